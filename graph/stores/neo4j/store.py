"""The store itself: parts of the graph into Neo4j and out again, in batches with bound parameters."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, Final, Literal, NamedTuple, cast

from neo4j import READ_ACCESS, Driver, ManagedTransaction, Session

from graph.model.facts import Fact, Node
from graph.stores import Answer, EvidenceRow, Parts, StoreError, Value
from graph.stores.neo4j import reading
from graph.stores.neo4j.connection import Login, connect, explained
from graph.stores.neo4j.rows import MAPPING, Cells, fact_cells, labels_of, mark, node_cells
from graph.stores.neo4j.schema import LOAD, relationships, statements
from graph.vocab import VOCABULARY

BATCH: Final = 5_000
"""Rows in one transaction: two megabytes of sentences at most, and a killed server loses no more than these."""

_INDEX_SECONDS = 600


class Marked(NamedTuple):
    """A node or a fact with the hash of its JSON line."""

    part: Node | Fact
    hash: int


class Neo4jStore:
    """A Neo4j database that holds the graph; whoever else writes there, what is not ours is left alone."""

    language: Literal["cypher"] = "cypher"

    def __init__(self, login: Login) -> None:
        self.login = login
        self._driver: Driver | None = connect(login)

    def __repr__(self) -> str:
        return f"<Neo4jStore {self.login.server}>"

    def close(self) -> None:
        """End the connection."""
        if self._driver is not None:
            self._driver.close()
        self._driver = None

    def session(self, **settings: Any) -> Session:  # noqa: ANN401 - the driver's own settings
        """A session of the driver, closed by its `with` statement."""
        if self._driver is None:
            raise StoreError("the store is closed")
        return self._driver.session(database=self.login.database, **settings)

    # writing

    def prepare(self) -> None:
        """Make constraints and indexes, and wait until they are there."""
        with explained(self.login), self.session() as session:
            for statement in statements():
                session.run(statement).consume()
            session.run("CALL db.awaitIndexes($seconds)", seconds=_INDEX_SECONDS).consume()

    def apply(self, gone: Parts, new: Parts) -> None:
        """Take away the nodes and facts that went, then write those that came; claims and links are not kept here."""
        nodes, facts = list(new.nodes), list(new.facts)
        self.prepare()
        self.remove_facts(_by_type(gone.facts, {fact.id for fact in facts}))
        self.write_nodes(Marked(node, mark(node.to_line())) for node in nodes)
        self.write_facts(Marked(fact, mark(fact.to_line())) for fact in facts)
        self.remove_nodes(_by_type(gone.nodes, {node.id for node in nodes}))

    def write_nodes(self, nodes: Iterable[Marked], done: Callable[[int], None] = lambda _: None) -> None:
        """Write nodes, whole; `done` hears how many of them are in, batch by batch."""
        self._write(
            ((_node_write(m.part), node_cells(m.part, m.hash)) for m in nodes if isinstance(m.part, Node)), done
        )

    def write_facts(self, facts: Iterable[Marked], done: Callable[[int], None] = lambda _: None) -> None:
        """Write facts between nodes that are there, whole."""
        self._write(((_fact_write(m.part), _fact_row(m)) for m in facts if isinstance(m.part, Fact)), done)

    def remove_nodes(self, gone: Mapping[str, Iterable[str]], done: Callable[[int], None] = lambda _: None) -> None:
        """Take nodes away, by type and id, with every relationship that hangs on them."""
        for kind, ids in gone.items():
            query = f"UNWIND $rows AS id MATCH (n:{VOCABULARY.node(kind).name} {{id: id}}) DETACH DELETE n"
            self._write(((query, own) for own in ids), done, counts=False)

    def remove_facts(self, gone: Mapping[str, Iterable[str]], done: Callable[[int], None] = lambda _: None) -> None:
        """Take facts away, by type and id."""
        for kind, ids in gone.items():
            relationship = VOCABULARY.edge(kind).relationship
            query = f"UNWIND $rows AS id MATCH ()-[r:{relationship} {{id: id}}]->() DELETE r"
            self._write(((query, own) for own in ids), done, counts=False)

    def _write(self, rows: Iterable[tuple[str, object]], done: Callable[[int], None], *, counts: bool = True) -> None:
        """Run each query with its rows, BATCH at a time; each batch is one transaction."""
        with explained(self.login), self.session() as session:
            for query, batch in _batches(rows):
                written = session.execute_write(_send, query, batch)
                if counts and written != len(batch):
                    missed = f"{len(batch) - written} of {len(batch)} rows found no node at their end"
                    raise StoreError(f"{self.login.server}: {missed}; does someone else write there? Load again")
                done(len(batch))

    def note(self, *, complete: bool) -> None:
        """Leave word whether all that a load was to write is there."""
        query = f"MERGE (x:{LOAD} {{id: 'load'}}) SET x.complete = $complete, x.mapping = $mapping"
        with explained(self.login), self.session() as session:
            session.run(query, complete=complete, mapping=MAPPING).consume()

    # reading

    def is_complete(self) -> bool:
        """Whether the last load was finished."""
        return any(row[0] for row in self._rows(f"MATCH (x:{LOAD}) RETURN x.complete"))

    def sums(self, table: str, kind: str, width: int) -> dict[str, tuple[int, int]]:
        """Of nodes or facts of one type: first `width` characters of their ids → their number, sum of their hashes."""
        query = f"{_ours(table, kind)} RETURN left(x.id, $width), count(*), sum(x.hash)"
        return {str(row[0]): (row[1], row[2]) for row in self._rows(query, width=width)}

    def hashes(self, table: str, kind: str, prefix: str) -> Iterator[tuple[str, int]]:
        """Id and hash of the nodes or facts of one type whose id begins with `prefix`."""
        query = f"{_ours(table, kind)} AND x.id STARTS WITH $prefix RETURN x.id, x.hash"
        yield from ((str(row[0]), int(row[1])) for row in self._rows(query, prefix=prefix))

    def nodes(self) -> Iterator[tuple[str, str]]:
        """Id and type of each node, sorted."""
        found = [
            (str(row[0]), kind.name)
            for kind in VOCABULARY.nodes
            for row in self._rows(f"MATCH (n:{kind.name}) WHERE n.hash IS NOT NULL RETURN n.id")
        ]
        yield from sorted(found)

    def facts(self) -> Iterator[tuple[str, str, str, str]]:
        """Id, type, source and target of each fact, sorted."""
        found = []
        for relationship in relationships():
            query = f"MATCH (a)-[r:{relationship}]->(b) WHERE r.hash IS NOT NULL RETURN r.id, a.id, b.id"
            for own, source, target in self._rows(query):
                found.append((str(own), edge_of(relationship, str(source)), str(source), str(target)))
        yield from sorted(found)

    def evidence(self) -> Iterator[EvidenceRow]:
        """All evidence, sorted."""
        found: list[EvidenceRow] = []
        for relationship in relationships():
            query = f"""MATCH ()-[r:{relationship}]->() WHERE r.hash IS NOT NULL AND r.sentences IS NOT NULL
                UNWIND range(0, size(r.sentences) - 1) AS i
                RETURN r.id, r.articles[i], r.starts[i], r.ends[i], r.sentences[i]"""
            found += (EvidenceRow(*row) for row in self._rows(query))
        yield from sorted(found)

    def query(
        self,
        text: str,
        bindings: Mapping[str, Value] | None = None,
        row_limit: int | None = None,
        *,
        time_limit: float | None = None,
    ) -> Answer:
        """Answer a Cypher query in a read transaction; QueryError says what is wrong.

        With `time_limit` (seconds) the query is someone's own: it is looked at before it is run (`reading.refuse`).
        """
        with explained(self.login), self.session(default_access_mode=READ_ACCESS) as session:
            if time_limit is not None:
                reading.refuse(session, text, bindings or {}, time_limit)
            return reading.answer(session, text, bindings or {}, row_limit, time_limit)

    def _rows(self, query: str, **bound: Value) -> Iterator[tuple[Any, ...]]:
        with explained(self.login), self.session(default_access_mode=READ_ACCESS) as session:
            yield from (tuple(record) for record in session.run(query, dict(bound)))


def edge_of(relationship: str, source: str) -> str:
    """The type of the fact that a relationship from the node `source` is."""
    kind = VOCABULARY.type_of(source).name
    return next(e.name for e in VOCABULARY.edges if e.relationship == relationship and kind in e.sources)


def _ours(table: str, kind: str) -> str:
    """The pattern of what was loaded as nodes or facts of type `kind`, as x."""
    if table == "nodes":
        return f"MATCH (x:{VOCABULARY.node(kind).name}) WHERE x.hash IS NOT NULL"
    edge = VOCABULARY.edge(kind)
    shared = sum(other.relationship == edge.relationship for other in VOCABULARY.edges) > 1
    source = f":{'|'.join(edge.sources)}" if shared else ""
    return f"MATCH ({source})-[x:{edge.relationship}]->() WHERE x.hash IS NOT NULL"


def _node_write(node: Node) -> str:
    kind, *extra = labels_of(node)
    special = sorted({label for _, label in VOCABULARY.node(kind).labels})
    relabel = f" REMOVE n:{':'.join(special)}" if special else ""
    relabel += f" SET n:{':'.join(extra)}" if extra else ""
    return f"UNWIND $rows AS row MERGE (n:{kind} {{id: row.id}}) SET n = row{relabel} RETURN count(n)"


def _fact_write(fact: Fact) -> str:
    ends = VOCABULARY.type_of(fact.source).name, VOCABULARY.type_of(fact.target).name
    return (
        f"UNWIND $rows AS row MATCH (a:{ends[0]} {{id: row[0]}}) MATCH (b:{ends[1]} {{id: row[1]}}) "
        f"MERGE (a)-[r:{VOCABULARY.edge(fact.type).relationship} {{id: row[2].id}}]->(b) SET r = row[2] RETURN count(r)"
    )


def _fact_row(marked: Marked) -> tuple[str, str, Cells]:
    fact = cast("Fact", marked.part)
    return fact.source, fact.target, fact_cells(fact, marked.hash)


def _send(transaction: ManagedTransaction, query: str, rows: list[object]) -> int:
    record = transaction.run(query, rows=rows).single()
    return 0 if record is None else int(record[0])


def _batches(rows: Iterable[tuple[str, object]]) -> Iterator[tuple[str, list[object]]]:
    """Rows by their query, each list as soon as it is full, the rest at the end."""
    waiting: dict[str, list[object]] = defaultdict(list)
    for query, row in rows:
        waiting[query].append(row)
        if len(waiting[query]) == BATCH:
            yield query, waiting.pop(query)
    yield from sorted(waiting.items(), key=lambda item: item[0])


def _by_type(parts: Iterable[Node | Fact], kept: set[str]) -> dict[str, list[str]]:
    """Ids by type, without those that are `kept`."""
    found: dict[str, list[str]] = defaultdict(list)
    for part in parts:
        if part.id not in kept:
            found[part.type].append(part.id)
    return dict(found)
