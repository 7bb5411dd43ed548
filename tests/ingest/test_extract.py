"""What holds of every record: spans inside the text, words as they stand there, the same record each time."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from graph.model.record import Part, Record, Span
from ingest.article import Article, article
from ingest.extract import extract, fingerprint
from ingest.sources import Refusal, read
from tests.ingest.texts import article_of

ROOT = Path(__file__).parents[2]


@cache
def articles() -> dict[str, Article]:
    """The bundled articles and the open gold set, by id."""
    bundled = [a for a in read([str(ROOT / "samples" / "articles")]) if not isinstance(a, Refusal)]
    opened = (json.loads(p.read_text(encoding="utf-8")) for p in sorted((ROOT / "tests/gold/open").glob("*.json")))
    made = [article(g["text"], id=g["id"], title=g["title"], published=g["published"]) for g in opened]
    return {a.id: a for a in bundled + made}


def spans_of(part: Part) -> Iterator[Span]:
    """All spans of evidence anywhere in a record."""
    for name in type(part).model_fields:
        value = getattr(part, name)
        if name == "evidence":
            for spans in value.values():
                yield from spans
        elif isinstance(value, tuple):
            for item in value:
                if isinstance(item, Part):
                    yield from spans_of(item)


def check(record: Record) -> None:
    """What must hold whatever the text."""
    for span in spans_of(record):
        assert 0 <= span.start < span.end <= len(record.text)
    for quote in record.quotes:
        found = {record.text[s.start : s.end] for s in quote.evidence["text"]}
        assert quote.text in found
    for person in record.persons:
        assert person.name in record.text
        assert all(alias in record.text for alias in person.aliases)
    known = {p.name for p in record.persons}
    bodies = {o.name for o in record.organizations}
    assert {q.speaker for q in record.quotes} <= known | {None}
    assert {h for v in record.visits for h in v.hosts} <= known
    assert {o.organization for p in record.persons for o in p.positions} <= bodies | {None}
    assert {c.organizer for c in record.cohorts} <= bodies | {None}
    assert all(v.cohort < len(record.cohorts) for v in record.visits)
    assert {v.place for v in record.visits} <= {p.name for p in record.places}


@pytest.mark.parametrize("key", sorted(articles()))
def test_every_record_rests_on_its_text(key: str) -> None:
    record = extract(articles()[key])
    check(record)
    assert record.text == articles()[key].text


def test_values_carry_their_spans() -> None:
    record = extract(article_of("Bupati Sikka, Yulius Parera, berkata, “Kami siap menerima tamu.”"))
    person = record.persons[0]
    assert [record.text[s.start : s.end] for s in person.evidence["name"]] == ["Yulius Parera"]
    assert "Bupati Sikka" in record.text[person.positions[0].evidence["title"][0].start :]


@pytest.mark.parametrize("key", sorted(articles())[::4])
def test_same_article_same_line(key: str) -> None:
    one = articles()[key]
    assert (
        extract(one).to_line()
        == extract(Article(one.id, one.url, one.title, one.published, one.outlet, one.text)).to_line()
    )


def test_a_record_survives_its_line() -> None:
    record = extract(next(iter(articles().values())))
    assert Record.model_validate_json(record.to_line()) == record


def test_fingerprint_is_one() -> None:
    assert fingerprint() == fingerprint()
    assert len(fingerprint()) == 16


@pytest.mark.parametrize(
    "text", ["", " ", "\n\n", "“", "”“”", "(((", ",,,", "Bupati", "Angkatan", "PKN", "“Kami siap", "ujar"]
)
def test_next_to_nothing(text: str) -> None:
    check(extract(article_of(text)))
    check(extract(Article("uji", None, None, None, None, text)))
