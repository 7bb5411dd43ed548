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
