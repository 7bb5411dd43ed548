"""The made corpus: always the same, true to its own truth, and with the difficulties that it promises."""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import islice

import pytest

from benchmarks.corpus import Made, articles, local_truth
from graph.claims import claims
from graph.model.record import Span

COUNT = 400


@pytest.fixture(scope="module")
def made() -> list[Made]:
    return list(articles(COUNT))


def test_the_same_arguments_make_the_same_articles(made: list[Made]) -> None:
    assert [each.row for each in articles(COUNT)] == [each.row for each in made]
    assert [each.row for each in islice(articles(COUNT, seed=1), 50)] != [each.row for each in made[:50]]


def test_they_are_streamed_in_order_of_time_with_ids_of_their_own(made: list[Made]) -> None:
    assert len({each.row["id"] for each in made}) == len(made) == COUNT
    assert made[0].row["published"] < made[-1].row["published"]


def test_every_record_is_sound_and_its_evidence_stands_in_its_text(made: list[Made]) -> None:
    for each in made:
        record = each.record
        for person in record.persons:
            spans = person.evidence["name"]
            assert {record.text[s.start : s.end] for s in spans} <= {person.name, *person.aliases}
        for quote in record.quotes:
            assert [record.text[s.start : s.end] for s in quote.evidence["text"]] == [quote.text]
            assert quote.speaker in {person.name for person in record.persons}
        if record.events:
            assert record.events[0].evidence["kind"] != (Span(start=0, end=0),)


def test_truth_covers_every_person_and_event(made: list[Made]) -> None:
    for each in made:
        found = claims(each.record)
        truth = local_truth(found, each.truth)
        of = {kind: [m.id for m in found.mentions if m.type == kind] for kind in ("Person", "Event")}
        assert sorted(truth["Person"]) == sorted(of["Person"])
        assert sorted(truth["Event"]) == sorted(of["Event"])
        assert len(set(truth["Person"].values())) == len(of["Person"]), "nobody stands twice in one article"


def test_a_post_of_which_there_is_one_has_one_holder_at_a_time(made: list[Made]) -> None:
    holders: dict[tuple[str, str, str], set[str]] = defaultdict(set)
    for each in made:
        for person in each.record.persons:
            for position in person.positions:
                if position.title == "Sekretaris Daerah" and not person.participant and not each.record.relevant:
                    day = (position.title, position.organization or "", str(each.record.published))
                    holders[day].add(each.truth.persons[person.name])
    assert holders
    assert all(len(people) == 1 for people in holders.values())


def test_it_has_the_difficulties_that_it_promises(made: list[Made]) -> None:
    names: dict[str, set[str]] = defaultdict(set)
    posts: dict[str, set[str]] = defaultdict(set)
    events: Counter[str] = Counter(each.truth.event for each in made if each.truth.event)
    for each in made:
        for person in each.record.persons:
            names[each.truth.persons[person.name]].add(person.name)
            posts[each.truth.persons[person.name]].update(position.title for position in person.positions)
    texts = Counter(each.row["text"] for each in made)
    assert sum(len(forms) > 1 for forms in names.values()) > len(names) / 20, "variants"
    assert sum(len(held) > 1 for held in posts.values()) > len(posts) / 10, "careers"
    assert sum(count > 1 for count in events.values()) > len(events) / 3, "events told by several"
    assert sum(count > 1 for count in texts.values()) > COUNT / 20, "reprints"
    assert any(each.record.events and each.record.events[0].date is None for each in made), "dates left out"
    bearers = Counter(next(iter(forms)) for forms in names.values())
    assert len(bearers) < len(names), "homonyms"
