"""Numbers in digits, words and Roman numerals."""

from __future__ import annotations

import pytest

from ingest.numbers import from_roman, is_number_word, to_number, to_roman


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("0", 0), ("7", 7), ("40", 40), ("250", 250), ("1.250", 1250), (" 40 ", 40),
        ("satu", 1), ("sepuluh", 10), ("sebelas", 11), ("dua belas", 12), ("sembilan belas", 19), ("dua puluh", 20),
        ("Enam puluh", 60), ("delapan puluh tujuh", 87), ("seratus", 100), ("seratus dua", 102),
        ("tiga ratus lima puluh", 350), ("seratus sebelas", 111),
        ("", None), ("banyak", None), ("dua banyak", None), ("puluh", None), ("12.5", None), ("1250", None),
    ],
)  # fmt: skip
def test_to_number(form: str, expected: int | None) -> None:
    assert to_number(form) == expected


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("26", "XXVI"), ("ke-26", "XXVI"), ("ke 31", "XXXI"), ("KE-4", "IV"), ("xiv", "XIV"), ("XLIII", "XLIII"),
        ("dua puluh enam", "XXVI"), ("kedua", "II"), ("Ketiga", "III"), ("kesebelas", "XI"), ("1", "I"),
        ("399", "CCCXCIX"),
        ("", None), ("0", None), ("400", None), ("2005", None), ("IIII", None), ("Baru", None), ("kelas", None),
    ],
)  # fmt: skip
def test_to_roman(form: str, expected: str | None) -> None:
    assert to_roman(form) == expected


@pytest.mark.parametrize(
    ("form", "expected"), [("IX", 9), ("ix", 9), ("XC", 90), ("IC", None), ("", None), ("Kota", None), ("9", None)]
)
def test_from_roman(form: str, expected: int | None) -> None:
    assert from_roman(form) == expected


@pytest.mark.parametrize(("word", "expected"), [("lima", True), ("belas", True), ("orang", False), ("", False)])
def test_is_number_word(word: str, expected: bool) -> None:
    assert is_number_word(word) is expected
