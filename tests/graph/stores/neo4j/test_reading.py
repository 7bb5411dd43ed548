"""One's own Cypher only reads the graph, its parameters are bound, and what goes wrong is one line."""

from __future__ import annotations

import logging
from collections.abc import Mapping

import pytest

from graph.stores import QueryError, StoreError, Value
from graph.stores.neo4j import connection
from graph.stores.neo4j.connection import Login, connect
from graph.stores.neo4j.store import Neo4jStore
from tests.graph.stores.neo4j.graphs import HOSTILE

SECONDS = 20.0
READS: list[tuple[str, Mapping[str, Value], tuple[tuple[Value, ...], ...]]] = [
    ("RETURN 1 AS x, 1.5, true, null, 'a'", {}, ((1, 1.5, True, None, "a"),)),
    ("MATCH (p:Place {id: $id}) RETURN p, p.label", {"id": "place/33.73"}, (("place/33.73", "Kota Salatiga"),)),
    ("RETURN date('2020-03-05'), duration('P1D'), [date('2020-03-05'), 1], {a: null}", {},
     (("2020-03-05", "P1D", '["2020-03-05", 1]', '{"a": null}'),)),
    ("CYPHER runtime=slotted MATCH (o:Outlet) RETURN count(o) > 5", {}, ((True,),)),
    ("EXPLAIN MATCH (n) RETURN n", {}, ()),
    ("CALL db.labels() YIELD label WHERE label = 'Person' RETURN label", {}, (("Person",),)),
    ("CALL db.index.fulltext.queryNodes('names', $w) YIELD node RETURN node LIMIT 1", {"w": "salatiga"},
     (("place/33.73",),)),
    ("RETURN 'LOAD CSV FROM // CREATE' AS x // CREATE (n)", {}, (("LOAD CSV FROM // CREATE",),)),
]  # fmt: skip
REFUSED = [
    ("CREATE (:Tamu)", "only reads"),
    ("MATCH (n) DETACH DELETE n", "only reads"),
    ("MATCH (n:Person) SET n.name = 'x' RETURN n", "only reads"),
    ("MATCH (n:Person) REMOVE n.hash", "only reads"),
    ("RETURN 1 AS x UNION CREATE (n) RETURN 1 AS x", "only reads"),
    ("FOREACH (x IN [1] | CREATE (:Tamu))", "only reads"),
    ("MATCH (n) CALL (n) { DELETE n } IN TRANSACTIONS", "only reads"),
    ("CREATE INDEX x FOR (n:Tamu) ON (n.x)", "only reads"),
    ("DROP CONSTRAINT person_id", "only reads"),
    ("ALTER CURRENT USER SET PASSWORD FROM 'a' TO 'b'", "only reads"),
    ("SHOW USERS", "only reads"),
    ("LOAD CSV FROM 'file:///etc/hostname' AS l RETURN l", "LOAD CSV is refused"),
    ("UNWIND [1] AS x CALL (x) { LOAD CSV FROM 'http://127.0.0.1/' AS l RETURN l } RETURN l", "LOAD CSV is refused"),
    ("CALL dbms.components()", "the procedure dbms.components is refused; allowed are db.index"),
    ("CALL { CALL dbms.listConfig() YIELD name RETURN name } RETURN name", "the procedure dbms.listConfig is refused"),
    ("CALL tx.setMetaData({a: 1})", "the procedure tx.setMetaData is refused"),
    ("SHOW TRANSACTIONS", "commands on the server are refused"),
    ("SHOW SETTINGS", "commands on the server are refused"),
    ("TERMINATE TRANSACTIONS 'neo4j-transaction-1'", "commands on the server are refused"),
    ("MATCH (n) RETURN n; MATCH (n) DETACH DELETE n", "exactly one statement"),
    ("PROFILE CREATE (n)", "cannot be answered"),
    ("MATCH (n", "cannot be answered: Invalid input"),
    ("RETURN $missing", "Expected parameter"),
    ("", "cannot be answered"),
    ("*/ MATCH (n) DETACH DELETE n /*", ""),
]


@pytest.mark.parametrize(("query", "bound", "rows"), READS)
def test_answers(
    neo4j_samples: Neo4jStore, query: str, bound: Mapping[str, Value], rows: tuple[tuple[Value, ...], ...]
) -> None:
    assert neo4j_samples.query(query, bound, time_limit=SECONDS).rows == rows


@pytest.mark.parametrize(("query", "reason"), REFUSED)
def test_refuses(neo4j_samples: Neo4jStore, query: str, reason: str) -> None:
    before = neo4j_samples.query("MATCH (n) OPTIONAL MATCH (n)-[r]->() RETURN count(n), count(r)").rows
    with pytest.raises(StoreError) as caught:
        neo4j_samples.query(query, {}, time_limit=SECONDS)
    assert reason in str(caught.value)
    assert "\n" not in str(caught.value)
    assert neo4j_samples.query("MATCH (n) OPTIONAL MATCH (n)-[r]->() RETURN count(n), count(r)").rows == before


def test_a_question_of_ours_cannot_write_either(neo4j_samples: Neo4jStore) -> None:
    with pytest.raises(QueryError, match="read access mode"):
        neo4j_samples.query("CREATE (:Tamu)")


@pytest.mark.parametrize("text", HOSTILE)
def test_parameters_are_bound(neo4j_samples: Neo4jStore, text: str) -> None:
    query = "OPTIONAL MATCH (p:Person {label: $text}) RETURN $text AS told, p"
    assert neo4j_samples.query(query, {"text": text}, time_limit=SECONDS).rows == ((text, None),)


def test_the_row_limit_says_when_it_cuts(neo4j_samples: Neo4jStore) -> None:
    query = "UNWIND range(1, 3) AS x RETURN x"
    assert neo4j_samples.query(query, {}, 3).rows == ((1,), (2,), (3,))
    assert not neo4j_samples.query(query, {}, 3).cut
    cut = neo4j_samples.query("UNWIND range(1, 100000000) AS x RETURN x", {}, 2, time_limit=SECONDS)
    assert (cut.rows, cut.cut) == (((1,), (2,)), True)


def test_the_time_limit_ends_a_query(neo4j_samples: Neo4jStore) -> None:
    with pytest.raises(QueryError, match="longer than its time limit: narrow it, or raise the limit"):
        neo4j_samples.query("UNWIND range(1, 100000000000) AS x RETURN sum(x)", {}, time_limit=0.5)
    assert neo4j_samples.query("RETURN 1").rows == ((1,),)


@pytest.mark.parametrize(
    ("uri", "message"),
    [
        ("bolt://127.0.0.1:1", "bolt://127.0.0.1:1: no Neo4j answers there; start it, or put the address right"),
        ("neo4j://127.0.0.1:1", "neo4j://127.0.0.1:1: no Neo4j answers there; start it, or put the address right"),
        ("bolt://", "no host and port there; write it like bolt://localhost:7687"),
        ("bolt://[x", "no host and port there"),
        ("bolt://h:99999", "no host and port there"),
        ("https://kabar.example", "not an address of a Neo4j; it begins with bolt://, neo4j:// or neo4j+s://"),
        ("bolt://ani:rahasia@h:1", "bolt://h:1: user and password do not go into the address"),
    ],
)
def test_a_server_that_cannot_be_reached(uri: str, message: str, caplog: pytest.LogCaptureFixture) -> None:
    with pytest.raises(StoreError) as caught:
        connect(Login(uri, "ani", "rahasia"))
    assert message in str(caught.value)
    assert "rahasia" not in str(caught.value) + caplog.text
    assert logging.getLogger("neo4j").handlers, "the driver's own lines do not reach the screen"


def test_a_wrong_password(neo4j_samples: Neo4jStore) -> None:
    with pytest.raises(StoreError, match="user 'ani' or the password is wrong; set NEO4J_USER and NEO4J_PASSWORD"):
        connect(Login(neo4j_samples.login.uri, "ani", "rahasia"))
    assert "only-on-loopback" not in repr(neo4j_samples.login)


def test_an_old_version(neo4j_samples: Neo4jStore, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connection, "OLDEST", (9999, 1))
    with pytest.raises(StoreError, match=r"is too old; use 9999.1 or newer"):
        connect(neo4j_samples.login)


def test_a_database_that_is_not_there(neo4j_samples: Neo4jStore) -> None:
    known = neo4j_samples.login
    store = Neo4jStore(Login(known.uri, known.user, known.password, "lain"))
    with pytest.raises(StoreError, match="no database 'lain' there; name another by --database"):
        store.query("RETURN 1")
    store.close()
    with pytest.raises(StoreError, match="the store is closed"):
        store.query("RETURN 1")


def test_neo4j_addresses_work_too(neo4j_samples: Neo4jStore) -> None:
    known = neo4j_samples.login
    routed = Neo4jStore(Login(known.uri.replace("bolt://", "neo4j://"), known.user, known.password))
    assert routed.query("RETURN 1").rows == ((1,),)
    routed.close()
