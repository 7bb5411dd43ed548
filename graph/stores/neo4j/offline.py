"""The graph as CSV files for `neo4j-admin database import full`, which fills an empty database fastest.

Every node type and every relationship type has its file, with a header that says each column's type. Strings are always
quoted and absent values never, so that an empty string stays one; lists are joined by a character that occurs nowhere.
(Neo4j Operations Manual 5, "Import": headers, options.)
"""

from __future__ import annotations

import shlex
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import ExitStack
from datetime import date
from pathlib import Path
from typing import IO, Final

from graph.model.facts import Fact, Node
from graph.stores import StoreError
from graph.stores.neo4j.loading import Lines
from graph.stores.neo4j.rows import MAPPING, REPEATED, Cells, fact_cells, labels_of, mark, node_cells
from graph.stores.neo4j.schema import LOAD, statements
from graph.vocab import VOCABULARY, NodeType

SCRIPT: Final = "import.sh"
SCHEMA: Final = "schema.cypher"
"""To be run once the files are imported: constraints and indexes."""

_DELIMITERS: Final = "\x1f\x1e\x1d\x1c"  # ASCII's own separators: no text has use for them
_TYPES: Final = {"integer": "long", "date": "date"}
_FACT_COLUMNS: Final = {
    "id": "string",
    "confidence": "double",
    "statedBy": "string[]",
    "firstSeen": "date",
    "lastSeen": "date",
    "events": "string[]",
    "origin": "string",
    "bodies": "string[]",
    "days": "date[]",
    "articles": "string[]",
    "sentences": "string[]",
    "starts": "long[]",
    "ends": "long[]",
    "hash": "long",
}


class _DelimiterUsedError(Exception):
    """A text has the character that was to stand between the items of a list."""


def write(source: Lines, folder: Path, hear: Callable[[int], None] = lambda _: None) -> list[str]:
    """Write the files into `folder` (made if need be) and give back the words of the command that imports them.

    `hear` is told of each row. The command is in `import.sh` too, to be run in `folder`; `schema.cypher` comes after.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for delimiter in _DELIMITERS:
        try:
            files = _Files(folder, delimiter).write(source, hear)
        except _DelimiterUsedError:
            continue
        words = _command(files, delimiter)
        (folder / SCRIPT).write_text(f'#!/bin/sh\ncd "$(dirname "$0")" && exec {shlex.join(words)}\n', encoding="utf-8")
        (folder / SCHEMA).write_text("".join(f"{each};\n" for each in statements()), encoding="utf-8")
        return words
    raise StoreError(
        "texts hold every character that could stand between the items of a list; use 'visitasi load bolt://…'"
    )


class _Files:
    """The files of one export, opened as their first row comes."""

    def __init__(self, folder: Path, delimiter: str) -> None:
        self._folder, self._delimiter = folder, delimiter
        self._open: dict[str, IO[str]] = {}
        self._files: list[str] = []

    def __repr__(self) -> str:
        return f"<Files in {self._folder}>"

    def write(self, source: Lines, hear: Callable[[int], None]) -> list[str]:
        """The option of the import command for each file, in order."""
        with ExitStack() as stack:
            for option, stem, columns, cells, ends in _rows(source):
                self._put(stack, option, stem, columns, cells, ends)
                hear(1)
            load: Cells = {"id": "load", "mapping": MAPPING, "complete": "true"}
            columns = {"id": "ID", "mapping": "long", "complete": "boolean"}
            self._put(stack, f"--nodes={LOAD}", LOAD, columns, load, {})
        return self._files

    def _put(
        self,
        stack: ExitStack,
        option: str,
        stem: str,
        columns: Mapping[str, str],
        cells: Cells,
        ends: Mapping[str, str],
    ) -> None:
        """Append a row to its file; one whose dates are none goes to a file of its own, where they are text."""
        odd = [name for name, kind in columns.items() if kind.startswith("date") and _is_text(cells.get(name))]
        name = "-".join([stem, *odd]) + ".csv"
        if name not in self._open:
            self._open[name] = stack.enter_context((self._folder / name).open("w", encoding="utf-8", newline=""))
            self._files.append(f"{option}={name}")
            types = {own: kind.replace("date", "string") if own in odd else kind for own, kind in columns.items()}
            self._open[name].write(",".join([*ends, *map(_header, types.items())]) + "\n")
        row = [*map(_quoted, ends.values()), *(self._cell(cells.get(column)) for column in columns)]
        self._open[name].write(",".join(row) + "\n")

    def _cell(self, value: object) -> str:
        if value is None:
            return ""
        if isinstance(value, str):
            return _quoted(value)
        if isinstance(value, list):
            items = [_plain(item) for item in value]
            if any(self._delimiter in item for item in items):
                raise _DelimiterUsedError
            return _quoted(self._delimiter.join(items))
        return _plain(value)


def _rows(source: Lines) -> Iterator[tuple[str, str, dict[str, str], Cells, dict[str, str]]]:
    """Option, stem of the file, columns with their types, values, and what else the header asks for."""
    for kind in VOCABULARY.nodes:
        columns = _node_columns(kind)
        for _, line in source.lines("nodes", kind.name):
            node = Node.from_line(line)
            extra = {":LABEL": "".join(labels_of(node)[1:])}
            yield f"--nodes={kind.name}", kind.name, columns, node_cells(node, mark(line)), extra
    for edge in VOCABULARY.edges:
        option = f"--relationships={edge.relationship}"
        for _, line in source.lines("facts", edge.name):
            fact = Fact.from_line(line)
            ends = {":START_ID": fact.source, ":END_ID": fact.target}
            yield option, edge.name, _FACT_COLUMNS, fact_cells(fact, mark(line)), ends


def _node_columns(kind: NodeType) -> dict[str, str]:
    columns = {"id": "ID", "label": "string", "aliases": "string[]"}
    for known in kind.properties:
        columns[known.name] = _TYPES.get(known.datatype, "string")
        if (kind.name, known.name) in REPEATED:
            columns[REPEATED[kind.name, known.name]] = columns[known.name] + "[]"
    return columns | {"hash": "long"}


def _command(files: Iterable[str], delimiter: str) -> list[str]:
    options = ["--overwrite-destination=true", "--multiline-fields=true", f"--array-delimiter=U+{ord(delimiter):04X}"]
    return ["neo4j-admin", "database", "import", "full", "neo4j", *options, *files]


def _header(column: tuple[str, str]) -> str:
    return ":".join(column)


def _is_text(value: object) -> bool:
    return isinstance(value, str) or (isinstance(value, list) and any(isinstance(item, str) for item in value))


def _plain(value: object) -> str:
    return value.isoformat() if isinstance(value, date) else str(value)


def _quoted(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'
