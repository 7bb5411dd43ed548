"""The graph as networkx has it: whole, around a node, or around an answer.

Nodes are ids without base with the attributes `type` and `label`; an edge's key is its fact's id, its attributes are
`type`, `confidence`, `articles` (how many state it), and `first` and `last`, ISO dates or "".
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import Protocol

import networkx as nx

from graph.model.facts import Fact, Node

# An article mentions all that it is about; in a picture these edges hide the others.
UNSHOWN = frozenset({"MENTIONS"})
# Things that only link others: a neighbourhood reaches through them to what they link.
LINKS = frozenset({"Event", "Post"})


class Source(Protocol):
    """What the graph is read from; a workspace is one."""

    def nodes(self, type: str | None = None) -> Iterator[Node]:
        """All nodes, or those of one type."""

    def facts(self, node_id: str | None = None, type: str | None = None) -> Iterator[Fact]:
        """All facts, or those with an end at a node, or of one type."""


def network(source: Source, *, nodes: Collection[str] = (), edges: Collection[str] = ()) -> nx.MultiDiGraph[str]:
    """The graph of all facts, or of those node and edge types only."""
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for node in source.nodes():
        if not nodes or node.type in nodes:
            graph.add_node(node.id, type=node.type, label=node.label)
    for fact in source.facts():
        if (not edges or fact.type in edges) and fact.source in graph and fact.target in graph:
            graph.add_edge(fact.source, fact.target, key=fact.id, **_attributes(fact))
    return graph


def neighbourhood(source: Source, start: str, depth: int = 1, unshown: Collection[str] = UNSHOWN) -> dict[str, Fact]:
    """Facts by id up to `depth` steps from a node, where an event or a post is no step; and those between its nodes."""
    reached, edge = {start}, {start}
    for _ in range(depth):
        edge = _next(source, edge, unshown) - reached
        reached |= edge
        through = _next(source, {node for node in edge if _is_link(node)}, unshown) - reached
        reached |= through
        edge |= through
    return between(source, reached, unshown)


def between(source: Source, nodes: Collection[str], unshown: Collection[str] = UNSHOWN) -> dict[str, Fact]:
    """Facts by id whose ends are both among `nodes`."""
    found = (fact for node in sorted(nodes) for fact in source.facts(node) if fact.type not in unshown)
    return {fact.id: fact for fact in found if fact.source in nodes and fact.target in nodes}


def ends(facts: Iterable[Fact]) -> set[str]:
    """The nodes at the ends of facts."""
    return {end for fact in facts for end in (fact.source, fact.target)}


def _next(source: Source, nodes: Collection[str], unshown: Collection[str]) -> set[str]:
    return ends(fact for node in sorted(nodes) for fact in source.facts(node) if fact.type not in unshown)


def _is_link(node_id: str) -> bool:
    return node_id.split("/", 1)[0].capitalize() in LINKS


def _attributes(fact: Fact) -> dict[str, str | float | int]:
    return {
        "type": fact.type,
        "confidence": fact.confidence,
        "articles": len(fact.articles),
        "first": fact.first_seen or "",
        "last": fact.last_seen or "",
    }
