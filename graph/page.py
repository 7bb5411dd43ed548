"""An article's text with its sentences: which sentences hold given spans, and which of them support a fact."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from graph.model.facts import Sentence
from graph.model.record import Evidence, Span
from graph.model.sentences import Bounds, sentences

CONTEXT = 32  # code points before and after a sentence by which a changed page can find it again (Web Annotation)


class Page:
    """Sentences of one text, looked up by span."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._bounds = sentences(text)
        self._starts = [start for start, _ in self._bounds]

    def __repr__(self) -> str:
        return f"<Page of {len(self._bounds)} sentences>"

    def holding(self, spans: Iterable[Bounds]) -> frozenset[int]:
        """Indexes of the sentences that hold any part of `spans`."""
        return frozenset(index for start, end in spans for index in self._overlapping(start, end))

    def support(self, stated: Iterable[Bounds], *ends: Iterable[Bounds]) -> tuple[Sentence, ...]:
        """The sentences that state a fact.

        1. Those that hold the spans it was read in, narrowed by each of its ends in turn as long as some are left.
        2. Without such spans, those that name all its ends.
        3. Else the first that names each end.
        """
        found = self.holding(stated)
        named = [self.holding(end) for end in ends]
        for other in named:
            found = found & other or found
        if not found and named:
            found = frozenset.intersection(*named) or frozenset(min(each) for each in named if each)
        return tuple(self._sentence(index) for index in sorted(found))

    def context(self, bounds: Bounds) -> tuple[str, str]:
        """What stands right before and right after `bounds`."""
        start, end = bounds
        return self.text[max(0, start - CONTEXT) : start], self.text[end : end + CONTEXT]

    def find(self, forms: Iterable[str]) -> tuple[Bounds, ...]:
        """The first place of each of `forms` in the text, for records that bring no spans."""
        places = ((self.text.find(form), len(form)) for form in forms if form)
        return tuple(sorted({(start, start + length) for start, length in places if start >= 0}))

    def _overlapping(self, start: int, end: int) -> Iterable[int]:
        index = max(0, bisect_right(self._starts, start) - 1)
        while index < len(self._bounds) and self._starts[index] < end:
            if self._bounds[index][1] > start:
                yield index
            index += 1

    def _sentence(self, index: int) -> Sentence:
        start, end = self._bounds[index]
        return Sentence(start, end, self.text[start:end])


def spans_of(evidence: Evidence, *fields: str) -> tuple[Bounds, ...]:
    """The spans of `fields` in order of the text, each once; of every field if none is named."""
    chosen: Iterable[tuple[Span, ...]] = (
        evidence.values() if not fields else (evidence.get(name, ()) for name in fields)
    )
    return tuple(sorted({(span.start, span.end) for spans in chosen for span in spans if span.end > span.start}))
