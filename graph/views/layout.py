"""Where each node stands: computed beforehand, the same every time, with room for the labels.

Units are the page's pixels at scale 1. The forces come from networkx; what is added here is what a reader
needs: parts that hang together stand side by side, and no label lies on another.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

import networkx as nx
import numpy as np
import numpy.typing as npt

Points = npt.NDArray[np.float64]
Size = tuple[float, float]

SEED = 7
# Above this many nodes Kamada-Kawai's full distance matrix takes seconds; the spring layout does not.
KAMADA_KAWAI_LIMIT = 120
# Pixels between neighbours before labels are moved apart; a label of two lines is about 150 by 30.
SPACING = 88.0
ROUNDS = 300


def positions(graph: nx.Graph[str], sizes: Mapping[str, Size]) -> dict[str, tuple[float, float]]:
    """Node → (x, y) centre; `sizes` gives the width and height that each node takes with its label."""
    if not graph:
        return {}
    parts = sorted(nx.connected_components(graph), key=lambda part: (-len(part), min(part)))
    names: list[str] = []
    blocks: list[Points] = []
    for part in parts:
        members = sorted(part)
        names += members
        blocks.append(_spread(_part(graph, members), np.array([sizes[name] for name in members])))
    placed = np.concatenate(_pack(blocks))
    return {name: (round(float(x), 1), round(float(y), 1)) for name, (x, y) in zip(names, placed, strict=True)}


def _part(graph: nx.Graph[str], members: list[str]) -> Points:
    """One connected part, its nodes in the given order."""
    simple: nx.Graph[str] = nx.Graph()
    simple.add_nodes_from(members)
    simple.add_edges_from(sorted((min(a, b), max(a, b)) for a, b in graph.subgraph(members).edges()))
    scale = SPACING * math.sqrt(len(members))
    if len(members) <= KAMADA_KAWAI_LIMIT:
        found: dict[str, Any] = nx.kamada_kawai_layout(simple, scale=scale)
    else:
        found = nx.spring_layout(simple, seed=SEED, scale=scale, iterations=80)
    # Wider than high, as screens and labels are.
    return np.array([found[name] for name in members], dtype=np.float64) * (1.15, 0.9)


def _spread(points: Points, sizes: Points) -> Points:
    """The points moved apart, each pair along the axis on which they overlap least, until no boxes overlap."""
    points = points.copy()
    for _ in range(ROUNDS):
        moved = _push(points, sizes)
        if not moved.any():
            break
        points += moved
    return points


def _push(points: Points, sizes: Points) -> Points:
    """One round of moves: half of each overlap for either node, on the cheaper axis."""
    delta = points[:, None, :] - points[None, :, :]
    room = (sizes[:, None, :] + sizes[None, :, :]) / 2
    overlap = room - np.abs(delta)
    np.einsum("iij->ij", overlap)[:] = 0
    touching = (overlap > 0.5).all(axis=2)
    if not touching.any():
        return np.zeros_like(points)
    cheaper = overlap[..., 0] <= overlap[..., 1]
    # Nodes on one spot have no direction: the earlier one goes to the left or up.
    order = np.sign(np.arange(len(points))[:, None] - np.arange(len(points))[None, :])
    direction = np.where(delta == 0, order[..., None], np.sign(delta))
    step = np.stack([overlap[..., 0] * (touching & cheaper), overlap[..., 1] * (touching & ~cheaper)], axis=2)
    moves: Points = (step * direction).sum(axis=1) * 0.5
    return moves


def _pack(blocks: list[Points]) -> list[Points]:
    """The parts in rows, largest first, each row as wide as the first part needs or three small ones."""
    extents = [block.max(axis=0) - block.min(axis=0) + (SPACING * 1.6, SPACING) for block in blocks]
    width = max(extents[0][0], 1.3 * math.sqrt(sum(float(e[0] * e[1]) for e in extents)))
    placed, x, y, height = [], 0.0, 0.0, 0.0
    for block, (wide, high) in zip(blocks, extents, strict=True):
        if x > 0 and x + wide > width:
            x, y, height = 0.0, y + height, 0.0
        placed.append(block - block.min(axis=0) + (x, y))
        x, height = x + wide, max(height, float(high))
    return placed
