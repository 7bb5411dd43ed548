"""Confidence is kept where nobody looked: sure statements are many, and nearly all of them right."""

import re

from tests.gold.calibration import TABLE, bands, table
from tests.gold.sets import NAMES, directory, required

SHARE, RIGHT = 60, 97.0
"""Percent of statements that are sure (0.9 and more), and of these that must be right, in the blind set."""


def row(name: str) -> str:
    return next(line for line in bands().splitlines() if line.startswith(f"| {name} |"))


def test_sure_statements_of_the_blind_set() -> None:
    told = re.search(r"(\d+)% of all; \d+ of \d+ \(([\d.]+)%\)", row("blind"))
    assert told is not None
    assert int(told[1]) >= SHARE
    assert float(told[2]) >= RIGHT


def test_every_set_has_a_row() -> None:
    assert [name for name in NAMES if directory(name) and not row(name)] == []


def test_the_table_names_the_classes_that_are_read() -> None:
    required("dev")

    def classes(text: str) -> set[str]:
        return set(re.findall(r"class: ([^,]+),", text))

    missing = classes(table()) - classes(TABLE.read_text(encoding="utf-8"))
    assert missing == set(), "python -m tests.gold.calibration --write"
