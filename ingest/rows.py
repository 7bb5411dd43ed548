"""What the matcher looks for: one row a form of the lexicon, with its kind, its value and how it must be written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal

import lexicon
from lexicon import offices

Kind = Literal[
    "region", "body", "unit", "head", "short", "office", "acting", "former", "group", "programme", "stem", "say",
    "frame", "prefix", "suffix", "rank", "courtesy", "corps", "event", "month", "day", "venue", "village", "landmark",
    "country",
]  # fmt: skip
Case = Literal["any", "capital", "exact"]
"""How a text must write a row: anyhow, with a capital letter somewhere, or letter by letter as the lexicon has it."""

SMALL_COURTESY = frozenset({"Almarhum", "Almarhumah", "Bapak", "Ibu", "Pak"})
"""Words of courtesy that stand before a name with a small letter too, and are rarely anything else there."""
PLACE_WORDS: tuple[tuple[str, Kind], ...] = (("venues", "venue"), ("villages", "village"), ("landmarks", "landmark"))
REPUBLIC = " Republik Indonesia"
LexiconRow = tuple[str, Kind, object, Case]


def lexicon_rows() -> Iterator[LexiconRow]:
    """All rows: form, kind, value, case."""
    yield from _regions()
    yield from _bodies()
    yield from _offices()
    yield from _titles()
    yield from _trainings()
    yield from _speech()


def _each(forms: Iterable[str], kind: Kind, value: object, case: Case) -> Iterator[LexiconRow]:
    for form in dict.fromkeys(forms):
        yield form, kind, value, case


def _regions() -> Iterator[LexiconRow]:
    for region in lexicon.regions():
        yield from _each((region.name, region.bare, *region.aliases, *region.nicknames), "region", region, "capital")


def _bodies() -> Iterator[LexiconRow]:
    for body in lexicon.bodies():
        names = (body.name, *body.aliases)
        yield from _each((*names, *_without_republic(names)), "body", body, "capital")
        yield from _abbreviations((a for a in body.abbreviations if a not in body.ambiguous), "body", body)
    for unit in lexicon.units():
        yield from _each((unit.name, *unit.aliases), "unit", unit, "capital")
        yield from _abbreviations(unit.abbreviations, "unit", unit)
    for head in offices.heads():
        yield from _each(head.forms, "head", head, "capital")
    yield from _abbreviations(sorted(lexicon.countries()), "country", None)
    for form in offices.short_forms():
        yield form.short, "short", form, "capital"


def _without_republic(names: Iterable[str]) -> Iterator[str]:
    """``Arsip Nasional Republik Indonesia`` as ``Arsip Nasional RI`` and ``Arsip Nasional``; never one word alone."""
    for name in names:
        if name.endswith(REPUBLIC):
            bare = name.removesuffix(REPUBLIC)
            yield from (form for form in (f"{bare} RI", bare) if " " in form)


def _abbreviations(forms: Iterable[str], kind: Kind, value: object) -> Iterator[LexiconRow]:
    """``BKN`` only just so, ``Bappenas`` with a capital letter."""
    for form in forms:
        yield form, kind, value, "exact" if form.isupper() else "capital"


def _offices() -> Iterator[LexiconRow]:
    for office in offices.offices():
        yield from _each(office.forms, "office", office, "any")
    for prefix in offices.office_prefixes():
        yield from _each(prefix.forms, "acting", prefix, "any")
    yield from ((word, "former", word, "any") for word in offices.former_words())
    yield from ((role, "group", role, "any") for role in offices.group_roles())
    words = offices.venue_words()
    for section, kind in PLACE_WORDS:
        yield from ((word, kind, word, "capital") for word in sorted(words[section]))


def _titles() -> Iterator[LexiconRow]:
    titles = lexicon.titles()
    for form in sorted(titles.courtesy):
        yield form, "courtesy", form, "any" if form in SMALL_COURTESY else "capital"
    for form in sorted(titles.prefixes):
        yield form, "prefix", form, "exact"
    for form in sorted(titles.suffixes):
        yield from ((written, "suffix", form, "exact") for written in dict.fromkeys((form, form.replace(".", ""))))
    for form in sorted(titles.ranks):
        yield form, "rank", form, "capital"
    for form in sorted(titles.corps):
        yield form, "corps", form, "exact"


def _trainings() -> Iterator[LexiconRow]:
    for programme in lexicon.programmes():
        yield from _each(programme.forms, "programme", programme, "any")
        yield from _each(programme.stems, "stem", programme, "any")
    for word in lexicon.event_words():
        yield word.form, "event", word, "any"


def _speech() -> Iterator[LexiconRow]:
    for verb in lexicon.speech().verbs:
        yield verb.form, "say", verb, "any"
        if verb.form.startswith("di"):
            yield f"di {verb.form[2:]}", "say", verb, "any"
    for frame in lexicon.speech().frames:
        yield frame.form, "frame", frame, "any"
    yield from ((form, "month", number, "any") for form, number in lexicon.months().items())
    yield from ((form, "day", number, "any") for form, number in lexicon.days().items())
