"""Accuracy does not fall: every figure of every gold set keeps its floor (tests/gold/floors.json)."""

import json
from pathlib import Path

import pytest

from ingest.claims import TASKS
from tests.gold import measure, update
from tests.gold.measure import below, figures, read_floors, report
from tests.gold.sets import NAMES, required
from tests.gold.update import moved


@pytest.mark.parametrize("name", NAMES)
def test_figures_keep_their_floors(name: str) -> None:
    found = figures(report(required(name)))
    assert below(found, read_floors()[name]) == []


def test_every_figure_has_a_floor() -> None:
    floors = read_floors()
    assert list(floors) == list(NAMES)
    assert all(list(floors[name]) == [*TASKS, "NODES", "EDGES"] for name in NAMES)


def test_a_figure_under_its_floor_is_named() -> None:
    assert below({"person": 0.5, "place": 0.9}, {"person": 0.6, "place": 0.9}) == ["person: 0.500 is under 0.600"]


def test_floors_rise_and_do_not_fall_unless_told() -> None:
    floors, found = {"person": 0.6, "place": 0.5}, {"person": 0.5, "place": 0.9, "theme": 0.3}
    assert moved(floors, found, lower=False) == (
        {"person": 0.6, "place": 0.9, "theme": 0.3},
        ["person: 0.500 is under 0.600"],
    )
    assert moved(floors, found, lower=True) == (found, [])


def test_update_writes_the_floors_of_the_sets_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "floors.json"
    file.write_text('{"samples": {"person": 1.1}, "open": {"person": 0.1}}', encoding="utf-8")
    monkeypatch.setattr(measure, "FLOORS", file)
    monkeypatch.setattr(update, "FLOORS", file)
    assert update.main(["--set", "samples"]) == 1
    written = json.loads(file.read_text(encoding="utf-8"))
    assert written["samples"]["person"] == 1.1
    assert written["open"] == {"person": 0.1}
    assert update.main(["--set", "samples", "--lower"]) == 0
    assert json.loads(file.read_text(encoding="utf-8"))["samples"]["person"] <= 1.0
