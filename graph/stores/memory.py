"""The reference store of the tests: rdflib in memory, slow and by other hands than the default store."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal

from pyparsing import ParseException
from rdflib import Dataset, Literal, URIRef
from rdflib.query import Result
from rdflib.term import Node

from graph.stores import Answer, Iri, Parts, QueryError, Row, Value
from graph.stores.sparql import ReadBack, checked_bindings, lines_of
from graph.vocab import PREFIXES


class MemoryStore(ReadBack):
    """An rdflib dataset; questions run on its default graph."""

    def __init__(self) -> None:
        self._data = Dataset(default_union=False)

    def __repr__(self) -> str:
        return f"<MemoryStore of {len(self._data)} triples>"

    def apply(self, gone: Parts, new: Parts) -> None:
        """Take away the lines of what went, then add those of what came."""
        old = Dataset()
        old.parse(data="\n".join(lines_of(gone)), format="nquads")
        for subject, predicate, target, name in old.quads():
            self._data.remove((subject, predicate, target, self._data.graph(name) if name else None))
        self._data.parse(data="\n".join(lines_of(new)), format="nquads")

    def query(self, text: str, bindings: Mapping[str, Value], row_limit: int | None = None) -> Answer:
        """Answer a query."""
        terms = {name: _term(value) for name, value in checked_bindings(bindings).items()}
        try:
            result = self._data.query(text, initNs=PREFIXES, initBindings=terms)
        except ParseException as error:
            raise QueryError(f"the query cannot be answered: {str(error).splitlines()[0]}") from error
        columns, rows = _table(result)
        return Answer(columns, tuple(rows[:row_limit]), row_limit is not None and len(rows) > row_limit)

    def dump(self) -> Iterator[str]:
        """All quads as sorted N-Quads lines."""
        text = self._data.serialize(format="nquads")
        yield from sorted(line.removesuffix("  .").removesuffix(" .") + " ." for line in text.split("\n") if line)

    def close(self) -> None:
        """Nothing is held."""


def _table(result: Result) -> tuple[tuple[str, ...], list[Row]]:
    if result.type == "ASK":
        return ("answer",), [(bool(result.askAnswer),)]
    if result.type in ("CONSTRUCT", "DESCRIBE"):
        return ("subject", "predicate", "object"), [_row(triple) for triple in result.graph or ()]
    names = result.vars or []
    return tuple(map(str, names)), [_row(found.get(name) for name in names) for found in result.bindings]


def _row(terms: Iterable[Node | None]) -> Row:
    return tuple(map(_value, terms))


def _value(term: Node | None) -> Value:
    if term is None:
        return None
    if isinstance(term, URIRef):
        return Iri(str(term))
    if isinstance(term, Literal) and isinstance(term.value, bool | int | float):
        return term.value
    if isinstance(term, Literal) and isinstance(term.value, Decimal):
        return float(term.value)
    return str(term)


def _term(value: Value) -> URIRef | Literal:
    return URIRef(str(value)) if isinstance(value, Iri) else Literal(value)
