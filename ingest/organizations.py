"""Bodies of one article: official names, aliases, kinds, and the body that each office is held at."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from itertools import pairwise

import lexicon
from graph.model.record import OrganizationKind
from ingest.areas import region_by_code
from ingest.bodies import LEVEL_NAMES, BodyMention
from ingest.document import Document
from ingest.mentions import Chunk, PersonMention, Village
from ingest.offices import OfficeMention
from ingest.places import Places
from ingest.words import proper_end
from lexicon import Body, Region
from lexicon.wording import any_of, words


@dataclass(slots=True)
class Organization:
    """One body of the article: official name, the surfaces that stand for it with their spans, area and parent."""

    name: str
    kind: OrganizationKind
    key: str | None = None
    area: str | None = None
    parent: str | None = None
    surfaces: dict[str, list[tuple[int, int]]] = field(default_factory=dict)
    implied: list[tuple[int, int]] = field(default_factory=list)
    _known: set[tuple[str, int, int]] = field(default_factory=set)

    def add(self, surface: str, start: int, end: int) -> None:
        """One more place where the text names it."""
        if (surface, start, end) not in self._known:
            self._known.add((surface, start, end))
            self.surfaces.setdefault(surface, []).append((start, end))

    @property
    def spans(self) -> list[tuple[int, int]]:
        """All places where the text names it, else those of the offices that imply it, in order."""
        named = {span for spans in self.surfaces.values() for span in spans}
        return sorted(named or set(self.implied))


OWN_WORDS = frozenset({"body", "unit", "head", "short"})
"""Kinds of phrases with which a body's own name begins."""
DISTRICTS = words("districts")
THROUGH = re.compile(rf"\b{any_of('sending')}\s+(?:oleh\s+)?$")
UNIVERSITY_OFFICES = words("university_offices")
COMPANY_OFFICES = words("company_offices")


UNNAMED = ""
"""Surface of words that name a body with brackets between: evidence, but no alias."""


class Organizations:
    """Collects the bodies of one article; `held_at` names the body of an office."""

    def __init__(self, doc: Document, places: Places, chunks: Sequence[Chunk]) -> None:
        self.doc, self.places = doc, places
        self.by_name: dict[str, Organization] = {}
        self.last_of_noun: list[tuple[int, str]] = []
        bodies = [b for c in chunks for b in _bodies(c)]
        for body in sorted(bodies, key=lambda b: (self._bare(b), b.first)):
            self.add(body)
        for chunk in chunks:
            for office in _offices(chunk):
                self.held_at(office)
        self.loci = {c for before, c in pairwise(chunks) if isinstance(c, Village) and self._beside(before, c)}
        for chunk in sorted(self.loci, key=lambda c: c.first):
            self._district(chunk)

    def is_locus(self, village: Village) -> bool:
        """Whether a district stands in a list of units: the office is meant, and gone to."""
        return village in self.loci

    def _beside(self, before: Chunk, village: Village) -> bool:
        district = self.doc.tokens[village.first].lower in DISTRICTS
        office = self.doc.tokens[village.first - 1].text == "Kantor" if village.first else False
        listed = isinstance(before, BodyMention) and before.local and not before.government
        between = [t.lower for t in self.doc.tokens[before.last : village.first]]
        return district and (office or (listed and 0 < len(between) < 3 and set(between) <= {",", "dan", "serta", ";"}))

    def _district(self, village: Village) -> None:
        """The office of a district, as a unit of its government."""
        start, end = self.doc.tokens[village.first].start, self.doc.tokens[village.last - 1].end
        area = self.places.home(start, None)
        name = f"{self.doc.text[start:end]} {area.name}" if area else self.doc.text[start:end]
        known = self.by_name.setdefault(name, Organization(name, "unit", None, area.code if area else None))
        known.add(self.doc.text[start:end], start, end)

    def _own_district(self, office: OfficeMention) -> None:
        """``Sekretaris Kecamatan X`` names the district's office too."""
        for index in range(office.first, office.last):
            if self.doc.tokens[index].text == "Kecamatan":
                end = proper_end(self.doc, index + 1)
                if end > index + 1:
                    self._district(Village(index, min(end, office.last), "village"))

    def _bare(self, body: BodyMention) -> bool:
        return body.area is None and body.parent is None

    def add(self, body: BodyMention) -> Organization | None:
        """The organization that `body` names, entered with its surfaces."""
        name, area, parent = self.named(body)
        if name is None:
            return None
        known = self.by_name.get(name) or self._same_surface(body)
        if known is None:
            kind = body.kind
            known = self.by_name[name] = Organization(name, kind, body.key, area.code if area else None, parent)
        self._surfaces(known, body)
        self._inner(body)
        self.last_of_noun.append((self.doc.tokens[body.first].start, known.name))
        return known

    def _same_surface(self, body: BodyMention) -> Organization | None:
        """A body without area or parent whose words already name exactly one body of the article."""
        if not self._bare(body) or body.government:
            return None
        core = self.doc.slice(body.first, body.core)
        own, longer = body.name, body.name + " "
        found = [o for o in self.by_name.values() if core in o.surfaces or o.name == own or o.name.startswith(longer)]
        return found[0] if len(found) == 1 else None

    def _inner(self, body: BodyMention) -> None:
        """A ministry or agency named inside a longer name ("Sespimti Polri") is named too."""
        for index in range(body.first + 1, body.last):
            phrase = self.doc.phrases.longest(index, "body")
            value = phrase.value if phrase else None
            if phrase and isinstance(value, Body) and value.key != body.key and value.kind in ("ministry", "agency"):
                self.add(BodyMention(index, phrase.last, phrase.last, value.name, value.kind, key=value.key))

    def _surfaces(self, known: Organization, body: BodyMention) -> None:
        tokens = self.doc.tokens
        start, end = tokens[body.first].start, tokens[body.last - 1].end
        whole = self.doc.text[start:end]
        if not self._named_outright(body):
            known.implied.append((start, end))
            return
        clean = body.abbreviation is None and whole.count("(") == whole.count(")")
        known.add(whole if clean else UNNAMED, start, end)
        if not (body.government and body.area):  # "Pemerintah Kota" alone is any city's
            known.add(self.doc.slice(body.first, body.core), start, tokens[body.core - 1].end)
        if body.abbreviation is not None:
            close = body.abbreviation + 1
            while tokens[close].text != ")":
                close += 1
            known.add(self.doc.slice(body.abbreviation, close), tokens[body.abbreviation].start, tokens[close - 1].end)
            if body.government and body.area:
                known.add(self.doc.text[start:end], start, end)

    def _named_outright(self, body: BodyMention) -> bool:
        """Whether the words are the body's own, not those of an office that implies it: not ``Menteri X``.

        The field in ``Kadis Kesehatan`` names no body by itself; a short form that stands for one does (``Kominfo``).
        """
        found = {p.kind for p in self.doc.phrases.at(body.first)}
        introduced = body.abbreviation is not None or self.doc.tokens[body.first].text in self.doc.introduced
        return body.government or introduced or bool(found & OWN_WORDS)

    def named(self, body: BodyMention) -> tuple[str | None, Region | None, str | None]:
        """Official name, area and parent's name of a body; no name where nothing tells whose it is."""
        if body.government:
            return self._government(body)
        if body.key:
            listed = body_by_key()[body.key]
            parent = body_by_key()[listed.parent].name if listed.parent else None
            if body.parent and not listed.parent:
                self.add(body.parent)
            return listed.name, None, parent
        if body.parent:
            parent_known = self.add(body.parent)
            if body.parent.government:
                area = self.places.settle(body.parent.area)
                name = f"{body.name} {area.name}" if area else body.name
                return name, area, parent_known.name if parent_known else None
            if parent_known:
                area_words = self._area_after(body, parent_known)
                elsewhere = body.parent.first < body.first  # an introduced short form: the area stands with it
                first = body.area is not None and (elsewhere or body.area.first < body.parent.first)
                parts = (area_words, f" {parent_known.name}") if first else (f" {parent_known.name}", area_words)
                return f"{body.name}{''.join(parts)}", None, parent_known.name
        area = self.places.settle(body.area)
        council = body.name.startswith("Dewan Perwakilan Rakyat")
        if area is None and (body.local or council) and body.area is None and not self._own_name(body):
            area = self.places.home(self.doc.tokens[body.first].start, None)
        if area is None and body.area:
            return f"{body.name} {self.doc.slice(body.area.first, body.area.last)}", None, None
        return (f"{body.name} {self._area_words(body, area)}" if area else body.name), area, None

    def _area_after(self, body: BodyMention, parent: Organization) -> str:
        """The area as the text has it after the parent, unless the parent's own name ends in it."""
        words_of = self.doc.slice(body.area.first, body.area.last) if body.area else ""
        inside = parent.area is not None or words_of in parent.name
        return "" if inside else f" {self._words_before(body)}{words_of}"

    def _words_before(self, body: BodyMention) -> str:
        """``Regional`` where the text has it before the region."""
        at = body.area.first - 1 if body.area else -1
        return "Regional " if at >= 0 and self.doc.tokens[at].text == "Regional" else ""

    def _own_name(self, body: BodyMention) -> bool:
        return body.name.startswith(("Rumah Sakit", "Puskesmas")) and body.name != "Rumah Sakit Umum Daerah"

    def _area_words(self, body: BodyMention, area: Region) -> str:
        """Vertical offices bear the bare name ("Kepolisian Resor X"), local units the full one, a "Kantor" either."""
        if body.name.startswith("Kantor") and body.area and body.area.kind:
            return area.name
        return area.name if body.local or body.name.startswith("Dewan") or body.kind == "other" else area.bare

    def _government(self, body: BodyMention) -> tuple[str | None, Region | None, str | None]:
        area = self.places.settle(body.area) if body.area else None
        if area is None and body.area is None:
            area = self.places.home(self.doc.tokens[body.first].start, body.level)
        return (government_name(area), area, None) if area else (None, None, None)

    def government(self, area: Region) -> Organization:
        """The government of a region, entered where an office at it is named."""
        name = government_name(area)
        if name not in self.by_name:
            self.by_name[name] = Organization(name, "local_government", None, area.code)
        return self.by_name[name]

    def held_at(self, office: OfficeMention) -> Organization | None:
        """The body that an office is held at (annotation guide, "Where an office is held")."""
        if office.noun:
            return self._pointed(office)
        held = office.office.held
        if held == "government" and office.office.body:
            self._council(office)
        if office.office.title == "Sekretaris Kecamatan" and not office.alone:
            self._own_district(office)
        if held == "self" and office.office.body and office.body is None:
            return self._templated(office)
        if office.body is None and office.office.title in UNIVERSITY_OFFICES:
            return self._last_of_kind(office, "university")
        if office.body is None and office.area is None and office.office.title in COMPANY_OFFICES:
            return self._last_of_kind(office, "company", "university")
        sender = self._sender(office) if office.body is None and held == "at" and office.area is None else None
        if sender:
            return sender
        if office.body is None:
            return self._of_area(office) if held in ("government", "above", "at", "secretariat") else None
        own = self.add(office.body)
        of_secretariat = office.body.name.startswith("Sekretariat Daerah") or (
            held == "secretariat" and office.body.local
        )
        if held in ("self", "at", "secretariat") and not of_secretariat:
            return own
        return self._above(office, office.body, own)

    def _sender(self, office: OfficeMention) -> Organization | None:
        """``LAN … menugasi Deputi X``: the body that acts through the holder of an office."""
        start = self.doc.tokens[office.first].start
        sentence = self.doc.sentences[self.doc.sentence_at(start)][0]
        before = [(at, n) for at, n in self.last_of_noun if sentence <= at < start]
        if not before:
            return None
        at, name = max(before)
        return self.by_name.get(name) if THROUGH.search(self.doc.text, at, start) else None

    def _last_of_kind(self, office: OfficeMention, *kinds: OrganizationKind) -> Organization | None:
        """A rector without a university is that of the one named last before."""
        start = self.doc.tokens[office.first].start
        before = [n for at, n in sorted(self.last_of_noun) if at < start and self.by_name[n].kind in kinds]
        return self.by_name[before[-1]] if before else None

    def _council(self, office: OfficeMention) -> None:
        """``Sekretaris DPRD``: the office at the government names the council too."""
        area = self.places.settle(office.area) or self.places.home(self.doc.tokens[office.first].start, None)
        if area:
            name = f"{office.office.body} {area.name}"
            known = self.by_name.setdefault(name, Organization(name, "other", None, area.code))
            tokens = self.doc.tokens[office.first : office.last]
            for token in tokens:
                if token.text == "DPRD":
                    known.add(token.text, token.start, token.end)

    def _pointed(self, office: OfficeMention) -> Organization | None:
        """The body that "badan itu" points to: the last body named before whose name begins with the noun."""
        start = self.doc.tokens[office.first].start
        before = [n for at, n in sorted(self.last_of_noun) if at < start and n.lower().startswith(office.noun or "")]
        return self.by_name.get(before[-1]) if before else None

    def _templated(self, office: OfficeMention) -> Organization | None:
        """``Kapolda Maluku`` → Kepolisian Daerah Maluku."""
        body = office.office.body or ""
        area = self.places.settle(office.area)
        if office.office.scope == "none":
            office, area = replace(office, area=None), None
        elif area is None and (office.area is None or len({r.bare for r in office.area.candidates}) > 1):
            return None
        local = body.startswith("Tim Penggerak")
        bare = office.area.candidates[0].bare if office.area else ""
        name = f"{body} {area.name if local else area.bare}" if area else f"{body} {bare}".strip()
        if self.doc.tokens[office.last - 1].text == "Kota":
            name += " Kota"
        if name not in self.by_name:
            listed = body_by_name().get(name)
            kind: OrganizationKind = listed.kind if listed else "unit"
            self.by_name[name] = Organization(name, kind, listed.key if listed else None, area.code if area else None)
        return self._implied(self.by_name[name], office)

    def _of_area(self, office: OfficeMention) -> Organization | None:
        start = self.doc.tokens[office.first].start
        area = self.places.settle(office.area) if office.area else None
        if office.office.held not in ("government", "secretariat") and area is None:
            return None
        if area is None:
            area = self.places.home(start, office.office.level)
        if area is None or (office.office.level and area.kind != office.office.level):
            return None
        if office.alone and office.area is None and not self.doc.tokens[office.first].capital:
            return None
        return self._implied(self.government(area), office)

    def _implied(self, found: Organization, office: OfficeMention) -> Organization:
        """The body of an office rests on the words that name the office."""
        found.implied.append((self.doc.tokens[office.first].start, self.doc.tokens[office.last - 1].end))
        return found

    def _above(self, office: OfficeMention, body: BodyMention, own: Organization | None) -> Organization | None:
        if body.government:
            return own
        ministry = next((name for name in ministry_names() if name in body.name), body.name)
        if ministry != body.name:
            return self._implied(self._listed(ministry), office)
        if office.office.held == "government" or body.local:
            area = self._area(office, own)
            return self._implied(self.government(area), office) if area else None
        if body.parent:
            return self.add(body.parent)
        if own and own.parent:
            return self._implied(self._listed(own.parent), office)
        return own

    def _area(self, office: OfficeMention, own: Organization | None) -> Region | None:
        if own and own.area:
            return region_by_code()[own.area]
        return self.places.settle(office.area) or self.places.home(self.doc.tokens[office.first].start, None)

    def _listed(self, name: str) -> Organization:
        if name not in self.by_name:
            listed = body_by_name()[name]
            self.by_name[name] = Organization(name, listed.kind, listed.key)
        return self.by_name[name]


def government_name(area: Region) -> str:
    """``Pemerintah Kota Bogor`` from the region ``Kota Bogor``."""
    prefix = LEVEL_NAMES[area.kind]
    return (
        f"Pemerintah {area.name}"
        if area.name.startswith(prefix.removeprefix("Pemerintah "))
        else f"{prefix} {area.bare}"
    )


def _bodies(chunk: Chunk) -> Iterator[BodyMention]:
    if isinstance(chunk, BodyMention):
        yield chunk
    for office in _offices(chunk):
        if office.body:
            yield office.body


def _offices(chunk: Chunk) -> Iterator[OfficeMention]:
    if isinstance(chunk, OfficeMention):
        yield chunk
    elif isinstance(chunk, PersonMention):
        yield from chunk.offices


@cache
def body_by_key() -> dict[str, Body]:
    """The lexicon's bodies by key."""
    return {b.key: b for b in lexicon.bodies()}


@cache
def body_by_name() -> dict[str, Body]:
    """The lexicon's bodies by official name."""
    return {b.name: b for b in lexicon.bodies()}


@cache
def ministry_names() -> tuple[str, ...]:
    """The official names of ministries, as the lexicon orders them."""
    return tuple(b.name for b in lexicon.bodies() if b.kind == "ministry")
