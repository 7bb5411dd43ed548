"""Which persons are trainees of which cohort: by the words around the name (`ingest.trainees`) or by their own.

- ``“… angkatan kami …,” ujar X``   in his own words, unless he is of a body that trains or hosts
"""

from __future__ import annotations

import re

from ingest.people import Actor
from ingest.reading import Reading
from lexicon.wording import any_of

Offsets = tuple[int, int]
OUR_TRAINING = re.compile(rf"\b{any_of('our_training')} kami\b", re.IGNORECASE)


def trainee_spans(reading: Reading, actor: Actor) -> list[Offsets]:
    """Where the text calls a person a trainee, else where he says so; nowhere without a training."""
    if not reading.trainings:
        return []
    return reading.trainees.get(actor) or _in_own_words(reading, actor)


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
