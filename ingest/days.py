"""Days that a text tells without a date: by the weekday, or counted from another day.

- ``baru tiba Selasa siang``, ``Rabu, rombongan …``    a weekday: of a range named, of a day named with it or on it,
                                                        between the days named, soon after the last, else the last one
                                                        before the day of publication
- ``keesokan harinya``, ``hari yang sama``               counted from the day told before
- ``kemarin``, ``dua hari lalu``                        counted from the day of publication
- ``hari pertama``, ``hari terakhir``                   of the only range of the text
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from ingest.dates import Calendar, DateMention
from ingest.document import Document
from ingest.numbers import to_number
from lexicon.cues import either

Span = tuple[int, int]
NUMBER = r"(?: se | satu | dua | tiga | empat | lima )"
COUNTED = re.compile(
    r"\b (?: (?P<next> (?: ke )? esok (?: an )? \s+ hari (?: nya )? | esoknya"
    r" | hari \s+ (?: berikutnya | selanjutnya ) )"
    rf"| (?P<later> {NUMBER} \s? hari ) \s+ (?: kemudian | setelahnya | sesudahnya | berselang | setelah \s+ itu )"
    rf"| (?P<before> {NUMBER} \s? hari ) \s+ (?: yang \s+ )? (?: lalu | silam )"
    r"| (?P<same> hari \s+ yang \s+ sama | hari \s+ itu \s+ juga )"
    r"| (?P<yesterday> kemarin ) (?! \s+ lusa ) | (?P<today> hari \s+ ini )"
    r"| hari \s+ (?P<nth> pertama | kedua | ketiga | keempat | kelima | terakhir | pamungkas ) ) \b",
    re.IGNORECASE | re.VERBOSE,
)
"""``Keesokan harinya``, ``dua hari kemudian``, ``dua hari lalu``, ``kemarin``, ``hari terakhir``."""
ORDINALS = {"pertama": 0, "kedua": 1, "ketiga": 2, "keempat": 3, "kelima": 4, "terakhir": -1, "pamungkas": -1}
DATED = re.compile(
    r"[\s,(]* (?: (?: hingga | sampai | dengan | dan | s\.?d\.? | pada | hari | tanggal | tgl | pagi | siang | sore"
    r" | petang"
    r" | malam | senin | selasa | rabu | kamis | jum['’]?at | sabtu | minggu | ahad | - | – | — ) [\s,(.]* )* ",
    re.IGNORECASE | re.VERBOSE,
)
"""``Senin malam ``(5/6), ``Senin hingga Rabu, ``5-7 Juni: such a weekday only adorns the date."""
DATED_REACH = 45
HABIT = re.compile(rf"\b {either('each')} \s+ (?: hari \s+ )? $", re.IGNORECASE | re.VERBOSE)
"""``setiap`` Senin."""
AHEAD = re.compile(rf"\s+ {either('ahead')} \b", re.IGNORECASE | re.VERBOSE)
"""Senin`` depan``."""
SOON = 3
"""A weekday after a day told is that of the next days, so many at most."""
WEEK = 7


@dataclass(frozen=True, slots=True)
class Day:
    """A day told at `start:end`, as YYYY-MM-DD; `ranged` if it is the first of several."""

    start: int
    end: int
    iso: str
    ranged: bool = False


@dataclass(frozen=True)
class Days:
    """All days told in one document, in order."""

    doc: Document
    calendar: Calendar

    @cached_property
    def told(self) -> tuple[Day, ...]:
        """Dates, weekdays and counted days."""
        found: list[Day] = []
        for start, end, what in sorted(self._told(), key=lambda item: item[0]):
            last = date.fromisoformat(found[-1].iso) if found else None
            iso = self.calendar.iso(what) if isinstance(what, DateMention) else self._day(what, last)
            if iso:
                ranged = isinstance(what, DateMention) and what.last_day is not None
                found.append(Day(start, end, iso, ranged))
        return tuple(found)

    def within(self, start: int, end: int) -> tuple[Day, ...]:
        """The days told between two offsets."""
        return self.told[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    @cached_property
    def _starts(self) -> list[int]:
        return [day.start for day in self.told]

    def _told(self) -> Iterator[tuple[int, int, DateMention | int | re.Match[str]]]:
        dates = [(m.start, m.end) for m in self.calendar.mentions]
        yield from ((m.start, m.end, m) for m in self.calendar.mentions)
        for phrase in self.doc.phrases.of_kind("day"):
            start, end = self.doc.tokens[phrase.first].start, self.doc.tokens[phrase.last - 1].end
            if (
                isinstance(phrase.value, int)
                and not self._adorns(start, end, dates)
                and self.doc.tokens[phrase.first].capital
            ):
                yield start, end, phrase.value
        if any(word in self.doc.lowered for word in ("hari", "kemarin", "esok")):
            yield from ((m.start(), m.end(), m) for m in COUNTED.finditer(self.doc.text))

    def _adorns(self, start: int, end: int, dates: list[Span]) -> bool:
        """Whether a weekday only adorns a date, or names no single day."""
        text = self.doc.text
        if HABIT.search(text, max(0, start - 20), start) or AHEAD.match(text, end):
            return True
        at = bisect_left(dates, (start, start))
        if at < len(dates) and dates[at][0] - end <= DATED_REACH and DATED.fullmatch(text, end, dates[at][0]):
            return True
        return bool(at and dates[at - 1][1] > start)

    def _day(self, what: int | re.Match[str], last: date | None) -> str | None:
        found = self._weekday(what, last) if isinstance(what, int) else self._counted(what, last)
        return found.isoformat() if found else None

    @cached_property
    def _published(self) -> date | None:
        told = self.doc.article.published
        return date.fromisoformat(told[:10]) if told else None

    @cached_property
    def _named(self) -> tuple[date, ...]:
        """The first day of each date that the text names."""
        return tuple(date.fromisoformat(iso) for m in self.calendar.mentions if (iso := self.calendar.iso(m)))

    def _counted(self, told: re.Match[str], last: date | None) -> date | None:
        if told["yesterday"] or told["today"] or told["before"]:
            back = _number(told["before"]) if told["before"] else int(told["yesterday"] is not None)
            return self._published - timedelta(days=back) if self._published else None
        if told["nth"]:
            return self._nth(ORDINALS[told["nth"].lower()])
        ahead = 0 if told["same"] else _number(told["later"] or "")
        return last + timedelta(days=ahead) if last else None

    def _nth(self, at: int) -> date | None:
        ranges = [days for m in self.calendar.mentions if len(days := self.calendar.days(m)) > 1]
        return ranges[0][at] if len(ranges) == 1 and at < len(ranges[0]) else None

    def _weekday(self, number: int, last: date | None) -> date | None:
        ranged = {d for m in self.calendar.mentions if m.last_day for d in self.calendar.days(m)}
        for known in (ranged, set(self._named), self._between()):
            fitting = {d for d in known if d.isoweekday() == number}
            if fitting:
                return fitting.pop() if len(fitting) == 1 else None
        return self._soon(number, last) or self._before_published(number)

    def _between(self) -> set[date]:
        """The days between the first and the last that the text names, within a week."""
        named = [d for d in self._named if self._published is None or d <= self._published]
        if not named or (max(named) - min(named)).days >= WEEK:
            return set()
        return {min(named) + timedelta(days=n) for n in range((max(named) - min(named)).days + 1)}

    def _soon(self, number: int, last: date | None) -> date | None:
        days = (last + timedelta(days=n) for n in range(1, SOON + 1)) if last else ()
        found = next((d for d in days if d.isoweekday() == number), None)
        return found if found and not (self._published and found > self._published) else None

    def _before_published(self, number: int) -> date | None:
        if self._published is None:
            return None
        return self._published - timedelta(days=(self._published.isoweekday() - number) % WEEK)


def _number(form: str) -> int:
    """``dua hari``, ``sehari``."""
    word = form.lower().removesuffix("hari").strip()
    return 1 if word in ("", "se") else to_number(word) or 1
