"""The vocabulary is closed, and every term of it has an RDF name."""

from __future__ import annotations

import pytest

from graph.vocab import KINDS, PREFIXES, VOCABULARY, UnknownTermError, expand, iri, shorten

DESIGN_EDGES = (
    "VISITED SPOKE_AT QUOTED SAID_BY IN AT HELD PARTICIPATED_IN SENT ORGANIZED_BY HOSTED_BY OF_COHORT TOOK_PLACE_IN "
    "HAS_THEME OF_PROGRAMME GOVERNS PART_OF SUCCEEDED_BY WITHIN MENTIONS PUBLISHED_BY"
)


def test_has_the_edges_and_nodes_of_the_design() -> None:
    assert {edge.relationship for edge in VOCABULARY.edges} == set(DESIGN_EDGES.split())
    names = "Person Post Organization Place Programme Cohort Event Theme Quotation Article Outlet"
    assert [node.name for node in VOCABULARY.nodes] == names.split()


def test_every_term_is_an_iri_and_every_end_a_node_type() -> None:
    for node in VOCABULARY.nodes:
        for term in (node.term, *node.also, *(p.term for p in node.properties)):
            assert iri(term).startswith("http")
        assert {kind for kind, _ in (*node.classes, *node.labels)} <= KINDS.keys()
    for edge in VOCABULARY.edges:
        assert iri(edge.term).startswith("http")
        assert {VOCABULARY.node(end).name for end in (*edge.sources, *edge.targets)}


def test_one_class_tells_one_node_type_and_one_predicate_one_edge_type() -> None:
    assert len({node.term for node in VOCABULARY.nodes}) == len(VOCABULARY.nodes)
    assert len({node.path for node in VOCABULARY.nodes}) == len(VOCABULARY.nodes)
    assert len({edge.term for edge in VOCABULARY.edges}) == len(VOCABULARY.edges)


def test_unknown_terms_are_refused() -> None:
    with pytest.raises(UnknownTermError, match="no node type 'Persn'"):
        VOCABULARY.node("Persn")
    with pytest.raises(UnknownTermError, match="no edge type 'VISITS'"):
        VOCABULARY.edge("VISITS")
    with pytest.raises(UnknownTermError, match="no prefix 'shema'"):
        iri("shema:about")
    with pytest.raises(UnknownTermError, match="has no property 'age'"):
        VOCABULARY.node("Person").property("age")
    with pytest.raises(UnknownTermError):
        VOCABULARY.type_of("animal/cat")


def test_ids_with_and_without_base() -> None:
    assert shorten(expand("place/32.71")) == "place/32.71"
    assert shorten("place/32.71") == "place/32.71"
    assert expand("place/32.71", "https://data.example/") == "https://data.example/place/32.71"
    assert len(set(PREFIXES.values())) == len(PREFIXES)
