"""Claims and identity → the graph, plainly and in memory: one node a thing, one fact an edge, with all its evidence.

This is the reference that `graph.engine`, which changes only what is concerned, must agree with to the byte.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from graph.assembly import Form, Key, Stated, fact, forms, node, origins, relations, stated
from graph.background import Background, from_lexicon
from graph.identity import Judgements, Resolution, resolve
from graph.identity.judgements import NONE
from graph.labels import NAMED_BY, labelled
from graph.model.facts import Claims, Fact, Node


@dataclass(frozen=True, slots=True)
class Graph:
    """The resolved graph: nodes and facts by id, sorted, and each article's local ids with their nodes."""

    nodes: Mapping[str, Node]
    facts: Mapping[str, Fact]
    links: Mapping[str, tuple[tuple[str, str], ...]]


def build(articles: Iterable[Claims], background: Background | None = None, judgements: Judgements = NONE) -> Graph:
    """The graph that `articles` (in any order) make with what the lexicon knows and what people decided."""
    known = from_lexicon() if background is None else background
    told = list(articles)
    identity = resolve(told, judgements)
    members = _members(told, identity)
    areas = [(own, value) for own, counts in members.items() for form, value in counts if form == "area"]
    lore = origins(relations(members, areas, known))
    facts = _facts(told, identity, lore)
    nodes = {own: node(own, counts, known.nodes.get(own)) for own, counts in members.items()}
    nodes |= {end: known.nodes[end] for _, *ends in lore for end in ends if end not in members}
    ends = _ends(nodes, facts.values())
    named = {own: labelled(each, ends.get(own, ())) for own, each in nodes.items()}
    links = {
        claims.article: tuple((m.id, identity[m.id]) for m in claims.mentions if m.id in identity.links)
        for claims in sorted(told, key=lambda claims: claims.article)
    }
    return Graph(dict(sorted(named.items())), dict(sorted(facts.items())), links)


def _members(articles: Iterable[Claims], identity: Resolution) -> dict[str, Counter[Form]]:
    members: dict[str, Counter[Form]] = defaultdict(Counter)
    for claims in articles:
        members[claims.node.id].update(forms(claims.node))
        for mention in claims.mentions:
            members[identity[mention.id]].update(forms(mention))
    return dict(members)


def _facts(articles: Iterable[Claims], identity: Resolution, lore: Mapping[Key, str]) -> dict[str, Fact]:
    told: dict[Key, list[Stated]] = defaultdict(list)
    for claims in articles:
        for key, each in stated(claims, identity.__getitem__).items():
            told[key].append(each)
    made = (fact(key, told.get(key, ()), lore.get(key)) for key in {**told, **lore})
    return {each.id: each for each in made}


def _ends(nodes: Mapping[str, Node], facts: Iterable[Fact]) -> dict[str, list[str]]:
    """Node → the labels of what its own label names."""
    found: dict[str, list[str]] = defaultdict(list)
    for each in facts:
        if NAMED_BY.get(nodes[each.source].type) == each.type:
            found[each.source].append(nodes[each.target].label)
    return found
