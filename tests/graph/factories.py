"""Small records with invented persons and outlets; defaults make a sound whole, a test names what counts."""

from __future__ import annotations

from collections.abc import Iterable

import lexicon
from graph.background import Background, make_background
from graph.model.ids import digest
from graph.model.record import Cohort, Event, Organization, Person, Place, Position, Quote, Record, Span
from graph.workspace import Entry

FINGERPRINT = "test-1"

BACKGROUND: Background = make_background(
    regions=[
        lexicon.Region("32", "Provinsi Jawa Barat", "province", "Jawa Barat"),
        lexicon.Region("32.71", "Kota Bogor", "city", "Bogor", parent="32"),
        lexicon.Region("32.01", "Kabupaten Bogor", "regency", "Bogor", parent="32"),
        lexicon.Region("34", "Provinsi Daerah Istimewa Yogyakarta", "province", "Daerah Istimewa Yogyakarta"),
        lexicon.Region("34.04", "Kabupaten Sleman", "regency", "Sleman", parent="34"),
    ],
    bodies=[
        lexicon.Body("lan", "Lembaga Administrasi Negara", "agency", ("LAN",), source="UU 5/2014"),
        lexicon.Body("kemendikbudristek", "Kementerian Pendidikan, Kebudayaan, Riset, dan Teknologi", "ministry",
                     until=2024, successors=("kemenbud",), source="Perpres 62/2021"),
        lexicon.Body("kemenbud", "Kementerian Kebudayaan", "ministry", since=2024),
        lexicon.Body("ppsdm", "Pusat Pengembangan SDM", "training_provider", parent="lan"),
    ],
    programmes=[
        lexicon.Programme("PKN-II", "Pelatihan Kepemimpinan Nasional Tingkat II", (), (), "PKN", "II", None, None),
    ],
)  # fmt: skip

TEXT = (
    "Kota Bogor Terima Visitasi PKN Tingkat II\n"
    "Peserta PKN Tingkat II Angkatan XIII Tahun 2020 mengunjungi Kota Bogor, Kamis (5/3/2020). "
    "Rombongan dari Lembaga Administrasi Negara diterima Wali Kota Bogor Arjuna Pratomo di Balai Kota. "
    "“Kota ini belajar dari tamunya. Silakan bertanya,” ujar Arjuna. "
    "Tema kunjungan ialah pelayanan publik. Ratri Kusuma, Kepala Bidang Data Lembaga Administrasi Negara, ikut serta."
)


def spans(text: str, *forms: str) -> tuple[Span, ...]:
    """Every place of `forms` in `text`."""
    found = []
    for form in forms:
        start = text.find(form)
        while start >= 0:
            found.append(Span(start=start, end=start + len(form)))
            start = text.find(form, start + 1)
    return tuple(sorted(found, key=lambda span: (span.start, span.end)))


def person(text: str = TEXT, name: str = "Arjuna Pratomo", *, title: str = "Wali Kota",
           body: str | None = "Pemerintah Kota Bogor", **values: object) -> Person:  # fmt: skip
    positions = (Position(title=title, organization=body, evidence={"title": spans(text, title)}),) if title else ()
    short = name.split(maxsplit=1)[0]
    return Person(
        name=name, positions=positions, aliases=(short,), evidence={"name": spans(text, name, short)}, **values
    )


def government(text: str = TEXT, name: str = "Pemerintah Kota Bogor", area: str = "32.71") -> Organization:
    return Organization(
        name=name, kind="local_government", area=area, evidence={"name": spans(text, "Wali Kota Bogor")}
    )


def lan(text: str = TEXT) -> Organization:
    name = "Lembaga Administrasi Negara"
    return Organization(name=name, kind="agency", key="lan", evidence={"name": spans(text, name)})


def place(text: str = TEXT, name: str = "Kota Bogor", code: str | None = "32.71", kind: str = "city") -> Place:
    return Place.model_validate({"name": name, "kind": kind, "code": code, "evidence": {"name": spans(text, name)}})


def cohort(text: str = TEXT, **values: object) -> Cohort:
    given = {"programme": "PKN-II", "batch": "XIII", "year": 2020, "theme": "pelayanan publik"} | values
    evidence = {"batch": spans(text, "Angkatan XIII"), "theme": spans(text, "pelayanan publik")}
    return Cohort.model_validate({**given, "evidence": evidence})


def visit(text: str = TEXT, **values: object) -> Event:
    given = {
        "kind": "visit", "cohorts": (0,), "place": "Kota Bogor", "date": "2020-03-05", "venue": "Balai Kota",
        "hosts": ("Arjuna Pratomo",), "host_organizations": ("Pemerintah Kota Bogor",), "speakers": ("Arjuna Pratomo",),
        "theme": "pelayanan publik",
    }  # fmt: skip
    evidence = {"kind": spans(text, "mengunjungi"), "hosts": spans(text, "diterima"), "date": spans(text, "5/3/2020")}
    return Event.model_validate({**given, **values, "evidence": evidence})


def quote(text: str = TEXT, **values: object) -> Quote:
    words = "Kota ini belajar dari tamunya. Silakan bertanya,"
    given = {"speaker": "Arjuna Pratomo", "text": words, "event": 0, "evidence": {"text": spans(text, words)}}
    return Quote.model_validate({**given, **values})


def record(id: str = "a1", text: str = TEXT, **values: object) -> Record:
    """An article of a visit; any part can be given otherwise."""
    given: dict[str, object] = {
        "id": id,
        "url": f"https://kabar.example/{id}",
        "title": text.partition("\n")[0],
        "published": "2020-03-06",
        "outlet": "Kabar Contoh",
        "text": text,
        "relevant": True,
        "persons": (
            person(text),
            person(text, "Ratri Kusuma", title="Kepala Bidang Data", body="Lembaga Administrasi Negara",
                   participant=True, cohorts=(0,)),
        ),
        "organizations": (government(text), lan(text)),
        "places": (place(text),),
        "cohorts": (cohort(text),),
        "quotes": (quote(text),),
        "events": (visit(text),),
    }  # fmt: skip
    return Record.model_validate({**given, **values})


def entry(made: Record) -> Entry:
    return Entry(digest(made.id, made.text), made)


def entries(*records: Record) -> Iterable[Entry]:
    return map(entry, records)


def many(count: int) -> list[Record]:
    """`count` articles that share persons, bodies, cohorts and events with one another."""
    batches = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII")
    made = []
    for number in range(count):
        day = f"20{10 + number % 9:02}-0{1 + number % 8}-1{number % 7}"
        head = f"Laporan {number}\n"
        made.append(
            record(
                f"m{number:05}",
                head + TEXT,
                published=day,
                outlet=f"Warta {number % 5}",
                cohorts=(cohort(head + TEXT, batch=batches[number % 8], year=2010 + number % 9),),
                events=(visit(head + TEXT, date=day),),
            )
        )
    return made
