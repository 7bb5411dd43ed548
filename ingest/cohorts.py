"""Training cohorts in a text: programme, batches, year.

Forms handled, with real examples of shape:

- ``Pelatihan Kepemimpinan Nasional (PKN) Tingkat II Angkatan XIII Tahun 2020``
- ``PKN ‘Tema’ Tingkat II Angkatan 26``             the level apart from the name
- ``Latsar CPNS Golongan III Angkatan XLI, XLII, dan XLIII``
- ``PKP Angkatan V dan VI``, ``Angkatan I-IV``      lists and ranges
- ``PKN Tk. II Angkatan 9/2022``, ``Dikreg ke-31``, ``penyelenggaraan ke 19``
- ``Angkatan IX ke Kabupaten Sukabumi``             a batch of the programme named before
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ingest.document import Document
from ingest.numbers import from_roman, to_number, to_roman
from lexicon import Programme

BATCH_WORDS = frozenset({"angkatan", "gelombang", "dikreg", "penyelenggaraan", "batch"})
LEVEL_WORDS = frozenset({"tingkat", "tk", "level"})
BETWEEN = frozenset(
    {
        "(",
        ")",
        "cpns",
        "cpnsd",
        "golongan",
        "gol",
        "iii",
        "ii",
        "polri",
        "lan",
        "ri",
        "pns",
        ",",
        "reguler",
        "pendidikan",
        "singkat",
        "tahun",
        "dan",
        "lemhannas",
        "provinsi",
        "pola",
        "blended",
        "learning",
    }
)
RANGE = frozenset({"-", "–", "—", "sampai", "hingga", "s", "d", "sd"})
REACH = 14
"""Tokens within which level and batch follow a programme's name."""
ASIDE = frozenset(
    "alumnus alumni lulusan jebolan mengikuti pernah dikenal bernama dulunya pulang menyelesaikan".split()
)
YEAR = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True, slots=True)
class CohortMention:
    """One programme with a batch or without, named at tokens `first` up to `last`.

    `named_at` are the tokens that name the programme, where the batch stands without it. `aside`: the text speaks of it only as somebody's past or as another name.
    """

    programme: str
    batch: str | None
    year: int | None
    first: int
    last: int
    aside: bool
    named_at: tuple[int, int] | None = None


def cohort_mentions(doc: Document) -> tuple[CohortMention, ...]:
    """All cohorts named, in order; a batch alone takes the programme named last before it, else the next one."""
    found: list[CohortMention] = []
    index = 0
    while index < len(doc.tokens):
        here = list(_programme_at(doc, index)) or (_batch_alone(doc, index, found) if found else [])
        found += here
        index = max([index + 1, *(m.last for m in here)])
    return tuple(found)


def _programme_at(doc: Document, at: int) -> Iterator[CohortMention]:
    phrase = doc.phrases.longest(at, "programme")
    end = doc.tokens[phrase.last - 1].end if phrase else 0
    if phrase and doc.text[end : end + 1].isdigit():
        return
    stem = doc.phrases.longest(at, "stem")
    level_at = None
    if stem and (phrase is None or stem.last > phrase.last):
        programme, level_at = _levelled(doc, at, stem.last)
        last = level_at or stem.last
    elif phrase and isinstance(phrase.value, Programme):
        programme, last = phrase.value, phrase.last
    else:
        return
    if programme is None:
        return
    batches, year, end = _batches(doc, last)
    aside = _aside(doc, at)
    for batch in batches or [None]:
        yield CohortMention(programme.key, batch, year, at, max(end, last), aside)


def _levelled(doc: Document, at: int, last: int) -> tuple[Programme | None, int | None]:
    """The programme of a stem by the level that follows, across brackets and a quoted theme."""
    stems = {p.value.level: p.value for p in doc.phrases.at(at, "stem") if isinstance(p.value, Programme)}
    for index in range(last, min(last + REACH, len(doc.tokens) - 1)):
        token = doc.tokens[index]
        if token.kind == "break" or token.text == ".":
            break
        if token.lower in LEVEL_WORDS:
            level = to_roman(doc.tokens[index + 1].text)
            return (stems[level], index + 2) if level in stems else (None, None)
    following = doc.tokens[last] if last < len(doc.tokens) else None
    if following and from_roman(following.text) and following.text in stems:
        return stems[following.text], last + 1
    return (next(iter(stems.values())), None) if len(stems) == 1 else (None, None)


def _batches(doc: Document, at: int) -> tuple[list[str], int | None, int]:
    """Batches and year that follow a programme, and the token after them."""
    index, batches, year, end = at, list[str](), None, at
    while index < min(at + REACH, len(doc.tokens)):
        token = doc.tokens[index]
        quotation = doc.quotation_at(token.start)
        if quotation and quotation.outer_start >= doc.tokens[at - 1].end:
            index = doc.token_at(quotation.outer_end)
            continue
        if token.lower in BATCH_WORDS or token.lower == "ke" or token.lower in LEVEL_WORDS:
            found, after = _list(doc, index + 1)
            if token.lower in LEVEL_WORDS:
                index += 2
                continue
            if found:
                batches, index = batches or found, after
                end = after
                continue
        if (
            index == end
            and not batches
            and token.kind == "word"
            and len(token.text) > 1
            and token.text.isupper()
            and from_roman(token.text)
        ):
            batches, index = _list(doc, index)
            end = index
            continue
        if YEAR.fullmatch(token.text):
            year, end = year or int(token.text), index + 1
            break
        if token.lower not in BETWEEN and not token.lower.startswith("tahun") and token.text != "/":
            break
        index += 1
    return batches, year, end


def _list(doc: Document, at: int) -> tuple[list[str], int]:
    """``XLI, XLII, dan XLIII``, ``87 dan 88``, ``I-IV``, ``ke-31``: batches as Roman numerals, and the token after."""
    found: list[str] = []
    index, end, ranged = at, at, False
    while index < len(doc.tokens):
        token = doc.tokens[index]
        later = bool(found) and (
            _begins_name(doc, index) or (to_number(token.lower) is not None and token.kind == "word")
        )
        batch = to_roman(token.text) if _can_be_batch(doc, index) and not later else None
        if batch:
            found += _range(found[-1], batch) if ranged and found else [batch]
            index, end, ranged = index + 1, index + 1, False
        elif token.lower in {",", "dan", "serta", "&", "ke", "angkatan"} or (token.text == "-" and not found):
            index += 1
        elif token.lower in RANGE and found:
            index, ranged = index + 1, True
        else:
            break
    return found, end


def _begins_name(doc: Document, at: int) -> bool:
    """``Angkatan IX, I Wayan …``: a letter before a capitalized word."""
    single = len(doc.tokens[at].text) == 1 and doc.tokens[at].kind == "word"
    return single and at + 1 < len(doc.tokens) and doc.tokens[at + 1].capital


def _can_be_batch(doc: Document, at: int) -> bool:
    token = doc.tokens[at]
    if token.kind == "number":
        following = doc.tokens[at + 1] if at + 1 < len(doc.tokens) else None
        counted = following is not None and following.lower in {"orang", "peserta", "hari", "kelompok", "kelas"}
        return len(token.text) <= 3 and not counted
    return token.kind == "word" and (
        (token.text.isupper() and from_roman(token.text) is not None) or _ordinal(token.lower)
    )


def _ordinal(word: str) -> bool:
    """``dua``, ``kedua``."""
    return to_number(word) is not None or to_number(word.removeprefix("ke")) is not None


def _range(first: str, last: str) -> list[str]:
    start, end = from_roman(first) or 0, from_roman(last) or 0
    if not 0 < start < end <= start + 20:
        return [last]
    return [r for r in (to_roman(str(n)) for n in range(start + 1, end + 1)) if r]


def _batch_alone(doc: Document, at: int, found: list[CohortMention]) -> list[CohortMention]:
    """``Angkatan IX`` alone: of the last programme named."""
    if doc.tokens[at].lower != "angkatan":
        return []
    batches, end = _list(doc, at + 1)
    named = [m for m in found if not m.aside] or found
    source = named[-1]
    return [CohortMention(source.programme, b, None, at, end, False, (source.first, source.last)) for b in batches]


def _aside(doc: Document, at: int) -> bool:
    """Whether the words before make the training somebody's past, or another name of it."""
    sentence = doc.sentences[doc.sentence_at(doc.tokens[at].start)][0]
    before = [t.lower for t in doc.tokens[max(doc.token_at(sentence), at - 5) : at]]
    if "peserta" in before:
        return False
    return bool(ASIDE & set(before))
