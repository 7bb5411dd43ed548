"""An article's text while it is written: sentences with marked words, whose places become the record's evidence."""

from __future__ import annotations

import re
from collections import defaultdict

_SLOT = re.compile(r"\{(\w+)\}")

Marked = tuple[str, str]
"""(mark, words): words that are evidence for what the mark names."""


class Draft:
    """A growing text."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0
        self._spans: dict[str, list[dict[str, int]]] = defaultdict(list)

    def __repr__(self) -> str:
        return f"<Draft of {self._length} characters>"

    @property
    def text(self) -> str:
        """All that is written."""
        return "".join(self._parts)

    def write(self, template: str, **slots: str | Marked) -> None:
        """Write `template` with its {slots} filled; where a slot is marked, its place is kept under the mark."""
        end = 0
        for match in _SLOT.finditer(template):
            self._put(template[end : match.start()])
            slot = slots[match.group(1)]
            if isinstance(slot, str):
                self._put(slot)
            else:
                start = self._length
                self._put(slot[1])
                self._spans[slot[0]].append({"start": start, "end": self._length})
            end = match.end()
        self._put(template[end:])

    def spans(self, mark: str) -> list[dict[str, int]]:
        """Where the words of a mark stand."""
        return self._spans.get(mark, [])

    def evidence(self, **fields: str) -> dict[str, list[dict[str, int]]]:
        """Field → spans of its mark, of those that are in the text."""
        return {field: spans for field, mark in fields.items() if (spans := self.spans(mark))}

    def _put(self, words: str) -> None:
        self._parts.append(words)
        self._length += len(words)
