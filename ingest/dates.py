"""Days named in a text.

Forms handled, with real examples:

- ``12 September 2019``, ``Kamis, 12 September``          the year may be missing
- ``14-17 Juni 2022``, ``19 s.d. 21 September 2023``      a range gives its first day
- ``28 Juni hingga 9 November 2021``                      the first day takes the year of the second
- ``(8/3/2022)``, ``(16/5)``, ``16-5-2023``               day, month, year
- ``2022-03-08``                                          ISO

A missing year comes from the text where it names exactly one, else from the day of publication (`Calendar`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache

import lexicon
from ingest.numbers import to_number

TOLD_YEAR = re.compile(r"\b[Tt]ahun\s+((?:19|20)\d\d)\b")


@dataclass(frozen=True, slots=True)
class DateMention:
    """A day at `start:end`; `year` is None where the text gives none there."""

    start: int
    end: int
    day: int
    month: int
    year: int | None
    last_day: int | None = None


@dataclass(frozen=True, slots=True)
class Calendar:
    """The days that a text names, in order, and the year that undated days belong to."""

    mentions: tuple[DateMention, ...]
    default_year: int | None

    def iso(self, mention: DateMention) -> str | None:
        """The day as YYYY-MM-DD; None where no year is known or there is no such day."""
        year = mention.year or self.default_year
        if year is None:
            return None
        try:
            return date(year, mention.month, mention.day).isoformat()
        except ValueError:
            return None

    def days(self, mention: DateMention) -> tuple[date, ...]:
        """All days of a range within one month; the single day of any other mention; none without a year."""
        first = self.iso(mention)
        if first is None:
            return ()
        start = date.fromisoformat(first)
        return tuple(start + timedelta(days=n) for n in range((mention.last_day or mention.day) - mention.day + 1))

    def within(self, start: int, end: int) -> tuple[DateMention, ...]:
        """The days named between two offsets."""
        return tuple(m for m in self.mentions if start <= m.start < end)


def calendar(text: str, published: str | None) -> Calendar:
    """All days of `text`, and the year for those without one."""
    mentions = tuple(_lasting(text, m) for m in _mentions(text))
    years = {m.year for m in mentions if m.year} or {int(y) for y in TOLD_YEAR.findall(text)}
    default = years.pop() if len(years) == 1 else (int(published[:4]) if published else None)
    return Calendar(mentions, default)


LASTING = re.compile(r"\b(dua|tiga|empat|lima)\s+hari\b[^.]{0,25}\b(?:mulai|sejak)\s+(?:\w+,\s+)?(?:tanggal\s+)?$")


def _lasting(text: str, mention: DateMention) -> DateMention:
    """``tiga hari, mulai Senin, 3 Juni``: a range told by its length."""
    told = LASTING.search(text[max(0, mention.start - 80) : mention.start])
    length = to_number(told.group(1)) if told else None
    return replace(mention, last_day=mention.day + length - 1) if length else mention


def _mentions(text: str) -> Iterator[DateMention]:
    end = 0
    for found in _pattern().finditer(text):
        if found.start() < end:
            continue
        mention = _mention(found)
        if mention:
            end = mention.end
            yield mention


def _mention(found: re.Match[str]) -> DateMention | None:
    part = found.groupdict()
    if part["name"]:
        month = _months()[part["name"].lower()]
        year = part["year"] or part["year2"] or part["year3"]
        last = int(part["last"]) if part["last"] and int(part["last"]) > int(part["day"]) else None
        return _valid(
            DateMention(found.start(), found.end(), int(part["day"]), month, int(year) if year else None, last)
        )
    if part["iso"]:
        y, m, d = map(int, part["iso"].split("-"))
        return _valid(DateMention(found.start(), found.end(), d, m, y))
    year = part["nyear"] or part["nyear2"]
    mention = DateMention(
        found.start(), found.end(), int(part["nday"]), int(part["nmonth"]), int(year) if year else None
    )
    if mention.year is not None and mention.year < 100:
        mention = replace(mention, year=2000 + mention.year)
    return _valid(mention)


def _valid(mention: DateMention) -> DateMention | None:
    return mention if 1 <= mention.day <= 31 and 1 <= mention.month <= 12 else None


@cache
def _months() -> dict[str, int]:
    return {form.lower(): number for form, number in lexicon.months().items()}


@cache
def _pattern() -> re.Pattern[str]:
    months = "|".join(sorted(map(re.escape, _months()), key=len, reverse=True))
    until = r"\s*(?:-|–|—|s\.?\s?/?d\.?|sampai(?:\s+dengan)?|hingga|dan|&)\s*(?:tanggal\s+)?"
    return re.compile(
        rf"(?<![\d/])(?:(?P<day>\d{{1,2}})"
        rf"(?:{until}(?P<last>\d{{1,2}})(?=\s+(?:{months})\b))?"
        rf"\s+(?P<name>{months})\b\.?"
        rf"(?:,?\s+(?:tahun\s+)?(?P<year>(?:19|20)\d\d)\b|{until}\d{{1,2}}\s+(?:{months})\s+(?P<year2>(?:19|20)\d\d)\b"
        rf"|\)?\s+Tahun\s+(?P<year3>(?:19|20)\d\d)\b)?"
        rf"|(?P<iso>(?:19|20)\d\d-\d\d-\d\d)"
        rf"|(?P<nday>\d{{1,2}})(?:[-–]\d{{1,2}})?[/](?P<nmonth>\d{{1,2}})(?:[/](?P<nyear>(?:20)?\d\d)\b"
        rf"|\)?\s+[Tt]ahun\s+(?P<nyear2>20\d\d))?(?![\d/]))",
        re.IGNORECASE,
    )
