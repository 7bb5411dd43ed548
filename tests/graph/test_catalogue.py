from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Literal

import pytest
from rich.console import Console

from graph import catalogue
from graph.build import build
from graph.claims import claims
from graph.model.record import Record
from graph.question import QuestionError
from graph.result import Result, plain
from graph.stores import Answer, Parts, SparqlStore, Value
from graph.stores.memory import MemoryStore
from graph.stores.oxigraph import OxigraphStore
from tests.graph import factories as make

VISIT_SENTENCE = "Peserta PKN Tingkat II Angkatan XIII Tahun 2020 mengunjungi Kota Bogor, Kamis (5/3/2020)."
HOST_SENTENCE = "Rombongan dari Lembaga Administrasi Negara diterima Wali Kota Bogor Arjuna Pratomo di Balai Kota."
PARTICIPANT_SENTENCE = "Ratri Kusuma, Kepala Bidang Data Lembaga Administrasi Negara, ikut serta."
COHORT = "PKN-II Angkatan XIII (2020)"
EVENT = "kunjungan peserta, Kota Bogor, 2020-03-05"
SOURCE = ("Kabar Contoh", "2020-03-06", "https://kabar.example/a1")

SLEMAN = (
    "Studi Lapangan di Sleman\n"
    "Peserta PKN Tingkat II Angkatan V Tahun 2021 studi lapangan di Kabupaten Sleman, Senin (3/5/2021). "
    "Pelatihan itu digelar Lembaga Administrasi Negara. "
    "Wali Kota Bogor Arjuna Pratomo ikut memberi sambutan."
)


def sleman() -> Record:
    """A second article: another cohort, place, year, outlet; no host, no theme, an organizer."""
    return make.record(
        "b1",
        SLEMAN,
        published="2021-05-04",
        outlet="Warta Contoh",
        persons=(make.person(SLEMAN),),
        places=(make.place(SLEMAN, "Kabupaten Sleman", "34.04", "regency"),),
        cohorts=(
            make.cohort(
                SLEMAN, batch="V", year=2021, theme=None, organizer="Lembaga Administrasi Negara", participants=40
            ),
        ),
        quotes=(),
        events=(
            make.visit(
                SLEMAN,
                place="Kabupaten Sleman",
                date="2021-05-03",
                venue=None,
                hosts=(),
                host_organizations=(),
                theme=None,
            ),
        ),
    )


class InMemory:
    """A store with the graph of some records, as questions see a workspace."""

    def __init__(self, store: SparqlStore, *records: Record) -> None:
        self._store = store
        told = [claims(record) for record in records]
        graph = build(told, make.BACKGROUND)
        links = [link for each in graph.links.values() for link in each]
        self._store.apply(Parts(), Parts(graph.nodes.values(), graph.facts.values(), told, links))

    language: Literal["sparql"] = "sparql"

    def query(self, text: str, bindings: Mapping[str, Value], row_limit: int | None = None) -> Answer:
        return self._store.query(text, bindings, row_limit)


@pytest.fixture(scope="module")
def store() -> InMemory:
    return InMemory(OxigraphStore(), make.record("a1"), sleman())


def shown(result: Result, *columns: str) -> list[tuple[Value, ...]]:
    return [tuple(row[column] for column in columns) for row in result]


SOURCED = ("sentence", "outlet", "published", "link")
ROWS: list[tuple[str, dict[str, str | int], tuple[str, ...], list[tuple[Value, ...]]]] = [
    (
        "cohort-visits",
        {"programme": "PKN Tingkat II", "batch": "13"},
        ("cohortName", "placeName", "date", "venue", *SOURCED),
        [(COHORT, "Kota Bogor", "2020-03-05", "Balai Kota", VISIT_SENTENCE, *SOURCE)],
    ),
    (
        "cohort-visits",
        {"programme": "PKN-II"},
        ("cohortName", "placeName", "date"),
        [("PKN-II Angkatan V (2021)", "Kabupaten Sleman", "2021-05-03"), (COHORT, "Kota Bogor", "2020-03-05")],
    ),
    (
        "place-visits",
        {"place": "Bogor"},
        ("date", "cohortName", "placeName", *SOURCED),
        [("2020-03-05", COHORT, "Kota Bogor", VISIT_SENTENCE, *SOURCE)],
    ),
    ("place-visits", {"place": "jawa barat"}, ("placeName", "visited"), [("Kota Bogor", "place/32.71")]),
    ("place-visits", {"place": "32.71", "year": 2021}, ("placeName",), []),
    (
        "place-hosts",
        {"place": "Kota Bogor", "programme": "pkn ii", "year": 2020},
        ("hostName", "cohortName", "eventName", "date", *SOURCED),
        [
            ("Arjuna Pratomo", COHORT, EVENT, "2020-03-05", HOST_SENTENCE, *SOURCE),
            ("Pemerintah Kota Bogor", COHORT, EVENT, "2020-03-05", HOST_SENTENCE, *SOURCE),
        ],
    ),
    (
        "speakers",
        {"place": "Jawa Barat", "year": "2020"},
        ("speakerName", "eventName", "date", "cohortName", *SOURCED),
        [("Arjuna Pratomo", EVENT, "2020-03-05", COHORT, HOST_SENTENCE, *SOURCE)],
    ),
    (
        "speakers",
        {"place": "Daerah Istimewa Yogyakarta", "person": "ARJUNA PRATOMO"},
        ("speakerName", "date"),
        [("Arjuna Pratomo", "2021-05-03")],
    ),
    (
        "quotations",
        {"person": "Arjuna Pratomo"},
        ("quotation", "eventName", *SOURCED),
        [
            (
                "Kota ini belajar dari tamunya. Silakan bertanya,",
                EVENT,
                "“Kota ini belajar dari tamunya. Silakan bertanya,” ujar Arjuna.",
                *SOURCE,
            )
        ],
    ),
    (
        "theme-cities",
        {"theme": "pelayanan publik"},
        ("yearSeen", "themeName", "placeName", "cohortName", *SOURCED),
        [(2020, "pelayanan publik", "Kota Bogor", COHORT, VISIT_SENTENCE, *SOURCE)],
    ),
    ("theme-cities", {"theme": "pelayanan publik", "year": 2021}, ("themeName",), []),
    (
        "official-posts",
        {"person": "Arjuna Pratomo"},
        ("firstSeen", "lastSeen", "postName", "bodyName", "published"),
        [
            ("2020-03-06", "2021-05-04", "Wali Kota", "Pemerintah Kota Bogor", "2020-03-06"),
            ("2020-03-06", "2021-05-04", "Wali Kota", "Pemerintah Kota Bogor", "2021-05-04"),
        ],
    ),
    (
        "organizer-cohorts",
        {"organization": "Lembaga Administrasi Negara"},
        ("yearSeen", "cohortName", "participants", "outlet", "published"),
        [(2021, "PKN-II Angkatan V (2021)", 40, "Warta Contoh", "2021-05-04")],
    ),
    (
        "senders",
        {"place": "Kota Bogor"},
        ("bodyName", "cohortName", "placeName", *SOURCED),
        [("Lembaga Administrasi Negara", COHORT, "Kota Bogor", PARTICIPANT_SENTENCE, *SOURCE)],
    ),
    (
        "participants",
        {"programme": "PKN-II", "batch": "xiii"},
        ("cohortName", "personName", "postName", "sentence"),
        [
            (
                COHORT,
                "Ratri Kusuma",
                "Kepala Bidang Data, Lembaga Administrasi Negara",
                f"{VISIT_SENTENCE} […] {PARTICIPANT_SENTENCE}",
            )
        ],
    ),
    (
        "node-facts",
        {"node": "place/34.04"},
        ("fromName", "relation", "toName", "published"),
        [
            ("PKN-II Angkatan V (2021)", "VISITED", "Kabupaten Sleman", "2021-05-04"),
            ("Kabupaten Sleman", "WITHIN", "Provinsi Daerah Istimewa Yogyakarta", None),
            ("kunjungan peserta, Kabupaten Sleman, 2021-05-03", "TOOK_PLACE_IN", "Kabupaten Sleman", "2021-05-04"),
        ],
    ),
]


@pytest.mark.parametrize(("name", "given", "columns", "expected"), ROWS)
def test_a_question_answers_with_these_rows(
    store: InMemory,
    name: str,
    given: dict[str, str | int],
    columns: tuple[str, ...],
    expected: list[tuple[Value, ...]],
) -> None:
    found = shown(catalogue.ask(store, name, given), *columns)
    assert sorted(found, key=str) == sorted(expected, key=str)


@pytest.mark.parametrize(
    "article", ["a1", "article/a1", "https://kabar.example/a1", "https://visitasi.example/article/a1"]
)
def test_all_that_an_article_says_with_its_sentences(store: InMemory, article: str) -> None:
    result = catalogue.ask(store, "article-statements", {"article": article})
    found = shown(result, "fromName", "relation", "toName")
    assert (COHORT, "VISITED", "Kota Bogor") in found
    assert ("Arjuna Pratomo", "HELD", "Wali Kota, Pemerintah Kota Bogor") in found
    assert ("Ratri Kusuma", "PARTICIPATED_IN", COHORT) in found
    assert ("Lembaga Administrasi Negara", "SENT", COHORT) in found
    assert all(row["sentence"] and row["link"] == SOURCE[2] for row in result)


def test_oxigraph_and_rdflib_answer_alike(store: InMemory) -> None:
    other = InMemory(MemoryStore(), make.record("a1"), sleman())
    for name, given, _, _ in ROWS:
        assert catalogue.ask(store, name, given).rows == catalogue.ask(other, name, given).rows, name


REFUSED = [
    ("place-visit", {}, "no question 'place-visit'; did you mean place-visits"),
    ("kutipan", {}, "no question 'kutipan'; did you mean quotations or theme-quotations?"),
    ("zzz", {}, "no question 'zzz'; visitasi query lists them all"),
    (
        "place-visits",
        {},
        "place-visits needs place (province, regency or city, by name or code); for example: visitasi",
    ),
    (
        "place-visits",
        {"place": "Bandung"},
        "place=Bandung: fits several places, take one of: Kabupaten Bandung (32.04)",
    ),
    ("place-visits", {"place": "Bogr"}, "place=Bogr: no such place; near: "),
    ("place-visits", {"place": "32.71", "tahun": 1}, "place-visits has no parameter 'tahun'; it has place, programme"),
    ("place-visits", {"place": "32.71", "year": "20"}, "year=20: not a year of four digits (for example year=2020)"),
    ("cohort-visits", {"programme": "PKX"}, "programme=PKX: no such programme; near: PK"),
    ("cohort-visits", {"programme": "PKN-II", "batch": "IIX"}, "batch=IIX: not a batch number, Roman or Arabic"),
    ("quotations", {"person": "Arjuna Pratama"}, "person=Arjuna Pratama: not in the graph; near: Arjuna Pratomo"),
    ("node-facts", {"node": "place/99.99"}, "node=place/99.99: not in the graph"),
    ("article-statements", {"article": "https://x.example/<y>"}, "article=https://x.example/<y>: not in the graph"),
]


@pytest.mark.parametrize(("name", "given", "message"), REFUSED)
def test_what_cannot_be_asked_is_refused_in_one_line(
    store: InMemory, name: str, given: dict[str, str | int], message: str
) -> None:
    with pytest.raises(QuestionError) as refused:
        catalogue.ask(store, name, given)
    assert str(refused.value).startswith(message)
    assert "\n" not in str(refused.value)


def test_one_name_of_two_persons_is_refused_with_their_ids() -> None:
    text = make.TEXT.replace("Kota Bogor", "Kabupaten Sleman")
    other = make.record(
        "c1",
        text,
        persons=(make.person(text, title="Bupati", body="Pemerintah Kabupaten Sleman"),),
        organizations=(make.government(text, "Pemerintah Kabupaten Sleman", "34.04"),),
        places=(make.place(text, "Kabupaten Sleman", "34.04", "regency"),),
        cohorts=(make.cohort(text, batch="IX", year=2018),),
        events=(make.visit(text, place="Kabupaten Sleman", date="2018-01-02", host_organizations=()),),
        quotes=(),
    )
    two = InMemory(OxigraphStore(), make.record("a1"), other)
    with pytest.raises(QuestionError, match=r"person=Arjuna Pratomo: fits 2 nodes, take an id: Arjuna .*person/arjuna"):
        catalogue.ask(two, "quotations", {"person": "Arjuna Pratomo"})


HOSTILE = ['" } DROP ALL #', "x' || true", "?s ?p ?o", "\\", "}\nUNION { ?a ?b ?c", "<http://x>", "{{7*7}}", "$1"]


@pytest.mark.parametrize("value", HOSTILE)
def test_hostile_values_are_bound_and_find_nothing(store: InMemory, value: str) -> None:
    for name, key in (("quotations", "person"), ("theme-cities", "theme"), ("node-facts", "node")):
        with pytest.raises(QuestionError, match="not in the graph"):
            catalogue.ask(store, name, {key: value})


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["place=Kota Bogor", "year=2020"], {"place": "Kota Bogor", "year": "2020"}),
        (["article=https://x.example/?a=b"], {"article": "https://x.example/?a=b"}),
        (["theme="], {"theme": ""}),
    ],
)
def test_words_of_the_command_line(words: list[str], expected: dict[str, str]) -> None:
    assert catalogue.assignments(words) == expected


@pytest.mark.parametrize(
    ("words", "message"),
    [(["Bogor"], "'Bogor' is not key=value"), (["=x"], "'=x' is not key=value"), (["a=1", "a=2"], "a is given twice")],
)
def test_words_that_are_no_parameters(words: list[str], message: str) -> None:
    with pytest.raises(QuestionError, match=re.escape(message)):
        catalogue.assignments(words)


def test_a_limit_cuts_and_says_so(store: InMemory) -> None:
    cut = catalogue.ask(store, "cohort-visits", {"programme": "PKN-II"}, limit=1)
    assert (len(cut), cut.cut) == (1, True)
    assert "naikkan --limit" in printed(cut.table())


def printed(table: object) -> str:
    console = Console(width=220, file=io.StringIO(), color_system=None)
    console.print(table)
    out = console.file
    assert isinstance(out, io.StringIO)
    return out.getvalue()


def test_a_table_shows_the_source_and_no_ids(store: InMemory) -> None:
    table = printed(catalogue.ask(store, "place-visits", {"place": "32.71"}).table())
    assert "Kabar Contoh · 2020-03-06" in table
    assert "https://kabar.example/a1" in table
    assert "place/32.71" not in table
    assert "mengunjungi" in printed(catalogue.ask(store, "node-facts", {"node": "place/32.71"}).table())


def test_csv_and_json_hold_the_same_rows(store: InMemory) -> None:
    result = catalogue.ask(store, "cohort-visits", {"programme": "PKN-II"})
    rows = list(csv.DictReader(io.StringIO(result.csv())))
    loaded = json.loads(result.json())
    assert [row["visited"] for row in rows] == [row["visited"] for row in loaded] == ["place/34.04", "place/32.71"]
    assert loaded[0]["venue"] is None
    assert rows[0]["venue"] == ""


@pytest.mark.parametrize("cell", ["=1+1", "+62", "-1", "@x", "\tx"])
def test_csv_holds_no_formulas(cell: str) -> None:
    lines = plain(Answer(("a",), ((cell,), (5,)))).csv().split("\r\n")
    assert lines == ["a", f"'{cell}", "5", ""]


def test_markup_in_a_text_is_text() -> None:
    answer = plain(Answer(("a",), (("[red]x[/red] [link=http://y]z[/link]",),)))
    assert "[red]x[/red] [link=http://y]z[/link]" in printed(answer.table())


def test_the_catalogue_lists_every_question_with_its_parameters() -> None:
    text = printed(catalogue.listing())
    assert re.search(
        r"place-visits +│ Siapa saja yang pernah berkunjung ke suatu tempat\? +│ place \[programme\] \[year\]", text
    )
    manual = printed(catalogue.manual(catalogue.question("place-visits"), "en"))
    assert 'visitasi query place-visits place="Kota Bogor"' in manual


def test_a_question_is_asked_of_a_workspace(opened: Callable[..., Any], tmp_path: Path) -> None:
    workspace = opened()
    workspace.ingest(make.entries(make.record("a1")), make.FINGERPRINT)
    assert shown(catalogue.ask(workspace, "place-visits", {"place": "32.71"}), "cohortName") == [(COHORT,)]
    assert tmp_path.is_dir()
