"""Where each page lies, so that any web server that serves files resolves its IRI.

`{base}person/x` is the folder `person/x` with index.html, data.ttl and data.jsonld. A server decodes the percent signs
of an address before it looks for the file, so folders have decoded names, unless these would lead elsewhere.
"""

from __future__ import annotations

from pathlib import PurePosixPath
from urllib.parse import quote, unquote

_LONGEST = 255  # bytes of a file name, on the file systems that servers use


def folder(own: str) -> PurePosixPath:
    """The folder of a node's page, relative to that of the publication."""
    decoded = unquote(own)
    names = decoded.split("/")
    if all(_is_safe(name) for name in names):
        return PurePosixPath(*names)
    return PurePosixPath(*own.split("/"))


def _is_safe(name: str) -> bool:
    return bool(name.strip(".")) and "\0" not in name and len(name.encode("utf-8", "replace")) <= _LONGEST


def address(own: str, *, seen_from: str = "") -> str:
    """The page of `own` as a relative address on the page of `seen_from`; "" is the first page for either."""
    up = "../" * len(seen_from.split("/")) if seen_from else ""
    return up + (quote(own, safe="/%") + "/" if own else "") or "./"
