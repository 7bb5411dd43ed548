"""A record's events and visits brought together: each visit belongs to an event, and the event has the visit's kind."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from graph.model.record import Event, Evidence, Record, Visit


@dataclass(frozen=True, slots=True)
class Happening:
    """What took place. `kinds` begins with the event's; a visit's own kind ("visitasi") follows."""

    kinds: tuple[str, ...]
    cohorts: tuple[int, ...] = ()
    place: str | None = None
    body: str | None = None
    date: str | None = None
    venue: str | None = None
    hosts: tuple[str, ...] = ()
    host_organizations: tuple[str, ...] = ()
    speakers: tuple[str, ...] = ()
    theme: str | None = None
    evidence: Evidence = field(default_factory=dict)
    confidence: dict[str, float] = field(default_factory=dict)
    """Field → how surely it was read; of one host or speaker ``hosts/NAME``."""

    @property
    def is_visit(self) -> bool:
        """Whether its cohorts went somewhere."""
        return self.kinds[0] == "visit"


def happenings(record: Record) -> tuple[Happening, ...]:
    """The events of a record in their order, then one for each group of visits that no event accounts for."""
    found = [_of_event(event) for event in record.events]
    alone: dict[tuple[str, str | None, str, str | None], Happening] = {}
    for visit in record.visits:
        home = next((index for index, each in enumerate(found) if _fits(each, visit)), None)
        if home is not None:
            found[home] = _with_kind(found[home], visit.kind)
            continue
        key = (visit.place, visit.date, visit.kind, visit.venue)
        alone[key] = _joined(alone[key], visit) if key in alone else _of_visit(visit)
    return (*found, *alone.values())


def _of_event(event: Event) -> Happening:
    return Happening(
        (event.kind,),
        event.cohorts,
        event.place,
        event.body,
        event.date,
        event.venue,
        event.hosts,
        event.host_organizations,
        event.speakers,
        event.theme,
        event.evidence,
        _rated(event),
    )


def _rated(said: Event | Visit) -> dict[str, float]:
    """The confidence of a record's part, that of one of several names by the name instead of its number."""
    found = {field: sure for field, sure in said.confidence.items() if "[" not in field}
    names = {"hosts": said.hosts, "speakers": said.speakers if isinstance(said, Event) else ()}
    for part, each in names.items():
        rated = ((name, said.confidence.get(f"{part}[{index}]")) for index, name in enumerate(each))
        found |= {f"{part}/{name}": sure for name, sure in rated if sure is not None}
    return found


def _of_visit(visit: Visit) -> Happening:
    return Happening(
        ("visit", visit.kind),
        (visit.cohort,),
        visit.place,
        None,
        visit.date,
        visit.venue,
        visit.hosts,
        evidence=visit.evidence,
        confidence=_rated(visit),
    )


def _fits(event: Happening, visit: Visit) -> bool:
    return (
        event.is_visit
        and visit.cohort in event.cohorts
        and visit.place == event.place
        and (None in (event.date, visit.date) or event.date == visit.date)
    )


def _with_kind(event: Happening, kind: str) -> Happening:
    return event if kind in event.kinds else replace(event, kinds=(*event.kinds, kind))


def _joined(event: Happening, visit: Visit) -> Happening:
    """One visit of two cohorts is one event."""
    hosts = event.hosts + tuple(host for host in visit.hosts if host not in event.hosts)
    cohorts = event.cohorts if visit.cohort in event.cohorts else (*event.cohorts, visit.cohort)
    evidence = {**visit.evidence, **event.evidence}
    confidence = {**_rated(visit), **event.confidence}
    return replace(event, hosts=hosts, cohorts=cohorts, evidence=evidence, confidence=confidence)
