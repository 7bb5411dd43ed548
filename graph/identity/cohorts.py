"""Cohorts: programme, batch and year, and the organizer where providers number their own.

A value that an article leaves open is filled if, among all that agree with what it tells, exactly one value is told.
Those that stay open with the same values are one.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations
from typing import NamedTuple

import lexicon
from graph.identity.stage import Cluster
from graph.identity.view import View
from graph.model.facts import Mention
from graph.model.ids import key_id


@cache
def _provider_numbered() -> frozenset[str]:
    """Programmes whose batches each provider counts for itself (lexicon/programmes.yaml, `numbering`)."""
    return frozenset(programme.key for programme in lexicon.programmes() if programme.numbering == "provider")


class Values(NamedTuple):
    """None is unknown; an organizer that does not matter is ""."""

    programme: str
    batch: str | None
    year: str | None
    organizer: str | None

    def without(self, fields: Collection[str]) -> Values:
        """What is left if `fields` are not told."""
        batch, year, organizer = (None if name in fields else getattr(self, name) for name in _OPEN)
        return Values(self.programme, batch, year, organizer)

    def agrees(self, other: Values) -> bool:
        """Whether nothing that both tell differs."""
        return all(None in (own, theirs) or own == theirs for own, theirs in zip(self, other, strict=True))

    def key(self) -> str:
        """As a block key."""
        return "|".join("?" if value is None else value for value in self)


_OPEN = ("batch", "year", "organizer")


@dataclass(frozen=True, slots=True)
class CohortStage:
    """Articles that tell less join those that tell more, if these agree with one another."""

    kind: str = "Cohort"

    def tallies(self, mention: Mention, view: View) -> tuple[tuple[str, str | None], ...]:
        """For each set of values that could be all that is told: how many values each open one has."""
        values = values_of(mention, view)
        return tuple(
            (f"{fewer.key()}|{field}", getattr(values, field))
            for fewer in _generalized(values)
            for field in _OPEN
            if getattr(fewer, field) is None
        )

    def keys(self, mention: Mention, view: View) -> tuple[str, ...]:
        """What is told, and each lesser set of values that can only mean this."""
        values = values_of(mention, view)
        if values.batch is None and values.year is None:
            return ()  # nothing but a programme names no cohort
        return tuple(fewer.key() for fewer in _generalized(values) if fewer == values or _is_clear(fewer, view))

    def settle(self, component: Sequence[Mention], view: View) -> Iterable[Cluster]:
        """Each mention goes to the fullest values that agree with its own."""
        told: dict[Values, list[Mention]] = {}
        for mention in component:
            values = values_of(mention, view)
            if values.batch is None and values.year is None:
                yield Cluster([mention])
            else:
                told.setdefault(values, []).append(mention)
        clusters: dict[Values, list[Mention]] = {}
        for values, mentions in told.items():
            clusters.setdefault(_only_fuller(values, told), []).extend(mentions)
        yield from (Cluster(mentions, _node(values)) for values, mentions in clusters.items())


def values_of(cohort: Mention, view: View) -> Values:
    """What an article tells of a cohort."""
    programme = str(cohort.key)
    batch, year = (cohort.properties.get(name, (None,))[0] for name in ("batch", "year"))
    organizer: str | None = ""
    if programme in _provider_numbered():
        organizer = min(view.nodes("ORGANIZED_BY", cohort), default=None)
    return Values(programme, None if batch is None else str(batch), None if year is None else str(year), organizer)


def _generalized(values: Values) -> Iterator[Values]:
    """`values` and all that could be left of them when some are not told, but for a bare programme."""
    known = [field for field in _OPEN if getattr(values, field)]
    for count in range(len(known) + 1):
        for dropped in combinations(known, count):
            fewer = values.without(dropped)
            if fewer.batch is not None or fewer.year is not None:
                yield fewer


def _is_clear(values: Values, view: View) -> bool:
    """Whether what `values` leave open has at most one value each."""
    return all(view.step(f"{values.key()}|{field}") <= 1 for field in _OPEN if getattr(values, field) is None)


def _only_fuller(values: Values, others: Iterable[Values]) -> Values:
    """The fullest values that agree with `values`, if there is one that all others agree with; else `values`."""
    fuller = [other for other in others if _fills(values, other)]
    fullest = [one for one in fuller if all(one == other or _fills(other, one) for other in fuller)]
    return fullest[0] if fullest else values


def _fills(values: Values, other: Values) -> bool:
    """Whether `other` says all that `values` says, and more."""
    return values != other and all(own is None or own == theirs for own, theirs in zip(values, other, strict=True))


def _node(values: Values) -> str:
    """An id like "cohort/pkn-ii-xiii-2020"."""
    provider = (values.organizer or "").removeprefix("organization/")
    return key_id("cohort", *(part for part in (*values[:3], provider) if part))
