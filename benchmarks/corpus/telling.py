"""One report of one occasion: which of the facts the outlet gives, in which words."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from benchmarks.corpus import words
from benchmarks.corpus.agenda import Occasion, Training
from benchmarks.corpus.draft import Draft
from benchmarks.corpus.names import written
from benchmarks.corpus.people import Body, Person, Post
from benchmarks.corpus.truth import Made, Truth

_LEFT_OUT = {"batch": 0.06, "year": 0.15, "organizer": 0.3, "date": 0.2, "venue": 0.35, "theme": 0.5, "post": 0.1}
_SECOND_DAY = 0.06
_TITLES = ("Dr. ", "Drs. ", "H. ", "Hj. ", "Ir. ", "", "", "", "", "")
_DEGREES = (", M.Si.", ", S.H.", ", S.Sos., M.M.", ", S.E.", "", "", "", "", "", "")


@dataclass(frozen=True, slots=True)
class _Cast:
    """A person in an article: `name` and `call` as it writes them, `post` as far as it tells; `part` is their role."""

    mark: str
    person: Person
    name: str
    call: str
    post: Post | None
    title: str
    part: str


class Telling:
    """Writes one report."""

    def __init__(self, rng: random.Random, occasion: Occasion) -> None:
        self._rng = rng
        self._occasion = occasion
        self._draft = Draft()
        self._cast: list[_Cast] = []
        self._quotes: list[dict[str, Any]] = []
        self._kept = {name: rng.random() >= chance for name, chance in _LEFT_OUT.items() if name != "post"}
        self._verb = rng.choice(words.HAPPENS.get(occasion.kind, ("",)))
        late = occasion.kind == "visit" and rng.random() < _SECOND_DAY
        self._day = occasion.day + timedelta(days=1) if late else occasion.day
        self._theme = words.worded(rng, occasion.trainings[0].theme) if occasion.trainings else None

    def made(self, outlet: str, published: date) -> Made:
        """The report, without its number."""
        self._choose_cast()
        title = self._write_training() if self._occasion.trainings else self._write_news()
        row: dict[str, Any] = {
            "title": title,
            "published": published.isoformat(),
            "outlet": outlet,
            "text": self._draft.text,
        }
        row |= {"relevant": bool(self._occasion.trainings), "persons": [self._person(each) for each in self._cast]}
        row |= {"organizations": self._organizations(), "places": self._places(), "quotes": self._quotes}
        if self._occasion.trainings:
            row |= {"cohorts": [self._cohort(each) for each in self._occasion.trainings], "events": [self._event()]}
        persons = {each.name: each.person.id for each in self._cast}
        event = self._occasion.id if self._occasion.trainings else ""
        return Made(row, Truth("", persons, event))

    # who is in it

    def _choose_cast(self) -> None:
        rng, occasion = self._rng, self._occasion
        present = list(occasion.present)
        for person in present[: rng.randint(1, len(present))]:
            self._enter(person, "host")
        for training in occasion.trainings:
            learners = rng.sample(training.participants, min(len(training.participants), rng.randint(0, 3)))
            for person in learners:
                self._enter(person, "participant")
            for person in training.trainers[: rng.choice((0, 0, 1))]:
                self._enter(person, "trainer")

    def _enter(self, person: Person, part: str) -> None:
        rng = self._rng
        name = written(rng, person.name)
        post = person.post(self._occasion.day) if rng.random() >= _LEFT_OUT["post"] else None
        if post and person.name.nickname and part == "host" and rng.random() < 0.06:
            name = person.name.nickname
        if any(name == other.name or person is other.person for other in self._cast):
            return
        title = "" if post is None else words.shortened(post.title) if rng.random() < 0.25 else post.title
        call = person.name.nickname if person.name.nickname and rng.random() < 0.7 else name.split()[0]
        self._cast.append(_Cast(f"person{len(self._cast)}", person, name, call, post, title, part))

    # what it says

    def _write_training(self) -> str:
        rng, draft, occasion = self._rng, self._draft, self._occasion
        training = occasion.trainings[0]
        where = occasion.place.name if occasion.place else "Jakarta"
        title = f"Peserta {rng.choice(words.PROGRAMMES[training.programme])} {self._verb} di {where}"
        draft.write(title + "\n")
        self._write_lead(where)
        hosts = [each for each in self._cast if each.part == "host"]
        for number, host in enumerate(hosts):
            self._introduce("Rombongan diterima " if number == 0 else "Hadir pula ", host, self._venue(number))
            self._quote(host)
        if self._kept["theme"] and self._theme:
            draft.write("Kegiatan itu bertema {theme}. ", theme=("theme", self._theme))
        draft.write(rng.choice(words.FILLERS) + "\n")
        for each in self._cast:
            if each.part != "host":
                self._introduce(
                    "Peserta pelatihan, " if each.part == "participant" else "Pengajar, ", each, " ikut hadir"
                )
                self._quote(each)
        draft.write(rng.choice(words.FILLERS))
        return title

    def _venue(self, number: int) -> str | tuple[str, str]:
        if number or not (self._kept["venue"] and self._occasion.venue):
            return ""
        return ("venue", self._occasion.venue)

    def _write_lead(self, where: str) -> None:
        draft, occasion = self._draft, self._occasion
        for index, training in enumerate(occasion.trainings):
            draft.write(
                "Peserta {name}" if index == 0 else " bersama peserta {name}", name=self._programme(index, training)
            )
            if self._kept["batch"]:
                draft.write(" {batch}", batch=(f"batch{index}", f"Angkatan {training.batch}"))
            if self._kept["year"]:
                draft.write(" Tahun {year}", year=(f"year{index}", str(training.year)))
        if self._kept["organizer"]:
            body = occasion.trainings[0].organizer.body
            draft.write(" yang diselenggarakan {body}", body=(f"body {body.name}", body.name))
        draft.write(" {verb} di {place}", verb=("event", self._verb), place=("place", where))
        if self._kept["date"]:
            draft.write(", {day}", day=("date", words.told_day(self._day)))
        draft.write(".\n")

    def _programme(self, index: int, training: Training) -> tuple[str, str]:
        return (f"cohort{index}", self._rng.choice(words.PROGRAMMES[training.programme]))

    def _write_news(self) -> str:
        rng, draft, occasion = self._rng, self._draft, self._occasion
        where = occasion.place.name if occasion.place else occasion.host.body.name
        title = f"Kabar dari {where}: {self._cast[0].name} bicara soal kerja tahun ini"
        draft.write("Kabar dari {place}: ", place=("place", where))
        draft.write("{name} bicara soal kerja tahun ini\n", name=(self._cast[0].mark, self._cast[0].name))
        for each in self._cast:
            self._introduce(rng.choice(("Menurut ", "Hal itu disampaikan ", "Demikian ")), each, "")
            self._quote(each)
            draft.write(rng.choice(words.FILLERS) + "\n")
        return title

    def _introduce(self, before: str, each: _Cast, after: str | tuple[str, str]) -> None:
        rng, draft = self._rng, self._draft
        draft.write(before)
        if each.post:
            spoken = each.post.spoken.replace(each.post.title, each.title, 1)
            draft.write("{post} ", post=(f"{each.mark} post", spoken))
        name = (each.mark, each.name)
        degree = rng.choice(_DEGREES)
        draft.write("{prefix}{name}{degree}", prefix=rng.choice(_TITLES), name=name, degree=degree)
        draft.write(" di {venue}" if isinstance(after, tuple) else "{venue}", venue=after)
        draft.write(" " if degree.endswith(".") and not after else ". ")

    def _quote(self, each: _Cast) -> None:
        if self._rng.random() < 0.4:
            return
        said = words.saying(f"{self._occasion.id} {each.person.id} {self._rng.choice((1, 1, 2))}")
        mark = f"quote{len(self._quotes)}"
        self._draft.write(
            "“{said}” {verb} {name}. ",
            said=(mark, said + ","),
            verb=(f"{each.mark} spoke", self._rng.choice(words.SAYS)),
            name=(each.mark, each.call),
        )
        event = 0 if self._occasion.trainings else None
        evidence = self._draft.evidence(text=mark)
        self._quotes.append({"speaker": each.name, "text": said + ",", "event": event, "evidence": evidence})

    # its record

    def _person(self, each: _Cast) -> dict[str, Any]:
        positions = []
        if each.post:
            evidence = self._draft.evidence(title=f"{each.mark} post")
            positions = [{"title": each.title, "organization": each.post.body.name, "evidence": evidence}]
        called = any(quote["speaker"] == each.name for quote in self._quotes) and each.call != each.name
        return {
            "name": each.name,
            "aliases": [each.call] if called else [],
            "positions": positions,
            "participant": each.part == "participant",
            "spoke": any(quote["speaker"] == each.name for quote in self._quotes),
            "cohorts": self._cohorts_of(each),
            "evidence": self._draft.evidence(name=each.mark, spoke=f"{each.mark} spoke"),
        }

    def _cohorts_of(self, each: _Cast) -> list[int]:
        if each.part != "participant":
            return []
        return [i for i, training in enumerate(self._occasion.trainings) if each.person in training.participants][:1]

    def _organizations(self) -> list[dict[str, Any]]:
        bodies = {each.post.body.name: (each.post.body, each.mark) for each in self._cast if each.post}
        found = [self._organization(body, f"{mark} post") for body, mark in bodies.values()]
        if self._occasion.trainings and self._kept["organizer"]:
            body = self._occasion.trainings[0].organizer.body
            if body.name not in bodies:
                found.append(self._organization(body, f"body {body.name}"))
        return found

    def _organization(self, body: Body, mark: str) -> dict[str, Any]:
        values = {"name": body.name, "kind": body.kind, "key": body.key, "area": body.area}
        return {**values, "aliases": [body.short] if body.short else [], "evidence": self._draft.evidence(name=mark)}

    def _places(self) -> list[dict[str, Any]]:
        place = self._occasion.place
        if place is None:
            return []
        evidence = self._draft.evidence(name="place")
        return [{"name": place.name, "kind": place.kind, "code": place.code, "evidence": evidence}]

    def _cohort(self, training: Training) -> dict[str, Any]:
        index = self._occasion.trainings.index(training)
        marks = {"programme": f"cohort{index}", "batch": f"batch{index}", "year": f"year{index}", "theme": "theme"}
        return {
            "programme": training.programme,
            "batch": training.batch if self._kept["batch"] else None,
            "year": self._year(training),
            "organizer": training.organizer.body.name if self._kept["organizer"] else None,
            "theme": self._theme if self._kept["theme"] else None,
            "evidence": self._draft.evidence(**marks),
        }

    def _year(self, training: Training) -> int | None:
        """The cohort's year where it is told, else that of the day."""
        if self._kept["year"]:
            return training.year
        return self._day.year if self._kept["date"] else None

    def _event(self) -> dict[str, Any]:
        occasion = self._occasion
        hosts = [each.name for each in self._cast if each.part == "host"]
        return {
            "kind": occasion.kind,
            "cohorts": list(range(len(occasion.trainings))),
            "place": occasion.place.name if occasion.place else None,
            "date": self._day.isoformat() if self._kept["date"] else None,
            "venue": occasion.venue if self._kept["venue"] else None,
            "hosts": hosts,
            "host_organizations": self._hosting(),
            "speakers": list(dict.fromkeys(quote["speaker"] for quote in self._quotes)),
            "theme": self._theme if self._kept["theme"] else None,
            "evidence": self._draft.evidence(kind="event", place="place", date="date", venue="venue", theme="theme"),
        }

    def _hosting(self) -> list[str]:
        """The host's own body, if the article has it."""
        name = self._occasion.host.body.name
        return (
            [name] if self._occasion.kind == "visit" and any(o["name"] == name for o in self._organizations()) else []
        )
