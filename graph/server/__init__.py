"""The workspace live, for browsers and programs: pages of things, a SPARQL endpoint, the questions as a JSON API.

    /                        the explorer
    /person/x                303 to /person/x/ (HTML), /person/x/data.ttl, data.jsonld or data.nt, as Accept asks
    /sparql                  SPARQL 1.1 Protocol, queries only
    /api/questions           the library of questions; /openapi.json describes it

`application(folder)` is an ASGI application. It only reads; each thread has the workspace open for itself and follows
it from generation to generation, so that it keeps answering while articles are ingested.
"""

from __future__ import annotations

from graph.server.application import Options, application

__all__ = ["Options", "application"]
