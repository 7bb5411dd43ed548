"""Document → typed spans: persons, offices, bodies, regions, villages, in the order of the text.

The text is read once from left to right; at each token the most specific thing wins: an office (with the body and area
it takes in), a person with a title, a training, a body, a region, a bare name that something vouches for.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ingest.areas import KIND_WORDS, Area, area_at
from ingest.bodies import BodyMention, abbreviation_at, begins_government, body_at
from ingest.document import Document
from ingest.offices import OfficeMention, office_at
from ingest.persons import PersonMention, bare_at, holder_of, titled_at
from ingest.roles import Role, carried_on, role_at, still_ahead
from ingest.tokens import Token
from ingest.villages import Village, village_at
from lexicon.wording import words

__all__ = ["Chunk", "PersonMention", "Village", "chunks"]

Chunk = PersonMention | OfficeMention | BodyMention | Area | Village
BODIES = frozenset({"head", "body", "unit"})
LONGEST_JOINT = 5
"""Tokens between a name and the office after it: "X yang kini menjabat sebagai Kepala Y"."""


def chunks(doc: Document) -> tuple[Chunk, ...]:
    """All that is named in the document, in order, none within another."""
    doc.introduced.update(_introduced(doc))
    return tuple(_attached(doc, list(_scan(doc))))


# abbreviations that the article introduces


def _introduced(doc: Document) -> dict[str, BodyMention]:
    """Bodies by the abbreviation that the article gives them in brackets; one given to two bodies is nobody's."""
    found: dict[str, BodyMention | None] = {}
    for index in _before_brackets(doc):
        body = body_at(doc, index)
        if body and body.abbreviation is not None and doc.tokens[body.abbreviation + 1].text == ")":
            short = doc.tokens[body.abbreviation].text
            known = found.get(short, body)
            found[short] = known if known and known.name == body.name else None
    return {short: body for short, body in found.items() if body and (body.key is None or body.parent)}


def _before_brackets(doc: Document) -> list[int]:
    """Tokens at which a body begins that has an abbreviation in brackets after it on its line."""
    brackets = [at for at in doc.words.get("(", ()) if abbreviation_at(doc, at)]
    found: list[int] = []
    before = -1
    for bracket in brackets:
        line = max((at for at in range(before + 1, bracket) if doc.tokens[at].kind == "break"), default=before)
        found += (at for at in range(line + 1, bracket) if not BODIES.isdisjoint(doc.phrases.kinds(at)))
        before = bracket
    return found


# from left to right


def _scan(doc: Document) -> Iterator[Chunk]:
    index = 0
    previous: Chunk | None = None
    role: Role | None = None
    openings = bytes(_opens(doc, token, at) for at, token in enumerate(doc.tokens))
    while index < len(doc.tokens):
        if role is None and not openings[index]:
            index = openings.find(1, index)
            if index < 0:
                return
        kinds = doc.phrases.kinds(index)
        role = ("group" in kinds and role_at(doc, index)) or still_ahead(doc, role, index)
        found = _chunk_at(doc, index, previous, role.word if role else None) if openings[index] else None
        if found is None:
            index = _after_training(doc, index)
            continue
        yield found
        previous = found
        if isinstance(found, PersonMention):
            role = carried_on(doc, role, found.last)
        index = max(found.last, index + 1)


def _opens(doc: Document, token: Token, at: int) -> bool:
    """Whether anything can be named from here on: most words have small letters, and no list knows them."""
    if token.kind != "word":
        return False
    if token.capital or token.lower in KIND_WORDS or begins_government(token.lower):
        return True
    return at in doc.phrases.by_start or token.text in doc.introduced


def _chunk_at(doc: Document, at: int, previous: Chunk | None, role: str | None) -> Chunk | None:
    kinds = doc.phrases.kinds(at)
    if "programme" in kinds or "stem" in kinds:
        return _office_or_holder(doc, at, role) or (body_at(doc, at) if doc.tokens[at].capital else None)
    found = _listed_at(doc, at, role) if kinds else None
    return found or _plainest_at(doc, at, previous if isinstance(previous, PersonMention) else None, role)


def _listed_at(doc: Document, at: int, role: str | None) -> Chunk | None:
    """What a word of the lexicon makes clear from the start: an office, a title, a village."""
    return _office_or_holder(doc, at, role) or titled_at(doc, at, role) or village_at(doc, at)


def _office_or_holder(doc: Document, at: int, role: str | None) -> PersonMention | OfficeMention | None:
    office = office_at(doc, at)
    return (holder_of(doc, office, role) or office) if office else None


def _plainest_at(doc: Document, at: int, previous: PersonMention | None, role: str | None) -> Chunk | None:
    """A body, a region or a bare name; where a word may be both, the person wins only with the longer name."""
    body = body_at(doc, at)
    person = bare_at(doc, at, previous, role) if doc.tokens[at].capital else None
    area = area_at(doc, at)
    if person and (area is None or _beats_area(person, area)) and (body is None or person.name.core > body.last):
        return person
    return body or area or person


def _beats_area(person: PersonMention, area: Area) -> bool:
    """``Bima Wardana`` is a person and ``Kota Bima`` is none: the name must be longer and have no kind word."""
    return area.kind is None and person.name.core > area.last and person.cue != "verb"


def _after_training(doc: Document, at: int) -> int:
    """The token after a training's name at `at`, else the next one: words inside it name nothing."""
    found = doc.phrases.longest(at, "programme") or doc.phrases.longest(at, "stem")
    return found.last if found else at + 1


# offices after a name


def _attached(doc: Document, found: list[Chunk]) -> Iterator[Chunk]:
    """Offices after a name join it: ``Fahri Nasruddin, Sekretaris …``, ``X yang menjabat …``, ``X (Kepala …)``."""
    waiting: Chunk | None = None
    for chunk in found:
        if isinstance(waiting, PersonMention) and isinstance(chunk, OfficeMention) and _joins(doc, waiting, chunk):
            waiting = replace(waiting, offices=(*waiting.offices, _dated(doc, chunk)))
            continue
        if waiting:
            yield waiting
        waiting = chunk
    if waiting:
        yield waiting


def _dated(doc: Document, office: OfficeMention) -> OfficeMention:
    """``X, sebelumnya Camat Y``: an office held before."""
    before = doc.tokens[office.first - 1].lower if office.first else ""
    return replace(office, former=True) if before == "sebelumnya" else office


def _joins(doc: Document, person: PersonMention, office: OfficeMention) -> bool:
    """Whether nothing but a comma, a bracket or words such as "yang menjabat" stands between a name and an office."""
    between = [t.lower for t in doc.tokens[person.last : office.first]]
    if person.role and "yang" in between:  # "X, peserta Angkatan V yang bekerja sebagai Kepala Y"
        between = between[between.index("yang") :]
    if between in ([","], ["("]) and not person.offices:
        return doc.tokens[office.first].capital or office.former or not office.alone
    joined = set(between)
    return 0 < len(between) <= LONGEST_JOINT and joined <= words("office_joins") and bool(joined - {",", "yang"})
