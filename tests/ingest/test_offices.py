"""Offices beside names: title as worded, and the body that each is held at."""

from __future__ import annotations

import pytest

from tests.ingest.texts import Positions, held_at, positions, record_of

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


NEWSPAPER: list[tuple[str, Positions]] = [
    (
        "Menteri Keuangan Suryo Wibisono mengatakan defisit menyempit.",
        {"Suryo Wibisono": {("Menteri Keuangan", "Kementerian Keuangan")}},
    ),
    (
        "Menteri Koordinator Bidang Perekonomian Darma Hidayat dan Gubernur Bank Indonesia Agustinus Marpaung hadir.",
        {
            "Darma Hidayat": {
                ("Menteri Koordinator Bidang Perekonomian", "Kementerian Koordinator Bidang Perekonomian"),
            },
            "Agustinus Marpaung": {("Gubernur Bank Indonesia", "Bank Indonesia")},
        },
    ),
    (
        "Kepala Bidang Humas Polda Metro Jaya Komisaris Besar Anton Wiryawan membenarkan kabar itu.",
        {"Anton Wiryawan": {("Kepala Bidang Humas", "Kepolisian Daerah Metro Jaya")}},
    ),
    (
        "Direktur Reserse Kriminal Umum Polda Jawa Barat Komisaris Besar Polisi Deni Kurniadi menangkap tiga orang.",
        {"Deni Kurniadi": {("Direktur Reserse Kriminal Umum", "Kepolisian Daerah Jawa Barat")}},
    ),
    (
        "Juru Bicara Komisi Pemberantasan Korupsi (KPK) Febriana Lestari menyebut penyidik masih bekerja.",
        {"Febriana Lestari": {("Juru Bicara", "Komisi Pemberantasan Korupsi")}},
    ),
    (
        "Anggota Komisi III DPR RI, Benny Hutasoit, meminta Polri terbuka.",
        {"Benny Hutasoit": {("Anggota Komisi III", "Dewan Perwakilan Rakyat")}},
    ),
    (
        "Direktur Eksekutif Lembaga Kajian Pesisir Nusantara, Ratna Pramesti, mengatakan hal serupa.",
        {"Ratna Pramesti": {("Direktur Eksekutif", "Lembaga Kajian Pesisir Nusantara")}},
    ),
    (
        "Direktur Politeknik Negeri Bali, I Made Suarta, hadir.",
        {"I Made Suarta": {("Direktur", "Politeknik Negeri Bali")}},
    ),
    (
        "Kapolsek Gambir Kompol Arya Setyadi hadir.",
        {"Arya Setyadi": {("Kapolsek", "Kepolisian Sektor Gambir")}},
    ),
    (
        "Danrem 161/Wira Sakti Brigjen TNI Teguh Ariyanto hadir.",
        {"Teguh Ariyanto": {("Danrem 161/Wira Sakti", "Komando Resor Militer 161/Wira Sakti")}},
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
MINISTRIES: list[tuple[str, Positions]] = [
    (
        "Pelaksana Tugas (Plt.) Kepala Badan Pengembangan SDM Kementerian Dalam Negeri, Suganda Rahayu, hadir.",
        {"Suganda Rahayu": {("Plt Kepala Badan Pengembangan SDM", "Kementerian Dalam Negeri")}},
    ),
    (
        "Kepala Badan Pengembangan Sumber Daya Manusia (BPSDM) Kementerian Dalam Negeri Suganda Rahayu hadir.",
        {"Suganda Rahayu": {("Kepala Badan Pengembangan Sumber Daya Manusia", "Kementerian Dalam Negeri")}},
    ),
    (
        "Kepala Biro Sumber Daya Manusia Kementerian Kesehatan, Lutfi Trianggoro, hadir.",
        {"Lutfi Trianggoro": {("Kepala Biro Sumber Daya Manusia", "Kementerian Kesehatan")}},
    ),
    (
        "Sekjen Kemendagri Tomo Hidayat hadir.",
        {"Tomo Hidayat": {("Sekjen", "Kementerian Dalam Negeri")}},
    ),
    (
        "Inspektur Jenderal Kementerian Keuangan Awang Nurjaman hadir.",
        {"Awang Nurjaman": {("Inspektur Jenderal", "Kementerian Keuangan")}},
    ),
    (
        "Sekretaris Deputi Bidang Kebijakan Reformasi Administrasi LAN, Marsudi Adiwinata, hadir.",
        {
            "Marsudi Adiwinata": {
                ("Sekretaris Deputi Bidang Kebijakan Reformasi Administrasi", "Lembaga Administrasi Negara"),
            }
        },
    ),
    (
        "Kepala Subdirektorat Fasilitasi Kelembagaan Direktorat Jenderal Otonomi Daerah Kementerian Dalam Negeri, "
        "Chandra Wirawan, hadir.",
        {
            "Chandra Wirawan": {
                ("Kepala Subdirektorat Fasilitasi Kelembagaan", "Direktorat Jenderal Otonomi Daerah"),
            }
        },
    ),
    (
        "Dekan Fakultas Hukum Universitas Nusa Cendana, Reni Pellokila, hadir.",
        {"Reni Pellokila": {("Dekan", "Fakultas Hukum Universitas Nusa Cendana")}},
    ),
    (
        "Komandan Lanal Maumere Kolonel Laut (P) Dwi Yogatama hadir.",
        {"Dwi Yogatama": {("Komandan Lanal Maumere", "Pangkalan TNI Angkatan Laut Maumere")}},
    ),
]
HELD: list[tuple[str, dict[str, set[str | None]]]] = [
    ("Kepala SMA Negeri 3 Salatiga, Hartini Wulan, hadir.", {"Hartini Wulan": {"SMA Negeri 3 Salatiga"}}),
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


@pytest.mark.parametrize(("text", "expected"), NATIONAL)
def test_offices_elsewhere(text: str, expected: Positions) -> None:
    assert positions(record_of(text)) == expected


@pytest.mark.parametrize(("text", "expected"), ORDER)
def test_order_of_name_and_office(text: str, expected: Positions) -> None:
    assert positions(record_of(text)) == expected


@pytest.mark.parametrize(("text", "expected"), NEWSPAPER)
def test_offices_as_newspapers_write_them(text: str, expected: Positions) -> None:
    assert positions(record_of(text)) == expected


@pytest.mark.parametrize(("text", "expected"), LOCAL)
def test_offices_below_the_head(text: str, expected: Positions) -> None:
    assert positions(record_of(text)) == expected


@pytest.mark.parametrize(("text", "expected"), HELD)
def test_where_an_office_is_held(text: str, expected: dict[str, set[str | None]]) -> None:
    assert held_at(record_of(text)) == expected


@pytest.mark.parametrize(("text", "expected"), MINISTRIES)
def test_offices_of_ministries(text: str, expected: Positions) -> None:
    assert positions(record_of(text)) == expected


def test_head_of_a_statistics_office() -> None:
    record = record_of("Kepala Badan Pusat Statistik (BPS) Kabupaten Sikka, Kristanto Setyo, hadir.")
    assert [o.title for p in record.persons for o in p.positions] == ["Kepala Badan Pusat Statistik"]


@pytest.mark.parametrize(("text", "expected"), NOT_NOW)
def test_offices_once_held(text: str, expected: Positions) -> None:
    assert positions(record_of(text)) == expected
