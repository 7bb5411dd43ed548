"""The questions' page says what their headers say, and their files keep the rules that the stores rest on."""

from __future__ import annotations

import re

import pytest

from graph import catalogue
from graph.question import Question
from tests.queries.guide import PAGE, page

QUESTIONS = catalogue.questions()


def name_of(question: Question) -> str:
    return question.name


def test_the_page_is_made_of_the_headers() -> None:
    assert PAGE.read_text("utf-8") == page(), "make readme writes it anew"


def test_there_are_at_least_24() -> None:
    assert len(QUESTIONS) >= 24


@pytest.mark.parametrize("question", QUESTIONS, ids=name_of)
def test_a_pair_has_the_same_parameters_and_columns(question: Question) -> None:
    used = set(re.findall(r"\$(\w+)", question.cypher))
    assert used == set(question.parameters)
    returned = question.cypher.rpartition("RETURN")[2].partition("ORDER BY")[0]
    selected = question.sparql.rpartition("PREFIX")[2].partition("WHERE {")[0]
    for column in question.columns:
        assert re.search(rf"\b{column}\b", returned), column
        assert re.search(rf"\?{column}\b", selected), column
    if "sentence" in question.columns:
        assert {"article", "start"} <= set(re.findall(r"\?(\w+)", selected))


@pytest.mark.parametrize("question", QUESTIONS, ids=name_of)
def test_a_pair_sorts_to_the_last_by_an_id_or_a_year(question: Question) -> None:
    kinds = {name: column.type for name, column in question.columns.items()}
    total = [name for name, kind in kinds.items() if kind in ("node", "fact", "year")]
    for order in (question.sparql.rpartition("ORDER BY")[2], question.cypher.rpartition("ORDER BY")[2]):
        assert any(re.search(rf"\b{name}\b", order) for name in total)


@pytest.mark.parametrize("question", QUESTIONS, ids=name_of)
def test_parameters_are_marked_and_the_default_graph_is_read(question: Question) -> None:
    assert ("# parameters" in question.sparql) == bool(question.parameters)
    assert not re.search(r"\b(GRAPH|SERVICE|FROM)\b", question.sparql)
