"""A workspace with hostile text, and another of the same articles ingested the other way round."""

from __future__ import annotations

import pytest

from graph.model.record import Record
from graph.vocab import BASE
from graph.workspace import Workspace
from tests.graph.conftest import Open
from tests.graph.factories import FINGERPRINT, TEXT, entries, many, record

HOSTILE = TEXT.replace(
    "di Balai Kota.", f'"publik" \\ <b>&amp; \\u0041 <{BASE}place/1> |\t\u2028\U0001f600 \\" di Balai Kota.'
)


def records() -> list[Record]:
    return [record(text=HOSTILE, id='x y/"<>\\', title='Judul "aneh" <i>\\</i>'), *many(5)]


@pytest.fixture
def filled(opened: Open) -> Workspace:
    made = opened("filled")
    made.ingest(entries(*records()), FINGERPRINT)
    return made


@pytest.fixture
def reversed_(opened: Open) -> Workspace:
    made = opened("reversed")
    for each in reversed(records()):
        made.ingest(entries(each), FINGERPRINT)
    return made
