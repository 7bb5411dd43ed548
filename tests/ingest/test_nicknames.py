"""Nicknames that an article gives, and the words before which their bearer stands."""

from __future__ import annotations

import pytest

from ingest.nicknames import callings
from tests.ingest.texts import plain

GIVEN: list[tuple[str, list[tuple[str, str]]]] = [
    ("Warsito Subekti, yang akrab disapa Mas Warso, memimpin apel.", [("Mas Warso", "Warsito Subekti, yang akrab ")]),
    ("Warsito Subekti dipanggil dengan nama Warso.", [("Warso", "Warsito Subekti ")]),
    ("Warso, sapaan akrab Warsito Subekti, hadir.", [("Warso", "Warso, sapaan akrab Warsito Subekti")]),
    ("Warsito Subekti tiba. Warso, sapaannya, hadir.", [("Warso", "Warsito Subekti tiba. ")]),
    ("Kegiatan ini disebut visitasi.", []),
    ("Ia memberi sapaan hangat.", []),
    ("Warsito Subekti disapa", []),
]


@pytest.mark.parametrize(("text", "expected"), GIVEN)
def test_callings(text: str, expected: list[tuple[str, str]]) -> None:
    doc = plain(text)
    assert [(doc.slice(c.first, c.last), text[: c.before]) for c in callings(doc)] == expected
