"""The questions as a JSON API: the same rows as elsewhere, and a description that holds."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from schemathesis.core.result import Ok
from schemathesis.schemas import APIOperation

import graph
from graph import catalogue
from graph.server import Options, application
from tests.graph.server.conftest import Serve


def test_all_questions_are_listed_with_their_parameters(serve: Serve) -> None:
    listed = serve().get("/api/questions").json()
    assert [each["name"] for each in listed] == [asked.name for asked in catalogue.questions()]
    visits = next(each for each in listed if each["name"] == "place-visits")
    assert visits["title"].keys() == {"id", "en"}
    assert "place" in [parameter["name"] for parameter in visits["parameters"]]


def test_rows_are_those_of_the_library(serve: Serve, stocked: Path) -> None:
    answer = serve().get("/api/questions/place-visits", params={"place": "Kabupaten Banyuwangi"}).json()
    with graph.open(stocked) as workspace:
        expected = workspace.ask("place-visits", place="Kabupaten Banyuwangi")
    assert answer["columns"] == list(expected.columns)
    assert [tuple(row) for row in answer["rows"]] == list(expected.rows)
    assert answer["cut"] is False


def test_a_limit_says_that_it_cuts(serve: Serve) -> None:
    answer = serve().get("/api/questions/most-connected", params={"limit": 1}).json()
    assert (len(answer["rows"]), answer["cut"]) == (1, True)


@pytest.mark.parametrize(
    ("path", "status", "message"),
    [
        ("place-visits", 422, "place"),
        ("place-visits?place=Kota%20Antah%20Berantah", 404, "Kota Antah Berantah"),
        ("place-visits?place=32.71&year=tahun", 422, "year"),
        ("no-such-question", 404, ""),
    ],
)
def test_wrong_parameters_say_what_is_wrong(serve: Serve, path: str, status: int, message: str) -> None:
    answer = serve().get(f"/api/questions/{path}")
    assert (answer.status_code, message in answer.text) == (status, True)


@pytest.mark.slow
def test_the_description_holds_against_whatever_it_allows(stocked: Path) -> None:
    """Schemathesis makes calls of the OpenAPI document and checks every answer against it."""
    schema = schemathesis.openapi.from_asgi("/openapi.json", application(stocked, Options(hosts=("testserver",))))

    def check(operation: APIOperation[Any, Any, Any, Any]) -> None:
        @settings(max_examples=5, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
        @given(case=operation.as_strategy())
        def holds(case: schemathesis.Case[Any]) -> None:
            case.call_and_validate()

        holds()

    operations = [found.ok() for found in schema.get_all_operations() if isinstance(found, Ok)]
    assert len(operations) == 1 + len(catalogue.questions())
    for operation in operations:
        check(operation)
