"""How many trainees: one class, several classes, those on the visit; parts of a class are no size."""

from __future__ import annotations

import pytest

from tests.ingest.texts import record_of

VISIT = "Peserta PKN Tingkat II Angkatan V melaksanakan visitasi di Kota Tegal."
CLASS = "PKA Angkatan V dibuka di Kota Tegal."
ONE: list[tuple[str, int | None]] = [
    (f"{VISIT} Rombongan yang terdiri atas tiga puluh sembilan peserta dan lima pendamping diterima Sekda.", 39),
    (f"{VISIT} Dua puluh enam administrator itu diterima Sekda.", 26),
    (f"{VISIT} Seluruhnya 18 orang, sebagian besar pejabat pimpinan tinggi madya.", 18),
    (f"{VISIT} Sebanyak 17 orang tiba menumpang kereta.", 17),
    (f"{CLASS} Kelas ini diikuti 33 kepala bagian dan kepala seksi.", 33),
    (f"{CLASS} Kelas ini berisi 40 orang.", 40),
    (f"{CLASS} Seluruhnya, kelas ini berisi 40 orang.", 40),
    (f"{CLASS} Pesertanya 32 pejabat eselon III.", 32),
    (f"{CLASS} Total ada 40 orang yang mengikuti pelatihan.", 40),
    (f"{CLASS} Ada 40 aparatur yang mengikuti pelatihan.", 40),
    (f"{CLASS} Pelatihan diikuti 40 orang dari 12 instansi.", 40),
    (f"{CLASS} Pelatihan itu diikuti oleh sebanyak 40 orang ASN.", 40),
    (f"{CLASS} Peserta sebanyak 40 orang.", 40),
    (f"{CLASS} Jumlah pesertanya 40 orang.", 40),
    (f"{CLASS} Mereka berjumlah 40 orang.", 40),
    (f"{CLASS} Rombongan berkekuatan 24 orang.", 24),
    (f"{VISIT} Ke-24 peserta itu diterima Sekda.", 24),
    (f"{VISIT} Dari 60 peserta, 58 orang hadir.", 58),
    (f"{VISIT} Kunjungan diikuti 24 orang dari 60 peserta.", 24),
    (f"{VISIT} Mereka membawa 24 peserta dan tiga pendamping.", 24),
    (f"{VISIT} Sebanyak 24 dari 60 peserta hadir di sana.", 24),
    (f"{CLASS} Sebanyak 38 pejabat pengawas dari lima kabupaten mengikuti pelatihan.", 38),
    (f"{CLASS} Peserta terdiri dari 22 laki-laki dan 18 perempuan.", None),
    (f"{CLASS} Pelatihan berlangsung 40 hari.", None),
    (f"{CLASS} Pesertanya berasal dari 12 instansi.", None),
    (f"{CLASS} Panitia menyiapkan 40 kamar.", None),
    (f"{CLASS} Kepala BKPSDM mengatakan 12 orang dikirim dari Kabupaten Brebes.", None),
    (f"{VISIT} Program itu telah menyerap 300 orang.", None),
    (f"{VISIT} Sebanyak 140 keluarga dihidupi bank sampah.", None),
]
SEVERAL: list[tuple[str, list[int | None]]] = [
    ("Tiga kelas PKA, Angkatan III, IV, dan V, dilepas. Setiap kelas diisi 30 pejabat.", [30, 30, 30]),
    ("Latsar CPNS Angkatan 41, 42 dan 43 ditutup. Setiap angkatan beranggotakan 40 orang.", [40, 40, 40]),
    ("Latsar CPNS Angkatan 41 dan 42 ditutup. Tiap angkatan diikuti 40 CPNS.", [40, 40]),
    (
        "Latsar CPNS digelar dalam tiga kelas, yakni Angkatan LXXI hingga LXXIII. Kelas pertama dan kedua "
        "masing-masing "
        "berisi 40 dosen, sedangkan kelas terakhir 37 dosen.",
        [40, 40, 37],
    ),
    ("PKP Angkatan I dan II dibuka, masing-masing 40 peserta.", [40, 40]),
    ("PKP Angkatan I dan II dibuka. Masing-masing angkatan diikuti 40 orang.", [40, 40]),
    ("PKP Angkatan I dan II dibuka. Angkatan I diikuti 40 orang, sedangkan Angkatan II 38 orang.", [40, 38]),
    ("PKP Angkatan I (40 orang) dan Angkatan II (38 orang) dibuka.", [40, 38]),
    ("PKP Angkatan I dan II dibuka. Sebanyak 40 orang mengikuti Angkatan I dan 38 orang Angkatan II.", [40, 38]),
    ("PKP Angkatan I dan II dibuka. Total 78 orang mengikuti pelatihan.", [None, None]),
    ("PKP Angkatan I dan II diikuti 80 peserta.", [None, None]),
]


@pytest.mark.parametrize(("text", "expected"), ONE)
def test_size_of_one_class(text: str, expected: int | None) -> None:
    assert [c.participants for c in record_of(text).cohorts] == [expected]


@pytest.mark.parametrize(("text", "expected"), SEVERAL)
def test_sizes_of_several_classes(text: str, expected: list[int | None]) -> None:
    assert [c.participants for c in record_of(text).cohorts] == expected
