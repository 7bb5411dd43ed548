"""What a name typed by a user leads to, asked of a store in its own language: SPARQL or Cypher.

Each look-up is a pair of queries that answer with the same columns, `node` (id without base) and `label`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from graph import vocab
from graph.binding import Asked, answer
from graph.stores import Iri, Value


class Pair(NamedTuple):
    """One look-up in both languages. `@LABEL` or `@TYPES` stand for names of node types, which are a closed list."""

    sparql: str
    cypher: str


_LABEL = Pair(
    """SELECT ?node ?label WHERE {
  # parameters
  ?node rdfs:label ?label }""",
    "MATCH (n:@LABEL {id: $node}) RETURN n.id AS node, n.label AS label",
)
_EXACT = Pair(
    """SELECT DISTINCT ?node ?label WHERE {
  # parameters
  ?node rdfs:label|skos:altLabel|schema:alternateName ?name ; rdfs:label ?label . @TYPES }""",
    """MATCH (n:@LABEL) WHERE n.label = $name RETURN n.id AS node, n.label AS label
UNION
CALL db.index.fulltext.queryNodes('names', $phrase) YIELD node AS n
WITH n WHERE n:@LABEL AND $name IN n.aliases
RETURN n.id AS node, n.label AS label""",
)
_IN_ANY_CASE = Pair(
    """SELECT DISTINCT ?node ?label WHERE {
  # parameters
  @TYPES
  ?node rdfs:label|skos:altLabel|schema:alternateName ?form ; rdfs:label ?label .
  FILTER(LCASE(STR(?form)) = LCASE(?name)) }""",
    """CALL db.index.fulltext.queryNodes('names', $phrase) YIELD node AS n
WITH n WHERE n:@LABEL AND any(form IN n.label + coalesce(n.aliases, []) WHERE toLower(form) = toLower($name))
RETURN n.id AS node, n.label AS label
UNION
MATCH (n:Article) WHERE $types CONTAINS 'Article' AND toLower(n.label) = toLower($name)
RETURN n.id AS node, n.label AS label""",
)
_LABELS = Pair(
    "SELECT ?node ?label WHERE { ?node rdfs:label ?label . @TYPES }",
    "MATCH (n:@LABEL) RETURN n.id AS node, n.label AS label",
)
_HAPPENED = Pair(
    """SELECT ?node ?label WHERE {
  # parameters
  ?node rdfs:label ?label
  FILTER EXISTS { ?any v:visited|schema:location ?node } }""",
    """MATCH (n:Place {id: $node}) WHERE EXISTS { (n)<-[:VISITED|TOOK_PLACE_IN]-() }
RETURN n.id AS node, n.label AS label""",
)
_URL = Pair(
    """SELECT ?node ?label WHERE {
  # parameters
  ?node schema:url ?url ; a schema:NewsArticle ; rdfs:label ?label }""",
    "MATCH (n:Article) WHERE n.url = $given RETURN n.id AS node, n.label AS label",
)
_TYPES = tuple(node.name for node in vocab.VOCABULARY.nodes)
_QUOTED = re.compile(r'["\\]')


def is_node(store: Asked, node: str) -> bool:
    """Whether the graph has a node of this id."""
    kind = vocab.VOCABULARY.type_of(node).name
    return bool(_run(store, _LABEL, {"node": Iri(vocab.expand(node))}, (kind,)))


def named(store: Asked, name: str, types: tuple[str, ...]) -> dict[str, str]:
    """Node → label of those with exactly this name or other wording, else of those with it in any case."""
    types = types or _TYPES
    given = {"name": name, "phrase": f'"{_QUOTED.sub(" ", name)}"', "types": " ".join(types)}
    loose = {**given, "name": " ".join(name.split())}
    return _run(store, _EXACT, given, types) or _run(store, _IN_ANY_CASE, loose, types)


def labels(store: Asked, types: tuple[str, ...]) -> dict[str, str]:
    """Node → label of all nodes of these types; of all, if none is given."""
    return _run(store, _LABELS, {}, types or _TYPES)


def happened_in(store: Asked, place: str) -> bool:
    """Whether anything took place in a place, or anyone visited it."""
    return bool(_run(store, _HAPPENED, {"node": Iri(vocab.expand(place))}, ("Place",)))


def with_url(store: Asked, url: str) -> dict[str, str]:
    """Node → label of the articles at this address."""
    return _run(store, _URL, {"url": Iri(url), "given": url}, ("Article",))


def _run(store: Asked, pair: Pair, bindings: Mapping[str, Value], types: tuple[str, ...]) -> dict[str, str]:
    terms = " ".join(vocab.VOCABULARY.node(name).term for name in types)
    sparql = vocab.sparql_prefixes() + pair.sparql.replace("@TYPES", f"VALUES ?type {{ {terms} }} ?node a ?type .")
    cypher = pair.cypher.replace("@LABEL", "|".join(types))
    found = answer(store, sparql, cypher, bindings)
    node, label = found.columns.index("node"), found.columns.index("label")
    return {vocab.shorten(str(row[node])): str(row[label]) for row in found.rows}
