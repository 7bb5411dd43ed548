"""The body that holds a training.

Forms handled, in this order, with real examples of shape:

1. ``diselenggarakan (oleh) BADAN``                after the verb, other words before *oleh* allowed
2. ``BADAN selaku penyelenggara``, ``penyelenggara pelatihan itu, BADAN``
3. ``BADAN menyelenggarakan PKN …``
4. ``PKP Angkatan XXI BADAN``, ``PKA … besutan BADAN``, ``peserta PKN … dari BADAN`` (a training body)
5. ``digelar pusdiklat tersebut``, ``diselenggarakan instansinya``   a body named before
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from ingest.bodies import BodyMention
from ingest.cohorts import CohortMention
from ingest.document import Document
from ingest.mentions import Chunk
from ingest.organizations import Organizations
from lexicon.cues import either

Found = tuple[str, tuple[int, int]]
"""Name of the body and the span that tells it."""
TRAINING_WORDS = re.compile(
    r"\b(?:pelatihan|visitasi|vkn|pkn|pka|pkp|latsar|diklat\w*|pendidikan|benchmarking|studi|peserta|ppra|sespim\w*)\b",
    re.IGNORECASE,
)
HOLDER_REACH, ACTIVE_REACH = 130, 130
"""Characters between a passive verb and *oleh*, and between an active verb and the training it holds."""
KINDS_OF_HOLDERS = ("training_provider", "agency")


def organizer(
    doc: Document, bodies: Sequence[BodyMention], organizations: Organizations, mentions: Sequence[CohortMention]
) -> Found | None:
    """The first body that one of the forms tells of, the forms in order."""
    for test in (_held_by, _named_holder, _holding, _beside_cohort):
        found = _first(doc, bodies, organizations, lambda body, test=test: test(doc, body, mentions))
        if found:
            return found
    return _pointed(doc, organizations) or _first(
        doc, bodies, organizations, lambda body: body.kind == "ministry" and _adjacent(body, mentions)
    )


def _first(
    doc: Document, bodies: Sequence[BodyMention], organizations: Organizations, fits: Callable[[BodyMention], bool]
) -> Found | None:
    for body in bodies:
        if not doc.quotation_at(doc.tokens[body.first].start) and fits(body):
            found = organizations.add(body)
            if found:
                return found.name, (doc.tokens[body.first].start, doc.tokens[body.last - 1].end)
    return None


def _adjacent(body: BodyMention, mentions: Sequence[CohortMention]) -> bool:
    return any(0 <= body.first - m.last <= 1 for m in mentions)


def free_bodies(chunks: Sequence[Chunk]) -> tuple[BodyMention, ...]:
    """Bodies that stand by themselves, not inside an office."""
    return tuple(c for c in chunks if isinstance(c, BodyMention))


def _before(doc: Document, body: BodyMention, reach: int) -> str:
    start = doc.tokens[body.first].start
    sentence = doc.sentences[doc.sentence_at(start)][0]
    return doc.text[max(sentence, start - reach) : start]


def _after(doc: Document, body: BodyMention, reach: int) -> str:
    return doc.text[doc.tokens[body.last - 1].end :][:reach]


def _held_by(doc: Document, body: BodyMention, _: Sequence[CohortMention]) -> bool:
    before = _before(doc, body, HOLDER_REACH)
    if re.search(
        rf"\b{either('held')}(?:\s+(?:langsung|bersama|secara\s+\w+))?\s+(?:oleh\s+)?(?:pihak\s+)?$",
        before,
        re.IGNORECASE,
    ):
        return True
    return re.search(rf"\b{either('held')}\b[^.;“”\"]*\boleh\s+$", before, re.IGNORECASE) is not None


def _named_holder(doc: Document, body: BodyMention, _: Sequence[CohortMention]) -> bool:
    after = re.match(
        rf"\W*(?:yang\s+)?(?:(?:selaku|sebagai|menjadi|adalah)\s+)?{either('holder')}\b",
        _after(doc, body, 60),
        re.IGNORECASE,
    )
    before = re.search(
        rf"\b{either('holder')}(?:\s+(?:pelatihan|diklat|kegiatan|program))?(?:\s+(?:itu|ini|tersebut))?(?:\s+(?:dari|yakni|yaitu|adalah|ialah))?[\s,:]+$",
        _before(doc, body, 70), re.IGNORECASE,
    )  # fmt: skip
    return bool(after or before)


def _holding(doc: Document, body: BodyMention, _: Sequence[CohortMention]) -> bool:
    after = _after(doc, body, ACTIVE_REACH * 2)
    found = re.match(
        rf"\s*(?:\([^)]*\)\s*)?(?:,[^,.]*,\s*)?(?:(?:kembali|resmi|tetap|yang|juga|secara\s+resmi|bekerja\s+sama\s+dengan[^.]{{0,60}}?)\s+)*{either('holding')}\b",
        after, re.IGNORECASE,
    )  # fmt: skip
    if found is None or body.kind == "company":
        return False
    rest = after[found.end() :][:ACTIVE_REACH].split(".")[0]
    verb = found.group().split()[-1].lower()
    return TRAINING_WORDS.search(rest) is not None and not (verb in ("membuka", "menutup") and body.government)


def _beside_cohort(doc: Document, body: BodyMention, mentions: Sequence[CohortMention]) -> bool:
    if body.kind in KINDS_OF_HOLDERS and _adjacent(body, mentions):
        return True
    before = _before(doc, body, 40)
    if re.search(rf"\b{either('besutan')}\s+$", before, re.IGNORECASE):
        return True
    origin = re.search(r"\b(?:dari|asal)\s+$", before, re.IGNORECASE)
    return bool(origin) and body.kind == "training_provider" and any(0 <= body.first - m.last <= 2 for m in mentions)


OWN_NOUNS = r"(?:instansinya|lembaganya|pihaknya|badannya|institusinya|instansi yang (?:ia\s+)?dipimpinnya|lembaga yang (?:ia\s+)?dipimpinnya)"
BODY_NOUNS = r"(?:pusdiklat|badan|balai|lembaga|instansi|dinas|bpsdm|bkpsdm)"


def _pointed(doc: Document, organizations: Organizations) -> Found | None:
    """A body named before, pointed at by a noun or by "-nya" of the head who speaks."""
    noun = re.search(rf"\b{either('held')}\s+(?:oleh\s+)?(?P<noun>{BODY_NOUNS})\s+(?:itu|tersebut)\b", doc.text)
    if noun:
        word = noun["noun"].lower()
        return _last(organizations, noun, lambda name, kind: name.lower().startswith(word))
    own = re.search(
        rf"\b{either('held')}\s+(?:oleh\s+)?(?P<noun>{OWN_NOUNS})|(?P<noun2>{OWN_NOUNS})\s+(?:sebagai|selaku)\s+penyelenggara|(?P<noun3>{OWN_NOUNS})\s+{either('holding')}",
        doc.text,
    )
    return _last(organizations, own, lambda name, kind: kind == "training_provider") if own else None


def _last(organizations: Organizations, pointer: re.Match[str], fits: Callable[[str, str], bool]) -> Found | None:
    """The fitting body whose last mention before the pointer is nearest."""
    named = [
        (end, body.name)
        for body in organizations.by_name.values()
        for surface, spans in body.surfaces.items()
        for _, end in spans
        if end <= pointer.start() and (fits(body.name, body.kind) or fits(surface, body.kind))
    ]
    return (max(named)[1], pointer.span()) if named else None
