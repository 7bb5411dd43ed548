"""The command line of Visitasi: verbs in the order of the data, each a click command in a module of its name.

A verb is loaded when it is called, so that help and a wrong word need none of them.
Exit status: 0 done, 1 some of the input was refused, 2 nothing could be done, 130 interrupted.
"""

from __future__ import annotations

import importlib
import io
import sys
from typing import Any, Final

import click

from commands.console import Stop, say

INTERRUPTED = 130
VERBS: Final = {
    "extract": "Print what each article says as one JSON line; nothing is stored.",
    "ingest": "Extract articles and store what they say; again changes nothing.",
    "forget": "Withdraw an article: what only it said leaves the graph.",
    "query": "Answer a prebuilt question; without a name, list the questions.",
    "sparql": "Run your own SPARQL query, read-only.",
    "cypher": "Run your own Cypher query on a Neo4j, read-only.",
    "view": "Draw an answer or what lies around a node, as a page.",
    "review": "Decide which persons in doubt are one; your decisions always win.",
    "explain": "Tell why a node is one node: mentions, points, decisions.",
    "export": "Write the graph as RDF, CSV, GraphML or GEXF.",
    "load": "Load the graph into Neo4j, or write files for its import.",
    "publish": "Write the linked-data package: dumps, catalogue, pages.",
    "serve": "Explorer, pages, SPARQL endpoint and questions, live on this machine.",
    "score": "Compare with gold records: precision, recall and F1 by task.",
    "schema": "Print the JSON Schema of a record.",
    "demo": "All of it on the bundled articles: store, ask, draw.",
}
"""Verb → its line in the list, at most 66 characters; the verb itself is `command` of ``commands/VERB.py``."""


def known_errors() -> tuple[type[Exception], ...]:
    """Errors whose message is one line for the user; asked for once one is there, as it loads all that raises them."""
    from graph import StoreError, WorkspaceError
    from graph.export import ExportError
    from graph.identity.judgements import JudgementError
    from graph.question import QuestionError
    from graph.views import ViewError

    return JudgementError, WorkspaceError, StoreError, QuestionError, ViewError, ExportError, OSError


class Verbs(click.Group):
    """Commands listed in the order of the data; what a user can put right is one line, never a traceback."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """In the order of the table."""
        del ctx
        return list(VERBS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The verb, loaded now."""
        del ctx
        if cmd_name not in VERBS:
            return None
        command: click.Command = importlib.import_module(f"commands.{cmd_name}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The table, without loading a verb."""
        del ctx
        with formatter.section("Commands"):
            formatter.write_dl(list(VERBS.items()))

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401  (click's own signature)
        """Run the command."""
        try:
            return super().invoke(ctx)
        except (click.ClickException, click.exceptions.Exit, click.Abort, BrokenPipeError):
            raise  # click ends these, the last without a word: its reader has enough
        except KeyboardInterrupt:
            say("interrupted; what was stored before stays, and the same command goes on from there")
            ctx.exit(INTERRUPTED)
        except known_errors() as error:
            raise Stop(str(error)) from error


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


if __name__ == "__main__":
    main()
