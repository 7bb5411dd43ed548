"""Pictures of the graph: pages that open from disk.

What others call::

    page = view(workspace, "place-visits", given={"place": "Kota Bogor"})     # what a question finds
    page = view(workspace, node="place/32.71", depth=1)                       # or a node's neighbourhood
    page.write(Path("bogor.html"))                                            # ViewError: one line for the user
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Protocol

from graph import catalogue
from graph.binding import Asked
from graph.views import pyvis_page
from graph.views.collect import Graph, around, of_result
from graph.views.picture import Picture, ViewError

__all__ = ["Page", "ViewError", "view"]


class Viewed(Graph, Asked, Protocol):
    """A graph that also answers SPARQL; a workspace is one."""


@dataclass(frozen=True, slots=True)
class Page:
    """A picture that can be written, and that a notebook shows."""

    picture: Picture

    def html(self) -> str:
        """The whole page."""
        return pyvis_page.page(self.picture)

    def write(self, path: Path) -> Path:
        """The page in a file; its folder is made if it is missing."""
        return pyvis_page.write(self.picture, path)

    def _repr_html_(self) -> str:
        frame = 'sandbox="allow-scripts allow-popups" style="width:100%;height:640px;border:0"'
        return f'<iframe srcdoc="{escape(self.html(), quote=True)}" {frame}></iframe>'


def view(
    source: Viewed,
    name: str | None = None,
    *,
    node: str | None = None,
    given: Mapping[str, str | int | None] | None = None,
    depth: int = 1,
) -> Page:
    """A page of what the question `name` finds with the parameters `given`, or of what surrounds `node`."""
    if (name is None) == (node is None):
        raise ViewError("name a question or a node: visitasi view place-visits place=32.71, or visitasi view --node ID")
    if node is not None:
        return Page(around(source, node, depth))
    asked = catalogue.question(str(name))
    result = catalogue.ask(source, asked.name, given)
    return Page(of_result(source, result, asked.explanation.id))
