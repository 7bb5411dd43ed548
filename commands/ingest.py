"""``visitasi ingest``: articles into the workspace."""

from pathlib import Path

import click

import graph
from commands import options
from commands.console import say
from commands.reading import Tally, finish
from commands.storing import ingest_sources, ingest_stale, stored


@click.command()
@options.sources
@options.workspace
@options.jobs
@click.option("--relevant-only", is_flag=True, help="Leave out articles about no training.")
def command(sources: tuple[str, ...], folder: Path, jobs: int, *, relevant_only: bool) -> None:
    """Extract articles and store what they say in the workspace; again changes nothing.

    A changed article replaces what it said. Without SOURCE, articles that an older version or lexicon extracted are
    extracted again.

    \b
    Example:  visitasi ingest news/ --workspace visitasi-data
              visitasi ingest
    """
    tally = Tally()
    with graph.open(folder, create=bool(sources)) as workspace:
        if sources:
            changes = ingest_sources(workspace, sources, tally, jobs=jobs, relevant_only=relevant_only)
        else:
            changes = ingest_stale(workspace, tally, jobs=jobs)
        notes = workspace.inspection().notes()
    say(stored(changes))
    for note in notes:
        say(f"judgements: {note}")
    if not sources and not tally.read:
        say("nothing to extract again: every article was read by this version and lexicon")
        return
    finish(tally)
