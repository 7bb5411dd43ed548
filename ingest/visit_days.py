"""When and at which venue the cohort was at each stop: read near the words that tell of the stop.

Forms handled, with real examples of shape:

- a day in the sentence that names the region, a host, or (with one stop) the visit
- ``baru tiba Selasa siang``              the day that the text elsewhere gives with that weekday
- ``17–19 September … pada Rabu``         the day of the range that falls on the weekday
- the only day of the article
- ``di Aula Barakat, Kompleks Kantor …``  a venue in such a sentence
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ingest.bodies import BodyMention
from ingest.dates import Calendar, DateMention
from ingest.document import Document
from ingest.mentions import Chunk, Village
from ingest.places import Places
from ingest.stops import Span, Stop, Stops
from ingest.visit_words import VisitWords
from ingest.visited import RECEIVED, TO_BODY
from lexicon import EventWord, SayVerb
from lexicon.cues import either, may_hold

CEREMONIES = frozenset({"seminar", "opening", "closing", "graduation"})
"""Kinds of event whose day is not that of the visit."""
MORE_OF_VENUE = re.compile(
    rf", \s* {either('venue_parts')} [^,.;(]*? (?= [,.;(] | \s+ (?: oleh|pada|dengan|yang ) \b )", re.VERBOSE
)
"""Aula X``, Kompleks Kantor Bupati Y`` pada …"""
LIES_IN = re.compile(r"\s+di\s+|\s*,\s*")
"""PT X`` di ``Kabupaten Y."""


@dataclass(frozen=True)
class VisitDays:
    """Finds day and venue of the stops of one document; `regions` are the codes of all of them."""

    doc: Document
    chunks: Sequence[Chunk]
    places: Places
    calendar: Calendar
    words: VisitWords
    regions: frozenset[str]

    def add_to(self, stops: Stops) -> None:
        """Give each stop its day and venue, where the text tells them."""
        for stop in stops.values():
            told_at = stop.told_at
            if len(stops) == 1:
                told_at += [start for (start, _), _ in self.words.found]
            for offset in told_at:
                self._date_near(stop, offset)
                self._venue_near(stop, offset)
            if len(stops) == 1:
                for offset in self._receptions():
                    self._venue_near(stop, offset)
            self._visited_body(stop)
            self._range_of_all(stop, told_at)
            self._only_day(stop)

    def _range_of_all(self, stop: Stop, told_at: Sequence[int]) -> None:
        """``di Kota X dan Kabupaten Y, 6-7 Juni``: the first day, for a stop that the text gives no day of its own."""
        if stop.date or len(self.regions) < 2:
            return
        sentences = dict.fromkeys(self.doc.sentences[self.doc.sentence_at(offset)] for offset in told_at)
        ranges = [m for start, end in sentences for m in self.calendar.within(start, end) if m.last_day]
        if len(ranges) == 1:
            stop.date, stop.date_span = self.calendar.iso(ranges[0]), (ranges[0].start, ranges[0].end)

    def _only_day(self, stop: Stop) -> None:
        """Where the article names one day only, it is that of the visit."""
        if stop.date:
            return
        told = [m for m in self.calendar.mentions if self._tells_visit(m) and not self._elsewhere(stop, m.start)]
        days = {date for m in told if (date := self.calendar.iso(m))}
        if len(days) == 1:
            stop.date, stop.date_span = days.pop(), (told[0].start, told[0].end)

    def _elsewhere(self, stop: Stop, day: int) -> bool:
        """Whether the sentence of a day tells of other stops and not of this one."""
        start, end = self.doc.sentences[self.doc.sentence_at(day)]
        settled = (self.places.settle(use.area) for use in self.places.uses if start <= use.start < end)
        codes = {region.code for region in settled if region} & self.regions
        return bool(codes) and stop.region.code not in codes

    def _tells_visit(self, mention: DateMention) -> bool:
        """A day outside quotations, plans, attributions ("kata X, Rabu (19/10)") and ceremonies."""
        start, _ = self.doc.sentences[self.doc.sentence_at(mention.start)]
        before = range(self.doc.token_at(start), self.doc.token_at(mention.start))
        return self.words.may_tell(mention.start) and not any(self._of_something_else(index) for index in before)

    def _of_something_else(self, index: int) -> bool:
        said = self.doc.phrases.longest(index, "say")
        event = self.doc.phrases.longest(index, "event")
        attributes = said and isinstance(said.value, SayVerb) and said.value.kind == "tag"
        return bool(attributes or (event and isinstance(event.value, EventWord) and event.value.kind in CEREMONIES))

    def _date_near(self, stop: Stop, offset: int) -> None:
        if stop.date:
            return
        named = self.calendar.within(*self.doc.sentences[self.doc.sentence_at(offset)])
        alone = [m for m in named if not (m.last_day and len(self.regions) > 1)]
        own = ((m, self.calendar.iso(m)) for m in alone if not self._of_another(stop, offset, m.start))
        mention, date = next(((m, date) for m, date in own if date), (None, None))
        if mention:
            stop.date, stop.date_span = date, (mention.start, mention.end)
        elif not named:
            stop.date, stop.date_span = next(self._by_weekday(stop, offset), (None, None))

    def _of_another(self, stop: Stop, offset: int, day: int) -> bool:
        """A day belongs to the last region before it, where one sentence names several stops."""
        if len(self.regions) < 2:
            return False
        start, _ = self.doc.sentences[self.doc.sentence_at(offset)]
        before = [use for use in self.places.uses if start <= use.start < day]
        region = self.places.settle(before[-1].area) if before else None
        return region is not None and region.code in self.regions and region.code != stop.region.code

    def _by_weekday(self, stop: Stop, offset: int) -> Iterator[tuple[str, Span]]:
        """Days told by the weekdays of the sentence: of a range, or as the text elsewhere dates the weekday."""
        start, end = self.doc.sentences[self.doc.sentence_at(offset)]
        for index in range(self.doc.token_at(start), self.doc.token_at(end)):
            day = self.doc.phrases.longest(index, "day")
            if day is None:
                continue
            span = (self.doc.tokens[day.first].start, self.doc.tokens[day.last - 1].end)
            ranged = self._in_range(day.value)
            if ranged and not self._of_another(stop, offset, span[0]):
                yield ranged, span
            dated = next((m for m in self.calendar.mentions if self._weekday_of(m) == day.value), None)
            date = self.calendar.iso(dated) if dated else None
            if dated and date:
                yield date, (dated.start, dated.end)

    def _in_range(self, weekday: object) -> str | None:
        """The one day of the ranges named that falls on the weekday."""
        ranges = (self.calendar.days(m) for m in self.calendar.mentions if m.last_day)
        days = {day for ranged in ranges for day in ranged if day.isoweekday() == weekday}
        return days.pop().isoformat() if len(days) == 1 else None

    def _weekday_of(self, mention: DateMention) -> object:
        """The weekday just before a day: ``Selasa (19/10)``."""
        at = self.doc.token_at(mention.start)
        found = (self.doc.phrases.longest(i, "day") for i in range(at - 1, max(-1, at - 4), -1))
        return next((day.value for day in found if day), None)

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
