"""Trainings and what happened in them, and the other news, in order of time."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import date, timedelta

import roman

import lexicon
from benchmarks.corpus.people import BEGIN, DAYS, Employer, Person, Society

ARTICLES_PER_COHORT = 20.0  # with this many, six of ten articles are of trainings; measured
OTHER_NEWS = 0.34  # stories without a training for each article

_PROGRAMMES = ("PKN-II", "PKA", "PKP", "LATSAR")
_RANKS = {"PKN-II": range(2, 4), "PKA": range(3, 5), "PKP": range(4, 6), "LATSAR": range(5, 6)}
_VENUES = ("Balai Kota", "Pendopo", "Aula Sekretariat Daerah", "Ruang Rapat Utama", "Gedung Serbaguna", "Hotel Santika")
_THEMES = (
    "Transformasi Pelayanan Publik", "Ketahanan Pangan Daerah", "Birokrasi Lincah dan Melayani",
    "Pengelolaan Sampah Berbasis Warga", "Pariwisata Berkelanjutan", "Percepatan Penurunan Stunting",
    "Kota Cerdas dan Satu Data", "Reformasi Birokrasi Berdampak", "Ekonomi Hijau dan Biru",
    "Inovasi Pelayanan Kesehatan",
    "Penguatan Moderasi Beragama", "Digitalisasi Layanan Perizinan", "Tata Kelola Keuangan Daerah",
    "Pengentasan Kemiskinan Ekstrem", "Penanganan Inflasi Daerah", "Manajemen Talenta Aparatur",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Training:
    """A cohort: its employer is who trains, its people who learn (with the province's own numbers, PKN-II excepted)."""

    id: str
    programme: str
    batch: str
    year: int
    organizer: Employer
    participants: tuple[Person, ...]
    trainers: tuple[Person, ...]
    theme: str


@dataclass(frozen=True, slots=True)
class Occasion:
    """Something that took place: `trainings` none is other news; `host` is who received or held it."""

    id: str
    kind: str
    day: date
    host: Employer
    place: lexicon.Region | None
    trainings: tuple[Training, ...] = ()
    venue: str | None = None
    present: tuple[Person, ...] = ()


def agenda(rng: random.Random, known: Society, articles: int) -> list[Occasion]:
    """All occasions of ten years that make about `articles` articles, by day."""
    maker = _Maker(rng, known)
    for number in range(max(4, round(articles / ARTICLES_PER_COHORT))):
        maker.add_training(number)
    for _ in range(round(articles * OTHER_NEWS)):
        maker.add_news()
    return sorted(maker.found, key=lambda occasion: (occasion.day, occasion.id))


class _Maker:
    def __init__(self, rng: random.Random, known: Society) -> None:
        self._rng = rng
        self._known = known
        self._batches: dict[tuple[str, str, int], int] = {}
        self.found: list[Occasion] = []

    def add_training(self, number: int) -> None:
        rng = self._rng
        begin = BEGIN + timedelta(days=rng.randint(60, DAYS - 200))
        programme = rng.choices(_PROGRAMMES, (3, 3, 3, 2))[0]
        provider = "" if programme == "PKN-II" else rng.choice(sorted(self._known.providers.keys() - {""}))
        place = (programme, provider, begin.year)
        self._batches[place] = self._batches.get(place, 0) + 1
        organizer = self._known.providers[provider]
        training = Training(
            f"c{number:06}",
            programme,
            roman.toRoman(self._batches[place]),
            begin.year,
            organizer,
            tuple(self._learners(begin, programme, provider)),
            tuple(self._some(organizer.staff(begin, range(4, 5)), 2)),
            rng.choice(_THEMES),
        )
        self._add("opening", begin, organizer, None, (training,))
        for visit in range(rng.choice((1, 1, 2, 3))):
            self._visit(begin + timedelta(days=40 + 3 * visit + rng.randint(0, 2)), training)
        if rng.random() < 0.6:
            self._add("seminar", begin + timedelta(days=90), organizer, None, (training,))
        self._add("graduation", begin + timedelta(days=110), organizer, None, (training,))

    def _visit(self, day: date, training: Training) -> None:
        host = self._rng.choice(self._known.governments)
        twin = self._twin(training) if self._rng.random() < 0.1 else None
        self._add("visit", day, host, host.region, (training, twin) if twin else (training,))

    def _twin(self, training: Training) -> Training | None:
        """A cohort of the same year and provider that may come along."""
        for occasion in reversed(self.found[-60:]):
            for other in occasion.trainings:
                if (
                    other.id != training.id
                    and (other.programme, other.year) == (training.programme, training.year)
                    and other.organizer is training.organizer
                ):
                    return other
        return None

    def add_news(self) -> None:
        rng = self._rng
        host = rng.choice(self._known.governments if rng.random() < 0.85 else self._known.ministries)
        day = BEGIN + timedelta(days=rng.randint(0, DAYS - 1))
        self._add("news", day, host, host.region, ())

    def _add(
        self, kind: str, day: date, host: Employer, place: lexicon.Region | None, trainings: tuple[Training, ...]
    ) -> None:
        venue = self._rng.choice(_VENUES) if trainings else None
        ranks = range(1, 6) if kind == "news" else range(1, 4)
        present = tuple(self._some(host.staff(day, ranks), 3))
        number = f"e{len(self.found):06}"
        self.found.append(Occasion(number, kind, day, host, place or host.region, trainings, venue, present))

    def _learners(self, day: date, programme: str, provider: str) -> list[Person]:
        rng = self._rng
        near = [e for e in self._known.governments if not provider or (e.body.area and e.body.area[:2] == provider)]
        chosen = rng.sample(near, min(len(near), 12))
        found = [self._some(employer.staff(day, _RANKS[programme]), 2 if provider else 1) for employer in chosen]
        return [person for some in found for person in some]

    def _some(self, people: list[Person], count: int) -> list[Person]:
        once = list({person.id: person for person in people}.values())
        return self._rng.sample(once, min(len(once), count))
