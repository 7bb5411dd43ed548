"""What every store of the graph offers, so that one test body can try them all.

A store is derived: it takes a `Delta` (parts that came and parts that went) and gives back what it holds.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple, Protocol

from graph.model.facts import Claims, Fact, Node


class StoreError(RuntimeError):
    """A store cannot do what was asked; the message is one line that says what to do."""


class QueryError(StoreError):
    """A query cannot be answered: not well formed, not allowed, or out of time."""


class Iri(str):
    """An IRI among the values of a row or a binding; any other str is a literal's text."""

    __slots__ = ()

    def __repr__(self) -> str:
        return f"Iri({str(self)!r})"


Value = str | int | float | bool | None
Row = tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """Rows of a query. `cut` tells that the row limit left some out. ASK gives one row, CONSTRUCT gives triples."""

    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    cut: bool = False


@dataclass(frozen=True, slots=True)
class Parts:
    """Parts of a graph: resolved nodes and facts, articles' own claims, and links of local ids."""

    nodes: Iterable[Node] = ()
    facts: Iterable[Fact] = ()
    articles: Iterable[Claims] = ()
    links: Iterable[tuple[str, str]] = ()


class EvidenceRow(NamedTuple):
    """One sentence of one fact, as a store gives it back: ids without base, half-open code points."""

    fact: str
    article: str
    start: int
    end: int
    text: str


class Store(Protocol):
    """A store of the graph."""

    def apply(self, gone: Parts, new: Parts) -> None:
        """Take away what went, then add what came."""

    def nodes(self) -> Iterator[tuple[str, str]]:
        """Id and type of each node, sorted."""

    def facts(self) -> Iterator[tuple[str, str, str, str]]:
        """Id, type, source and target of each fact, sorted."""

    def evidence(self) -> Iterator[EvidenceRow]:
        """All evidence, sorted."""

    def close(self) -> None:
        """Give the store's resources back."""


class SparqlStore(Store, Protocol):
    """A store that answers SPARQL 1.1 queries."""

    def query(self, text: str, bindings: Mapping[str, Value], row_limit: int | None = None) -> Answer:
        """Answer a query; the prefixes of the vocabulary are known. QueryError if it is not well formed."""

    def dump(self) -> Iterator[str]:
        """All quads as N-Quads lines, sorted; the same graph gives the same bytes."""
