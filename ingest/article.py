"""Raw text of one page → `Article`: cleaned text, what is known about it, and an id made from content.

Cleaning only deletes lines and spans (`ingest.boilerplate.kept`); nothing in the text is rewritten, so every offset
into `Article.text` points at words that the page has. The one addition is the headline, put in front with a line
break unless the text begins with it.
"""

import hashlib
import re
from dataclasses import dataclass
from urllib.parse import parse_qsl, urlencode

from ingest.boilerplate import Span, kept, visible
from ingest.origin import iso_date, outlet_in, published_in, split

ID_LENGTH = 16  # hex digits: 64 bits, far above what a collection of news articles can make collide
TITLE_LENGTH = 200  # characters: longer first lines are paragraphs

# Parameters that say how a reader came to a page, or in which dress it is shown
_TRACKING = re.compile(
    r"(?i)^(?:utm_\w+|fbclid|gclid|dclid|msclkid|igshid|mc_[ce]id|_ga|ref|source|share|amp)$|^page=all$"
)


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
    """The article of a page: `text` cleaned, headline in front, and what its metadata leave open read from the page.

    `id`: its own, else made of the URL, else of the text. `title`: else the first line. `published` (any way of writing
    a date): else of a byline, dateline or the URL. `outlet`: else as the dateline words it, else the URL's host.
    """
    headline = _one_line(title)
    spans = kept(text, headline)
    cleaned = "".join(text[start:end] for start, end in spans)
    headline = headline or _first_line(cleaned)
    full = with_headline(cleaned, headline)
    body = full.split("\n", 1)[1] if headline and "\n" in full else full
    return Article(
        id=_one_line(id) or content_id(url, full),
        url=url,
        title=headline,
        published=iso_date(published) or published_in(_between(text, spans), body, url),
        outlet=_one_line(outlet) or outlet_in(body, url),
        text=full,
    )


def _between(text: str, spans: list[Span]) -> str:
    """What is left of `text` outside `spans`: its noise, a line each."""
    starts = [0, *(end for _, end in spans)]
    ends = [*(start for start, _ in spans), len(text)]
    return "\n".join(text[start:end] for start, end in zip(starts, ends, strict=True) if start < end)


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
    parts = split(url)
    host = (parts.hostname or "").removeprefix("www.")
    query = sorted(
        (key, value)
        for key, value in parse_qsl(parts.query)
        if not (_TRACKING.match(key) or _TRACKING.match(f"{key}={value}"))
    )
    return host + parts.path.rstrip("/") + (f"?{urlencode(query)}" if query else "") or url


def _one_line(words: str | None) -> str | None:
    return " ".join(visible(words).split()) or None if words else None


def _first_line(cleaned: str) -> str | None:
    """The first line as a headline; None where it is a paragraph or a sentence, or all there is."""
    line, _, rest = (part.strip() for part in cleaned.strip().partition("\n"))
    return line if rest and 0 < len(line) <= TITLE_LENGTH and not line.endswith(".") else None


def _squeezed(text: str) -> str:
    return " ".join(text.split()).casefold()
