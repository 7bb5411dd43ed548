"""What one record claims: things with local ids, statements with their sentences."""

from __future__ import annotations

from typing import Any

from graph.claims import claims
from graph.model.facts import Claims, Statement
from graph.model.record import Organization, Person, Position, Visit
from tests.graph.factories import TEXT, cohort, government, lan, person, place, quote, record, spans, visit


def stated(made: Claims, edge: str) -> list[Statement]:
    return [statement for statement in made.statements if statement.type == edge]


def sentences(made: Claims, edge: str) -> list[str]:
    return [sentence.text for statement in stated(made, edge) for sentence in statement.sentences]


def name(made: Claims, local: str) -> str:
    return next(mention.name for mention in made.mentions if mention.id == local)


def test_statements_and_their_ends() -> None:
    made = claims(record())
    found = {(s.type, s.source.split("/")[0], s.target.split("/")[0]) for s in made.statements}
    assert found == {
        ("VISITED", "cohort", "place"),
        ("SPOKE_AT", "person", "event"),
        ("QUOTED", "article", "person"),
        ("SAID_BY", "quotation", "person"),
        ("IN", "quotation", "article"),
        ("SAID_AT", "quotation", "event"),
        ("HELD", "person", "post"),
        ("AT", "post", "organization"),
        ("PARTICIPATED_IN", "person", "cohort"),
        ("SENT", "organization", "cohort"),
        ("HOSTED_BY", "event", "person"),
        ("HOSTED_BY", "event", "organization"),
        ("OF_COHORT", "event", "cohort"),
        ("TOOK_PLACE_IN", "event", "place"),
        ("HAS_THEME", "cohort", "theme"),
        ("HAS_THEME", "event", "theme"),
        ("OF_PROGRAMME", "cohort", "programme"),
        ("PUBLISHED_BY", "article", "outlet"),
        *(("MENTIONS", "article", kind) for kind in ("person", "organization", "place", "cohort", "event", "theme")),
    }


def test_evidence_is_the_sentences_that_hold_the_spans() -> None:
    made = claims(record())
    assert sentences(made, "VISITED") == [
        "Peserta PKN Tingkat II Angkatan XIII Tahun 2020 mengunjungi Kota Bogor, Kamis (5/3/2020)."
    ]
    assert sentences(made, "QUOTED") == ["“Kota ini belajar dari tamunya.", "Silakan bertanya,” ujar Arjuna."]
    assert all(TEXT[s.start : s.end] == s.text for statement in made.statements for s in statement.sentences)
    assert made.contexts.keys() == {(s.start, s.end) for each in made.statements for s in each.sentences}


def test_a_local_id_comes_from_the_words_not_from_what_the_lexicon_makes_of_them() -> None:
    text = "Judul\nKepala LAN hadir."
    evidence = {"name": spans(text, "LAN")}
    one = Organization(name="Lembaga Administrasi Negara", kind="agency", key="lan", evidence=evidence)
    other = Organization(name="Lembaga Lain", kind="other", evidence=evidence)
    ids = [
        next(
            m.id
            for m in claims(record(text=text, organizations=(body,), **_bare())).mentions
            if m.type == "Organization"
        )
        for body in (one, other)
    ]
    assert ids[0] == ids[1]


def test_two_things_of_one_form_have_two_ids() -> None:
    text = "Judul\nBogor dan Bogor."
    places = (place(text, "Kota Bogor"), place(text, "Kabupaten Bogor", "32.01", "regency"))
    bare = tuple(each.model_copy(update={"evidence": {"name": spans(text, "Bogor")}}) for each in places)
    made = claims(record(text=text, places=bare, organizations=(), **_bare()))
    assert len({mention.id for mention in made.mentions if mention.type == "Place"}) == 2


def test_visits_without_events_make_events_and_two_cohorts_on_one_visit_one() -> None:
    visits = tuple(Visit(cohort=index, place="Kota Bogor", kind="visitasi", date="2020-03-05") for index in (0, 1))
    made = claims(record(events=(), visits=visits, cohorts=(cohort(), cohort(batch="XIV")), quotes=()))
    (event,) = (mention for mention in made.mentions if mention.type == "Event")
    assert event.properties["kind"] == ("visit", "visitasi")
    assert len(stated(made, "VISITED")) == len(stated(made, "OF_COHORT")) == 2


def test_an_event_takes_its_visits_kind() -> None:
    made = claims(record(visits=(Visit(cohort=0, place="Kota Bogor", kind="studi_tiru"),)))
    (event,) = (mention for mention in made.mentions if mention.type == "Event")
    assert event.properties["kind"] == ("visit", "studi_tiru")


def test_a_visited_body_is_an_end_of_visited_beside_its_place() -> None:
    made = claims(record(events=(visit(body="Pemerintah Kota Bogor"),)))
    assert {name(made, s.target) for s in stated(made, "VISITED")} == {"Kota Bogor", "Pemerintah Kota Bogor"}


def test_an_opening_is_no_visit() -> None:
    assert not stated(claims(record(events=(visit(kind="opening"),))), "VISITED")


def test_a_post_without_a_body_is_its_holders_own() -> None:
    people = (person(name="Arjuna Pratomo", body=None), person(name="Ratri Kusuma", title="Wali Kota", body=None))
    made = claims(record(persons=people, quotes=(), events=()))
    assert len({s.target for s in stated(made, "HELD")}) == 2
    assert not stated(made, "AT")


def test_two_holders_of_one_post_stand_side_by_side() -> None:
    people = (person(name="Arjuna Pratomo"), person(name="Ratri Kusuma", title="Wali Kota"))
    made = claims(record(persons=people))
    assert len({s.source for s in stated(made, "HELD")}) == 2
    assert len({s.target for s in stated(made, "HELD")}) == 1


def test_part_of_by_the_record() -> None:
    unit = Organization(name="Dinas Contoh", kind="unit", parent="Pemerintah Kota Bogor")
    made = claims(record(organizations=(government(), lan(), unit)))
    assert [(name(made, s.source), name(made, s.target)) for s in stated(made, "PART_OF")] == [
        ("Dinas Contoh", "Pemerintah Kota Bogor")
    ]


def test_what_the_record_does_not_have_is_left_out() -> None:
    stray = Person(name="Joko Sampel", positions=(Position(title="Camat", organization="Tak Ada"),), cohorts=(7,))
    made = claims(
        record(persons=(stray,), quotes=(quote(speaker="Tak Ada", event=9),), events=(visit(place="Tak Ada"),))
    )
    assert not stated(made, "PARTICIPATED_IN")
    assert not stated(made, "SAID_BY")
    assert not stated(made, "VISITED")
    assert stated(made, "IN")


def _bare() -> dict[str, Any]:
    return {"persons": (), "cohorts": (), "quotes": (), "events": ()}
