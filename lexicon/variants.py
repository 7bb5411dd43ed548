"""Loader of name_variants.yaml: how one and the same personal name is written differently."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from lexicon.reading import by_key, yaml_rows, yaml_words

_FILE = "name_variants.yaml"


@dataclass(frozen=True, slots=True)
class NameVariants:
    """All forms in lower case and without full stops.

    `spellings` leads each form to the one that stands for it; `sounds` are (sound, what it is compared as), the longest
    first; `light` parts are often left out, `common` ones say little, `generations` tell a child from a parent.
    """

    spellings: Mapping[str, str]
    sounds: tuple[tuple[str, str], ...]
    light: frozenset[str]
    common: frozenset[str]
    generations: frozenset[str]


@cache
def name_variants() -> NameVariants:
    """What the file says."""
    rows = [(row.text("name"), row, row.texts("forms")) for row in yaml_rows(_FILE, "spellings")]
    forms = by_key((form, row, (form, name)) for name, row, written in rows for form in (name, *written))
    sounds = by_key((row.text("sound"), row, (row.text("sound"), row.text("as"))) for row in yaml_rows(_FILE, "sounds"))
    light, common, generations = (frozenset(yaml_words(_FILE, name)) for name in ("light", "common", "generations"))
    longest_first = tuple(sorted(sounds, key=lambda pair: (-len(pair[0]), pair[0])))
    return NameVariants(dict(forms), longest_first, light, common, generations)
