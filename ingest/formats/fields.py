"""One row of any table or JSON file → `Raw`: which keys are read, and what their values may be.

Our own keys are id, url, title, published, text; those of the scraper news-watch title, publish_date, content, source,
link (its author, keyword and category are not used). Every other key is dropped, so no row can bring its own record.
"""

import math
import re
from collections.abc import Mapping
from datetime import date
from urllib.parse import quote, urlsplit

from ingest.formats.raw import LIMIT, Raw, UnusableError
from ingest.origin import iso_date

TEXT_KEYS = ("text", "content")
_URL_KEYS = ("url", "link")
_DATE_KEYS = ("published", "publish_date")
_KINDS = {bool: "a truth value", list: "a list", dict: "an object"}
# What RFC 3986 allows in an address, and letters of any script (an IRI); the rest is percent-encoded
_URL_CHARS = "!#$%&'()*+,/:;=?@[]~"


def row_raw(row: Mapping[str, object], where: str) -> Raw:
    """The page of one row.

    Raises:
        UnusableError: it has no text, or a value is of the wrong type.
    """
    text = next(filter(None, (_words(row, key) for key in TEXT_KEYS)), None)
    if text is None:
        raise UnusableError("row without text", "fill its 'text' or 'content'")
    if len(text) > LIMIT or len(text.encode("utf-8", "replace")) > LIMIT:
        raise UnusableError("text over 10 MB", "give one page a row")
    address = next(filter(None, (_words(row, key) for key in _URL_KEYS)), None)
    return Raw(
        where,
        text.replace("\r\n", "\n").replace("\r", "\n"),
        id=_words(row, "id"),
        url=http_url(address) if address else None,
        title=_words(row, "title"),
        published=next(filter(None, (_date(row, key) for key in _DATE_KEYS)), None),
        outlet=_words(row, "source"),
    )


def http_url(address: str) -> str:
    """`address` with what may not stand in one percent-encoded.

    Raises:
        UnusableError: it is no http or https address.
    """
    address = address.strip()
    try:
        parts = urlsplit(address)
        host = parts.hostname
    except ValueError:  # "http://[::1"
        host = None
    if not host or not re.match(r"(?i)https?://", address):
        raise UnusableError(f"url {address[:60]!r} is no web address", "begin it with https:// or leave it empty")
    return "".join(c if c.isalnum() or c in _URL_CHARS or c in "-._" else quote(c, errors="replace") for c in address)


def _words(row: Mapping[str, object], key: str) -> str | None:
    """A text or number as text; None where there is nothing."""
    value = row.get(key)
    if value is None or (isinstance(value, float) and math.isnan(value)):
        return None
    if isinstance(value, bool) or not isinstance(value, str | int | float | date):
        raise UnusableError(f"{key!r} is {_KINDS.get(type(value), 'no text')}", "give it as text")
    return str(value) if str(value).strip() else None


def _date(row: Mapping[str, object], key: str) -> str | None:
    """The day, where it is one: what cannot be read as a date is left to the page itself."""
    value = row.get(key)
    return iso_date(value) if isinstance(value, str | int | float | date) else None
