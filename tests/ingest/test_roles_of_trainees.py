"""Who is a trainee: the role before and after the name, lists, classes' officers, who is none."""

from __future__ import annotations

import pytest

from tests.ingest.texts import record_of, trainees

PKA = "Peserta PKA Angkatan V mengunjungi Kota Tegal. "
SUPARDI, RATIH, YONO = "Supardi Kartono", "Ratih Wardani", "Yono Karta"
TRAINEES = [
    (f"Salah seorang peserta, {SUPARDI}, mengaku senang.", {SUPARDI}),
    (f"Salah satu peserta asal Dinas Sosial Kabupaten Brebes, {SUPARDI}, mengaku senang.", {SUPARDI}),
    (f"Peserta asal Kabupaten Brebes, {SUPARDI}, mengaku senang.", {SUPARDI}),
    (f"Peserta {SUPARDI}, Kasi Pelayanan Kecamatan Bulakamba, tampil pertama.", {SUPARDI}),
    (f"{SUPARDI}, peserta dari Dinas Sosial, mengaku senang.", {SUPARDI}),
    (f"{SUPARDI}, peserta Angkatan V, mengaku senang.", {SUPARDI}),
    (f"{SUPARDI} yang merupakan peserta PKA mengaku senang.", {SUPARDI}),
    (f"{SUPARDI} (peserta PKA Angkatan V) mengaku senang.", {SUPARDI}),
    (f"{SUPARDI} dan {RATIH}, keduanya peserta, bertanya tentang retribusi.", {SUPARDI, RATIH}),
    (f"Dua peserta, {SUPARDI} dan {RATIH}, bertanya tentang retribusi.", {SUPARDI, RATIH}),
    (f"Dua peserta, {SUPARDI} asal Pemkab Brebes dan {RATIH} dari Pemkab Batang, bertanya.", {SUPARDI, RATIH}),
    (f"Salah seorang peserta, {SUPARDI}, mengaku senang. Rekannya {RATIH} hanya tersenyum.", {SUPARDI, RATIH}),
    (
        f"Peserta terbaik I diraih {SUPARDI}, peringkat II {RATIH} dari RSUD Brebes, dan peringkat III {YONO}.",
        {SUPARDI, RATIH, YONO},
    ),
    (f"Lulusan terbaik pertama {SUPARDI}, terbaik kedua {RATIH}, dan terbaik ketiga {YONO}.", {SUPARDI, RATIH, YONO}),
    (f"Terbaik pertama diraih oleh {SUPARDI} disusul {RATIH} dan {YONO}.", {SUPARDI, RATIH, YONO}),
    (f"Ketua kelas, {SUPARDI}, berterima kasih.", {SUPARDI}),
    (f"Ketua angkatan {SUPARDI} berterima kasih.", {SUPARDI}),
    (f"Ketua kelompok, {SUPARDI}, yang sehari-hari menjabat Kepala Dinas Sosial, berterima kasih.", {SUPARDI}),
    (f"{SUPARDI} selaku ketua kelas berterima kasih.", {SUPARDI}),
    (f"Mewakili peserta, {SUPARDI} berterima kasih.", {SUPARDI}),
    (f"Perwakilan peserta, {SUPARDI}, berterima kasih.", {SUPARDI}),
    (f"Mewakili rekan-rekannya, {SUPARDI} berterima kasih.", {SUPARDI}),
    (f"Project leader {SUPARDI} memaparkan aksi perubahannya.", {SUPARDI}),
    (f"Reformer {SUPARDI} memaparkan aksi perubahannya.", {SUPARDI}),
    (f"Alumni PKA Angkatan V, {SUPARDI}, berterima kasih.", {SUPARDI}),
    (f"Menurut {SUPARDI}, peserta wajib menulis laporan.", set()),
    (f"{SUPARDI}, sapaan akrab Wali Kota, menerima peserta.", set()),
    (f"Widyaiswara pendamping, {SUPARDI}, berterima kasih.", set()),
    (f"Ketua rombongan, {SUPARDI}, berterima kasih.", set()),
    (f"Di hadapan peserta, {SUPARDI} berterima kasih.", set()),
    (f"Ketua panitia, {SUPARDI}, melaporkan jumlah peserta.", set()),
    (f"Kepada para peserta, {SUPARDI} berpesan agar tekun.", set()),
]


@pytest.mark.parametrize(("text", "expected"), TRAINEES)
def test_trainees(text: str, expected: set[str]) -> None:
    assert trainees(record_of(PKA + text)) == expected


def test_best_of_each_batch() -> None:
    text = (
        f"Latsar CPNS Angkatan 41, 42 dan 43 ditutup. Peserta terbaik Angkatan 41 diraih dr. "
        f"{SUPARDI} dari RSUD Brebes, "
        f"Angkatan 42 oleh {RATIH}, dan Angkatan 43 oleh {YONO}."
    )
    assert trainees(record_of(text)) == {SUPARDI, RATIH, YONO}


def test_somebodys_past_is_no_training() -> None:
    text = (
        f"Pasar hewan kembali ramai. Harga sapi naik. Warga senang. Kandang penuh. {SUPARDI}, yang tahun lalu menjadi "
        "peserta PKA, berdalih formasi belum dibuka."
    )
    assert not record_of(text).relevant
