"""``visitasi serve``: the workspace live, on this machine."""

from pathlib import Path

import click
import uvicorn

import graph
from commands import options
from commands.console import say
from graph.export import checked_base
from graph.server import Options, application
from graph.server.application import LOOPBACK
from graph.vocab import BASE


@click.command()
@options.workspace
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen at; others can then read it.")
@click.option("--port", type=click.IntRange(0, 65535), default=8642, show_default=True)
@click.option("--name", "names", multiple=True, help="Host name under which it is reached; may be repeated.")
@click.option("--base", metavar="URL", default=BASE, help="What IRIs begin with in what is given out.")
@click.option("--with-text", is_flag=True, help="Show articles' whole texts, at article/ID/text: for yourself only.")
@click.option("--seconds", type=click.FloatRange(0.1, 3600), default=30.0, show_default=True, help="Limit of a query.")
def command(
    folder: Path, host: str, port: int, names: tuple[str, ...], base: str, with_text: bool, seconds: float
) -> None:
    """Serve the explorer, a page for every thing, a SPARQL endpoint and the questions as JSON. Nothing can be changed.

    \b
    Example:  visitasi serve
              visitasi serve --port 9000 --base https://data.example.go.id/kunjungan/
    """
    graph.open(folder).close()  # says in a line if there is none
    hosts = (*LOOPBACK, *names, *(() if host in ("0.0.0.0", "::") else (host,)))  # noqa: S104 - only if asked for
    chosen = Options(checked_base(base), with_text, seconds, tuple(dict.fromkeys(hosts)))
    say(f"http://{host}:{port}/ shows the explorer; /sparql and /api/questions answer programs. Ctrl+C ends it")
    uvicorn.run(application(folder, chosen), host=host, port=port, log_level="warning")
