"""Reads the lexicon's files into rows, so that a bad line is one clear message with its file and line number.

A YAML file is a mapping of sections. A section of rows is ``{source: …, rows: [{…}, …]}``: what stands beside `rows`
holds for each of its rows that does not say otherwise. A section of words is a plain list. A CSV file has a header;
several values in one cell stand between semicolons.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final, TypeVar

import yaml

FOLDER: Final = Path(__file__).parent
LINE: Final = "__line__"
"""Key under which the YAML loader leaves the line number of each mapping."""

T = TypeVar("T")


class LexiconError(ValueError):
    """A line of the lexicon that cannot be used: file, line, what is wrong, what to do."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a file, its values still unchecked."""

    file: str
    line: int
    values: Mapping[str, object]

    def wrong(self, what: str, advice: str) -> LexiconError:
        """The error to raise about this row."""
        return LexiconError(f"lexicon/{self.file}:{self.line}: {what}; {advice}")

    def only(self, *keys: str) -> Row:
        """This row, if it has no other than these keys: a misspelt one is an error and not a loss."""
        for key in self.values:
            if key not in keys and key != LINE:
                raise self.wrong(f"no such field: {key!r}", f"use one of {', '.join(keys)}")
        return self

    def text(self, key: str) -> str:
        """A value that must be there."""
        value = self.maybe(key)
        if value is None:
            raise self.wrong(f"{key!r} is missing", "every row needs it")
        return value

    def maybe(self, key: str) -> str | None:
        """A value that may be left out or empty."""
        value = self.values.get(key)
        if value is None or value == "":
            return None
        return self._string(key, value)

    def texts(self, key: str) -> tuple[str, ...]:
        """A list in YAML, a cell with semicolons in CSV; empty if left out."""
        value = self.values.get(key)
        if value is None or value == "":
            return ()
        if isinstance(value, str):
            return tuple(part.strip() for part in value.split(";") if part.strip())
        if not isinstance(value, list):
            raise self.wrong(f"{key!r} is not a list", "write it as [one, two]")
        return tuple(self._string(key, part) for part in value)

    def number(self, key: str) -> int | None:
        """A whole number (a year, mostly), or None if left out."""
        value = self.values.get(key)
        if value is None or value == "":
            return None
        if isinstance(value, str) and value.isdecimal():
            return int(value)
        if not isinstance(value, int) or isinstance(value, bool):
            raise self.wrong(f"{key!r} is not a whole number: {value!r}", "write digits only")
        return value

    def flag(self, key: str, *, default: bool) -> bool:
        """A yes or no."""
        value = self.values.get(key, default)
        if not isinstance(value, bool):
            raise self.wrong(f"{key!r} is neither true nor false: {value!r}", "write true or false")
        return value

    def choice(self, key: str, allowed: Sequence[T]) -> T:
        """One of `allowed`."""
        value = self.text(key)
        for candidate in allowed:
            if candidate == value:
                return candidate
        raise self.wrong(f"{key!r} is {value!r}", f"use one of {', '.join(map(str, allowed))}")

    def _string(self, key: str, value: object) -> str:
        if not isinstance(value, str):
            raise self.wrong(f"{key!r} reads as {value!r}, not as words", "put it in quotation marks")
        if not value.strip():
            raise self.wrong(f"{key!r} has an empty value", "fill it or leave it out")
        return value.strip()


class _Loader(yaml.CSafeLoader):
    """The fast safe loader; each mapping also learns its line, and two equal keys in one mapping are refused."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[object, object]:
        mapping: dict[object, object] = {}
        for key_node, value_node in node.value:
            key = self.construct_object(key_node, deep=deep)
            if key in mapping:
                raise yaml.constructor.ConstructorError(None, None, f"{key!r} twice", key_node.start_mark)
            mapping[key] = self.construct_object(value_node, deep=deep)
        mapping[LINE] = node.start_mark.line + 1
        return mapping


@cache
def sections(file: str) -> Mapping[str, object]:
    """All sections of a YAML file by name.

    Raises:
        LexiconError: the file is no YAML mapping.
    """
    try:
        loaded = yaml.load((FOLDER / file).read_text("utf-8"), Loader=_Loader)  # noqa: S506  a safe loader
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 0
        message = f"lexicon/{file}:{line}: {error.problem}; compare the line with its neighbours"
        raise LexiconError(message) from error
    if not isinstance(loaded, dict):
        raise LexiconError(f"lexicon/{file}:1: no sections; begin with the name of a section and a colon")
    return {str(name): section for name, section in loaded.items() if name != LINE}


def yaml_rows(file: str, *names: str) -> Iterator[Row]:
    """The rows of the named sections of a YAML file, or of all that have rows."""
    found = sections(file)
    for name in names or tuple(found):
        yield from _section_rows(file, name, found.get(name))


def _section_rows(file: str, name: str, section: object) -> Iterator[Row]:
    if not isinstance(section, dict) or not isinstance(section.get("rows"), list):
        raise LexiconError(f"lexicon/{file}: section {name!r} has no rows; write them as a list under 'rows:'")
    defaults = {str(key): value for key, value in section.items() if key not in {"rows", LINE}}
    for position, values in enumerate(section["rows"], start=1):
        if not isinstance(values, dict):
            where = f"lexicon/{file}:{section[LINE]}: row {position} of section {name!r}"
            raise LexiconError(f"{where} is {values!r}; write it as {{field: value, …}}")
        yield Row(file, int(values[LINE]), {**defaults, **values})


def yaml_words(file: str, name: str) -> tuple[str, ...]:
    """The words of a plain list in a YAML file, each once.

    Raises:
        LexiconError: the section is not there, holds something else, or holds a word twice.
    """
    section = sections(file).get(name)
    if not isinstance(section, list):
        raise LexiconError(f"lexicon/{file}: section {name!r} is not a list; write one word or form a line after '- '")
    for position, word in enumerate(section, start=1):
        if not isinstance(word, str):
            where = f"lexicon/{file}: entry {position} of {name!r}"
            raise LexiconError(f"{where} reads as {word!r}, not as a word; put it in quotation marks")
    return unique(file, name, section)


def unique(file: str, name: str, words: Iterable[str]) -> tuple[str, ...]:
    """The words in order, if none stands there twice."""
    seen: dict[str, int] = {}
    for position, word in enumerate(words, start=1):
        if word in seen:
            where = f"lexicon/{file}: {name!r} has {word!r} as entry {seen[word]} and again as {position}"
            raise LexiconError(f"{where}; delete one of them")
        seen[word] = position
    return tuple(seen)


def csv_rows(file: str) -> Iterator[Row]:
    """The rows of a CSV file; lines that begin with # are comments.

    Raises:
        LexiconError: a line has more or fewer cells than the header.
    """
    with (FOLDER / file).open(encoding="utf-8", newline="") as lines:
        numbered = [(number, line) for number, line in enumerate(lines, start=1) if not line.startswith("#")]
    reader = csv.reader(line for _, line in numbered)
    header = next(reader, [])
    for (number, _), cells in zip(numbered[1:], reader, strict=False):
        if len(cells) != len(header):
            where = f"lexicon/{file}:{number}: {len(cells)} cells where the header has {len(header)}"
            raise LexiconError(f"{where}; count the commas, and put a value with a comma in quotation marks")
        yield Row(file, number, dict(zip(header, cells, strict=True)))


def by_key(rows: Iterable[tuple[str, Row, T]]) -> tuple[T, ...]:
    """The values in order, if no key comes twice."""
    first: dict[str, int] = {}
    values: list[T] = []
    for key, row, value in rows:
        if key in first:
            raise row.wrong(f"{key!r} stands already in line {first[key]}", "delete or rename one of them")
        first[key] = row.line
        values.append(value)
    return tuple(values)
