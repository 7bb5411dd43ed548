"""``visitasi publish``: the linked-data package as a folder of files."""

from pathlib import Path

import click

import graph
from commands import options
from commands.console import say
from commands.terminal import counted, progress
from graph import publish
from graph.publish import settings


@click.command()
@click.argument("target", metavar="DIR", type=click.Path(file_okay=False, path_type=Path))
@options.workspace
@click.option("--base", metavar="URL", help="What IRIs begin with; stands before the settings' own.")
@click.option(
    "--settings",
    "path",
    type=click.Path(dir_okay=False, path_type=Path),
    help="TOML file.  [default: publish.toml in the workspace]",
)
def command(target: Path, folder: Path, base: str | None, path: Path | None) -> None:
    """Write dumps, their description and a page for every thing into DIR, for any web server.

    \b
    The settings file says who publishes:
        base = "https://data.example.go.id/kunjungan/"
        licence = "CC-BY-4.0"
        [publisher]
        name = "Dinas Contoh"
        url = "https://example.go.id/"
        [contact]
        name = "Meja data"
        email = "data@example.go.id"

    \b
    Example:  visitasi publish site/ --settings publish.toml
              visitasi publish site/ --base https://data.example.go.id/kunjungan/
    """
    chosen = settings.read(path or folder / "publish.toml", base)
    with graph.open(folder) as workspace, progress("pages written") as bar:
        options.warn_of_unknown(workspace)
        made = publish.publish(workspace, target, chosen, watch=lambda owns: counted(owns, bar))
    if not made.pages:
        limit = f"more than {publish.MOST_PAGES:,}"
        say(f"{made.nodes:,} things are {limit}: no pages written; 'visitasi serve' shows them live")
    if made.conforms is None:
        say("no SHACL report: the graph is too large for it here; Jena's shacl validate takes shapes.ttl")
    elif not made.conforms:
        say("the graph does not conform to its shapes: see shacl-report.ttl")
    say(f"published: {target} ({len(made.parts)} dumps, {made.pages:,} pages)")
