"""Offices beside names: title as worded, and the body that each is held at."""

from __future__ import annotations

import pytest

from tests.ingest.texts import Positions, held_at, positions, record_of

DP3AP2KB = "Kepala Dinas Pemberdayaan Perempuan, Perlindungan Anak, Pengendalian Penduduk dan Keluarga Berencana"
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
        "Acara dibuka Pj. Gubernur NTB Lalu Mardani.",
        {"Lalu Mardani": {("Pj Gubernur", "Pemerintah Provinsi Nusa Tenggara Barat")}},
    ),
    (
        "Acara dibuka Penjabat (Pj) Bupati Banyumas, Drs. Tri Handoyo, M.Si.",
        {"Tri Handoyo": {("Pj Bupati", "Pemerintah Kabupaten Banyumas")}},
    ),
    (
        "Sekretaris Daerah (Sekda) Kabupaten Lebak, H. Encep Suhaemi, memimpin apel.",
        {"Encep Suhaemi": {("Sekretaris Daerah", "Pemerintah Kabupaten Lebak")}},
    ),
    (
        "Sekda Provinsi Jambi, Zulkifli Nasution, menutup rapat kerja.",
        {"Zulkifli Nasution": {("Sekda", "Pemerintah Provinsi Jambi")}},
    ),
    (
        "Plt. Kepala Dinas Kesehatan Kota Kediri, dr. Retno Paramastri, memimpin apel.",
        {"Retno Paramastri": {("Plt Kepala Dinas Kesehatan", "Pemerintah Kota Kediri")}},
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


NOT_NOW: list[tuple[str, Positions]] = [
    (
        "Irjen Pol Karyana Tohari sebelumnya menjabat Wakapolda Jawa Timur.",
        {"Karyana Tohari": set()},
    ),
    (
        "Kapolri Jenderal Pol Listyana Sigid melantik Irjen Pol Karyana Tohari sebagai Kapolda Jawa Timur.",
        {
            "Listyana Sigid": {("Kapolri", "Kepolisian Negara Republik Indonesia")},
            "Karyana Tohari": {("Kapolda", "Kepolisian Daerah Jawa Timur")},
        },
    ),
    (
        "Sulastri Handayani, sebelumnya menjabat sebagai Camat Kuta Utara, kini menjabat Sekda Kabupaten Badung.",
        {"Sulastri Handayani": {("Sekda", "Pemerintah Kabupaten Badung")}},
    ),
    (
        "Bupati Sikka periode 2013-2018, Yosep Ansar, hadir.",
        {"Yosep Ansar": set()},
    ),
    (
        "Eks Wali Kota Tegal, Dedy Prasojo, hadir.",
        {"Dedy Prasojo": set()},
    ),
]
LOCAL: list[tuple[str, Positions]] = [
    (
        "Kepala Bakorwil Provinsi Jawa Timur Sinung Nugraha hadir.",
        {"Sinung Nugraha": {("Kepala Bakorwil", "Pemerintah Provinsi Jawa Timur")}},
    ),
    (
        "Kepala Dinas Pemberdayaan Perempuan, Perlindungan Anak, Pengendalian Penduduk dan Keluarga "
        "Berencana (DP3AP2KB) "
        "Kota Blitar, Parmin Hadinata, hadir. Kepala DP3AP2KB itu menyapa warga.",
        {"Parmin Hadinata": {(DP3AP2KB, "Pemerintah Kota Blitar")}},
    ),
    (
        "Kepala Dinas Kominfo Sleman, Budi Sanjaya, hadir.",
        {"Budi Sanjaya": {("Kepala Dinas Kominfo", "Pemerintah Kabupaten Sleman")}},
    ),
    (
        "Kadis Kominfo Kabupaten Sleman Budi Sanjaya hadir.",
        {"Budi Sanjaya": {("Kadis Kominfo", "Pemerintah Kabupaten Sleman")}},
    ),
    (
        "Kepala Dinas PUPR Kabupaten Lombok Barat I Made Artana dan Kepala Dinas Sosial I Gusti Bagus Karya hadir.",
        {
            "I Made Artana": {("Kepala Dinas PUPR", "Pemerintah Kabupaten Lombok Barat")},
            "I Gusti Bagus Karya": {("Kepala Dinas Sosial", "Pemerintah Kabupaten Lombok Barat")},
        },
    ),
    (
        "Sekda Lombok Barat Lalu Mardani hadir bersama Kepala Dinas PUPR I Made Artana.",
        {
            "Lalu Mardani": {("Sekda", "Pemerintah Kabupaten Lombok Barat")},
            "I Made Artana": {("Kepala Dinas PUPR", "Pemerintah Kabupaten Lombok Barat")},
        },
    ),
    (
        "Staf Ahli Bupati Bidang Pemerintahan, Hukum dan Politik Kabupaten Kapuas, Aswan Tarigan, hadir.",
        {"Aswan Tarigan": {("Staf Ahli Bupati Bidang Pemerintahan, Hukum dan Politik", "Pemerintah Kabupaten Kapuas")}},
    ),
    (
        "Lurah Kebonsari Kota Madiun, Agus Prayitno, hadir.",
        {"Agus Prayitno": {("Lurah Kebonsari", "Pemerintah Kota Madiun")}},
    ),
    (
        "Inspektur Kabupaten Wonogiri, Mardi Santoso, hadir.",
        {"Mardi Santoso": {("Inspektur", "Pemerintah Kabupaten Wonogiri")}},
    ),
    (
        "Analis Kebijakan Ahli Muda pada Biro Organisasi Setda Provinsi Lampung, Reza Pahlevi Nasution, hadir.",
        {
            "Reza Pahlevi Nasution": {
                ("Analis Kebijakan Ahli Muda", "Biro Organisasi Sekretariat Daerah Provinsi Lampung"),
            }
        },
    ),
    (
        "Direktur Utama Perumda Air Minum Tirta Pakuan Kota Bogor, Bagus Permadi, hadir.",
        {"Bagus Permadi": {("Direktur Utama", "Perumda Air Minum Tirta Pakuan")}},
    ),
    (
        "Asisten I Bidang Pemerintahan dan Kesra Setda Provinsi Gorontalo, Rustam Podungge, hadir.",
        {"Rustam Podungge": {("Asisten I Bidang Pemerintahan dan Kesra", "Pemerintah Provinsi Gorontalo")}},
    ),
    (
        "Plh. Sekretaris Dinas Pekerjaan Umum dan Penataan Ruang Kabupaten Belitung Timur, Idris Kholil, hadir.",
        {
            "Idris Kholil": {
                ("Plh Sekretaris Dinas Pekerjaan Umum dan Penataan Ruang", "Pemerintah Kabupaten Belitung Timur"),
            }
        },
    ),
    (
        "Kasubbag Umum dan Kepegawaian Dinas Perhubungan Kota Dumai Siti Rohana melapor.",
        {"Siti Rohana": {("Kasubbag Umum dan Kepegawaian", "Dinas Perhubungan Kota Dumai")}},
    ),
    (
        "Widyaiswara Ahli Utama BPSDM Provinsi Jawa Barat, Dr. Endang Saefuloh, hadir.",
        {
            "Endang Saefuloh": {
                ("Widyaiswara Ahli Utama", "Badan Pengembangan Sumber Daya Manusia Provinsi Jawa Barat"),
            }
        },
    ),
    (
        "Sekretaris DPRD Kota Blitar, Wulan Prasasti, hadir.",
        {"Wulan Prasasti": {("Sekretaris DPRD", "Pemerintah Kota Blitar")}},
    ),
]
HELD: list[tuple[str, dict[str, set[str | None]]]] = [
    ("Kepala SMA Negeri 3 Salatiga, Hartini Wulan, hadir.", {"Hartini Wulan": {"SMA Negeri 3 Salatiga"}}),
    ("Ketua PN Larantuka Nyoman Dipayasa hadir.", {"Nyoman Dipayasa": {"Pengadilan Negeri Larantuka"}}),
    (
        "Sekretaris Daerah Provinsi (Sekdaprov) NTB H. Lalu Gilang Putra membuka rakor.",
        {"Lalu Gilang Putra": {"Pemerintah Provinsi Nusa Tenggara Barat"}},
    ),
    ("Ketua Pengadilan Negeri Kalabahi, Retno Damayanti, hadir.", {"Retno Damayanti": {"Pengadilan Negeri Kalabahi"}}),
    (
        "Kepala Lapas Kelas IIB Kalabahi, Slamet Haryadi, hadir.",
        {"Slamet Haryadi": {"Lembaga Pemasyarakatan Kelas IIB Kalabahi"}},
    ),
    (
        "Direktur PDAM Tirta Mangkaluku Kota Palopo, Irwan Makkasau, hadir.",
        {"Irwan Makkasau": {"Perusahaan Daerah Air Minum Tirta Mangkaluku"}},
    ),
    (
        "Kepala Perwakilan BPKP Provinsi NTT, Sofyan Lumban, hadir.",
        {"Sofyan Lumban": {"Badan Pengawasan Keuangan dan Pembangunan"}},
    ),
    ("Kepala Kantor Regional IX BKN Jayapura, Paulus Wibisono, hadir.",
     {"Paulus Wibisono": {"Badan Kepegawaian Negara"}}),
    ("Ketua MUI Kabupaten Garut, Ust. Aceng Mubarok, hadir.",
     {"Aceng Mubarok": {"Majelis Ulama Indonesia Kabupaten Garut"}}),
    ("Kepala Kejaksaan Tinggi Jawa Timur, Lusi Anggraini, hadir.", {"Lusi Anggraini": {"Kejaksaan Tinggi Jawa Timur"}}),
    ("Ketua TP PKK Kabupaten Kediri, Ny. Ratih Wulansari, hadir.",
     {"Ratih Wulansari": {"Tim Penggerak Pemberdayaan dan Kesejahteraan Keluarga Kabupaten Kediri"}}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), GOVERNMENTS)
def test_offices_of_governments(text: str, expected: Positions) -> None:
    assert positions(record_of(text)) == expected


@pytest.mark.parametrize(("text", "expected"), ORDER)
def test_order_of_name_and_office(text: str, expected: Positions) -> None:
    assert positions(record_of(text)) == expected


@pytest.mark.parametrize(("text", "expected"), LOCAL)
def test_offices_below_the_head(text: str, expected: Positions) -> None:
    assert positions(record_of(text)) == expected


@pytest.mark.parametrize(("text", "expected"), HELD)
def test_where_an_office_is_held(text: str, expected: dict[str, set[str | None]]) -> None:
    assert held_at(record_of(text)) == expected


@pytest.mark.parametrize(("text", "expected"), NOT_NOW)
def test_offices_once_held(text: str, expected: Positions) -> None:
    assert positions(record_of(text)) == expected
