"""One test body that every store must pass: the same nodes, facts and evidence as the graph that went in."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from graph.build import Graph, build
from graph.claims import claims
from graph.model.ids import article_id
from graph.model.record import Record
from graph.stores import Iri, Parts, QueryError, SparqlStore
from graph.stores.memory import MemoryStore
from graph.stores.oxigraph import OxigraphStore
from graph.vocab import BASE
from tests.graph.factories import BACKGROUND, many, record

Make = Callable[[Path], SparqlStore]
MAKERS: dict[str, Make] = {
    "oxigraph": lambda folder: OxigraphStore(folder / "store"),
    "oxigraph in memory": lambda _: OxigraphStore(),
    "rdflib": lambda _: MemoryStore(),
}


@pytest.fixture(params=MAKERS)
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[SparqlStore]:
    made = MAKERS[request.param](tmp_path)
    yield made
    made.close()


def parts(*records: Record) -> tuple[Graph, Parts]:
    told = [claims(each) for each in records]
    graph = build(told, BACKGROUND)
    links = [link for pairs in graph.links.values() for link in pairs]
    return graph, Parts(list(graph.nodes.values()), list(graph.facts.values()), told, links)


def test_gives_back_what_went_in(store: SparqlStore) -> None:
    graph, new = parts(record("a"), *many(3))
    store.apply(Parts(), new)
    assert list(store.nodes()) == [(node.id, node.type) for node in graph.nodes.values()]
    facts = [(fact.id, fact.type, fact.source, fact.target) for fact in graph.facts.values()]
    assert list(store.facts()) == facts
    evidence = [(f.id, article_id(e.article), e.start, e.end, e.text) for f in graph.facts.values() for e in f.evidence]
    assert [tuple(row) for row in store.evidence()] == sorted(evidence)


def test_what_goes_is_gone(store: SparqlStore) -> None:
    _, some = parts(record("a"))
    store.apply(Parts(), some)
    before = list(store.dump())
    _, other = parts(*many(2))
    store.apply(some, other)
    store.apply(other, some)
    assert list(store.dump()) == before
    store.apply(some, Parts())
    assert list(store.dump()) == []


def test_answers(store: SparqlStore) -> None:
    _, new = parts(record("a"))
    store.apply(Parts(), new)
    query = "SELECT ?place ?label ?year { ?c v:visited ?place ; v:year ?year . ?place rdfs:label ?label }"
    expected = (Iri(BASE + "place/32.71"), "Kota Bogor", 2020)
    for bindings in ({}, {"label": "Kota Bogor"}, {"place": expected[0]}, {"year": 2020}, {"label": None}):
        answer = store.query(query, bindings)
        assert answer.columns == ("place", "label", "year")
        assert answer.rows == (expected,)
        assert isinstance(answer.rows[0][0], Iri)
    assert store.query(query, {"label": "Kota Lain"}).rows == ()
    assert store.query(query, {}, row_limit=0).cut
    assert store.query("ASK { ?x v:visited ?y }", {}).rows == ((True,),)
    with pytest.raises(QueryError):
        store.query("SELECT {", {})


def test_the_default_graph_alone_is_asked(store: SparqlStore) -> None:
    _, new = parts(record("a"))
    store.apply(Parts(), new)
    count = "SELECT (COUNT(?p) AS ?n) { ?p a person:Person }"
    assert store.query(count, {}).rows == ((2,),)
    own = f"SELECT (COUNT(?p) AS ?n) {{ GRAPH <{BASE}article/a#statements> {{ ?p a person:Person }} }}"
    assert store.query(own, {}).rows == ((2,),)


def test_both_dump_the_same() -> None:
    _, new = parts(record("a"), *many(2))
    one, other = OxigraphStore(), MemoryStore()
    one.apply(Parts(), new)
    other.apply(Parts(), new)
    assert list(one.dump()) == list(other.dump())
