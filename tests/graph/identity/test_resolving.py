"""Which mentions of several articles are one node; every case in every order of the articles."""

from __future__ import annotations

from itertools import permutations
from typing import Any

import pytest

from graph.claims import claims
from graph.identity import resolve
from graph.model.record import Organization, Record
from tests.graph.factories import TEXT, cohort, government, lan, person, place, quote, record, visit

BARE: dict[str, Any] = {"persons": (), "cohorts": (), "quotes": (), "events": ()}


def clusters(kind: str, *records: Record) -> list[list[str]]:
    """The articles that share a node of `kind`, in all orders of `records` the same."""
    found = {_clusters(kind, order) for order in permutations(records)}
    assert len(found) == 1, "the order of articles must not matter"
    return [list(cluster) for cluster in found.pop()]


def _clusters(kind: str, records: tuple[Record, ...]) -> tuple[tuple[str, ...], ...]:
    told = [claims(each) for each in records]
    links = resolve(told).links
    nodes: dict[str, list[str]] = {}
    for each in told:
        for mention in each.mentions:
            if mention.type == kind:
                nodes.setdefault(links[mention.id], []).append(each.article)
    return tuple(sorted(tuple(sorted(articles)) for articles in nodes.values()))


def node(kind: str, *records: Record) -> set[str]:
    told = [claims(each) for each in records]
    links = resolve(told).links
    return {links[mention.id] for each in told for mention in each.mentions if mention.type == kind}


def only(name: str, *cohorts: object) -> Record:
    return record(name, **{**BARE, "cohorts": cohorts})


# places and organizations


def test_places_by_code() -> None:
    regency = place(name="Kabupaten Bogor", code="32.01", kind="regency")
    records = record("a"), record("b"), record("c", places=(regency,), quotes=(), events=())
    assert clusters("Place", *records) == [["a", "b"], ["c"]]
    assert node("Place", *records) == {"place/32.71", "place/32.01"}


def test_organizations_by_key_area_and_name() -> None:
    assert node("Organization", record("a"), record("b")) == {"organization/lan", "organization/pemerintah-32.71"}


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ({"kind": "university"}, {"kind": "university"}, True),
        ({"kind": "unit", "area": "32.71"}, {"kind": "unit", "area": "32.71"}, True),
        ({"kind": "unit", "area": "32.71"}, {"kind": "unit", "area": "34.04"}, False),
        ({"kind": "training_provider"}, {"kind": "training_provider"}, False),
        ({"kind": "unit"}, {"kind": "unit", "area": "32.71"}, False),
    ],
)
def test_organizations_of_one_name(one: dict[str, object], other: dict[str, object], same: bool) -> None:
    bodies = [Organization.model_validate({"name": "BKPSDM", **values}) for values in (one, other)]
    records = [record(own, **{**BARE, "organizations": (body,)}) for own, body in zip("ab", bodies, strict=True)]
    assert clusters("Organization", *records) == ([["a", "b"]] if same else [["a"], ["b"]])


# cohorts


def test_a_missing_value_fits_if_one_candidate_remains() -> None:
    whole, no_year = only("a", cohort()), only("b", cohort(year=None))
    assert clusters("Cohort", whole, no_year) == [["a", "b"]]
    assert node("Cohort", whole, no_year) == {"cohort/pkn-ii-xiii-2020"}


def test_two_candidates_mean_no_answer() -> None:
    records = only("a", cohort()), only("b", cohort(year=2021)), only("c", cohort(year=None))
    assert clusters("Cohort", *records) == [["a"], ["b"], ["c"]]
    assert "cohort/pkn-ii-xiii" in node("Cohort", *records)


def test_open_values_that_contradict_do_not_meet() -> None:
    records = only("a", cohort(year=None)), only("b", cohort(batch=None)), only("c", cohort(programme="PKA"))
    assert clusters("Cohort", *records) == [["a"], ["b"], ["c"]]


def test_a_bare_programme_is_nobodys_cohort() -> None:
    bare = cohort(batch=None, year=None)
    assert clusters("Cohort", only("a", bare), only("b", bare), only("c", cohort())) == [["a"], ["b"], ["c"]]


def test_providers_number_their_own() -> None:
    by_lan = cohort(programme="PKA", organizer="Lembaga Administrasi Negara")
    by_city = cohort(programme="PKA", organizer="Pemerintah Kota Bogor")
    assert clusters("Cohort", only("a", by_lan), only("b", by_city), only("c", by_lan)) == [["a", "c"], ["b"]]
    assert clusters("Cohort", only("a", by_lan), only("b", cohort(programme="PKA"))) == [["a", "b"]]
    national = [only(own, cohort(organizer=each.organizer)) for own, each in (("a", by_lan), ("b", by_city))]
    assert clusters("Cohort", *national) == [["a", "b"]]


# persons


def test_persons_by_name_and_body() -> None:
    elsewhere = government(name="Pemerintah Kabupaten Sleman", area="34.04")
    host = person(body="Pemerintah Kabupaten Sleman", title="Bupati")
    other = record("c", "Kabar lain.", **{**BARE, "persons": (host,), "organizations": (elsewhere,), "places": ()})
    one: dict[str, Any] = {"quotes": (), "events": (), "persons": (person(),)}
    assert clusters("Person", record("a", **one), record("b", **one), other) == [["a", "b"], ["c"]]


def test_a_person_without_body_joins_the_only_one_met_there() -> None:
    one = record("a", quotes=(), events=(), persons=(person(),))
    loose = record("b", quotes=(), events=(), persons=(person(title="", body=None),))
    far = record("c", "Kabar lain.", **{**BARE, "persons": (person(title=""),), "organizations": (), "places": ()})
    assert clusters("Person", one, loose) == [["a", "b"]]
    assert clusters("Person", one, far) == [["a"], ["c"]]


def test_a_node_takes_the_id_of_its_earliest_member() -> None:
    values: dict[str, Any] = {"quotes": (), "events": (), "persons": (person(),)}
    late, early, undated = (
        record(own, published=day, **values) for own, day in (("a", "2021-01-01"), ("b", "2020-01-01"), ("c", None))
    )
    own = next(mention.id for mention in claims(early).mentions if mention.type == "Person")
    assert node("Person", late, early, undated) == {own}


# events


def happening(own: str, published: str | None = "2020-03-06", **values: object) -> Record:
    return record(own, published=published, quotes=(), events=(visit(TEXT, **values),))


def test_reports_of_one_visit_are_one_event() -> None:
    records = happening("a"), happening("b", date="2020-03-06"), happening("c", date=None, venue=None, hosts=())
    assert clusters("Event", *records) == [["a", "b", "c"]]


@pytest.mark.parametrize(
    "values",
    [
        {"date": "2020-03-09"},
        {"kind": "opening"},
        {"place": None},
        {"cohorts": (), "hosts": (), "host_organizations": (), "venue": "Aula Lain"},
    ],
)
def test_other_day_kind_place_or_company_is_another_event(values: dict[str, Any]) -> None:
    assert clusters("Event", happening("a"), happening("b", **values)) == [["a"], ["b"]]


def test_an_undated_report_with_two_candidates_stays_alone() -> None:
    records = happening("a"), happening("b", date="2020-03-20"), happening("c", published=None, date=None)
    assert clusters("Event", *records) == [["a"], ["b"], ["c"]]


def test_an_undated_report_is_of_the_visit_right_before() -> None:
    records = happening("a"), happening("b", date="2020-02-27"), happening("c", date=None)
    assert clusters("Event", *records) == [["a", "c"], ["b"]]


def test_cohorts_that_contradict_each_other_are_of_two_events() -> None:
    other: dict[str, Any] = {"cohorts": (cohort(batch="XIV"),), "quotes": ()}
    second = record("b", "Lain.", **other, events=(visit(TEXT, venue="Aula Lain"),))
    assert clusters("Event", happening("a"), second) == [["a"], ["b"]]
    together = record("b", "Lain.", **other, events=(visit(TEXT),))
    assert clusters("Event", happening("a"), together) == [["a", "b"]]


def test_an_undated_report_years_later_is_of_another_visit() -> None:
    no_cohort: dict[str, Any] = {"cohorts": ()}
    late = happening("b", published="2023-06-01", date=None, **no_cohort)
    soon = happening("c", published="2020-03-07", date=None, **no_cohort)
    assert clusters("Event", happening("a", **no_cohort), late) == [["a"], ["b"]]
    assert clusters("Event", happening("a", **no_cohort), soon) == [["a", "c"]]


def test_days_do_not_chain() -> None:
    records = happening("a"), happening("b", date="2020-03-06"), happening("c", date="2020-03-07")
    assert clusters("Event", *records) == [["a", "b"], ["c"]]


# themes and quotations


def test_themes_by_wording() -> None:
    records = only("a", cohort(theme="Pelayanan Publik")), only("b", cohort(theme="pelayanan publik.")), record("c")
    assert clusters("Theme", *records) == [["a", "b", "c"]]


def test_quotations_by_speaker_and_words() -> None:
    spaced = quote(text="Kota ini belajar dari tamunya; silakan bertanya")
    silent = quote(speaker=None)
    records = record("a"), record("b", quotes=(spaced,)), record("c", quotes=(silent,))
    assert clusters("Quotation", *records) == [["a", "b"], ["c"]]


def test_every_local_id_leads_to_a_node() -> None:
    told = [claims(record(own)) for own in "abc"]
    links = resolve(told).links
    for each in told:
        for mention in each.mentions:
            assert mention.id in links or mention.type in ("Programme", "Outlet")
    assert lan().key == "lan"


def test_themes_in_short_and_full_words() -> None:
    wordings = ("Pengembangan SDM dan Anggaran", "pengembangan sumber daya manusia serta anggaran", "anggaran")
    records = [only(own, cohort(theme=theme)) for own, theme in zip("abc", wordings, strict=True)]
    assert clusters("Theme", *records) == [["a", "b"], ["c"]]


def test_a_post_in_short_and_full_words() -> None:
    titles = ("Sekda", "Sekretaris Daerah", "Plh Sekda")
    records = [
        record(own, quotes=(), events=(), persons=(person(title=title),))
        for own, title in zip("abc", titles, strict=True)
    ]
    assert clusters("Post", *records) == [["a", "b"], ["c"]]
