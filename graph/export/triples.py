"""Sorted lines of N-Triples → subjects with their values: what the readable formats are written from."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

from graph.vocab import PREFIXES

_ESCAPE = re.compile(r'\\(?:([tbnrf"\\])|u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8}))')
_PLAIN = {"t": "\t", "b": "\b", "n": "\n", "r": "\r", "f": "\f", '"': '"', "\\": "\\"}
_LOCAL = re.compile(r"[A-Za-z_](?:[A-Za-z0-9_-]*[A-Za-z0-9_])?")
TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"


class Literal(NamedTuple):
    """A literal: its text with N-Triples' escapes, and its language or its datatype's IRI."""

    escaped: str
    language: str = ""
    datatype: str = ""

    @property
    def text(self) -> str:
        """The text itself."""
        return _ESCAPE.sub(_unescaped, self.escaped) if "\\" in self.escaped else self.escaped


Value = str | Literal
"""An IRI, or a literal."""

Subject = tuple[str, dict[str, list[Value]]]
"""IRI, and the values of each predicate in sorted order."""


def subjects(lines: Iterable[str]) -> Iterator[Subject]:
    """The subjects of sorted lines, each with all that it has."""
    for own, group in groupby(map(_parsed, lines), key=lambda row: row[0]):
        values: dict[str, list[Value]] = {}
        for _, predicate, value in group:
            values.setdefault(predicate, []).append(value)
        yield own, values


def _parsed(line: str) -> tuple[str, str, Value]:
    subject, predicate, rest = line.split(" ", 2)
    return subject[1:-1], predicate[1:-1], value_of(rest[:-2])


def value_of(written: str) -> Value:
    """The value that a term of N-Triples says."""
    if written.startswith("<"):
        return written[1:-1]
    text, _, tail = written[1:].rpartition('"')
    if tail.startswith("@"):
        return Literal(text, language=tail[1:])
    return Literal(text, datatype=tail[3:-1])


def _unescaped(match: re.Match[str]) -> str:
    plain, four, eight = match.groups()
    return _PLAIN[plain] if plain else chr(int(four or eight, 16))


class Names:
    """Prefixed names, with our own vocabulary's under the base that is written."""

    def __init__(self, base: str, more: Mapping[str, str] | None = None) -> None:
        self.prefixes = {**PREFIXES, **(more or {}), "v": base + "vocab#", "kind": base + "kind/"}
        self._by_length = sorted(self.prefixes.items(), key=lambda item: -len(item[1]))
        self.short = lru_cache(4096)(self._short)

    def __repr__(self) -> str:
        return f"<Names of {len(self.prefixes)} prefixes>"

    def _short(self, full: str) -> str | None:
        """The prefixed name of an IRI; None where it has none."""
        for prefix, address in self._by_length:
            if full.startswith(address) and _LOCAL.fullmatch(full, len(address)):
                return f"{prefix}:{full[len(address) :]}"
        return None
