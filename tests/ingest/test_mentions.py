"""What is named at each place of a text, in order and none within another."""

from __future__ import annotations

import itertools

import pytest

from ingest.areas import Area
from ingest.bodies import BodyMention
from ingest.mentions import Chunk, PersonMention, Village, chunks
from ingest.offices import OfficeMention
from tests.ingest.texts import plain

KINDS: dict[type[Chunk], str] = {
    PersonMention: "person",
    OfficeMention: "office",
    BodyMention: "body",
    Area: "area",
    Village: "village",
}
READ: list[tuple[str, list[tuple[str, str]]]] = [
    ("Bupati Sikka Yulius Parera hadir.", [("person", "Bupati Sikka Yulius Parera")]),
    ("Bupati Sikka hadir.", [("office", "Bupati Sikka")]),
    ("Dinas Kesehatan Kota Tegal berbenah.", [("body", "Dinas Kesehatan Kota Tegal")]),
    ("Apel digelar di Kota Tegal.", [("area", "Kota Tegal")]),
    ("Apel digelar di Desa Sukamaju.", [("village", "Desa Sukamaju")]),
    ("Apel digelar di Aula Barakat.", [("village", "Aula Barakat")]),
    ("Hadir Drs. Yusri Malik, M.Si.", [("person", "Drs. Yusri Malik, M.Si")]),
    (
        "Yusri Malik, Kepala Dinas Sosial Kota Tegal, hadir.",
        [("person", "Yusri Malik, Kepala Dinas Sosial Kota Tegal")],
    ),
    ("Yusri Malik mengatakan siap.", [("person", "Yusri Malik")]),
    ("Salah seorang peserta, Yohana Wenda, bertanya.", [("person", "Yohana Wenda")]),
    ("Warga Kota Tegal dan Pemkab Gowa hadir.", [("area", "Kota Tegal"), ("body", "Pemkab Gowa")]),
    (
        "Wali Kota Tegal Dedy Prasojo, Sekda Johan Santoso dan Camat Tegal Barat Heru Wibowo hadir.",
        [
            ("person", "Wali Kota Tegal Dedy Prasojo"),
            ("person", "Sekda Johan Santoso"),
            ("person", "Camat Tegal Barat Heru Wibowo"),
        ],
    ),
    ("Warno (52), mengeluh.", [("person", "Warno")]),
    ("Seorang petani, Sumiyem (60), mengeluh.", [("person", "Sumiyem")]),
    ("Mereka pulang sore hari.", []),
    ("", []),
]


@pytest.mark.parametrize(("text", "expected"), READ)
def test_chunks(text: str, expected: list[tuple[str, str]]) -> None:
    doc = plain(text)
    assert [(KINDS[type(c)], doc.slice(c.first, c.last)) for c in chunks(doc)] == expected


@pytest.mark.parametrize("text", [text for text, _ in READ])
def test_none_within_another(text: str) -> None:
    found = chunks(plain(text))
    assert all(a.last <= b.first for a, b in itertools.pairwise(found))
    assert all(c.first < c.last for c in found)


def test_abbreviation_introduced_in_the_text() -> None:
    doc = plain("Universitas Bahari Nusantara (UBN) berbenah. Rektor UBN hadir.")
    found = [c for c in chunks(doc) if isinstance(c, OfficeMention)]
    assert [c.body.name for c in found if c.body] == ["Universitas Bahari Nusantara"]
