"""GraphML and GEXF of nodes and facts, for programs that draw and measure networks (Gephi, Cytoscape, networkx)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Final
from xml.sax.saxutils import escape, quoteattr

from graph.export.rdfxml import legal
from graph.export.tables import EDGE_COLUMNS, NODE_COLUMNS, edge_row, node_row

if TYPE_CHECKING:
    from graph.workspace import Workspace

_ENDS: Final = ("id", "source", "target")
_NODE: Final = {name: "string" for name in NODE_COLUMNS if name != "id"}
_EDGE: Final = {name: "double" if name == "confidence" else "string" for name in EDGE_COLUMNS if name not in _ENDS}
"""Attribute → its type, in the words of both formats."""


def graphml(workspace: Workspace, base: str) -> Iterator[str]:
    """GraphML 1.0."""
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n'
    for domain, attributes in (("node", _NODE), ("edge", _EDGE)):
        for name, kind in attributes.items():
            yield f'<key id="{domain}-{name}" for="{domain}" attr.name="{name}" attr.type="{kind}"/>\n'
    yield '<graph id="visitasi" edgedefault="directed">\n'
    for cells in _nodes(workspace, base):
        yield f"<node id={_quoted(cells['id'])}>{_data('node', _NODE, cells)}</node>\n"
    for cells in _edges(workspace, base):
        yield f"<edge {_attributes(cells)}>{_data('edge', _EDGE, cells)}</edge>\n"
    yield "</graph>\n</graphml>\n"


def gexf(workspace: Workspace, base: str) -> Iterator[str]:
    """GEXF 1.2, the version that networkx reads and Gephi writes."""
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://www.gexf.net/1.2draft" version="1.2">\n'
    yield '<graph mode="static" defaultedgetype="directed">\n'
    for domain, attributes in (("node", _NODE), ("edge", _EDGE)):
        yield f'<attributes class="{domain}">\n'
        for name, kind in attributes.items():
            yield f'<attribute id="{domain}-{name}" title="{name}" type="{kind}"/>\n'
        yield "</attributes>\n"
    yield "<nodes>\n"
    for cells in _nodes(workspace, base):
        own = f"<node id={_quoted(cells['id'])} label={_quoted(cells['label'])}>"
        yield f"{own}{_attvalues('node', _NODE, cells)}</node>\n"
    yield "</nodes>\n<edges>\n"
    for cells in _edges(workspace, base):
        own = f"<edge {_attributes(cells)} label={_quoted(cells['type'])}>"
        yield f"{own}{_attvalues('edge', _EDGE, cells)}</edge>\n"
    yield "</edges>\n</graph>\n</gexf>\n"


def _nodes(workspace: Workspace, base: str) -> Iterator[dict[str, str]]:
    return (dict(zip(NODE_COLUMNS, node_row(node, base), strict=True)) for node in workspace.nodes())


def _edges(workspace: Workspace, base: str) -> Iterator[dict[str, str]]:
    return (dict(zip(EDGE_COLUMNS, edge_row(fact, base), strict=True)) for fact in workspace.facts())


def _attributes(cells: Mapping[str, str]) -> str:
    return " ".join(f"{name}={_quoted(cells[name])}" for name in _ENDS)


def _data(domain: str, names: Mapping[str, str], cells: Mapping[str, str]) -> str:
    given = ((name, cells[name]) for name in names if cells[name])
    return "".join(f'<data key="{domain}-{name}">{escape(legal(value))}</data>' for name, value in given)


def _attvalues(domain: str, names: Mapping[str, str], cells: Mapping[str, str]) -> str:
    given = ((name, cells[name]) for name in names if cells[name])
    values = "".join(f'<attvalue for="{domain}-{name}" value={_quoted(value)}/>' for name, value in given)
    return f"<attvalues>{values}</attvalues>"


def _quoted(text: str) -> str:
    return quoteattr(legal(text))
