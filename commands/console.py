"""Where output goes: data to stdout, what is said about it to stderr, no control character of an article to either."""

import contextlib
import csv
import io
import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

import click
from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn
from rich.table import Table
from rich.text import Text

PIPED_WIDTH = 160  # columns of a table that no terminal limits
NOTHING_DONE = 2  # exit status where nothing could be done
SOME_REFUSED = 1  # exit status where some of the input was refused

T = TypeVar("T")
Cell = str | int | float | None


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
    """Rich on stdout, wide where it is no terminal."""
    return Console(width=None if sys.stdout.isatty() else PIPED_WIDTH, highlight=False, soft_wrap=False)


def table(title: str, columns: Sequence[str], rows: Iterable[Sequence[Cell]], caption: str = "") -> Table:
    """A rich table whose cells are text and never markup."""
    made = Table(title=Text(harmless(title), style="bold"), caption=Text(caption), title_justify="left")
    made.caption_justify = "left"
    for column in columns:
        made.add_column(Text(harmless(column)), overflow="fold")
    for row in rows:
        made.add_row(*(Text(_shown(cell)) for cell in row))
    return made


def as_csv(columns: Sequence[str], rows: Iterable[Sequence[Cell]]) -> str:
    """The rows as CSV with a header line (RFC 4180, but line feeds)."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows(["" if cell is None else cell for cell in row] for row in rows)
    return out.getvalue().removesuffix("\n")


def as_json(columns: Sequence[str], rows: Iterable[Sequence[Cell]]) -> str:
    """The rows as a JSON list of objects, one a line."""
    objects = (json.dumps(dict(zip(columns, row, strict=True)), ensure_ascii=False) for row in rows)
    body = ",\n ".join(objects)
    return f"[{body}]"


def _shown(cell: Cell) -> str:
    return "" if cell is None else harmless(str(cell))


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
