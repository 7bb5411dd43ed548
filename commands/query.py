"""``visitasi query``: the catalogue and its answers."""

from pathlib import Path

import click

import graph
from commands import options
from commands.answering import answer, explain_question, list_questions, show
from commands.console import Format
from graph import catalogue
from graph.question import Language


@click.command()
@click.argument("name", required=False)
@click.argument("parameters", nargs=-1, metavar="[KEY=VALUE…]")
@options.workspace
@options.rows_format
@options.limit
@options.language
@click.option("--about", is_flag=True, help="Explain the question and its parameters instead of asking it.")
def command(
    name: str | None,
    parameters: tuple[str, ...],
    folder: Path,
    form: Format,
    limit: int | None,
    language: Language,
    *,
    about: bool,
) -> None:
    """Answer a prebuilt question; without NAME, list the questions.

    \b
    Example:  visitasi query
              visitasi query place-visits place="Kota Bogor"
              visitasi query cohort-visits programme=PKN-II --format csv > visits.csv
    """
    if name is None:
        list_questions(language)
    elif about:
        explain_question(name, language)
    else:
        words = catalogue.assignments(parameters)
        with graph.open(folder) as workspace:
            show(answer(workspace, name, words, language, limit), form, language)
