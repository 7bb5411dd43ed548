"""Regions at a token: kind words, shared names, and the choice between regions of one name."""

from __future__ import annotations

import pytest

from ingest.areas import Gazetteer, area_at, province_of, region_by_code
from tests.ingest.texts import plain

AREAS: list[tuple[str, str, set[str]]] = [
    ("Kota Bogor bersih", "Kota Bogor", {"Kota Bogor"}),
    ("Kab. Maros bersih", "Kab. Maros", {"Kabupaten Maros"}),
    ("Kabupaten Bogor bersih", "Kabupaten Bogor", {"Kabupaten Bogor"}),
    ("Bogor bersih", "Bogor", {"Kota Bogor", "Kabupaten Bogor"}),
    ("Provinsi NTB bersih", "Provinsi NTB", {"Provinsi Nusa Tenggara Barat"}),
    ("Jawa Barat bersih", "Jawa Barat", {"Provinsi Jawa Barat"}),
    ("Pasaman Barat bersih", "Pasaman Barat", {"Kabupaten Pasaman Barat"}),
    ("Kotawaringin Timur bersih", "Kotawaringin Timur", {"Kabupaten Kotawaringin Timur"}),
    ("DIY bersih", "DIY", {"Provinsi Daerah Istimewa Yogyakarta"}),
]


@pytest.mark.parametrize(("text", "surface", "expected"), AREAS)
def test_candidates(text: str, surface: str, expected: set[str]) -> None:
    doc = plain(text)
    area = area_at(doc, 0)
    assert area is not None
    assert doc.slice(area.first, area.last) == surface
    assert {r.name for r in area.candidates} == expected


@pytest.mark.parametrize("text", ["Kota ini bersih", "kota bersih", "bogor bersih", "Bupati hadir", ""])
def test_no_region(text: str) -> None:
    assert area_at(plain(text), 0) is None


@pytest.mark.parametrize(
    ("others", "expected"),
    [
        (["Kota Bogor"], "Kota Bogor"),
        (["Kabupaten Bogor"], "Kabupaten Bogor"),
        (["Kota Bogor", "Kabupaten Bogor"], None),  # both are named: the bare name stays open
        ([], None),
        (["Kota Depok"], None),
    ],
)
def test_settle(others: list[str], expected: str | None) -> None:
    areas = [area for text in others if (area := area_at(plain(text), 0))]
    settled = Gazetteer(areas).settle(area_at(plain("Bogor"), 0))
    assert (settled.name if settled else None) == expected


def test_settle_nothing() -> None:
    assert Gazetteer([]).settle(None) is None


def test_province_of() -> None:
    bogor = next(r for r in region_by_code().values() if r.name == "Kota Bogor")
    assert province_of(bogor).name == "Provinsi Jawa Barat"
    assert province_of(province_of(bogor)) == province_of(bogor)
