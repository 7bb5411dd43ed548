"""How well confidence is kept: `python -m tests.gold.calibration [--write]`.

Without --write prints, for every gold set on this machine, how many statements have a confidence in each band and how
many of those are right; of texts and names it prints nothing. With it counts anew how often the statements of each
class are right in the sets that may be looked at, and writes `lexicon/confidence.yaml`.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from graph.model.record import Person, Record
from ingest.article import article
from ingest.claims import (
    Annotation,
    Claim,
    CohortClaim,
    Forms,
    GoldFile,
    NamedClaim,
    PersonClaim,
    PositionClaim,
    QuoteClaim,
    VisitClaim,
    forms_of,
)
from ingest.claims import claims as claims_of
from ingest.document import Document
from ingest.facts import record
from ingest.reading import Reading
from ingest.scoring import read_gold, score
from tests.gold.sets import NAMES, ROOT, directory

TABLE = ROOT / "lexicon" / "confidence.yaml"
LOOKED_AT = ("samples", "open", "dev")
BANDS = (0.95, 0.9, 0.8, 0.6, 0.0)
"""Lower ends of the bands of confidence."""
INFERRED = frozenset({"lone", "elsewhere", "other", "words", "of_ministry"})
"""Words of classes whose statements rest on less than a full name, or on no words of their own."""
INTERPRETED = frozenset({"field", "open", "reported", "focus once", "visited", "visit_date", "hosted_by", "pointed"})
"""Words of classes whose statements are put together of several places of the text."""
HEAD = """# How often a statement is right, by the way in which it was read (ingest/confidence.py says what words mean).
#
# Made by `python -m tests.gold.calibration --write` from the gold records that may be looked at (samples, open, dev):
# of `read` statements of a class `right` agree with the gold. The confidence of a class is
#
#     (right + right of its start) / (read + read of its start)
#
# A start is what a class is given before anything is counted, since the rules were made with these articles in view.
# `told`: the value stands in one place of the text; `interpreted`: it is put together of several; `inferred`: it rests
# on less than a full name, or on no words of its own; `unseen`: a class that no gold record has.
starts:
  rows:
    - {name: told, right: 19, read: 20}
    - {name: interpreted, right: 45, read: 60}
    - {name: inferred, right: 30, read: 40}
    - {name: unseen, right: 3, read: 4}

classes:
  rows:
"""
Stated = tuple[str, Claim, float]
"""Task, claim, and what the record says of its confidence."""


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.gold.calibration", description="Confidence and truth")
    parser.add_argument("--write", action="store_true", help=f"count anew and write {TABLE.name}")
    options = parser.parse_args(arguments)
    if options.write:
        TABLE.write_text(table(), encoding="utf-8")
        return 0
    sys.stdout.write(bands() + "\n")
    return 0


# statements


def statements(found: Record) -> Iterator[Stated]:
    """Every statement of a record that has a confidence, as the scorer claims it."""
    yield from _of_things(found)
    for person in found.persons:
        yield from _of_person(found, person)
    for index, cohort in enumerate(found.cohorts):
        sure = cohort.confidence.get("organizer")
        one = Annotation(cohorts=(CohortClaim.model_validate(cohort),), organizations=found.organizations)
        yield from _stated(one, "organized_by", sure)
        yield from _stated(one, "cohort", cohort.confidence.get("programme"))
        yield from _stated(one, "theme", cohort.confidence.get("theme"))
        own = (visit for visit in found.visits if visit.cohort == index)
        for visit in own:
            only = VisitClaim(cohort=0, place=visit.place, kind=visit.kind, date=visit.date)
            gone = Annotation(cohorts=(CohortClaim.model_validate(cohort),), visits=(only,))
            yield from _stated(gone, "visited", visit.confidence.get("place"))
            yield from _stated(gone, "visit_date", visit.confidence.get("date"))
            for at, host in enumerate(visit.hosts):
                received = Annotation(visits=(VisitClaim(place=visit.place, kind=visit.kind, hosts=(host,)),))
                yield from _stated(received, "hosted_by", visit.confidence.get(f"hosts[{at}]"))
    for quote in found.quotes:
        said = Annotation(quotes=(QuoteClaim(speaker=quote.speaker, text=quote.text),))
        yield from _stated(said, "quote", quote.confidence.get("text"))
        yield from _stated(said, "quoted", quote.confidence.get("speaker"))


def _of_things(found: Record) -> Iterator[Stated]:
    """Persons, bodies and places named."""
    for body in found.organizations:
        one = Annotation(organizations=(NamedClaim.model_validate(body),))
        yield from _stated(one, "organization", body.confidence.get("name"))
    for place in found.places:
        yield from _stated(
            Annotation(places=(NamedClaim.model_validate(place),)), "place", place.confidence.get("name")
        )
    for person in found.persons:
        yield from _stated(
            Annotation(persons=(PersonClaim(name=person.name),)), "person", person.confidence.get("name")
        )


def _of_person(found: Record, person: Person) -> Iterator[Stated]:
    for position in person.positions:
        held = PersonClaim(name=person.name, positions=(PositionClaim.model_validate(position),))
        one = Annotation(persons=(held,), organizations=found.organizations)
        yield from _stated(one, "holds_position", position.confidence.get("title"))
        yield from _stated(one, "position_at", position.confidence.get("organization"))
    told = Annotation(persons=(PersonClaim(name=person.name, participant=person.participant, spoke=person.spoke),))
    yield from _stated(told, "participant_of", person.confidence.get("participant"))
    yield from _stated(told, "spoke_at", person.confidence.get("spoke"))


def _stated(one: Annotation, task: str, sure: float | None) -> Iterator[Stated]:
    if sure is not None:
        yield from ((task, claim, sure) for claim in claims_of(one, _known.get())[task])


class _Known:
    """The gold's names of bodies for the article in hand: the scorer compares bodies by them too."""

    def __init__(self) -> None:
        self._forms: tuple[Forms, ...] = ()

    def get(self) -> tuple[Forms, ...]:
        return self._forms

    def set(self, gold: GoldFile) -> None:
        self._forms = tuple(forms_of(body) for body in gold.organizations)


_known = _Known()


def judged(folder: Path, rated: "dict[str, float] | None" = None) -> Iterator[tuple[Stated, bool]]:
    """The statements of all articles of a gold set, and whether the gold has each."""
    gold, _ = read_gold(folder)
    for one in gold:
        page = article(one.text, id=one.id, url=one.url, title=one.title, published=one.published)
        reading = Reading(Document(page))
        found = record(reading) if rated is None else record(reading, lambda name: _numbered(rated, name))
        wrong = {(e.task, e.claim) for e in score([one], {one.id: found}).errors if e.kind == "spurious"}
        _known.set(one)
        for stated in dict.fromkeys(statements(found)):
            yield stated, (stated[0], stated[1]) not in wrong


def _numbered(rated: dict[str, float], name: str) -> float:
    """A number of its own for each class, below one, by which it is known again."""
    return rated.setdefault(name, (len(rated) + 1) / 4096)


# the table


def table() -> str:
    """The lines of the lexicon's table, counted anew."""
    rated: dict[str, float] = {}
    read: Counter[float] = Counter()
    right: Counter[float] = Counter()
    for name in LOOKED_AT:
        folder = directory(name)
        for (_, _, sure), agrees in judged(folder, rated) if folder else ():
            read[sure] += 1
            right[sure] += agrees
    rows = [
        f"    - {{class: {name}, start: {_start(name)}, read: {read[number]}, right: {right[number]}}}"
        for name, number in sorted(rated.items())
        if read[number]
    ]
    return HEAD + "\n".join(rows) + "\n"


def _start(name: str) -> str:
    words = {*name.split("/"), " ".join(name.split("/")[-2:])}
    return "inferred" if INFERRED & words else "interpreted" if INTERPRETED & words else "told"


# the bands


@cache
def bands() -> str:
    """A table in Markdown: each set's statements by band of confidence, and how many of them are right."""
    names = ["set", *map(_band, BANDS), "0.9 and more"]
    head = ["| " + " | ".join(names) + " |", "|---" * len(names) + "|"]
    return "\n".join(head + [_row(name, folder) for name in NAMES if (folder := directory(name))])


def _band(low: float) -> str:
    above = [each for each in BANDS if each > low]
    return f"{low:.2f} to {min(above):.2f}" if above else f"{low:.2f} and more"


def _row(name: str, folder: Path) -> str:
    told = [(sure, agrees) for (_, _, sure), agrees in judged(folder)]
    cells = []
    for low in BANDS:
        high = min((each for each in BANDS if each > low), default=2.0)
        cells.append(_right([agrees for sure, agrees in told if low <= sure < high]))
    sure_ones = [agrees for sure, agrees in told if sure >= 0.9]
    return f"| {name} | " + " | ".join(cells) + f" | {len(sure_ones) / len(told):.0%} of all; {_right(sure_ones)} |"


def _right(those: list[bool]) -> str:
    return f"{sum(those)} of {len(those)} ({sum(those) / len(those):.1%})" if those else "none"


if __name__ == "__main__":
    sys.exit(main())
