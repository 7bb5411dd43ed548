"""The fact side: identity, the resolved graph, the workspace that keeps it, and the stores that answer questions.

``graph.open(path)`` gives the workspace in a directory; `graph.workspace` tells what it offers.
"""

from __future__ import annotations

from graph.archive import StoredArticle, WorkspaceError
from graph.stores import Answer, Iri, QueryError, StoreError
from graph.workspace import Changes, Entry, Workspace
from graph.workspace import open_workspace as open  # noqa: A004 - reads as graph.open

__all__ = [
    "Answer",
    "Changes",
    "Entry",
    "Iri",
    "QueryError",
    "StoreError",
    "StoredArticle",
    "Workspace",
    "WorkspaceError",
    "open",
]
