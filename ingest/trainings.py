"""The cohorts of an article with what it says of them: year, theme, size, organizer."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ingest.cohorts import CohortMention, cohort_mentions
from ingest.dates import Calendar
from ingest.document import Document
from ingest.mentions import Chunk
from ingest.bodies import BodyMention
from ingest.numbers import to_number, to_roman
from ingest.organizations import Organizations

Spans = tuple[tuple[int, int], ...]

THEME = re.compile(
    r"\b(?<!sub)(?:ber)?(?:tema(?:kan)?|tajuk(?:kan)?)(?:nya)?\b(?:\s+(?:yang|sama|ini|pelatihan|visitasi|kegiatan|besar|utama|kali|tahun)\b)*"
    r"(?:\s+(?:di)?(?:angkat|bawa|usung|pilih)\b)?\s*(?:kali ini|tahun ini)?\s*,?\s*(?:ialah|adalah|yaitu|yakni|:|,)?\s*",
    re.IGNORECASE,
)
UNQUOTED = re.compile(r"[A-Z][^.,;:\n“”\"()]{8,140}?(?=\s+(?:dan|serta)\s+(?:di|ber|ter|me)|\s+(?:di|pada|yang|itu|ini)\s(?=[a-z])|[.,;:\n(]|$)")
COUNT_NOUN = r"(?:orang\s+)?(?:peserta|serdik|pejabat(?:\s+eselon\s+\w+)?|cpns|asn|pns|aparatur|siswa|orang)\b"
NUMBER = r"(?P<n>\d{1,3}(?:\.\d{3})?|(?:se)?[a-z]+(?:\s(?:belas|puluh)(?:\s[a-z]+)?)?)"
SIZES = (
    re.compile(rf"\b(?:di\s?ikuti|di\s?hadiri|beranggotakan|melibatkan|membawa)\s+(?:oleh\s+)?(?:sebanyak\s+|sekitar\s+)?{NUMBER}\s*(?:\([^)]*\)\s*)?{COUNT_NOUN}", re.IGNORECASE),
    re.compile(rf"\b(?:peserta|rombongan)\s+(?:yang\s+)?(?:itu\s+)?(?:nanti\s+)?(?:berjumlah|sebanyak|sejumlah)\s+{NUMBER}\s*(?:\([^)]*\)\s*)?orang\b", re.IGNORECASE),
    re.compile(rf"\bjumlah peserta\s+(?:sebanyak\s+)?{NUMBER}\b", re.IGNORECASE),
    re.compile(rf"\bdari\s+\d+\s+peserta[^.,]*,\s*{NUMBER}\s*orang\b", re.IGNORECASE),
    re.compile(rf"(?<!masing-masing )\b(?:sebanyak\s+|sejumlah\s+|ke-)?{NUMBER}\s*(?:\([^)]*\)\s*)?(?:orang\s+)?(?:pejabat\s+)?(?:peserta|serdik|peserta didik|pejabat eselon)\b", re.IGNORECASE),
)
PARTIAL = re.compile(r"^[^.,]{0,25}?\b(?:berasal|di antaranya|berhalangan|dinyatakan|mengundurkan|ditunda)\b", re.IGNORECASE)
PER_BATCH = re.compile(rf"\bAngkatan\s+(?P<batch>[IVXLC]+|\d+)\s+(?:(?:yang\s+)?(?:berjumlah|diikuti(?:\s+oleh)?|sebanyak|sejumlah|ada)\s+)?{NUMBER}\s*orang\b")
EACH_BATCH = re.compile(r"\bAngkatan\b[^.]{3,60},\s+masing-masing\s+(?P<n>\d{1,3})\s+(?:orang|peserta)")
HOLDS = re.compile(r"\bdi\s?(?:selenggarakan|gelar|laksanakan|adakan|helat|taja|besut|prakarsai)(?:\s+(?:langsung|bersama))?\s*(?:oleh\s*)?$", re.IGNORECASE)
POINTED_HOLDER = re.compile(r"\bdi\s?(?:selenggarakan|gelar)\s+(?:oleh\s+)?(?P<noun>pusdiklat|badan|balai|lembaga|instansi|dinas|bpsdm)\s+(?:itu|tersebut)\b")
OWN_NOUNS = frozenset({"instansinya", "lembaganya", "pihaknya", "badannya"})
OWN_HOLDER = re.compile(
    r"\bdi\s?(?:selenggarakan|gelar)\s+(?:oleh\s+)?(?P<noun>instansinya|lembaganya|pihaknya|badannya)\b"
    r"|\b(?P<noun2>instansinya|lembaganya|pihaknya)\s+(?:sebagai|selaku)\s+penyelenggara"
)
AS_HOLDER = re.compile(r"^\W*(?:(?:selaku|sebagai)\s+(?:pihak\s+)?)?penyelenggara\b", re.IGNORECASE)
ACTIVE = re.compile(r"^\s*(?:\([^)]*\)\s*)?(?:kembali\s+|resmi\s+|tetap\s+|yang\s+tetap\s+|yang\s+)*(?:menyelenggarakan|menggelar|mengadakan|melaksanakan|membuka|membawa)\b", re.IGNORECASE)


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
    organizer = _organizer(doc, chunks, organizations, mentions) if keys else None
    sizes = _sizes(doc, keys)
    return tuple(_training(doc, key, mentions, theme, organizer, sizes, calendar, len(keys)) for key in keys)


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
    organizer: tuple[str, tuple[int, int]] | None,
    sizes: dict[str | None, tuple[int, tuple[int, int]]],
    calendar: Calendar,
    count: int,
) -> Training:
    own = tuple(m for m in mentions if (m.programme, m.batch) == key) or tuple(mentions)
    year = next((m.year for m in own if m.year), None) or (
        next((m.year for m in mentions if m.year), None) if count == 1 else None
    )
    evidence: dict[str, Spans] = {}
    spans = tuple((doc.tokens[m.first].start, doc.tokens[m.last - 1].end) for m in own)
    evidence["programme"] = spans[:3]
    if key[1]:
        evidence["batch"] = spans[:3]
    if year is None:
        year = _event_year(calendar)
        if year and calendar.mentions:
            evidence["year"] = ((calendar.mentions[0].start, calendar.mentions[0].end),)
    elif year:
        evidence["year"] = spans[:3]
    size = sizes.get(key[1]) or (sizes.get("") if count == 1 else None)
    if size:
        evidence["participants"] = (size[1],)
    if theme:
        evidence["theme"] = (theme[1],)
    past = all(m.aside for m in own)
    if organizer and not past:
        evidence["organizer"] = (organizer[1],)
    return Training(
        key[0], key[1], year, organizer[0] if organizer and not past else None, theme[0] if theme and not past else None,
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


def _sizes(doc: Document, keys: Sequence[tuple[str, str | None]]) -> dict[str | None, tuple[int, tuple[int, int]]]:
    """Number of trainees by batch, and under "" the one for a single cohort: the smallest told (those on the visit)."""
    sizes: dict[str | None, tuple[int, tuple[int, int]]] = {}
    for found in PER_BATCH.finditer(doc.text):
        batch, number = to_roman(found["batch"]), to_number(found["n"])
        if batch and number:
            sizes.setdefault(batch, (number, found.span("n")))
    each = EACH_BATCH.search(doc.text)
    if len(keys) > 1 and each:
        return {**{batch: (int(each["n"]), each.span("n")) for _, batch in keys if batch}, **sizes}
    if len(keys) > 1:
        return sizes
    told = [t for pattern in SIZES for t in _told(doc, pattern)]
    if told:
        sizes[""] = min(told, key=lambda t: (t[0], t[1]))
    return sizes


def _told(doc: Document, pattern: re.Pattern[str]) -> list[tuple[int, tuple[int, int]]]:
    found = []
    for match in pattern.finditer(doc.text):
        number = _number(match["n"])
        start = doc.text[: match.start()].rstrip().lower()
        if number is None or number < 3 or PARTIAL.match(doc.text[match.end() :]) or start.endswith("masing-masing"):
            continue
        if not doc.quotation_at(match.start("n")):
            found.append((number, match.span("n")))
    return found


def _number(form: str) -> int | None:
    words = form.lower().split()
    for size in range(len(words), 0, -1):
        number = to_number(" ".join(words[:size]))
        if number is not None:
            return number
    return None


def _organizer(
    doc: Document, chunks: Sequence[Chunk], organizations: Organizations, mentions: Sequence[CohortMention]
) -> tuple[str, tuple[int, int]] | None:
    """The body said to hold the training: after "diselenggarakan", before "menyelenggarakan" or "selaku penyelenggara"."""
    bodies = [c for c in chunks if isinstance(c, BodyMention)]
    tests = (_held_by, _as_holder, _holding, _right_after)
    for test in tests:
        for body in bodies:
            if test(doc, body, mentions):
                found = organizations.add(body)
                if found:
                    return found.name, (doc.tokens[body.first].start, doc.tokens[body.last - 1].end)
    return _pointed_holder(doc, organizations)


def _pointed_holder(doc: Document, organizations: Organizations) -> tuple[str, tuple[int, int]] | None:
    """``digelar pusdiklat tersebut``: the last body named before whose name begins with the noun, or its short form."""
    found = POINTED_HOLDER.search(doc.text) or OWN_HOLDER.search(doc.text)
    if found is None:
        return None
    group = "noun" if found["noun"] else "noun2"
    noun = found[group].lower()
    if noun in OWN_NOUNS:
        held = [(e, b.name) for b in organizations.by_name.values() if b.kind == "training_provider" for _, e in b.spans]
        before = [pair for pair in held if pair[0] <= found.start()]
        return (max(before)[1], found.span(group)) if before else None
    named = [
        (end, body.name)
        for body in organizations.by_name.values()
        for surface, spans in body.surfaces.items()
        for _, end in spans
        if end <= found.start() and (surface.lower().startswith(noun) or body.name.lower().startswith(noun))
    ]
    return (max(named)[1], found.span("noun")) if named else None


def _held_by(doc: Document, body: BodyMention, _: Sequence[CohortMention]) -> bool:
    start = doc.tokens[body.first].start
    return HOLDS.search(doc.text[max(0, start - 40) : start]) is not None


def _as_holder(doc: Document, body: BodyMention, _: Sequence[CohortMention]) -> bool:
    return AS_HOLDER.match(doc.text[doc.tokens[body.last - 1].end :][:60]) is not None


def _holding(doc: Document, body: BodyMention, mentions: Sequence[CohortMention]) -> bool:
    end = doc.tokens[body.last - 1].end
    found = ACTIVE.match(doc.text[end : end + 80])
    if found is None:
        return False
    reach = doc.text[end + found.end() : end + found.end() + 120].lower()
    return any(word in reach for word in ("pelatihan", "visitasi", "pkn", "pka", "pkp", "latsar", "diklat", "pendidikan"))


def _right_after(doc: Document, body: BodyMention, mentions: Sequence[CohortMention]) -> bool:
    """``PKP Angkatan XXI BPSDM Provinsi Banten``: a training body right after the cohort."""
    holds = body.kind in ("training_provider", "agency", "ministry")
    return holds and any(0 <= body.first - m.last <= 1 and m.batch for m in mentions)

