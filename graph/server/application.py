"""The ASGI application: routes put together, who may read it, and what every answer carries."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path

from fastapi import FastAPI, Request, Response
from fastapi.middleware.cors import CORSMiddleware
from fastapi.responses import HTMLResponse, PlainTextResponse
from starlette.middleware.trustedhost import TrustedHostMiddleware

from graph.archive import WorkspaceError
from graph.server.endpoint import Endpoint
from graph.server.library import Library
from graph.server.questions import Questions
from graph.server.things import Things
from graph.stores import StoreError
from graph.views.picture import ViewError
from graph.vocab import BASE

_SUMMARY = "Questions on training visits, as told in articles"
LOOPBACK = ("127.0.0.1", "localhost", "[::1]")


@dataclass(frozen=True, slots=True)
class Options:
    """What can be set: the base of IRIs, whether articles' texts are shown, seconds a query may take, our names."""

    base: str = BASE
    with_text: bool = False
    seconds: float = 30.0
    hosts: tuple[str, ...] = LOOPBACK


def application(folder: Path, options: Options | None = None) -> FastAPI:
    """The workspace in `folder`, live."""
    chosen = options or Options()
    library = Library(folder)
    app = FastAPI(title="Visitasi", version="1", summary=_SUMMARY, docs_url=None, redoc_url=None)
    app.include_router(Questions(library).router())
    app.include_router(Endpoint(library, chosen.base, chosen.seconds).router())
    app.include_router(Things(library, chosen.base, chosen.with_text).router())
    app.add_api_route("/", lambda: HTMLResponse(library.explorer()), include_in_schema=False, response_model=None)
    for kind in (WorkspaceError, StoreError, ViewError):
        app.add_exception_handler(kind, _unready)
    app.middleware("http")(_safe)
    app.add_middleware(CORSMiddleware, allow_origins=["*"], allow_methods=["GET", "HEAD", "POST"])
    app.add_middleware(TrustedHostMiddleware, allowed_hosts=list(chosen.hosts), www_redirect=False)
    return app


def _unready(_request: Request, error: Exception) -> Response:
    """The workspace is empty, locked or gone: said in a line, and not the client's fault."""
    return PlainTextResponse(f"{error}\n", 503)


async def _safe(request: Request, call_next: Callable[[Request], Awaitable[Response]]) -> Response:
    """No answer may be taken for another type than it is, or tell other sites where the reader was."""
    response = await call_next(request)
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Referrer-Policy"] = "no-referrer"
    return response
