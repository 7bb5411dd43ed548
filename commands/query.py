"""``visitasi query``: the catalogue and its answers."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import click

import graph
from commands import options
from commands.answering import answer, explain_question, list_questions, show
from commands.console import Format
from graph import catalogue
from graph.binding import Asked
from graph.question import Language
from graph.stores import Answer, Value
from graph.stores.opening import Limited, opened
from graph.stores.remote import TIME_LIMIT


@click.command()
@click.argument("name", required=False)
@click.argument("parameters", nargs=-1, metavar="[KEY=VALUE…]")
@options.workspace
@options.rows_format
@options.limit
@options.language
@options.store
@click.option("--about", is_flag=True, help="Explain the question and its parameters instead of asking it.")
def command(
    name: str | None,
    parameters: tuple[str, ...],
    folder: Path,
    form: Format,
    limit: int | None,
    language: Language,
    where: options.Where,
    *,
    about: bool,
) -> None:
    """Answer a prebuilt question; without NAME, list the questions.

    \b
    Example:  visitasi query
              visitasi query place-visits place="Kota Bogor"
              visitasi query cohort-visits programme=PKN-II --format csv > visits.csv
              visitasi query outlets --store bolt://localhost:7687
    """
    if name is None:
        list_questions(language)
    elif about:
        explain_question(name, language)
    else:
        words = catalogue.assignments(parameters)
        catalogue.question(name)
        with _store(where, folder) as store:
            show(answer(store, name, words, language, limit), form, language)


@contextmanager
def _store(where: options.Where, folder: Path) -> Iterator[Asked]:
    """What is to be asked: the workspace, or the store at an address."""
    seconds = where.time_limit
    if where.address != "oxigraph":
        with opened(where.address, *where.credentials, time_limit=seconds or TIME_LIMIT) as store:
            yield store
        return
    with graph.open(folder) as workspace:
        if seconds is None:
            yield workspace
        else:
            yield Limited("sparql", partial(_within, workspace, seconds))


def _within(
    workspace: graph.Workspace, seconds: float, text: str, given: Mapping[str, Value], row_limit: int | None
) -> Answer:
    return workspace.sparql(text, given, time_limit=seconds, row_limit=row_limit)
