"""How many trainees a text tells of, for a cohort or for the visit.

Forms handled, with real examples of shape:

- ``diikuti (oleh) 34 (tiga puluh empat) orang peserta``     after a verb
- ``Sebanyak sembilan peserta``, ``27 pejabat peserta``      before the noun
- ``peserta berjumlah 60 orang``, ``jumlah peserta 35 orang``
- ``Dari 45 peserta, 42 orang bergabung``                    those present
- ``Angkatan V berjumlah 30 orang dan Angkatan VI 29 orang`` by batch
- ``Angkatan 4, 5, dan 6, masing-masing 40 orang``           the same for each

A part of the group ("41 orang berasal dari …") and "masing-masing" of two groups are no size. Where several sizes are
told, the smallest is that of those on the visit; an article without a visit means the whole class.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.document import Document
from ingest.numbers import to_number, to_roman
from lexicon import EventWord

Size = tuple[int, tuple[int, int]]
"""The number and the span that tells it."""

NUMBER = r"(?P<n>\d{1,3}(?:\.\d{3})?|(?:se)?[a-z]+(?:\s(?:belas|puluh)(?:\s(?:satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan))?)?)"
IN_WORDS = r"\s*(?:\([^)]*\)\s*)?"
TRAINEE = r"(?:peserta(?:\s+didik)?|serdik|pejabat|cpns|asn|pns|aparatur|pegawai|perwira|siswa|abdi\s+negara|kepala\s+\w+|dosen|camat|lurah|guru|widyaiswara|birokrat|jaksa|dokter|hakim|diplomat|auditor|penyuluh)"
LEADING = r"(?:(?:oleh|sebanyak|sejumlah|sekitar|total|seluruhnya|kurang\s+lebih|genap)\s+)*"
LEADING_COUNT = re.compile(
    rf"(?:^|\n|[–—-]\s|\.\s)(?:Sebanyak\s+|Sejumlah\s+)?{NUMBER}{IN_WORDS}(?:orang\s+)?{TRAINEE}\b", re.IGNORECASE
)
FOLLOWING = re.compile(
    rf"\b(?:di\s?ikuti|beranggotakan|berkekuatan|melibatkan|membawa|memboyong|mengirim|melepas|menerima|menyambut|kedatangan|kunjungan|di\s?hadiri)\s+{LEADING}{NUMBER}{IN_WORDS}(?:orang\b(?:\s+{TRAINEE}\b)?|{TRAINEE}\b)",
    re.IGNORECASE,
)
BEFORE_NOUN = re.compile(
    rf"\b(?:ke-)?{NUMBER}{IN_WORDS}(?:orang\s+)?(?:pejabat\s+(?:\w+\s+)?)?(?:peserta|serdik|peserta\s+didik|pejabat\s+(?:eselon|administrator|pengawas|tinggi|pimpinan)|cpns)\b",
    re.IGNORECASE,
)
COUNTED = re.compile(
    rf"\b(?:peserta|rombongan|anggota\s+rombongan|angkatan\s+ini|kelas\s+ini)\s+(?:\w+\s+){{0,3}}?(?:berjumlah|sebanyak|sejumlah|mencapai|berisi|terdiri\s+(?:dari|atas))\s+{LEADING}{NUMBER}{IN_WORDS}orang\b(?!\s+(?:dari|asal))",
    re.IGNORECASE,
)
TOTAL = re.compile(
    rf"\bjumlah(?:nya)?\s+(?:peserta(?:nya)?\s+)?(?:ada\s+|mencapai\s+|sebanyak\s+)?{NUMBER}{IN_WORDS}orang\b|\bjumlah\s+peserta(?:nya)?\s+(?:ada\s+|mencapai\s+|sebanyak\s+)?(?P<n2>\d{{1,3}})\b",
    re.IGNORECASE,
)
PRESENT = re.compile(
    rf"\bdari\s+(?:total\s+)?\d+\s+(?:orang\s+)?{TRAINEE}[^.,]*,\s*(?:hanya\s+)?{NUMBER}\s*(?:orang|peserta)\b",
    re.IGNORECASE,
)
SIZES = (LEADING_COUNT, FOLLOWING, BEFORE_NOUN, COUNTED, TOTAL, PRESENT)
PARTIAL = re.compile(
    r"^[^.,]{0,25}?\b(?:berasal|di antaranya|berhalangan|dinyatakan|mengundurkan|ditunda|absen|terbaik)\b",
    re.IGNORECASE,
)
PARTIAL_BEFORE = re.compile(
    r"(?:masing-masing|di antaranya|terdiri (?:dari|atas)|antara lain|tahun lalu[^.]*|sisanya|angkatan sebelumnya[^.]*)\s*$",
    re.IGNORECASE,
)
PER_BATCH = re.compile(
    rf"\b[Aa]ngkatan\s+(?P<batch>[IVXLC]+|\d+)\s+(?:(?:yang\s+)?(?:berjumlah|beranggotakan|di\s?ikuti(?:\s+oleh)?|sebanyak|sejumlah|berisi|ada)\s+)?{NUMBER}\s*(?:orang|peserta)\b"
)
EACH_BATCH = re.compile(
    r"\b[Aa]ngkatan\b[^.]{3,80}?\bmasing-masing\s+(?:berjumlah\s+|diikuti\s+|beranggotakan\s+|sebanyak\s+)?(?P<n>\d{1,3})\s+(?:orang|peserta)"
)
SMALLEST = 3
"""Fewer are persons named in the article, not the size of a class."""


def sizes(doc: Document, batches: Sequence[str | None]) -> dict[str | None, Size]:
    """Number of trainees by batch; for a single cohort under the key ""."""
    if len(batches) > 1:
        return {**_same_for_each(doc, batches), **_by_batch(doc)}
    told = [t for pattern in SIZES for t in _told(doc, pattern)]
    if not told:
        return {}
    return {"": min(told) if _visiting(doc) else max(told, key=lambda t: (t[0], -t[1][0]))}


def _visiting(doc: Document) -> bool:
    """Whether the article speaks of a visit: then the size is that of the group that went, else of the class."""
    words = (p.value for found in doc.phrases.by_start.values() for p in found if p.kind == "event")
    return any(isinstance(w, EventWord) and w.visit is not None for w in words)


def _by_batch(doc: Document) -> dict[str | None, Size]:
    found: dict[str | None, Size] = {}
    for match in PER_BATCH.finditer(doc.text):
        batch, number = to_roman(match["batch"]), to_number(match["n"])
        if batch and number:
            found.setdefault(batch, (number, match.span("n")))
    return found


def _same_for_each(doc: Document, batches: Sequence[str | None]) -> dict[str | None, Size]:
    each = EACH_BATCH.search(doc.text)
    return {batch: (int(each["n"]), each.span("n")) for batch in batches} if each else {}


def _told(doc: Document, pattern: re.Pattern[str]) -> list[Size]:
    found = []
    for match in pattern.finditer(doc.text):
        group = "n" if match["n"] else "n2"
        number = _number(match[group])
        partial = PARTIAL.match(doc.text[match.end() :]) or PARTIAL_BEFORE.search(doc.text[: match.start(group)])
        if number and number >= SMALLEST and not partial and not doc.quotation_at(match.start(group)):
            found.append((number, match.span(group)))
    return found


def _number(form: str) -> int | None:
    """The number in the first words of `form`."""
    words = form.lower().split()
    ends = (to_number(" ".join(words[:size])) for size in range(len(words), 0, -1))
    return next((n for n in ends if n is not None), None)
