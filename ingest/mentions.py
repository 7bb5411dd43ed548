"""Document → typed spans: persons, offices, bodies, regions, villages, in the order of the text.

The text is read once from left to right; at each token the most specific thing wins: an office (with the body and area
it takes in), a person with a title, a training, a body, a region, a bare name that something vouches for.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

import lexicon
from ingest.areas import Area, area_at
from ingest.bodies import BodyMention, body_at
from ingest.document import Document
from ingest.names import Name, name_at
from ingest.offices import OfficeMention, office_at
from ingest.words import field_word, given, proper_end

Cue = Literal["office", "title", "say", "role", "list", "name", "verb"]
ROLE_REACH = 9
"""Tokens between a role ("salah seorang peserta") and the name it introduces."""
VILLAGE_KINDS: tuple[Literal["village", "venue", "landmark"], ...] = ("village", "venue", "landmark")
ROLE_BRIDGE = frozenset(
    "lainnya lain asal dari pada di yakni yaitu adalah ialah bernama terbaik angkatan dan yang juga diraih oleh kelas "
    "atas nama predikat dengan seorang satu salah tersebut pelatihan diklat kelompok serdik peserta itu semester rt rw kepada "
    "warga ketua wakil tokoh alumnus jatuh dipegang disusul diikuti pertama kedua ketiga dimaksud tersebut urutan terdapat tampak ada disematkan diserahkan diberikan".split()
)
"""Words that may stand between a role and the name it introduces."""
BEFORE_GROUP = frozenset(
    {"hadapan", "kepada", "para", "bagi", "oleh", "menerima", "menyambut", "seluruh", "semua", "puluhan", "ratusan"}
)
"""Words before a group's noun that make it the whole group, so that a name after the comma is none of it."""
PLURAL_ROLES = frozenset({"lulusan", "peserta", "serdik", "siswa", "warga", "alumni"})
ONE_FOLLOWS = frozenset(
    {
        "disematkan",
        "diserahkan",
        "dimaksud",
        "adalah",
        "ialah",
        "lainnya",
        "lain",
        "asal",
        "dari",
        "terbaik",
        "bernama",
        "atas",
        "utusan",
    }
)
LISTING = frozenset({",", ";", "dan", "serta", "&", "maupun", "hingga", "disusul", "diikuti"})


@dataclass(frozen=True, slots=True)
class PersonMention:
    """A name with the offices beside it; `cue` says what vouches for it, `role` the group role that introduces it."""

    name: Name
    cue: Cue
    offices: tuple[OfficeMention, ...] = ()
    role: str | None = None

    @property
    def first(self) -> int:
        """First token, the office before the name included."""
        return min([self.name.first, *(o.first for o in self.offices)])

    @property
    def last(self) -> int:
        """Token after the mention, the office after the name included."""
        return max([self.name.last, *(o.last for o in self.offices)])


@dataclass(frozen=True, slots=True)
class Village:
    """A village, a venue or another landmark by its first word and name."""

    first: int
    last: int
    kind: Literal["village", "venue", "landmark"]

    @property
    def venue(self) -> bool:
        """Whether people are received there: a hall, an office, a landmark."""
        return self.kind == "venue"


Chunk = PersonMention | OfficeMention | BodyMention | Area | Village


def chunks(doc: Document) -> tuple[Chunk, ...]:
    """All that is named in the document, in order, none within another."""
    doc.introduced.update(_introduced(doc))
    return tuple(_attached(doc, list(_scan(doc))))


def _introduced(doc: Document) -> dict[str, BodyMention]:
    """Bodies by the abbreviation that the article gives them in brackets; one given to two bodies is nobody's."""
    found: dict[str, BodyMention | None] = {}
    for index in sorted(doc.phrases.by_start):
        body = body_at(doc, index) if any(p.kind in ("head", "body", "unit") for p in doc.phrases.at(index)) else None
        if body and body.abbreviation is not None:
            short = doc.tokens[body.abbreviation].text
            known = found.get(short, body)
            found[short] = known if known and known.name == body.name else None
    return {short: body for short, body in found.items() if body and (body.key is None or body.parent)}


def _scan(doc: Document) -> Iterator[Chunk]:
    index, previous, role = 0, None, None
    while index < len(doc.tokens):
        role = _role(doc, index) or (
            role if role and index < role[1] and (index < role[2] or _carries(doc, index)) else None
        )
        found = _chunk_at(doc, index, previous, role[0] if role else None)
        if found is None:
            index = _after_training(doc, index)
            continue
        yield found
        previous = found
        if isinstance(found, PersonMention):
            role = (role[0], found.last + ROLE_REACH, found.last) if role and _listed(doc, found.last) else None
        index = max(found.last, index + 1)


def _listed(doc: Document, at: int) -> bool:
    return at < len(doc.tokens) and (doc.tokens[at].lower in LISTING or doc.tokens[at].text == "(")


def _carries(doc: Document, at: int) -> bool:
    """Whether a role still points ahead across a word: no verb, no clause end may stand between it and the name."""
    token = doc.tokens[at]
    if token.kind == "break" or token.text in {".", ";", "“", '"', ":"}:
        return False
    if _in_bracket(doc, at) or doc.phrases.at(at, "prefix") or doc.phrases.at(at, "rank"):
        return True
    return not (token.kind == "word" and not token.capital and token.lower not in ROLE_BRIDGE)


def _in_bracket(doc: Document, at: int) -> bool:
    before = [t.text for t in doc.tokens[max(0, at - 4) : at]]
    return "(" in before and ")" not in before


def _role(doc: Document, at: int) -> tuple[str, int, int] | None:
    """A group role at token `at`, how far it reaches and where its words end; a role before a plain noun ("peserta didik") still counts."""
    found = doc.phrases.longest(at, "group")
    if found is None or (found.value in PLURAL_ROLES and not _one_of_them(doc, found.first, found.last)):
        return None
    return str(found.value), found.last + ROLE_REACH, found.last


def _one_of_them(doc: Document, first: int, last: int) -> bool:
    """``salah seorang peserta``, ``peserta lainnya, X``, ``peserta dari Y, X``: one trainee, not the group."""
    before = {t.lower for t in doc.tokens[max(0, first - 2) : first]}
    after = doc.tokens[last].lower if last < len(doc.tokens) else ""
    if (
        after == ","
        and not before & BEFORE_GROUP
        and last + 1 < len(doc.tokens)
        and given(doc.tokens[last + 1])
        and not doc.phrases.at(last + 1, "office")
    ):
        return True
    return (
        bool(before & {"satu", "seorang", "mewakili", "antara", "perwakilan", "wakil", "antaranya", "seperti"})
        or after in ONE_FOLLOWS
    )


def _chunk_at(doc: Document, at: int, previous: Chunk | None, role: str | None) -> Chunk | None:
    token = doc.tokens[at]
    if token.kind != "word":
        return None
    office = office_at(doc, at)
    if office:
        return _holder(doc, office, role) or office
    if doc.phrases.at(at, "programme") or doc.phrases.at(at, "stem"):
        return body_at(doc, at) if token.capital else None
    titled = _titled(doc, at)
    if titled:
        return replace(titled, role=role or _role_after(doc, titled.name.last))
    village = _village(doc, at)
    if village:
        return village
    body = body_at(doc, at)
    person = _bare_person(doc, at, previous, role) if token.capital else None
    area = area_at(doc, at)
    if person and (area is None or _beats_area(doc, person, area)) and (body is None or person.name.core > body.last):
        return person
    return body or area or person


def _after_training(doc: Document, at: int) -> int:
    found = doc.phrases.longest(at, "programme") or doc.phrases.longest(at, "stem")
    return found.last if found else at + 1


def _holder(doc: Document, office: OfficeMention, role: str | None) -> PersonMention | None:
    """The person whose name follows an office directly or after a comma."""
    at = office.last
    comma = at < len(doc.tokens) and doc.tokens[at].text == ","
    if comma:
        at += 1
    name = name_at(doc, at)
    if name is None or doc.phrases.at(at, "office") or _is_area(doc, name):
        return None
    if comma and office.alone and not doc.tokens[office.first].capital:
        return None
    if comma and not (name.titled or _name_like(doc, name)):
        return None
    if not name.titled and (_plain_word(doc, name) or _only_in_headline(doc, name)):
        return None
    return PersonMention(name, "office", (office,), role or _role_after(doc, name.last))


def _only_in_headline(doc: Document, name: Name) -> bool:
    """Headlines capitalize every word: what stands after an office there is a name only if the text below has it."""
    headline = len(doc.article.title or "")
    below = doc.text[headline:]
    return name.end <= headline and not any(word in below for word in name.words if len(word) > 3)


def _is_area(doc: Document, name: Name) -> bool:
    area = area_at(doc, name.begin)
    return area is not None and area.last >= name.core and not name.titled


def _name_like(doc: Document, name: Name) -> bool:
    """Two words or more, or one that is known as a name; after a comma a lone unknown word must end at a comma too."""
    tokens = doc.tokens[name.begin : name.core]
    if len(tokens) > 1 or given(tokens[0]):
        return True
    return name.last < len(doc.tokens) and doc.tokens[name.last].text in {",", "(", ";", "."}


def _plain_word(doc: Document, name: Name) -> bool:
    tokens = doc.tokens[name.begin : name.core]
    return len(tokens) == 1 and tokens[0].lower in lexicon.common_words()


def _titled(doc: Document, at: int) -> PersonMention | None:
    """``Dr. Ratna …``, ``Bapak Ideham``, ``AKBP Denny …``."""
    if not any(p.kind in ("courtesy", "prefix", "rank") for p in doc.phrases.at(at)):
        return None
    name = name_at(doc, at)
    if name is None or (name.begin == at and name.last == name.core):
        return None
    if doc.phrases.at(name.begin, "office") or _is_courtesy_only(doc, name):
        return None
    return PersonMention(name, "title")


def _is_courtesy_only(doc: Document, name: Name) -> bool:
    """``Bapak dan Ibu``, ``Bapak Gubernur``: no name follows the courtesy."""
    tokens = doc.tokens[name.begin : name.core]
    return all(t.lower in lexicon.common_words() for t in tokens)


def _village(doc: Document, at: int) -> Village | None:
    for kind in VILLAGE_KINDS:
        found = doc.phrases.longest(at, kind)
        if found:
            end = proper_end(doc, found.last)
            if end > found.last and (kind != "village" or doc.tokens[at].capital):
                if kind == "venue" and body_at(doc, at):
                    return None
                return Village(at, end, kind)
    return None


def _bare_person(doc: Document, at: int, previous: Chunk | None, role: str | None) -> PersonMention | None:
    name = name_at(doc, at)
    quotation = doc.quotation_at(doc.tokens[at].start)
    if name is None or _plain_word(doc, name) or (quotation and not quotation.double):
        return None
    cue = _cue(doc, name, previous, role)
    return PersonMention(name, cue, role=role or _role_after(doc, name.last)) if cue else None


def _cue(doc: Document, name: Name, previous: Chunk | None, role: str | None) -> Cue | None:
    tokens = doc.tokens[name.begin : name.core]
    known = any(given(t) for t in tokens)
    if tokens[0].upper and len(tokens[0].text) > 3 and not name.titled:
        return None
    if name.end <= len(doc.article.title or "") or _after_place_word(doc, name.begin):
        return "title" if name.titled else None
    if _says_before(doc, name.begin):
        return "say"
    if name.last > name.core:
        return "title"
    if _office_after(doc, name) and (len(tokens) > 1 or known):
        return "office"
    if _role_after(doc, name.last) and (
        len(tokens) > 1 or known or name.begin == 0 or doc.tokens[name.begin - 1].kind in ("break", "mark")
    ):
        return "role"
    if role and (len(tokens) > 1 or known) and doc.tokens[name.begin - 1].kind != "break":
        return "role"
    if (
        isinstance(previous, PersonMention)
        and _only_listing(doc, previous.last, name.begin)
        and (len(tokens) > 1 or known)
    ):
        return "list"
    if len(tokens) > 1 and known and not field_word(tokens[0]):
        return "name"
    if _says_after(doc, name.last) and (known or len(tokens) > 1) and not field_word(tokens[0]):
        return "say"
    if len(tokens) > 1 and not any(field_word(t) for t in tokens) and _verb_after(doc, name.last):
        return "verb"
    return None


def _after_place_word(doc: Document, at: int) -> bool:
    return at > 0 and doc.tokens[at - 1].lower in {"di", "ke", "se", "asal"}


def _office_after(doc: Document, name: Name) -> bool:
    """``Septiana Maharani, Wakil Direktur …``"""
    at = name.last
    if not (at + 1 < len(doc.tokens) and doc.tokens[at].text == ","):
        return False
    office = office_at(doc, at + 1)
    return office is not None and not office.alone and _holder(doc, office, None) is None


def _role_after(doc: Document, at: int) -> str | None:
    """``Sulastri, warga RT 14,``: a role as an apposition."""
    if not (at + 1 < len(doc.tokens) and doc.tokens[at].text == ","):
        return None
    one = {t.lower for t in doc.tokens[at + 1 : at + 3]} & {"salah", "seorang", "satu"}
    for index in range(at + 1, at + (7 if one else 2)):
        found = doc.phrases.longest(index, "group")
        if found:
            return str(found.value)
    return None


def _says_before(doc: Document, at: int) -> bool:
    """A tag ("ujar", "kata") right before."""
    return at > 0 and any(
        p.kind == "say" and p.last == at for i in (at - 1, at - 2) if i >= 0 for p in doc.phrases.at(i)
    )


def _says_after(doc: Document, at: int) -> bool:
    while at < len(doc.tokens) and doc.tokens[at].text == ",":
        at += 1
    return bool(doc.phrases.at(at, "say"))


def _verb_after(doc: Document, at: int) -> bool:
    return at < len(doc.tokens) and doc.tokens[at].text[:2] == "me" and len(doc.tokens[at].text) > 4


def _only_listing(doc: Document, first: int, last: int) -> bool:
    between = [t.lower for t in doc.tokens[first:last]]
    if between[:1] == ["("] and ")" in between:
        between = between[between.index(")") + 1 :]
    return bool(between) and len(between) <= 2 and all(word in LISTING for word in between)


def _beats_area(doc: Document, person: PersonMention, area: Area) -> bool:
    """``Bima Arya`` is a person and ``Kota Bima`` is none: the name must be longer and have no kind word."""
    return area.kind is None and person.name.core > area.last and person.cue != "verb"


def _attached(doc: Document, found: list[Chunk]) -> Iterator[Chunk]:
    """Offices after a name join it: ``Hafiz Anshari, Sekretaris …``, ``X yang menjabat …``, ``X (Kepala …)``."""
    index = 0
    while index < len(found):
        chunk = found[index]
        following = found[index + 1] if index + 1 < len(found) else None
        while (
            isinstance(chunk, PersonMention) and isinstance(following, OfficeMention) and _joins(doc, chunk, following)
        ):
            chunk = replace(chunk, offices=(*chunk.offices, _dated(doc, following)))
            index += 1
            following = found[index + 1] if index + 1 < len(found) else None
        yield chunk
        index += 1


def _dated(doc: Document, office: OfficeMention) -> OfficeMention:
    """``X, sebelumnya Camat Y``: an office held before."""
    before = doc.tokens[office.first - 1].lower if office.first else ""
    return replace(office, former=True) if before == "sebelumnya" else office


def _joins(doc: Document, person: PersonMention, office: OfficeMention) -> bool:
    between = [t.lower for t in doc.tokens[person.last : office.first]]
    if between in ([","], ["("]) and not person.offices:
        return doc.tokens[office.first].capital or office.former or not office.alone
    relative = {
        "sebelumnya",
        "dipercaya",
        "menjadi",
        "dilantik",
        "ditunjuk",
        "yang",
        "juga",
        "menjabat",
        "sehari",
        "hari",
        "sehari-hari",
        "bertugas",
        "sebagai",
        "selaku",
        "kini",
        "saat",
        "ini",
        ",",
        "sekaligus",
        "adalah",
        "merupakan",
        "ialah",
    }
    return bool(between) and len(between) <= 5 and set(between) <= relative and bool(set(between) - {",", "yang"})
