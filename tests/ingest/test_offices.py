"""Offices beside names: title as worded, and the body that each is held at."""

from __future__ import annotations

import pytest

from tests.ingest.texts import Positions, positions, record_of

GOVERNMENTS: list[tuple[str, Positions]] = [
    (
        "Bupati Maros, Hasrul Patunru, membuka rapat kerja.",
        {"Hasrul Patunru": {("Bupati", "Pemerintah Kabupaten Maros")}},
    ),
    (
        "Rapat kerja dibuka Wali Kota Madiun Sugeng Priyambodo.",
        {"Sugeng Priyambodo": {("Wali Kota", "Pemerintah Kota Madiun")}},
    ),
    (
        "Walikota Pariaman Erizal Koto memimpin apel.",
        {"Erizal Koto": {("Walikota", "Pemerintah Kota Pariaman")}},
    ),
    (
        "Wakil Gubernur Kalimantan Tengah, Hendrik Sawung, memimpin apel.",
        {"Hendrik Sawung": {("Wakil Gubernur", "Pemerintah Provinsi Kalimantan Tengah")}},
    ),
    (
        "Acara dibuka Pj. Gubernur NTB Lalu Wiratmaja.",
        {"Lalu Wiratmaja": {("Pj Gubernur", "Pemerintah Provinsi Nusa Tenggara Barat")}},
    ),
    (
        "Acara dibuka Penjabat (Pj) Bupati Banyumas, Drs. Tri Handoyo, M.Si.",
        {"Tri Handoyo": {("Pj Bupati", "Pemerintah Kabupaten Banyumas")}},
    ),
    (
        "Sekretaris Daerah (Sekda) Kabupaten Lebak, H. Encep Supriatna, memimpin apel.",
        {"Encep Supriatna": {("Sekretaris Daerah", "Pemerintah Kabupaten Lebak")}},
    ),
    (
        "Sekda Provinsi Jambi, Sudirman Nasution, menutup rapat kerja.",
        {"Sudirman Nasution": {("Sekda", "Pemerintah Provinsi Jambi")}},
    ),
    (
        "Plt. Kepala Dinas Kesehatan Kota Kediri, dr. Retno Palupi, memimpin apel.",
        {"Retno Palupi": {("Plt Kepala Dinas Kesehatan", "Pemerintah Kota Kediri")}},
    ),
    (
        "Rapat kerja dipimpin Asisten Administrasi Umum Setda Kabupaten Belu, Yosef Bria Seran.",
        {"Yosef Bria Seran": {("Asisten Administrasi Umum", "Pemerintah Kabupaten Belu")}},
    ),
    (
        "Camat Kuta Utara, I Putu Eka Suardana, memimpin apel di Kabupaten Badung.",
        {"I Putu Eka Suardana": {("Camat Kuta Utara", "Pemerintah Kabupaten Badung")}},
    ),
    (
        "Kepala Bidang Hortikultura Dinas Pertanian Kabupaten Malang, Anik Wulandari, memimpin apel.",
        {"Anik Wulandari": {("Kepala Bidang Hortikultura", "Dinas Pertanian Kabupaten Malang")}},
    ),
    (
        "Kepala BKPSDM Kota Sawahlunto, Nurhayati Jamal, memimpin apel.",
        {"Nurhayati Jamal": {("Kepala BKPSDM", "Pemerintah Kota Sawahlunto")}},
    ),
    (
        "Apel dipimpin Direktur RSUD dr. Harjono Kabupaten Ponorogo, dr. Bambang Sutikno, Sp.PD.",
        {"Bambang Sutikno": {("Direktur RSUD dr. Harjono", "Pemerintah Kabupaten Ponorogo")}},
    ),
]
NATIONAL: list[tuple[str, Positions]] = [
    (
        "Kepala LAN RI, Dr. Baskara Widjaja, S.H., M.A., membuka rapat kerja.",
        {"Baskara Widjaja": {("Kepala LAN RI", "Lembaga Administrasi Negara")}},
    ),
    (
        "Menteri Dalam Negeri Suryo Atmojo membuka rapat kerja.",
        {"Suryo Atmojo": {("Menteri Dalam Negeri", "Kementerian Dalam Negeri")}},
    ),
    (
        "Kepala Puslatbang KMP LAN, Andi Tenripada, membuka rapat kerja.",
        {"Andi Tenripada": {("Kepala Puslatbang KMP", "Lembaga Administrasi Negara")}},
    ),
    (
        "Kepala PPSDM Regional Makassar, Rahmat Daeng Situju, membuka rapat kerja Kementerian Dalam Negeri.",
        {"Rahmat Daeng Situju": {("Kepala PPSDM Regional Makassar", "Kementerian Dalam Negeri")}},
    ),
    (
        "Direktur Jenderal Perbendaharaan Kementerian Keuangan, Yanuar Prakoso, membuka rapat kerja.",
        {"Yanuar Prakoso": {("Direktur Jenderal Perbendaharaan", "Kementerian Keuangan")}},
    ),
    (
        "Kapolres Tegal, AKBP Wisnu Hardana, memimpin apel.",
        {"Wisnu Hardana": {("Kapolres", "Kepolisian Resor Tegal")}},
    ),
    (
        "Kapolda Maluku Irjen Pol Rikardus Manuputty memimpin apel.",
        {"Rikardus Manuputty": {("Kapolda", "Kepolisian Daerah Maluku")}},
    ),
    (
        "Kajari Bantul, Endah Setyorini, S.H., M.H., memimpin apel.",
        {"Endah Setyorini": {("Kajari", "Kejaksaan Negeri Bantul")}},
    ),
    (
        "Rektor Universitas Andalas, Prof. Dr. Zulfikar Tanjung, memimpin upacara.",
        {"Zulfikar Tanjung": {("Rektor", "Universitas Andalas")}},
    ),
    (
        "Ketua DPRD Kota Cirebon, Dedi Rukmana, memimpin sidang.",
        {"Dedi Rukmana": {("Ketua DPRD", "Dewan Perwakilan Rakyat Daerah Kota Cirebon")}},
    ),
    (
        "Direktur Utama PT Samudra Niaga Lestari, Gerald Tumbelaka, membuka pameran.",
        {"Gerald Tumbelaka": {("Direktur Utama", "PT Samudra Niaga Lestari")}},
    ),
    (
        "Gubernur Lemhannas, Laksdya TNI Haryo Sasongko, membuka rapat kerja.",
        {"Haryo Sasongko": {("Gubernur Lemhannas", "Lembaga Ketahanan Nasional")}},
    ),
]
ORDER: list[tuple[str, Positions]] = [
    (
        "Hadir pula Marlina Sihotang, Kepala Dinas Sosial Kota Binjai.",
        {"Marlina Sihotang": {("Kepala Dinas Sosial", "Pemerintah Kota Binjai")}},
    ),
    (
        "Kegiatan itu dipimpin Teguh Wirawan yang menjabat Kepala Bappeda Kabupaten Kudus.",
        {"Teguh Wirawan": {("Kepala Bappeda", "Pemerintah Kabupaten Kudus")}},
    ),
    (
        "Teguh Wirawan (Kepala Bappeda Kabupaten Kudus) memimpin apel.",
        {"Teguh Wirawan": {("Kepala Bappeda", "Pemerintah Kabupaten Kudus")}},
    ),
    (
        "Hadir mantan Bupati Sukoharjo, Wardaya Kusumo.",
        {"Wardaya Kusumo": set()},
    ),
    (
        "Hadir Bupati Soppeng Andi Patahuddin, Ketua DPRD Kabupaten Soppeng Syamsul Rijal "
        "Lubis, dan Dandim 1423/Soppeng Letkol Inf Dodi Prasetya.",
        {
            "Andi Patahuddin": {("Bupati", "Pemerintah Kabupaten Soppeng")},
            "Syamsul Rijal Lubis": {("Ketua DPRD", "Dewan Perwakilan Rakyat Daerah Kabupaten Soppeng")},
            "Dodi Prasetya": {("Dandim 1423/Soppeng", "Komando Distrik Militer 1423/Soppeng")},
        },
    ),
    (
        "Hadir: Kepala Bappeda Kota Tarakan, Lukman Hakim Siregar; Kepala Dinas Perikanan, "
        "Yuliana Tandi; dan Inspektur, Hery Santosa.",
        {
            "Lukman Hakim Siregar": {("Kepala Bappeda", "Pemerintah Kota Tarakan")},
            "Yuliana Tandi": {("Kepala Dinas Perikanan", "Pemerintah Kota Tarakan")},
            "Hery Santosa": {("Inspektur", "Pemerintah Kota Tarakan")},
        },
    ),
]


@pytest.mark.parametrize(("text", "expected"), GOVERNMENTS)
def test_offices_of_governments(text: str, expected: Positions) -> None:
    assert positions(record_of(text)) == expected


@pytest.mark.parametrize(("text", "expected"), NATIONAL)
def test_offices_elsewhere(text: str, expected: Positions) -> None:
    assert positions(record_of(text)) == expected


@pytest.mark.parametrize(("text", "expected"), ORDER)
def test_order_of_name_and_office(text: str, expected: Positions) -> None:
    assert positions(record_of(text)) == expected
