"""Questions and their answers on the terminal: a table for people, CSV or JSON for programs."""

from dataclasses import replace

from commands.console import Format, emit
from commands.terminal import stdout
from graph import Workspace, catalogue
from graph.binding import Asked
from graph.question import Language
from graph.result import Result, plain


def list_questions(language: Language) -> None:
    """Print the catalogue."""
    console = stdout()
    console.print(catalogue.listing(language))
    example = catalogue.questions()[0]
    console.print(f"\nExplained: visitasi query {example.name} --about    Asked: {example.usage()}", markup=False)


def explain_question(name: str, language: Language) -> None:
    """Print what a question asks, its parameters and an example."""
    stdout().print(catalogue.manual(catalogue.question(name), language))


def answer(store: Asked, name: str, words: dict[str, str], language: Language, limit: int | None = None) -> Result:
    """The answer to a prebuilt question, titled in `language`."""
    found = catalogue.ask(store, name, words, limit=limit)
    return replace(found, title=catalogue.question(name).title(language))


def own_answer(workspace: Workspace, query: str, time_limit: float, limit: int | None) -> Result:
    """The answer to one's own query."""
    return plain(workspace.sparql(query, time_limit=time_limit, row_limit=limit))


def show(result: Result, form: Format, language: Language) -> None:
    """Print an answer; an empty table says so."""
    if form is Format.CSV:
        emit(result.csv().removesuffix("\r\n"))
    elif form is Format.JSON:
        emit(result.json())
    else:
        print_table(result, language)
        stdout().print(_count(len(result)), markup=False)


def print_table(result: Result, language: Language) -> None:
    """Print an answer as wide as the terminal, so that sentences, which are longest, get most of it."""
    table = result.table(language)
    table.expand = True
    stdout().print(table)


def _count(rows: int) -> str:
    return "no rows: nothing in the workspace answers this" if not rows else f"{rows:,} row{'s' if rows > 1 else ''}"
