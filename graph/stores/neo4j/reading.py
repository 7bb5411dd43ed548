"""Questions in Cypher, read-only: what may not be asked, and what the answers look like."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, Final

from neo4j import Query, Session
from neo4j.graph import Node, Path, Relationship
from neo4j.time import Date, DateTime, Duration, Time

from graph.stores import Answer, QueryError, Row, Value

PROCEDURES: Final = frozenset(
    {
        "db.labels",
        "db.relationshiptypes",
        "db.propertykeys",
        "db.schema.visualization",
        "db.schema.nodetypeproperties",
        "db.schema.reltypeproperties",
        "db.index.fulltext.querynodes",
        "db.index.fulltext.queryrelationships",
    }
)
"""The procedures that one's own query may call, in small letters: they tell what the database holds, and no more."""

_SHOWN: Final = frozenset({"ShowIndexes", "ShowConstraints"})


def refuse(session: Session, text: str, bindings: Mapping[str, Value], seconds: float) -> None:
    """QueryError if a query would do more than read the graph, as the server's own plan of it tells."""
    explain = Query(f"EXPLAIN {text}", timeout=seconds)
    summary = session.run(explain, dict(bindings)).consume()
    if summary.plan is not None:
        _look(summary.plan)
    if summary.query_type != "r" or summary.plan is None:
        raise QueryError("a query only reads the graph; what it holds is changed by ingest, forget and load")


def _look(plan: Mapping[str, Any]) -> None:
    """QueryError if a step of the plan reads files, calls a procedure not in PROCEDURES or looks at the server."""
    step = str(plan["operatorType"]).partition("@")[0]
    if step == "LoadCSV":
        raise QueryError("LOAD CSV is refused: it reads files and addresses")
    if step == "ProcedureCall":
        name = str(plan["args"].get("Details", "")).partition("(")[0].strip()
        if name.lower() not in PROCEDURES:
            raise QueryError(f"the procedure {name} is refused; allowed are {', '.join(sorted(PROCEDURES))}")
    if step.startswith(("Show", "Terminate")) and step not in _SHOWN:
        raise QueryError("commands on the server are refused: a query reads the graph")
    for child in plan.get("children", ()):
        _look(child)


def answer(
    session: Session, text: str, bindings: Mapping[str, Value], row_limit: int | None, seconds: float | None
) -> Answer:
    """The rows of a query; `cut` tells that there were more than `row_limit`."""
    with session.begin_transaction(timeout=seconds) as transaction:
        result = transaction.run(text, dict(bindings))
        columns, rows = tuple(result.keys()), list[Row]()
        for record in result:
            if row_limit is not None and len(rows) >= row_limit:
                return Answer(columns, tuple(rows), cut=True)
            rows.append(tuple(map(value, record.values())))
    return Answer(columns, tuple(rows))


def value(found: object) -> Value:
    """A value as rows have it: dates as ISO text, a node or a fact by its id, lists and maps as JSON."""
    if found is None or isinstance(found, str | int | float | bool):
        return found
    if isinstance(found, list | dict | Path):
        return json.dumps(_plain(found), ensure_ascii=False)
    return str(_plain(found))


def _plain(found: object) -> object:
    if isinstance(found, Node | Relationship):
        return found.get("id", found.element_id)
    if isinstance(found, Date | DateTime | Time | Duration):
        return found.iso_format()
    if isinstance(found, Path):
        ends = [_plain(found.start_node), *(_plain(each) for each in found.relationships)]
        return [*ends, _plain(found.end_node)]
    if isinstance(found, list):
        return [_plain(each) for each in found]
    if isinstance(found, dict):
        return {str(name): _plain(each) for name, each in found.items()}
    return found if isinstance(found, str | int | float | bool) or found is None else str(found)
