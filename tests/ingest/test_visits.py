"""Visits: which batch went where and when, who received it; what is planned or held at home is none."""

from __future__ import annotations

import pytest

from tests.ingest.texts import hosts, record_of, visits

Visits = list[tuple[str | None, str, str | None]]
DONE: list[tuple[str, Visits]] = [
    (
        "Peserta PKN Tingkat II Angkatan V melaksanakan visitasi kepemimpinan di Kota Tegal, Rabu (7/6/2023).",
        [("V", "Kota Tegal", "2023-06-07")],
    ),
    (
        "Pemerintah Kabupaten Sleman menerima kunjungan studi lapangan peserta PKA Angkatan III, Selasa (6/6).",
        [("III", "Kabupaten Sleman", "2023-06-06")],
    ),
    (
        "Sebanyak 30 peserta PKP Angkatan II mengunjungi Kabupaten Banjar dalam rangka benchmarking pada "
        "12-14 Juni 2023.",
        [("II", "Kabupaten Banjar", "2023-06-12")],
    ),
    (
        "Peserta Latsar CPNS Angkatan IV melakukan studi tiru secara virtual ke Kota Surabaya, Senin (5/6/2023).",
        [("IV", "Kota Surabaya", "2023-06-05")],
    ),
    (
        "Rombongan peserta PKN Tingkat II Angkatan VI diterima Bupati Sikka, Yulius Parera, dalam kegiatan visitasi, "
        "Jumat, 9 Juni 2023.",
        [("VI", "Kabupaten Sikka", "2023-06-09")],
    ),
    (
        "Peserta PKN Tingkat I Angkatan X melakukan visitasi ke dua daerah. Di Kota Tual mereka visitasi pada 5 Juni "
        "2023.\nDi Kabupaten Maluku Tenggara visitasi berlangsung pada 7 Juni 2023.",
        [("X", "Kota Tual", "2023-06-05"), ("X", "Kabupaten Maluku Tenggara", "2023-06-07")],
    ),
    (
        "Peserta PKP Angkatan I dan II melaksanakan studi lapangan di Kota Batu, Kamis (8/6/2023).",
        [("I", "Kota Batu", "2023-06-08"), ("II", "Kota Batu", "2023-06-08")],
    ),
    (
        "Peserta PKN Tingkat I Angkatan LVI melaksanakan visitasi di dua lokus, yakni Kota Bitung dan "
        "Kabupaten Minahasa "
        "Utara, Senin-Selasa (5-6/6/2023).",
        [("LVI", "Kota Bitung", "2023-06-05"), ("LVI", "Kabupaten Minahasa Utara", "2023-06-05")],
    ),
    (
        "Peserta PKA Angkatan VI dan VII BPSDM Provinsi Sumatera Utara sebanyak 80 orang melakukan studi lapangan ke "
        "Pemkot Padang Panjang, Selasa 14 Juni 2022.",
        [("VI", "Kota Padang Panjang", "2022-06-14"), ("VII", "Kota Padang Panjang", "2022-06-14")],
    ),
    (
        "Visitasi PKN Tingkat II Angkatan V di Jawa Barat. Peserta mengunjungi Kota Cimahi pada Senin (5/6), Kabupaten "
        "Bandung Barat pada Selasa (6/6), dan Kabupaten Sumedang pada Rabu (7/6/2023).",
        [
            ("V", "Kota Cimahi", "2023-06-05"),
            ("V", "Kabupaten Bandung Barat", "2023-06-06"),
            ("V", "Kabupaten Sumedang", "2023-06-07"),
        ],
    ),
    (
        "Peserta PKN Tingkat II Angkatan V batal mengunjungi Kota Tegal. Visitasi dialihkan ke Kota "
        "Pekalongan, Rabu (7/6).",
        [("V", "Kota Pekalongan", "2023-06-07")],
    ),
    (
        "Pada Maret lalu, peserta PKA Angkatan II studi lapangan di Kabupaten Sleman. Kini giliran peserta "
        "PKA Angkatan III "
        "studi lapangan di Kabupaten Bantul, Kamis (8/6/2023).",
        [("II", "Kabupaten Sleman", None), ("III", "Kabupaten Bantul", "2023-06-08")],
    ),
    (
        "Dari 5 hingga 9 Juni 2023, 20 peserta PPSA XXIV Lemhannas RI berada di Kota Palangka Raya untuk "
        "studi strategis. "
        "Plt Sekda Kalteng Nuryadi Hadisaputra menerima mereka di Aula Jayang Tingang, Senin (5/6).",
        [("XXIV", "Kota Palangka Raya", "2023-06-05")],
    ),
    (
        "Peserta Latsar CPNS Angkatan LXX dan LXXI studi lapangan secara virtual bersama Pemkab Banyuwangi, "
        "Selasa (6/6).",
        [("LXX", "Kabupaten Banyuwangi", "2023-06-06"), ("LXXI", "Kabupaten Banyuwangi", "2023-06-06")],
    ),
    (
        "Peserta PIM 3 angkatan 5 kunjungi Kabupaten Sleman untuk benchmarking.",
        [("V", "Kabupaten Sleman", None)],
    ),
    (
        "Setelah dari Kota Solok, peserta PKA Angkatan I melanjutkan studi lapangan ke Kabupaten Solok, Rabu (7/6).",
        [("I", "Kabupaten Solok", "2023-06-07")],
    ),
    (
        "Peserta PKA Angkatan I mengunjungi Kota Batu, sedangkan Angkatan II mengunjungi Kota Malang untuk "
        "studi lapangan.",
        [("I", "Kota Batu", None), ("II", "Kota Malang", None)],
    ),
    (
        "Peserta PKN Tingkat II Angkatan V mengikuti visitasi secara daring dengan Kota Bandung, Selasa (6/6/2023).",
        [("V", "Kota Bandung", "2023-06-06")],
    ),
    (
        "Reform Leader Academy (RLA) Angkatan XXVII berkunjung ke Kota Tegal.",
        [("XXVII", "Kota Tegal", None)],
    ),
    (
        "Peserta PKP Angkatan LXXI melakukan benlok ke Kota Magelang, Selasa 6 Juni 2023.",
        [("LXXI", "Kota Magelang", "2023-06-06")],
    ),
    (
        "Peserta didik Sespimmen Polri Dikreg ke-63 melakukan kunjungan ke Polda Bali, Kamis (8/6/2023).",
        [("LXIII", "Provinsi Bali", "2023-06-08")],
    ),
    (
        "Sespimti Polri Dikreg ke-32 melaksanakan Kuliah Kerja Dalam Negeri di Kota Sorong. Para serdik disambut "
        "Wakapolda Papua Barat Brigjen Pol Patrick Rumbiak.",
        [("XXXII", "Kota Sorong", None)],
    ),
    (
        "Pemkab Wonosobo menjadi tuan rumah studi lapangan peserta PKA Angkatan II. Studi lapangan "
        "berlangsung tiga hari, "
        "6 hingga 8 Juni 2023.",
        [("II", "Kabupaten Wonosobo", "2023-06-06")],
    ),
    (
        "Wali Kota Tegal Dedy Prasojo menerima kunjungan peserta PKN Tingkat II Angkatan V, Selasa (6/6/2023). Ketua "
        "rombongan yang juga Kepala Dinas Kesehatan Kabupaten Jayapura, Khairul Lahay, berterima kasih.",
        [("V", "Kota Tegal", "2023-06-06")],
    ),
    (
        "Kabupaten Tabanan menjadi lokus visitasi peserta PKN Tingkat II Angkatan VII.",
        [("VII", "Kabupaten Tabanan", None)],
    ),
]
NONE = [
    "Peserta PKN Tingkat II Angkatan V akan melaksanakan visitasi kepemimpinan di Kota Tegal pada 20 Juni 2023.",
    "Pelatihan Kepemimpinan Pengawas Angkatan II dibuka Bupati Sikka di Kota Kupang, Senin (5/6/2023).",
    "Peserta PKA Angkatan I mengikuti seminar aksi perubahan di Kota Mataram.",
    "Anggota DPRD Kabupaten Bima melakukan kunjungan kerja ke Kota Tegal.",
    "Siswa SMA melakukan kunjungan ke Kota Tegal dalam latihan kepemimpinan.",
    "Peserta PKP Angkatan III dijadwalkan berkunjung ke Kabupaten Sleman untuk studi lapangan bulan depan.",
]
RECEIVED: list[tuple[str, set[str]]] = [
    (
        "Visitasi peserta PKN Tingkat II Angkatan V di Kota Tegal diterima Wali Kota Tegal, Dedy Prasojo.",
        {"Dedy Prasojo"},
    ),
    (
        "Visitasi peserta PKN Tingkat II Angkatan V di Kota Tegal disambut langsung oleh Wali Kota Tegal Dedy Prasojo "
        "didampingi Sekda Johan Santoso.",
        {"Dedy Prasojo", "Johan Santoso"},
    ),
    (
        "Wali Kota Tegal Dedy Prasojo bersama Sekda Johan Santoso menerima peserta visitasi PKN Tingkat II Angkatan V.",
        {"Dedy Prasojo", "Johan Santoso"},
    ),
    (
        "Wali Kota Tegal yang diwakili Sekda Johan Santoso menerima peserta visitasi PKN Tingkat II Angkatan V.",
        {"Johan Santoso"},
    ),
    (
        "Wali Kota Tegal, Dedy Prasojo, menyambut peserta visitasi PKN Tingkat II Angkatan V. Turut hadir Kepala "
        "Bappeda Kota Tegal, Lutfi Hanafi.",
        {"Dedy Prasojo"},
    ),
    (
        "Sespimti Polri Dikreg ke-32 melaksanakan Kuliah Kerja Dalam Negeri di Kota Sorong. Para serdik disambut "
        "Wakapolda Papua Barat Brigjen Pol Patrick Rumbiak.",
        {"Patrick Rumbiak"},
    ),
    (
        "Kota Tegal menjadi lokus visitasi PKN Tingkat II Angkatan V. “Kami senang,” kata Wali Kota Tegal Dedy Prasojo "
        "usai menyambut rombongan, Selasa (6/6).",
        {"Dedy Prasojo"},
    ),
    (
        "Peserta PKN Tingkat II Angkatan V melaksanakan visitasi di Kota Tegal. Rombongan diterima Asisten "
        "Pemerintahan "
        "Kota Tegal Ratri Handayani. Wali Kota Tegal Dedy Prasojo sedang bertugas di Jakarta.",
        {"Ratri Handayani"},
    ),
    (
        "Visitasi peserta PKN Tingkat II Angkatan V di Kota Tegal disambut Sekda Johan Santoso mewakili Wali Kota "
        "Dedy Prasojo.",
        {"Johan Santoso"},
    ),
    (
        "Visitasi peserta PKN Tingkat II Angkatan V di Kota Tegal diterima Sekda Johan Santoso, Asisten Pemerintahan "
        "Ratri Handayani, dan Kepala Bappeda Lutfi Hanafi.",
        {"Johan Santoso", "Ratri Handayani", "Lutfi Hanafi"},
    ),
    (
        "Visitasi peserta PKN Tingkat II Angkatan V di Kota Tegal dipimpin Widyaiswara Lembaga Administrasi Negara, "
        "Basuki Rahman, dan diterima Sekda Kota Tegal Johan Santoso.",
        {"Johan Santoso"},
    ),
]
VENUES: list[tuple[str, tuple[str, str | None]]] = [
    (
        "Peserta PKN Tingkat II Angkatan V melaksanakan visitasi di Kota Payakumbuh. Rombongan diterima di Aula Ngalau "
        "Indah, Balaikota Payakumbuh, Rabu (7/6).",
        ("Kota Payakumbuh", "Aula Ngalau Indah, Balaikota Payakumbuh"),
    ),
    (
        "Peserta PKN Tingkat II Angkatan V melaksanakan visitasi ke Kementerian Keuangan di Jakarta, Selasa "
        "(6/6/2023).",
        ("Provinsi DKI Jakarta", "Kementerian Keuangan"),
    ),
    (
        "Peserta PKN Tingkat II Angkatan V melaksanakan visitasi ke PT Semen Karang Biru di Kabupaten Tuban.",
        ("Kabupaten Tuban", "PT Semen Karang Biru"),
    ),
    (
        "Peserta PKN Tingkat II Angkatan V melaksanakan visitasi di Kota Tegal. Rombongan diterima di Pendopo "
        "Samudra Jaya, Selasa (6/6).",
        ("Kota Tegal", "Pendopo Samudra Jaya"),
    ),
    (
        "Peserta PKN Tingkat II Angkatan V melaksanakan visitasi di Kota Tegal. Rombongan diterima di Aula "
        "Adipura, Balai "
        "Kota, oleh Sekda Kota Tegal Johan Santoso.",
        ("Kota Tegal", "Aula Adipura, Balai Kota"),
    ),
    (
        "Peserta PKN Tingkat II Angkatan V melaksanakan visitasi di Kota Tegal.",
        ("Kota Tegal", None),
    ),
]
KINDS = [
    ("melaksanakan visitasi di", "visitasi"),
    ("melaksanakan benchmarking di", "benchmarking"),
    ("melaksanakan studi lapangan di", "studi_lapangan"),
    ("melaksanakan studi tiru di", "studi_tiru"),
    ("melakukan kunjungan ke", "kunjungan"),
    ("melaksanakan benchmarking to best practice di", "benchmarking"),
]


@pytest.mark.parametrize(("text", "expected"), DONE)
def test_visits(text: str, expected: Visits) -> None:
    assert visits(record_of(text)) == expected


@pytest.mark.parametrize("text", NONE)
def test_no_visits(text: str) -> None:
    assert visits(record_of(text)) == []


@pytest.mark.parametrize(("text", "expected"), RECEIVED)
def test_hosts(text: str, expected: set[str]) -> None:
    assert hosts(record_of(text)) == expected


@pytest.mark.parametrize(("words", "expected"), KINDS)
def test_kinds(words: str, expected: str) -> None:
    record = record_of(f"Peserta PKN Tingkat II Angkatan V {words} Kabupaten Sleman.")
    assert [v.kind for v in record.visits] == [expected]


@pytest.mark.parametrize(("text", "expected"), VENUES)
def test_venue(text: str, expected: tuple[str, str | None]) -> None:
    assert [(v.place, v.venue) for v in record_of(text).visits] == [expected]
