"""Bodies: official name and kind from names, abbreviations, former names and local units."""

from __future__ import annotations

import pytest

from tests.ingest.texts import bodies, record_of

LISTED = [
    ("Kemendagri", "Kementerian Dalam Negeri", "ministry"),
    ("Kementerian PUPR", "Kementerian Pekerjaan Umum dan Perumahan Rakyat", "ministry"),
    ("Kemenkeu RI", "Kementerian Keuangan", "ministry"),
    ("Kementerian PAN-RB",
     "Kementerian Pendayagunaan Aparatur Negara dan Reformasi Birokrasi", "ministry"),
    ("Kemenkumham", "Kementerian Hukum dan Hak Asasi Manusia", "ministry"),
    ("Kementerian LHK", "Kementerian Lingkungan Hidup dan Kehutanan", "ministry"),
    ("LAN RI", "Lembaga Administrasi Negara", "agency"),
    ("BPKP", "Badan Pengawasan Keuangan dan Pembangunan", "agency"),
    ("Lemhannas", "Lembaga Ketahanan Nasional", "agency"),
    ("BKN", "Badan Kepegawaian Negara", "agency"),
    ("BNPB", "Badan Nasional Penanggulangan Bencana", "agency"),
    ("Pemkot Salatiga", "Pemerintah Kota Salatiga", "local_government"),
    ("Pemkab Gowa", "Pemerintah Kabupaten Gowa", "local_government"),
    ("Pemprov Sulsel", "Pemerintah Provinsi Sulawesi Selatan", "local_government"),
    ("Pemerintah Aceh", "Pemerintah Provinsi Aceh", "local_government"),
    ("Pemerintah Kabupaten (Pemkab) Gowa", "Pemerintah Kabupaten Gowa", "local_government"),
    ("Dinas Kominfo Kabupaten Gowa", "Dinas Komunikasi dan Informatika Kabupaten Gowa", "unit"),
    ("Dinas Perumahan Rakyat, Kawasan Permukiman dan Pertanahan Kabupaten Gowa",
     "Dinas Perumahan Rakyat, Kawasan Permukiman dan Pertanahan Kabupaten Gowa", "unit"),
    ("Bappeda Kota Salatiga", "Badan Perencanaan Pembangunan Daerah Kota Salatiga", "unit"),
    ("Universitas Khairun", "Universitas Khairun", "university"),
    ("UGM", "Universitas Gadjah Mada", "university"),
    ("PT Bank Nyiur Sejahtera", "PT Bank Nyiur Sejahtera", "company"),
    ("RSUD dr. H. Soewondo", "Rumah Sakit Umum Daerah dr. H. Soewondo", "unit"),
    ("Kantor Regional IX BKN Jayapura", "Kantor Regional IX Badan Kepegawaian Negara Jayapura", "unit"),
    ("Biro Organisasi Setda Provinsi Lampung", "Biro Organisasi Sekretariat Daerah Provinsi Lampung", "unit"),
    ("Fakultas Hukum Universitas Nusa Cendana", "Fakultas Hukum Universitas Nusa Cendana", "unit"),
    ("DPRD Kabupaten Gowa", "Dewan Perwakilan Rakyat Daerah Kabupaten Gowa", "other"),
    ("Direktorat Jenderal Pajak Kementerian Keuangan", "Direktorat Jenderal Pajak", "unit"),
]  # fmt: skip
TOGETHER: list[tuple[str, set[str]]] = [
    (
        "Balai Pengelolaan Taman Lindung (BPTL) Kabupaten Gowa berbenah. BPTL menanam pohon.",
        {"Balai Pengelolaan Taman Lindung Kabupaten Gowa"},
    ),
    (
        "Pemkot Tegal dan Pemerintah Kota Tegal adalah satu.",
        {"Pemerintah Kota Tegal"},
    ),
    (
        "Apel dipimpin Wali Kota Tegal.",
        {"Pemerintah Kota Tegal"},
    ),
    (
        "Apel dipimpin Kepala Dinas Kesehatan Kota Tegal, Sri Rejeki.",
        {"Pemerintah Kota Tegal", "Dinas Kesehatan Kota Tegal"},
    ),
    (
        "Apel dipimpin Camat Tegal Barat, Heru Wibowo.",
        set(),
    ),
    (
        "Rapat kerja digelar di Aula BKPSDM Kota Tegal.",
        set(),
    ),
    (
        "Rapat kerja dihadiri utusan Direktorat Jenderal Perbendaharaan Kementerian Keuangan.",
        {"Kementerian Keuangan", "Direktorat Jenderal Perbendaharaan"},
    ),
    (
        "Bupati Sikka membuka rapat kerja. Dinas Kesehatan melapor.",
        {"Pemerintah Kabupaten Sikka", "Dinas Kesehatan Kabupaten Sikka"},
    ),
    (
        "Kepala Kantor Wilayah Kementerian Agama Provinsi Riau, Syafrudin Ritonga, hadir.",
        {"Kantor Wilayah Kementerian Agama Provinsi Riau", "Kementerian Agama"},
    ),
    (
        "Kepala Dinas Kominfo Sleman, Budi Sanjaya, hadir. Dinas Komunikasi dan Informatika Kabupaten Sleman berbenah.",
        {"Pemerintah Kabupaten Sleman", "Dinas Komunikasi dan Informatika Kabupaten Sleman"},
    ),
    (
        "Dinas Kesehatan Kabupaten Sikka menggelar imunisasi.",
        {"Dinas Kesehatan Kabupaten Sikka"},
    ),
]


@pytest.mark.parametrize(("surface", "name", "kind"), LISTED)
def test_official_names(surface: str, name: str, kind: str) -> None:
    found = bodies(record_of(f"Rapat kerja itu dihadiri utusan {surface} pada hari Senin."))
    assert found.get(name) == kind


FORMER = [
    ("Kemenristekdikti", "2018-04-03", "Kementerian Riset, Teknologi, dan Pendidikan Tinggi"),
    ("Kemendikbud", "2018-04-03", "Kementerian Pendidikan dan Kebudayaan"),
    ("Kemendikbudristek", "2023-04-03", "Kementerian Pendidikan, Kebudayaan, Riset, dan Teknologi"),
    ("Kemenkumham", "2021-04-03", "Kementerian Hukum dan Hak Asasi Manusia"),
    ("Kemendes PDTT", "2022-04-03", "Kementerian Desa, Pembangunan Daerah Tertinggal, dan Transmigrasi"),
]


@pytest.mark.parametrize(("surface", "published", "name"), FORMER)
def test_names_of_their_time(surface: str, published: str, name: str) -> None:
    record = record_of(f"Rapat kerja itu dihadiri utusan {surface}.", published=published)
    assert bodies(record) == {name: "ministry"}


@pytest.mark.parametrize(("text", "expected"), TOGETHER)
def test_bodies_of_a_text(text: str, expected: set[str]) -> None:
    assert set(bodies(record_of(text))) == expected
