"""How well records agree with gold records: precision, recall and F1 of each task.

    gold, refusals = read_gold(directory)        # GoldFile per *.json; one line for each that cannot be used
    predicted = predict(gold, extract)           # Article → Record; of gold it sees id, url, title, published, text
    report = score(gold, predicted)              # predicted: id → record; an id without one is all missed
    report.text()                                # the table
    report.json()                                # the same figures, full precision
    report.error_lines("quoted")                 # each miss and each spurious claim of a task; "all" for every task

A task is a kind of claim that a record makes: that a person is named, that he holds an office, that a cohort visited
a place. Claims of the gold and of the prediction are matched one to one, equal ones first, and counted over all
articles together (micro average). `nodes` and `edges` are the plain means of their tasks' F1. What a record claims,
and when two claims are the same, is in `ingest.claims`.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from graph.model.record import Record
from ingest.article import Article, article
from ingest.claims import EACH_COUNTS, EDGES, NODES, TASKS, Annotation, Claim, GoldFile, claims, forms_of, same

# --- The report ------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts of one task over all articles."""

    hits: int = 0
    missed: int = 0
    spurious: int = 0

    def plus(self, hits: int, missed: int, spurious: int) -> Tally:
        """This tally and one article's counts."""
        return Tally(self.hits + hits, self.missed + missed, self.spurious + spurious)

    @property
    def gold(self) -> int:
        """Claims in the gold."""
        return self.hits + self.missed

    @property
    def precision(self) -> float:
        """Hits among claims made; 1.0 where none was made."""
        made = self.hits + self.spurious
        return self.hits / made if made else 1.0

    @property
    def recall(self) -> float:
        """Hits among gold claims; 1.0 where there are none."""
        return self.hits / self.gold if self.gold else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


@dataclass(frozen=True, slots=True)
class Error:
    """One claim that only one side makes: `kind` is "missed" (the gold alone) or "spurious"."""

    article: str
    task: str
    kind: str
    claim: Claim

    def __str__(self) -> str:
        """One tab-separated line: article, task, kind, the claim's parts."""
        parts = (min(part) if isinstance(part, frozenset) and part else str(part) for part in self.claim)
        return "\t".join((self.article, self.task, self.kind, " | ".join(parts)))


@dataclass(frozen=True, slots=True)
class Report:
    """Figures by task, in the order of `TASKS`, and every error behind them."""

    articles: int
    predicted: int
    tallies: Mapping[str, Tally]
    errors: tuple[Error, ...]

    @property
    def nodes(self) -> float:
        """Mean F1 of `NODES`."""
        return sum(self.tallies[task].f1 for task in NODES) / len(NODES)

    @property
    def edges(self) -> float:
        """Mean F1 of `EDGES`."""
        return sum(self.tallies[task].f1 for task in EDGES) / len(EDGES)

    def text(self) -> str:
        """The table, without a line break at its end."""
        rows = [f"{self.articles} gold articles, {self.predicted} predicted"]
        rows.append(f"{'task':<16}{'precision':>10}{'recall':>8}{'F1':>8}{'gold':>7}")
        rows += [
            f"{task:<16}{tally.precision:>10.3f}{tally.recall:>8.3f}{tally.f1:>8.3f}{tally.gold:>7}"
            for task, tally in self.tallies.items()
        ]
        rows += [f"{name:<16}{value:>26.3f}" for name, value in (("NODES", self.nodes), ("EDGES", self.edges))]
        return "\n".join(rows)

    def json(self) -> str:
        """Task → p, r, f1, n (gold claims), and the two means, as indented JSON."""
        tasks = {t: {"p": y.precision, "r": y.recall, "f1": y.f1, "n": y.gold} for t, y in self.tallies.items()}
        return json.dumps({**tasks, "NODES": self.nodes, "EDGES": self.edges}, indent=1)

    def error_lines(self, task: str = "all") -> list[str]:
        """The errors of `task` as lines; ValueError where there is no such task."""
        if task not in (*TASKS, "all"):
            raise ValueError(f"no task {task!r}: choose one of {', '.join(TASKS)}, or all")
        return [str(error) for error in self.errors if task in (error.task, "all")]


def _compare(task: str, gold: Sequence[Claim], predicted: Sequence[Claim]) -> tuple[int, list[Claim], list[Claim]]:
    """(hits, missed, spurious): each claim takes the first gold claim left that is the same, equal ones go first."""
    each = task in EACH_COUNTS
    left = list(gold) if each else list(dict.fromkeys(gold))
    claimed = list(predicted) if each else list(dict.fromkeys(predicted))
    spurious: list[Claim] = []
    hits = 0
    for claim in sorted(claimed, key=lambda item: item not in left):
        match = claim if claim in left else next((one for one in left if same(task, one, claim)), None)
        if match is None:
            spurious.append(claim)
        else:
            left.remove(match)
            hits += 1
    return hits, left, spurious


def score(gold: Sequence[GoldFile], predicted: Mapping[str, Annotation | Record]) -> Report:
    """Compare records with gold records by id."""
    tallies = dict.fromkeys(TASKS, Tally())
    errors: list[Error] = []
    for record in gold:
        known = [forms_of(body) for body in record.organizations]
        mine = claims(_annotation(predicted.get(record.id)), known)
        theirs = claims(record, known)
        for task in TASKS:
            hits, missed, spurious = _compare(task, theirs[task], mine[task])
            tallies[task] = tallies[task].plus(hits, len(missed), len(spurious))
            errors += [Error(record.id, task, "missed", claim) for claim in missed]
            errors += [Error(record.id, task, "spurious", claim) for claim in spurious]
    return Report(len(gold), sum(record.id in predicted for record in gold), tallies, tuple(errors))


def _annotation(record: Annotation | Record | None) -> Annotation:
    return record if isinstance(record, Annotation) else Annotation.model_validate(record or Annotation())


# --- Gold files ------------------------------------------------------------------------------------------------------


def read_gold(directory: Path) -> tuple[list[GoldFile], list[str]]:
    """The gold records of `directory`/*.json in order of file name, and a line for each file that is not one.

    NotADirectoryError where there is no such directory; no *.json in it is a refusal too.
    """
    if not directory.is_dir():
        raise NotADirectoryError(f"{directory}: no such directory; name one that holds gold records (*.json)")
    gold: dict[str, GoldFile] = {}
    refusals: list[str] = []
    for file in sorted(directory.glob("*.json")):
        try:
            record = _gold_file(file)
        except ValueError as error:
            refusals.append(f"{file}: {error}")
            continue
        if record.id in gold:
            refusals.append(f"{file}: id {record.id!r} stands in another file too; give each article its own")
        gold.setdefault(record.id, record)
    if not gold and not refusals:
        refusals.append(f"{directory}: holds no gold record (*.json)")
    return list(gold.values()), refusals


def _gold_file(file: Path) -> GoldFile:
    """ValueError says in one line what is wrong with the file."""
    try:
        record = GoldFile.model_validate_json(file.read_bytes())
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(map(str, first["loc"])) or "the file"
        raise ValueError(f"not a gold record: {where}: {first['msg']}; the annotation guide has the form") from None
    if not record.text.strip():
        raise ValueError("not a gold record: its text is empty")
    return record


def predict(gold: Iterable[GoldFile], extract: Callable[[Article], Record]) -> dict[str, Record]:
    """Run `extract` on the articles of `gold`; nothing of their annotation reaches it."""
    return {
        one.id: extract(article(one.text, id=one.id, url=one.url, title=one.title, published=one.published))
        for one in gold
    }
