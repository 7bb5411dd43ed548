"""Reference within one article: which names mean one person, and whom a short name or a bare office means.

- a name whose words all stand, in order, in a fuller name of the article is that person: ``Bima`` → ``Bima Arya``
- an office without a name is its holder: ``ujar Wali Kota`` → the Wali Kota named in the article
- ``yang akrab disapa Yono`` gives a nickname
- where two persons fit, it is nobody
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from ingest.areas import Area
from ingest.document import Document
from ingest.mentions import Chunk, PersonMention
from ingest.offices import OfficeMention

NICKNAMED = frozenset({"disapa", "dipanggil", "disebut"})
PLACE_BEFORE = frozenset({"di", "ke", "dari", "asal", "kota", "kabupaten", "se", "wilayah", "daerah"})


@dataclass(slots=True)
class Actor:
    """One person of the article: the fullest name, all names with their spans, the offices and roles beside them."""

    name: str
    words: tuple[str, ...]
    spans: list[tuple[int, int]] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    offices: list[OfficeMention] = field(default_factory=list)
    roles: list[str] = field(default_factory=list)
    role_spans: list[tuple[int, int]] = field(default_factory=list)
    strong: bool = False

    def __hash__(self) -> int:
        return id(self)

    __eq__ = object.__eq__


@dataclass(frozen=True, slots=True)
class Reference:
    """Text `start:end` means `actor`; `span` is the name alone, `by_name` is false for a bare office."""

    start: int
    end: int
    actor: Actor
    by_name: bool
    mention: PersonMention | None = None


@dataclass(frozen=True)
class People:
    """All persons of an article and all places of the text that mean one."""

    actors: tuple[Actor, ...]
    references: tuple[Reference, ...]
    not_areas: frozenset[int]

    def within(self, start: int, end: int) -> tuple[Reference, ...]:
        """References that begin in a range of the text."""
        return self.references[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    @cached_property
    def _starts(self) -> list[int]:
        return [r.start for r in self.references]


def key_words(name: str) -> tuple[str, ...]:
    """A name's words for comparison: lower case, no full stops."""
    return tuple(w.strip(".,").lower() for w in name.replace(".", ". ").split() if w.strip(".,"))


def people(doc: Document, chunks: Sequence[Chunk]) -> People:
    """Who is who in the article."""
    mentions = [c for c in chunks if isinstance(c, PersonMention)]
    called = {key_words(doc.slice(at, last)) for first, last, _ in _callings(doc) for at in (first, last - 1)}
    actors = _actors(m for m in mentions if key_words(m.name.text) not in called)
    references = _named(doc, mentions, actors)
    short, not_areas = _short_names(doc, chunks, actors, references)
    references += short
    references += _nicknames(doc, actors, references, chunks)
    references += _bare_offices(doc, chunks, actors, references)
    _without_borrowed(mentions, actors)
    _predicates(doc, chunks, references)
    for reference in references:
        if TRAINEE_BEFORE.search(doc.text, max(0, reference.start - 60), reference.start):
            reference.actor.roles.append("peserta")
            reference.actor.role_spans.append((reference.start, reference.end))
    references.sort(key=lambda r: (r.start, r.end))
    return People(tuple(a for a in actors if a.spans), tuple(references), not_areas)


def _actors(mentions: Iterable[PersonMention]) -> list[Actor]:
    """One actor a name that no fuller name of the article holds."""
    actors: list[Actor] = []
    for mention in sorted(mentions, key=lambda m: (-len(m.name.words), -len(m.name.text), m.name.start)):
        words = key_words(mention.name.text)
        fitting = [a for a in actors if _within(words, a.words)]
        if not fitting and words:
            actors.append(Actor(mention.name.text, words))
    return sorted(actors, key=lambda a: a.words)


def _within(part: tuple[str, ...], whole: tuple[str, ...]) -> bool:
    """Whether the words of `part` stand in `whole` in order; an initial fits a word that begins with it."""
    rest = iter(whole)
    return all(any(w == p or (len(p) == 1 and w.startswith(p)) for w in rest) for p in part)


def _only(actors: Iterable[Actor], words: tuple[str, ...]) -> Actor | None:
    found = list(actors)
    exact = [a for a in found if a.words == words]
    if len(exact) == 1:
        return exact[0]
    return found[0] if len(found) == 1 else None


def _named(doc: Document, mentions: Iterable[PersonMention], actors: list[Actor]) -> list[Reference]:
    found = []
    for mention in mentions:
        words = key_words(mention.name.text)
        actor = _only((a for a in actors if _within(words, a.words)), words)
        if actor is None:
            continue
        _add(actor, mention.name.start, mention.name.end, mention.name.text)
        actor.offices += mention.offices
        if mention.role:
            actor.roles.append(mention.role)
            actor.role_spans.append((mention.name.start, mention.name.end))
        actor.strong |= mention.cue != "name"
        start = min(doc.tokens[mention.first].start, mention.name.start)
        found.append(Reference(start, max(mention.name.end, doc.tokens[mention.last - 1].end), actor, True, mention))
    return found


TRAINEE_BEFORE = re.compile(
    r"\b(?:(?:[Mm]ewakili|[Ww]akil|[Pp]erwakilan)\s+(?:para\s+|seluruh\s+)?(?:peserta|lulusan|rekan\w*)|[Ss]al(?:ah|ah satu|ah seorang)\s+(?:satu\s+|seorang\s+)?(?:peserta|lulusan)"
    r"|[Kk]etua\s+(?:kelas|angkatan))\s*,?\s*$"
)
PREDICATE = re.compile(
    r"\s*,?\s*(?:yang\s+|kini\s+|juga\s+|saat\s+ini\s+|sehari-hari\s+)*(?:(?:adalah|merupakan|menjabat|selaku|sebagai|ialah)\s+)+"
)


def _predicates(doc: Document, chunks: Sequence[Chunk], references: Sequence[Reference]) -> None:
    """``Wisnu adalah Tenaga Ahli …``, ``Denny, Kajari yang baru``: an office after a short name."""
    for chunk in chunks:
        if not isinstance(chunk, OfficeMention) or chunk.former or not doc.tokens[chunk.first].capital:
            continue
        start = doc.tokens[chunk.first].start
        before = [r for r in references if r.end <= start and r.by_name]
        last = max(before, key=lambda r: r.end) if before else None
        between = doc.text[last.end : start] if last else ""
        follows = doc.text[doc.tokens[chunk.last - 1].end :].startswith(" yang baru")
        if between.endswith(" Jabatannya ") or between.endswith("\nJabatannya "):
            at = doc.sentence_at(start)
            previous = [r for r in before if at and r.start >= doc.sentences[at - 1][0]]
            last, between = (previous[0] if previous else None), " adalah "
        if last and (PREDICATE.fullmatch(between) or (between == ", " and follows)) and chunk not in last.actor.offices:
            last.actor.offices.append(chunk)


def _without_borrowed(mentions: Iterable[PersonMention], actors: list[Actor]) -> None:
    """``dibacakan Sekda, Zainal menekankan``: a bare office before a short name is its holder's, not the name's."""
    for mention in mentions:
        words = key_words(mention.name.text)
        for office in mention.offices:
            owner = next((a for a in actors if office in a.offices), None)
            if owner is None or not office.alone or len(words) == len(owner.words):
                continue
            rest = [o for o in owner.offices if o is not office]
            others = [a for a in actors if a is not owner and any(_same_office(office, o) for o in a.offices)]
            if others and rest:
                owner.offices.remove(office)


def _add(actor: Actor, start: int, end: int, text: str) -> None:
    actor.spans.append((start, end))
    if text not in actor.names:
        actor.names.append(text)


def _short_names(
    doc: Document, chunks: Sequence[Chunk], actors: list[Actor], taken: Sequence[Reference]
) -> tuple[list[Reference], frozenset[int]]:
    """Capitalized words that are part of exactly one person's name, outside all other mentions."""
    areas = {c.first: c for c in chunks if isinstance(c, Area) and c.last == c.first + 1 and c.kind is None}
    covered = {i for c in chunks if c.first not in areas for i in range(c.first, c.last)}
    covered |= {doc.token_at(r.start) for r in taken}
    parts = {w for a in actors for w in a.words if len(w) > 2}
    found, not_areas, index = [], set(), 0
    while index < len(doc.tokens):
        end = index
        while (
            end < len(doc.tokens) and end not in covered and doc.tokens[end].capital and doc.tokens[end].lower in parts
        ):
            end += 1
        if end == index or (index in areas and _is_place(doc, index)):
            index += 1
            continue
        text = doc.slice(index, end)
        actor = _only((a for a in actors if _within(key_words(text), a.words)), key_words(text))
        if actor and not doc.tokens[index].upper:
            start, stop = doc.tokens[index].start, doc.tokens[end - 1].end
            _add(actor, start, stop, text)
            found.append(Reference(start, stop, actor, True))
            not_areas |= {i for i in range(index, end) if i in areas}
        index = end
    return found, frozenset(not_areas)


def _is_place(doc: Document, at: int) -> bool:
    return at > 0 and doc.tokens[at - 1].lower in PLACE_BEFORE


def _nicknames(
    doc: Document, actors: list[Actor], references: list[Reference], chunks: Sequence[Chunk]
) -> list[Reference]:
    """``X yang akrab disapa Yono``: the name after it is X's, here and wherever else it stands."""
    found: list[Reference] = []
    for first, last, offset in _callings(doc):
        actor = _before(doc, offset, references, chunks, actors)
        if actor:
            found += _everywhere(doc, doc.slice(first, last), actor, references)
    return found


def _callings(doc: Document) -> Iterator[tuple[int, int, int]]:
    """Nicknames that the text gives (tokens first to last) and the offset before which their bearer stands."""
    for index, token in enumerate(doc.tokens[:-1]):
        if token.lower in NICKNAMED:
            at = index + 1
            while doc.tokens[at].lower in {"dengan", "nama", "akrab", "sebagai", "sapaan"} and at + 1 < len(doc.tokens):
                at += 1
            end = _capitals_end(doc, at)
            if end > at:
                yield at, end, token.start
        elif token.lower in {"sapaan", "panggilan"} and index > 1 and doc.tokens[index - 1].text == ",":
            first = index - 1
            while first > 0 and doc.tokens[first - 1].capital:
                first -= 1
            end = _capitals_end(doc, index + 1 if doc.tokens[index + 1].lower != "akrab" else index + 2)
            if first < index - 1 and end > index + 1:
                yield first, index - 1, doc.tokens[end - 1].end
        elif token.lower == "sapaannya" and index > 1 and doc.tokens[index - 1].text == ",":
            first = index - 1
            while first > 0 and doc.tokens[first - 1].capital:
                first -= 1
            if first < index - 1:
                yield first, index - 1, doc.tokens[first].start


def _capitals_end(doc: Document, at: int) -> int:
    while at < len(doc.tokens) and doc.tokens[at].capital:
        at += 1
    return at


def _before(
    doc: Document, at: int, references: Sequence[Reference], chunks: Sequence[Chunk], actors: list[Actor]
) -> Actor | None:
    """The person named last before `at` in its sentence, or the holder of the office that begins it."""
    start = doc.sentences[doc.sentence_at(at)][0]
    named = [r for r in references if start <= r.start < at]
    if named:
        return max(named, key=lambda r: r.start).actor
    if start == at:
        start = doc.sentences[max(0, doc.sentence_at(at) - 1)][0]
        earlier = [r for r in references if start <= r.start < at]
        return min(earlier, key=lambda r: r.start).actor if earlier else None
    offices = [c for c in chunks if isinstance(c, OfficeMention) and start <= doc.tokens[c.first].start < at]
    return holder(offices[-1], actors) if offices else None


def _everywhere(doc: Document, name: str, actor: Actor, taken: Sequence[Reference]) -> list[Reference]:
    found = []
    at = doc.text.find(name)
    while at >= 0:
        end = at + len(name)
        clear = not any(r.start <= at < r.end for r in taken)
        if clear and not doc.text[end : end + 1].isalpha() and not doc.text[at - 1 : at].isalpha():
            _add(actor, at, end, name)
            found.append(Reference(at, end, actor, True))
        at = doc.text.find(name, end)
    return found


def holder(office: OfficeMention, actors: Iterable[Actor]) -> Actor | None:
    """The one person to whom the article gives that office; nobody where two hold one."""
    holders = [a for a in actors if any(_same_office(office, own) for own in a.offices if not own.former)]
    return holders[0] if len(holders) == 1 else None


def _same_office(bare: OfficeMention, own: OfficeMention) -> bool:
    if bare.office is not own.office and bare.office.title not in own.title:
        if not (bare.office.title == "Sekretaris Daerah" and own.office.title.startswith("Sekda")):
            return False
    if bare.area and own.area:
        return bool({r.code for r in bare.area.candidates} & {r.code for r in own.area.candidates})
    return ("Wakil" in bare.title) == ("Wakil" in own.title)


def _definite(doc: Document, office: OfficeMention, taken: Sequence[Reference]) -> Actor | None:
    """``Kepala Badan X itu menilai``: who was spoken of before has that office."""
    if not (office.last < len(doc.tokens) and doc.tokens[office.last].lower in {"itu", "tersebut", "ini"}):
        return None
    if not doc.tokens[office.first].capital or office.alone:
        return None
    start = doc.sentences[max(0, doc.sentence_at(doc.tokens[office.first].start) - 1)][0]
    earlier = [r for r in taken if start <= r.start < doc.tokens[office.first].start]
    actor = min(earlier, key=lambda r: r.start).actor if earlier else None
    if actor:
        actor.offices.append(office)
    return actor


def _bare_offices(
    doc: Document, chunks: Sequence[Chunk], actors: list[Actor], taken: Sequence[Reference]
) -> list[Reference]:
    found = []
    for chunk in chunks:
        if not isinstance(chunk, OfficeMention) or chunk.former:
            continue
        actor = holder(chunk, actors) or _definite(doc, chunk, taken)
        if actor:
            start, end = doc.tokens[chunk.first].start, doc.tokens[chunk.last - 1].end
            found.append(Reference(start, end, actor, False))
    return found
