"""``visitasi extract``: records to stdout."""

import sys

import click

from commands import options
from commands.console import emit
from commands.parallel import in_order
from commands.reading import Tally, finish, line_of, need
from commands.terminal import counted, progress


@click.command()
@options.sources
@options.jobs
@click.option("--explain", is_flag=True, help="Show each article with its mentions and why each fact was read.")
def command(sources: tuple[str, ...], jobs: int, *, explain: bool) -> None:
    """Print the record of each article, one JSON line each; nothing is stored.

    SOURCE is a .txt, .html, .jsonl, .json, .csv or .xlsx file, a directory of these, or - for JSON lines on stdin.

    \b
    Example:  visitasi extract news/ page.html > records.jsonl
              cat articles.jsonl | visitasi extract -
              visitasi extract --explain article.txt
    """
    need(sources, "extract")
    tally = Tally()
    if explain:
        from commands.explaining import show  # noqa: PLC0415  (the first record need not wait for it)

        for article in tally.accepted(sources):
            tally.note(show(article).record)
    else:
        _print_records(tally, sources, jobs)
    finish(tally)


def _print_records(tally: Tally, sources: tuple[str, ...], jobs: int) -> None:
    # On a terminal the records themselves show how far it is.
    with progress("articles extracted", quiet=sys.stdout.isatty()) as bar:
        for line, nothing_in in in_order(line_of, counted(tally.accepted(sources), bar), jobs):
            emit(line)
            if nothing_in:
                tally.without_anything.append(nothing_in)
