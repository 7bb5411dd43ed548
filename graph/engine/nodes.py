"""Nodes made anew from what all their mentions call them, kept as counts."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import groupby

from graph.assembly import Form, node
from graph.background import Background
from graph.labels import NAMED_BY, labelled
from graph.model.facts import Node
from graph.tables import Tables
from graph.vocab import VOCABULARY

_BATCH = 50_000


class Forms:
    """The table of forms; changes are collected and written together."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._change: Counter[tuple[str, str, str]] = Counter()

    def __repr__(self) -> str:
        return f"<Forms, {len(self._change)} to be written>"

    def add(self, own: str, found: Iterable[Form], sign: int) -> None:
        """Count forms of a node in (`sign` 1) or out (-1)."""
        for form, value in found:
            self._change[own, form, value] += sign
        if len(self._change) >= _BATCH:
            self.write()

    def write(self) -> None:
        """Write what was collected."""
        rows = [(*key, count) for key, count in self._change.items() if count]
        self._connection.executemany(
            "INSERT INTO forms VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET count = count + excluded.count", rows
        )
        gone = ((own, form, value) for own, form, value, count in rows if count < 0)
        self._connection.executemany("DELETE FROM forms WHERE node = ? AND form = ? AND value = ? AND count = 0", gone)
        self._change.clear()

    def of(self, own: str) -> dict[Form, int]:
        """Form → how many mentions of the node have it."""
        rows = self._connection.execute("SELECT form, value, count FROM forms WHERE node = ?", (own,))
        return {(row[0], row[1]): row[2] for row in rows}

    def all(self) -> Iterator[tuple[str, dict[Form, int]]]:
        """All nodes by id, with their forms."""
        rows = self._connection.execute("SELECT node, form, value, count FROM forms ORDER BY node")
        for own, group in groupby(rows, key=lambda row: row[0]):
            yield own, {(row[1], row[2]): row[3] for row in group}

    def has(self, own: str) -> bool:
        """Whether any mention is of the node."""
        return self._connection.execute("SELECT 1 FROM forms WHERE node = ? LIMIT 1", (own,)).fetchone() is not None

    def areas(self) -> list[tuple[str, str]]:
        """Local governments with the codes of their areas."""
        return self._connection.execute("SELECT node, value FROM forms WHERE form = 'area'").fetchall()


class Nodes:
    """Makes nodes; those that name others come after these."""

    def __init__(self, tables: Tables, forms: Forms, known: Background, reached: frozenset[str]) -> None:
        self._tables = tables
        self._forms = forms
        self._known = known
        self._reached = reached

    def __repr__(self) -> str:
        return "<Nodes>"

    def change(self, concerned: Iterable[str]) -> Iterator[tuple[Node | None, Node | None]]:
        """Make nodes anew by id: each as it was and as it is, where it differs; and those that name one of these."""
        later = {own for own in concerned if names_others(own)}
        for own in sorted(set(concerned) - later):
            old, new = self._changed(own)
            if old != new:
                yield old, new
            if (old and old.label) != (new and new.label):
                later.update(source for edge in NAMED_BY.values() for source in self._tables.sources(own, edge))
        for own in sorted(later):
            old, new = self._changed(own)
            if old != new:
                yield old, new

    def all(self) -> Iterator[Node]:
        """Make all nodes; there are none yet."""
        first = [self._known.nodes[own] for own in sorted(self._reached) if not self._forms.has(own)]
        for later in (False, True):
            batch = first
            for own, counts in self._forms.all():
                if names_others(own) == later:
                    batch.append(self._labelled(node(own, counts, self._known.nodes.get(own))))
                if len(batch) >= _BATCH:
                    self._tables.put_nodes(batch)
                    yield from batch
                    batch = []
            self._tables.put_nodes(batch)
            yield from batch
            first = []

    def _changed(self, own: str) -> tuple[Node | None, Node | None]:
        old, new = self._tables.node(own), self._made(own)
        if new is None:
            self._tables.drop_node(own)
        elif new != old:
            self._tables.put_nodes([new])
        return old, new

    def _made(self, own: str) -> Node | None:
        counts = self._forms.of(own)
        if counts:
            return self._labelled(node(own, counts, self._known.nodes.get(own)))
        return self._labelled(self._known.nodes[own]) if own in self._reached else None

    def _labelled(self, made: Node) -> Node:
        edge = NAMED_BY.get(made.type)
        ends = [] if edge is None else self._tables.targets(made.id, edge)
        return labelled(made, [found.label for end in ends if (found := self._tables.node(end))])


def names_others(own: str) -> bool:
    """Whether a node's label names others."""
    return VOCABULARY.type_of(own).name in NAMED_BY
