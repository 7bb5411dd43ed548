"""What a stage of identity may see of all articles.

Of a mention: the claims of its own article (`Told`), the nodes that earlier stages gave to ids of that article, how
rare its names are (in steps of two), and people's judgements on it. Nothing else, so that a change touches little.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from graph.identity.judgements import NONE, Judgements
from graph.model.facts import Claims, Mention
from graph.model.lines import from_row, to_row

UNDATED = "9999"  # sorts after every year


class Told:
    """What identity reads of one article: its mentions by type, and its statements by their ends. No sentences.

    It goes to and from one JSON line, whose mentions are made only when they are asked for: most stages ask for few.
    """

    __slots__ = ("_of", "_places", "_rows", "_statements", "article", "published", "words")

    def __init__(self, claims: Claims) -> None:
        rows: list[Mention | list[Any]] = [*claims.mentions]
        self._take(claims.article, claims.published, claims.words, rows)
        self._statements = [(each.type, each.source, each.target) for each in claims.statements]

    def _take(self, article: str, published: str | None, words: str, rows: list[Mention | list[Any]]) -> None:
        self.article = article
        self.published = published
        self.words = words
        self._rows = rows
        self._places: dict[str, int] = {}
        self._of: dict[str, list[int]] = {}
        for index, row in enumerate(rows):
            own, kind, key = (row.id, row.type, row.key) if isinstance(row, Mention) else (row[0], row[1], row[6])
            self._places[own] = index
            if key != own:  # what has one id everywhere (a programme, an outlet) needs no stage
                self._of.setdefault(kind, []).append(index)

    def __repr__(self) -> str:
        return f"<Told by {self.article}>"

    def __contains__(self, own: str) -> bool:
        return own in self._places

    def to_line(self) -> str:
        """One JSON line; ids in statements are indexes of mentions."""
        mentions = [to_row(self._at(index)) for index in range(len(self._rows))]
        ends = [(e, self._places.get(s, s), self._places.get(t, t)) for e, s, t in self._statements]
        return json.dumps([self.published, self.words, mentions, ends], ensure_ascii=False, separators=(",", ":"))

    @classmethod
    def from_line(cls, article: str, line: str) -> Told:
        """What `to_line` wrote of an article."""
        published, words, rows, ends = json.loads(line)
        made = cls.__new__(cls)
        made._take(article, published, words, rows)
        ids = [row[0] for row in rows]
        made._statements = [
            (e, s if s.__class__ is str else ids[s], t if t.__class__ is str else ids[t]) for e, s, t in ends
        ]
        return made

    def mention(self, own: str) -> Mention:
        """The mention of a local id."""
        return self._at(self._places[own])

    def place(self, own: str) -> int:
        """Where a mention stands among the article's, by local id."""
        return self._places[own]

    def ids(self) -> Iterable[str]:
        """The local ids, sorted."""
        return self._places

    def settled(self) -> Iterator[tuple[str, str]]:
        """Type and local id of each mention that a stage settles."""
        ids = list(self._places)
        return ((kind, ids[index]) for kind, indexes in self._of.items() for index in indexes)

    def of(self, kind: str) -> tuple[Mention, ...]:
        """The mentions of one type that a stage settles, by local id."""
        return tuple(map(self._at, self._of.get(kind, ())))

    def targets(self, edge: str, source: str) -> list[str]:
        """Local ids that `source` leads to, sorted."""
        return sorted({t for e, s, t in self._statements if s == source and e == edge})

    def sources(self, edge: str, target: str) -> list[str]:
        """Local ids that lead to `target`, sorted."""
        return sorted({s for e, s, t in self._statements if t == target and e == edge})

    def _at(self, index: int) -> Mention:
        row = self._rows[index]
        if not isinstance(row, Mention):
            row = self._rows[index] = from_row(row)
        return row


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
        return tuple(home.mention(own) for own in home.targets(edge, mention.id) if own in home)

    def sources(self, edge: str, mention: Mention) -> tuple[Mention, ...]:
        """Mentions of the same article that lead to `mention`, by local id."""
        home = self._homes[mention.id]
        return tuple(home.mention(own) for own in home.sources(edge, mention.id) if own in home)

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
