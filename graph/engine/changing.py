"""Pending articles → edits of the store: what goes and what comes, part by part; the tables change on the way."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import NamedTuple

from graph import rdf
from graph.assembly import Key, Stated, forms, origins, relations, stated
from graph.background import Background
from graph.engine.homes import Homes
from graph.engine.nodes import Forms, Nodes
from graph.engine.settling import Settling, Touched
from graph.engine.taking import Claiming, Pair, pairs, settle_down, take
from graph.identity import Judgements
from graph.labels import NAMED_BY
from graph.model.facts import Fact, Mention, Node
from graph.model.ids import fact_id
from graph.tables import Tables

_BATCH = 20_000


class Edit(NamedTuple):
    """Lines of one part: those that leave the store, and those that come into it."""

    gone: list[str]
    new: list[str]


class Changing:
    """One change of the graph, within one transaction. `anew`: the tables are empty, and nothing was before."""

    def __init__(self, connection: sqlite3.Connection, known: Background, *, anew: bool) -> None:
        self._connection = connection
        self._tables = Tables(connection)
        self._forms = Forms(connection)
        self._known = known
        self._anew = anew
        self._touched = Touched()
        self._facts: dict[Key, Fact | None] = {}
        self._nodes: set[str] = set()
        self._stated: list[tuple[Key, Stated]] = []

    def __repr__(self) -> str:
        return f"<Changing of {len(self._touched.articles)} articles>"

    def resolve(
        self, pending: Iterable[str], claims_of: Claiming, judgements: Judgements, judged: Iterable[str]
    ) -> None:
        """Read what changed, and find anew which mentions are one; `judged` are ids on which people's word changed."""
        take(self._connection, pending, claims_of, self._touched)
        self._touched.judged.update(judged)
        Settling(self._connection, Homes(self._connection), self._touched, judgements).run()

    def edits(self, *, lore_changed: bool = False) -> Iterator[Edit]:
        """Bring the tables up to date, and give the store's edits. To be taken to the end."""
        yield from map(self._article, pairs(self._connection, self._touched))
        self._write()
        settle_down(self._connection)
        reached = self._take_lore(everything=lore_changed)
        nodes = Nodes(self._tables, self._forms, self._known, reached)
        if self._anew:
            yield from (Edit([], rdf.node_lines(node)) for node in nodes.all())
            yield from (Edit([], rdf.fact_lines(fact)) for fact in self._tables.facts())
            return
        for key in self._facts:
            self._tables.drop_unfounded(fact_id(*key))
        yield from (_edit_of_node(old, new) for old, new in nodes.change(self._nodes))
        yield from (_edit_of_fact(old, self._tables.fact(fact_id(*key))) for key, old in sorted(self._facts.items()))

    # what an article adds

    def _article(self, pair: Pair) -> Edit:
        rows = self._connection.execute("SELECT local, node FROM links WHERE article = ?", (pair.article,))
        now = dict(rows.fetchall())
        before = _Before(now, self._touched)
        self._state(pair, before, now)
        edit = self._relink(pair, before, now)
        if pair.before is not pair.after:
            lines = _edit(*([] if each is None else rdf.article_lines(each) for each in (pair.before, pair.after)))
            edit = Edit([*edit.gone, *lines.gone], [*edit.new, *lines.new])
        return edit

    def _state(self, pair: Pair, before: _Before, now: dict[str, str]) -> None:
        old = {} if pair.before is None else stated(pair.before, before.__getitem__)
        new = {} if pair.after is None else stated(pair.after, lambda own: now.get(own, own))
        for key in old.keys() | new.keys() if old else new:
            if old.get(key) == new.get(key):
                continue
            if not self._anew and key not in self._facts:
                self._facts[key] = self._tables.fact(fact_id(*key))
                if key[0] in NAMED_BY.values():
                    self._nodes.add(key[1])
            if key in old:
                self._tables.drop_stated(key, pair.article)
            if key in new:
                self._stated.append((key, new[key]))
        if not self._anew or len(self._stated) >= _BATCH:
            self._write()

    def _relink(self, pair: Pair, before: _Before, now: dict[str, str]) -> Edit:
        """Count mentions out of their nodes and into them, and link them; all, or those whose link changed."""
        same = pair.before is pair.after
        links: tuple[dict[str, str], dict[str, str]] = ({}, {})
        for claims, sign in ((pair.before, -1), (pair.after, 1)):
            if claims is None:
                continue
            if not same:
                self._count(claims.node, claims.node.id, sign)
            for mention in claims.mentions:
                if same and mention.id not in self._touched.before:
                    continue
                node = before[mention.id] if sign < 0 else now.get(mention.id, mention.id)
                self._count(mention, node, sign)
                if mention.key != mention.id:
                    links[sign > 0][mention.id] = node
        gone, new = (each.items() for each in links)
        return Edit(rdf.link_lines(sorted(gone - new)), rdf.link_lines(sorted(new - gone)))

    def _count(self, mention: Mention, node: str, sign: int) -> None:
        self._forms.add(node, forms(mention), sign)
        if not self._anew:
            self._nodes.add(node)

    def _write(self) -> None:
        self._tables.put_facts(key for key, _ in self._stated)
        self._tables.put_stated(self._stated)
        self._stated.clear()
        if not self._anew:
            self._forms.write()

    # what the lexicon adds

    def _take_lore(self, *, everything: bool) -> frozenset[str]:
        """Bring the lexicon's facts up to date; the nodes that they lead to."""
        self._forms.write()
        present = [own for own in self._known.relations if self._forms.has(own)]
        lore = origins(relations(present, self._forms.areas(), self._known))
        before = self._tables.origins()
        for key in sorted(lore.keys() | before.keys()):
            if lore.get(key) != before.get(key):
                if not self._anew:
                    self._facts.setdefault(key, self._tables.fact(fact_id(*key)))
                    self._nodes.update(key[1:])
                self._tables.set_origin(key, lore.get(key))
        if everything:
            self._nodes.update(own for own in self._known.nodes if self._tables.node(own))
            self._nodes.update(
                each.id for kind in ("Place", "Organization", "Programme") for each in self._tables.nodes(kind)
            )
        return frozenset(end for _, *ends in lore for end in ends)


class _Before(dict[str, str]):
    """Local id → node, as it was; what is of no kind that is settled is its own."""

    def __init__(self, now: dict[str, str], touched: Touched) -> None:
        super().__init__()
        self._now = now
        self._touched = touched

    def __missing__(self, own: str) -> str:
        return self._touched.before.get(own) or self._now.get(own, own)


def _edit_of_node(old: Node | None, new: Node | None) -> Edit:
    return _edit([] if old is None else rdf.node_lines(old), [] if new is None else rdf.node_lines(new))


def _edit_of_fact(old: Fact | None, new: Fact | None) -> Edit:
    """Evidence that stays is left out of both before lines are made of it: a fact can have thousands of sentences."""
    if old is not None and new is not None:
        kept = {*old.evidence} & {*new.evidence}
        old = replace(old, evidence=tuple(each for each in old.evidence if each not in kept))
        new = replace(new, evidence=tuple(each for each in new.evidence if each not in kept))
    return _edit([] if old is None else rdf.fact_lines(old), [] if new is None else rdf.fact_lines(new))


def _edit(old: Iterable[str], new: Iterable[str]) -> Edit:
    gone, come = set(old), set(new)
    return Edit(sorted(gone - come), sorted(come - gone))
