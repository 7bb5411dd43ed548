"""What the project knows, as data: one loader for all lists of this folder.

Each function reads its file when first called and keeps what it read. A line that cannot be used raises `LexiconError`,
which names the file and the line. README.md tells how to correct a line and where each list comes from.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import get_args

from lexicon.reading import FOLDER, LexiconError, by_key, csv_rows, sections, yaml_rows, yaml_words
from lexicon.rows import (
    Body,
    BodyKind,
    EventKind,
    EventWord,
    Frame,
    FrameKind,
    NameKind,
    NamePart,
    Numbering,
    Programme,
    Region,
    RegionKind,
    SayKind,
    SayVerb,
    Speech,
    Titles,
    Unit,
    UnitFollows,
    UnitKind,
    VisitKind,
)

__all__ = [
    "Body",
    "EventWord",
    "Frame",
    "LexiconError",
    "NamePart",
    "Programme",
    "Region",
    "SayVerb",
    "Speech",
    "Titles",
    "Unit",
    "bodies",
    "common_words",
    "company_words",
    "countries",
    "days",
    "event_words",
    "fingerprint",
    "given_names",
    "months",
    "name_parts",
    "names_too",
    "programmes",
    "rate",
    "rates",
    "regions",
    "sections",
    "speech",
    "title_key",
    "titles",
    "units",
]


@cache
def regions() -> tuple[Region, ...]:
    """All provinces, regencies and cities, by code (regions.csv)."""
    fields = (
        "code",
        "name",
        "kind",
        "bare",
        "aliases",
        "nicknames",
        "weak",
        "parent",
        "seat",
        "since",
        "split_from",
        "notes",
    )
    return by_key(
        (
            row.text("code"),
            row,
            Region(
                code=row.text("code"),
                name=row.text("name"),
                kind=row.choice("kind", get_args(RegionKind)),
                bare=row.text("bare"),
                aliases=row.texts("aliases"),
                nicknames=row.texts("nicknames"),
                weak=row.texts("weak"),
                parent=row.maybe("parent"),
                seat=row.maybe("seat"),
                since=row.number("since"),
                split_from=row.maybe("split_from"),
            ),
        )
        for row in (r.only(*fields) for r in csv_rows("regions.csv"))
    )


@cache
def bodies() -> tuple[Body, ...]:
    """Ministries, agencies, state bodies, national training bodies, universities, companies (bodies.yaml)."""
    fields = (
        "key", "name", "kind", "abbreviations", "aliases", "ambiguous", "since", "until", "successors", "parent",
        "source",
    )  # fmt: skip
    return by_key(
        (
            row.text("key"),
            row,
            Body(
                key=row.text("key"),
                name=row.text("name"),
                kind=row.choice("kind", get_args(BodyKind)),
                abbreviations=row.texts("abbreviations"),
                aliases=row.texts("aliases"),
                ambiguous=row.texts("ambiguous"),
                since=row.number("since"),
                until=row.number("until"),
                successors=row.texts("successors"),
                parent=row.maybe("parent"),
                source=row.text("source"),
            ),
        )
        for row in (r.only(*fields) for r in yaml_rows("bodies.yaml"))
    )


@cache
def units() -> tuple[Unit, ...]:
    """Offices that any government may have (units.yaml)."""
    fields = ("name", "kind", "abbreviations", "aliases", "ambiguous", "head", "follows", "source")
    return by_key(
        (
            row.text("name"),
            row,
            Unit(
                name=row.text("name"),
                kind=row.choice("kind", get_args(UnitKind)),
                abbreviations=row.texts("abbreviations"),
                aliases=row.texts("aliases"),
                ambiguous=row.texts("ambiguous"),
                head=row.maybe("head"),
                follows=row.choice("follows", get_args(UnitFollows)),
            ),
        )
        for row in (r.only(*fields) for r in yaml_rows("units.yaml", "units"))
    )


@cache
def company_words() -> frozenset[str]:
    """Words that begin a company's name: "PT", "Perumda" (units.yaml)."""
    return frozenset(yaml_words("units.yaml", "company_words"))


@cache
def titles() -> Titles:
    """Words around a name (titles.yaml)."""
    words = {name: frozenset(yaml_words("titles.yaml", name)) for name in sections("titles.yaml")}
    return Titles(
        courtesy=words["courtesy"],
        prefixes=words["academic"] | words["religious"],
        suffixes=words["degrees"],
        ranks=words["ranks"],
        corps=words["corps"],
        kept=words["kept"],
        particles=words["particles"],
    )


def title_key(form: str) -> str:
    """What titles are compared by: the form without full stops, commas, spaces and hyphens ("S.Sos." → "SSos")."""
    return form.translate(_NO_MARKS)


_NO_MARKS = str.maketrans("", "", ".,- \u00a0")


@cache
def programmes() -> tuple[Programme, ...]:
    """Training programmes, old and new (programmes.yaml)."""
    fields = ("key", "name", "forms", "stems", "family", "level", "numbering", "since", "until", "source")
    return by_key(
        (
            row.text("key"),
            row,
            Programme(
                key=row.text("key"),
                name=row.text("name"),
                forms=row.texts("forms"),
                stems=row.texts("stems"),
                family=row.text("family"),
                level=row.maybe("level"),
                numbering=row.choice("numbering", get_args(Numbering)) if row.maybe("numbering") else "national",
                since=row.number("since"),
                until=row.number("until"),
            ),
        )
        for row in (r.only(*fields) for r in yaml_rows("programmes.yaml"))
    )


@cache
def speech() -> Speech:
    """Verbs of saying and the frames of reported speech (speech.yaml)."""
    verbs = by_key(
        (
            row.text("form"),
            row,
            SayVerb(
                form=row.text("form"),
                kind=row.choice("kind", get_args(SayKind)),
                reports=row.flag("reports", default=True),
            ),
        )
        for row in (r.only("form", "kind", "reports") for r in yaml_rows("speech.yaml", "tags", "verbs", "actions"))
    )
    frames = by_key(
        (row.text("form"), row, Frame(form=row.text("form"), kind=row.choice("kind", get_args(FrameKind))))
        for row in (r.only("form", "kind") for r in yaml_rows("speech.yaml", "frames"))
    )
    return Speech(verbs=verbs, frames=frames)


@cache
def event_words() -> tuple[EventWord, ...]:
    """Words for visits, ceremonies, seminars (events.yaml)."""
    return by_key(
        (
            row.text("form"),
            row,
            EventWord(
                form=row.text("form"),
                kind=row.choice("kind", get_args(EventKind)),
                visit=row.choice("visit", get_args(VisitKind)) if row.maybe("visit") else None,
                training=row.flag("training", default=True),
            ),
        )
        for row in (r.only("form", "kind", "visit", "training") for r in yaml_rows("events.yaml"))
    )


@cache
def months() -> Mapping[str, int]:
    """Every form of a month's name, in lower case, and its number (calendar.yaml)."""
    return _numbered("months")


@cache
def days() -> Mapping[str, int]:
    """Every form of a weekday's name, in lower case, and its ISO number, Monday 1 (calendar.yaml)."""
    return _numbered("days")


def _numbered(section: str) -> Mapping[str, int]:
    found: dict[str, int] = {}
    for row in yaml_rows("calendar.yaml", section):
        value = row.only("value", "forms").number("value")
        if value is None:
            raise row.wrong("'value' is missing", "every row needs it")
        for form in row.texts("forms"):
            if found.setdefault(form.lower(), value) != value:
                raise row.wrong(f"{form!r} has two values", "delete one of them")
    return MappingProxyType(found)


@cache
def common_words() -> frozenset[str]:
    """Words, in lower case, that get a capital in headlines or at a sentence's start and are no names."""
    return frozenset(yaml_words("common_words.yaml", "words"))


@cache
def names_too() -> frozenset[str]:
    """Words, in lower case, that are names of persons too (common_words.yaml)."""
    return frozenset(yaml_words("common_words.yaml", "names_too"))


@cache
def countries() -> frozenset[str]:
    """Names of countries and of their alliances (countries.yaml)."""
    return frozenset(yaml_words("countries.yaml", "countries"))


@cache
def name_parts() -> Mapping[str, NamePart]:
    """Parts of Indonesian names by their form (names.csv)."""
    parts = by_key(
        (
            row.text("form"),
            row,
            NamePart(
                form=row.text("form"),
                kind=row.choice("kind", get_args(NameKind)),
                gender=row.choice("gender", ("f", "m")) if row.maybe("gender") else None,
                origin=row.maybe("origin"),
            ),
        )
        for row in (r.only("form", "kind", "gender", "origin", "source") for r in csv_rows("names.csv"))
    )
    return MappingProxyType({part.form: part for part in parts})


@cache
def given_names() -> frozenset[str]:
    """The forms of all name parts, with a capital."""
    return frozenset(name_parts())


@cache
def rates() -> Mapping[str, float]:
    """How often statements of each class are right (confidence.yaml, which says how the figure is made)."""
    starts = {
        row.text("name"): (row.number("right") or 0, row.number("read") or 1)
        for row in (r.only("name", "right", "read") for r in yaml_rows("confidence.yaml", "starts"))
    }
    found: dict[str, float] = {}
    for row in (r.only("class", "start", "read", "right") for r in yaml_rows("confidence.yaml", "classes")):
        right, read = starts[row.choice("start", tuple(starts))]
        share = ((row.number("right") or 0) + right) / ((row.number("read") or 0) + read)
        found[row.text("class")] = round(share, 3)
    return MappingProxyType({**found, "": round(starts["unseen"][0] / starts["unseen"][1], 3)})


def rate(name: str) -> float:
    """The confidence of a statement of the class `name`; of a class that was never seen the cautious start."""
    known = rates()
    return known.get(name, known[""])


@cache
def fingerprint() -> str:
    """A hash of what the lexicon's data files hold, in order of their names; it changes when any line does."""
    digest = hashlib.sha256()
    for path in sorted(FOLDER.iterdir()):
        if path.suffix in {".yaml", ".csv"}:
            digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()
