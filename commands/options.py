"""Arguments and options that several verbs share."""

from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from commands.console import Format, say

if TYPE_CHECKING:
    from graph import Workspace

LIST = "withheld.txt"  # as `graph.redaction` calls it, whose import every command would wait for

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
_user = click.option("--user", envvar="NEO4J_USER", default="neo4j", show_default=True, show_envvar=True)
_password = click.option("--password", envvar="NEO4J_PASSWORD", default="", show_envvar=True, help="Shown nowhere.")
_database = click.option("--database", envvar="NEO4J_DATABASE", show_envvar=True, help="Instead of the default one.")


class Credentials(NamedTuple):
    """Who asks a Neo4j, and which of its databases (None: its default one); the rest of a `Login` after the address."""

    user: str
    password: str
    database: str | None


def neo4j_login(command: Callable[..., None]) -> Callable[..., None]:
    """Options that reach the command as `credentials`."""

    @wraps(command)
    def with_credentials(*given: object, user: str, password: str, database: str | None, **named: object) -> None:
        command(*given, credentials=Credentials(user, password, database), **named)

    return _user(_password(_database(with_credentials)))


class Where(NamedTuple):
    """Which store is asked: the workspace's own ("oxigraph") or the one at an address; a time limit in seconds."""

    address: str
    credentials: Credentials
    time_limit: float | None


_store = click.option(
    "--store",
    metavar="STORE",
    default="oxigraph",
    show_default=True,
    help="Ask the workspace's own store, bolt://HOST:PORT, or the SPARQL endpoint https://…/sparql.",
)
_seconds = click.option("--time-limit", type=click.FloatRange(min=0.1), help="Seconds; for other stores it is 60.")


def store(command: Callable[..., None]) -> Callable[..., None]:
    """Options that reach the command as `where`."""

    @wraps(command)
    def with_where(
        *given: object, store: str, time_limit: float | None, credentials: Credentials, **named: object
    ) -> None:
        command(*given, where=Where(store, credentials, time_limit), **named)

    return _store(neo4j_login(_seconds(with_where)))


def warn_of_unknown(workspace: "Workspace") -> None:
    """Say which ids on the list of what is withheld are of nothing: they may be misspelt."""
    for own in workspace.withheld_unknown():
        say(f"{LIST}: nothing here has the id {own}")
