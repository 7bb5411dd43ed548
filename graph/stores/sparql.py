"""What the stores that speak SPARQL share: the quads of parts, what is read back, and what a query may not say."""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping
from itertools import chain
from typing import Literal

from graph import rdf
from graph.stores import Answer, EvidenceRow, Parts, QueryError, Value
from graph.vocab import VOCABULARY, iri, shorten


def lines_of(parts: Parts) -> Iterator[str]:
    """The N-Quads lines of `parts`, one part after the other."""
    yield from chain.from_iterable(map(rdf.node_lines, parts.nodes))
    yield from chain.from_iterable(map(rdf.fact_lines, parts.facts))
    yield from chain.from_iterable(map(rdf.article_lines, parts.articles))
    yield from rdf.link_lines(parts.links)


_NODES = "SELECT ?node ?class WHERE { ?node a ?class ; rdfs:label ?label } ORDER BY ?node"
_FACTS = """SELECT ?fact ?predicate ?source ?target WHERE {
  ?fact a rdf:Statement ; rdf:predicate ?predicate ; rdf:subject ?source ; rdf:object ?target } ORDER BY ?fact"""
_EVIDENCE = """SELECT ?fact ?article ?start ?end ?text WHERE {
  ?note a oa:Annotation ; oa:hasBody ?fact ; oa:hasTarget ?target .
  ?target oa:hasSource ?article ; oa:hasSelector ?quote .
  ?quote oa:exact ?text ; oa:refinedBy ?place . ?place oa:start ?start ; oa:end ?end }"""


class ReadBack(ABC):
    """Nodes, facts and evidence of a store, by its own queries."""

    language: Literal["sparql"] = "sparql"

    @abstractmethod
    def query(self, text: str, bindings: Mapping[str, Value], row_limit: int | None = None) -> Answer:
        """Answer a query."""

    def nodes(self) -> Iterator[tuple[str, str]]:
        """Id and type of each node, sorted."""
        by_class = {iri(kind.term): kind.name for kind in VOCABULARY.nodes}
        rows = self.query(_NODES, {}).rows
        yield from sorted({(shorten(str(own)), by_class[str(kind)]) for own, kind in rows if str(kind) in by_class})

    def facts(self) -> Iterator[tuple[str, str, str, str]]:
        """Id, type, source and target of each fact, sorted."""
        for own, predicate, source, target in self.query(_FACTS, {}).rows:
            ends = shorten(str(source)), shorten(str(target))
            yield shorten(str(own)), _edge(str(predicate), ends[0]), *ends

    def evidence(self) -> Iterator[EvidenceRow]:
        """All evidence, sorted."""
        rows = self.query(_EVIDENCE, {}).rows
        yield from sorted(
            EvidenceRow(shorten(str(fact)), shorten(str(article)), int(str(start)), int(str(end)), str(text))
            for fact, article, start, end, text in rows
        )


def _edge(predicate: str, source: str) -> str:
    kind = VOCABULARY.type_of(source).name
    return next(edge.name for edge in VOCABULARY.edges if iri(edge.term) == predicate and kind in edge.sources)


_TOKEN = re.compile(
    r"""(?P<comment>\#[^\r\n]*)
      | (?P<string>'''(?:(?:'|'')?(?:[^'\\]|\\.))*'''|\"\"\"(?:(?:"|"")?(?:[^"\\]|\\.))*\"\"\"
                  |'(?:[^'\\\r\n]|\\.)*'|"(?:[^"\\\r\n]|\\.)*")
      | (?P<iri><[^<>"{}|^`\\\x00-\x20]*>)
      | (?P<variable>[?$]\w+)
      | (?P<name>[\w.-]*:(?:[\w.:-]|%[0-9A-Fa-f]{2}|\\.)*)
      | (?P<tag>@[A-Za-z-]+)
      | (?P<word>[A-Za-z_]\w*)""",
    re.VERBOSE | re.DOTALL,
)
_REFUSED = {
    "SERVICE": "it asks another server",
    "FROM": "it names other graphs than the workspace's (write GRAPH <…> { … } instead)",
}
_CHANGES = frozenset({"INSERT", "DELETE", "LOAD", "CLEAR", "CREATE", "DROP", "COPY", "MOVE", "ADD", "WITH"})

_PROLOGUE = frozenset({"PREFIX", "BASE", "VERSION"})


def refuse_unsafe(query: str) -> None:
    """QueryError if one's own `query` asks elsewhere or would change something.

    Words are looked at as SPARQL's grammar tells tokens apart, so none inside a string, an IRI, a prefixed name, a
    variable or a comment counts.
    """
    words = [match.group().upper() for match in _TOKEN.finditer(query) if match.lastgroup == "word"]
    for word in words:
        if word in _REFUSED:
            raise QueryError(f"{word} is refused: {_REFUSED[word]}")
    verb = next((word for word in words if word not in _PROLOGUE), "")
    if verb in _CHANGES:
        raise QueryError(f"{verb} is refused: a query only reads; the graph is changed by ingest and forget")


def checked_bindings(bindings: Mapping[str, Value]) -> dict[str, Value]:
    """`bindings` without unbound ones, by variable name without its mark."""
    return {name.lstrip("?$"): value for name, value in bindings.items() if value is not None}
