"""What is known of one node, for a page and as RDF: the seam between the workspace and whoever shows an entity.

found = describe(workspace, "place/32.71")               # None if no node has this id
triples(workspace, found, base)                          # sorted lines of N-Triples
graph.export.turtle.document(lines, base)                # the same as Turtle; jsonld.document, rdfxml.document alike
graph.publish.entity.page(found, base)                   # the same as HTML
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph import rdf
from graph.export.quads import rebased
from graph.model.facts import Fact, Node
from graph.model.ids import article_id
from graph.vocab import BASE

if TYPE_CHECKING:
    from graph.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Source:
    """An article as a page cites it; no text."""

    title: str
    url: str | None
    published: str | None
    outlet: str | None


@dataclass(frozen=True, slots=True)
class Description:
    """A node, the facts it stands in (by id), their other ends, and the articles that state them."""

    node: Node
    facts: tuple[Fact, ...]
    ends: Mapping[str, Node]
    sources: Mapping[str, Source]


def describe(workspace: Workspace, own: str) -> Description | None:
    """What is known of the node that an id (its own, a local one, its IRI) leads to."""
    node = workspace.node(own)
    if node is None:
        return None
    facts = tuple(workspace.facts(node.id))
    ends = {end for fact in facts for end in (fact.source, fact.target, *fact.events)} - {node.id}
    articles = {each.article for fact in facts for each in fact.evidence} | {a for fact in facts for a in fact.articles}
    return Description(
        node,
        facts,
        {end: found for end in sorted(ends) if (found := workspace.node(end))},
        {own: source for own in sorted(articles) if (source := _source(workspace, own))},
    )


def triples(workspace: Workspace, found: Description, base: str = BASE) -> list[str]:
    """The node, its facts with their evidence, and names and classes of the other ends: sorted lines of N-Triples."""
    lines = set(rdf.node_lines(found.node))
    for fact in found.facts:
        lines.update(line for line in rdf.fact_lines(fact) if not line.endswith(rdf.IN_LEXICON))
    lines.update(workspace.lines_about(_selectors(found.facts)))
    for node in found.ends.values():
        lines.update(rdf.name_lines(node))
    move = rebased(base)
    text = "\n".join(sorted(lines))
    return sorted(move(text.encode()).decode().split("\n")) if move else text.split("\n")


def _selectors(facts: Iterable[Fact]) -> list[str]:
    """Ids of the sentences that support `facts`, of their quotes and of their positions."""
    bounds = {(each.article, each.start, each.end) for fact in facts for each in fact.evidence}
    return [
        f"{article_id(article)}#{kind}={start},{end}"
        for article, start, end in sorted(bounds)
        for kind in ("char", "quote", "position")
    ]


def _source(workspace: Workspace, own: str) -> Source | None:
    article = workspace.article(own)
    return None if article is None else Source(article.title or own, article.url, article.published, article.outlet)
