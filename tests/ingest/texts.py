"""Text → article, document, reading, record with neutral defaults, and short views of a record to compare with."""

from __future__ import annotations

from functools import cache

from graph.model.record import Record
from ingest.article import Article
from ingest.document import Document
from ingest.extract import extract
from ingest.reading import Reading

HEADLINE = "Kabar dari Daerah"
"""Names nobody and nothing, so that only the text under it tells."""
PUBLISHED = "2023-06-15"  # a Thursday


def article_of(body: str, title: str = HEADLINE, published: str | None = PUBLISHED) -> Article:
    """An article as `ingest.article` would hand it over: headline, line break, text."""
    return Article(id="uji", url=None, title=title, published=published, outlet=None, text=f"{title}\n{body}")


def plain(text: str) -> Document:
    """A document of `text` alone, without a headline: token 0 is the first word of `text`."""
    return Document(Article(id="uji", url=None, title=None, published=PUBLISHED, outlet=None, text=text))


def reading_of(body: str, title: str = HEADLINE, published: str | None = PUBLISHED) -> Reading:
    """What is read in `body` before it becomes a record."""
    return Reading(Document(article_of(body, title, published)))


@cache
def record_of(body: str, title: str = HEADLINE, published: str | None = PUBLISHED) -> Record:
    """The record of `body` under a headline that says nothing."""
    return extract(article_of(body, title, published))


Positions = dict[str, set[tuple[str, str | None]]]


def positions(record: Record) -> Positions:
    """Name → offices as (title, organization)."""
    return {p.name: {(o.title, o.organization) for o in p.positions} for p in record.persons}


def names(record: Record) -> set[str]:
    """Names of all persons."""
    return {p.name for p in record.persons}


def aliases(record: Record) -> dict[str, set[str]]:
    """Name → other forms of it."""
    return {p.name: set(p.aliases) for p in record.persons}


def spoke(record: Record) -> set[str]:
    """Who is reported to say something."""
    return {p.name for p in record.persons if p.spoke}


def trainees(record: Record) -> set[str]:
    """Who takes part in the training."""
    return {p.name for p in record.persons if p.participant}


def bodies(record: Record) -> dict[str, str]:
    """Official name → kind."""
    return {o.name: o.kind for o in record.organizations}


def places(record: Record) -> set[str]:
    """Names of all places."""
    return {p.name for p in record.places}


def batches(record: Record) -> list[tuple[str, str | None]]:
    """Programme and batch of each cohort."""
    return [(c.programme, c.batch) for c in record.cohorts]


def quotes(record: Record) -> list[tuple[str | None, str]]:
    """Speaker and words of each quotation."""
    return [(q.speaker, q.text) for q in record.quotes]


def visits(record: Record) -> list[tuple[str | None, str, str | None]]:
    """Batch, place and day of each visit."""
    return [(record.cohorts[v.cohort].batch, v.place, v.date) for v in record.visits]


def hosts(record: Record) -> set[str]:
    """Everyone who received, over all visits."""
    return {name for v in record.visits for name in v.hosts}


def held_at(record: Record) -> dict[str, set[str | None]]:
    """Name → bodies that the person's offices are held at, where the wording of the title is open."""
    return {p.name: {o.organization for o in p.positions} for p in record.persons}
