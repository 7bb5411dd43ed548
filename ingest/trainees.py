"""Who of the persons of an article is a trainee, where it says so, and of which cohort.

Forms handled, with examples of shape:

- ``salah seorang peserta, X``, ``X, lulusan terbaik``    a role beside the name
- ``… para peserta. Salah satunya X``                     one of those just spoken of
- ``X yang menjadi salah satu peserta``                   said of the name
- ``“… angkatan kami …,” ujar X``                         in his own words, unless he is of a body that trains or hosts
"""

from __future__ import annotations

import re

from ingest.people import Actor
from ingest.reading import Reading
from lexicon.wording import any_of, words

Offsets = tuple[int, int]
TRAINEE_ROLES = words("trainee_roles")
ONE_OF_THEM = words("one_of_them")
OUR_TRAINING = re.compile(rf"\b{any_of('our_training')} kami\b", re.IGNORECASE)
AS_TRAINEE = re.compile(
    r"[\s,]*(?:yang\s+)?(?:juga\s+)?(?:ikut\s+)?(?:menjadi|merupakan|adalah|sebagai|selaku|mewakili)\s+"
    r"(?:salah\s+\w+\s+)?(?:wakil\s+|perwakilan\s+)?(?:peserta|alumn\w+)\b"
)
CLAUSE = re.compile(r", peserta [^,.]*\.")
"""Without a comma after it, ``peserta`` is no apposition."""
SAID_OF_REACH = 60
"""Characters after a name in which ``yang menjadi salah satu peserta`` must stand."""


def trainee_spans(reading: Reading, actor: Actor) -> list[Offsets]:
    """Where the text calls a person a trainee, by the first of the forms that it has; nowhere without a training."""
    if not reading.trainings:
        return []
    return _by_role(reading, actor) or _said_of(reading, actor) or _in_own_words(reading, actor)


def own_cohorts(reading: Reading, told: list[Offsets]) -> tuple[int, ...]:
    """The cohort of a trainee: the only one, else the one whose batch stands in the sentence that calls him one."""
    if not told:
        return ()
    if len(reading.trainings) == 1:
        return (0,)
    doc = reading.doc
    start, end = doc.sentences[doc.sentence_at(told[0][0])]
    near = [
        index
        for index, training in enumerate(reading.trainings)
        if any(start <= doc.tokens[m.first].start < end for m in training.mentions)
    ]
    return tuple(near) if len(near) == 1 else ()


def _by_role(reading: Reading, actor: Actor) -> list[Offsets]:
    by_role = list(zip(actor.roles, actor.role_spans, strict=True))
    told = [span for role, span in by_role if role in TRAINEE_ROLES and not _clause_after(reading.doc.text, *span)]
    return told + [span for role, span in by_role if role in ONE_OF_THEM and _trainees_before(reading, span[0])]


def _clause_after(text: str, start: int, end: int) -> bool:
    """``Menurut X, peserta berasal dari …``: the noun after the name begins the clause that he is the source of."""
    return text[max(0, start - 8) : start].lower() == "menurut " and CLAUSE.match(text, end) is not None


def _trainees_before(reading: Reading, offset: int) -> bool:
    """Whether the sentence at `offset` or the one before speaks of the trainees."""
    at = reading.doc.sentence_at(offset)
    start = reading.doc.sentences[max(0, at - 1)][0]
    return "peserta" in reading.doc.text[start:offset].lower()


def _said_of(reading: Reading, actor: Actor) -> list[Offsets]:
    text = reading.doc.text
    return [
        (reference.start, reference.end)
        for reference in reading.people.references
        if reference.actor is actor and AS_TRAINEE.match(text[reference.end : reference.end + SAID_OF_REACH])
    ][:1]


def _in_own_words(reading: Reading, actor: Actor) -> list[Offsets]:
    spoken = (s.quotation for s in reading.speech.statements if s.speaker is actor)
    told = [(q.start, q.end) for q in spoken if OUR_TRAINING.search(reading.doc.text, q.start, q.end)]
    return told[:1] if told and not _trains_or_hosts(reading, actor) else []


def _trains_or_hosts(reading: Reading, actor: Actor) -> bool:
    """Whether a person holds an office at a body that trains, or in a region that is visited."""
    organizers = {t.organizer for t in reading.trainings}
    hosts = {stop.region.code for stop in reading.stops}
    bodies = [reading.organizations.held_at(office) for office in actor.offices]
    return any(b and (b.name in organizers or b.kind == "training_provider" or b.area in hosts) for b in bodies)
