"""One HTML page of a picture, by pyvis: it opens from disk without network and stands still.

pyvis' own template loads Bootstrap from a CDN even in its in-line mode, so the page has a template of ours; the
drawing library is the copy that pyvis ships. A content security policy with the scripts' hashes forbids every
request and every other script, whatever an article's text holds.
"""

from __future__ import annotations

import base64
import hashlib
import textwrap
from collections import Counter
from dataclasses import asdict
from functools import cache
from pathlib import Path
from typing import Any

import pyvis
from pyvis.network import Network

from graph.views.layout import Size, positions
from graph.views.picture import Edge, Node, Picture, Sentence, ViewError
from graph.views.style import TYPES
from graph.wording import RELATIONS

# A drawn page of pyvis has 3 to 4 frames a second at 1,000 nodes and 3,000 edges on a machine without GPU.
NODE_LIMIT = 1500

_HERE = Path(__file__).parent
_VIS = Path(pyvis.__file__).parent / "lib" / "vis-9.1.2" / "vis-network.min.js"
_LINE = 22  # letters in a line of a label
_LINES = 3
_FONT = 15  # pixels
_LETTER = 0.58 * _FONT  # mean width of a letter of the page's font
_LINE_HEIGHT = _FONT + 3
_EDGE = "#a9b6c1"
_OPTIONS: dict[str, Any] = {
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False},
    "interaction": {"hover": True, "hideEdgesOnDrag": True, "selectConnectedEdges": True, "tooltipDelay": 200},
    "nodes": {
        "borderWidth": 1,
        "borderWidthSelected": 3,
        "font": {
            "size": _FONT,
            "face": "system-ui, Noto Sans, Liberation Sans, sans-serif",
            "color": "#1c2733",
            "strokeWidth": 4,
            "strokeColor": "#f6f8f9",
        },
    },
    "edges": {
        "color": {"color": _EDGE, "hover": "#0072b2", "highlight": "#0072b2"},
        "selectionWidth": 1.5,
        "hoverWidth": 0.8,
        "arrows": {"to": {"enabled": True, "scaleFactor": 0.45}},
        "smooth": {"enabled": True, "type": "curvedCW", "roundness": 0.0},
    },
}


def page(shown: Picture) -> str:
    """The page as HTML. ViewError if there is nothing to show or more than `NODE_LIMIT` nodes."""
    _check(shown)
    network = Network(directed=True, heading=shown.title, cdn_resources="in_line")
    network.set_template_dir(str(_HERE), "page.html")
    scripts = {"vis": _vis(), "script": _own("page.js")}
    # The legend keeps the order of the types.
    network.templateEnv.policies["json.dumps_kwargs"] = {"sort_keys": False, "ensure_ascii": False}
    network.templateEnv.globals.update(
        **scripts,
        style=_own("page.css"),
        policy=_policy(*scripts.values()),
        subtitle=_subtitle(shown),
        words=_words(shown),
    )
    _draw(network, shown)
    html: str = network.generate_html()
    return html


def write(shown: Picture, path: Path) -> Path:
    """The page written to `path`, whose folder is made if it is missing."""
    html = page(shown)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(html, encoding="utf-8")
    return path


def _check(shown: Picture) -> None:
    if not shown.nodes:
        raise ViewError("nothing to show: no node fits; ask for another node or question")
    if len(shown.nodes) > NODE_LIMIT:
        raise ViewError(
            f"{len(shown.nodes):,} nodes are more than a page can draw ({NODE_LIMIT:,}): "
            "narrow the question by a place, programme or year, or take one node's neighbourhood (--node ID)"
        )


def _draw(network: Network, shown: Picture) -> None:
    degrees = Counter(end for edge in shown.edges for end in (edge.source, edge.target))
    labels = {node.id: wrapped(node.label) for node in shown.nodes}
    sizes = {node.id: _room(labels[node.id], TYPES[node.type].size) for node in shown.nodes}
    places = positions(shown.graph(), sizes)
    for node in shown.nodes:
        drawn = _node(node, labels[node.id], degrees[node.id])
        network.add_node(node.id, **drawn, **_at(places[node.id], labels[node.id]))
    parallel: Counter[tuple[str, str]] = Counter()
    for edge in shown.edges:
        pair = (min(edge.source, edge.target), max(edge.source, edge.target))
        network.add_edge(edge.source, edge.target, **_edge(edge, parallel[pair]))
        parallel[pair] += 1


def _at(centre: tuple[float, float], label: str) -> dict[str, float]:
    """Where the node's mark goes: above the centre of the room, since its label hangs below it."""
    return {"x": centre[0], "y": round(centre[1] - (label.count("\n") + 1) * _LINE_HEIGHT / 2, 1)}


def _node(node: Node, label: str, degree: int) -> dict[str, Any]:
    look = TYPES[node.type]
    selected = {"background": look.color, "border": "#1c2733"}
    return {
        "label": label,
        "name": node.label,
        "type": node.type,
        "details": node.details,
        "link": node.link,
        "shape": look.shape,
        "size": look.size + 2 + min(degree, 12) * 0.6,
        "color": {"background": look.color, "border": look.border, "highlight": selected, "hover": selected},
    }


def _edge(edge: Edge, before: int) -> dict[str, Any]:
    """`before` counts the edges already drawn between the same two nodes, which bends this one away."""
    return {
        "id": edge.id,
        "type": edge.type,
        "details": edge.details,
        "evidence": [_sentence(sentence) for sentence in edge.evidence],
        "origin": edge.origin,
        "width": min(1 + 0.5 * len(edge.evidence), 4),
        "dashes": not edge.evidence,
        "smooth": {"enabled": before > 0, "type": "curvedCW", "roundness": round(0.18 * before, 2)},
    }


def _sentence(sentence: Sentence) -> dict[str, Any]:
    return asdict(sentence)


def wrapped(label: str) -> str:
    """The label in at most three lines of a readable width, cut with an ellipsis."""
    lines = textwrap.wrap(label, _LINE, max_lines=_LINES, placeholder=" …")
    return "\n".join(lines) or "–"


def _room(label: str, size: int) -> Size:
    """Width and height in pixels of a node with its label below it."""
    lines = label.split("\n")
    return max(len(line) for line in lines) * _LETTER + 14, 2 * size + len(lines) * _LINE_HEIGHT + 22


def _subtitle(shown: Picture) -> str:
    articles = {(s.link, s.title, s.outlet) for edge in shown.edges for s in edge.evidence}
    return f"{len(shown.nodes)} simpul · {len(shown.edges)} hubungan · {len(articles)} artikel sumber"


def _words(shown: Picture) -> dict[str, Any]:
    """What the page's script needs besides nodes and edges."""
    used = {edge.type for edge in shown.edges}
    return {
        "types": {name: asdict(look) for name, look in TYPES.items()},
        "relations": {name: {"id": said[0], "en": said[1]} for name, said in RELATIONS.items() if name in used},
        "explanation": shown.explanation,
        "options": _OPTIONS,
    }


def _policy(*scripts: str) -> str:
    """Nothing may be loaded and no script may run but these."""
    hashes = " ".join(
        f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'" for script in scripts
    )
    return f"default-src 'none'; script-src {hashes}; style-src 'unsafe-inline'; img-src data:; base-uri 'none'"


@cache
def _own(name: str) -> str:
    return (_HERE / name).read_text(encoding="utf-8")


@cache
def _vis() -> str:
    return _VIS.read_text(encoding="utf-8")
