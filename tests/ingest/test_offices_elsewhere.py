"""Offices outside local governments: ministries, agencies, police, courts, universities, companies."""

from __future__ import annotations

import pytest

from tests.ingest.texts import Positions, positions, record_of

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
        "Komisaris Besar Polisi Deni Kurniadi hadir bersama Inspektur Dua Tigor Manik.",
        {"Deni Kurniadi": set(), "Tigor Manik": set()},
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
MINISTRIES: list[tuple[str, Positions]] = [
    (
        "Sekretaris Utama LAN, Reni Susanti Dewi, mewakili Kepala LAN membuka rapat kerja.",
        {"Reni Susanti Dewi": {("Sekretaris Utama", "Lembaga Administrasi Negara")}},
    ),
    (
        "Rektor IPDN Hadi Praseno hadir.",
        {"Hadi Praseno": {("Rektor", "Institut Pemerintahan Dalam Negeri")}},
    ),
    (
        "Wakil Menteri Dalam Negeri Yohanis Sanggu hadir. Wamendagri Yohanis berpesan.",
        {"Yohanis Sanggu": {("Wakil Menteri Dalam Negeri", "Kementerian Dalam Negeri")}},
    ),
    (
        "Menteri PANRB Abdurrahman Azhar meminta ASN adaptif. Menurut Menteri Azhar, birokrasi harus lincah.",
        {
            "Abdurrahman Azhar": {
                ("Menteri PANRB", "Kementerian Pendayagunaan Aparatur Negara dan Reformasi Birokrasi"),
            }
        },
    ),
    (
        "Dr. Anwar Sunusi Rahmat, Sekretaris Jenderal Kementerian Ketenagakerjaan (Kemnaker), hadir. Sekjen Kemnaker "
        "tersebut menekankan kompetensi.",
        {"Anwar Sunusi Rahmat": {("Sekretaris Jenderal", "Kementerian Ketenagakerjaan")}},
    ),
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
        {"Reni Pellokila": {("Dekan Fakultas Hukum", "Universitas Nusa Cendana")}},
    ),
    (
        "Komandan Lanal Maumere Kolonel Laut (P) Dwi Yogatama hadir.",
        {"Dwi Yogatama": {("Komandan Lanal Maumere", "Pangkalan TNI Angkatan Laut Maumere")}},
    ),
]

MINISTERS: list[tuple[str, str, str]] = [
    ("Mendikdasmen", "Mendikdasmen", "Kementerian Pendidikan Dasar dan Menengah"),
    ("Menteri PUPR", "Menteri PUPR", "Kementerian Pekerjaan Umum dan Perumahan Rakyat"),
    ("Menkumham", "Menkumham", "Kementerian Hukum dan Hak Asasi Manusia"),
    ("Menko Pangan", "Menko Pangan", "Kementerian Koordinator Bidang Pangan"),
    ("Wamenkeu", "Wamenkeu", "Kementerian Keuangan"),
    ("Jampidsus", "Jampidsus", "Kejaksaan Agung"),
    ("KSAD", "KSAD", "Tentara Nasional Indonesia Angkatan Darat"),
    ("Ketua MPR", "Ketua MPR", "Majelis Permusyawaratan Rakyat"),
]


@pytest.mark.parametrize(("written", "title", "body"), MINISTERS)
def test_short_titles_of_the_state(written: str, title: str, body: str) -> None:
    assert positions(record_of(f"{written} Suryo Atmojo membuka rapat.")) == {"Suryo Atmojo": {(title, body)}}


@pytest.mark.parametrize(("text", "expected"), NATIONAL)
def test_offices_elsewhere(text: str, expected: Positions) -> None:
    assert positions(record_of(text)) == expected


@pytest.mark.parametrize(("text", "expected"), NEWSPAPER)
def test_offices_as_newspapers_write_them(text: str, expected: Positions) -> None:
    assert positions(record_of(text)) == expected


@pytest.mark.parametrize(("text", "expected"), MINISTRIES)
def test_offices_of_ministries(text: str, expected: Positions) -> None:
    assert positions(record_of(text)) == expected


def test_head_of_a_statistics_office() -> None:
    record = record_of("Kepala Badan Pusat Statistik (BPS) Kabupaten Sikka, Kristanto Setyo, hadir.")
    assert [o.title for p in record.persons for o in p.positions] == ["Kepala Badan Pusat Statistik"]
