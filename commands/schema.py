"""``visitasi schema``: what a record looks like."""

import json

import click

from commands.console import emit
from graph.model.record import Record


@click.command()
def command() -> None:
    """Print the JSON Schema of a record.

    \b
    Example:  visitasi schema > record.schema.json
    """
    emit(json.dumps(Record.model_json_schema(), indent=2, ensure_ascii=False))
