"""Arguments and options that several verbs share."""

from pathlib import Path

import click

from commands.console import Format

sources = click.argument("sources", nargs=-1, metavar="SOURCE…")
workspace = click.option(
    "--workspace",
    "folder",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path("visitasi-data"),
    envvar="VISITASI_WORKSPACE",
    show_default=True,
    show_envvar=True,
    help="Directory that holds everything.",
)
jobs = click.option(
    "--jobs", type=click.IntRange(min=1), default=1, show_default=True, help="Processes to extract with; same output."
)
rows_format = click.option(
    "--format",
    "form",
    type=click.Choice([form.value for form in Format]),
    callback=lambda _context, _option, value: Format(value),
    default=Format.TABLE.value,
    show_default=True,
    help="How to print rows.",
)
limit = click.option("--limit", type=click.IntRange(min=1), help="Print at most so many rows.")
language = click.option(
    "--language",
    type=click.Choice(["id", "en"]),
    default="en",
    envvar="VISITASI_LANGUAGE",
    show_default=True,
    help="Language of titles and column names.",
)
