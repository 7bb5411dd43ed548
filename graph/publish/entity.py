"""A node's page: what is known of it, by kind of fact, each with the sentences that say so. Static HTML, no script.

All text of articles is escaped; links lead to web addresses and to other pages only.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from html import escape
from itertools import groupby
from typing import Final
from urllib.parse import urlsplit

from graph.description import Description
from graph.model.facts import Evidence, Fact, Node
from graph.publish.frame import both, framed, number
from graph.views.style import TYPES
from graph.vocab import KINDS, VOCABULARY
from graph.wording import INVERSES, RELATIONS

SHOWN: Final = 200
"""Facts of one kind on a page; all are in its Turtle and JSON-LD."""

_FIRST: Final = (
    "HELD PARTICIPATED_IN SPOKE_AT VISITED TOOK_PLACE_IN OF_COHORT HOSTED_BY SAID_BY QUOTED ORGANIZED_BY SENT "
    "HAS_THEME AT OF_PROGRAMME GOVERNS PART_OF SUCCEEDED_BY WITHIN IN SAID_AT PUBLISHED_BY MENTIONS".split()
)
_PROPERTIES: Final = {
    "kind": ("jenis", "kind"),
    "code": ("kode wilayah", "official code"),
    "key": ("kunci", "key"),
    "since": ("sejak", "since"),
    "until": ("sampai", "until"),
    "batch": ("angkatan", "batch"),
    "year": ("tahun", "year"),
    "participants": ("jumlah peserta", "participants"),
    "date": ("tanggal", "date"),
    "venue": ("tempat acara", "venue"),
    "published": ("terbit", "published"),
    "url": ("tautan", "link"),
    "geonames": ("di GeoNames", "at GeoNames"),
}

Href = Callable[[str], str]
"""Id of a node → the address of its page, relative to the page that links there."""


def page(found: Description, base: str, href: Href, *, title: str) -> str:
    """The whole page of one node; `title` names the publication."""
    look = TYPES[found.node.type]
    alternates = (
        '<link rel="alternate" type="text/turtle" href="data.ttl">'
        '<link rel="alternate" type="application/ld+json" href="data.jsonld">'
    )
    body = [
        f'<p class="kind" style="--color:{look.color}">{both((look.id, look.en))}</p>',
        f"<h1>{escape(found.node.label)}</h1>",
        _head(found.node),
        *_sections(found, href),
        f'<footer class="iri"><p><code>{escape(base + found.node.id)}</code></p>'
        '<p><a href="data.ttl">Turtle</a> <a href="data.jsonld">JSON-LD</a></p></footer>',
    ]
    return framed(found.node.label, "\n".join(body), home=href(""), title=title, head=alternates)


def _head(node: Node) -> str:
    rows = []
    if node.aliases:
        rows.append((("juga ditulis", "also written"), escape("; ".join(node.aliases))))
    for name, wording in _PROPERTIES.items():
        values = node.properties.get(name, ())
        if values:
            rows.append((wording, "; ".join(_value(name, str(value)) for value in values)))
    cells = "".join(f"<dt>{both(wording)}</dt><dd>{value}</dd>" for wording, value in rows)
    return f"<dl>{cells}</dl>" if cells else ""


def _value(name: str, value: str) -> str:
    if name == "kind" and value in KINDS:
        return both(KINDS[value])
    return _link(value, value) if name in ("url", "geonames") else escape(value)


def _sections(found: Description, href: Href) -> Iterable[str]:
    groups: dict[tuple[int, bool], list[Fact]] = defaultdict(list)
    for fact in found.facts:
        groups[_FIRST.index(fact.type), fact.source != found.node.id].append(fact)
    for (place, inverse), facts in sorted(groups.items()):
        edge = _FIRST[place]
        wording = (INVERSES if inverse else RELATIONS)[edge]
        facts.sort(key=lambda fact: _order(fact, found, inverse=inverse))
        items = "".join(_item(fact, found, href, inverse=inverse) for fact in facts[:SHOWN])
        left = len(facts) - SHOWN
        more = (
            f'<p class="more">{both((f"dan {number(left)} lagi", f"and {number(left)} more"))}</p>' if left > 0 else ""
        )
        yield f"<section><h2>{both(wording)} <small>{number(len(facts))}</small></h2><ul>{items}</ul>{more}</section>"


def _order(fact: Fact, found: Description, *, inverse: bool) -> tuple[str, str, str]:
    """Latest first where facts are dated, then by name."""
    other = found.ends.get(fact.source if inverse else fact.target)
    latest = "".join(chr(0x10000 - ord(c)) for c in fact.last_seen or "")
    return latest or "\U0001ffff", other.label if other else "", fact.id


def _item(fact: Fact, found: Description, href: Href, *, inverse: bool) -> str:
    own = fact.source if inverse else fact.target
    other = found.ends.get(own, found.node)
    name = (
        f'<a href="{escape(href(own))}">{escape(other.label)}</a>' if other is not found.node else escape(other.label)
    )
    notes = [_period(fact), *(_event(event, found, href) for event in fact.events)]
    notes.append(_origin(fact.origin) if fact.origin else _confidence(fact.confidence))
    anchor = escape(fact.id.replace("/", "-"))
    quotes = "".join(_source(article, list(group), found) for article, group in groupby(fact.evidence, _article))
    shown = f"<details><summary>{both(('bukti', 'evidence'))}</summary>{quotes}</details>" if quotes else ""
    facts = " · ".join(note for note in notes if note)
    return f'<li id="{anchor}"><div class="fact">{name}<span class="notes">{facts}</span></div>{shown}</li>'


def _article(evidence: Evidence) -> str:
    return evidence.article


def _period(fact: Fact) -> str:
    days = [f'<time datetime="{escape(day)}">{escape(day)}</time>' for day in (fact.first_seen, fact.last_seen) if day]
    return "–".join(dict.fromkeys(days))


def _event(own: str, found: Description, href: Href) -> str:
    event = found.ends.get(own)
    return f'<a href="{escape(href(own))}">{escape(event.label)}</a>' if event else ""


def _origin(origin: str) -> str:
    return f"{both(('leksikon', 'lexicon'))}: {escape(origin)}"


def _confidence(value: float) -> str:
    return f"{both(('keyakinan', 'confidence'))} {value:.2f}"


def _source(own: str, evidence: list[Evidence], found: Description) -> str:
    """The sentences of one article, and where they stand."""
    quotes = "".join(f"<blockquote>{escape(each.text)}</blockquote>" for each in evidence)
    source = found.sources.get(own)
    if source is None:
        return f'<figure lang="id">{quotes}</figure>'
    parts = [_link(source.url, source.title), escape(source.outlet or ""), escape(source.published or "")]
    return f'<figure lang="id">{quotes}<figcaption>{", ".join(part for part in parts if part)}</figcaption></figure>'


def _link(address: str | None, text: str) -> str:
    """A link, if the address is one of the web."""
    try:
        safe = bool(address) and urlsplit(address or "").scheme in ("http", "https")
    except ValueError:
        safe = False
    return f'<a href="{escape(address or "")}" rel="noopener">{escape(text)}</a>' if safe else escape(text)


PAGED: Final = tuple(node.name for node in VOCABULARY.nodes)
"""Types whose nodes have pages: all; facts are fragments on the pages of their ends."""
