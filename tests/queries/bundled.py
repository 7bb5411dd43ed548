"""The graph of the bundled articles as the tests of the questions have it, and what each question answers on it.

`records.jsonl` holds the articles' records as they were extracted once: a change of the extractor does not change
what is expected of the questions. `expected/NAME.json` lists parameters and rows; after a change that means to alter
them, `python -m tests.queries.bundled` writes the rows anew, as Oxigraph gives them: look at the difference.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from graph import catalogue
from graph.binding import Asked
from graph.build import build
from graph.claims import claims
from graph.model.record import Record
from graph.stores import Parts, Value
from graph.stores.oxigraph import OxigraphStore

HERE = Path(__file__).parent
EXPECTED = HERE / "expected"
Given = dict[str, str | int]


class Case(NamedTuple):
    """A question asked with these parameters, and the rows it answers with."""

    name: str
    given: Given
    rows: list[list[Value]]


@cache
def parts() -> Parts:
    """The graph of the bundled articles."""
    lines = (HERE / "records.jsonl").read_text("utf-8").splitlines()
    return graph_of([Record.model_validate_json(line) for line in lines])


def graph_of(records: list[Record]) -> Parts:
    """The parts of the graph of some records."""
    told = [claims(record) for record in records]
    graph = build(told)
    links = [link for each in graph.links.values() for link in each]
    return Parts(tuple(graph.nodes.values()), tuple(graph.facts.values()), tuple(told), tuple(links))


def cases() -> list[Case]:
    """Every question with every set of parameters that something is expected for."""
    files = sorted(EXPECTED.glob("*.json"))
    return [Case(file.stem, each["given"], each["rows"]) for file in files for each in json.loads(file.read_text())]


def answered(store: Asked, name: str, given: Given) -> list[list[Value]]:
    """The rows that a store answers with."""
    return [list(row) for row in catalogue.ask(store, name, given).rows]


def write(name: str, asked: list[Given], store: Asked) -> None:
    """Write what is expected of one question."""
    told: list[dict[str, Any]] = [{"given": given, "rows": answered(store, name, given)} for given in asked]
    lines = [
        f' {{"given": {_line(each["given"])}, "rows": [' + ",".join(f"\n  {_line(row)}" for row in each["rows"]) + "]}"
        for each in told
    ]
    (EXPECTED / f"{name}.json").write_text("[\n" + ",\n".join(lines) + "\n]\n", encoding="utf-8")


def _line(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def main() -> None:
    """Write all expected rows anew for the parameters that are there."""
    store = OxigraphStore()
    store.apply(Parts(), parts())
    for file in sorted(EXPECTED.glob("*.json")):
        write(file.stem, [each["given"] for each in json.loads(file.read_text("utf-8"))], store)


if __name__ == "__main__":
    main()
