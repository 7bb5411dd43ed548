"""Spans between quotation marks, broken and mixed marks included.

Forms handled (real pages write all of these):

- ``“…,” ujar X.``           typographic
- ``"…," ujar X.``           typewriter, and one of each: ``"…“ ujar X``, ``”…“ ujar X``
- ``‘’…’’ ucap X``           two single marks for a double one
- ``"…' ungkap X``           closed by a single mark: only when a verb of saying follows
- ``“…↵…,” kata X``          over several paragraphs
- ``“…↵“…,” kata X``         over several paragraphs, each opened anew: one span each
- ``‘…’``                    single marks (a theme, a nickname, sometimes a statement)

A mark that never closes opens nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

DOUBLE = re.compile(r"[\"“”„‟«»'‘’](?:(?<=[\"“”„‟«»])|['‘’])")  # any mark first, as that is found fastest
SINGLE = re.compile(r"(?<![\w'‘’])['‘’](?=\w)|(?<=[\w.,!?…)])['‘’](?![\w'‘’])")

MARKED = re.compile(r"['‘’]")
"""Cheap test before the dear one: most lines have no single mark at all."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """`start:end` is the text between the marks, `outer_start:outer_end` takes the marks in."""

    start: int
    end: int
    outer_start: int
    outer_end: int
    double: bool


Follows = Callable[[int], bool]
"""Tells whether a verb of saying follows at an offset."""


def quotations(text: str, says_at: Follows) -> tuple[Quotation, ...]:
    """All quoted spans of `text` in order, none within another."""
    doubles = tuple(_doubles(text, says_at))
    singles = [q for q in _singles(text) if not any(d.outer_start <= q.start < d.outer_end for d in doubles)]
    return tuple(sorted((*doubles, *singles), key=lambda q: q.start))


def _doubles(text: str, says_at: Follows) -> Iterator[Quotation]:
    marks = list(DOUBLE.finditer(text))
    at = 0
    while at < len(marks):
        opening = marks[at]
        at += 1
        if not _can_open(text, opening):
            continue
        closing = marks[at] if at < len(marks) else None
        found = _close(text, opening, closing, says_at)
        if found:
            yield found
            if closing and found.outer_end == closing.end():
                at += 1


def _can_open(text: str, mark: re.Match[str]) -> bool:
    after = text[mark.end() : mark.end() + 1]
    return bool(after) and not after.isspace()


def _close(text: str, opening: re.Match[str], closing: re.Match[str] | None, says_at: Follows) -> Quotation | None:
    """The quotation that `opening` begins: closed by the next double mark, by a single one, or by its paragraph."""
    start, limit = opening.end(), closing.start() if closing else len(text)
    if closing and not _opens_anew(text, closing) and not _too_far(text, start, limit):
        return Quotation(start, limit, opening.start(), closing.end(), double=True)
    for single in SINGLE.finditer(text, start, limit):
        if says_at(single.end()):
            return Quotation(start, single.start(), opening.start(), single.end(), double=True)
    line_end = text.find("\n", start)
    if closing and -1 < line_end < limit and not text[line_end:limit].strip():
        return Quotation(start, line_end, opening.start(), line_end, double=True)
    return None


def _opens_anew(text: str, mark: re.Match[str]) -> bool:
    """A mark after a space (or at a line's start) and before a letter begins a quotation, it does not end one."""
    before, after = text[mark.start() - 1 : mark.start()], text[mark.end() : mark.end() + 1]
    return (not before or before.isspace() or before == "(") and after.isalnum()


def _too_far(text: str, start: int, end: int) -> bool:
    """More than three line breaks: the first mark was never closed."""
    return text.count("\n", start, end) > 3


def _singles(text: str) -> Iterator[Quotation]:
    if not MARKED.search(text):
        return
    for line in re.finditer(r"[^\n]+", text):
        if not MARKED.search(text, line.start(), line.end()):
            continue
        marks = list(SINGLE.finditer(text, line.start(), line.end()))
        at = 0
        while at + 1 < len(marks):
            first, second = marks[at], marks[at + 1]
            if text[first.end()].isalnum() and not text[second.end() : second.end() + 1].isalnum():
                yield Quotation(first.end(), second.start(), first.start(), second.end(), double=False)
                at += 1
            at += 1
