"""``visitasi view``: a picture of a part of the graph."""

from pathlib import Path

import click

import graph
from commands import options
from commands.console import say
from graph import catalogue
from graph.views import view as picture_of
from graph.views.explorer import write


@click.command()
@click.argument("name", required=False)
@click.argument("parameters", nargs=-1, metavar="[KEY=VALUE…]")
@click.option("--node", metavar="ID", help="Show what lies around this node instead of a question's result.")
@click.option("--depth", type=click.IntRange(1, 3), default=1, show_default=True, help="Steps from the node.")
@click.option("--explorer", is_flag=True, help="The whole graph with map, timeline, search and every sentence.")
@click.option("-o", "--output", type=click.Path(dir_okay=False, path_type=Path), required=True, help="HTML file.")
@options.workspace
def command(
    name: str | None,
    parameters: tuple[str, ...],
    node: str | None,
    depth: int,
    explorer: bool,
    output: Path,
    folder: Path,
) -> None:
    """Draw a question's result or the surroundings of a node as a page that works offline.

    \b
    Example:  visitasi view place-visits place="Kota Bogor" -o bogor.html
              visitasi view --node place/32.71 -o bogor.html
              visitasi view --explorer -o visitasi.html
    """
    if [name is not None, node is not None, explorer].count(True) != 1:
        raise click.UsageError("say what to draw: a question's NAME, or --node ID, or --explorer")
    words = catalogue.assignments(parameters)
    with graph.open(folder) as workspace:
        if explorer:
            write(workspace, output)
        else:
            picture_of(workspace, name, node=node, given=words, depth=depth).write(output)
    say(f"written: {output}")
