"""The document: sentences, tokens and quotations found by offset."""

from __future__ import annotations

import pytest

from tests.ingest.texts import plain

TEXT = "Bupati hadir. “Kami siap. Kami datang,” kata Yusri.\nTamu pulang."

SENTENCES: list[tuple[str, list[str]]] = [
    ("Bupati hadir. Tamu pulang.", ["Bupati hadir.", "Tamu pulang."]),
    ("Hadir Drs. H. Yusri, M.Si. dan tamu. Selesai.", ["Hadir Drs. H. Yusri, M.Si. dan tamu.", "Selesai."]),
    ("Dana Rp 2.500 cair. Tamu pulang", ["Dana Rp 2.500 cair.", "Tamu pulang"]),
    ("Kabar Daerah\nBupati hadir.", ["Kabar Daerah", "Bupati hadir."]),
    ("Plt. Kepala Dinas A. Rahim hadir. Ia pulang.", ["Plt. Kepala Dinas A. Rahim hadir.", "Ia pulang."]),
    ("Apel dipimpin R. Ay. Kusumastuti Hadi. Ia pulang.", ["Apel dipimpin R. Ay. Kusumastuti Hadi.", "Ia pulang."]),
    ("Siapa yang datang? Semua!", ["Siapa yang datang?", "Semua!"]),
]


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_sentences(text: str, expected: list[str]) -> None:
    assert [text[start:end].strip() for start, end in plain(text).sentences] == expected


@pytest.mark.parametrize("word", ["Bupati", "hadir", "siap", "Yusri", "Tamu", "pulang"])
def test_token_at_and_back(word: str) -> None:
    doc = plain(TEXT)
    offset = TEXT.index(word)
    at = doc.token_at(offset)
    assert doc.tokens[at].text == word
    assert doc.slice(at, at + 1) == word
    start, end = doc.sentences[doc.sentence_at(offset)]
    assert start <= offset < end


def test_between_tokens_the_next_one_counts() -> None:
    doc = plain("Bupati  hadir")
    assert doc.tokens[doc.token_at(7)].text == "hadir"
    assert doc.token_at(100) == len(doc.tokens)


def test_quotation_at() -> None:
    doc = plain(TEXT)
    inside = doc.quotation_at(TEXT.index("Kami datang"))
    assert inside is not None
    assert TEXT[inside.start : inside.end] == "Kami siap. Kami datang,"
    assert doc.quotation_at(TEXT.index("Bupati")) is None
    assert doc.quotation_at(TEXT.index("Yusri")) is None


def test_slice_of_nothing() -> None:
    assert plain("Bupati hadir").slice(1, 1) == ""


def test_of_quotations_that_overlap_the_first_holds() -> None:
    doc = plain("Ia menulis 'visi “kota hijau” kami' lalu pulang. “Terima kasih banyak semua,” kata Rina.")
    for offset in range(len(doc.text)):
        holding = [q for q in doc.quotations if q.outer_start <= offset < q.outer_end]
        assert doc.quotation_at(offset) == (holding[0] if holding else None)


def test_places_of_words() -> None:
    doc = plain("Akan hadir, akan pulang. Kini di jadwalkan datang")
    found = sorted(doc.places([("akan",), ("di", "jadwalkan"), ("di", "gelar")]))
    assert [doc.text[start:end] for start, end in found] == ["Akan", "akan", "di jadwalkan"]
    assert [doc.tokens[at].text for at in doc.words["akan"]] == ["Akan", "akan"]
