"""Spans between quotation marks, with all the marks that pages mix."""

from __future__ import annotations

import itertools

import pytest

from tests.ingest.texts import plain

SPANS: list[tuple[str, list[str]]] = [
    ("“Kami siap,” ujar Yusri.", ["Kami siap,"]),
    ('"Kami siap," ujar Yusri.', ["Kami siap,"]),
    ("„Kami siap,“ ujar Yusri.", ["Kami siap,"]),
    ("”Kami siap,“ ujar Yusri.", ["Kami siap,"]),
    ("”Kami siap,” ujar Yusri.", ["Kami siap,"]),
    ('“Kami siap," ujar Yusri.', ["Kami siap,"]),
    ("«Kami siap,» ujar Yusri.", ["Kami siap,"]),
    ("‘’Kami siap,’’ ujar Yusri.", ["Kami siap,"]),
    ("''Kami siap,'' ujar Yusri.", ["Kami siap,"]),
    ("\"Kami siap,' ujar Yusri.", ["Kami siap,"]),
    ("‘Kami siap,’ ujar Yusri.", ["Kami siap,"]),
    ("“Kami siap.” “Kami datang,” ujar Yusri.", ["Kami siap.", "Kami datang,"]),
    ("“Kami siap,” ujar Yusri. “Kami datang.”", ["Kami siap,", "Kami datang."]),
    ("“Kami siap.\nKami datang,” ujar Yusri.", ["Kami siap.\nKami datang,"]),
    ("“Kami siap.\n“Kami datang,” ujar Yusri.", ["Kami siap.", "Kami datang,"]),
    ("“Jum'at kami siap,” ujar Ma'ruf.", ["Jum'at kami siap,"]),
    ("Tema ‘Kota Ramah Anak’ dipilih.", ["Kota Ramah Anak"]),
    ("Yusri yang akrab disapa “Uda” hadir.", ["Uda"]),
    ("Mark yang tak ditutup “ hilang saja.", []),
    ("“Kutipan ini tidak pernah ditutup.", []),
    ("Tanpa tanda apa pun, Ma'ruf dan Jum'at.", []),
    ('Tinggi 12" dan 14" saja.', []),
]


@pytest.mark.parametrize(("text", "expected"), SPANS)
def test_spans(text: str, expected: list[str]) -> None:
    found = plain(text).quotations
    assert [text[q.start : q.end] for q in found] == expected
    assert all(q.outer_start < q.start <= q.end <= q.outer_end for q in found)


def test_none_within_another() -> None:
    text = "“Kami memakai ‘Jaga Kali’ di sini,” ujar Yusri. “Itu saja.”"
    found = plain(text).quotations
    assert [text[q.start : q.end] for q in found] == ["Kami memakai ‘Jaga Kali’ di sini,", "Itu saja."]
    assert all(a.outer_end <= b.outer_start for a, b in itertools.pairwise(found))
