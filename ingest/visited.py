"""Which regions an article says were visited.

- ``melaksanakan visitasi … di Kabupaten Sleman``     visit word, preposition, region
- ``menuju Kabupaten Banjar``, ``mendatangi Kota X``  verb of going, region
- ``Pemkot X menerima kunjungan``, ``jadi lokus``     a government that receives
- ``diterima Wali Kota X``                            an official who receives: the region of the office

A sentence that plans a visit ("akan", "dijadwalkan") tells of none, nor does a quotation.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from ingest.areas import province_of, region_by_code
from ingest.bodies import BodyMention
from ingest.document import Document
from ingest.mentions import Chunk, PersonMention
from ingest.offices import OfficeMention
from ingest.organizations import Organizations
from ingest.places import Places
from ingest.receiving import FLAGS, OWN_AREA, heard, received_by, receives
from ingest.stops import Span, Stop, Stops
from ingest.visit_words import VisitWords
from lexicon import Region
from lexicon.cues import cue_set, cues, either

LOCUS = re.compile(
    rf"{OWN_AREA} (?: kembali \s+ )? (?: {either('becoming')} \b [^.]{{0,60}} \b {either('destination')}"
    rf"| {either('visited_by')} \s+ (?: \w+ \s+ ){{0,3}} {either('guests')} )",
    re.IGNORECASE | re.VERBOSE,
)
"""Kota X ``kembali menjadi lokus``, Kota X ``kedatangan 34 peserta``."""
BARE = r"(?: ke | di | (?: virtual | daring ) \s+ (?: bersama | dengan ) )"
ON = rf"(?: {either('going_on')} (?: \s+ [a-z]+ ){{0,4}} \s+ ke )"
"""``melanjutkan kunjungan ke``."""
HOLDING_PLACES = (
    rf"(?: dua | tiga | empat )? \s* (?: {either('lokus')} \s* (?: , \s* )? (?: yakni | yaitu | : ) \s+ )? $"
)
GOING = re.compile(rf"\b (?P<word> {either('going')} | {ON} | {BARE} ) \s+ {HOLDING_PLACES}", FLAGS)
"""``menuju`` Kota X, ``di`` Kota X, ``mengunjungi dua`` …, ``di dua lokus, yakni`` …, ``secara daring dengan`` …"""
NEAR_REGION = ("di", "ke", "bersama", "dengan", "dua", "tiga", "empat", "yakni", "yaitu")
GOING_ENDS = tuple(sorted({form.split()[-1] for form in cues("going")} | set(NEAR_REGION)))
"""What such words end in: without them no search."""
SETTING_OUT = re.compile(rf"\b {either('setting_out')} \s+ $", FLAGS)
"""``bertolak ke`` Kota X: a stop where the text goes on to tell of what was done there."""
SHARED_OUT = re.compile(
    r"(?: \b angkatan \s+ \w+ ,? | \b (?: senin | selasa | rabu | kamis | jumat | sabtu | minggu ) | \d \)? | harinya"
    r" | hari \s+ \w+ ) ,? \s+ (?: mereka \s+ | rombongan \s+ | peserta \s+ )? (?: ke | di ) \s+ $",
    FLAGS,
)
"""``Angkatan IV di`` Kota X, ``Selasa (6/6) ke`` Kota Y."""
THERE = re.compile(rf"(?: ^ | \n ) \W* (?: {either('meanwhile')} ,? \s+ )* (?: itu ,? \s+ )? di \s+ $", FLAGS)
"""``Adapun di`` Kota X, at the beginning of a sentence."""
DONE_THERE = re.compile(
    rf"\b (?: {either('received')} | {either('receiving')} | {either('meeting')} | {either('briefing')}"
    rf" | {either('briefed')} | giliran )",
    FLAGS,
)
"""What is done at a stop: ``disambut``, ``menjelaskan``."""
TO_BODY = re.compile(rf"\b {BARE} \s+ $", re.VERBOSE)
"""studi lapangan ``ke`` Pemkot X: a body of a region that is visited."""
HELD_AT = re.compile(
    rf"\b {either('taking_place')} \s+ di \s+ lingkungan \s+ (?: pemerintah \s+ (?:kota|kabupaten|provinsi) \s* )? $",
    re.IGNORECASE | re.VERBOSE,
)
"""``digelar di lingkungan Pemerintah`` Kota X."""
AT_OFFICE = re.compile(
    rf"{either('halls')} \s+"
    r"(?: (?: Kantor \s+ )? (?: Bupati | Wali\s?[Kk]ota | Gubernur | Kota | Kabupaten ) \s+ )? $",
    re.VERBOSE,
)
"""``(di) Balai Kota`` X, ``(di) Kantor Bupati`` X: the building stands for the region."""
VISITED_BODY = re.compile(
    rf"\b (?: {either('going')} | {either('setting_out')} | (?P<bare> di | ke ) ) \s+"
    r" (?: [a-z]+ \s+ ){0,2}? (?-i: [A-Z] ) [^.;,\n]{2,80}? (?: \( [^)]* \) \s? )? (?: , | \s di ) \s+ $",
    FLAGS,
)
"""benchmarking ``di PT X,`` Kabupaten Y, ``mengunjungi Politeknik X di`` Kota Y: the region after the body visited."""
PUT_OFF = re.compile(rf"\s+ (?: \w+ \s+ ){{0,2}}? {either('put_off')} \b (?! \s+ (?: dua | tiga | selama ) )", FLAGS)
"""Visitasi ke Kota X`` ditunda``."""
SEAT = re.compile(rf"{either('seat')}[^,]*$")
"""pelatihan yang ``diselenggarakan di`` Makassar, in lower case: where the training is held, not where it goes."""
DONE_REACH = 400
BEFORE = 100
"""Characters before a region in which the words that make it a stop must stand."""
JOINED = re.compile(
    r"\s+ pada \s+ [A-Z]\w+ \s* (?: \([^)]*\) )? \s* , \s* |"
    rf"(?: [^.;\n]{{0,30}}? [,\s] )? {either('then')} \s+ (?: [a-z]+ \s+ )? (?: di \s+ | ke \s+ )?",
    re.VERBOSE,
)
"""Kota X ``pada Senin (5/6), ``Kabupaten Y;
Kota X ``dan``, ``, lalu ke``, `` pada hari pertama, kemudian bergeser ke`` Kabupaten Y."""


@dataclass(frozen=True)
class Visited:
    """Reads the visited regions of one document."""

    doc: Document
    chunks: Sequence[Chunk]
    places: Places
    organizations: Organizations
    words: VisitWords

    def stops(self) -> Stops:
        """The regions visited or receiving, still without hosts and days."""
        stops: Stops = {}
        for region, span in self._regions():
            stops.setdefault(region.code, Stop(region)).spans.append(span)
        named = frozenset(stops)
        for region, span in self._receiving_governments(named):
            stop = stops.setdefault(region.code, Stop(region))
            stop.spans.append(span)
            stop.received = True
        return _without_larger(stops)

    def _regions(self) -> Iterator[tuple[Region, Span]]:
        last = -1
        for use in self.places.uses:
            region = self.places.settle(use.area)
            if region is None or not self.words.may_tell(use.start):
                continue
            end = self.doc.tokens[use.area.last - 1].end
            joined = last >= 0 and not use.anchor and JOINED.fullmatch(self.doc.text, last, use.start)
            if joined or self._cue(use.start, end, anchor=use.anchor):
                yield region, (use.start, end)
                last = end

    def _cue(self, start: int, end: int, *, anchor: bool) -> bool:
        """Whether the words around a region's name say that it is visited."""
        text = self.doc.text
        sentence, last = self.doc.sentences[self.doc.sentence_at(start)]
        before = text[max(0, sentence, start - BEFORE) : start]
        if PUT_OFF.match(text, end, last):
            return False
        at_office = AT_OFFICE.search(before)
        if at_office:
            before, anchor = before[: at_office.start()], False
        of_visit = self.doc.sentence_at(start) in self.words.sentences
        body = None if anchor else VISITED_BODY.search(before)
        if body and (of_visit or not body["bare"]):
            return True
        going = GOING.search(before) if before.rstrip(" :").lower().endswith(GOING_ENDS) else None
        if going and self._goes(going["word"].lower(), start, of_visit=of_visit, anchor=anchor):
            return True
        if not anchor and self._told_apart(before, start, sentence):
            return True
        if of_visit and HELD_AT.search(text[max(0, start - 90) : start]):
            return True
        return bool(not anchor and LOCUS.match(text[end : end + 120]))

    def _told_apart(self, before: str, start: int, sentence: int) -> bool:
        """A stop named without a word of going: by its batch or day, or by what is done there."""
        if SHARED_OUT.search(before):
            return True
        opens = AT_OFFICE.sub("", self.doc.text[sentence:start])
        return bool(SETTING_OUT.search(before) or THERE.fullmatch(opens)) and self._done_there(start)

    def _done_there(self, start: int) -> bool:
        """Whether the sentence, from `start` on, or the next tells of a reception or a talk."""
        at = self.doc.sentence_at(start)
        end = self.doc.sentences[min(at + 1, len(self.doc.sentences) - 1)][1]
        found = DONE_THERE.search(self.doc.text, start, min(end, start + DONE_REACH))
        return found is not None and self.words.may_tell(found.start())

    def _goes(self, word: str, start: int, *, of_visit: bool, anchor: bool) -> bool:
        """A bare preposition needs a visit word in the sentence; an office's region an active verb (``menuju``)."""
        if re.fullmatch(BARE, word, re.VERBOSE):
            return of_visit and not anchor and not self._of_training(start)
        return not anchor or word.startswith("men")

    def _of_training(self, start: int) -> bool:
        sentence, _ = self.doc.sentences[self.doc.sentence_at(start)]
        before = self.doc.text[sentence:start].lower()
        return "visitasi" not in before and SEAT.search(before) is not None

    def _receiving_governments(self, named: frozenset[str]) -> Iterator[tuple[Region, Span]]:
        """Regions whose body or official receives; an official of the province of a town that is `named` adds none."""
        for chunk in self.chunks:
            start, end = self.doc.tokens[chunk.first].start, self.doc.tokens[chunk.last - 1].end
            if not self.words.may_tell(start):
                continue
            region = self._region_of(chunk, alone=not named)
            if region is None or (not isinstance(chunk, BodyMention) and town_in(region, named)):
                continue
            if self._receives(start, end) or self._received(chunk, start) or self._goes_to(chunk, start):
                yield region, (start, end)

    def _received(self, chunk: Chunk, start: int) -> bool:
        """An official by whom the group is received, or who explains something to it."""
        return received_by(self.doc, start) or (not isinstance(chunk, BodyMention) and heard(self.doc, start))

    def _goes_to(self, chunk: Chunk, start: int) -> bool:
        """``studi lapangan ke Pemkot X``: after a visit word and a preposition."""
        sentence, _ = self.doc.sentences[self.doc.sentence_at(start)]
        told = any(sentence <= word < start for (word, _), _ in self.words.found)
        before = self.doc.text[max(sentence, start - 40) : start]
        return told and isinstance(chunk, BodyMention) and TO_BODY.search(before) is not None

    def _region_of(self, chunk: Chunk, *, alone: bool) -> Region | None:
        """The region that a government, an office or its holder stands for; only if told with it unless `alone`."""
        if isinstance(chunk, BodyMention):
            return self._region_of_body(chunk)
        offices = chunk.offices if isinstance(chunk, PersonMention) else (chunk,)
        held = (office for office in offices if isinstance(office, OfficeMention) and (alone or names_region(office)))
        return next(regions_of(held, self.organizations), None)

    def _region_of_body(self, body: BodyMention) -> Region | None:
        if body.key is None and body.kind == "unit" and not body.local:
            return self.places.settle(body.area) if body.area else None  # Polda X
        if not (body.local or body.government):
            return None
        name, area, _ = self.organizations.named(body)
        return area if name else None

    def _receives(self, start: int, end: int) -> bool:
        after = self.doc.text[end : end + 90]
        return bool(receives(self.doc, end) or LOCUS.match(after)) and not self._after_origin(start)

    def _after_origin(self, start: int) -> bool:
        """``peserta dari Pemkot X``."""
        at = self.doc.token_at(start) - 1
        return at >= 0 and self.doc.tokens[at].lower in cue_set("from")


def _without_larger(stops: Stops) -> Stops:
    """A province named beside one of its cities only says where that lies."""
    return {c: s for c, s in stops.items() if s.received or not town_in(s.region, stops)}


def town_in(region: Region, codes: Iterable[str]) -> str | None:
    """The code of a town among `codes` that lies in the province `region`, or lay there before a split."""
    for code in codes:
        province = province_of(region_by_code()[code])
        if code != province.code and region.code in (province.code, province.split_from):
            return code
    return None


def names_region(office: OfficeMention) -> bool:
    """Whether the text tells an office's region with it; otherwise, on a tour, it is that of the stop at hand."""
    return office.area is not None or (office.body is not None and office.body.area is not None)


def regions_of(offices: Iterable[OfficeMention], organizations: Organizations) -> Iterator[Region]:
    """The regions at whose governments offices are held now."""
    for office in offices:
        held = None if office.former else organizations.held_at(office)
        if held and held.area:
            yield region_by_code()[held.area]
