"""A whole graph into Neo4j: only what is not there yet goes there, and what is no longer in the graph leaves.

What Neo4j holds is compared by the hashes that were written with it: first their sums over ids that begin alike (one
query a type), then, where the sums differ, id by id. Nothing is remembered elsewhere, so that a load cut short by
anything is completed by the next one, and a database that was put back to an older state is brought up to date.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import chain
from typing import Final, Literal, Protocol

from graph.model.facts import Fact, Node
from graph.stores.neo4j.rows import mark
from graph.stores.neo4j.store import Marked, Neo4jStore
from graph.vocab import VOCABULARY

Table = Literal["nodes", "facts"]
Sums = dict[str, tuple[int, int]]
"""First characters of ids → how many ids, and the sum of their hashes."""

_ALIKE: Final = 2  # characters after the path that ids of one bucket share: 256 buckets where they are hexadecimal


class Lines(Protocol):
    """A graph as JSON lines (`Node.to_line`, `Fact.to_line`)."""

    def lines(self, table: Table, type: str, prefix: str = "") -> Iterator[tuple[str, str]]:
        """Id and JSON line of each node or fact of one type whose id begins with `prefix`."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """How many nodes and facts a load wrote and took away."""

    nodes_written: int = 0
    nodes_removed: int = 0
    facts_written: int = 0
    facts_removed: int = 0

    def __bool__(self) -> bool:
        return any((self.nodes_written, self.nodes_removed, self.facts_written, self.facts_removed))


def load(source: Lines, store: Neo4jStore, hear: Callable[[int], None] = lambda _: None) -> Loaded:
    """Make what `store` holds of the graph the same as `source`; `hear` is told how many rows each batch had.

    `source` must not change meanwhile. Nodes and relationships that others put there stay, but for those that hang on
    a node that leaves.
    """
    store.prepare()
    nodes = [_Difference(source, store, "nodes", kind.name) for kind in VOCABULARY.nodes]
    facts = [_Difference(source, store, "facts", kind.name) for kind in VOCABULARY.edges]
    if not any(each.buckets for each in chain(nodes, facts)):
        store.note(complete=True)
        return Loaded()
    store.note(complete=False)
    done: dict[str, int] = defaultdict(int)

    def counting(what: str) -> Callable[[int], None]:
        def count(rows: int) -> None:
            done[what] += rows
            hear(rows)

        return count

    store.write_nodes(chain.from_iterable(map(_Difference.new, nodes)), counting("nodes_written"))
    store.write_facts(chain.from_iterable(map(_Difference.new, facts)), counting("facts_written"))
    store.remove_facts({each.kind: each.gone for each in facts}, counting("facts_removed"))
    store.remove_nodes({each.kind: each.gone for each in nodes}, counting("nodes_removed"))
    store.note(complete=True)
    return Loaded(**done)


class _Difference:
    """Nodes or facts of one type: the first characters of ids among which something differs, and what differs."""

    def __init__(self, source: Lines, store: Neo4jStore, table: Table, kind: str) -> None:
        self._source, self._store, self._table, self.kind = source, store, table, kind
        self.gone: list[str] = []
        """Ids to take away; known once all of `new` was taken."""
        path = "fact" if table == "facts" else VOCABULARY.node(kind).path
        self._width = len(path) + 1 + _ALIKE
        self._theirs = store.sums(table, kind, self._width)
        ours = self._sums()
        both = ours.keys() | self._theirs.keys()
        self.buckets = sorted(bucket for bucket in both if ours.get(bucket) != self._theirs.get(bucket))

    def __repr__(self) -> str:
        return f"<Difference of {self.kind}: {len(self.buckets)} buckets>"

    def _sums(self) -> Sums:
        sums: Sums = {}
        for own, line in self._source.lines(self._table, self.kind):
            count, total = sums.get(own[: self._width], (0, 0))
            sums[own[: self._width]] = count + 1, total + mark(line)
        return sums

    def new(self) -> Iterator[Marked]:
        """What is to be written: what the store does not hold, or not so."""
        if not self._theirs and self.buckets:
            yield from self._differing("", {})
            return
        for bucket in self.buckets:
            theirs = dict(self._store.hashes(self._table, self.kind, bucket)) if bucket in self._theirs else {}
            yield from self._differing(bucket, theirs)
            self.gone += sorted(theirs)

    def _differing(self, prefix: str, theirs: dict[str, int]) -> Iterator[Marked]:
        """The lines that differ from `theirs`, which keeps those alone that have no line."""
        for own, line in self._source.lines(self._table, self.kind, prefix):
            hashed = mark(line)
            if theirs.pop(own, None) != hashed:
                yield Marked(Node.from_line(line) if self._table == "nodes" else Fact.from_line(line), hashed)
