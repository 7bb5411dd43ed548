"""Sentence bounds as a table: the text with ``|`` where a boundary belongs."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.model.sentences import sentences

CASES = [
    "Kegiatan ditutup. | Peserta pulang.",
    "Dr. H. A. Rahman, M.Si. membuka acara. | Ia pulang.",
    "Turut hadir Siti Rahma, S.Sos., M.Si. | Dalam sambutannya ia berterima kasih.",
    "Hadir pula Rahmat, S.E. M.M. dan Wati.",
    "Peserta PKN Tingkat II Angkatan V. | Acara berlangsung lancar.",
    "Dihadiri Angkatan IV dan V. | Acara ditutup Mayor Adm. Rahmat.",
    "Buku karya B.J. Rahman dan M. Hatim terbit. | Selesai.",
    "Acara dimulai pukul 10.30 WIB. | Ia datang.",
    "Anggaran Rp 2.500.000 cukup. | Ya.",
    '"Kami senang. | Terima kasih," ujarnya.',
    '"Kami senang." | Ia pulang.',
    "“Kami senang.” | “Kami pulang.”",
    '"Kami senang?" tanya Budi.',
    "Peserta tiba dan selesai.Kegiatan | lanjut.".replace("selesai.Kegiatan |", "selesai.|Kegiatan"),
    "1. Pembukaan oleh panitia. | 2. Sambutan.",
    "Alamatnya Jl. Merdeka No. 5 Kab. Sleman. | Datanglah!",
    "Plt. Bupati hadir. | Pj. Wali Kota juga.",
    "Baris satu\n|Baris dua tanpa titik\n|\tBaris tiga.",
    "Mereka datang... lalu pergi. | Sudah!",
    "Hadir camat, lurah, dll. | Setelah itu makan.",
    "Situs kota.example dibuka. | Ada 5 menu. | 7 peserta hadir.",
    "Kata dia (Selasa.) | Lalu ia pergi.",
]


@pytest.mark.parametrize("marked", CASES)
def test_table(marked: str) -> None:
    text = marked.replace("|", "")
    assert [text[start:end] for start, end in sentences(text)] == [piece.strip() for piece in marked.split("|")]


def test_of_nothing() -> None:
    assert sentences("") == ()
    assert sentences(" \n\t ") == ()


@given(st.text(alphabet='aB. \n"”!?…1Ii,()', max_size=60))
def test_cover_all_but_white_space(text: str) -> None:
    found = sentences(text)
    assert all(start < end for start, end in found)
    assert all(left[1] <= right[0] for left, right in pairwise(found))
    inside = {index for start, end in found for index in range(start, end)}
    assert all(text[index].isspace() for index in range(len(text)) if index not in inside)
    assert all(text[start:end] == text[start:end].strip() and "\n" not in text[start:end] for start, end in found)
