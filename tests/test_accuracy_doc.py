"""docs/accuracy.md: its figures are those of now, and it tells what every task means."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from ingest.claims import TASKS
from tests.gold import report
from tests.gold.report import BLOCKS, COMMAND, PAGE, bundled, errors, rewritten
from tests.gold.sets import NAMES

LINK = re.compile(r"\]\((?!https?:)([^)#]+)")
TEXT = PAGE.read_text(encoding="utf-8")


def block(name: str) -> str:
    return TEXT.split(f"<!-- {name} -->\n", 1)[1].split("\n<!-- end -->", 1)[0]


@pytest.mark.parametrize(("name", "made"), [("bundled", bundled), ("errors", errors)])
def test_figures_of_the_bundled_articles_are_those_of_now(name: str, made: Callable[[], str]) -> None:
    assert block(name) == made(), f"{COMMAND} writes them anew"


def test_the_other_sets_are_dated_and_complete() -> None:
    head, _, *rows = block("sets").splitlines()
    assert re.match(r"\| \d{4}-\d\d-\d\d \|", head)
    assert [name for name in NAMES if f"| {name} (" not in head] == []
    assert len(rows) == len(TASKS) + 2
    assert all(re.fullmatch(r"\| `?\w+`? \|( [01]\.\d{3} \|){4}", row) for row in rows)


def test_every_task_is_told() -> None:
    told = TEXT.split("## What is measured")[1].split("\n## ")[0]
    assert re.findall(r"^\| `(\w+)` \|", told, re.MULTILINE) == list(TASKS)


def test_the_command_and_the_links_are_there() -> None:
    assert COMMAND in TEXT
    assert [target for target in LINK.findall(TEXT) if not (PAGE.parent / target).exists()] == []


def test_blocks_are_written_into_their_places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = tmp_path / "page.md"
    page.write_text("a\n<!-- one -->\nold\n<!-- end -->\n<!-- two -->\nkept\n<!-- end -->\n", encoding="utf-8")
    monkeypatch.setattr(report, "PAGE", page)
    monkeypatch.setattr(report, "BLOCKS", {"one": lambda: "new", "two": lambda: None})
    assert report.main(["--write"]) == 0
    assert page.read_text(encoding="utf-8") == "a\n<!-- one -->\nnew\n<!-- end -->\n<!-- two -->\nkept\n<!-- end -->\n"
    with pytest.raises(ValueError, match="no place for 'bundled'"):
        rewritten("nothing", BLOCKS)
