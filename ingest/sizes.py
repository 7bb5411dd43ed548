"""How many trainees a text tells of, for a cohort or for the visit.

Forms handled, with real examples of shape:

- ``diikuti (oleh) 34 (tiga puluh empat) orang peserta``     after a verb
- ``Sebanyak sembilan peserta``, ``27 pejabat peserta``      before the noun
- ``peserta berjumlah 60 orang``, ``jumlah peserta 35 orang``
- ``Dari 45 peserta, 42 orang bergabung``                    those present
- ``Angkatan I berjumlah 38 orang dan Angkatan II 36 orang`` by batch
- ``Angkatan 4, 5, dan 6, masing-masing 40 orang``           the same for each

- ``Setiap kelas diisi 30 pejabat``, ``kelas pertama berisi 40 dosen``

A part of the group ("41 orang berasal dari …") and "masing-masing" of two groups are no size. Where several sizes are
told, the smallest is that of those on the visit; an article without a visit means the whole class.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ingest.document import Document
from ingest.numbers import UNITS, to_number, to_roman
from lexicon import EventWord
from lexicon.cues import either

Size = tuple[int, tuple[int, int]]
"""The number and the span that tells it."""
Sizes = dict[str | None, Size]
"""By batch; of the only cohort of an article under the key ""."""

WHOLE = ""
FLAGS = re.IGNORECASE | re.VERBOSE
DIGIT = r"(?: satu | dua | tiga | empat | lima | enam | tujuh | delapan | sembilan )"
NUMBER = rf"(?P<n> \d{{1,3}} (?: \.\d{{3}} )? | (?: se )? [a-z]+ (?: \s (?: belas | puluh ) (?: \s {DIGIT} )? )? )"
"""``34``, ``1.200``, ``sembilan``, ``dua puluh dua``; any other word too: `to_number` refuses it."""
IN_WORDS = r"\s* (?: \( [^)]* \) \s* )?"
"""34 ``(tiga puluh empat)`` orang."""
TRAINEE = rf"(?: {either('counted_trainees')} | kepala \s+ \w+ )"
"""``peserta``, ``pejabat``, ``kepala puskesmas``."""
ABOUT = rf"(?: {either('about')} \s+ )*"

REACH = 160
"""Characters before a number in which the words stand that make it a size."""


class Form(NamedTuple):
    """What stands before and after a number that is a size; `whole`: the form itself says that it counts all."""

    before: re.Pattern[str]
    after: re.Pattern[str]
    whole: bool = False


def _form(before: str, after: str, *, whole: bool = False) -> Form:
    return Form(re.compile(rf"{before} \Z", FLAGS), re.compile(rf"\b {NUMBER} {IN_WORDS} {after}", FLAGS), whole)


START = r"(?: ^ | \n | [–—-]\s | \.\s )"
FORMS = (
    # ``Sebanyak 34 pejabat`` … at the start of a sentence or after a dateline
    _form(r"(?: ^ | \n | [–—-]\s | \.\s ) (?: Sebanyak \s+ | Sejumlah \s+ )?", rf"(?: orang \s+ )? {TRAINEE} \b"),
    # ``diikuti oleh 34 (tiga puluh empat) orang``, ``memboyong sekitar 40 peserta``
    _form(rf"\b {either('with_number')} \s+ {ABOUT}", rf"(?: orang \b (?: \s+ {TRAINEE} \b )? | {TRAINEE} \b )"),
    # ``sembilan peserta``, ``ke-60 orang peserta``, ``45 pejabat administrator``
    _form(
        "",
        r"(?: orang \s+ )? (?: pejabat \s+ (?: \w+ \s+ )? )?"
        rf"(?: peserta | serdik | pejabat \s+ {either('trainee_officials')} | cpns ) \b",
    ),
    # ``rombongan ini berjumlah 60 orang``, ``angkatan ini terdiri dari 40 orang``
    _form(
        rf"\b {either('a_group')} \s+ (?: \w+ \s+ ){{0,3}}? {either('amounts')} \s+ {ABOUT}",
        r"orang \b (?! \s+ (?: dari | asal ) )",
    ),
    # ``jumlahnya mencapai 60 orang``, ``jumlah peserta 35``
    _form(rf"\b jumlah (?: nya )? \s+ (?: peserta (?: nya )? \s+ )? (?: {either('total_amounts')} \s+ )?", r"orang \b"),
    _form(rf"\b jumlah \s+ peserta (?: nya )? \s+ (?: {either('total_amounts')} \s+ )?", r"(?<= \d ) (?! \w )"),
    # ``dari 45 peserta, hanya 42 orang``
    _form(
        rf"\b dari \s+ (?: total \s+ )? \d+ \s+ (?: orang \s+ )? {TRAINEE} [^.,]* , \s* (?: hanya \s+ )?",
        r"(?: orang | peserta ) \b",
    ),
    # ``Peserta PKP Angkatan X, yang terdiri atas 40 orang,``: of all, where no second part is named
    _form(
        rf"\b {either('counted_trainees')} \s+ [^.,;\n]{{0,60}} , \s* yang \s+ {either('making_up')} \s+ {ABOUT}",
        r"orang \s* (?= [.,] )",
        whole=True,
    ),
    # ``Rombongan yang terdiri atas 39 peserta dan lima pendamping``
    _form(
        rf"\b {either('a_class')} \s+ (?: \w+ \s+ ){{0,2}}? {either('making_up')} \s+ {ABOUT}",
        rf"{TRAINEE} \b",
        whole=True,
    ),
    # ``Sebanyak 24 dari 60 peserta``
    _form(
        r"\b (?: sebanyak | hanya | sejumlah ) \s+",
        rf"dari \s+ (?: total \s+ )? \d+ \s+ (?: orang \s+ )? {TRAINEE} \b",
        whole=True,
    ),
)
WEAK_FORMS = (
    # ``Dua puluh enam administrator itu``
    _form(START, rf"{TRAINEE} \s+ (?: itu | tersebut | ini ) \b"),
    # ``Seluruhnya 18 orang``, ``Sebanyak 17 orang tiba``, ``Ada 40 aparatur yang mengikuti``
    _form(
        rf"{START} {either('in_all')} \s+ {ABOUT}",
        rf"(?: orang | {TRAINEE} ) \b (?! \s+ (?: dari | asal | di | dikirim ) )",
    ),
)
"""What makes a size only where nothing else does."""

PART = re.compile(rf"[^.,;]{{0,25}}? \b {either('part_of_group')} \b", FLAGS)
"""41 orang`` di antaranya berasal`` dari …: a part of the group."""
PART_BEFORE = re.compile(rf"(?: {either('parts_of_group')} | {either('other_groups')} [^.]* ) \s* $", FLAGS)
"""``masing-masing`` 40 orang, ``tahun lalu diikuti`` 30 orang: a part, or another class."""
COUNTED = rf"(?: orang | {TRAINEE} )"
PER_BATCH = re.compile(
    rf"\b [Aa]ngkatan \s+ (?P<batch> [IVXLC]+ | \d+ ) \s+ \(? (?: (?: yang \s+ )? {either('batch_amounts')} \s+ )?"
    rf"{NUMBER} \s* {COUNTED} \b"
    rf"| \b (?P<n2> \d{{1,3}} ) \s+ {COUNTED} \s+ (?: {either('of_batch')} \s+ )?"
    r" [Aa]ngkatan \s+ (?P<batch2> [IVXLC]+ | \d+ ) \b",
    re.VERBOSE,
)
"""``Angkatan V yang berjumlah 30 orang``, ``angkatan VI (29 peserta)``, ``30 orang mengikuti Angkatan V``."""
EACH_BATCH = re.compile(
    rf"\b angkatan \b [^.]{{3,80}}? \b masing-masing \s+ (?: angkatan \s+ )? (?: {either('each_amounts')} \s+ )?"
    rf"{NUMBER} \s+ {COUNTED}",
    FLAGS,
)
"""``Angkatan 4, 5, dan 6, masing-masing berjumlah 40 orang``."""
EACH_CLASS = re.compile(
    rf"\b {either('each_class')} \s+ (?: {either('a_class')} ) \s+ (?: {either('each_amounts')} \s+ )? (?: oleh \s+ )?"
    rf"{ABOUT} {NUMBER} \s+ {COUNTED}",
    FLAGS,
)
"""``Setiap kelas diisi 30 pejabat``."""
ORDINAL = "(?: pertama | kedua | ketiga | keempat | kelima | terakhir )"
BY_ORDER = re.compile(
    rf"\b {either('a_class')} \s+ (?P<first> {ORDINAL} ) (?: \s+ dan \s+ (?P<second> {ORDINAL} ) )? \s+"
    rf"(?: masing-masing \s+ )? (?: {either('each_amounts')} \s+ )? {ABOUT} {NUMBER} \s+ {COUNTED}",
    FLAGS,
)
"""``Kelas pertama dan kedua masing-masing berisi 40 dosen``."""
ORDER = {"pertama": 0, "kedua": 1, "ketiga": 2, "keempat": 3, "kelima": 4, "terakhir": -1}
SMALLEST = 3
"""Fewer are persons named in the article, not the size of a class."""


def sizes(doc: Document, batches: Sequence[str | None]) -> Sizes:
    """Number of trainees by batch; for a single cohort under the key ""."""
    if len(batches) > 1:
        return {**_same_for_each(doc, batches), **_by_order(doc, batches), **_by_batch(doc)}
    numbers = [token.start for token in doc.tokens if token.kind == "number" or token.lower in UNITS]
    told = [size for form in FORMS for size in _told(doc, form, numbers)]
    told = told or [size for form in WEAK_FORMS for size in _told(doc, form, numbers)]
    if not told:
        return {}
    return {WHOLE: min(told) if _visiting(doc) else max(told, key=lambda size: (size[0], -size[1][0]))}


def _visiting(doc: Document) -> bool:
    """Whether the article speaks of a visit: then the size is that of the group that went, else of the class."""
    words = (p.value for found in doc.phrases.by_start.values() for p in found if p.kind == "event")
    return any(isinstance(w, EventWord) and w.visit is not None for w in words)


def _by_batch(doc: Document) -> Sizes:
    found: Sizes = {}
    for match in PER_BATCH.finditer(doc.text):
        late = match["batch"] is None
        batch, number = to_roman(match["batch2" if late else "batch"]), _number(match["n2" if late else "n"])
        if batch and number:
            found.setdefault(batch, (number, match.span("n2" if late else "n")))
    return found


def _same_for_each(doc: Document, batches: Sequence[str | None]) -> Sizes:
    each = EACH_BATCH.search(doc.text) or EACH_CLASS.search(doc.text)
    number = _number(each["n"]) if each else None
    return {batch: (number, each.span("n")) for batch in batches} if each and number else {}


def _by_order(doc: Document, batches: Sequence[str | None]) -> Sizes:
    """``Kelas pertama 40 dosen, kelas terakhir 37``: the batches in the order in which the text names them."""
    found: Sizes = {}
    for match in BY_ORDER.finditer(doc.text):
        number = _number(match["n"])
        for ordinal in (match["first"], match["second"]):
            at = ORDER[ordinal.lower()] if ordinal else len(batches)
            if number and at < len(batches):
                found[batches[at]] = (number, match.span("n"))
    return found


def _told(doc: Document, form: Form, numbers: Sequence[int]) -> Iterator[Size]:
    """The sizes that one form tells by the numbers that begin at `numbers`."""
    end = 0
    for start in numbers:
        found = form.after.match(doc.text, start) if start >= end else None
        if found is None or form.before.search(doc.text, max(0, start - REACH), start) is None:
            continue
        end = found.end()
        number = _number(found["n"])
        partial = not form.whole and _partial(doc.text, start, end)
        if number and number >= SMALLEST and not partial and not doc.quotation_at(start):
            yield number, found.span("n")


def _partial(text: str, start: int, end: int) -> bool:
    """Whether the words around the number say that it counts only a part, or others."""
    sentence = text.rfind(".", 0, start) + 1  # no word of PART_BEFORE reaches over a full stop
    return PART.match(text, end) is not None or PART_BEFORE.search(text, sentence, start) is not None


def _number(form: str) -> int | None:
    """The number in the first words of `form`."""
    words = form.lower().split()
    ends = (to_number(" ".join(words[:size])) for size in range(len(words), 0, -1))
    return next((n for n in ends if n is not None), None)
