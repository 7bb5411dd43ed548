"""Visits in an article: which cohort went where, when, to which venue, and who received it.

The work is done in four steps, each a module: the words that tell of a visit (`ingest.visit_words`), the regions
visited (`ingest.visited`), their hosts (`ingest.hosts`), their days and venues (`ingest.visit_days`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from graph.model.record import VisitKind
from ingest.dates import Calendar
from ingest.days import Days
from ingest.document import Document
from ingest.hosts import Hosts
from ingest.mentions import Chunk
from ingest.only_place import OnlyPlace
from ingest.organizations import Organizations
from ingest.people import Actor, People
from ingest.places import Places
from ingest.stops import Span, Stop, Stops, batches_of
from ingest.trainings import Training
from ingest.venues import Venues
from ingest.visit_days import VisitDays
from ingest.visit_words import VisitWords
from ingest.visited import Visited

__all__ = ["Stop", "Visits", "batches_of"]


@dataclass(frozen=True)
class Visits:
    """Reads the visits of one document."""

    doc: Document
    chunks: Sequence[Chunk]
    places: Places
    organizations: Organizations
    people: People
    trainings: Sequence[Training]
    calendar: Calendar
    speakers: dict[Actor, list[Span]]
    guests: frozenset[Actor]

    @cached_property
    def _words(self) -> VisitWords:
        return VisitWords(self.doc)

    def kind(self) -> tuple[VisitKind, Span] | None:
        """The kind of visit that the article tells of and the word that says so; None if it tells of none."""
        return self._words.kind

    def stops(self) -> tuple[Stop, ...]:
        """The regions visited, in the order of the text; none without a training, none that is still to come."""
        if not self.trainings or self.kind() is None:
            return ()
        stops = Visited(self.doc, self.chunks, self.places, self.organizations, self._words).stops()
        if not stops:
            stops = self._only_place()
        holders = frozenset(t.organizer for t in self.trainings if t.organizer)
        Hosts(
            self.doc, self.places, self.organizations, self.people, self.speakers, self._words, self.guests, holders
        ).add_to(stops)
        VisitDays(self.doc, Days(self.doc, self.calendar), self._words).add_to(stops)
        Venues(self.doc, self.chunks, self._words).add_to(stops)
        published = self.doc.article.published
        return tuple(s for s in stops.values() if not (s.date and published and s.date > published[:10]))

    def _only_place(self) -> Stops:
        """The one region that can be meant, where nothing says outright which was visited."""
        mentions = [m for training in self.trainings for m in training.mentions]
        only = OnlyPlace(self.doc, self.chunks, self.places, self.people, self._words, mentions, self.guests).found()
        return {only[0].code: Stop(only[0], [only[1]])} if only else {}
