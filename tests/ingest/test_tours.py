"""Tours: each stop with its own day and hosts, classes that part, days told by weekday or by what went before."""

from __future__ import annotations

import pytest

from tests.ingest.texts import record_of

Stop = tuple[str | None, str, str | None, set[str]]
"""Batch, place, day, hosts."""
VISIT = "Peserta PKN Tingkat II Angkatan V melaksanakan visitasi"
TOURS: list[tuple[str, list[Stop]]] = [
    (
        "Peserta PKN Tingkat I Angkatan LIII menuntaskan visitasi di Maluku Utara, Kamis (8/6/2023). Perjalanan "
        "diawali "
        "di Ternate. Selasa, 6 Juni 2023, mereka bertandang ke Benteng Oranje dan berbincang dengan Wali Kota Ternate, "
        "Taher Hanafi.\nRabu, rombongan menyeberang ke Kota Tidore Kepulauan. Mereka diterima Wakil Wali Kota Hamid "
        "Marasabessy bersama Kepala Dinas Kebudayaan Asrul Fabanyo.\nHari terakhir dihabiskan di Kabupaten Halmahera "
        "Barat. Sekretaris Daerah Julius Djurumudi menjamu tamunya dengan papeda.",
        [
            ("LIII", "Kota Ternate", "2023-06-06", {"Taher Hanafi"}),
            ("LIII", "Kota Tidore Kepulauan", "2023-06-07", {"Hamid Marasabessy", "Asrul Fabanyo"}),
            ("LIII", "Kabupaten Halmahera Barat", "2023-06-08", {"Julius Djurumudi"}),
        ],
    ),
    (
        "Sebanyak 21 peserta PKN Tingkat I Angkatan LX menempuh visitasi di Jawa Timur, 5–7 Juni 2023. Hari pertama "
        "mereka "
        "habiskan di Kota Probolinggo, kemudian Kabupaten Probolinggo pada Selasa, dan berakhir di Kabupaten Lumajang "
        "keesokan harinya.\nDi Kantor Wali Kota Probolinggo, Pj Wali Kota Taufik Wardana hadir menyambut.\nGiliran "
        "berikutnya, rombongan ditemui Plh. Bupati Probolinggo Ugas Prabowo di Pendopo.\nSementara di Lumajang, Ketua "
        "DPRD setempat, Oktafia Sari, menjelaskan penanganan pengungsi.",
        [
            ("LX", "Kota Probolinggo", "2023-06-05", {"Taufik Wardana"}),
            ("LX", "Kabupaten Probolinggo", "2023-06-06", {"Ugas Prabowo"}),
            ("LX", "Kabupaten Lumajang", "2023-06-07", {"Oktafia Sari"}),
        ],
    ),
    (
        f"{VISIT} ke dua daerah. Senin (5/6/2023) mereka diterima Wali Kota Tegal Dedy Prasojo. Keesokan harinya, "
        f"Bupati "
        "Brebes Lutfi Hanafi menjamu rombongan di pendopo.",
        [
            ("V", "Kota Tegal", "2023-06-05", {"Dedy Prasojo"}),
            ("V", "Kabupaten Brebes", "2023-06-06", {"Lutfi Hanafi"}),
        ],
    ),
    (
        "Peserta Diklatpim Tingkat II Angkatan XLII menuntaskan kunjungan ke dua instansi pekan ini. Mereka mendatangi "
        "Kementerian Kesehatan di Jakarta, Rabu (7/6/2023), lantas Kota Tangerang sehari setelahnya.\nDi Jakarta, "
        "rombongan diterima Direktur Ratih Kusuma. Keesokan harinya, Wakil Wali Kota Tangerang Sahrul Alwan membuka "
        "pintu "
        "ruang kendali bagi para tamu. Penjelasan teknis disampaikan Kepala Dinas Komunikasi dan Informatika, Herman "
        "Sujana.",
        [
            ("XLII", "Provinsi DKI Jakarta", "2023-06-07", {"Ratih Kusuma"}),
            ("XLII", "Kota Tangerang", "2023-06-08", {"Sahrul Alwan", "Herman Sujana"}),
        ],
    ),
    (
        f"{VISIT} di Kabupaten Gianyar, Senin (5/6/2023), dan diterima Sekda I Made Suarta. Pada Selasa (6/6) peserta "
        "melanjutkan kunjungan ke Kabupaten Klungkung dan ditemui Asisten Administrasi Umum Gede Raka Wibawa.",
        [
            ("V", "Kabupaten Gianyar", "2023-06-05", {"I Made Suarta"}),
            ("V", "Kabupaten Klungkung", "2023-06-06", {"Gede Raka Wibawa"}),
        ],
    ),
    (
        f"{VISIT} selama tiga hari. Senin (5/6/2023) ke Kota Tegal, Selasa (6/6/2023) ke Kabupaten Brebes, dan Rabu "
        "(7/6/2023) ke Kota Pekalongan.",
        [
            ("V", "Kota Tegal", "2023-06-05", set()),
            ("V", "Kabupaten Brebes", "2023-06-06", set()),
            ("V", "Kota Pekalongan", "2023-06-07", set()),
        ],
    ),
    (
        f"{VISIT} di Kota Bitung, Senin (5/6/2023). Sehari kemudian mereka bergeser ke Kabupaten Minahasa Utara dan "
        "disambut Bupati Joune Rondonuwu.",
        [
            ("V", "Kota Bitung", "2023-06-05", set()),
            ("V", "Kabupaten Minahasa Utara", "2023-06-06", {"Joune Rondonuwu"}),
        ],
    ),
]
PARTED: list[tuple[str, list[Stop]]] = [
    (
        "Pusdiklat Kementerian Perhubungan menggelar benchmarking bagi peserta PKA Angkatan II dan III. Angkatan II "
        "bertolak "
        "ke PT Semen Karang Biru di Kota Cilegon pada 5 Juni 2023. Mereka diterima Manajer Diklat Yosefin "
        "Liman.\nSehari "
        "kemudian, 6 Juni, Angkatan III mengunjungi Politeknik Negeri Bandung di Kota Bandung dan disambut Direktur "
        "Marwan "
        "Sujatmiko.",
        [
            ("II", "Kota Cilegon", "2023-06-05", {"Yosefin Liman"}),
            ("III", "Kota Bandung", "2023-06-06", {"Marwan Sujatmiko"}),
        ],
    ),
    (
        "BPSDM Hukum dan HAM melepas tiga kelas PKA ke Jawa Tengah. Angkatan III ditempatkan di Kabupaten Wonosobo, "
        "Angkatan IV di Kabupaten Temanggung, dan Angkatan V di Kabupaten Kebumen. Studi lapangan ketiganya dimulai "
        "serentak, Selasa, 6 Juni 2023.\nDi Pendopo Kabupaten, Asisten Perekonomian dan Pembangunan Wonosobo, "
        "Sumarwoto, "
        "menyambut Angkatan III.\nDi Temanggung, Sekretaris Daerah Hary Setyawan mendapat giliran menjawab pertanyaan "
        "peserta. Adapun di Kebumen, kelas terakhir ditemui Kepala Bagian Hukum Setda Kebumen, Ira Puspita.",
        [
            ("III", "Kabupaten Wonosobo", "2023-06-06", {"Sumarwoto"}),
            ("IV", "Kabupaten Temanggung", "2023-06-06", {"Hary Setyawan"}),
            ("V", "Kabupaten Kebumen", "2023-06-06", {"Ira Puspita"}),
        ],
    ),
    (
        "Dua angkatan PKP melakukan studi tiru. Angkatan VIII menuju Kota Sukabumi dan Angkatan IX ke Kabupaten "
        "Cianjur, "
        "Senin (5/6/2023).",
        [("VIII", "Kota Sukabumi", "2023-06-05", set()), ("IX", "Kabupaten Cianjur", "2023-06-05", set())],
    ),
    (
        "Peserta Latsar CPNS Angkatan I s.d. III melaksanakan studi lapangan di Kabupaten Sleman, Rabu (7/6/2023).",
        [
            ("I", "Kabupaten Sleman", "2023-06-07", set()),
            ("II", "Kabupaten Sleman", "2023-06-07", set()),
            ("III", "Kabupaten Sleman", "2023-06-07", set()),
        ],
    ),
]
DAYS: list[tuple[str, list[Stop]]] = [
    (f"{VISIT} di Kota Tegal, Rabu.", [("V", "Kota Tegal", "2023-06-14", set())]),
    (f"{VISIT} di Kota Tegal, kemarin.", [("V", "Kota Tegal", "2023-06-14", set())]),
    (f"{VISIT} di Kota Tegal, Rabu kemarin.", [("V", "Kota Tegal", "2023-06-14", set())]),
    (f"{VISIT} di Kota Tegal, Kamis pagi.", [("V", "Kota Tegal", "2023-06-15", set())]),
    (f"{VISIT} di Kota Tegal hari ini.", [("V", "Kota Tegal", "2023-06-15", set())]),
    (f"Dua hari lalu, {VISIT} di Kota Tegal.", [("V", "Kota Tegal", "2023-06-13", set())]),
    (f"{VISIT} di Kota Tegal sejak kemarin.", [("V", "Kota Tegal", "2023-06-14", set())]),
    (f"{VISIT} di Kota Tegal, Senin lalu.", [("V", "Kota Tegal", "2023-06-12", set())]),
    (f"{VISIT} di Kota Tegal, 5 s.d. 7 Juni.", [("V", "Kota Tegal", "2023-06-05", set())]),
    (f"{VISIT} di Kota Tegal, Senin hingga Rabu, 5 hingga 7 Juni 2023.", [("V", "Kota Tegal", "2023-06-05", set())]),
    (f"{VISIT} di Kota Tegal, 30 Mei - 2 Juni 2023.", [("V", "Kota Tegal", "2023-05-30", set())]),
    (f"Tegal, 6 Juni 2023 – {VISIT} di Kota Tegal, Selasa pagi.", [("V", "Kota Tegal", "2023-06-06", set())]),
    (
        f"{VISIT} di Kota Tegal, Selasa (6/6/2023). “Kami senang,” kata ketua kelas, Agnes Bota, Rabu (7/6/2023).",
        [("V", "Kota Tegal", "2023-06-06", set())],
    ),
    (
        f"{VISIT} di Kota Tegal, Selasa (6/6/2023). Seminar hasil visitasi akan digelar pada 20 Juni 2023.",
        [("V", "Kota Tegal", "2023-06-06", set())],
    ),
]
VIRTUAL: list[tuple[str, list[Stop]]] = [
    (
        "Peserta PKP Angkatan III Kabupaten Asahan melakukan studi lapangan lewat Zoom dari Kantor Bupati Asahan, "
        "Rabu dan "
        "Kamis, 7-8 Juni 2023. Hari pertama, peserta menyimak paparan Kepala Dinas Sosial Kabupaten Bantul, Wahyu "
        "Anggara. Esoknya giliran Kepala Dinas Kesehatan Kabupaten Sleman, Cahya Purnama, yang berbicara.",
        [
            ("III", "Kabupaten Bantul", "2023-06-07", {"Wahyu Anggara"}),
            ("III", "Kabupaten Sleman", "2023-06-08", {"Cahya Purnama"}),
        ],
    ),
    (
        "Lewat Zoom, peserta PKA Angkatan V mengikuti studi lapangan virtual ke Kabupaten Banyuwangi, Selasa "
        "(6/6/2023). "
        "Bupati Banyuwangi Ipuk Rahayu memaparkan layanan desa.",
        [("V", "Kabupaten Banyuwangi", "2023-06-06", {"Ipuk Rahayu"})],
    ),
]
NOT_YET = [
    "Bupati Pacitan Indra Wicaksana menerima audiensi tim Puslatbang PKASN LAN, Senin (5/6/2023). Tim itu menjajaki "
    "kemungkinan Pacitan menjadi lokus visitasi PKN Tingkat II Angkatan XXIV.",
    "Apabila disetujui, peserta PKN Tingkat II Angkatan V datang ke Kabupaten Pacitan pada 26 Juni 2023 untuk "
    "visitasi.",
    "Kabupaten Sleman dipilih sebagai calon lokus visitasi PKN Tingkat II Angkatan V.",
    "Pekan depan peserta PKA Angkatan II studi lapangan di Kabupaten Sleman.",
    "Peserta PKA Angkatan II direncanakan studi lapangan di Kabupaten Sleman pada 26-28 Juni.",
    "Peserta PKA Angkatan II studi lapangan di Kabupaten Sleman pada 26 Juni 2023.",
    "Pemkab Sleman siap menyambut peserta studi lapangan PKA Angkatan II.",
    "Visitasi PKN Tingkat II Angkatan V ke Kota Tegal ditunda karena banjir.",
    "Peserta PKA Angkatan II kembali ke Kota Semarang untuk seminar aksi perubahan.",
]


def stops(text: str) -> list[Stop]:
    record = record_of(text)
    return [(record.cohorts[v.cohort].batch, v.place, v.date, set(v.hosts)) for v in record.visits]


@pytest.mark.parametrize(("text", "expected"), [*TOURS, *PARTED, *DAYS, *VIRTUAL])
def test_stops(text: str, expected: list[Stop]) -> None:
    assert stops(text) == expected


@pytest.mark.parametrize("text", NOT_YET)
def test_no_stop(text: str) -> None:
    assert stops(text) == []
