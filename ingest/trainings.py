"""The cohorts of an article with what it says of them: year, theme, size, organizer."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ingest.cohorts import CohortMention, cohort_mentions
from ingest.dates import Calendar
from ingest.document import Document
from ingest.mentions import Chunk
from ingest.organizations import Organizations
from ingest.organizers import free_bodies, organizer
from ingest.sizes import Size, sizes

Spans = tuple[tuple[int, int], ...]

THEME = re.compile(
    r"\b(?<!sub)(?:ber)?(?:tema(?:kan)?|tajuk(?:kan)?)(?:nya)?\b(?:\s+(?:yang|sama|ini|pelatihan|visitasi|kegiatan|besar|utama|kali|tahun)\b)*"
    r"(?:\s+(?:di)?(?:angkat|bawa|usung|pilih)\b)?\s*(?:kali ini|tahun ini)?(?:\s+(?:PKN|PKA|PKP|[Ll]atsar|[Pp]elatihan)\b[^,.;:“”\"\n]{0,40}?(?=\s+(?:adalah|ialah|yakni)))?\s*,?\s*(?:ialah|adalah|yaitu|yakni|:|,)?\s*",
    re.IGNORECASE,
)
UNQUOTED = re.compile(
    r"[A-Z][^.,;:\n“”\"()]{8,140}?(?=\s+(?:dan|serta)\s+(?:di|ber|ter|me)|\s+(?:di|pada|yang|itu|ini)\s(?=[a-z])|[.,;:\n(]|$)"
)


@dataclass(frozen=True, slots=True)
class Training:
    """One cohort of the article with the spans of each value."""

    programme: str
    batch: str | None
    year: int | None
    organizer: str | None
    theme: str | None
    participants: int | None
    mentions: tuple[CohortMention, ...]
    evidence: dict[str, Spans]


def trainings(
    doc: Document, chunks: Sequence[Chunk], organizations: Organizations, calendar: Calendar
) -> tuple[Training, ...]:
    """The cohorts that the article is about, in the order of their first mention."""
    mentions = cohort_mentions(doc)
    keys = _cohorts(doc, mentions)
    theme = _theme(doc, mentions)
    holder = organizer(doc, free_bodies(chunks), organizations, mentions) if keys else None
    told = sizes(doc, [batch for _, batch in keys])
    return tuple(_training(doc, key, mentions, theme, holder, told, calendar, len(keys)) for key in keys)


def _cohorts(doc: Document, mentions: Sequence[CohortMention]) -> list[tuple[str, str | None]]:
    """Programme and batch of each; a programme without batch only where no batch of any is told, or beside one."""
    keys = list(dict.fromkeys((m.programme, m.batch) for m in mentions if m.batch))
    if all(m.aside for m in mentions):
        return []
    loose = [m for m in mentions if not m.batch and not m.aside]
    if not keys:
        about = [m for m in loose if _about_training(doc, m)]
        return list(dict.fromkeys((m.programme, None) for m in about))[:1]
    programmes = {programme for programme, _ in keys}
    joined = [m for m in loose if m.programme not in programmes and _joined(doc, m, mentions)]
    return keys + list(dict.fromkeys((m.programme, None) for m in joined))


def _about_training(doc: Document, mention: CohortMention) -> bool:
    """In the headline or the first sentences, or beside "peserta": the article is about it."""
    sentence = doc.sentence_at(doc.tokens[mention.first].start)
    near = {t.lower for t in doc.tokens[max(0, mention.first - 4) : mention.first]}
    return sentence <= 3 or "peserta" in near


def _joined(doc: Document, loose: CohortMention, mentions: Sequence[CohortMention]) -> bool:
    sentence = doc.sentence_at(doc.tokens[loose.first].start)
    near = {t.lower for t in doc.tokens[max(0, loose.first - 6) : loose.first]}
    beside = any(m.batch and doc.sentence_at(doc.tokens[m.first].start) == sentence for m in mentions)
    return beside and bool(near & {"digabung", "dan", "serta", "sekaligus", "bersama"})


def _training(
    doc: Document,
    key: tuple[str, str | None],
    mentions: Sequence[CohortMention],
    theme: tuple[str, tuple[int, int]] | None,
    holder: tuple[str, tuple[int, int]] | None,
    told: dict[str | None, Size],
    calendar: Calendar,
    count: int,
) -> Training:
    own = tuple(m for m in mentions if (m.programme, m.batch) == key) or tuple(mentions)
    year = next((m.year for m in own if m.year), None) or (
        next((m.year for m in mentions if m.year), None) if count == 1 else None
    )
    evidence: dict[str, Spans] = {}
    spans = tuple((doc.tokens[m.first].start, doc.tokens[m.last - 1].end) for m in own)
    named = [m.named_at for m in own if m.named_at]
    elsewhere = tuple((doc.tokens[first].start, doc.tokens[last - 1].end) for first, last in named)
    evidence["programme"] = (*spans[:3], *elsewhere[:1])
    if key[1]:
        evidence["batch"] = spans[:3]
    if year is None:
        year = _event_year(calendar)
        if year and calendar.mentions:
            evidence["year"] = ((calendar.mentions[0].start, calendar.mentions[0].end),)
    elif year:
        evidence["year"] = spans[:3]
    size = told.get(key[1]) or (told.get("") if count == 1 else None)
    if size:
        evidence["participants"] = (size[1],)
    if theme:
        evidence["theme"] = (theme[1],)
    past = all(m.aside for m in own)
    if holder and not past:
        evidence["organizer"] = (holder[1],)
    return Training(
        key[0], key[1], year, holder[0] if holder and not past else None, theme[0] if theme and not past else None,
        size[0] if size else None, own, evidence,
    )  # fmt: skip


def _event_year(calendar: Calendar) -> int | None:
    if not calendar.mentions:
        return None
    return calendar.mentions[0].year or calendar.default_year


def _theme(doc: Document, mentions: Sequence[CohortMention]) -> tuple[str, tuple[int, int]] | None:
    """The quoted words after "tema", or inside the programme's name; else the words up to the next mark."""
    for found in THEME.finditer(doc.text):
        if doc.quotation_at(found.start()):
            continue
        quoted = next((q for q in doc.quotations if q.outer_start == found.end()), None)
        if quoted:
            return _trimmed(doc, quoted.start, quoted.end)
        plain = UNQUOTED.match(doc.text, found.end())
        if plain:
            return _trimmed(doc, plain.start(), plain.end())
    for mention in mentions:
        start, end = doc.tokens[mention.first].start, doc.tokens[mention.last - 1].end
        inside = [q for q in doc.quotations if start < q.start and q.end < end]
        if inside:
            return _trimmed(doc, inside[0].start, inside[0].end)
    return None


def _trimmed(doc: Document, start: int, end: int) -> tuple[str, tuple[int, int]]:
    text = doc.text[start:end]
    start += len(text) - len(text.lstrip())
    text = text.strip().rstrip(".,;")
    return text, (start, start + len(text))
