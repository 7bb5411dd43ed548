"""``visitasi cypher``: one's own query to Neo4j."""

import json
import sys

import click

from commands import options
from commands.answering import show
from commands.console import Format, say
from graph.result import plain
from graph.stores import Value
from graph.stores.neo4j.connection import Login
from graph.stores.neo4j.store import Neo4jStore


@click.command()
@click.argument("text", metavar="QUERY")
@click.argument("parameters", nargs=-1, metavar="[KEY=VALUE…]")
@click.option(
    "--store",
    "address",
    metavar="bolt://HOST:PORT",
    envvar="NEO4J_URI",
    default="bolt://localhost:7687",
    show_default=True,
    show_envvar=True,
    help="The Neo4j to ask.",
)
@options.neo4j_login
@options.rows_format
@options.limit
@click.option("--time-limit", type=click.FloatRange(min=0.1), default=60.0, show_default=True, help="Seconds.")
def command(
    text: str,
    parameters: tuple[str, ...],
    address: str,
    credentials: options.Credentials,
    form: Format,
    limit: int | None,
    time_limit: float,
) -> None:
    """Run your own Cypher query on a loaded Neo4j, read-only; - reads it from stdin.

    VALUE is bound to $KEY: a number, true or false as such, anything else (or what stands in double quotes) as text.

    \b
    Example:  visitasi cypher 'MATCH (c:Cohort)-[:VISITED]->(p:Place) RETURN p.label, count(*) ORDER BY 2 DESC'
              visitasi cypher 'MATCH (p:Place {label: $name})<-[:VISITED]-(c) RETURN c.label' name="Kota Bogor"
              visitasi cypher - --format csv < my-question.cypher
    """
    source = sys.stdin.read() if text == "-" else text
    store = Neo4jStore(Login(address, *credentials))
    try:
        if not store.is_complete():
            say(f"a load into {store.login.server} was not finished; 'visitasi load' completes it")
        found = store.query(source, dict(map(_bound, parameters)), limit, time_limit=time_limit)
    finally:
        store.close()
    show(plain(found), form, "en")
    if found.cut:
        say(f"cut after {limit:,} rows; there are more: raise --limit")


def _bound(word: str) -> tuple[str, Value]:
    name, mark, told = word.partition("=")
    if not mark or not name.isidentifier():
        raise click.UsageError(f'{word!r}: parameters are written KEY=VALUE, like name="Kota Bogor"')
    try:
        value = json.loads(told)
    except ValueError:
        return name, told
    return name, value if isinstance(value, str | int | float | bool) else told
