"""Which mentions may be one: their block keys, and the counts that decide on keys, kept in tables."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator

Tally = tuple[str, str]
"""A counted name, with its kind in front, and one of its values."""

ASKED = ""
"""In place of a value: a mention asks for the step of a name without being counted for it."""


class Blocks:
    """The tables of block keys and tallies. Keys and names have the kind of mention in front: "Person|siti rahma"."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def __repr__(self) -> str:
        return "<Blocks>"

    # keys

    def keys(self, local: str) -> list[str]:
        """The keys of a mention."""
        rows = self._connection.execute("SELECT key FROM blocks WHERE local = ?", (local,))
        return [row[0] for row in rows]

    def members(self, key: str) -> list[str]:
        """The mentions with a key, by age."""
        rows = self._connection.execute("SELECT local FROM blocks WHERE key = ? ORDER BY age, local", (key,))
        return [row[0] for row in rows]

    def first(self, key: str) -> str | None:
        """The earliest mention with a key."""
        sql = "SELECT local FROM blocks WHERE key = ? ORDER BY age, local LIMIT 1"
        row = self._connection.execute(sql, (key,)).fetchone()
        return None if row is None else str(row[0])

    def otherwise(self, key: str, node: str) -> list[tuple[str, str, str]]:
        """Local id, article and node of the mentions with a key that do not lead to `node`."""
        sql = """SELECT l.local, l.article, l.node FROM blocks b JOIN links l ON l.local = b.local
            WHERE b.key = ? AND l.node <> ?"""
        return self._connection.execute(sql, (key, node)).fetchall()

    def put(self, rows: Iterable[tuple[str, str, str]]) -> None:
        """Add (key, age, local)."""
        self._connection.executemany("INSERT INTO blocks VALUES (?, ?, ?)", rows)

    def drop(self, locals_: Iterable[str]) -> None:
        """Take mentions out of all blocks."""
        self._connection.executemany("DELETE FROM blocks WHERE local = ?", ((own,) for own in locals_))

    def component(self, seed: str) -> tuple[list[str], set[str]]:
        """The mentions that share keys with `seed`, directly or through others; and all their keys."""
        found, open_ids, seen = {seed: None}, [seed], set[str]()
        while open_ids:
            for key in self.keys(open_ids.pop()):
                if key not in seen:
                    seen.add(key)
                    new = [own for own in self.members(key) if own not in found]
                    found.update(dict.fromkeys(new))
                    open_ids += new
        return list(found), seen

    # tallies

    def tallies(self, local: str) -> set[Tally]:
        """What a mention is counted for, and what it asks for."""
        rows = self._connection.execute("SELECT name, value FROM tallies WHERE local = ?", (local,))
        return {(row[0], row[1]) for row in rows}

    def count(self, name: str) -> int:
        """How many different values a name has."""
        return int(self._connection.execute("SELECT count(*) FROM tally_values WHERE name = ?", (name,)).fetchone()[0])

    def counted(self, name: str) -> Iterator[str]:
        """The mentions that are counted for a name or ask for it."""
        rows = self._connection.execute("SELECT DISTINCT local FROM tallies WHERE name = ?", (name,))
        return (row[0] for row in rows.fetchall())

    def tally(self, new: Iterable[tuple[str, Tally]], gone: Iterable[tuple[str, Tally]]) -> None:
        """Count (local, tally) pairs in, and others out."""
        new, gone = list(new), list(gone)
        rows = ((name, own, value) for own, (name, value) in new)
        self._connection.executemany("INSERT INTO tallies VALUES (?, ?, ?)", rows)
        rows = ((name, own, value) for own, (name, value) in gone)
        self._connection.executemany("DELETE FROM tallies WHERE name = ? AND local = ? AND value = ?", rows)
        change = Counter(tally for _, tally in new if tally[1] != ASKED)
        change.subtract(tally for _, tally in gone if tally[1] != ASKED)
        self._connection.executemany(
            "INSERT INTO tally_values VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET count = count + excluded.count",
            ((*tally, count) for tally, count in change.items() if count),
        )
        left = [tally for tally, count in change.items() if count < 0]
        self._connection.executemany("DELETE FROM tally_values WHERE name = ? AND value = ? AND count = 0", left)
