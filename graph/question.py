"""A question: a pair of query files; comments of the first say what it asks, what it needs and what it answers.

The header stands in comment lines that begin with ``#+`` and is one YAML document; the file stays valid SPARQL::

    #+ title: {id: Siapa berkunjung ke suatu tempat?, en: Who visited a place?}
    #+ explanation: {id: …, en: …}
    #+ parameters:
    #+   place: {type: place, example: Kota Bogor, id: tempat yang dikunjungi, en: the place visited}
    #+   year: {type: year, default: null, example: 2020, id: tahun kunjungan, en: year of the visit}
    #+ columns:
    #+   cohort: {type: text, id: Angkatan, en: Cohort}
    #+ keywords: [kunjungan, visit]
    SELECT ?cohort WHERE {
      # parameters
      …
    }

A question is a pair: NAME.rq has this header and the SPARQL, NAME.cypher the Cypher that answers with the same columns
in the same order, sorted to the last by an id. Where no value may sort differently, Cypher names its place
(``coalesce(date, '')``): SPARQL puts the unbound first. Two further columns, `article` and `start`, tell where a
`sentence` stands.

A parameter without `default` is required; one whose default is null stays unbound when it is not given. How they get
into the query is told in `graph.binding`; an optional one is tested by
``FILTER(COALESCE(STR(?year), "") IN ("", STR(?its)))``.
"""

from __future__ import annotations

from typing import Annotated, Literal

import yaml
from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

MARK = "#+"

ParameterType = Literal[
    "programme",
    "batch",
    "place",
    "person",
    "organization",
    "cohort",
    "theme",
    "post",
    "outlet",
    "article",
    "node",
    "year",
    "date",
    "integer",
    "text",
    "choice",
]
ColumnType = Literal[
    "text", "date", "year", "integer", "number", "node", "fact", "relation", "sentence", "outlet", "link"
]
Language = Literal["id", "en"]


class QuestionError(ValueError):
    """A question or its parameters cannot be used; the message is one line that says what to do."""


class _Said(BaseModel):
    """What is said in both languages."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str = Field(min_length=1)
    en: str = Field(min_length=1)

    def __call__(self, language: Language) -> str:
        """The wording in `language`."""
        return self.id if language == "id" else self.en


class Wording(_Said):
    """A title or an explanation in Indonesian and English."""


class Parameter(_Said):
    """What a question needs: `example` and `default` are worded as a user would type them; a choice has `choices`."""

    type: ParameterType
    example: Annotated[str, BeforeValidator(str)]
    default: Annotated[str | None, BeforeValidator(lambda value: None if value is None else str(value))] = None
    choices: tuple[str, ...] = ()

    @property
    def required(self) -> bool:
        """Whether the header gives no default, not even null."""
        return "default" not in self.model_fields_set


class Column(_Said):
    """What a column of the answer holds; `node` and `fact` hold ids, left out of tables; `relation` an edge type."""

    type: ColumnType


class Question(BaseModel):
    """A query with its header; `name` is the file's, without suffix."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str
    sparql: str
    cypher: str
    title: Wording
    explanation: Wording
    parameters: dict[str, Parameter] = {}
    columns: dict[str, Column]
    keywords: tuple[str, ...]

    def usage(self) -> str:
        """How the question is asked on the command line, with an example for each required parameter."""
        needed = (f"{name}={_quoted(p.example)}" for name, p in self.parameters.items() if p.required)
        return " ".join(("visitasi query", self.name, *needed))


def _quoted(value: str) -> str:
    """The value as a shell takes it: in quotation marks where it has a space."""
    return f'"{value}"' if " " in value else value


def parse(name: str, text: str, cypher: str) -> Question:
    """The question in the text of a pair of query files; QuestionError names the file and the field that is wrong."""
    header = "\n".join(line.removeprefix(MARK).removeprefix(" ") for line in _header_lines(text))
    try:
        said = yaml.safe_load(header)
    except yaml.YAMLError as error:
        raise QuestionError(f"queries/{name}: the header is not YAML: {' '.join(str(error).split())}") from error
    if not isinstance(said, dict):
        raise QuestionError(f"queries/{name}: no header; begin the file with lines '{MARK} title: …'")
    try:
        return Question.model_validate({**said, "name": name, "sparql": text, "cypher": cypher})
    except ValidationError as error:
        first = error.errors()[0]
        field = ".".join(str(part) for part in first["loc"])
        raise QuestionError(f"queries/{name}: header field {field}: {first['msg']}") from error


def _header_lines(text: str) -> list[str]:
    return [line for line in text.splitlines() if line.startswith(MARK)]
