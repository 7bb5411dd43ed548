"""Events: same kind, same place, a day apart at most, and something else in common.

1. Dated reports in order of time, each to the event that it has most in common with.
2. Undated ones to the one event that was `REPORT_DAYS` before they appeared at most: the last before, if two were.
3. Without such an event, to the only one that has their cohort; else undated reports of the same days are one.

Cohorts that contradict each other (another batch, year or organizer) are of different events, even on one day in one
place, unless venue and host are the same too: then one visit had several cohorts.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from graph.identity.cohorts import Values, values_of
from graph.identity.stage import Cluster
from graph.identity.view import View
from graph.model.facts import Mention
from graph.model.ids import normalized

VENUE = "venue "
NEAR_DAYS = 1  # a visit of two days is reported under either
REPORT_DAYS = 14  # how long before an undated report what it reports may lie


@dataclass(frozen=True, slots=True)
class EventStage:
    """Reports of one visit are one event; see the top of this module."""

    kind: str = "Event"

    def tallies(self, mention: Mention, view: View) -> tuple[tuple[str, str | None], ...]:
        """None."""
        del mention, view
        return ()

    def keys(self, mention: Mention, view: View) -> tuple[str, ...]:
        """Kind and place, with each host, venue and programme."""
        block, traits = _block(mention, view), _traits(mention, view)
        programmes = {f"programme {values.programme}" for values in traits.told}
        return tuple(f"{block}|{trait}" for trait in sorted(programmes | traits.others))

    def settle(self, component: Sequence[Mention], view: View) -> Iterable[Cluster]:
        """The events of a component, parted into those that are one."""
        blocks: dict[str, list[_Traits]] = {}
        for event in component:
            blocks.setdefault(_block(event, view), []).append(_traits(event, view))
        groups = (group for key in sorted(blocks) for group in _grouped(blocks[key]))
        return [Cluster([member.mention for member in group.members]) for group in groups]


@dataclass(frozen=True, slots=True)
class _Traits:
    """What an event is compared by: `cohorts` are nodes, `told` what is told of them, `others` hosts and venues."""

    mention: Mention
    day: date | None
    reported: date | None
    cohorts: frozenset[str]
    told: frozenset[Values]
    others: frozenset[str]


@dataclass(slots=True)
class _Group:
    members: list[_Traits] = field(default_factory=list)

    def days(self) -> list[date]:
        """The days that members tell."""
        return [member.day for member in self.members if member.day]

    def fit(self, event: _Traits) -> int:
        """How much `event` has in common with the member that it is nearest to; 0 if it cannot be this one."""
        days = self.days()
        if event.day and any(abs((event.day - day).days) > NEAR_DAYS for day in days):
            return 0
        return max(_in_common(member, event) for member in self.members)

    def distance(self, event: _Traits) -> int | None:
        """Days between an undated report and what it may report; None if it cannot, or no day is known."""
        if event.reported is None:
            return None
        days = self.days() or [member.reported for member in self.members if member.reported]
        found = [(event.reported - day).days for day in days]
        near = [gap for gap in found if -NEAR_DAYS <= gap <= REPORT_DAYS]
        return min(map(abs, near), default=None)


def _block(event: Mention, view: View) -> str:
    """Kind and place; an event without a place is compared with those of its own cohorts only."""
    places = sorted(view.nodes("TOOK_PLACE_IN", event)) or ["", *sorted(view.nodes("OF_COHORT", event))]
    return "|".join([str(event.properties["kind"][0]), *places])


def _traits(event: Mention, view: View) -> _Traits:
    venues = {f"{VENUE}{normalized(str(venue))}" for venue in event.properties.get("venue", ())}
    hosts = view.nodes("HOSTED_BY", event)
    day = event.properties.get("date", (None,))[0]
    cohorts = view.targets("OF_COHORT", event)
    nodes = frozenset(map(view.node, cohorts))
    told = frozenset(values_of(cohort, view) for cohort in cohorts)
    return _Traits(event, _day(day), _day(view.published(event)), nodes, told, hosts | venues)


def _grouped(events: list[_Traits]) -> list[_Group]:
    groups: list[_Group] = []
    dated = sorted((event for event in events if event.day), key=lambda e: (e.day or date.max, e.mention.id))
    for event in dated:
        _best(event, groups).members.append(event)
    undated = [event for event in events if not event.day]
    for event in sorted(undated, key=lambda e: (e.reported or date.max, e.mention.id)):
        _reported(event, groups).members.append(event)
    return groups


def _best(event: _Traits, groups: list[_Group]) -> _Group:
    """The group that a dated report has most in common with, the first of equal ones; a new one if with none."""
    fits = [(fit, -index) for index, group in enumerate(groups) if (fit := group.fit(event))]
    return groups[-max(fits)[1]] if fits else _new(groups)


def _reported(event: _Traits, groups: list[_Group]) -> _Group:
    """The group that an undated report is of; a new one if none is near, or several are equally so."""
    fits = [group for group in groups if group.fit(event)]
    near = [(gap, -group.fit(event), group) for group in fits if (gap := group.distance(event)) is not None]
    if near:
        best = min(each[:2] for each in near)
        found = [group for gap, fit, group in near if (gap, fit) == best]
        return found[0] if len(found) == 1 else _new(groups)
    own = [group for group in fits if any(event.cohorts & member.cohorts for member in group.members)]
    return own[0] if len(own) == 1 else _new(groups)


def _new(groups: list[_Group]) -> _Group:
    groups.append(_Group())
    return groups[-1]


def _in_common(one: _Traits, other: _Traits) -> int:
    """3 for a cohort in common, 2 for cohorts that may be one, 1 for each shared host or venue; 0 for another event."""
    shared = one.others & other.others
    cohort = 3 if one.cohorts & other.cohorts else 0
    if not cohort and one.told and other.told:
        if any(mine.agrees(theirs) for mine in one.told for theirs in other.told):
            cohort = 2
        elif one.day is None or one.day != other.day or not _one_occasion(shared):
            return 0
    return cohort + len(shared)


def _one_occasion(shared: frozenset[str]) -> bool:
    """Whether a venue and a host are among what two reports share."""
    return len({trait.startswith(VENUE) for trait in shared}) > 1


def _day(value: object) -> date | None:
    try:
        return date.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None
