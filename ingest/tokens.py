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
from functools import partial
from typing import Final, Literal, NamedTuple

TokenKind = Literal["word", "number", "mark", "break"]

TOKEN = re.compile(
    r"""
    (?P<word> [^\W\d_]+ (?: ['’`‘-] [^\W\d_]+ )* )   # Bau-Bau, Ma'ruf
    | (?P<number> \d+ (?: [.,] \d+ )* )               # 2.500
    | (?P<break> \s* \n \s* )
    | (?P<mark> [^\w\s] | _ )
    """,
    re.VERBOSE,
)


CLOSING = "\"'”“’‘)]»"
"""Marks that may stand between a full stop and the end of its sentence."""


class Token(NamedTuple):
    """A half-open range of the text; `lower` is what patterns compare, `capital` says that a word begins with one."""

    start: int
    end: int
    text: str
    lower: str
    kind: TokenKind
    capital: bool

    @property
    def upper(self) -> bool:
        """Whether the word is written in capitals throughout (one letter does not tell)."""
        return self.kind == "word" and len(self.text) > 1 and self.text.isupper()


_token: Final = partial(tuple.__new__, Token)
"""As `Token(…)`, of one tuple: a call less for each of hundreds of tokens."""


def tokenize(text: str, sentence_ends: frozenset[int]) -> tuple[Token, ...]:
    """Tokens of `text`; `sentence_ends` holds the offsets at which its sentences end."""
    found: list[Token] = []
    for match in TOKEN.finditer(text):
        start, end = match.span()
        word, kind = match.group(), match.lastgroup
        if kind == "word":
            found.append(_token((start, end, word, word.lower(), kind, word[0].isupper())))
        elif word != "." or not _abbreviates(text, start, sentence_ends):
            found.append(_token((start, end, word, word, kind, False)))
    return tuple(found)


def _abbreviates(text: str, stop: int, sentence_ends: frozenset[int]) -> bool:
    """Whether the full stop at `stop` follows a letter and ends no sentence."""
    return stop > 0 and text[stop - 1].isalpha() and not _closes_sentence(text, stop + 1, sentence_ends)


def _closes_sentence(text: str, at: int, sentence_ends: frozenset[int]) -> bool:
    while at < len(text) and at not in sentence_ends and text[at] in CLOSING:
        at += 1
    return at in sentence_ends
