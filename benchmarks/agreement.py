"""How well found clusters agree with true ones."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import NamedTuple


class Agreement(NamedTuple):
    """Shares of one."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """Their harmonic mean."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0

    def __str__(self) -> str:
        return f"precision {self.precision:.4f}  recall {self.recall:.4f}  F1 {self.f1:.4f}"


def pairwise(truth: Mapping[str, str], found: Mapping[str, str]) -> Agreement:
    """Of pairs of items (the keys of `truth`) put together, how many are one; and the other way round."""
    both = Counter((truth[item], found[item]) for item in truth)
    right = sum(map(_pairs, both.values()))
    together = sum(map(_pairs, Counter(found[item] for item in truth).values()))
    true = sum(map(_pairs, Counter(truth.values()).values()))
    return Agreement(right / together if together else 1.0, right / true if true else 1.0)


def b_cubed(truth: Mapping[str, str], found: Mapping[str, str]) -> Agreement:
    """For each item, which share of its found cluster is truly its own, and which of its true one was found; means.

    Bagga and Baldwin (1998).
    """
    both = Counter((truth[item], found[item]) for item in truth)
    found_sizes, true_sizes = Counter(found[item] for item in truth), Counter(truth.values())
    precision = sum(count * count / found_sizes[cluster] for (_, cluster), count in both.items())
    recall = sum(count * count / true_sizes[own] for (own, _), count in both.items())
    return Agreement(precision / len(truth), recall / len(truth)) if truth else Agreement(1.0, 1.0)


def _pairs(count: int) -> int:
    return count * (count - 1) // 2
