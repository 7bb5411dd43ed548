"""Who is who in a made article, by the local ids that the graph gives its mentions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from graph.model.facts import Claims
from graph.model.record import Record


@dataclass(frozen=True, slots=True)
class Truth:
    """`persons` by their name in the record, and `event`, the one thing that the article reports ("" for none)."""

    article: str
    persons: Mapping[str, str]
    event: str

    def to_row(self) -> dict[str, object]:
        """As a row of JSON lines."""
        return {"article": self.article, "persons": dict(self.persons), "event": self.event}


@dataclass(frozen=True, slots=True)
class Made:
    """An article: `row` is its record as JSON has it."""

    row: dict[str, Any]
    truth: Truth

    @property
    def record(self) -> Record:
        """The record, checked."""
        return Record.model_validate(self.row)


def local_truth(claims: Claims, truth: Truth) -> dict[str, dict[str, str]]:
    """Type → local id → true id, for the persons and events of one article."""
    found: dict[str, dict[str, str]] = {"Person": {}, "Event": {}}
    for mention in claims.mentions:
        if mention.type == "Person":
            found["Person"][mention.id] = truth.persons[mention.name]
        elif mention.type == "Event":
            found["Event"][mention.id] = truth.event
    return found
