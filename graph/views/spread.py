"""Where each node of a large graph stands: computed beforehand, the same every time, so that the picture rests."""

from __future__ import annotations

import math
import random
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from collections.abc import Set as AbstractSet

import igraph

SEED = 7
ROOM = 3.4  # units of width and height a node has
GAP = 2.5  # between two parts of the graph, in the units of the layout
_TINY = 400  # nodes up to which distances in the picture can follow those in the graph
_SMALL = 3000  # nodes up to which the slower, rounder layout takes less than a second

Point = tuple[float, float]
Edge = tuple[int, int]


def spread(size: int, edges: Collection[Edge], satellites: AbstractSet[int] = frozenset()) -> list[Point]:
    """A place for each of `size` nodes: parts that hang together side by side, the largest in the upper left corner.

    `satellites` stand around the node that they belong to (their first neighbour that is none) and bend nothing.
    """
    planets = [node for node in range(size) if node not in satellites]
    places = dict(zip(planets, _planets(planets, edges), strict=True))
    around: Counter[int] = Counter()
    for node, centre in sorted(_centres(edges, satellites).items()):
        around[centre] += 1
        places[node] = _beside(places[centre], around[centre])
    return [_rounded(places.get(node, (0.0, 0.0))) for node in range(size)]


def _planets(planets: Sequence[int], edges: Iterable[Edge]) -> list[Point]:
    number = {node: at for at, node in enumerate(planets)}
    between = {(number[a], number[b]) for a, b in edges if a in number and b in number and a != b}
    graph = igraph.Graph(len(planets), sorted({(min(pair), max(pair)) for pair in between}))
    parts = sorted(graph.connected_components(), key=lambda part: (-len(part), part[0]))
    blocks = [_part(graph.induced_subgraph(part)) for part in parts]
    places: list[Point] = [(0.0, 0.0)] * len(planets)
    for part, block in zip(parts, _packed(blocks), strict=True):
        for node, place in zip(part, block, strict=True):
            places[node] = place
    return places


def _centres(edges: Iterable[Edge], satellites: AbstractSet[int]) -> dict[int, int]:
    centres: dict[int, int] = {}
    for a, b in sorted({pair for edge in edges for pair in (edge, edge[::-1])}):
        if a in satellites and b not in satellites:
            centres.setdefault(a, b)
    return centres


def _beside(centre: Point, number: int) -> Point:
    """The place of the number-th satellite: a spiral of sunflower seeds around the centre."""
    angle, distance = number * math.pi * (3 - math.sqrt(5)), 0.7 + 0.28 * math.sqrt(number)
    return centre[0] + distance * math.cos(angle), centre[1] + distance * math.sin(angle)


def _rounded(place: Point) -> Point:
    return round(place[0], 2), round(place[1], 2)


def _part(graph: igraph.Graph) -> list[Point]:
    """One connected part, scaled so that a node has about one unit of room."""
    igraph.set_random_number_generator(random.Random(SEED))  # noqa: S311 - a layout, not a secret
    found = _forces(graph)
    points = [(float(x), float(y)) for x, y in found]
    left, top = min(x for x, _ in points), min(y for _, y in points)
    extent = max(max(x for x, _ in points) - left, max(y for _, y in points) - top) or 1.0
    scale = ROOM * math.sqrt(len(points)) / extent if len(points) > 1 else 0.0
    return [((x - left) * scale * 1.25, (y - top) * scale) for x, y in points]  # wider than high, as screens are


def _forces(graph: igraph.Graph) -> igraph.Layout:
    if graph.vcount() <= _TINY:
        return graph.layout_kamada_kawai(maxiter=50 * graph.vcount())
    if graph.vcount() <= _SMALL:
        return graph.layout_fruchterman_reingold(niter=500, grid=False)
    return graph.layout_drl()


def _packed(blocks: Sequence[list[Point]]) -> list[list[Point]]:
    """The parts in rows, as wide as the first part or as a square of them all."""
    sizes = [(max(x for x, _ in block) + GAP, max(y for _, y in block) + GAP) for block in blocks]
    width = max((sizes[0][0] if sizes else 0.0) * 1.6, 1.4 * math.sqrt(sum(wide * high for wide, high in sizes)))
    placed, x, y, height = [], 0.0, 0.0, 0.0
    for block, (wide, high) in zip(blocks, sizes, strict=True):
        if x > 0 and x + wide > width:
            x, y, height = 0.0, y + height, 0.0
        placed.append([(px + x, py + y) for px, py in block])
        x, height = x + wide, max(height, high)
    return placed
