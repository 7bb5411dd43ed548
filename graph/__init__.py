"""The fact side: identity, the resolved graph, the workspace that keeps it, and the stores that answer questions.

``graph.open(path)`` gives the workspace in a directory; `graph.workspace` tells what it offers.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
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

_HOMES = {
    "graph.archive": ("StoredArticle", "WorkspaceError"),
    "graph.stores": ("Answer", "Iri", "QueryError", "StoreError"),
    "graph.workspace": ("Changes", "Entry", "Workspace", "open"),
}
"""Where each name is: it is loaded when it is asked for, since `graph.model` needs none of the stores."""


def __getattr__(name: str) -> Any:  # noqa: ANN401  (any of the above)
    """The names above, each from its module."""
    for module, names in _HOMES.items():
        if name in names:
            return getattr(importlib.import_module(module), "open_workspace" if name == "open" else name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
