"""``visitasi review``: people decide which persons are one."""

import getpass
from pathlib import Path

import click

import graph
from commands import options
from commands.console import Format, Stop, say
from commands.reviewing import Review, emit_rows, judgement, listing
from commands.terminal import stdout
from graph import Workspace
from graph.identity.judgements import VERDICTS, Verdict
from graph.vocab import BASE


@click.command()
@options.workspace
@options.rows_format
@options.limit
@click.option("--list", "only_list", is_flag=True, help="List the pairs in doubt and decide nothing.")
@click.option("--decide", nargs=3, metavar="A B VERDICT", help="Decide on two ids: same, different or undecided.")
@click.option("--withdraw", nargs=2, metavar="A B", help="Take your decision on two ids back.")
@click.option("--why", default="", help="The reason to keep with --decide.")
@click.option("--who", envvar="VISITASI_REVIEWER", show_envvar=True, help="Who decides; your login name if not given.")
def command(
    folder: Path,
    form: Format,
    limit: int | None,
    *,
    only_list: bool,
    decide: tuple[str, str, str] | None,
    withdraw: tuple[str, str] | None,
    why: str,
    who: str | None,
) -> None:
    """Show the persons that may or may not be one, most doubtful first, and keep what you decide.

    Decisions are lines of judgements.jsonl in the workspace. They always win, and can be kept under version control.

    \b
    Example:  visitasi review
              visitasi review --list --format json --limit 10
              visitasi review --decide person/raka-danu-1f… person/r-danu-9c… same --why "same photo"
    """
    with graph.open(folder) as workspace:
        name = who or getpass.getuser()
        if decide:
            _decide(workspace, decide, name, why)
        elif withdraw:
            _withdraw(workspace, withdraw, name)
        else:
            _ask(workspace, form, limit, None if only_list else name)
        for note in workspace.inspection().notes():
            say(f"judgements: {note}")


def _ask(workspace: Workspace, form: Format, limit: int | None, who: str | None) -> None:
    inspection = workspace.inspection()
    doubts = inspection.doubts()[:limit]
    if who is not None:
        made = Review(inspection, who).run(doubts)
        if made:
            workspace.refresh()
        say(f"{made} decisions; {len(doubts) - made} pairs in doubt are left")
    elif form is Format.JSON:
        emit_rows(each.to_row() for each in doubts)
    elif form is Format.CSV:
        raise click.UsageError("pairs have reasons in them: use --format table or json")
    else:
        stdout().print(listing(doubts) if doubts else "no pair is in doubt")


def _decide(workspace: Workspace, words: tuple[str, str, str], who: str, why: str) -> None:
    one, other = (_short(each) for each in words[:2])
    inspection = workspace.inspection()
    sides = [(own, inspection.side(own)) for own in (one, other)]
    for own, side in sides:
        if side is None:
            raise Stop(f"{own}: no article gives this id; 'visitasi review --list' shows ids")
    (_, first), (_, second) = sides
    if first is None or second is None or first.id == second.id:
        raise Stop(f"{one}: a decision is on two different ids")
    before = inspection.book.put(judgement(first, second, _verdict(words[2]), who, why))
    workspace.refresh()
    instead = f" instead of {before.verdict}" if before else ""
    say(f"kept: {first.name} and {second.name} are {words[2]}{instead}")


def _withdraw(workspace: Workspace, ids: tuple[str, str], who: str) -> None:
    pair = tuple(sorted(_short(each) for each in ids))
    book = workspace.inspection().book
    own = [each for each in book.read() if (each.a, each.b) == pair and each.who == who]
    if not own:
        raise Stop(f"{' and '.join(pair)}: no decision of {who} to take back")
    for each in own:
        book.withdraw(each)
    workspace.refresh()
    say(f"taken back: {own[0].verdict}")


def _verdict(word: str) -> Verdict:
    found = next((verdict for verdict in VERDICTS if verdict == word), None)
    if found is None:
        raise click.UsageError(f"{word!r} is no verdict; use one of {', '.join(VERDICTS)}")
    return found


def _short(given: str) -> str:
    """A local id from itself or its IRI."""
    return given.removeprefix(BASE)
