"""Text → tokens: words, numbers, marks, breaks; the full stop of an abbreviation is none."""

from __future__ import annotations

import itertools

import pytest

from tests.ingest.texts import plain

TOKENS: list[tuple[str, list[str]]] = [
    ("Kota Bau-Bau, 2.500 orang", ["Kota", "Bau-Bau", ",", "2.500", "orang"]),
    ("Plt. Kepala Dinas", ["Plt", "Kepala", "Dinas"]),
    ("Dr. Ir. Ma'ruf, S.Sos., M.Si.", ["Dr", "Ir", "Ma'ruf", ",", "S", "Sos", ",", "M", "Si", "."]),
    ("Selesai. Lalu pulang.", ["Selesai", ".", "Lalu", "pulang", "."]),
    ("“Siap,” katanya.", ["“", "Siap", ",", "”", "katanya", "."]),
    ("Angkatan IX/2023", ["Angkatan", "IX", "/", "2023"]),
    ("baris satu\n\nbaris dua", ["baris", "satu", "\n\n", "baris", "dua"]),
    ("Kodim 1701/Jayapura", ["Kodim", "1701", "/", "Jayapura"]),
    ("ke-26 (16/5/2023)", ["ke", "-", "26", "(", "16", "/", "5", "/", "2023", ")"]),
    ("", []),
]


@pytest.mark.parametrize(("text", "expected"), TOKENS)
def test_tokens(text: str, expected: list[str]) -> None:
    assert [t.text for t in plain(text).tokens] == expected


@pytest.mark.parametrize("text", [text for text, _ in TOKENS])
def test_tokens_reproduce_the_text(text: str) -> None:
    tokens = plain(text).tokens
    assert all(text[t.start : t.end] == t.text for t in tokens)
    assert all(a.end <= b.start for a, b in itertools.pairwise(tokens))


@pytest.mark.parametrize(
    ("text", "kinds"),
    [("Bupati 12 , \n", ["word", "number", "mark", "break"]), ("a_b", ["word", "mark", "word"])],
)
def test_kinds(text: str, kinds: list[str]) -> None:
    assert [t.kind for t in plain(text).tokens] == kinds


def test_letter_case() -> None:
    tokens = plain("LAN Kota pegawai A 12").tokens
    assert [t.upper for t in tokens] == [True, False, False, False, False]
    assert [t.capital for t in tokens] == [True, True, False, True, False]
