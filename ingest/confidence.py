"""How sure a statement is: by the way in which it was read.

Each statement of a record belongs to a class, a few words that say how its value was read
("holds_position/full/known").
`lexicon/confidence.yaml` holds for each class how many such statements of the gold articles are right; the confidence
is that share, drawn towards a cautious start where few were seen (`lexicon.rates`).

The words of the classes:

- ``full``, ``part``, ``lone``         a name of several words with a title, office or age beside it; of several vouched
                                       for by less; of one
- ``key``, ``area``, ``open``          a body of the lexicon; one of a region; any other; ``implied`` by an office only
- ``area``, ``known``, ``open``        an office with a region; with a body of the lexicon; with one made of its words
- ``field``, ``alone``                 … with a field of its own only; with nothing
- ``named``, ``area``, ``elsewhere``   the body of an office stands in its words; its region does; neither
- ``after``, ``before``, ``previous``  the attribution of a quotation; ``focus``: whom the text spoke of last
- ``reported``                         somebody speaks only by a verb; ``once``, ``again``: so many times in the article
- ``batch``, ``bare``                  a training with the number of its class; without
- ``one``, ``several``                 stops of the visit
- ``official``, ``other``              a host with an office in the region visited; without
- ``beside``, ``far``                  a day in a sentence that names the region; in another
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

from ingest.actors import Actor
from ingest.offices import OfficeMention
from ingest.organizations import Organization
from ingest.reading import Reading
from ingest.speech import Statement
from ingest.stops import Stop
from ingest.trainings import Training
from ingest.visited import regions_of
from lexicon import Region

STRONG = frozenset({"office", "title", "age"})
"""What vouches for a name beyond doubt (`ingest.persons.Cue`)."""
RANKS = ("after", "before", "previous", "focus")
"""Rules of attribution, the surest first (`ingest.speech`)."""


Rate = Callable[[str], float]
"""Class → confidence."""


@dataclass(frozen=True)
class Grades:
    """The confidence of the statements of one reading, as `rate` gives it to their classes."""

    reading: Reading
    rate: Rate

    def person(self, actor: Actor) -> str:
        """Of a name."""
        if len(actor.words) == 1:
            return "lone"
        return "full" if actor.cues & STRONG else "part"

    def name(self, actor: Actor) -> float:
        """Of somebody's being named."""
        return self.rate(f"person/{self.person(actor)}/{'again' if len(actor.spans) > 1 else 'once'}")

    def organization(self, body: Organization) -> float:
        """Of a body's being named."""
        how = "key" if body.key else body.kind if body.kind == "local_government" else "area" if body.area else "open"
        return self.rate(f"organization/{how}/{'named' if body.surfaces else 'implied'}")

    def region(self, region: Region | None, where: Sequence[tuple[int, int]]) -> float:
        """Of a place's being named."""
        how = region.kind if region else "open"
        return self.rate(f"place/{how}/{'again' if len(where) > 1 else 'once'}")

    def title(self, actor: Actor, office: OfficeMention) -> float:
        """Of an office that somebody holds."""
        return self.rate(f"holds_position/{self.person(actor)}/{self._title(office)}")

    def _title(self, office: OfficeMention) -> str:
        if office.alone:
            return "alone"
        if office.body is None:
            return "area" if office.area else "field"
        return "known" if office.body.known or office.body.key else "open"

    def body(self, actor: Actor, office: OfficeMention) -> float:
        """Of the body at which it is held."""
        named = office.body is not None and (office.body.area or office.body.parent or not office.body.local)
        how = "named" if named else ("area" if office.area or self._fixed(office) else "elsewhere")
        return self.rate(f"position_at/{self.person(actor)}/{how}")

    def _fixed(self, office: OfficeMention) -> bool:
        """``Menteri Dalam Negeri``, ``Kapolri``: the office names its body."""
        return office.office.scope == "none" and office.office.body is not None

    def spoke(self, actor: Actor) -> float:
        """Of somebody's words."""
        rule = self._best.get(actor, "reported")
        return self.rate(f"spoke_at/{self.person(actor)}/{rule}/{self._often(actor)}")

    def _often(self, actor: Actor) -> str:
        return "again" if len(self.reading.speech.speakers[actor]) > 1 else "once"

    @cached_property
    def _best(self) -> dict[Actor, str]:
        """The surest rule by which each speaker has a quotation."""
        found: dict[Actor, str] = {}
        for statement in self.reading.speech.statements:
            if statement.speaker:
                known = found.get(statement.speaker, statement.rule)
                found[statement.speaker] = min(known, statement.rule, key=RANKS.index)
        return found

    def quotation(self, statement: Statement) -> float:
        """Of words between marks being a statement."""
        return self.rate(f"quote/{statement.rule}")

    def speaker(self, statement: Statement) -> float:
        """Of whose a quotation is."""
        actor = statement.speaker
        if actor is None:
            return self.rate("")
        return self.rate(f"quoted/{self.person(actor)}/{statement.rule}/{self._often(actor)}")

    def trainee(self, actor: Actor) -> float:
        """Of somebody's part in a training."""
        how = "role" if actor in self.reading.trainees else "words"
        return self.rate(f"participant_of/{self.person(actor)}/{how}")

    def programme(self, training: Training) -> float:
        """Of a training's programme and batch."""
        return self.rate(f"cohort/{'batch' if training.batch else 'bare'}")

    def theme(self) -> float:
        """Of a theme."""
        return self.rate("theme/told")

    def organizer(self, training: Training) -> float:
        """Of the body that holds a training."""
        return self.rate(f"organized_by/{training.how or 'none'}")

    def _stops(self) -> str:
        return "one" if len(self.reading.stops) == 1 else "several"

    def place(self, stop: Stop) -> float:
        """Of a region visited."""
        return self.rate(f"visited/{'received' if stop.received else 'gone'}/{self._stops()}")

    def host(self, stop: Stop, actor: Actor) -> float:
        """Of somebody who received."""
        regions = regions_of(actor.offices, self.reading.organizations)
        own = any(region.code == stop.region.code for region in regions)
        return self.rate(f"hosted_by/{self.person(actor)}/{'official' if own else 'other'}/{self._stops()}")

    def day(self, stop: Stop) -> float:
        """Of the day at a stop."""
        at = self.reading.doc.sentence_at
        told = stop.date_span is not None and at(stop.date_span[0]) in {at(start) for start, _ in stop.spans}
        return self.rate(f"visit_date/{'beside' if told else 'far'}/{self._stops()}")
