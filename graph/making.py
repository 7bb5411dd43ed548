"""Articles → the graph in force: changes what they touch, in the tables and in a new generation, and switches to both.

What changes is found by `graph.engine`. A workspace whose graph was made otherwise, or lost, has it made anew.
"""

from __future__ import annotations

import gc
import hashlib
import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from functools import cache
from importlib import resources
from pathlib import Path

import lexicon
from graph import rdf
from graph.archive import Archive
from graph.background import Background, from_lexicon
from graph.claims import claims
from graph.engine import Changing
from graph.engine.spool import Spool
from graph.generations import Generations
from graph.identity import Judgements
from graph.identity.judgements import Book
from graph.model.facts import Claims
from graph.model.ids import digest
from graph.redaction import Redaction, Withheld, find, read_list
from graph.schema import GRAPH, statements
from graph.stores.oxigraph import OxigraphStore
from graph.vocab import BASE

_SOURCES = ("", "engine", "identity", "model")
"""The parts of this package that decide what the graph is: when their code changes, it is made anew."""


class Maker:
    """Makes the graph of one workspace; only its one writer may."""

    def __init__(
        self, folder: Path, archive: Archive, generations: Generations, background: Background | None = None
    ) -> None:
        self._folder = folder
        self._archive = archive
        self._generations = generations
        self._background = background
        self._redaction = Redaction()

    def __repr__(self) -> str:
        return f"<Maker of {self._folder}>"

    def complete(self) -> None:
        """Make the graph what it has to be, unless it is; the caller is the only writer."""
        self._generations.sweep(self.current())
        if self._archive.get("state") == self._state() and not self._archive.pending() and not self._must_start_anew():
            return
        with _little_collecting(), self._archive.transaction():
            self._redaction = self._find_redaction()
            withheld_anew = (self._archive.get("redaction") or "") != self._redaction.to_line()
            self._anew() if withheld_anew or self._must_start_anew() else self._change()
            self._archive.put("redaction", self._redaction.to_line())
            self._archive.put("withheld", self.withheld())
            self._archive.put("state", self._state())
            self._archive.put("lore", self._lore())
            self._archive.put("judged", json.dumps(_pairs(self._judgements())))
            self._archive.put("making", making())
        self._generations.sweep(self.current())

    def current(self) -> int:
        """The number of the generation in force; 0 before the first."""
        return int(self._archive.get("generation") or 0)

    def withheld(self) -> str:
        """A hash of the list of what is withheld, as it is now; "" for an empty one."""
        found = read_list(self._folder)
        return digest(*sorted(found.persons), "", *sorted(found.articles)) if found != Withheld() else ""

    def is_honoured(self) -> bool:
        """Whether the graph was made with the list of what is withheld as it is now."""
        return (self._archive.get("withheld") or "") == self.withheld()

    def is_outdated(self) -> bool:
        """Whether the graph was made by an older version, so that its tables do not fit its store."""
        return self.current() > 0 and self._archive.get("making") is None

    def _anew(self) -> None:
        self._archive.clear_graph()
        change = Changing(self._archive.connection, self._known(), anew=True)
        change.resolve(self._archive.ids(), self._claims, self._judgements(), ())
        store = OxigraphStore(self._next_path())
        try:
            store.fill(_all_lines(change))
            store.flush()
        finally:
            store.close()
        self._archive.put("generation", str(self.current() + 1))

    def _change(self) -> None:
        change = Changing(self._archive.connection, self._known(), anew=False)
        before: list[list[list[str]]] = json.loads(self._archive.get("judged") or "[[], []]")
        judged = _differing(before, _pairs(self._judgements()))
        change.resolve(self._archive.pending(), self._claims, self._judgements(), judged)
        with Spool() as spool:
            spool.take(change.edits(lore_changed=self._archive.get("lore") != self._lore()))
            if not spool.is_empty:
                self._switch(spool)

    def _switch(self, spool: Spool) -> None:
        """Make the next generation: a hard-link backup of the current one, changed."""
        path = self._next_path()
        current = OxigraphStore(self._generations.path(self.current()), read_only=True)
        current.backup(path)
        current.close()
        store = OxigraphStore(path)
        try:
            store.change(spool.gone(), spool.new())
            store.flush()
        finally:
            store.close()
        self._archive.put("generation", str(self.current() + 1))

    def _next_path(self) -> Path:
        path = self._generations.path(self.current() + 1)
        path.parent.mkdir(exist_ok=True)
        return path

    def _must_start_anew(self) -> bool:
        lost = not self._generations.path(self.current()).is_dir()
        return lost or self._archive.get("making") != making()

    def _state(self) -> str:
        """What the graph is made of beside the articles."""
        return " ".join([digest(json.dumps(_pairs(self._judgements()))), self._lore(), making(), self.withheld()])

    def _lore(self) -> str:
        return digest(repr(self._known()))

    def _known(self) -> Background:
        return from_lexicon() if self._background is None else self._background

    def _judgements(self) -> Judgements:
        return Book.inside(self._folder).in_force()

    def _claims(self, article: str) -> Claims | None:
        told = self._told(article)
        return None if told is None else self._redaction.claims(told)

    def _told(self, article: str) -> Claims | None:
        record = self._archive.record(article)
        return None if record is None else claims(record)

    def _find_redaction(self) -> Redaction:
        """What the list means now; who is who is found as if nothing were withheld, in tables that are thrown away."""
        withheld = read_list(self._folder)
        unknown = withheld.articles - {*self._archive.ids()}
        if not withheld.persons:
            self._archive.put("unknown", json.dumps(sorted(unknown)))
            return Redaction(withheld.articles)
        with closing(sqlite3.connect("", isolation_level=None)) as scratch:
            for statement in statements(GRAPH):
                scratch.execute(statement)
            change = Changing(scratch, Background(), anew=True)
            change.resolve(self._archive.ids(), self._told, self._judgements(), ())
            nodes = dict(scratch.execute("SELECT local, node FROM links").fetchall())
        unknown |= withheld.persons - nodes.keys() - {*nodes.values()}
        self._archive.put("unknown", json.dumps(sorted(unknown)))
        told = (each for own in self._archive.ids() if (each := self._told(own)) is not None)
        return find(withheld, told, nodes)


@cache
def making() -> str:
    """A hash of all that decides what articles become: code, lexicon, base of the ids."""
    found = hashlib.sha256()
    for name in _SOURCES:
        folder = resources.files("graph").joinpath(name) if name else resources.files("graph")
        for file in sorted(folder.iterdir(), key=lambda file: file.name):
            if file.name.endswith(".py"):
                found.update(file.read_bytes())
    return digest(found.hexdigest(), lexicon.fingerprint(), BASE, *rdf.vocabulary_lines())


def _all_lines(change: Changing) -> Iterator[str]:
    yield from rdf.vocabulary_lines()
    for edit in change.edits():
        yield from edit.new


def _pairs(judgements: Judgements) -> list[list[list[str]]]:
    """The pairs that people judged the same, and those that they judged different."""
    return [
        sorted([own, other] for own, others in told.items() for other in others if own < other)
        for told in (judgements.same, judgements.different)
    ]


def _differing(before: list[list[list[str]]], after: list[list[list[str]]]) -> set[str]:
    """The ids in pairs that are in one of both only."""
    return {
        own
        for old, new in zip(before, after, strict=True)
        for pair in set(map(tuple, old)) ^ set(map(tuple, new))
        for own in pair
    }


@contextmanager
def _little_collecting() -> Iterator[None]:
    """Python looks for cycles of garbage after every few hundred objects made; here are millions, and no cycles."""
    usual = gc.get_threshold()
    gc.set_threshold(200_000, 20, 100)
    try:
        yield
    finally:
        gc.set_threshold(*usual)
