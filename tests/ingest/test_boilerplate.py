"""What goes from a page, and what looks like it and stays."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.boilerplate import clean, has_sentence, kept, signature

HEADLINE = "Peserta PKN Tingkat II Belajar Pasar di Kota Tegal"
LEAD = "TEGAL, WARTA PESISIR – Sebanyak 15 peserta pelatihan mengunjungi Kota Tegal, Selasa (16/5/2023)."
CLOSE = "Kunjungan ditutup dengan peninjauan pasar ikan dan penyerahan cendera mata kepada tuan rumah."

ABOVE = [
    "oleh",
    "Oleh: Redaksi Jumat, 19 Mei 2023 | 08:41 WIB",
    "Oleh : Darsih Wulan",
    "oleh Darsih Wulan — 17 Mei 2023 dalam Daerah",
    "Oleh MC KOTA TEGAL, Rabu, 17 Mei 2023 | 16:12 WIB - Redaktur: Darsih Wulan - 310",
    "Penulis: Darsih Wulan",
    "Darsih Wulan - Rabu, 17 Mei 2023 10:22 WIB",
    "Redaksi - 17 Mei 2023",
    "Admin",
    "Rabu, 17 Mei 2023",
    "Rabu, 17 Mei 2023 | 08:41 WIB",
    "17/05/2023 08:41",
    "Diterbitkan pada 17 Mei 2023",
    "Home > Daerah > Tegal",
    "Beranda » Pendidikan",
    "Home",
    "Daerah",
    "Bagikan ke Facebook Bagikan ke Twitter WhatsApp",
    "Facebook",
    "Share this: Facebook X Telegram",
    "A- A+",
    "A A A",
    "Dilihat: 1.204 kali",
    "214 kali dibaca",
    "Waktu baca: 3 menit",
    "ADVERTISEMENT",
    "SCROLL TO CONTINUE WITH CONTENT",
    "\ufeff",
]  # fmt: skip

BETWEEN = [
    "Baca juga: Harga Bawang Naik Lagi di Brebes",
    "BACA JUGA : Wali Kota Lantik 40 Pejabat, Ini Pesannya",
    "Baca Juga Harga Bawang Naik Lagi di Brebes",
    "Baca juga:\nHarga Bawang Naik Lagi di Brebes\nWarga Keluhkan Air Keruh?",
    "Simak juga: Video Panen Raya di Brebes",
    "Berita terkait: Bupati Buka Jambore",
    "Halaman: 1 2 3",
    "Ikuti berita terbaru kami di Google News",
]

BELOW = [
    "Editor: S. Rukmini",
    "Reporter : Darsih Wulan",
    "TAG: pkn tegal pasar",
    "Tags: PKN, Tegal",
    "Berita Terkait Lainnya\nPemkab Gelar Pasar Murah\nOleh MC KAB TEGAL",
    "Bagikan ini: Facebook Twitter Telegram",
    "© 2023 Warta Pesisir. All rights reserved.",
    "Copyright 2023 Warta Pesisir",
    "Artikel ini telah tayang di wartapesisir.example dengan judul Belajar Pasar.",
    "(dar/wg)",
    "***",
    "Komentar\nTinggalkan Balasan\nAlamat email Anda tidak akan dipublikasikan. Ruas yang wajib ditandai *",
    "Tulis Komentar\nBagus sekali, semoga kota lain ikut belajar, kata pembaca yang tidak menyebut namanya.",
    "Kirim komentar Anda\nNama Email Komentar",
    "Komentar * Nama * Email * Situs Web",
    "Komentar (2)\nMantap",
    "Pos sebelumnya: Bupati Buka Jambore",
]

STAYS = [
    "Oleh karena itu, peserta diminta datang tepat waktu.",
    "Oleh sebab itu ia pulang",
    "Oleh Wali Kota, para peserta diajak melihat pasar ikan.",
    "Editor surat kabar itu ikut hadir dalam pertemuan.",
    "Komentar Sekda disambut tawa peserta.",
    "Baca juga buku itu dengan cermat, pesan Sekda.",
    "Tulis komentar yang santun, pesan Sekda kepada peserta.",
    "Bagikan ilmu itu kepada rekan di kantor.",
    "Tentang LAN RI",
    "[Foto: Darmo Wiguna (tengah) bersama peserta. (Ist)]",
    "Foto: Darmo Wiguna bersama peserta",
    "Di sini lahannya sempit",
    "1. Kelompok I pada Dinas Perdagangan;",
    "Hari/Tanggal: Selasa, 16 Mei 2023",
    "Rumah tangga > 2 orang",
    "Daerah",
]


def _page(*lines: str) -> str:
    return "\n".join(lines)


@pytest.mark.parametrize("line", ABOVE)
def test_goes_above_the_article(line: str) -> None:
    assert clean(_page(HEADLINE, line, LEAD, CLOSE)) == _page(HEADLINE, LEAD, CLOSE)


@pytest.mark.parametrize("line", ABOVE)
def test_goes_above_the_headline(line: str) -> None:
    assert clean(_page(line, HEADLINE, LEAD, CLOSE), HEADLINE) == _page(HEADLINE, LEAD, CLOSE)


@pytest.mark.parametrize("line", BETWEEN)
def test_goes_between_paragraphs(line: str) -> None:
    assert clean(_page(HEADLINE, LEAD, line, CLOSE)) == _page(HEADLINE, LEAD, CLOSE)


@pytest.mark.parametrize("line", BETWEEN + BELOW)
def test_goes_below_the_article(line: str) -> None:
    assert clean(_page(HEADLINE, LEAD, CLOSE, line)) == _page(HEADLINE, LEAD, CLOSE)


@pytest.mark.parametrize("line", STAYS)
def test_stays(line: str) -> None:
    page = _page(HEADLINE, LEAD, line, CLOSE)
    assert clean(page) == page


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        (f"{LEAD} (Baca juga: Harga Bawang Naik)", LEAD),
        (f"{LEAD} [Baca juga: Harga Bawang Naik] {CLOSE}", f"{LEAD} {CLOSE}"),
        (f"{LEAD} Baca juga: Harga Bawang Naik", LEAD),
        (f"{LEAD} Baca juga: Harga Naik “Itu mahal,” kata Darmo.", f"{LEAD} “Itu mahal,” kata Darmo."),
    ],
)
def test_teasers_inside_a_paragraph_go(raw: str, expected: str) -> None:
    assert clean(_page(HEADLINE, raw, CLOSE)) == _page(HEADLINE, expected, CLOSE)


@pytest.mark.parametrize(
    ("paragraph", "signed"),
    [
        ("“Kita pasti menang,” tegas Darmo. (yup/sar)", "“Kita pasti menang,” tegas Darmo."),
        ("Peserta pulang.(rud)", "Peserta pulang."),
        ("Peserta pulang. (MC Kota Tegal/tty)", "Peserta pulang."),
        ("Peserta pulang. (Humas)", "Peserta pulang."),
        ("Peserta pulang. (PA-03)", "Peserta pulang."),
        ("Peserta pulang. (*)", "Peserta pulang."),
        ("Peserta pulang. (Humas) (rud)", "Peserta pulang."),
        ("Peserta pulang [dar]", "Peserta pulang"),
        ("Acara itu digelar Badan Kepegawaian Daerah (BKD)", None),
        ("Acara itu digelar Selasa (16/5)", None),
        ("Acara itu digelar. (16/5)", None),
        ("Peserta berjumlah 2 (dua)", None),
        ("Darmo bersama peserta. (Foto: Humas)", None),
        ("Peserta pulang.", None),
    ],
)
def test_signature(paragraph: str, signed: str | None) -> None:
    assert paragraph[: signature(paragraph)] == (paragraph if signed is None else signed)


def test_signature_goes_from_the_last_paragraph_only() -> None:
    middle = "Kegiatan itu terbuka bagi semua warga kota. (Gratis)"
    page = _page(HEADLINE, LEAD, middle, f"{CLOSE} (dar)", "Tags: PKN")
    assert clean(page) == _page(HEADLINE, LEAD, middle, CLOSE)


def test_what_stands_above_a_known_headline_goes() -> None:
    assert clean(_page("Kabar Hari Ini Saja", "x", HEADLINE, LEAD), HEADLINE) == _page(HEADLINE, LEAD)


def test_a_headline_that_looks_like_noise_stays() -> None:
    headline = "Komentar"
    assert clean(_page(headline, LEAD, CLOSE), headline) == _page(headline, LEAD, CLOSE)


def test_blank_lines_part_paragraphs_only_where_lines_are_wrapped() -> None:
    assert clean(f"{HEADLINE}\n\n\n{LEAD}  \n \n\t{CLOSE}\n") == _page(HEADLINE, LEAD, CLOSE)
    half = "Sebanyak lima belas orang peserta pelatihan itu datang ke\npasar ikan untuk belajar dari para pedagang."
    wrapped = f"{HEADLINE}\n\n{half}\n\n{half}\n\n\n{half}\n\nEditor: S. Rukmini\n"
    assert clean(wrapped) == f"{HEADLINE}\n{half}\n\n{half}\n\n{half}"


def test_characters_that_cannot_be_seen_go() -> None:
    assert clean(f"{LEAD[:9]}\u200b\x00\ud800{LEAD[9:]}\r\n{CLOSE}\r\n") == _page(LEAD, CLOSE)


@given(
    st.lists(st.sampled_from([*ABOVE, *BETWEEN, *BELOW, *STAYS, HEADLINE, LEAD, CLOSE, ""]) | st.text(), max_size=12)
)
def test_cleaning_only_deletes(lines: list[str]) -> None:
    text = "\n".join(lines)
    spans = kept(text)
    assert all(start < end for start, end in spans)
    assert all(a[1] <= b[0] for a, b in pairwise(spans))
    assert clean(text) == "".join(text[start:end] for start, end in spans)


@pytest.mark.parametrize(
    ("text", "expected"),
    [(LEAD, True), (f"{HEADLINE}\nBupati Buka Jambore", False), ("", False), (f"Editor: {HEADLINE}", False)],
)
def test_has_sentence(text: str, expected: bool) -> None:
    assert has_sentence(text) is expected
