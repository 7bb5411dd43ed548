"""``visitasi load``: the graph into Neo4j."""

import shlex
from pathlib import Path

import click

import graph
from commands import options
from commands.console import emit, say
from commands.terminal import progress
from graph.stores.neo4j import offline
from graph.stores.neo4j.connection import Login
from graph.stores.neo4j.loading import Loaded, load
from graph.stores.neo4j.store import Neo4jStore


@click.command()
@click.argument("address", metavar="[bolt://HOST:PORT]", required=False, envvar="NEO4J_URI")
@options.neo4j_login
@click.option(
    "--offline",
    "folder_of_files",
    metavar="DIR",
    type=click.Path(file_okay=False, path_type=Path),
    help="Write files for neo4j-admin's import into DIR instead, and print its command.",
)
@options.workspace
def command(address: str | None, credentials: options.Credentials, folder_of_files: Path | None, folder: Path) -> None:
    """Load the graph into Neo4j; again changes nothing, and what is no longer in the graph leaves.

    Without an address NEO4J_URI is taken; neo4j:// and neo4j+s:// do as well. The password is best kept in
    NEO4J_PASSWORD, since others see what is typed. A load cut short by anything is completed by the same command.
    The top of graph/stores/neo4j/__init__.py tells how the graph looks there.

    \b
    Example:  visitasi load bolt://localhost:7687
              visitasi load --offline for-import/
    """
    if folder_of_files is not None:
        _write(folder, folder_of_files)
        return
    if address is None:
        raise click.UsageError("name the server (bolt://localhost:7687) or --offline DIR")
    store = Neo4jStore(Login(address, *credentials))
    try:
        with (
            graph.open(folder) as workspace,
            workspace.graph_lines() as lines,
            progress("nodes and facts loaded") as bar,
        ):
            counts = workspace.counts()
            loaded = load(lines, store, lambda rows: bar.advance(bar.task_ids[0], rows))
    finally:
        store.close()
    now = f"{counts['nodes']:,} nodes and {counts['facts']:,} facts"
    say(f"{_told(loaded)}; {store.login.server} now has the graph's {now}")


def _write(folder: Path, target: Path) -> None:
    with (
        graph.open(folder) as workspace,
        workspace.graph_lines() as lines,
        progress("nodes and facts written") as bar,
    ):
        words = offline.write(lines, target, lambda rows: bar.advance(bar.task_ids[0], rows))
    emit(shlex.join(words))
    say(f"written: {target}; stop Neo4j, run the command above there ({target / offline.SCRIPT}), start it, and run "
        f"{target / offline.SCHEMA} by cypher-shell")  # fmt: skip


def _told(loaded: Loaded) -> str:
    if not loaded:
        return "nothing to load"
    return (
        f"{loaded.nodes_written:,} nodes and {loaded.facts_written:,} facts written, "
        f"{loaded.nodes_removed:,} and {loaded.facts_removed:,} removed"
    )
