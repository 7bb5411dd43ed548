"""What people decided: which two local ids are one thing and which are not. Their word always wins."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Judgements:
    """Decisions in force: local id → the ids that it is one with, and those that it is not one with."""

    same: Mapping[str, frozenset[str]] = field(default_factory=dict)
    different: Mapping[str, frozenset[str]] = field(default_factory=dict)

    @classmethod
    def of(cls, same: Iterable[tuple[str, str]] = (), different: Iterable[tuple[str, str]] = ()) -> Judgements:
        """The judgements on pairs of local ids, in either order."""
        return cls(_both_ways(same), _both_ways(different))

    def keys(self, own: str) -> tuple[str, ...]:
        """Block keys that bring an id together with what people say it is one with."""
        return tuple(f"judged|{min(own, other)}|{max(own, other)}" for other in sorted(self.same.get(own, ())))


def _both_ways(pairs: Iterable[tuple[str, str]]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for one, other in pairs:
        found[one].add(other)
        found[other].add(one)
    return {own: frozenset(others) for own, others in found.items()}


NONE = Judgements()
