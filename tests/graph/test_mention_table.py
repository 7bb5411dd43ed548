"""mentions.csv: one row a place in a text, with the node."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import graph
from graph.mention_table import rows, write
from graph.vocab import BASE
from tests.graph.factories import BACKGROUND, FINGERPRINT, TEXT, cohort, entries, record


def test_rows_of_an_article(tmp_path: Path) -> None:
    made = record("a"), record("b", cohorts=(cohort(batch=None),))
    with graph.open(tmp_path / "w", create=True, background=BACKGROUND) as workspace:
        workspace.ingest(entries(*made), FINGERPRINT)
        found = list(rows(workspace))
        out = io.StringIO()
        assert write(workspace, out) == len(found)
    assert {row.type for row in found} == {"person", "organization", "place", "cohort"}
    assert all(row.start is None or row.text == TEXT[row.start : row.end] for row in found)
    assert {row.entity for row in found if row.type == "place"} == {BASE + "place/32.71"}
    assert {(row.article, row.name) for row in found if row.type == "cohort"} == {
        ("a", "PKN-II/XIII/2020"),
        ("b", "PKN-II/-/2020"),
    }
    table = list(csv.reader(io.StringIO(out.getvalue())))
    assert table[0] == "article type text name start end entity".split()
    assert table[1] == ["" if value is None else str(value) for value in found[0]]
