"""The body that holds a training.

Forms handled, in this order, with real examples of shape:

1. ``diselenggarakan (oleh) BADAN``                after the verb, other words before *oleh* allowed
2. ``BADAN selaku penyelenggara``, ``penyelenggara pelatihan itu, BADAN``
   ``Kepala BADAN, X selaku penyelenggara``, ``terselenggara atas kerja sama BADAN dengan …``
3. ``BADAN menyelenggarakan PKN …``
4. ``PKP Angkatan XXI BADAN``, ``PKA … besutan BADAN``, ``peserta PKN … dari BADAN`` (a training body)
5. ``digelar pusdiklat tersebut``, ``diselenggarakan instansinya``   a body named before
6. ``PKN Tingkat II Angkatan V KEMENTERIAN``       a ministry right after the cohort
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from ingest.bodies import BodyMention
from ingest.cohorts import CohortMention
from ingest.document import Document
from ingest.mentions import Chunk, PersonMention
from ingest.organizations import Organizations
from lexicon.cues import cue_set, either

Found = tuple[str, tuple[int, int], str]
"""Name of the body, the span that tells it, and the form that does: "held_by", "head", "pointed" …"""
Test = Callable[[Document, BodyMention, Sequence[CohortMention]], bool]
"""Whether one form tells that a body holds the training of these cohorts."""

FLAGS = re.IGNORECASE | re.VERBOSE
HELD, HOLDING, HOLDER = either("held"), either("holding"), either("holder")
TRAINING_WORDS = re.compile(rf"\b{either('training_words')}\b", re.IGNORECASE)
HELD_BY = re.compile(
    rf"\b {HELD} (?: \s+ (?: langsung | bersama | secara \s+ \w+ ) )? \s+ (?: oleh \s+ )? (?: pihak \s+ )? $", FLAGS
)
"""``digelar``, ``diselenggarakan langsung oleh`` BADAN."""
HELD_LATE = re.compile(rf"\b {HELD} \b [^.;“”\"]* \b oleh \s+ $", FLAGS)
"""``diselenggarakan sejak Mei secara daring oleh`` BADAN."""
IS_HOLDER = re.compile(
    rf"\W* (?: yang \s+ )? (?: (?: bertindak | berperan | ditunjuk | dipercaya ) \s+ )?"
    rf"(?: (?: selaku | sebagai | menjadi | adalah ) \s+ )? {HOLDER} \b",
    FLAGS,
)
"""BADAN ``selaku penyelenggara``."""
HOLDER_IS = re.compile(
    rf"\b {HOLDER} (?: \s+ {either('held_things')} )? (?: \s+ (?: itu | ini | tersebut ) )?"
    r"(?: \s+ (?: dari | yakni | yaitu | adalah | ialah ) )? [\s,:]+ $",
    FLAGS,
)
"""``penyelenggara pelatihan itu, yakni`` BADAN."""
HOLDS = re.compile(
    r"\s* (?: \( [^)]* \) \s* )? (?: ,[^,.]*, \s* )?"
    rf"(?: (?: {either('by_holding')} | secara \s+ resmi | bekerja \s+ sama \s+ dengan [^.]{{0,60}}? ) \s+ )*"
    rf"{HOLDING} \b",
    FLAGS,
)
"""BADAN ``(BDN) bekerja sama dengan Pemkot X menggelar``."""
BESUTAN = re.compile(rf"\b{either('besutan')}\s+$", re.IGNORECASE)
"""PKA Angkatan V ``besutan`` BADAN."""
ORIGIN = re.compile(r"\b(?:dari|asal)\s+$", re.IGNORECASE)
"""peserta PKN ``dari`` BADAN."""
POINTED = re.compile(
    rf"\b {HELD} \s+ (?: oleh \s+ )? (?P<noun> {either('body_nouns')} ) \s+ (?: itu | tersebut ) \b", re.VERBOSE
)
"""``digelar pusdiklat tersebut``."""
OWN = re.compile(
    rf"\b {HELD} \s+ (?: oleh \s+ )? {either('own_body')}"
    rf"| {either('own_body')} \s+ (?: (?: sebagai | selaku ) \s+ penyelenggara | {HOLDING} )",
    re.VERBOSE,
)
"""``digelar instansinya``, ``lembaganya selaku penyelenggara``, ``pihaknya menggelar``."""

JOINTLY = re.compile(rf"\b {either('joint_work')} (?: \s+ antara )? \s+ $", FLAGS)
"""``terselenggara atas kerja sama`` BADAN dengan …: the first of those who work together."""
TRAINING_BEFORE = re.compile(rf"\b(?:{either('training_words')}|{either('training_nouns')})(?:nya)?\b", FLAGS)
"""What is held: ``pelatihan``, ``kegiatan`` …, in a sentence with a passive verb."""

HOLDER_REACH, ACTIVE_REACH = 130, 130
"""Characters between a passive verb and *oleh*, and between an active verb and the training it holds."""
HEAD_REACH, SENTENCE_REACH = 60, 400
KINDS_OF_HOLDERS = ("training_provider", "agency")


def organizer(
    doc: Document, chunks: Sequence[Chunk], organizations: Organizations, mentions: Sequence[CohortMention]
) -> Found | None:
    """The first body that one of the forms tells of, the forms in order."""
    bodies = free_bodies(chunks)
    free = [body for body in bodies if not doc.quotation_at(doc.tokens[body.first].start)]

    def first(tells: Test) -> Found | None:
        told = (body for body in free if tells(doc, body, mentions))
        form = tells.__name__.removeprefix("_")
        return next((found for body in told if (found := _found(doc, body, organizations, form))), None)

    before = (first(tells) for tells in (_held_by, _named_holder, _holding, _beside_cohort))
    found = next((found for found in before if found), None) or _headed(doc, chunks, organizations)
    return found or first(_joint) or _pointed(doc, organizations) or first(_of_ministry)


def _headed(doc: Document, chunks: Sequence[Chunk], organizations: Organizations) -> Found | None:
    """``Kepala BADAN, X selaku penyelenggara``, ``Selaku penyelenggara, Kepala BADAN``: the body of that head."""
    for chunk in chunks:
        bodies = [o.body for o in chunk.offices if o.body and not o.former] if isinstance(chunk, PersonMention) else []
        start, end = doc.tokens[chunk.first].start, doc.tokens[chunk.last - 1].end
        if not bodies or doc.quotation_at(end):
            continue
        sentence = doc.sentences[doc.sentence_at(start)][0]
        before = doc.text[max(sentence, start - HEAD_REACH) : start]
        if IS_HOLDER.match(doc.text, end, end + HEAD_REACH) or HOLDER_IS.search(before):
            return _found(doc, bodies[0], organizations, "head")
    return None


def _found(doc: Document, body: BodyMention, organizations: Organizations, form: str) -> Found | None:
    added = organizations.add(body)
    return (added.name, (doc.tokens[body.first].start, doc.tokens[body.last - 1].end), form) if added else None


def free_bodies(chunks: Sequence[Chunk]) -> tuple[BodyMention, ...]:
    """Bodies that stand by themselves, not inside an office."""
    return tuple(c for c in chunks if isinstance(c, BodyMention))


def _before(doc: Document, body: BodyMention, reach: int) -> str:
    start = doc.tokens[body.first].start
    sentence = doc.sentences[doc.sentence_at(start)][0]
    return doc.text[max(sentence, start - reach) : start]


def _after(doc: Document, body: BodyMention, reach: int) -> str:
    end = doc.tokens[body.last - 1].end
    return doc.text[end : end + reach]


def _held_by(doc: Document, body: BodyMention, _: Sequence[CohortMention]) -> bool:
    found = HELD_BY.search(before := _before(doc, body, HOLDER_REACH)) or HELD_LATE.search(before)
    return found is not None and TRAINING_BEFORE.search(_before(doc, body, SENTENCE_REACH)) is not None


def _joint(doc: Document, body: BodyMention, _: Sequence[CohortMention]) -> bool:
    """The first of those who work together on a training; a government lends its name only."""
    before = _before(doc, body, SENTENCE_REACH)
    found = None if body.government else JOINTLY.search(before)
    return found is not None and TRAINING_BEFORE.search(before, 0, found.start()) is not None


def _named_holder(doc: Document, body: BodyMention, _: Sequence[CohortMention]) -> bool:
    return bool(IS_HOLDER.match(_after(doc, body, 60)) or HOLDER_IS.search(_before(doc, body, 70)))


def _holding(doc: Document, body: BodyMention, _: Sequence[CohortMention]) -> bool:
    """An active verb with a training after it; a government that opens or closes one does not hold it."""
    after = _after(doc, body, ACTIVE_REACH * 2)
    found = HOLDS.match(after)
    if found is None or body.kind == "company":
        return False
    rest = after[found.end() :][:ACTIVE_REACH].split(".", maxsplit=1)[0]
    ceremony = body.government and found.group().split()[-1].lower() in cue_set("opening")
    return not ceremony and TRAINING_WORDS.search(rest) is not None


def _beside_cohort(doc: Document, body: BodyMention, mentions: Sequence[CohortMention]) -> bool:
    if body.kind in KINDS_OF_HOLDERS and _follows(body, mentions, gap=1):
        return True
    before = _before(doc, body, 40)
    if BESUTAN.search(before):
        return True
    return body.kind == "training_provider" and _follows(body, mentions, gap=2) and ORIGIN.search(before) is not None


def _of_ministry(_: Document, body: BodyMention, mentions: Sequence[CohortMention]) -> bool:
    return body.kind == "ministry" and _follows(body, mentions, gap=1)


def _follows(body: BodyMention, mentions: Sequence[CohortMention], *, gap: int) -> bool:
    """Whether a body stands at most `gap` tokens after a cohort."""
    return any(0 <= body.first - mention.last <= gap for mention in mentions)


def _pointed(doc: Document, organizations: Organizations) -> Found | None:
    """A body named before, pointed at by a noun or by "-nya" of the head who speaks."""
    noun = POINTED.search(doc.text)
    if noun:
        word = noun["noun"].lower()
        return _last(organizations, noun, lambda name, _: name.lower().startswith(word))
    own = OWN.search(doc.text)
    return _last(organizations, own, lambda _, kind: kind == "training_provider") if own else None


def _last(organizations: Organizations, pointer: re.Match[str], fits: Callable[[str, str], bool]) -> Found | None:
    """The fitting body whose last mention before the pointer is nearest."""
    named = [
        (end, body.name)
        for body in organizations.by_name.values()
        for surface, spans in body.surfaces.items()
        for _, end in spans
        if end <= pointer.start() and (fits(body.name, body.kind) or fits(surface, body.kind))
    ]
    return (max(named)[1], pointer.span(), "pointed") if named else None
