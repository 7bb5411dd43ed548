"""What an article adds to nodes and facts, and how a node and a fact are put together of what all articles add.

Both ways of building lean on this: `graph.build`, plainly and in memory, and `graph.engine`, from tables and only
where something changed.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from math import prod

from graph.background import Background, Relation
from graph.identity import UNDATED
from graph.model.facts import UNRATED, Claims, Evidence, Fact, Mention, Node, PropertyValue, Sentence
from graph.model.ids import fact_id, place_id
from graph.vocab import VOCABULARY

Key = tuple[str, str, str]
"""A fact's type and ends."""

Form = tuple[str, str]
"""What a mention adds to its node: "name", "alias", "area" or "." and a property's name; and the value."""

_FIRST_KIND = ("visit",)
"""Kinds that stand before a more special one of the same event."""

_WITHOUT_ALIASES = frozenset({"Event", "Cohort", "Quotation", "Article", "Programme"})


@dataclass(frozen=True, slots=True)
class Stated:
    """What one article adds to one fact: `words` is the same for reprints; events and bodies by their nodes, sorted."""

    article: str
    published: str | None
    words: str
    events: tuple[str, ...] = ()
    bodies: tuple[str, ...] = ()
    evidence: tuple[Sentence, ...] = ()
    confidence: float = UNRATED

    @property
    def age(self) -> tuple[str, str]:
        """Articles in order of publication, undated ones last."""
        return self.published or UNDATED, self.article


@dataclass(slots=True)
class _Told:
    events: set[str] = field(default_factory=set)
    bodies: set[str] = field(default_factory=set)
    evidence: dict[Sentence, None] = field(default_factory=dict)
    confidence: float = 0.0


# facts


def stated(claims: Claims, node: Callable[[str], str]) -> dict[Key, Stated]:
    """What an article adds to which facts; `node` leads a local id to its node."""
    found: dict[Key, _Told] = defaultdict(_Told)
    for statement in claims.statements:
        source, target = node(statement.source), node(statement.target)
        if source != target:
            told = found[statement.type, source, target]
            told.evidence.update(dict.fromkeys(statement.sentences))
            told.confidence = max(told.confidence, statement.confidence)
            if statement.event:
                told.events.add(node(statement.event))
            if statement.body:
                told.bodies.add(node(statement.body))
    own = (claims.article, claims.published, claims.words)
    return {
        key: Stated(*own, tuple(sorted(told.events)), tuple(sorted(told.bodies)), tuple(told.evidence), told.confidence)
        for key, told in found.items()
    }


def fact(key: Key, told: Iterable[Stated], origin: str | None) -> Fact:
    """The fact that articles in any order, or the lexicon by its `origin`, state."""
    told = sorted(told, key=lambda each: each.age)
    dates = sorted({each.published for each in told if each.published})
    return Fact(
        id=fact_id(*key),
        type=key[0],
        source=key[1],
        target=key[2],
        articles=tuple(each.article for each in told),
        first_seen=dates[0] if dates else None,
        last_seen=dates[-1] if dates else None,
        confidence=1.0 if origin else combined(told),
        events=tuple(sorted({event for each in told for event in each.events})),
        evidence=tuple(Evidence(each.article, s.start, s.end, s.text) for each in told for s in each.evidence),
        origin=origin,
        bodies=tuple(sorted({body for each in told for body in each.bodies})),
        days=tuple(dates) if key[0] == "HELD" else (),
    )


def combined(told: Iterable[Stated]) -> float:
    """What doubt independent articles leave: 1 - (1 - c1)(1 - c2)…, each article with its own confidence.

    Articles with the same words are one (a reprint proves nothing new). A fact of the lexicon has 1.
    """
    surest: dict[str, float] = {}
    for each in told:
        surest[each.words] = max(each.confidence, surest.get(each.words, 0.0))
    return round(1 - prod(1 - sure for sure in sorted(surest.values())), 4)


def origins(relations: Iterable[Relation]) -> dict[Key, str]:
    """Facts of the lexicon, with the sources that it names."""
    found: dict[Key, set[str]] = defaultdict(set)
    for relation in relations:
        found[relation[:3]].add(relation.origin)
    return {key: "; ".join(sorted(sources)) for key, sources in found.items()}


def relations(present: Iterable[str], areas: Iterable[tuple[str, str]], known: Background) -> list[Relation]:
    """What the lexicon says of the nodes `present` (those unknown to it do not matter), and what that leads to.

    `areas` are the local governments with the codes that articles give them.
    """
    governs = [
        Relation("GOVERNS", own, place_id(area), "lexicon/regions.csv")
        for own, area in areas
        if place_id(area) in known.nodes
    ]
    _, found = known.closure({*present, *(relation.target for relation in governs)})
    return sorted({*governs, *found})


# nodes


def forms(mention: Mention) -> Iterator[Form]:
    """What a mention adds to its node."""
    yield "name", mention.name
    for alias in mention.aliases:
        yield "alias", alias
    for name, values in mention.properties.items():
        for value in values:
            yield f".{name}", json.dumps(value, ensure_ascii=False)
    if mention.area and "local_government" in mention.properties.get("kind", ()):
        yield "area", mention.area


def node(own: str, counts: Mapping[Form, int], known: Node | None) -> Node:
    """One node of all its mentions' forms and how many have each; what the lexicon knows stands before them."""
    kind = VOCABULARY.type_of(own).name
    names = {value: count for (form, value), count in counts.items() if form == "name"}
    wordings = {value for form, value in counts if form in ("name", "alias")}
    name = known.label if known else _fullest(names)
    aliases = () if kind in _WITHOUT_ALIASES else tuple(sorted(wordings - {name}))
    properties = _united(counts)
    if kind in ("Organization", "Place"):
        properties["kind"] = _most_frequent(counts)
    if known:
        properties |= known.properties
    return Node(own, kind, name, aliases, dict(sorted(properties.items())))


def _fullest(names: Mapping[str, int]) -> str:
    """The longest name; of equally long ones the more frequent, then the first in the alphabet."""
    return min(names, key=lambda name: (-len(name), -names[name], name))


def _united(counts: Mapping[Form, int]) -> dict[str, tuple[PropertyValue, ...]]:
    values: dict[str, set[PropertyValue]] = defaultdict(set)
    for form, value in counts:
        if form.startswith("."):
            values[form[1:]].add(json.loads(value))
    return {name: tuple(sorted(told, key=_in_order)) for name, told in values.items()}


def _in_order(value: PropertyValue) -> tuple[bool, int, str]:
    return value not in _FIRST_KIND, value if isinstance(value, int) else 0, str(value)


def _most_frequent(counts: Mapping[Form, int]) -> tuple[PropertyValue, ...]:
    kinds = {json.loads(value): count for (form, value), count in counts.items() if form == ".kind"}
    return (min(kinds, key=lambda kind: (-kinds[kind], str(kind))),)
