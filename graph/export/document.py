"""A file as a head, items and a tail, so that it can be written in one piece or in several that each are whole."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Document:
    """Items can be taken once; any run of them between head and tail, `separator` in between, is a valid file."""

    head: str
    items: Iterator[str]
    separator: str = ""
    tail: str = ""

    def text(self) -> Iterator[str]:
        """The whole, in portions."""
        yield self.head
        before = ""
        for item in self.items:
            yield before + item
            before = self.separator
        yield self.tail
