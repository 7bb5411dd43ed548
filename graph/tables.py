"""The graph's tables: nodes, facts with what each article adds to them, links of local ids."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any, NamedTuple

from graph.assembly import Key, Stated, fact
from graph.model.facts import Claims, Fact, Mention, Node, Sentence
from graph.model.ids import fact_id
from graph.model.lines import from_line

_FACT = """SELECT f.id, f.type, f.source, f.target, f.origin, s.article, s.published, s.words, s.body
    FROM {facts} f LEFT JOIN stated s ON s.fact = f.id {where} ORDER BY f.id"""
_OF_NODE = "(SELECT * FROM facts WHERE source = :node UNION SELECT * FROM facts WHERE target = :node)"


class MentionRow(NamedTuple):
    """A mention of an article, and the node that it is."""

    article: str
    mention: Mention
    node: str


class Tables:
    """Reads the graph's tables, and writes single rows of them."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def __repr__(self) -> str:
        return "<Tables of the graph>"

    # nodes and links

    def nodes(self, kind: str | None = None) -> Iterator[Node]:
        """Nodes by id, of one type if it is named."""
        rows = self._connection.execute("SELECT body FROM nodes WHERE ?1 IS NULL OR type = ?1 ORDER BY id", (kind,))
        return (Node.from_line(row[0]) for row in rows)

    def node(self, own: str) -> Node | None:
        """One node."""
        row = self._connection.execute("SELECT body FROM nodes WHERE id = ?", (own,)).fetchone()
        return None if row is None else Node.from_line(row[0])

    def put_nodes(self, nodes: Iterable[Node]) -> None:
        """Write nodes in place of those of the same ids."""
        rows = ((each.id, each.type, each.to_line()) for each in nodes)
        self._connection.executemany("INSERT OR REPLACE INTO nodes VALUES (?, ?, ?)", rows)

    def drop_node(self, own: str) -> None:
        """Take a node away."""
        self._connection.execute("DELETE FROM nodes WHERE id = ?", (own,))

    def links(self) -> Iterator[tuple[str, str, str]]:
        """Local id, node id, article id, sorted."""
        yield from self._connection.execute("SELECT local, node, article FROM links ORDER BY local")

    def link(self, local: str) -> str | None:
        """The node that a local id leads to."""
        row = self._connection.execute("SELECT node FROM links WHERE local = ?", (local,)).fetchone()
        return None if row is None else str(row[0])

    def links_of(self, article: str) -> dict[str, str]:
        """Local id → node id, of one article."""
        return dict(self._connection.execute("SELECT local, node FROM links WHERE article = ?", (article,)).fetchall())

    # facts

    def facts(self, node: str | None = None, kind: str | None = None) -> Iterator[Fact]:
        """Facts by id: those that a node stands in, those of one type, or all."""
        where = "" if kind is None else "WHERE f.type = :kind"
        sql = _FACT.format(facts="facts" if node is None else _OF_NODE, where=where)
        return _facts(self._connection.execute(sql, {"node": node, "kind": kind}))

    def fact(self, own: str) -> Fact | None:
        """One fact."""
        sql = _FACT.format(facts="facts", where="WHERE f.id = ?")
        return next(_facts(self._connection.execute(sql, (own,))), None)

    def put_facts(self, keys: Iterable[Key]) -> None:
        """See to it that there are facts of these types and ends."""
        rows = ((fact_id(*key), *key) for key in keys)
        self._connection.executemany("INSERT OR IGNORE INTO facts VALUES (?, ?, ?, ?, NULL)", rows)

    def drop_unfounded(self, own: str) -> None:
        """Take a fact away if neither an article nor the lexicon states it."""
        self._connection.execute(
            "DELETE FROM facts WHERE id = ?1 AND origin IS NULL AND NOT EXISTS (SELECT 1 FROM stated WHERE fact = ?1)",
            (own,),
        )

    def origins(self) -> dict[Key, str]:
        """The facts that the lexicon states, with its sources."""
        rows = self._connection.execute("SELECT type, source, target, origin FROM facts WHERE origin IS NOT NULL")
        return {(row[0], row[1], row[2]): row[3] for row in rows}

    def set_origin(self, key: Key, origin: str | None) -> None:
        """Let the lexicon state a fact, or no longer."""
        self.put_facts([key])
        self._connection.execute("UPDATE facts SET origin = ? WHERE id = ?", (origin, fact_id(*key)))

    def targets(self, source: str, kind: str) -> list[str]:
        """The nodes that `source` leads to by facts of one type."""
        rows = self._connection.execute("SELECT target FROM facts WHERE source = ? AND type = ?", (source, kind))
        return [row[0] for row in rows]

    def sources(self, target: str, kind: str) -> list[str]:
        """The nodes that lead to `target` by facts of one type."""
        rows = self._connection.execute("SELECT source FROM facts WHERE target = ? AND type = ?", (target, kind))
        return [row[0] for row in rows]

    def put_stated(self, rows: Iterable[tuple[Key, Stated]]) -> None:
        """Add what articles add to facts."""
        self._connection.executemany(
            "INSERT INTO stated VALUES (?, ?, ?, ?, ?)",
            ((fact_id(*key), each.article, each.published, each.words, _body(each)) for key, each in rows),
        )

    def drop_stated(self, key: Key, article: str) -> None:
        """Take away what an article adds to a fact."""
        self._connection.execute("DELETE FROM stated WHERE fact = ? AND article = ?", (fact_id(*key), article))

    def lines(self, table: str, kind: str, prefix: str = "") -> Iterator[tuple[str, str]]:
        """Id and JSON line of the nodes or facts of one type whose id begins with `prefix`, by id."""
        bounds = {"kind": kind, "low": prefix, "high": f"{prefix}\U0010ffff"}
        if table == "nodes":
            sql = "SELECT id, body FROM nodes WHERE type = :kind AND id >= :low AND id < :high ORDER BY id"
            yield from self._connection.execute(sql, bounds)
            return
        where = "WHERE f.type = :kind AND f.id >= :low AND f.id < :high"
        found = _facts(self._connection.execute(_FACT.format(facts="facts", where=where), bounds))
        yield from ((each.id, each.to_line()) for each in found)

    # claims

    def claims(self) -> Iterator[Claims]:
        """What each article says, as the graph has it, by article."""
        return (from_line(row[0]) for row in self._connection.execute("SELECT line FROM said ORDER BY article"))

    def claims_of(self, article: str) -> Claims | None:
        """What one article says."""
        row = self._connection.execute("SELECT line FROM said WHERE article = ?", (article,)).fetchone()
        return None if row is None else from_line(row[0])

    def counts(self) -> dict[str, int]:
        """How many rows the tables have that people ask for."""
        count = "SELECT count(*) FROM "
        names = ("articles", "nodes", "facts")
        return {name: int(self._connection.execute(count + name).fetchone()[0]) for name in names}


def _body(told: Stated) -> str:
    proof = [[each.start, each.end, each.text] for each in told.evidence]
    return json.dumps([told.events, told.bodies, proof, told.confidence], ensure_ascii=False, separators=(",", ":"))


def _facts(rows: Iterable[tuple[Any, ...]]) -> Iterator[Fact]:
    for (_, *key, origin), group in groupby(rows, key=lambda row: row[:5]):
        told = [_stated(*row[5:]) for row in group if row[5] is not None]
        yield fact((key[0], key[1], key[2]), told, origin)


def _stated(article: str, published: str | None, words: str, body: str) -> Stated:
    events, bodies, proof, sure = json.loads(body)
    evidence = tuple([Sentence(start, end, text) for start, end, text in proof])
    return Stated(article, published, words, tuple(events), tuple(bodies), evidence, sure)
