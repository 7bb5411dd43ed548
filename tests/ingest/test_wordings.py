"""One visit in many wordings: the place and the day are found in each, and none in what only sounds like one."""

from __future__ import annotations

import pytest

from tests.ingest.texts import record_of

WHO = "peserta Pelatihan Kepemimpinan Nasional (PKN) Tingkat II Angkatan V"
VISITS: list[tuple[str, str, str | None]] = [
    (f"Sleman didatangi 30 {WHO}, Selasa (6/6/2023). Visitasi itu membahas salak.", "Kabupaten Sleman", "2023-06-06"),
    (
        f"Kabupaten Sleman kembali dipercaya menjadi tempat visitasi {WHO}, Selasa (6/6).",
        "Kabupaten Sleman",
        "2023-06-06",
    ),
    (f"Visitasi {WHO} mengambil lokus Kabupaten Sleman, Selasa (6/6).", "Kabupaten Sleman", "2023-06-06"),
    (f"Kabupaten Sleman dijadikan lokus visitasi {WHO}, Selasa (6/6).", "Kabupaten Sleman", "2023-06-06"),
    (f"Kabupaten Sleman ditunjuk sebagai lokus visitasi {WHO}.", "Kabupaten Sleman", None),
    (f"Sebanyak 30 {WHO} memilih Kabupaten Sleman sebagai lokus visitasi.", "Kabupaten Sleman", None),
    (f"Bertempat di Pendopo Parasamya, Pemkab Sleman menjamu {WHO} dalam rangka visitasi.", "Kabupaten Sleman", None),
    (f"Puluhan {WHO} menyerbu Kabupaten Sleman untuk visitasi, Selasa (6/6).", "Kabupaten Sleman", "2023-06-06"),
    (
        f"Puluhan {WHO} menimba pengalaman di Kabupaten Sleman, Selasa (6/6). Visitasi berlangsung tiga hari.",
        "Kabupaten Sleman",
        "2023-06-06",
    ),
    (f"Kabupaten Sleman menjadi guru bagi {WHO}. Visitasi berlangsung Selasa (6/6).", "Kabupaten Sleman", "2023-06-06"),
    (
        f"Rombongan {WHO} menjejakkan kaki di Kabupaten Sleman, Selasa (6/6), untuk visitasi.",
        "Kabupaten Sleman",
        "2023-06-06",
    ),
    (
        f"Selasa (6/6), Pendopo Kabupaten Sleman dipenuhi {WHO}. Mereka sedang visitasi.",
        "Kabupaten Sleman",
        "2023-06-06",
    ),
    (
        f"Untuk keperluan visitasi, {WHO} bertandang ke Kabupaten Sleman sejak Senin (5/6).",
        "Kabupaten Sleman",
        "2023-06-05",
    ),
    (
        f"Pemerintah Kabupaten Sleman kedatangan rombongan {WHO} yang tengah menjalani visitasi, Selasa (6/6).",
        "Kabupaten Sleman",
        "2023-06-06",
    ),
    (f"{WHO} diboyong ke Kabupaten Sleman untuk visitasi, 6-8 Juni 2023.", "Kabupaten Sleman", "2023-06-06"),
    (f"LAN memboyong {WHO} ke Kabupaten Sleman. Visitasi berlangsung 6-8 Juni 2023.", "Kabupaten Sleman", "2023-06-06"),
    (f"BPSDM Provinsi Lampung membawa {WHO} visitasi ke Sleman, Selasa (6/6).", "Kabupaten Sleman", "2023-06-06"),
    (
        f"Tiga hari {WHO} berada di Sleman. Visitasi dibuka Selasa (6/6) oleh Bupati Sleman Kartini Puspita.",
        "Kabupaten Sleman",
        "2023-06-06",
    ),
    (f"Secara virtual, {WHO} menyapa Kabupaten Sleman dalam visitasi, Selasa (6/6).", "Kabupaten Sleman", "2023-06-06"),
    (
        f"Visitasi virtual {WHO} menghadirkan Bupati Sleman Kartini Puspita, Selasa (6/6).",
        "Kabupaten Sleman",
        "2023-06-06",
    ),
    (
        f"Melalui Zoom, Bupati Sleman Kartini Puspita menyapa {WHO} yang tengah visitasi, Selasa (6/6).",
        "Kabupaten Sleman",
        "2023-06-06",
    ),
    (f"{WHO} melakukan visitasi di PT Semen Karang Biru, Tuban, Selasa (6/6).", "Kabupaten Tuban", "2023-06-06"),
    (
        f"{WHO} menyambangi pabrik PT Semen Karang Biru di Tuban untuk visitasi, Selasa (6/6).",
        "Kabupaten Tuban",
        "2023-06-06",
    ),
    (f"{WHO} mengunjungi kampus Universitas Airlangga di Kota Surabaya dalam rangka visitasi.", "Kota Surabaya", None),
    (f"Bupati Sleman Kartini Puspita membuka visitasi {WHO}, Selasa (6/6).", "Kabupaten Sleman", "2023-06-06"),
    (
        f"Sekda Sleman Harjanto Wiryo mewakili bupati membuka visitasi {WHO} di Pendopo, Selasa (6/6).",
        "Kabupaten Sleman",
        "2023-06-06",
    ),
    (f"Visitasi {WHO} di Kabupaten Sleman resmi ditutup, Selasa (6/6).", "Kabupaten Sleman", "2023-06-06"),
    (f"{WHO} usai melakukan visitasi ke Kabupaten Sleman, DI Yogyakarta, pekan lalu.", "Kabupaten Sleman", None),
    (f"Sepekan {WHO} menjalani visitasi di Kabupaten Sleman.", "Kabupaten Sleman", None),
    (
        f"{WHO} meninjau Mal Pelayanan Publik Kabupaten Sleman dalam visitasi, Selasa (6/6).",
        "Kabupaten Sleman",
        "2023-06-06",
    ),
    (
        f"{WHO} mendatangi Dinas Kesehatan Kabupaten Sleman dalam visitasi, Selasa (6/6).",
        "Kabupaten Sleman",
        "2023-06-06",
    ),
    (f"{WHO} berkunjung ke RSUD Sleman untuk visitasi, Selasa (6/6).", "Kabupaten Sleman", "2023-06-06"),
    (f"Sleman jadi jujukan visitasi {WHO}, Selasa (6/6).", "Kabupaten Sleman", "2023-06-06"),
]
NO_VISIT = [
    f"{WHO} asal Kabupaten Sleman mengikuti pembukaan di Kota Semarang, Selasa (6/6).",
    f"Bupati Sleman Kartini Puspita memberi ceramah kepada {WHO} di kampus BPSDM, Kota Semarang.",
    f"Bupati Sleman Kartini Puspita melepas lima {WHO} ke Kota Semarang, Selasa (6/6).",
    f"{WHO} dari Kabupaten Sleman diwisuda di Kota Semarang, Selasa (6/6).",
    f"Kepala BKPSDM Kabupaten Sleman, Harjanto Wiryo, lulus sebagai {WHO}.",
    f"{WHO} menyeminarkan proyek perubahan di Kota Semarang. Visitasi sudah dilalui tahun lalu.",
    f"Pelatihan yang diikuti {WHO} digelar di Kota Semarang dan akan dilanjutkan visitasi ke Kabupaten Sleman.",
]


@pytest.mark.parametrize(("text", "place", "day"), VISITS)
def test_the_visit_is_found(text: str, place: str, day: str | None) -> None:
    sentence = text[0].upper() + text[1:]
    assert [(v.place, v.date) for v in record_of(sentence).visits] == [(place, day)]


@pytest.mark.parametrize("text", NO_VISIT)
def test_no_visit_is_found(text: str) -> None:
    assert record_of(text[0].upper() + text[1:]).visits == ()
