"""`visitasi export`: the file's name chooses the form."""

import csv
from pathlib import Path

from tests.conftest import Run


def test_mentions(run: Run, stocked: Path, tmp_path: Path) -> None:
    result = run("export", "mentions.csv", "--workspace", str(stocked))
    assert result.exit_code == 0, result.output
    with (tmp_path / "mentions.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert result.stderr == f"written: mentions.csv ({len(rows):,} rows)\n"
    assert {row["type"] for row in rows} == {"person", "organization", "place", "cohort"}
    assert all(row["entity"].startswith("https://") for row in rows)


def test_a_form_that_there_is_not_is_named(run: Run, stocked: Path, tmp_path: Path) -> None:
    result = run("export", "mention.csv", "--workspace", str(stocked))
    assert (result.exit_code, "mentions.csv" in result.stderr) == (2, True)
    assert not (tmp_path / "mention.csv").exists()
