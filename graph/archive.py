"""The workspace's SQLite file: the articles (the truth), and the tables of the graph made of them (derived).

The tables of the graph and the number of the store's current generation change in one transaction, so that whoever
reads sees both as they belong together.
"""

from __future__ import annotations

import json
import sqlite3
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from graph.model.facts import Claims, Fact, Node
from graph.model.ids import digest
from graph.model.record import Record

FORMAT = 1
"""The form of the workspace; a program reads its own and refuses newer ones."""

_SCHEMA = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE articles (
    id TEXT PRIMARY KEY, url TEXT, title TEXT, published TEXT, outlet TEXT, text TEXT NOT NULL,
    input_hash TEXT NOT NULL, fingerprint TEXT NOT NULL, record TEXT NOT NULL);
CREATE INDEX articles_by_fingerprint ON articles (fingerprint);
CREATE TABLE nodes (id TEXT PRIMARY KEY, type TEXT NOT NULL, body TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX nodes_by_type ON nodes (type);
CREATE TABLE facts (
    id TEXT PRIMARY KEY, type TEXT NOT NULL, source TEXT NOT NULL, target TEXT NOT NULL, body TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX facts_by_type ON facts (type);
CREATE INDEX facts_by_source ON facts (source);
CREATE INDEX facts_by_target ON facts (target);
CREATE TABLE links (local TEXT PRIMARY KEY, node TEXT NOT NULL, article TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX links_by_node ON links (node);
CREATE INDEX links_by_article ON links (article);
CREATE TABLE pages (article TEXT PRIMARY KEY, claims_hash TEXT NOT NULL, lines BLOB NOT NULL) WITHOUT ROWID;
"""
_HEAD = ("id", "url", "title", "published", "outlet", "text")
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
        self._connection = sqlite3.connect(path, timeout=_BUSY_MS / 1000, isolation_level=None)
        try:
            self._prepare(create)
        except sqlite3.DatabaseError as error:
            self._connection.close()
            raise WorkspaceError(f"{path}: not a workspace's file ({error}); move it away or name another") from error
        except WorkspaceError:
            self._connection.close()
            raise

    def __repr__(self) -> str:
        return f"<Archive {self._path}>"

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    def _prepare(self, create: bool) -> None:
        found = self._connection.execute("PRAGMA user_version").fetchone()[0]
        if found > FORMAT:
            raise WorkspaceError(
                f"{self._path.parent}: workspace of format {found}, newer than this program's {FORMAT}; update visitasi"
            )
        # FULL: a generation is deleted once its successor is in force, so that must not be lost with the power.
        self._connection.execute("PRAGMA synchronous = FULL")
        if found == 0 and create:
            self._connection.execute("PRAGMA journal_mode = WAL")
            with self.transaction():
                if not self._connection.execute("PRAGMA user_version").fetchone()[0]:
                    for statement in _SCHEMA.split(";"):
                        self._connection.execute(statement)
                    self._connection.execute(f"PRAGMA user_version = {FORMAT}")
        elif found == 0:
            raise WorkspaceError(f"{self._path.parent}: no workspace there; make one with 'visitasi ingest'")

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing of what is written inside."""
        self._connection.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self._connection.execute("ROLLBACK")
            raise
        self._connection.execute("COMMIT")

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """What is read inside is of one moment."""
        if self._connection.in_transaction:
            yield
            return
        self._connection.execute("BEGIN")
        try:
            yield
        finally:
            self._connection.execute("COMMIT")

    # meta

    def get(self, key: str) -> str | None:
        """A value kept under `key`."""
        row = self._connection.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
        return None if row is None else str(row[0])

    def put(self, key: str, value: str) -> None:
        """Keep a value under `key`."""
        self._connection.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (key, value))

    # articles

    def known(self, article: str) -> tuple[str, str, str] | None:
        """Input hash, fingerprint and record line of an article, or None."""
        row = self._connection.execute(
            "SELECT input_hash, fingerprint, record FROM articles WHERE id = ?", (article,)
        ).fetchone()
        return None if row is None else (row[0], row[1], row[2])

    def save(self, record: Record, input_hash: str, fingerprint: str) -> None:
        """Keep a record in place of what its article said before."""
        head = [getattr(record, name) for name in _HEAD]
        self._connection.execute(
            "INSERT OR REPLACE INTO articles VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (*head, input_hash, fingerprint, record_line(record)),
        )

    def remove(self, article: str) -> bool:
        """Take an article away; False if it was not there."""
        return self._connection.execute("DELETE FROM articles WHERE id = ?", (article,)).rowcount > 0

    def articles(self, *, not_by: str | None = None) -> Iterator[StoredArticle]:
        """All articles by id; with `not_by`, those that another extractor than this one read."""
        where = "" if not_by is None else "WHERE fingerprint <> ?"
        rows = self._connection.execute(
            f"SELECT {', '.join(_HEAD)} FROM articles {where} ORDER BY id",  # noqa: S608 - constants
            () if not_by is None else (not_by,),
        )
        return (StoredArticle(*row) for row in rows)

    def article(self, article: str) -> StoredArticle | None:
        """One article."""
        row = self._connection.execute(
            f"SELECT {', '.join(_HEAD)} FROM articles WHERE id = ?",  # noqa: S608 - constants
            (article,),
        ).fetchone()
        return None if row is None else StoredArticle(*row)

    def records(self) -> Iterator[Record]:
        """All records by the id of their article."""
        for row in self._connection.execute(f"SELECT {', '.join(_HEAD)}, record FROM articles ORDER BY id"):  # noqa: S608
            yield Record.model_validate({**json.loads(row[-1]), **dict(zip(_HEAD, row, strict=False))})

    # the graph's tables

    def nodes(self, kind: str | None = None) -> Iterator[Node]:
        """Nodes by id, of one type if it is named."""
        rows = self._connection.execute(
            "SELECT body FROM nodes WHERE ?1 IS NULL OR type = ?1 ORDER BY id", (kind,)
        )  # fmt: skip
        return (Node.from_line(row[0]) for row in rows)

    def node(self, own: str) -> Node | None:
        """One node."""
        row = self._connection.execute("SELECT body FROM nodes WHERE id = ?", (own,)).fetchone()
        return None if row is None else Node.from_line(row[0])

    def facts(self, node: str | None = None, kind: str | None = None) -> Iterator[Fact]:
        """Facts by id: those that a node stands in, those of one type, or all."""
        of_node = "(SELECT * FROM facts WHERE source = :node UNION SELECT * FROM facts WHERE target = :node)"
        chosen = "facts" if node is None else of_node
        where = "" if kind is None else "WHERE type = :kind"
        rows = self._connection.execute(
            f"SELECT body FROM {chosen} {where} ORDER BY id",  # noqa: S608 - constants
            {"node": node, "kind": kind},
        )
        return (Fact.from_line(row[0]) for row in rows)

    def fact(self, own: str) -> Fact | None:
        """One fact."""
        row = self._connection.execute("SELECT body FROM facts WHERE id = ?", (own,)).fetchone()
        return None if row is None else Fact.from_line(row[0])

    def links(self) -> Iterator[tuple[str, str, str]]:
        """Local id, node id, article id, sorted."""
        yield from self._connection.execute("SELECT local, node, article FROM links ORDER BY local")

    def link(self, local: str) -> str | None:
        """The node that a local id leads to."""
        row = self._connection.execute("SELECT node FROM links WHERE local = ?", (local,)).fetchone()
        return None if row is None else str(row[0])

    def lines(self, table: str, kind: str, prefix: str = "") -> Iterator[tuple[str, str]]:
        """Id and JSON line of the nodes or facts of one type whose id begins with `prefix`, by id."""
        sql = "SELECT id, body FROM {} WHERE type = ? AND id >= ? AND id < ? ORDER BY id"
        chosen = {"nodes": sql.format("nodes"), "facts": sql.format("facts")}[table]
        yield from self._connection.execute(chosen, (kind, prefix, f"{prefix}\U0010ffff"))

    def bodies(self, table: str) -> dict[str, str]:
        """Id → JSON line of every node or fact."""
        sql = {"nodes": "SELECT id, body FROM nodes", "facts": "SELECT id, body FROM facts"}[table]
        return dict(self._connection.execute(sql).fetchall())

    def put_nodes(self, nodes: Iterable[Node], gone: Iterable[str]) -> None:
        """Write `nodes` and take those of the ids `gone` away."""
        self._connection.executemany("DELETE FROM nodes WHERE id = ?", ((own,) for own in gone))
        self._connection.executemany(
            "INSERT OR REPLACE INTO nodes VALUES (?, ?, ?)", ((n.id, n.type, n.to_line()) for n in nodes)
        )

    def put_facts(self, facts: Iterable[Fact], gone: Iterable[str]) -> None:
        """Write `facts` and take those of the ids `gone` away."""
        self._connection.executemany("DELETE FROM facts WHERE id = ?", ((own,) for own in gone))
        rows = ((f.id, f.type, f.source, f.target, f.to_line()) for f in facts)
        self._connection.executemany("INSERT OR REPLACE INTO facts VALUES (?, ?, ?, ?, ?)", rows)

    def put_links(self, links: Iterable[tuple[str, str, str]], gone: Iterable[str]) -> None:
        """Write (local id, node id, article id) and take the local ids `gone` away."""
        self._connection.executemany("DELETE FROM links WHERE local = ?", ((local,) for local in gone))
        self._connection.executemany("INSERT OR REPLACE INTO links VALUES (?, ?, ?)", links)

    def page_hashes(self) -> dict[str, str]:
        """Article → hash of the claims that its lines in the store were made of."""
        return dict(self._connection.execute("SELECT article, claims_hash FROM pages").fetchall())

    def page(self, article: str) -> list[str]:
        """The lines that an article has in the store."""
        row = self._connection.execute("SELECT lines FROM pages WHERE article = ?", (article,)).fetchone()
        return [] if row is None else unpacked(row[0])

    def put_pages(self, pages: Iterable[tuple[str, str, bytes]], gone: Iterable[str]) -> None:
        """Keep (article, hash, packed lines) and take the articles `gone` away."""
        self._connection.executemany("DELETE FROM pages WHERE article = ?", ((article,) for article in gone))
        self._connection.executemany("INSERT OR REPLACE INTO pages VALUES (?, ?, ?)", pages)

    def clear_graph(self) -> None:
        """Empty the graph's tables, so that all of it is made again."""
        for table in ("nodes", "facts", "links", "pages"):
            self._connection.execute(f"DELETE FROM {table}")  # noqa: S608 - constants

    def counts(self) -> dict[str, int]:
        """How many rows each table has."""
        tables = ("articles", "nodes", "facts")
        count = "SELECT count(*) FROM "
        return {table: int(self._connection.execute(count + table).fetchone()[0]) for table in tables}


def record_line(record: Record) -> str:
    """What a record has beside the head and the text of its article, as one JSON line."""
    return record.model_dump_json(exclude=set(_HEAD))


def claims_hash(claims: Claims) -> str:
    """A hash of what an article's lines in the store are made of."""
    return digest(repr(claims))


def packed(lines: Iterable[str]) -> bytes:
    """Lines made small, to be kept; the lowest level, since they are written far more often than read."""
    return zlib.compress("\n".join(lines).encode("utf-8"), 1)


def unpacked(data: bytes) -> list[str]:
    """The lines that `packed` made small."""
    return [line for line in zlib.decompress(data).decode("utf-8").split("\n") if line]
