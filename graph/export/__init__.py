"""The graph as a file for others: every format is written while it is read, so that memory stays flat.

The same graph gives the same bytes, whatever way it was ingested. `ttl`, `nt` and `rdf` hold the default graph (the
resolved facts with their evidence), `nq`, `trig` and `jsonld` also what each article says; see `graph.rdf`.
"""

from __future__ import annotations

import gzip
import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import IO, TYPE_CHECKING, Final

from graph.export import jsonld, networks, quads, rdfxml, tables, turtle
from graph.export.document import Document
from graph.vocab import BASE

if TYPE_CHECKING:
    from graph.workspace import Workspace

Chunks = Iterator[bytes]


class ExportError(ValueError):
    """The graph cannot be written as asked; the message is one line that says what to do."""


def _encoded(make: Callable[[Workspace, str], Document | Iterator[str]]) -> Callable[[Workspace, str], Chunks]:
    """`make`, in UTF-8 and in portions that are worth a call."""

    def chunks(workspace: Workspace, base: str) -> Chunks:
        portion: list[str] = []
        made = make(workspace, base)
        for number, text in enumerate(made.text() if isinstance(made, Document) else made, 1):
            portion.append(text)
            if number % 500 == 0:
                yield "".join(portion).encode("utf-8")
                portion.clear()
        yield "".join(portion).encode("utf-8")

    return chunks


FORMATS: Final[dict[str, Callable[[Workspace, str], Chunks]]] = {
    "nq": quads.dataset,
    "nt": quads.default_graph,
    "ttl": _encoded(turtle.turtle),
    "trig": _encoded(turtle.trig),
    "jsonld": _encoded(jsonld.jsonld),
    "rdf": _encoded(rdfxml.rdfxml),
    "nodes.csv": _encoded(tables.nodes_csv),
    "edges.csv": _encoded(tables.edges_csv),
    "mentions.csv": _encoded(tables.mentions_csv),
    "nodes.json": _encoded(tables.nodes_json),
    "edges.json": _encoded(tables.edges_json),
    "graphml": _encoded(networks.graphml),
    "gexf": _encoded(networks.gexf),
}
"""Name → what writes it: a workspace and a base give the bytes in portions."""

_BASE = re.compile(r"https?://[A-Za-z0-9.-]+(?::\d{1,5})?/(?:[A-Za-z0-9._~-]+/)*")


def format_of(name: str) -> str:
    """The format that a file's name says: by the whole name for tables, else by its suffix; ".gz" may follow."""
    plain = Path(name).name.removesuffix(".gz")
    for form in FORMATS:
        if plain == form or ("." not in form and plain.endswith(f".{form}")):
            return form
    raise ExportError(f"{name}: no known format; it ends in {', '.join(FORMATS)}")


def checked_base(base: str) -> str:
    """`base` if IRIs can begin with it, a slash added at its end."""
    whole = base if base.endswith("/") else base + "/"
    if not _BASE.fullmatch(whole):
        raise ExportError(f"{base}: no base for IRIs; it is like https://data.example.go.id/ (http or https, a path)")
    return whole


def chunks(workspace: Workspace, form: str, base: str = BASE) -> Chunks:
    """The bytes of the graph in one of FORMATS."""
    if form not in FORMATS:
        raise ExportError(f"{form}: no known format; there are {', '.join(FORMATS)}")
    return FORMATS[form](workspace, checked_base(base))


def write(
    workspace: Workspace,
    path: Path,
    form: str | None = None,
    base: str = BASE,
    *,
    watch: Callable[[Iterable[bytes]], Iterable[bytes]] = iter,
) -> int:
    """Write the graph to `path`, whole or not at all; how many bytes that made. `watch` sees each portion pass."""
    parts = watch(chunks(workspace, form or format_of(path.name), base))
    unfinished = path.with_name(f".{path.name}.unfinished")
    try:
        with unfinished.open("wb") as file:
            size = pour(parts, file, packed=path.name.endswith(".gz"))
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)
    return size


def pour(parts: Iterable[bytes], file: IO[bytes], *, packed: bool = False) -> int:
    """Write `parts`; gzipped without name and time, so that the same content gives the same bytes. The plain size."""
    if not packed:
        return sum(file.write(part) for part in parts)
    with gzip.GzipFile("", "wb", 6, file, mtime=0) as out:
        return sum(out.write(part) for part in parts)
