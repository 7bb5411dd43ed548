"""Who is said to be a trainee: by a role, in a list, by what follows the name, by the prize won."""

from __future__ import annotations

import pytest

from tests.ingest.texts import record_of, trainees

OPENED = "Pelatihan Kepemimpinan Pengawas (PKP) Angkatan V resmi dibuka di Kota Tegal."
CLOSED = "Pelatihan Dasar CPNS Golongan III Angkatan 41, 42 dan 43 Kabupaten Alor ditutup, Senin (5/6/2023)."
VISIT = "Peserta PKN Tingkat II Angkatan V melaksanakan visitasi di Kota Tegal."

LISTED: list[tuple[str, set[str]]] = [
    (
        f"{OPENED} Dua peserta, Rosita Hutapea asal Pemprov Riau dan Yakobus Lado dari Pemkab Ngada, dikalungi tanda "
        "peserta oleh Sekda.",
        {"Rosita Hutapea", "Yakobus Lado"},
    ),
    (f"{OPENED} Dua peserta, Danu Wibisono dan Rina Hapsari, menyimak dari rumah.", {"Danu Wibisono", "Rina Hapsari"}),
    (
        f"{OPENED} Tiga orang peserta, yakni Danu Wibisono, Rina Hapsari, serta Agnes Bota, menerima modul.",
        {"Danu Wibisono", "Rina Hapsari", "Agnes Bota"},
    ),
    (
        f"{VISIT} Kolonel Inf. Danu Wibisono dan Rina Hapsari, keduanya peserta, menanyakan dana desa.",
        {"Danu Wibisono", "Rina Hapsari"},
    ),
    (
        f"{OPENED} Penyematan tanda peserta dilakukan kepada perwakilan peserta, Danu Wibisono dari Dinas Sosial dan "
        "Rina Hapsari dari RSUD Kardinah.",
        {"Danu Wibisono", "Rina Hapsari"},
    ),
    (
        f"{OPENED} Tanda peserta disematkan kepada Danu Wibisono dan Rina Hapsari.",
        {"Danu Wibisono", "Rina Hapsari"},
    ),
    (
        f"{VISIT} Sejumlah peserta, antara lain Danu Wibisono (Kabupaten Sikka) dan Rina Hapsari (Kabupaten Ende), "
        "mencatat rinciannya.",
        {"Danu Wibisono", "Rina Hapsari"},
    ),
    (
        f"{VISIT} Seorang peserta, Agnes Bota dari Puskesmas Mebung, mengaku baru tahu. Rekannya Imam Safari dari "
        "Dinas Pertanian hanya tersenyum.",
        {"Agnes Bota", "Imam Safari"},
    ),
    (
        f"{VISIT} “Kami kagum,” kata Agnes Bota, peserta asal Kabupaten Ende. Rekan sekelasnya, Danu Wibisono, setuju.",
        {"Agnes Bota", "Danu Wibisono"},
    ),
    (
        "Bupati Sikka, Yulius Parera, melepas sembilan peserta PKP Angkatan XIV. Di antara yang berangkat "
        "terdapat Lurah "
        "Kabor Danu Wibisono dan Kepala Seksi Trantib Kecamatan Alok Rina Hapsari.",
        {"Danu Wibisono", "Rina Hapsari"},
    ),
]
BEST: list[tuple[str, set[str]]] = [
    (
        f"{CLOSED} Peserta terbaik Angkatan 41 diraih dr. Danu Wibisono dari RSUD Kalabahi, Angkatan 42 oleh Rina "
        "Hapsari, dan Angkatan 43 oleh Agnes Bota.",
        {"Danu Wibisono", "Rina Hapsari", "Agnes Bota"},
    ),
    (
        f"{CLOSED} Lulusan terbaik Angkatan 41 ialah Danu Wibisono, guru di Alor. Angkatan 42 menempatkan "
        f"Rina Hapsari, "
        "bidan di Pantar, di urutan teratas. Adapun Angkatan 43 melahirkan dua nama: Agnes Bota dan Imam Safari.",
        {"Danu Wibisono", "Rina Hapsari", "Agnes Bota", "Imam Safari"},
    ),
    (
        f"{CLOSED} Predikat terbaik pertama diraih Danu Wibisono, terbaik kedua Rina Hapsari, dan terbaik ketiga Agnes "
        "Bota.",
        {"Danu Wibisono", "Rina Hapsari", "Agnes Bota"},
    ),
    (
        f"{CLOSED} Peringkat pertama ditempati Danu Wibisono, disusul Rina Hapsari di peringkat kedua.",
        {"Danu Wibisono", "Rina Hapsari"},
    ),
    (
        f"{CLOSED} Tiga peserta terbaik adalah Danu Wibisono, S.H. (Dinas Sosial), Rina Hapsari (RSUD), dan Agnes Bota "
        "(Puskesmas Moru).",
        {"Danu Wibisono", "Rina Hapsari", "Agnes Bota"},
    ),
    (
        f"{CLOSED} Danu Wibisono dinobatkan sebagai peserta terbaik.",
        {"Danu Wibisono"},
    ),
    (
        f"{CLOSED} Danu Wibisono keluar sebagai lulusan terbaik Angkatan 41.",
        {"Danu Wibisono"},
    ),
    (
        f"{CLOSED} Predikat lulusan terbaik jatuh kepada Danu Wibisono.",
        {"Danu Wibisono"},
    ),
]
SINGLE: list[tuple[str, set[str]]] = [
    (f"{OPENED} Peserta Suparno, Kasi Pelayanan Umum Kecamatan Kramat, tampil pertama.", {"Suparno"}),
    (
        f"{VISIT} Ketua kelompok, Herlina Ngau, yang sehari-hari menjabat Kepala Dinas Perikanan Kabupaten Sikka, "
        "mengaku iri.",
        {"Herlina Ngau"},
    ),
    (
        f"{VISIT} “Kami terbiasa memeriksa,” papar Tiara Anggraini, Kepala Subseksi Penuntutan Kejaksaan "
        f"Negeri Sumenep "
        "yang dipercaya menjadi ketua kelas.",
        {"Tiara Anggraini"},
    ),
    (
        f"{VISIT} Dialog dipandu oleh peserta, Hasan Labola, Kepala Bagian Akademik Universitas Halu Oleo.",
        {"Hasan Labola"},
    ),
    (f"{VISIT} Danu Wibisono, yang ditunjuk sebagai ketua angkatan, menyerahkan plakat.", {"Danu Wibisono"}),
    (f"{VISIT} Danu Wibisono selaku ketua kelas menyerahkan plakat.", {"Danu Wibisono"}),
    (f"{VISIT} Selaku ketua kelas, Danu Wibisono menyerahkan plakat.", {"Danu Wibisono"}),
    (f"{VISIT} Danu Wibisono, Camat Kramat yang menjadi peserta, bertanya tentang pasar.", {"Danu Wibisono"}),
    (
        f"{VISIT} Danu Wibisono, Kepala Dinas Sosial Kabupaten Ende yang tercatat sebagai peserta, bertanya.",
        {"Danu Wibisono"},
    ),
    (f"{VISIT} Salah satunya Danu Wibisono, Camat Alok, yang bertanya tentang pasar.", {"Danu Wibisono"}),
    (f"{VISIT} Mewakili rekan-rekannya, Danu Wibisono berterima kasih.", {"Danu Wibisono"}),
    (f"{VISIT} Juru bicara peserta, Danu Wibisono, berterima kasih.", {"Danu Wibisono"}),
    (f"{VISIT} Serdik AKBP Danu Wibisono menanyakan patroli.", {"Danu Wibisono"}),
    (f"{VISIT} Danu Wibisono, seorang serdik asal Polda Bali, menanyakan patroli.", {"Danu Wibisono"}),
]
NOBODY = [
    f"{VISIT} Ketua rombongan, Danu Wibisono, widyaiswara LAN, berterima kasih. Menurut Danu, peserta berasal "
    f"dari Bali.",
    f"{VISIT} Menurut Rudi, sapaan Danu Wibisono, peserta wajib menulis satu gagasan.",
    f"{VISIT} Di hadapan peserta, Wali Kota Tegal Danu Wibisono bercerita tentang pasar.",
    f"{VISIT} Dua peserta bertanya kepada Wali Kota Tegal, Danu Wibisono.",
    f"{VISIT} Dua peserta, kata Danu Wibisono, sakit.",
    f"{VISIT} Wali Kota Tegal, Danu Wibisono, dan para peserta makan siang.",
    f"{VISIT} Kepada peserta, Danu Wibisono menitipkan pesan.",
    f"{VISIT} Pemimpin rombongan, Danu Wibisono, mengatakan peserta senang.",
    f"{CLOSED} Penghargaan peserta terbaik diserahkan Sekda Kabupaten Alor, Danu Wibisono.",
    f"{CLOSED} Angkatan 41 dibuka Bupati Alor, Danu Wibisono.",
]


@pytest.mark.parametrize(("text", "expected"), [*LISTED, *BEST, *SINGLE])
def test_trainees(text: str, expected: set[str]) -> None:
    assert trainees(record_of(text)) == expected


@pytest.mark.parametrize("text", NOBODY)
def test_others_are_none(text: str) -> None:
    assert trainees(record_of(text)) == set()
