"""Articles → the graph in force: builds it, writes what changed into a new generation, and switches to it.

The graph is built whole from all claims (milliseconds an article), then compared with the one in force part by part
(node, fact, article, link); only changed parts reach the store and the tables. Building less than the whole is a
matter of `build` alone: what follows takes any graph's difference.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path

from graph import rdf
from graph.archive import Archive
from graph.background import Background, from_lexicon
from graph.build import Graph, build
from graph.change import Change
from graph.claims import claims
from graph.generations import Generations
from graph.model.facts import Claims
from graph.model.ids import digest
from graph.stores.oxigraph import OxigraphStore
from graph.vocab import BASE

MAKING = 2
"""Counts changes of how claims become quads; a workspace made otherwise is made anew."""


class Maker:
    """Makes the graph of one workspace; only its one writer may."""

    def __init__(
        self, folder: Path, archive: Archive, generations: Generations, background: Background | None = None
    ) -> None:
        self._folder = folder
        self._archive = archive
        self._generations = generations
        self._background = background

    def __repr__(self) -> str:
        return f"<Maker of {self._folder}>"

    def complete(self) -> None:
        """Make the graph what it has to be, unless it is; the caller is the only writer."""
        self._generations.sweep(self.current())
        state = self._state()
        if self._archive.get("state") == state and self._generations.path(self.current()).is_dir():
            return
        told = {each.article: each for each in map(claims, self._archive.records())}
        graph = build(told.values(), self._known())
        self._put(graph, told, state)
        self._generations.sweep(self.current())

    def _put(self, graph: Graph, told: Mapping[str, Claims], state: str) -> None:
        """Write a new generation and the tables, and switch to both at once."""
        number, anew = self.current() + 1, self._must_start_anew()
        with self._archive.transaction():
            if anew:
                self._archive.clear_graph()
            change = Change(self._archive, graph, told)
            self._archive.put("state", state)
            if change.is_none and not anew:
                return
            store = self._next_store(number, anew)
            try:
                extra = rdf.vocabulary_lines() if anew else []
                store.change(*change.lines(extra))
                store.flush()
            finally:
                store.close()
            change.write()
            self._archive.put("making", self._making())
            self._archive.put("generation", str(number))

    def _next_store(self, number: int, anew: bool) -> OxigraphStore:
        path = self._generations.path(number)
        path.parent.mkdir(exist_ok=True)
        if not anew:
            current = OxigraphStore(self._generations.path(number - 1), read_only=True)
            current.backup(path)
            current.close()
        return OxigraphStore(path)

    def current(self) -> int:
        """The number of the generation in force; 0 before the first."""
        return int(self._archive.get("generation") or 0)

    def _must_start_anew(self) -> bool:
        lost = not self._generations.path(self.current()).is_dir()
        return lost or self._archive.get("making") != self._making()

    @staticmethod
    def _making() -> str:
        return digest(str(MAKING), BASE, *rdf.vocabulary_lines())

    def _state(self) -> str:
        """What the graph is made of: it is up to date while this is the same."""
        judgements = self._folder / "judgements.jsonl"
        decided = hashlib.sha256(judgements.read_bytes()).hexdigest() if judgements.is_file() else ""
        known = digest(repr(self._known()))
        return " ".join([self._archive.get("truth") or "0", decided, known, self._making()])

    def _known(self) -> Background:
        return from_lexicon() if self._background is None else self._background
