"""Our own gold records keep to the form of the annotation guide, and what they name stands in their text."""

import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from graph.model.record import Cohort, Organization, Person, Place, Position, Quote, Record, Visit
from tests.gold.sets import BUNDLED

FIELDS = {
    Record: "id url title published text relevant persons organizations places cohorts visits quotes",
    Person: "name aliases positions participant spoke",
    Position: "title organization",
    Organization: "name aliases kind",
    Place: "name kind aliases",
    Cohort: "programme batch year organizer theme participants",
    Visit: "cohort place kind date venue hosts",
    Quote: "speaker text",
}
PARTS = {
    "persons": Person,
    "organizations": Organization,
    "places": Place,
    "cohorts": Cohort,
    "visits": Visit,
    "quotes": Quote,
}
PROGRAMMES = {"PKN-I", "PKN-II", "PKA", "PKP", "LATSAR", "PIM-I", "PIM-II", "PIM-III", "PIM-IV"}
ROMAN = re.compile(r"(?=.)C?(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})")
DATE = re.compile(r"20\d\d-[01]\d-[0-3]\d")
KIND_WORDS = {"city": "Kota ", "regency": "Kabupaten ", "province": "Provinsi "}
MARKS = "“”\"'‘’`„«»"
FILES = [file for folder in BUNDLED.values() for file in sorted(folder.glob("*.json"))]
each_file = pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name}/{file.stem}")


@cache
def raw(file: Path) -> dict[str, Any]:
    content = json.loads(file.read_text(encoding="utf-8"))
    assert isinstance(content, dict)
    return content


def record(file: Path) -> Record:
    return Record.model_validate(raw(file))


def test_the_sets_are_large_enough_and_no_id_is_used_twice() -> None:
    counts = {name: len(list(folder.glob("*.json"))) for name, folder in BUNDLED.items()}
    assert counts["samples"] >= 16
    assert counts["open"] >= 12
    assert counts["blind"] >= 24
    assert len({raw(file)["id"] for file in FILES}) == len(FILES)


@each_file
def test_fields_are_those_of_the_guide(file: Path) -> None:
    found = raw(file)
    assert record(file).id == file.stem
    assert set(found) == set(FIELDS[Record].split())
    for part, model in PARTS.items():
        for item in found[part]:
            assert set(item) == set(FIELDS[model].split())
    for person in found["persons"]:
        assert all(set(position) == set(FIELDS[Position].split()) for position in person["positions"])


@each_file
def test_names_are_given_once(file: Path) -> None:
    found = record(file)
    for named in (found.persons, found.organizations, found.places):
        names = [item.name for item in named]
        assert len(set(names)) == len(names)
        for item in named:
            assert item.name not in item.aliases
            assert len(set(item.aliases)) == len(item.aliases)


@each_file
def test_names_stand_in_the_text(file: Path) -> None:
    found = record(file)
    missing = [name for name in verbatim(found) if name not in found.text]
    assert missing == []
    assert found.title
    assert found.title in found.text.split("\n")


def verbatim(found: Record) -> Iterator[str]:
    yield from (person.name for person in found.persons)
    for named in (found.persons, found.organizations, found.places):
        yield from (alias for item in named for alias in item.aliases)
    yield from (quote.text for quote in found.quotes)
    yield from (cohort.theme for cohort in found.cohorts if cohort.theme)
    yield from (visit.venue for visit in found.visits if visit.venue)


@each_file
def test_bodies_and_places_are_used_in_the_text(file: Path) -> None:
    found = record(file)
    held = {position.organization for person in found.persons for position in person.positions}
    for body in found.organizations:
        assert body.name in found.text or body.aliases or body.name in held or body.kind == "local_government"
    for place in found.places:
        word = KIND_WORDS.get(place.kind, "")
        assert place.name.startswith(word)
        assert place.name in found.text or place.aliases or place.name.removeprefix(word) in found.text


@each_file
def test_offices_are_worded_as_in_the_text(file: Path) -> None:
    found = record(file)
    text = words(found.text)
    for person in found.persons:
        for position in person.positions:
            assert words(re.sub(r"^(Pj|Plt|Plh) ", "", position.title)) in text
            assert not re.search(r"\b(Pj|Plt|Plh)\.", position.title)


def words(text: str) -> str:
    return " ".join(re.sub(r"[^\w\s]", " ", text).lower().split())


@each_file
def test_references_lead_somewhere(file: Path) -> None:
    found = record(file)
    persons = {person.name: person for person in found.persons}
    bodies = {body.name for body in found.organizations}
    places = {place.name for place in found.places}
    assert {p.organization for person in found.persons for p in person.positions} <= bodies | {None}
    assert {cohort.organizer for cohort in found.cohorts} <= bodies | {None}
    assert {visit.place for visit in found.visits} <= places
    assert {host for visit in found.visits for host in visit.hosts} <= set(persons)
    assert all(0 <= visit.cohort < len(found.cohorts) for visit in found.visits)
    assert all(persons[quote.speaker or ""].spoke for quote in found.quotes)


@each_file
def test_values_have_their_form(file: Path) -> None:
    found = record(file)
    assert found.relevant or not (found.cohorts or found.visits)
    assert found.relevant == bool(found.cohorts)
    for cohort in found.cohorts:
        assert cohort.programme in PROGRAMMES or cohort.programme in found.text
        assert cohort.batch is None or ROMAN.fullmatch(cohort.batch)
        assert cohort.year is None or 2010 <= cohort.year <= 2026
        assert cohort.participants is None or 1 < cohort.participants < 500
    for day in (found.published, *(visit.date for visit in found.visits)):
        assert day is None or DATE.fullmatch(day)
    assert not any(quote.text[0] in MARKS or quote.text[-1] in MARKS for quote in found.quotes)


@each_file
def test_outlets_are_invented(file: Path) -> None:
    url = record(file).url
    assert url is None or re.match(r"https://[\w-]+\.example/", url)
