"""Why mentions are one node, and which pairs are in doubt: identity looked at from outside, for people.

It reads the tables that `graph.engine` keeps, so that only the components concerned are compared again.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass

from graph.engine.blocks import Blocks
from graph.engine.homes import Counts, Homes, Links
from graph.identity import View
from graph.identity.clustering import DOUBTFUL, Outcome
from graph.identity.compare import ENOUGH, Finding, Scored
from graph.identity.judgements import Book, Judgement, conflicts, in_force, orphans
from graph.identity.persons import examine
from graph.model.facts import Mention
from graph.tables import Tables
from graph.vocab import VOCABULARY


@dataclass(frozen=True, slots=True)
class Side:
    """One of a pair by its first mention: local id, the node that it is now, article and date, names.

    `aliases` and `posts` ("2021-03-16: Sekda, Pemerintah Kota Bogor") are those of all mentions of the node; of this
    one alone if both of the pair are one node now.
    """

    id: str
    node: str
    article: str
    published: str | None
    name: str
    aliases: tuple[str, ...]
    posts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reason:
    """What one comparison found: the points that it is worth, and why."""

    feature: str
    points: float
    why: str
    left: str
    right: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two persons by a mention of each, the points (`graph.identity.compare.ENOUGH` make one), and the reasons."""

    one: Side
    other: Side
    points: float
    joined: bool
    reasons: tuple[Reason, ...]

    @property
    def doubt(self) -> float:
        """How far the points are from the limit; the least is the most doubtful."""
        return round(abs(self.points - ENOUGH), 3)

    def to_row(self) -> dict[str, object]:
        """As a row of JSON."""
        return {**asdict(self), "doubt": self.doubt}


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why a node is one node: its mentions, the keys that brought them together, the comparisons, people's word."""

    node: str
    kind: str
    mentions: tuple[Side, ...]
    keys: tuple[tuple[str, int], ...]
    comparisons: tuple[Comparison, ...]
    judgements: tuple[Judgement, ...]

    def to_row(self) -> dict[str, object]:
        """As a row of JSON."""
        return asdict(self)


class Inspection:
    """Looks into the identity of one workspace. `book` holds people's decisions; the graph obeys it when refreshed."""

    def __init__(self, connection: sqlite3.Connection, book: Book) -> None:
        self.book = book
        self._connection = connection
        self._judgements = book.read()
        self._tables = Tables(connection)
        self._homes = Homes(connection)
        self._blocks = Blocks(connection)

    def __repr__(self) -> str:
        return f"<Inspection with {len(self._judgements)} judgements>"

    def doubts(self) -> list[Comparison]:
        """Pairs of persons within `DOUBTFUL` points of the limit, undecided by people; the most doubtful first."""
        view = self._view("Person")
        decided = {(each.a, each.b) for each in self._judgements}
        found = []
        for component in self._components("Person"):
            outcome = examine(component, view)
            sides = {mention.id: mention for mention in component}
            for scored, joined in _near(outcome):
                if (min(scored.one, scored.other), max(scored.one, scored.other)) not in decided:
                    found.append(self._comparison(scored, joined, sides, view))
        return sorted(found, key=lambda each: (each.doubt, each.one.id, each.other.id))

    def explain(self, node: str) -> Explanation | None:
        """Why `node` is one; None if no article gives it."""
        locals_ = [row[0] for row in self._connection.execute("SELECT local FROM links WHERE node = ?", (node,))]
        if not locals_:
            return None
        first = self._homes[locals_[0]].mention(locals_[0])
        view = self._view(first.type)
        mentions = sorted((self._homes[own].mention(own) for own in locals_), key=view.age)
        return Explanation(
            node=node,
            kind=first.type,
            mentions=tuple(self._side(mention, view) for mention in mentions),
            keys=self._shared_keys(locals_),
            comparisons=tuple(self._joins(mentions, view)) if first.type == "Person" else (),
            judgements=tuple(each for each in self._judgements if each.a in locals_ or each.b in locals_),
        )

    def side(self, local: str) -> Side | None:
        """One mention by its local id; None if no article gives it."""
        try:
            mention = self._homes[local].mention(local)
        except KeyError:
            return None
        return self._side(mention, self._view(mention.type))

    def sentences(self, side: Side) -> list[str]:
        """The sentences of its article that name a mention or tell its posts, in order."""
        told = self._tables.claims_of(side.article)
        found: dict[int, str] = {}
        for statement in told.statements if told else ():
            about = {"MENTIONS": statement.target, "HELD": statement.source}.get(statement.type) == side.id
            found |= {each.start: each.text for each in statement.sentences if about}
        return [found[start] for start in sorted(found)]

    def notes(self) -> list[str]:
        """One line for each decision that fits nothing any more, and for each that another contradicts."""
        ids = {own for each in self._judgements for own in (each.a, each.b) if self._tables.link(own)}
        lost = [
            f"{each.a} and {each.b}: no article gives both; the decision of {each.who} waits in {self.book.path.name}"
            for each in orphans(self._judgements, ids)
        ]
        return lost + conflicts(self._judgements)

    def _view(self, kind: str) -> View:
        counts = Counts(self._connection, kind)
        return View(self._homes, Links(self._homes), counts, in_force(self._judgements))

    def _components(self, kind: str) -> Iterator[list[Mention]]:
        """The components of more than one mention, each by age."""
        view, seen = self._view(kind), set[str]()
        start = f"{VOCABULARY.node(kind).path}/"
        sql = "SELECT local FROM links WHERE local >= ? AND local < ? ORDER BY local"
        for (own,) in self._connection.execute(sql, (start, start[:-1] + "0")).fetchall():  # "0" comes after "/"
            if own in seen:
                continue
            members, _ = self._blocks.component(own)
            seen.update(members)
            if len(members) > 1:
                yield sorted((self._homes[each].mention(each) for each in members), key=view.age)

    def _joins(self, mentions: Iterable[Mention], view: View) -> Iterator[Comparison]:
        own = {mention.id for mention in mentions}
        members, _ = self._blocks.component(min(own))
        component = sorted((self._homes[each].mention(each) for each in members), key=view.age)
        sides = {mention.id: mention for mention in component}
        for scored in examine(component, view).joins:
            if scored.one in own and scored.other in own:
                yield self._comparison(scored, joined=True, mentions=sides, view=view)

    def _shared_keys(self, locals_: Iterable[str]) -> tuple[tuple[str, int], ...]:
        """The block keys that at least two of the mentions have, and how many do."""
        counts: dict[str, int] = {}
        for own in locals_:
            for key in self._blocks.keys(own):
                counts[key] = counts.get(key, 0) + 1
        return tuple(sorted((key.partition("|")[2], count) for key, count in counts.items() if count > 1))

    def _comparison(self, scored: Scored, joined: bool, mentions: Mapping[str, Mention], view: View) -> Comparison:
        by_node: dict[str, list[Mention]] = {}
        for mention in mentions.values():
            by_node.setdefault(view.node(mention), []).append(mention)
        first, second = mentions[scored.one], mentions[scored.other]
        alone = view.node(first) == view.node(second)
        one, other = (self._side(each, view, () if alone else by_node[view.node(each)]) for each in (first, second))
        reasons = tuple(_reason(feature, points, finding) for feature, points, finding in scored.findings)
        return Comparison(one, other, scored.points, joined, reasons)

    def _side(self, mention: Mention, view: View, others: Iterable[Mention] = ()) -> Side:
        home = view.home(mention)
        all_of_it = sorted({each.id: each for each in (mention, *others)}.values(), key=view.age)
        names = {name for each in all_of_it for name in (each.name, *each.aliases)} - {mention.name}
        posts = dict.fromkeys(post for each in all_of_it for post in _posts(each, view))
        node = view.node(mention)
        return Side(mention.id, node, home.article, home.published, mention.name, tuple(sorted(names)), tuple(posts))


def _posts(person: Mention, view: View) -> Iterator[str]:
    """Posts with the day of the article: "2021-03-16: Sekda, Pemerintah Kota Bogor"."""
    day = view.published(person) or "undated"
    for post in view.targets("HELD", person):
        yield f"{day}: " + ", ".join([post.name, *(body.name for body in view.targets("AT", post))])


def _near(outcome: Outcome) -> Iterator[tuple[Scored, bool]]:
    yield from ((scored, True) for scored in outcome.joins if scored.points < ENOUGH + DOUBTFUL)
    yield from ((scored, False) for scored in outcome.doubts)


def _reason(feature: str, points: float, finding: Finding) -> Reason:
    return Reason(feature, points, finding.reason, finding.left, finding.right)
