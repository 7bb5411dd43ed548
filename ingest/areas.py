"""Provinces, regencies and cities in a text.

Forms handled, with real examples:

- ``Kota Bogor``, ``Kab. Maros``, ``Provinsi NTB``      kind word and any name of the region
- ``Jawa Barat``, ``Sulsel``, ``DIY``                   a name that one region has
- ``Bogor``                                             a name that a city and a regency share: both are candidates
- ``Kota dan Kabupaten Sukabumi``                       two regions

`Gazetteer.settle` chooses between candidates by what the rest of the article says, or leaves the choice open.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

import lexicon
from ingest.document import Document
from lexicon import Region
from lexicon.cues import cues

KIND_WORDS = {
    **dict.fromkeys(cues("cities"), "city"),
    **dict.fromkeys(cues("regencies"), "regency"),
    **dict.fromkeys(cues("provinces"), "province"),
}
"""``kota``, ``kab`` … → the kind of region whose name follows."""
JOINING = frozenset({"dan", "maupun", "serta"})
CLEARLY = 3
"""So many times as often as any other must one of several regions named outright be, to be meant by the bare name."""


@dataclass(frozen=True, slots=True)
class Area:
    """Tokens `first` up to `last` name one of `candidates`; `kind` is the kind word's, where there is one."""

    first: int
    last: int
    candidates: tuple[Region, ...]
    kind: str | None = None

    def of_level(self, level: str | None) -> Area:
        """The candidates of one level only, where there are any."""
        fitting = tuple(r for r in self.candidates if r.kind == level)
        return Area(self.first, self.last, fitting or self.candidates, level if fitting else self.kind)


def area_at(doc: Document, at: int) -> Area | None:
    """The region named at token `at`, its kind word included."""
    if at >= len(doc.tokens):
        return None
    kind = KIND_WORDS.get(doc.tokens[at].lower)
    if kind is None:
        return _bare(doc, at)
    found = _bare(doc, at + 1) or _shared_kind(doc, at)
    if found:
        fitting = tuple(r for r in found.candidates if r.kind == kind)
        if fitting:
            return Area(at, found.last, fitting, kind)
    return _bare(doc, at)


def _shared_kind(doc: Document, at: int) -> Area | None:
    """``Kota dan Kabupaten Sukabumi``: the first kind word borrows the name after the second."""
    tokens = doc.tokens[at + 1 : at + 3]
    if len(tokens) == 2 and tokens[0].lower in JOINING and tokens[1].lower in KIND_WORDS:
        name = _bare(doc, at + 3)
        return Area(at, at + 1, name.candidates) if name else None
    return None


def _bare(doc: Document, at: int) -> Area | None:
    found = doc.phrases.longest(at, "region")
    if found is None or (not doc.tokens[at].capital and doc.tokens[at].lower not in KIND_WORDS):
        return None
    landmark = doc.phrases.longest(at, "landmark")
    if landmark and landmark.last > found.last:
        return None
    same = [p.value for p in doc.phrases.at(at, "region") if p.last == found.last]
    regions = tuple(sorted((r for r in same if isinstance(r, Region)), key=lambda r: r.code))
    kind = KIND_WORDS.get(doc.tokens[at].lower) if found.last - at > 1 else None
    return Area(at, found.last, regions, kind)


class Gazetteer:
    """What an article says of its regions: which of those of one name it means."""

    def __init__(self, areas: Iterable[Area], datelines: frozenset[str] = frozenset()) -> None:
        self.weight: Counter[str] = Counter()
        self.datelines = datelines
        for area in areas:
            if len(area.candidates) == 1:
                self.weight[area.candidates[0].code] += 1

    def settle(self, area: Area | None) -> Region | None:
        """The one region that `area` names; None where the article leaves it open."""
        if area is None:
            return None
        if len(area.candidates) == 1:
            return area.candidates[0]
        return self.choose(area.candidates)

    def choose(self, candidates: tuple[Region, ...]) -> Region | None:
        """The one that the article means.

        The only candidate named outright elsewhere; else the province whose city bears its name; else the city that a
        report is filed from; else the one named outright far more often than the others.
        """
        named = [r for r in candidates if self.weight[r.code]]
        towns = [] if named else [r for r in candidates if r.code in self.datelines]
        provinces = [r for r in candidates if r.kind == "province"]
        for only in (named, provinces[:1], towns):
            if len(only) == 1:
                return only[0]
        ranked = sorted(named, key=lambda r: -self.weight[r.code])
        clear = len(ranked) > 1 and self.weight[ranked[0].code] >= CLEARLY * self.weight[ranked[1].code]
        return ranked[0] if clear else None


@cache
def region_by_code() -> dict[str, Region]:
    """Regions by official code."""
    return {r.code: r for r in lexicon.regions()}


def province_of(region: Region) -> Region:
    """The province that a region lies in; itself for a province."""
    return region_by_code()[region.parent] if region.parent else region
