"""Tables and progress as wide as the terminal is: what `rich` prints."""

import contextlib
import os
import sys
from collections.abc import Iterable, Iterator
from typing import TypeVar

from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

PIPED_WIDTH = 160  # columns of a table that no terminal limits

T = TypeVar("T")


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
