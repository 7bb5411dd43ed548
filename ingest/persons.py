"""Persons in a text: a name and what vouches for it, since any capitalized word might be one.

Forms handled, with examples of shape (`Cue`):

- ``Wali Kota Bogor, Raka Danu``, ``Raka Danu, Wali Kota Bogor``   office   an office beside the name
- ``Dr. Ratna Juwita``, ``Bapak Supardi``, ``Ratna Juwita, M.Si.``  title    a title or degree
- ``Sumiyem (60)``                                                age      an age in brackets
- ``ujar Yustina``, ``Yustina mengatakan``                       say      a verb of saying
- ``salah seorang peserta, Poniyem``, ``Poniyem, warga RT 5``   role     a role in a group
- ``Raka Danu, Poniyem dan Yono Karta``                           list     a person before it in a list
- ``Yono Karta``                                                   name     two words, one known as a name
- ``Karta Wijana memaparkan``                                      verb     two words before an active verb
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

import lexicon
from ingest.areas import area_at
from ingest.document import Document
from ingest.names import Name, name_at
from ingest.offices import OfficeMention, office_at
from ingest.roles import LISTING, role_after
from ingest.tokens import Token
from ingest.words import field_word, given
from lexicon.wording import words

Cue = Literal["office", "title", "age", "say", "role", "list", "name", "verb"]
PLACE_PREPOSITIONS = words("place_prepositions")


@dataclass(frozen=True, slots=True)
class PersonMention:
    """A name with the offices beside it; `cue` says what vouches for it, `role` the group role that introduces it."""

    name: Name
    cue: Cue
    offices: tuple[OfficeMention, ...] = ()
    role: str | None = None

    @property
    def first(self) -> int:
        """First token, the office before the name included."""
        return min([self.name.first, *(o.first for o in self.offices)])

    @property
    def last(self) -> int:
        """Token after the mention, the office after the name included."""
        return max([self.name.last, *(o.last for o in self.offices)])


def holder_of(doc: Document, office: OfficeMention, role: str | None) -> PersonMention | None:
    """The person whose name follows an office directly or after a comma."""
    at = office.last
    comma = at < len(doc.tokens) and doc.tokens[at].text == ","
    name = name_at(doc, at + comma)
    if name is None or office_at(doc, at + comma) or _is_area(doc, name):
        return None
    if comma and not _named_after_comma(doc, office, name):
        return None
    if not name.titled and (_plain_word(doc, name) or _only_in_headline(doc, name)):
        return None
    return PersonMention(name, "office", (office,), role or role_after(doc, name.last))


def titled_at(doc: Document, at: int, role: str | None) -> PersonMention | None:
    """The person whose title begins at token `at`: ``Dr. Ratna …``, ``Bapak Supardi``, ``AKBP Denny …``."""
    if not any(p.kind in ("courtesy", "prefix", "rank") for p in doc.phrases.at(at)):
        return None
    name = name_at(doc, at)
    if name is None or (name.begin == at and name.last == name.core):
        return None
    if doc.phrases.at(name.begin, "office") or _is_courtesy_only(doc, name):
        return None
    return PersonMention(name, "title", role=role or role_after(doc, name.last))


def bare_at(doc: Document, at: int, previous: PersonMention | None, role: str | None) -> PersonMention | None:
    """The person whose bare name begins at token `at`, if anything vouches for it.

    `previous` is the person named last, if nothing else was named since; `role` points ahead to a name.
    """
    name = name_at(doc, at)
    quotation = doc.quotation_at(doc.tokens[at].start)
    if name is None or _plain_word(doc, name) or (quotation and not quotation.double):
        return None
    cue = _cue(Candidate(doc, name, previous, role))
    return PersonMention(name, cue, role=role or role_after(doc, name.last)) if cue else None


def _named_after_comma(doc: Document, office: OfficeMention, name: Name) -> bool:
    if office.alone and not doc.tokens[office.first].capital:
        return False
    return name.titled or _name_like(doc, name)


def _only_in_headline(doc: Document, name: Name) -> bool:
    """Headlines capitalize every word: what stands after an office there is a name only if the text below has it."""
    headline = len(doc.article.title or "")
    below = doc.text[headline:]
    return name.end <= headline and not any(word in below for word in name.words if len(word) > 3)


def _is_area(doc: Document, name: Name) -> bool:
    area = area_at(doc, name.begin)
    return area is not None and area.last >= name.core and not name.titled


def _name_like(doc: Document, name: Name) -> bool:
    """Two words or more, or one that is known as a name; after a comma a lone unknown word must end at a comma too."""
    tokens = doc.tokens[name.begin : name.core]
    if len(tokens) > 1 or given(tokens[0]):
        return True
    return name.last < len(doc.tokens) and doc.tokens[name.last].text in {",", "(", ";", "."}


def _plain_word(doc: Document, name: Name) -> bool:
    return name.core == name.begin + 1 and doc.tokens[name.begin].lower in lexicon.common_words()


def _is_courtesy_only(doc: Document, name: Name) -> bool:
    """``Bapak dan Ibu``, ``Bapak Gubernur``: no name follows the courtesy."""
    tokens = doc.tokens[name.begin : name.core]
    return all(t.lower in lexicon.common_words() for t in tokens)


# what vouches for a bare name


@dataclass(frozen=True)
class Candidate:
    """A bare name and what stands around it."""

    doc: Document
    name: Name
    previous: PersonMention | None
    role: str | None

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """The words of the name."""
        return self.doc.tokens[self.name.begin : self.name.core]

    @property
    def before(self) -> Token:
        """The token before the name."""
        return self.doc.tokens[self.name.begin - 1]

    @property
    def several(self) -> bool:
        """Whether it has two words or more."""
        return len(self.tokens) > 1

    @cached_property
    def known(self) -> bool:
        """Whether one of its words is known as a part of personal names."""
        return any(given(t) for t in self.tokens)

    @property
    def likely(self) -> bool:
        """Whether it has the form of a name: what a weak cue asks for."""
        return self.several or self.known

    @property
    def fieldlike(self) -> bool:
        """Whether it begins with a word that offices and bodies are named with."""
        return field_word(self.tokens[0])


def _cue(name: Candidate) -> Cue | None:
    if name.tokens[0].upper and len(name.tokens[0].text) > 3 and not name.name.titled:
        return None
    if name.name.end <= len(name.doc.article.title or "") or _after_preposition(name):
        return "title" if name.name.titled else None
    return next((cue for cue, vouches in CUES if vouches(name)), None)


def _after_preposition(name: Candidate) -> bool:
    return name.name.begin > 0 and name.before.lower in PLACE_PREPOSITIONS


def _says_before(name: Candidate) -> bool:
    """A tag ("ujar", "kata") right before."""
    at = name.name.begin
    starts = [index for index in (at - 1, at - 2) if index >= 0]
    return any(p.last == at for index in starts for p in name.doc.phrases.at(index, "say"))


def _degree_after(name: Candidate) -> bool:
    return name.name.last > name.name.core


def _office_after(name: Candidate) -> bool:
    """``Laksmi Pratiwi, Wakil Direktur …``, unless the office has a holder of its own."""
    doc, at = name.doc, name.name.last
    if not (name.likely and at + 1 < len(doc.tokens) and doc.tokens[at].text == ","):
        return False
    office = office_at(doc, at + 1)
    return office is not None and not office.alone and holder_of(doc, office, None) is None


def _role_after(name: Candidate) -> bool:
    if role_after(name.doc, name.name.last) is None:
        return False
    return name.likely or name.name.begin == 0 or name.before.kind in ("break", "mark")


def _role_before(name: Candidate) -> bool:
    return bool(name.role) and name.likely and name.before.kind != "break"


def _in_list(name: Candidate) -> bool:
    if name.previous is None or not name.likely:
        return False
    between = [t.lower for t in name.doc.tokens[name.previous.last : name.name.begin]]
    if between[:1] == ["("] and ")" in between:
        between = between[between.index(")") + 1 :]
    return 0 < len(between) <= 2 and all(word in LISTING for word in between)


def _known_name(name: Candidate) -> bool:
    return name.several and name.known and not name.fieldlike


def _says_after(name: Candidate) -> bool:
    doc, at = name.doc, name.name.last
    while at < len(doc.tokens) and doc.tokens[at].text == ",":
        at += 1
    return bool(doc.phrases.at(at, "say")) and name.likely and not name.fieldlike


def _acts(name: Candidate) -> bool:
    """An active verb ("me-…") follows two words of which none names an office or body."""
    doc, at = name.doc, name.name.last
    verb = at < len(doc.tokens) and doc.tokens[at].text[:2] == "me" and len(doc.tokens[at].text) > 4
    return verb and name.several and not any(field_word(t) for t in name.tokens)


def _age_after(name: Candidate) -> bool:
    """``Sumiyem (60)``: only persons have an age."""
    tokens = name.doc.tokens[name.name.last : name.name.last + 3]
    return [t.text for t in tokens[::2]] == ["(", ")"] and tokens[1].kind == "number" and len(tokens[1].text) == 2


CUES: tuple[tuple[Cue, Callable[[Candidate], bool]], ...] = (
    ("say", _says_before),
    ("title", _degree_after),
    ("age", _age_after),
    ("office", _office_after),
    ("role", _role_after),
    ("role", _role_before),
    ("list", _in_list),
    ("name", _known_name),
    ("say", _says_after),
    ("verb", _acts),
)
"""What vouches for a bare name, strong cues first; the first that holds counts."""
