"""Article → record: the one verb of the text side."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from functools import cache

import lexicon
from graph.model.record import Record
from ingest.article import Article
from ingest.document import Document
from ingest.facts import record
from ingest.reading import Reading

VERSION = "1"
"""Raised with each change of the rules, so that a workspace knows which records are out of date."""


LONGEST = 200_000
"""Code points of an article that are read: a hundred times a news report. What is longer is no article but a dump, and
only its beginning is worth the time."""


def extract(article: Article) -> Record:
    """What `article` says, with the spans in which it says so."""
    return recorded(article, reading(article))


def reading(article: Article) -> Reading:
    """What is read in `article`, in no more than its first `LONGEST` code points."""
    if not is_too_long(article):
        return Reading(Document(article))
    blank = article.text.rfind(" ", 0, LONGEST)
    return Reading(Document(replace(article, text=article.text[: blank if blank > 0 else LONGEST])))


def is_too_long(article: Article) -> bool:
    """Whether some of the text is left unread."""
    return len(article.text) > LONGEST


def recorded(article: Article, read: Reading) -> Record:
    """The record of what was read, with all of the text."""
    found = record(read)
    return found.model_copy(update={"text": article.text}) if is_too_long(article) else found


@cache
def fingerprint() -> str:
    """Tells extractors apart: version of the rules and content of the lexicon."""
    return hashlib.sha256(f"{VERSION} {lexicon.fingerprint()}".encode()).hexdigest()[:16]
