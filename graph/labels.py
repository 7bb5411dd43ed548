"""Names for display of nodes whose name is made of others': cohorts, events, posts, quotations, bodies' properties."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from graph.model.facts import Node
from graph.vocab import KINDS

QUOTATION_LENGTH = 80  # code points of a quotation's label

NAMED_BY: Final = {"Post": "AT", "Event": "TOOK_PLACE_IN"}
"""Type of node → the facts whose ends its label names. These ends' own labels do not depend on others."""

_NAME_PROPERTY = {"Person": "name", "Organization": "name", "Theme": "name", "Post": "title"}


def labelled(node: Node, ends: Iterable[str]) -> Node:
    """`node` with its label; a property that holds the name holds the label's wording.

    `ends` are the labels of what it leads to by the facts that `NAMED_BY` tells.
    """
    properties = dict(node.properties)
    if node.type in _NAME_PROPERTY:
        properties[_NAME_PROPERTY[node.type]] = (node.label,)
    return replace(node, label=_label(node, sorted(ends)[:1]), properties=dict(sorted(properties.items())))


def _label(node: Node, where: list[str]) -> str:
    if node.type == "Post":
        return ", ".join([node.label, *where])
    if node.type == "Cohort":
        return _cohort(node)
    if node.type == "Event":
        kind = KINDS[str(node.properties["kind"][-1])][0]
        return ", ".join([kind, *where, *map(str, node.properties.get("date", ())[:1])])
    if node.type == "Quotation":
        return _shortened(" ".join(node.label.split()))
    return node.label


def _cohort(node: Node) -> str:
    batch, year = node.first("batch"), node.first("year")
    parts = [node.label, f"Angkatan {batch}" if batch else "", f"({year})" if year else ""]
    return " ".join(part for part in parts if part)


def _shortened(text: str) -> str:
    if len(text) <= QUOTATION_LENGTH:
        return text
    return text[:QUOTATION_LENGTH].rsplit(" ", 1)[0].rstrip(".,;: ") + " …"
