"""Pages and data of things: the same as `visitasi publish` writes, made when they are asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from html import escape
from typing import Final

from fastapi import APIRouter, Request, Response
from fastapi.responses import HTMLResponse, PlainTextResponse, RedirectResponse

from graph import ontology
from graph.description import Description, describe, triples
from graph.export import jsonld, turtle
from graph.export.document import Document
from graph.publish import entity, frame
from graph.publish.layout import address
from graph.server.library import Library
from graph.server.negotiation import chosen
from graph.vocab import BASE, VOCABULARY
from graph.workspace import Workspace

TITLE: Final = "Visitasi"
FORMS: Final = {
    "text/html": "",
    "application/xhtml+xml": "",
    "text/turtle": "data.ttl",
    "application/ld+json": "data.jsonld",
    "application/n-triples": "data.nt",
}
"""Media type → the document beside the thing, ours first."""

_PAGE_POLICY: Final = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'"
_Make = Callable[[Iterable[str], str], Document]
_DATA: Final[dict[str, tuple[str, _Make | None]]] = {
    "data.ttl": ("text/turtle", turtle.document),
    "data.jsonld": ("application/ld+json", jsonld.document),
    "data.nt": ("application/n-triples", None),
}
_ONTOLOGY: Final = {"text/turtle": "ontology.ttl", "application/ld+json": "context.jsonld"}


@dataclass(frozen=True, slots=True)
class Things:
    """Answers about things; `base` is what their IRIs begin with in what is given out."""

    library: Library
    base: str = BASE
    with_text: bool = False

    def router(self) -> APIRouter:
        """The routes: the vocabulary, the style, and a thing in its forms for each type of node."""
        routes = APIRouter(include_in_schema=False)
        routes.add_api_route("/style.css", _style, methods=["GET", "HEAD"])
        routes.add_api_route("/vocab", self.vocabulary, methods=["GET", "HEAD"])
        routes.add_api_route("/fact/{own}", self.fact, methods=["GET", "HEAD"])
        for kind in VOCABULARY.nodes:
            routes.add_api_route(f"/{kind.path}/{{own}}", self.thing, methods=["GET", "HEAD"])
            routes.add_api_route(f"/{kind.path}/{{own}}/{{name:path}}", self.document, methods=["GET", "HEAD"])
        return routes

    def thing(self, request: Request) -> Response:
        """See other: the document that suits the client best."""
        own = _own(request)
        missing = self._missing(own)
        if missing is not None:
            return missing
        name = chosen(request.headers.get("accept"), FORMS)
        headers = {"Vary": "Accept"}
        if name is None:
            offers = ", ".join(dict.fromkeys(FORMS))
            return PlainTextResponse(f"{own} is there as {offers}\n", 406, headers)
        return RedirectResponse(f"/{own}/{name}", 303, headers)

    def document(self, request: Request, name: str) -> Response:
        """One form of a thing."""
        own = _own(request).rsplit("/", 1 + name.count("/"))[0]
        missing = self._missing(own)
        if missing is not None:
            return missing
        if name == "text" and self.with_text and own.startswith("article/"):
            return self._text(own)
        if name and name not in _DATA:
            return PlainTextResponse(f"{own} has no {name}\n", 404)
        workspace = self.library.workspace()
        found = describe(workspace, own)
        return self._page(found) if not name else self._data(workspace, found, name)

    def fact(self, own: str) -> Response:
        """A fact is a fragment on the page of the thing it begins at."""
        found = self.library.workspace().fact(f"fact/{own}")
        if found is None:
            return PlainTextResponse(f"there is no fact/{own}\n", 404)
        return RedirectResponse(f"/{found.source}/#fact-{own}", 303)

    def vocabulary(self, request: Request) -> Response:
        """The ontology, or its JSON-LD context."""
        offers = {
            "text/html": "text/turtle",
            "text/turtle": "text/turtle",
            "application/ld+json": "application/ld+json",
        }
        form = chosen(request.headers.get("accept"), offers)
        if form is None:
            return PlainTextResponse(f"the vocabulary is there as {', '.join(_ONTOLOGY)}\n", 406)
        text = ontology.text(_ONTOLOGY[form]).replace(BASE, self.base)
        return Response(text, media_type=form, headers={"Vary": "Accept"})

    def _missing(self, own: str) -> Response | None:
        """404 for what was never there, 410 for what was withdrawn or is withheld; 308 from a local id to its node."""
        workspace = self.library.workspace()
        if workspace.is_withdrawn(own):
            return PlainTextResponse(f"{own} was withdrawn\n", 410)
        found = workspace.resolve(own)
        if found is None:
            return PlainTextResponse(f"there is no {own}\n", 404)
        return None if found == own else RedirectResponse(f"/{found}", 308)

    def _page(self, found: Description | None) -> Response:
        if found is None:
            return PlainTextResponse("it has just been withdrawn\n", 410)
        html = entity.page(found, self.base, lambda to: address(to, seen_from=found.node.id), title=TITLE)
        return HTMLResponse(html, headers={"Content-Security-Policy": _PAGE_POLICY})

    def _data(self, workspace: Workspace, found: Description | None, name: str) -> Response:
        if found is None:
            return PlainTextResponse("it has just been withdrawn\n", 410)
        form, make = _DATA[name]
        lines = triples(workspace, found, self.base)
        text = "\n".join(lines) + "\n" if make is None else "".join(make(lines, self.base).text())
        return Response(text, media_type=form)

    def _text(self, own: str) -> Response:
        """The whole text of an article, for eyes on this machine."""
        article = self.library.workspace().article(own)
        if article is None:
            return PlainTextResponse(f"there is no {own}\n", 404)
        body = "".join(f"<p>{escape(line)}</p>" for line in article.text.split("\n") if line)
        html = frame.framed(article.title or own, f'<article lang="id">{body}</article>', home="../../", title=TITLE)
        return HTMLResponse(html, headers={"Content-Security-Policy": _PAGE_POLICY})


def _own(request: Request) -> str:
    """The id in the address as it was written: an article's id has its own percent signs."""
    raw = request.scope.get("raw_path") or request.url.path.encode()
    return bytes(raw).decode("latin-1").partition("?")[0].lstrip("/")


def _style() -> Response:
    return Response(frame.style(), media_type="text/css")
