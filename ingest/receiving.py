"""Words of receiving around a name: who receives a cohort, meets it, or explains things to it.

Forms handled, with real examples of shape:

- ``diterima (hangat) (oleh) X``, ``diterima di Pendopo oleh X``   X is named after a passive verb
- ``bertemu X``, ``berdialog langsung dengan X``                    … after a verb of meeting
- ``Penyambutan dilakukan oleh X``, ``Selaku tuan rumah, X``        … after a noun
- ``X (dengan ramah) menyambut …``, ``X berdialog dengan peserta``  X is named before an active verb
- ``menyimak paparan X``, ``Giliran X``, ``X memandu mereka``       X explains: a host, if he is of the side visited
"""

from __future__ import annotations

import re

from ingest.document import Document
from lexicon.cues import Cue, either, may_hold

FLAGS = re.IGNORECASE | re.VERBOSE
OWN_AREA = r"^\W* (?: \([^)]*\) \s* )?"
"""After a government's name, its abbreviation: ``BPSDM (…) menerima``."""
HOW = rf"(?: secara \s+ )? (?: {either('warmly')} | (?: penuh | dengan | dan ) \s+ \w+ )"
"""``langsung``, ``secara resmi``, ``dengan hangat``, ``penuh keakraban``."""
RECEIVED = re.compile(rf"\b {either('received')} \b (?: \s+ {HOW} )* \s* (?: oleh \s+ )?", FLAGS)
"""``disambut hangat dan ramah oleh`` Bupati X."""
RECEIVED_BY = re.compile(rf"\b {either('received')} \b (?: \s+ {HOW} )* \s+ (?: oleh \s+ )? $", FLAGS)
RECEIVED_LATE = re.compile(rf"\b {either('received')} \b [^.\n]{{0,120}}? \b oleh \s+ $", FLAGS)
"""``diterima di Pendopo Kabupaten oleh`` Bupati X."""
WHILE_RECEIVING = re.compile(
    rf"\b {either('while')} \s+ {either('welcoming')} (?: \s+ [a-z]\S* ){{1,4}} \s* , \s* $", FLAGS
)
"""``Saat menerima rombongan peserta,`` Bupati X …"""
MET = re.compile(
    rf"\b {either('meeting')} (?: nya )? (?: \s+ {HOW} )* (?: \s+ {either('meeting_with')} )? \s+ $"
    rf"| \b {either('meetings')} \s+ (?: \w+ \s+ )? {either('meeting_with')} \s+ $",
    FLAGS,
)
"""``berbincang langsung dengan`` Bupati X, ``Audiensi dengan`` Bupati X."""
RECEPTION = re.compile(
    rf"\b {either('receptions')} (?: \s+ {either('guests')} )? \s+ (?: {either('done_by')} \s+ )? (?: oleh \s+ )? $"
    r"| \b tuan \s+ rumah \s* ,? \s+ $"
    rf"| \b (?: hadir | tampak | turut | ikut ) \s+ {either('welcoming')} (?: \s+ [a-z]+ ){{0,4}} [\s,:]+ $",
    FLAGS,
)
"""``Hadir menyambut rombongan,``, ``Penyambutan dilakukan oleh``, ``Selaku tuan rumah,``."""
TURN = re.compile(
    rf"\b (?: tiba \s+ )? giliran \s+ $"
    rf"| \b {either('listening')} \s+ {either('briefings')} (?: \s+ (?: dari | oleh ) )? \s+ $",
    FLAGS,
)
"""``giliran``, ``menyimak paparan dari`` Bupati X."""
BRIEFED_BY = re.compile(rf"\b {either('briefed')} (?: \s+ langsung )? (?: \s+ oleh )? \s+ $", FLAGS)
"""``Penjelasan teknis disampaikan oleh`` Kepala Dinas X."""
HARDLY = rf"(?: (?: {either('before_receiving')} | secara \s+ \w+ | dengan \s+ \w+ (?: \s+ dan \s+ \w+ )? ) \s+ )*"
BEHIND = rf"{OWN_AREA} (?: ,[^,]*, \s* )? {HARDLY}"
RECEIVING = re.compile(rf"{BEHIND} {either('receiving')} \b (?! \s+ {either('not_guests')} )", FLAGS)
"""Pemkot X ``(…) kembali menerima``, Bupati X``, Nama, saat menyambut``."""
MEETING = re.compile(
    rf"{BEHIND} {either('meeting')} (?: \s+ {HOW} )* \s+ (?: {either('meeting_with')} \s+ )? (?: {either('all')} \s+ )?"
    rf"{either('group')} \b",
    FLAGS,
)
"""Bupati X ``berdialog dengan para peserta``."""
BRIEFING = re.compile(rf"{BEHIND} (?: {either('between')} \s+ )* {either('briefing')} \b", FLAGS)
"""Bupati X ``bergantian menyajikan`` …"""
TO_GROUP = re.compile(rf"{BEHIND} {either('addressing')} \b [^.;:“”\"]{{0,60}}? \b {either('group')} \b", FLAGS)
"""Bupati X ``mengucapkan selamat datang kepada peserta``, ``memandu mereka``."""
RECEPTIONS: tuple[Cue, ...] = ("received", "welcoming", "meeting", "meetings", "receptions")
"""Without a word of these nobody receives: no search."""
BEFORE, AFTER = 150, 110


def received_by(doc: Document, start: int) -> bool:
    """Whether whoever is named at `start` is said to receive, or to be met, by the words before."""
    before = _before(doc, start)
    lowered = before.lower()
    if "tuan" not in lowered and not any(may_hold(cue, lowered) for cue in RECEPTIONS):
        return False
    forms = (RECEIVED_BY, RECEIVED_LATE, WHILE_RECEIVING, MET, RECEPTION)
    return any(form.search(before) for form in forms)


def receives(doc: Document, end: int) -> bool:
    """Whether whoever is named up to `end` is said to receive, or to meet the group, by the words after."""
    after = _after(doc, end)
    return RECEIVING.match(after) is not None or MEETING.match(after) is not None


def heard(doc: Document, start: int) -> bool:
    """Whether the cohort listens to whoever is named at `start`, by the words before."""
    return TURN.search(_before(doc, start)) is not None


def briefed_by(doc: Document, start: int) -> bool:
    """Whether whoever is named at `start` explains, by the words before."""
    return BRIEFED_BY.search(_before(doc, start)) is not None


def briefs(doc: Document, end: int) -> bool:
    """Whether whoever is named up to `end` explains, or does something with the group, by the words after."""
    after = _after(doc, end)
    return BRIEFING.match(after) is not None or TO_GROUP.match(after) is not None


def _before(doc: Document, start: int) -> str:
    sentence, _ = doc.sentences[doc.sentence_at(start)]
    return doc.text[max(sentence, start - BEFORE) : start]


def _after(doc: Document, end: int) -> str:
    _, last = doc.sentences[doc.sentence_at(max(0, end - 1))]
    return doc.text[end : min(last, end + AFTER)]
