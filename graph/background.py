"""What the lexicon knows of the things in a graph: official names, and how places and bodies belong together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import NamedTuple

import lexicon
from graph.model.facts import Node
from graph.model.ids import key_id, place_id
from lexicon.coordinates import coordinates

REGIONS = "lexicon/regions.csv"
BODIES = "lexicon/bodies.yaml"


class Relation(NamedTuple):
    """A fact of the lexicon: its type, its ends, and the source that the lexicon names."""

    type: str
    source: str
    target: str
    origin: str


@dataclass(frozen=True, slots=True)
class Background:
    """Nodes by id and relations by the id they start from; areas that a body governs come from the articles."""

    nodes: Mapping[str, Node] = field(default_factory=dict)
    relations: Mapping[str, tuple[Relation, ...]] = field(default_factory=dict)

    def closure(self, present: Iterable[str]) -> tuple[set[str], list[Relation]]:
        """All that `present` lead to by relations: the ids reached beyond them, and the relations."""
        seen, open_ids, found = set(present), sorted(present), list[Relation]()
        known = frozenset(seen)
        while open_ids:
            for relation in self.relations.get(open_ids.pop(), ()):
                found.append(relation)
                if relation.target not in seen:
                    seen.add(relation.target)
                    open_ids.append(relation.target)
        return seen - known, found


@cache
def from_lexicon() -> Background:
    """The background that the lexicon's regions, bodies and programmes make."""
    return make_background(lexicon.regions(), lexicon.bodies(), lexicon.programmes())


def make_background(
    regions: Iterable[lexicon.Region] = (),
    bodies: Iterable[lexicon.Body] = (),
    programmes: Iterable[lexicon.Programme] = (),
) -> Background:
    """The background that these rows make."""
    nodes: dict[str, Node] = {}
    relations: dict[str, tuple[Relation, ...]] = {}
    for region in regions:
        own = place_id(region.code)
        values: dict[str, tuple[str | int, ...]] = {"kind": (region.kind,), "code": (region.code,)}
        nodes[own] = Node(own, "Place", region.name, (), values | _geonames(region))
        if region.parent:
            relations[own] = (Relation("WITHIN", own, place_id(region.parent), REGIONS),)
    for body in bodies:
        own = _body_id(body.key)
        nodes[own] = _body_node(own, body)
        relations[own] = tuple(_body_relations(own, body))
    for programme in programmes:
        own = key_id("programme", programme.key)
        nodes[own] = Node(own, "Programme", programme.name, (), {"key": (programme.key,)})
    return Background(nodes, relations)


def _geonames(region: lexicon.Region) -> dict[str, tuple[str | int, ...]]:
    """The town of GeoNames that a city is, where both have the same name; a regency is no town (coordinates.csv)."""
    found = coordinates().get(region.code) if region.kind == "city" else None
    if found is None or found.geonames is None or found.town != region.bare:
        return {}
    return {"geonames": (f"https://sws.geonames.org/{found.geonames}/",)}


def _body_id(key: str) -> str:
    return key_id("organization", key)


def _body_node(own: str, body: lexicon.Body) -> Node:
    years = {name: (year,) for name, year in (("since", body.since), ("until", body.until)) if year is not None}
    return Node(own, "Organization", body.name, (), {"kind": (body.kind,), "key": (body.key,), **years})


def _body_relations(own: str, body: lexicon.Body) -> Iterable[Relation]:
    origin = body.source or BODIES
    if body.parent:
        yield Relation("PART_OF", own, _body_id(body.parent), origin)
    for successor in body.successors:
        yield Relation("SUCCEEDED_BY", own, _body_id(successor), origin)
