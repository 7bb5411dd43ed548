"""RDF terms as canonical N-Triples text (RDF 1.1 N-Triples, canonical form): the same value gives the same bytes."""

from __future__ import annotations

import re
from datetime import date
from functools import cache, lru_cache

from graph.vocab import BASE, PREFIXES, iri

_XSD = PREFIXES["xsd"]
_NOT_IN_IRI = re.compile(r'[^\x21-\x7e]|[<>"{}|^`\\\[\]]')
_WEB = re.compile(r"(?i)(https?://[a-z0-9.-]+(?::\d{1,5})?)((?:[/?#].*)?)", re.DOTALL)
_NOT_IN_PATH = re.compile(r"%(?![0-9A-Fa-f]{2})|[^A-Za-z0-9\-._~:/?#@!$&'()*+,;=%]")
_NOT_IN_STRING = re.compile(r'["\\\n\r\t\x08\x0c\x00-\x1f\x7f]|[\ud800-\udfff]')
_SHORT = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t", "\x08": "\\b", "\x0c": "\\f"}


@lru_cache(maxsize=1 << 16)
def uri(full: str) -> str:
    """An IRI; all but the ASCII characters that one may have are percent-encoded."""
    return f"<{_NOT_IN_IRI.sub(_percent, full)}>"


def ref(own: str) -> str:
    """The IRI of an id stored without base."""
    return uri(BASE + own)


@cache
def term(prefixed: str) -> str:
    """The IRI of a prefixed term of the vocabulary."""
    return uri(iri(prefixed))


def string(text: str, language: str | None = None) -> str:
    """A plain string, or one with a language tag."""
    quoted = f'"{_NOT_IN_STRING.sub(_escaped, text)}"'
    return f"{quoted}@{language}" if language else quoted


def page(given: str) -> str:
    """The IRI of a web address as a page gives it; a plain string where it is no web address."""
    full = address(given)
    return f"<{full}>" if _WEB.fullmatch(full) else string(given)


def address(given: str) -> str:
    """A web address with all but the characters of a URL percent-encoded; any other text as it is."""
    match = _WEB.fullmatch(given.strip())
    if match is None:
        return given
    path, mark, fragment = _NOT_IN_PATH.sub(_percent, match.group(2)).partition("#")
    return f"{match.group(1)}{path}{mark}{fragment.replace('#', '%23')}"


def triple(subject: str, predicate: str, target: str, graph: str = "") -> str:
    """A line of N-Quads; without `graph`, one of the default graph, which is N-Triples too."""
    return f"{subject} {predicate} {target} {graph} ." if graph else f"{subject} {predicate} {target} ."


def integer(value: int) -> str:
    """An xsd:integer."""
    return f'"{value}"^^<{_XSD}integer>'


def typed(text: str, datatype: str) -> str:
    """A literal of one of XML Schema's datatypes, whose form `text` has."""
    return f"{string(text)}^^<{_XSD}{datatype}>"


def year(value: int) -> str:
    """An xsd:gYear."""
    return f'"{value:04d}"^^<{_XSD}gYear>'


def decimal(value: float) -> str:
    """An xsd:decimal in the canonical form of XML Schema 1.1: no zeros at its end, no bare point."""
    digits = f"{value:.4f}".rstrip("0").rstrip(".")
    return f'"{digits}"^^<{_XSD}decimal>'


def dated(day: str) -> str:
    """An xsd:date; a plain string where `day` is no date, so that nothing ill-typed is written."""
    try:
        return f'"{date.fromisoformat(day).isoformat()}"^^<{_XSD}date>'
    except ValueError:
        return string(day)


def _percent(match: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in match.group().encode("utf-8", "replace"))


def _escaped(match: re.Match[str]) -> str:
    mark = match.group()
    if mark in _SHORT:
        return _SHORT[mark]
    return "\ufffd" if "\ud800" <= mark <= "\udfff" else f"\\u{ord(mark):04X}"
