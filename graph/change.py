"""The difference between the graph in the archive and the one to be: only changed parts are written anew."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain

from graph import rdf
from graph.archive import Archive, claims_hash, packed
from graph.build import Graph
from graph.model.facts import Claims, Fact, Node


class Change:
    """Parts (nodes, facts, articles, links) that went, came or changed."""

    def __init__(self, archive: Archive, graph: Graph, told: Mapping[str, Claims]) -> None:
        self._archive = archive
        self._told = told
        self._rendered: dict[str, bytes] = {}
        self._nodes = _Parts(archive.bodies("nodes"), {own: node.to_line() for own, node in graph.nodes.items()})
        self._facts = _Parts(archive.bodies("facts"), {own: fact.to_line() for own, fact in graph.facts.items()})
        self._pages = _Parts(archive.page_hashes(), {own: claims_hash(each) for own, each in sorted(told.items())})
        before = {local: f"{article}\n{node}" for local, node, article in archive.links()}
        after = {local: f"{article}\n{node}" for article, pairs in graph.links.items() for local, node in pairs}
        self._links = _Parts(before, after)

    def __repr__(self) -> str:
        return f"<Change of {self._count()} parts>"

    @property
    def is_none(self) -> bool:
        """Whether nothing went, came or changed."""
        return self._count() == 0

    def _count(self) -> int:
        parts = (self._nodes, self._facts, self._pages, self._links)
        return sum(len(part.new) + len(part.gone) for part in parts)

    def lines(self, extra: Iterable[str] = ()) -> tuple[Iterable[str], Iterable[str]]:
        """The lines to remove and those to add (with `extra`); what a part keeps of itself is in neither."""
        old = set(self.removed())
        if not old:
            return (), chain(extra, self.added())
        new = {*extra, *self.added()}
        return sorted(old - new), sorted(new - old)

    def removed(self) -> Iterator[str]:
        """The lines of what went and of what changed, as they are in the store."""
        for line in self._nodes.old():
            yield from rdf.node_lines(Node.from_line(line))
        for line in self._facts.old():
            yield from rdf.fact_lines(Fact.from_line(line))
        for article in self._pages.outdated():
            yield from self._archive.page(article)
        yield from rdf.link_lines(_pairs(self._links.outdated_parts()))

    def added(self) -> Iterator[str]:
        """The lines of what came and of what changed, as they will be."""
        for line in self._nodes.new.values():
            yield from rdf.node_lines(Node.from_line(line))
        for line in self._facts.new.values():
            yield from rdf.fact_lines(Fact.from_line(line))
        for article in self._pages.new:
            lines = rdf.article_lines(self._told[article])
            self._rendered[article] = packed(lines)
            yield from lines
        yield from rdf.link_lines(_pairs(self._links.new))

    def write(self) -> None:
        """Bring the archive's tables up to date; after `lines` have been taken."""
        self._archive.put_nodes(map(Node.from_line, self._nodes.new.values()), self._nodes.gone)
        self._archive.put_facts(map(Fact.from_line, self._facts.new.values()), self._facts.gone)
        pages = ((own, mark, self._rendered[own]) for own, mark in self._pages.new.items())
        self._archive.put_pages(pages, self._pages.gone)
        links = ((local, *reversed(value.rsplit("\n", 1))) for local, value in self._links.new.items())
        self._archive.put_links(((local, node, article) for local, node, article in links), self._links.gone)


class _Parts:
    """Parts of one kind by id: `new` came or changed, `gone` went."""

    def __init__(self, before: Mapping[str, str], after: Mapping[str, str]) -> None:
        self._before = before
        self.new = {own: value for own, value in after.items() if before.get(own) != value}
        self.gone = sorted(before.keys() - after.keys())

    def outdated(self) -> list[str]:
        """Ids of what is to be taken out of the store."""
        return self.gone + [own for own in self.new if own in self._before]

    def outdated_parts(self) -> dict[str, str]:
        """What is to be taken out of the store."""
        return {own: self._before[own] for own in self.outdated()}

    def old(self) -> Iterator[str]:
        """Values of what is to be taken out of the store."""
        return (self._before[own] for own in self.outdated())


def _pairs(links: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    return ((local, value.rsplit("\n", 1)[1]) for local, value in links.items())
