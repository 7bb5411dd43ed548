"""What the text says of a cohort: year, theme, size, organizer."""

from __future__ import annotations

import pytest

from tests.ingest.texts import record_of

SIZES: list[tuple[str, list[int | None]]] = [
    ("PKN Tingkat II Angkatan V diikuti 60 orang peserta dari berbagai daerah.", [60]),
    ("PKN Tingkat II Angkatan V diikuti oleh empat puluh peserta.", [40]),
    ("Sebanyak 25 (dua puluh lima) peserta PKA Angkatan V tiba di Kota Tegal.", [25]),
    ("Rombongan peserta PKA Angkatan V berjumlah 18 orang.", [18]),
    ("Delapan peserta PKA Angkatan V tiba di Kota Tegal.", [8]),
    ("PKP Angkatan I dan II diikuti 80 peserta.", [None, None]),
    ("PKP Angkatan I dan II, masing-masing 40 orang, dibuka Senin.", [40, 40]),
    ("Latsar CPNS Angkatan XII, XIII dan XIV diikuti 120 orang, masing-masing angkatan 40 orang.", [40, 40, 40]),
    ("Peserta PKP Angkatan LXXI, yang terdiri atas 40 orang, tiba di Kota Magelang.", [40]),
    ("PKA Angkatan IV ditutup. Dari 40 peserta, 38 peserta dinyatakan lulus.", [40]),
    ("Rombongan 15 peserta PKN Tingkat II Angkatan V tiba di Kota Tegal.", [15]),
    ("PKP Angkatan I berjumlah 38 orang dan Angkatan II berjumlah 40 orang.", [38, 40]),
    ("Dari 60 peserta PKA Angkatan V, 12 orang mengikuti visitasi di Kota Tegal.", [12]),
    ("Peserta PKA Angkatan V tiba di Kota Tegal naik 3 bus.", [None]),
    ("PKA Angkatan V diikuti 40 peserta, 2 peserta di antaranya berhalangan.", [40]),
]
THEMES: list[tuple[str, str | None]] = [
    ("Visitasi PKN Tingkat II Angkatan V mengusung tema “Pangan dari Pekarangan”.", "Pangan dari Pekarangan"),
    ('PKN Tingkat II Angkatan V bertema "Kota yang Ramah Anak" digelar di Kota Tegal.', "Kota yang Ramah Anak"),
    ("PKN Tingkat II Angkatan V mengangkat tema ‘Menjaga Hutan Bakau’ di Kota Tegal.", "Menjaga Hutan Bakau"),
    ("Tema PKN Tingkat II Angkatan V adalah Penguatan Layanan Dasar Daerah Kepulauan.",
     "Penguatan Layanan Dasar Daerah Kepulauan"),
    ("PKN Tingkat II Angkatan V bertajuk “Birokrasi Tanpa Sekat” tiba di Kota Tegal.", "Birokrasi Tanpa Sekat"),
    ("Peserta PKN Tingkat II Angkatan V meninjau program “Sekolah Pantai” di Kota Tegal.", None),
]  # fmt: skip
ORGANIZERS: list[tuple[str, str | None]] = [
    ("PKN Tingkat II Angkatan V diselenggarakan oleh Lembaga Administrasi Negara (LAN).",
     "Lembaga Administrasi Negara"),
    ("PKN Tingkat II Angkatan V yang digelar Pusdiklat Kementerian Perhubungan tiba di Kota Tegal.",
     "Pusat Pendidikan dan Pelatihan Kementerian Perhubungan"),
    ("BPSDM Provinsi Jawa Tengah menyelenggarakan Pelatihan Kepemimpinan Administrator Angkatan V.",
     "Badan Pengembangan Sumber Daya Manusia Provinsi Jawa Tengah"),
    ("Peserta PKN Tingkat II Angkatan V Puslatbang PKASN LAN tiba di Kota Tegal.",
     "Pusat Pelatihan dan Pengembangan dan Pemetaan Kompetensi Aparatur Sipil Negara"),
    ("Balai Diklat Keuangan Makassar mengadakan Latsar CPNS Golongan II Angkatan XII.",
     "Balai Pendidikan dan Pelatihan Keuangan Makassar"),
    ("Lemhannas RI menggelar PPRA LXV di Provinsi Bali.", "Lembaga Ketahanan Nasional"),
    ("Peserta PKA Angkatan V BPSDM Provinsi Bali tiba di Kota Tegal.",
     "Badan Pengembangan Sumber Daya Manusia Provinsi Bali"),
    ("Peserta PKA Angkatan V tiba di Kota Tegal. Lembaga Administrasi Negara selaku penyelenggara berterima kasih.",
     "Lembaga Administrasi Negara"),
    ("Peserta Diklatpim Tingkat IV Angkatan I tiba di Kota Tegal didampingi widyaiswara BPSDM Aceh.", None),
    ("Peserta PKN Tingkat II Angkatan V tiba di Kota Tegal. Kementerian Kesehatan mengirim dua peserta.", None),
]  # fmt: skip
YEARS: list[tuple[str, int | None]] = [
    ("Peserta PKA Angkatan V Tahun 2022 tiba di Kota Tegal.", 2022),
    ("Peserta PKA Angkatan V/2021 tiba di Kota Tegal.", 2021),
    ("Peserta PKA Angkatan V tiba di Kota Tegal, Senin (5/12/2022).", 2022),
    ("Peserta PKA Angkatan V tiba di Kota Tegal, Senin (5/6).", 2023),
    ("Serdik Sespimmen Polri Dikreg ke-64 T.A. 2022 tiba di Kota Tegal, Senin (5/6/2023).", 2022),
    ("Peserta PKA Angkatan V Tahun Anggaran 2022 tiba di Kota Tegal.", 2022),
    ("Peserta PKA Angkatan V tiba di Kota Tegal.", None),
]


@pytest.mark.parametrize(("text", "expected"), SIZES)
def test_participants(text: str, expected: list[int | None]) -> None:
    assert [c.participants for c in record_of(text).cohorts] == expected


@pytest.mark.parametrize(("text", "expected"), THEMES)
def test_theme(text: str, expected: str | None) -> None:
    assert [c.theme for c in record_of(text).cohorts] == [expected]


@pytest.mark.parametrize(("text", "expected"), ORGANIZERS)
def test_organizer(text: str, expected: str | None) -> None:
    assert [c.organizer for c in record_of(text).cohorts] == [expected]


@pytest.mark.parametrize(("text", "expected"), YEARS)
def test_year(text: str, expected: int | None) -> None:
    assert [c.year for c in record_of(text).cohorts] == [expected]
