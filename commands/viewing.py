"""Pictures into a file."""

from pathlib import Path

from graph.question import Language
from graph.views import view
from graph.workspace import Workspace


def view_node(workspace: Workspace, node: str, depth: int, output: Path) -> None:
    """Draw what lies within `depth` steps of a node."""
    view(workspace, node=node, depth=depth, path=output)


def view_question(workspace: Workspace, name: str, words: dict[str, str], language: Language, output: Path) -> None:
    """Draw the result of a prebuilt question."""
    view(workspace, name, given=words, language=language, path=output)
