"""Titles of posts as identity compares them: "Plt. Kadis Kominfo" is acting "kepala dinas komunikasi dan informatika".

Words come from the lexicon: offices and their short forms, units with their abbreviations, short forms inside names.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache

import lexicon
from graph.model.ids import normalized
from lexicon.offices import office_prefixes, offices, short_forms

_HEADS = ("kepala ", "ketua ", "sekretaris ", "wakil kepala ", "plt ", "direktur ", "wakil ketua ", "inspektur ")
_LONGEST = 8  # words of the longest form that is looked up


@dataclass(frozen=True, slots=True)
class Title:
    """A title in full words. `unit` is what it heads, "" if that is the body itself; `acting` is "plt", "pj" or ""."""

    words: str
    unit: str = ""
    acting: str = ""


@lru_cache(maxsize=100_000)
def read(text: str) -> Title:
    """The title in a wording."""
    words = normalized(text).split()
    acting = ""
    for form, prefix in _acting():
        if words[: len(form)] == list(form) and len(words) > len(form):
            words, acting = words[len(form) :], prefix
            break
    whole = spelled_out(" ".join(words))
    unit = next((whole.removeprefix(head) for head in _HEADS if whole.startswith(head)), "")
    return Title(whole, unit if " " in unit else "", acting)


def spelled_out(text: str) -> str:
    """Normalized words, each longest known form replaced by its full words: "dinas pupr", "bkpsdm", "kadis"."""
    words = text.split()
    found: list[str] = []
    known = _full_words()
    at = 0
    while at < len(words):
        for length in range(min(_LONGEST, len(words) - at), 0, -1):
            full = known.get(" ".join(words[at : at + length]))
            if full is not None:
                found += full.split()
                at += length
                break
        else:
            found.append(words[at])
            at += 1
    return " ".join(found)


@cache
def _acting() -> tuple[tuple[tuple[str, ...], str], ...]:
    """The words of "Plt", "Pelaksana Tugas" …, the long ones first; a deputy ("Wakil") is no acting one."""
    acting = [prefix for prefix in office_prefixes() if prefix.title != "Wakil"]
    forms = ((tuple(normalized(form).split()), normalized(each.title)) for each in acting for form in each.forms)
    return tuple(sorted(forms, key=lambda form: (-len(form[0]), form)))


@cache
def _full_words() -> dict[str, str]:
    """Normalized form → normalized full words; what two units share stays as it is."""
    found: dict[str, str] = {}
    for short in short_forms():
        found[normalized(short.short)] = normalized(short.name)
    for unit in lexicon.units():
        for form in (*unit.abbreviations, *unit.aliases):
            if form not in unit.ambiguous:
                found[normalized(form)] = normalized(unit.name)
    for office in offices():
        full = f"kepala {office.unit}" if office.unit and office.title.startswith("Ka") else office.title
        full = f"sekretaris {office.unit}" if office.unit and office.title.startswith("Sek") else full
        for form in office.forms:  # Sekdaprov, Sekdakab, Sekdako: the same office, with the kind of region
            found[normalized(form)] = "sekretaris daerah" if form.startswith("Sekda") else normalized(full)
    return found
