"""The figures of a gold set, and the floors below which they must not fall."""

import json
import math
from pathlib import Path

from ingest.extract import extract
from ingest.scoring import Report, predict, read_gold, score

FLOORS = Path(__file__).parent / "floors.json"
Figures = dict[str, float]


def report(directory: Path) -> Report:
    """Score the extractor on the gold records of `directory`; ValueError names a file that is none."""
    gold, refusals = read_gold(directory)
    if refusals:
        raise ValueError("; ".join(refusals))
    return score(gold, predict(gold, extract))


def figures(measured: Report) -> Figures:
    """F1 by task, and the two means, cut to three decimals: a floor set to a figure is one that it keeps."""
    found = {task: tally.f1 for task, tally in measured.tallies.items()}
    found |= {"NODES": measured.nodes, "EDGES": measured.edges}
    return {name: math.floor(value * 1000 + 1e-9) / 1000 for name, value in found.items()}


def read_floors() -> dict[str, Figures]:
    """Floors by set and figure."""
    found: dict[str, Figures] = json.loads(FLOORS.read_text(encoding="utf-8"))
    return found


def below(found: Figures, floors: Figures) -> list[str]:
    """One line for each figure under its floor."""
    return [f"{name}: {found[name]:.3f} is under {floor:.3f}" for name, floor in floors.items() if found[name] < floor]
