"""What people decided: which two local ids are one thing and which are not. Their word always wins.

A decision is one line (here two) of `judgements.jsonl`::

    {"a": "person/…", "b": "person/…", "surfaces": ["Raka Danu", "R. Danu"], "verdict": "same",
     "who": "sari", "why": "…"}

`a` and `b` are local ids (`a` the smaller), which articles give and no lexicon or rule changes. The file is a set of
lines: their order does not count, and two people's files are merged by taking the lines of both. One person has one
line on a pair. Where people disagree on a pair, "different" outweighs "same" (a wrong union is worse than a missing
one), both outweigh "undecided", and the pair is reported; so is a chain of pairs that contradicts a "different".
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final, Literal, get_args

Verdict = Literal["same", "different", "undecided"]
VERDICTS: Final[tuple[Verdict, ...]] = get_args(Verdict)
FILE: Final = "judgements.jsonl"
_WEIGHT: Final[Mapping[Verdict, int]] = {"undecided": 0, "same": 1, "different": 2}
_TEXTS = ("a", "b", "verdict", "who", "why")


class JudgementError(ValueError):
    """A line of judgements that cannot be used; the message names file and line."""


@dataclass(frozen=True, slots=True, order=True)
class Judgement:
    """One person's decision on one pair; `a` < `b`, `surfaces` are their names in the articles, in that order."""

    a: str
    b: str
    surfaces: tuple[str, str]
    verdict: Verdict
    who: str
    why: str = ""

    @classmethod
    def of(cls, ids: tuple[str, str], surfaces: tuple[str, str], verdict: Verdict, who: str, why: str) -> Judgement:
        """The decision on a pair in either order."""
        if ids[0] == ids[1]:
            raise JudgementError(f"{ids[0]}: a judgement is on two ids; these are the same one")
        (a, one), (b, other) = sorted(zip(ids, surfaces, strict=True))
        return cls(a, b, (one, other), verdict, who, why)

    def to_line(self) -> str:
        """One JSON line without its line break."""
        row = {"a": self.a, "b": self.b, "surfaces": self.surfaces, "verdict": self.verdict}
        return json.dumps({**row, "who": self.who, "why": self.why}, ensure_ascii=False)


@dataclass(frozen=True, slots=True)
class Judgements:
    """Decisions in force: local id → the ids that it is one with, and those that it is not one with."""

    same: Mapping[str, frozenset[str]] = field(default_factory=dict)
    different: Mapping[str, frozenset[str]] = field(default_factory=dict)

    @classmethod
    def of(cls, same: Iterable[tuple[str, str]] = (), different: Iterable[tuple[str, str]] = ()) -> Judgements:
        """The judgements on pairs of local ids, in either order."""
        return cls(_both_ways(same), _both_ways(different))

    def keys(self, own: str) -> tuple[str, ...]:
        """Block keys that bring an id together with what people say it is one with."""
        return tuple(f"judged|{min(own, other)}|{max(own, other)}" for other in sorted(self.same.get(own, ())))


NONE = Judgements()


class Book:
    """The decisions in one file."""

    def __init__(self, path: Path) -> None:
        self.path = path

    @classmethod
    def inside(cls, folder: Path) -> Book:
        """The decisions kept in a workspace's directory."""
        return cls(folder / FILE)

    def __repr__(self) -> str:
        return f"<Book {self.path}>"

    def read(self) -> list[Judgement]:
        """All decisions, sorted; none if there is no file.

        Raises:
            JudgementError: a line is no decision.
        """
        if not self.path.is_file():
            return []
        lines = self.path.read_text(encoding="utf-8").splitlines()
        return sorted({_parsed(line, f"{self.path}:{at}") for at, line in enumerate(lines, 1) if line.strip()})

    def put(self, judgement: Judgement) -> Judgement | None:
        """Keep a decision in place of what the same person decided on the pair before, which is returned."""
        known = self.read()
        before = next((each for each in known if _place(each) == _place(judgement)), None)
        self._write([*(each for each in known if _place(each) != _place(judgement)), judgement])
        return before

    def withdraw(self, judgement: Judgement) -> None:
        """Take a decision back."""
        self._write([each for each in self.read() if each != judgement])

    def in_force(self) -> Judgements:
        """What all decisions together say."""
        return in_force(self.read())

    def _write(self, judgements: Iterable[Judgement]) -> None:
        """Write all at once: a killed process leaves the file as it was."""
        partial = self.path.with_suffix(".partial")
        partial.write_text("".join(f"{each.to_line()}\n" for each in sorted(judgements)), encoding="utf-8")
        partial.replace(self.path)


def in_force(judgements: Iterable[Judgement]) -> Judgements:
    """What decisions say together; see the top of this module."""
    heaviest: dict[tuple[str, str], Verdict] = {}
    for each in judgements:
        known = heaviest.get((each.a, each.b), "undecided")
        heaviest[each.a, each.b] = max(known, each.verdict, key=_WEIGHT.__getitem__)
    pairs = {verdict: sorted(pair for pair, found in heaviest.items() if found == verdict) for verdict in VERDICTS}
    return Judgements.of(pairs["same"], pairs["different"])


def conflicts(judgements: Collection[Judgement]) -> list[str]:
    """One line for each pair on which people disagree, and for each "different" that a chain of "same" contradicts."""
    found = []
    by_pair: dict[tuple[str, str], list[Judgement]] = defaultdict(list)
    for each in sorted(judgements):
        if each.verdict != "undecided":
            by_pair[each.a, each.b].append(each)
    for pair, said in by_pair.items():
        if len({each.verdict for each in said}) > 1:
            words = ", ".join(f"{each.verdict} says {each.who}" for each in said)
            found.append(f"{' and '.join(pair)}: {words}; kept apart until one of them changes it")
    return found + list(_broken_chains(in_force(judgements)))


def orphans(judgements: Iterable[Judgement], ids: Collection[str]) -> list[Judgement]:
    """The decisions of which an id is none that an article in the workspace gives."""
    return [each for each in judgements if each.a not in ids or each.b not in ids]


def _broken_chains(judged: Judgements) -> Iterator[str]:
    for own, others in sorted(judged.different.items()):
        chained = _chained(own, judged.same)
        for other in sorted(others):
            if own < other and other in chained:
                yield f"{own} and {other}: different, but a chain of decisions makes them the same; kept apart"


def _chained(own: str, same: Mapping[str, frozenset[str]]) -> set[str]:
    found, open_ = {own}, [own]
    while open_:
        for other in same.get(open_.pop(), ()):
            if other not in found:
                found.add(other)
                open_.append(other)
    return found


def _place(judgement: Judgement) -> tuple[str, str, str]:
    return judgement.a, judgement.b, judgement.who


def _both_ways(pairs: Iterable[tuple[str, str]]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for one, other in pairs:
        found[one].add(other)
        found[other].add(one)
    return {own: frozenset(others) for own, others in found.items()}


def _parsed(line: str, where: str) -> Judgement:
    try:
        row: Any = json.loads(line)
    except ValueError as error:
        raise JudgementError(f"{where}: not JSON ({error}); mend the line or delete it") from error
    missing = [name for name in _TEXTS if not isinstance(row, dict) or not isinstance(row.get(name), str)]
    if missing:
        raise JudgementError(f"{where}: {missing[0]!r} is missing or no text; mend the line or delete it")
    if row["verdict"] not in VERDICTS:
        raise JudgementError(f"{where}: verdict is {row['verdict']!r}; use one of {', '.join(VERDICTS)}")
    surfaces = row.get("surfaces")
    if not (isinstance(surfaces, list) and len(surfaces) == 2 and all(isinstance(each, str) for each in surfaces)):
        raise JudgementError(f"{where}: 'surfaces' is not two texts; mend the line or delete it")
    if row["a"] == row["b"]:
        raise JudgementError(f"{where}: a and b are the same id; delete the line")
    pair = ((row["a"], surfaces[0]), (row["b"], surfaces[1]))
    (a, one), (b, other) = sorted(pair)
    return Judgement(a, b, (one, other), row["verdict"], row["who"], row["why"])
