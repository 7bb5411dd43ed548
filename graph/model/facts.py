"""Entities, facts and evidence: what one article claims, and what the graph holds once things are resolved.

`Claims` is one article's own graph, with local ids. `Node` and `Fact` are the resolved graph; both go to and from one
JSON line (`to_line`, `from_line`), the form in which the workspace keeps them.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from graph.model.sentences import Bounds

PropertyValue = str | int
Properties = Mapping[str, tuple[PropertyValue, ...]]
"""Name of a property in the vocabulary → its values, sorted; conflicting values stay side by side."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of an article: half-open range of code points, and its text."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Mention:
    """A thing as one article has it. `spans` are the places in its text, `key` what the lexicon calls it."""

    id: str
    type: str
    name: str
    aliases: tuple[str, ...] = ()
    properties: Properties = field(default_factory=dict)
    spans: tuple[Bounds, ...] = ()
    key: str | None = None
    area: str | None = None


UNRATED = 0.5
"""Confidence of a statement whose record does not rate it: as likely right as wrong."""


@dataclass(frozen=True, slots=True)
class Statement:
    """A fact as one article has it, between local ids.

    `event` is the local id of the event behind it, `body` that of the body at which a HELD post is; `confidence` is how
    likely the article is read rightly there.
    """

    type: str
    source: str
    target: str
    sentences: tuple[Sentence, ...] = ()
    event: str | None = None
    body: str | None = None
    confidence: float = UNRATED


@dataclass(frozen=True, slots=True)
class Claims:
    """All that one article claims. `words` hashes its text's words: equal for a reprint, however it is spaced."""

    article: str
    node: Mention
    published: str | None
    words: str
    mentions: tuple[Mention, ...] = ()
    statements: tuple[Statement, ...] = ()
    contexts: Mapping[Bounds, tuple[str, str]] = field(default_factory=dict)
    """Sentence → what stands right before and after it in the text."""


@dataclass(frozen=True, slots=True)
class Node:
    """One thing. `label` is its one name for display; `aliases` the other wordings, sorted."""

    id: str
    type: str
    label: str
    aliases: tuple[str, ...] = ()
    properties: Properties = field(default_factory=dict)

    def to_line(self) -> str:
        """One JSON line without its line break; the same node gives the same bytes."""
        return _line([self.id, self.type, self.label, self.aliases, dict(sorted(self.properties.items()))])

    @classmethod
    def from_line(cls, line: str) -> Node:
        """The node that `to_line` wrote."""
        node_id, kind, label, aliases, properties = json.loads(line)
        return cls(node_id, kind, label, tuple(aliases), {name: tuple(values) for name, values in properties.items()})

    def first(self, name: str) -> PropertyValue | None:
        """The first value of a property, or None."""
        return next(iter(self.properties.get(name, ())), None)


@dataclass(frozen=True, slots=True)
class Evidence:
    """A sentence that states a fact: the article's own id, half-open code points of its text, the sentence."""

    article: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Fact:
    """One edge between two nodes, and why it is believed.

    `articles` (their own ids) in order of publication; `first_seen` and `last_seen` are the first and last ISO date of
    those that are dated; `events` are the ids of the events behind it; `origin` is the lexicon's source of a fact that
    no article states. Of HELD alone are kept `bodies`, where the post is, and `days`, each ISO date of an article that
    shows it. For `confidence` see `graph.assembly.combined`.
    """

    id: str
    type: str
    source: str
    target: str
    articles: tuple[str, ...] = ()
    first_seen: str | None = None
    last_seen: str | None = None
    confidence: float = 1.0
    events: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    origin: str | None = None
    bodies: tuple[str, ...] = ()
    days: tuple[str, ...] = ()

    def to_line(self) -> str:
        """One JSON line without its line break; the same fact gives the same bytes."""
        head = [self.id, self.type, self.source, self.target, self.articles, self.first_seen, self.last_seen]
        proof = [[e.article, e.start, e.end, e.text] for e in self.evidence]
        return _line([*head, self.confidence, self.events, proof, self.origin, self.bodies, self.days])

    @classmethod
    def from_line(cls, line: str) -> Fact:
        """The fact that `to_line` wrote."""
        row: list[Any] = json.loads(line)
        proof = tuple(Evidence(*each) for each in row[9])
        fact_id, edge, source, target, articles, first, last, confidence, events, _, origin, bodies, days = row
        articles, events, bodies, days = map(tuple, (articles, events, bodies, days))
        ends = (fact_id, edge, source, target)
        return cls(*ends, articles, first, last, confidence, events, proof, origin, bodies, days)


def _line(values: list[Any]) -> str:
    return json.dumps(values, ensure_ascii=False, separators=(",", ":"))
