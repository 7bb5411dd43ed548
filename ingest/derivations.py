"""How each value of a record comes from its text: the check that nothing in a record goes beyond the article.

    explained(record)              # every value with its derivations, () where none accounts for it
    unexplained(record)            # the values that nothing accounts for: each is an error of the extractor
    derivations(witness, value)    # those of one value

Derivations, each checked on the words at the value's evidence (`ingest.witness`, not the rules that made the record):

- verbatim            the words stand there
- words left out      a title or name without the bracket, rank, body or region between its words
- acting words        "Plt" from "Pelaksana Tugas"
- official name       of a body or region from an abbreviation, a short or former name
- region of one name  "Kabupaten Bogor" from "Bogor": the only one of that name that the text names elsewhere, a
                      province before a city, or the city that the report is filed from
- government          "Pemerintah Kota X" from "Wali Kota X", "Pemkot X"
- body of an office   "Kepolisian Daerah X" from "Kapolda X"
- body above          the parent of a listed body
- area of a unit      the region named with it, of the office before it, or that the article is about
- body spoken of      "badan itu": the body of that kind named before
- kind                of a body, place, event or visit, by the word for it
- code                the lexicon's key or official code of the thing named
- programme           from its name and level
- Roman batch         from "26", "ke-26", or between the ends of a range
- number              from a word
- year, date          of a day without a year: from the only year told, else from the day of publication
- day of the week     "Rabu" within a week of a day named, or before the day of publication
- day counted         "keesokan harinya" from a day named, "kemarin" from that of publication, "hari kedua" of a range
- role                "peserta" and the like beside a name, or "tema kami" in one's own words
- words reported      a quotation or a verb of saying
- person spoken of    "-nya", "ia", a bare office: whom the text names there, or named last
- training            the only one, the one of the sentence, or all of the article
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from graph.model.record import Cohort, Event, Organization, Part, Person, Place, Position, Quote, Record, Visit
from ingest import derived_events, derived_names
from ingest.derived import Value
from ingest.spelling import Steps
from ingest.witness import Witness

Check = Callable[[Witness, Value], Steps]

CHECKS: Mapping[tuple[type[Part], str], Check] = {
    (Person, "name"): derived_names.verbatim,
    (Person, "aliases"): derived_names.surface,
    (Person, "participant"): derived_events.participant,
    (Person, "spoke"): derived_events.spoke,
    (Person, "cohorts"): derived_events.training,
    (Position, "title"): derived_names.title,
    (Position, "organization"): derived_names.holder_body,
    (Organization, "name"): derived_names.body_name,
    (Organization, "aliases"): derived_names.surface,
    (Organization, "kind"): derived_names.body_kind,
    (Organization, "key"): derived_names.body_key,
    (Organization, "area"): derived_names.body_area,
    (Organization, "parent"): derived_names.body_parent,
    (Place, "name"): derived_names.place_name,
    (Place, "aliases"): derived_names.surface,
    (Place, "kind"): derived_names.place_kind,
    (Place, "code"): derived_names.place_code,
    (Cohort, "programme"): derived_events.programme,
    (Cohort, "batch"): derived_events.batch,
    (Cohort, "year"): derived_events.year,
    (Cohort, "organizer"): derived_names.organizer,
    (Cohort, "theme"): derived_names.verbatim,
    (Cohort, "participants"): derived_events.number,
    (Visit, "cohort"): derived_events.training,
    (Visit, "place"): derived_names.visited,
    (Visit, "kind"): derived_events.kind,
    (Visit, "date"): derived_events.date,
    (Visit, "venue"): derived_names.verbatim,
    (Visit, "hosts"): derived_events.person,
    (Quote, "text"): derived_names.verbatim,
    (Quote, "speaker"): derived_events.speaker,
    (Event, "kind"): derived_events.kind,
    (Event, "cohorts"): derived_events.training,
    (Event, "place"): derived_names.visited,
    (Event, "body"): derived_names.organizer,
    (Event, "date"): derived_events.date,
    (Event, "venue"): derived_names.verbatim,
    (Event, "hosts"): derived_events.person,
    (Event, "host_organizations"): derived_names.organizer,
    (Event, "speakers"): derived_events.event_speaker,
    (Event, "theme"): derived_events.event_theme,
}
"""The check of each field; a field that is missing here is checked by none, and `values` leaves out no other."""

UNCHECKED: frozenset[tuple[type[Part], str]] = frozenset({(Quote, "event")})
"""Links within the record."""


def values(record: Record) -> Iterator[Value]:
    """Every value that the record claims, in its order; None, False and empty lists claim nothing."""
    for part in ("persons", "organizations", "places", "cohorts", "visits", "quotes", "events"):
        for index, owner in enumerate(getattr(record, part)):
            yield from _values(f"{part}[{index}]", owner)
            for at, position in enumerate(owner.positions if isinstance(owner, Person) else ()):
                yield from _values(f"{part}[{index}].positions[{at}]", position)


def _values(path: str, owner: Part) -> Iterator[Value]:
    for field in type(owner).model_fields:
        if field in ("evidence", "positions", "confidence") or (type(owner), field) in UNCHECKED:
            continue
        held = getattr(owner, field)
        for one in held if isinstance(held, tuple) else (held,):
            if one is not None and one is not False:
                yield Value(path, owner, field, one)


def derivations(witness: Witness, value: Value) -> Steps:
    """How the text gives a value; empty if nothing accounts for it."""
    return CHECKS[type(value.owner), value.field](witness, value)


def explained(record: Record) -> tuple[tuple[Value, Steps], ...]:
    """Every value with its derivations."""
    witness = Witness(record)
    return tuple((value, derivations(witness, value)) for value in values(record))


def unexplained(record: Record) -> tuple[Value, ...]:
    """The values that no derivation accounts for."""
    return tuple(value for value, steps in explained(record) if not steps)
