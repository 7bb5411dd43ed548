"""JSON-LD: the context within, one subject a line, named graphs after the default one."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING, Any

from graph.context import context, value_types
from graph.export.document import Document
from graph.export.quads import default_graph, lines, named_graphs
from graph.export.triples import TYPE, Names, Subject, Value, subjects

if TYPE_CHECKING:
    from graph.workspace import Workspace

_TAIL = "\n]}\n"
_TOGETHER = 1000  # subjects of a named graph in one item
_STRING = frozenset({"", "http://www.w3.org/2001/XMLSchema#string"})


def jsonld(workspace: Workspace, base: str) -> Document:
    """All graphs as one document."""
    writer = _Writer(base)
    return Document(writer.head(), _items(workspace, base, writer), ",\n", _TAIL)


def document(triples: Iterable[str], base: str) -> Document:
    """Sorted lines of N-Triples as one JSON-LD document."""
    writer = _Writer(base)
    return Document(writer.head(), map(writer.subject, subjects(triples)), ",\n", _TAIL)


def _items(workspace: Workspace, base: str, writer: _Writer) -> Iterator[str]:
    yield from map(writer.subject, subjects(lines(default_graph(workspace, base))))
    for name, blocks in named_graphs(workspace, base):
        found = map(writer.subject, subjects(lines(blocks)))
        while some := list(islice(found, _TOGETHER)):
            yield writer.graph(name, some)


class _Writer:
    def __init__(self, base: str) -> None:
        self._base = base
        self._names = Names(base)
        self._types = {self._full(name): kind for name, kind in value_types().items()}

    def head(self) -> str:
        made = {"@base": self._base, **context(), **self._names.prefixes}
        return f'{{"@context": {json.dumps(made, ensure_ascii=False)},\n"@graph": [\n'

    def graph(self, name: str, subjects: Iterable[str]) -> str:
        """Some subjects of a named graph."""
        return f'{{"id": {_text(self.own(name))}, "@graph": [\n' + ",\n".join(subjects) + "]}"

    def subject(self, subject: Subject) -> str:
        """A subject as an object of JSON."""
        own, values = subject
        made: dict[str, Any] = {"id": self.own(own)}
        if TYPE in values:
            made["type"] = [self._names.short(str(each)) or str(each) for each in values[TYPE]]
        for predicate, given in values.items():
            if predicate != TYPE:
                found = [self._value(self._types.get(predicate, ""), value) for value in given]
                made[self._names.short(predicate) or predicate] = found[0] if len(found) == 1 else found
        return _text(made)

    def own(self, full: str) -> str:
        """An IRI below the base is relative to it; not one with %, which Titanium (Jena's reader) would decode."""
        short = full.removeprefix(self._base)
        return full if short == full or "%" in short or ":" in short.split("/", 1)[0] else short

    def _value(self, kind: str, value: Value) -> object:
        if isinstance(value, str):
            return self.own(value) if kind == "@id" else {"id": self.own(value)}
        if value.language:
            return {"@value": value.text, "@language": value.language}
        if value.datatype and value.datatype == (self._full(kind) if kind.startswith("xsd:") else ""):
            return value.text
        if value.datatype not in _STRING:
            return {"@value": value.text, "@type": self._names.short(value.datatype) or value.datatype}
        return {"@value": value.text} if kind else value.text

    def _full(self, prefixed: str) -> str:
        prefix, _, local = prefixed.partition(":")
        return self._names.prefixes[prefix] + local


def _text(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
