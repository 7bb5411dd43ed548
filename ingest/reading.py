"""Everything that is read in one article before it becomes a record: one object, each part computed once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from ingest.dates import Calendar, calendar
from ingest.document import Document
from ingest.mentions import Chunk, chunks
from ingest.organizations import Organizations
from ingest.people import Actor, People, people
from ingest.places import Places
from ingest.speech import Speech
from ingest.trainees import Trainees
from ingest.trainings import Training, trainings
from ingest.visits import Stop, Visits


@dataclass(frozen=True)
class Reading:
    """The parts of one article in the order in which each builds on those before."""

    doc: Document

    @cached_property
    def chunks(self) -> tuple[Chunk, ...]:
        """Persons, offices, bodies, regions, villages in order."""
        return chunks(self.doc)

    @cached_property
    def people(self) -> People:
        """Who is who."""
        return people(self.doc, self.chunks)

    @cached_property
    def places(self) -> Places:
        """Which regions are meant."""
        return Places(self.doc, self.chunks, self.people.not_areas)

    @cached_property
    def organizations(self) -> Organizations:
        """Bodies with their official names."""
        return Organizations(self.doc, self.places, self.chunks)

    @cached_property
    def calendar(self) -> Calendar:
        """Days named."""
        return calendar(self.doc.text, self.doc.article.published)

    @cached_property
    def speech(self) -> Speech:
        """Who says what."""
        return Speech(self.doc, self.people)

    @cached_property
    def trainings(self) -> tuple[Training, ...]:
        """The cohorts."""
        return trainings(self.doc, self.chunks, self.organizations, self.calendar)

    @cached_property
    def trainees(self) -> dict[Actor, list[tuple[int, int]]]:
        """Who is said to be a trainee, and where."""
        return Trainees(self.doc, self.people).told if self.trainings else {}

    @cached_property
    def visits(self) -> Visits:
        """The reader of visits."""
        return Visits(
            self.doc, self.chunks, self.places, self.organizations, self.people, self.trainings, self.calendar,
            self.speech.speakers, frozenset(self.trainees),
        )  # fmt: skip

    @cached_property
    def stops(self) -> tuple[Stop, ...]:
        """The regions visited."""
        return self.visits.stops()
