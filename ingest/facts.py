"""Reading → record. Every value stands in the article or comes from it by one of these derivations:

- official name      of a body or region from an abbreviation, a short or former name (lexicon)
- government         "Pemerintah Kota X" from "Wali Kota X", "Sekda Kota X" and the like
- body of an office  "Kepolisian Daerah X" from "Kapolda X"; the parent of a listed unit (lexicon)
- area of a unit     from the office or body before it, or the region that the article is about
- shared name        of a city and a regency: the one named outright elsewhere, else the city of the dateline
- number             from a word: nine from "sembilan"
- Roman batch        from an Arabic or ordinal one; the batches between the ends of a range
- day                from a weekday beside the days of the text or before publication, or counted from one of these
- year               of a day or cohort from the only year of the text, else from `published`
- title              acting words in short form ("Plt" from "Pelaksana Tugas")
- programme          from its name and its level, which may stand apart
- key, code, kind    of a body, region, event or visit from the lexicon's row of its name or word
- trainee            from a role beside a name, or "angkatan kami" in one's own words
- cohort             of a trainee, visit or event: the only one, the one of the sentence, or all of the article
- speaker            of "-nya", "ia" or a bare office: the person that the text speaks of
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

import lexicon
from graph.model.record import (
    Cohort,
    Confidence,
    Event,
    Evidence,
    Organization,
    Person,
    Place,
    Position,
    Quote,
    Record,
    Span,
    Visit,
)
from ingest.confidence import Grades, Rate
from ingest.membership import own_cohorts, trainee_spans
from ingest.mentions import Village
from ingest.offices import OfficeMention
from ingest.people import Actor
from ingest.reading import Reading
from ingest.speech import Statement
from ingest.trainings import Training
from ingest.visits import Stop, batches_of
from lexicon import EventWord, Region
from lexicon.wording import any_of

WENT = re.compile(
    rf"\b{any_of('visiting_groups')}\b[^.“”\"]*\bdi\s+$|\b{any_of('visiting')}\b[^.“”\"]*$", re.IGNORECASE
)
WENT_REACH = 70
"""Characters before a village in which such words must stand."""
CEREMONIES = frozenset({"closing", "graduation", "opening", "seminar", "lecture"})


def spans(found: Iterable[tuple[int, int]], most: int = 12) -> tuple[Span, ...]:
    """Spans of the record, at most `most` of them, in order."""
    return tuple(Span(start=start, end=end) for start, end in sorted(set(found))[:most])


def record(reading: Reading, rate: Rate = lexicon.rate) -> Record:
    """What the article says, each statement with the confidence that `rate` gives to its class."""
    grades = Grades(reading, rate)
    article = reading.doc.article
    relevant = bool(reading.trainings)
    persons = _persons(reading, grades)
    stops = reading.stops
    places = _places(reading, stops, grades)
    cohorts = tuple(_cohort(t, grades) for t in reading.trainings)
    visits = tuple(v for stop in stops for v in _visits(reading, stop, grades))
    events = _events(reading, stops, visits, grades)
    quotes = _quotes(reading, events, grades)
    bodies = _organizations(reading, grades)
    return Record(
        id=article.id, url=article.url, title=article.title, published=article.published, outlet=article.outlet,
        text=article.text, relevant=relevant, persons=persons, organizations=bodies, places=places,
        cohorts=cohorts, visits=visits, quotes=quotes, events=events,
    )  # fmt: skip


# persons


def _persons(reading: Reading, grades: Grades) -> tuple[Person, ...]:
    ordered = sorted(reading.people.actors, key=lambda a: min(a.spans))
    return tuple(_person(reading, actor, grades) for actor in ordered)


def _person(reading: Reading, actor: Actor, grades: Grades) -> Person:
    spoke = reading.speech.speakers.get(actor, [])
    told = trainee_spans(reading, actor)
    evidence: Evidence = {"name": spans(actor.spans)}
    confidence: Confidence = {"name": grades.name(actor)}
    if spoke:
        evidence["spoke"] = spans(spoke)
        confidence["spoke"] = grades.spoke(actor)
    if told:
        confidence["participant"] = grades.trainee(actor)
        evidence["participant"] = evidence["cohorts"] = spans(told)
    aliases = tuple(n for n in dict.fromkeys(actor.names) if n != actor.name)
    return Person(
        name=actor.name, aliases=aliases, positions=_positions(reading, actor, grades), participant=bool(told),
        spoke=bool(spoke), cohorts=own_cohorts(reading, told), evidence=evidence, confidence=confidence,
    )  # fmt: skip


def _positions(reading: Reading, actor: Actor, grades: Grades) -> tuple[Position, ...]:
    """Offices held now; of two wordings of one office the fuller."""
    found: dict[tuple[str, str | None], Position] = {}
    for office in actor.offices:
        if office.former or (office.office.held == "none" and office.office.scope != "none"):
            continue
        position = _position(reading, actor, office, grades)
        key = (office.office.title, position.organization)
        if key not in found or len(position.title) > len(found[key].title):
            found[key] = position
    placed = {title for title, body in found if body}
    return tuple(p for (title, body), p in found.items() if body or title not in placed)


def _spans_of_body(named: list[tuple[int, int]], office: tuple[int, int]) -> list[tuple[int, int]]:
    """The words of the office, and where they do not name its body ("badan itu") the last that do before it."""
    if any(office[0] <= start and end <= office[1] for start, end in named):
        return [office]
    return [office, *[s for s in named if s[1] <= office[0]][-1:]]


def _position(reading: Reading, actor: Actor, office: OfficeMention, grades: Grades) -> Position:
    held = reading.organizations.held_at(office)
    tokens = reading.doc.tokens
    span = (tokens[office.first].start, tokens[office.last - 1].end)
    evidence: Evidence = {"title": spans([span])}
    confidence: Confidence = {"title": grades.title(actor, office)}
    if held:
        evidence["organization"] = spans(_spans_of_body(held.spans, span))
        confidence["organization"] = grades.body(actor, office)
    body = held.name if held else None
    return Position(title=office.title, organization=body, evidence=evidence, confidence=confidence)


# bodies and places


def _organizations(reading: Reading, grades: Grades) -> tuple[Organization, ...]:
    found = []
    for body in reading.organizations.by_name.values():
        evidence: Evidence = {"name": spans(body.spans)} if body.spans else {}
        aliases = tuple(s for s in body.surfaces if s and s != body.name)
        found.append(
            Organization(
                name=body.name, aliases=aliases, kind=body.kind, key=body.key, area=body.area,
                parent=body.parent if body.parent in reading.organizations.by_name else None, evidence=evidence,
                confidence={"name": grades.organization(body)},
            )
        )  # fmt: skip
    return tuple(sorted(found, key=lambda o: (o.evidence["name"][0].start if o.evidence else 0, o.name)))


def _places(reading: Reading, stops: tuple[Stop, ...], grades: Grades) -> tuple[Place, ...]:
    regions: dict[str, tuple[Region, list[tuple[int, int]]]] = {}
    open_names: dict[str, list[tuple[int, int]]] = {}
    doc = reading.doc
    for use in reading.places.uses:
        span = (use.start, doc.tokens[use.area.last - 1].end)
        region = reading.places.settle(use.area)
        if region:
            regions.setdefault(region.code, (region, []))[1].append(span)
        elif not any(reading.places.gazetteer.weight[r.code] for r in use.area.candidates):
            open_names.setdefault(doc.text[span[0] : span[1]], []).append(span)
    found = [_place(doc.text, region, where, grades) for region, where in regions.values()]
    return (*found, *_others(open_names, grades), *_others(_villages(reading, stops), grades))


def _others(named: Mapping[str, list[tuple[int, int]]], grades: Grades) -> Iterator[Place]:
    for name, where in named.items():
        yield Place(
            name=name, kind="other", evidence={"name": spans(where)}, confidence={"name": grades.region(None, where)}
        )


def _place(text: str, region: Region, where: list[tuple[int, int]], grades: Grades) -> Place:
    surfaces = dict.fromkeys(text[start:end] for start, end in where)
    aliases = tuple(s for s in surfaces if s != region.name)
    return Place(
        name=region.name, kind=region.kind, aliases=aliases, code=region.code, evidence={"name": spans(where)},
        confidence={"name": grades.region(region, where)},
    )  # fmt: skip


def _villages(reading: Reading, stops: tuple[Stop, ...]) -> Mapping[str, list[tuple[int, int]]]:
    """Villages and districts that the cohort went to."""
    if not stops:
        return {}
    doc = reading.doc
    found: dict[str, list[tuple[int, int]]] = {}
    for chunk in reading.chunks:
        if isinstance(chunk, Village) and chunk.kind == "village":
            start, end = doc.tokens[chunk.first].start, doc.tokens[chunk.last - 1].end
            told = WENT.search(doc.text[max(0, start - WENT_REACH) : start]) or reading.organizations.is_locus(chunk)
            if told and not doc.quotation_at(start):
                found.setdefault(doc.text[start:end], []).append((start, end))
    return found


# trainings, visits, quotations, events


def _cohort(training: Training, grades: Grades) -> Cohort:
    evidence = {field: spans(where) for field, where in training.evidence.items()}
    return Cohort(
        programme=training.programme, batch=training.batch, year=training.year, organizer=training.organizer,
        theme=training.theme, participants=training.participants, evidence=evidence,
        confidence=_of_cohort(training, grades),
    )  # fmt: skip


def _of_cohort(training: Training, grades: Grades) -> Confidence:
    """How sure programme, theme and organizer of a training are."""
    found = {"programme": grades.programme(training)}
    if training.theme:
        found["theme"] = grades.theme()
    return found | ({"organizer": grades.organizer(training)} if training.organizer else {})


def _visits(reading: Reading, stop: Stop, grades: Grades) -> tuple[Visit, ...]:
    kind = reading.visits.kind()
    if kind is None:
        return ()
    evidence: Evidence = {"place": spans(stop.spans), "kind": spans([kind[1]])}
    if stop.date_span:
        evidence["date"] = spans([stop.date_span])
    if stop.venue_span:
        evidence["venue"] = spans([stop.venue_span])
    if stop.hosts:
        evidence["hosts"] = spans((span for _, span in stop.hosts), most=20)
    confidence = _of_stop(stop, grades)
    return tuple(
        Visit(
            cohort=index, place=stop.region.name, kind=kind[0], date=stop.date, venue=stop.venue,
            hosts=tuple(actor.name for actor, _ in stop.hosts), evidence=evidence, confidence=confidence,
        )
        for index in _visiting(reading, stop)
    )  # fmt: skip


def _of_stop(stop: Stop, grades: Grades) -> Confidence:
    """How sure the region, the day and the hosts of a stop are."""
    hosts = {f"hosts[{index}]": grades.host(stop, actor) for index, (actor, _) in enumerate(stop.hosts)}
    return {"place": grades.place(stop), **hosts} | ({"date": grades.day(stop)} if stop.date else {})


def _visiting(reading: Reading, stop: Stop) -> tuple[int, ...]:
    """The cohorts at a stop: those whose batch its sentences name, else all that are not somebody's past."""
    current = [i for i, t in enumerate(reading.trainings) if not all(m.aside for m in t.mentions)]
    if len(current) < 2:
        return tuple(current)
    mentions = [m for t in reading.trainings for m in t.mentions]
    batches = batches_of(stop, mentions, reading.doc) if len(reading.stops) > 1 else ()
    named = [i for i in current if reading.trainings[i].batch in batches]
    return tuple(named or current)


def _quotes(reading: Reading, events: tuple[Event, ...], grades: Grades) -> tuple[Quote, ...]:
    """Direct quotations whose speaker is known; of the one event that a text reports if he spoke there."""
    found = []
    for statement in reading.speech.statements:
        quotation = statement.quotation
        text = reading.doc.text[quotation.start : quotation.end]
        evidence: Evidence = {"text": spans([(quotation.start, quotation.end)])}
        if statement.attribution:
            evidence["speaker"] = spans([statement.attribution])
        name = statement.speaker.name if statement.speaker else None
        if name:
            at = [i for i, event in enumerate(events) if name in event.speakers]
            event, sure = at[0] if len(at) == 1 else None, _of_quote(statement, grades)
            found.append(Quote(speaker=name, text=text, event=event, evidence=evidence, confidence=sure))
    return tuple(found)


def _of_quote(statement: Statement, grades: Grades) -> Confidence:
    return {"text": grades.quotation(statement), "speaker": grades.speaker(statement)}


def _events(reading: Reading, stops: tuple[Stop, ...], visits: tuple[Visit, ...], grades: Grades) -> tuple[Event, ...]:
    if not reading.trainings:
        return ()
    if stops:
        return tuple(_visit_event(reading, stop, visits, grades) for stop in stops)
    ceremony = _ceremony(reading, grades)
    return (ceremony,) if ceremony else ()


APART = re.compile(r"\b(?:terpisah|dihubungi|ditemui di|dalam siaran pers)\b", re.IGNORECASE)
"""Words that put a speaker elsewhere than at the event."""


def _present(reading: Reading) -> tuple[Actor, ...]:
    """Speakers whose words the text does not put elsewhere ("Dihubungi terpisah, …")."""
    doc = reading.doc

    def apart(start: int) -> bool:
        first, last = doc.sentences[doc.sentence_at(start)]
        return APART.search(doc.text, first, last) is not None

    return tuple(actor for actor, told in reading.speech.speakers.items() if not apart(told[0][0]))


def _visit_event(reading: Reading, stop: Stop, visits: tuple[Visit, ...], grades: Grades) -> Event:
    own = [v for v in visits if v.place == stop.region.name]
    theme = next((t.theme for t in reading.trainings if t.theme), None)
    hosts = [host for host, _ in stop.hosts]
    present = tuple(a for a in _present(reading) if len(reading.stops) == 1 or a in hosts)
    speakers = tuple(a.name for a in present)
    evidence = dict(own[0].evidence) if own else {}
    if speakers:
        told = (s for a, where in reading.speech.speakers.items() if a.name in speakers for s in where[:1])
        evidence["speakers"] = spans(told, most=20)
    return Event(
        kind="visit", cohorts=tuple(v.cohort for v in own), place=stop.region.name, date=stop.date, venue=stop.venue,
        hosts=tuple(a.name for a, _ in stop.hosts), speakers=speakers, theme=theme, evidence=evidence,
        confidence=_of_stop(stop, grades) | _of_speakers(present, grades),
    )  # fmt: skip


def _of_speakers(present: Iterable[Actor], grades: Grades) -> Confidence:
    return {f"speakers[{index}]": grades.spoke(actor) for index, actor in enumerate(present)}


def _ceremony(reading: Reading, grades: Grades) -> Event | None:
    """The opening, closing, seminar … that an article without a visit reports, by the first such word."""
    doc = reading.doc
    words = ((p, p.value) for p in doc.phrases.of_kind("event") if isinstance(p.value, EventWord))
    phrase, word = next(((p, w) for p, w in words if w.kind in CEREMONIES), (None, None))
    if phrase is None or word is None:
        return None
    told = spans([(doc.tokens[phrase.first].start, doc.tokens[phrase.last - 1].end)])
    mention = next(iter(reading.calendar.mentions), None)
    evidence: Evidence = {"kind": told, "cohorts": told}
    date = reading.calendar.iso(mention) if mention else None
    if date and mention:
        evidence["date"] = spans([(mention.start, mention.end)])
    present = _present(reading)
    speakers = tuple(a.name for a in present)
    if speakers:
        evidence["speakers"] = spans((reading.speech.speakers[a][0] for a in present), most=20)
    return Event(
        kind=word.kind, cohorts=tuple(range(len(reading.trainings))), date=date, speakers=speakers, evidence=evidence,
        confidence=_of_speakers(present, grades),
    )  # fmt: skip
