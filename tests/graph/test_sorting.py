"""Lines sorted in files come out as lines sorted in memory."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from graph.sorting import sorted_lines

LINES = st.lists(st.text(st.characters(codec="utf-8", exclude_characters="\n"), max_size=8), max_size=40)


@given(LINES, st.integers(1, 12))
def test_as_sorted_in_memory(lines: list[str], run: int) -> None:
    assert list(sorted_lines(lines, run)) == sorted(lines)


def test_they_can_be_left_before_the_end() -> None:
    merged = sorted_lines(map(str, range(100)), 7)
    assert next(merged) == "0"
    merged.close()  # type: ignore[attr-defined]
