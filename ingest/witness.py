"""A record beside its text: what stands at a span, looked up anew and without the rules that made the record.

`Witness` knows the words of the text and what the lexicon knows of them, nothing of chunks, references or cues: so a
value that it can account for stands in the article, whatever rule chose it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from graph.model.record import Organization, Person, Record, Span
from ingest.areas import KIND_WORDS
from ingest.article import Article
from ingest.dates import Calendar, calendar
from ingest.document import Document
from ingest.patterns import Phrase
from ingest.rows import Kind
from lexicon import Region
from lexicon.offices import Office, governments

FILES: dict[str, str] = {
    "region": "regions.csv", "body": "bodies.yaml", "unit": "units.yaml", "head": "heads.yaml",
    "short": "short_forms.yaml", "office": "offices.yaml", "acting": "offices.yaml", "group": "offices.yaml",
    "programme": "programmes.yaml", "stem": "programmes.yaml", "event": "events.yaml", "say": "speech.yaml",
    "frame": "speech.yaml", "month": "calendar.yaml",
}  # fmt: skip
"""Kind of a phrase → file of the lexicon that it comes from."""


DATELINE = re.compile(r"\s*(?:,[^,\n]{2,40}?)?\s*[-–—|(.]")
FAR_MORE = 3
"""How many times more often than others of its name a region is named where its bare name is taken to mean it."""


@dataclass(frozen=True, slots=True)
class RegionName:
    """Words that can name each of `candidates`; `attached` to an office, a government or a kind word before them."""

    span: Span
    candidates: tuple[Region, ...]
    attached: bool

    @property
    def outright(self) -> bool:
        """Whether they name one region only."""
        return len(self.candidates) == 1


@dataclass(frozen=True)
class Witness:
    """One record and its text."""

    record: Record

    @cached_property
    def doc(self) -> Document:
        """Sentences, tokens, phrases and quotations of the text."""
        r = self.record
        return Document(Article(r.id, r.url, r.title, r.published, r.outlet, r.text))

    @property
    def text(self) -> str:
        """The article's text."""
        return self.record.text

    @cached_property
    def calendar(self) -> Calendar:
        """The days that the text names."""
        return calendar(self.text, self.record.published)

    @cached_property
    def bodies(self) -> dict[str, Organization]:
        """Organizations of the record by name."""
        return {body.name: body for body in self.record.organizations}

    @cached_property
    def people(self) -> dict[str, Person]:
        """Persons of the record by name."""
        return {person.name: person for person in self.record.persons}

    def surface(self, span: Span) -> str:
        """The words at a span."""
        return self.text[span.start : span.end]

    def tokens(self, span: Span) -> range:
        """Indexes of the tokens that begin in a span."""
        return range(self.doc.token_at(span.start), self.doc.token_at(span.end))

    def phrases(self, span: Span, *kinds: Kind) -> Iterator[Phrase]:
        """What the lexicon knows of the words at a span, whole phrases within it only."""
        reach = self.tokens(span)
        for index in reach:
            yield from (p for p in self.doc.phrases.at(index) if p.kind in kinds and p.last <= reach.stop)

    def span(self, phrase: Phrase) -> Span:
        """Where a phrase stands."""
        tokens = self.doc.tokens
        return Span(start=tokens[phrase.first].start, end=tokens[phrase.last - 1].end)

    def sentence(self, offset: int) -> Span:
        """The sentence that holds an offset."""
        start, end = self.doc.sentences[self.doc.sentence_at(offset)]
        return Span(start=start, end=end)

    def paragraph(self, offset: int) -> Span:
        """The paragraph that holds an offset."""
        end = self.text.find("\n", offset)
        return Span(start=self.text.rfind("\n", 0, offset) + 1, end=len(self.text) if end < 0 else end)

    def standing(self, words: str, within: Span | None = None) -> tuple[Span, ...]:
        """Where `words` stand as whole words, letter by letter."""
        start, end = (within.start, within.end) if within else (0, len(self.text))
        found = re.compile(rf"(?<!\w){re.escape(words)}(?!\w)").finditer(self.text, start, end)
        return tuple(Span(start=m.start(), end=m.end()) for m in found)

    @cached_property
    def whole(self) -> Span:
        """The whole text."""
        return Span(start=0, end=len(self.text))

    @cached_property
    def regions(self) -> tuple[RegionName, ...]:
        """Each place of the text that can name regions; the longest phrase only."""
        found = (self._region(index) for index in range(len(self.doc.tokens)))
        return tuple(name for name in found if name)

    def _region(self, index: int) -> RegionName | None:
        longest = self.doc.phrases.longest(index, "region")
        if longest is None:
            return None
        same = (p.value for p in self.doc.phrases.at(index, "region") if p.last == longest.last)
        candidates = tuple(r for r in same if isinstance(r, Region))
        level = self._level_before(index)
        fitting = tuple(r for r in candidates if r.kind == level) or candidates
        return RegionName(self.span(longest), fitting, attached=level is not None)

    def _level_before(self, index: int) -> str | None:
        """The kind of region that the words before one tell: ``Kab.``, ``Bupati``, ``Pemkot``, ``(Pemprov)``."""
        before = index - 1
        while before > 0 and self.doc.tokens[before].text in {"(", ")"}:
            before -= 1
        if before < 0:
            return None
        word = self.doc.tokens[before].lower
        level = KIND_WORDS.get(word) or governments().get(word)
        ending = (
            p for i in range(max(0, index - 4), index) for p in self.doc.phrases.at(i, "office") if p.last == index
        )
        return level or next((p.value.level for p in ending if isinstance(p.value, Office)), None)

    def names_of(self, region: Region) -> tuple[RegionName, ...]:
        """The places of the text that can name a region."""
        return tuple(n for n in self.regions if region in n.candidates)

    def prefers(self, region: Region, candidates: tuple[Region, ...]) -> bool:
        """Whether the text names one of some regions of one name outright, and the others not or far less.

        A province needs no other word: its bare name is its own, a city's of that name is "Kota …".
        """
        counts = {r.code: sum(n.outright for n in self.names_of(r)) for r in candidates}
        others = max((n for code, n in counts.items() if code != region.code), default=0)
        told = counts[region.code] > 0 and counts[region.code] >= FAR_MORE * others
        return told or region.kind == "province" or (not others and self._filed_from(region))

    def _filed_from(self, region: Region) -> bool:
        """``KUPANG – …``: reports are filed from towns."""
        starts = (n.span for n in self.names_of(region) if region.kind == "city")
        return any(self.paragraph(s.start).start == s.start and DATELINE.match(self.text, s.end) for s in starts)

    @cached_property
    def named(self) -> tuple[tuple[Span, str], ...]:
        """Each place of the text, outside quotations, that names a person of the record or one's office alone."""
        found = [(span, p.name) for p in self.record.persons for n in (p.name, *p.aliases) for span in self.standing(n)]
        for phrase in self.phrases(self.whole, "office"):
            if isinstance(phrase.value, Office):
                found += [(self.span(phrase), name) for name in self.holders(phrase.value)]
        outside = [pair for pair in found if not self.doc.quotation_at(pair[0].start)]
        return tuple(sorted(outside, key=lambda pair: (pair[0].start, pair[1])))

    def holders(self, office: Office) -> tuple[str, ...]:
        """Persons of the record at one of whose positions this office is named."""
        return self._holders.get(office.title, ())

    @cached_property
    def _holders(self) -> dict[str, tuple[str, ...]]:
        found: dict[str, dict[str, None]] = {}
        for person in self.record.persons:
            spans = (span for position in person.positions for span in position.evidence.get("title", ()))
            for title in self._offices(spans):
                found.setdefault(title, {})[person.name] = None
        return {title: tuple(names) for title, names in found.items()}

    def _offices(self, spans: Iterable[Span]) -> Iterator[str]:
        for span in spans:
            for phrase in self.phrases(span, "office"):
                if isinstance(phrase.value, Office):
                    yield phrase.value.title
