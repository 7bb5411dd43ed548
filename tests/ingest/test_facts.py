"""Reading → record: roles, participants, and readings that the text leaves open, where none is chosen."""

from __future__ import annotations

import pytest

from tests.ingest.texts import batches, hosts, places, positions, quotes, record_of, spoke, trainees, visits

VISIT = "Peserta PKN Tingkat II Angkatan V melaksanakan visitasi di Kota Tegal."
TRAINEES: list[tuple[str, set[str]]] = [
    (f"{VISIT} Salah seorang peserta, Yohana Wenda, bertanya tentang pasar.", {"Yohana Wenda"}),
    (f"{VISIT} Ketua kelas, Ahmad Rifai Lubis, berterima kasih.", {"Ahmad Rifai Lubis"}),
    (f"{VISIT} Ahmad Rifai Lubis, salah satu peserta, berterima kasih.", {"Ahmad Rifai Lubis"}),
    (f"{VISIT} Peserta terbaik diraih Yohana Wenda dari Kabupaten Jayawijaya.", {"Yohana Wenda"}),
    (f"{VISIT} Ketua rombongan, Basuki Rahman, hadir. Menurut Basuki, peserta berasal dari Bali.", set()),
    (f"{VISIT} Wali Kota Tegal, Dedy Prasojo, menyambut peserta.", set()),
    (f"{VISIT} Ketua rombongan, Basuki Rahman, widyaiswara LAN, berterima kasih.", set()),
    ("Kepala BPSDM Provinsi Bali, Nina Rahayu, melaporkan peserta PKP Angkatan I sebanyak 40 orang.", set()),
    (f"{VISIT} Peserta asal Kabupaten Ende, Agnes Bota, terkesan.", {"Agnes Bota"}),
    (f"{VISIT} Hal itu diungkapkan perwakilan peserta, Agnes Bota.", {"Agnes Bota"}),
    (f"{VISIT} “Visitasi ini sesuai tema kami,” kata Agnes Bota mewakili peserta.", {"Agnes Bota"}),
    (f"{VISIT} Bupati Sikka, Yulius Parera, alumnus PKN Tingkat II Angkatan I, hadir.", {"Yulius Parera"}),
    (f"{VISIT} Sekda Kabupaten Alor, Obeth Maukari, yang menjadi peserta pelatihan itu, bertanya.", {"Obeth Maukari"}),
]
NO_POSITION = [
    "Ketua rombongan, Basuki Rahman, berterima kasih.",
    "Hadir sebagai narasumber Basuki Rahman.",
    "Moderator acara itu, Basuki Rahman, berterima kasih.",
    "Mantan Bupati Alor, Basuki Rahman, berterima kasih.",
    "Ketua kelas, Basuki Rahman, berterima kasih.",
    "Ketua panitia, Basuki Rahman, berterima kasih.",
    "Ketua Panitia Pelaksana Basuki Rahman berterima kasih.",
]
OPEN_PLACE: list[tuple[str, set[str]]] = [
    ("Apel digelar di Sukabumi.", {"Sukabumi"}),
    ("Rombongan tiba di Kota Bima dan Kabupaten Bima. Bima sedang panas.", {"Kota Bima", "Kabupaten Bima"}),
]


@pytest.mark.parametrize(("text", "expected"), TRAINEES)
def test_participants(text: str, expected: set[str]) -> None:
    assert trainees(record_of(text)) == expected


@pytest.mark.parametrize("text", NO_POSITION)
def test_roles_and_former_offices_are_no_positions(text: str) -> None:
    assert positions(record_of(text)) == {"Basuki Rahman": set()}


@pytest.mark.parametrize(("text", "expected"), OPEN_PLACE)
def test_no_region_is_chosen_where_two_fit(text: str, expected: set[str]) -> None:
    assert places(record_of(text)) == expected


def test_no_speaker_is_chosen_where_two_fit() -> None:
    record = record_of(
        "Camat Tebet, Rahmat Saleh, dan Camat Senen, Rahmat Basuki, hadir. “Sungai kami sudah bersih,” kata Rahmat."
    )
    assert spoke(record) == set()
    assert [speaker for speaker, _ in quotes(record) if speaker] == []


def test_no_organizer_is_chosen_of_a_sender() -> None:
    record = record_of("Peserta PKN Tingkat II Angkatan V tiba. Pemkab Alor mengirim dua peserta ke pelatihan itu.")
    assert [c.organizer for c in record.cohorts] == [None]


def test_council_junket() -> None:
    record = record_of(
        "DPRD Kabupaten Bima melakukan kunjungan kerja ke Kota Tegal, Senin (5/6/2023). Rombongan dipimpin Ketua DPRD "
        "Kabupaten Bima, Suryadi Hanafi, dan diterima Wali Kota Tegal, Dedy Prasojo.\n“Kami mau tahu soal pasar "
        "ikan,” kata Suryadi."
    )
    assert not record.relevant
    assert (batches(record), visits(record), record.events) == ([], [], ())
    assert positions(record) == {
        "Suryadi Hanafi": {("Ketua DPRD", "Dewan Perwakilan Rakyat Daerah Kabupaten Bima")},
        "Dedy Prasojo": {("Wali Kota", "Pemerintah Kota Tegal")},
    }
    assert quotes(record) == [("Suryadi Hanafi", "Kami mau tahu soal pasar ikan,")]


def test_student_camp() -> None:
    record = record_of(
        "Pengurus OSIS se-Kota Salatiga mengikuti pelatihan kepemimpinan. Kepala Dinas Pendidikan Kota Salatiga, "
        "Nining Kusuma, membuka kegiatan itu. Siswa juga melakukan kunjungan ke Kabupaten Semarang."
    )
    assert not record.relevant
    assert (batches(record), visits(record)) == ([], [])
    assert positions(record) == {"Nining Kusuma": {("Kepala Dinas Pendidikan", "Pemerintah Kota Salatiga")}}


def test_a_whole_visit() -> None:
    record = record_of(
        "Sebanyak 20 peserta PKN Tingkat II Angkatan XXVI yang diselenggarakan Lembaga Administrasi Negara (LAN) "
        "melaksanakan visitasi di Kabupaten Sleman, Selasa (13/6/2023). Rombongan diterima Bupati Sleman, Kartini "
        "Puspitasari, didampingi Sekda Harjanto Wiryo di Pendopo Parasamya.\n“Belajarlah dari kebun salak kami,” "
        "kata Kartini.\nKetua kelas, Ahmad Rifai Lubis, menyampaikan terima kasih.",
    )
    assert record.relevant
    assert [(c.programme, c.batch, c.year, c.organizer, c.participants) for c in record.cohorts] == [
        ("PKN-II", "XXVI", 2023, "Lembaga Administrasi Negara", 20)
    ]
    assert visits(record) == [("XXVI", "Kabupaten Sleman", "2023-06-13")]
    assert record.visits[0].venue == "Pendopo Parasamya"
    assert hosts(record) == {"Kartini Puspitasari", "Harjanto Wiryo"}
    assert quotes(record) == [("Kartini Puspitasari", "Belajarlah dari kebun salak kami,")]
    assert trainees(record) == {"Ahmad Rifai Lubis"}
    assert spoke(record) == {"Kartini Puspitasari", "Ahmad Rifai Lubis"}
    assert [e.kind for e in record.events] == ["visit"]


def test_visit_led_by_the_head_of_the_training_body() -> None:
    record = record_of(
        "PURWOKERTO, KABAR LERENG – Pemerintah Kabupaten (Pemkab) Banyumas menerima visitasi peserta Pelatihan "
        "Kepemimpinan Nasional (PKN) Tingkat II Angkatan XXI yang diselenggarakan Puslatbang KDOD LAN, Rabu "
        "(7/6/2023). "
        "Rombongan yang berjumlah 15 orang itu diterima Sekretaris Daerah Banyumas Ir. Bagas Nurcahya, M.T., di Ruang "
        "Joko Kaiman.\nBagas menyampaikan permohonan maaf Bupati. “Beliau sedang rapat di Jakarta,” katanya.\n"
        "Ketua rombongan, Dr. Turangga Wicaksana, S.H., yang juga Kepala Puslatbang KDOD LAN, mengatakan tema visitasi "
        "kali ini “Ekonomi Sirkular dari Desa”. Menurut Turangga, peserta berasal dari Kalimantan Timur.\n"
        "Salah satu peserta, Kepala Dinas Lingkungan Hidup Kota Bontang, Heru Triatmaja, mengaku kagum. “Sampah kami "
        "masih ditimbun,” ujar Heru.\nTurut mendampingi Sekda, Kepala Dinas Lingkungan Hidup Banyumas Wibisana Sugih "
        "dan Kepala Bappedalitbang Kristanta Adi."
    )
    assert [(c.batch, c.theme, c.participants) for c in record.cohorts] == [("XXI", "Ekonomi Sirkular dari Desa", 15)]
    assert visits(record) == [("XXI", "Kabupaten Banyumas", "2023-06-07")]
    assert hosts(record) == {"Bagas Nurcahya", "Wibisana Sugih", "Kristanta Adi"}
    assert trainees(record) == {"Heru Triatmaja"}
    assert quotes(record) == [
        ("Bagas Nurcahya", "Beliau sedang rapat di Jakarta,"),
        ("Heru Triatmaja", "Sampah kami masih ditimbun,"),
    ]
    assert positions(record) == {
        "Bagas Nurcahya": {("Sekretaris Daerah", "Pemerintah Kabupaten Banyumas")},
        "Turangga Wicaksana": {("Kepala Puslatbang KDOD", "Lembaga Administrasi Negara")},
        "Heru Triatmaja": {("Kepala Dinas Lingkungan Hidup", "Pemerintah Kota Bontang")},
        "Wibisana Sugih": {("Kepala Dinas Lingkungan Hidup", "Pemerintah Kabupaten Banyumas")},
        "Kristanta Adi": {("Kepala Bappedalitbang", "Pemerintah Kabupaten Banyumas")},
    }


def test_opening_of_two_batches() -> None:
    record = record_of(
        "Sekretaris Daerah Kabupaten Sumba Timur, Umbu Domu Praing, membuka Pelatihan Dasar (Latsar) CPNS Golongan III "
        "Angkatan VII dan VIII di Aula BKPP, Senin (12/6).\nLatsar digelar Badan Kepegawaian, Pendidikan dan Pelatihan "
        "(BKPP) Kabupaten Sumba Timur dan diikuti 80 peserta.\n“Anda dibayar rakyat, maka layani rakyat,” kata Umbu "
        "Domu.\nKepala BKPP, Melkias Randa, melaporkan bahwa pelatihan berlangsung hingga 20 Juli 2023."
    )
    body = "Badan Kepegawaian Pendidikan dan Pelatihan Kabupaten Sumba Timur"
    assert [(c.batch, c.year, c.organizer, c.participants) for c in record.cohorts] == [
        ("VII", 2023, body, None),
        ("VIII", 2023, body, None),
    ]
    assert (visits(record), [e.kind for e in record.events]) == ([], ["opening"])
    assert spoke(record) == {"Umbu Domu Praing", "Melkias Randa"}
    assert trainees(record) == set()


def test_city_and_regency_of_one_name() -> None:
    record = record_of(
        "Peserta Pelatihan Kepemimpinan Administrator (PKA) Angkatan III Pusdiklat Kementerian Perhubungan melakukan "
        "studi lapangan di Kota Semarang dan Kabupaten Semarang, 6-7 Juni 2023. Hari pertama mereka disambut Wali Kota "
        "Semarang Hapsari Rahajeng di Balai Kota Semarang.\nKeesokan harinya, Rabu (7/6), Bupati Semarang Nugraheni "
        "Utami menerima mereka di Pendopo Rumah Dinas Bupati.\n“Semarang itu dua, tapi satu hati,” ujar "
        "Nugraheni disambut tawa."
    )
    assert visits(record) == [("III", "Kota Semarang", "2023-06-06"), ("III", "Kabupaten Semarang", "2023-06-07")]
    assert [v.hosts for v in record.visits] == [("Hapsari Rahajeng",), ("Nugraheni Utami",)]
    assert places(record) == {"Kota Semarang", "Kabupaten Semarang"}
    assert positions(record) == {
        "Hapsari Rahajeng": {("Wali Kota", "Pemerintah Kota Semarang")},
        "Nugraheni Utami": {("Bupati", "Pemerintah Kabupaten Semarang")},
    }


def test_planned_visit() -> None:
    record = record_of(
        "Pemkot Palu bersiap menyambut peserta PKP Angkatan IX BPSDMD Provinsi Sulawesi Tengah. Mereka "
        "dijadwalkan studi "
        "lapangan pada 20-22 Juni 2023.\n“Jangan ada jalan berlubang,” pesan Wali Kota Palu, Hadirman "
        "Rasyid, usai rapat "
        "persiapan, Senin (12/6).",
    )
    assert (record.relevant, batches(record), visits(record)) == (True, [("PKP", "IX")], [])
    assert quotes(record) == [("Hadirman Rasyid", "Jangan ada jalan berlubang,")]
