"""The persons of one article and the places of its text that mean them; names and offices compared.

A name whose words all stand, in order, in a fuller name of the article is that person's: ``Raka`` → ``Raka Danu``,
``Cecep R. W`` → ``Cecep Rahmat Wijaya``. Where two persons fit, it is nobody's.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

from ingest.offices import OfficeMention


@dataclass(slots=True)
class Actor:
    """One person of the article: the fullest name, all names with their spans, what stands beside them.

    `cues` say what vouches for the names (`ingest.persons.Cue`).
    """

    name: str
    words: tuple[str, ...]
    spans: list[tuple[int, int]] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    offices: list[OfficeMention] = field(default_factory=list)
    roles: list[str] = field(default_factory=list)
    role_spans: list[tuple[int, int]] = field(default_factory=list)
    cues: set[str] = field(default_factory=set)

    def __hash__(self) -> int:
        return id(self)

    __eq__ = object.__eq__

    def add_name(self, start: int, end: int, text: str) -> None:
        """One more place where the text names the person."""
        self.spans.append((start, end))
        if text not in self.names:
            self.names.append(text)

    def add_role(self, role: str, start: int, end: int) -> None:
        """A role beside the name at `start:end`."""
        self.roles.append(role)
        self.role_spans.append((start, end))


@dataclass(frozen=True, slots=True)
class Reference:
    """Text `start:end` means `actor`; `by_name` is false for a bare office."""

    start: int
    end: int
    actor: Actor
    by_name: bool


@dataclass(frozen=True)
class People:
    """All persons of an article and all places of the text that mean one, in order.

    `not_areas` are the tokens that look like a region and are a person's short name ("Bima").
    """

    actors: tuple[Actor, ...]
    references: tuple[Reference, ...]
    not_areas: frozenset[int]

    def within(self, start: int, end: int) -> tuple[Reference, ...]:
        """References that begin in a range of the text."""
        return self.references[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    @cached_property
    def _starts(self) -> list[int]:
        return [r.start for r in self.references]


def key_words(name: str) -> tuple[str, ...]:
    """A name's words for comparison: lower case, no full stops."""
    return tuple(w.strip(".,").lower() for w in name.replace(".", ". ").split() if w.strip(".,"))


def fits(part: tuple[str, ...], whole: tuple[str, ...]) -> bool:
    """Whether the words of `part` stand in `whole` in order; an initial fits a word that begins with it."""
    rest = iter(whole)
    return all(any(w == p or (len(p) == 1 and w.startswith(p)) for w in rest) for p in part)


def bearer(words: tuple[str, ...], actors: Iterable[Actor]) -> Actor | None:
    """The one person whom a name of these words means: who is named just so, else the only one whom it fits."""
    found = [a for a in actors if fits(words, a.words)]
    exact = [a for a in found if a.words == words]
    if len(exact) == 1:
        return exact[0]
    return found[0] if len(found) == 1 else None


def holder(office: OfficeMention, actors: Iterable[Actor]) -> Actor | None:
    """The one person to whom the article gives that office; nobody where two hold one."""
    holders = [a for a in actors if any(same_office(office, own) for own in a.offices if not own.former)]
    return holders[0] if len(holders) == 1 else None


def same_office(bare: OfficeMention, own: OfficeMention) -> bool:
    """Whether `bare` may be short for `own`: ``Wali Kota`` for ``Wali Kota Bogor``, ``Sekda`` for ``Sekdaprov``."""
    secretary = bare.office.title == "Sekretaris Daerah" and own.office.title.startswith("Sekda")
    if bare.office is not own.office and bare.office.title not in own.title and not secretary:
        return False
    if bare.area and own.area:
        return bool({r.code for r in bare.area.candidates} & {r.code for r in own.area.candidates})
    return ("Wakil" in bare.title) == ("Wakil" in own.title)
