"""Loader of coordinates.csv: where on the map a region is drawn."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from lexicon.reading import Row, by_key, csv_rows

_FIELDS = ("code", "latitude", "longitude", "town", "geonames")


@dataclass(frozen=True, slots=True)
class Coordinates:
    """The town where a region's government sits, in degrees of WGS 84; `geonames` is the town's number there."""

    code: str
    latitude: float
    longitude: float
    town: str
    geonames: int | None


@cache
def coordinates() -> Mapping[str, Coordinates]:
    """Official code → where its government sits (coordinates.csv).

    Raises:
        LexiconError: a line is no place on earth, or a code stands twice.
    """
    rows = (row.only(*_FIELDS) for row in csv_rows("coordinates.csv"))
    found = by_key((row.text("code"), row, _coordinates(row)) for row in rows)
    return MappingProxyType({each.code: each for each in found})


def _coordinates(row: Row) -> Coordinates:
    return Coordinates(
        code=row.text("code"),
        latitude=_degrees(row, "latitude", 90),
        longitude=_degrees(row, "longitude", 180),
        town=row.text("town"),
        geonames=row.number("geonames"),
    )


def _degrees(row: Row, key: str, limit: int) -> float:
    text = row.text(key)
    try:
        value = float(text)
    except ValueError as error:
        raise row.wrong(f"{key!r} is {text!r}", "write degrees as a decimal number, such as -6.5944") from error
    if not -limit <= value <= limit:
        raise row.wrong(f"{key!r} is {text!r}", f"it lies between -{limit} and {limit}")
    return value
