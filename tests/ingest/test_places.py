"""Regions that an article means: full names, short forms, names that a city and a regency share."""

from __future__ import annotations

import pytest

from tests.ingest.texts import places, record_of

REGIONS: list[tuple[str, set[str]]] = [
    ("Apel digelar di Kota Bogor dan Kabupaten Maros.", {"Kota Bogor", "Kabupaten Maros"}),
    ("Apel digelar di Kab. Timor Tengah Selatan.", {"Kabupaten Timor Tengah Selatan"}),
    ("Apel digelar di Provinsi NTB.", {"Provinsi Nusa Tenggara Barat"}),
    ("Apel digelar di Sulsel dan Jatim.", {"Provinsi Sulawesi Selatan", "Provinsi Jawa Timur"}),
    ("Apel digelar di Papua Barat Daya.", {"Provinsi Papua Barat Daya"}),
    ("Apel digelar di Ogan Komering Ulu Selatan.", {"Kabupaten Ogan Komering Ulu Selatan"}),
    ("Apel digelar di Yogyakarta dan DIY.", {"Kota Yogyakarta", "Provinsi Daerah Istimewa Yogyakarta"}),
    ("Apel digelar di Surabaya.", {"Kota Surabaya"}),
    ("Apel digelar di Kota dan Kabupaten Sukabumi.", {"Kota Sukabumi", "Kabupaten Sukabumi"}),
    ("Pemkab Sukabumi menggelar apel. Sukabumi kini lebih bersih.", {"Kabupaten Sukabumi"}),
    ("Pemkot Sukabumi menggelar apel. Sukabumi kini lebih bersih.", {"Kota Sukabumi"}),
    ("Apel digelar di Sukabumi.", {"Sukabumi"}),
    ("Apel digelar di Desa Sukamaju, Kecamatan Cibadak.", set()),
    ("TANJUNG SELOR, Kabar – Bupati Bulungan memimpin apel.", {"Kabupaten Bulungan"}),
    ("SALATIGA, Kabar – Apel pagi digelar.", {"Kota Salatiga"}),
    ("Kapolda Maluku memimpin apel.", {"Provinsi Maluku"}),
    ("Rapat kerja diikuti Universitas Negeri Makassar.", {"Kota Makassar"}),
    ("Rapat kerja diikuti UIN Raden Fatah Palembang.", {"Kota Palembang"}),
    ("Lurah Kebonsari Kota Madiun, Agus Prayitno, hadir.", {"Kota Madiun"}),
    ("Rapat kerja diikuti SMA Negeri 3 Salatiga.", {"Kota Salatiga"}),
    ("Inovasi “Batang Agam” menjaga sungai.", set()),
    ("Rombongan melintasi Jalan Jakarta dan Gunung Sumbing.", set()),
    ("Kapolda Metro Jaya memimpin apel.", set()),
    ("Presiden bertolak ke Jakarta.", {"Provinsi DKI Jakarta"}),
    ("Batas Kabupaten Pasaman Barat dan Pasaman belum jelas.", {"Kabupaten Pasaman Barat", "Kabupaten Pasaman"}),
    ("Bupati Bima, Rahmat Idris, memimpin apel di Bima.", {"Kabupaten Bima"}),
]


@pytest.mark.parametrize(("text", "expected"), REGIONS)
def test_places(text: str, expected: set[str]) -> None:
    assert places(record_of(text)) == expected
