"""The explorer: one page with the whole graph, its sentences, a map and a timeline, that opens from disk.

The page itself is built from `explorer/` (TypeScript) into `explorer.html`; here the graph's columns are put into it.
Articles' texts stay at home: the page holds sentences of evidence, titles and links. A content security policy with
the script's hash forbids every request and every other script, whatever a sentence holds.
"""

from __future__ import annotations

import base64
import hashlib
import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final, Protocol

from graph.archive import StoredArticle
from graph.model.facts import Fact, Node
from graph.views.picture import ViewError
from graph.views.spread import spread
from graph.views.style import TYPES
from graph.vocab import KINDS
from graph.wording import RELATIONS
from lexicon.coordinates import coordinates

NODE_LIMIT: Final = 50_000
"""Nodes that a page carries: about 60 MB, which Chromium opens in some seconds (benchmarks/explorer.py)."""

_PAGE = Path(__file__).parent / "explorer.html"
_LEFT_TO_ARTICLES: Final = frozenset({"MENTIONS", "IN", "PUBLISHED_BY", "QUOTED"})
"""Facts that an article is an end of: the page has them as its sentences' sources."""
_SHOWN: Final = tuple(name for name in TYPES if name not in ("Article", "Outlet"))
_PROPERTIES: Final = frozenset(
    {"kind", "date", "venue", "code", "batch", "year", "participants", "since", "until", "title", "text"}
)
_SATELLITES: Final = frozenset({"Post", "Quotation"})
"""What belongs to one node and stands beside it."""
_SCRIPT = re.compile(r"<script type=\"module\"[^>]*>(.*?)</script>", re.DOTALL)


class Explored(Protocol):
    """What the explorer needs of a graph; a workspace is one."""

    def nodes(self, type: str | None = None) -> Iterator[Node]:
        """Nodes by id, of one type or all."""

    def facts(self, node_id: str | None = None, type: str | None = None) -> Iterator[Fact]:
        """Facts by id."""

    def articles(self) -> Iterator[StoredArticle]:
        """Articles by id."""

    def counts(self) -> dict[str, int]:
        """How many articles, nodes and facts there are."""


@dataclass(frozen=True, slots=True)
class _Sources:
    """Articles and sentences, each once, by number."""

    articles: Mapping[str, int]
    sentences: dict[tuple[str, int, int], int]
    texts: list[str]

    def number(self, fact: Fact) -> list[int]:
        """The numbers of a fact's sentences."""
        numbers = []
        for proof in fact.evidence:
            key = (proof.article, proof.start, proof.end)
            if key not in self.sentences:
                self.sentences[key] = len(self.texts)
                self.texts.append(proof.text)
            numbers.append(self.sentences[key])
        return numbers


def page(source: Explored, limit: int = NODE_LIMIT) -> str:
    """The explorer's page for all of `source`, or for its `limit` most connected nodes.

    Raises:
        ViewError: there is nothing to show.
    """
    return fill(columns(source, limit))


def write(source: Explored, path: Path) -> Path:
    """The page in a file, whose folder is made if it is missing."""
    html = page(source)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(html, encoding="utf-8")
    return path


def fill(data: Mapping[str, Any]) -> str:
    """The built page with `data` in it, as text that no markup in it can leave."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    for mark in "<>&\u2028\u2029":
        text = text.replace(mark, f"\\u{ord(mark):04x}")
    before, after = _built()
    return before + text + after


@cache
def _built() -> tuple[str, str]:
    """The page before and after its data, with its policy."""
    html = _PAGE.read_text(encoding="utf-8")
    scripts = [base64.b64encode(hashlib.sha256(each.encode()).digest()).decode() for each in _SCRIPT.findall(html)]
    hashes = " ".join(f"'sha256-{each}'" for each in scripts)
    policy = f"default-src 'none'; script-src {hashes}; style-src 'unsafe-inline'; img-src data: blob:; base-uri 'none'"
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    before, after = html.replace('<meta charset="utf-8">', f'<meta charset="utf-8">\n    {meta}', 1).split("__DATA__")
    return before, after


def columns(source: Explored, limit: int = NODE_LIMIT) -> dict[str, Any]:
    """The graph as the page reads it (`explorer/src/data.ts`): columns, with numbers instead of ids."""
    facts = [fact for fact in source.facts() if fact.type not in _LEFT_TO_ARTICLES]
    every = [node for node in source.nodes() if node.type in _SHOWN]
    nodes = _most_connected(every, facts, limit)
    if not nodes:
        raise ViewError("nothing to show: the workspace has no articles yet; 'visitasi ingest' reads them into it")
    number = {node.id: at for at, node in enumerate(nodes)}
    kept = [fact for fact in facts if fact.source in number and fact.target in number]
    articles = list(source.articles())
    sources = _Sources({each.id: at for at, each in enumerate(articles)}, {}, [])
    return {
        "version": 1,
        "counts": source.counts(),
        "leftOut": {
            "nodes": sum(1 for n in source.nodes() if n.type in _SHOWN) - len(nodes),
            "facts": len(facts) - len(kept),
        },
        "words": _words(),
        "nodes": _node_columns(nodes, kept, number),
        "facts": _fact_columns(kept, number, sources),
        "sentences": _sentence_columns(sources),
        "articles": _article_columns(articles),
        "coordinates": _coordinates(nodes),
    }


def _most_connected(nodes: Sequence[Node], facts: Iterable[Fact], limit: int) -> list[Node]:
    if len(nodes) <= limit:
        return list(nodes)
    degrees = Counter(end for fact in facts for end in (fact.source, fact.target))
    chosen = {node.id for node in sorted(nodes, key=lambda node: (-degrees[node.id], node.id))[:limit]}
    return [node for node in nodes if node.id in chosen]


def _words() -> dict[str, dict[str, tuple[str, str]]]:
    return {
        "types": {name: (look.id, look.en) for name, look in TYPES.items()},
        "relations": dict(RELATIONS),
        "kinds": dict(KINDS),
    }


def _node_columns(nodes: Sequence[Node], facts: Iterable[Fact], number: Mapping[str, int]) -> dict[str, Any]:
    satellites = {at for at, node in enumerate(nodes) if node.type in _SATELLITES}
    places = spread(len(nodes), [(number[fact.source], number[fact.target]) for fact in facts], satellites)
    return {
        "id": [node.id for node in nodes],
        "type": [node.type for node in nodes],
        "label": [node.label for node in nodes],
        "x": [x for x, _ in places],
        "y": [y for _, y in places],
        "aliases": {at: node.aliases for at, node in enumerate(nodes) if node.aliases},
        "properties": {at: told for at, node in enumerate(nodes) if (told := _properties(node))},
    }


def _properties(node: Node) -> dict[str, tuple[str | int, ...]]:
    return {name: values for name, values in node.properties.items() if name in _PROPERTIES}


def _fact_columns(facts: Sequence[Fact], number: Mapping[str, int], sources: _Sources) -> dict[str, Any]:
    return {
        "id": [fact.id for fact in facts],
        "type": [fact.type for fact in facts],
        "source": [number[fact.source] for fact in facts],
        "target": [number[fact.target] for fact in facts],
        "first": [fact.first_seen for fact in facts],
        "last": [fact.last_seen for fact in facts],
        "confidence": [fact.confidence for fact in facts],
        "sentences": [sources.number(fact) for fact in facts],
        "events": [[number[event] for event in fact.events if event in number] for fact in facts],
        "origin": {at: fact.origin for at, fact in enumerate(facts) if fact.origin},
    }


def _sentence_columns(sources: _Sources) -> dict[str, Any]:
    keys = list(sources.sentences)
    return {
        "article": [sources.articles[article] for article, _, _ in keys],
        "start": [start for _, start, _ in keys],
        "text": sources.texts,
    }


def _article_columns(articles: Sequence[StoredArticle]) -> dict[str, Any]:
    return {
        "id": [each.id for each in articles],
        "title": [each.title or each.id for each in articles],
        "outlet": [each.outlet for each in articles],
        "published": [each.published for each in articles],
        "url": [each.url for each in articles],
    }


def _coordinates(nodes: Sequence[Node]) -> dict[int, tuple[float, float]]:
    known = coordinates()
    codes = ((at, str(node.first("code"))) for at, node in enumerate(nodes) if node.type == "Place")
    return {at: (known[code].latitude, known[code].longitude) for at, code in codes if code in known}
