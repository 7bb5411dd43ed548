"""Text → tokens, the unit that all patterns count in.

Token kinds, one real example each:

- ``word``    ``Sumedang``, ``Bau-Bau``, ``Ma'ruf``
- ``number``  ``58``, ``2.500``
- ``mark``    ``,`` ``(`` ``“``
- ``break``   a line break (paragraphs end at one)

The full stop of an abbreviation (``Dr.``, ``S.Sos.``) is no token: it vanishes, so that ``Plt. Kepala`` and
``Plt Kepala`` are the same two tokens. A full stop that ends a sentence is a mark.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

TokenKind = Literal["word", "number", "mark", "break"]

TOKEN = re.compile(
    r"(?P<word>[^\W\d_]+(?:['’`‘-][^\W\d_]+)*)|(?P<number>\d+(?:[.,]\d+)*)|(?P<break>\s*\n\s*)|(?P<mark>[^\w\s]|_)"
)


@dataclass(frozen=True, slots=True)
class Token:
    """A half-open range of the text; `lower` is what patterns compare."""

    start: int
    end: int
    text: str
    lower: str
    kind: TokenKind

    @property
    def capital(self) -> bool:
        """Whether the word begins with a capital letter."""
        return self.kind == "word" and self.text[0].isupper()

    @property
    def upper(self) -> bool:
        """Whether the word is written in capitals throughout (one letter does not tell)."""
        return self.kind == "word" and len(self.text) > 1 and self.text.isupper()


def tokenize(text: str, sentence_ends: frozenset[int]) -> tuple[Token, ...]:
    """Tokens of `text`; `sentence_ends` holds the offsets at which its sentences end."""
    return tuple(
        Token(m.start(), m.end(), m.group(), m.group().lower(), _kind(m))
        for m in TOKEN.finditer(text)
        if not _is_abbreviation_stop(m, text, sentence_ends)
    )


def _kind(match: re.Match[str]) -> TokenKind:
    kind = match.lastgroup
    if kind == "word" or kind == "number" or kind == "break":
        return kind
    return "mark"


def _is_abbreviation_stop(match: re.Match[str], text: str, sentence_ends: frozenset[int]) -> bool:
    at = match.start()
    if match.group() != "." or at == 0 or not text[at - 1].isalpha():
        return False
    return not (_closes_sentence(at + 1, text, sentence_ends))


def _closes_sentence(at: int, text: str, sentence_ends: frozenset[int]) -> bool:
    while at < len(text) and at not in sentence_ends and text[at] in "\"'”“’‘)]»":
        at += 1
    return at in sentence_ends
