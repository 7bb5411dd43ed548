"""CSV of nodes and edges, and what its columns hold (CSV on the Web, W3C 2015), so that a reader need not guess.

Several values of one cell are separated by `SEPARATOR`; sentences by a line break, which none has within.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Final

from graph import mention_table
from graph.export.document import Document
from graph.model.facts import Fact, Node
from graph.model.ids import article_id
from graph.vocab import BASE, VOCABULARY

if TYPE_CHECKING:
    from graph.workspace import Workspace

SEPARATOR: Final = "|"
PROPERTIES: Final = tuple(sorted({p.name for kind in VOCABULARY.nodes for p in kind.properties} - {"name"}))
NODE_COLUMNS: Final = {"id": "anyURI", "type": "string", "label": "string", "aliases": "string"} | dict.fromkeys(
    PROPERTIES, "string"
)
EDGE_COLUMNS: Final = {
    "id": "anyURI",
    "type": "string",
    "source": "anyURI",
    "target": "anyURI",
    "confidence": "decimal",
    "first_seen": "date",
    "last_seen": "date",
    "articles": "anyURI",
    "events": "anyURI",
    "origin": "string",
    "positions": "string",
    "sentences": "string",
}
MENTION_COLUMNS: Final = {
    "article": "string",
    "type": "string",
    "text": "string",
    "name": "string",
    "start": "integer",
    "end": "integer",
    "entity": "anyURI",
}
"""Column → datatype of XML Schema."""

TABLES: Final = {"nodes.csv": NODE_COLUMNS, "edges.csv": EDGE_COLUMNS, "mentions.csv": MENTION_COLUMNS}
_SEVERAL: Final = {"aliases", "articles", "events", "positions", *PROPERTIES}


def nodes_csv(workspace: Workspace, base: str) -> Document:
    """A row a node, by id."""
    return _csv(tuple(NODE_COLUMNS), (node_row(node, base) for node in workspace.nodes()))


def edges_csv(workspace: Workspace, base: str) -> Document:
    """A row a fact, by id."""
    return _csv(tuple(EDGE_COLUMNS), (edge_row(fact, base) for fact in workspace.facts()))


def mentions_csv(workspace: Workspace, base: str) -> Document:
    """A row a place in a text (`graph.mention_table`)."""
    found = (row._replace(entity=base + row.entity.removeprefix(BASE)) for row in mention_table.rows(workspace))
    return _csv(mention_table.Row._fields, found)


def nodes_json(workspace: Workspace, base: str) -> Document:
    """The rows of nodes.csv as objects, several values as lists."""
    return _json(NODE_COLUMNS, (node_row(node, base) for node in workspace.nodes()))


def edges_json(workspace: Workspace, base: str) -> Document:
    """The rows of edges.csv as objects, several values as lists."""
    return _json(EDGE_COLUMNS, (edge_row(fact, base) for fact in workspace.facts()))


def node_row(node: Node, base: str) -> tuple[str, ...]:
    """The cells of NODE_COLUMNS."""
    values = (_joined(map(str, node.properties.get(name, ()))) for name in PROPERTIES)
    return (base + node.id, node.type, node.label, _joined(node.aliases), *values)


def edge_row(fact: Fact, base: str) -> tuple[str, ...]:
    """The cells of EDGE_COLUMNS."""
    return (
        base + fact.id,
        fact.type,
        base + fact.source,
        base + fact.target,
        f"{fact.confidence:.4f}".rstrip("0").rstrip("."),
        fact.first_seen or "",
        fact.last_seen or "",
        _joined(base + article_id(article) for article in fact.articles),
        _joined(base + event for event in fact.events),
        fact.origin or "",
        _joined(f"{base}{article_id(each.article)}#char={each.start},{each.end}" for each in fact.evidence),
        "\n".join(" ".join(each.text.split()) for each in fact.evidence),
    )


def metadata(table: str) -> str:
    """The JSON of CSV on the Web that describes one of TABLES."""
    schema: dict[str, object] = {"columns": [_column(name, kind) for name, kind in TABLES[table].items()]}
    if "id" in TABLES[table]:
        schema["primaryKey"] = "id"
    made = {"@context": "http://www.w3.org/ns/csvw", "url": table, "tableSchema": schema}
    return json.dumps(made, indent=2) + "\n"


def _column(name: str, kind: str) -> dict[str, str]:
    made = {"name": name, "titles": name, "datatype": kind}
    if name in _SEVERAL:
        made["separator"] = SEPARATOR
    return made | ({"separator": "\n"} if name == "sentences" else {})


def _joined(values: Iterable[str]) -> str:
    return SEPARATOR.join(value.replace(SEPARATOR, "/") for value in values)


def _csv(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> Document:
    return Document(_row(columns), map(_row, rows))


def _row(cells: Sequence[object]) -> str:
    buffer = io.StringIO()
    csv.writer(buffer, lineterminator="\n").writerow(cells)
    return buffer.getvalue()


def _json(columns: Mapping[str, str], rows: Iterable[Sequence[str]]) -> Document:
    objects = (_object(columns, row) for row in rows)
    return Document("[\n", (json.dumps(each, ensure_ascii=False) for each in objects), ",\n", "\n]\n")


def _object(columns: Mapping[str, str], row: Sequence[str]) -> dict[str, object]:
    """The cells that are filled."""
    made: dict[str, object] = {}
    for (name, kind), cell in zip(columns.items(), row, strict=True):
        if cell and name in _SEVERAL:
            made[name] = cell.split(SEPARATOR)
        elif cell:
            made[name] = float(cell) if kind == "decimal" else cell.split("\n") if name == "sentences" else cell
    return made
