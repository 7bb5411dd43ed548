"""Turtle and TriG: a block a subject, sorted, written while it is read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from graph.export.document import Document
from graph.export.quads import default_graph, lines, named_graphs
from graph.export.triples import TYPE, Names, Subject, Value, subjects

if TYPE_CHECKING:
    from graph.workspace import Workspace


def turtle(workspace: Workspace, base: str) -> Document:
    """The default graph."""
    return document(lines(default_graph(workspace, base)), base)


def document(triples: Iterable[str], base: str, more_prefixes: Mapping[str, str] | None = None) -> Document:
    """Sorted lines of N-Triples as Turtle."""
    writer = _Writer(base, more_prefixes or {})
    return Document(writer.head(), map(writer.block, subjects(triples)))


def trig(workspace: Workspace, base: str) -> Iterator[str]:
    """All graphs, the default one first."""
    writer = _Writer(base, {})
    yield writer.head()
    for subject in subjects(lines(default_graph(workspace, base))):
        yield writer.block(subject)
    for name, blocks in named_graphs(workspace, base):
        yield f"\n{writer.term(name)} {{\n"
        for subject in subjects(lines(blocks)):
            yield writer.block(subject)
        yield "}\n"


class _Writer:
    def __init__(self, base: str, more_prefixes: Mapping[str, str]) -> None:
        self._base = base
        self._names = Names(base, more_prefixes)

    def head(self) -> str:
        prefixes = (f"@prefix {name}: <{full}> .\n" for name, full in sorted(self._names.prefixes.items()))
        return f"@base <{self._base}> .\n" + "".join(prefixes)

    def block(self, subject: Subject) -> str:
        own, values = subject
        first = [TYPE] if TYPE in values else []
        predicates = first + [name for name in values if name != TYPE]
        rows = (f"{self._predicate(name)} {' , '.join(map(self.term, values[name]))}" for name in predicates)
        return f"\n{self.term(own)} " + " ;\n    ".join(rows) + " .\n"

    def _predicate(self, full: str) -> str:
        return "a" if full == TYPE else self.term(full)

    def term(self, value: Value) -> str:
        if isinstance(value, str):
            if (short := self._names.short(value)) is not None:
                return short
            return f"<{value.removeprefix(self._base)}>" if value.startswith(self._base) else f"<{value}>"
        if value.language:
            return f'"{value.escaped}"@{value.language}'
        return f'"{value.escaped}"' + (f"^^{self.term(value.datatype)}" if value.datatype else "")
