"""Who received a cohort at its stops.

Forms handled, with real examples of shape:

- ``diterima Wali Kota X``, ``Bupati X menyambut rombongan``   beside a verb of receiving
- ``diterima Bupati X, Sekda Y, dan Kepala Dinas Z``          those in one list with the host
- ``Bupati X bersama Sekda Y menerima``                       those named before the one at the verb
- ``Ia didampingi Sekda Y``, ``Kepala Dinas Z turut mendampinginya``
- an official of the region visited who speaks to the cohort
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from ingest.document import Document
from ingest.organizations import Organizations
from ingest.people import Actor, People, Reference
from ingest.places import Places
from ingest.receiving import briefed_by, briefs, heard, received_by, receives
from ingest.stops import Span, Stop, Stops
from ingest.visit_words import VisitWords
from ingest.visited import names_region, regions_of, town_in
from lexicon.cues import either, may_hold, sequences

Host = tuple[Actor, Span]
"""An actor and where the text says that he receives."""

BESIDE = re.compile(rf"\b{either('beside')}(?:nya)?\b", re.IGNORECASE)
"""``didampingi``, ``turut mendampingi``."""
LISTS_BEFORE = "mendampingi"
"""With this verb those who accompany are named before it too."""
OPENS = re.compile(rf"\W* (?: {either('he_or_she')} \W* )*", re.IGNORECASE | re.VERBOSE)
"""``Beliau juga`` (didampingi …): a sentence whose host is named in the one before."""
LISTED = re.compile(
    r"[\s,;:]* (?: oleh|dan|serta|juga|langsung|pula|hadir|tampak|terlihat|ada )? [\s,;:]* (?: oleh )? \s*", re.VERBOSE
)
"""``, dan``, ``: ``, `` juga oleh``, ``, hadir`` between two persons of a list."""
SOME_FIRST = re.compile(
    r"\s+ (?: oleh \s+ )? (?: para|sejumlah|beberapa|jajaran ) \s [^.,;:]{0,40}? (?: ,|dan|serta|yakni ) \s+",
    re.VERBOSE,
)
"""didampingi`` para asisten dan ``Kepala Dinas X."""
REPRESENTED = re.compile(rf"\b {either('on_behalf')} \s+ $", re.IGNORECASE | re.VERBOSE)
"""``Mewakili`` Bupati X, ``atas nama`` Bupati X."""
AWAY = re.compile(
    r"\s* ,? \s* (?: yang \s+ )? (?: (?: saat \s itu | kala \s itu | sendiri | tengah | sedang ) \s+ )*"
    rf"{either('away')} \b",
    re.IGNORECASE | re.VERBOSE,
)
"""Bupati X ``yang sedang dinas luar``, ``berhalangan``, ``diwakili``."""
PUT_OFF = re.compile(rf"\b {either('put_off')} \b", re.IGNORECASE | re.VERBOSE)
PUT_OFF_REACH = 120
GUIDES = re.compile(rf"\b {either('guides')} \b", re.IGNORECASE | re.VERBOSE)
"""``Widyaiswara``, ``pendamping peserta``: with the cohort."""
ELSEWHERE = frozenset({"training_provider", "ministry", "agency"})
"""Kinds of bodies whose people come with a cohort, unless they receive it."""
WITH = re.compile(rf"\s* ,? \s* (?: yang \s+ )? {either('with')} \s+", re.VERBOSE)
"""Bupati X`` bersama ``Sekda Y menerima."""
NOT_COMPANY = re.compile(rf"\b{either('not_company')}\b")
"""Bupati X, ``diwakili`` Sekda Y; Bupati X menerima ``peserta`` …"""
LIST_GAP = 12
"""Between two persons of one list stand no more characters than these, but for words such as "didampingi"."""


@dataclass(frozen=True)
class Hosts:
    """Finds the hosts of the stops of one document; `guests` are its trainees, `holders` the bodies that train."""

    doc: Document
    places: Places
    organizations: Organizations
    people: People
    speakers: dict[Actor, list[Span]]
    words: VisitWords
    guests: frozenset[Actor]
    holders: frozenset[str]

    def add_to(self, stops: Stops) -> None:
        """Give each stop its hosts, those named at a verb of receiving before those who accompany them."""
        if not stops:
            return
        away = self._away | self.guests
        for actor, span in (*self._receivers(), *self._briefers(stops), *self._presenters(stops)):
            stop = self._stop_of(actor, span[0], stops)
            if stop and actor not in away:
                stop.add_host(actor, span)
        for stop in stops.values():
            for actor, span in self._accompanying(stop):
                if actor not in away:
                    stop.add_host(actor, span)

    def _stop_of(self, actor: Actor, offset: int, stops: Stops) -> Stop | None:
        """The stop in whose region he holds office; without a region the one that the text was speaking of."""
        told = [o for o in actor.offices if len(stops) == 1 or names_region(o)]
        regions = list(regions_of(told, self.organizations))
        own = [stops[r.code] for r in regions if r.code in stops]
        own += [stops[code] for r in regions if (code := town_in(r, stops))]
        if own or regions:
            return own[0] if own else None
        if len(stops) == 1:
            return next(iter(stops.values()))
        return self._of_level(actor, stops) or self._at_hand(offset, stops)

    def _of_level(self, actor: Actor, stops: Stops) -> Stop | None:
        """``Wali Kota`` alone, where only one of the stops is a city."""
        levels = {office.office.level for office in actor.offices if not office.former} - {None}
        fitting = [stop for stop in stops.values() if stop.region.kind in levels]
        return fitting[0] if len(fitting) == 1 else None

    def _at_hand(self, offset: int, stops: Stops) -> Stop | None:
        """The stop whose region the text named last, in any way."""
        named = [(start, code) for start, code in self._named if start <= offset and code in stops]
        named += [(start, code) for code, stop in stops.items() for start in stop.told_at if start <= offset]
        return stops[max(named)[1]] if named else None

    @cached_property
    def _named(self) -> list[tuple[int, str]]:
        settled = ((use.start, self.places.settle(use.area)) for use in self.places.uses)
        return [(start, region.code) for start, region in settled if region]

    @cached_property
    def _away(self) -> frozenset[Actor]:
        """Those who are represented, or absent."""
        found = set()
        for reference in self.people.references:
            start, end = self.doc.sentences[self.doc.sentence_at(reference.start)]
            before = self.doc.text[max(start, reference.start - 30) : reference.start]
            if REPRESENTED.search(before) or AWAY.match(self.doc.text, reference.end, end):
                found.add(reference.actor)
        return frozenset(found)

    def _receivers(self) -> Iterator[Host]:
        """Those at a verb of receiving, and those in one list with them."""
        for reference in self.people.references:
            if not self.words.may_tell(reference.start):
                continue
            active = receives(self.doc, reference.end)
            if active or (received_by(self.doc, reference.start) and not self._put_off(reference)):
                yield from self._joint(reference, active=active)

    def _put_off(self, reference: Reference) -> bool:
        """``Pertemuan dengan Gubernur X di sana dijadwalkan Rabu``."""
        _, end = self.doc.sentences[self.doc.sentence_at(reference.start)]
        return PUT_OFF.search(self.doc.text, reference.end, min(end, reference.end + PUT_OFF_REACH)) is not None

    def _briefers(self, stops: Stops) -> Iterator[Host]:
        """Those of the side visited who explain something to the cohort, or show it round."""
        first = min(stop.told_at[0] for stop in stops.values())
        for reference in self.people.references:
            if reference.start < first or not self.words.may_tell(reference.start):
                continue
            if not (self._of_the_place(reference.actor, stops) and self._presents(reference.actor)):
                continue
            active = briefs(self.doc, reference.end)
            if active or briefed_by(self.doc, reference.start) or heard(self.doc, reference.start):
                yield from self._joint(reference, active=active)

    def _presenters(self, stops: Stops) -> Iterator[Host]:
        """Officials of a region visited who speak."""
        for actor in self.speakers:
            regions = {r.code for r in regions_of(actor.offices, self.organizations)}
            if regions & set(stops) and not actor.roles and self._presents(actor):
                yield actor, actor.spans[0]

    def _of_the_place(self, actor: Actor, stops: Stops) -> bool:
        """Whether somebody may be of the side visited: holds an office, none with the cohort or elsewhere."""
        if actor.roles or not actor.offices or any(GUIDES.search(office.title) for office in actor.offices):
            return False
        bodies = [b for office in actor.offices if not office.former and (b := self.organizations.held_at(office))]
        if any(b.name in self.holders or b.kind in ELSEWHERE for b in bodies):
            return False
        regions = list(regions_of(actor.offices, self.organizations))
        return not regions or any(r.code in stops or town_in(r, stops) for r in regions)

    def _joint(self, reference: Reference, *, active: bool) -> Iterator[Host]:
        yield reference.actor, (reference.start, reference.end)
        yield from self._company(reference)
        if active:
            yield from self._with(reference)

    @cached_property
    def _beside(self) -> tuple[re.Match[str], ...]:
        """``didampingi``, ``turut mendampingi``, in the sentences that have such words."""
        text = self.doc.text
        return tuple(
            match
            for start, end in self.doc.sentences
            if may_hold("beside", text[start:end].lower())
            for match in BESIDE.finditer(text, start, end)
        )

    @cached_property
    def _attending(self) -> list[Span]:
        """``turut hadir``: whoever follows is in a list of those also present."""
        return self.doc.places(sequences("attending"))

    def _presents(self, actor: Actor) -> bool:
        """Somebody who speaks to the cohort and stands in no list of those also present."""
        return actor not in self._also_present

    @cached_property
    def _also_present(self) -> frozenset[Actor]:
        """Those named after such a word in its sentence."""
        lists: dict[int, int] = {}
        for first, last in sorted(self._attending):
            lists.setdefault(self.doc.sentence_at(first), last)
        named = ((actor, start) for actor in self.people.actors for start, _ in actor.spans)
        return frozenset(a for a, start in named if lists.get(self.doc.sentence_at(start), start + 1) <= start)

    def _with(self, reference: Reference) -> Iterator[Host]:
        """``X bersama Y menerima``: those named before the one who touches the verb."""
        start, _ = self.doc.sentences[self.doc.sentence_at(reference.start)]
        yield from self._chain_back(start, reference.start, WITH)

    def _company(self, reference: Reference) -> Iterator[Host]:
        """Those in one list with the host, and those who accompany him."""
        _, end = self.doc.sentences[self.doc.sentence_at(reference.start)]
        last = reference
        for following in self.people.within(reference.end, end):
            between = self.doc.text[last.end : following.start].lower()
            if (len(between) > LIST_GAP and not BESIDE.search(between)) or NOT_COMPANY.search(between):
                return
            yield following.actor, (following.start, following.end)
            last = following

    def _accompanying(self, stop: Stop) -> Iterator[Host]:
        """``Ia didampingi X``, ``Ikut mendampingi, Y dan Z``: those named after it, where a host is spoken of."""
        hosts = {actor for actor, _ in stop.hosts}
        if not hosts:
            return
        for match in self._beside:
            start, end = self.doc.sentences[self.doc.sentence_at(match.start())]
            lists_before = LISTS_BEFORE in match.group().lower()
            told = self._spoken_of(start, match.start(), end, lists_before=lists_before)
            if self.doc.quotation_at(match.start()) or not hosts & told:
                continue
            if lists_before:
                yield from self._chain_back(start, match.start(), LISTED)
            yield from self._chain_on(match.end(), end)

    def _spoken_of(self, start: int, verb: int, end: int, *, lists_before: bool) -> set[Actor]:
        """Who is named in the verb's sentence, or in the sentence before where the verb leaves him out."""
        named = self.people.within(start, end)
        before = [reference for reference in named if reference.start < verb]
        if lists_before or (not before and OPENS.fullmatch(self.doc.text, start, verb)):
            named = (*named, *self._previous(start))
        return {reference.actor for reference in named}

    def _previous(self, start: int) -> tuple[Reference, ...]:
        at = self.doc.sentence_at(start)
        return self.people.within(self.doc.sentences[at - 1][0], start) if at else ()

    def _chain_back(self, start: int, last: int, link: re.Pattern[str]) -> Iterator[Host]:
        """Persons before `last`, the nearest first, as long as `link` joins each to the next."""
        for reference in reversed(self.people.within(start, last)):
            if not link.fullmatch(self.doc.text, reference.end, last):
                return
            yield reference.actor, (reference.start, reference.end)
            last = reference.start

    def _chain_on(self, last: int, end: int) -> Iterator[Host]:
        """Persons after `last` as long as each follows in the list."""
        for at, reference in enumerate(self.people.within(last, end)):
            some = at == 0 and SOME_FIRST.fullmatch(self.doc.text, last, reference.start)
            if not some and not LISTED.fullmatch(self.doc.text, last, reference.start):
                return
            yield reference.actor, (reference.start, reference.end)
            last = reference.end
