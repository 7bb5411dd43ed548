"""What identity reads, from the tables when it is asked for: articles by the local ids in them, links, counts."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping

from graph.identity import Told

_KEPT = 150_000
"""Articles whose texts are held in memory: 3 kB each."""

_OPEN = 5_000
"""Articles that are held as they were read: 20 kB each."""


class Homes(Mapping[str, Told]):
    """Local id → its article; and which node each mention is, as far as it is settled ("" if it is not)."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._kept: dict[str, Told] = {}
        self._open: dict[str, dict[str, str]] = {}  # article → local id → node, of mentions that are settled
        self._article: dict[str, str] = {}
        self._last: Told | None = None
        self._changed: list[tuple[str, str]] = []

    def __repr__(self) -> str:
        return f"<Homes with {len(self._kept)} articles at hand>"

    def __getitem__(self, local: str) -> Told:
        if self._last is not None and local in self._last:
            return self._last
        return self.article(self.article_of(local))

    def __iter__(self) -> Iterator[str]:
        return (row[0] for row in self._connection.execute("SELECT local FROM links"))

    def __len__(self) -> int:
        return int(self._connection.execute("SELECT count(*) FROM links").fetchone()[0])

    def article(self, article: str) -> Told:
        """What an article says."""
        told = self._kept.get(article)
        if told is None:
            row = self._connection.execute("SELECT line FROM told WHERE article = ?", (article,)).fetchone()
            if len(self._kept) >= _KEPT:
                self._kept.clear()
            told = self._kept[article] = Told(article, row[0])
        if article not in self._open:
            self._read(told)
        self._last = told
        return told

    def article_of(self, local: str) -> str:
        """The article that gives a local id; KeyError if none does."""
        found = self._article.get(local)
        if found is None:
            row = self._connection.execute("SELECT article FROM links WHERE local = ?", (local,)).fetchone()
            if row is None:
                raise KeyError(local)
            found = str(row[0])
        return found

    def node(self, local: str) -> str | None:
        """The node of a mention; "" if it is not settled yet, None if it is none that is settled."""
        try:
            told = self[local]
        except KeyError:
            return None
        return self._open[told.article].get(local)

    def relink(self, own: str, article: str, node: str) -> None:
        """Lead a local id of an article to another node; what is read before `write` may not know it."""
        self._changed.append((node, own))
        if article in self._open:
            self._open[article][own] = node

    def write(self) -> None:
        """Write the links that changed."""
        self._connection.executemany("UPDATE links SET node = ? WHERE local = ?", self._changed)
        self._changed.clear()

    def _read(self, told: Told) -> None:
        if len(self._open) >= _OPEN:
            for article in self._open.keys() & self._kept.keys():
                self._kept[article].lighten()
            self._open.clear()
            self._article.clear()
        rows = self._connection.execute("SELECT local, node FROM links WHERE article = ?", (told.article,))
        nodes = self._open[told.article] = dict(rows.fetchall())
        self._article.update(dict.fromkeys(nodes, told.article))


class Links(Mapping[str, str]):
    """Local id → node, of what is settled."""

    def __init__(self, homes: Homes) -> None:
        self._homes = homes

    def __repr__(self) -> str:
        return "<Links>"

    def __getitem__(self, local: str) -> str:
        found = self._homes.node(local)
        if not found:
            raise KeyError(local)
        return found

    def __iter__(self) -> Iterator[str]:
        return iter(self._homes)

    def __len__(self) -> int:
        return len(self._homes)


class Counts(Mapping[str, int]):
    """Name → how many different values mentions of one kind give it."""

    def __init__(self, connection: sqlite3.Connection, kind: str) -> None:
        self._connection = connection
        self._kind = kind
        self._known: dict[str, int] = {}

    def __repr__(self) -> str:
        return f"<Counts of {self._kind}>"

    def __getitem__(self, name: str) -> int:
        found = self._known.get(name)
        if found is None:
            sql = "SELECT count(*) FROM tally_values WHERE name = ?"
            found = self._known[name] = int(self._connection.execute(sql, (f"{self._kind}|{name}",)).fetchone()[0])
        return found

    def __iter__(self) -> Iterator[str]:
        start = len(self._kind) + 1
        rows = self._connection.execute(
            "SELECT DISTINCT name FROM tally_values WHERE name GLOB ?", (f"{self._kind}|*",)
        )
        return (row[0][start:] for row in rows)

    def __len__(self) -> int:
        return sum(1 for _ in self)
