"""The linked-data package: dumps, their description, and a page for every thing, as files that any web server serves.

What is written depends on the graph and the settings alone: the same again gives the same bytes. A folder that holds
anything else than an earlier publication is refused.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Final

from graph import ontology
from graph.description import Description, describe, triples
from graph.export import jsonld, quads, tables, turtle
from graph.export.document import Document
from graph.publish import catalogue, entity, frame, layout, lists, report, void
from graph.publish.lines import MORE
from graph.publish.parts import Part, write_parts
from graph.publish.settings import Settings, SettingsError
from graph.vocab import BASE, KINDS, VOCABULARY

if TYPE_CHECKING:
    from graph.workspace import Workspace

MOST_PAGES: Final = 50_000
"""Nodes above which no pages are written."""

_MARK: Final = "void.ttl"
_HTACCESS: Final = """\
# For Apache: the folder of a thing answers with Turtle or JSON-LD where these are asked for.
AddType text/turtle .ttl
AddType application/ld+json .jsonld
AddType application/n-quads .nq
<IfModule mod_rewrite.c>
RewriteEngine On
RewriteCond %{HTTP_ACCEPT} text/turtle
RewriteCond %{REQUEST_FILENAME}/data.ttl -f
RewriteRule ^(.*?)/?$ $1/data.ttl [R=303,L]
RewriteCond %{HTTP_ACCEPT} application/ld\\+json
RewriteCond %{REQUEST_FILENAME}/data.jsonld -f
RewriteRule ^(.*?)/?$ $1/data.jsonld [R=303,L]
</IfModule>
"""


@dataclass(slots=True)
class Publication:
    """What was written. `pages` is 0 where there are too many things, `conforms` None where there was no check."""

    parts: list[Part] = field(default_factory=list)
    nodes: int = 0
    pages: int = 0
    conforms: bool | None = None


def publish(
    workspace: Workspace,
    folder: Path,
    settings: Settings,
    *,
    most_pages: int = MOST_PAGES,
    watch: Callable[[Iterable[str]], Iterable[str]] = iter,
) -> Publication:
    """Write the publication into `folder`; `watch` sees the id of each page pass. SettingsError if it is in use."""
    _clear(folder)
    made = Publication()
    entries = {kind.name: sorted(_entries(workspace, kind.name)) for kind in VOCABULARY.nodes}
    made.nodes = sum(map(len, entries.values()))
    made.parts = _dumps(workspace, folder / catalogue.DUMPS, settings.base)
    _describe(workspace, folder, settings, made.parts, [some[0][1] for some in entries.values() if some])
    made.conforms = report.write(workspace, folder / "shacl-report.ttl")
    if made.nodes <= most_pages:
        owns = [own for some in entries.values() for _, own in some]
        made.pages = _pages(workspace, folder, settings, watch(owns))
        _concepts(workspace, folder, settings)
    counts = {kind: len(some) for kind, some in entries.items()}
    _put(folder / "index.html", lists.first_page(settings, counts if made.pages else {}, made.parts))
    for kind, some in entries.items() if made.pages else ():
        for path, text in lists.lists(kind, [(own, label) for label, own in some], settings.title[0]):
            _put(folder / path, text)
    listed = [own for some in entries.values() for _, own in some] if made.pages else []
    for name, text in lists.sitemaps(settings.base, listed):
        _put(folder / name, text)
    return made


def _clear(folder: Path) -> None:
    if folder.is_dir() and any(folder.iterdir()):
        if not (folder / _MARK).is_file():
            raise SettingsError(f"{folder}: not empty and no publication; name another folder")
        shutil.rmtree(folder)
    folder.mkdir(parents=True, exist_ok=True)


def _entries(workspace: Workspace, kind: str) -> Iterator[tuple[str, str]]:
    return ((node.label, node.id) for node in workspace.nodes(kind))


def _dumps(workspace: Workspace, folder: Path, base: str) -> list[Part]:
    folder.mkdir()
    documents: dict[str, tuple[str, Document]] = {
        "nq": ("visitasi", _grouped(quads.lines(quads.dataset(workspace, base)))),
        "ttl": ("visitasi", turtle.turtle(workspace, base)),
        "jsonld": ("visitasi", jsonld.jsonld(workspace, base)),
        "nodes.csv": ("nodes", tables.nodes_csv(workspace, base)),
        "edges.csv": ("edges", tables.edges_csv(workspace, base)),
        "mentions.csv": ("mentions", tables.mentions_csv(workspace, base)),
        "nodes.json": ("nodes", tables.nodes_json(workspace, base)),
        "edges.json": ("edges", tables.edges_json(workspace, base)),
    }
    parts: list[Part] = []
    for form, (stem, document) in documents.items():
        suffix = form.rpartition(".")[2]
        parts += write_parts(document, folder, suffix, stem=stem, packed=suffix in ("nq", "ttl", "jsonld"))
    for name in tables.TABLES:
        _put(folder / f"{name}-metadata.json", tables.metadata(name))
    _put(folder / "SHA256SUMS", "".join(f"{part.checksum}  {part.name}\n" for part in parts))
    return parts


def _grouped(lines: Iterator[str]) -> Document:
    """Lines as a document that can be parted between any two of them; some together are one item."""

    def items() -> Iterator[str]:
        some: list[str] = []
        for line in lines:
            some.append(line)
            if len(some) == 1000:
                yield "\n".join(some) + "\n"
                some.clear()
        if some:
            yield "\n".join(some) + "\n"

    return Document("", items())


def _describe(workspace: Workspace, folder: Path, settings: Settings, parts: list[Part], examples: list[str]) -> None:
    """The descriptions and the ontology."""
    days = sorted(article.published for article in workspace.articles() if article.published)
    extent = catalogue.Extent(days[0][:10], days[-1][:10]) if days else catalogue.Extent(None, None)
    described = {
        "dcat.ttl": catalogue.lines(settings, parts, extent),
        "void.ttl": void.lines(settings, parts, void.statistics(workspace), examples),
    }
    move = quads.rebased(settings.base)
    for name, lines in described.items():
        text = "\n".join(lines).encode()
        moved = sorted((move(text) if move else text).decode().split("\n"))
        _put(folder / name, "".join(turtle.document(moved, settings.base, MORE).text()))
    for name in ("shapes.ttl", "context.jsonld"):
        _put(folder / name, ontology.text(name).replace(BASE, settings.base))
    vocabulary = ontology.text("ontology.ttl").replace(BASE, settings.base)
    _put(folder / "vocab" / "data.ttl", vocabulary)
    _put(folder / "vocab" / "index.html", lists.vocabulary(vocabulary, settings.base, settings.title[0]))
    _put(folder / frame.STYLE, frame.style())
    _put(folder / ".htaccess", _HTACCESS)


def _pages(workspace: Workspace, folder: Path, settings: Settings, owns: Iterable[str]) -> int:
    count = 0
    for own in owns:
        found = describe(workspace, own)
        if found is not None:
            _page(workspace, folder / layout.folder(own), found, settings)
            count += 1
    return count


def _concepts(workspace: Workspace, folder: Path, settings: Settings) -> None:
    """The kinds, each with a page, so that their IRIs resolve too."""
    move = quads.rebased(settings.base)
    for kind, wording in KINDS.items():
        lines = workspace.lines_about([f"kind/{kind}"])
        text = "\n".join(sorted(lines))
        triples_ = sorted((move(text.encode()).decode() if move else text).split("\n"))
        there = folder / "kind" / kind
        _put(there / "index.html", lists.concept(kind, wording, settings.title[0]))
        _put(there / "data.ttl", "".join(turtle.document(triples_, settings.base).text()))
        _put(there / "data.jsonld", "".join(jsonld.document(triples_, settings.base).text()))
    _put(folder / "kind" / "index.html", lists.concepts(KINDS, settings.title[0]))


def _page(workspace: Workspace, folder: Path, found: Description, settings: Settings) -> None:
    lines = triples(workspace, found, settings.base)
    own = found.node.id

    def href(other: str) -> str:
        return layout.address(other, seen_from=own)

    _put(folder / "index.html", entity.page(found, settings.base, href, title=settings.title[0]))
    _put(folder / "data.ttl", "".join(turtle.document(lines, settings.base).text()))
    _put(folder / "data.jsonld", "".join(jsonld.document(lines, settings.base).text()))


def _put(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="")
