"""Loaders of offices.yaml, heads.yaml and short_forms.yaml; the files' heads say what each field means."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal, get_args

from lexicon.reading import Row, by_key, yaml_rows, yaml_words
from lexicon.rows import BodyKind, RegionKind

Scope = Literal["area", "body", "words", "place", "field", "none"]
Held = Literal["government", "above", "self", "at", "secretariat", "none"]
Takes = Literal["words", "area", "name"]


@dataclass(frozen=True, slots=True)
class Office:
    """One row of `offices`; `forms` begins with the title."""

    title: str
    forms: tuple[str, ...]
    scope: Scope
    held: Held
    level: str | None = None
    body: str | None = None
    unit: str | None = None


@dataclass(frozen=True, slots=True)
class Head:
    """First words of bodies' names; `forms` begins with the official one."""

    name: str
    forms: tuple[str, ...]
    kind: BodyKind
    takes: Takes
    local: bool = False


@dataclass(frozen=True, slots=True)
class Prefix:
    """A word before an office: acting or deputy."""

    title: str
    forms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Short:
    """A short form inside a name and the words it stands for."""

    short: str
    name: str


@cache
def offices() -> tuple[Office, ...]:
    """All offices, as the file orders them."""
    return by_key((row.text("title"), row, _office(row)) for row in yaml_rows("offices.yaml", "offices"))


@cache
def office_prefixes() -> tuple[Prefix, ...]:
    """Words before an office."""
    rows = yaml_rows("offices.yaml", "prefixes")
    return tuple(Prefix(row.text("title"), row.texts("forms")) for row in rows)


@cache
def former_words() -> tuple[str, ...]:
    """Words that say that an office was held once."""
    return yaml_words("offices.yaml", "former")


@cache
def group_roles() -> tuple[str, ...]:
    """Roles in a group that are no offices."""
    return yaml_words("offices.yaml", "groups")


@cache
def governments() -> Mapping[str, str | None]:
    """Lower-case short word for a government → kind of its region (None: any)."""
    levels = (*get_args(RegionKind), "any")
    found = {row.text("word").lower(): row.choice("level", levels) for row in yaml_rows("offices.yaml", "governments")}
    return {word: None if level == "any" else level for word, level in found.items()}


@cache
def heads() -> tuple[Head, ...]:
    """First words of bodies' names."""
    return by_key((row.text("name"), row, _head(row)) for row in yaml_rows("heads.yaml", "heads"))


@cache
def is_local(name: str) -> bool:
    """Whether a body of that name belongs to a region's government, by the longest of `heads` that it begins with."""
    shared = yaml_words("heads.yaml", "at_any_level")
    known = [head for head in heads() if name.startswith(head.name) and head.name not in shared]
    return max(known, key=lambda head: len(head.name)).local if known else True


@cache
def short_forms() -> tuple[Short, ...]:
    """Short forms inside names."""
    rows = yaml_rows("short_forms.yaml", "short_forms")
    return by_key((row.text("short"), row, Short(row.text("short"), row.text("name"))) for row in rows)


def _office(row: Row) -> Office:
    row = row.only("title", "forms", "scope", "level", "held", "body", "unit")
    return Office(
        title=row.text("title"),
        forms=(row.text("title"), *row.texts("forms")),
        scope=row.choice("scope", get_args(Scope)),
        held=row.choice("held", get_args(Held)),
        level=row.choice("level", get_args(RegionKind)) if row.maybe("level") else None,
        body=row.maybe("body"),
        unit=row.maybe("unit"),
    )


def _head(row: Row) -> Head:
    row = row.only("name", "forms", "kind", "takes", "local")
    return Head(
        name=row.text("name"),
        forms=(row.text("name"), *row.texts("forms")),
        kind=row.choice("kind", get_args(BodyKind)),
        takes=row.choice("takes", get_args(Takes)),
        local=row.flag("local", default=False),
    )


@cache
def venue_words() -> Mapping[str, frozenset[str]]:
    """`venues`, `villages` and `landmarks`: the words that begin their names."""
    return {name: frozenset(yaml_words("venues.yaml", name)) for name in ("venues", "villages", "landmarks")}
