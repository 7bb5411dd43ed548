"""Occasions → articles: each told by several outlets, each of which leaves something out."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, timedelta

from benchmarks.corpus.agenda import Occasion, agenda
from benchmarks.corpus.people import society
from benchmarks.corpus.telling import Telling
from benchmarks.corpus.truth import Made, Truth

SEED = 0
PERSONS = 0.2  # persons for each article
OUTLETS = tuple(
    f"{first} {second}"
    for second in ("Nusa", "Pesisir", "Lereng", "Khatulistiwa", "Senjakala", "Tigamuara", "Pandanaran", "Nagari")
    for first in ("Warta", "Suara", "Kabar", "Pena", "Gema", "Lensa", "Sinar")
)
_REPORTS = ((1, 40), (2, 25), (3, 15), (4, 10), (5, 10))  # how many outlets tell of a training's occasion, how often
_REPRINTED = 0.13


def articles(count: int, seed: int = SEED) -> Iterator[Made]:
    """`count` articles about as many things as that needs, in order of time; the same ones for the same arguments."""
    rng = random.Random(seed)
    known = society(rng, round(count * PERSONS))
    number = 0
    occasions = agenda(rng, known, count)
    while True:  # again from the start in the rare case that there are too few; the reports are others then
        for occasion in occasions:
            for made in _told(rng, occasion):
                if number == count:
                    return
                yield _numbered(made, number)
                number += 1


def _numbered(made: Made, number: int) -> Made:
    own = f"made-{number:07}"
    row = {**made.row, "id": own, "url": f"https://{_host(made.row['outlet'])}.example/{number}"}
    return Made(row, Truth(own, made.truth.persons, made.truth.event))


def _host(outlet: str) -> str:
    return outlet.lower().replace(" ", "")


def _told(rng: random.Random, occasion: Occasion) -> Iterator[Made]:
    """The reports of one occasion, and the reprints of each."""
    often = _REPORTS if occasion.trainings else _REPORTS[:2]
    reports = rng.choices([count for count, _ in often], [weight for _, weight in often])[0]
    outlets = rng.sample(OUTLETS, reports + 2)
    for outlet in outlets[:reports]:
        delay = rng.choice((0, 0, 0, 1, 1, 2))
        made = Telling(rng, occasion).made(outlet, occasion.day + timedelta(days=delay))
        yield made
        if rng.random() < _REPRINTED:
            yield _reprint(made, outlets[-1], occasion.day + timedelta(days=delay + rng.choice((0, 0, 1))))


def _reprint(made: Made, outlet: str, day: date) -> Made:
    return Made({**made.row, "outlet": outlet, "published": day.isoformat()}, made.truth)
