"""One test body that every store must pass: the same nodes, facts and evidence as the graph that went in."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest

import graph
from graph.build import Graph, build
from graph.claims import claims
from graph.model.facts import Claims, Evidence, Fact, Mention, Node, Sentence, Statement
from graph.model.ids import article_id
from graph.model.record import Record
from graph.stores import Iri, Parts, QueryError, SparqlStore, Store
from graph.stores.memory import MemoryStore
from graph.stores.neo4j.store import Neo4jStore
from graph.stores.oxigraph import OxigraphStore
from graph.vocab import BASE
from tests.graph.factories import BACKGROUND, many, record
from tests.neo4j.fixtures import login

SPARQL: dict[str, Callable[[Path], SparqlStore]] = {
    "oxigraph": lambda folder: OxigraphStore(folder / "store"),
    "oxigraph in memory": lambda _: OxigraphStore(),
    "rdflib": lambda _: MemoryStore(),
}


@pytest.fixture(params=SPARQL)
def sparql(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[SparqlStore]:
    """Each store that answers SPARQL."""
    made = SPARQL[request.param](tmp_path)
    yield made
    made.close()


@pytest.fixture(params=[*SPARQL, "neo4j"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    """Each store."""
    if request.param == "neo4j":
        made: Store = Neo4jStore(login(request.getfixturevalue("neo4j_database")))
    else:
        made = SPARQL[request.param](tmp_path)
    yield made
    made.close()


def parts(*records: Record) -> tuple[Graph, Parts]:
    told = [claims(each) for each in records]
    graph = build(told, BACKGROUND)
    links = [link for pairs in graph.links.values() for link in pairs]
    return graph, Parts(list(graph.nodes.values()), list(graph.facts.values()), told, links)


def check(store: Store, nodes: Iterable[Node], facts: Iterable[Fact]) -> int:
    """That a store holds just these nodes and facts, and all their evidence; how much evidence there is."""
    facts = list(facts)
    assert list(store.nodes()) == sorted((node.id, node.type) for node in nodes)
    assert list(store.facts()) == sorted((fact.id, fact.type, fact.source, fact.target) for fact in facts)
    evidence = [(f.id, article_id(e.article), e.start, e.end, e.text) for f in facts for e in f.evidence]
    assert [tuple(row) for row in store.evidence()] == sorted(evidence)
    return len(evidence)


def test_gives_back_what_went_in(store: Store) -> None:
    graph, new = parts(record("a"), *many(40))
    store.apply(Parts(), new)
    assert check(store, graph.nodes.values(), graph.facts.values()) > 1000


def test_gives_back_the_bundled_articles(store: Store, stocked: Path) -> None:
    with graph.open(stocked) as workspace:
        told, nodes, facts = list(workspace.claims()), list(workspace.nodes()), list(workspace.facts())
    store.apply(Parts(), Parts(nodes, facts, told))
    assert check(store, nodes, facts) > 500


def test_gives_back_hostile_texts(store: Store) -> None:
    text = 'Kota "Bogor"\' \\ `$x` {y} $rows\r\nMATCH (n) DETACH DELETE n // \u2028 \U0001f600 \\u0041'
    node, other = Node("person/a-1", "Person", text, (text + "2",), {"name": (text,)}), Node("post/b", "Post", "b")
    fact = Fact("fact/0", "HELD", node.id, other.id, ("a'b",), evidence=(Evidence("a'b", 1, 2, text),))
    claim = Claims("a'b", Mention(article_id("a'b"), "Article", "x"), None, "", (), (
        Statement("HELD", node.id, other.id, (Sentence(1, 2, text),)),), {(1, 2): ("", "")})  # fmt: skip
    store.apply(Parts(), Parts([node, other], [fact], [claim]))
    assert list(store.nodes()) == [("person/a-1", "Person"), ("post/b", "Post")]
    assert [row.text for row in store.evidence()] == [text]


def test_what_goes_is_gone(store: Store) -> None:
    graph, some = parts(record("a"))
    _, other = parts(*many(2))
    store.apply(Parts(), some)
    store.apply(some, other)
    store.apply(other, some)
    check(store, graph.nodes.values(), graph.facts.values())
    store.apply(some, Parts())
    check(store, (), ())


def test_what_changes_is_written_whole(store: Store) -> None:
    old, new = parts(record("a"), record("b", title="Lain"))[1], parts(record("a"))[1]
    store.apply(Parts(), old)
    store.apply(old, new)
    check(store, new.nodes, new.facts)


def test_nothing_is_left_over(sparql: SparqlStore) -> None:
    _, some = parts(record("a"))
    sparql.apply(Parts(), some)
    before = list(sparql.dump())
    _, other = parts(*many(2))
    sparql.apply(some, other)
    sparql.apply(other, some)
    assert list(sparql.dump()) == before
    sparql.apply(some, Parts())
    assert list(sparql.dump()) == []


def test_answers(sparql: SparqlStore) -> None:
    _, new = parts(record("a"))
    sparql.apply(Parts(), new)
    query = "SELECT ?place ?batch ?year { ?c v:visited ?place ; v:year ?year ; v:batch ?batch }"
    expected = (Iri(BASE + "place/32.71"), "XIII", 2020)
    for bindings in ({}, {"batch": "XIII"}, {"place": expected[0]}, {"year": 2020}, {"batch": None}):
        answer = sparql.query(query, bindings)
        assert answer.columns == ("place", "batch", "year")
        assert answer.rows == (expected,)
        assert isinstance(answer.rows[0][0], Iri)
    assert sparql.query(query, {"batch": "XIV"}).rows == ()
    assert sparql.query(query, {}, row_limit=0).cut
    assert sparql.query("ASK { ?x v:visited ?y }", {}).rows == ((True,),)
    with pytest.raises(QueryError):
        sparql.query("SELECT {", {})


def test_the_default_graph_alone_is_asked(sparql: SparqlStore) -> None:
    _, new = parts(record("a"))
    sparql.apply(Parts(), new)
    count = "SELECT (COUNT(?p) AS ?n) { ?p a person:Person }"
    assert sparql.query(count, {}).rows == ((2,),)
    own = f"SELECT (COUNT(?p) AS ?n) {{ GRAPH <{BASE}article/a#statements> {{ ?p a person:Person }} }}"
    assert sparql.query(own, {}).rows == ((2,),)


def test_both_dump_the_same() -> None:
    _, new = parts(record("a"), *many(2))
    one, other = OxigraphStore(), MemoryStore()
    one.apply(Parts(), new)
    other.apply(Parts(), new)
    assert list(one.dump()) == list(other.dump())
