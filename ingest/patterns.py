"""Rows built from the lexicon, and the matcher that finds them in a text's tokens.

A row is a sequence of words with a kind and a value. `match` finds all rows in one pass (Aho-Corasick over the
lower-cased words); `match_naive` compares row by row and is the reference that tests hold it to.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property
from itertools import accumulate
from operator import itemgetter
from typing import Final, NamedTuple

import ahocorasick_rs

from ingest.rows import Case, Kind, lexicon_rows
from ingest.tokens import Token, tokenize


@dataclass(frozen=True, slots=True)
class Row:
    """`words` as in the lexicon; `case` says how a text must write them: anyhow, with a capital, or just so."""

    words: tuple[str, ...]
    kind: Kind
    value: object
    case: Case

    def fits(self, tokens: Sequence[Token], first: int) -> bool:
        """Whether the letters' case at `first` is one that this row takes (its words are known to be there)."""
        if self.case == "any":
            return True
        if self.case == "capital" and self.kind != "region":
            return tokens[first].text[0].isupper() or tokens[first].kind != "word"
        if self.case == "capital":
            return any(t.text[0].isupper() for t in tokens[first : first + len(self.words)] if t.kind == "word")
        return all(tokens[at].text == word for at, word in enumerate(self.words, first))


class Phrase(NamedTuple):
    """A row found: tokens `first` up to, not with, `last`."""

    first: int
    last: int
    kind: Kind
    value: object


Found = tuple[Phrase, ...]
NOTHING: Final[dict[Kind, Found]] = {}


@dataclass(frozen=True)
class Phrases:
    """Phrases by the token they begin at, longest first."""

    by_start: dict[int, Found] = field(default_factory=dict)

    @cached_property
    def _by_kind(self) -> dict[int, dict[Kind, Found]]:
        """The same by token and kind: nearly all questions are for one kind, and most tokens have none of it."""
        found: dict[int, dict[Kind, Found]] = {}
        for index, phrases in self.by_start.items():
            own = found[index] = {phrases[0].kind: phrases[:1]}
            for phrase in phrases[1:]:
                own[phrase.kind] = (*own.get(phrase.kind, ()), phrase)
        return found

    def at(self, index: int, kind: Kind | None = None) -> Found:
        """All phrases (of one kind) that begin at token `index`, longest first."""
        return self.by_start.get(index, ()) if kind is None else self.kinds(index).get(kind, ())

    def kinds(self, index: int) -> Mapping[Kind, Found]:
        """The phrases that begin at token `index` by kind."""
        return self._by_kind.get(index, NOTHING)

    def of_kind(self, kind: Kind) -> Found:
        """The longest phrase of a kind at each token, in the order of the text."""
        return tuple(found[kind][0] for found in self._by_kind.values() if kind in found)

    def longest(self, index: int, kind: Kind) -> Phrase | None:
        """The longest phrase of a kind at token `index`."""
        found = self._by_kind.get(index, NOTHING).get(kind)
        return found[0] if found else None


def words_of(form: str) -> tuple[str, ...]:
    """A lexicon form as the tokenizer would cut it, its case kept: ``S.Sos`` → ``("S", "Sos")``."""
    return tuple(t.text for t in tokenize(form, frozenset()))


def row(form: str, kind: Kind, value: object, case: Case = "any") -> Row:
    """The row of one lexicon form."""
    return Row(words_of(form), kind, value, case)


def match(tokens: Sequence[Token]) -> Phrases:
    """All rows of the lexicon in `tokens`."""
    automaton, keys = _automaton()
    stream, at = _stream(tokens)
    found = automaton.find_matches_as_indexes(stream, overlapping=True)
    return _phrases(tokens, ((at[start + 1], keys[key]) for key, start, _ in found))


def match_naive(tokens: Sequence[Token]) -> Phrases:
    """The same by plain comparison: the reference for `match`."""
    lowers = [t.lower for t in tokens]
    by_words = _rows_by_words()
    hits = (
        (first, words)
        for first in range(len(tokens))
        for words in by_words
        if tuple(lowers[first : first + len(words)]) == words
    )
    return _phrases(tokens, hits)


def _phrases(tokens: Sequence[Token], hits: Iterable[tuple[int, tuple[str, ...]]]) -> Phrases:
    by_start: dict[int, list[Phrase]] = defaultdict(list)
    rows = _rows_by_words()
    for first, words in hits:
        last = first + len(words)
        for candidate in rows[words]:
            if candidate.case == "any" or candidate.fits(tokens, first):
                by_start[first].append(Phrase(first, last, candidate.kind, candidate.value))
    return Phrases({k: tuple(sorted(v, key=_last, reverse=True)) for k, v in sorted(by_start.items())})


_last = itemgetter(Phrase._fields.index("last"))


def _stream(tokens: Sequence[Token]) -> tuple[str, dict[int, int]]:
    """The lower-cased words between single spaces, and the token that begins at each offset."""
    words = ["\n" if token.kind == "break" else token.lower for token in tokens]
    starts = accumulate((len(word) + 1 for word in words), initial=1)
    return f" {' '.join(words)} ", dict(zip(starts, range(len(words)), strict=False))


@cache
def _automaton() -> tuple[ahocorasick_rs.AhoCorasick, tuple[tuple[str, ...], ...]]:
    keys = tuple(_rows_by_words())
    return ahocorasick_rs.AhoCorasick([f" {' '.join(words)} " for words in keys]), keys


@cache
def _rows() -> tuple[Row, ...]:
    return tuple(row(form, kind, value, case) for form, kind, value, case in lexicon_rows())


@cache
def _rows_by_words() -> dict[tuple[str, ...], tuple[Row, ...]]:
    grouped: dict[tuple[str, ...], list[Row]] = defaultdict(list)
    for found in _rows():
        grouped[tuple(w.lower() for w in found.words)].append(found)
    return {words: tuple(rows) for words, rows in grouped.items() if words}
