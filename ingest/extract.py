"""Article → record: the one verb of the text side."""

from __future__ import annotations

import hashlib
from functools import cache

import lexicon
from graph.model.record import Record
from ingest.article import Article
from ingest.document import Document
from ingest.facts import record
from ingest.reading import Reading

VERSION = "1"
"""Raised with each change of the rules, so that a workspace knows which records are out of date."""


def extract(article: Article) -> Record:
    """What `article` says, with the spans in which it says so."""
    return record(Reading(Document(article)))


@cache
def fingerprint() -> str:
    """Tells extractors apart: version of the rules and content of the lexicon."""
    return hashlib.sha256(f"{VERSION} {lexicon.fingerprint()}".encode()).hexdigest()[:16]
