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
    article, text = "", ""
    for own, mention, node in workspace.mentions():
        if mention.type not in KINDS:
            continue
        if own != article:
            found = workspace.article(own)
            article, text = own, found.text if found else ""
        name, entity = _name(mention), BASE + node
        for start, end in mention.spans:
            yield Row(own, KINDS[mention.type], text[start:end], name, start, end, entity)
        if not mention.spans:
            yield Row(own, KINDS[mention.type], "", name, None, None, entity)


def write(workspace: Workspace, out: TextIO) -> int:
    """Write the table as CSV with a header; how many rows."""
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(Row._fields)
    count = 0
    for number, row in enumerate(rows(workspace), 1):
        writer.writerow(row)
        count = number
    return count


def _name(mention: Mention) -> str:
    if mention.type != "Cohort":
        return mention.name
    batch, year = (mention.properties.get(name, ("-",))[0] for name in ("batch", "year"))
    return f"{mention.key}/{batch}/{year}"
