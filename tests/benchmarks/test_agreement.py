"""Measures of agreement on clusters small enough to count by hand."""

from __future__ import annotations

import pytest

from benchmarks.agreement import Agreement, b_cubed, pairwise

TRUTH = {"a": "x", "b": "x", "c": "x", "d": "y"}


@pytest.mark.parametrize(
    ("found", "pairs", "cubed"),
    [
        ("1112", Agreement(1, 1), Agreement(1, 1)),
        ("1111", Agreement(3 / 6, 1), Agreement((3 * 3 / 4 + 1 / 4) / 4, 1)),
        ("1122", Agreement(1 / 2, 1 / 3), Agreement((1 + 1 + 1 / 2 + 1 / 2) / 4, (2 / 3 + 2 / 3 + 1 / 3 + 1) / 4)),
        ("1234", Agreement(1, 0), Agreement(1, (3 * 1 / 3 + 1) / 4)),
    ],
)
def test_agreement(found: str, pairs: Agreement, cubed: Agreement) -> None:
    clusters = dict(zip(TRUTH, found, strict=True))
    assert pairwise(TRUTH, clusters) == pytest.approx(pairs)
    assert b_cubed(TRUTH, clusters) == pytest.approx(cubed)
