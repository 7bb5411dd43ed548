"""Another SPARQL 1.1 endpoint that holds the graph, asked by the SPARQL 1.1 Protocol: read-only, with a time limit.

Answers are read as SPARQL 1.1 Query Results JSON. The endpoint is only ever asked, by POST with the query as its body.
"""

from __future__ import annotations

import json
import re
import urllib.error
import urllib.request
from collections.abc import Mapping
from typing import Any, Final, Literal
from urllib.parse import urlsplit

from graph.binding import filled
from graph.stores import Answer, Iri, QueryError, Row, StoreError, Value
from graph.stores.sparql import ReadBack
from graph.vocab import PREFIXES, sparql_prefixes

TIME_LIMIT: Final = 60.0
"""Seconds to wait for an answer, if nothing else is said."""
_LARGEST: Final = 256 * 1024 * 1024  # bytes of an answer: more than that is no answer to one of our questions
_RESULTS: Final = "application/sparql-results+json"
_PREFIX = re.compile(r"^\s*PREFIX\s", re.IGNORECASE | re.MULTILINE)
_XSD: Final = PREFIXES["xsd"]
_NUMBERS: Final = {
    **{_XSD + name: int for name in ("integer", "int", "long", "nonNegativeInteger")},
    **{_XSD + name: float for name in ("decimal", "double", "float")},
}


class RemoteStore(ReadBack):
    """An endpoint's default graph; what it does not let us ask is told by its own message."""

    language: Literal["sparql"] = "sparql"

    def __init__(self, address: str, time_limit: float = TIME_LIMIT) -> None:
        if urlsplit(address).scheme not in ("http", "https") or not urlsplit(address).hostname:
            raise StoreError(f"{address}: not the address of a SPARQL endpoint (for example https://host/sparql)")
        self._address = address
        self._time_limit = time_limit

    def __repr__(self) -> str:
        return f"<RemoteStore {self._address}>"

    def query(
        self,
        text: str,
        bindings: Mapping[str, Value],
        row_limit: int | None = None,
        *,
        time_limit: float | None = None,
    ) -> Answer:
        """Answer a SELECT or ASK query; bindings go into its VALUES block. QueryError says what is wrong."""
        query = filled(text, bindings)
        whole = query if _PREFIX.search(query) else sparql_prefixes() + query
        return _answer(self._read(whole, time_limit or self._time_limit), row_limit)

    def close(self) -> None:
        """Nothing is held: each query is a request of its own."""

    def _read(self, query: str, seconds: float) -> Any:  # noqa: ANN401 - JSON
        headers = {"Content-Type": "application/sparql-query", "Accept": _RESULTS}
        request = urllib.request.Request(self._address, query.encode("utf-8"), headers)  # noqa: S310 - http(s), checked
        try:
            with urllib.request.urlopen(request, timeout=seconds) as response:  # noqa: S310
                body = response.read(_LARGEST + 1)
        except urllib.error.HTTPError as error:
            raise self._refusal(error) from error
        except TimeoutError as error:
            raise self._late(seconds) from error
        except urllib.error.URLError as error:
            if isinstance(error.reason, TimeoutError):
                raise self._late(seconds) from error
            raise StoreError(f"{self._address}: not there ({error.reason}); check the address, start it") from error
        if len(body) > _LARGEST:
            raise QueryError(f"{self._address}: the answer is larger than 256 MB; ask for less with --limit")
        return self._parsed(body)

    def _parsed(self, body: bytes) -> Any:  # noqa: ANN401 - JSON
        try:
            return json.loads(body)
        except ValueError as error:
            raise StoreError(
                f"{self._address}: no SPARQL endpoint answers there (its answer is no {_RESULTS}); "
                "its address often ends in /sparql or /query"
            ) from error

    def _late(self, seconds: float) -> QueryError:
        return QueryError(f"{self._address}: no answer within {seconds:g} s; ask for less, or raise --time-limit")

    def _refusal(self, error: urllib.error.HTTPError) -> StoreError:
        said = " ".join(error.read(500).decode("utf-8", "replace").split())
        if error.code in (401, 403):
            return StoreError(
                f"{self._address}: it lets us in only with a login, which is not supported ({error.code})"
            )
        if error.code in (404, 405):
            return StoreError(f"{self._address}: no SPARQL endpoint there ({error.code}); check the address")
        return QueryError(f"{self._address}: refused ({error.code}): {said or error.reason}")


def _answer(reply: Any, row_limit: int | None) -> Answer:  # noqa: ANN401 - JSON
    if not isinstance(reply, dict):
        raise StoreError("the endpoint's answer is no SPARQL result")
    if "boolean" in reply:
        return Answer(("answer",), ((bool(reply["boolean"]),),))
    names = tuple(reply.get("head", {}).get("vars", ()))
    rows = reply.get("results", {}).get("bindings", [])
    found: list[Row] = [tuple(_value(row.get(name)) for name in names) for row in rows[:row_limit]]
    return Answer(names, tuple(found), row_limit is not None and len(rows) > row_limit)


def _value(term: Mapping[str, str] | None) -> Value:
    if term is None:
        return None
    if term["type"] == "uri":
        return Iri(term["value"])
    kind, text = term.get("datatype", ""), term["value"]
    if kind == _XSD + "boolean":
        return text in ("true", "1")
    try:
        return _NUMBERS[kind](text) if kind in _NUMBERS else text
    except ValueError:
        return text
