"""Claims and identity → the graph: one node a thing, one fact an edge, with all its evidence. Deterministic."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from graph.background import Background, Relation, from_lexicon
from graph.identity import UNDATED, Resolution, resolve
from graph.labels import Labels
from graph.model.facts import Claims, Evidence, Fact, Mention, Node, Properties, Statement
from graph.model.ids import fact_id, place_id

_FIRST_KIND = ("visit",)
"""Kinds that stand before a more special one of the same event."""


@dataclass(frozen=True, slots=True)
class Graph:
    """The resolved graph: nodes and facts by id, sorted, and each article's local ids with their nodes."""

    nodes: Mapping[str, Node]
    facts: Mapping[str, Fact]
    links: Mapping[str, tuple[tuple[str, str], ...]]


def build(articles: Iterable[Claims], background: Background | None = None) -> Graph:
    """The graph that `articles` (in any order) make with what the lexicon knows."""
    known = from_lexicon() if background is None else background
    told = sorted(articles, key=lambda claims: (claims.published or UNDATED, claims.article))
    identity = resolve(told)
    members = _members(told, identity)
    relations = _relations(members, known)
    facts = _facts(told, identity, relations)
    reached = {end for relation in relations for end in (relation.source, relation.target)} - members.keys()
    nodes = {own: _node(own, group, known.nodes.get(own)) for own, group in members.items()}
    nodes |= {own: known.nodes[own] for own in reached}
    labelled = Labels(facts.values()).put(nodes)
    return Graph(dict(sorted(labelled.items())), dict(sorted(facts.items())), _links(told, identity))


def confidence(independent: int) -> float:
    """Halving of doubt: each independent article leaves half of the doubt that the others left (0.5, 0.75, 0.875 …).

    Articles with the same words are one (a reprint proves nothing new). A fact of the lexicon has 1.
    """
    return round(1 - 0.5**independent, 4)


def _members(articles: Sequence[Claims], identity: Resolution) -> dict[str, list[Mention]]:
    members: dict[str, list[Mention]] = defaultdict(list)
    for claims in articles:
        members[claims.node.id].append(claims.node)
        for mention in claims.mentions:
            members[identity[mention.id]].append(mention)
    return dict(members)


def _links(articles: Sequence[Claims], identity: Resolution) -> dict[str, tuple[tuple[str, str], ...]]:
    return {
        claims.article: tuple((m.id, identity[m.id]) for m in claims.mentions if m.id in identity.links)
        for claims in articles
    }


# nodes


def _node(own: str, members: Sequence[Mention], known: Node | None) -> Node:
    """One node of all its mentions; what the lexicon knows stands before what articles call it."""
    kind = members[0].type
    name = known.label if known else _fullest(members)
    forms = {form for member in members for form in (member.name, *member.aliases)}
    aliases = () if kind in ("Event", "Cohort", "Quotation", "Article", "Programme") else tuple(sorted(forms - {name}))
    properties = _united(members)
    if kind in ("Organization", "Place"):
        properties["kind"] = _most_frequent(members)
    if known:
        properties |= known.properties
    return Node(own, kind, name, aliases, dict(sorted(properties.items())))


def _fullest(members: Sequence[Mention]) -> str:
    """The longest name; of equally long ones the more frequent, then the first in the alphabet."""
    counts = Counter(member.name for member in members)
    return min(counts, key=lambda name: (-len(name), -counts[name], name))


def _united(members: Sequence[Mention]) -> dict[str, tuple[str | int, ...]]:
    values: dict[str, set[str | int]] = defaultdict(set)
    for member in members:
        for name, told in member.properties.items():
            values[name].update(told)
    return {name: tuple(sorted(told, key=_in_order)) for name, told in values.items()}


def _in_order(value: str | int) -> tuple[bool, int, str]:
    return value not in _FIRST_KIND, value if isinstance(value, int) else 0, str(value)


def _most_frequent(members: Sequence[Mention]) -> tuple[str | int, ...]:
    counts = Counter(value for member in members for value in member.properties["kind"])
    return (min(counts, key=lambda kind: (-counts[kind], str(kind))),)


# facts


def _relations(members: Mapping[str, Sequence[Mention]], known: Background) -> list[Relation]:
    """What the lexicon says of the nodes there are, and what that leads to."""
    governs = [
        Relation("GOVERNS", own, place_id(area), "lexicon/regions.csv")
        for own, group in members.items()
        for area in sorted({m.area for m in group if m.area and _is_government(m.properties)})
        if place_id(area) in known.nodes
    ]
    _, found = known.closure({*members, *(relation.target for relation in governs)})
    return sorted({*governs, *found})


def _is_government(properties: Properties) -> bool:
    return "local_government" in properties.get("kind", ())


def _facts(articles: Sequence[Claims], identity: Resolution, relations: Iterable[Relation]) -> dict[str, Fact]:
    stated: dict[tuple[str, str, str], list[tuple[Claims, Statement]]] = defaultdict(list)
    for claims in articles:
        for statement in claims.statements:
            ends = identity[statement.source], identity[statement.target]
            if ends[0] != ends[1]:
                stated[statement.type, *ends].append((claims, statement))
    origins: dict[tuple[str, str, str], list[str]] = defaultdict(list)
    for relation in relations:
        origins[relation[:3]].append(relation.origin)
    made = (_fact(key, stated.get(key, []), origins.get(key, []), identity) for key in {**stated, **origins})
    return {fact.id: fact for fact in made}


def _fact(
    key: tuple[str, str, str],
    stated: Sequence[tuple[Claims, Statement]],
    origins: Sequence[str],
    identity: Resolution,
) -> Fact:
    dates = sorted({claims.published for claims, _ in stated if claims.published})
    evidence = {
        Evidence(claims.article, each.start, each.end, each.text): None
        for claims, statement in stated
        for each in statement.sentences
    }
    return Fact(
        id=fact_id(*key),
        type=key[0],
        source=key[1],
        target=key[2],
        articles=tuple(dict.fromkeys(claims.article for claims, _ in stated)),
        first_seen=dates[0] if dates else None,
        last_seen=dates[-1] if dates else None,
        confidence=1.0 if origins else confidence(len({claims.words for claims, _ in stated})),
        events=tuple(sorted({identity[s.event] for _, s in stated if s.event})),
        evidence=tuple(evidence),
        origin="; ".join(sorted(set(origins))) or None,
        bodies=tuple(sorted({identity[s.body] for _, s in stated if s.body})),
        days=tuple(dates) if key[0] == "HELD" else (),
    )
