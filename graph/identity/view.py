"""What a stage of identity may see of all articles.

Of a mention: the claims of its own article (`Told`), the nodes that earlier stages gave to ids of that article, how
rare its names are (in steps of two), and people's judgements on it. Nothing else, so that a change touches little.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from graph.identity.judgements import NONE, Judgements
from graph.model.facts import Claims, Mention

UNDATED = "9999"  # sorts after every year


class Told:
    """What identity reads of one article: its mentions by type, and its statements by their ends. No sentences."""

    __slots__ = ("_of", "_sources", "_targets", "article", "mentions", "published", "words")

    def __init__(self, claims: Claims) -> None:
        self.article = claims.article
        self.published = claims.published
        self.words = claims.words
        self.mentions = {mention.id: mention for mention in claims.mentions}
        of: dict[str, list[Mention]] = defaultdict(list)
        for mention in claims.mentions:
            if mention.key != mention.id:  # what has one id everywhere (a programme, an outlet) needs no stage
                of[mention.type].append(mention)
        targets: dict[tuple[str, str], list[str]] = defaultdict(list)
        sources: dict[tuple[str, str], list[str]] = defaultdict(list)
        for statement in claims.statements:
            targets[statement.type, statement.source].append(statement.target)
            sources[statement.type, statement.target].append(statement.source)
        self._of = {kind: tuple(found) for kind, found in of.items()}
        self._targets = {ends: tuple(sorted(set(found))) for ends, found in targets.items()}
        self._sources = {ends: tuple(sorted(set(found))) for ends, found in sources.items()}

    def __repr__(self) -> str:
        return f"<Told by {self.article}>"

    def of(self, kind: str) -> tuple[Mention, ...]:
        """The mentions of one type that a stage settles, by local id."""
        return self._of.get(kind, ())

    def targets(self, edge: str, source: str) -> tuple[str, ...]:
        """Local ids that `source` leads to, sorted."""
        return self._targets.get((edge, source), ())

    def sources(self, edge: str, target: str) -> tuple[str, ...]:
        """Local ids that lead to `target`, sorted."""
        return self._sources.get((edge, target), ())


class View:
    """What a stage may read. `homes` leads a local id to its article, `links` to its node; `counts` are the tallies."""

    def __init__(
        self,
        homes: Mapping[str, Told],
        links: Mapping[str, str],
        counts: Mapping[str, int] | None = None,
        judgements: Judgements = NONE,
    ) -> None:
        self._homes = homes
        self._links = links
        self._counts = counts or {}
        self.judgements = judgements

    def __repr__(self) -> str:
        return f"<View of {len(self._homes)} mentions>"

    def home(self, mention: Mention) -> Told:
        """What the article says that has `mention`."""
        return self._homes[mention.id]

    def age(self, mention: Mention) -> tuple[str, str]:
        """What the earliest mention has the least of: date of its article (undated last), then local id."""
        return self._homes[mention.id].published or UNDATED, mention.id

    def published(self, mention: Mention) -> str | None:
        """The date of the article that has `mention`."""
        return self._homes[mention.id].published

    def targets(self, edge: str, mention: Mention) -> tuple[Mention, ...]:
        """Mentions of the same article that `mention` leads to, by local id."""
        home = self._homes[mention.id]
        return tuple(home.mentions[own] for own in home.targets(edge, mention.id) if own in home.mentions)

    def sources(self, edge: str, mention: Mention) -> tuple[Mention, ...]:
        """Mentions of the same article that lead to `mention`, by local id."""
        home = self._homes[mention.id]
        return tuple(home.mentions[own] for own in home.sources(edge, mention.id) if own in home.mentions)

    def beside(self, mention: Mention, kind: str) -> tuple[Mention, ...]:
        """The mentions of one type in the same article, by local id."""
        return self._homes[mention.id].of(kind)

    def node(self, mention: Mention) -> str:
        """The node of a mention that an earlier stage settled; what has one id everywhere is its own."""
        return self._links.get(mention.id, mention.id)

    def nodes(self, edge: str, mention: Mention) -> frozenset[str]:
        """The nodes that `mention` leads to in its article."""
        return frozenset(self.node(target) for target in self.targets(edge, mention))

    def step(self, name: str) -> int:
        """How many different values a name was counted with, rounded down to a power of two: 0, 1, 2, 4, 8 …"""
        count = self._counts.get(name, 0)
        return 1 << (count.bit_length() - 1) if count else 0
