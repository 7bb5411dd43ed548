"""The questions on another SPARQL endpoint: Apache Jena Fuseki, as it comes from Maven Central."""

from __future__ import annotations

import json
import re
import socket
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread

import pytest

from graph.stores import QueryError, StoreError
from graph.stores.remote import RemoteStore
from tests.conftest import Run
from tests.jars import free_port
from tests.queries.bundled import answered, cases


def test_every_question_answers_alike(fuseki: str) -> None:
    store = RemoteStore(fuseki)
    for case in cases():
        assert answered(store, case.name, case.given) == case.rows, f"{case.name} {case.given}"


def test_on_the_command_line(fuseki: str, run: Run) -> None:
    done = run("query", "outlets", "--store", fuseki, "--format", "json", "--limit", "2")
    assert done.exit_code == 0, done.output
    assert [row["articles"] for row in json.loads(done.stdout)] == [3, 2]


def test_a_limit_says_that_it_cut(fuseki: str) -> None:
    assert RemoteStore(fuseki).query("SELECT ?x WHERE { ?x a person:Person }", {}, 1).cut


HOSTILE = ('" } DROP ALL #', "\\", 'a"""b', "x\nUNION { ?a ?b ?c }", "?s", "\u0000", "$name {braces} `ticks`", "'; //")


@pytest.mark.parametrize("value", HOSTILE)
def test_hostile_values_stay_values(fuseki: str, value: str) -> None:
    query = "SELECT ?name ?node WHERE {\n  # parameters\n  OPTIONAL { ?node rdfs:label ?name } }"
    assert RemoteStore(fuseki).query(query, {"name": value}).rows == ((value, None),)


def test_what_is_not_well_formed_is_told_in_one_line(fuseki: str) -> None:
    with pytest.raises(QueryError, match=r"refused \(400\): ") as refused:
        RemoteStore(fuseki).query("SELECT {", {})
    assert "\n" not in str(refused.value)


def test_a_wrong_path_is_told(fuseki: str) -> None:
    with pytest.raises(StoreError, match=r"no SPARQL endpoint there \(404\)"):
        RemoteStore(fuseki.replace("/ds/", "/nothing/")).query("ASK {}", {})


def test_no_server_is_told_on_the_command_line(run: Run) -> None:
    done = run("query", "outlets", "--store", f"http://127.0.0.1:{free_port()}/sparql")
    assert done.exit_code == 2
    assert re.search(r"http://127\S+: not there \(.*refused.*\); check the address, start it", done.stderr)


@pytest.mark.parametrize("address", ["ftp://host/x", "nothing", "bolt//x"])
def test_what_is_no_store_is_told(address: str, run: Run) -> None:
    done = run("query", "outlets", "--store", address)
    assert done.exit_code == 2
    assert "no store; oxigraph, bolt://host:7687 or https://host/sparql are" in done.stderr


class _Page(BaseHTTPRequestHandler):
    def do_POST(self) -> None:
        self.send_response(200)
        self.end_headers()
        self.wfile.write(b"<html>hello</html>")

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@pytest.fixture
def page() -> Iterator[str]:
    server = HTTPServer(("127.0.0.1", 0), _Page)
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()


def test_a_page_is_no_endpoint(page: str) -> None:
    with pytest.raises(StoreError, match="no SPARQL endpoint answers there"):
        RemoteStore(page).query("ASK {}", {})


def test_silence_ends_at_the_time_limit() -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        store = RemoteStore(f"http://127.0.0.1:{silent.getsockname()[1]}/sparql", time_limit=0.2)
        with pytest.raises(QueryError, match=r"no answer within 0.2 s; ask for less, or raise --time-limit"):
            store.query("ASK {}", {})
