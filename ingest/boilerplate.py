"""What a page carries besides its article: bylines, share buttons, teasers, tag lists, comment forms.

`kept` says which spans of a text are the article, `clean` joins them: nothing is ever rewritten. The phrases are data
(lexicon/boilerplate.yaml); here are the rules:

1. A text is read in units: its lines, or, where lines are hard-wrapped, its paragraphs. A unit of at least 80
   characters, or one that ends as a sentence of five words does, is prose; the head is what stands before the first
   prose, the tail what follows the last.
2. A unit that is a credit ("Editor: …"), a keyword list, a teaser, a row of share buttons, a breadcrumb, a counter or
   the like goes wherever it stands; a section name, a date line or a byline without a colon only in head or tail.
3. A teaser label alone takes the headlines under it along, up to the next prose.
4. The comment form ends the article.
5. Inside a unit go teasers in brackets or after the last sentence, and the initials that sign the last prose.
6. Invisible characters (controls, zero-width, soft hyphens, lone surrogates) go everywhere.

In the result each paragraph is a line. Only where the text was hard-wrapped do blank lines remain: they part its
paragraphs, and a single line break stands for a blank (except the one after the headline).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from ingest.boilerplate_rules import Rules, rules

Span = tuple[int, int]  # half-open, code points

PROSE_LENGTH = 80  # characters: longer than headlines and labels, shorter than a first paragraph with its dateline
HEADLINE_LENGTH = 160  # characters: no teaser's headline is longer

_SENTENCE_END = re.compile(r"[.!?…][”’\"'’)\]»]*$")
_INVISIBLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
    r"\ud800-\udfff\ufffe\uffff]"
)
_SIGNATURE = re.compile(r"\s*[(\[](?P<who>[^()\[\]\n]{1,60})[)\]]\s*\.?$")
_INITIALS = re.compile(r"[a-z]{2,5}(?:[/&-][a-z]{2,5})*")
_CAPTION = re.compile(r"(?i)\W*(?:foto|ket(?:erangan)?\.? foto|caption)\b")


@dataclass(frozen=True, slots=True)
class Unit:
    """A line or wrapped paragraph of the raw text, without the white space around it."""

    start: int
    end: int
    text: str  # white space inside squeezed to single blanks: for matching only

    @property
    def is_prose(self) -> bool:
        """A sentence, or too long to be a label."""
        return len(self.text) >= PROSE_LENGTH or (self.is_sentence and self.text.count(" ") >= 4)

    @property
    def is_sentence(self) -> bool:
        """Ends as a sentence does, signed or not."""
        return bool(_SENTENCE_END.search(self.text) or _SENTENCE_END.search(_SIGNATURE.sub("", self.text)))


def clean(text: str, headline: str | None = None) -> str:
    """`text` without its boilerplate: the kept spans, joined. Shape and arguments as in `kept`."""
    return "".join(text[start:end] for start, end in kept(text, headline))


def kept(text: str, headline: str | None = None) -> list[Span]:
    """The spans of `text` that are its article, in order.

    `headline`, where known, is never taken for noise, and what stands above it is.
    """
    wrapped = _is_wrapped(text)
    units = _article_units(_units(text, wrapped=wrapped), headline)
    holes = sorted([*_inner_holes(units, text), *(m.span() for m in _INVISIBLE.finditer(text))])
    return _minus(_with_breaks(units, text, wrapped=wrapped), holes)


def visible(text: str) -> str:
    """`text` without characters that cannot be seen, or that no XML or UTF-8 file can hold."""
    return _INVISIBLE.sub("", text) if _INVISIBLE.search(text) else text


def has_sentence(text: str) -> bool:
    """Whether there is a sentence as long as prose in `text` that is no boilerplate."""
    r = rules()
    return any(
        len(unit.text) >= PROSE_LENGTH and unit.is_sentence and not is_noise(unit, r)
        for unit in _units(text, wrapped=False)
    )


# --- units ---------------------------------------------------------------------------------------------------------


def _is_wrapped(text: str) -> bool:
    """Whether paragraphs are parted by blank lines and broken at a width of 40 to 100 characters."""
    lines = [line.strip() for line in text.split("\n")]
    if "" not in lines or max(map(len, lines)) > 100:
        return False
    broken = [a for a, b in pairwise(lines) if a and b]
    full = [a for a in broken if len(a) >= 40]
    return len(full) >= 3 and len(full) >= 0.6 * len(broken)


def _units(text: str, *, wrapped: bool) -> list[Unit]:
    pattern = r"\S(?:[^\n]|\n(?!\s*(?:\n|$)))*" if wrapped else r"\S[^\n]*"
    units = []
    for m in re.finditer(pattern, text):
        words = " ".join(visible(m[0]).split())
        if words:
            units.append(Unit(m.start(), m.start() + len(m[0].rstrip()), words))
    return units


def _article_units(units: list[Unit], headline: str | None) -> list[Unit]:
    """The units that hold the article, in order."""
    r = rules()
    units = _from_headline(_before_comments(units, r), headline)
    noise = [is_noise(unit, r) for unit in units]
    first, last = _prose_range(units, noise, r)
    result: list[Unit] = []
    in_teasers = False
    for at, unit in enumerate(units):
        if headline and same_line(unit.text, headline):
            result.append(unit)
            continue
        if r.is_teaser_label(unit.text):
            in_teasers = True
            continue
        in_teasers = in_teasers and _is_listed(unit)
        edge = at < first or at > last
        if not (in_teasers or noise[at] or (edge and is_edge_noise(unit, r))):
            result.append(unit)
    return result


def same_line(a: str, b: str) -> bool:
    """Whether two lines are the same words: case and white space do not count."""
    return a.split() == b.split() or a.casefold().split() == b.casefold().split()


def _before_comments(units: list[Unit], r: Rules) -> list[Unit]:
    """`units` up to the comment form. A form above the article is a link to it, and only a line."""
    prose = 0
    for at, unit in enumerate(units):
        if prose and (r.is_comment_form(unit.text) or (r.is_comment_heading(unit.text) and _is_last_part(units, at))):
            return units[:at]
        prose += unit.is_prose
    return units


def _is_last_part(units: list[Unit], at: int) -> bool:
    """Whether most of the text stands before unit `at`: a lone "Komentar" is then the heading of what readers wrote."""
    before = sum(len(unit.text) for unit in units[:at])
    return before >= sum(len(unit.text) for unit in units[at:])


def _from_headline(units: list[Unit], headline: str | None) -> list[Unit]:
    """`units` from the headline on, where it stands under a few short lines (section, date, author)."""
    if headline:
        for at, unit in enumerate(units[:8]):
            if same_line(unit.text, headline):
                return units[at:]
            if unit.is_prose:
                break
    return units


def _prose_range(units: list[Unit], noise: list[bool], r: Rules) -> tuple[int, int]:
    """Index of the first and the last unit of prose that is no noise; (len, -1) without any."""
    found = [at for at, unit in enumerate(units) if unit.is_prose and not noise[at] and not r.is_edge(unit.text)]
    # The headline may be as long as prose: with a byline or date under it, the head goes on to the next prose.
    if len(found) > 1 and found[0] == 0 and not units[0].is_sentence:
        found = found[1:]
    return (found[0], found[-1]) if found else (len(units), -1)


def _is_listed(unit: Unit) -> bool:
    """A headline, or an excerpt cut short, as they stand under a teaser label."""
    if unit.text.endswith(("...", "…", "[…]", "[...]")):
        return True
    return len(unit.text) <= HEADLINE_LENGTH and not (unit.is_sentence and unit.text[-1] not in "?!")


# --- noise ---------------------------------------------------------------------------------------------------------


def is_noise(unit: Unit, r: Rules) -> bool:
    """A line that is no part of an article wherever it stands."""
    return r.is_line(unit.text) or r.is_buttons(unit.text) or r.is_comment_line(unit.text)


def is_edge_noise(unit: Unit, r: Rules) -> bool:
    """A line that is no part of an article when it stands before its first or after its last prose."""
    return r.is_edge(unit.text) or (bool(_SIGNATURE.fullmatch(unit.text)) and not _CAPTION.match(unit.text))


def _inner_holes(units: list[Unit], text: str) -> Iterator[Span]:
    """Spans inside units that go: teasers, and the signature of the last prose."""
    r = rules()
    for unit in units:
        if r.may_hold_teaser(unit.text):
            for m in r.inline_teaser.finditer(text, unit.start, unit.end):
                before = text[unit.start : m.start()]
                yield unit.start + len(before.rstrip()), m.end()  # with the blank before it
    last = next((unit for unit in reversed(units) if unit.is_prose), None)
    if last is not None:
        start = signature(text[last.start : last.end])
        yield last.start + start, last.end


def signature(paragraph: str) -> int:
    """Where the signature in brackets at the end of `paragraph` begins: "… sekian. (bud/ani)"; its length without one.

    It follows the end of a sentence, or is initials in small letters. A date, a number, an abbreviation do not sign.
    """
    m = _SIGNATURE.search(paragraph)
    if m is None or _CAPTION.match(m["who"]) or not re.search(r"[^\W\d]|\*", m["who"]):
        return len(paragraph)
    body = paragraph[: m.start()]
    signed = bool(_SENTENCE_END.search(body)) or (_INITIALS.fullmatch(m["who"]) and not body[-1:].isdigit())
    return signature(body) if signed and body else len(paragraph)


# --- spans ---------------------------------------------------------------------------------------------------------


def _with_breaks(units: list[Unit], text: str, *, wrapped: bool) -> list[Span]:
    """The units' spans with the line breaks of the raw text that stay between them."""
    spans: list[Span] = []
    for at, unit in enumerate(units):
        if at:
            breaks = [m.start() for m in re.finditer("\n", text[units[at - 1].end : unit.start])]
            wanted = 2 if wrapped and at > 1 else 1
            spans.extend((p, p + 1) for p in (units[at - 1].end + b for b in breaks[-wanted:]))
        spans.append((unit.start, unit.end))
    return spans


def _minus(spans: list[Span], holes: list[Span]) -> list[Span]:
    """`spans` without what `holes` cover; both sorted."""
    result: list[Span] = []
    for start, end in spans:
        at = start
        for hole_start, hole_end in holes:
            if hole_end <= at or hole_start >= end:
                continue
            if hole_start > at:
                result.append((at, hole_start))
            at = max(at, hole_end)
        if at < end:
            result.append((at, end))
    return result
