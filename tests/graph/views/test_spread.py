from __future__ import annotations

import math

import pytest

from graph.views.spread import spread

RING = [(at, (at + 1) % 12) for at in range(12)]


def test_every_node_has_a_place_of_its_own() -> None:
    places = spread(15, RING)
    assert len(places) == 15
    assert len(set(places)) == 15


def test_the_same_graph_stands_the_same_way_in_any_order_of_its_edges() -> None:
    assert spread(12, RING) == spread(12, [(b, a) for a, b in reversed(RING)])


def test_neighbours_stand_nearer_than_strangers() -> None:
    places = spread(12, RING)
    near = sum(math.dist(places[a], places[b]) for a, b in RING) / 12
    far = sum(math.dist(places[at], places[(at + 6) % 12]) for at in range(12)) / 12
    assert near < far


def test_parts_do_not_overlap() -> None:
    places = spread(24, [*RING, *((a + 12, b + 12) for a, b in RING)])
    boxes = [(min(x for x, _ in part), max(x for x, _ in part), min(y for _, y in part), max(y for _, y in part))
             for part in (places[:12], places[12:])]  # fmt: skip
    (left, right, top, bottom), (left2, right2, top2, bottom2) = boxes
    assert right < left2 or right2 < left or bottom < top2 or bottom2 < top


def test_a_satellite_stands_beside_its_centre_and_moves_nothing() -> None:
    without = spread(12, RING)
    places = spread(14, [*RING, (12, 3), (3, 13)], satellites={12, 13})
    assert places[:12] == without
    assert math.dist(places[12], places[3]) < 2
    assert math.dist(places[13], places[3]) < 2
    assert places[12] != places[13]


@pytest.mark.parametrize("edges", [[], [(0, 0)]])
def test_a_lone_node_stands_at_the_origin(edges: list[tuple[int, int]]) -> None:
    assert spread(1, edges) == [(0.0, 0.0)]
