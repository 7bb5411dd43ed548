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
from ingest.organizers import Found, organizer
from ingest.sizes import WHOLE, Sizes, sizes
from lexicon.cues import cue_set, either

Span = tuple[int, int]
Spans = tuple[Span, ...]
Key = tuple[str, str | None]
"""Programme and batch."""
Told = tuple[str, Span]
"""A value and the span that tells it."""

MOST_SPANS = 8
"""So many mentions of a cohort are enough to show."""
FLAGS = re.IGNORECASE | re.VERBOSE
THEME = re.compile(
    rf"""
    \b (?<!sub) (?: ber )? (?: tema (?: kan )? | tajuk (?: kan )? ) (?: nya )? \b   # tema, bertemakan, bertajuk
    (?: \s+ {either("theme_fillers")} \b )*                                        # besar pelatihan ini
    (?: \s+ (?: di )? {either("theme_verbs")} \b )?                                # diangkat
    (?: \s* (?: kali \s ini | tahun \s ini ) )?
    (?: \s+ (?: PKN | PKA | PKP | [Ll]atsar | [Pp]elatihan ) \b                    # PKN Tingkat II Angkatan V adalah
        [^,.;:“”"\n]{{0,40}}? (?= \s+ (?: adalah | ialah | yakni ) ) )?
    \s* ,? \s* (?: ialah | adalah | yaitu | yakni | : | , )? \s*
    """,
    FLAGS,
)
"""``bertema ``, ``Tema besar yang diangkat tahun ini adalah ``: up to the words of the theme."""
OTHER_TITLE = re.compile(r"\b(?:kuliah umum|ceramah|buku|lagu|film|orasi|makalah)\s+$")
"""``kuliah umum`` bertajuk …: no theme of the training."""
UNQUOTED = re.compile(
    r"""
    [A-Z] [^.,;:\n“”"()]{8,140}?
    (?= \s+ (?: dan | serta ) \s+ (?: di | ber | ter | me )      # … dan diikuti 40 peserta
      | \s+ (?: di | pada | yang | itu | ini ) \s (?= [a-z] )    # … pada kesempatan itu
      | [.,;:\n(]
      | $ )
    """,
    re.VERBOSE,
)
"""``Transformasi Digital Pelayanan Publik`` pada …: a theme without quotation marks."""


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
    how: str | None = None
    """The form of words that told who holds it (`ingest.organizers`)."""


@dataclass(frozen=True)
class Trainings:
    """Gives each cohort of one article what the article tells of it."""

    doc: Document
    mentions: Sequence[CohortMention]
    calendar: Calendar
    theme: Told | None
    holder: Found | None
    sizes: Sizes
    only: bool
    """Whether the article is about one cohort: then what it tells of no batch is of that one."""

    def of(self, key: Key) -> Training:
        """The cohort of a programme and batch."""
        own = tuple(m for m in self.mentions if (m.programme, m.batch) == key) or tuple(self.mentions)
        current = not all(m.aside for m in own)
        holder, theme = (self.holder, self.theme) if current else (None, None)
        year, year_spans = self._year(own)
        size = self.sizes.get(key[1]) or (self.sizes.get(WHOLE) if self.only else None)
        evidence = {
            **self._named(key, own),
            "year": year_spans,
            "participants": (size[1],) if size else (),
            "theme": (self.theme[1],) if self.theme else (),
            "organizer": (holder[1],) if holder else (),
        }
        return Training(
            *key, year, holder and holder[0], theme and theme[0], size and size[0], own,
            {name: spans for name, spans in evidence.items() if spans}, holder and holder[2],
        )  # fmt: skip

    def _named(self, key: Key, own: Sequence[CohortMention]) -> dict[str, Spans]:
        """Where programme and batch stand: together, or the programme before (``PKN …, Angkatan IX``)."""
        spans = self._spans(own)
        elsewhere = tuple(self._span(*m.named_at) for m in own if m.named_at)
        return {"programme": (*spans, *elsewhere[:1]), "batch": spans if key[1] else ()}

    def _spans(self, own: Sequence[CohortMention]) -> Spans:
        return tuple(self._span(m.first, m.last) for m in own[:MOST_SPANS])

    def _span(self, first: int, last: int) -> Span:
        return self.doc.tokens[first].start, self.doc.tokens[last - 1].end

    def _year(self, own: Sequence[CohortMention]) -> tuple[int | None, Spans]:
        """The year named with the cohort (or with any, if it is the only one), else that of the first day named."""
        mentions = (*own, *self.mentions) if self.only else own
        named = next((m.year for m in mentions if m.year), None)
        if named:
            return named, self._spans(own)
        day = next(iter(self.calendar.mentions), None)
        year = (day.year or self.calendar.default_year) if day else None
        return year, ((day.start, day.end),) if day and year else ()


def trainings(
    doc: Document, chunks: Sequence[Chunk], organizations: Organizations, calendar: Calendar
) -> tuple[Training, ...]:
    """The cohorts that the article is about, in the order of their first mention."""
    mentions = cohort_mentions(doc)
    keys = _cohorts(doc, mentions)
    if not keys:
        return ()
    holder = organizer(doc, chunks, organizations, mentions)
    told = sizes(doc, [batch for _, batch in keys])
    found = Trainings(doc, mentions, calendar, _theme(doc, mentions), holder, told, only=len(keys) == 1)
    return tuple(found.of(key) for key in keys)


def _cohorts(doc: Document, mentions: Sequence[CohortMention]) -> list[Key]:
    """Programme and batch of each; a programme without batch only where no batch of any is told, or beside one."""
    if all(m.aside for m in mentions):
        return []
    keys: list[Key] = list(dict.fromkeys((m.programme, m.batch) for m in mentions if m.batch))
    loose = [m for m in mentions if not m.batch and not m.aside]
    if not keys:
        about = (m for m in loose if _about_training(doc, m))
        return [(first.programme, None)] if (first := next(about, None)) else []
    programmes = {programme for programme, _ in keys}
    joined = [m for m in loose if m.programme not in programmes and _joined(doc, m, mentions)]
    return list(dict.fromkeys([*keys, *((m.programme, None) for m in joined)]))


def _about_training(doc: Document, mention: CohortMention) -> bool:
    """In the headline or the first sentences, or beside "peserta": the article is about it."""
    sentence = doc.sentence_at(doc.tokens[mention.first].start)
    return sentence <= 3 or "peserta" in _words_before(doc, mention, 4)


def _joined(doc: Document, loose: CohortMention, mentions: Sequence[CohortMention]) -> bool:
    """``PKA Angkatan V digabung dengan PKP``: a second programme in a sentence with a batch."""
    sentence = doc.sentence_at(doc.tokens[loose.first].start)
    beside = any(m.batch and doc.sentence_at(doc.tokens[m.first].start) == sentence for m in mentions)
    return beside and bool(_words_before(doc, loose, 6) & cue_set("joining"))


def _words_before(doc: Document, mention: CohortMention, reach: int) -> set[str]:
    return {t.lower for t in doc.tokens[max(0, mention.first - reach) : mention.first]}


def _theme(doc: Document, mentions: Sequence[CohortMention]) -> Told | None:
    """The quoted words after "tema", or inside the programme's name; else the words up to the next mark."""
    for found in THEME.finditer(doc.text):
        apart = doc.quotation_at(found.start()) or OTHER_TITLE.search(
            doc.text, max(0, found.start() - 30), found.start()
        )
        theme = None if apart else _theme_at(doc, found.end())
        if theme:
            return theme
    return next((theme for mention in mentions if (theme := _theme_inside(doc, mention))), None)


def _theme_at(doc: Document, start: int) -> Told | None:
    quoted = next((q for q in doc.quotations if q.outer_start == start), None)
    if quoted:
        return _trimmed(doc, quoted.start, quoted.end)
    plain = UNQUOTED.match(doc.text, start)
    return _trimmed(doc, plain.start(), plain.end()) if plain else None


def _theme_inside(doc: Document, mention: CohortMention) -> Told | None:
    """``PKN ‘Tema’ Tingkat II``."""
    start, end = doc.tokens[mention.first].start, doc.tokens[mention.last - 1].end
    inside = next((q for q in doc.quotations if start < q.start and q.end < end), None)
    return _trimmed(doc, inside.start, inside.end) if inside else None


def _trimmed(doc: Document, start: int, end: int) -> Told:
    text = doc.text[start:end]
    start += len(text) - len(text.lstrip())
    text = text.strip().rstrip(".,;")
    return text, (start, start + len(text))
