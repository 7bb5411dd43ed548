"""Roles in a group: which words are one person's role, how far it points ahead, and those after a name."""

from __future__ import annotations

import pytest

from ingest.roles import carried_on, role_after, role_at, still_ahead
from tests.ingest.texts import plain

ONE_PERSON: list[tuple[str, str, str | None]] = [
    ("Salah seorang peserta bernama Sulastri hadir.", "peserta", "peserta"),
    ("Peserta lainnya, Sulastri, hadir.", "Peserta", "peserta"),
    ("Sebanyak 40 peserta belajar.", "peserta", None),
    ("Ia berdiri di hadapan peserta, Siti hadir.", "peserta", None),
    ("Moderator hadir.", "Moderator", "moderator"),
    ("Warga hadir.", "hadir", None),
]
AHEAD = [
    ("Salah seorang peserta terbaik diraih oleh Sulastri.", "Sulastri", True),
    ("Salah seorang peserta tertidur Sulastri hadir.", "Sulastri", False),
    ("Salah seorang peserta. Sulastri hadir.", "Sulastri", False),
]
AFTER = [
    ("Sulastri, warga RT 14, hadir.", "Sulastri", "warga"),
    ("Sulastri, salah satu dari peserta, hadir.", "Sulastri", "peserta"),
    ("Sulastri hadir di depan warga.", "Sulastri", None),
]


def _index(text: str, word: str) -> int:
    return next(i for i, t in enumerate(plain(text).tokens) if t.text == word)


@pytest.mark.parametrize(("text", "word", "expected"), ONE_PERSON)
def test_role_at(text: str, word: str, expected: str | None) -> None:
    found = role_at(plain(text), _index(text, word))
    assert (found.word if found else None) == expected


@pytest.mark.parametrize(("text", "name", "expected"), AHEAD)
def test_a_role_points_ahead_until_another_word_breaks_it(text: str, name: str, *, expected: bool) -> None:
    doc, role = plain(text), None
    for index in range(_index(text, name) + 1):
        role = role_at(doc, index) or still_ahead(doc, role, index)
    assert (role is not None) == expected


@pytest.mark.parametrize(("text", "name", "expected"), AFTER)
def test_role_after(text: str, name: str, expected: str | None) -> None:
    assert role_after(plain(text), _index(text, name) + 1) == expected


@pytest.mark.parametrize(("text", "expected"), [("Moderator Rina, Sulastri", True), ("Moderator Rina hadir", False)])
def test_a_role_is_carried_on_through_a_list(text: str, *, expected: bool) -> None:
    doc = plain(text)
    assert (carried_on(doc, role_at(doc, 0), 2) is not None) == expected
