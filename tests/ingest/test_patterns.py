"""The matcher: what it finds, in which letter case, and that the fast way equals the plain one on every article."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import pytest

from ingest.patterns import match, match_naive
from ingest.sources import Refusal, read
from tests.ingest.texts import plain

ROOT = Path(__file__).parents[2]
LONGEST = 4000
"""Code points of an article that the plain way reads in a fair time."""


@cache
def texts() -> tuple[str, ...]:
    """The bundled articles and the open gold set."""
    bundled = [a.text for a in read([str(ROOT / "samples" / "articles")]) if not isinstance(a, Refusal)]
    opened = [
        json.loads(p.read_text(encoding="utf-8"))["text"] for p in sorted((ROOT / "tests/gold/open").glob("*.json"))
    ]
    return tuple(text[:LONGEST] for text in bundled + opened)


def test_fast_matcher_equals_plain_comparison() -> None:
    assert len(texts()) > 20
    for text in texts():
        tokens = plain(text).tokens
        assert match(tokens) == match_naive(tokens)


@pytest.mark.parametrize(
    ("text", "kind", "found"),
    [
        ("Kota Bogor bersih", "region", "Kota Bogor"),
        ("Ogan Komering Ulu Selatan luas", "region", "Ogan Komering Ulu Selatan"),
        ("Wali Kota hadir", "office", "Wali Kota"),
        ("wali kota hadir", "office", "wali kota"),
        ("Plt. Sekda hadir", "acting", "Plt"),
        ("M.Si. dan kawan", "suffix", "M.Si"),
        ("Lembaga Administrasi Negara berbenah", "body", "Lembaga Administrasi Negara"),
        ("Senin pagi", "day", "Senin"),
        ("PKN Tingkat II dibuka", "programme", "PKN Tingkat II"),
        ("ujar Bupati", "say", "ujar"),
    ],
)
def test_longest(text: str, kind: str, found: str) -> None:
    doc = plain(text)
    phrase = next((p for p in doc.phrases.at(0) if p.kind == kind), None)
    assert phrase is not None
    assert doc.slice(phrase.first, phrase.last) == found


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("bogor bersih", "region"),  # a region is written with a capital
        ("lan basah", "body"),  # an abbreviation is written as such
        ("dinas kesehatan", "unit"),
    ],
)
def test_letter_case_counts(text: str, kind: str) -> None:
    assert not [p for p in plain(text).phrases.at(0) if p.kind == kind]


def test_longest_first() -> None:
    for found in plain("Pelatihan Kepemimpinan Nasional Tingkat II di Kota Bogor").phrases.by_start.values():
        assert [p.last for p in found] == sorted((p.last for p in found), reverse=True)


def test_nothing_in_nothing() -> None:
    assert match(()).by_start == {}


def test_questions_for_one_kind_equal_a_search_through_all() -> None:
    for text in texts():
        phrases = match(plain(text).tokens)
        for index, found in phrases.by_start.items():
            for kind in {p.kind for p in found}:
                own = tuple(p for p in found if p.kind == kind)
                assert phrases.at(index, kind) == own
                assert phrases.longest(index, kind) == own[0]
                assert own[0] in phrases.of_kind(kind)


def test_longest_phrases_of_a_kind_come_in_the_order_of_the_text() -> None:
    doc = plain("Kota Bogor, Dinas Kesehatan Kota Tegal, Kabupaten Maros")
    regions = [p for p in doc.phrases.of_kind("region") if doc.tokens[p.first].text in {"Kota", "Kabupaten"}]
    assert [doc.slice(p.first, p.last) for p in regions] == ["Kota Bogor", "Kota Tegal", "Kabupaten Maros"]
