"""Offices whose body stands elsewhere: at the region gone to, the company visited, the training body named before."""

from __future__ import annotations

import pytest

from tests.ingest.texts import Positions, positions, record_of, spoke

PKN = "Peserta PKN Tingkat II Angkatan V melaksanakan visitasi. "
TEGAL, BREBES, BATANG = "Pemerintah Kota Tegal", "Pemerintah Kabupaten Brebes", "Pemerintah Kabupaten Batang"
LAN = "Lembaga Administrasi Negara"
POSITIONS: list[tuple[str, Positions]] = [
    (
        f"{PKN}Selasa, mereka mengunjungi Kota Tegal dan bertemu Wali Kota Tegal Sudirja Wibisana. Rabu, rombongan "
        "menyeberang ke Kabupaten Brebes. Mereka diterima Sekretaris Daerah Heri Prasetya bersama "
        "Kepala Dinas Kebudayaan "
        "Wulan Hapsari.",
        {
            "Sudirja Wibisana": {("Wali Kota", TEGAL)},
            "Heri Prasetya": {("Sekretaris Daerah", BREBES)},
            "Wulan Hapsari": {("Kepala Dinas Kebudayaan", BREBES)},
        },
    ),
    (
        f"{PKN}Mereka lalu melanjutkan kunjungan ke Kabupaten Batang dan ditemui Plt Asisten "
        f"Administrasi Umum Anak Agung "
        "Gede Wirajaya.",
        {"Anak Agung Gede Wirajaya": {("Plt Asisten Administrasi Umum", BATANG)}},
    ),
    (
        "Camat Bulakamba, Kabupaten Brebes, Heri Prasetya, hadir di Kota Tegal.",
        {"Heri Prasetya": {("Camat Bulakamba", BREBES)}},
    ),
    (
        "Heri Prasetya, Camat Bulakamba, Kabupaten Brebes, hadir di Kota Tegal.",
        {"Heri Prasetya": {("Camat Bulakamba", BREBES)}},
    ),
    (
        "Lurah Panggung Heri Prasetya, dari Kota Tegal, bercerita di hadapan tamu dari Kabupaten Brebes.",
        {"Heri Prasetya": {("Lurah Panggung", TEGAL)}},
    ),
    (
        "Bupati Brebes melantik Wulan Hapsari sebagai Kepala Dinas Sosial, Heri Prasetya sebagai "
        "Kepala Dinas Perdagangan, "
        "dan Sudirja Wibisana sebagai Inspektur.",
        {
            "Wulan Hapsari": {("Kepala Dinas Sosial", BREBES)},
            "Heri Prasetya": {("Kepala Dinas Perdagangan", BREBES)},
            "Sudirja Wibisana": {("Inspektur", BREBES)},
        },
    ),
    (
        "Rombongan bertolak ke PT Krakatau Steel di Kota Cilegon. Mereka diterima Vice President Human Capital Heri "
        "Prasetya dan Manajer Diklat Wulan Hapsari.",
        {
            "Heri Prasetya": {("Vice President Human Capital", "PT Krakatau Steel (Persero) Tbk")},
            "Wulan Hapsari": {("Manajer Diklat", "PT Krakatau Steel (Persero) Tbk")},
        },
    ),
    (
        "Rombongan mengunjungi Politeknik Negeri Bandung dan disambut Direktur Heri Prasetya.",
        {"Heri Prasetya": {("Direktur", "Politeknik Negeri Bandung")}},
    ),
    (
        "Tenaga Profesional Bidang Geografi Lemhannas, Marsda TNI (Purn.) Heri Prasetya, memimpin rombongan.",
        {"Heri Prasetya": {("Tenaga Profesional Bidang Geografi", "Lembaga Ketahanan Nasional")}},
    ),
    (
        "Tim Pusat Pelatihan dan Pengembangan dan Pemetaan Kompetensi ASN (Puslatbang PKASN) LAN "
        "tiba. Tim dipimpin Kepala "
        "Puslatbang PKASN, Wulan Hapsari.",
        {"Wulan Hapsari": {("Kepala Puslatbang PKASN", LAN)}},
    ),
    (
        "Wulan Hapsari, peserta Angkatan II yang bekerja sebagai Kepala Subbagian Umum di Balai Besar Keramik, hadir.",
        {"Wulan Hapsari": {("Kepala Subbagian Umum", "Balai Besar Keramik")}},
    ),
    (
        "Ketua Lembaga Musyawarah Adat Suku Kamoro, Heri Prasetya, berbicara.",
        {"Heri Prasetya": {("Ketua", "Lembaga Musyawarah Adat Suku Kamoro")}},
    ),
    (
        "Dekan Fakultas Pertanian Universitas Lambung Mangkurat, Heri Prasetya, hadir.",
        {"Heri Prasetya": {("Dekan Fakultas Pertanian", "Universitas Lambung Mangkurat")}},
    ),
    ("Turut hadir Bupati Brebes Hi. Heri Prasetya.", {"Heri Prasetya": {("Bupati", BREBES)}}),
    (
        "Kabag Prokopim Setda Brebes, Wulan Hapsari, mencatat.",
        {"Wulan Hapsari": {("Kabag Prokopim", BREBES)}},
    ),
]
SPOKE = [
    (
        "Kepala Bidang Diklat BKD Brebes, Wulan Hapsari, S.T., M.M., selaku pimpinan rombongan "
        "menjelaskan rencana itu.",
        {"Wulan Hapsari"},
    ),
    ("Wali Kota Tegal, Sudirja Wibisana, berbicara tentang ikan.", {"Sudirja Wibisana"}),
    (
        "Lurah Panggung Heri Prasetya bercerita. Wali Kota Tegal, Sudirja Wibisana, hadir. Ia "
        "berharap para lurah tekun. "
        "“Jangan hanya kagum lalu pulang,” ucapnya.",
        {"Heri Prasetya", "Sudirja Wibisana"},
    ),
    ("Camat Bulakamba, Heri Prasetya, ikut menjelaskan sulitnya jalan.", {"Heri Prasetya"}),
    ("Opa Sudirja menyapa. “Di sini semua pegang tangan,” tutur Opa Sudirja.", {"Sudirja"}),
]


@pytest.mark.parametrize(("text", "expected"), POSITIONS)
def test_positions(text: str, expected: Positions) -> None:
    assert positions(record_of(text)) == expected


@pytest.mark.parametrize(("text", "expected"), SPOKE)
def test_who_speaks(text: str, expected: set[str]) -> None:
    assert spoke(record_of(text)) == expected


def test_the_plural_of_an_office_is_nobody() -> None:
    text = SPOKE[2][0].replace("para lurah tekun", "para camat serta lurah tekun")
    for each in (SPOKE[2][0], text):
        assert [q.speaker for q in record_of(each).quotes] == ["Sudirja Wibisana"]
