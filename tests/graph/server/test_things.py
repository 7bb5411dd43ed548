"""Things over HTTP: forms, redirects, what is not there, what was withdrawn, and that text stays text."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox
import pytest

import graph
from graph.server import Options
from tests.graph.conftest import Open
from tests.graph.factories import FINGERPRINT, TEXT, entries, person, record
from tests.graph.server.conftest import Serve

HTML = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"  # as browsers send it


@pytest.mark.parametrize(
    ("accept", "status", "location"),
    [
        (HTML, 303, "/place/35.10/"),
        ("*/*", 303, "/place/35.10/"),
        (None, 303, "/place/35.10/"),
        ("text/turtle", 303, "/place/35.10/data.ttl"),
        ("application/ld+json", 303, "/place/35.10/data.jsonld"),
        ("application/n-triples, text/html;q=0.2", 303, "/place/35.10/data.nt"),
        ("text/turtle;q=0.4, application/ld+json;q=0.6", 303, "/place/35.10/data.jsonld"),
        ("image/png", 406, None),
        ("nonsense", 406, None),
    ],
)
def test_a_thing_sees_to_its_form(serve: Serve, accept: str | None, status: int, location: str | None) -> None:
    answer = serve().get("/place/35.10", headers={"Accept": accept or "*/*"})
    assert answer.status_code == status
    assert answer.headers.get("location") == location
    assert "Accept" in answer.headers["vary"]


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("data.ttl", ox.RdfFormat.TURTLE),
        ("data.nt", ox.RdfFormat.N_TRIPLES),
    ],
)
def test_all_forms_tell_the_same(serve: Serve, name: str, form: ox.RdfFormat) -> None:
    client = serve()
    triples = set(ox.parse(client.get(f"/place/35.10/{name}").content, format=form))
    lines = set(ox.parse(client.get("/place/35.10/data.nt").content, format=ox.RdfFormat.N_TRIPLES))
    assert triples == lines
    assert len(lines) > 20


def test_a_page_shows_the_thing_and_its_style(serve: Serve) -> None:
    client = serve()
    answer = client.get("/place/35.10/")
    assert "<h1>Kabupaten Banyuwangi</h1>" in answer.text
    assert answer.headers["content-security-policy"].startswith("default-src 'none'")
    assert client.get("/style.css").headers["content-type"].startswith("text/css")


def test_base_is_that_of_what_is_given_out(serve: Serve) -> None:
    client = serve(options=Options(base="https://data.example.go.id/x/"))
    text = client.get("/place/35.10/data.nt").text
    assert "<https://data.example.go.id/x/place/35.10>" in text
    assert "visitasi.example" not in text


@pytest.mark.parametrize("path", ["/place/99", "/place/99/", "/place/35.10/data.exe", "/nothing/here", "/fact/none"])
def test_what_is_not_there(serve: Serve, path: str) -> None:
    assert serve().get(path).status_code == 404


def test_a_fact_leads_to_the_page_that_has_it(serve: Serve, stocked: Path) -> None:
    with graph.open(stocked) as workspace:
        fact = next(workspace.facts(type="VISITED"))
    client = serve()
    answer = client.get(f"/{fact.id}")
    assert answer.headers["location"] == f"/{fact.source}/#{fact.id.replace('/', '-')}"
    assert f'id="{fact.id.replace("/", "-")}"' in client.get(answer.headers["location"]).text


def test_a_local_id_leads_to_its_node(serve: Serve, stocked: Path) -> None:
    with graph.open(stocked) as workspace:
        local, node = next((local, node) for local, node in workspace.links() if local != node)
    answer = serve().get(f"/{local}")
    assert (answer.status_code, answer.headers["location"]) == (308, f"/{node}")


def test_what_was_withdrawn_is_gone_and_says_so(serve: Serve, opened: Open) -> None:
    workspace = opened("gone")
    workspace.ingest(entries(record("a1"), record("a2", TEXT + " Selesai.")), FINGERPRINT)
    client = serve(workspace.folder)
    assert client.get("/article/a1").status_code == 303
    workspace.forget("a1")
    assert client.get("/article/a1").status_code == 410
    assert client.get("/article/a2").status_code == 303
    workspace.ingest(entries(record("a1")), FINGERPRINT)
    assert client.get("/article/a1").status_code == 303


def test_whole_texts_are_shown_only_where_asked_for(serve: Serve, opened: Open) -> None:
    workspace = opened("text")
    workspace.ingest(entries(record("a1", TEXT + " Kalimat tanpa fakta <b>.")), FINGERPRINT)
    assert serve(workspace.folder).get("/article/a1/text").status_code == 404
    answer = serve(workspace.folder, Options(with_text=True)).get("/article/a1/text")
    assert "Kalimat tanpa fakta &lt;b&gt;." in answer.text


def test_hostile_text_stays_text(serve: Serve, opened: Open) -> None:
    hostile = "<script>alert(1)</script>"
    workspace = opened("hostile")
    text = TEXT.replace("Ratri Kusuma", hostile)
    workspace.ingest(entries(record(text=text, title=hostile, outlet=hostile, url="javascript:alert(2)", persons=(
        person(text), person(text, hostile, title="Kepala Bidang", body="Lembaga Administrasi Negara"),
    ))), FINGERPRINT)  # fmt: skip
    client = serve(workspace.folder)
    for node in workspace.nodes():
        page = client.get(f"/{node.id}/").text
        assert "<script" not in page
        assert 'href="javascript' not in page


def test_other_host_names_are_refused(serve: Serve) -> None:
    assert serve().get("/vocab", headers={"Host": "attacker.example"}).status_code == 400


def test_other_sites_may_read(serve: Serve) -> None:
    answer = serve().get("/vocab", headers={"Origin": "https://portal.example", "Accept": "text/turtle"})
    assert answer.headers["access-control-allow-origin"] == "*"
    assert "owl:Ontology" in answer.text


def test_the_front_page_is_the_explorer(serve: Serve) -> None:
    assert 'id="data"' in serve().get("/").text


def test_an_empty_workspace_is_told_in_a_line(serve: Serve, opened: Open) -> None:
    answer = serve(opened("empty").folder).get("/")
    assert answer.status_code == 503
    assert "'visitasi ingest'" in answer.text
