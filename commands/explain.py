"""``visitasi explain``: why a node is one node."""

from pathlib import Path

import click

import graph
from commands import options
from commands.console import Format, Stop
from commands.reviewing import emit_rows, explanation
from commands.terminal import stdout


@click.command()
@click.argument("own", metavar="ID")
@options.workspace
@options.rows_format
def command(own: str, folder: Path, form: Format) -> None:
    """Tell why a node is one node: its mentions, what they share, the points of each union, and people's decisions.

    ID is a node's id, the id that an article gives, or the IRI of either.

    \b
    Example:  visitasi explain person/raka-danu-1f2e3d4c5b6a7988
              visitasi explain place/32.71 --format json
    """
    with graph.open(folder) as workspace:
        node = workspace.resolve(own)
        found = None if node is None else workspace.inspection().explain(node)
        if found is None:
            raise Stop(f"{own}: no article in {folder} gives this; 'visitasi query' lists what there is")
        if form is Format.JSON:
            emit_rows([found.to_row()])
        elif form is Format.CSV:
            raise click.UsageError("an explanation is no table: use --format table or json")
        else:
            for part in explanation(found):
                stdout().print(part)
