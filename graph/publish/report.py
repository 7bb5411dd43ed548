"""The SHACL report of the resolved graph against our own shapes (W3C SHACL 2017, a sh:ValidationReport)."""

from __future__ import annotations

import io
from pathlib import Path
from typing import TYPE_CHECKING, Final

from graph import ontology

if TYPE_CHECKING:
    from graph.workspace import Workspace

MOST: Final = 300_000
"""Triples above which no report is made here, since the validator holds all in memory."""


def write(workspace: Workspace, path: Path, most: int = MOST) -> bool | None:
    """Write the report; whether the graph conforms, or None (and no file) where it is too large."""
    import pyshacl  # noqa: PLC0415 - takes a second to import
    from rdflib import Graph  # noqa: PLC0415

    lines = io.BytesIO()
    workspace.write_triples(lines)
    if lines.getvalue().count(b"\n") > most:
        return None
    data = Graph().parse(data=lines.getvalue(), format="nt")
    shapes = Graph().parse(data=ontology.text("shapes.ttl"), format="turtle")
    conforms, report, _ = pyshacl.validate(data, shacl_graph=shapes)
    if not isinstance(report, Graph):
        raise TypeError("the validator gave no report")
    report.serialize(destination=str(path), format="turtle", encoding="utf-8")
    return bool(conforms)
