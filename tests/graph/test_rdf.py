"""The layers of RDF: what is in which, well-formed whatever the text holds, and no article's text as a whole."""

from __future__ import annotations

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph import rdf
from graph.build import Graph, build
from graph.claims import claims
from graph.model.ids import article_id, outlet_id
from graph.model.record import Record
from graph.terms import dated, decimal, page, ref, string
from graph.vocab import BASE, IDENTITY_GRAPH, LEXICON_GRAPH
from tests.graph.factories import BACKGROUND, TEXT, record

NASTY = 'Judul "aneh" \\ \u0007 <b>{$x}</b>\nIsi: "Kata\\u0041"; DROP GRAPH <x> \u2028 selesai.'


def lines(made: Record) -> list[str]:
    told = claims(made)
    graph: Graph = build([told], BACKGROUND)
    found = [line for node in graph.nodes.values() for line in rdf.node_lines(node)]
    found += [line for fact in graph.facts.values() for line in rdf.fact_lines(fact)]
    found += rdf.article_lines(told)
    return found + rdf.link_lines(graph.links[made.id])


def quads(made: Record) -> list[ox.Quad]:
    return list(ox.parse("\n".join(lines(made)).encode(), format=ox.RdfFormat.N_QUADS))


def test_the_layers() -> None:
    graphs = {str(quad.graph_name) for quad in quads(record())}
    assert graphs == {"DEFAULT", f"<{BASE}article/a1#statements>", f"<{IDENTITY_GRAPH}>", f"<{LEXICON_GRAPH}>"}


def test_local_ids_stay_out_of_the_default_graph_and_node_ids_out_of_the_articles() -> None:
    found = quads(record())
    local = {str(q.subject) for q in found if str(q.graph_name) == f"<{IDENTITY_GRAPH}>"}
    keyed = {f"<{BASE}place/32.71>", f"<{BASE}organization/lan>", f"<{BASE}cohort/pkn-ii-xiii-2020>"}
    own = [q for q in found if str(q.graph_name).endswith("#statements>")]
    assert not keyed & {str(term) for q in own for term in (q.subject, q.object)}
    subjects = {str(q.subject) for q in found if str(q.graph_name) == "DEFAULT"}
    assert keyed <= subjects
    assert local - subjects, "the places' and bodies' local ids are known to the article only"


def test_no_blank_nodes_and_no_whole_text() -> None:
    text = "\n".join(lines(record()))
    assert "_:" not in text
    assert TEXT.replace("\n", "\\n") not in text


def test_lines_are_as_the_engine_writes_them() -> None:
    for made in (record(), record(text=NASTY, title=NASTY, outlet=NASTY, id='x y/"<>\\')):
        written = sorted(set(lines(made)))
        store = ox.Store()
        store.bulk_load("\n".join(written).encode(), format=ox.RdfFormat.N_QUADS)
        dumped = store.dump(format=ox.RdfFormat.N_QUADS)
        assert dumped is not None
        assert sorted(dumped.decode().split("\n"))[1:] == written


@pytest.mark.parametrize(
    ("address", "written"),
    [
        ("https://kabar.example/a?b=c#d", "<https://kabar.example/a?b=c#d>"),
        ("https://kabar.example/a b<c>%zz#d#e", "<https://kabar.example/a%20b%3Cc%3E%25zz#d%23e>"),
        ("kabar.example/a", '"kabar.example/a"'),
        ("javascript:alert(1)", '"javascript:alert(1)"'),
        ("https://[bad", '"https://[bad"'),
    ],
)
def test_addresses(address: str, written: str) -> None:
    assert page(address) == written


def test_literals() -> None:
    assert dated("2020-03-05").startswith('"2020-03-05"^^')
    assert dated("kemarin") == '"kemarin"'
    assert decimal(1.0).startswith('"1"^^')
    assert decimal(0.8750).startswith('"0.875"^^')


@given(st.text(max_size=40))
def test_any_text_is_a_literal_and_part_of_an_iri(text: str) -> None:
    line = f"{ref(article_id(text))} {ref(outlet_id(text))} {string(text)} ."
    (quad,) = ox.parse(line.encode(), format=ox.RdfFormat.N_QUADS)
    assert isinstance(quad.object, ox.Literal)
    assert quad.object.value == text
