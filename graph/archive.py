"""The workspace's SQLite file: the articles (the truth), and the tables of the graph made of them (derived).

The tables of the graph and the number of the store's current generation change in one transaction, so that whoever
reads sees both as they belong together.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from graph.model.record import Record
from graph.schema import FORMAT, GRAPH, TABLES, TRUTH, statements

_HEAD = ("id", "url", "title", "published", "outlet", "text")
_KEPT_TABLES = ("meta", "articles", "withdrawn")  # the truth; all others are made of it
_CACHE_KB = 128_000
_BUSY_MS = 10_000  # readers never wait in WAL mode; only a checkpoint may hold a writer for a moment


class WorkspaceError(RuntimeError):
    """The workspace cannot be used as asked; the message is one line that says what to do."""


@dataclass(frozen=True, slots=True)
class StoredArticle:
    """An article as it was read: what the extractor gets again when it has changed."""

    id: str
    url: str | None
    title: str | None
    published: str | None
    outlet: str | None
    text: str


class Archive:
    """The SQLite file of one workspace."""

    def __init__(self, path: Path, *, create: bool) -> None:
        self._path = path
        if not create and not path.is_file():
            raise WorkspaceError(f"{path.parent}: no workspace there; make one with 'visitasi ingest'")
        self.connection = sqlite3.connect(path, timeout=_BUSY_MS / 1000, isolation_level=None)
        try:
            self._prepare(create)
        except sqlite3.DatabaseError as error:
            self.connection.close()
            raise WorkspaceError(f"{path}: not a workspace's file ({error}); move it away or name another") from error
        except WorkspaceError:
            self.connection.close()
            raise

    def __repr__(self) -> str:
        return f"<Archive {self._path}>"

    def close(self) -> None:
        """Close the file."""
        self.connection.close()

    def _prepare(self, create: bool) -> None:
        found = self.connection.execute("PRAGMA user_version").fetchone()[0]
        if found > FORMAT:
            raise WorkspaceError(
                f"{self._path.parent}: workspace of format {found}, newer than this program's {FORMAT}; update visitasi"
            )
        if found == 0 and not create:
            raise WorkspaceError(f"{self._path.parent}: no workspace there; make one with 'visitasi ingest'")
        # FULL: a generation is deleted once its successor is in force, so that must not be lost with the power.
        self.connection.execute("PRAGMA synchronous = FULL")
        self.connection.execute(f"PRAGMA cache_size = -{_CACHE_KB}")
        if found < FORMAT:
            self.connection.execute("PRAGMA journal_mode = WAL")
            with self.transaction():
                self._migrate(self.connection.execute("PRAGMA user_version").fetchone()[0])

    def _migrate(self, found: int) -> None:
        """Make the tables; of an older workspace the articles stay, and its graph is made anew by the next writer."""
        if found == FORMAT:  # another process was first
            return
        if found == 0:
            self._run(TRUTH)
        tables = self.connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
        for (name,) in tables:
            if name not in _KEPT_TABLES:
                self.connection.execute(f"DROP TABLE {name}")
        self.connection.execute("DELETE FROM meta WHERE key = 'making'")
        self._run(GRAPH)
        self.connection.execute(f"PRAGMA user_version = {FORMAT}")

    def _run(self, schema: str) -> None:
        for statement in statements(schema):
            self.connection.execute(statement)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing of what is written inside."""
        self.connection.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self.connection.execute("ROLLBACK")
            raise
        self.connection.execute("COMMIT")

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """What is read inside is of one moment."""
        if self.connection.in_transaction:
            yield
            return
        self.connection.execute("BEGIN")
        try:
            yield
        finally:
            self.connection.execute("COMMIT")

    # meta

    def get(self, key: str) -> str | None:
        """A value kept under `key`."""
        row = self.connection.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
        return None if row is None else str(row[0])

    def put(self, key: str, value: str) -> None:
        """Keep a value under `key`."""
        self.connection.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (key, value))

    # articles

    def known(self, article: str) -> tuple[str, str, str] | None:
        """Input hash, fingerprint and record line of an article, or None."""
        row = self.connection.execute(
            "SELECT input_hash, fingerprint, record FROM articles WHERE id = ?", (article,)
        ).fetchone()
        return None if row is None else (row[0], row[1], row[2])

    def save(self, record: Record, input_hash: str, fingerprint: str) -> None:
        """Keep a record in place of what its article said before."""
        head = [getattr(record, name) for name in _HEAD]
        self.connection.execute(
            "INSERT OR REPLACE INTO articles VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (*head, input_hash, fingerprint, record_line(record)),
        )
        self.connection.execute("DELETE FROM withdrawn WHERE article = ?", (record.id,))
        self._touch(record.id)

    def remove(self, article: str) -> bool:
        """Take an article away; False if it was not there."""
        found = self.connection.execute("DELETE FROM articles WHERE id = ?", (article,)).rowcount > 0
        if found:
            self.connection.execute("INSERT OR IGNORE INTO withdrawn VALUES (?)", (article,))
            self._touch(article)
        return found

    def is_withdrawn(self, article: str) -> bool:
        """Whether an article was here, was taken away and has not come back."""
        found = self.connection.execute("SELECT 1 FROM withdrawn WHERE article = ?", (article,)).fetchone()
        return found is not None

    def articles(self, *, not_by: str | None = None) -> Iterator[StoredArticle]:
        """All articles by id; with `not_by`, those that another extractor than this one read."""
        where = "" if not_by is None else "WHERE fingerprint <> ?"
        rows = self.connection.execute(
            f"SELECT {', '.join(_HEAD)} FROM articles {where} ORDER BY id",  # noqa: S608 - constants
            () if not_by is None else (not_by,),
        )
        return (StoredArticle(*row) for row in rows)

    def article(self, article: str) -> StoredArticle | None:
        """One article."""
        row = self.connection.execute(
            f"SELECT {', '.join(_HEAD)} FROM articles WHERE id = ?",  # noqa: S608 - constants
            (article,),
        ).fetchone()
        return None if row is None else StoredArticle(*row)

    def record(self, article: str) -> Record | None:
        """One record."""
        sql = f"SELECT {', '.join(_HEAD)}, record FROM articles WHERE id = ?"  # noqa: S608 - constants
        row = self.connection.execute(sql, (article,)).fetchone()
        if row is None:
            return None
        return Record.model_validate({**json.loads(row[-1]), **dict(zip(_HEAD, row, strict=False))})

    # what lags behind

    def pending(self) -> list[str]:
        """The articles that changed since the graph was made, sorted."""
        return [row[0] for row in self.connection.execute("SELECT article FROM pending ORDER BY article")]

    def ids(self) -> list[str]:
        """All articles, sorted."""
        return [row[0] for row in self.connection.execute("SELECT id FROM articles ORDER BY id")]

    def clear_graph(self) -> None:
        """Empty the graph's tables, so that all of it is made again."""
        for name in TABLES:
            self.connection.execute(f"DELETE FROM {name}")  # noqa: S608 - constants

    def _touch(self, article: str) -> None:
        self.connection.execute("INSERT OR IGNORE INTO pending VALUES (?)", (article,))


def record_line(record: Record) -> str:
    """What a record has beside the head and the text of its article, as one JSON line."""
    return record.model_dump_json(exclude=set(_HEAD))
