"""Sorted outside memory: the same as `sorted`, however small the runs and however lines are cut by writes."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph import sorting
from graph.sorting import Sorter


def through(text: bytes, run: int, step: int) -> bytes:
    sorter = Sorter(run=run)
    for start in range(0, len(text), step):
        sorter.write(text[start : start + step])
    return b"".join(sorter.blocks())


@given(
    st.lists(st.text("abé", min_size=1, max_size=9), max_size=60, unique=True), st.integers(5, 80), st.integers(1, 40)
)
def test_as_sorted(lines: list[str], run: int, step: int) -> None:
    text = "".join(line + "\n" for line in lines).encode()
    assert through(text, run, step) == "".join(line + "\n" for line in sorted(lines)).encode()


def test_many_runs_of_many_blocks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sorting, "BLOCK", 500)
    lines = [b"%d" % number for number in range(20_000)]
    random.Random(1).shuffle(lines)  # noqa: S311 - no secret
    assert through(b"\n".join(lines) + b"\n", 8_000, 333).split() == sorted(lines)


def test_change_is_made_before_sorting() -> None:
    sorter = Sorter(lambda text: text.replace(b"a", b"z"))
    sorter.write(b"a\nb\n")
    assert list(sorter.blocks()) == [b"b\nz\n"]
