"""Persons of one component → who is who: the best pair first, until no pair is good enough."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from heapq import heapify, heappop, heappush

from graph.identity.compare import ENOUGH, Rarity, Scored, score
from graph.identity.judgements import Judgements
from graph.identity.profiles import Profile, united

DOUBTFUL = 3.0
"""Points on either side of `ENOUGH` within which a pair is in doubt."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """Who is who, why some were joined (`joins`, in order), and which pairs came near (`doubts`)."""

    persons: tuple[Profile, ...]
    joins: tuple[Scored, ...]
    doubts: tuple[Scored, ...]


def cluster(
    profiles: Sequence[Profile], keys: Callable[[Profile], Iterable[str]], rarity: Rarity, judged: Judgements
) -> Outcome:  # fmt: skip
    """Join the pair with the most points (equal ones by ids), compare the union anew, and so on.

    Only profiles that share a key are compared. Two that are both named in one article, or that people call different,
    are never joined.
    """
    return _Clusters(profiles, keys, rarity, judged).run()


class _Clusters:
    def __init__(
        self, profiles: Sequence[Profile], keys: Callable[[Profile], Iterable[str]], rarity: Rarity, judged: Judgements
    ) -> None:  # fmt: skip
        self._alive = dict(enumerate(profiles))
        self._rarity = rarity
        self._judged = judged
        self._neighbours: dict[int, set[int]] = defaultdict(set)
        self._next = len(profiles)
        self._joins: list[Scored] = []
        self._low: list[tuple[int, int, Scored]] = []
        blocks: dict[str, list[int]] = defaultdict(list)
        for index, each in self._alive.items():
            for key in set(keys(each)):
                blocks[key].append(index)
        for members in blocks.values():
            for index in members:
                self._neighbours[index].update(members)
        self._heap: list[tuple[float, str, str, int, int, Scored]] = []

    def run(self) -> Outcome:
        pairs = [(a, b) for a, others in self._neighbours.items() for b in others if a < b]
        for a, b in pairs:
            self._compare(a, b)
        heapify(self._heap)
        while self._heap:
            _, _, _, a, b, scored = heappop(self._heap)
            if a in self._alive and b in self._alive:
                self._join(a, b, scored)
        persons = tuple(sorted(self._alive.values(), key=lambda each: each.id))
        doubts = [scored for a, b, scored in self._low if a in self._alive and b in self._alive]
        return Outcome(persons, tuple(self._joins), tuple(doubts))

    def _join(self, a: int, b: int, scored: Scored) -> None:
        one, other = sorted((self._alive.pop(a), self._alive.pop(b)), key=lambda each: each.id)
        self._joins.append(scored)
        made, self._next = self._next, self._next + 1
        self._alive[made] = united((one, other))
        for near in sorted((self._neighbours[a] | self._neighbours[b]) & self._alive.keys()):
            self._neighbours[made].add(near)
            self._neighbours[near].add(made)
            self._compare(near, made)

    def _compare(self, a: int, b: int) -> None:
        one, other = sorted((self._alive[a], self._alive[b]), key=lambda each: each.id)
        if not one.articles.isdisjoint(other.articles) or self._are_different(one, other):
            return
        scored = score(one, other, self._rarity)
        if scored is None:
            return
        if scored.points >= ENOUGH:
            heappush(self._heap, (-scored.points, scored.one, scored.other, a, b, scored))
        elif scored.points >= ENOUGH - DOUBTFUL:
            self._low.append((a, b, scored))

    def _are_different(self, one: Profile, other: Profile) -> bool:
        different = self._judged.different
        if not different:
            return False
        ids = {mention.id for mention in other.mentions}
        return any(not ids.isdisjoint(different.get(mention.id, ())) for mention in one.mentions)
