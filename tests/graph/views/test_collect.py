from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from graph.views import Page, ViewError, view
from graph.views.picture import Edge
from graph.workspace import Workspace
from tests.graph import factories as make
from tests.graph.views.conftest import Show

Open = Callable[..., Workspace]


@pytest.fixture
def filled(workspace: Workspace) -> Workspace:
    workspace.ingest(make.entries(make.record("a1")), make.FINGERPRINT)
    return workspace


def edges(page: Page, type: str) -> list[Edge]:
    return [edge for edge in page.picture.edges if edge.type == type]


def labels(page: Page, type: str) -> list[str]:
    return sorted(node.label for node in page.picture.nodes if node.type == type)


def test_a_place_shows_its_visits_and_who_received_them(filled: Workspace) -> None:
    page = view(filled, node="place/32.71")
    assert page.picture.title == "Kota Bogor"
    assert labels(page, "Cohort") == ["PKN-II Angkatan XIII (2020)"]
    assert labels(page, "Person") == ["Arjuna Pratomo"]
    assert labels(page, "Article") == []
    (visited,) = edges(page, "VISITED")
    (sentence,) = visited.evidence
    assert sentence.text.startswith("Peserta PKN Tingkat II Angkatan XIII Tahun 2020 mengunjungi Kota Bogor")
    assert [sentence.text[start:end] for start, end in sentence.marks] == ["Kota Bogor"]
    assert (sentence.outlet, sentence.published, sentence.link) == (
        "Kabar Contoh",
        "2020-03-06",
        "https://kabar.example/a1",
    )
    assert visited.details == (("Diberitakan", "2020-03-06"), ("Keyakinan", "50% (1 artikel)"))


def test_a_fact_of_the_lexicon_names_its_origin(filled: Workspace) -> None:
    (within,) = edges(view(filled, node="place/32.71"), "WITHIN")
    assert within.evidence == ()
    assert within.origin


def test_an_iri_or_a_local_id_leads_to_the_node(filled: Workspace) -> None:
    person = next(node for node in filled.nodes("Person") if node.label == "Arjuna Pratomo")
    assert view(filled, node=f"https://visitasi.example/{person.id}") == view(filled, node=person.id)


def test_two_steps_reach_further_than_one(filled: Workspace) -> None:
    person = next(node.id for node in filled.nodes("Person") if node.label == "Ratri Kusuma")
    near, far = view(filled, node=person), view(filled, node=person, depth=2)
    assert labels(near, "Place") == []
    assert labels(far, "Place") == ["Kota Bogor"]


def test_a_question_shows_its_nodes_and_the_facts_between_them(filled: Workspace) -> None:
    page = view(filled, "place-hosts", given={"place": "Kota Bogor"})
    assert page.picture.title == "Siapa yang menerima kunjungan di suatu tempat?"
    assert {node.type for node in page.picture.nodes} == {"Cohort", "Event", "Organization", "Person"}
    assert {edge.type for edge in page.picture.edges} == {"HOSTED_BY", "OF_COHORT", "SPOKE_AT"}


@pytest.mark.parametrize(
    ("asked", "message"),
    [
        ({"node": "place/99"}, "no node 'place/99' in the graph"),
        ({}, "name a question or a node"),
        ({"name": "speakers", "node": "place/32.71"}, "name a question or a node"),
    ],
)
def test_what_cannot_be_shown_is_refused_in_one_line(filled: Workspace, asked: dict[str, str], message: str) -> None:
    with pytest.raises(ViewError, match=message) as refused:
        view(filled, **asked)  # type: ignore[arg-type]
    assert "\n" not in str(refused.value)


def test_an_answer_without_rows_is_refused(filled: Workspace, tmp_path: Path) -> None:
    with pytest.raises(ViewError, match="nothing to show"):
        view(filled, "place-hosts", given={"place": "34.04"}).write(tmp_path / "none.html")
    assert not (tmp_path / "none.html").exists()


def test_a_written_page_shows_an_article_s_sentence_in_the_browser(filled: Workspace, show: Show) -> None:
    page = view(filled, "place-visits", given={"place": "32.71"})
    (visited,) = edges(page, "VISITED")
    opened = show(page.picture)
    opened.page.evaluate("id => visitasi.selectEdge(id)", visited.id)
    assert opened.page.locator(".source blockquote").inner_text() == visited.evidence[0].text
    assert opened.complaints == []


def test_a_notebook_gets_the_page_in_a_frame(filled: Workspace) -> None:
    frame = view(filled, node="place/32.71")._repr_html_()
    assert frame.startswith('<iframe srcdoc="&lt;!doctype html&gt;')
    assert "<script" not in frame
