"""Where output goes: data to stdout, what is said about it to stderr, no control character of an article to either."""

import contextlib
import os
import sys
from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import TypeVar

import click
from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

PIPED_WIDTH = 160  # columns of a table that no terminal limits
NOTHING_DONE = 2  # exit status where nothing could be done
SOME_REFUSED = 1  # exit status where some of the input was refused

T = TypeVar("T")


class Format(StrEnum):
    """How rows are printed."""

    TABLE = "table"
    CSV = "csv"
    JSON = "json"


class Stop(click.ClickException):
    """Nothing could be done; the message is one line that says why and what to do instead."""

    exit_code = NOTHING_DONE

    def __init__(self, message: str) -> None:
        super().__init__(harmless(message))


def harmless(text: str) -> str:
    """`text` on one line and without characters that steer a terminal or turn its direction (categories C…)."""
    return "".join(c for c in " ".join(text.split()) if c == " " or c.isprintable())


def say(message: str) -> None:
    """One line to stderr."""
    click.echo(harmless(message), err=True)


def emit(line: str) -> None:
    """One line of data to stdout, as it is."""
    click.echo(line)


def stdout() -> Console:
    """Rich on stdout: as wide as the terminal or as COLUMNS says, and wide where neither limits it."""
    limited = sys.stdout.isatty() or "COLUMNS" in os.environ
    return Console(width=None if limited else PIPED_WIDTH, highlight=False)


@contextlib.contextmanager
def progress(what: str, *, quiet: bool = False) -> Iterator[Progress]:
    """A counter of `what` on stderr while it runs; nothing where stderr is no terminal or if `quiet`."""
    console = Console(stderr=True)
    columns = (SpinnerColumn(), TextColumn("{task.description} {task.completed:,.0f}"), TimeElapsedColumn())
    with Progress(*columns, console=console, transient=True, disable=quiet or not console.is_terminal) as bar:
        bar.add_task(what, total=None)
        yield bar


def counted(items: Iterable[T], bar: Progress) -> Iterator[T]:
    """`items`, each counted on the progress bar as it passes."""
    task = bar.task_ids[0]
    for item in items:
        yield item
        bar.advance(task)
