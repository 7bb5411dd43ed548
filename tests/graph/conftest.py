"""Workspaces in a temporary folder, with a small background instead of the lexicon's."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import graph
from graph.workspace import Workspace
from tests.graph.factories import BACKGROUND

Open = Callable[..., Workspace]


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Open]:
    """Opens the workspace of a given name (made if there is none); all are closed afterwards."""
    made: list[Workspace] = []

    def make(name: str = "w", *, create: bool = True) -> Workspace:
        made.append(graph.open(tmp_path / name, create=create, background=BACKGROUND))
        return made[-1]

    yield make
    for workspace in made:
        workspace.close()


@pytest.fixture
def workspace(opened: Open) -> Workspace:
    """One empty workspace."""
    return opened()
