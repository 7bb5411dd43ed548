"""Coordinates: every region has a place on the map, and it lies in Indonesia."""

from __future__ import annotations

import pytest

import lexicon
from lexicon.coordinates import _coordinates, coordinates
from lexicon.reading import LexiconError, Row


def test_every_region_has_coordinates_and_nothing_else_has() -> None:
    assert set(coordinates()) == {region.code for region in lexicon.regions()}


def test_all_lie_in_indonesia() -> None:
    """From Sabang to Merauke, from Miangas to Rote, by the country's own extremes (6° N, 11° S, 95° E, 141° E)."""
    outside = [c for c in coordinates().values() if not (-11 <= c.latitude <= 6 and 95 <= c.longitude <= 141.1)]
    assert outside == []


def test_a_regency_lies_near_the_capital_of_its_province() -> None:
    """Half a quarter of the archipelago at most: Kepulauan Aru lies six degrees from Ambon, nothing lies farther."""
    capital = {code: place for code, place in coordinates().items() if "." not in code}
    far = [
        place.code
        for place in coordinates().values()
        if abs(place.latitude - capital[place.code[:2]].latitude) > 6.5
        or abs(place.longitude - capital[place.code[:2]].longitude) > 6.5
    ]
    assert far == []


@pytest.mark.parametrize(
    ("latitude", "wrong"),
    [("-6,5", "write degrees as a decimal number"), ("91", "between -90 and 90"), ("", "'latitude' is missing")],
)
def test_a_line_that_is_no_place_is_named(latitude: str, wrong: str) -> None:
    row = Row("coordinates.csv", 7, {"code": "32.71", "latitude": latitude, "longitude": "106.8", "town": "Bogor"})
    with pytest.raises(LexiconError, match=f"lexicon/coordinates.csv:7: .*{wrong}"):
        _coordinates(row)
