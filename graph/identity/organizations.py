"""Organizations: by the lexicon's key; a local government by its area; else by name and area."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache

import lexicon
from graph.identity.stage import Keyed
from graph.identity.titles import spelled_out
from graph.identity.view import View
from graph.model.facts import Mention
from graph.model.ids import key_id, normalized

_LOCAL_KINDS = frozenset({"unit", "training_provider", "local_government"})
_WITH_OR_WITHOUT_DAERAH = ("dinas ", "badan ", "inspektorat ", "kantor ", "satuan ")
_LEGAL_FORMS = frozenset({"pt", "cv", "tbk", "persero"})


@dataclass(frozen=True, slots=True)
class OrganizationStage(Keyed):
    """A body that the lexicon has is its key, however the article came to name it; a renamed body's successor another.

    A unit of a region is its name and its area, in full words and without the area's name: "Dinas PUPR" is "Dinas
    Pekerjaan Umum dan Penataan Ruang", "Dinas Sosial Daerah Provinsi X" is "Dinas Sosial" of X. A unit or training body
    whose area and parent the article leaves open is nobody else's.
    """

    kind: str = "Organization"

    def key(self, mention: Mention, view: View) -> str:
        """How the body is known, and by what: "key|lan", "area|32.71", "name|dinas sosial|32.71"."""
        known = mention.key or _by_name().get(normalized(mention.name))
        if known:
            return f"key|{known}"
        kind = mention.properties["kind"][0]
        if kind == "local_government" and mention.area:
            return f"area|{mention.area}"
        name = full_name(mention.name, mention.area)
        if kind in _LOCAL_KINDS and not mention.area:
            parents = view.targets("PART_OF", mention)
            return f"in|{name}|{parents[0].key or parents[0].name}" if parents else f"of|{name}|{mention.id}"
        return f"name|{name}|{mention.area or ''}"

    def node(self, key: str) -> str | None:
        """What the lexicon or the area names has an id of its own."""
        how, _, what = key.partition("|")
        if how == "key":
            return key_id("organization", what)
        return f"organization/pemerintah-{what}" if how == "area" else None


@lru_cache(maxsize=100_000)
def full_name(name: str, area: str | None) -> str:
    """A body's name as it is compared: full words, without its area, without "Daerah" where that may be left out."""
    words = normalized(name)
    for form in _forms(area) if area else ():
        words = words.removesuffix(" " + form)
    words = spelled_out(words)
    if words.startswith(_WITH_OR_WITHOUT_DAERAH):
        words = words.replace(" daerah", "")
    return " ".join(word for word in words.split() if word not in _LEGAL_FORMS) or words


@cache
def _by_name() -> dict[str, str]:
    """Normalized official name → key, of all bodies of which no two have the name."""
    found: dict[str, str | None] = {}
    for body in lexicon.bodies():
        name = normalized(body.name)
        found[name] = None if name in found else body.key
    return {name: key for name, key in found.items() if key}


@cache
def _regions() -> dict[str, tuple[str, ...]]:
    return {each.code: (normalized(each.name), normalized(each.bare)) for each in lexicon.regions()}


def _forms(area: str) -> tuple[str, ...]:
    """What a region is called at the end of a body's name, the longest first."""
    return _regions().get(area, ())
