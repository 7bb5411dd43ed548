"""Where the sentences of an Indonesian text begin and end.

`sentences` is the one definition of a sentence: the text side splits documents with it, the fact side finds the
sentence that holds a span. Forms handled, one example a line (``|`` marks the boundary):

    Kegiatan ditutup. | Peserta pulang.              full stop, then a capital, a digit or an opening mark
    Dr. H. A. Rahman, M.Si. membuka acara.           titles, initials and degrees do not end one
    Turut hadir Siti Rahma, S.Sos., M.Si. | Dalam    a degree ends one if a capital follows that is no degree
    Syafri Dt. Marajo hadir.                         letters without a vowel abbreviate
    Peserta PKN Tingkat II Angkatan V. | Acara       a Roman number is not an initial
    Acara dimulai pukul 10.30 WIB. | Ia              no space within a number
    "Kami senang. | Terima kasih," ujarnya.          sentences end inside quotations too
    "Kami senang." | Ia pulang.                      the closing mark belongs to its sentence
    "Kami senang?" tanya Budi.                       a small letter goes on with the sentence
    selesai.Kegiatan                                 a space lost in scraping
    1. Pembukaan. | 2. Sambutan.                     the number of a list item stays with it
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources

import yaml

Bounds = tuple[int, int]
"""Half-open range of code points."""

_LINE = re.compile(r"[^\r\n\v\f\x85\u2028\u2029]+")
_STOP = re.compile(
    r"[.!?…](?:[.!?…]*[\"”’'»)\]]*(?=\s|$)|(?<=[a-z]{3}[.!?])[.!?]*(?=[A-Z][a-z]))"  # the mark first: found fastest
)
_UP_TO_WORD = re.compile(r".*[\s(\[\"“”‘«,;:]", re.DOTALL)
_PREVIOUS_WORD = re.compile(r"(\w+)\s+\S*$")
_NEXT_WORD = re.compile(r"\s*([^\s,;]*)")
_ITEM = re.compile(r"\s*(?:\d{1,2}|[A-Za-z])")
_DEGREE = re.compile(r"(?:[A-Z]\.)*[A-Z][A-Za-z]{0,4}\.[A-Z][A-Za-z]{1,6}")  # S.Sos, M.Si, Dr.Eng
_INITIALS = re.compile(r"(?:[A-Z]\.)+[A-Z]")  # B.J, A.A.N; S.E and the like stand in the list of degrees
_CONSONANTS = re.compile(r"[B-DF-HJ-NP-TV-Z][b-df-hj-np-tv-z]{1,3}")  # Dt, Kms, Tb: no Indonesian word
_OPENING = "\"“‘'«([–—-•*"
LONGEST = 2000
"""Code points of a sentence: what goes on longer is no prose and is cut, so that work within a sentence has a bound."""
_NEAR = 48  # code points looked at on either side of a full stop; no abbreviation is longer


@dataclass(frozen=True, slots=True)
class Abbreviations:
    """The lists of lexicon/abbreviations.yaml."""

    before: frozenset[str]
    after: frozenset[str]
    numbered: frozenset[str]
    joining: frozenset[str]


@lru_cache(maxsize=1)
def abbreviations() -> Abbreviations:
    """The lists of lexicon/abbreviations.yaml, read once."""
    raw = yaml.safe_load(resources.files("lexicon").joinpath("abbreviations.yaml").read_text("utf-8"))
    before = frozenset(form for forms in raw["before"].values() for form in forms)
    return Abbreviations(before, frozenset(raw["after"]), frozenset(raw["numbered"]), frozenset(raw["joining"]))


def sentences(text: str) -> tuple[Bounds, ...]:
    """The sentences of `text` in order, without the white space around them; a line break always ends one."""
    found: list[Bounds] = []
    for line in _LINE.finditer(text):
        begin = line.start()
        for stop in _STOP.finditer(text, line.start(), line.end()):
            if _ends(text, stop, begin, line.end()):
                _add(found, text, begin, stop.end())
                begin = stop.end()
        _add(found, text, begin, line.end())
    return tuple(found)


def _add(found: list[Bounds], text: str, start: int, end: int) -> None:
    piece = text[start:end]
    start += len(piece) - len(piece.lstrip())
    end = start + len(piece.strip())
    while end - start > LONGEST:
        blank = text.rfind(" ", start + 1, start + LONGEST)
        cut = blank if blank > 0 else start + LONGEST
        found.append((start, cut))
        start = cut + (blank > 0)
    if end > start:
        found.append((start, end))


def _ends(text: str, stop: re.Match[str], begin: int, line_end: int) -> bool:
    """Whether the mark at `stop` ends a sentence (the end of the line does so anyway)."""
    following = _following(text, stop.end(), line_end)
    if not following or not (following[0] in _OPENING or following[0].isdigit() or following[0].isupper()):
        return False
    if stop.group()[0] != "." or stop.group().startswith(".."):
        return True
    return _full_stop_ends(text[max(begin, stop.start() - _NEAR) : stop.start()], following)


def _full_stop_ends(before: str, following: str) -> bool:
    """Whether a full stop after `before` (what the sentence has so far, or its last part) ends the sentence."""
    word = _word(before)
    known = abbreviations()
    if word in known.before or _ITEM.fullmatch(before) or _CONSONANTS.fullmatch(word):
        return False
    if len(word) == 1 and word.isalpha():
        return word.isupper() and _is_number(word, before, known)
    if _is_degree(word, known):
        return not _is_degree(following, known)
    return not _INITIALS.fullmatch(word)


def _following(text: str, start: int, end: int) -> str:
    match = _NEXT_WORD.match(text, start, min(end, start + _NEAR))
    return match.group(1) if match else ""


def _word(before: str) -> str:
    match = _UP_TO_WORD.match(before)
    return before[match.end() :] if match else before


def _is_number(letter: str, before: str, known: Abbreviations) -> bool:
    """Whether a single capital letter is a batch, a class or a level; else it is an initial."""
    previous = _PREVIOUS_WORD.search(before[: -len(letter)] + "x")
    if previous is None:
        return False
    return previous.group(1) in known.numbered or (letter in "IVX" and previous.group(1) in known.joining)


def _is_degree(word: str, known: Abbreviations) -> bool:
    bare = word.rstrip(".)")
    return bare in known.after or _DEGREE.fullmatch(bare) is not None
