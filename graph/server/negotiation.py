"""Which form of a thing a client gets: what its Accept header likes best of what there is (RFC 9110, 12.5.1)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

import mimeparse

ANY: Final = "*/*"


def best(accept: str | None, offers: Sequence[str]) -> str | None:
    """The media type of `offers` (ours first) that `accept` likes best; None if it takes none, or is no such header."""
    try:
        # The library prefers the last of those equally good.
        found: str = mimeparse.best_match(list(reversed(offers)), accept or ANY)
    except mimeparse.MimeTypeParseException:
        return None
    return found or None


def chosen(accept: str | None, offers: Mapping[str, str]) -> str | None:
    """The value of the offer that `accept` likes best."""
    found = best(accept, tuple(offers))
    return None if found is None else offers[found]
