"""The record: what one article says, and where it says it.

One `Record` is one JSON line of ``visitasi extract``. The parts that the scorer reads follow the
annotation guide; `events`, `Person.cohorts`, `code`, `area` and `parent` are what the graph needs more.
Offsets are half-open and count Unicode code points of `Record.text`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

OrganizationKind = Literal[
    "ministry", "agency", "local_government", "unit", "training_provider", "university", "company", "other"
]
PlaceKind = Literal["province", "regency", "city", "other"]
VisitKind = Literal["visitasi", "benchmarking", "studi_lapangan", "studi_tiru", "kunjungan"]
EventKind = Literal["visit", "opening", "closing", "seminar", "graduation", "lecture", "other"]


class Part(BaseModel):
    """A frozen value that refuses unknown fields, so that a misspelt one is an error and not a loss."""

    model_config = ConfigDict(frozen=True, extra="forbid")


Offset = Annotated[int, Field(ge=0)]


@dataclass(frozen=True, slots=True)
class Span:
    """Half-open range of code points in the article's text.

    A record has a hundred of them: no model, so that making one costs little. It is checked where a record is read.
    """

    __pydantic_config__ = ConfigDict(extra="forbid")

    start: Offset
    end: Offset


Evidence = dict[str, tuple[Span, ...]]
"""Field name of the object → the spans that its value was read in."""


Confidence = Annotated[
    dict[str, Annotated[float, Field(ge=0, le=1)]],
    Field(
        description="Field name -> how likely its value is right, 0 to 1 (of a list's values: hosts[0], hosts[1]): the "
        "share of right ones among values read the same way in articles with known answers "
        "(lexicon/confidence.yaml). A field that is not there is not rated."
    ),
]


class Position(Part):
    """An office that the text gives a person: `title` as worded, `organization` by its name in the record."""

    title: str
    organization: str | None = None
    evidence: Evidence = {}
    confidence: Confidence = {}


class Person(Part):
    """A named human; `cohorts` are indexes of the trainings that a participant belongs to."""

    name: str
    aliases: tuple[str, ...] = ()
    positions: tuple[Position, ...] = ()
    participant: bool = False
    spoke: bool = False
    cohorts: tuple[int, ...] = ()
    evidence: Evidence = {}
    confidence: Confidence = {}


class Organization(Part):
    """A named body. `key` is the lexicon's, `area` the code of its region, `parent` a body's name in the record."""

    name: str
    aliases: tuple[str, ...] = ()
    kind: OrganizationKind
    key: str | None = None
    area: str | None = None
    parent: str | None = None
    evidence: Evidence = {}
    confidence: Confidence = {}


class Place(Part):
    """A province, regency or city (with its official code), or another place that was visited."""

    name: str
    kind: PlaceKind
    aliases: tuple[str, ...] = ()
    code: str | None = None
    evidence: Evidence = {}
    confidence: Confidence = {}


class Cohort(Part):
    """A training class: `batch` a Roman numeral, `organizer` a body's name in the record."""

    programme: str
    batch: str | None = None
    year: int | None = None
    organizer: str | None = None
    theme: str | None = None
    participants: int | None = None
    evidence: Evidence = {}
    confidence: Confidence = {}


class Visit(Part):
    """One cohort at one place; `date` is its first day (ISO), `hosts` are persons' names in the record."""

    cohort: int
    place: str
    kind: VisitKind
    date: str | None = None
    venue: str | None = None
    hosts: tuple[str, ...] = ()
    evidence: Evidence = {}
    confidence: Confidence = {}


class Quote(Part):
    """A direct quotation, verbatim without its marks; `speaker` is a person's name in the record, or unknown."""

    speaker: str | None
    text: str
    event: int | None = None
    evidence: Evidence = {}
    confidence: Confidence = {}


class Event(Part):
    """Something that took place: whose, where, when, who received and who spoke there (names in the record)."""

    kind: EventKind
    cohorts: tuple[int, ...] = ()
    place: str | None = None
    body: str | None = None
    date: str | None = None
    venue: str | None = None
    hosts: tuple[str, ...] = ()
    host_organizations: tuple[str, ...] = ()
    speakers: tuple[str, ...] = ()
    theme: str | None = None
    evidence: Evidence = {}
    confidence: Confidence = {}


class Record(Part):
    """All that one article says."""

    id: str
    url: str | None = None
    title: str | None = None
    published: str | None = None
    outlet: str | None = None
    text: str
    relevant: bool = False
    persons: tuple[Person, ...] = ()
    organizations: tuple[Organization, ...] = ()
    places: tuple[Place, ...] = ()
    cohorts: tuple[Cohort, ...] = ()
    visits: tuple[Visit, ...] = ()
    quotes: tuple[Quote, ...] = ()
    events: tuple[Event, ...] = ()

    def to_line(self) -> str:
        """One JSON line, without its line break; the same record gives the same bytes."""
        return self.model_dump_json()
