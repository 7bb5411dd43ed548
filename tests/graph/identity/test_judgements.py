"""People's decisions: lines that are a set, merged from two people, conflicts and what fits nothing told."""

from __future__ import annotations

import json
from itertools import permutations
from pathlib import Path

import pytest

from graph.identity.judgements import Book, Judgement, JudgementError, Verdict, conflicts, in_force, orphans


def said(a: str, b: str, verdict: Verdict, who: str = "sari") -> Judgement:
    return Judgement.of((a, b), (a.upper(), b.upper()), verdict, who, "seen")


def test_a_line_goes_to_the_file_and_back(tmp_path: Path) -> None:
    book = Book(tmp_path / "judgements.jsonl")
    assert book.put(said("b", "a", "same")) is None
    row = {"a": "a", "b": "b", "surfaces": ["A", "B"], "verdict": "same", "who": "sari", "why": "seen"}
    assert [json.loads(line) for line in book.path.read_text(encoding="utf-8").splitlines()] == [row]
    assert book.read() == [said("a", "b", "same")]
    assert not list(tmp_path.glob("*.partial"))


def test_a_person_has_one_line_on_a_pair(tmp_path: Path) -> None:
    book = Book(tmp_path / "judgements.jsonl")
    book.put(said("a", "b", "same"))
    assert book.put(said("b", "a", "different")) == said("a", "b", "same")
    book.put(said("a", "b", "same", "ani"))
    assert [(each.who, each.verdict) for each in book.read()] == [("sari", "different"), ("ani", "same")]
    book.withdraw(said("a", "b", "different"))
    assert book.in_force().same == {"a": frozenset("b"), "b": frozenset("a")}


def test_the_lines_of_two_people_are_a_set() -> None:
    lines = [said("a", "b", "same"), said("a", "b", "different", "ani"), said("b", "c", "undecided")]
    found = {repr(in_force(order)) for order in permutations(lines)}
    assert len(found) == 1
    assert in_force(lines).different == {"a": frozenset("b"), "b": frozenset("a")}
    assert in_force(lines).same == {}


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        ([said("a", "b", "same"), said("a", "b", "same", "ani")], None),
        ([said("a", "b", "same"), said("a", "b", "undecided", "ani")], None),
        ([said("a", "b", "same"), said("a", "b", "different", "ani")], "different says ani"),
        ([said("a", "b", "same"), said("b", "c", "same"), said("a", "c", "different")], "chain"),
    ],
)
def test_conflicts_are_told(lines: list[Judgement], words: str | None) -> None:
    told = conflicts(lines)
    assert (told == []) if words is None else (len(told) == 1 and words in told[0])


def test_what_fits_nothing_any_more() -> None:
    lines = [said("a", "b", "same"), said("b", "c", "different")]
    assert orphans(lines, {"a", "b"}) == [said("b", "c", "different")]


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("{", "not JSON"),
        ("[]", "'a' is missing"),
        ('{"a": "x", "b": "y", "verdict": "maybe", "who": "", "why": "", "surfaces": ["", ""]}', "verdict is 'maybe'"),
        ('{"a": "x", "b": "y", "verdict": "same", "who": "", "why": "", "surfaces": [""]}', "not two texts"),
        ('{"a": "x", "b": "x", "verdict": "same", "who": "", "why": "", "surfaces": ["", ""]}', "the same id"),
    ],
)
def test_a_bad_line_is_named(tmp_path: Path, line: str, words: str) -> None:
    file = tmp_path / "judgements.jsonl"
    file.write_text(f"{said('a', 'b', 'same').to_line()}\n{line}\n", encoding="utf-8")
    with pytest.raises(JudgementError, match=words) as caught:
        Book(file).read()
    assert f"{file}:2" in str(caught.value)
