from __future__ import annotations

import pytest

from graph import analysis
from graph.workspace import Workspace
from tests.graph import factories as make


@pytest.fixture
def filled(workspace: Workspace) -> Workspace:
    workspace.ingest(make.entries(make.record("a1")), make.FINGERPRINT)
    return workspace


def test_the_whole_graph_has_every_fact_once(filled: Workspace) -> None:
    whole = analysis.network(filled)
    assert whole.number_of_nodes() == filled.counts()["nodes"]
    assert whole.number_of_edges() == filled.counts()["facts"]


def test_types_narrow_it_down(filled: Workspace) -> None:
    visits = analysis.network(filled, nodes={"Cohort", "Place"}, edges={"VISITED"})
    cohort = next(node.id for node in filled.nodes("Cohort"))
    ((source, target, data),) = visits.edges(data=True)
    assert (source, target) == (cohort, "place/32.71")
    assert data == {
        "type": "VISITED",
        "confidence": 0.5,
        "articles": 1,
        "first": "2020-03-06",
        "last": "2020-03-06",
    }
    assert visits.nodes["place/32.71"] == {"type": "Place", "label": "Kota Bogor"}


def test_a_neighbourhood_reaches_through_events_and_posts(filled: Workspace) -> None:
    person = next(node.id for node in filled.nodes("Person") if node.label == "Arjuna Pratomo")
    reached = analysis.ends(analysis.neighbourhood(filled, person).values())
    assert {node.split("/")[0] for node in reached} >= {"post", "organization", "event", "place", "cohort"}
    assert all(fact.type != "MENTIONS" for fact in analysis.neighbourhood(filled, person).values())
