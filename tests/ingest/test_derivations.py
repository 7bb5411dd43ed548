"""Nothing in a record goes beyond its text; and what does is found out."""

from collections import Counter
from collections.abc import Callable
from datetime import date, timedelta
from functools import cache
from typing import Any

import pytest

from graph.model.record import Cohort, Evidence, Organization, Part, Person, Place, Position, Quote, Record, Span, Visit
from ingest.derivations import CHECKS, UNCHECKED, derivations, explained, unexplained, values
from ingest.derived import Value
from ingest.extract import extract
from ingest.numbers import from_roman, to_roman
from ingest.scoring import predict, read_gold
from ingest.witness import Witness
from tests.gold.sets import NAMES, required

PARTS: dict[type[Part], str] = {
    Person: "persons",
    Organization: "organizations",
    Place: "places",
    Cohort: "cohorts",
    Visit: "visits",
    Quote: "quotes",
}


def evidence(text: str, /, **where: str) -> Evidence:
    """Evidence by field: the first place where these words stand."""
    return {
        field: (Span(start=text.index(words), end=text.index(words) + len(words)),) for field, words in where.items()
    }


def told(text: str, part: Part, *others: Part, published: str | None = None, field: str = "name") -> list[str]:
    """Names of the derivations of `part`'s field in a record that holds it and `others`."""
    holder = Person(name="", positions=(part,)) if isinstance(part, Position) else part
    record = Record(id="a", text=text, published=published, **_grouped(holder, *others))
    value = next(v for v in values(record) if v.owner is part and v.field == field)
    return [step.name for step in derivations(Witness(record), value)]


def _grouped(*parts: Part) -> dict[str, Any]:
    grouped: dict[str, list[Part]] = {}
    for part in parts:
        grouped.setdefault(PARTS[type(part)], []).append(part)
    return {name: tuple(held) for name, held in grouped.items()}


BODIES = [
    ("Kunjungan ke Dinas Kesehatan.", "Dinas Kesehatan", "Dinas Kesehatan", ["verbatim"]),
    ("Kepala LAN membuka pelatihan.", "LAN", "Lembaga Administrasi Negara", ["official name"]),
    ("Kepala LAN membuka pelatihan.", "LAN", "Lembaga Sandi Negara", []),
    ("Pemkot Bogor menerima mereka.", "Pemkot Bogor", "Pemerintah Kota Bogor", ["government"]),
    ("Wali Kota Bogor menerima mereka.", "Wali Kota Bogor", "Pemerintah Kota Bogor", ["government"]),
    ("Wali Kota Bogor menerima mereka.", "Wali Kota Bogor", "Pemerintah Kabupaten Bogor", []),
    ("Wali Kota Bogor menerima mereka.", "Wali Kota Bogor", "Pemerintah Kota Depok", []),
    ("Kapolda Maluku hadir.", "Kapolda Maluku", "Kepolisian Daerah Maluku", ["body of an office"]),
    ("Kapolda Maluku hadir.", "Kapolda Maluku", "Kepolisian Daerah Maluku Utara", []),
    ("Menteri Dalam Negeri hadir.", "Menteri Dalam Negeri", "Kementerian Dalam Negeri", ["body of an office"]),
    ("Kepala Bapelkes Batam hadir.", "Bapelkes Batam", "Balai Besar Pelatihan Kesehatan Regional Batam", []),
]


@pytest.mark.parametrize(("text", "words", "name", "expected"), BODIES)
def test_names_of_bodies(text: str, words: str, name: str, expected: list[str]) -> None:
    assert told(text, Organization(name=name, kind="other", evidence=evidence(text, name=words))) == expected


def test_the_region_of_a_unit_must_be_told() -> None:
    text = "Wakil Bupati Sleman menyambut mereka. Kepala Dinas Kesehatan memberi paparan."
    where = evidence(text, name="Dinas Kesehatan")
    here = Organization(name="Dinas Kesehatan Kabupaten Sleman", kind="unit", area="34.04", evidence=where)
    assert told(text, here) == ["area of a unit"]
    elsewhere = Organization(name="Dinas Kesehatan Kabupaten Bantul", kind="unit", area="34.02", evidence=where)
    assert told(text, elsewhere) == []


TITLES = [
    ("Kepala Dinas Sosial Kota X", "Kepala Dinas Sosial", ["verbatim"]),
    ("Pelaksana Tugas (Plt) Kepala Dinas Sosial", "Plt Kepala Dinas Sosial", ["acting words"]),
    ("Wakil Ketua I (Waka) DPRD", "Wakil Ketua I DPRD", ["words left out"]),
    ("Sekda Kota X", "Sekretaris Daerah", []),
    ("Asisten Administrasi Umum", "Asisten Pemerintahan", []),
]


@pytest.mark.parametrize(("text", "title", "expected"), TITLES)
def test_titles_stay_as_worded(text: str, title: str, expected: list[str]) -> None:
    assert told(text, Position(title=title, evidence=evidence(text, title=text)), field="title") == expected


PLACES = [
    ("Mereka ke Kota Bogor.", "Kota Bogor", "Kota Bogor", "32.71", ["verbatim"]),
    ("Mereka ke Sulsel.", "Sulsel", "Provinsi Sulawesi Selatan", "73", ["official name"]),
    ("Bupati Bogor hadir di Bogor.", "Bogor", "Kabupaten Bogor", "32.01", ["official name"]),
    ("Mereka ke Bogor. Tuan rumah Pemkab Bogor.", "Bogor", "Kabupaten Bogor", "32.01", ["region of one name"]),
    ("Mereka ke Bogor. Tuan rumah Pemkab Bogor.", "Bogor", "Kota Bogor", "32.71", []),
    ("Mereka ke Bogor.", "Bogor", "Kota Bogor", "32.71", []),
    ("Mereka ke Bogor.", "Bogor", "Kabupaten Bogor", "32.01", []),
    ("BOGOR – Mereka tiba.", "BOGOR", "Kota Bogor", "32.71", ["region of one name"]),
    ("BOGOR – Mereka tiba.", "BOGOR", "Kabupaten Bogor", "32.01", []),
]


@pytest.mark.parametrize(("text", "words", "name", "code", "expected"), PLACES)
def test_where_two_regions_fit_none_is_chosen(text: str, words: str, name: str, code: str, expected: list[str]) -> None:
    assert told(text, Place(name=name, kind="other", code=code, evidence=evidence(text, name=words))) == expected


COHORTS = [
    ("PKN Tingkat II Angkatan XXVI", "programme", "PKN-II", ["programme"]),
    ("PKN Tingkat II Angkatan XXVI", "programme", "PKN-I", []),
    ("PKN Tingkat II Angkatan XXVI", "batch", "XXVI", ["verbatim"]),
    ("PKN Tingkat II Angkatan ke-26", "batch", "XXVI", ["Roman batch"]),
    ("PKN Tingkat II Angkatan ke-26", "batch", "XXVII", []),
    ("PKP Angkatan I-IV", "batch", "III", ["Roman batch"]),
    ("PKP Angkatan I-IV", "batch", "V", []),
    ("sembilan peserta", "participants", 9, ["number"]),
    ("40 peserta", "participants", 40, ["verbatim"]),
    ("sembilan belas peserta", "participants", 9, []),
    ("Angkatan I Tahun 2020", "year", 2020, ["verbatim"]),
    ("Rabu (10/8)", "year", 2022, ["year, date"]),
    ("Rabu (10/8)", "year", 2021, []),
]


@pytest.mark.parametrize(("text", "field", "value", "expected"), COHORTS)
def test_trainings(text: str, field: str, value: str | int, expected: list[str]) -> None:
    fields: dict[str, Any] = {"programme": "PKA", field: value}
    cohort = Cohort(**fields, evidence=evidence(text, **{field: text}))
    assert told(text, cohort, published="2022-08-11", field=field) == expected


DAYS = [
    ("Rabu, 10 Agustus 2022", "Rabu, 10 Agustus 2022", "2022-08-10", ["verbatim"]),
    ("Rabu (10/8)", "(10/8)", "2022-08-10", ["year, date"]),
    ("Rabu (10/8)", "(10/8)", "2022-10-08", []),
    ("Pada 17–19 September 2024, hari Rabu di Jember.", "Rabu", "2024-09-18", ["day of the week"]),
    ("Pada 17–19 September 2024, hari Rabu di Jember.", "Rabu", "2024-09-19", []),
    ("Pada hari Rabu di Jember.", "Rabu", "2024-09-18", []),
]


@pytest.mark.parametrize(("text", "words", "day", "expected"), DAYS)
def test_days(text: str, words: str, day: str, expected: list[str]) -> None:
    visit = Visit(cohort=0, place="", kind="visitasi", date=day, evidence=evidence(text, date=words))
    assert told(text, visit, published="2022-08-11", field="date") == expected


TWO = "Rina Hapsari tiba. Danu Wibisono menyambutnya. "
SPEAKERS = [
    (TWO + "“Kami senang sekali hari ini,” ujar Rina.", "ujar Rina", "Rina Hapsari", ["verbatim"]),
    (TWO + "“Kami senang sekali hari ini,” ujar Rina.", "ujar Rina", "Danu Wibisono", []),
    (TWO + "“Kami senang sekali hari ini,” ujarnya.", "ujarnya", "Danu Wibisono", ["person spoken of"]),
    (TWO + "“Kami senang sekali hari ini,” ujarnya.", "ujarnya", "Rina Hapsari", []),
    (
        "Rina Hapsari tiba. Ia dijamu Danu Wibisono. “Kami senang,” ujarnya.",
        "ujarnya",
        "Rina Hapsari",
        ["person spoken of"],
    ),
    ("Rina Hapsari tiba. Danu Wibisono pulang. “Kami senang,” ujarnya.", "ujarnya", "Rina Hapsari", []),
]


@pytest.mark.parametrize(("text", "words", "name", "expected"), SPEAKERS)
def test_speakers(text: str, words: str, name: str, expected: list[str]) -> None:
    rina = Person(name="Rina Hapsari", aliases=("Rina",))
    quote = Quote(speaker=name, text="Kami senang", evidence=evidence(text, text="Kami senang", speaker=words))
    assert told(text, quote, rina, Person(name="Danu Wibisono"), field="speaker") == expected


TRAINEES = [
    ("Salah satu peserta, Rina Hapsari, mengangguk.", ["role"]),
    ("Rina Hapsari, peserta asal Kota Bitung, mengangguk.", ["role"]),
    ("Rina Hapsari yang juga merupakan salah satu peserta mengangguk.", ["role"]),
    ("Di hadapan peserta, Rina Hapsari berbicara.", []),
    ("Rina Hapsari, menerima peserta di Balai Kota.", []),
    ("Peserta diterima Rina Hapsari.", []),
    ("Rina Hapsari menyambut rombongan.", []),
]


@pytest.mark.parametrize(("text", "expected"), TRAINEES)
def test_trainees(text: str, expected: list[str]) -> None:
    person = Person(name="Rina Hapsari", participant=True, evidence=evidence(text, participant="Rina Hapsari"))
    assert told(text, person, field="participant") == expected


def test_mutations_of_every_record_are_found_out() -> None:
    missed = [
        f"{record.id}: {wrong}"
        for record in records("samples")
        for value in values(record)
        for wrong in _wrong(value)
        if derivations(Witness(record), wrong)
    ]
    assert missed == []


WRONG: dict[str, Callable[[Value], str | int | None]] = {
    "participants": lambda value: int(value.value) + 1,
    "batch": lambda value: to_roman(str((from_roman(value.words) or 0) + 40)),
    "year": lambda value: int(value.value) + 30,
    "date": lambda value: (date.fromisoformat(value.words) + timedelta(days=40)).isoformat(),
    "code": lambda _: "94.71",
    "area": lambda _: "94.71",
    "cohort": lambda _: 99,
    "cohorts": lambda _: 99,
    "programme": lambda value: "PKN-I" if value.value != "PKN-I" else "PKA",
    "kind": lambda value: "studi_tiru" if value.value != "studi_tiru" else "opening",
    **dict.fromkeys(("name", "title", "venue", "theme", "text", "aliases"), lambda value: f"{value.words} Palsu"),
    **dict.fromkeys(("speaker", "hosts", "speakers", "organizer", "organization", "parent"), lambda _: "Nyai Palsu"),
    "place": lambda _: "Kabupaten Palsu",
}


def _wrong(value: Value) -> list[Value]:
    """The value made wrong in a way that the text cannot give."""
    made = WRONG[value.field](value) if value.field in WRONG else None
    if made is None:
        return []
    owner = value.owner
    if not isinstance(getattr(owner, value.field), tuple):
        owner = owner.model_copy(update={value.field: made})
    return [Value(value.path, owner, value.field, made)]


def test_every_field_of_a_record_is_checked() -> None:
    owners: tuple[type[Part], ...] = (*PARTS, Position)
    fields = {(o, f) for o in owners for f in o.model_fields if f not in ("evidence", "positions", "confidence")}
    assert {(o, f) for o, f in fields if (o, f) not in CHECKS} <= UNCHECKED


@cache
def records(name: str) -> tuple[Record, ...]:
    gold, refusals = read_gold(required(name))
    assert refusals == []
    return tuple(predict(gold, extract).values())


@pytest.mark.parametrize("name", [n for n in NAMES if n != "blind"])
def test_every_value_comes_from_the_text(name: str) -> None:
    assert [f"{record.id} {value}" for record in records(name) for value in unexplained(record)] == []


def test_every_value_of_the_blind_set_comes_from_its_text() -> None:
    """Counted by field only: whoever tunes the extractor does not read that set."""
    found = Counter(f"{type(v.owner).__name__}.{v.field}" for r in records("blind") for v in unexplained(r))
    assert found == Counter()


def test_the_derivations_are_those_that_the_module_lists() -> None:
    import ingest.derivations as module  # noqa: PLC0415  (its docstring is the list)

    names = {
        step.name for name in ("samples", "open") for r in records(name) for _, steps in explained(r) for step in steps
    }
    listed = {line[2:22].strip() for line in (module.__doc__ or "").splitlines() if line.startswith("- ")}
    assert names <= listed
