"""The library of questions as a JSON API, one address a question, with its parameters as OpenAPI describes them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Annotated, Any, Final

from fastapi import APIRouter, HTTPException, Query
from pydantic import BaseModel, Field, create_model

from graph import catalogue
from graph.question import Column, Parameter, Question, QuestionError, Wording
from graph.server.library import Library

Cell = str | int | float | bool | None


class Both(BaseModel):
    """A wording in Indonesian and English."""

    id: str
    en: str


class Told(BaseModel):
    """A parameter or a column."""

    name: str
    type: str
    wording: Both


class Listed(BaseModel):
    """A question of the library."""

    name: str
    title: Both
    explanation: Both
    parameters: list[Told]
    columns: list[Told]
    keywords: list[str]


class Answered(BaseModel):
    """Rows in the order of `columns`; `cut` tells that there were more than `limit`."""

    question: str
    columns: list[str]
    rows: list[list[Cell]]
    cut: bool


class Problem(BaseModel):
    """What is wrong, and what to do."""

    detail: str


@dataclass(frozen=True, slots=True)
class Questions:
    """Answers the questions of the library."""

    library: Library

    def router(self) -> APIRouter:
        """The list, and an address for each question."""
        routes = APIRouter(prefix="/api/questions", tags=["questions"])
        routes.add_api_route("", listed, methods=["GET"], response_model=list[Listed], summary="All questions")
        for asked in catalogue.questions():
            routes.add_api_route(
                f"/{asked.name}",
                self._asking(asked),
                methods=["GET"],
                response_model=Answered,
                responses={404: {"model": Problem, "description": "The graph has nothing that a parameter names."}},
                summary=asked.title.en,
                description=asked.explanation.en,
                operation_id=asked.name,
            )
        return routes

    def _asking(self, asked: Question) -> Callable[..., Answered]:
        """A function that takes the question's parameters, as the framework reads them."""

        def answer(given: Annotated[BaseModel, Query()]) -> Answered:
            told = given.model_dump(by_alias=True, exclude_none=True)
            limit = int(told.pop(_LIMIT))
            try:
                found = catalogue.ask(self.library.workspace(), asked.name, told, limit=limit)
            except QuestionError as error:
                raise HTTPException(404, str(error)) from error
            rows = [list(row) for row in found.rows]
            return Answered(question=asked.name, columns=list(found.columns), rows=rows, cut=found.cut)

        answer.__annotations__["given"] = Annotated[_given(asked), Query()]
        return answer


_LIMIT = "limit"
_MOST_ROWS = 100_000
_PATTERNS: Final = {"year": r"^\d{4}$", "integer": r"^\d{1,9}$", "date": r"^\d{4}-\d{2}-\d{2}$"}
"""Type of a parameter → what its values look like, where they are no names."""


def _given(asked: Question) -> type[BaseModel]:
    """What a question takes; names that Python keeps for itself ("from") are fields all the same, by their alias."""
    fields: dict[str, Any] = {f"p_{name}": _field(name, parameter) for name, parameter in asked.parameters.items()}
    fields["p_limit"] = (int, Field(1000, ge=1, le=_MOST_ROWS, alias=_LIMIT, description="At most so many rows."))
    model: type[BaseModel] = create_model(f"given-{asked.name}", **fields)
    return model


def _field(name: str, parameter: Parameter) -> tuple[Any, Any]:
    about: dict[str, Any] = {"alias": name, "description": parameter.en, "examples": [parameter.example]}
    about["pattern"] = _PATTERNS.get(parameter.type)
    if parameter.required:
        return str, Field(max_length=500, **about)
    return str | None, Field(None, max_length=500, **about)


def listed() -> list[Listed]:
    """The library of questions."""
    return [
        Listed(
            name=asked.name,
            title=_both(asked.title),
            explanation=_both(asked.explanation),
            parameters=[
                Told(name=name, type=each.type, wording=_both(each)) for name, each in asked.parameters.items()
            ],
            columns=[Told(name=name, type=each.type, wording=_both(each)) for name, each in asked.columns.items()],
            keywords=list(asked.keywords),
        )
        for asked in catalogue.questions()
    ]


def _told(those: Mapping[str, Parameter] | Mapping[str, Column]) -> list[Told]:
    return [Told(name=name, type=each.type, wording=_both(each)) for name, each in those.items()]


def _both(said: Wording | Parameter | Column) -> Both:
    return Both(id=said.id, en=said.en)
