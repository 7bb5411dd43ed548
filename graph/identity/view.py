"""What a stage of identity may see of all articles.

Of a mention: the claims of its own article (`Told`), the nodes that earlier stages gave to ids of that article, how
rare its names are (in steps of two), and people's judgements on it. Nothing else, so that a change touches little.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from graph.identity.judgements import NONE, Judgements
from graph.model.facts import Claims, Mention
from graph.model.lines import from_row, to_row

UNDATED = "9999"  # sorts after every year

_KEPT = 100_000

Kept = TypeVar("Kept")


class Told:
    """What identity reads of one article: its mentions by type, and its statements by their ends. No sentences.

    It is a text, of which only what is asked for is read, since stages ask for little and articles are many: a line
    for the article, one for its statements (ids as indexes of mentions), and one for each mention, by local id.
    """

    __slots__ = ("_ends", "_index", "_kinds", "_made", "_rows", "article", "published", "text", "words")

    def __init__(self, article: str, text: str) -> None:
        self.article = article
        self.text = text
        self.published: str | None
        self.words: str
        self.published, self.words = json.loads(text[: text.index("\n")])
        self.lighten()

    @classmethod
    def of_claims(cls, claims: Claims) -> Told:
        """What identity reads of an article's claims."""
        ids = {mention.id: str(index) for index, mention in enumerate(claims.mentions)}
        ends = (f"{s.type} {ids.get(s.source, s.source)} {ids.get(s.target, s.target)}" for s in claims.statements)
        # What has one id everywhere (a programme, an outlet) needs no stage.
        rows = (f"{m.id} {m.type} {int(m.key != m.id)} {_json(to_row(m))}" for m in claims.mentions)
        return cls(claims.article, "\n".join([_json([claims.published, claims.words]), ";".join(ends), *rows]))

    def lighten(self) -> None:
        """Keep nothing but the text."""
        self._rows: list[list[str]] = []
        self._index: dict[str, int] = {}
        self._kinds: dict[str, list[int]] = {}
        self._made: dict[int, Mention] = {}
        self._ends: dict[tuple[str, str, bool], tuple[str, ...]] | None = None

    def __repr__(self) -> str:
        return f"<Told by {self.article}>"

    def __contains__(self, own: str) -> bool:
        return own in self.places

    @property
    def places(self) -> Mapping[str, int]:
        """Where each mention stands among the article's, by local id; sorted."""
        if not self._index:
            self._rows = [row.split(" ", 3) for row in self.text.split("\n")[2:]]
            for index, (own, kind, is_settled, _) in enumerate(self._rows):
                self._index[own] = index
                if is_settled == "1":
                    self._kinds.setdefault(kind, []).append(index)
        return self._index

    def mention(self, own: str) -> Mention:
        """The mention of a local id."""
        return self._at(self.places[own])

    def settled(self) -> list[str]:
        """The local ids of all that a stage settles."""
        return [own for own, index in self.places.items() if self._rows[index][2] == "1"]

    def of(self, kind: str) -> tuple[Mention, ...]:
        """The mentions of one type that a stage settles, by local id."""
        return tuple(map(self._at, self._kinds.get(kind, ()))) if self.places else ()

    def targets(self, edge: str, source: str) -> tuple[str, ...]:
        """Local ids that `source` leads to, sorted."""
        return self._statements().get((edge, source, True), ())

    def sources(self, edge: str, target: str) -> tuple[str, ...]:
        """Local ids that lead to `target`, sorted."""
        return self._statements().get((edge, target, False), ())

    def _statements(self) -> dict[tuple[str, str, bool], tuple[str, ...]]:
        """The other ends by the type of statement, an end, and whether that one is the source."""
        if self._ends is None:
            ids = list(self.places)
            found: dict[tuple[str, str, bool], set[str]] = defaultdict(set)
            for each in filter(None, self.text.split("\n", 2)[1].split(";")):
                edge, one, other = each.split(" ")
                source = ids[int(one)] if one.isdecimal() else one
                target = ids[int(other)] if other.isdecimal() else other
                found[edge, source, True].add(target)
                found[edge, target, False].add(source)
            self._ends = {ends: tuple(sorted(others)) for ends, others in found.items()}
        return self._ends

    def _at(self, index: int) -> Mention:
        made = self._made.get(index)
        if made is None:
            made = self._made[index] = from_row(json.loads(self._rows[index][3]))
        return made


def _json(values: list[Any]) -> str:
    return json.dumps(values, ensure_ascii=False, separators=(",", ":"))


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
        self._kept: dict[tuple[str, str], Any] = {}
        self.judgements = judgements

    def __repr__(self) -> str:
        return f"<View of {len(self._homes)} mentions>"

    def kept(self, name: str, mention: Mention, make: Callable[[Mention, View], Kept]) -> Kept:
        """What `make` makes of a mention, made once while it is asked for again and again within one stage."""
        key = (name, mention.id)
        if key not in self._kept:
            if len(self._kept) > _KEPT:
                self._kept.clear()
            self._kept[key] = make(mention, self)
        found: Kept = self._kept[key]
        return found

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
