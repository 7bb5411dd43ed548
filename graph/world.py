"""All claims side by side, indexed for identity: what stands beside what, and what has been settled so far."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from graph.model.facts import Claims, Mention

UNDATED = "9999"  # sorts after every year


@dataclass(frozen=True, slots=True)
class Key:
    """Mentions with equal `parts` are one thing; `id` is its node's id where the key itself gives one."""

    parts: tuple[str, ...]
    id: str | None = None


@dataclass(frozen=True, slots=True)
class Cluster:
    """Mentions of one thing. Without an `id` it takes that of its earliest member."""

    members: Sequence[Mention]
    id: str | None = None


class World:
    """Mentions by type, statements by their ends, and the links found so far (local id → node id)."""

    def __init__(self, articles: Iterable[Claims]) -> None:
        self.links: dict[str, str] = {}
        self._of: dict[str, list[Mention]] = defaultdict(list)
        self._home: dict[str, tuple[str, str]] = {}
        self._targets: dict[tuple[str, str], list[str]] = defaultdict(list)
        self._sources: dict[tuple[str, str], list[str]] = defaultdict(list)
        self._beside: dict[str, list[Mention]] = {}
        for each in articles:
            self._take(each)

    def __repr__(self) -> str:
        return f"<World of {len(self._beside)} articles>"

    def _take(self, claims: Claims) -> None:
        beside = [mention for mention in claims.mentions if mention.type in ("Place", "Organization", "Cohort")]
        self._beside[claims.article] = beside
        for mention in claims.mentions:
            if mention.key == mention.id:  # known everywhere under one id: a programme, an outlet
                continue
            self._of[mention.type].append(mention)
            self._home[mention.id] = (claims.published or UNDATED, claims.article)
        for statement in claims.statements:
            self._targets[statement.type, statement.source].append(statement.target)
            self._sources[statement.type, statement.target].append(statement.source)

    def of(self, kind: str) -> list[Mention]:
        """All mentions of one type, earliest article first."""
        return sorted(self._of[kind], key=self.age)

    def age(self, mention: Mention) -> tuple[str, str]:
        """What the earliest mention has the least of: date of its article (undated last), then local id."""
        return self._home[mention.id][0], mention.id

    def published(self, mention: Mention) -> str | None:
        """The date of the article that has `mention`."""
        date = self._home[mention.id][0]
        return None if date == UNDATED else date

    def targets(self, edge: str, source: str) -> list[str]:
        """Local ids that `source` leads to, sorted."""
        return sorted(self._targets.get((edge, source), ()))

    def sources(self, edge: str, target: str) -> list[str]:
        """Local ids that lead to `target`, sorted."""
        return sorted(self._sources.get((edge, target), ()))

    def codes_beside(self, mention: Mention) -> set[str]:
        """Official codes of the places in the same article."""
        return {other.key for other in self._beside[self._home[mention.id][1]] if other.type == "Place" and other.key}

    def surroundings(self, mention: Mention) -> frozenset[str]:
        """Nodes of the places, bodies and cohorts in the same article, as far as they are settled."""
        beside = self._beside[self._home[mention.id][1]]
        return frozenset(self.links[other.id] for other in beside if other.id in self.links)

    def settle(self, cluster: Cluster) -> None:
        """Link all members to one node."""
        node = cluster.id or min(cluster.members, key=self.age).id
        for member in cluster.members:
            self.links[member.id] = node

    def settle_by_key(self, kind: str, key: Callable[[Mention], Key]) -> None:
        """Settle all mentions of one type: equal keys are one thing."""
        clusters: dict[Key, list[Mention]] = defaultdict(list)
        for mention in self.of(kind):
            clusters[key(mention)].append(mention)
        for found, members in clusters.items():
            self.settle(Cluster(members, found.id))
