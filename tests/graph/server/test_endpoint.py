"""The SPARQL endpoint by its protocol, by clients that others wrote, and while articles are ingested."""

from __future__ import annotations

import json
import threading
from pathlib import Path

import httpx2
import pytest
from rdflib import Graph
from rdflib.plugins.stores.sparqlstore import SPARQLStore
from SPARQLWrapper import JSON, SPARQLWrapper

import graph
from graph.server import Options
from tests.graph.conftest import Open
from tests.graph.factories import FINGERPRINT, entries, many
from tests.graph.server.conftest import Serve

PLACES = "SELECT ?place WHERE { ?place a dct:Location } ORDER BY ?place LIMIT 3"
ENDLESS = "SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"


@pytest.mark.parametrize(
    ("accept", "form", "begins"),
    [
        ("application/sparql-results+json", "application/sparql-results+json", '{"head"'),
        ("application/sparql-results+xml", "application/sparql-results+xml", "<?xml"),
        ("text/csv", "text/csv; charset=utf-8", "place\r\n"),
        ("text/tab-separated-values", "text/tab-separated-values; charset=utf-8", "?place\n"),
        ("*/*", "application/sparql-results+json", '{"head"'),
    ],
)
def test_rows_in_each_form(serve: Serve, accept: str, form: str, begins: str) -> None:
    answer = serve().get("/sparql", params={"query": PLACES}, headers={"Accept": accept})
    assert answer.status_code == 200
    assert answer.headers["content-type"] == form
    assert answer.text.startswith(begins)


@pytest.mark.parametrize("accept", ["text/turtle", "application/n-triples", "application/rdf+xml"])
def test_triples_in_each_form(serve: Serve, accept: str) -> None:
    query = "CONSTRUCT { ?p rdfs:label ?l } WHERE { ?p a dct:Location ; rdfs:label ?l }"
    answer = serve().get("/sparql", params={"query": query}, headers={"Accept": accept})
    form = {"text/turtle": "turtle", "application/n-triples": "nt", "application/rdf+xml": "xml"}[accept]
    assert len(Graph().parse(data=answer.text, format=form)) > 10


def test_the_three_ways_to_ask_answer_alike(serve: Serve) -> None:
    client = serve()
    answers = [
        client.get("/sparql", params={"query": PLACES}),
        client.post("/sparql", data={"query": PLACES}),
        client.post("/sparql", content=PLACES, headers={"Content-Type": "application/sparql-query"}),
    ]
    assert {answer.status_code for answer in answers} == {200}
    assert len({answer.text for answer in answers}) == 1


@pytest.mark.parametrize(
    ("query", "message"),
    [
        ("SELECT nonsense", "cannot be answered"),
        ("INSERT DATA { <a:a> <a:b> <a:c> }", "INSERT is refused"),
        ("SELECT * { SERVICE <http://elsewhere.example/> { ?s ?p ?o } }", "SERVICE is refused"),
        ("SELECT * FROM <http://elsewhere.example/> { ?s ?p ?o }", "FROM is refused"),
    ],
)
def test_what_is_refused_says_why(serve: Serve, query: str, message: str) -> None:
    answer = serve().get("/sparql", params={"query": query})
    assert (answer.status_code, message in answer.text) == (400, True)


def test_a_query_is_ended_at_the_limit(serve: Serve) -> None:
    answer = serve(options=Options(seconds=1)).get("/sparql", params={"query": ENDLESS})
    assert answer.status_code == 503
    assert "took longer than 1 s" in answer.text


@pytest.mark.parametrize(
    ("parameters", "message"),
    [
        ({"query": PLACES, "default-graph-uri": "a:a"}, "GRAPH"),
        ({"update": "CLEAR ALL"}, "only reads"),
        ({"quer": PLACES}, "give one query"),
    ],
)
def test_parameters_that_it_does_not_take(serve: Serve, parameters: dict[str, str], message: str) -> None:
    answer = serve().get("/sparql", params=parameters)
    assert (answer.status_code, message in answer.text) == (400, True)


def test_a_form_that_nobody_offers(serve: Serve) -> None:
    answer = serve().get("/sparql", params={"query": PLACES}, headers={"Accept": "image/png"})
    assert answer.status_code == 406


def test_without_a_query_it_describes_itself(serve: Serve) -> None:
    described = Graph().parse(data=serve().get("/sparql").text, format="turtle", publicID="http://here.example/sparql")
    assert len(described) > 8


def test_another_base_in_queries_and_answers(serve: Serve) -> None:
    base = "https://data.example.go.id/x/"
    query = f"SELECT ?label WHERE {{ <{base}place/35.10> rdfs:label ?label }}"
    client = serve(options=Options(base=base))
    assert "Kabupaten Banyuwangi" in client.get("/sparql", params={"query": query}).text
    assert f"{base}place/" in client.get("/sparql", params={"query": PLACES}).text


def test_clients_that_others_wrote(address: str) -> None:
    wrapper = SPARQLWrapper(f"{address}/sparql")
    wrapper.setQuery(PLACES)
    wrapper.setReturnFormat(JSON)
    rows = json.loads(wrapper.query().response.read())["results"]["bindings"]
    names = {str(row.place) for row in Graph(SPARQLStore(f"{address}/sparql")).query(PLACES)}  # type: ignore[union-attr]
    assert {row["place"]["value"] for row in rows} == names
    assert len(names) == 3


def test_it_keeps_answering_while_articles_are_ingested(serve: Serve, opened: Open) -> None:
    workspace = opened("busy")
    records = many(40)
    workspace.ingest(entries(*records[:20]), FINGERPRINT)
    client = serve(workspace.folder)
    answers: list[int] = []
    done = threading.Event()

    def ask() -> None:
        while not done.is_set():
            answers.append(client.get("/api/questions/visits-by-year").status_code)

    asking = threading.Thread(target=ask)
    asking.start()
    for number in range(20, 40, 4):
        workspace.ingest(entries(*records[number : number + 4]), FINGERPRINT)
    done.set()
    asking.join()
    assert set(answers) == {200}
    assert len(answers) > 3


def test_the_workspace_of_a_server_is_read_only(address: str, stocked: Path) -> None:
    before = graph.open(stocked).counts()
    httpx2.post(f"{address}/sparql", data={"update": "CLEAR ALL"})
    assert graph.open(stocked).counts() == before
