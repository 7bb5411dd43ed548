"""At which venue the cohort was at each stop: a building or room in the sentences that tell of it, or the body visited.

- ``di Aula Barakat, Kompleks Kantor …``   a venue in such a sentence
- ``visitasi ke PT X di Kabupaten Y``      the body that is visited
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ingest.bodies import BodyMention
from ingest.document import Document
from ingest.mentions import Chunk, Village
from ingest.receiving import RECEIVED
from ingest.stops import Span, Stop, Stops
from ingest.visit_words import VisitWords
from ingest.visited import TO_BODY
from lexicon.cues import either, may_hold

MORE_OF_VENUE = re.compile(
    rf", \s* {either('venue_parts')} [^,.;(]*? (?= [,.;(] | \s+ (?: oleh|pada|dengan|yang ) \b )", re.VERBOSE
)
"""Aula X``, Kompleks Kantor Bupati Y`` pada …"""
LIES_IN = re.compile(r"\s+di\s+|\s*,\s*")
"""PT X`` di ``Kabupaten Y."""


@dataclass(frozen=True)
class Venues:
    """Finds the venues of the stops of one document."""

    doc: Document
    chunks: Sequence[Chunk]
    words: VisitWords

    def add_to(self, stops: Stops) -> None:
        """Give each stop its venue, where the text tells it."""
        only = len(stops) == 1
        for stop in stops.values():
            told_at = [*stop.told_at, *(start for (start, _), _ in self.words.found if only)]
            for offset in (*told_at, *(self._receptions() if only else ())):
                self._venue_near(stop, offset)
            self._visited_body(stop)

    def _receptions(self) -> Iterator[int]:
        """Where the text says that the group was received."""
        if not may_hold("received", self.doc.lowered):
            return iter(())
        starts = (match.start() for match in RECEIVED.finditer(self.doc.text))
        return (start for start in starts if self.words.may_tell(start))

    def _visited_body(self, stop: Stop) -> None:
        """``visitasi ke PT X di Kabupaten Y``: the body visited is the venue, where the text names no other."""
        for chunk in self.chunks:
            if stop.venue or not isinstance(chunk, BodyMention) or chunk.government:
                continue
            start, end = self.doc.tokens[chunk.first].start, self.doc.tokens[chunk.last - 1].end
            sentence, _ = self.doc.sentences[self.doc.sentence_at(start)]
            visit = any(sentence <= word < start for (word, _), _ in self.words.found)
            lies = any(LIES_IN.fullmatch(self.doc.text, end, region) for region, _ in stop.spans if region > end)
            if visit and lies and TO_BODY.search(self.doc.text, sentence, start):
                stop.venue_span, stop.venue = (start, end), self.doc.text[start:end]

    def _venue_near(self, stop: Stop, offset: int) -> None:
        if stop.venue:
            return
        start, end = self.doc.sentences[self.doc.sentence_at(offset)]
        for chunk in self.chunks:
            if isinstance(chunk, Village) and chunk.venue and start <= self.doc.tokens[chunk.first].start < end:
                stop.venue_span = self._whole_venue(chunk)
                stop.venue = self.doc.text[stop.venue_span[0] : stop.venue_span[1]]
                return

    def _name_end(self, venue: Village) -> int:
        """The end of a venue's name, with capitalized words of every day that belong to it: ``Aula Ngalau Indah``."""
        named = {chunk.first for chunk in self.chunks}
        last = venue.last
        while last < len(self.doc.tokens) and last not in named and self.doc.tokens[last].capital:
            if self.doc.text[self.doc.tokens[last - 1].end : self.doc.tokens[last].start] != " ":
                break
            last += 1
        return self.doc.tokens[last - 1].end

    def _whole_venue(self, venue: Village) -> Span:
        """The venue with what follows after a comma: ``Aula Barakat, Kantor Bupati``."""
        start, end = self.doc.tokens[venue.first].start, self._name_end(venue)
        more = MORE_OF_VENUE.match(self.doc.text[end : end + 80])
        return start, end + more.end() if more else end
