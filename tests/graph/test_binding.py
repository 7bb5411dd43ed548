"""Parameters in a SPARQL text: whatever a value says, it stays one term."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.binding import filled, plain
from graph.stores import Iri, QueryError, Value
from graph.stores.oxigraph import OxigraphStore

QUERY = "SELECT ?x WHERE {\n  # parameters\n}"


def test_a_text_is_filled_at_every_mark() -> None:
    text = "SELECT * WHERE {\n  # parameters\n  {\n    # parameters\n  }\n}"
    made = filled(text, {"a": Iri("https://x.example/ä b"), "b": None, "c": 7})
    block = 'VALUES (?a ?c) { (<https://x.example/%C3%A4%20b> "7"^^<http://www.w3.org/2001/XMLSchema#integer>) }'
    assert made == f"SELECT * WHERE {{\n{block}\n  {{\n{block}\n  }}\n}}"


def test_nothing_given_changes_nothing() -> None:
    assert filled(QUERY, {"x": None}) == QUERY


def test_a_text_without_a_mark_is_refused() -> None:
    with pytest.raises(QueryError, match="no line '# parameters'"):
        filled("SELECT * WHERE { }", {"x": "a"})


@pytest.mark.parametrize("value", ["a", 7, -3, True, False, 0.5, Iri("https://x.example/a")])
def test_a_value_comes_back_with_its_type(value: Value) -> None:
    ((found,),) = OxigraphStore().query(filled(QUERY, {"x": value}), {}).rows
    assert (found, type(found)) == (value, type(value))


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_text_comes_back_as_it_was(value: str) -> None:
    assert OxigraphStore().query(filled(QUERY, {"x": value}), {}).rows == ((value,),)


@pytest.mark.parametrize("value", ["> } DROP ALL #", 'https://x.example/"', "a\n> ?s ?p ?o", "<x>", "{}|\\^`"])
def test_an_iri_stays_one_term(value: str) -> None:
    ((found,),) = OxigraphStore().query(filled(QUERY, {"x": Iri("https://x.example/" + value)}), {}).rows
    assert isinstance(found, Iri)


def test_cypher_gets_ids_without_base() -> None:
    assert plain({"place": Iri("https://visitasi.example/place/32.71"), "year": 2020, "batch": None}) == {
        "place": "place/32.71",
        "year": 2020,
        "batch": None,
    }
