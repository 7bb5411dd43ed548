"""Visits in an article: which cohort went where, when, to which venue, and who received it.

A region counts as visited where the text says so:

- ``melaksanakan visitasi … di Kabupaten Sleman``     visit word, preposition, region
- ``menuju Kabupaten Banjar``, ``mendatangi Kota X``  verb of going, region
- ``Pemkot X menerima kunjungan``, ``jadi lokus``     a government that receives
- ``diterima Wali Kota X``                            an official who receives: the region of the office

A sentence that plans a visit ("akan", "dijadwalkan") tells of none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from graph.model.record import VisitKind
from ingest.areas import region_by_code
from ingest.bodies import BodyMention
from ingest.cohorts import CohortMention
from ingest.dates import Calendar, DateMention
from ingest.document import Document
from ingest.mentions import Chunk, PersonMention, Village
from ingest.offices import OfficeMention
from ingest.organizations import Organizations
from ingest.people import Actor, People, Reference
from ingest.places import Places
from ingest.trainings import Training
from lexicon import EventWord, Region, SayVerb
from lexicon.cues import either

PLANNED = re.compile(rf"\b{either('planned')}\b", re.IGNORECASE)
RECEIVED = re.compile(
    rf"\b{either('received')}\b(?:\s+(?:secara\s+)?(?:langsung|resmi|hangat|baik|ramah|penuh\s+\w+|dengan\s+\w+|dan\s+\w+|di\s+lokasi))*\s*(?:oleh\s+)?",
    re.IGNORECASE,
)
RECEIVING = re.compile(
    rf"^\W*(?:\([^)]*\)\s*)?(?:,[^,]*,\s*)?(?:(?:saat|kembali|yang|turut|langsung|hadir|secara\s+\w+|ikut)\s+)*{either('receiving')}\b",
    re.IGNORECASE,
)
WHILE_RECEIVING = re.compile(
    r"\b(?:saat|ketika|usai|seusai|setelah)\s+(?:menerima|menyambut)(?:\s+[a-z]\S*){1,4}\s*,\s*$", re.IGNORECASE
)
RECEIVED_LATE = re.compile(rf"\b{either('received')}\b[^.\n]{{0,120}}?\boleh\s+$", re.IGNORECASE)
LOCUS = re.compile(
    r"^\W*(?:\([^)]*\)\s*)?(?:kembali\s+)?(?:(?:jadi|menjadi|dipilih|terpilih)\b[^.]{0,60}\b(?:lok(?:us|asi)|tuan rumah|tujuan|visitasi|studi)|kedatangan\s+(?:\w+\s+){0,3}(?:peserta|rombongan|tamu))",
    re.IGNORECASE,
)
GOING = re.compile(rf"\b(?:{either('going')}|ke|di)\s+(?:dua|tiga|empat)?\s*$", re.IGNORECASE)
HELD_AT = re.compile(
    r"\bdi\s?(?:laksanakan|gelar|adakan)\s+di\s+lingkungan\s+(?:pemerintah\s+(?:kota|kabupaten|provinsi)\s*)?$",
    re.IGNORECASE,
)
AT_OFFICE = re.compile(
    r"(?:Kantor|Balai|Pendopo|Pendapa|Rumah Dinas|Aula)\s+(?:(?:Kantor\s+)?(?:Bupati|Wali\s?[Kk]ota|Gubernur|Kota|Kabupaten)\s+)?$"
)
JOINED = re.compile(r"(?:[^.;\n]{0,30}?[,\s])?(?:dan|lalu|kemudian|serta|maupun)\s+(?:[a-z]+\s+)?(?:di\s+|ke\s+)?")
"""What may stand between two regions visited one after the other."""
ORIGIN = frozenset({"dari", "asal", "lingkup", "utusan", "berasal"})
COMPANY = re.compile(rf"\b{either('beside')}\b", re.IGNORECASE)
BESIDE = re.compile(rf"\b{either('beside')}\b", re.IGNORECASE)
PRONOUN_ONLY = re.compile(r"\W*(?:(?:ia|dia|beliau|ikut|turut|juga|tampak|pula|saat itu)\W*)*", re.IGNORECASE)
LISTED = re.compile(r"[\s,;:]*(?:oleh|dan|serta|juga|langsung|pula)?[\s,;:]*(?:oleh)?\s*")
LISTS_BEFORE = "mendampingi"
WITH = re.compile(r"\s*,?\s*(?:bersama|didampingi|dan|serta|beserta)\s+")
ALSO_PRESENT = re.compile(r"\b(?:turut|juga|ikut)?\s*(?:hadir|dihadiri|menghadiri)\b", re.IGNORECASE)
VISIT_ORDER: tuple[VisitKind, ...] = ("visitasi", "benchmarking", "studi_lapangan", "studi_tiru", "kunjungan")


def after_visited_body(before: str) -> bool:
    """``benchmarking di PT X, Kabupaten Y``: the region after the body that is visited."""
    return re.search(r"\b(?:di|ke)\s+[A-Z][^.;,]{3,60},\s*$", before) is not None


@dataclass(slots=True)
class Stop:
    """One region visited and what the text says of it."""

    region: Region
    spans: list[tuple[int, int]] = field(default_factory=list)
    date: str | None = None
    date_span: tuple[int, int] | None = None
    venue: str | None = None
    venue_span: tuple[int, int] | None = None
    hosts: list[tuple[Actor, tuple[int, int]]] = field(default_factory=list)
    received: bool = False


@dataclass(frozen=True)
class Visits:
    """Reads the visits of one document."""

    doc: Document
    chunks: Sequence[Chunk]
    places: Places
    organizations: Organizations
    people: People
    trainings: Sequence[Training]
    calendar: Calendar
    speakers: dict[Actor, list[tuple[int, int]]]
    _seen: set[str] = field(default_factory=set)

    def kind(self) -> tuple[VisitKind, tuple[int, int]] | None:
        """The kind of visit that the article tells of, by its words outside plans; None if it tells of none."""
        found: dict[VisitKind, tuple[int, int]] = {}
        for start, end, word in self._visit_words():
            if word.visit and (word.training or self._of_trainees(start)):
                found.setdefault(word.visit, (start, end))
        first = min((k for k in found if k not in ("visitasi", "kunjungan")), key=lambda k: found[k], default=None)
        kind = "visitasi" if "visitasi" in found else first or ("kunjungan" if "kunjungan" in found else None)
        return (kind, found[kind]) if kind else None

    def _visit_words(self) -> Iterator[tuple[int, int, EventWord]]:
        for index in sorted(self.doc.phrases.by_start):
            phrase = self.doc.phrases.longest(index, "event")
            if phrase is None or not isinstance(phrase.value, EventWord) or phrase.value.kind != "visit":
                continue
            start, end = self.doc.tokens[phrase.first].start, self.doc.tokens[phrase.last - 1].end
            if not self._planned(start) and not self.doc.quotation_at(start):
                yield start, end, phrase.value

    def _of_trainees(self, offset: int) -> bool:
        """A plain "kunjungan" counts where its sentence speaks of the trainees; a working visit never."""
        start, end = self.doc.sentences[self.doc.sentence_at(offset)]
        sentence = self.doc.text[start:end].lower()
        if re.search(r"\bkunjungan (?:tersebut|itu|ini)\b", sentence):
            return True
        return (
            "kunjungan kerja" not in sentence
            and re.search(r"\b(?:peserta|rombongan|serdik|pkn|pka|pkp|diklat\w*|pelatihan)\b", sentence) is not None
        )

    def _planned(self, offset: int) -> bool:
        start, end = self.doc.sentences[self.doc.sentence_at(offset)]
        return PLANNED.search(self.doc.text, start, offset) is not None

    def stops(self) -> tuple[Stop, ...]:
        """The regions visited, in the order of the text."""
        if not self.trainings or self.kind() is None:
            return ()
        stops: dict[str, Stop] = {}
        for region, start, end in self._visited():
            stops.setdefault(region.code, Stop(region)).spans.append((start, end))
        for region, start, end in self._receiving_governments():
            stop = stops.setdefault(region.code, Stop(region, received=True))
            stop.spans.append((start, end))
            stop.received = True
        kept = self._without_larger(stops)
        self._seen.update(kept)
        self._hosts(kept)
        self._when_and_where(kept)
        return tuple(kept.values())

    def _without_larger(self, stops: dict[str, Stop]) -> dict[str, Stop]:
        """A province named beside one of its cities only says where that lies."""
        parents = {s.region.parent for s in stops.values() if s.region.kind != "province"}
        return {c: s for c, s in stops.items() if s.received or not (s.region.kind == "province" and parents)}

    def _visited(self) -> Iterator[tuple[Region, int, int]]:
        visit_sentences = {self.doc.sentence_at(start) for start, _, _ in self._visit_words()}
        last = -1
        for use in self.places.uses:
            region = self.places.settle(use.area)
            if region is None or self.doc.quotation_at(use.start) or self._planned(use.start):
                continue
            end = self.doc.tokens[use.area.last - 1].end
            joined = last >= 0 and not use.anchor and JOINED.fullmatch(self.doc.text[last : use.start])
            if joined or self._cue(use.start, end, use.anchor, visit_sentences):
                yield region, use.start, end
                last = end

    def _cue(self, start: int, end: int, anchor: bool, visit_sentences: set[int]) -> bool:
        text = self.doc.text
        before = text[max(0, start - 60) : start]
        at_office = AT_OFFICE.search(before)
        if at_office:
            before, anchor = before[: at_office.start()], False
        sentence = self.doc.sentence_at(start)
        if after_visited_body(before) and self.doc.sentence_at(start) in visit_sentences and not anchor:
            return True
        going = GOING.search(before)
        if going is None and sentence in visit_sentences and HELD_AT.search(text[max(0, start - 90) : start]):
            return True
        if going is None:
            return bool(not anchor and LOCUS.match(text[end : end + 120]))
        if going.group().strip().lower() in ("di", "ke"):
            return sentence in visit_sentences and not self._of_training(start) and not anchor
        return not anchor or going.group().strip().lower().startswith("men")

    def _of_training(self, start: int) -> bool:
        """``pelatihan … di Makassar``: where the training is held, not where it goes."""
        sentence = self.doc.sentences[self.doc.sentence_at(start)][0]
        before = self.doc.text[sentence:start].lower()
        return (
            bool(re.search(r"(?:diselenggarakan|digelar|kampus|dipusatkan)[^,]*$", before)) and "visitasi" not in before
        )

    def _receiving_governments(self) -> Iterator[tuple[Region, int, int]]:
        for chunk in self.chunks:
            start, end = self.doc.tokens[chunk.first].start, self.doc.tokens[chunk.last - 1].end
            if self._planned(start) or self.doc.quotation_at(start):
                continue
            region = self._region_of(chunk)
            if region and (self._receives(start, end) or self._received_by(start)):
                yield region, start, end

    def _region_of(self, chunk: Chunk) -> Region | None:
        if isinstance(chunk, BodyMention):
            if not (chunk.local or chunk.government):
                return None
            name, area, _ = self.organizations.named(chunk)
            return area if name else None
        offices = (
            chunk.offices if isinstance(chunk, PersonMention) else (chunk,) if isinstance(chunk, OfficeMention) else ()
        )
        return next((r for o in offices if not o.former and (r := self.office_region(o))), None)

    def office_region(self, office: OfficeMention) -> Region | None:
        """The region at whose government an office is held."""
        held = self.organizations.held_at(office)
        return region_by_code()[held.area] if held and held.area else None

    def _receives(self, start: int, end: int) -> bool:
        after = self.doc.text[end : end + 90]
        return bool(RECEIVING.match(after) or LOCUS.match(after)) and not self._after_origin(start)

    def _after_origin(self, start: int) -> bool:
        at = self.doc.token_at(start) - 1
        return at >= 0 and self.doc.tokens[at].lower in ORIGIN

    def _received_by(self, start: int) -> bool:
        before = self.doc.text[max(0, start - 150) : start]
        if RECEIVED_LATE.search(before) or WHILE_RECEIVING.search(before):
            return True
        return any(m.end() == len(before) for m in RECEIVED.finditer(before))

    # hosts

    def _hosts(self, stops: dict[str, Stop]) -> None:
        for actor, span in self._receivers(set(stops)):
            stop = self._stop_of(actor, span[0], stops)
            if stop and actor not in [a for a, _ in stop.hosts]:
                stop.hosts.append((actor, span))

        for stop in stops.values():
            for actor, span in self._accompanying(stop):
                if actor not in [a for a, _ in stop.hosts]:
                    stop.hosts.append((actor, span))

    def _accompanying(self, stop: Stop) -> Iterator[tuple[Actor, tuple[int, int]]]:
        """``Ia didampingi X``, ``Ikut mendampingi, Y dan Z``: those named after it, where a host is spoken of."""
        hosts = {a for a, _ in stop.hosts}
        for match in BESIDE.finditer(self.doc.text):
            start, end = self.doc.sentences[self.doc.sentence_at(match.start())]
            pronoun = PRONOUN_ONLY.fullmatch(self.doc.text[start : match.start()])
            before = self.people.within(start, match.start()) or (self._previous(start) if pronoun else ())
            told = (
                {r.actor for r in (*before, *self._previous(start))}
                if LISTS_BEFORE in match.group().lower()
                else {r.actor for r in before}
            )
            if self.doc.quotation_at(match.start()) or not hosts & told:
                continue
            yield from self._listed_before(start, match)
            last = match.end()
            for reference in self.people.within(match.end(), end):
                if not LISTED.fullmatch(self.doc.text[last : reference.start]):
                    break
                yield reference.actor, (reference.start, reference.end)
                last = reference.end

    def _listed_before(self, start: int, match: re.Match[str]) -> Iterator[tuple[Actor, tuple[int, int]]]:
        """``X, Y, dan Z ikut mendampinginya``."""
        if "mendampingi" not in match.group().lower():
            return
        last = match.start()
        for reference in reversed(self.people.within(start, match.start())):
            if not LISTED.fullmatch(self.doc.text[reference.end : last]):
                return
            yield reference.actor, (reference.start, reference.end)
            last = reference.start

    def _previous(self, start: int) -> tuple[Reference, ...]:
        at = self.doc.sentence_at(start)
        return self.people.within(self.doc.sentences[at - 1][0], start) if at else ()

    def _stop_of(self, actor: Actor, offset: int, stops: dict[str, Stop]) -> Stop | None:
        regions = [r.code for o in actor.offices if not o.former and (r := self.office_region(o))]
        own = [stops[c] for c in regions if c in stops]
        if own:
            return own[0]
        if regions and len(stops) == 1 and not self._inside(regions[0], next(iter(stops.values())).region):
            return None
        return next(iter(stops.values())) if len(stops) == 1 and not regions else None

    def _inside(self, code: str, region: Region) -> bool:
        return code.split(".", maxsplit=1)[0] == region.code.split(".")[0]

    def _receivers(self, codes: set[str]) -> Iterator[tuple[Actor, tuple[int, int]]]:
        for reference in self.people.references:
            if self.doc.quotation_at(reference.start) or self._planned(reference.start):
                continue
            if self._received_by(reference.start) or RECEIVING.match(self.doc.text[reference.end : reference.end + 90]):
                yield reference.actor, (reference.start, reference.end)
                yield from self._company(reference)
                yield from self._with(reference)
        for actor in self.speakers:
            regions = {r.code for o in actor.offices if not o.former and (r := self.office_region(o))}
            if regions & codes and not actor.roles and self._presents(actor):
                yield actor, actor.spans[0]

    def _presents(self, actor: Actor) -> bool:
        """Somebody of the visited government who speaks to the cohort and stands in no list of those also present."""
        for start, _ in actor.spans:
            sentence = self.doc.sentences[self.doc.sentence_at(start)]
            if ALSO_PRESENT.search(self.doc.text, sentence[0], start):
                return False
        return True

    def _with(self, reference: Reference) -> Iterator[tuple[Actor, tuple[int, int]]]:
        """``X bersama Y menerima``: those named before the one who touches the verb."""
        if not RECEIVING.match(self.doc.text[reference.end : reference.end + 90]):
            return
        start, _ = self.doc.sentences[self.doc.sentence_at(reference.start)]
        last = reference
        for earlier in reversed(self.people.within(start, reference.start)):
            if not WITH.fullmatch(self.doc.text[earlier.end : last.start]):
                return
            yield earlier.actor, (earlier.start, earlier.end)
            last = earlier

    def _company(self, reference: Reference) -> Iterator[tuple[Actor, tuple[int, int]]]:
        """Those in one list with the host, and those who accompany him."""
        _, end = self.doc.sentences[self.doc.sentence_at(reference.start)]
        last = reference
        for following in self.people.within(reference.end, end):
            between = self.doc.text[last.end : following.start].lower()
            if len(between) > 12 and not COMPANY.search(between):
                return
            if re.search(r"\b(?:mewakili|diwakili|mengatakan|menyampaikan|peserta|membuka)\b", between):
                return
            yield following.actor, (following.start, following.end)
            last = following

    # time and place

    def _when_and_where(self, stops: dict[str, Stop]) -> None:
        for stop in stops.values():
            offsets = sorted({s for s, _ in stop.spans} | {span[0] for _, span in stop.hosts})
            for offset in offsets:
                self._date_near(stop, offset)
                self._venue_near(stop, offset)
        for stop in stops.values():
            if len(stops) == 1:
                for start, _, _ in self._visit_words():
                    self._date_near(stop, start)
                    self._venue_near(stop, start)
            self._only_day(stop)

    def _tells_visit(self, mention: DateMention) -> bool:
        """A day outside quotations, plans, attributions ("kata X, Rabu (19/10)") and ceremonies."""
        start, _ = self.doc.sentences[self.doc.sentence_at(mention.start)]
        if self.doc.quotation_at(mention.start) or self._planned(mention.start):
            return False
        for index in range(self.doc.token_at(start), self.doc.token_at(mention.start)):
            said = self.doc.phrases.longest(index, "say")
            event = self.doc.phrases.longest(index, "event")
            if said and isinstance(said.value, SayVerb) and said.value.kind == "tag":
                return False
            if (
                event
                and isinstance(event.value, EventWord)
                and event.value.kind in ("seminar", "opening", "closing", "graduation")
            ):
                return False
        return True

    def _only_day(self, stop: Stop) -> None:
        """Where the article names one day only, it is that of the visit."""
        told = [m for m in self.calendar.mentions if self._tells_visit(m)]
        days = {date for m in told if (date := self.calendar.iso(m))}
        if stop.date is None and len(days) == 1:
            stop.date, stop.date_span = days.pop(), (told[0].start, told[0].end)

    def _date_near(self, stop: Stop, offset: int) -> None:
        if stop.date:
            return
        start, end = self.doc.sentences[self.doc.sentence_at(offset)]
        for mention in self.calendar.within(start, end):
            if self._of_another(stop, offset, mention.start):
                continue
            date = self.calendar.iso(mention)
            if date:
                stop.date, stop.date_span = date, (mention.start, mention.end)
                return
        if not self.calendar.within(start, end):
            self._weekday(stop, offset)

    def _of_another(self, stop: Stop, offset: int, day: int) -> bool:
        """A day belongs to the last region before it, where one sentence names several stops."""
        start, end = self.doc.sentences[self.doc.sentence_at(offset)]
        others = {s for use in self.places.uses if (s := use.start) < day and start <= s}
        before = [u for u in self.places.uses if u.start in others]
        if len(self._seen) < 2 or not before:
            return False
        region = self.places.settle(before[-1].area)
        return region is not None and region.code in self._seen and region.code != stop.region.code

    def _weekday(self, stop: Stop, offset: int) -> None:
        """``baru tiba Selasa siang``: the day that the text elsewhere gives with that weekday."""
        start, end = self.doc.sentences[self.doc.sentence_at(offset)]
        for index in range(self.doc.token_at(start), self.doc.token_at(end)):
            day = self.doc.phrases.longest(index, "day")
            ranged = self._in_range(day.value) if day else None
            if ranged and day and not self._of_another(stop, offset, self.doc.tokens[day.first].start):
                stop.date, stop.date_span = (
                    ranged,
                    (self.doc.tokens[day.first].start, self.doc.tokens[day.last - 1].end),
                )
                return
            dated = [m for m in self.calendar.mentions if day and self._weekday_of(m) == day.value]
            date = self.calendar.iso(dated[0]) if dated else None
            if date:
                stop.date, stop.date_span = date, (dated[0].start, dated[0].end)
                return

    def _in_range(self, weekday: object) -> str | None:
        """``17–19 September … pada Rabu``: the one day of the ranges named that falls on the weekday."""
        days = {
            d for m in self.calendar.mentions for d in self.calendar.days(m) if m.last_day and d.isoweekday() == weekday
        }
        return days.pop().isoformat() if len(days) == 1 else None

    def _weekday_of(self, mention: DateMention) -> object:
        at = self.doc.token_at(mention.start)
        found = (self.doc.phrases.longest(i, "day") for i in range(at - 1, max(-1, at - 4), -1))
        return next((day.value for day in found if day), None)

    def _venue_near(self, stop: Stop, offset: int) -> None:
        if stop.venue:
            return
        start, end = self.doc.sentences[self.doc.sentence_at(offset)]
        for chunk in self.chunks:
            if isinstance(chunk, Village) and chunk.venue and start <= self.doc.tokens[chunk.first].start < end:
                stop.venue_span = self._whole_venue(chunk)
                stop.venue = self.doc.text[stop.venue_span[0] : stop.venue_span[1]]
                return

    def _whole_venue(self, venue: Village) -> tuple[int, int]:
        """The venue with what follows after a comma: ``Aula Barakat, Martapura``."""
        start, end = self.doc.tokens[venue.first].start, self.doc.tokens[venue.last - 1].end
        more = re.match(
            r",\s*((?:Kantor|Balai|Gedung|Kompleks|Rumah)[^,.;(]*?)(?=[,.;(]|\s+(?:oleh|pada|dengan|yang)\b)",
            self.doc.text[end : end + 80],
        )
        return start, end + more.end() if more else end


def batches_of(stop: Stop, mentions: Sequence[CohortMention], doc: Document) -> tuple[str, ...]:
    """Batches named in the sentences that tell of a stop: ``Angkatan VIII mendatangi Kota X``."""
    found: list[str] = []
    for start, _ in stop.spans:
        sentence = doc.sentences[doc.sentence_at(start)]
        before = [m for m in mentions if m.batch and sentence[0] <= doc.tokens[m.first].start < start]
        if before:
            found += [m.batch for m in before[-1:] if m.batch]
    return tuple(dict.fromkeys(found))
