"""The graph of several articles: facts with all their sources, labels, what the lexicon adds."""

from __future__ import annotations

import random

import pytest

from graph.assembly import Stated, combined
from graph.build import Graph, build
from graph.claims import claims
from graph.model.facts import Fact, Node
from graph.model.record import Organization, Record
from tests.graph.factories import BACKGROUND, TEXT, cohort, government, lan, many, person, place, record, visit


def made(*records: Record) -> Graph:
    return build(map(claims, records), BACKGROUND)


def facts(graph: Graph, edge: str) -> list[Fact]:
    return [fact for fact in graph.facts.values() if fact.type == edge]


def labels(graph: Graph, kind: str) -> list[str]:
    return sorted(node.label for node in graph.nodes.values() if node.type == kind)


def test_a_fact_of_two_articles_has_both_and_their_sentences() -> None:
    graph = made(record("b", published="2020-03-08", text="Lain\n" + TEXT), record("a"))
    (fact,) = facts(graph, "VISITED")
    assert fact.articles == ("a", "b")
    assert (fact.first_seen, fact.last_seen) == ("2020-03-06", "2020-03-08")
    assert [each.article for each in fact.evidence] == ["a", "b"]
    assert fact.confidence == 0.75
    assert len(fact.events) == 1
    assert fact.events[0] in graph.nodes


def test_a_reprint_is_a_source_but_no_second_proof() -> None:
    (fact,) = facts(made(record("a"), record("b", text=TEXT + "\n", outlet="Warta Lain")), "VISITED")
    assert fact.articles == ("a", "b")
    assert fact.confidence == 0.5


def test_independent_articles_share_the_doubt() -> None:
    told = [Stated("a", None, "w1", confidence=0.9), Stated("b", None, "w2", confidence=0.8)]
    assert combined(told) == 0.98
    assert combined([*told, Stated("c", None, "w2", confidence=0.5)]) == 0.98
    assert [combined(Stated(str(n), None, str(n)) for n in range(count)) for count in (1, 2, 3)] == [0.5, 0.75, 0.875]


def test_undated_articles_come_last_and_date_nothing() -> None:
    graph = made(record("a", published=None), record("b", text=TEXT + " Selesai."))
    (fact,) = facts(graph, "VISITED")
    assert fact.articles == ("b", "a")
    assert fact.first_seen == fact.last_seen == "2020-03-06"


def test_two_holders_of_one_post_are_two_facts() -> None:
    other = record("b", persons=(person(name="Ratri Kusuma", title="Wali Kota"),), quotes=(), events=())
    graph = made(record("a"), other)
    posts = {fact.target for fact in facts(graph, "HELD") if graph.nodes[fact.target].label.startswith("Wali Kota")}
    assert len(posts) == 1
    assert len([fact for fact in facts(graph, "HELD") if fact.target in posts]) == 2


def test_the_lexicon_adds_what_nodes_lead_to() -> None:
    ministry = Organization(name="Kemendikbudristek", kind="ministry", key="kemendikbudristek")
    provider = Organization(name="Pusbang", kind="training_provider", key="ppsdm")
    graph = made(record(organizations=(government(), ministry, provider), persons=(), quotes=(), events=()))
    ends = {(f.type, f.source, f.target): f for f in graph.facts.values() if f.origin}
    assert set(ends) == {
        ("WITHIN", "place/32.71", "place/32"),
        ("GOVERNS", "organization/pemerintah-32.71", "place/32.71"),
        ("SUCCEEDED_BY", "organization/kemendikbudristek", "organization/kemenbud"),
        ("PART_OF", "organization/ppsdm", "organization/lan"),
    }
    assert all(fact.confidence == 1.0 and not fact.articles for fact in ends.values())
    assert ends["SUCCEEDED_BY", "organization/kemendikbudristek", "organization/kemenbud"].origin == "Perpres 62/2021"
    assert graph.nodes["organization/kemenbud"].properties["since"] == (2024,)
    assert graph.nodes["organization/kemendikbudristek"].label.startswith("Kementerian Pendidikan")
    assert "Kemendikbudristek" in graph.nodes["organization/kemendikbudristek"].aliases


def test_a_government_brings_its_area_even_if_no_article_names_it() -> None:
    graph = made(record(places=(), events=(), quotes=()))
    assert graph.nodes["place/32.71"].label == "Kota Bogor"
    assert graph.nodes["place/32"].label == "Provinsi Jawa Barat"


def test_labels() -> None:
    graph = made(record(events=(visit(date=None),)))
    assert labels(graph, "Cohort") == ["PKN-II Angkatan XIII (2020)"]
    assert labels(graph, "Post") == [
        "Kepala Bidang Data, Lembaga Administrasi Negara",
        "Wali Kota, Pemerintah Kota Bogor",
    ]
    assert labels(graph, "Event") == ["kunjungan peserta, Kota Bogor"]
    assert labels(graph, "Programme") == ["Pelatihan Kepemimpinan Nasional Tingkat II"]
    assert labels(graph, "Outlet") == ["Kabar Contoh"]


def test_different_values_stay_side_by_side() -> None:
    graph = made(record("a", cohorts=(cohort(participants=60),)), record("b", cohorts=(cohort(participants=58),)))
    assert graph.nodes["cohort/pkn-ii-xiii-2020"].properties["participants"] == (58, 60)


@pytest.mark.parametrize("seed", range(3))
def test_any_order_gives_the_same_graph(seed: int) -> None:
    records = [*many(30), record("z", places=(place(), place(name="Kabupaten Bogor", code="32.01", kind="regency")))]
    expected = made(*records)
    random.Random(seed).shuffle(records)  # noqa: S311 - orders, not secrets
    found = made(*records)
    assert (found.nodes, found.facts) == (expected.nodes, expected.facts)


def test_every_end_is_a_node_of_an_allowed_type_and_lines_come_back() -> None:
    graph = made(*many(10), record(organizations=(lan(), government())))
    for fact in graph.facts.values():
        assert {fact.source, fact.target} <= graph.nodes.keys()
        assert Fact.from_line(fact.to_line()) == fact
    for node in graph.nodes.values():
        assert Node.from_line(node.to_line()) == node
