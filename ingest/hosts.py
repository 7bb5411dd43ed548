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

from ingest.document import Document
from ingest.organizations import Organizations
from ingest.people import Actor, People, Reference
from ingest.stops import Span, Stop, Stops
from ingest.visit_words import VisitWords
from ingest.visited import received_by, receives, regions_of, town_in
from lexicon.cues import either, may_hold

Host = tuple[Actor, Span]
"""An actor and where the text says that he receives."""

BESIDE = re.compile(rf"\b{either('beside')}\b", re.IGNORECASE)
"""``didampingi``, ``turut mendampingi``."""
LISTS_BEFORE = "mendampingi"
"""With this verb those who accompany are named before it too."""
OPENS = re.compile(rf"\W* (?: {either('he_or_she')} \W* )*", re.IGNORECASE | re.VERBOSE)
"""``Beliau juga`` (didampingi …): a sentence whose host is named in the one before."""
LISTED = re.compile(r"[\s,;:]* (?: oleh|dan|serta|juga|langsung|pula )? [\s,;:]* (?: oleh )? \s*", re.VERBOSE)
"""``, dan``, ``: ``, `` juga oleh`` between two persons of a list."""
WITH = re.compile(rf"\s* ,? \s* {either('with')} \s+", re.VERBOSE)
"""Bupati X`` bersama ``Sekda Y menerima."""
ATTENDING = re.compile(rf"\b{either('attending')}\b", re.IGNORECASE)
"""``turut hadir``: whoever follows is in a list of those also present."""
NOT_COMPANY = re.compile(rf"\b{either('not_company')}\b")
"""Bupati X, ``diwakili`` Sekda Y; Bupati X menerima ``peserta`` …"""
LIST_GAP = 12
"""Between two persons of one list stand no more characters than these, but for words such as "didampingi"."""


@dataclass(frozen=True)
class Hosts:
    """Finds the hosts of the stops of one document."""

    doc: Document
    organizations: Organizations
    people: People
    speakers: dict[Actor, list[Span]]
    words: VisitWords

    def add_to(self, stops: Stops) -> None:
        """Give each stop its hosts, those named at a verb of receiving before those who accompany them."""
        for actor, span in self._receivers(set(stops)):
            stop = self._stop_of(actor, stops)
            if stop:
                stop.add_host(actor, span)
        for stop in stops.values():
            for actor, span in self._accompanying(stop):
                stop.add_host(actor, span)

    def _stop_of(self, actor: Actor, stops: Stops) -> Stop | None:
        """The stop in whose region he holds office; the only stop, for those without a region."""
        regions = [r.code for r in regions_of(actor.offices, self.organizations)]
        own = [stops[code] for code in regions if code in stops]
        own += [stops[code] for r in regions_of(actor.offices, self.organizations) if (code := town_in(r, stops))]
        if own:
            return own[0]
        return next(iter(stops.values())) if len(stops) == 1 and not regions else None

    def _receivers(self, codes: set[str]) -> Iterator[Host]:
        for reference in self.people.references:
            if self.words.may_tell(reference.start):
                yield from self._at_verb(reference)
        for actor in self.speakers:
            regions = {r.code for r in regions_of(actor.offices, self.organizations)}
            if regions & codes and not actor.roles and self._presents(actor):
                yield actor, actor.spans[0]

    def _at_verb(self, reference: Reference) -> Iterator[Host]:
        active = receives(self.doc, reference.end)
        if active or received_by(self.doc, reference.start):
            yield reference.actor, (reference.start, reference.end)
            yield from self._company(reference)
            if active:
                yield from self._with(reference)

    def _presents(self, actor: Actor) -> bool:
        """Somebody of the visited government who speaks to the cohort and stands in no list of those also present."""
        for start, _ in actor.spans:
            sentence, _ = self.doc.sentences[self.doc.sentence_at(start)]
            if ATTENDING.search(self.doc.text, sentence, start):
                return False
        return True

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
        if not hosts or not may_hold("beside", self.doc.lowered):
            return
        for match in BESIDE.finditer(self.doc.text):
            start, end = self.doc.sentences[self.doc.sentence_at(match.start())]
            lists_before = LISTS_BEFORE in match.group().lower()
            told = self._spoken_of(start, match.start(), lists_before=lists_before)
            if lists_before:
                told |= self._accompanied(match.end(), end)
            if self.doc.quotation_at(match.start()) or not hosts & told:
                continue
            if lists_before:
                yield from self._chain_back(start, match.start(), LISTED)
            yield from self._chain_on(match.end(), end)

    def _spoken_of(self, start: int, verb: int, *, lists_before: bool) -> set[Actor]:
        """Who is named before the verb in its sentence, or in the sentence before where the verb leaves him out."""
        before = self.people.within(start, verb)
        if lists_before or (not before and OPENS.fullmatch(self.doc.text, start, verb)):
            before = (*before, *self._previous(start))
        return {reference.actor for reference in before}

    def _accompanied(self, verb: int, end: int) -> set[Actor]:
        """``mendampingi Sekda, …``: whoever follows the verb right away."""
        return {r.actor for r in self.people.within(verb, end)[:1] if not self.doc.text[verb : r.start].strip()}

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
        for reference in self.people.within(last, end):
            if not LISTED.fullmatch(self.doc.text, last, reference.start):
                return
            yield reference.actor, (reference.start, reference.end)
            last = reference.end
