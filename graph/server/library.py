"""The workspace as the server's threads use it: each has it open for itself."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field
from pathlib import Path

import graph
from graph.views import explorer
from graph.workspace import Workspace


@dataclass(slots=True)
class Library:
    """A folder and what was last made of it."""

    folder: Path
    _own: threading.local = field(default_factory=threading.local)
    _making: threading.Lock = field(default_factory=threading.Lock)
    _page: tuple[Path, str] | None = None

    def workspace(self) -> Workspace:
        """The workspace for the thread that asks: SQLite's connections stay in the thread that made them.

        What is withheld by now is gone from it; WorkspaceError while another process writes and that cannot be yet.
        """
        opened: Workspace | None = getattr(self._own, "workspace", None)
        if opened is None:
            opened = self._own.workspace = graph.open(self.folder)
        opened.honour()
        return opened

    def explorer(self) -> str:
        """The explorer's page of the generation now in force, made once for each."""
        workspace = self.workspace()
        generation = workspace.store_path()
        with self._making:
            if self._page is None or self._page[0] != generation:
                self._page = (generation, explorer.page(workspace))
            return self._page[1]
