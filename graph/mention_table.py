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

    A body that the record puts under another has its rows again with the other's name after its own, which makes the
    name whole ("Pusat … Manajemen Pemerintahan Lembaga Administrasi Negara").

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
    for told in workspace.claims():
        stored = workspace.article(told.article)
        text = stored.text if stored else ""
        names = {mention.id: mention.name for mention in told.mentions}
        parents = {each.source: names[each.target] for each in told.statements if each.type == "PART_OF"}
        for mention in told.mentions:
            if mention.type in KINDS:
                yield from _rows(told.article, text, mention, parents.get(mention.id), BASE + links[mention.id])


def _rows(article: str, text: str, mention: Mention, parent: str | None, entity: str) -> Iterator[Row]:
    kind = KINDS[mention.type]
    for name in _names(mention, parent):
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


def _names(mention: Mention, parent: str | None) -> list[str]:
    if mention.type == "Cohort":
        batch, year = (mention.properties.get(name, ("-",))[0] for name in ("batch", "year"))
        return [f"{mention.key}/{batch}/{year}"]
    return [mention.name] if not parent or parent in mention.name else [mention.name, f"{mention.name} {parent}"]
