"""Who holds a training: the wordings of local news, and bodies that only send, open or fund."""

from __future__ import annotations

import pytest

from tests.ingest.texts import record_of

BPSDM = "Badan Pengembangan Sumber Daya Manusia Provinsi Lampung"
BKPSDM = "Badan Kepegawaian dan Pengembangan Sumber Daya Manusia Kabupaten Alor"
OPENED = "Pelatihan Kepemimpinan Administrator (PKA) Angkatan V dibuka, Senin (5/6/2023)."
HOLDERS = [
    (f"{OPENED} Kepala BPSDM Provinsi Lampung, Ida Rosalina selaku penyelenggara melaporkan peserta 60 orang.", BPSDM),
    (f"{OPENED} Pelatihan terselenggara atas kerja sama BPSDM Provinsi Lampung dengan Puslatbang KMP LAN.", BPSDM),
    (f"{OPENED} Kegiatan ini merupakan kerja sama antara BPSDM Provinsi Lampung dan LAN RI.", BPSDM),
    (f"{OPENED} Pelatihan hasil kolaborasi BPSDM Provinsi Lampung dengan LAN itu berlangsung lima bulan.", BPSDM),
    (f"{OPENED} Penyelenggaranya ialah BPSDM Provinsi Lampung, berkolaborasi dengan LAN RI.", BPSDM),
    (f"{OPENED} Selaku penyelenggara, BPSDM Provinsi Lampung menyiapkan asrama.", BPSDM),
    (f"{OPENED} Pelatihan yang dikelola BPSDM Provinsi Lampung ini diikuti 40 orang.", BPSDM),
    (f"{OPENED} BPSDM Provinsi Lampung menjadi penyelenggara pelatihan tersebut.", BPSDM),
    (f"{OPENED} BPSDM Provinsi Lampung bertindak sebagai pelaksana.", BPSDM),
    (f"{OPENED} Pelatihan ini program BPSDM Provinsi Lampung.", BPSDM),
    (f"{OPENED} Pelatihan di bawah naungan BPSDM Provinsi Lampung itu diikuti 40 orang.", BPSDM),
    (f"{OPENED} Pelatihan digelar di kampus BPSDM Provinsi Lampung.", None),
    (f"{OPENED} BPSDM Provinsi Lampung mengadakan pelatihan itu bersama LAN RI.", BPSDM),
    (f"{OPENED} Ketua panitia dari BPSDM Provinsi Lampung, Ida Rosalina, melapor.", BPSDM),
    ("PKA Angkatan V yang diselenggarakan oleh BPSDM Provinsi Lampung dibuka.", BPSDM),
    ("PKA Angkatan V garapan BPSDM Provinsi Lampung dibuka.", BPSDM),
    ("Peserta PKA Angkatan V BPSDM Provinsi Lampung tiba di Kota Tegal untuk studi lapangan.", BPSDM),
    ("BPSDM Provinsi Lampung membawa peserta PKA Angkatan V ke Kota Tegal untuk studi lapangan.", BPSDM),
    ("BPSDM Provinsi Lampung melepas peserta PKA Angkatan V ke Kota Tegal.", BPSDM),
    ("Peserta PKA Angkatan V dari BPSDM Provinsi Lampung tiba di Kota Tegal untuk studi lapangan.", BPSDM),
    (
        "Latsar CPNS Angkatan V Kabupaten Alor ditutup. Kepala BKPSDM Alor, Ida Rosalina, menyebut pelatihan itu "
        "digelar "
        "instansinya.",
        BKPSDM,
    ),
    ("Latsar CPNS Angkatan V ditutup. BKPSDM Alor selaku pelaksana bekerja sama dengan BPSDMD NTT.", BKPSDM),
    (f"{OPENED} Dana itu dikelola Yayasan Sejahtera Bersama.", None),
    (f"{OPENED} Pameran digelar Dinas Perdagangan Kota Tegal.", None),
    (f"{OPENED} BKPSDM Kabupaten Alor mengirim dua peserta.", None),
    (f"{OPENED} Pelatihan dibuka Pemerintah Kota Tegal.", None),
    (f"{OPENED} Hadir pula Kepala BPSDM Provinsi Lampung, Ida Rosalina.", None),
]


PKA = "Pelatihan Kepemimpinan Administrator (PKA) Angkatan V Tahun 2023 "
BREBES = "Badan Kepegawaian dan Pengembangan Sumber Daya Manusia Kabupaten Brebes"
JATENG = "Badan Pengembangan Sumber Daya Manusia Daerah Provinsi Jawa Tengah"
LAN = "Lembaga Administrasi Negara"
BESIDES = [
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


@pytest.mark.parametrize(("text", "expected"), [*HOLDERS, *BESIDES])
def test_organizer(text: str, expected: str | None) -> None:
    assert [c.organizer for c in record_of(text).cohorts] == [expected]
