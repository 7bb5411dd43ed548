"""``visitasi export``: the graph as a file for others."""

import sys
from collections.abc import Iterable
from pathlib import Path

import click

import graph
from commands import options
from commands.console import say
from commands.terminal import counted, progress
from graph import export
from graph.vocab import BASE


@click.command()
@click.argument("file")
@options.workspace
@click.option("--base", default=BASE, show_default=True, metavar="URL", help="What IRIs begin with.")
@click.option("--format", "form", type=click.Choice(list(export.FORMATS)), help="Needed with - for FILE.")
def command(file: str, folder: Path, base: str, form: str | None) -> None:
    """Write the graph to FILE, in the format that its name says; - is stdout.

    \b
    ttl nt rdf     the resolved facts, each with its evidence, as RDF
    nq trig jsonld these, and in a graph of its own what each article says
    nodes.csv edges.csv mentions.csv   tables; FILE-metadata.json beside it tells their columns
    graphml gexf   for Gephi, Cytoscape, networkx

    .gz may follow. The same graph gives the same bytes.

    \b
    Example:  visitasi export mentions.csv
              visitasi export visits.ttl --base https://data.example.go.id/
              visitasi export - --format nt | head
    """
    if file == "-" and form is None:
        raise click.UsageError(f"- needs --format: {', '.join(export.FORMATS)}")
    chosen = form or export.format_of(file)
    with graph.open(folder) as workspace:
        options.warn_of_unknown(workspace)
        if file == "-":
            _print(export.chunks(workspace, chosen, base))
            return
        with progress("portions written") as bar:
            size = export.write(workspace, Path(file), chosen, base, watch=lambda parts: counted(parts, bar))
    if chosen.endswith(".csv"):
        Path(f"{file}-metadata.json").write_text(export.tables.metadata(chosen), encoding="utf-8")
    say(f"written: {file} ({size:,} bytes)")


def _print(parts: Iterable[bytes]) -> None:
    for part in parts:
        sys.stdout.buffer.write(part)
    sys.stdout.buffer.flush()
