"""When the cohort was at each stop: days told beside the words that tell of the stop.

Forms handled, with real examples of shape:

- a day in the sentence that names the region, a host, or (with one stop) the visit; where a sentence tells of several
  stops, each takes the day nearest to it, on this side of a comma or a conjunction first
- a day in a sentence about the stop that was told last: ``Rabu, rombongan diterima …``
- ``di Kota X dan Kabupaten Y, 6-7 Juni``   the first day, for a stop without a day of its own
- the only day of the article
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ingest.days import Day, Days
from ingest.document import Document
from ingest.receiving import RECEIVED
from ingest.stops import Span, Stop, Stops, spoken_of
from ingest.visit_words import VisitWords
from lexicon import EventWord, SayVerb

CEREMONIES = frozenset({"seminar", "graduation"})
ENDS = frozenset({"opening", "closing"})
"""Kinds of event whose day is not that of the visit; those of `ENDS` may be of the visit itself."""
APART = re.compile(r"[,;.] | \b (?: dan | lalu | kemudian | sedangkan | serta | lantas | sebelum ) \b", re.VERBOSE)
"""Between a day and a region: they may be of different stops."""
PLAN_REACH = 40
"""Characters after a day in which a word of planning makes it a day to come: ``Jumat petang, peserta dijadwalkan``."""
FARTHER = 20
"""So many characters farther does each of these make them."""


@dataclass(frozen=True)
class VisitDays:
    """Finds the days of the stops of one document."""

    doc: Document
    days: Days
    words: VisitWords

    def add_to(self, stops: Stops) -> None:
        """Give each stop its day, where the text tells it."""
        several = len(stops) > 1
        told = sorted((start, end, stop.region.code) for stop in stops.values() for start, end in _spans(stop))
        for start, end in self._sentences(told, stops):
            days = [d for d in self.days.within(start, end) if self._may_date(d) and not (several and d.ranged)]
            here = [item for item in told if start <= item[0] < end]
            for stop, day in self._bound(days, here, stops):
                _date(stop, day)
        for stop in stops.values():
            self._range_of_all(stop, several=several)
            self._only_day(stop, told)

    def _sentences(self, told: Sequence[tuple[int, int, str]], stops: Stops) -> Iterator[Span]:
        """The sentences that tell of stops, those that name them first, then those about the one told last."""
        named = [self.doc.sentence_at(start) for start, _, _ in told]
        if len(stops) == 1:
            named += [self.doc.sentence_at(start) for (start, _), _ in self.words.found]
        about = [self.doc.sentence_at(m.start()) for m in RECEIVED.finditer(self.doc.text)]
        for at in dict.fromkeys((*named, *about)):
            yield self.doc.sentences[at]

    def _bound(
        self, days: Sequence[Day], here: Sequence[tuple[int, int, str]], stops: Stops
    ) -> Iterator[tuple[Stop, Day]]:
        """Each stop of a sentence with its day: the nearest pairs first, every day for one stop only."""
        codes = dict.fromkeys(code for _, _, code in here)
        if len(codes) < 2:
            stop = self._alone(next(iter(codes), None), days, stops)
            yield from ((stop, day) for day in days[:1] if stop)
            return
        pairs = sorted((self._apart(day, item), at, item[2]) for at, day in enumerate(days) for item in here)
        taken: set[int] = set()
        dated: set[str] = set()
        for _, at, code in pairs:
            if at not in taken and code not in dated:
                yield stops[code], days[at]
                taken.add(at)
                dated.add(code)

    def _alone(self, code: str | None, days: Sequence[Day], stops: Stops) -> Stop | None:
        """The stop that a sentence tells of: the one that it names, the only one, or the one told last before."""
        if code or len(stops) == 1:
            return stops[code or next(iter(stops))]
        return spoken_of(stops, days[0].start) if days else None

    def _apart(self, day: Day, told: tuple[int, int, str]) -> int:
        """How far a day stands from the words that tell of a stop, in characters."""
        first, last = sorted([(day.start, day.end), told[:2]])
        between = self.doc.text[first[1] : last[0]]
        return len(between) + FARTHER * len(APART.findall(between))

    def _range_of_all(self, stop: Stop, *, several: bool) -> None:
        if stop.date or not several:
            return
        sentences = dict.fromkeys(self.doc.sentences[self.doc.sentence_at(offset)] for offset in stop.told_at)
        ranges = [d for start, end in sentences for d in self.days.within(start, end) if d.ranged]
        if len(ranges) == 1:
            _date(stop, ranges[0])

    def _only_day(self, stop: Stop, told: Sequence[tuple[int, int, str]]) -> None:
        """Where the article tells one day only, it is that of the visit."""
        if stop.date:
            return
        days = [d for d in self.days.told if self._tells_visit(d) and not self._elsewhere(stop, d, told)]
        if len({d.iso for d in days}) == 1:
            _date(stop, days[0])

    def _elsewhere(self, stop: Stop, day: Day, told: Sequence[tuple[int, int, str]]) -> bool:
        """Whether the sentence of a day tells of one other stop, and not of this one."""
        start, end = self.doc.sentences[self.doc.sentence_at(day.start)]
        named = {code for first, _, code in told if start <= first < end}
        return bool(named) and stop.region.code not in named

    def _may_date(self, day: Day) -> bool:
        """A day outside quotations, plans and attributions ("kata X, Rabu (19/10)")."""
        told = self.words.may_tell(day.start) and not self.words.plans_between(day.end, day.end + PLAN_REACH)
        return told and not any(self._attributes(at) for at in self._before(day))

    def _tells_visit(self, day: Day) -> bool:
        """The same, and of no ceremony."""
        visit = self.doc.sentence_at(day.start) in self.words.sentences
        kinds = CEREMONIES if visit else CEREMONIES | ENDS
        return self._may_date(day) and not any(self._event(at) in kinds for at in self._before(day))

    def _before(self, day: Day) -> range:
        start, _ = self.doc.sentences[self.doc.sentence_at(day.start)]
        return range(self.doc.token_at(start), self.doc.token_at(day.start))

    def _attributes(self, at: int) -> bool:
        said = self.doc.phrases.longest(at, "say")
        return said is not None and isinstance(said.value, SayVerb) and said.value.kind == "tag"

    def _event(self, at: int) -> str | None:
        event = self.doc.phrases.longest(at, "event")
        return event.value.kind if event and isinstance(event.value, EventWord) else None


def _spans(stop: Stop) -> list[Span]:
    """Where the text names the stop or its hosts."""
    return [*stop.spans, *(span for _, span in stop.hosts)]


def _date(stop: Stop, day: Day) -> None:
    if stop.date is None:
        stop.date, stop.date_span = day.iso, (day.start, day.end)
