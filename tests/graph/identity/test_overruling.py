"""People's judgements overrule what a stage found."""

from __future__ import annotations

import pytest

from graph.claims import claims
from graph.identity import Judgements, resolve
from graph.model.facts import Claims
from graph.model.record import Record
from tests.graph.factories import person, record


def _told(own: str, name: str) -> Claims:
    made: Record = record(own, persons=(person(name=name),), quotes=(), events=())
    return claims(made)


def _id(told: Claims, kind: str) -> str:
    return next(mention.id for mention in told.mentions if mention.type == kind)


@pytest.mark.parametrize(("name", "verdict", "same"), [("Bima", "same", True), ("Arjuna Pratomo", "different", False)])
def test_a_judgement_on_persons_wins(name: str, verdict: str, same: bool) -> None:
    one, other = _told("a", "Arjuna Pratomo"), _told("b", name)
    pair = _id(one, "Person"), _id(other, "Person")
    assert (resolve([one, other])[pair[0]] == resolve([one, other])[pair[1]]) is not same
    judged = resolve([one, other], Judgements.of(**{verdict: [pair]}))
    assert (judged[pair[0]] == judged[pair[1]]) is same


def test_a_place_called_another_leaves_its_code() -> None:
    one, other = _told("a", "Arjuna Pratomo"), _told("b", "Bima")
    pair = _id(one, "Place"), _id(other, "Place")
    judged = resolve([other, one], Judgements.of(different=[pair]))
    assert [judged[own] for own in pair] == ["place/32.71", pair[1]]


def test_contradicting_judgements_keep_apart() -> None:
    told = [_told(own, name) for own, name in (("a", "Arjuna Pratomo"), ("b", "Bima Sakti"), ("c", "Cakra Buana"))]
    a, b, c = (_id(each, "Person") for each in told)
    judged = resolve(told, Judgements.of(same=[(a, b), (b, c)], different=[(c, a)]))
    assert judged[a] == judged[b] != judged[c]
