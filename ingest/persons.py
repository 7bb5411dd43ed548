"""Persons in a text: a name and what vouches for it, since any capitalized word might be one.

Forms handled, with examples of shape (`Cue`):

- ``Wali Kota Bogor, Raka Danu``, ``Raka Danu, Wali Kota Bogor``   office   an office beside the name
- ``Dr. Ratna Juwita``, ``Bapak Supardi``, ``Ratna Juwita, M.Si.``  title    a title or degree
- ``Sumiyem (60)``, ``Sumiyem, 60 tahun``                        age      an age
- ``ujar Yustina``, ``Yustina mengatakan``, ``menurut Yustina,``  say      a verb of saying
- ``salah seorang peserta, Poniyem``, ``Poniyem, warga RT 5``   role     a role in a group
- ``Raka Danu, Poniyem dan Yono Karta``                           list     a person before it in a list
- ``aktor Yono Karta``                                             calling  what he does for a living
- ``Yono Karta``, ``Yustina``                                      name     words known as names
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
from ingest.words import NOUN_SHAPE, field_word, given
from lexicon.wording import words

Cue = Literal["office", "title", "age", "say", "role", "list", "calling", "name", "verb"]
TITLES = frozenset({"courtesy", "prefix", "rank"})
PLACE_PREPOSITIONS = words("place_prepositions")
BEFORE_PLACE = words("before_place")
CALLINGS = words("callings")
BEFORE_PERSONS = words("before_persons")
NEWS_NAMES = words("news_names")
VENUE_REACH = 4
"""Capitalized words of a hall's name before one that is a person's too."""
BEFORE_VERB = words("between_subject_and_verb")


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
    abroad = _country_after(doc, office)
    at = abroad or _after_bracket(doc, office)
    comma = at < len(doc.tokens) and doc.tokens[at].text == ","
    name = name_at(doc, at + comma)
    if name is None or office_at(doc, at + comma) or _is_area(doc, name):
        return None
    if comma and (not _named_after_comma(doc, office, name) or _each_as(doc, office, name)):
        return None
    if not name.titled and (_plain_word(doc, name) or _only_in_headline(doc, name)):
        return None
    return PersonMention(name, "office", () if abroad else (office,), role or role_after(doc, name.last))


def _country_after(doc: Document, office: OfficeMention) -> int | None:
    """``Presiden Filipina X``: the token after the country, where the office is none of ours."""
    found = doc.phrases.longest(office.last, "country")
    return found.last if found else None


def _after_bracket(doc: Document, office: OfficeMention) -> int:
    """``Menteri Energi dan Sumber Daya Mineral (ESDM) X``: the token after an abbreviation of the office."""
    texts = [t.text for t in doc.tokens[office.last : office.last + 3]]
    return office.last + 3 if texts[::2] == ["(", ")"] and doc.tokens[office.last + 1].upper else office.last


def titled_at(doc: Document, at: int, role: str | None) -> PersonMention | None:
    """The person whose title begins at token `at`: ``Dr. Ratna …``, ``Bapak Supardi``, ``AKBP Denny …``."""
    if TITLES.isdisjoint(doc.phrases.kinds(at)):
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


def _each_as(doc: Document, office: OfficeMention, name: Name) -> bool:
    """``X sebagai Kepala Dinas A, Y sebagai Kepala Dinas B``: the office belongs to the name before it."""
    before, after = doc.tokens[office.first - 1 : office.first], doc.tokens[name.last : name.last + 1]
    return (
        bool(before and after)
        and before[0].lower == after[0].lower
        and after[0].lower in {"sebagai", "menjadi", "selaku"}
    )


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
    def wordlike(self) -> bool:
        """Whether a lone word has the form of a name and of no noun: long enough, no abbreviation."""
        token = self.tokens[0]
        if given(token):
            return len(token.text) > 2
        return len(token.text) > 3 and not token.upper and NOUN_SHAPE.fullmatch(token.lower) is None

    @property
    def alone(self) -> bool:
        """Whether a lone word may be a name by its form and its neighbours."""
        return self.wordlike and not self.beside_capitals and self.before.lower not in BEFORE_PLACE

    @property
    def ends(self) -> bool:
        """Whether a mark follows."""
        last = self.name.last
        return last < len(self.doc.tokens) and self.doc.tokens[last].kind in ("mark", "break")

    @property
    def beside_capitals(self) -> bool:
        """Whether a capitalized word stands right before or after: the name may be a part of another thing's.

        A noun that begins the sentence does not count (``Kedatangan X``).
        """
        tokens, before, after = self.doc.tokens, self.name.begin - 1, self.name.last
        opening = before == 0 or (before > 0 and tokens[before - 1].kind in ("break", "mark"))
        noun = before >= 0 and opening and NOUN_SHAPE.fullmatch(tokens[before].lower) is not None
        return (before >= 0 and tokens[before].capital and not noun) or (after < len(tokens) and tokens[after].capital)

    @property
    def fieldlike(self) -> bool:
        """Whether it begins with a word that offices and bodies are named with."""
        return field_word(self.tokens[0])


def _cue(name: Candidate) -> Cue | None:
    if name.tokens[0].upper and len(name.tokens[0].text) > 3 and not name.name.titled:
        return None
    if not name.name.titled and (name.before.lower in NEWS_NAMES or _in_venue(name)):
        return None
    if name.name.end <= len(name.doc.article.title or "") or _after_preposition(name):
        return "title" if name.name.titled else None
    return next((cue for cue, vouches in CUES if vouches(name)), None)


def _in_venue(name: Candidate) -> bool:
    """``Aula Sabha Widya Praja``: the capitalized words before it begin with that of a hall."""
    at = name.name.begin - 1
    while at >= max(0, name.name.begin - VENUE_REACH) and name.doc.tokens[at].capital:
        if name.doc.phrases.at(at, "venue"):
            return True
        at -= 1
    return False


def _after_preposition(name: Candidate) -> bool:
    return name.name.begin > 0 and (name.before.lower in PLACE_PREPOSITIONS or name.before.text == "/")


def _says_before(name: Candidate) -> bool:
    """A tag ("ujar", "kata") right before, or "menurut" where a mark follows."""
    at = name.name.begin
    if name.before.lower == "menurut":
        return name.likely or (name.ends and name.wordlike)
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
    """Several words, one known as a name; a lone one only where nothing with a capital stands beside it."""
    if name.fieldlike or not name.known:
        return False
    return name.several or (name.alone and name.tokens[0].lower not in lexicon.names_too())


def _person_before(name: Candidate) -> bool:
    """``kepada Yustina``, ``pasangan Yustina``: words that mostly stand before persons."""
    return name.before.lower in BEFORE_PERSONS and (name.likely or name.alone) and not name.fieldlike


def _calling_before(name: Candidate) -> bool:
    """``aktor X``, ``pengamat politik X``, ``X alias Y``: a calling, perhaps with its field, right before."""
    following = name.doc.tokens[name.name.last : name.name.last + 1]
    if name.several and following and following[0].lower == "alias":
        return True
    before = [t.lower for t in name.doc.tokens[max(0, name.name.begin - 2) : name.name.begin]]
    return name.several and not name.fieldlike and not CALLINGS.isdisjoint(before) and name.before.kind == "word"


def _says_after(name: Candidate) -> bool:
    doc, at = name.doc, name.name.last
    while at < len(doc.tokens) and (doc.tokens[at].text == "," or doc.tokens[at].lower in BEFORE_VERB):
        at += 1
    if not doc.phrases.at(at, "say") or name.fieldlike:
        return False
    apart = doc.tokens[name.name.last].text == ","
    return name.likely or (not apart and name.alone)


def _acts(name: Candidate) -> bool:
    """An active verb ("me-…") follows two words of which none names an office or body."""
    doc, at = name.doc, name.name.last
    verb = at < len(doc.tokens) and doc.tokens[at].text[:2] == "me" and len(doc.tokens[at].text) > 4
    return verb and name.several and not any(field_word(t) for t in name.tokens)


def _age_after(name: Candidate) -> bool:
    """``Sumiyem (60)``, ``Sumiyem, 60 tahun``: only persons have an age."""
    tokens = name.doc.tokens[name.name.last : name.name.last + 3]
    marks = [t.lower for t in tokens[::2]]
    return marks in (["(", ")"], [",", "tahun"]) and tokens[1].kind == "number" and len(tokens[1].text) == 2


CUES: tuple[tuple[Cue, Callable[[Candidate], bool]], ...] = (
    ("say", _says_before),
    ("title", _degree_after),
    ("age", _age_after),
    ("office", _office_after),
    ("role", _role_after),
    ("role", _role_before),
    ("list", _in_list),
    ("calling", _calling_before),
    ("name", _known_name),
    ("name", _person_before),
    ("say", _says_after),
    ("verb", _acts),
)
"""What vouches for a bare name, strong cues first; the first that holds counts."""
