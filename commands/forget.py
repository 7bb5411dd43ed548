"""``visitasi forget``: an article out of the workspace."""

from pathlib import Path

import click

import graph
from commands import options
from commands.console import say


@click.command()
@click.argument("article")
@options.workspace
def command(article: str, folder: Path) -> None:
    """Withdraw an article, by its id: what only it said leaves the graph.

    \b
    Example:  visitasi forget bogor-2020
    """
    with graph.open(folder) as workspace:
        workspace.forget(article)
    say(f"forgotten: {article}")
