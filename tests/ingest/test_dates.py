"""Days in all Indonesian forms; the year of the text, else that of publication."""

from __future__ import annotations

import pytest

from ingest.dates import calendar

PUBLISHED = "2023-06-15"
DAYS: list[tuple[str, list[str | None]]] = [
    ("Senin, 12 September 2022", ["2022-09-12"]),
    ("Senin (12/9/2022)", ["2022-09-12"]),
    ("Senin (12/9)", ["2023-09-12"]),
    ("Senin (12/09/22)", ["2022-09-12"]),
    ("tanggal 2022-09-12", ["2022-09-12"]),
    ("tanggal 12-9-2022", ["2022-09-12"]),
    ("tanggal 12.9.2022", ["2022-09-12"]),
    ("pada 5 Juni", ["2023-06-05"]),
    ("pada 5 Agt 2022", ["2022-08-05"]),
    ("pada 1 Januari 2023", ["2023-01-01"]),
    ("pada 5 Pebruari 2022", ["2022-02-05"]),
    ("pada 5 Nopember 2022", ["2022-11-05"]),
    ("pada 14-17 Juni 2022", ["2022-06-14"]),
    ("pada 14 – 17 Juni 2022", ["2022-06-14"]),
    ("pada 19 s.d. 21 September 2022", ["2022-09-19"]),
    ("pada 19 sampai 21 September 2022", ["2022-09-19"]),
    ("dari tanggal 19 sampai dengan tanggal 21 September 2022", ["2022-09-19"]),
    ("28 Juni hingga 9 November 2021", ["2021-06-28"]),
    ("30 Mei - 2 Juni 2022", ["2022-05-30"]),
    ("12 September tahun 2022", ["2022-09-12"]),
    ("Rabu-Kamis (7-8/6/2022)", ["2022-06-07"]),
    ("5 Juni dan 7 Juni 2022", ["2022-06-05"]),
    ("5 Juni 2022, lalu 7 Juli", ["2022-06-05", "2022-07-07"]),
    ("5 Juni 2021, lalu 7 Juli 2022, lalu 9 Agustus", ["2021-06-05", "2022-07-07", "2023-08-09"]),
    ("pada 31 April 2022", [None]),
    ("tahun 2022 saja", []),
    ("Senin pagi", []),
    ("nilai 3/4 dan 40/60", []),
    ("pasal 45/13", []),
    ("SK Nomor 12/9/2022/B", []),
    ("", []),
]


@pytest.mark.parametrize(("text", "expected"), DAYS)
def test_days(text: str, expected: list[str | None]) -> None:
    found = calendar(text, PUBLISHED)
    assert [found.iso(m) for m in found.mentions] == expected
    assert all(0 <= m.start < m.end <= len(text) for m in found.mentions)


def test_no_year_anywhere() -> None:
    found = calendar("pada 5 Juni", None)
    assert [found.iso(m) for m in found.mentions] == [None]


def test_the_year_that_the_text_tells() -> None:
    found = calendar("Pelatihan Tahun 2021 dibuka pada 5 Juni.", PUBLISHED)
    assert [found.iso(m) for m in found.mentions] == ["2021-06-05"]


def test_within() -> None:
    text = "5 Juni 2022, lalu 7 Juli 2022"
    found = calendar(text, None)
    assert [m.day for m in found.within(0, 5)] == [5]
    assert [m.day for m in found.within(5, len(text))] == [7]
