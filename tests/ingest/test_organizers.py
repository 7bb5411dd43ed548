"""The body that holds a training."""

from __future__ import annotations

import pytest

from tests.ingest.texts import record_of

PKA = "Pelatihan Kepemimpinan Administrator (PKA) Angkatan V Tahun 2023 "
BREBES = "Badan Kepegawaian dan Pengembangan Sumber Daya Manusia Kabupaten Brebes"
JATENG = "Badan Pengembangan Sumber Daya Manusia Daerah Provinsi Jawa Tengah"
LAN = "Lembaga Administrasi Negara"
HOLDERS = [
    (PKA + "digelar BPSDMD Provinsi Jawa Tengah.", JATENG),
    (PKA + "diselenggarakan oleh BPSDMD Provinsi Jawa Tengah bekerja sama dengan LAN.", JATENG),
    (PKA + "difasilitasi BPSDMD Provinsi Jawa Tengah.", JATENG),
    (PKA + "terselenggara atas kerja sama BKPSDM Kabupaten Brebes dengan LAN.", BREBES),
    (
        PKA + "merupakan kerja sama BKPSDM Kabupaten Brebes dengan BPSDMD Provinsi Jawa Tengah selaku penyelenggara.",
        JATENG,
    ),
    (
        PKA + "dibuka. Kepala BPSDMD Provinsi Jawa Tengah, Ratih Wardani, selaku penyelenggara melaporkan kesiapan.",
        JATENG,
    ),
    (PKA + "dibuka. Selaku penyelenggara, Kepala BPSDMD Provinsi Jawa Tengah Ratih Wardani melapor.", JATENG),
    (PKA + "dibuka. Penyelenggaranya ialah BPSDMD Provinsi Jawa Tengah.", JATENG),
    (PKA + "dibuka. Pelaksana kegiatan adalah BPSDMD Provinsi Jawa Tengah.", JATENG),
    ("BPSDMD Provinsi Jawa Tengah bekerja sama dengan LAN RI menggelar " + PKA + "di Brebes.", JATENG),
    ("BKPSDM Kabupaten Brebes menjadi penyelenggara " + PKA + ".", BREBES),
    ("Peserta " + PKA + "yang diselenggarakan BPSDMD Provinsi Jawa Tengah tiba.", JATENG),
    ("Peserta PKA Angkatan V besutan BPSDMD Provinsi Jawa Tengah tiba di Kota Tegal.", JATENG),
    ("Peserta PKA Angkatan V BPSDMD Provinsi Jawa Tengah tiba di Kota Tegal.", JATENG),
    ("Peserta PKA Angkatan V pada BPSDMD Provinsi Jawa Tengah tiba di Kota Tegal.", JATENG),
    ("Peserta PKA Angkatan V dari BPSDMD Provinsi Jawa Tengah tiba di Kota Tegal.", JATENG),
    ("Peserta PKN Tingkat I Angkatan LIII LAN RI tiba di Kota Tegal.", LAN),
    (
        "Peserta PKA Angkatan V BPSDMD Provinsi Jawa Tengah tiba. Dana itu kini dikelola Yayasan Bina Insani.",
        JATENG,
    ),
    ("Peserta PKA Angkatan V tiba di Kota Tegal. Sampah dikelola Dinas Lingkungan Hidup Kota Tegal.", None),
    (PKA + "dibuka Bupati Brebes.", None),
]


@pytest.mark.parametrize(("text", "expected"), HOLDERS)
def test_who_holds_a_training(text: str, expected: str | None) -> None:
    assert [c.organizer for c in record_of(text).cohorts] == [expected]
