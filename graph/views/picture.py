"""What a view shows: nodes, edges and the sentences behind them, whatever store they come from."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import networkx as nx

Detail = tuple[str, str]
"""A term and its value, as the side panel shows them."""


class ViewError(ValueError):
    """A picture cannot be made; the message is one line that says what to do."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence that states an edge; `marks` are half-open ranges of code points in `text`."""

    text: str
    marks: tuple[tuple[int, int], ...] = ()
    outlet: str | None = None
    published: str | None = None
    title: str | None = None
    link: str | None = None


@dataclass(frozen=True, slots=True)
class Node:
    """A thing: `type` is a key of `graph.views.style.TYPES`, `label` its whole name."""

    id: str
    type: str
    label: str
    details: tuple[Detail, ...] = ()
    link: str | None = None


@dataclass(frozen=True, slots=True)
class Edge:
    """A fact between two nodes; `origin` says where it comes from if no sentence does."""

    id: str
    type: str
    source: str
    target: str
    details: tuple[Detail, ...] = ()
    evidence: tuple[Sentence, ...] = ()
    origin: str | None = None


@dataclass(frozen=True, slots=True)
class Picture:
    """Nodes and the edges between them, with a title and a line or two that explain them."""

    title: str
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    explanation: str = ""

    def graph(self) -> nx.Graph[str]:
        """The undirected graph that a layout needs."""
        graph: nx.Graph[str] = nx.Graph()
        graph.add_nodes_from(node.id for node in self.nodes)
        graph.add_edges_from((edge.source, edge.target) for edge in self.edges)
        return graph


def picture(title: str, nodes: Iterable[Node], edges: Iterable[Edge], explanation: str = "") -> Picture:
    """A picture in a fixed order, without edges whose ends are not among the nodes."""
    kept = {node.id: node for node in nodes}
    between = {edge.id: edge for edge in edges if edge.source in kept and edge.target in kept}
    return Picture(
        title,
        tuple(kept[key] for key in sorted(kept)),
        tuple(between[key] for key in sorted(between)),
        explanation,
    )
