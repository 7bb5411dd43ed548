"""Where the words of a name end: an office's field, a body's proper name.

Indonesian writes ``Kepala Dinas Kesehatan Parlin Hutajulu`` without a mark between the office and its holder. What
belongs to the office is told by vocabulary (the words of all offices and bodies of the lexicon), by the shape of
Indonesian nouns (``pe-…-an``, ``ke-…-an``, ``-isasi``), and by names known as names.
"""

from __future__ import annotations

import re
from functools import cache

import lexicon
from ingest.areas import area_at
from ingest.document import Document
from ingest.numbers import from_roman
from ingest.patterns import Phrase
from ingest.tokens import Token, tokenize
from lexicon import offices
from lexicon.offices import Head
from lexicon.wording import words

JOINING = words("joining")
NOUN_SHAPE = re.compile(r"(?:pe[a-z]{3,}an|ke[a-z]{3,}an|[a-z]{3,}(?:isasi|asi|logi|tika|itas)|[a-z]{4,}an)")
STOPS = (
    "prefix",
    "courtesy",
    "rank",
    "office",
    "body",
    "unit",
    "head",
    "day",
    "month",
    "acting",
    "former",
    "programme",
    "country",
)
LONGEST_FIELD = 40
"""Tokens that the name of an office or a body takes at most: a bound on the work for a line that is no text."""
LIST_REACH = 8
"""Tokens within which a list inside a name ("Perumahan Rakyat, Kawasan Permukiman dan …") must come to its "dan"."""


def title_end(doc: Document, at: int) -> int:
    """The token after the field that begins at `at`: ``Rehabilitasi Hutan`` in ``Kabid Rehabilitasi Hutan Dinas …``."""
    end = index = at
    while index < min(len(doc.tokens), at + LONGEST_FIELD):
        token = doc.tokens[index]
        if token.text.lower() in JOINING or token.text == ",":
            following = _after_joint(doc, index)
            if end == at or following is None:
                break
            index = following
        if not _in_field(doc, index, at):
            break
        index += 1
        end = index
    return end


def _after_joint(doc: Document, at: int) -> int | None:
    """The token after ``dan`` or a comma inside a name, if the name goes on there."""
    tokens = doc.tokens
    following = at + 1
    if tokens[at].text == "," and following < len(tokens) and tokens[following].lower in JOINING:
        following += 1
    if following >= len(tokens) or not tokens[following].capital or not field_word(tokens[following]):
        return None
    if _stops(doc, following) or begins_body(doc, following):
        return None
    return following if tokens[at].text != "," or _list_goes_on(doc, following) else None


def _list_goes_on(doc: Document, at: int) -> bool:
    """Whether ``dan`` or ``serta`` follows soon with nothing but words of fields between."""
    for index in range(at, min(at + LIST_REACH, len(doc.tokens))):
        token = doc.tokens[index]
        if token.lower in JOINING:
            return index + 1 < len(doc.tokens) and field_word(doc.tokens[index + 1])
        if token.text != "," and not (token.capital and field_word(token)):
            return False
    return False


def _in_field(doc: Document, at: int, first: int) -> bool:
    token = doc.tokens[at]
    if token.kind == "number":
        return at > first
    if not token.capital or (len(token.text) > 1 and _initial(doc, at)):
        return False
    if field_word(token) or (from_roman(token.text) and not _initial(doc, at)):
        return not _stops(doc, at)
    return not _stops(doc, at) and not _begins_name(doc, at)


def _initial(doc: Document, at: int) -> bool:
    """``Dinas Pertanian I Wayan …``: a lone letter or ``Lalu`` before a capitalized word that is no field."""
    following = doc.tokens[at + 1] if at + 1 < len(doc.tokens) else None
    if doc.slice(at, min(at + 2, len(doc.tokens))) in lexicon.titles().kept:
        return True
    begins = len(doc.tokens[at].text) == 1 or kept_at(doc, at)
    return begins and following is not None and following.capital and not listed_word(following)


def _stops(doc: Document, at: int) -> bool:
    """Whether something else begins here: a title, an office, a body, a region, a day."""
    if any(p.kind in STOPS and not _inner(doc, p) for p in doc.phrases.at(at)) or doc.tokens[at].text in doc.introduced:
        return True
    area = area_at(doc, at)
    return area is not None and not (listed_word(doc.tokens[at]) and area.last == at + 1 and area.kind is None)


def _inner(doc: Document, phrase: Phrase) -> bool:
    """``Pembinaan SMA Dinas Y``: the first word of a body is only a word where no name of its own follows it."""
    if phrase.kind != "head" or not isinstance(phrase.value, Head) or phrase.value.takes != "name":
        return False
    following = doc.tokens[phrase.last] if phrase.last < len(doc.tokens) else None
    return following is None or not following.capital or begins_body(doc, phrase.last)


def begins_body(doc: Document, at: int) -> bool:
    """Whether a body's name begins at `at`."""
    return any(p.kind in ("head", "body", "unit", "village") for p in doc.phrases.at(at))


def _begins_name(doc: Document, at: int) -> bool:
    """Whether the capitalized words from `at` on are a person's name rather than more of a field."""
    if given(doc.tokens[at]) or kept_at(doc, at):
        return True
    end, limit = at, at + LONGEST_FIELD
    while end < min(len(doc.tokens), limit) and doc.tokens[end].capital and not _stops(doc, end):
        end += 1
    if end < len(doc.tokens) and doc.tokens[end].capital and not doc.phrases.at(end, "prefix"):
        return False
    return not (end < len(doc.tokens) and doc.tokens[end].text == "," and _capital_follows(doc, end + 1))


def _capital_follows(doc: Document, at: int) -> bool:
    return at < len(doc.tokens) and (doc.tokens[at].capital or bool(doc.phrases.at(at, "prefix")))


def proper_end(doc: Document, at: int, *, personal: bool = False) -> int:
    """The token after a proper name of any capitalized words: ``Khairun``, ``Dr. H. Abdul Moeloek``, ``1701/Jayapura``.

    `personal`: the thing is named for a person ("RSUD Mardi Waluyo"), so that a second personal name belongs to it.
    """
    index = at
    if index < len(doc.tokens) and personal:
        title = doc.phrases.longest(index, "prefix")
        index = title.last if title else index
    while index < min(len(doc.tokens), at + LONGEST_FIELD):
        token = doc.tokens[index]
        if token.text in {"/", "-"} and index > at and index + 1 < len(doc.tokens) and doc.tokens[index + 1].capital:
            index += 2
            continue
        if token.lower in {"dan", "&"} and index > at and _goes_on(doc, index + 1):
            index += 1
            continue
        if not (token.capital or (token.kind == "number" and index < at + 2)):
            break
        if index > at and _proper_stops(doc, index, at, personal and index < at + 4):
            break
        index += 1
    return index


def _goes_on(doc: Document, at: int) -> bool:
    return at < len(doc.tokens) and doc.tokens[at].capital and field_word(doc.tokens[at]) and not begins_body(doc, at)


def _proper_stops(doc: Document, at: int, first: int, personal: bool) -> bool:
    kinds = {p.kind for p in doc.phrases.at(at)}
    titled = any(doc.phrases.at(i, "prefix") for i in range(first, at))
    if kinds & {"courtesy", "rank", "office", "day", "month", "acting", "head", "body", "unit", "landmark"} or (
        "prefix" in kinds and not titled
    ):
        return True
    area = area_at(doc, at)
    if area and area.last > at + 1 and area.kind:
        return True
    if personal or titled or area:
        return False
    return given(doc.tokens[at]) and not field_word(doc.tokens[at])


def field_word(token: Token) -> bool:
    """Whether a word stands in the names of offices and bodies, or has the shape of such nouns."""
    return listed_word(token) or (NOUN_SHAPE.fullmatch(token.lower) is not None and not given(token))


def name_follows(doc: Document, at: int) -> bool:
    """Whether a known name or a title begins at `at`."""
    return at < len(doc.tokens) and (given(doc.tokens[at]) or bool(doc.phrases.at(at, "prefix")))


def kept_at(doc: Document, at: int) -> bool:
    """Whether a title that stays in the name begins at `at`: ``Andi``, ``Anak Agung``."""
    kept = lexicon.titles().kept
    return doc.tokens[at].text in kept or doc.slice(at, min(at + 2, len(doc.tokens))) in kept


def listed_word(token: Token) -> bool:
    """Whether a word stands in the names of offices and bodies of the lexicon."""
    return token.lower in _field_words()


def given(token: Token) -> bool:
    """Whether a word is known as a part of personal names."""
    return token.text in lexicon.given_names()


@cache
def _field_words() -> frozenset[str]:
    forms: list[str] = []
    for unit in lexicon.units():
        forms += unit.forms
    for body in lexicon.bodies():
        if body.kind not in ("company", "university"):
            forms += body.forms
    for office in offices.offices():
        forms += office.forms
    forms += words("field_words_too")
    forms += [short.name for short in offices.short_forms()] + [short.short for short in offices.short_forms()]
    return frozenset(
        t.lower for form in forms for t in tokenize(form, frozenset()) if t.kind == "word" and len(t.text) > 1
    )
