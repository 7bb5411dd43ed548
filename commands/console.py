"""Where output goes: data to stdout, what is said about it to stderr, no control character of an article to either."""

from enum import StrEnum

import click

NOTHING_DONE = 2  # exit status where nothing could be done
SOME_REFUSED = 1  # exit status where some of the input was refused


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
