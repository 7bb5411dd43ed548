"""Where an article comes from: its outlet and the day it was published, as its page, address or metadata say.

Never guessed: a date in the story is not the date of the story.
"""

import re
from datetime import UTC, date, datetime
from functools import cache
from urllib.parse import SplitResult, urlsplit

from ingest.boilerplate_rules import any_of, boilerplate_data, dated
from lexicon import months, regions

_ISO = re.compile(r"\s*(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)")
_NUMERIC = re.compile(r"(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)")
_IN_PATH = re.compile(r"/((?:19|20)\d{2})/(\d{1,2})/(\d{1,2})(?=/|$)")
# As in: "MAKASSAR, NAMA MEDIA –", "NamaMedia.com, Jakarta --", "nama | KOTA –", "KOTA,NAMA.- ", "Jakarta (NAMA) -"
_DATELINE = re.compile(r"(?P<lead>[^\W\d_][^\n–—]{1,70}?)\s*(?:\.\s?-|--|[–—]|(?<=\s)-(?=\s))")
_DOMAIN = re.compile(r"(?i)\.\s?(?:com|co(?:\.\s?id)?|id|net|org|info|news|tv)$")
_GENERIC_HOST = re.compile(r"^(?:www|m|amp|mobile|news|berita)\.")


def iso_date(value: str | float | date | None) -> str | None:
    """`value` as YYYY-MM-DD; None where it is no full date of the calendar.

    Read are dates, ISO dates and times, "8 Maret 2022", "8/3/2022" (day first) and milliseconds since 1970.
    """
    if value is None or isinstance(value, bool):
        return None
    if isinstance(value, date):
        return f"{value:%Y-%m-%d}"
    if isinstance(value, int | float):
        return _from_epoch(value)
    return _from_words(value)


def _from_epoch(milliseconds: float) -> str | None:
    # 10^11 ms is 1973: a smaller number is a year, a day count or seconds, and which one is anyone's guess
    if not 1e11 <= milliseconds < 4e12:
        return None
    return f"{datetime.fromtimestamp(milliseconds / 1000, tz=UTC):%Y-%m-%d}"


def _from_words(text: str) -> str | None:
    if m := _ISO.match(text):
        return _day(m[1], m[2], m[3])
    if m := _spelled().search(text):
        return _day(m["year"], str(months()[m["month"].lower()]), m["day"])
    if m := _NUMERIC.search(text):
        return _day(m[3], m[2], m[1])
    return None


def _day(year: str, month: str, day: str) -> str | None:
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:  # 31 November
        return None


@cache
def _spelled() -> re.Pattern[str]:
    return re.compile(rf"(?i)(?<!\d)(?P<day>\d{{1,2}})\s+(?P<month>{any_of(months())})\.?,?\s+(?P<year>\d{{4}})(?!\d)")


@cache
def _full_date() -> re.Pattern[str]:
    return re.compile(rf"(?i)(?<!\d){dated()}")


@cache
def _date_in_dateline() -> re.Pattern[str]:
    return re.compile(rf"(?im)^[^\W\d_][^\n,()–—:]{{1,40}},\s*{dated()}\s*(?:[.–—]|--|\s-\s)")


def published_in(removed: str, body: str, url: str | None) -> str | None:
    """The day of publication, as the first of these tells it.

    A byline or date line (`removed`, the noise of the page); a dateline with a full date that begins a paragraph of
    `body` ("Bogor, 16 Desember 2022 –"); the path of `url` (/2022/12/16/).
    """
    in_noise = _full_date().search(removed)
    dateline = _date_in_dateline().search(body)
    in_path = _IN_PATH.search(split(url).path) if url else None
    return (
        (in_noise and _from_words(in_noise[0]))
        or (dateline and _from_words(dateline[0]))
        or (in_path and _day(in_path[1], in_path[2], in_path[3]))
        or None
    )


def outlet_in(body: str, url: str | None) -> str | None:
    """The outlet as the dateline at the beginning of `body` words it, else the host of `url`."""
    host = host_of(url)
    return _outlet_of_dateline(body, host or "") or host


def split(url: str) -> SplitResult:
    """The parts of `url`; empty ones where it is none."""
    try:
        return urlsplit(url.strip())
    except ValueError:  # "http://[::1"
        return urlsplit("")


def host_of(url: str | None) -> str | None:
    """The host of `url` without `www.` and the like."""
    host = split(url).hostname if url else None
    return _GENERIC_HOST.sub("", host) if host else None


def _outlet_of_dateline(body: str, host: str) -> str | None:
    m = _DATELINE.match(body)
    if m is None or len(m["lead"].split()) > 7:
        return None
    parts = [part.strip(" .") for part in re.split(r"[,|/()]", m["lead"])]
    parts = [part for part in parts if part and not iso_date(part)]
    named = next((part for part in parts if _DOMAIN.search(part) or _is_host(part, host)), None)
    if named or len(parts) != 2:
        return named
    # Of a place and a name the name is the outlet: in capitals or one word, and behind the place unless after a bar
    first, second = parts if "|" not in m["lead"] else reversed(parts)
    return second if not _is_place(second) and (second.isupper() or " " not in second) and first else None


def _is_host(part: str, host: str) -> bool:
    """Whether `part` is the name of the site: a place in it ("TONDANO" of tondanokini) is not."""
    return bool(host) and re.sub(r"\W", "", part.casefold()) == re.sub(r"\W", "", host.partition(".")[0])


def _is_place(name: str) -> bool:
    key = name.casefold()
    return key in _places() or bool(_place_word().match(key))


@cache
def _places() -> frozenset[str]:
    return frozenset(
        name.casefold() for r in regions() for name in (r.name, r.bare, r.seat, *r.aliases, *r.nicknames) if name
    )


@cache
def _place_word() -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of(boilerplate_data()['place_words'])})\b")
