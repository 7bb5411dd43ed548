"""The region visited where no word of going or receiving tells it: the only one that can be meant.

``Bupati Sleman membuka visitasi peserta PKN``, ``Visitasi peserta mengambil lokus Kabupaten Sleman``: of the regions
that stand in the sentences about the visit those are left out where the trainees come from, where the training is held
and whose people come with them. If one is left, it is the region visited; where two are left, none is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from ingest.bodies import BodyMention
from ingest.cohorts import CohortMention
from ingest.document import Document
from ingest.mentions import Chunk, PersonMention
from ingest.offices import OfficeMention
from ingest.people import Actor, People
from ingest.places import Places
from ingest.stops import Span
from ingest.visit_words import VisitWords
from ingest.visited import PUT_OFF, SEAT, town_in
from lexicon import EventWord, Region
from lexicon.cues import cue_set, either

FROM = re.compile(
    rf"\b (?: {either('from')} | dari | asal | lingkungan | se- | milik | utusan ) \s+ (?: [\w./]+ \s+ ){{0,2}} $",
    re.IGNORECASE | re.VERBOSE,
)
"""``peserta dari Pemkab`` X, ``lingkup`` X: where the trainees come from."""
LEAVES = re.compile(
    r"\b (?: melepas | memberangkatkan | mengirim | mengutus | menugaskan ) \b", re.IGNORECASE | re.VERBOSE
)
"""Who sends trainees off is not visited."""
DATELINE = re.compile(r"\s* (?: , [^\n–—-]{1,40} )? \s* [–—|-]", re.VERBOSE)
"""``SLEMAN, KABAR LERENG –``."""
WITH_COHORT = frozenset({"training_provider", "agency", "ministry"})
"""Kinds of bodies whose region is theirs and not that of a visit."""
CEREMONIES = frozenset({"closing", "graduation", "seminar", "lecture"})
NEAR_COHORT = 3
"""Tokens after a cohort's name in which a region is whose cohort it is: ``PKA Angkatan II Provinsi Y``."""
EARLY = 4
"""A text about a visit says so within so many sentences, the headline among them."""


@dataclass(frozen=True)
class OnlyPlace:
    """Finds the one region that a document can mean by its visit."""

    doc: Document
    chunks: Sequence[Chunk]
    places: Places
    people: People
    words: VisitWords
    mentions: Sequence[CohortMention]
    guests: frozenset[Actor]

    def found(self) -> tuple[Region, Span] | None:
        """The region and where it is named; None where none or several fit."""
        if self.words.kind is None or not any(at < EARLY for at in self._sentences):
            return None
        told: dict[str, tuple[Region, Span]] = {}
        for region, span in self._regions():
            told.setdefault(region.code, (region, span))
        left = [found for code, found in told.items() if not town_in(found[0], set(told) - {code})]
        return left[0] if len(left) == 1 else None

    def _regions(self) -> Iterator[tuple[Region, Span]]:
        for use in self.places.uses:
            region = self.places.settle(use.area)
            span = (use.start, self.doc.tokens[use.area.last - 1].end)
            if region and self._about_visit(use.start) and not self._other(use.area.first, span):
                yield region, span

    def _about_visit(self, offset: int) -> bool:
        return self.doc.sentence_at(offset) in self._sentences and self.words.may_tell(offset)

    @cached_property
    def _sentences(self) -> frozenset[int]:
        """The sentences with a word that by itself is of a training's visit."""
        return frozenset(self.doc.sentence_at(start) for (start, _), word in self.words.found if word.training)

    def _other(self, first: int, span: Span) -> bool:
        """Whether a region stands there for something else than the place of the visit."""
        start, end = self.doc.sentences[self.doc.sentence_at(span[0])]
        before = self.doc.text[start : span[0]]
        if FROM.search(before) or SEAT.search(before.lower()) or LEAVES.search(self.doc.text, start, end):
            return True
        if self._of_cohort(first) or self._ceremony(start, end) or PUT_OFF.match(self.doc.text, span[1], end):
            return True
        dateline = not before.strip(" \n") and DATELINE.match(self.doc.text, span[1])
        return bool(dateline) or first in self._of_others

    def _of_cohort(self, first: int) -> bool:
        """``PKA Angkatan II Provinsi Y``, with no small word between but one of origin."""
        near = (m.last for m in self.mentions if 0 <= first - m.last <= NEAR_COHORT)
        return any(
            all(not t.text.islower() or t.lower in cue_set("from") for t in self.doc.tokens[a:first]) for a in near
        )

    def _ceremony(self, start: int, end: int) -> bool:
        """``Seminar hasil visitasi``, ``ditutup``: the sentence tells of another event."""
        tokens = range(self.doc.token_at(start), self.doc.token_at(end))
        found = (self.doc.phrases.longest(at, "event") for at in tokens)
        return any(p and isinstance(p.value, EventWord) and p.value.kind in CEREMONIES for p in found)

    @cached_property
    def _of_others(self) -> frozenset[int]:
        """Tokens of the bodies that train, and of the persons who come with the cohort."""
        found: set[int] = set()
        for chunk in self.chunks:
            if isinstance(chunk, BodyMention) and chunk.kind in WITH_COHORT:
                found |= set(range(chunk.first, chunk.last))
            if isinstance(chunk, OfficeMention) and chunk.body and chunk.body.kind in WITH_COHORT:
                found |= set(range(chunk.first, chunk.last))
            if isinstance(chunk, PersonMention) and (chunk.role or self._comes_along(chunk)):
                found |= set(range(chunk.first, chunk.last))
        return frozenset(found)

    def _comes_along(self, person: PersonMention) -> bool:
        guest = any(r.actor in self.guests for r in self.people.within(person.name.start, person.name.end))
        return guest or any(o.body and o.body.kind in WITH_COHORT for o in person.offices)
