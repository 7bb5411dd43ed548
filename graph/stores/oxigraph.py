"""The default store: Oxigraph on disk, embedded.

A directory is written by one process, closed, and from then on only read; the workspace sees to that.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from itertools import islice
from pathlib import Path
from typing import IO

import pyoxigraph as ox

from graph.sorting import sorted_blocks
from graph.stores import Answer, Iri, Parts, QueryError, Row, StoreError, Value
from graph.stores.sparql import ReadBack, checked_bindings, lines_of
from graph.vocab import PREFIXES

_CHUNK = 50_000  # lines loaded at once: about 8 MB of text
_FILL = 200_000  # lines loaded at once into an empty store: fewer files, 300 MB of memory
_XSD = PREFIXES["xsd"]
_INTEGERS = frozenset(_XSD + name for name in ("integer", "int", "long", "nonNegativeInteger"))
_FLOATS = frozenset(_XSD + name for name in ("decimal", "double", "float"))


class OxigraphStore(ReadBack):
    """A store in a directory, or in memory without one."""

    def __init__(self, path: Path | None = None, *, read_only: bool = False) -> None:
        self._path = path
        try:
            self._store: ox.Store | None = ox.Store.read_only(str(path)) if read_only else ox.Store(path and str(path))
        except OSError as error:
            raise StoreError(f"{path}: the store cannot be opened ({_first_line(error)})") from error

    def __repr__(self) -> str:
        return f"<OxigraphStore {self._path or 'in memory'}>"

    @property
    def _open(self) -> ox.Store:
        if self._store is None:
            raise StoreError("the store is closed")
        return self._store

    def apply(self, gone: Parts, new: Parts) -> None:
        """Take away the lines of what went, then add those of what came."""
        self.change(lines_of(gone), lines_of(new))

    def change(self, remove: Iterable[str], add: Iterable[str]) -> None:
        """Remove and add N-Quads lines."""
        for chunk in _chunks(remove):
            for quad in ox.parse(_text(chunk), format=ox.RdfFormat.N_QUADS):
                self._open.remove(quad)
        self._load(add, _CHUNK)

    def fill(self, lines: Iterable[str]) -> None:
        """Add N-Quads lines, as many as there are: the fast way for a whole graph."""
        self._load(lines, _FILL)

    def _load(self, lines: Iterable[str], size: int) -> None:
        """Load `size` lines after `size` lines: the engine one chunk, without Python's lock, while the next is made."""
        with ThreadPoolExecutor(1) as loader:
            under_way: Future[None] | None = None
            for chunk in _chunks(lines, size):
                text = _text(chunk)
                if under_way is not None:
                    under_way.result()
                under_way = loader.submit(self._open.bulk_load, text, format=ox.RdfFormat.N_QUADS)
            if under_way is not None:
                under_way.result()

    def backup(self, path: Path) -> None:
        """Make another store of the same content at `path` (hard links where the file system has them)."""
        self._open.backup(str(path))

    def query(self, text: str, bindings: Mapping[str, Value], row_limit: int | None = None) -> Answer:
        """Answer a query; bindings are substituted in the parsed query, never in its text."""
        terms: dict[ox.Variable, ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple] = {
            ox.Variable(name): _term(value) for name, value in checked_bindings(bindings).items()
        }
        try:
            return _answer(self._open.query(text, prefixes=PREFIXES, substitutions=terms), row_limit)
        except (SyntaxError, RuntimeError, OSError, ValueError) as error:
            raise QueryError(f"the query cannot be answered: {_first_line(error)}") from error

    def dump(self) -> Iterator[str]:
        """All quads as sorted N-Quads lines; memory stays flat, what does not fit goes through temporary files."""
        for block in sorted_blocks(self.write):
            yield from block.decode("utf-8").split("\n")[:-1]

    def write(self, sink: IO[bytes], graph: str | None = None) -> None:
        """Write all quads to `sink` as N-Quads, or one graph's triples as N-Triples; in the store's own order."""
        if graph is None:
            self._open.dump(sink, format=ox.RdfFormat.N_QUADS)
        else:
            own = ox.NamedNode(graph) if graph else ox.DefaultGraph()
            self._open.dump(sink, format=ox.RdfFormat.N_TRIPLES, from_graph=own)

    def lines_about(self, iris: Iterable[str]) -> list[str]:
        """Lines of N-Triples of the default graph that have these IRIs as their subject."""
        found = (self._open.quads_for_pattern(ox.NamedNode(own), None, None, ox.DefaultGraph()) for own in iris)
        return [f"{q.subject} {q.predicate} {q.object} ." for quads in found for q in quads]

    def graph_names(self) -> list[str]:
        """IRIs of the named graphs, sorted."""
        return sorted(name.value for name in self._open.named_graphs() if isinstance(name, ox.NamedNode))

    def flush(self) -> None:
        """See to it that all is on disk."""
        self._open.flush()

    def close(self) -> None:
        """Give back the files."""
        self._store = None


def _chunks(lines: Iterable[str], size: int = _CHUNK) -> Iterator[list[str]]:
    rest = iter(lines)
    while chunk := list(islice(rest, size)):
        yield chunk


def _text(lines: Iterable[str]) -> bytes:
    return "\n".join(lines).encode("utf-8")


def _term(value: Value) -> ox.NamedNode | ox.Literal:
    if isinstance(value, Iri):
        return ox.NamedNode(str(value))
    return ox.Literal(value if value is not None else "")


def _answer(result: object, row_limit: int | None) -> Answer:
    if isinstance(result, ox.QueryBoolean):
        return Answer(("answer",), ((bool(result),),))
    if isinstance(result, ox.QueryTriples):
        triples = ((triple.subject, triple.predicate, triple.object) for triple in result)
        return _limited(("subject", "predicate", "object"), triples, row_limit)
    if isinstance(result, ox.QuerySolutions):
        return _limited(tuple(variable.value for variable in result.variables), result, row_limit)
    raise QueryError("the query is of no known form")


def _limited(columns: tuple[str, ...], found: Iterable[Iterable[object]], row_limit: int | None) -> Answer:
    rows: list[Row] = []
    for row in found:
        if row_limit is not None and len(rows) >= row_limit:
            return Answer(columns, tuple(rows), cut=True)
        rows.append(tuple(map(_value, row)))
    return Answer(columns, tuple(rows))


def _value(term: object) -> Value:
    if term is None:
        return None
    if isinstance(term, ox.NamedNode):
        return Iri(term.value)
    if isinstance(term, ox.Literal):
        return _literal(term)
    return str(term)


def _literal(term: ox.Literal) -> Value:
    kind = term.datatype.value
    try:
        if kind in _INTEGERS:
            return int(term.value)
        if kind in _FLOATS:
            return float(term.value)
    except ValueError:
        return term.value
    if kind == _XSD + "boolean":
        return term.value in ("true", "1")
    return term.value


def _first_line(error: Exception) -> str:
    return next(iter(str(error).strip().splitlines()), type(error).__name__)
