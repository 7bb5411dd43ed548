"""Who is who in an article: one person a name, its other forms, nicknames, bare offices."""

from __future__ import annotations

import pytest

from tests.ingest.texts import aliases, names, record_of, spoke

Aliases = dict[str, set[str]]
SHORT: list[tuple[str, Aliases]] = [
    (
        "Bupati Natuna, Wan Zulkarnain, memimpin apel. Zulkarnain berpesan agar laut dijaga.",
        {"Wan Zulkarnain": {"Zulkarnain"}},
    ),
    (
        "Sekda Kota Bima, Ir. H. Burhan Lando, M.T., memimpin apel. Burhan Lando lalu pulang.",
        {"Burhan Lando": set()},
    ),
    (
        "Kata Wakil Bupati, Pak Rustam hadir. Wakil Bupati Buton, Rustam Effendi Larabi, lalu memimpin apel.",
        {"Rustam Effendi Larabi": {"Rustam"}},
    ),
    (
        "Ketua panitia, Sri Handarini Lestari, melapor. Sri Handarini menyebut acara lancar.",
        {"Sri Handarini Lestari": {"Sri Handarini"}},
    ),
    (
        "Bupati Rembang, Warsito Subekti, yang akrab disapa Mas Warso memimpin apel.",
        {"Warsito Subekti": {"Mas Warso"}},
    ),
    (
        "Bupati Mimika, Y. Mote, memimpin apel. Yohanes Mote kemudian pulang.",
        {"Yohanes Mote": {"Y. Mote"}},
    ),
    (
        "Gus Miftahudin, sapaan akrab Bupati Demak Miftahudin Azhari, memimpin apel.",
        {"Miftahudin Azhari": {"Gus Miftahudin", "Miftahudin"}},
    ),
    (
        "Wali Kota Bukittinggi, H. Ermanto S. Dt. Majo Basa, memimpin apel. Ermanto menyapa warga.",
        {"Ermanto S. Dt. Majo Basa": {"Ermanto"}},
    ),
    (
        "Penjabat Bupati Aceh Besar, Muhammad Isnandar Daud, S.STP., memimpin apel. Isnandar menyapa warga.",
        {"Muhammad Isnandar Daud": {"Isnandar"}},
    ),
    (
        "Kepala BPSDM Provinsi Bali, Nina Rahayu, memimpin apel. Nina kemudian menyapa Nina Lestari.",
        {"Nina Rahayu": set(), "Nina Lestari": set()},
    ),
    (
        "Camat Tebet, Rahmat Saleh, dan Camat Senen, Rahmat Basuki, hadir. Rahmat menyampaikan terima kasih.",
        {"Rahmat Saleh": set(), "Rahmat Basuki": set()},
    ),
    (
        "Wali Kota Bima, Arif Budiman, memimpin apel di Kota Bima. Bima kini lebih bersih, kata Arif.",
        {"Arif Budiman": {"Arif"}},
    ),
]
NOBODY = [
    "Kegiatan berlangsung di Jalan Jenderal Sudirman, Kota Salatiga.",
    "Upacara digelar di RSUD dr. Soedarso, Kota Pontianak.",
    "Para tamu diterima di Gedung Wahidin Sudirohusodo, Kota Mojokerto.",
    "Rombongan menginap di Wisma Sultan Hasanuddin, Kota Makassar.",
    "Rapat kerja dihadiri Ketua Pengadilan Agama Maumere.",
    "Rapat kerja dihadiri Kepala Lapas Kalabahi dan Kapolsek Gambir.",
    "Korban dirawat di RSUP Hasan Sadikin, Kota Bandung.",
    "Persatuan Pengusaha Penggilingan Padi dan Beras menolak impor.",
    "Bupati dan Sekda memimpin apel di Kabupaten Sikka.",
    "Bapak dan Ibu peserta dipersilakan masuk Pendopo Kabupaten Blora.",
    "Baca juga: Wali Kota Tegal Resmikan Pasar Ikan",
]
OFFICE_ALONE: list[tuple[str, set[str]]] = [
    (
        "Wali Kota Tomohon, Ferdy Wowor, membuka rapat kerja. Wali Kota berharap bunga tetap mekar.",
        {"Ferdy Wowor"},
    ),
    (
        "Bupati Alor, Obeth Maukari, dan Bupati Sikka, Yulius Parera, hadir. Bupati berharap laut dijaga.",
        set(),
    ),
    (
        "Kepala Bappeda Kota Tarakan, Lukman Siregar, hadir. Kepala Bappeda itu menilai anggaran cukup.",
        {"Lukman Siregar"},
    ),
    (
        "Bupati Alor, Obeth Maukari, hadir. Bupati Sikka berharap laut dijaga.",
        set(),
    ),
]


@pytest.mark.parametrize(("text", "expected"), SHORT)
def test_other_forms_of_a_name(text: str, expected: Aliases) -> None:
    assert aliases(record_of(text)) == expected


@pytest.mark.parametrize("text", NOBODY)
def test_no_persons(text: str) -> None:
    assert names(record_of(text)) == set()


@pytest.mark.parametrize(("text", "expected"), OFFICE_ALONE)
def test_a_bare_office_means_its_only_holder(text: str, expected: set[str]) -> None:
    assert spoke(record_of(text)) == expected


def test_a_child_of_the_same_name_is_another_person() -> None:
    text = "Danu Wiratama Jr mengikuti pelatihan. Ayahnya, Danu Wiratama, mantan Bupati Maros, ikut mengantar."
    assert names(record_of(text)) == {"Danu Wiratama Jr", "Danu Wiratama"}
