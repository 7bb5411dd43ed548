"""Who says what: the speaker of each direct quotation, and everyone whose words are reported.

Places where a text names the speaker, tried in this order:

1. after the quotation      ``“…,” ujar Kasubid X, Yono Karta.``  ``“…,” katanya.``
2. before it, same sentence ``Kata Rahmiati: “…”``  ``Ia mengatakan, “…”``
3. the quotation before it  ``“…,” ujar Yustina. “…”``
4. the sentence before it   ``Hairani melaporkan …. “…”``

A pronoun, ``-nya`` or "politikus itu" means whoever the text was speaking of (`focus`).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property

from ingest.document import Document
from ingest.patterns import Phrase
from ingest.people import Actor, People, Reference
from ingest.quotation import Quotation
from lexicon import Frame, SayVerb
from lexicon.wording import any_of, words

SCARE = words("scare")
SHORTEST_STATEMENT = 4
"""Words of a quotation that stands without a verb of saying; a shorter one is a title or a scare-quoted word."""
CLAUSE_REACH = 30
"""Tokens within which a speaker follows a tag: long offices stand between ("ujar Kepala Bidang …, X")."""
PRONOUNS = words("pronouns")
THUS = words("thus")
NOT_SUBJECT = words("not_subject")
OTHER_SUBJECTS = words("other_subjects")
TAG_BREAKS = words("tag_breaks")
BETWEEN = words("between_subject_and_verb") | {","}
TOGETHER = words("together")
NEAR = 40
"""Characters before a quotation in which the last word before it ends."""
PRESENTATION = re.compile(rf"\b{any_of('presentations')}\s+(?:dari\s+|oleh\s+|langsung\s+)*", re.IGNORECASE)
PRESENTERS = frozenset({"", ",", "dan", ", dan", "serta", ", serta"})
"""What may stand between the persons who hold a presentation."""
INDEFINITE = words("indefinite")
NEGATIONS = words("negations")
LEADERS = frozenset({"ketua", "pimpinan", "pemimpin", "kepala", "wakil", "mewakili", "koordinator"})
"""X selaku ``pimpinan`` rombongan menjelaskan."""


@dataclass(frozen=True, slots=True)
class Statement:
    """A direct quotation and its speaker (None where the text leaves it open); `rule` says where the name stood."""

    quotation: Quotation
    speaker: Actor | None
    rule: str
    attribution: tuple[int, int] | None = None


@dataclass(frozen=True)
class Speech:
    """Reads the attributions of one document."""

    doc: Document
    people: People

    @cached_property
    def statements(self) -> tuple[Statement, ...]:
        """Direct quotations in order, with their speakers."""
        found: list[Statement] = []
        for quotation in self.doc.quotations:
            if self._is_statement(quotation):
                found.append(self._attributed(quotation, found[-1] if found else None))
        return tuple(found)

    @cached_property
    def speakers(self) -> dict[Actor, list[tuple[int, int]]]:
        """Everyone whose words the article reports, with the spans that show it."""
        found: dict[Actor, list[tuple[int, int]]] = {}
        for statement in self.statements:
            if statement.speaker:
                span = statement.attribution or (statement.quotation.start, statement.quotation.end)
                found.setdefault(statement.speaker, []).append(span)
        for start, end in self.doc.sentences:
            if end <= len(self.doc.article.title or ""):
                continue
            for actor, span in self._reported(start, end):
                found.setdefault(actor, []).append(span)
        return found

    # quotations

    def _is_statement(self, quotation: Quotation) -> bool:
        length = len(self.doc.text[quotation.start : quotation.end].split())
        if length < 2 or quotation.outer_end <= len(self.doc.article.title or "") or self._scare(quotation):
            return False
        if self._tag_after(quotation):
            return quotation.double or length >= SHORTEST_STATEMENT
        if self._introduced(quotation):
            return length >= (2 if quotation.double else SHORTEST_STATEMENT)
        return quotation.double and length >= SHORTEST_STATEMENT and self._stands_alone(quotation)

    def _scare(self, quotation: Quotation) -> bool:
        before = self.doc.token_at(quotation.outer_start) - 1
        reach = self.doc.tokens[max(0, before - 2) : before + 1]
        return any(t.lower in SCARE for t in reach) and not self._tag_after(quotation)

    def _introduced(self, quotation: Quotation) -> bool:
        before = self.doc.text[max(0, quotation.outer_start - NEAR) : quotation.outer_start].rstrip()
        if before.endswith((":", " bahwa")):
            return True
        return before.endswith(",") and bool(
            self._verbs(self._sentence_start(quotation.outer_start), quotation.outer_start)
        )

    def _stands_alone(self, quotation: Quotation) -> bool:
        text = self.doc.text
        before = text[max(0, quotation.outer_start - NEAR) : quotation.outer_start].rstrip(" ")
        inside = text[quotation.start : quotation.end].rstrip()
        opens = not before or before[-1] in ".!?\n”\"’'“"
        return (
            opens
            and text[quotation.start].isupper()
            and (inside[-1:] in ".!?,…" or text[quotation.outer_end : quotation.outer_end + 1] in {".", ""})
        )

    def _tag_after(self, quotation: Quotation) -> Phrase | None:
        """The verb of saying that follows a quotation, a comma or stop between allowed."""
        at = self.doc.token_at(quotation.outer_end)
        tokens = self.doc.tokens
        while (
            at < len(tokens) and tokens[at].text in {",", ".", "-", "–"} and tokens[at].start - quotation.outer_end < 3
        ):
            at += 1
        if at < len(tokens) and tokens[at].lower in THUS:
            return Phrase(at, at + 1, "say", None)
        if at < len(tokens) and tokens[at].capital:
            return None
        found = self.doc.phrases.longest(at, "say")
        return found if found and isinstance(found.value, SayVerb) else None

    def _attributed(self, quotation: Quotation, previous: Statement | None) -> Statement:
        tag = self._tag_after(quotation)
        if tag:
            reference = self._after_tag(tag)
            actor = reference.actor if reference else self._unnamed(tag, quotation)
            end = reference.end if reference else self.doc.tokens[tag.last - 1].end
            return Statement(
                quotation, actor, "after" if reference else "focus", (self.doc.tokens[tag.first].start, end)
            )
        start = self._sentence_start(quotation.outer_start)
        if self._introduced(quotation) and start < quotation.outer_start:
            subject = self._subject(start, quotation.outer_start)
            if subject:
                return Statement(quotation, subject.actor, "before", (subject.start, subject.end))
        if previous and self._same_breath(previous.quotation, quotation):
            return Statement(quotation, previous.speaker, "previous", previous.attribution)
        return Statement(quotation, self.focus(quotation.outer_start), "focus")

    def _unnamed(self, tag: Phrase, quotation: Quotation) -> Actor | None:
        """Whom a tag without a known name means: the one spoken of; nobody for "salah seorang petani", an open name."""
        following = self.doc.tokens[tag.last] if tag.last < len(self.doc.tokens) else None
        if following and (following.lower in INDEFINITE or (following.capital and not self._office_at(tag.last))):
            return None
        return self.focus(quotation.outer_start)

    def _office_at(self, at: int) -> bool:
        return bool(self.doc.phrases.at(at, "office") or self.doc.phrases.at(at, "acting"))

    def _same_breath(self, first: Quotation, second: Quotation) -> bool:
        """Nothing but the first quotation's attribution stands between two quotations of one paragraph."""
        between = self.doc.text[first.outer_end : second.outer_start]
        return "\n" not in between and between.count(".") <= 1

    def _after_tag(self, tag: Phrase) -> Reference | None:
        """The person named after a tag, within its clause."""
        tokens, at = self.doc.tokens, tag.last
        if tokens[tag.last - 1].lower.endswith("nya") or (at < len(tokens) and tokens[at].lower in PRONOUNS):
            return None
        stop = at
        while stop < min(len(tokens), at + CLAUSE_REACH) and not self._clause_ends(stop):
            stop += 1
        if stop == at:
            return None
        found = self.people.within(tokens[at].start, tokens[stop - 1].end)
        return found[0] if found and self._plain(at, found[0].start) else None

    def _clause_ends(self, at: int) -> bool:
        token = self.doc.tokens[at]
        return (
            token.kind == "break"
            or token.text in {".", "“", '"', "”"}
            or any(isinstance(p.value, SayVerb) and p.value.kind == "verb" for p in self.doc.phrases.at(at, "say"))
        )

    def _plain(self, first: int, start: int) -> bool:
        """No other subject ("mantan pangulu tersebut") stands between a tag and the name."""
        between = [t.lower for t in self.doc.tokens[first : self.doc.token_at(start)]]
        return TAG_BREAKS.isdisjoint(between)

    # reported speech

    def _reported(self, start: int, end: int) -> list[tuple[Actor, tuple[int, int]]]:
        found = []
        for phrase in self._verbs(start, end):
            actor = self._says(phrase, start, end)
            span = (self.doc.tokens[phrase.first].start, self.doc.tokens[phrase.last - 1].end)
            if actor:
                found.append((actor, span))
                found += [(other, span) for other in self._beside(actor, start, span[0])]
        found += self._presentations(start, end)
        return found

    def _beside(self, actor: Actor, start: int, verb: int) -> list[Actor]:
        """``A dan B bergantian memaparkan``: who shares the subject with the last named before a verb."""
        named = reversed(self.people.within(start, verb))
        before = (r for r in named if r.end <= verb and not self.doc.quotation_at(r.start))
        last = next(before, None)
        if last is None or last.actor is not actor or not self._touches(last, verb):
            return []
        found = []
        for reference in before:
            if self.doc.text[reference.end : last.start].strip(" ,") not in TOGETHER:
                break
            found.append(reference.actor)
            last = reference
        return found

    def _presentations(self, start: int, end: int) -> list[tuple[Actor, tuple[int, int]]]:
        """``paparan dari Sekda X dan Ketua Y``, ``pemaparan Wali Kota X``: those named after the noun."""
        found: list[tuple[Actor, tuple[int, int]]] = []
        if not any(start <= at < end for at, _ in self._talks):
            return found
        for match in PRESENTATION.finditer(self.doc.text, start, end):
            last = match.end()
            for reference in self.people.within(match.end(), end):
                between = self.doc.text[last : reference.start]
                if between.strip() not in PRESENTERS:
                    break
                found.append((reference.actor, (match.start(), reference.end)))
                last = reference.end
        return found

    @cached_property
    def _talks(self) -> list[tuple[int, int]]:
        return self.doc.places((noun,) for noun in sorted(words("presentations")))

    def _verbs(self, start: int, end: int) -> list[Phrase]:
        """Verbs that report words, between two offsets, outside quotations."""
        starts, phrases = self._sayings
        first, last = self.doc.token_at(start), self.doc.token_at(end)
        return phrases[bisect_left(starts, first) : bisect_left(starts, last)]

    @cached_property
    def _sayings(self) -> tuple[list[int], list[Phrase]]:
        """All verbs and frames that report words, by their first tokens; a verb wins over a frame of the same words."""
        found = self.doc.phrases
        longest = {p.first: p for kind in ("frame", "say") for p in found.of_kind(kind)}
        reporting = [
            phrase
            for at, phrase in sorted(longest.items())
            if (not isinstance(phrase.value, SayVerb) or phrase.value.reports)
            and not self.doc.quotation_at(self.doc.tokens[at].start)
        ]
        return [phrase.first for phrase in reporting], reporting

    def _says(self, phrase: Phrase, start: int, end: int) -> Actor | None:
        tokens = self.doc.tokens
        if phrase.first and tokens[phrase.first - 1].lower in NEGATIONS:
            return None
        after = self.people.within(tokens[phrase.last - 1].end, end)
        word = tokens[phrase.first].lower
        if phrase.kind == "frame":
            return self._according(phrase, after) or self._framed(phrase, after)
        if isinstance(phrase.value, SayVerb) and phrase.value.kind == "tag":
            reference = self._after_tag(phrase)
            return reference.actor if reference else None
        if word.startswith("di"):
            near = [r for r in after if self.doc.token_at(r.start) <= phrase.last + 2]
            return near[0].actor if near else None
        subject = self._subject(start, tokens[phrase.first].start)
        if subject:
            return subject.actor
        first = tokens[self.doc.token_at(start)].lower
        opening = {t.lower for t in tokens[self.doc.token_at(start) : phrase.first]}
        return self.focus(start) if first in PRONOUNS or opening & PRONOUNS else None

    def _framed(self, phrase: Phrase, after: tuple[Reference, ...]) -> Actor | None:
        """``Dalam paparannya, Taufik mengupas …``: whoever follows the frame speaks, whatever the verb."""
        if not isinstance(phrase.value, Frame) or phrase.value.kind != "speech":
            return None
        near = [r for r in after if self.doc.token_at(r.start) <= phrase.last + 1]
        return near[0].actor if near else None

    def _according(self, phrase: Phrase, after: tuple[Reference, ...]) -> Actor | None:
        if self.doc.tokens[phrase.last - 1].lower == "menurutnya":
            return self.focus(self.doc.sentences[self.doc.sentence_at(self.doc.tokens[phrase.first].start)][0])
        if self.doc.tokens[phrase.first].lower != "menurut" or phrase.last >= len(self.doc.tokens):
            return None
        near = [r for r in after if self.doc.token_at(r.start) <= phrase.last]
        return near[0].actor if near else None

    def _subject(self, start: int, end: int) -> Reference | None:
        """The person of whom a verb at `end` speaks: the last named before it that no preposition governs."""
        before = [r for r in self.people.within(start, end) if r.end <= end and not self.doc.quotation_at(r.start)]
        last = self.doc.token_at(end) - 1
        led = last > 0 and self.doc.tokens[last - 1].lower in LEADERS
        if last >= 0 and self.doc.tokens[last].lower in OTHER_SUBJECTS and not led:
            return None
        free = [r for r in before if self._word_before(r.start) not in NOT_SUBJECT]
        adjacent = [r for r in free if self._touches(r, end)]
        return (adjacent[-1] if adjacent else free[0]) if free else None

    def _touches(self, reference: Reference, end: int) -> bool:
        between = self.doc.tokens[self.doc.token_at(reference.end) : self.doc.token_at(end)]
        return all(t.lower in BETWEEN for t in between)

    def _word_before(self, start: int) -> str:
        at = self.doc.token_at(start) - 1
        return self.doc.tokens[at].lower if at >= 0 else ""

    def _sentence_start(self, offset: int) -> int:
        start, _ = self.doc.sentences[self.doc.sentence_at(offset)]
        return min(start, offset)

    def focus(self, offset: int) -> Actor | None:
        """Whom the text was speaking of before `offset`: the subject of the last sentence that has a person in it."""
        at = self.doc.sentence_at(max(0, offset - 1))
        for start, end in reversed(self.doc.sentences[: at + 1]):
            stop = min(end, offset)
            outside = [r for r in self.people.within(start, stop) if not self.doc.quotation_at(r.start)]
            free = [r for r in outside if self._word_before(r.start) not in NOT_SUBJECT]
            if free or (outside and self.doc.tokens[self.doc.token_at(start)].lower not in PRONOUNS):
                return self._sentence_subject(start, stop, outside).actor
        return None

    def _sentence_subject(self, start: int, end: int, outside: list[Reference]) -> Reference:
        for phrase in self._verbs(start, end):
            if isinstance(phrase.value, SayVerb):
                told = (
                    self._after_tag(phrase)
                    if phrase.value.kind == "tag"
                    else self._subject(start, self.doc.tokens[phrase.first].start)
                )
                if told:
                    return told
        free = [r for r in outside if self._word_before(r.start) not in NOT_SUBJECT]
        return free[0] if free else outside[0]
