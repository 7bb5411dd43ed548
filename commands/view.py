"""``visitasi view``: a picture of a part of the graph."""

from pathlib import Path

import click

import graph
from commands import options
from commands.console import say
from graph import catalogue
from graph.views import view as picture_of


@click.command()
@click.argument("name", required=False)
@click.argument("parameters", nargs=-1, metavar="[KEY=VALUE…]")
@click.option("--node", metavar="ID", help="Show what lies around this node instead of a question's result.")
@click.option("--depth", type=click.IntRange(1, 3), default=1, show_default=True, help="Steps from the node.")
@click.option("-o", "--output", type=click.Path(dir_okay=False, path_type=Path), required=True, help="HTML file.")
@options.workspace
def command(
    name: str | None,
    parameters: tuple[str, ...],
    node: str | None,
    depth: int,
    output: Path,
    folder: Path,
) -> None:
    """Draw a question's result or the surroundings of a node as a page that works offline.

    \b
    Example:  visitasi view place-visits place="Kota Bogor" -o bogor.html
              visitasi view --node place/32.71 -o bogor.html
    """
    if (name is None) == (node is None):
        raise click.UsageError("say what to draw: either a question's NAME or --node ID")
    words = catalogue.assignments(parameters)
    with graph.open(folder) as workspace:
        picture_of(workspace, name, node=node, given=words, depth=depth).write(output)
    say(f"written: {output}")
