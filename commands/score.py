"""``visitasi score``: how good the extraction is."""

import sys
from pathlib import Path

import click

from commands.console import Stop, emit, say
from ingest.extract import extract
from ingest.scoring import predict, read_gold, score


@click.command()
@click.argument("gold_dir", metavar="GOLD_DIR", type=click.Path(path_type=Path))
@click.option("--errors", metavar="TASK", help="List each miss and each spurious claim of TASK (all for every task).")
@click.option("--json", "as_json", is_flag=True, help="Print the figures as JSON.")
def command(gold_dir: Path, errors: str | None, *, as_json: bool) -> None:
    """Extract the articles of gold records and compare: precision, recall and F1 by task.

    Of a gold record only id, url, title, published and text reach the extractor.

    \b
    Example:  visitasi score samples/gold
              visitasi score samples/gold --errors person
    """
    gold, refusals = read_gold(gold_dir)
    for refusal in refusals:
        say(f"refused: {refusal}")
    if not gold:
        raise Stop("nothing to score")
    report = score(gold, predict(gold, extract))
    try:
        for line in report.error_lines(errors) if errors else ():
            emit(line)
    except ValueError as error:
        raise click.UsageError(str(error)) from error
    emit(report.json() if as_json else report.text())
    if refusals:
        sys.exit(1)
