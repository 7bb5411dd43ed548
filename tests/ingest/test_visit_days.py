"""The day at each stop: weekdays, ranges, days told one from another."""

from __future__ import annotations

import pytest

from tests.ingest.texts import record_of

PKN = "Peserta PKN Tingkat II Angkatan V "
TEGAL, BREBES, BATANG = "Kota Tegal", "Kabupaten Brebes", "Kabupaten Batang"
DAYS: list[tuple[str, dict[str, str | None]]] = [
    (f"{PKN}melaksanakan visitasi di Kota Tegal, Selasa (6/6/2023).", {TEGAL: "2023-06-06"}),
    (f"{PKN}melaksanakan visitasi di Kota Tegal pada hari Selasa tanggal 6 Juni 2023.", {TEGAL: "2023-06-06"}),
    (f"{PKN}melaksanakan visitasi di Kota Tegal selama tiga hari, 6 s/d 8 Juni 2023.", {TEGAL: "2023-06-06"}),
    (f"{PKN}melaksanakan visitasi di Kota Tegal sejak 6 Juni hingga 8 Juni 2023.", {TEGAL: "2023-06-06"}),
    (f"{PKN}melaksanakan visitasi di Kota Tegal mulai Selasa hingga Kamis (6-8/6/2023).", {TEGAL: "2023-06-06"}),
    (f"{PKN}melaksanakan visitasi di Kota Tegal, 6 – 8 Juni 2023.", {TEGAL: "2023-06-06"}),
    (
        f"{PKN}melaksanakan visitasi. Perjalanan diawali di Kota Tegal, Selasa, 6 Juni 2023. Rabu, rombongan menuju "
        "Kabupaten Brebes.",
        {TEGAL: "2023-06-06", BREBES: "2023-06-07"},
    ),
    (
        f"{PKN}melaksanakan visitasi di Kota Tegal pada Selasa (6/6/2023). Keesokan harinya rombongan mengunjungi "
        "Kabupaten Brebes.",
        {TEGAL: "2023-06-06", BREBES: "2023-06-07"},
    ),
    (
        f"{PKN}melaksanakan visitasi di Kota Tegal pada Selasa (6/6/2023). Sehari kemudian, rombongan bergeser ke "
        "Kabupaten Brebes.",
        {TEGAL: "2023-06-06", BREBES: "2023-06-07"},
    ),
    (
        f"{PKN}melaksanakan visitasi, 6-8 Juni 2023. Hari pertama peserta mengunjungi Kota Tegal. Hari kedua peserta "
        "mengunjungi Kabupaten Brebes. Hari terakhir dihabiskan di Kabupaten Batang.",
        {TEGAL: "2023-06-06", BREBES: "2023-06-07", BATANG: "2023-06-08"},
    ),
    (
        f"{PKN}bertolak ke Kota Tegal pada 6 Juni 2023 untuk visitasi. Dua hari kemudian mereka mengunjungi Kabupaten "
        "Brebes.",
        {TEGAL: "2023-06-06", BREBES: "2023-06-08"},
    ),
    (f"{PKN}menyambangi Kota Tegal dalam rangka visitasi, Selasa 6 Juni 2023.", {TEGAL: "2023-06-06"}),
    (f"{PKN}melaksanakan visitasi di Kota Tegal. “Nilainya 3/4,” ujar Wulan Hapsari.", {TEGAL: None}),
    (f"{PKN}melaksanakan visitasi di Kota Tegal, Selasa (06/06/23).", {TEGAL: "2023-06-06"}),
    (f"{PKN}melaksanakan visitasi di Kota Tegal, Selasa, 06 Juni 2023 pukul 09.00 WIB.", {TEGAL: "2023-06-06"}),
]
GOING = [
    "bertolak menuju", "melanjutkan perjalanan ke", "melanjutkan kunjungan ke",
    "meneruskan perjalanan ke", "bergeser menuju", "mengarah ke", "dijadwalkan ke",
    "menghabiskan hari di", "melanjutkan visitasi ke",
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), DAYS)
def test_the_day_at_each_stop(text: str, expected: dict[str, str | None]) -> None:
    assert {v.place: v.date for v in record_of(text).visits} == expected


@pytest.mark.parametrize("words", GOING)
def test_words_of_going(words: str) -> None:
    text = f"{PKN}melaksanakan visitasi di Kota Tegal. Sesudah itu rombongan {words} Kabupaten Brebes."
    expected = {TEGAL} if words == "dijadwalkan ke" else {TEGAL, BREBES}
    assert {v.place for v in record_of(text).visits} == expected


PLANS = [
    "Bupati Brebes menjajaki kemungkinan Kabupaten Brebes menjadi lokus visitasi PKN Tingkat II Angkatan V.",
    "Apabila disetujui, peserta PKN Tingkat II Angkatan V melaksanakan visitasi di Kabupaten Brebes.",
    "Kabupaten Brebes menjadi calon lokus visitasi PKN Tingkat II Angkatan V.",
    "Kabupaten Brebes bersiap menjadi lokus visitasi PKN Tingkat II Angkatan V.",
]


@pytest.mark.parametrize("text", PLANS)
def test_plans_are_no_visits(text: str) -> None:
    assert record_of(text).visits == ()
