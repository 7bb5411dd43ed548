"""Personal names in a text: titles before, the name, degrees after.

Forms handled, with real examples of shape:

- ``Drs. H. La Ode Sarman Buton, M.Si.``     titles and degrees are no part of the name
- ``Dra Tiurlina Br Manik MSi``               also without stops and commas
- ``A. Rahim``, ``Tb. Hilman``, ``Cecep R. W`` initials and regional titles are part of it
- ``HM Arifin``, ``H.A.R. Gazali``             a religious initial melted with the name's
- ``Abdul bin Ahmad``, ``Br Sinaga``           particles within the name
"""

from __future__ import annotations

import re
from dataclasses import dataclass

import lexicon
from ingest.areas import KIND_WORDS, area_at
from ingest.document import Document
from ingest.words import given, kept_at, listed_word

LONGEST_NAME = 6
LONGEST_TITLES = 24
"""Tokens that titles before a name may take, full stops and brackets included: more are no titles of one person."""
MELTED = re.compile(r"(?:H|KH|Hj)(?=[A-Z]$)")
DEGREE = re.compile(r"(?:[A-Z][a-z]{0,3}\.){1,3}[A-Z][A-Za-z]{0,5}\b\.?")
"""A degree that no list has, by its full stops: ``M.KP.``"""
TITLE_KINDS = ("courtesy", "prefix", "rank", "corps")
STOP_KINDS = frozenset({
    "office", "head", "acting", "day", "month", "programme", "stem", "rank", "say", "former", "country",
})  # fmt: skip
ARTICLE = re.compile(r"(?:al|el|as|ad|an|ar|at|az|ash|asy|ul|ud)-[A-Z]")
"""``al-Hamidi``: an Arabic article melted with the name after it."""


@dataclass(frozen=True, slots=True)
class Name:
    """Tokens `first` up to `last` are titles, name and degrees; `start:end` are the offsets of the name alone.

    `titled` says that a title or degree vouches for it.
    """

    first: int
    last: int
    begin: int
    core: int
    start: int
    end: int
    text: str
    titled: bool

    @property
    def words(self) -> tuple[str, ...]:
        """The words of the name."""
        return tuple(self.text.split())


def name_at(doc: Document, at: int) -> Name | None:
    """The personal name that begins at token `at`, titles included; None where no capitalized word can be one."""
    begin = _after_titles(doc, at)
    core = _core_end(doc, begin)
    if core == begin:
        return None
    last = _after_degrees(doc, core)
    start = doc.tokens[begin].start
    melted = MELTED.match(doc.tokens[begin].text)
    if melted and core > begin + 1:
        start += melted.end()
    end = doc.tokens[core - 1].end
    titled = begin > at or last > core or bool(melted and core > begin + 1)
    return Name(at, last, begin, core, start, end, doc.text[start:end], titled)


def _after_titles(doc: Document, at: int) -> int:
    """The token after all titles that begin at `at`."""
    index = at
    while index < min(len(doc.tokens), at + LONGEST_TITLES):
        found = next((p for p in doc.phrases.at(index) if p.kind in TITLE_KINDS), None)
        if found is None or (found.kind == "corps" and index == at):
            break
        index = found.last
        if index < len(doc.tokens) and doc.tokens[index].text == "." and found.last > at:
            index += 1
    return index


def _core_end(doc: Document, begin: int) -> int:
    index = begin
    while index < min(len(doc.tokens), begin + LONGEST_NAME):
        token = doc.tokens[index]
        if index > begin and ARTICLE.match(token.text):
            index += 1
            continue
        if token.text in lexicon.titles().particles and index > begin:
            if not (index + 1 < len(doc.tokens) and doc.tokens[index + 1].capital):
                break
        elif not token.capital or (index > begin and _degree(doc, index)) or _ends_name(doc, index, begin):
            break
        index += 1
    return index


def _degree(doc: Document, at: int) -> bool:
    found = doc.phrases.longest(at, "suffix")
    if found is None:
        return False
    single = found.last == at + 1 and len(doc.tokens[at].text) < 3
    return not single or not given(doc.tokens[at])


def _ends_name(doc: Document, at: int, begin: int) -> bool:
    """Whether another thing begins at `at`: an office, a day, a body, a region with its kind word, a common word."""
    token, kinds = doc.tokens[at], doc.phrases.kinds(at)
    if not STOP_KINDS.isdisjoint(kinds) or (at == begin and "courtesy" in kinds):
        return True
    kept = kept_at(doc, at) or (at > begin and doc.tokens[at - 1].text in lexicon.titles().kept)
    within = at > begin and (given(token) or given(doc.tokens[at - 1]))
    if token.lower in lexicon.common_words() and not kept and not within:
        return True
    if token.lower in KIND_WORDS or "body" in kinds or "unit" in kinds:
        return True
    if at == begin and not given(token) and ("village" in kinds or "landmark" in kinds):
        return True
    if at == begin and listed_word(token) and not given(token) and not kept:
        return True
    area = area_at(doc, at) if "region" in kinds else None
    return area is not None and area.last > at + 1 and not given(token)


def _after_degrees(doc: Document, core: int) -> int:
    """The token after ``, S.H., M.Si.`` or `` MSi``; a comma counts only before a degree."""
    index = core
    while index < len(doc.tokens):
        at = index + 1 if doc.tokens[index].text in {",", "."} else index
        found = doc.phrases.longest(at, "suffix")
        unlisted = DEGREE.match(doc.text, doc.tokens[at].start) if at < len(doc.tokens) else None
        if found is None and (unlisted is None or at == index):
            break
        index = found.last if found else doc.token_at(unlisted.end() if unlisted else 0)
    return index
