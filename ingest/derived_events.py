"""Checks of what was done: trainings, days, numbers, visits, and who spoke."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date as calendar_day
from datetime import timedelta
from itertools import pairwise

from graph.model.record import Cohort, Event, Person, Quote, Span, Visit
from ingest.cohorts import LEVEL_WORDS
from ingest.derived import Value
from ingest.numbers import from_roman, to_number, to_roman
from ingest.spelling import Step, Steps
from ingest.witness import FILES, Witness
from lexicon import EventWord, Programme, days
from lexicon.wording import any_of

RANGE = re.compile(r"(\w+)\s*(?:-|–|—|sampai(?:\s+dengan)?|hingga|s\.?\s?/?d\.?)\s*(\w+)")
TRAINEE = re.compile(
    r"\b(?:peserta|serdik|siswa|alumn\w+|lulusan|(?:ketua|wakil|sekretaris|koordinator) (?:kelas|angkatan|kelompok)"
    r"|terbaik|juara|peringkat|predikat|ranking|nilai tertinggi|(?:urutan|posisi) \w+|sertifikat|piagam|sttp[lp]"
    r"|yang (?:berangkat|lulus|dikirim|dilepas|diutus|ditugaskan|ikut))\b",
    re.IGNORECASE,
)
NOT_OF = "".join(f"(?<!{w} )(?<!{w} para )" for w in ("hadapan", "menerima", "menyambut", "bagi"))
"""Words before "peserta" that speak of others than whoever is named next."""
TRAINEE_BEFORE = re.compile(
    rf"{NOT_OF}(?:(?<!kepada )(?<!kepada para )|(?!peserta)){TRAINEE.pattern}"
    r"(?:(?!\b(?:diterima|disambut|me\w{5,})\b)[^;“”\"])*$",
    re.IGNORECASE,
)
TRAINEE_AFTER = re.compile(
    rf"[^;“”\"]{{0,80}}\b(?:menjadi|merupakan|adalah|sebagai|selaku|mewakili)\s+(?:\w+\s+){{0,3}}{TRAINEE.pattern}"
    r"|,\s*(?:salah (?:satu|seorang)\s+(?:dari\s+)?(?:\d+\s+|para\s+)?|wakil\s+"
    r"|(?:ke\w+nya|sama-sama|seorang|juga)\s+)?"
    rf"{TRAINEE.pattern}",
    re.IGNORECASE,
)
ONE_OF_THEM = re.compile(
    r"\b(?:disusul|(?:satu|seorang) di antaranya|salah satunya|di antara (?:mereka|yang \w+)"
    r"|(?:rekan|teman|kawan|kolega)\w*|angkatan \w+)\b[^;“”\"]*$",
    re.IGNORECASE,
)
EARLIER = 3
"""Sentences before, within which the trainees must be spoken of that one of them belongs to."""
THUS = re.compile(any_of("thus"), re.IGNORECASE)
PRONOUN = re.compile(r"\b(?:ia|dia|beliau|dirinya|pihaknya|(?:ujar|tutur|ucap|kata)nya|menurutnya)\b", re.IGNORECASE)
OUR_TRAINING = re.compile(r"\b(?:tema|angkatan|kelas|pelatihan) kami\b", re.IGNORECASE)
PRESENTED = re.compile(r"\b(?:paparan|pemaparan|pembekalan|penjelasan|ceramah)\b", re.IGNORECASE)

WEEK = timedelta(days=7)
MOST_LATER = timedelta(days=5)
COUNTS = {"hari ini": 0, "kemarin": 1, "sehari": 1, "dua": 2, "tiga": 3, "empat": 4, "lima": 5}
BACK = re.compile(r"\b(?:kemarin|hari ini|lalu|silam)\b")
"""Counted from the day of publication."""
ON = re.compile(
    r"esok|\bhari (?:berikutnya|selanjutnya|pertama|ke\w+|terakhir|pamungkas|yang sama|itu juga)"
    r"|hari (?:kemudian|se\w+|berselang)"
)
"""Counted from a day told before."""


# trainings


def programme(witness: Witness, value: Value) -> Steps:
    """The programme whose name stands at the evidence, with its level in it or after it."""
    for span in value.spans:
        for phrase in witness.phrases(span, "programme", "stem"):
            found = phrase.value
            named = isinstance(found, Programme) and found.key == value.value
            if isinstance(found, Programme) and named and (phrase.kind == "programme" or _level(witness, span, found)):
                return (Step("programme", (witness.span(phrase),), FILES["programme"], found.name),)
    return ()


def _level(witness: Witness, span: Span, found: Programme) -> bool:
    """Whether the level of a stem stands in the span: ``Tingkat II``, ``Tk. 2``, ``PKN II``; or has no other."""
    tokens = [witness.doc.tokens[i] for i in witness.tokens(span)]
    after = [b.text for a, b in pairwise(tokens) if a.lower in LEVEL_WORDS]
    return found.level is None or found.level in [to_roman(t) for t in after] or found.level in [t.text for t in tokens]


def batch(witness: Witness, value: Value) -> Steps:
    """A batch from a numeral at the evidence, or between the ends of a range there."""
    for span in value.spans:
        for index in witness.tokens(span):
            token = witness.doc.tokens[index]
            here = (Span(start=token.start, end=token.end),)
            if token.text == value.value:
                return (Step("verbatim", here),)
            if to_roman(token.text) == value.value:
                return (Step("Roman batch", here, None, value.words),)
    return next(((step,) for span in value.spans for step in _in_range(witness, value, span)), ())


def _in_range(witness: Witness, value: Value, span: Span) -> Iterator[Step]:
    number = from_roman(value.words) or 0
    for found in RANGE.finditer(witness.text, span.start, span.end):
        first, last = (from_roman(to_roman(found[group]) or "") or 0 for group in (1, 2))
        if first < number < last:
            yield Step("Roman batch", (Span(start=found.start(), end=found.end()),), None, value.words)


def year(witness: Witness, value: Value) -> Steps:
    """A year told at the evidence, or that of a day there."""
    told = [s for span in value.spans for s in witness.standing(value.words, span)]
    if told:
        return (Step("verbatim", tuple(told[:1])),)
    for span in value.spans:
        for mention in witness.calendar.within(span.start, span.end):
            if (mention.year or witness.calendar.default_year) == value.value:
                return _dated(witness, Span(start=mention.start, end=mention.end), value)
    return ()


def _dated(witness: Witness, day: Span, value: Value) -> Steps:
    """The step of a year that the day lacks: it stands elsewhere in the text, or is that of publication."""
    elsewhere = witness.standing(value.words[:4])
    return (Step("year, date", (day, *elsewhere[:1]), FILES["month"], value.words),)


def date(witness: Witness, value: Value) -> Steps:
    """A day named at the evidence, its year from there or from elsewhere."""
    for span in value.spans:
        for mention in witness.calendar.within(span.start, span.end):
            if witness.calendar.iso(mention) == value.value:
                day = Span(start=mention.start, end=mention.end)
                return (Step("verbatim", (day,)),) if mention.year else _dated(witness, day, value)
    steps = (s for span in value.spans for s in (*_weekday(witness, value, span), *_counted(witness, value, span)))
    return next(((step,) for step in steps), ())


def _weekday(witness: Witness, value: Value, span: Span) -> Iterator[Step]:
    """``Rabu``: that day within a week of a day named, or in the week before publication."""
    day = calendar_day.fromisoformat(value.words)
    if days().get(witness.surface(span).lower()) != day.isoweekday():
        return
    for mention in witness.calendar.mentions:
        named = witness.calendar.days(mention)
        if named and named[0] - WEEK < day < named[-1] + WEEK:
            yield Step(
                "day of the week", (span, Span(start=mention.start, end=mention.end)), FILES["month"], value.words
            )
    if witness.record.published and timedelta(0) <= _published(witness) - day < WEEK:
        yield Step("day of the week", (span,), FILES["month"], value.words)


def _counted(witness: Witness, value: Value, span: Span) -> Iterator[Step]:
    """``keesokan harinya``, ``kemarin``, ``hari kedua``: counted from a day named, or from that of publication."""
    day, words = calendar_day.fromisoformat(value.words), witness.surface(span).lower()
    if BACK.search(words):
        count = next((n for word, n in COUNTS.items() if word in words), 1)
        if witness.record.published and day == _published(witness) - timedelta(days=count):
            yield Step("day counted", (span,), None, value.words)
        return
    if not ON.search(words):
        return
    for mention in witness.calendar.mentions:
        named = witness.calendar.days(mention)
        if named and named[0] <= day <= named[-1] + MOST_LATER:
            yield Step("day counted", (span, Span(start=mention.start, end=mention.end)), None, value.words)


def _published(witness: Witness) -> calendar_day:
    return calendar_day.fromisoformat((witness.record.published or "")[:10])


def number(witness: Witness, value: Value) -> Steps:
    """A number in digits or words at the evidence."""
    for span in value.spans:
        words = witness.surface(span).lower().removeprefix("ke-").split()
        forms = (" ".join(words[:size]) for size in range(len(words), 0, -1))
        form = next((f for f in forms if to_number(f) is not None), "")
        if to_number(form) == value.value:
            return (Step("verbatim" if form[-1].isdigit() else "number", (span,), None, value.words),)
    return ()


def training(witness: Witness, value: Value) -> Steps:
    """A training: the only one, one named in the evidence's sentence, or one of all that share the claim."""
    cohorts = witness.record.cohorts
    if not 0 <= int(value.value) < len(cohorts):
        return ()
    cohort = cohorts[int(value.value)]
    where = value.spans or _spans(value)
    if len(cohorts) == 1 and where:
        return (Step("training", where[:1], None, name_of(cohort)),)
    sentences = [witness.sentence(s.start) for s in where]
    told = [e for e in cohort.evidence.get("programme", ()) for s in sentences if s.start <= e.start < s.end]
    if told:
        return (Step("training", tuple(told[:1]), None, name_of(cohort)),)
    return (Step("training", where[:1], None, name_of(cohort)),) if _all_share(witness, value) and where else ()


def _spans(value: Value) -> tuple[Span, ...]:
    evidence = getattr(value.owner, "evidence", {})
    return tuple(evidence.get("place", ()) or evidence.get("kind", ()))


def _all_share(witness: Witness, value: Value) -> bool:
    """Whether the claim is made of every training alike, so that none was chosen."""
    everyone = set(range(len(witness.record.cohorts)))
    if isinstance(value.owner, Event):
        return set(value.owner.cohorts) == everyone
    same = {v.cohort for v in witness.record.visits if v.evidence.get("place") == _spans(value)}
    return same == everyone


def name_of(cohort: Cohort) -> str:
    """``PKN-II XIII 2020``."""
    return " ".join(str(part) for part in (cohort.programme, cohort.batch, cohort.year) if part)


# events


def kind(witness: Witness, value: Value) -> Steps:
    """The kind of a visit or ceremony by the word for it."""
    for span in value.spans:
        for phrase in witness.phrases(span, "event"):
            found = phrase.value
            visit = isinstance(value.owner, Visit)
            if isinstance(found, EventWord) and value.value == (found.visit if visit else found.kind):
                return (Step("kind", (witness.span(phrase),), FILES["event"], value.words),)
    return ()


def event_theme(witness: Witness, value: Value) -> Steps:
    """The theme of one of the event's trainings."""
    cohort = next((c for c in witness.record.cohorts if c.theme == value.value), None)
    return (Step("verbatim", cohort.evidence["theme"]),) if cohort and "theme" in cohort.evidence else ()


# persons


def participant(witness: Witness, value: Value) -> Steps:
    """A trainee: the word for one beside the name, a list of trainees that goes on, or "tema kami" in his own words."""
    return next(((step,) for span in value.spans for step in _role(witness, span)), ())


def _role(witness: Witness, span: Span) -> Iterator[Step]:
    text, sentence = witness.text, witness.sentence(span.start)
    found = [
        OUR_TRAINING.search(text, span.start, span.end),
        TRAINEE.search(text, span.start, span.end),
        TRAINEE_BEFORE.search(text[: span.start], sentence.start),
        TRAINEE_AFTER.match(text, span.end, sentence.end),
    ]
    going_on = ONE_OF_THEM.search(text[: span.start], sentence.start)
    if going_on:
        at = witness.doc.sentence_at(sentence.start)
        earlier = Span(start=witness.doc.sentences[max(0, at - EARLIER)][0], end=sentence.start)
        found.append(TRAINEE.search(text, earlier.start, span.start))
    for match in found:
        if match:
            yield Step("role", (span, Span(start=match.start(), end=match.end())), FILES["group"])


def spoke(witness: Witness, value: Value) -> Steps:
    """Words reported: the evidence lies in a quotation, or is or holds a word of saying."""
    for span in value.spans:
        said = next(witness.phrases(span, "say", "frame"), None)
        if said:
            return (Step("words reported", (witness.span(said),), FILES[said.kind]),)
        thus = THUS.match(witness.surface(span))
        if thus or witness.doc.quotation_at(span.start) or PRESENTED.search(witness.surface(span)):
            return (Step("words reported", (span,)),)
        follows = next((q for q in witness.doc.quotations if q.outer_start >= span.end), None)
        if follows and follows.outer_start <= witness.sentence(span.start).end:
            return (Step("words reported", (span, Span(start=follows.start, end=follows.end))),)
    return ()


def person(witness: Witness, value: Value) -> Steps:
    """A person named, or meant, at one of the spans of the evidence."""
    found = (_meant(witness, value.words, span) for span in value.spans)
    return next((steps for steps in found if steps), ())


def event_speaker(witness: Witness, value: Value) -> Steps:
    """Who speaks at an event: one of the places that show that person speaking is the event's evidence."""
    someone = witness.people.get(value.words)
    shown = [s for s in value.spans if someone and s in someone.evidence.get("spoke", ())]
    return (Step("words reported", tuple(shown[:1])),) if shown else ()


def speaker(witness: Witness, value: Value) -> Steps:
    """Whom the attribution names or speaks of; without one, whom the text spoke of before the quotation."""
    quote = value.of(Quote)
    for span in quote.evidence.get("speaker", ()):
        steps = _meant(witness, value.words, span)
        if steps or any(span.start <= s.start < span.end for s, _ in witness.named):
            return steps
    start = min(s.start for s in quote.evidence["text"])
    return _spoken_of(witness, value.words, start)


def _meant(witness: Witness, name: str, span: Span) -> Steps:
    """``X`` by any of the names, or by an office that X alone holds."""
    someone = witness.people.get(name)
    if someone is None:
        return ()
    told = [s for form in (name, *someone.aliases) for s in witness.standing(form, span)]
    if told:
        return (Step("verbatim", tuple(told[:1])),)
    here = [s for s, who in witness.named if who == name and span.start <= s.start < span.end]
    if here:
        return (Step("person spoken of", tuple(here[:1]), FILES["office"], name),)
    return _offices(someone, span)


def _offices(someone: Person, span: Span) -> Steps:
    shared = [
        s for p in someone.positions for s in p.evidence.get("title", ()) if s.start < span.end and span.start < s.end
    ]
    return (Step("person spoken of", tuple(shared[:1]), FILES["office"], someone.name),) if shared else ()


def _spoken_of(witness: Witness, name: str, offset: int) -> Steps:
    """The person is named in the last sentence before `offset` with anybody in it, or is meant by its pronoun."""
    while True:
        before = [(s, who) for s, who in witness.named if s.start < offset]
        if not before:
            return ()
        last = witness.sentence(before[-1][0].start)
        here = [s for s, who in before if who == name and last.start <= s.start]
        if here:
            return (Step("person spoken of", tuple(here[-1:]), None, name),)
        if not PRONOUN.search(witness.text, last.start, min(last.end, offset)):
            return ()
        offset = last.start
