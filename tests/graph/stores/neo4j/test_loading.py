"""A load writes what is missing, once; what went goes; and one cut short is completed by the next."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from graph.model.facts import Node
from graph.stores import StoreError
from graph.stores.neo4j import connection
from graph.stores.neo4j import store as store_module
from graph.stores.neo4j.loading import Loaded, load
from graph.stores.neo4j.store import Neo4jStore
from tests.conftest import missing
from tests.graph.factories import many, record
from tests.graph.stores.neo4j.graphs import Whole, built, check, hostile
from tests.jars import NoServerError
from tests.neo4j.fixtures import login
from tests.neo4j.server import Server, named_elsewhere


def all_of(whole: Whole) -> Loaded:
    return Loaded(nodes_written=len(whole.nodes), facts_written=len(whole.facts))


def test_twice_changes_nothing(store: Neo4jStore) -> None:
    whole = built([record("a"), *many(20)])
    assert load(whole, store) == all_of(whole)
    check(store, whole)
    before = store.query("MATCH (n) RETURN n.id, properties(n) ORDER BY n.id").rows
    assert load(whole, store) == Loaded()
    assert store.query("MATCH (n) RETURN n.id, properties(n) ORDER BY n.id").rows == before


def test_only_what_is_new_is_added_and_what_was_forgotten_leaves(store: Neo4jStore) -> None:
    some, more = built(many(20)), built(many(23))
    load(some, store)
    added = load(more, store)
    check(store, more)
    ids = {node.id for node in some.nodes}
    assert added.nodes_written == sum(node not in some.nodes for node in more.nodes) < len(more.nodes)
    assert added.facts_written == sum(fact not in some.facts for fact in more.facts) < len(more.facts)
    gone = load(some, store)
    check(store, some)
    assert gone.nodes_removed == sum(node.id not in ids for node in more.nodes) > 0
    assert gone.facts_removed > 0
    load(Whole((), ()), store)
    check(store, Whole((), ()))


def test_what_others_put_there_stays(store: Neo4jStore) -> None:
    whole = built([record("a")])
    load(whole, store)
    with store.session() as session:
        session.run(
            "MATCH (p:Person) WITH p LIMIT 1 CREATE (p)-[:KNOWN_TO]->(:Note {text: 'mine'}), (:Person {id: 'mine'})"
        ).consume()
    assert load(whole, store) == Loaded()
    load(Whole((), ()), store)
    assert store.query("MATCH (n:Note) RETURN count(n) > 0, n.text").rows == ((True, "mine"),)
    assert store.query("MATCH (n:Person) RETURN n.id").rows == (("mine",),)


def test_what_others_changed_is_put_right(store: Neo4jStore) -> None:
    whole = built([record("a")])
    load(whole, store)
    with store.session() as session:
        session.run("MATCH (:Cohort)-[r:VISITED]->() DELETE r").consume()
        session.run("MATCH (p:Person) DETACH DELETE p").consume()
    loaded = load(whole, store)
    assert loaded.nodes_written == 2
    check(store, whole)


def test_hostile_texts_are_only_texts(store: Neo4jStore) -> None:
    whole = hostile()
    load(whole, store)
    check(store, whole)
    texts = [tuple(row) for row in store.query("MATCH (p:Post) RETURN p.label, p.title ORDER BY p.id").rows]
    assert texts == [(node.label, node.label) for node in whole.nodes if node.type == "Post"]
    assert {row.text for row in store.evidence()} == {each.text for fact in whole.facts for each in fact.evidence}
    assert store.query("MATCH (e:Event) RETURN e.date, e.dates, e.kind, e.kinds").rows == (
        ("kemarin", '["kemarin", "2020-03-05"]', "visit", '["visit", "visitasi"]'),
    )


def test_a_title_may_be_longer_than_an_index_takes(store: Neo4jStore) -> None:
    title = "judul " * 5_000
    whole = Whole([Node("article/a", "Article", title, (), {"title": (title,)}),
                   Node("quotation/b", "Quotation", title, (), {"text": (title,)})], ())  # fmt: skip
    load(whole, store)
    check(store, whole)


def test_a_place_that_is_of_another_kind_changes_its_label(store: Neo4jStore) -> None:
    whole = built([record("a")])
    load(whole, store)
    cities = [replace(n, properties={**n.properties, "kind": ("regency",)}) if n.type == "Place" else n
              for n in whole.nodes]  # fmt: skip
    load(Whole(cities, whole.facts), store)
    assert store.query("MATCH (p:Place) RETURN DISTINCT labels(p)").rows == (('["Place", "Regency"]',),)


def test_constraints_and_indexes_come_first(neo4j_database: Server) -> None:
    neo4j_database.empty(schema=True)
    fresh = Neo4jStore(login(neo4j_database))
    load(built([record("a")]), fresh)
    kinds = fresh.query("SHOW CONSTRAINTS YIELD type RETURN type, count(*) ORDER BY type").rows
    assert kinds == (("RELATIONSHIP_UNIQUENESS", 21), ("UNIQUENESS", 12))
    assert fresh.query("SHOW INDEXES YIELD state WHERE state <> 'ONLINE' RETURN count(*)").rows == ((0,),)
    found = fresh.query("CALL db.index.fulltext.queryNodes('names', 'bogor') YIELD node RETURN node", time_limit=5).rows
    assert ("place/32.71",) in found
    fresh.close()


def test_a_fact_without_its_node_is_told(store: Neo4jStore) -> None:
    whole = built([record("a")])
    with pytest.raises(StoreError, match="found no node at their end"):
        load(Whole(whole.nodes[:1], whole.facts), store)
    assert not store.is_complete()


# a server that is killed


@pytest.fixture
def own_server(tmp_path: Path) -> Iterator[Server]:
    """A server of this test's own, that it may kill."""
    if named_elsewhere():
        pytest.skip("a server that NEO4J_URI names is not ours to kill")
    try:
        server = Server.start(tmp_path / "home")
    except NoServerError as error:
        missing(str(error))
    yield server
    server.kill()


@pytest.mark.slow
def test_a_server_killed_in_mid_load_is_completed(own_server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store_module, "BATCH", 50)
    monkeypatch.setattr(connection, "_CONNECT_SECONDS", 1)
    whole = built(many(50))
    for moment in (3, 20):  # after the nodes have begun, and among the facts
        _load_and_kill(own_server, whole, moment)
        own_server.launch()
        again = Neo4jStore(login(own_server))
        assert not again.is_complete()
        there = again.query("MATCH (n) WHERE n.hash IS NOT NULL RETURN count(n)").rows[0][0]
        assert isinstance(there, int)
        assert there > 0, "what was written before stays"
        again.close()
    store = Neo4jStore(login(own_server))
    last = load(whole, store)
    assert last.facts_written < len(whole.facts)
    check(store, whole)
    assert load(whole, store) == Loaded()
    store.close()


def _load_and_kill(server: Server, whole: Whole, moment: int) -> None:
    """A load whose server is killed while the batch after number `moment` is under way."""
    batches = 0

    def hear(_: int) -> None:
        nonlocal batches
        batches += 1
        if batches == moment:
            threading.Timer(0.005, server.kill).start()

    store = Neo4jStore(login(server))
    with pytest.raises(StoreError, match=r"no Neo4j answers there|closed|defunct|Failed"):
        load(whole, store, hear)
    store.close()
    assert batches >= moment
