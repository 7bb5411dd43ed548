"""The workspace: the directory that keeps what articles say (the truth) and the graph made of it (derived).

What others call (ids are stored without base, "person/siti-rahma-9f3c…"; every method also takes a full IRI)::

    import graph

    with graph.open(path, create=True) as workspace:           # create=False: WorkspaceError if there is none
        workspace.has(article_id, input_hash, fingerprint)      # True: nothing to extract again
        changes = workspace.ingest(entries, fingerprint)        # Iterable[Entry(input_hash, record)], streamed
        print(changes)                                          # added, replaced, unchanged, nodes, facts, generation
        workspace.stale(fingerprint)                            # Iterator[StoredArticle] that an older extractor read
        workspace.forget(article_id)                            # WorkspaceError if it is not there
        workspace.refresh()                                     # completes what a killed process left (ingest does too)

    workspace = graph.open(path)
    workspace.sparql(query, {"place": "Kota Bogor"})            # Answer(columns, rows, cut); trusted, in this process
    workspace.sparql(query, time_limit=60, row_limit=1000)      # one's own query, in a process ended at the limit
    workspace.ask("place-visits", place="Kota Bogor")           # Result: a question of the catalogue
    workspace.view("place-visits", place="Kota Bogor")          # Page; .view(node=ID); .network(…): networkx
    workspace.articles() / .article(article_id)                 # StoredArticle: id, url, title, published, outlet, text
    workspace.node(id) / .nodes(type=None)                      # Node: id, type, label, aliases, properties
    workspace.facts(node_id=None, type=None) / .fact(id)        # Fact: id, type, source, target, articles, evidence …
    workspace.resolve(id)                                       # local id, node id or IRI → id of its node, else None
    workspace.links()                                           # (local id, node id) of every article, sorted
    workspace.claims()                                      # Claims of every article: mentions, statements, local ids
    workspace.mentions()                                        # (article id, Mention, node id), sorted
    workspace.dump()                                            # canonical N-Quads: sorted lines, same graph same bytes
    workspace.counts()                                          # {"articles": …, "nodes": …, "facts": …}

`Value` in rows and bindings is `str | int | float | bool | None`; an IRI is `Iri`, a kind of str. Bindings are bound,
never pasted; a variable is bound only if the query selects it. Readers see the last finished generation, whatever a
writer does meanwhile; a second writer gets WorkspaceError at once. A workspace is for one thread.

What is where: `articles.sqlite` holds the truth and the graph's tables (`graph.archive`), `judgements.jsonl` what
people decide on identity, `generations/N/` the store (`graph.generations`), `writer.lock` the writer's lock.
A change goes in three steps, each whole or not at all: articles are committed; the graph is built and the changed
parts go into a new generation; one transaction writes the graph's tables and names the new generation. A process killed
anywhere leaves the last finished graph in force, and the next writer completes what the articles say.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from types import TracebackType
from typing import IO, TYPE_CHECKING, Literal, NamedTuple, Self

from graph import catalogue
from graph.archive import Archive, StoredArticle, WorkspaceError, record_line
from graph.background import Background
from graph.generations import Generations, Lease, writing
from graph.identity.judgements import Book
from graph.inspection import Inspection
from graph.making import Maker
from graph.model.facts import Claims, Fact, Node
from graph.model.ids import article_id, article_of
from graph.model.record import Record
from graph.redaction import Redaction
from graph.stores import Answer, Value
from graph.stores.oxigraph import OxigraphStore
from graph.stores.sparql import refuse_unsafe
from graph.stores.worker import query_within
from graph.tables import MentionRow, Tables
from graph.vocab import BASE

if TYPE_CHECKING:
    import networkx as nx

    from graph.result import Result
    from graph.views import Page

_BATCH = 200  # records in one commit: a killed process loses at most these


class Entry(NamedTuple):
    """A record to keep, and the hash of the input that it was extracted from (`graph.model.ids.digest` makes one)."""

    input_hash: str
    record: Record


@dataclass(frozen=True, slots=True)
class Changes:
    """What a change of the workspace did; `nodes` and `facts` are those of the graph now."""

    added: int = 0
    replaced: int = 0
    unchanged: int = 0
    forgotten: int = 0
    nodes: int = 0
    facts: int = 0
    generation: int = 0


def open_workspace(path: str | Path, *, create: bool = False, background: Background | None = None) -> Workspace:
    """The workspace in the directory `path`.

    With `create`, it is made if there is none; else, or if it is of a newer format, WorkspaceError. `background` is
    what is known beside the articles; the lexicon's if it is not given.
    """
    folder = Path(path)
    if create:
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise WorkspaceError(f"{folder}: cannot be made a workspace ({error.strerror})") from error
    opened = Workspace(folder, Archive(folder / "articles.sqlite", create=create), background)
    try:
        opened.honour()
    except WorkspaceError:
        opened.close()
        raise
    return opened


class Workspace:
    """An open workspace; see the top of this file. Use it in a `with` statement, or close it."""

    def __init__(self, folder: Path, archive: Archive, background: Background | None = None) -> None:
        self.folder = folder
        self._archive = archive
        self._tables = Tables(archive.connection)
        self._generations = Generations(folder / "generations")
        self._maker = Maker(folder, archive, self._generations, background)
        self._reading: tuple[int, OxigraphStore, Lease] | None = None

    def __repr__(self) -> str:
        return f"<Workspace {self.folder}>"

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Give back files and locks."""
        self._leave()
        self._archive.close()

    # writing

    def has(self, article: str, input_hash: str, fingerprint: str) -> bool:
        """Whether just this input has been read by just this extractor."""
        known = self._archive.known(article)
        return known is not None and known[:2] == (input_hash, fingerprint)

    def ingest(self, entries: Iterable[Entry], fingerprint: str) -> Changes:
        """Keep what `entries` say in place of what their articles said before, and bring the graph up to date."""
        added = replaced = unchanged = 0
        with writing(self.folder):
            rest = iter(entries)
            while batch := list(islice(rest, _BATCH)):
                with self._archive.transaction():
                    fates = [self._save(entry, fingerprint) for entry in batch]
                added += fates.count("added")
                replaced += fates.count("replaced")
                unchanged += fates.count("unchanged")
            self._complete()
        return self._changes(added=added, replaced=replaced, unchanged=unchanged)

    def forget(self, article: str) -> Changes:
        """Withdraw an article and all that only it says; WorkspaceError if it is not there."""
        own = self._article_key(article)
        with writing(self.folder):
            with self._archive.transaction():
                if not self._archive.remove(own):
                    raise WorkspaceError(f"{article}: no such article in {self.folder}; 'visitasi query' can list them")
            self._complete()
        return self._changes(forgotten=1)

    def refresh(self) -> Changes:
        """Bring the graph up to what the articles, the judgements and the lexicon say now."""
        with writing(self.folder):
            self._complete()
        return self._changes()

    def stale(self, fingerprint: str) -> Iterator[StoredArticle]:
        """The articles that another extractor than `fingerprint` read."""
        return iter(list(self._archive.articles(not_by=fingerprint)))

    def _save(self, entry: Entry, fingerprint: str) -> str:
        known = self._archive.known(entry.record.id)
        if known == (entry.input_hash, fingerprint, record_line(entry.record)):
            return "unchanged"
        before = None if known is None else self._archive.article(entry.record.id)
        self._archive.save(entry.record, entry.input_hash, fingerprint)
        if known is None:
            return "added"
        same = known[2] == record_line(entry.record) and before == self._archive.article(entry.record.id)
        return "unchanged" if same else "replaced"

    def _complete(self) -> None:
        self._leave()
        self._maker.complete()

    def _changes(self, **done: int) -> Changes:
        counts = self.counts()
        return Changes(**done, nodes=counts["nodes"], facts=counts["facts"], generation=self._maker.current())

    # asking

    def ask(self, name: str, **given: str | int | None) -> Result:
        """The answer to a question of the catalogue: ask("place-visits", place="Kota Bogor")."""
        return catalogue.ask(self, name, given)

    def view(
        self, name: str | None = None, *, node: str | None = None, depth: int = 1, **given: str | int | None
    ) -> Page:
        """A picture of what a question finds, or of what surrounds a node; `write` keeps it, a notebook shows it."""
        from graph.views import view  # noqa: PLC0415 - drawing takes a second to import, and most uses never draw

        return view(self, name, node=node, given=given, depth=depth)

    def network(self, *, nodes: Collection[str] = (), edges: Collection[str] = ()) -> nx.MultiDiGraph[str]:
        """The graph as networkx has it, of some types of nodes and edges or of all (`graph.analysis`)."""
        from graph.analysis import network  # noqa: PLC0415 - see `view`

        return network(self, nodes=nodes, edges=edges)

    language: Literal["sparql"] = "sparql"

    def query(self, text: str, bindings: Mapping[str, Value], row_limit: int | None = None) -> Answer:
        """The answer to one of our own queries, as every store gives it (`graph.lookup.Asked`)."""
        return self.sparql(text, bindings, row_limit=row_limit)

    def sparql(
        self,
        query: str,
        bindings: Mapping[str, Value] | None = None,
        *,
        time_limit: float | None = None,
        row_limit: int | None = None,
    ) -> Answer:
        """Answer a SPARQL query on the last finished generation; the vocabulary's prefixes are known.

        With `time_limit` (seconds) the query is someone's own: it runs in a process of its own that is ended when the
        time is over, and may neither ask other servers nor change anything. QueryError tells what is wrong.
        """
        bound = dict(bindings or {})
        if time_limit is None:
            return self._store().query(query, bound, row_limit)
        refuse_unsafe(query)
        return query_within(time_limit, self.store_path(), query, bound, row_limit)

    # reading

    def articles(self) -> Iterator[StoredArticle]:
        """All articles by id, as `graph.redaction` leaves them."""
        redaction = self._redaction()
        return (given for each in self._archive.articles() if (given := redaction.article(each)) is not None)

    def article(self, article: str) -> StoredArticle | None:
        """One article, by its own id, its node's id or its IRI; None also for one that is withheld."""
        found = self._archive.article(self._article_key(article))
        return None if found is None else self._redaction().article(found)

    def is_withdrawn(self, own: str) -> bool:
        """Whether an id is of an article that was forgotten, or of what is withheld."""
        short = own.removeprefix(BASE)
        forgotten = short.startswith("article/") and self._archive.is_withdrawn(article_of(short))
        return forgotten or self.is_withheld(short)

    def is_withheld(self, own: str) -> bool:
        """Whether an id is of a person or an article that is withheld."""
        short, redaction = own.removeprefix(BASE), self._redaction()
        return short in redaction.ids or any(short in (each, article_id(each)) for each in redaction.articles)

    def withheld_unknown(self) -> list[str]:
        """What stands on the list of what is withheld and is the id of nothing here, sorted."""
        return list(json.loads(self._archive.get("unknown") or "[]"))

    def honour(self) -> None:
        """See to it that what is withheld by now is gone from the graph; WorkspaceError if another process writes."""
        if self._maker.current() and not self._maker.is_honoured():
            self.refresh()

    def _redaction(self) -> Redaction:
        return Redaction.from_line(self._archive.get("redaction") or "")

    def node(self, node_id: str) -> Node | None:
        """The node that an id (its own, a local one, or the IRI of either) leads to."""
        found = self.resolve(node_id)
        return None if found is None else self._tables.node(found)

    def nodes(self, type: str | None = None) -> Iterator[Node]:
        """Nodes by id, of one type if it is named."""
        return self._tables.nodes(type)

    def fact(self, fact_id: str) -> Fact | None:
        """One fact."""
        return self._tables.fact(fact_id.removeprefix(BASE))

    def facts(self, node_id: str | None = None, type: str | None = None) -> Iterator[Fact]:
        """Facts by id: those that a node stands in, those of one type, or all."""
        if node_id is None:
            return self._tables.facts(None, type)
        found = self.resolve(node_id)
        return iter(()) if found is None else self._tables.facts(found, type)

    @contextmanager
    def graph_lines(self) -> Iterator[Tables]:
        """The graph as JSON lines by table and type (`Tables.lines`), all of one moment."""
        with self._archive.snapshot():
            yield self._tables

    def resolve(self, own: str) -> str | None:
        """The id of the node that an id leads to; None if no article in the workspace gives it."""
        short = own.removeprefix(BASE)
        return self._tables.link(short) or (short if self._tables.node(short) else None)

    def links(self) -> Iterator[tuple[str, str]]:
        """(local id, node id) of all articles, sorted."""
        return ((local, node) for local, node, _ in self._tables.links())

    def claims(self) -> Iterator[Claims]:
        """What each article says, with local ids, by article."""
        return self._tables.claims()

    def inspection(self) -> Inspection:
        """People's decisions on identity; why mentions are one node, and which pairs are in doubt."""
        return Inspection(self._archive.connection, Book.inside(self.folder))

    def mentions(self) -> Iterator[MentionRow]:
        """Every mention with its node, by article and local id."""
        for told in self.claims():
            links = self._tables.links_of(told.article)
            for mention in told.mentions:
                if mention.id in links:
                    yield MentionRow(told.article, mention, links[mention.id])

    def dump(self) -> Iterator[str]:
        """All quads as canonical N-Quads lines, sorted: the same graph gives the same bytes."""
        return self._store().dump()

    def write_quads(self, sink: IO[bytes]) -> None:
        """Write all quads to `sink` as N-Quads, in the store's own order."""
        self._store().write(sink)

    def write_triples(self, sink: IO[bytes], graph: str = "") -> None:
        """Write the triples of one graph, by its IRI, to `sink` as N-Triples; those of the default graph for ""."""
        self._store().write(sink, graph)

    def lines_about(self, ids: Iterable[str]) -> list[str]:
        """Lines of N-Triples of the default graph that have these ids or IRIs as their subject."""
        return self._store().lines_about(BASE + own.removeprefix(BASE) for own in ids)

    def graph_names(self) -> list[str]:
        """IRIs of the named graphs, sorted."""
        return self._store().graph_names()

    def counts(self) -> dict[str, int]:
        """How many articles, nodes and facts there are."""
        return self._tables.counts()

    def _article_key(self, article: str) -> str:
        """An article's own id of whatever names it."""
        if self._archive.known(article):
            return article
        short = article.removeprefix(BASE)
        node = self._tables.node(short) if short.startswith("article/") else None
        return str(node.properties["key"][0]) if node else article

    def _store(self) -> OxigraphStore:
        """The store of the generation now in force, held against deletion while it is read."""
        self.honour()
        number = self._maker.current()
        while self._reading is None or self._reading[0] != number:
            self._leave()
            if self._maker.is_outdated():
                raise WorkspaceError(f"{self.folder}: an older version made its graph; 'visitasi ingest' makes it anew")
            if number == 0:
                raise WorkspaceError(f"{self.folder}: nothing in it yet; 'visitasi ingest' reads articles into it")
            lease = self._generations.lease(number)
            if lease is not None:
                store = OxigraphStore(self._generations.path(number), read_only=True)
                self._reading = (number, store, lease)
            elif number == self._maker.current():
                raise WorkspaceError(f"{self.folder}: its store is lost; 'visitasi ingest' makes it again")
            number = self._maker.current()
        return self._reading[1]

    def store_path(self) -> Path:
        """Where the store of the last finished generation is; it stays until this workspace reads a later one."""
        self._store()
        return self._generations.path(self._reading[0] if self._reading else self._maker.current())

    def _leave(self) -> None:
        if self._reading is not None:
            self._reading[1].close()
            self._reading[2].release()
            self._reading = None
