"""Days named in a text.

Forms handled, with real examples:

- ``12 September 2019``, ``Kamis, 12 September``          the year may be missing
- ``14-17 Juni 2022``, ``19 s.d. 21 September 2023``      a range gives its first day
- ``28 Juni hingga 9 November 2021``                      the first day takes the year of the second
- ``(8/3/2022)``, ``(16/5)``, ``14-17/6``                 day, month, year; a range gives its first day
- ``2022-03-08``                                          ISO
- ``12-9-2022``, ``12.9.2022``                            with the year only

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

LASTING = re.compile(
    r"\b (dua|tiga|empat|lima) \s+ hari \b [^.]{0,25} \b (?:mulai|sejak) \s+ (?: \w+, \s+ )? (?: tanggal \s+ )? $",
    re.VERBOSE,
)
"""``tiga hari, mulai Senin, `` 3 Juni."""
LASTING_REACH = 80
"""Characters before a day in which its length may be told."""
DAY_COMES = re.compile(
    r"(?: \( | , | \b (?: senin | selasa | rabu | kamis | jum['’]?at | sabtu | minggu | ahad"
    r" | tanggal | tgl\.? | pada | mulai | sejak | dari | hingga | sampai | dan ) ) \s* $",
    re.IGNORECASE | re.VERBOSE,
)
"""What stands before a day in digits without a year: ``Senin ``16/5; elsewhere ``3/4`` is a part of something."""
DAY_COMES_REACH = 12
"""Characters before a day in which such a word must stand."""
DIGITS = re.compile(r"\d+")
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


def _lasting(text: str, mention: DateMention) -> DateMention:
    """``tiga hari, mulai Senin, 3 Juni``: a range told by its length."""
    told = LASTING.search(text[max(0, mention.start - LASTING_REACH) : mention.start])
    length = to_number(told.group(1)) if told else None
    return replace(mention, last_day=mention.day + length - 1) if length else mention


def _mentions(text: str) -> Iterator[DateMention]:
    end = 0
    for digits in DIGITS.finditer(text):
        found = _pattern().match(text, digits.start()) if digits.start() >= end else None
        if found is None:
            continue
        end = found.end()
        mention = None if _fraction(text, found) else _mention(found)
        if mention:
            yield mention


def _fraction(text: str, found: re.Match[str]) -> bool:
    """``nilai 3/4``: two numbers without a year, and no word before that announces a day."""
    if found["nday"] is None or found["nyear"] or found["nyear2"]:
        return False
    return DAY_COMES.search(text[max(0, found.start() - DAY_COMES_REACH) : found.start()]) is None


def _mention(found: re.Match[str]) -> DateMention | None:
    """The day that one match of the pattern names; None for an impossible one (``45/13``)."""
    part = found.groupdict()
    if part["name"]:
        day, month, year = (
            part["day"],
            str(_months()[part["name"].lower()]),
            part["year"] or part["year2"] or part["year3"],
        )
    elif part["iso"]:
        year, month, day = part["iso"].split("-")
    elif part["full"]:
        day, month, year = re.split(r"[-.]", part["full"])
    else:
        day, month, year = part["nday"], part["nmonth"], part["nyear"] or part["nyear2"]
    until = part["last"] or part["nlast"]
    last = int(until) if until and int(until) > int(day) else None
    mention = DateMention(found.start(), found.end(), int(day), int(month), _year(year), last)
    return mention if 1 <= mention.day <= 31 and 1 <= mention.month <= 12 else None


def _year(digits: str | None) -> int | None:
    """``2022`` and ``22`` are one year."""
    year = int(digits) if digits else None
    return year + 2000 if year is not None and year < 100 else year


@cache
def _months() -> dict[str, int]:
    return {form.lower(): number for form, number in lexicon.months().items()}


@cache
def _pattern() -> re.Pattern[str]:
    """Any day: with the name of its month, in the order of ISO, or in digits between strokes."""
    months = "(?:" + "|".join(sorted(map(re.escape, _months()), key=len, reverse=True)) + ")"
    year = r"(?:19|20)\d\d"
    until = r"\s* (?: - | – | — | s\.?\s?/?d\.? | sampai (?: \s+ dengan )? | hingga | dan | & ) \s* (?: tanggal \s+ )?"
    named = rf"""
        (?P<day> \d{{1,2}} )
        (?: {until} (?P<last> \d{{1,2}} ) (?= \s+ {months} \b ) )?              # 14-17 Juni
        \s+ (?P<name> {months} ) \b \.?
        (?: ,? \s+ (?: tahun \s+ )? (?P<year> {year} ) \b                       # 12 September 2019
          | {until} \d{{1,2}} \s+ {months} \s+ (?P<year2> {year} ) \b          # 28 Juni hingga 9 November 2021
          | \)? \s+ Tahun \s+ (?P<year3> {year} ) \b )?                        # (12 September) Tahun 2019
        """
    digits = r"""
        (?P<nday> \d{1,2} ) (?: [-–] (?P<nlast> \d{1,2} ) )? / (?P<nmonth> \d{1,2} )        # 16/5, 14-17/6
        (?: / (?P<nyear> (?: 20 )? \d\d ) \b                                   # 8/3/2022, 8/3/22
          | \)? \s+ [Tt]ahun \s+ (?P<nyear2> 20\d\d ) )?                      # (16/5) Tahun 2023
        (?! [\d/] )
        """
    iso = rf"(?P<iso> {year} -\d\d-\d\d )"
    full = rf"(?P<full> \d{{1,2}} (?P<mark> [-.] ) \d{{1,2}} (?P=mark) {year} ) (?! [\w/] )"  # 12-9-2022, 12.9.2022
    return re.compile(rf"(?<! [\d/] ) (?: {named} | {iso} | {full} | {digits} )", re.IGNORECASE | re.VERBOSE)
