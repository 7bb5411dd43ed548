"""Nodes and facts as the properties that Neo4j keeps of them (see the top of this package)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache
from hashlib import blake2b
from typing import Final

from graph.model.facts import Fact, Node, PropertyValue
from graph.model.ids import article_id
from graph.vocab import VOCABULARY, NodeType

MAPPING: Final = 1
"""Counts changes of this module's outcome: what was loaded by another count is loaded anew."""

REPEATED: Final[Mapping[tuple[str, str], str]] = {
    ("Event", "kind"): "kinds",
    ("Event", "date"): "dates",
    ("Event", "venue"): "venues",
    ("Cohort", "participants"): "participantCounts",
    ("Person", "name"): "names",
    ("Organization", "name"): "names",
    ("Theme", "name"): "names",
    ("Post", "title"): "titles",
}
"""Type and property in which sources may differ → the property that lists all its values."""

Cell = str | int | float | date | list[str] | list[int] | list[str | int | date]
Cells = dict[str, Cell]

_SALT: Final = str(MAPPING).encode("ascii")
_HASH_BYTES = 5  # 40 bits: a sum over eight million of them still is one of Neo4j's 64-bit integers


def mark(line: str) -> int:
    """The hash of a node's or fact's JSON line: equal as long as what was loaded is what there is to load."""
    return int.from_bytes(blake2b(line.encode("utf-8"), digest_size=_HASH_BYTES, salt=_SALT).digest(), "big")


@cache
def labels(kind: str, special: str | None) -> tuple[str, ...]:
    """The labels of a node of type `kind` whose property `kind` is `special`."""
    known = VOCABULARY.node(kind)
    extra = dict(known.labels).get(special or "")
    return (known.name, extra) if extra else (known.name,)


def labels_of(node: Node) -> tuple[str, ...]:
    """All labels of a node, its type's first."""
    special = node.first("kind") if VOCABULARY.node(node.type).labels else None
    return labels(node.type, None if special is None else str(special))


def node_cells(node: Node, hashed: int) -> Cells:
    """The properties of a node."""
    kind = VOCABULARY.node(node.type)
    cells: Cells = {"id": node.id, "label": node.label, "hash": hashed}
    if node.aliases:
        cells["aliases"] = list(node.aliases)
    for name, values in node.properties.items():
        told = [_value(kind, name, value) for value in values]
        if told:
            cells[name] = told[0]
        if told and (kind.name, name) in REPEATED:
            cells[REPEATED[kind.name, name]] = _alike(told)
    return cells


def fact_cells(fact: Fact, hashed: int) -> Cells:
    """The properties of a fact's relationship; the parallel lists are written whole."""
    cells: Cells = {"id": fact.id, "confidence": float(fact.confidence), "hash": hashed}
    if fact.articles:
        cells["statedBy"] = [article_id(article) for article in fact.articles]
    if fact.first_seen:
        cells["firstSeen"] = _day(fact.first_seen)
    if fact.last_seen:
        cells["lastSeen"] = _day(fact.last_seen)
    if fact.events:
        cells["events"] = list(fact.events)
    if fact.origin:
        cells["origin"] = fact.origin
    if fact.bodies:
        cells["bodies"] = list(fact.bodies)
    if fact.days:
        cells["days"] = _alike([_day(day) for day in fact.days])
    if fact.evidence:
        cells["articles"] = [article_id(each.article) for each in fact.evidence]
        cells["sentences"] = [each.text for each in fact.evidence]
        cells["starts"] = [each.start for each in fact.evidence]
        cells["ends"] = [each.end for each in fact.evidence]
    return cells


def _value(kind: NodeType, name: str, value: PropertyValue) -> str | int | date:
    datatype = kind.property(name).datatype
    if datatype == "integer":
        return int(value)
    return _day(str(value)) if datatype == "date" else str(value)


def _day(text: str) -> date | str:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return text


def _alike(values: list[str | int | date]) -> list[str | int | date]:
    """A list of one type, since Neo4j keeps no other: all as text where they differ."""
    return values if len({type(value) for value in values}) == 1 else [str(value) for value in values]
