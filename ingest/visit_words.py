"""The words by which an article tells of a visit: which kind, where they stand, and what is only planned."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from graph.model.record import VisitKind
from ingest.document import Document
from ingest.stops import Span
from lexicon import EventWord
from lexicon.cues import either, sequences

TRAINEES = re.compile(rf"\b{either('trainees')}\b")
"""``Kunjungan peserta diklatpim``, in lower case."""
THE_VISIT = re.compile(r"\bkunjungan (?:tersebut|itu|ini)\b")
"""``Dalam kunjungan tersebut``: the visit spoken of before, in lower case."""
WORKING_VISIT = "kunjungan kerja"


@dataclass(frozen=True)
class VisitWords:
    """The words of one document that tell of a visit."""

    doc: Document

    @cached_property
    def found(self) -> tuple[tuple[Span, EventWord], ...]:
        """Words of visits outside plans and quotations, in order."""
        return tuple(self._found())

    def _found(self) -> Iterator[tuple[Span, EventWord]]:
        for index in sorted(self.doc.phrases.by_start):
            phrase = self.doc.phrases.longest(index, "event")
            if phrase is None or not isinstance(phrase.value, EventWord) or phrase.value.kind != "visit":
                continue
            start, end = self.doc.tokens[phrase.first].start, self.doc.tokens[phrase.last - 1].end
            if self.may_tell(start):
                yield (start, end), phrase.value

    @cached_property
    def sentences(self) -> frozenset[int]:
        """The indices of the sentences with such a word."""
        return frozenset(self.doc.sentence_at(start) for (start, _), _ in self.found)

    @cached_property
    def kind(self) -> tuple[VisitKind, Span] | None:
        """The kind of visit that the article tells of and the word that says so; None if it tells of none.

        "Visitasi" before the kind named first; a plain "kunjungan" only where there is no other.
        """
        found: dict[VisitKind, Span] = {}
        for span, word in self.found:
            if word.visit and (word.training or self._of_trainees(span[0])):
                found.setdefault(word.visit, span)
        if not found:
            return None
        kind = min(found, key=lambda k: (k != "visitasi", k == "kunjungan", found[k]))
        return kind, found[kind]

    def _of_trainees(self, offset: int) -> bool:
        """A plain "kunjungan" counts where its sentence speaks of the trainees; a working visit never."""
        start, end = self.doc.sentences[self.doc.sentence_at(offset)]
        sentence = self.doc.text[start:end].lower()
        if THE_VISIT.search(sentence):
            return True
        return WORKING_VISIT not in sentence and TRAINEES.search(sentence) is not None

    def planned(self, offset: int) -> bool:
        """Whether a word of planning stands before `offset` in its sentence."""
        if not self._plans:
            return False
        start, _ = self.doc.sentences[self.doc.sentence_at(offset)]
        return any(start <= first and last <= offset for first, last in self._plans)

    def plans_between(self, start: int, end: int) -> bool:
        """Whether a word of planning stands between two offsets, in the sentence of the first."""
        _, last = self.doc.sentences[self.doc.sentence_at(max(0, start - 1))]
        return any(start <= first < min(end, last) for first, _ in self._plans)

    @cached_property
    def _plans(self) -> list[Span]:
        """Words of planning: ``Rombongan akan mengunjungi``, ``dijadwalkan``."""
        return self.doc.places(sequences("planned"))

    def may_tell(self, offset: int) -> bool:
        """Whether what stands at `offset` tells of what took place: outside plans and quotations."""
        return not self.planned(offset) and self.doc.quotation_at(offset) is None
