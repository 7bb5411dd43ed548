"""`visitasi export`: the file's name chooses the form."""

import csv
import json
from pathlib import Path

from tests.conftest import Run


def test_mentions(run: Run, stocked: Path, tmp_path: Path) -> None:
    result = run("export", "mentions.csv", "--workspace", str(stocked))
    assert result.exit_code == 0, result.output
    with (tmp_path / "mentions.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert result.stderr == f"written: mentions.csv ({(tmp_path / 'mentions.csv').stat().st_size:,} bytes)\n"
    assert {row["type"] for row in rows} == {"person", "organization", "place", "cohort"}
    assert all(row["entity"].startswith("https://") for row in rows)


def test_a_form_that_there_is_not_is_named(run: Run, stocked: Path, tmp_path: Path) -> None:
    result = run("export", "mention.csv", "--workspace", str(stocked))
    assert (result.exit_code, "mentions.csv" in result.stderr) == (2, True)
    assert not (tmp_path / "mention.csv").exists()


def test_a_table_comes_with_what_its_columns_hold(run: Run, stocked: Path, tmp_path: Path) -> None:
    assert run("export", "edges.csv", "--workspace", str(stocked)).exit_code == 0
    declared = json.loads((tmp_path / "edges.csv-metadata.json").read_text(encoding="utf-8"))
    with (tmp_path / "edges.csv").open(encoding="utf-8", newline="") as file:
        assert [column["name"] for column in declared["tableSchema"]["columns"]] == next(csv.reader(file))


def test_standard_output_needs_a_format(run: Run, stocked: Path) -> None:
    refused = run("export", "-", "--workspace", str(stocked))
    assert (refused.exit_code, "--format" in refused.stderr) == (2, True)
    printed = run("export", "-", "--format", "nt", "--workspace", str(stocked), "--base", "https://data.contoh.example")
    lines = printed.stdout.splitlines()
    assert lines == sorted(lines)
    assert lines[0].startswith("<https://data.contoh.example/")
