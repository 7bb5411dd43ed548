"""What a record claims, task by task, and when two claims are the same: the measure behind `ingest.scoring`.

It is fixed here and must not move with the lexicon that the extractor reads.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Annotated, Any, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict

NODES = ("person", "organization", "place", "cohort", "theme", "quote")
EDGES = (
    "holds_position",
    "position_at",
    "participant_of",
    "spoke_at",
    "organized_by",
    "visited",
    "hosted_by",
    "quoted",
)
EXTRAS = ("relevant", "organization_kind", "cohort_year", "participants", "visit_date", "visit_kind")
TASKS = (*NODES, *EDGES, *EXTRAS)

Forms = frozenset[str]
Claim = tuple[str | Forms, ...]
Claims = dict[str, list[Claim]]
Item = TypeVar("Item")
Many = Annotated[tuple[Item, ...], BeforeValidator(lambda value: value or ())]  # null counts as none


# --- What the scorer reads of a record -------------------------------------------------------------------------------


class _Part(BaseModel):
    """Lenient on purpose: a gold file may say more than is scored, and its words are compared, not checked."""

    model_config = ConfigDict(frozen=True, extra="ignore", from_attributes=True)


class PositionClaim(_Part):
    """An office and the body it is held in."""

    title: str | None = None
    organization: str | None = None


class PersonClaim(_Part):
    """A named human."""

    name: str | None = None
    positions: Many[PositionClaim] = ()
    participant: bool | None = False
    spoke: bool | None = False


class NamedClaim(_Part):
    """An organization or a place."""

    name: str | None = None
    aliases: Many[str] = ()
    kind: str | None = None


class CohortClaim(_Part):
    """A training class."""

    programme: str | None = None
    batch: str | None = None
    year: int | None = None
    organizer: str | None = None
    theme: str | None = None
    participants: int | None = None


class VisitClaim(_Part):
    """A cohort, by its index, at a place."""

    cohort: int | None = None
    place: str | None = None
    kind: str | None = None
    date: str | None = None
    hosts: Many[str] = ()


class QuoteClaim(_Part):
    """A direct quotation and whose it is."""

    speaker: str | None = None
    text: str | None = None


class Annotation(_Part):
    """The scored parts of one record; an empty one stands for a missing prediction."""

    relevant: bool | None = False
    persons: Many[PersonClaim] = ()
    organizations: Many[NamedClaim] = ()
    places: Many[NamedClaim] = ()
    cohorts: Many[CohortClaim] = ()
    visits: Many[VisitClaim] = ()
    quotes: Many[QuoteClaim] = ()


class GoldFile(Annotation):
    """A gold record: the article as the extractor gets it, and the annotation."""

    id: str
    text: str
    url: str | None = None
    title: str | None = None
    published: str | None = None


# --- Words as they are compared --------------------------------------------------------------------------------------

_COURTESIES = frozenset(
    word
    for words in (
        "bapak ibu pak bu bpk tuan guru raden rr",
        "prof profesor dr drs dra drg apt ir st sh se mm msi ssos sip stp ap map mpd spd skom mh phd",
        "h hj hc kh ustaz ustadz tgh",
        "akbp akp kompol kombes pol brigjen irjen komjen jenderal letjen mayjen letkol kolonel mayor kapten letnan",
        "inspektur tni purn",
    )
    for word in words.split()
)  # courtesy, academic, religious, military and police
_WRITTEN_OUT = {
    "walikota": "wali kota",
    "wawali": "wakil wali kota",
    "wagub": "wakil gubernur",
    "wabup": "wakil bupati",
    "penjabat": "pj",
    "pemkot": "pemerintah kota",
    "pemko": "pemerintah kota",
    "pemkab": "pemerintah kabupaten",
    "pemprov": "pemerintah provinsi",
    "kab": "kabupaten",
    "prov": "provinsi",
    "sekda": "sekretaris daerah",
    "sekdaprov": "sekretaris daerah",
    "sekdakab": "sekretaris daerah",
    "sekdako": "sekretaris daerah",
    "kadis": "kepala dinas",
    "kabadan": "kepala badan",
    "kabid": "kepala bidang",
    "kabag": "kepala bagian",
    "kasubid": "kepala subbidang",
    "kasubbid": "kepala subbidang",
    "kapusdiklat": "kepala pusdiklat",
}
_ACTING = frozenset({"wakil", "plt", "plh", "pj", "pjs"})
_INITIALS = re.compile(r"(?<=\b[a-z])\.(?=[a-z]\b)")
_PUNCTUATION = re.compile(r"[^\w\s]")
_REPUBLIC = re.compile(r"\b(republik indonesia|ri)\b")


def plain(text: str | None) -> str:
    """Lower case, no punctuation, "S.E." one word, abbreviated offices written out, without "Republik Indonesia"."""
    lowered = unicodedata.normalize("NFKC", text or "").lower().replace("’", "'")
    joined = _INITIALS.sub("", lowered)
    words = _REPUBLIC.sub(" ", _PUNCTUATION.sub(" ", joined)).split()
    return " ".join(_WRITTEN_OUT.get(word, word) for word in words)


def plain_person(name: str | None) -> str:
    """A name without titles, degrees after a comma, and initials."""
    words = plain((name or "").split(",")[0]).split()
    return " ".join(word for word in words if len(word) > 1 and word not in _COURTESIES)


def overlap(one: str, other: str) -> float:
    """Shared words over all words, repeated words counted (Dice): 0.0 to 1.0."""
    left, right = Counter(one.split()), Counter(other.split())
    total = left.total() + right.total()
    return 2 * (left & right).total() / total if total else 0.0


# --- Claims ----------------------------------------------------------------------------------------------------------


def claims(record: Annotation, gold_bodies: Iterable[Forms]) -> Claims:
    """What `record` claims, by task; `gold_bodies` are names under which the gold knows the same organizations."""
    bodies = _Bodies((*(forms_of(body) for body in record.organizations), *gold_bodies))
    found: Claims = {task: [] for task in TASKS}
    for part in (_of_persons, _of_named, _of_cohorts, _of_visits, _of_quotes):
        for task, *claim in part(record, bodies):
            found[task].append(tuple(claim))
    return found


class _Bodies:
    """Finds all forms of a body's name."""

    def __init__(self, known: tuple[Forms, ...]) -> None:
        self._known = known

    def __call__(self, name: str) -> Forms:
        own = {plain(name)}
        for forms in self._known:
            if own & forms:
                own |= forms
        return frozenset(own)


def forms_of(named: NamedClaim) -> Forms:
    """All names of a body or place as they are compared."""
    return frozenset(form for form in map(plain, (named.name, *named.aliases)) if form)


def _of_persons(record: Annotation, bodies: _Bodies) -> Iterator[tuple[Any, ...]]:
    for person in record.persons:
        name = plain_person(person.name)
        if not name:
            continue
        yield "person", name
        for position in person.positions:
            yield "holds_position", name, plain(position.title)
            if position.organization:
                yield "position_at", name, bodies(position.organization)
        if person.participant:
            yield "participant_of", name
        if person.spoke:
            yield "spoke_at", name


def _of_named(record: Annotation, _: _Bodies) -> Iterator[tuple[Any, ...]]:
    yield "relevant", str(bool(record.relevant))
    for body in record.organizations:
        yield "organization", forms_of(body)
        yield "organization_kind", forms_of(body), plain(body.kind)
    for place in record.places:
        yield "place", plain(place.name)


def _of_cohorts(record: Annotation, bodies: _Bodies) -> Iterator[tuple[Any, ...]]:
    for cohort in record.cohorts:
        key = _cohort_key(cohort)
        yield "cohort", *key
        if cohort.year:
            yield "cohort_year", *key, str(cohort.year)
        if cohort.participants:
            yield "participants", *key, str(cohort.participants)
        if cohort.organizer:
            yield "organized_by", *key, bodies(cohort.organizer)
        if cohort.theme:
            yield "theme", plain(cohort.theme)


def _of_visits(record: Annotation, _: _Bodies) -> Iterator[tuple[Any, ...]]:
    for visit in record.visits:
        place = plain(visit.place)
        yield "visited", *_visitor(record, visit.cohort), place
        yield "visit_kind", place, plain(visit.kind)
        if visit.date:
            yield "visit_date", place, visit.date[:10]
        for host in visit.hosts:
            yield "hosted_by", place, plain_person(host)


def _of_quotes(record: Annotation, _: _Bodies) -> Iterator[tuple[Any, ...]]:
    for quote in record.quotes:
        yield "quote", plain(quote.text)
        yield "quoted", plain_person(quote.speaker), plain(quote.text)


def _cohort_key(cohort: CohortClaim) -> tuple[str, str]:
    return plain(cohort.programme).replace(" ", "-"), plain(cohort.batch)


def _visitor(record: Annotation, index: int | None) -> tuple[str, str]:
    known = index is not None and 0 <= index < len(record.cohorts)
    return _cohort_key(record.cohorts[index or 0]) if known else ("", "")


# --- When two claims are the same ------------------------------------------------------------------------------------


def _same_office(one: str, other: str) -> bool:
    """Equal, nearly equal, or one the other with words added at its end; acting and deputy must agree."""
    left, right = one.split(), other.split()
    if _ACTING & set(left) != _ACTING & set(right):
        return False
    shorter, longer = sorted((left, right), key=len)
    extended = len(shorter) >= 2 and longer[: len(shorter)] == shorter
    return left == right or extended or overlap(one, other) >= 0.85


# The last part of a claim is compared as the table says, the parts before it must be equal. Thresholds: a theme or an
# office may differ by a word or two in ten, a quotation by a word in ten (cut at another mark, a misprint mended).
_LAST: Mapping[str, Callable[[Any, Any], bool]] = {
    "organization": lambda one, other: bool(one & other),
    "position_at": lambda one, other: bool(one & other),
    "organized_by": lambda one, other: bool(one & other),
    "holds_position": _same_office,
    "theme": lambda one, other: overlap(one, other) >= 0.85,
    "quote": lambda one, other: overlap(one, other) >= 0.9,
    "quoted": lambda one, other: overlap(one, other) >= 0.9,
}
EACH_COUNTS = frozenset({"quote", "quoted"})  # words said twice are two quotations; other claims count once


def same(task: str, one: Claim, other: Claim) -> bool:
    """Whether two claims of `task` agree."""
    if task == "organization_kind":
        return _LAST["organization"](one[0], other[0]) and one[1:] == other[1:]
    agree = _LAST.get(task)
    return one == other if agree is None else one[:-1] == other[:-1] and agree(one[-1], other[-1])
