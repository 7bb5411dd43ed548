"""Pairs in doubt on a terminal: evidence side by side, and one key for each decision."""

import json
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

import click
from rich.console import Group, RenderableType
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from commands.console import emit, harmless, say
from commands.terminal import stdout
from graph.identity.compare import ENOUGH
from graph.identity.judgements import Judgement, Verdict
from graph.inspection import Comparison, Explanation, Inspection, Side

KEYS: dict[str, Verdict] = {"s": "same", "d": "different", "u": "undecided"}
HELP = "s same · d different · u undecided · z undo · q quit"
END = "no more pairs: z undo · q quit"
SENTENCES = 3  # of each side, the first ones


@dataclass(slots=True)
class Review:
    """Asks about one pair after the other; what is decided is kept at once."""

    inspection: Inspection
    who: str
    done: list[tuple[Judgement, Judgement | None]] = field(default_factory=list)

    def run(self, doubts: list[Comparison]) -> int:
        """Go through `doubts` until they end or the user quits; how many decisions were made."""
        at = 0
        while True:
            shown = at < len(doubts)
            if shown:
                stdout().print(pair(self.inspection, doubts[at], f"{at + 1} of {len(doubts)}"))
            key = _key(HELP if shown else END)
            if key == "q":
                return len(self.done)
            if key == "z":
                at -= self._undo()
            elif shown:
                self._decide(doubts[at], KEYS[key])
                at += 1

    def _decide(self, doubt: Comparison, verdict: Verdict) -> None:
        made = judgement(doubt.one, doubt.other, verdict, self.who, "")
        self.done.append((made, self.inspection.book.put(made)))
        say(verdict)

    def _undo(self) -> int:
        """Take the last decision back; how many pairs to go back."""
        if not self.done:
            say("nothing to undo")
            return 0
        made, before = self.done.pop()
        book = self.inspection.book
        book.withdraw(made)
        if before is not None:
            book.put(before)
        say(f"taken back: {made.verdict}")
        return 1


def judgement(one: Side, other: Side, verdict: Verdict, who: str, why: str) -> Judgement:
    """A decision on two mentions."""
    return Judgement.of((one.id, other.id), (one.name, other.name), verdict, who, why)


def pair(inspection: Inspection, doubt: Comparison, title: str) -> RenderableType:
    """Both persons side by side, and under them why they may be one."""
    now = "joined now" if doubt.joined else "apart now"
    head = Text(f"{title}: {doubt.points:g} points, {ENOUGH:g} make one person; {now}", style="bold")
    sides = Table.grid(expand=True)
    sides.add_column(ratio=1)
    sides.add_column(ratio=1)
    sides.add_row(*(_side(inspection, each) for each in (doubt.one, doubt.other)))
    return Group(head, sides, reasons(doubt))


def reasons(comparison: Comparison) -> Table:
    """What each comparison found."""
    table = Table(expand=True, show_edge=False)
    table.add_column("points", justify="right")
    for name in ("feature", "why", "one", "other"):
        table.add_column(name)
    for each in comparison.reasons:
        row = (f"{each.points:+.1f}", each.feature, each.why, each.left, each.right)
        table.add_row(*(Text(harmless(cell)) for cell in row))
    return table


def listing(doubts: Iterable[Comparison]) -> Table:
    """The pairs as rows."""
    table = Table(expand=True)
    for name in ("doubt", "points", "now", "one", "other", "ids"):
        table.add_column(name, overflow="fold")
    for each in doubts:
        row = (
            f"{each.doubt:g}",
            f"{each.points:g}",
            "joined" if each.joined else "apart",
            _line(each.one),
            _line(each.other),
            f"{each.one.id}\n{each.other.id}",
        )
        table.add_row(*map(Text, row))
    return table


def explanation(found: Explanation) -> Iterator[RenderableType]:
    """Why a node is one node."""
    yield Text(f"{found.node}: {found.kind} of {len(found.mentions)} mentions", style="bold")
    mentions = Table(expand=True, title="Mentions", title_justify="left")
    for name in ("date", "article", "name", "posts", "local id"):
        mentions.add_column(name, overflow="fold")
    for each in found.mentions:
        row = (each.published or "", each.article, each.name, "; ".join(each.posts), each.id)
        mentions.add_row(*(Text(harmless(cell)) for cell in row))
    yield mentions
    if found.keys:
        keys = Table(title="Shared keys", title_justify="left")
        keys.add_column("key")
        keys.add_column("mentions", justify="right")
        for key, count in found.keys:
            keys.add_row(Text(harmless(key)), str(count))
        yield keys
    for each_pair in found.comparisons:
        yield Text(f"{each_pair.one.name} = {each_pair.other.name}: {each_pair.points:g} points, {ENOUGH:g} make one")
        yield reasons(each_pair)
    for said in found.judgements:
        yield Text(harmless(f"{said.who} decided: {' and '.join(said.surfaces)} {said.verdict}. {said.why}"))


def emit_rows(rows: Iterable[dict[str, object]]) -> None:
    """Rows as one JSON array."""
    emit(json.dumps(list(rows), ensure_ascii=False, indent=2))


def _side(inspection: Inspection, side: Side) -> Panel:
    lines = [Text(harmless(side.name), style="bold")]
    if side.aliases:
        lines.append(Text(harmless("also: " + ", ".join(side.aliases))))
    lines += [Text(harmless(post)) for post in side.posts]
    lines.append(Text(harmless(f"{side.published or 'undated'}, {side.article}"), style="dim"))
    lines += [Text(harmless(sentence)) for sentence in inspection.sentences(side)[:SENTENCES]]
    return Panel(Group(*lines))


def _line(side: Side) -> str:
    return harmless("; ".join((side.name, *(side.posts or (side.published or "undated",)))))


def _key(question: str) -> str:
    """Ask until a key that means something is pressed."""
    while True:
        say(question)
        key = _pressed()
        if key in {*KEYS, "z", "q"}:
            return key


def _pressed() -> str:
    """The key pressed; from a pipe the next character, and "q" at its end."""
    if sys.stdin.isatty():
        return click.getchar().lower()
    return (sys.stdin.read(1) or "q").lower()
