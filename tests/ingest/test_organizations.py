"""Bodies of one article: one entry a body with all its surfaces, area, parent, and abbreviations it introduces."""

from __future__ import annotations

import pytest

from tests.ingest.texts import record_of

Surfaces = dict[str, set[str]]
ONE_BODY: list[tuple[str, Surfaces]] = [
    (
        "Pemerintah Kota (Pemkot) Tegal berbenah. Pemkot Tegal menanam pohon.",
        {"Pemerintah Kota Tegal": {"Pemerintah Kota (Pemkot) Tegal", "Pemkot Tegal", "Pemkot"}},
    ),
    (
        "Lembaga Administrasi Negara (LAN) berbenah. LAN RI menanam pohon.",
        {"Lembaga Administrasi Negara": {"LAN", "LAN RI"}},
    ),
    (
        "Universitas Bahari Nusantara (UBN) berbenah. UBN menanam pohon.",
        {"Universitas Bahari Nusantara": {"UBN"}},
    ),
    (
        "Dinas Kesehatan Kota Tegal berbenah. Dinas Kesehatan menanam pohon.",
        {"Dinas Kesehatan Kota Tegal": {"Dinas Kesehatan"}},
    ),
    (
        "Badan Pengelola Hutan Lestari (BPHL) berbenah. BPHL menanam pohon.",
        {"Badan Pengelola Hutan Lestari": {"BPHL"}},
    ),
    (
        "BKPSDM Kabupaten Gowa berbenah.",
        {"Badan Kepegawaian dan Pengembangan Sumber Daya Manusia Kabupaten Gowa": {"BKPSDM Kabupaten Gowa", "BKPSDM"}},
    ),
]
NO_ALIAS = [
    ("Menteri Keuangan Suryo Wibisono hadir.", "Menteri Keuangan"),
    ("Wali Kota Tegal Dedy Prasojo hadir.", "Wali Kota Tegal"),
    ("Kadis Kesehatan Kota Baubau Wahyuni Sari hadir.", "Kesehatan"),
    ("Dandim 1423/Soppeng Letkol Inf Dodi Prasetya hadir.", "1423/Soppeng"),
    ("Danlanud Sultan Hasanuddin Marsma TNI Bonar Bayu hadir.", "Sultan Hasanuddin"),
    ("Wakil Menteri Dalam Negeri Yohanis Sanggu hadir.", "Wakil Menteri Dalam Negeri"),
    ("Pemerintah Kota Tegal berbenah.", "Pemerintah Kota"),
    ("Pemkot Tegal berbenah.", "Pemkot"),
    ("Lembaga Administrasi Negara (LAN) berbenah.", "Lembaga Administrasi Negara (LAN"),
]
WHOSE: list[tuple[str, dict[str, str | None]]] = [
    ("Pemkot Tegal berbenah.", {"Pemerintah Kota Tegal": "33.76"}),
    ("Kementerian Keuangan berbenah.", {"Kementerian Keuangan": None}),
    ("Dinas Sosial Kota Salatiga berbenah.", {"Dinas Sosial Kota Salatiga": "33.73"}),
]
PARENTS = [
    ("Puslatbang KMP LAN berbenah.", "Lembaga Administrasi Negara"),
    ("Direktorat Jenderal Pajak Kementerian Keuangan berbenah.", "Kementerian Keuangan"),
    ("BPSDM Kementerian Dalam Negeri berbenah.", "Kementerian Dalam Negeri"),
]


@pytest.mark.parametrize(("text", "expected"), ONE_BODY)
def test_surfaces(text: str, expected: Surfaces) -> None:
    found = {o.name: set(o.aliases) for o in record_of(text).organizations}
    assert found.keys() == expected.keys()
    assert all(expected[name] - {name} <= aliases for name, aliases in found.items())


@pytest.mark.parametrize(("text", "expected"), WHOSE)
def test_area(text: str, expected: dict[str, str | None]) -> None:
    assert {o.name: o.area for o in record_of(text).organizations} == expected


@pytest.mark.parametrize(("text", "parent"), PARENTS)
def test_parent(text: str, parent: str) -> None:
    found = record_of(text).organizations
    assert parent in {o.name for o in found}
    assert parent in {o.parent for o in found}


@pytest.mark.parametrize(
    "text",
    [
        "Dinas Kesehatan Kota Tegal dan Dinas Kesehatan Kabupaten Tegal berbenah.",
        "Pemkot Bima dan Pemkab Bima berbenah.",
    ],
)
def test_two_of_one_kind_stay_two(text: str) -> None:
    assert len(record_of(text).organizations) == 2


@pytest.mark.parametrize(
    "text",
    [
        "Apel dipimpin Camat Tegal Barat.",
        "Rapat digelar di Aula Dinas Kesehatan Kota Tegal.",
        "Rapat digelar di Gedung Universitas Andalas.",
        "Simak terus berita di Harian Kabar Pesisir.",
        "Pemerintah mengumumkan libur bersama.",
    ],
)
def test_no_bodies(text: str) -> None:
    assert record_of(text).organizations == ()


@pytest.mark.parametrize(("text", "surface"), NO_ALIAS)
def test_an_office_is_no_name_of_its_body(text: str, surface: str) -> None:
    assert surface not in {alias for o in record_of(text).organizations for alias in o.aliases}
