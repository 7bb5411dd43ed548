"""Every mention with the node that it is, as rows: mentions.csv, by which identity is judged from outside."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple, TextIO

from graph.vocab import BASE

if TYPE_CHECKING:
    from graph.model.facts import Mention
    from graph.workspace import Workspace

KINDS = {"Person": "person", "Organization": "organization", "Place": "place", "Cohort": "cohort"}
"""The types that have rows, and what the table calls them."""


class Row(NamedTuple):
    """One place in a text; a thing that stands nowhere in it (inferred from an office) has one row without a place.

    A body has its rows again with each fuller form of its name: with the name of the body that the record puts it under
    ("Pusat … Manajemen Pemerintahan Lembaga Administrasi Negara"), and as its node is called.

    `name` is the form of the article's record, a cohort's "PROGRAMME/BATCH/YEAR" with "-" for unknown; `start` and
    `end` are code points of the stored text, half-open; `entity` is the node's full IRI.
    """

    article: str
    type: str
    text: str
    name: str
    start: int | None
    end: int | None
    entity: str


def rows(workspace: Workspace) -> Iterator[Row]:
    """The rows of all articles, by article, local id and place."""
    links = dict(workspace.links())
    bodies = {node.id: node.label for node in workspace.nodes("Organization")}
    for told in workspace.claims():
        stored = workspace.article(told.article)
        text = stored.text if stored else ""
        names = {mention.id: mention.name for mention in told.mentions}
        parents = {each.source: names[each.target] for each in told.statements if each.type == "PART_OF"}
        for mention in told.mentions:
            if mention.type in KINDS:
                node = links[mention.id]
                for name in _names(mention, parents.get(mention.id), bodies.get(node)):
                    yield from _rows(told.article, text, mention, name, BASE + node)


def _rows(article: str, text: str, mention: Mention, name: str, entity: str) -> Iterator[Row]:
    kind = KINDS[mention.type]
    for start, end in mention.spans:
        yield Row(article, kind, text[start:end], name, start, end, entity)
    if not mention.spans:
        yield Row(article, kind, "", name, None, None, entity)


def write(workspace: Workspace, out: TextIO) -> int:
    """Write the table as CSV with a header; how many rows."""
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(Row._fields)
    found = 0
    for row in rows(workspace):
        writer.writerow(row)
        found += 1
    return found


def _names(mention: Mention, parent: str | None, label: str | None) -> list[str]:
    if mention.type == "Cohort":
        batch, year = (mention.properties.get(name, ("-",))[0] for name in ("batch", "year"))
        return [f"{mention.key}/{batch}/{year}"]
    under = f"{mention.name} {parent}" if parent and parent not in mention.name else None
    return list(dict.fromkeys(name for name in (mention.name, under, label) if name))
