"""Raw text of one page → `Article`: cleaned text, what is known about it, and an id made from content.

Cleaning only deletes lines and spans (`ingest.boilerplate.kept`); nothing in the text is rewritten, so every offset
into `Article.text` points at words that the page has. The one addition is the headline, put in front with a line
break unless the text begins with it.
"""

import hashlib
import re
from dataclasses import dataclass
from urllib.parse import parse_qsl, urlencode, urlsplit

from ingest.boilerplate import clean

ID_LENGTH = 16  # hex digits: 64 bits, far above what a collection of news articles can make collide

_TRACKING = re.compile(r"(?i)^(utm_\w+|fbclid|gclid|igshid|mc_[ce]id|ref|source|from|amp|_ga|share|tbclid|dclid|msclkid)$")


@dataclass(frozen=True, slots=True)
class Article:
    """One article as everything after it reads it; `text` is headline, line break, body, without boilerplate."""

    id: str
    url: str | None
    title: str | None
    published: str | None  # ISO date, YYYY-MM-DD
    outlet: str | None
    text: str


def article(
    text: str,
    *,
    id: str | None = None,
    url: str | None = None,
    title: str | None = None,
    published: str | None = None,
    outlet: str | None = None,
) -> Article:
    """Clean `text`, put the headline in front and give the article its id: its own, else of its URL, else of its text."""
    headline = _one_line(title)
    body = clean(text, headline)
    headline = headline or _first_line(body)
    full = with_headline(body, headline)
    return Article(id or content_id(url, full), url, headline, published, outlet, full)


def with_headline(body: str, headline: str | None) -> str:
    """`body` with `headline` and a line break in front, unless it begins with it (whitespace and case do not count)."""
    if not headline or _squeezed(body).startswith(_squeezed(headline)):
        return body
    return f"{headline}\n{body}" if body else headline


def content_id(url: str | None, text: str) -> str:
    """The id of an article that brings none: a hash of its canonical URL, else of its text."""
    seed = canonical_url(url) if url else _squeezed(text)
    return hashlib.sha256(seed.encode("utf-8", "surrogatepass")).hexdigest()[:ID_LENGTH]


def canonical_url(url: str) -> str:
    """`url` without what does not tell pages apart: scheme, `www.`, trailing slash, fragment, tracking parameters."""
    parts = urlsplit(url.strip())
    host = (parts.hostname or "").removeprefix("www.")
    query = sorted((key, value) for key, value in parse_qsl(parts.query) if not _TRACKING.match(key))
    return host + parts.path.rstrip("/") + (f"?{urlencode(query)}" if query else "")


def _one_line(title: str | None) -> str | None:
    return " ".join(title.split()) or None if title else None


def _first_line(body: str) -> str | None:
    return body.split("\n", 1)[0].strip() or None


def _squeezed(text: str) -> str:
    return " ".join(text.split()).casefold()
