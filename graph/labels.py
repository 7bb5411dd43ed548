"""Names for display of nodes whose name is made of others': cohorts, events, posts, quotations, bodies' properties."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

from graph.model.facts import Fact, Node
from graph.vocab import KINDS

QUOTATION_LENGTH = 80  # code points of a quotation's label

_NAME_PROPERTY = {"Person": "name", "Organization": "name", "Theme": "name", "Post": "title"}
_NEEDED = {"AT", "TOOK_PLACE_IN"}


class Labels:
    """Gives nodes their labels, by the facts that they stand in."""

    def __init__(self, facts: Iterable[Fact]) -> None:
        self._targets: dict[tuple[str, str], list[str]] = defaultdict(list)
        for fact in facts:
            if fact.type in _NEEDED:
                self._targets[fact.type, fact.source].append(fact.target)

    def __repr__(self) -> str:
        return f"<Labels over {len(self._targets)} ends>"

    def put(self, nodes: Mapping[str, Node]) -> dict[str, Node]:
        """`nodes` with their labels; a property that holds the name holds the label's wording."""
        return {own: self._labelled(node, nodes) for own, node in nodes.items()}

    def _labelled(self, node: Node, nodes: Mapping[str, Node]) -> Node:
        properties = dict(node.properties)
        if node.type in _NAME_PROPERTY:
            properties[_NAME_PROPERTY[node.type]] = (node.label,)
        return replace(node, label=self._label(node, nodes), properties=dict(sorted(properties.items())))

    def _label(self, node: Node, nodes: Mapping[str, Node]) -> str:
        if node.type == "Post":
            return ", ".join([node.label, *self._names("AT", node, nodes)])
        if node.type == "Cohort":
            return _cohort(node)
        if node.type == "Event":
            kind = KINDS[str(node.properties["kind"][-1])][0]
            where = self._names("TOOK_PLACE_IN", node, nodes)
            return ", ".join([kind, *where, *map(str, node.properties.get("date", ())[:1])])
        if node.type == "Quotation":
            return _shortened(" ".join(node.label.split()))
        return node.label

    def _names(self, edge: str, node: Node, nodes: Mapping[str, Node]) -> list[str]:
        return sorted(nodes[target].label for target in self._targets.get((edge, node.id), ()))[:1]


def _cohort(node: Node) -> str:
    batch, year = node.first("batch"), node.first("year")
    parts = [node.label, f"Angkatan {batch}" if batch else "", f"({year})" if year else ""]
    return " ".join(part for part in parts if part)


def _shortened(text: str) -> str:
    if len(text) <= QUOTATION_LENGTH:
        return text
    return text[:QUOTATION_LENGTH].rsplit(" ", 1)[0].rstrip(".,;: ") + " …"
