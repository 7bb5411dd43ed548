"""The SPARQL 1.1 Protocol for queries: GET and POST, results in the standard forms, a service description.

Each query runs in a process of its own on the last finished generation and is ended at the time limit. What it may say
is what `visitasi sparql` allows: it reads, and asks no other server.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final
from urllib.parse import parse_qs

from fastapi import APIRouter, Request, Response
from fastapi.responses import PlainTextResponse
from starlette.concurrency import run_in_threadpool

from graph.server.library import Library
from graph.server.negotiation import best
from graph.stores import QueryError
from graph.stores.serialized import GRAPH_FORMS, RESULT_FORMS, TimeIsOverError, serialized_within
from graph.stores.sparql import refuse_unsafe
from graph.vocab import BASE

_QUERY_TYPE: Final = "application/sparql-query"
_FORM_TYPE: Final = "application/x-www-form-urlencoded"
_ELSEWHERE: Final = ("default-graph-uri", "named-graph-uri")
LARGEST: Final = 1_000_000
"""Bytes of a query."""

_DESCRIPTION: Final = """@prefix sd: <http://www.w3.org/ns/sparql-service-description#> .
@prefix formats: <http://www.w3.org/ns/formats/> .

[] a sd:Service ;
    sd:endpoint <> ;
    sd:supportedLanguage sd:SPARQL11Query ;
    sd:resultFormat formats:SPARQL_Results_JSON, formats:SPARQL_Results_XML, formats:SPARQL_Results_CSV,
        formats:SPARQL_Results_TSV, formats:Turtle, formats:N-Triples, formats:RDF_XML ;
    sd:defaultDataset [ a sd:Dataset ; sd:defaultGraph [ a sd:Graph ] ] .
"""


@dataclass(frozen=True, slots=True)
class Endpoint:
    """Answers queries within `seconds`; IRIs that begin with the workspace's base begin with `base` outside."""

    library: Library
    base: str = BASE
    seconds: float = 30.0

    def router(self) -> APIRouter:
        """The endpoint's one address."""
        routes = APIRouter(include_in_schema=False)
        routes.add_api_route("/sparql", self.get, methods=["GET", "HEAD"])
        routes.add_api_route("/sparql", self.post, methods=["POST"])
        return routes

    async def get(self, request: Request) -> Response:
        """A query in the address; without one, what the service offers."""
        if not request.query_params:
            return Response(_DESCRIPTION, media_type="text/turtle")
        return await self._asked(request, request.query_params.getlist("query"), set(request.query_params))

    async def post(self, request: Request) -> Response:
        """A query as the body, or in a form."""
        kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
        body = await request.body()
        if len(body) > LARGEST:
            return _wrong(f"a query has at most {LARGEST:,} bytes", 413)
        try:
            text = body.decode("utf-8")
        except UnicodeDecodeError:
            return _wrong("the query is not UTF-8")
        if kind == _QUERY_TYPE:
            return await self._asked(request, [text], set(request.query_params))
        if kind == _FORM_TYPE:
            fields = parse_qs(text, keep_blank_values=True)
            return await self._asked(request, fields.get("query", []), set(fields))
        return _wrong(f"send the query as {_QUERY_TYPE} or {_FORM_TYPE}", 415)

    async def _asked(self, request: Request, queries: list[str], parameters: set[str]) -> Response:
        if "update" in parameters:
            return _wrong("this service only reads")
        if parameters & set(_ELSEWHERE):
            return _wrong("name a graph within the query: GRAPH <…> { … }")
        if len(queries) != 1:
            return _wrong("give one query: /sparql?query=…")
        query = queries[0].replace(self.base, BASE)
        accept = request.headers.get("accept")
        forms = best(accept, tuple(RESULT_FORMS)), best(accept, tuple(GRAPH_FORMS))
        return await run_in_threadpool(self._answer, query, *forms)

    def _answer(self, query: str, rows_as: str | None, triples_as: str | None) -> Response:
        try:
            refuse_unsafe(query)
            store = self.library.workspace().store_path()
            answer = serialized_within(self.seconds, store, query, rows_as, triples_as)
        except TimeIsOverError as error:
            return _wrong(str(error), 503)
        except QueryError as error:
            return _wrong(str(error))
        if answer.form is None:
            offers = ", ".join((*RESULT_FORMS, *GRAPH_FORMS))
            return _wrong(f"the answer is there as {offers}", 406)
        body = answer.body if self.base == BASE else answer.body.replace(BASE.encode(), self.base.encode())
        return Response(body, media_type=answer.form, headers={"Vary": "Accept"})


def _wrong(message: str, status: int = 400) -> Response:
    return PlainTextResponse(message + "\n", status)
