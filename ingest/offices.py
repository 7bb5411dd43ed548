"""Offices in a text and the body each is held at.

Forms handled, with real examples of shape:

- ``Wali Kota Bogor``, ``Pj. Bupati Maros``                  head of a region
- ``Sekretaris Daerah (Sekda) Provinsi Jambi``               abbreviation in brackets
- ``Kepala BKPSDM Kabupaten Ngawi``                          head of a unit: held at what stands over it
- ``Kadis Kominfo``                                          the unit's first word inside the office's
- ``Kabid Rehabilitasi Hutan Dinas Kehutanan Provinsi X``    below the head: held at the unit
- ``Kepala Bidang Angkutan Jalan pada Dinas Y``              the body after *pada*
- ``Camat Sumedang Selatan``, ``Kapolda Maluku``             place in the title, area of the body
- ``mantan Kepala Dinas Z``                                  `former`: no position
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from graph.model.record import OrganizationKind
from ingest.areas import KIND_WORDS, Area, area_at
from ingest.bodies import BodyMention, body_at, expanded
from ingest.document import Document
from ingest.patterns import Phrase
from ingest.words import given, listed_word, name_follows, proper_end, title_end
from lexicon import Body
from lexicon.offices import Office, Prefix, Scope
from lexicon.wording import words

AT_WORDS = words("at_body")
SECRETARIAT = words("secretariats")
NAMED_IN_TITLE = tuple(sorted(words("named_in_title")))
NAMED_BY_PLACE = words("named_by_place")
PLACE_FIRST = words("place_first")
PLACE_LAST = words("place_last")
BODY_NOUNS = words("body_nouns")
OPEN_OFFICES = words("open_offices")
MOST_PREFIXES = 4
"""Acting and deputy words before an office: more are none."""
BEGINNINGS = frozenset({"office", "acting", "former"})
"""Kinds of phrases that an office begins with."""


@dataclass(frozen=True, slots=True)
class OfficeMention:
    """Tokens `first` up to `last` name an office; `title` is as worded, without brackets, body and area.

    `body` is the body named with it, `area` the region named with it. `noun` is the common noun where the text only
    points to a body ("pada badan itu"). `alone` says that neither body nor area nor field follows the office's name.
    """

    first: int
    last: int
    title: str
    office: Office
    body: BodyMention | None = None
    area: Area | None = None
    former: bool = False
    noun: str | None = None
    alone: bool = False


def office_at(doc: Document, at: int) -> OfficeMention | None:
    """The office named at token `at`, with its acting prefix, field, body and area."""
    if BEGINNINGS.isdisjoint(doc.phrases.kinds(at)):
        return None
    former = doc.phrases.longest(at, "former")
    start = former.last if former else at
    acting, index = _prefixes(doc, start)
    found = doc.phrases.longest(index, "office")
    if found is None or not isinstance(found.value, Office) or _within_rank(doc, found):
        return None
    office = found.value
    before = former is not None or _held_before(doc, at)
    head = " ".join([*acting, doc.slice(index, found.last)])
    mention = OfficeMention(at, found.last, head, office, former=before, alone=True)
    mention = replace(mention, last=_after_bracket(doc, mention.last))
    parsed = PARSERS[office.scope](doc, mention, found.last)
    if parsed and parsed.last < len(doc.tokens) and doc.tokens[parsed.last].lower == "setempat":
        return replace(parsed, last=parsed.last + 1)
    return parsed


def _held_before(doc: Document, at: int) -> bool:
    """``sebelumnya menjabat (sebagai) Wakapolda X``: held once."""
    before = [t.lower for t in doc.tokens[max(0, at - 3) : at]]
    if before[-1:] == ["sebagai"]:
        before.pop()
    return before[-1:] == ["menjabat"] and before[-2:-1] in (["sebelumnya"], ["pernah"])


def _within_rank(doc: Document, office: Phrase) -> bool:
    """``Komisaris Besar Polisi`` is a rank and no office of a company."""
    rank = doc.phrases.longest(office.first, "rank")
    return rank is not None and rank.last > office.last


def _prefixes(doc: Document, at: int) -> tuple[list[str], int]:
    """Acting and deputy words at `at` as the record writes them, and the token after them."""
    acting: list[str] = []
    index = at
    while True:
        found = doc.phrases.longest(index, "acting") if len(acting) < MOST_PREFIXES else None
        whole = doc.phrases.longest(index, "office")
        if found is None or not isinstance(found.value, Prefix) or (whole and whole.last > found.last):
            return acting, index
        acting.append(found.value.title)
        index = _after_bracket(doc, found.last)
        if doc.tokens[index : index + 1] and doc.tokens[index].text == ".":
            index += 1


def _after_bracket(doc: Document, at: int) -> int:
    """The token after ``(Sekda)`` or ``(Pj.)``."""
    tokens = doc.tokens[at : at + 4]
    if len(tokens) >= 3 and tokens[0].text == "(" and tokens[1].kind == "word":
        close = next((i for i, t in enumerate(tokens[2:], 2) if t.text == ")"), None)
        if close is not None:
            return at + close + 1
    return at


def _with_area(doc: Document, found: OfficeMention, _: int) -> OfficeMention | None:
    office = found.office
    after = _after_level(doc, _after_secretariat(doc, found.last))
    area = area_at(doc, after)
    if area and office.level:
        area = area.of_level(office.level)
        if all(r.kind != office.level for r in area.candidates):
            area = None
    if area:
        last = _after_police_city(doc, found, area.last)
        return replace(found, last=last, area=area.of_level("city") if last > area.last else area, alone=False)
    government = body_at(doc, after)
    if government and government.government and government.area:
        return replace(found, last=government.last, area=government.area, alone=False)
    return found


def _after_police_city(doc: Document, found: OfficeMention, last: int) -> int:
    """``Kapolres Cirebon Kota``: police of the city beside those of the regency of that name."""
    police = (found.office.body or "").startswith("Kepolisian")
    return last + 1 if police and last < len(doc.tokens) and doc.tokens[last].text == "Kota" else last


def _after_secretariat(doc: Document, at: int) -> int:
    return at + 1 if at < len(doc.tokens) and doc.tokens[at].lower in {"setda", "pemerintah"} else at


def _after_level(doc: Document, at: int) -> int:
    """``Sekretaris Daerah Provinsi (Sekdaprov) NTB``: the region follows the bracket."""
    if at < len(doc.tokens) and doc.tokens[at].lower in KIND_WORDS:
        after = _after_bracket(doc, at + 1)
        return after if after > at + 1 else at
    return at


def _with_body(doc: Document, found: OfficeMention, after: int) -> OfficeMention | None:
    """``Kepala`` and the body that it heads; ``Kadis`` and the field of its unit."""
    if found.office.unit:
        return _with_unit_field(doc, found, after)
    body = body_at(doc, found.last)
    if body is None:
        return _without_body(doc, found)
    body = _past_code(doc, body)
    if body.parent and body.parent.kind in ("ministry", "agency"):
        body = replace(body, local=False)
    title = f"{found.title} {doc.slice(body.first, _core(doc, body))}" if _names_body(doc, found, body) else found.title
    return _past_area(doc, replace(found, last=body.last, title=title, body=body, area=body.area, alone=False))


def _past_code(doc: Document, body: BodyMention) -> BodyMention:
    """``Dinas X (DP3AP2KB) Kota Y``: an abbreviation with figures in it, and the region after it."""
    tokens, end = doc.tokens, body.last + 1
    if body.abbreviation is not None or body.area or end >= len(tokens) or tokens[body.last].text != "(":
        return body
    while end < len(tokens) and tokens[end].start == tokens[end - 1].end and tokens[end - 1].text != ")":
        end += 1
    if tokens[end - 1].text != ")":
        return body
    area = area_at(doc, end)
    return replace(body, last=area.last if area else end, area=area)


def _names_body(doc: Document, found: OfficeMention, body: BodyMention) -> bool:
    """Whether the body's name belongs to the title: ``Ketua DPRD``, ``Kepala LAN``, but ``Rektor`` of IPDN."""
    if found.office.held != "self":
        return body.kind != "university"
    abbreviated = body.core == body.first + 1 and doc.tokens[body.first].upper
    return body.name.startswith(NAMED_IN_TITLE) or (abbreviated and found.office.title in OPEN_OFFICES)


def _core(doc: Document, body: BodyMention) -> int:
    """The end of the unit's own words: ``Puslatbang KMP`` of ``Puslatbang KMP LAN``, ``Dinas Kominfo`` of Sleman's."""
    for index in range(body.first + 1, body.core):
        over = doc.phrases.longest(index, "body")
        value = over.value if over else None
        if over and over.last == body.core and isinstance(value, Body) and value.kind in ("ministry", "agency"):
            return index
    last = body.core - 1
    area = area_at(doc, last) if body.local and last > body.first + 1 else None
    return last if area and not listed_word(doc.tokens[last]) else body.core


def _past_area(doc: Document, found: OfficeMention) -> OfficeMention:
    """``Direktur PDAM X Kota Y``, ``Kepala BPS Kabupaten Z``: a region that is no part of the body's name."""
    body = found.body
    if body is None or body.area or body.local or body.kind not in ("company", "agency"):
        return found
    area = area_at(doc, found.last)
    return replace(found, last=area.last, area=area) if area and area.kind else found


def _without_body(doc: Document, found: OfficeMention) -> OfficeMention | None:
    """An office whose body the text only points to, or an open field: ``Kepala Kesekretariatan``."""
    end = title_end(doc, found.last)
    opened = found.office.title in OPEN_OFFICES
    if opened and (end == found.last or not doc.tokens[found.first].capital):
        return None
    if end == found.last:
        return found
    title = f"{found.title} {doc.slice(found.last, end)}"
    return _located(doc, replace(found, last=end, title=title, alone=False))


def _with_unit_field(doc: Document, found: OfficeMention, after: int) -> OfficeMention:
    """``Kadis Kominfo Kota X``: the unit is *Dinas* and the field."""
    end = title_end(doc, after)
    if end == after:
        return _with_unit_parent(doc, found, after)
    name = f"{found.office.unit} {expanded(doc, after, end)}"
    area = area_at(doc, end)
    last = area.last if area else end
    body = BodyMention(after, last, end, name, "unit", local=True, area=area, known=False)
    title = f"{found.title} {doc.slice(after, end)}"
    return replace(found, last=last, title=title, body=body, area=area, alone=False)


def _with_unit_parent(doc: Document, found: OfficeMention, after: int) -> OfficeMention:
    """``Kapusdiklat Kemenkes``: the unit is the office's, the ministry follows."""
    parent = body_at(doc, after)
    if parent is None or parent.kind not in ("ministry", "agency"):
        return found
    kind: OrganizationKind = "training_provider" if "Pelatihan" in (found.office.unit or "") else "unit"
    body = BodyMention(found.first, parent.last, after, found.office.unit or "", kind, parent=parent, known=False)
    return replace(found, last=parent.last, body=body, area=parent.area, alone=False)


def _with_words(doc: Document, found: OfficeMention, _: int) -> OfficeMention | None:
    """``Kabid X pada Dinas Y``: the field, then the body."""
    start = found.last
    end = proper_end(doc, start, personal=True) if found.office.body else title_end(doc, start)
    if found.office.body:
        return _with_own_name(doc, found, end)
    title = f"{found.title} {doc.slice(start, end)}" if end > start else found.title
    return _located(doc, replace(found, last=end, title=title, alone=end == start))


def _with_own_name(doc: Document, found: OfficeMention, end: int) -> OfficeMention:
    """``Dandim 1701/Jayapura``: the words after the office complete the body's name."""
    if end == found.last:
        return found
    name = f"{found.office.body} {doc.slice(found.last, end)}"
    body = BodyMention(found.last, end, end, name, "unit", known=False)
    military = found.office.body in NAMED_BY_PLACE
    title = f"{found.title} {doc.slice(found.last, end)}" if military else found.title
    return replace(found, last=end, title=title, body=body, alone=False)


def _located(doc: Document, found: OfficeMention) -> OfficeMention:
    """Takes in the body or area after a field: directly, after *pada*, or as "badan itu"."""
    at = found.last
    if at < len(doc.tokens) and doc.tokens[at].lower in AT_WORDS:
        at += 1
        if (
            at + 1 < len(doc.tokens)
            and doc.tokens[at].lower in BODY_NOUNS
            and doc.tokens[at + 1].lower in {"itu", "tersebut"}
        ):
            return replace(found, last=at + 2, noun=doc.tokens[at].lower, alone=False)
        if doc.tokens[at - 1].lower == "dari" and not _government_at(doc, at):
            return found
    elif at < len(doc.tokens) and doc.tokens[at].lower in SECRETARIAT and found.office.held == "government":
        body = body_at(doc, at)
        if body is None:
            return replace(found, last=at + 1, alone=False)
        return replace(found, last=body.last, body=body, area=body.area, alone=False)
    body = body_at(doc, at)
    if body and found.alone and found.office.held == "secretariat" and body.local:
        found = replace(found, title=f"{found.title} {doc.slice(body.first, body.core)}")
    if body:
        return _past_area(doc, replace(found, last=body.last, body=body, area=body.area, alone=False))
    area = area_at(doc, at) if at == found.last else None
    return replace(found, last=area.last, area=area, alone=False) if area else found


def _government_at(doc: Document, at: int) -> bool:
    body = body_at(doc, at)
    return body is not None and body.government


def _with_place(doc: Document, found: OfficeMention, _: int) -> OfficeMention | None:
    """``Camat Raya Marsaulina``: the place takes all words before a comma, else those before a name, one at least."""
    if found.office.body and area_at(doc, found.last):
        return _with_area(doc, found, found.last)
    end = start = found.last
    while end < len(doc.tokens) and doc.tokens[end].capital and end < start + 5 and not _region_at(doc, end, start):
        end += 1
    if end == start:
        return found
    marked = end < len(doc.tokens) and doc.tokens[end].text in {",", "("}
    place = min(end, _place_end(doc, start))
    known = any(given(doc.tokens[i]) or doc.phrases.at(i, "prefix") for i in range(place, end))
    if place < end and not (marked and (not known or name_follows(doc, end + 1))):
        end = place
    if found.office.body:
        return found if name_follows(doc, start) else _of_place(doc, found, end)
    placed = replace(found, last=end, title=f"{found.title} {doc.slice(start, end)}", alone=False)
    area = area_at(doc, end + 1) if end < len(doc.tokens) and doc.tokens[end].text == "," else None
    if area and area.kind and area.last > end + 2:
        return replace(placed, last=area.last, area=area)
    return _located(doc, placed)


def _region_at(doc: Document, at: int, start: int) -> bool:
    """``Lurah Kebonsari Kota Madiun``: the region that the village belongs to begins here."""
    area = area_at(doc, at) if at > start else None
    return area is not None and area.kind is not None and area.last > at + 1


def _of_place(doc: Document, found: OfficeMention, end: int) -> OfficeMention:
    """``Kapolsek Gambir``, ``Ketua PN Larantuka``: a body named for a place that is no region."""
    name = f"{found.office.body} {doc.slice(found.last, end)}"
    body = BodyMention(found.last, end, end, name, "unit", known=False)
    return replace(found, last=end, body=body, alone=False)


def _place_end(doc: Document, start: int) -> int:
    """A village's name: one word, with a word such as *Tanjung* before or *Selatan* after it two or three."""
    end = start + 1
    if doc.tokens[start].lower in PLACE_FIRST:
        end += 1
    while end < len(doc.tokens) and doc.tokens[end].lower in PLACE_LAST:
        end += 1
    return end


def _with_field(doc: Document, found: OfficeMention, _: int) -> OfficeMention | None:
    """``Menteri Dalam Negeri``: the ministry's name without its first word."""
    end = title_end(doc, found.last)
    if end == found.last:
        return None
    name = f"{found.office.body or 'Kementerian'} {expanded(doc, found.last, end)}"
    body = BodyMention(found.first, end, end, name, "ministry", known=False)
    return replace(found, last=end, title=f"{found.title} {doc.slice(found.last, end)}", body=body, alone=False)


def _alone(_: Document, found: OfficeMention, __: int) -> OfficeMention | None:
    return found


PARSERS: Mapping[Scope, Callable[[Document, OfficeMention, int], OfficeMention | None]] = {
    "area": _with_area,
    "body": _with_body,
    "words": _with_words,
    "place": _with_place,
    "field": _with_field,
    "none": _alone,
}
"""The reader of what follows an office, by its scope; the number is the token after the office's own words."""
