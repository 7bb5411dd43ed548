"""Identity where something changed: each stage settles anew just the components that were touched.

A mention is touched when its article changed, when its article has another link of an earlier stage, when a name that
it counts for changed its step, or when people judged it otherwise than before. A component is touched with any of its
mentions, and when it lost one.
"""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeGuard

from graph.engine.blocks import ASKED, Blocks, Tally
from graph.engine.homes import Counts, Homes, Links
from graph.identity import STAGES, Judgements, Stage, Told, View
from graph.identity.resolving import block_keys, settle_component
from graph.identity.stage import Keyed
from graph.model.facts import Mention
from graph.vocab import VOCABULARY


def _is_keyed(stage: Stage) -> TypeGuard[Keyed]:
    """Whether equal keys are all there is to a stage."""
    return isinstance(stage, Keyed) and not {"settle", "tallies"} & vars(type(stage)).keys()


@dataclass(slots=True)
class Touched:
    """What a change touches. `articles` grows with every link that changes; `before` keeps the nodes of old links.

    `withdrawn` are the articles that went, `fresh` those that came; `gone` the mentions that no article has any more;
    `judged` those on which people's word changed.
    """

    articles: set[str] = field(default_factory=set)
    withdrawn: set[str] = field(default_factory=set)
    fresh: set[str] = field(default_factory=set)
    gone: dict[str, str] = field(default_factory=dict)
    judged: set[str] = field(default_factory=set)
    before: dict[str, str] = field(default_factory=dict)


class Settling:
    """Runs all stages once."""

    def __init__(self, connection: sqlite3.Connection, homes: Homes, touched: Touched, judgements: Judgements) -> None:
        self._connection = connection
        self._homes = homes
        self._links = Links(homes)
        self._blocks = Blocks(connection)
        self._touched = touched
        self._judgements = judgements
        self._gone: dict[str, list[str]] = defaultdict(list)
        for own in sorted(touched.gone):
            self._gone[VOCABULARY.type_of(own).name].append(own)

    def __repr__(self) -> str:
        return f"<Settling of {len(self._touched.articles)} articles>"

    def run(self) -> None:
        """Bring all links up to date."""
        for stage in STAGES:
            _Stage(self, stage).run()
            self._homes.write()

    # what a stage needs

    @property
    def blocks(self) -> Blocks:
        """The tables of keys and tallies."""
        return self._blocks

    def view(self, kind: str) -> View:
        """What a stage may see."""
        return View(self._homes, self._links, Counts(self._connection, kind), self._judgements)

    def told(self) -> Iterator[Told]:
        """The articles touched so far, by id."""
        return map(self._homes.article, sorted(self._touched.articles))

    def mention(self, own: str) -> Mention:
        """A mention by its local id."""
        return self._homes[own].mention(own)

    def lost(self, kind: str) -> list[str]:
        """The mentions of a kind that are gone."""
        return self._gone.get(kind, [])

    def is_fresh(self, article: str) -> bool:
        """Whether an article is new to the graph."""
        return article in self._touched.fresh

    def judged(self, kind: str) -> list[str]:
        """The mentions of a kind that people judge, or judged before."""
        judged = {*self._judgements.same, *self._judgements.different, *self._touched.judged}
        return [own for own in sorted(judged) if VOCABULARY.type_of(own).name == kind and self._is_there(own)]

    def rejudged(self, kind: str) -> list[str]:
        """Those of them whose judgement changed."""
        return [own for own in self.judged(kind) if own in self._touched.judged]

    def relink(self, links: Iterable[tuple[str, str, str]], node: str) -> None:
        """Lead mentions (local id, article, node until now) to another node; this touches their articles."""
        for own, article, old in links:
            self._homes.relink(own, article, node)
            self._touched.articles.add(article)
            if old and article not in self._touched.fresh:
                self._touched.before.setdefault(own, old)

    def link(self, links: Mapping[str, str]) -> None:
        """Lead mentions to nodes."""
        for own, node in links.items():
            old = self._homes.node(own)
            if old is not None and old != node:
                self.relink([(own, self._homes.article_of(own), old)], node)

    def _is_there(self, own: str) -> bool:
        try:
            return own in self._homes[own]
        except KeyError:
            return False


class _Stage:
    """One stage of one run."""

    def __init__(self, settling: Settling, stage: Stage) -> None:
        self._settling = settling
        self._stage = stage
        self._blocks = settling.blocks
        self._touched: dict[str, None] = {}
        self._keys: set[str] = set()

    def run(self) -> None:
        stage, settling = self._stage, self._settling
        more = settling.rejudged(stage.kind)
        if not _is_keyed(stage):
            more += self._tally()
        view = settling.view(stage.kind)
        seeds = self._block(more, view)
        if _is_keyed(stage):
            self._settle_judged(view)
            self._settle_by_key(stage)
        else:
            self._settle([*self._touched, *seeds], view)

    def _mentions(self, more: Iterable[str] = ()) -> Iterator[tuple[Mention, bool]]:
        """All mentions that are touched, and whether the graph did not have them before."""
        settling = self._settling
        for told in settling.told():
            fresh = settling.is_fresh(told.article)
            for mention in told.of(self._stage.kind):
                self._touched[mention.id] = None
                yield mention, fresh
        for own in more:
            if own not in self._touched:
                self._touched[own] = None
                yield settling.mention(own), False

    def _tally(self) -> list[str]:
        """Count anew; the mentions that may ask for the step of a name which has another now."""
        view, blocks = self._settling.view(self._stage.kind), self._blocks
        gone = [(own, tally) for own in self._settling.lost(self._stage.kind) for tally in blocks.tallies(own)]
        new: list[tuple[str, Tally]] = []
        steps: dict[str, int] = {}
        for mention, fresh in self._mentions():
            own, now = mention.id, self._tallies(mention, view)
            before = set[Tally]() if fresh else blocks.tallies(own)
            new += [(own, tally) for tally in sorted(now - before)]
            gone += [(own, tally) for tally in sorted(before - now)]
        for _, (name, _) in [*new, *gone]:
            if name not in steps:
                steps[name] = blocks.count(name).bit_length()
        blocks.tally(new, gone)
        moved = [name for name, step in steps.items() if blocks.count(name).bit_length() != step]
        return sorted({own for name in moved for own in blocks.counted(name)})

    def _tallies(self, mention: Mention, view: View) -> set[Tally]:
        told = self._stage.tallies(mention, view)
        return {(f"{self._stage.kind}|{name}", ASKED if value is None else value) for name, value in told}

    def _block(self, more: Iterable[str], view: View) -> list[str]:
        """Write the keys of what was touched; `_keys` are those that it has or had. Mentions left behind by it."""
        stage, blocks = self._stage, self._blocks
        lost = self._settling.lost(stage.kind)
        left = {key for own in lost for key in blocks.keys(own)}
        blocks.drop(lost)
        rows: list[tuple[str, str, str]] = []
        for mention, fresh in self._mentions(more):
            keys = {f"{stage.kind}|{key}" for key in block_keys(stage, mention, view)}
            if not fresh:
                left.update(key for key in blocks.keys(mention.id) if key not in keys)
                blocks.drop([mention.id])
            self._keys |= keys
            rows += [(key, "\x1f".join(view.age(mention)), mention.id) for key in sorted(keys)]
        blocks.put(rows)
        self._keys |= left
        return [own for key in sorted(left) for own in blocks.members(key)]

    def _settle_by_key(self, stage: Keyed) -> None:
        """Equal keys are one thing: no component has to be read."""
        for key in sorted(self._keys):
            first = self._blocks.first(key)
            if first is not None:
                node = stage.node(key.partition("|")[2]) or first
                self._settling.relink(self._blocks.otherwise(key, node), node)

    def _settle_judged(self, view: View) -> None:
        """Components on which people decided are read whole, as in a stage of another kind."""
        for own in self._settling.judged(self._stage.kind):
            members, keys = self._blocks.component(own)
            if keys & self._keys or own in self._touched:
                self._settle_component(members, view)
                self._keys -= keys

    def _settle(self, seeds: Iterable[str], view: View) -> None:
        done = set[str]()
        for own in seeds:
            if own not in done:
                members, _ = self._blocks.component(own)
                done.update(members)
                self._settle_component(members, view)

    def _settle_component(self, members: Iterable[str], view: View) -> None:
        mentions = sorted(map(self._settling.mention, members), key=view.age)
        self._settling.link(settle_component(self._stage, mentions, view))
