"""Every question on the graph of 2,000 made articles: Oxigraph and Neo4j answer with the same rows in one order."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import islice

import pytest

from benchmarks.corpus import articles
from graph import catalogue
from graph.model.facts import Node
from graph.question import Question
from graph.stores import Parts
from graph.stores.neo4j.connection import Login
from graph.stores.neo4j.store import Neo4jStore
from graph.stores.oxigraph import OxigraphStore
from tests.neo4j.server import Server
from tests.queries.bundled import Given, answered, graph_of

ARTICLES = 2_000
# Type of a parameter → type of the nodes that are given for it.
ANCHORS = {"place": "Place", "person": "Person", "organization": "Organization", "theme": "Theme", "post": "Post",
           "outlet": "Outlet", "article": "Article", "node": "Event"}  # fmt: skip


class Anchors:
    """What questions are asked about: of each type the best connected node, one of the middle, and one in a role."""

    def __init__(self, graph: Parts) -> None:
        degree = Counter(end for fact in graph.facts for end in (fact.source, fact.target))
        by_type: dict[str, list[Node]] = defaultdict(list)
        for node in sorted(graph.nodes, key=lambda node: (-degree[node.id], node.id)):
            by_type[node.type].append(node)
        self._by_type = {kind: [nodes[0], nodes[len(nodes) // 2]] for kind, nodes in by_type.items()}
        known = {node.id: node for node in graph.nodes}
        for edge, kind in (("ORGANIZED_BY", "Organization"), ("HOSTED_BY", "Person")):
            ends = Counter(f.target for f in graph.facts if f.type == edge and known[f.target].type == kind)
            self._by_type[kind].append(known[min(ends, key=lambda own: (-ends[own], own))])
        self._programmes = {fact.source: fact.target for fact in graph.facts if fact.type == "OF_PROGRAMME"}

    def given(self, question: Question) -> Iterator[Given]:
        """Some sets of parameters for a question; an empty one where it needs none."""
        needed = {name: p.type for name, p in question.parameters.items() if p.required}
        if question.name == "chains":
            people, bodies = self._by_type["Person"], self._by_type["Organization"]
            for other in (people[1], bodies[1]):
                yield {"node": people[0].id, "other": other.id}
        elif "programme" in needed:
            yield from map(self._cohort, self._by_type["Cohort"])
        elif needed:
            ((name, kind),) = needed.items()
            for node in self._by_type[ANCHORS[kind]]:
                yield {name: node.id}
        else:
            yield {}

    def _cohort(self, cohort: Node) -> Given:
        given: Given = {"programme": self._programmes[cohort.id]}
        for name in ("batch", "year"):
            value = cohort.first(name)
            if value is not None:
                given[name] = value
        return given


@pytest.fixture(scope="module")
def made() -> Parts:
    return graph_of([article.record for article in islice(articles(ARTICLES), ARTICLES)])


def test_the_stores_agree(made: Parts, neo4j_database: Server) -> None:
    one, other = OxigraphStore(), Neo4jStore(Login(neo4j_database.uri, neo4j_database.user, neo4j_database.password))
    answers = 0
    try:
        one.apply(Parts(), made)
        other.apply(Parts(), made)
        for question in catalogue.questions():
            rows = 0
            for given in Anchors(made).given(question):
                ours = answered(one, question.name, given)
                assert answered(other, question.name, given) == ours, f"{question.name} {given}"
                rows += len(ours)
            assert rows, f"{question.name}: no rows to compare"
            answers += rows
    finally:
        other.close()
    assert answers > ARTICLES
