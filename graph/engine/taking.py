"""Articles that changed → what they say now, beside what the graph has of them."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from graph.engine.settling import Touched
from graph.identity import Told
from graph.model.facts import Claims
from graph.model.lines import from_line, to_line

Claiming = Callable[[str], Claims | None]
"""An article's own id → its claims; None if the workspace has it no more."""


@dataclass(frozen=True, slots=True)
class Pair:
    """An article's claims in the graph, and those to be; None where there are none."""

    article: str
    before: Claims | None
    after: Claims | None


def take(connection: sqlite3.Connection, pending: Iterable[str], claims_of: Claiming, touched: Touched) -> None:
    """Keep what each of `pending` says now, for identity at once, for the graph until `settle_down`."""
    for article in pending:
        row = connection.execute("SELECT line FROM told WHERE article = ?", (article,)).fetchone()
        before = set() if row is None else set(Told(article, row[0]).settled())
        claims = claims_of(article)
        if row is None:
            touched.fresh.add(article)
        after = set() if claims is None else _keep(connection, claims)
        touched.articles.add(article)
        for own in sorted(before - after):
            _drop(connection, own, article, touched)
        if claims is None:
            connection.execute("DELETE FROM told WHERE article = ?", (article,))
            touched.articles.discard(article)
            touched.withdrawn.add(article)
        connection.execute(
            "INSERT INTO said_next VALUES (?, ?)", (article, "" if claims is None else to_line(claims))
        )  # fmt: skip
        rows = ((own, "", article) for own in sorted(after - before))
        connection.executemany("INSERT INTO links VALUES (?, ?, ?)", rows)


def pairs(connection: sqlite3.Connection, touched: Touched) -> Iterator[Pair]:
    """The touched articles by id, with their claims before and after; equal ones where only links changed."""
    for article in sorted(touched.articles | touched.withdrawn):
        before = connection.execute("SELECT line FROM said WHERE article = ?", (article,)).fetchone()
        after = connection.execute("SELECT line FROM said_next WHERE article = ?", (article,)).fetchone()
        old = None if before is None else from_line(before[0])
        new = old if after is None else from_line(after[0]) if after[0] else None
        yield Pair(article, old, new)


def settle_down(connection: sqlite3.Connection) -> None:
    """What articles say now is what the graph has of them."""
    connection.execute("DELETE FROM said WHERE article IN (SELECT article FROM said_next WHERE line = '')")
    connection.execute("INSERT OR REPLACE INTO said SELECT * FROM said_next WHERE line <> ''")
    connection.execute("DELETE FROM said_next")
    connection.execute("DELETE FROM pending")


def _keep(connection: sqlite3.Connection, claims: Claims) -> set[str]:
    told = Told.of_claims(claims)
    connection.execute("INSERT OR REPLACE INTO told VALUES (?, ?)", (claims.article, told.text))
    return set(told.settled())


def _drop(connection: sqlite3.Connection, own: str, article: str, touched: Touched) -> None:
    touched.gone[own] = article
    touched.before[own] = connection.execute("SELECT node FROM links WHERE local = ?", (own,)).fetchone()[0]
    connection.execute("DELETE FROM links WHERE local = ?", (own,))
