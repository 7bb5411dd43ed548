"""Names as identity compares them."""

from __future__ import annotations

import pytest

from graph.identity import titles
from graph.identity.names import align, read

SAME = [
    ("Soekarman Djatmiko", "Sukarman Jatmiko"),
    ("Muhammad Syarifuddin Latif", "Mohamad Sarifudin Latif"),
    ("Moh. Arif", "Muhammad Arif"),
    ("Drs. H. Raka Danu, M.Si.", "Raka Danu"),
    ("Tb. Hilman Raka", "Hilman Raka"),
    ("J.F. Karundeng", "Johny Frans Karundeng"),
    ("Lilis Danuwati", "Lilis Danuwati Kusno"),
    ("Vonny Tular-Karundeng", "Vonny Karundeng"),
    ("Vonny Karundang", "Vonny Karundeng"),
    ("Manihuruk Torang", "Torang Manihuruk"),
]
DIFFERENT = [
    ("Ujang Suparman", "Ujang Tirtayasa"),
    ("Raka Danu Jr", "Raka Danu"),
    ("Sri Rahman", "Muhammad Rahman"),
    ("Andi Danu", "Agus Danu"),
    ("Dian Sari", "Dion Sari"),
    ("Hasan A. Bado", "Arifin Hasan Bado"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_forms_of_one_name(one: str, other: str) -> None:
    assert align(read(one), read(other)) is not None
    assert align(read(other), read(one)) is not None


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_different_names(one: str, other: str) -> None:
    assert align(read(one), read(other)) is None


@pytest.mark.parametrize(
    ("text", "words", "unit", "acting"),
    [
        ("Plt. Kadis Kominfo", "kepala dinas komunikasi dan informatika", "dinas komunikasi dan informatika", "plt"),
        ("Sekda", "sekretaris daerah", "", ""),
        ("Pj Bupati", "bupati", "", "pj"),
        ("Wabup", "wakil bupati", "", ""),
    ],
)
def test_titles_in_full_words(text: str, words: str, unit: str, acting: str) -> None:
    assert titles.read(text) == titles.Title(words, unit, acting)
