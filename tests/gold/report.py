"""The figures of docs/accuracy.md in Markdown: `python -m tests.gold.report [--write]`.

Without --write prints the blocks: `bundled` (the figures of the bundled articles), `errors` (every error in them) and
`sets` (F1 of every gold set on this machine, dated)
and `calibration` (confidence and truth in each). With it writes them into the page, between ``<!-- name -->`` and
``<!-- end -->``; where a set is not on this machine, `sets` keeps what the page has.
"""

import argparse
import datetime as dt
import re
import sys
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path

from ingest.claims import TASKS
from ingest.scoring import Report
from tests.gold.calibration import bands
from tests.gold.measure import figures, report
from tests.gold.sets import NAMES, ROOT, directory

PAGE = ROOT / "docs" / "accuracy.md"
COMMAND = "python -m tests.gold.report --write"


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.gold.report", description="Figures in Markdown")
    parser.add_argument("--write", action="store_true", help=f"write them into {PAGE.name}")
    options = parser.parse_args(arguments)
    if options.write:
        PAGE.write_text(rewritten(PAGE.read_text(encoding="utf-8"), BLOCKS), encoding="utf-8")
        return 0
    sys.stdout.write("\n\n".join(block() or "" for block in BLOCKS.values()) + "\n")
    return 0


def rewritten(page: str, blocks: Mapping[str, Callable[[], str | None]]) -> str:
    """`page` with each block of `blocks` written anew; ValueError where the page has no place for one."""
    for name, make in blocks.items():
        place = re.search(rf"(?<=<!-- {name} -->\n).*?(?=<!-- end -->)", page, re.DOTALL)
        if place is None:
            raise ValueError(f"no place for {name!r}: put <!-- {name} --> and <!-- end --> into the page")
        made = make()
        if made is not None:
            page = f"{page[: place.start()]}{made}\n{page[place.end() :]}"
    return page


@cache
def measured(folder: Path) -> Report:
    """The extractor's report on a gold set, made once."""
    return report(folder)


def bundled() -> str:
    """Precision, recall, F1 and number of claims by task: the bundled articles."""
    found = measured(_folder("samples"))
    rows = [
        f"| `{task}` | {tally.precision:.3f} | {tally.recall:.3f} | {tally.f1:.3f} | {tally.gold} |"
        for task, tally in found.tallies.items()
    ]
    means = [f"| {name} | | | {value:.3f} | |" for name, value in (("NODES", found.nodes), ("EDGES", found.edges))]
    head = [
        f"{found.articles} articles",
        "",
        "| task | precision | recall | F1 | gold claims |",
        "|---|---|---|---|---|",
    ]
    return "\n".join([*head, *rows, *means])


def errors() -> str:
    """Every claim of the bundled articles that only the gold makes (missed) or only the extractor (spurious)."""
    lines = [line.split("\t") for line in measured(_folder("samples")).error_lines()]
    rows = [
        f"| {article} | `{task}` | {kind} | {claim.replace(' | ', ' · ')} |" for article, task, kind, claim in lines
    ]
    return "\n".join(["| article | task | | claim |", "|---|---|---|---|", *rows]) if rows else "None."


def sets() -> str | None:
    """F1 by task and gold set; None where a set is not on this machine."""
    folders = {name: directory(name) for name in NAMES}
    there = {name: folder for name, folder in folders.items() if folder is not None}
    if len(there) < len(NAMES):
        return None
    reports = {name: measured(folder) for name, folder in there.items()}
    found = {name: figures(one) for name, one in reports.items()}
    rows = [_row(task, [found[name][task] for name in NAMES]) for task in (*TASKS, "NODES", "EDGES")]
    today = dt.datetime.now(tz=dt.UTC).date().isoformat()
    head = f"| {today} | " + " | ".join(f"{name} ({reports[name].articles})" for name in NAMES) + " |"
    return "\n".join([head, "|---" * (len(NAMES) + 1) + "|", *rows])


def calibration() -> str | None:
    """Confidence and truth, by set; None where a set is not on this machine."""
    return bands() if all(directory(name) for name in NAMES) else None


def _row(task: str, values: list[float]) -> str:
    word = task if task.isupper() else f"`{task}`"
    return f"| {word} | " + " | ".join(f"{value:.3f}" for value in values) + " |"


def _folder(name: str) -> Path:
    folder = directory(name)
    if folder is None:
        raise FileNotFoundError(f"the gold set {name!r} is not on this machine")
    return folder


BLOCKS: dict[str, Callable[[], str | None]] = {
    "bundled": bundled, "errors": errors, "sets": sets, "calibration": calibration,
}  # fmt: skip


if __name__ == "__main__":
    sys.exit(main())
