"""Named bodies in a text: governments, ministries, agencies, units, schools, companies.

Forms handled, with real examples:

- ``Pemerintah Kota (Pemkot) Bogor``, ``Pemprov NTB``          a region's government
- ``Kementerian PUPR``, ``LAN RI``                             a body that the lexicon knows, by any of its names
- ``BKPSDM Kabupaten Ngawi``, ``Dinas Kominfo``                a kind of local unit that the lexicon knows
- ``Dinas Perumahan Rakyat, Kawasan Permukiman dan …``         a first word and the field after it
- ``Badan X (ABC) Kabupaten Y``, ``Ditjen X Kementerian Y``    abbreviation, parent and area after the name
- ``Universitas Khairun``, ``PT Bank Nyiur Sejahtera``         a first word and a proper name
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from graph.model.record import OrganizationKind
from ingest.areas import Area, area_at
from ingest.document import Document
from ingest.words import LONGEST_FIELD, name_follows, proper_end, title_end
from lexicon import Body, Unit
from lexicon.offices import Head, Short, governments, is_local
from lexicon.wording import words

GOVERNMENT_WORDS = {"kota": "city", "kabupaten": "regency", "provinsi": "province", "propinsi": "province"}
NAMED_FOR_PERSONS = tuple(sorted(words("named_for_persons")))
MOST_PARENTS = 3
"""Bodies over a body that its name may tell: more are no name."""
LEVEL_NAMES = {"city": "Pemerintah Kota", "regency": "Pemerintah Kabupaten", "province": "Pemerintah Provinsi"}


@dataclass(frozen=True, slots=True)
class BodyMention:
    """Tokens `first` up to `last` name a body.

    `name` is its official name without area and parent, `core` the end of the words that name it (before an
    abbreviation in brackets, a parent or an area). `bare` says that nothing tells which government it is.
    """

    first: int
    last: int
    core: int
    name: str
    kind: OrganizationKind
    key: str | None = None
    level: str | None = None
    local: bool = False
    area: Area | None = None
    parent: BodyMention | None = None
    abbreviation: int | None = None
    known: bool = True

    @property
    def government(self) -> bool:
        """Whether it is a region's government."""
        return self.kind == "local_government"


def body_at(doc: Document, at: int, below: int = 0) -> BodyMention | None:
    """The body named at token `at`, with the parent and the area that follow it; `below` counts those it is under."""
    if at >= len(doc.tokens) or doc.tokens[at].kind != "word" or below > MOST_PARENTS:
        return None
    found = government_at(doc, at) or _introduced_at(doc, at)
    if found is None and doc.phrases.at(at):
        found = _longest(_listed_at(doc, at), _headed_at(doc, at)) or _initialled_at(doc, at)
    return _extended(doc, found, below) if found else None


def _introduced_at(doc: Document, at: int) -> BodyMention | None:
    """An abbreviation that the article introduced stands for the same body, area and parent included."""
    known = doc.introduced.get(doc.tokens[at].text)
    if not isinstance(known, BodyMention) or at <= known.last:
        return None
    own, end = known.name.split(), at + 1
    while end < len(doc.tokens) and doc.tokens[end].text in own:
        end += 1
    return replace(known, first=at, last=end, core=end, abbreviation=None)


def _longest(listed: BodyMention | None, headed: BodyMention | None) -> BodyMention | None:
    """The longer, where a listed body of that length or more is none; a listed short name beats an open long one."""
    found = (listed, headed)
    if listed and headed and listed.key and listed.last - listed.first > 1:
        return listed
    return max((f for f in found if f), key=lambda f: f.last, default=None)


def begins_government(word: str) -> bool:
    """Whether a government's name may begin with a lower-case word: ``pemkot``, ``pemerintah``."""
    return word == "pemerintah" or word in governments()


def government_at(doc: Document, at: int) -> BodyMention | None:
    """``Pemkot Bogor``, ``Pemerintah Kabupaten (Pemkab) Maros``, ``Pemerintah Aceh``; without area it is a bare one."""
    tokens = doc.tokens
    word = tokens[at].lower
    if word in governments():
        return _government(doc, at, at + 1, governments()[word])
    if word != "pemerintah" or at + 1 >= len(tokens):
        return None
    level = GOVERNMENT_WORDS.get(tokens[at + 1].lower)
    if level:
        return _government(doc, at, at + 2, level)
    if tokens[at + 1].lower == "daerah":
        area = area_at(doc, at + 2)
        return _government(doc, at, at + 2, area.kind) if area and area.kind else None
    area = area_at(doc, at + 1) if tokens[at].capital else None
    return _government(doc, at, at + 1, "province") if area and area.candidates[0].kind == "province" else None


def _government(doc: Document, first: int, core: int, level: str | None) -> BodyMention | None:
    after, abbreviation = _bracket(doc, core)
    area = area_at(doc, after)
    if area and level:
        fitting = area.of_level(level)
        area = fitting if all(r.kind == level for r in fitting.candidates) else None
    if area is None and not level:
        return None
    name = LEVEL_NAMES[level] if level else ""
    last = area.last if area else (after if abbreviation else core)
    return BodyMention(
        first, last, core, name, "local_government", level=level, local=True, area=area, abbreviation=abbreviation
    )


def _bracket(doc: Document, at: int) -> tuple[int, int | None]:
    """``(ABC)`` at token `at`: the token after it and the abbreviation's token, else `at` and None."""
    tokens = doc.tokens
    if at + 2 < len(tokens) and tokens[at].text == "(" and tokens[at + 1].kind == "word":
        close = at + 2
        while close < min(len(tokens) - 1, at + 5) and tokens[close].capital:
            close += 1
        if tokens[close].text == ")" and _abbreviates(tokens[at + 1].text):
            return close + 1, at + 1
    return at, None


def abbreviation_at(doc: Document, at: int) -> bool:
    """Whether a bracket with an abbreviation begins at token `at`."""
    return _bracket(doc, at)[1] is not None


def _abbreviates(word: str) -> bool:
    return word[0].isupper() and len(word) <= 16


def _listed_at(doc: Document, at: int) -> BodyMention | None:
    for phrase in doc.phrases.at(at):
        value = phrase.value
        if phrase.kind == "body" and isinstance(value, Body):
            return BodyMention(at, phrase.last, phrase.last, value.name, value.kind, key=value.key)
        if phrase.kind == "unit" and isinstance(value, Unit):
            local = is_local(value.name)
            if value.follows == "name" and not doc.phrases.at(at, "head"):
                return _named_unit(doc, at, phrase.last, value)
            return BodyMention(at, phrase.last, phrase.last, value.name, value.kind, local=local)
    return None


def _named_unit(doc: Document, at: int, after: int, unit: Unit) -> BodyMention:
    """``RSUP X``: a kind of unit and the name of its own."""
    end = proper_end(doc, after, personal=unit.name.startswith(NAMED_FOR_PERSONS))
    name = f"{unit.name} {doc.slice(after, end)}".strip()
    return BodyMention(at, end, end, name, unit.kind, local=is_local(unit.name), known=end == after)


def _headed_at(doc: Document, at: int) -> BodyMention | None:
    found = doc.phrases.longest(at, "head")
    if found is None or not isinstance(found.value, Head) or not doc.tokens[at].capital:
        return None
    head = found.value
    if head.takes == "area":
        return BodyMention(at, found.last, found.last, head.name, head.kind, local=head.local)
    after, abbreviation = _bracket(doc, found.last)
    end = (
        title_end(doc, after)
        if head.takes == "words"
        else proper_end(doc, after, personal=head.name.startswith(NAMED_FOR_PERSONS) or _marked(doc, after))
    )
    end = max(end, _spelled_out(doc, at, after))
    area = area_at(doc, after)
    if end == after or (head.local and area and area.last >= end):
        complete = (head.local and head.takes != "words") or (head.takes == "words" and _ministry_at(doc, after))
        return BodyMention(at, found.last, found.last, head.name, head.kind, local=head.local) if complete else None
    end = _in_body_too(doc, at, after, end)
    name = f"{head.name} {expanded(doc, after, end)}"
    return BodyMention(at, end, end, name, head.kind, local=head.local, abbreviation=abbreviation, known=False)


def _spelled_out(doc: Document, at: int, after: int) -> int:
    """``Badan Pengelola Hutan Lestari (BPHL)``: the name runs up to the bracket that holds its initials."""
    end = after
    while end < min(len(doc.tokens), after + LONGEST_FIELD) and (
        doc.tokens[end].capital or doc.tokens[end].lower in {"dan", ","}
    ):
        end += 1
    _, abbreviation = _bracket(doc, end)
    if abbreviation is None:
        return after
    initials = "".join(t.text[0] for t in doc.tokens[at:end] if t.capital)
    return end if doc.tokens[abbreviation].text.upper() == initials else after


def _initialled_at(doc: Document, at: int) -> BodyMention | None:
    """``Balai Pengelolaan X (BPX)``: what may be a hall is a body where the text abbreviates it."""
    if not doc.phrases.at(at, "venue"):
        return None
    end = _spelled_out(doc, at, at + 1)
    if end == at + 1 or title_end(doc, at + 1) == at + 1:
        return None
    return BodyMention(at, end, end, doc.slice(at, end), "unit", local=True, known=False)


def _marked(doc: Document, at: int) -> bool:
    """Whether the capitalized words from `at` run up to a comma before a name: all of them are the body's."""
    limit = min(len(doc.tokens), at + LONGEST_FIELD)
    while at < limit and doc.tokens[at].capital:
        at += 1
    return at + 1 < len(doc.tokens) and doc.tokens[at].text == "," and name_follows(doc, at + 1)


def _in_body_too(doc: Document, at: int, after: int, end: int) -> int:
    """Headlines capitalize every word: a name there ends where the text below knows it to end."""
    headline = len(doc.article.title or "")
    if doc.tokens[at].start >= headline:
        return end
    below = doc.text[headline:]
    return next((e for e in range(end, after, -1) if doc.slice(at, e) in below), after + 1)


def _ministry_at(doc: Document, at: int) -> bool:
    """Whether a ministry or agency follows, which completes a bare first word ("Kanwil Kemenkumham")."""
    return any(isinstance(p.value, Body) and p.value.kind in ("ministry", "agency") for p in doc.phrases.at(at, "body"))


def expanded(doc: Document, first: int, last: int) -> str:
    """The words of a field, short forms written out: ``SDM`` → ``Sumber Daya Manusia``."""
    parts, at = "", first
    while at < last:
        short = doc.phrases.longest(at, "short")
        written_out = short and short.last <= last and isinstance(short.value, Short)
        parts += _gap(doc, at) if at > first else ""
        parts += short.value.name if short and written_out and isinstance(short.value, Short) else doc.tokens[at].text
        at = short.last if short and written_out else at + 1
    return parts


def _gap(doc: Document, at: int) -> str:
    """What stands between a token and the one before, any white space as one space: ``. `` in ``dr. H. Soewondo``."""
    return re.sub(r"\s+", " ", doc.text[doc.tokens[at - 1].end : doc.tokens[at].start])


def _extended(doc: Document, body: BodyMention, below: int) -> BodyMention:
    """Takes in what follows the name: ``RI``, an abbreviation in brackets, a parent, an area."""
    if body.government:
        return body
    after, abbreviation = _bracket(doc, body.last)
    if abbreviation is not None and body.abbreviation is None:
        body = replace(body, last=after, abbreviation=abbreviation)
    body = _with_republic(doc, body)
    if body.kind in ("company", "other") and not body.name.startswith("Dewan Perwakilan"):
        return _with_area(doc, body) if body.kind == "other" else body
    parent = _parent_at(doc, body, below)
    if parent:
        body = _own_bracket(doc, replace(body, last=parent.last, parent=parent, area=parent.area))
        return _regional(doc, body if parent.area else _with_area(doc, body))
    located = _with_area(doc, body)
    if located.area and _ministry_at(doc, located.last):
        parent = body_at(doc, located.last, below + 1)
        return replace(located, last=parent.last, parent=parent, local=False) if parent else located
    return _regional(doc, located)


def _own_bracket(doc: Document, body: BodyMention) -> BodyMention:
    """``Pusat X Lembaga Y (Pusat X Y)``: the bracket after the parent abbreviates the whole."""
    parent = body.parent
    if parent is None or parent.abbreviation is None or body.abbreviation is not None:
        return body
    inside = [p.value for p in doc.phrases.at(parent.abbreviation, "body")]
    if any(isinstance(b, Body) and b.key == body.key for b in inside):
        return replace(
            body, parent=replace(parent, last=parent.core, abbreviation=None), abbreviation=parent.abbreviation
        )
    return body


def _with_republic(doc: Document, body: BodyMention) -> BodyMention:
    tokens = doc.tokens[body.last : body.last + 2]
    if tokens and tokens[0].text == "RI":
        return replace(body, last=body.last + 1)
    if [t.lower for t in tokens] == ["republik", "indonesia"]:
        return replace(body, last=body.last + 2)
    return body


def _parent_at(doc: Document, body: BodyMention, below: int) -> BodyMention | None:
    """``Ditjen X Kementerian Y``, ``BPSDM Pemerintah Provinsi Z``: a body right after the name."""
    at = body.last
    if at < len(doc.tokens) and doc.tokens[at].lower in {"pada", "di"}:
        at += 1
        if not (at < len(doc.tokens) and doc.tokens[at].capital):
            return None
    parent = body_at(doc, at, below + 1)
    if parent is None or parent.kind == "company" or parent.first == body.first:
        return None
    if parent.kind == body.kind and body.kind not in ("unit", "training_provider"):
        return None
    if at != body.last and parent.kind == "unit":
        return None
    return parent if parent.key != body.key or body.key is None else None


def _with_area(doc: Document, body: BodyMention) -> BodyMention:
    area = area_at(doc, body.last)
    if area is None or (body.key and not body.local and body.kind in ("ministry", "agency")):
        return body
    last = area.last
    if body.name.startswith("Kepolisian") and last < len(doc.tokens) and doc.tokens[last].text == "Kota":
        last += 1
    return replace(body, last=last, area=area)


def _regional(doc: Document, body: BodyMention) -> BodyMention:
    """``PPSDM … Regional Makassar``: the region is a part of the name."""
    at = body.last
    if body.kind not in ("unit", "training_provider"):
        return body
    if at < len(doc.tokens) and doc.tokens[at].text == "Regional":
        area = area_at(doc, at + 1)
        if area:
            return replace(body, last=area.last, name=body.name, area=area)
    return body
