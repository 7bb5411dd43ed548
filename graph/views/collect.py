"""From the graph to a picture: which nodes and edges, and what the side panel says of each."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Protocol

from graph import vocab
from graph.analysis import UNSHOWN, Source, between, ends, neighbourhood
from graph.model.facts import Evidence, Fact
from graph.model.facts import Node as GraphNode
from graph.model.ids import article_id
from graph.result import Result
from graph.views.picture import Detail, Edge, Node, Picture, Sentence, ViewError, picture

_TERMS = {
    "kind": "Jenis",
    "code": "Kode",
    "key": "Kunci",
    "since": "Sejak",
    "until": "Sampai",
    "batch": "Angkatan ke",
    "year": "Tahun",
    "participants": "Jumlah peserta",
    "date": "Tanggal",
    "venue": "Lokasi",
    "text": "Kutipan",
    "published": "Terbit",
}
_SHORTEST_MARKED = 3  # letters; shorter names are too often part of other words


class Graph(Source, Protocol):
    """What a picture is read from; a workspace is one."""

    def node(self, node_id: str) -> GraphNode | None:
        """The node, or None."""

    def fact(self, fact_id: str) -> Fact | None:
        """The fact, or None."""


def around(graph: Graph, node_id: str, depth: int = 1) -> Picture:
    """The neighbourhood of a node. ViewError if there is no such node."""
    own = vocab.shorten(node_id)
    start = graph.node(own)
    if start is None:
        raise ViewError(f"no node {own!r} in the graph; visitasi query NAME --format csv shows ids")
    unshown = () if start.type == "Article" else UNSHOWN
    facts = neighbourhood(graph, start.id, depth, unshown)
    words = "Sekitar simpul ini: hubungannya, dan acara serta jabatan yang menghubungkannya dengan yang lain."
    return _picture(graph, start.label, {start.id} | ends(facts.values()), facts, words)


def of_result(graph: Graph, result: Result, explanation: str = "") -> Picture:
    """What a question found: its rows' nodes and facts, and all facts between these nodes."""
    stated = [fact for fact in map(graph.fact, result.ids("fact")) if fact is not None]
    nodes = set(result.ids("node")) | ends(stated)
    return _picture(graph, result.title, nodes, between(graph, nodes), explanation)


def _picture(graph: Graph, title: str, nodes: Iterable[str], facts: Mapping[str, Fact], explanation: str) -> Picture:
    found = {own: node for own, node in ((own, graph.node(own)) for own in sorted(nodes)) if node is not None}
    articles = _Articles(graph)
    edges = [_edge(fact, found, articles) for fact in facts.values() if fact.source in found and fact.target in found]
    return picture(title, map(_node, found.values()), edges, explanation)


class _Articles:
    """Articles' outlets, dates, titles and links, each looked up once."""

    def __init__(self, graph: Graph) -> None:
        self._graph = graph
        self._known: dict[str, dict[str, str | None]] = {}

    def sentence(self, evidence: Evidence, forms: Iterable[str]) -> Sentence:
        """A sentence with its source, `forms` marked in it."""
        if evidence.article not in self._known:
            self._known[evidence.article] = self._read(article_id(evidence.article))
        return Sentence(evidence.text, _marks(evidence.text, forms), **self._known[evidence.article])

    def _read(self, own: str) -> dict[str, str | None]:
        node = self._graph.node(own)
        outlets = (fact.target for fact in self._graph.facts(own) if fact.type == "PUBLISHED_BY")
        outlet = next((found for found in map(self._graph.node, outlets) if found is not None), None)
        said = {field: _first(node, name) for field, name in _ARTICLE_FIELDS.items()}
        return {"outlet": outlet.label if outlet else None, **said}


_ARTICLE_FIELDS = {"published": "published", "title": "title", "link": "url"}


def _first(node: GraphNode | None, name: str) -> str | None:
    value = node.first(name) if node else None
    return None if value is None else str(value)


def _marks(text: str, forms: Iterable[str]) -> tuple[tuple[int, int], ...]:
    """Where the ends of a fact are named in its sentence; longer forms first, none inside another."""
    wanted = sorted({form for form in forms if len(form) >= _SHORTEST_MARKED}, key=lambda form: (-len(form), form))
    if not wanted:
        return ()
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, wanted))})(?!\w)", re.IGNORECASE)
    return tuple(match.span() for match in pattern.finditer(text))


def _edge(fact: Fact, nodes: Mapping[str, GraphNode], articles: _Articles) -> Edge:
    forms = [form for end in (fact.source, fact.target) for form in (nodes[end].label, *nodes[end].aliases)]
    evidence = tuple(articles.sentence(each, forms) for each in fact.evidence)
    return Edge(fact.id, fact.type, fact.source, fact.target, _fact_details(fact), evidence, fact.origin)


def _fact_details(fact: Fact) -> tuple[Detail, ...]:
    if fact.origin is not None:
        return ()
    seen = " – ".join(dict.fromkeys(day for day in (fact.first_seen, fact.last_seen) if day))
    told = (("Diberitakan", seen), ("Keyakinan", f"{fact.confidence:.0%} ({len(fact.articles)} artikel)"))
    return tuple((term, value) for term, value in told if value)


def _node(node: GraphNode) -> Node:
    details: list[Detail] = [("Nama lain", "; ".join(node.aliases))] if node.aliases else []
    for name, values in sorted(node.properties.items()):
        if name in _TERMS:
            details.append((_TERMS[name], "; ".join(_worded(name, value) for value in values)))
    return Node(node.id, node.type, node.label, (*details, ("Id", node.id)), _first(node, "url"))


def _worded(name: str, value: str | int) -> str:
    return vocab.KINDS[str(value)][0] if name == "kind" and value in vocab.KINDS else str(value)
