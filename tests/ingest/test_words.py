"""Where the field of an office ends and its holder's name begins."""

from __future__ import annotations

import pytest

from ingest.words import field_word, given, listed_word, proper_end, title_end
from tests.ingest.texts import plain

FIELDS = [
    ("Kesehatan Parlin Hutajulu hadir", "Kesehatan"),
    ("Pekerjaan Umum dan Penataan Ruang Kota Bitung", "Pekerjaan Umum dan Penataan Ruang"),
    ("Perumahan Rakyat, Kawasan Permukiman dan Pertanahan Kabupaten Gowa",
     "Perumahan Rakyat, Kawasan Permukiman dan Pertanahan"),
    ("Pengelolaan Pembiayaan I Wayan Karsana", "Pengelolaan Pembiayaan"),
    ("Komunikasi dan Informatika, Yusri Malik", "Komunikasi dan Informatika"),
    ("Perbendaharaan Kementerian Keuangan", "Perbendaharaan"),
    ("Organisasi Setda Kota Tegal", "Organisasi"),
    ("hadir kemarin", ""),
    ("Dr. Yusri Malik", ""),
]  # fmt: skip
PROPER = [
    ("Khairun membuka kelas", "Khairun"),
    ("Gadjah Mada membuka kelas", "Gadjah Mada"),
    ("1701/Jayapura hadir", "1701/Jayapura"),
    ("Bank Nyiur Sejahtera, Yusri Malik", "Bank Nyiur Sejahtera"),
    ("membuka kelas", ""),
]
NAMED_FOR_PERSONS = [
    ("Samudra Niaga Lestari, Yusri Malik", "Samudra Niaga Lestari"),
    ("Islam Negeri Raden Fatah Kota Palembang", "Islam Negeri Raden Fatah"),
    ("Mardi Waluyo Kota Blitar", "Mardi Waluyo"),
]


@pytest.mark.parametrize(("text", "expected"), FIELDS)
def test_field(text: str, expected: str) -> None:
    doc = plain(text)
    assert doc.slice(0, title_end(doc, 0)) == expected


@pytest.mark.parametrize(("text", "expected"), PROPER)
def test_proper_name(text: str, expected: str) -> None:
    doc = plain(text)
    assert doc.slice(0, proper_end(doc, 0)) == expected


@pytest.mark.parametrize(("text", "expected"), NAMED_FOR_PERSONS)
def test_personal_names_belong_to_what_is_named_for_persons(text: str, expected: str) -> None:
    doc = plain(text)
    assert doc.slice(0, proper_end(doc, 0, personal=True)) == expected


@pytest.mark.parametrize("word", ["Kesehatan", "Perbendaharaan", "Kepegawaian", "Digitalisasi", "Klimatologi"])
def test_words_of_fields(word: str) -> None:
    assert field_word(plain(word).tokens[0])


@pytest.mark.parametrize("word", ["Yusri", "Simanjorang", "Wayan", "Siti"])
def test_names_are_no_fields(word: str) -> None:
    token = plain(word).tokens[0]
    assert not field_word(token)
    assert not listed_word(token)


@pytest.mark.parametrize(("word", "expected"), [("Siti", True), ("Wayan", True), ("Kesehatan", False), ("siti", False)])
def test_given(word: str, expected: bool) -> None:
    assert given(plain(word).tokens[0]) is expected
