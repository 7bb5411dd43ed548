"""What is put on the list of what is withheld while a server runs is in no answer of it."""

from __future__ import annotations

import re
from pathlib import Path

import graph
from graph.redaction import LIST
from tests.graph.factories import FINGERPRINT, entries, many, record
from tests.graph.server.conftest import Serve

NAME = "Arjuna Pratomo"
HIDDEN = re.compile(r"arjuna|pratomo", re.IGNORECASE)
FORMS = ("text/html", "text/turtle", "application/ld+json", "application/n-triples")


def test_no_answer_tells(serve: Serve, tmp_path: Path) -> None:
    folder = tmp_path / "w"
    with graph.open(folder, create=True) as workspace:
        workspace.ingest(entries(record("a"), *many(2)), FINGERPRINT)
        own = next(node.id for node in workspace.nodes("Person") if node.label == NAME)
        others = [node.id for kind in ("Place", "Cohort", "Event", "Organization") for node in workspace.nodes(kind)]
    client = serve(folder)
    assert client.get(f"/{own}", headers={"Accept": "text/html"}).status_code == 303
    assert HIDDEN.search(client.get("/place/32.71/").text)
    (folder / LIST).write_text(f"{own}\narticle/a\n", encoding="utf-8")
    for gone in (own, "article/a"):
        assert [client.get(f"/{gone}", headers={"Accept": form}).status_code for form in FORMS] == [410] * len(FORMS)
        assert client.get(f"/{gone}/").status_code == 410
    given = [client.get("/"), client.get("/sparql", params={"query": "SELECT * { ?s ?p ?o }"})]
    given += [client.get("/sparql", params={"query": "SELECT * { GRAPH ?g { ?s ?p ?o } }"})]
    for other in others:
        for form in FORMS:
            there = client.get(f"/{other}", headers={"Accept": form})
            given.append(client.get(there.headers["location"]) if there.status_code == 303 else there)
    assert len(given) > 20
    for answer in given:
        assert not HIDDEN.search(answer.text), answer.url
        assert own not in answer.text, answer.url
