"""``visitasi demo``: the bundled articles into a workspace, three questions answered, one picture drawn."""

import shlex
from importlib import resources
from pathlib import Path

import click

import graph
from commands import options
from commands.answering import answer, print_table
from commands.console import Stop, emit, say
from commands.reading import Tally
from commands.storing import ingest_sources, stored
from commands.terminal import stdout
from graph import Workspace
from graph.question import Language
from graph.views import view

# Question, its parameters, and how many rows of it to show.
QUESTIONS: tuple[tuple[str, dict[str, str], int], ...] = (
    ("place-visits", {"place": "Kota Salatiga"}, 4),
    ("speakers", {"place": "Kota Salatiga"}, 4),
    ("theme-cities", {"theme": "Ketahanan Pangan Daerah"}, 4),
)
PICTURE = "picture.html"
PICTURED = "place/33.73"  # Kota Salatiga, which four of the bundled articles tell of


@click.command()
@click.option(
    "--folder",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path("visitasi-demo"),
    show_default=True,
    help="Where the demonstration keeps its workspace and its picture.",
)
@options.language
def command(folder: Path, language: Language) -> None:
    """Ingest the bundled articles, answer three questions and draw a picture.

    \b
    Example:  visitasi demo
              visitasi query --workspace visitasi-demo
    """
    demonstrate(folder, language)


def demonstrate(folder: Path, language: Language) -> None:
    """Run the demonstration in `folder`; it can be run again and then changes nothing."""
    samples = Path(str(resources.files("samples").joinpath("articles")))
    tally = Tally()
    with graph.open(folder, create=True) as workspace:
        changes = ingest_sources(workspace, [str(samples)], tally)
        if not tally.read:
            raise Stop(f"the bundled articles are missing from {samples}: install visitasi again")
        say(f"{tally.summary()}; {stored(changes)}")
        for name, words, limit in QUESTIONS:
            _ask(workspace, name, words, language, limit)
        picture = folder / PICTURE
        view(workspace, node=PICTURED).write(picture)
    emit(
        f"\nPicture: {picture.resolve()} (open it in a browser). Try next: "
        f"visitasi query --workspace {shlex.quote(str(folder))}"
    )


def _ask(workspace: Workspace, name: str, words: dict[str, str], language: Language, limit: int) -> None:
    """Print the command that asks a question, and its answer."""
    console = stdout()
    asked = " ".join(["visitasi query", name, *(shlex.quote(f"{key}={value}") for key, value in words.items())])
    console.print(f"\n$ {asked} --limit {limit}", style="bold cyan", markup=False)
    print_table(answer(workspace, name, words, language, limit), language)
