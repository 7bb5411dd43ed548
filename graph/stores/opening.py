"""A store by its address: bolt://… and its kin are Neo4j, http(s)://… a SPARQL endpoint."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial

from graph.binding import Asked, QueryLanguage
from graph.stores import Answer, StoreError, Value
from graph.stores.neo4j.connection import Login, is_neo4j
from graph.stores.neo4j.store import Neo4jStore
from graph.stores.remote import TIME_LIMIT, RemoteStore


class Limited:
    """A store whose every query ends at a time limit; `ask` is its own method, the limit put in."""

    def __init__(self, language: QueryLanguage, ask: Callable[[str, Mapping[str, Value], int | None], Answer]) -> None:
        self.language = language
        self._ask = ask

    def query(self, text: str, bindings: Mapping[str, Value], row_limit: int | None = None, /) -> Answer:
        """The answer; QueryError if it is not there in time."""
        return self._ask(text, bindings, row_limit)


@contextmanager
def opened(
    address: str,
    user: str = "neo4j",
    password: str = "",
    database: str | None = None,
    *,
    time_limit: float = TIME_LIMIT,
) -> Iterator[Asked]:
    """The store at `address`, closed afterwards; a query takes at most `time_limit` seconds.

    StoreError says what to put right.
    """
    if is_neo4j(address):
        store = Neo4jStore(Login(address, user, password, database))
        try:
            yield Limited(store.language, partial(store.query, time_limit=time_limit))
        finally:
            store.close()
    elif address.startswith(("http://", "https://")):
        yield RemoteStore(address, time_limit)
    else:
        raise StoreError(f"{address}: no store; oxigraph, bolt://host:7687 or https://host/sparql are")
