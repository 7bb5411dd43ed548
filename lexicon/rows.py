"""The shapes of what the lexicon knows; the functions of `lexicon` return these."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

RegionKind = Literal["province", "regency", "city"]
BodyKind = Literal[
    "ministry", "agency", "local_government", "unit", "training_provider", "university", "company", "other"
]
UnitKind = Literal["unit", "training_provider", "other"]
UnitFollows = Literal["area", "name"]
SayKind = Literal["tag", "verb"]
FrameKind = Literal["according", "speech"]
EventKind = Literal["visit", "opening", "closing", "seminar", "graduation", "lecture", "other"]
VisitKind = Literal["visitasi", "benchmarking", "studi_lapangan", "studi_tiru", "kunjungan"]
NameKind = Literal["given", "clan", "title"]
Numbering = Literal["national", "provider"]


@dataclass(frozen=True, slots=True)
class Region:
    """A province, regency or city.

    `code` is the official one in dotted form ("32", "32.71"), `name` has its kind word ("Kabupaten Bogor"), `bare` has
    none ("Bogor"). `aliases` are other spellings, abbreviations and former names; `nicknames` epithets ("Kota Hujan");
    `weak` those of all these forms that are also words or personal names ("Batu", "Bima").
    `parent` is the province's code, `seat` the town the government sits in. A province made by a split has `since` (the
    year) and `split_from` (a code).
    """

    code: str
    name: str
    kind: RegionKind
    bare: str
    aliases: tuple[str, ...] = ()
    nicknames: tuple[str, ...] = ()
    weak: tuple[str, ...] = ()
    parent: str | None = None
    seat: str | None = None
    since: int | None = None
    split_from: str | None = None


@dataclass(frozen=True, slots=True)
class Body:
    """A body of the state, a university or a company, known by name all over the country.

    `name` is the official full form. `abbreviations` may be written in capitals or as a word of syllables ("Kemenkeu");
    those also in `ambiguous` mean it only where the text says so. `aliases` are longer forms and former names. `since`
    and `until` are the first and last year under this name, as far as they lie after 2014 or are known; `successors`
    and `parent` are keys.
    """

    key: str
    name: str
    kind: BodyKind
    abbreviations: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    ambiguous: tuple[str, ...] = ()
    since: int | None = None
    until: int | None = None
    successors: tuple[str, ...] = ()
    parent: str | None = None
    source: str = ""

    @property
    def forms(self) -> tuple[str, ...]:
        """Every form of its name, the official one first."""
        return (self.name, *self.abbreviations, *self.aliases)


@dataclass(frozen=True, slots=True)
class Unit:
    """A kind of office that many governments have: "Dinas Kesehatan", "Kepolisian Resor".

    `abbreviations` are single words ("Dinkes"), `aliases` shorter or longer wordings ("Dinas Kominfo"); those in
    `ambiguous` several units share. `head` is the office of who leads it where that is not "Kepala" with its name.
    `follows` says what comes after the name in a text: the area it belongs to ("Dinas Kesehatan Kota X") or a name of
    its own ("Puskesmas Y").
    """

    name: str
    kind: UnitKind
    abbreviations: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    ambiguous: tuple[str, ...] = ()
    head: str | None = None
    follows: UnitFollows = "area"

    @property
    def forms(self) -> tuple[str, ...]:
        """Every form of its name, the full one first."""
        return (self.name, *self.abbreviations, *self.aliases)


@dataclass(frozen=True, slots=True)
class Titles:
    """Words around a name. Compare with `lexicon.title_key`: full stops and spaces do not matter, capitals do.

    Not part of a name: `courtesy` ("Bapak"), `prefixes` (academic and religious: "Dr.", "Hj."), `suffixes` (degrees:
    "S.Sos."), `ranks` ("AKBP", "Kolonel") and the `corps` words that follow a rank ("Inf.", "TNI").
    Part of a name: `kept`, noble and regional titles ("Raden", "Andi", "Tb."). `particles` join names ("bin", "van").
    """

    courtesy: frozenset[str]
    prefixes: frozenset[str]
    suffixes: frozenset[str]
    ranks: frozenset[str]
    corps: frozenset[str]
    kept: frozenset[str]
    particles: frozenset[str]


@dataclass(frozen=True, slots=True)
class Programme:
    """A training programme at one level.

    `forms` name it whole ("PKN Tingkat II", "Latsar"); `stems` leave the level open, which then comes elsewhere ("PKN …
    Tingkat II"); `level` is that level as a Roman numeral. `since` and `until` are years. With
    `numbering` "provider" each training body counts its own batches.
    """

    key: str
    name: str
    forms: tuple[str, ...]
    stems: tuple[str, ...]
    family: str
    level: str | None
    since: int | None
    until: int | None
    numbering: Numbering = "national"


@dataclass(frozen=True, slots=True)
class SayVerb:
    """A verb of saying: a `tag` stands beside quoted words ("ujar X"), a `verb` after its subject ("X mengatakan").

    `reports` tells whether the words come with it by the verb's meaning ("mengatakan"), or whether it also stands
    where none are reported ("menyambut").
    """

    form: str
    kind: SayKind
    reports: bool = True


@dataclass(frozen=True, slots=True)
class Frame:
    """Words that put a statement into somebody's mouth: `according` ("menurut X"), `speech` ("dalam sambutannya")."""

    form: str
    kind: FrameKind


@dataclass(frozen=True, slots=True)
class Speech:
    """How texts tell that somebody says something."""

    verbs: tuple[SayVerb, ...]
    frames: tuple[Frame, ...]


@dataclass(frozen=True, slots=True)
class EventWord:
    """A word or phrase for an event. `visit` is the kind of visit; `training` is false for those of no training."""

    form: str
    kind: EventKind
    visit: VisitKind | None = None
    training: bool = True


@dataclass(frozen=True, slots=True)
class NamePart:
    """A part of Indonesian names; `gender` is "f", "m" or None where either or unknown, `origin` a people."""

    form: str
    kind: NameKind
    gender: str | None = None
    origin: str | None = None
