"""``visitasi sparql``: one's own query."""

import sys
from pathlib import Path

import click

import graph
from commands import options
from commands.answering import own_answer, show
from commands.console import Format


@click.command()
@click.argument("text", metavar="QUERY")
@options.workspace
@options.rows_format
@options.limit
@click.option("--time-limit", type=click.FloatRange(min=0.1), default=60.0, show_default=True, help="Seconds.")
def command(text: str, folder: Path, form: Format, limit: int | None, time_limit: float) -> None:
    """Run your own SPARQL query, read-only; - reads it from stdin.

    \b
    Example:  visitasi sparql 'SELECT ?type (COUNT(*) AS ?n) { ?node a ?type } GROUP BY ?type'
              visitasi sparql - < my-question.rq
    """
    source = sys.stdin.read() if text == "-" else text
    with graph.open(folder) as workspace:
        show(own_answer(workspace, source, time_limit, limit), form, "en")
