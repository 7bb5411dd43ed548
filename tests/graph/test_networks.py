"""The networks of the bundled articles: what links whom, their measures, and files read back with typed attributes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import networkx as nx
import pytest

import graph
from graph import networks
from graph.stores import StoreError
from graph.workspace import Workspace


@pytest.fixture(scope="module")
def bundled(stocked: Path) -> Iterator[Workspace]:
    with graph.open(stocked) as workspace:
        yield workspace


MAKERS: dict[str, tuple[Callable[[Any], Any], set[str]]] = {
    "co-visits": (networks.co_visits, {"Place"}),
    "officials": (networks.officials_and_places, {"Person", "Place"}),
    "themes": (networks.themes_and_places, {"Theme", "Place"}),
    "organizations": (networks.organizations, {"Organization"}),
}


@pytest.mark.parametrize("name", MAKERS)
def test_a_network_has_its_types_and_counts(bundled: Workspace, name: str) -> None:
    make, types = MAKERS[name]
    made = make(bundled)
    assert {data["type"] for _, data in made.nodes(data=True)} == types
    assert all(data["weight"] >= 1 and data["first"] <= data["last"] for *_, data in made.edges(data=True))
    assert all(one != other for one, other in made.edges)


def test_two_places_of_one_cohort_are_linked(bundled: Workspace) -> None:
    visits: dict[str, set[str]] = {}
    for fact in bundled.facts(type="VISITED"):
        if fact.target.startswith("place/"):
            visits.setdefault(fact.source, set()).add(fact.target)
    expected = {frozenset((a, b)) for places in visits.values() for a in places for b in places if a < b}
    assert {frozenset(edge) for edge in networks.co_visits(bundled).edges} == expected
    assert expected


def test_measures_and_communities_cover_the_network(bundled: Workspace) -> None:
    made = networks.officials_and_places(bundled)
    measures = networks.centrality(made)
    assert measures.keys() == set(made)
    assert next(iter(measures)).startswith("place/")
    assert sum(found.pagerank for found in measures.values()) == pytest.approx(1, abs=1e-3)
    groups = networks.communities(made)
    assert sorted(own for group in groups for own in group) == sorted(made)
    assert groups == networks.communities(networks.officials_and_places(bundled))


def test_an_empty_network_has_no_measures() -> None:
    assert networks.centrality(nx.Graph()) == {}
    assert networks.communities(nx.Graph()) == []


def test_paths_are_as_long_as_the_question_says(bundled: Workspace) -> None:
    asked = bundled.ask("chains", node="Wahyudi Tirtakusuma", other="Yosef Ola Kedang")
    one, other = (next(n.id for n in bundled.nodes("Person") if n.label == name)
            for name in ("Wahyudi Tirtakusuma", "Yosef Ola Kedang"))  # fmt: skip
    found = networks.paths(bundled, one, other)
    assert {len(path) - 1 for path in found} == {row["steps"] for row in asked} == {4}
    assert [path[1:4] for path in found] == [[row["first"], row["second"], row["third"]] for row in asked]
    assert networks.paths(bundled, one, other, longest=3) == []
    assert networks.paths(bundled, one, one) == []
    assert networks.paths(bundled, one, "person/nobody") == []


@pytest.mark.parametrize("suffix", [".graphml", ".gexf"])
def test_files_come_back_with_typed_attributes(bundled: Workspace, tmp_path: Path, suffix: str) -> None:
    made = networks.co_visits(bundled)
    path = networks.write(made, tmp_path / "made" / f"places{suffix}")
    read = nx.read_graphml(path) if suffix == ".graphml" else nx.read_gexf(path)
    assert set(read) == set(made)
    assert {frozenset(edge) for edge in read.edges} == {frozenset(edge) for edge in made.edges}
    for own, data in read.nodes(data=True):
        assert (data["label"], data["type"]) == (made.nodes[own]["label"], "Place")
        assert isinstance(data["pagerank"], float)
        assert isinstance(data["community"], int)
    for one, other, data in read.edges(data=True):
        assert data["weight"] == made.edges[one, other]["weight"]


def test_another_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=r"x.dot: a network is written as .graphml or .gexf"):
        networks.write(nx.Graph(), tmp_path / "x.dot")
