"""One article's record → its claims: the things it names, with local ids, and the statements it makes about them.

This is what the article says, untouched by identity; `graph.identity` finds which claims of many articles mean one
thing, `graph.build` makes the graph of it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from graph.happenings import Happening, happenings
from graph.model import record as said
from graph.model.facts import UNRATED, Claims, Mention, Properties, PropertyValue, Sentence, Statement
from graph.model.ids import article_id, digest, key_id, local_id, normalized, outlet_id
from graph.model.sentences import Bounds
from graph.page import Page, spans_of
from graph.vocab import VOCABULARY

_NAME_FIELDS = ("name", "aliases")


def claims(record: said.Record) -> Claims:
    """The claims of one record. Statements between things that the record does not have are left out."""
    return _Reader(record).read()


class _Reader:
    """Works through one record; things first, then what is said about them."""

    def __init__(self, record: said.Record) -> None:
        self._record = record
        self._page = Page(record.text)
        self._mentions: dict[str, Mention] = {}
        self._statements: dict[tuple[str, str, str, str | None], Statement] = {}
        self._sure: dict[str, float] = {}  # how surely a thing is named
        self._used: Counter[tuple[str, str]] = Counter()
        self._persons: dict[str, str] = {}
        self._words: dict[str, tuple[Bounds, ...]] = {}  # person → the spans in which he is said to speak
        self._organizations: dict[str, str] = {}
        self._places: dict[str, str] = {}
        self._cohorts: list[str] = []
        self._happenings = happenings(record)
        self._events: list[str] = []
        self._article = article_id(record.id)

    def read(self) -> Claims:
        self._read_things()
        self._read_persons()
        self._read_organizations()
        self._read_cohorts()
        for event_id, happening in zip(self._events, self._happenings, strict=True):
            self._read_event(event_id, happening)
        self._read_quotes()
        self._read_mentions()
        return self._claims()

    def _claims(self) -> Claims:
        record = self._record
        statements = tuple(
            self._statements[key] for key in sorted(self._statements, key=lambda k: (*k[:3], k[3] or ""))
        )
        bounds = {(s.start, s.end) for statement in statements for s in statement.sentences}
        return Claims(
            article=record.id,
            node=Mention(self._article, "Article", record.title or record.id, properties=_article_values(record)),
            published=record.published,
            words=digest("text", normalized(record.text)),
            mentions=tuple(self._mentions[key] for key in sorted(self._mentions)),
            statements=statements,
            contexts={each: self._page.context(each) for each in sorted(bounds)},
        )

    # things

    def _read_things(self) -> None:
        for place in self._record.places:
            values = _values(kind=place.kind, code=place.code)
            self._places.setdefault(place.name, self._named("Place", place, values, key=place.code))
        for body in self._record.organizations:
            values = _values(kind=body.kind, key=body.key)
            made = self._named("Organization", body, values, key=body.key, area=body.area)
            self._organizations.setdefault(body.name, made)
        for person in self._record.persons:
            self._persons.setdefault(person.name, self._named("Person", person, {}))
        self._cohorts = [self._cohort(cohort) for cohort in self._record.cohorts]
        self._events = [self._event(happening) for happening in self._happenings]

    def _named(
        self,
        kind: str,
        thing: said.Person | said.Organization | said.Place,
        values: Properties,
        key: str | None = None,
        area: str | None = None,
    ) -> str:
        forms = (thing.name, *thing.aliases)
        spans = spans_of(thing.evidence, *_NAME_FIELDS) or spans_of(thing.evidence) or self._page.find(forms)
        surface = self._fullest(spans) or thing.name
        aliases = tuple(sorted(set(thing.aliases) - {thing.name}))
        made = self._add(kind, surface, Mention("", kind, thing.name, aliases, values, spans, key, area))
        self._sure[made] = thing.confidence.get("name", UNRATED)
        return made

    def _cohort(self, cohort: said.Cohort) -> str:
        spans = spans_of(cohort.evidence)
        words = [cohort.programme, cohort.batch or "", str(cohort.year or "")]
        values = _values(batch=cohort.batch, year=cohort.year, participants=cohort.participants)
        mention = Mention("", "Cohort", cohort.programme, (), values, spans, key=cohort.programme)
        made = self._add("Cohort", self._fullest(spans) or " ".join(words), mention, readable=" ".join(words))
        self._sure[made] = cohort.confidence.get("programme", UNRATED)
        return made

    def _event(self, happening: Happening) -> str:
        spans = spans_of(happening.evidence)
        values = _values(kind=happening.kinds, date=happening.date, venue=happening.venue)
        mention = Mention("", "Event", happening.kinds[-1], (), values, spans)
        return self._add("Event", self._fullest(spans) or happening.kinds[-1], mention, readable=happening.kinds[-1])

    def _add(self, kind: str, surface: str, mention: Mention, readable: str | None = None) -> str:
        """Keep `mention` under the local id that its surface form makes."""
        path = VOCABULARY.node(kind).path
        made = local_id(path, self._record.id, surface, self._used[path, surface], readable)
        self._used[path, surface] += 1
        self._mentions[made] = Mention(
            made, kind, mention.name, mention.aliases, mention.properties, mention.spans, mention.key, mention.area
        )
        return made

    def _fullest(self, spans: Iterable[Bounds]) -> str | None:
        """The longest wording; the first of those equally long."""
        best = max(spans, key=lambda span: (span[1] - span[0], -span[0]), default=None)
        return None if best is None else " ".join(self._page.text[best[0] : best[1]].split())

    # statements

    def _state(
        self,
        edge: str,
        source: str | None,
        target: str | None,
        stated: tuple[Bounds, ...] = (),
        ends: Iterable[str] = (),
        event: str | None = None,
        body: str | None = None,
        sure: float | None = None,
    ) -> None:
        """Add a statement; said several times, its sentences are united."""
        if source is None or target is None:
            return
        VOCABULARY.edge(edge)
        near = [self._mentions[end].spans for end in ends if self._mentions[end].spans]
        key = (edge, source, target, event)
        known = self._statements.get(key)
        sentences = _united(known.sentences if known else (), self._page.support(stated, *near))
        rated = UNRATED if sure is None else sure
        rated = max(rated, known.confidence) if known else rated
        self._statements[key] = Statement(edge, source, target, sentences, event, body, rated)

    def _read_persons(self) -> None:
        for person in self._record.persons:
            person_id = self._persons[person.name]
            self._words[person_id] = spans_of(person.evidence, "spoke")
            bodies = [self._hold(person_id, position) for position in person.positions]
            stated = spans_of(person.evidence, "participant", "cohorts")
            for cohort in self._at(self._cohorts, person.cohorts):
                sure = person.confidence.get("participant")
                self._state("PARTICIPATED_IN", person_id, cohort, stated, (person_id, cohort), sure=sure)
                for body in filter(None, bodies):
                    self._state("SENT", body, cohort, stated, (person_id, body), sure=sure)

    def _hold(self, person: str, position: said.Position) -> str | None:
        """The post that a person holds, and the body it is at; the body's id."""
        body = self._organizations.get(position.organization) if position.organization else None
        spans = spans_of(position.evidence) or self._page.find((position.title,))
        post = self._post(position, person, body, spans)
        rated = position.confidence
        self._state("HELD", person, post, spans, (person,), body=body, sure=rated.get("title"))
        self._state("AT", post, body, spans, (body,) if body else (), sure=rated.get("organization"))
        return body

    def _post(self, position: said.Position, person: str, body: str | None, spans: tuple[Bounds, ...]) -> str:
        """One post for one title at one body, however many hold it; without a body it is its holder's alone."""
        owner = self._mentions[body or person].id
        made = local_id("post", self._record.id, f"{position.title}\x1f{owner}", readable=position.title)
        known = self._mentions.get(made)
        spans = tuple(sorted({*spans, *(known.spans if known else ())}))
        self._mentions[made] = Mention(
            made, "Post", position.title, spans=spans, properties={"title": (position.title,)}
        )
        return made

    def _read_organizations(self) -> None:
        for body in self._record.organizations:
            own = self._organizations[body.name]
            parent = self._organizations.get(body.parent) if body.parent else None
            if parent is not None and parent != own:
                self._state("PART_OF", own, parent, spans_of(body.evidence, "parent"), (own, parent))

    def _read_cohorts(self) -> None:
        for own, cohort in zip(self._cohorts, self._record.cohorts, strict=True):
            rated = cohort.confidence
            programme = self._shared("Programme", cohort.programme)
            self._state("OF_PROGRAMME", own, programme, ends=(own,), sure=rated.get("programme"))
            organizer = self._organizations.get(cohort.organizer) if cohort.organizer else None
            if organizer:
                told = spans_of(cohort.evidence, "organizer")
                self._state("ORGANIZED_BY", own, organizer, told, (organizer, own), sure=rated.get("organizer"))
            self._about(own, cohort.theme, spans_of(cohort.evidence, "theme"), rated.get("theme"))

    def _about(self, thing: str, theme: str | None, spans: tuple[Bounds, ...], sure: float | None = None) -> None:
        if not theme:
            return
        spans = spans or self._page.find((theme,))
        made = local_id("theme", self._record.id, theme)
        self._mentions.setdefault(made, Mention(made, "Theme", theme, properties={"name": (theme,)}, spans=spans))
        self._state("HAS_THEME", thing, made, spans, sure=sure)

    def _read_event(self, own: str, happening: Happening) -> None:
        def stated(*fields: str) -> tuple[Bounds, ...]:
            return spans_of(happening.evidence, *fields) or spans_of(happening.evidence)

        place = self._places.get(happening.place) if happening.place else None
        body = self._organizations.get(happening.body) if happening.body else None
        rated = happening.confidence
        where_sure = rated.get("place")
        self._state("TOOK_PLACE_IN", own, place, stated("place"), (place,) if place else (), sure=where_sure)
        for cohort in self._at(self._cohorts, happening.cohorts):
            self._state("OF_COHORT", own, cohort, stated("cohorts"), (cohort,), sure=where_sure)
            for goal, where in ((place, "place"), (body, "body")):
                if happening.is_visit and goal:
                    self._state("VISITED", cohort, goal, stated(where), (goal, cohort), own, sure=rated.get(where))
        for name, host in zip(happening.hosts, map(self._persons.get, happening.hosts), strict=True):
            if host:
                spans, sure = self._of_person(host, stated("hosts")), rated.get(f"hosts/{name}")
                self._state("HOSTED_BY", own, host, spans, (host,), sure=sure)
        for host in self._known(self._organizations, happening.host_organizations):
            self._state("HOSTED_BY", own, host, stated("host_organizations"), (host,))
        for name, speaker in zip(happening.speakers, map(self._persons.get, happening.speakers), strict=True):
            if speaker:
                told = self._words.get(speaker, ())
                spans = tuple(s for s in stated("speakers") if s in told) or told or stated("speakers")
                self._state("SPOKE_AT", speaker, own, spans, (speaker,), sure=rated.get(f"speakers/{name}"))
        self._about(own, happening.theme, spans_of(happening.evidence, "theme"))

    def _of_person(self, person: str, spans: tuple[Bounds, ...]) -> tuple[Bounds, ...]:
        """Of spans that tell of several persons those in which this one is named; all where none does."""
        named = self._mentions[person].spans
        own = tuple(s for s in spans if any(s[0] < end and start < s[1] for start, end in named))
        return own or spans

    def _read_quotes(self) -> None:
        for quote in self._record.quotes:
            spans = spans_of(quote.evidence, "text") or self._page.find((quote.text,))
            mention = Mention("", "Quotation", quote.text, (), {"text": (quote.text,)}, spans)
            own = self._add("Quotation", quote.text, mention, readable="")
            self._state("IN", own, self._article, spans, sure=quote.confidence.get("text"))
            speaker = self._persons.get(quote.speaker) if quote.speaker else None
            sure = quote.confidence.get("speaker")
            self._state("SAID_BY", own, speaker, spans, sure=sure)
            self._state("QUOTED", self._article if speaker else None, speaker, spans, sure=sure)
            for event in self._at(self._events, () if quote.event is None else (quote.event,)):
                self._state("SAID_AT", own, event, spans, sure=sure)

    def _read_mentions(self) -> None:
        named = VOCABULARY.edge("MENTIONS").targets
        for mention in list(self._mentions.values()):
            if mention.type in named and mention.spans:  # a body only inferred from an office elsewhere is not named
                self._state("MENTIONS", self._article, mention.id, mention.spans, sure=self._sure.get(mention.id))
        if self._record.outlet:
            self._state("PUBLISHED_BY", self._article, self._shared("Outlet", self._record.outlet))

    def _shared(self, kind: str, name: str) -> str:
        """What has the same id in every article: a programme by its key, an outlet by its name."""
        made = key_id("programme", name) if kind == "Programme" else outlet_id(name)
        values = _values(key=name) if kind == "Programme" else {}
        self._mentions.setdefault(made, Mention(made, kind, name, properties=values, key=made))
        return made

    @staticmethod
    def _at(ids: list[str], indexes: Iterable[int]) -> list[str]:
        return [ids[index] for index in indexes if 0 <= index < len(ids)]

    @staticmethod
    def _known(ids: dict[str, str], names: Iterable[str]) -> list[str]:
        return [ids[name] for name in names if name in ids]


def _values(**given: PropertyValue | tuple[PropertyValue, ...] | None) -> Properties:
    """Properties of what is given; what is None is not told."""
    tuples = {name: value if isinstance(value, tuple) else (value,) for name, value in given.items()}
    return {
        name: tuple(each for each in values if each is not None) for name, values in tuples.items() if values != (None,)
    }


def _article_values(record: said.Record) -> Properties:
    return _values(key=record.id, title=record.title, published=record.published, url=record.url)


def _united(left: tuple[Sentence, ...], right: tuple[Sentence, ...]) -> tuple[Sentence, ...]:
    return tuple(sorted({*left, *right}, key=lambda sentence: (sentence.start, sentence.end)))
