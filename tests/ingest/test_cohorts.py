"""Programme and batch of each cohort, in every way of counting."""

from __future__ import annotations

import pytest

from tests.ingest.texts import batches, record_of

Batches = list[tuple[str, str | None]]
PROGRAMMES: list[tuple[str, Batches]] = [
    (
        "Peserta Pelatihan Kepemimpinan Nasional (PKN) Tingkat II Angkatan XIII tiba di Kota Tegal.",
        [("PKN-II", "XIII")],
    ),
    ("Peserta PKN Tk. I Angkatan LVII tiba di Kota Tegal.", [("PKN-I", "LVII")]),
    ("Peserta Pelatihan Kepemimpinan Administrator (PKA) Angkatan 4 tiba di Kota Tegal.", [("PKA", "IV")]),
    ("Peserta PKP Angkatan ke-12 tiba di Kota Tegal.", [("PKP", "XII")]),
    ("Peserta Diklatpim Tingkat III Angkatan XX tiba di Kota Tegal.", [("PIM-III", "XX")]),
    ("Peserta Diklat Kepemimpinan Tingkat IV Angkatan II tiba di Kota Tegal.", [("PIM-IV", "II")]),
    ("Peserta Diklat PIM II Angkatan XLI tiba di Kota Tegal.", [("PIM-II", "XLI")]),
    ("Peserta Latsar CPNS Golongan III Angkatan XC tiba di Kota Tegal.", [("LATSAR", "XC")]),
    ("Peserta Pelatihan Dasar CPNS Golongan II Angkatan I tiba di Kota Tegal.", [("LATSAR", "I")]),
    ("Serdik Sespimti Polri Dikreg ke-33 tiba di Kota Tegal.", [("Sespimti", "XXXIII")]),
    ("Serdik Sespimmen Polri Dikreg ke-65 tiba di Kota Tegal.", [("Sespimmen", "LXV")]),
    ("Peserta Sesparlu Angkatan 74 Kementerian Luar Negeri tiba di Kota Tegal.", [("Sesparlu", "LXXIV")]),
    ("Peserta PPRA LXVI Lemhannas RI tiba di Kota Tegal.", [("PPRA", "LXVI")]),
    ("Peserta Program Pendidikan Reguler Angkatan (PPRA) 65 Lemhannas RI tiba di Kota Tegal.", [("PPRA", "LXV")]),
    ("Peserta PPRA Angkatan ke-65 tiba di Kota Tegal.", [("PPRA", "LXV")]),
    ("Peserta PPSA XXV Lemhannas tiba di Kota Tegal.", [("PPSA", "XXV")]),
    ("Peserta PKN II MM berkunjung ke Kota Tegal.", [("PKN-II", None)]),
    ("Peserta PKN Tingkat II tiba di Kota Tegal.", [("PKN-II", None)]),
    ("Peserta PKN Tingkat II atau yang dulu disebut Diklatpim II tiba di Kota Tegal.", [("PKN-II", None)]),
]
LISTS: list[tuple[str, Batches]] = [
    ("Peserta PKP Angkatan V dan VI tiba di Kota Tegal.", [("PKP", "V"), ("PKP", "VI")]),
    (
        "Peserta Latsar Angkatan XLI, XLII, dan XLIII tiba di Kota Tegal.",
        [("LATSAR", "XLI"), ("LATSAR", "XLII"), ("LATSAR", "XLIII")],
    ),
    (
        "Peserta Latsar CPNS Angkatan 87 sampai 89 tiba di Kota Tegal.",
        [("LATSAR", "LXXXVII"), ("LATSAR", "LXXXVIII"), ("LATSAR", "LXXXIX")],
    ),
    ("Peserta PKP Angkatan I s.d. III tiba di Kota Tegal.", [("PKP", "I"), ("PKP", "II"), ("PKP", "III")]),
    ("Peserta PKP Angkatan I–III tiba di Kota Tegal.", [("PKP", "I"), ("PKP", "II"), ("PKP", "III")]),
    (
        "Latsar CPNS Pemerintah Kabupaten Ngada Angkatan I sampai dengan V resmi dibuka.",
        [("LATSAR", "I"), ("LATSAR", "II"), ("LATSAR", "III"), ("LATSAR", "IV"), ("LATSAR", "V")],
    ),
    (
        "Pelatihan Kepemimpinan Nasional Tingkat II (PKN II) Angkatan XV, Pelatihan Kepemimpinan Administrator (PKA) "
        "Angkatan I dan II, serta Pelatihan Kepemimpinan Pengawas (PKP) Angkatan III dibuka serentak.",
        [("PKN-II", "XV"), ("PKA", "I"), ("PKA", "II"), ("PKP", "III")],
    ),
    ("Peserta PIM 3 angkatan 5 tiba di Kota Tegal.", [("PIM-III", "V")]),
    ("PKN Tingkat II Angkatan ke-XXI dibuka.", [("PKN-II", "XXI")]),
    ("Peserta PKN Tingkat II Angkatan XI Kelas B tiba di Kota Tegal.", [("PKN-II", "XI")]),
    ("Visitasi PKN II Angkatan ke 24 LAN RI digelar di Kota Tegal.", [("PKN-II", "XXIV")]),
    (
        "Peserta PKA Angkatan II dan PKP Angkatan III tiba di Kota Tegal.",
        [("PKA", "II"), ("PKP", "III")],
    ),
    ("Peserta PKA Angkatan II/2023 tiba di Kota Tegal.", [("PKA", "II")]),
    ("Peserta PKA Angkatan Kedua Tahun 2023 tiba di Kota Tegal.", [("PKA", "II")]),
    (
        "Peserta PKN Tingkat II Angkatan IX tiba di Kota Tegal. Hari berikutnya giliran Angkatan X.",
        [("PKN-II", "IX"), ("PKN-II", "X")],
    ),
    ("Peserta PKP Angkatan III, I Gede Sutama, tiba di Kota Tegal.", [("PKP", "III")]),
    ("Peserta PKN Tingkat II Angkatan XIII berjumlah 5 orang tiba di Kota Tegal.", [("PKN-II", "XIII")]),
]
NONE = [
    "Anggota DPRD Kabupaten Bima melakukan kunjungan kerja ke Kota Tegal.",
    "Siswa SMA mengikuti latihan dasar kepemimpinan di Kota Tegal.",
    "Pelatihan Teknis Pengelolaan Arsip Angkatan II dibuka di Kota Tegal.",
    "PT Samudra Niaga Sejati menggelar pelatihan kepemimpinan bagi 30 manajer di Kota Tegal.",
    "Bupati Sikka melantik pejabat eselon III dan IV di Maumere.",
    "Perumda Tirta Bayu melatih 40 calon manajer di Kota Tegal.",
    "Bupati Sikka, alumnus PKN Tingkat II Angkatan X, melantik camat.",
]


@pytest.mark.parametrize(("text", "expected"), PROGRAMMES)
def test_programmes(text: str, expected: Batches) -> None:
    assert batches(record_of(text)) == expected


@pytest.mark.parametrize(("text", "expected"), LISTS)
def test_several_batches(text: str, expected: Batches) -> None:
    assert batches(record_of(text)) == expected


@pytest.mark.parametrize("text", NONE)
def test_no_training(text: str) -> None:
    record = record_of(text)
    assert not record.relevant
    assert not record.cohorts
