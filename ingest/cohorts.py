"""Training cohorts in a text: programme, batches, year.

Forms handled, with real examples of shape:

- ``Pelatihan Kepemimpinan Nasional (PKN) Tingkat II Angkatan XIII Tahun 2020``
- ``PKN ‘Tema’ Tingkat II Angkatan 26``             the level apart from the name
- ``Latsar CPNS Golongan III Angkatan XII, XIII, dan XIV``
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
from ingest.rows import Kind
from ingest.tokens import Token
from lexicon import Programme
from lexicon.cues import cue_set

BATCH_WORDS = cue_set("batch_words") | {"ke"}
LEVEL_WORDS = cue_set("levels")
BETWEEN = cue_set("between_batch") | {"/"}
LIST_WORDS = cue_set("batch_list")
RANGE_WORDS = cue_set("batch_range")
COUNTED = cue_set("counted")
ASIDE = cue_set("somebodys_past")
NAMES: tuple[Kind, ...] = ("programme", "stem")
PAST = cue_set("past_words")
BATCH = "angkatan"
"""The word whose batch may stand without a programme."""
TRAINEE = "peserta"
REACH = 14
"""Tokens within which level and batch follow a programme's name."""
LONGEST_RANGE = 20
"""More classes than these are in no range: the two numbers are something else."""
YEAR = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True, slots=True)
class CohortMention:
    """One programme with a batch or without, named at tokens `first` up to `last`.

    `named_at` are the tokens that name the programme, where the batch stands without it. `aside`: the text speaks of it
    only as somebody's past or as another name.
    """

    programme: str
    batch: str | None
    year: int | None
    first: int
    last: int
    aside: bool
    named_at: tuple[int, int] | None = None


def cohort_mentions(doc: Document) -> tuple[CohortMention, ...]:
    """All cohorts named, in order; a batch alone takes the programme named last before it."""
    found: list[CohortMention] = []
    end = 0
    for index in _starts(doc):
        if index < end:
            continue
        here = list(_programme_at(doc, index)) or (_batch_alone(doc, index, found) if found else [])
        found += here
        end = max([index + 1, *(m.last for m in here)])
    return tuple(found)


def _starts(doc: Document) -> list[int]:
    """The tokens at which a cohort may begin: a programme's name or stem, or "Angkatan"."""
    names = {phrase.first for kind in NAMES for phrase in doc.phrases.of_kind(kind)}
    return sorted(names.union(doc.words.get(BATCH, ())))


def _programme_at(doc: Document, at: int) -> Iterator[CohortMention]:
    """The cohorts that begin at a programme's name: one for each batch."""
    programme, last = _named(doc, at)
    if programme is None:
        return
    follows = _Following(doc, last, counted=programme.name.endswith("Angkatan"))
    follows.read()
    for batch in tuple(follows.batches) or (None,):
        yield CohortMention(programme.key, batch, follows.year, at, max(follows.end, last), _aside(doc, at))


def _named(doc: Document, at: int) -> tuple[Programme | None, int]:
    """The programme named at a token, by its full name or by stem and level, and the token after it."""
    full = doc.phrases.longest(at, "programme")
    stem = doc.phrases.longest(at, "stem")
    if full and _numbered(doc, full.last):
        return None, at
    if stem and (full is None or stem.last > full.last):
        programme, after_level = _levelled(doc, at, stem.last)
        return programme, after_level or stem.last
    if full and isinstance(full.value, Programme):
        return full.value, full.last
    return None, at


def _numbered(doc: Document, last: int) -> bool:
    """``PKP2``: a digit right after the name makes it another word."""
    end = doc.tokens[last - 1].end
    return doc.text[end : end + 1].isdigit()


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


class _Following:
    """Reads batches and year after a programme's name: ``… (PKN) Tingkat II Angkatan XIII Tahun 2020``.

    `end` is the token after what belongs to the cohort. `counted`: the name itself ends in "Angkatan", so that a number
    after it is a batch (``PPRA 65``).
    """

    def __init__(self, doc: Document, at: int, *, counted: bool) -> None:
        self.doc = doc
        self.counted = counted
        self.start = self.index = self.end = at
        self.batches: list[str] = []
        self.year: int | None = None

    def read(self) -> None:
        """Move on as long as a token belongs to the name, or may stand between."""
        stop = min(self.start + REACH, len(self.doc.tokens))
        while self.index < stop and self._step(self.doc.tokens[self.index]):
            pass

    def _step(self, token: Token) -> bool:
        """Whether to go on after `token`."""
        if self._over_quotation(token) or self._batch(token):
            return True
        if YEAR.fullmatch(token.text):
            self.year, self.end = int(token.text), self.index + 1
            return False
        self.index += 2 if token.lower in LEVEL_WORDS else 1
        return token.lower in LEVEL_WORDS or token.lower in BETWEEN or token.lower.startswith("tahun")

    def _over_quotation(self, token: Token) -> bool:
        """``PKN ‘Tema’ Tingkat II``: a quoted theme within the name."""
        quotation = self.doc.quotation_at(token.start)
        if quotation is None or quotation.outer_start < self.doc.tokens[self.start - 1].end:
            return False
        self.index = self.doc.token_at(quotation.outer_end)
        return True

    def _batch(self, token: Token) -> bool:
        """``Angkatan V dan VI``, or the numeral right after the name: ``PKP XII``."""
        if token.lower in BATCH_WORDS:
            found, after = _list(self.doc, self.index + 1)
        elif self.index == self.end and not self.batches and self._numeral(token):
            found, after = _list(self.doc, self.index)
        else:
            return False
        if found:
            self.batches = self.batches or found
            self.index = self.end = after
        return bool(found)

    def _numeral(self, token: Token) -> bool:
        return (token.upper and from_roman(token.text) is not None) or (self.counted and token.kind == "number")


def _list(doc: Document, at: int) -> tuple[list[str], int]:
    """``XLI, XLII, dan XLIII``, ``87 dan 88``, ``I-IV``, ``ke-31``: batches as Roman numerals, and the token after."""
    found: list[str] = []
    index, end, ranged = at, at, False
    while index < len(doc.tokens):
        token = doc.tokens[index]
        batch = to_roman(token.text) if _can_be_batch(doc, index) and not (found and _ends_list(doc, index)) else None
        if batch:
            found += _range(found[-1], batch) if ranged and found else [batch]
            index, end, ranged = index + 1, index + 1, False
        elif token.lower in LIST_WORDS or (token.text == "-" and not found):
            index += 1
        elif token.lower in RANGE_WORDS and found:
            index, ranged = index + 1, True
        else:
            break
    return found, end


def _ends_list(doc: Document, at: int) -> bool:
    """``Angkatan IX, dua orang …``: a number in words after a batch counts something else."""
    token = doc.tokens[at]
    return _begins_name(doc, at) or (token.kind == "word" and to_number(token.lower) is not None)


def _begins_name(doc: Document, at: int) -> bool:
    """``Angkatan IX, I Wayan …``: a letter before a capitalized word."""
    single = len(doc.tokens[at].text) == 1 and doc.tokens[at].kind == "word"
    return single and at + 1 < len(doc.tokens) and doc.tokens[at + 1].capital


def _can_be_batch(doc: Document, at: int) -> bool:
    token = doc.tokens[at]
    if token.kind == "number":
        following = doc.tokens[at + 1] if at + 1 < len(doc.tokens) else None
        counted = following is not None and following.lower in COUNTED
        return len(token.text) <= 3 and not counted
    return token.kind == "word" and (_roman_number(token.text.removeprefix("ke-")) or _ordinal(token.lower))


def _roman_number(word: str) -> bool:
    """``XXI``; of ``ke-XXI`` the part after the prefix."""
    return word.isupper() and from_roman(word) is not None


def _ordinal(word: str) -> bool:
    """``dua``, ``kedua``."""
    return to_number(word) is not None or to_number(word.removeprefix("ke")) is not None


def _range(first: str, last: str) -> list[str]:
    """``I-IV``: the batches after the first; only the last where the two make no range."""
    start, end = from_roman(first) or 0, from_roman(last) or 0
    if not 0 < start < end <= start + LONGEST_RANGE:
        return [last]
    return [r for r in (to_roman(str(n)) for n in range(start + 1, end + 1)) if r]


def _batch_alone(doc: Document, at: int, found: list[CohortMention]) -> list[CohortMention]:
    """``Angkatan IX`` alone: of the last programme named."""
    if doc.tokens[at].lower != BATCH:
        return []
    batches, end = _list(doc, at + 1)
    named = [m for m in found if not m.aside] or found
    source = named[-1]
    return [
        CohortMention(source.programme, b, None, at, end, False, source.named_at or (source.first, source.last))
        for b in batches
    ]


def _aside(doc: Document, at: int) -> bool:
    """Whether the words before make the training somebody's past, or another name of it."""
    sentence = doc.sentences[doc.sentence_at(doc.tokens[at].start)][0]
    before = [t.lower for t in doc.tokens[max(doc.token_at(sentence), at - 5) : at]]
    if TRAINEE in before:
        return before.index(TRAINEE) > 0 and before[before.index(TRAINEE) - 1] in PAST
    return not ASIDE.isdisjoint(before)
