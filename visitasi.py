"""The command line of Visitasi: verbs in the order of the data.

Exit status: 0 done, 1 some of the input was refused, 2 nothing could be done, 130 interrupted.
"""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from commands.console import Format, Stop, counted, emit, progress, say

if TYPE_CHECKING:
    from commands.reading import Tally
    from graph.question import Language

# The verbs import what they need when they run: all of it together takes a second, which --help need not wait for.

INTERRUPTED = 130


def known_errors() -> tuple[type[Exception], ...]:
    """Errors whose message is one line for the user."""
    from graph import StoreError, WorkspaceError
    from graph.question import QuestionError
    from graph.views import ViewError

    return WorkspaceError, StoreError, QuestionError, ViewError, OSError


class Verbs(click.Group):
    """Commands listed in the order of the data; what a user can put right is one line, never a traceback."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """In the order in which they are defined."""
        del ctx
        return list(self.commands)

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401  (click's own signature)
        """Run the command."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError:  # the reader has enough; click ends without a word
            raise
        except known_errors() as error:
            raise Stop(str(error)) from error
        except KeyboardInterrupt:
            say("interrupted; what was stored before stays, and the same command goes on from there")
            ctx.exit(INTERRUPTED)


@click.group(cls=Verbs, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110})
@click.version_option(package_name="visitasi")
def main() -> None:
    """From Indonesian news to a graph of training visits, with the sentences behind every fact.

    \b
    Start with:  visitasi demo
    Then:        visitasi ingest my-articles/
                 visitasi query
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8")


# --- Options that several commands share -----------------------------------------------------------------------------

_sources = click.argument("sources", nargs=-1, metavar="SOURCE…")
_workspace = click.option(
    "--workspace",
    "folder",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path("visitasi-data"),
    envvar="VISITASI_WORKSPACE",
    show_default=True,
    show_envvar=True,
    help="Directory that holds everything.",
)
_jobs = click.option(
    "--jobs", type=click.IntRange(min=1), default=1, show_default=True, help="Processes to extract with; same output."
)
_format = click.option(
    "--format",
    "form",
    type=click.Choice([form.value for form in Format]),
    callback=lambda _context, _option, value: Format(value),
    default=Format.TABLE.value,
    show_default=True,
    help="How to print rows.",
)
_limit = click.option("--limit", type=click.IntRange(min=1), help="Print at most so many rows.")
_language = click.option(
    "--language",
    type=click.Choice(["id", "en"]),
    default="en",
    envvar="VISITASI_LANGUAGE",
    show_default=True,
    help="Language of titles and column names.",
)


# --- From articles to the graph --------------------------------------------------------------------------------------


@main.command("extract")
@_sources
@_jobs
@click.option("--explain", is_flag=True, help="Show each article with its mentions and why each fact was read.")
def extract_command(sources: tuple[str, ...], jobs: int, *, explain: bool) -> None:
    """Print the record of each article, one JSON line each; nothing is stored.

    SOURCE is a .txt, .html, .jsonl, .json, .csv or .xlsx file, a directory of these, or - for JSON lines on stdin.

    \b
    Example:  visitasi extract news/ page.html > records.jsonl
              cat articles.jsonl | visitasi extract -
              visitasi extract --explain article.txt
    """
    from commands.parallel import in_order
    from commands.reading import Tally, line_of

    _need(sources, "extract")
    tally = Tally()
    if explain:
        from commands.explaining import show

        for article in tally.accepted(sources):
            tally.note(show(article).record)
        _finish(tally)
        return
    # On a terminal the records themselves show how far it is.
    with progress("articles extracted", quiet=sys.stdout.isatty()) as bar:
        for line, nothing_in in in_order(line_of, counted(tally.accepted(sources), bar), jobs):
            emit(line)
            if nothing_in:
                tally.without_anything.append(nothing_in)
    _finish(tally)


@main.command()
@_sources
@_workspace
@_jobs
@click.option("--relevant-only", is_flag=True, help="Leave out articles about no training.")
def ingest(sources: tuple[str, ...], folder: Path, jobs: int, *, relevant_only: bool) -> None:
    """Extract articles and store what they say in the workspace; again changes nothing.

    A changed article replaces what it said. Without SOURCE, articles that an older version or lexicon extracted are
    extracted again.

    \b
    Example:  visitasi ingest news/ --workspace visitasi-data
              visitasi ingest
    """
    import graph
    from commands.reading import Tally
    from commands.storing import ingest_sources, ingest_stale, stored

    tally = Tally()
    with graph.open(folder, create=bool(sources)) as workspace:
        if sources:
            changes = ingest_sources(workspace, sources, tally, jobs=jobs, relevant_only=relevant_only)
        else:
            changes = ingest_stale(workspace, tally, jobs=jobs)
    say(stored(changes))
    if not sources and not tally.read:
        say("nothing to extract again: every article was read by this version and lexicon")
        return
    _finish(tally)


@main.command()
@click.argument("article")
@_workspace
def forget(article: str, folder: Path) -> None:
    """Withdraw an article, by its id: what only it said leaves the graph.

    \b
    Example:  visitasi forget bogor-2020
    """
    import graph

    with graph.open(folder) as workspace:
        workspace.forget(article)
    say(f"forgotten: {article}")


# --- From the graph to answers ---------------------------------------------------------------------------------------


@main.command()
@click.argument("name", required=False)
@click.argument("parameters", nargs=-1, metavar="[KEY=VALUE…]")
@_workspace
@_format
@_limit
@_language
@click.option("--about", is_flag=True, help="Explain the question and its parameters instead of asking it.")
def query(
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
    import graph
    from commands.answering import answer, explain_question, list_questions, show
    from graph import catalogue

    if name is None:
        list_questions(language)
    elif about:
        explain_question(name, language)
    else:
        words = catalogue.assignments(parameters)
        with graph.open(folder) as workspace:
            show(answer(workspace, name, words, language, limit), form, language)


@main.command()
@click.argument("text", metavar="QUERY")
@_workspace
@_format
@_limit
@click.option("--time-limit", type=click.FloatRange(min=0.1), default=60.0, show_default=True, help="Seconds.")
def sparql(text: str, folder: Path, form: Format, limit: int | None, time_limit: float) -> None:
    """Run your own SPARQL query, read-only; - reads it from stdin.

    \b
    Example:  visitasi sparql 'SELECT ?type (COUNT(*) AS ?n) { ?node a ?type } GROUP BY ?type'
              visitasi sparql - < my-question.rq
    """
    import graph
    from commands.answering import own_answer, show

    source = sys.stdin.read() if text == "-" else text
    with graph.open(folder) as workspace:
        show(own_answer(workspace, source, time_limit, limit), form, "en")


@main.command()
@click.argument("name", required=False)
@click.argument("parameters", nargs=-1, metavar="[KEY=VALUE…]")
@click.option("--node", metavar="ID", help="Show what lies around this node instead of a question's result.")
@click.option("--depth", type=click.IntRange(1, 3), default=1, show_default=True, help="Steps from the node.")
@click.option("-o", "--output", type=click.Path(dir_okay=False, path_type=Path), required=True, help="HTML file.")
@_workspace
def view(
    name: str | None,
    parameters: tuple[str, ...],
    node: str | None,
    depth: int,
    output: Path,
    folder: Path,
) -> None:
    """Draw a question's result or the surroundings of a node as a page that works offline.

    \b
    Example:  visitasi view place-visits place="Kota Bogor" -o bogor.html
              visitasi view --node place/32.71 -o bogor.html
    """
    import graph
    from graph import catalogue
    from graph.views import view as picture_of

    if (name is None) == (node is None):
        raise click.UsageError("say what to draw: either a question's NAME or --node ID")
    words = catalogue.assignments(parameters)
    with graph.open(folder) as workspace:
        picture_of(workspace, name, node=node, given=words, depth=depth).write(output)
    say(f"written: {output}")


# --- How good it is, and what it is -----------------------------------------------------------------------------------


@main.command("score")
@click.argument("gold_dir", metavar="GOLD_DIR", type=click.Path(path_type=Path))
@click.option("--errors", metavar="TASK", help="List each miss and each spurious claim of TASK (all for every task).")
@click.option("--json", "as_json", is_flag=True, help="Print the figures as JSON.")
def score_command(gold_dir: Path, errors: str | None, *, as_json: bool) -> None:
    """Extract the articles of gold records and compare: precision, recall and F1 by task.

    Of a gold record only id, url, title, published and text reach the extractor.

    \b
    Example:  visitasi score samples/gold
              visitasi score samples/gold --errors person
    """
    from ingest.extract import extract
    from ingest.scoring import predict, read_gold, score

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


@main.command()
def schema() -> None:
    """Print the JSON Schema of a record.

    \b
    Example:  visitasi schema > record.schema.json
    """
    from graph.model.record import Record

    emit(json.dumps(Record.model_json_schema(), indent=2, ensure_ascii=False))


@main.command()
@click.option(
    "--folder",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path("visitasi-demo"),
    show_default=True,
    help="Where the demonstration keeps its workspace and its picture.",
)
@_language
def demo(folder: Path, language: Language) -> None:
    """Ingest the bundled articles, answer three questions and draw a picture.

    \b
    Example:  visitasi demo
              visitasi query --workspace visitasi-demo
    """
    from commands.demo import demonstrate

    demonstrate(folder, language)


# --- Helpers ---------------------------------------------------------------------------------------------------------


def _need(sources: Sequence[str], verb: str) -> None:
    if not sources:
        raise click.UsageError(f"name a file, a directory or - (visitasi {verb} --help shows an example)")


def _finish(tally: Tally) -> None:
    """Say what became of the input and end with its status."""
    say(tally.summary())
    if tally.status:
        sys.exit(tally.status)


if __name__ == "__main__":
    main()
