"""What the extractor reads in one article, and why: mentions, and for each fact its rule, derivations and words.

    told = explain(article)
    told.mentions      # spans by type, for colouring
    told.facts         # Fact: claim in words, Reasons (field, rule or cue, derivations, evidence)

The rule is the extractor's own where it records one (`Statement.rule` of a quotation). Elsewhere it is the cue word of
the lexicon nearest to the evidence in its sentence: what to look at first when the fact is wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Literal

from graph.model.record import Part, Position, Record, Span
from ingest.article import Article
from ingest.derivations import derivations, values
from ingest.derived import Value
from ingest.extract import reading, recorded
from ingest.reading import Reading
from ingest.spelling import Steps
from ingest.witness import Witness
from ingest.wording import claim
from lexicon.cues import Cue, either

MentionKind = Literal["person", "office", "organization", "place", "training", "event", "quotation"]
Rules = Mapping[tuple[str, str], str]
"""(path of an object, field) → the extractor's rule."""

SPEAKER_RULES = MappingProxyType(
    {
        "after": "named after the quotation",
        "before": "named before the quotation",
        "previous": "as the quotation before it",
        "focus": "whom the text was speaking of",
    }
)
CUES: Mapping[tuple[str, str], tuple[Cue, ...]] = MappingProxyType(
    {
        ("Cohort", "organizer"): ("held", "holding", "holder", "besutan"),
        ("Visit", "place"): ("received", "receiving", "going"),
        ("Visit", "hosts"): ("received", "receiving", "beside"),
        ("Event", "place"): ("received", "receiving", "going"),
        ("Event", "hosts"): ("received", "receiving", "beside"),
    }
)
"""The cue words that can tell a field (lexicon/cues.yaml)."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A span of the text by type."""

    start: int
    end: int
    kind: MentionKind


@dataclass(frozen=True, slots=True)
class Reason:
    """Why an object has a value: the rule or cue, how the text gives the value, and where."""

    field: str
    value: str
    rule: str | None
    steps: Steps
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Fact:
    """One object of the record: its part of the record, the claim in words, the reasons for each value."""

    part: str
    claim: str
    reasons: tuple[Reason, ...]
    inner: bool = False
    """Whether it belongs to the fact before it (a person's position)."""


@dataclass(frozen=True, slots=True)
class Explanation:
    """One article explained."""

    record: Record
    mentions: tuple[Mention, ...]
    facts: tuple[Fact, ...]
    witness: Witness


def explain(article: Article) -> Explanation:
    """Extract `article` and say why."""
    read = reading(article)
    found = recorded(article, read)
    witness = Witness(found)
    return Explanation(found, mentions(found), tuple(_facts(witness, _speaker_rules(read, found))), witness)


def _speaker_rules(read: Reading, found: Record) -> Rules:
    by_start = {s.quotation.start: s.rule for s in read.speech.statements}
    told = ((f"quotes[{i}]", by_start.get(q.evidence["text"][0].start, "")) for i, q in enumerate(found.quotes))
    return {(path, "speaker"): SPEAKER_RULES.get(rule, rule) for path, rule in told if rule}


def _facts(witness: Witness, rules: Rules) -> Iterator[Fact]:
    grouped: dict[str, list[Value]] = {}
    for value in values(witness.record):
        grouped.setdefault(value.path, []).append(value)
    for path, held in grouped.items():
        reasons = tuple(_reason(witness, value, rules) for value in held)
        owner = held[0].owner
        yield Fact(path.split("[")[0], claim(witness.record, path, owner), reasons, isinstance(owner, Position))


def _reason(witness: Witness, value: Value, rules: Rules) -> Reason:
    rule = rules.get((value.path, value.field)) or _cue(witness, value)
    return Reason(value.field, value.words, rule, derivations(witness, value), value.spans)


def _cue(witness: Witness, value: Value) -> str | None:
    """The cue word nearest to the first evidence that has one in its sentence."""
    names = CUES.get((type(value.owner).__name__, value.field), ())
    for span in value.spans:
        sentence = witness.sentence(span.start)
        found = [
            (max(span.start - match.end(), match.start() - span.end), match.group(), name)
            for name in names
            for match in cue_pattern(name).finditer(witness.text, sentence.start, sentence.end)
        ]
        if found:
            _, word, name = min(found)
            return f"cue “{word}” (lexicon/cues.yaml, {name})"
    return None


@cache
def cue_pattern(name: Cue) -> re.Pattern[str]:
    """Any word of a list of cues."""
    return re.compile(rf"\b{either(name)}(?!\w)", re.IGNORECASE)


# mentions


def mentions(found: Record) -> tuple[Mention, ...]:
    """Everything that the record names, by type; spans that cross another are left out, inner ones are kept."""
    told = sorted({m for m in _all(found) if m.start < m.end}, key=lambda m: (m.start, -m.end, m.kind))
    kept: list[Mention] = []
    for mention in told:
        if not any(
            k.start < mention.start < k.end < mention.end or (k.start, k.end) == (mention.start, mention.end)
            for k in kept
        ):
            kept.append(mention)
    return tuple(kept)


def _all(found: Record) -> Iterator[Mention]:
    for person in found.persons:
        yield from _of(person, "name", "person")
        for position in person.positions:
            yield from _of(position, "title", "office")
    groups: Sequence[tuple[Sequence[Part], str, MentionKind]] = (
        (found.organizations, "name", "organization"),
        (found.places, "name", "place"),
        (found.cohorts, "programme", "training"),
        (found.visits, "kind", "event"),
        (found.events, "kind", "event"),
        (found.quotes, "text", "quotation"),
    )
    for owners, field, kind in groups:
        for owner in owners:
            yield from _of(owner, field, kind)


def _of(owner: Part, field: str, kind: MentionKind) -> Iterator[Mention]:
    evidence: Mapping[str, tuple[Span, ...]] = getattr(owner, "evidence", {})
    yield from (Mention(s.start, s.end, kind) for s in evidence.get(field, ()))
