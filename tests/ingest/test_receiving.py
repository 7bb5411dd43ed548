"""Who received a cohort: verbs of receiving and meeting, company, those who stand in for others."""

from __future__ import annotations

import pytest

from tests.ingest.texts import hosts, record_of

COHORT = "Peserta PKN Tingkat II Angkatan V melaksanakan visitasi di Kota Tegal, Selasa (6/6/2023). "
SUDIRJA, WULAN, HERI = "Sudirja Wibisana", "Wulan Hapsari", "Heri Prasetya"

HOSTS = [
    (f"Rombongan diterima Wali Kota Tegal, {SUDIRJA}.", {SUDIRJA}),
    (f"Rombongan diterima langsung oleh Wali Kota Tegal, {SUDIRJA}, di Pendopo Ki Gede Sebayu.", {SUDIRJA}),
    (f"Rombongan disambut dengan hangat Sekda Kota Tegal {SUDIRJA}.", {SUDIRJA}),
    (
        f"Kedatangan mereka disambut Sekda Kota Tegal {SUDIRJA} bersama Kepala Dinas Kesehatan {WULAN}.",
        {SUDIRJA, WULAN},
    ),
    (f"Rombongan dijemput Wakil Wali Kota Tegal {SUDIRJA} di stasiun.", {SUDIRJA}),
    (f"Rombongan dijamu Wakil Wali Kota Tegal {SUDIRJA} makan malam.", {SUDIRJA}),
    (f"Wali Kota Tegal {SUDIRJA} menjamu tamunya dengan tahu aci.", {SUDIRJA}),
    (f"Di balai kota peserta berbincang dengan Wali Kota Tegal, {SUDIRJA}.", {SUDIRJA}),
    (f"Para peserta berdialog dengan Wali Kota Tegal, {SUDIRJA}, selama dua jam.", {SUDIRJA}),
    (f"Peserta beraudiensi dengan Wali Kota Tegal, {SUDIRJA}.", {SUDIRJA}),
    (f"Wali Kota Tegal {SUDIRJA} berkenan menerima langsung rombongan.", {SUDIRJA}),
    (f"Wali Kota Tegal diwakili Sekda, {SUDIRJA}, menerima rombongan.", {SUDIRJA}),
    (f"Mewakili Wali Kota Tegal, Sekda Kota Tegal {SUDIRJA} menyambut rombongan.", {SUDIRJA}),
    (f"Atas nama Wali Kota Tegal, Sekda Kota Tegal {SUDIRJA} menyambut rombongan.", {SUDIRJA}),
    (
        f"Rombongan diterima Wali Kota Tegal, {SUDIRJA}. Mendampingi Wali Kota, hadir Kepala Bappeda, {WULAN}; "
        f"Kepala Dinas Sosial, {HERI}.",
        {SUDIRJA, WULAN, HERI},
    ),
    (
        f"Rombongan diterima Sekda Kota Tegal, {SUDIRJA}. Sekda didampingi Kepala Bappeda {WULAN} dan Camat Margadana "
        f"{HERI}.",
        {SUDIRJA, WULAN, HERI},
    ),
    (f"Wali Kota Tegal {SUDIRJA} bersama Kepala Bappeda {WULAN} menyambut rombongan.", {SUDIRJA, WULAN}),
    (f"Wali Kota Tegal {SUDIRJA} yang didampingi Sekda {WULAN} menyambut rombongan.", {SUDIRJA, WULAN}),
    (f"Wali Kota Tegal, {SUDIRJA}, dalam sambutannya mengucapkan selamat datang kepada peserta.", {SUDIRJA}),
    (f"Penerimaan dilakukan oleh Kepala Bappeda Kota Tegal, {WULAN}.", {WULAN}),
    (f"Hadir menyambut, Kepala Bappeda Kota Tegal {WULAN} dan Camat Margadana {HERI}.", {WULAN, HERI}),
    (f"Tampak menyambut rombongan Kepala Bappeda Kota Tegal {WULAN}.", {WULAN}),
    (f"Kepala Dinas Perikanan Kota Tegal, {HERI}, memaparkan pelelangan ikan kepada peserta.", {HERI}),
    (f"Paparan disampaikan Kepala Dinas Perikanan Kota Tegal, {HERI}.", {HERI}),
    (f"Peserta menyimak paparan Kepala Dinas Perikanan Kota Tegal, {HERI}.", {HERI}),
    (f"Giliran Kepala Dinas Perikanan Kota Tegal, {HERI}, yang berbicara perihal pelelangan ikan.", {HERI}),
    ("Wali Kota Tegal, Sudirja Wibisana, sedang dinas luar.", set()),
    (f"Rombongan diterima Sekda Kota Tegal, {SUDIRJA}. Turut hadir Dandim Tegal, {HERI}.", {SUDIRJA}),
    (f"Rombongan dipimpin Widyaiswara LAN, {WULAN}, dan diterima Sekda Kota Tegal, {SUDIRJA}.", {SUDIRJA}),
]


@pytest.mark.parametrize(("text", "expected"), HOSTS)
def test_hosts(text: str, expected: set[str]) -> None:
    assert hosts(record_of(COHORT + text)) == expected
