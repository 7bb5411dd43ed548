"""Ids made from content: the same input gives the same id, on every machine and in every order.

An id is stored without its base: a path, a readable slug, a hash ("person/siti-rahma-9f3c…"). What the lexicon knows
has its key instead of a hash ("place/32.71", "organization/lan").
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from urllib.parse import quote, unquote

HASH_LENGTH = 16  # hexadecimal digits, 64 bits: of two million ids, two are alike with a chance of 1 in ten million
SLUG_LENGTH = 40

_SEPARATOR = "\x1f"
_NO_SLUG = re.compile(r"[^a-z0-9]+")
_NO_WORD = re.compile(r"[\W_]+")


def digest(*parts: str) -> str:
    """A hash of `parts` in order, HASH_LENGTH hexadecimal digits."""
    seed = _SEPARATOR.join(parts).encode("utf-8", "surrogatepass")
    return hashlib.sha256(seed).hexdigest()[:HASH_LENGTH]


def slug(text: str) -> str:
    """`text` as lower-case ASCII words joined by hyphens, at most SLUG_LENGTH characters; "" if nothing is left."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode("ascii").lower()
    words = _NO_SLUG.sub("-", plain).strip("-")
    return words if len(words) <= SLUG_LENGTH else words[:SLUG_LENGTH].rsplit("-", 1)[0]


def normalized(text: str) -> str:
    """What names, themes and quotations are compared by: words only, small letters, single spaces."""
    return _NO_WORD.sub(" ", unicodedata.normalize("NFKC", text).casefold()).strip()


def local_id(path: str, article: str, surface: str, ordinal: int = 0, readable: str | None = None) -> str:
    """The id that `article` gives a thing: from article id, type and fullest surface form alone.

    `ordinal` tells apart two things of one type and form in one article, in the order of the text. `readable` takes
    the place of the form in the slug only ("" for none, where the form is a whole sentence).
    """
    mark = digest(path, article, surface, *([str(ordinal)] if ordinal else []))
    words = slug(surface if readable is None else readable)
    return f"{path}/{words}-{mark}" if words else f"{path}/{mark}"


def article_id(article: str) -> str:
    """The node id of an article; the article's own id is escaped so that it is safe in an IRI and can be read back."""
    escaped = quote(article, safe="")
    return "article/" + (escaped if escaped.strip(".") else escaped.replace(".", "%2E"))  # ".." would climb a path


def article_of(node: str) -> str:
    """The article's own id, of its node's id."""
    return unquote(node.removeprefix("article/"))


def outlet_id(name: str) -> str:
    """The node id of an outlet, by its normalized name."""
    return f"outlet/{slug(name)}-{digest('outlet', normalized(name))}"


def key_id(path: str, *key: str) -> str:
    """The id of what has a key, in readable form: key_id("cohort", "PKN-II", "XIII", "2020")."""
    return f"{path}/" + "-".join(_NO_SLUG.sub("-", part.lower()).strip("-") for part in key)


def place_id(code: str) -> str:
    """The id of a place with an official code: "place/32.71"."""
    return f"place/{code}"


def fact_id(edge: str, source: str, target: str) -> str:
    """The id of a fact, from its type and its ends."""
    return "fact/" + digest(edge, source, target)
