"""``visitasi export``: the graph as a file, its form chosen by the file's name."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final, TextIO

import click

import graph
from commands import options
from commands.console import Stop, say
from graph import Workspace, mention_table

BY_NAME: Final[Mapping[str, Callable[[Workspace, TextIO], int]]] = {"mentions.csv": mention_table.write}
"""File name → what writes it; returns how many rows or lines it wrote."""


@click.command()
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@options.workspace
def command(file: Path, folder: Path) -> None:
    """Write what the workspace holds into FILE, in the form that its name asks for.

    mentions.csv has every mention with its place in the text and the node that it is.

    \b
    Example:  visitasi export mentions.csv
              visitasi export results/mentions.csv --workspace visitasi-data
    """
    write = BY_NAME.get(file.name)
    if write is None:
        raise Stop(f"{file}: no such form; name the file one of {', '.join(sorted(BY_NAME))}")
    with graph.open(folder) as workspace, file.open("w", encoding="utf-8", newline="") as out:
        count = write(workspace, out)
    say(f"written: {file} ({count:,} rows)")
