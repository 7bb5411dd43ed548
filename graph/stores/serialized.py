"""A query's answer as bytes in a standard form, made in a process of its own that is ended at the time limit."""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pyoxigraph as ox

from graph.stores import QueryError, StoreError
from graph.stores.worker import TimeIsOverError, run_child
from graph.vocab import PREFIXES

RESULT_FORMS: Final = {
    "application/sparql-results+json": ox.QueryResultsFormat.JSON,
    "application/json": ox.QueryResultsFormat.JSON,
    "application/sparql-results+xml": ox.QueryResultsFormat.XML,
    "text/csv": ox.QueryResultsFormat.CSV,
    "text/tab-separated-values": ox.QueryResultsFormat.TSV,
}
GRAPH_FORMS: Final = {
    "text/turtle": ox.RdfFormat.TURTLE,
    "application/n-triples": ox.RdfFormat.N_TRIPLES,
    "application/rdf+xml": ox.RdfFormat.RDF_XML,
}
"""Media type → the engine's format, ours first."""

__all__ = ["GRAPH_FORMS", "RESULT_FORMS", "Serialized", "TimeIsOverError", "serialized_within"]


@dataclass(frozen=True, slots=True)
class Serialized:
    """The answer in `form` (a media type); None and empty if it is of a kind that the client takes in no form."""

    form: str | None
    body: bytes


def serialized_within(
    seconds: float, store: Path, query: str, rows_as: str | None, triples_as: str | None
) -> Serialized:
    """Answer `query` on the finished store: rows and truth values as `rows_as`, triples as `triples_as`.

    Raises:
        TimeIsOverError: it took longer than `seconds`.
        QueryError: it cannot be answered.
    """
    task = {"path": str(store), "query": query, "rows": rows_as, "triples": triples_as}
    head, _, body = run_child("graph.stores.serialized", task, seconds).partition(b"\n")
    said = json.loads(head)
    if "error" in said:
        raise QueryError(said["error"])
    return Serialized(said["form"], body)


def main() -> None:
    """The child's side: a task as JSON from standard input; one line of JSON and the answer to standard output."""
    task = json.load(sys.stdin)
    try:
        form, body = _answered(task)
    except (SyntaxError, ValueError, OSError, RuntimeError, StoreError) as error:
        lines = str(error).strip().splitlines() or [type(error).__name__]
        form, body = None, b""
        said: dict[str, str | None] = {"error": f"the query cannot be answered: {lines[0]}"}
    else:
        said = {"form": form}
    sys.stdout.buffer.write(json.dumps(said).encode() + b"\n" + body)


def _answered(task: dict[str, str | None]) -> tuple[str | None, bytes]:
    found = ox.Store.read_only(str(task["path"])).query(str(task["query"]), prefixes=PREFIXES)
    if isinstance(found, ox.QueryTriples):
        form = task["triples"]
        return form, (found.serialize(format=GRAPH_FORMS[form]) if form else None) or b""
    form = task["rows"]
    return form, (found.serialize(format=RESULT_FORMS[form]) if form else None) or b""
