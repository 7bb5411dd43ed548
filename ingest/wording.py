"""A fact of the record as one line of words."""

from __future__ import annotations

import re
from collections.abc import Iterable

from graph.model.record import Cohort, Event, Organization, Part, Person, Place, Position, Quote, Record, Visit

LONGEST_QUOTE = 60


def claim(record: Record, path: str, owner: Part) -> str:
    """What the object at `path` claims, without the values' reasons."""
    if isinstance(owner, Position):
        person = record.persons[int(re.findall(r"\d+", path)[0])]
        return f"{person.name} is {owner.title}" + (f" at {owner.organization}" if owner.organization else "")
    if isinstance(owner, Person):
        return _person(record, owner)
    if isinstance(owner, Organization | Place):
        return f"{owner.name} ({owner.kind.replace('_', ' ')})"
    if isinstance(owner, Cohort):
        return _cohort(owner)
    if isinstance(owner, Visit | Event):
        return _event(record, owner)
    if not isinstance(owner, Quote):
        raise TypeError(f"{path} is no part of a record")
    text = owner.text if len(owner.text) <= LONGEST_QUOTE else owner.text[:LONGEST_QUOTE].rstrip() + "…"
    return f"{owner.speaker}: “{text}”"


def _person(record: Record, person: Person) -> str:
    told = [person.name]
    if person.participant:
        told.append("takes part in " + (_cohorts(record, person.cohorts) or "the training"))
    if person.spoke:
        told.append("spoke")
    return ", ".join(told)


def _cohorts(record: Record, indexes: Iterable[int]) -> str:
    return " and ".join(short(record.cohorts[i]) for i in indexes)


def short(cohort: Cohort) -> str:
    """``PKN-II XIII 2020``."""
    return " ".join(str(part) for part in (cohort.programme, cohort.batch, cohort.year) if part)


def _cohort(cohort: Cohort) -> str:
    told = [short(cohort)]
    told += [f"held by {cohort.organizer}"] if cohort.organizer else []
    told += [f"theme “{cohort.theme}”"] if cohort.theme else []
    told += [f"{cohort.participants} participants"] if cohort.participants else []
    return ", ".join(told)


def _event(record: Record, found: Visit | Event) -> str:
    indexes = (found.cohort,) if isinstance(found, Visit) else found.cohorts
    what = f"{_cohorts(record, indexes)}: {found.kind.replace('_', ' ')}"
    parts = (("at", found.place), ("on", found.date), ("in", found.venue), ("received by", ", ".join(found.hosts)))
    return what + "".join(f" {word} {value}" for word, value in parts if value)
