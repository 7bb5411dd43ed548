"""Events: same kind, same place, a day apart at most, and something else in common."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from graph.identity.stage import Cluster
from graph.identity.view import View
from graph.model.facts import Mention
from graph.model.ids import normalized

NEAR_DAYS = 1  # a visit of two days is reported under either
REPORT_DAYS = 60  # how long before an undated report a dated event may lie, if no cohort ties them together


@dataclass(frozen=True, slots=True)
class EventStage:
    """Dated reports first, in order of time; then an undated one, if only one event takes it."""

    kind: str = "Event"

    def tallies(self, mention: Mention, view: View) -> tuple[tuple[str, str | None], ...]:
        """None."""
        del mention, view
        return ()

    def keys(self, mention: Mention, view: View) -> tuple[str, ...]:
        """Kind and place, with each trait."""
        block, traits = _block(mention, view), _traits(mention, view)
        return tuple(f"{block}|{trait}" for trait in sorted(traits.cohorts | traits.others))

    def settle(self, component: Sequence[Mention], view: View) -> Iterable[Cluster]:
        """The events of a component, parted into those that are one."""
        blocks: dict[str, list[_Traits]] = {}
        for event in component:
            blocks.setdefault(_block(event, view), []).append(_traits(event, view))
        groups = (group for key in sorted(blocks) for group in _grouped(blocks[key]))
        return [Cluster([member.mention for member in group.members]) for group in groups]


@dataclass(frozen=True, slots=True)
class _Traits:
    """What an event is compared by; a shared trait is a cohort, a host or a venue."""

    mention: Mention
    day: date | None
    reported: date | None
    cohorts: frozenset[str]
    others: frozenset[str]


@dataclass(slots=True)
class _Group:
    members: list[_Traits] = field(default_factory=list)

    def days(self) -> list[date]:
        return [member.day for member in self.members if member.day]

    def takes(self, event: _Traits) -> bool:
        """Whether `event` is this one: its day fits every member's, and it shares a trait with one."""
        if event.day and any(abs((event.day - day).days) > NEAR_DAYS for day in self.days()):
            return False
        return any(_shared(member, event) and _in_reach(member, event) for member in self.members)


def _block(event: Mention, view: View) -> str:
    """Kind and place; an event without a place is compared with those of its own cohorts only."""
    places = sorted(view.nodes("TOOK_PLACE_IN", event)) or ["", *sorted(view.nodes("OF_COHORT", event))]
    return "|".join([str(event.properties["kind"][0]), *places])


def _traits(event: Mention, view: View) -> _Traits:
    venues = {f"venue {normalized(str(venue))}" for venue in event.properties.get("venue", ())}
    hosts = view.nodes("HOSTED_BY", event)
    day = event.properties.get("date", (None,))[0]
    return _Traits(event, _day(day), _day(view.published(event)), view.nodes("OF_COHORT", event), hosts | venues)


def _grouped(events: list[_Traits]) -> list[_Group]:
    """Dated events in order of time, each to the first group that takes it; then undated ones, if only one does."""
    groups: list[_Group] = []
    dated = sorted((event for event in events if event.day), key=lambda e: (e.day or date.max, e.mention.id))
    for event in dated:
        home = next((group for group in groups if group.takes(event)), None)
        if home is None:
            groups.append(home := _Group())
        home.members.append(event)
    known = len(groups)
    for event in (event for event in events if not event.day):
        fits = [group for group in groups[:known] if group.takes(event)]
        fits = fits or [group for group in groups[known:] if group.takes(event)]
        if len(fits) == 1:
            fits[0].members.append(event)
        else:
            groups.append(_Group([event]))
    return groups


def _shared(one: _Traits, other: _Traits) -> bool:
    """A cohort in common; or a host or venue, unless both name cohorts and none is the same at an unknown time."""
    if one.cohorts & other.cohorts:
        return True
    return bool(one.others & other.others) and (one.day is not None or not (one.cohorts and other.cohorts))


def _in_reach(one: _Traits, other: _Traits) -> bool:
    """Whether two events without a cohort in common can be one by time, where a day is not told."""
    if one.cohorts & other.cohorts or (one.day and other.day):
        return True
    first, second = one.day or one.reported, other.day or other.reported
    return first is not None and second is not None and abs((first - second).days) <= REPORT_DAYS


def _day(value: object) -> date | None:
    try:
        return date.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None
