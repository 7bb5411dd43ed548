"""Confidence: statements read outright are surer than those put together; each has its class in the lexicon."""

from __future__ import annotations

import pytest

import lexicon
from ingest.facts import record
from lexicon.reading import yaml_rows
from tests.ingest.texts import reading_of, record_of

PKN = "Peserta PKN Tingkat II Angkatan V yang digelar LAN melaksanakan visitasi di Kota Tegal, Selasa (6/6/2023). "
HOST = "Mereka diterima Wali Kota Tegal, Sudirja Wibisana. “Tegal belajar dari siapa saja,” ujar Sudirja Wibisana. "


def test_what_is_rated() -> None:
    found = record_of(PKN + HOST)
    (person,) = found.persons
    assert set(person.confidence) == {"name", "spoke"}
    assert set(person.positions[0].confidence) == {"title", "organization"}
    assert set(found.cohorts[0].confidence) == {"programme", "organizer"}
    assert set(found.visits[0].confidence) == {"place", "date", "hosts[0]"}
    assert set(found.events[0].confidence) == {"place", "date", "hosts[0]", "speakers[0]"}
    assert set(found.quotes[0].confidence) == {"text", "speaker"}
    named = [*(place.confidence for place in found.places), *(body.confidence for body in found.organizations)]
    assert all(set(each) == {"name"} for each in named)


def test_the_body_in_an_office_is_surer_than_one_from_elsewhere() -> None:
    found = record_of("Wali Kota Tegal, Sudirja Wibisana, hadir. Kepala Dinas Sosial, Wulan Hapsari, hadir.")
    sure = {p.name: p.positions[0].confidence["organization"] for p in found.persons}
    assert sure["Sudirja Wibisana"] > sure["Wulan Hapsari"]


def test_each_statement_has_the_rate_of_its_class() -> None:
    classes: list[str] = []

    def rate(name: str) -> float:
        classes.append(name)
        return 0.125

    found = record(reading_of(PKN + HOST), rate)
    assert found.persons[0].confidence["spoke"] == 0.125
    assert {"holds_position/full/area", "position_at/full/area", "quoted/full/after/again"} <= set(classes)
    assert [name for name in classes if name not in lexicon.rates()] == []


def test_a_rate_is_the_share_of_right_ones_drawn_towards_its_start() -> None:
    starts = {r.text("name"): r for r in yaml_rows("confidence.yaml", "starts")}
    for row in yaml_rows("confidence.yaml", "classes"):
        start = starts[row.text("start")]
        right, read = ((row.number(name) or 0) + (start.number(name) or 0) for name in ("right", "read"))
        assert lexicon.rate(row.text("class")) == pytest.approx(right / read, abs=0.001)


def test_an_unseen_class_is_doubted() -> None:
    assert lexicon.rate("nothing/of/the/kind") == lexicon.rates()[""] == 0.75
