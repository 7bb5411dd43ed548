from __future__ import annotations

from itertools import combinations

import networkx as nx
import pytest

from graph.views.layout import Size, positions


def boxes_overlap(a: tuple[float, float], b: tuple[float, float], size: Size) -> bool:
    return abs(a[0] - b[0]) < size[0] - 1 and abs(a[1] - b[1]) < size[1] - 1


def wheel(spokes: int) -> nx.Graph[str]:
    graph: nx.Graph[str] = nx.Graph()
    graph.add_edges_from(("hub", f"spoke-{n}") for n in range(spokes))
    return graph


@pytest.mark.parametrize("spokes", [1, 12, 60, 150])
def test_no_label_lies_on_another(spokes: int) -> None:
    graph, size = wheel(spokes), (150.0, 60.0)
    found = positions(graph, dict.fromkeys(graph, size))
    assert [
        pair for pair in combinations(sorted(found), 2) if boxes_overlap(found[pair[0]], found[pair[1]], size)
    ] == []


def test_order_of_nodes_and_edges_does_not_matter() -> None:
    graph = wheel(9)
    backwards: nx.Graph[str] = nx.Graph()
    backwards.add_nodes_from(reversed(list(graph)))
    backwards.add_edges_from((b, a) for a, b in reversed(list(graph.edges())))
    sizes = dict.fromkeys(graph, (100.0, 40.0))
    assert positions(graph, sizes) == positions(backwards, sizes)


def test_parts_that_do_not_hang_together_stand_apart() -> None:
    graph = nx.union(wheel(4), nx.relabel_nodes(wheel(4), lambda name: f"other-{name}"))
    found = positions(graph, dict.fromkeys(graph, (80.0, 40.0)))
    (left, right), (top, bottom) = ((min(axis), max(axis)) for axis in zip(*_of(found, "other"), strict=True))
    assert [(x, y) for x, y in _of(found, "hub", "spoke") if left <= x <= right and top <= y <= bottom] == []


def _of(found: dict[str, tuple[float, float]], *prefixes: str) -> list[tuple[float, float]]:
    return [place for name, place in found.items() if name.startswith(prefixes)]


def test_nothing_has_no_places() -> None:
    assert positions(nx.Graph(), {}) == {}
