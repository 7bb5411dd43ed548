"""Which regions an article means, and whose a unit or an office is where its area is not named with it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise

from ingest.areas import Area, Gazetteer, area_at
from ingest.bodies import BodyMention
from ingest.document import Document
from ingest.mentions import Chunk, PersonMention, Village
from ingest.offices import OfficeMention
from lexicon import Region
from lexicon.cues import either

RECEIVES = re.compile(rf"\W* (?: \w+ \W+ ){{0,4}}? {either('region_receives')} \b", re.VERBOSE)
"""Kota X`` hari ini kembali menerima``."""
RECEIVED = re.compile(
    rf"\b (?: {either('region_received')} | kunjungan \s+ \w+ \s+ ke ) \W+ (?: \w+ \W+ ){{0,5}}? $", re.VERBOSE
)
"""``diterima oleh Wakil Bupati ``X, ``kunjungan lapangan ke ``X."""
DATELINE = re.compile(r"\s* (?: ,[^,\n]{2,40}? )? \s* [-–—|(.]", re.VERBOSE)
"""KUPANG`` – ``, Kupang``, Harian X – ``."""
OPENS = re.compile(r"(?: Adapun \s+ | Sementara \s+ | Sedangkan \s+ )? (?: [Dd]i | [Pp]ada ) \s+", re.VERBOSE)
"""``Di ``Pekalongan, … at the start of a sentence."""
HALLS = frozenset({"Balai", "Kantor"})
"""``Balai Kota``: a building, whose region is that of the government in it."""
SEAT_LEVELS = {"bupati": "regency", "kota": "city", "walikota": "city", "wali": "city", "gubernur": "province"}
"""``Kantor Bupati Jayapura``: the word before a bare name tells the level of its region."""
GONE_TO = re.compile(
    rf"\b (?: {either('going')} | {either('setting_out')} | kunjungan \s+ ke ) \s+ $", re.IGNORECASE | re.VERBOSE
)
GONE_TO_REACH = 40
"""Characters before a region in which such words stand."""
HOST_WEIGHT = 3
"""What a region that receives weighs more than one only named, when an office's region must be chosen."""


@dataclass(frozen=True)
class AreaUse:
    """A region named at a place of the text; `anchor` if an office or body is attached to it."""

    area: Area
    start: int
    anchor: bool


@dataclass(frozen=True)
class Places:
    """The regions of one article."""

    doc: Document
    chunks: Sequence[Chunk]
    not_areas: frozenset[int] = field(default_factory=frozenset)

    @cached_property
    def uses(self) -> tuple[AreaUse, ...]:
        """Every region named, inside bodies and offices too, in order."""
        found = [u for c in self.chunks for u in self._uses(c)]
        unique = {(u.area.first, u.area.last): u for u in sorted(found, key=lambda u: u.anchor)}
        return tuple(sorted(unique.values(), key=lambda u: u.start))

    def _uses(self, chunk: Chunk) -> Iterator[AreaUse]:
        if isinstance(chunk, Area):
            if chunk.first not in self.not_areas and not self._one_name(chunk):
                hall = chunk.first > 0 and self.doc.tokens[chunk.first - 1].text in HALLS
                yield AreaUse(chunk, self.doc.tokens[chunk.first].start, anchor=hall)
        elif isinstance(chunk, BodyMention):
            yield from self._of_body(chunk)
        elif isinstance(chunk, Village) and chunk.venue:
            yield from self._of_venue(chunk)
        elif isinstance(chunk, OfficeMention):
            yield from self._of_office(chunk)
        elif isinstance(chunk, PersonMention):
            for office in chunk.offices:
                yield from self._of_office(office)

    def _one_name(self, area: Area) -> bool:
        """``Batang Agam``: two towns without a mark between them are the name of something else."""
        joints = self._towns_joined
        return area.first in joints or area.last in joints

    @cached_property
    def _towns_joined(self) -> frozenset[int]:
        """Tokens at which a town's bare name follows another's."""
        towns = [c for c in self.chunks if isinstance(c, Area) and c.kind is None and not _province(c)]
        return frozenset(then.first for first, then in pairwise(towns) if first.last == then.first)

    def _of_office(self, office: OfficeMention) -> Iterator[AreaUse]:
        if office.area:
            yield AreaUse(office.area, self.doc.tokens[office.area.first].start, anchor=True)
        if office.body:
            yield from self._of_body(office.body)

    def _of_body(self, body: BodyMention) -> Iterator[AreaUse]:
        if body.area:
            yield AreaUse(body.area, self.doc.tokens[body.area.first].start, anchor=body.local)
        if body.parent:
            yield from self._of_body(body.parent)
        yield from self._inside(body)

    def _of_venue(self, venue: Village) -> Iterator[AreaUse]:
        """``Kantor Bupati Jayapura``: the region of the government that sits there."""
        for index in range(venue.first + 1, venue.last):
            area = area_at(self.doc, index)
            if area and area.last == venue.last:
                kind = area.kind or SEAT_LEVELS.get(self.doc.tokens[index - 1].lower)
                if kind:
                    yield AreaUse(area.of_level(kind), self.doc.tokens[index].start, anchor=True)
                return

    def _inside(self, body: BodyMention) -> Iterator[AreaUse]:
        """``SMA Negeri 2 Bitung``: a region's name as a part of a body's."""
        index = body.first + 1
        while index < body.core:
            area = area_at(self.doc, index)
            regional = self.doc.tokens[index - 1].text == "Regional"
            if area and area.last <= body.core and (regional or not body.known or body.kind == "university"):
                yield AreaUse(area, self.doc.tokens[index].start, anchor=False)
            index = area.last if area else index + 1

    @cached_property
    def gazetteer(self) -> Gazetteer:
        """Chooses between regions of one name."""
        return Gazetteer((u.area for u in self.uses), frozenset(self._datelines()))

    @cached_property
    def _dateline_starts(self) -> frozenset[int]:
        return frozenset(u.start for u in self.uses if self._is_dateline(u))

    def _is_dateline(self, use: AreaUse) -> bool:
        end = self.doc.tokens[use.area.last - 1].end
        opens = use.start == 0 or self.doc.text[use.start - 1] == "\n"
        return opens and use.area.kind is None and DATELINE.match(self.doc.text, end) is not None

    def _datelines(self) -> Iterator[str]:
        """``KUPANG – …``: a report is filed from a town, so that a name shared with a regency is the city's."""
        for use in self.uses:
            if self._is_dateline(use):
                yield from (r.code for r in use.area.candidates if r.kind == "city")

    def settle(self, area: Area | None) -> Region | None:
        """The region that `area` means in this article."""
        return self.gazetteer.settle(area)

    @cached_property
    def _settled(self) -> tuple[tuple[AreaUse, Region], ...]:
        found = ((use, self.settle(use.area)) for use in self.uses)
        return tuple((use, region) for use, region in found if region)

    @cached_property
    def _count(self) -> Counter[str]:
        counts = Counter(region.code for _, region in self._settled)
        for use, region in self._settled:
            end = self.doc.tokens[use.area.last - 1].end
            after = self.doc.text[end : end + 90]
            before = self.doc.text[max(0, use.start - 60) : use.start]
            counts[region.code] += use.start in self._dateline_starts
            counts[region.code] += HOST_WEIGHT * bool(RECEIVES.match(after) or RECEIVED.search(before))
        return counts

    def home(self, offset: int, level: str | None) -> Region | None:
        """Whose an office or unit at `offset` is when no area stands with it.

        The region of the last office or body before it in its paragraph; else the one that the article names most
        among those with offices or bodies; of one level only, where the office tells its level.
        """
        here = self._here(offset, level)
        if here:
            return here
        pool = [(u, r) for u, r in self._settled if level is None or r.kind == level]
        paragraph = self.doc.text.rfind("\n", 0, offset) + 1
        near = [r for u, r in pool if paragraph <= u.start < offset and (u.anchor or self._gone_to(u))]
        return near[-1] if near else self._most_named(r for _, r in pool)

    def _gone_to(self, use: AreaUse) -> bool:
        """``menyeberang ke Kota X``: whoever is named next receives there."""
        return GONE_TO.search(self.doc.text, max(0, use.start - GONE_TO_REACH), use.start) is not None

    def _most_named(self, pool: Iterable[Region]) -> Region | None:
        """The region named most, rather a town than a province; the first of those named alike."""
        regions = {r.code: r for r in pool}  # in the order of the text
        towns = any(r.kind != "province" for r in regions.values())
        rank = {code: (self._count[code], not (towns and r.kind == "province")) for code, r in regions.items()}
        return regions[max(rank, key=lambda code: rank[code])] if rank else None

    def _here(self, offset: int, level: str | None) -> Region | None:
        """``Di Pekalongan, rombongan diterima Wakil Wali Kota …``: the place that opens the sentence."""
        start, _ = self.doc.sentences[self.doc.sentence_at(offset)]
        found = OPENS.match(self.doc.text, start)
        if found is None:
            return None
        use = next((u for u in self.uses if u.start == found.end() and u.start < offset), None)
        return self.settle(use.area.of_level(level)) if use else None


def _province(area: Area) -> bool:
    return any(r.kind == "province" for r in area.candidates)
