"""Governments, ministries and training bodies with their posts, and the officials who held them one after the other."""

from __future__ import annotations

import random
from bisect import bisect_right
from dataclasses import dataclass, field
from datetime import date, timedelta

import lexicon
from benchmarks.corpus.names import Name, draw

BEGIN = date(2016, 1, 1)
DAYS = 3650
PER_GOVERNMENT = 75  # officials that a government of the model has had in ten years; measured
_DINAS = (
    "Kesehatan", "Pendidikan", "Sosial", "Perhubungan", "Pertanian", "Komunikasi dan Informatika", "Lingkungan Hidup",
    "Ketahanan Pangan", "Pekerjaan Umum", "Pariwisata", "Perikanan", "Tenaga Kerja",
)  # fmt: skip
_BIRO = ("Perencanaan", "Keuangan", "Hukum", "Sumber Daya Manusia", "Hubungan Masyarakat", "Umum")
_DIRECTORATES = ("Pembinaan", "Pelayanan", "Pengawasan", "Kelembagaan", "Pengembangan")
_MINISTRIES = (
    "kemendagri", "kemenkeu", "kemenkes", "kemenag", "kemensos", "kemenpanrb", "kemenhub", "kementan", "kemlu",
    "kemenperin", "kemnaker", "kkp", "bkn", "bps", "bpkp", "anri",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Body:
    """A body as a record has it."""

    name: str
    kind: str
    key: str | None = None
    area: str | None = None
    parent: str | None = None
    short: str | None = None


@dataclass(frozen=True, slots=True)
class Post:
    """An office: wording, the body it is held at, how it is worded before a name, and its rank (1 is the highest)."""

    title: str
    body: Body
    spoken: str
    rank: int


@dataclass(slots=True)
class Person:
    """An official: `held` are the days on which posts were taken over, with the posts; None from the day of leaving."""

    id: str
    name: Name
    held: list[tuple[date, Post | None]] = field(default_factory=list)

    def post(self, day: date) -> Post | None:
        """The post held on a day."""
        index = bisect_right([since for since, _ in self.held], day) - 1
        return self.held[index][1] if index >= 0 else None


@dataclass(slots=True)
class Office:
    """A post and who held it: (since, person), in order of time."""

    post: Post
    holders: list[tuple[date, Person]] = field(default_factory=list)

    def holder(self, day: date) -> Person:
        """Who holds it on a day."""
        return self.holders[max(0, bisect_right([since for since, _ in self.holders], day) - 1)][1]


@dataclass(frozen=True, slots=True)
class Employer:
    """A government, a ministry or a training body, with its offices by rank."""

    body: Body
    region: lexicon.Region | None
    offices: tuple[Office, ...]

    def staff(self, day: date, ranks: range) -> list[Person]:
        """Who holds an office of these ranks on a day."""
        return [office.holder(day) for office in self.offices if office.post.rank in ranks]


@dataclass(frozen=True, slots=True)
class Society:
    """All employers; `providers` train, by the code of their province ("" is the National Institute)."""

    governments: tuple[Employer, ...]
    ministries: tuple[Employer, ...]
    providers: dict[str, Employer]


def society(rng: random.Random, persons: int) -> Society:
    """As many governments and ministries as `persons` officials fill, with their careers."""
    regions = [region for region in lexicon.regions() if region.kind != "province"]
    count = max(4, min(len(regions), persons // PER_GOVERNMENT))
    chosen = sorted(rng.sample(regions, count), key=lambda region: region.code)
    provinces = {region.code: region for region in lexicon.regions() if region.kind == "province"}
    parents = sorted({region.parent for region in chosen if region.parent})
    careers = _Careers(rng)
    governments = tuple(careers.employ(_government(region)) for region in chosen)
    keys = _MINISTRIES[: max(2, min(len(_MINISTRIES), count // 12))]
    known = {body.key: body for body in lexicon.bodies()}
    ministries = tuple(careers.employ(_ministry(known[key])) for key in keys)
    providers = {code: careers.employ(_provider(provinces[code])) for code in parents}
    providers[""] = careers.employ(_institute(known["lan"], provinces["31"]))
    return Society(governments, ministries, providers)


class _Careers:
    """Fills offices from 2016 on: by promotion within the employer, from elsewhere, or by someone new."""

    def __init__(self, rng: random.Random) -> None:
        self._rng = rng
        self._count = 0
        self._leavers: list[Person] = []

    def employ(self, employer: Employer) -> Employer:
        rng, idle = self._rng, list[Person]()
        ends: dict[int, int] = {}
        for index, office in enumerate(employer.offices):
            self._appoint(office, BEGIN, self._new())
            ends[index] = rng.randint(60, 1500)
        for day in range(90, DAYS, 90):
            when = BEGIN + timedelta(days=day + rng.randint(0, 60))
            for index in [index for index, end in ends.items() if end <= day]:
                self._succeed(employer.offices[index], when, idle)
                ends[index] = day + rng.randint(500, 1900)
        return employer

    def _succeed(self, office: Office, when: date, idle: list[Person]) -> None:
        before = office.holders[-1][1]
        after = self._found(office, idle)
        if before.held[-1][1] is office.post:
            before.held.append((when, None))
            self._rng.choice((idle, idle, idle, self._leavers)).append(before)
        self._appoint(office, when, after)

    def _found(self, office: Office, idle: list[Person]) -> Person:
        chance, rank = self._rng.random(), office.post.rank
        fits = [person for person in idle if 0 <= _last_rank(person) - rank <= 2]
        if fits and chance < 0.75:
            person = self._rng.choice(fits)
            idle.remove(person)
            return person
        if self._leavers and chance > 0.94:
            return self._leavers.pop(self._rng.randrange(len(self._leavers)))
        return self._new()

    def _appoint(self, office: Office, when: date, person: Person) -> None:
        office.holders.append((when, person))
        person.held.append((when, office.post))

    def _new(self) -> Person:
        self._count += 1
        return Person(f"p{self._count:06}", draw(self._rng))


def _last_rank(person: Person) -> int:
    return next(post.rank for _, post in reversed(person.held) if post is not None)


def _government(region: lexicon.Region) -> Employer:
    body = Body(f"Pemerintah {region.name}", "local_government", area=region.code)
    chief = "Wali Kota" if region.kind == "city" else "Bupati"
    posts = [
        Post(chief, body, f"{chief} {region.bare}", 1),
        Post(f"Wakil {chief}", body, f"Wakil {chief} {region.bare}", 2),
    ]
    posts.append(Post("Sekretaris Daerah", body, f"Sekretaris Daerah {region.name}", 2))
    posts += [
        Post(f"Asisten {each}", body, f"Asisten {each} Sekda {region.name}", 3)
        for each in ("Pemerintahan", "Administrasi Umum")
    ]
    for dinas in _DINAS:
        unit = Body(f"Dinas {dinas} {region.name}", "unit", area=region.code, short=f"Dinas {dinas}")
        posts.append(Post(f"Kepala Dinas {dinas}", body, f"Kepala Dinas {dinas} {region.name}", 3))
        posts.append(Post("Sekretaris Dinas", unit, f"Sekretaris Dinas {dinas} {region.name}", 4))
        posts.append(
            Post("Kepala Bidang Perencanaan", unit, f"Kepala Bidang Perencanaan Dinas {dinas} {region.name}", 5)
        )
    return Employer(body, region, tuple(map(Office, posts)))


def _ministry(known: lexicon.Body) -> Employer:
    body = Body(known.name, known.kind, key=known.key)
    posts = [Post("Sekretaris Jenderal", body, f"Sekretaris Jenderal {known.name}", 2)]
    posts += [Post(f"Kepala Biro {each}", body, f"Kepala Biro {each} {known.name}", 3) for each in _BIRO]
    posts += [Post(f"Direktur {each}", body, f"Direktur {each} {known.name}", 3) for each in _DIRECTORATES]
    posts += [Post(f"Kepala Bagian {each}", body, f"Kepala Bagian {each} {known.name}", 5) for each in _BIRO]
    return Employer(body, None, tuple(map(Office, posts)))


def _provider(province: lexicon.Region) -> Employer:
    name = f"Badan Pengembangan Sumber Daya Manusia {province.name}"
    unit = Body(name, "training_provider", area=province.code, short="BPSDM")
    body = Body(f"Pemerintah {province.name}", "local_government", area=province.code)
    posts = [Post("Kepala BPSDM", body, f"Kepala BPSDM {province.name}", 3)]
    posts += [Post("Widyaiswara Ahli Madya", unit, f"Widyaiswara Ahli Madya BPSDM {province.name}", 4)] * 3
    return Employer(unit, province, tuple(map(Office, posts)))


def _institute(known: lexicon.Body, seat: lexicon.Region) -> Employer:
    body = Body(known.name, known.kind, key=known.key)
    posts = [
        Post("Kepala LAN", body, "Kepala LAN", 1),
        Post(
            "Deputi Bidang Penyelenggaraan Pengembangan Kompetensi",
            body,
            "Deputi Bidang Penyelenggaraan Pengembangan Kompetensi LAN",
            2,
        ),
    ]
    posts += [Post("Widyaiswara Ahli Utama", body, "Widyaiswara Ahli Utama LAN", 4)] * 8
    return Employer(body, seat, tuple(map(Office, posts)))
