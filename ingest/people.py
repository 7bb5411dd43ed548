"""Reference within one article: which names mean one person, and whom a short name or a bare office means.

Forms handled, with examples of shape:

- ``Raka Danu``, then ``Raka``                          a part of one fuller name (`ingest.actors`)
- ``Wali Kota Bogor, Raka Danu``, then ``ujar Wali Kota``   an office without a name is its holder
- ``Kepala Badan X itu menilai``                        whom the sentence before spoke of
- ``yang akrab disapa Karto``                           a nickname (`ingest.nicknames`)
- ``Wisnu adalah Tenaga Ahli Y``                        an office said of a short name
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from ingest.actors import Actor, People, Reference, bearer, fits, holder, key_words, same_office
from ingest.areas import Area
from ingest.document import Document
from ingest.mentions import Chunk, PersonMention
from ingest.nicknames import Calling, callings, first_named, nicknames
from ingest.offices import OfficeMention
from lexicon.variants import name_variants
from lexicon.wording import any_of, words

__all__ = ["Actor", "People", "Reference", "people"]

BEFORE_PLACE = words("before_place")
POINTING = words("pointing")
PLURAL = words("plural")
TOGETHER = words("together")
PLURAL_REACH = 4
"""Words before an office within which "para" may stand: ``para camat serta lurah``."""
TRAINEE_BEFORE = re.compile(
    r"\b(?:(?:[Mm]ewakili|[Ww]akil|[Pp]erwakilan)\s+(?:para\s+|seluruh\s+)?(?:peserta|lulusan|rekan[\w-]*)"
    r"|[Ss]al(?:ah|ah satu|ah seorang)\s+(?:satu\s+|seorang\s+)?(?:peserta|lulusan)"
    r"|[Kk]etua\s+(?:kelas|angkatan))\s*,?\s*$"
)
TRAINEE_REACH = 60
"""Characters before a name in which such words can stand."""
PREDICATE = re.compile(rf"\s*,?\s*(?:yang\s+|kini\s+|juga\s+|saat\s+ini\s+|sehari-hari\s+)*(?:{any_of('copulas')}\s+)+")
MOST_OFFICES = 40
"""Mentions of offices that are kept of one person."""
SUBJECTS = 40
"""Names before an office among which its holder is looked for."""
HIS_OFFICE = (" Jabatannya ", "\nJabatannya ")
"""``Jabatannya Kepala Y``: the office of whom the sentence before named first."""


def people(doc: Document, chunks: Sequence[Chunk]) -> People:
    """Who is who in the article."""
    mentions = [c for c in chunks if isinstance(c, PersonMention)]
    given = callings(doc)
    actors = _actors(mentions, given, doc)
    references = _named(doc, mentions, actors)
    short, not_areas = _short_names(doc, chunks, actors, references)
    references += short
    references += nicknames(doc, given, actors, references, chunks)
    references += _bare_offices(doc, chunks, actors, references)
    _without_borrowed(mentions, actors)
    _predicates(doc, chunks, references)
    _trainees(doc, references)
    references.sort(key=lambda r: (r.start, r.end))
    return People(tuple(a for a in actors if a.spans), tuple(references), not_areas)


# names


def _actors(mentions: Iterable[PersonMention], given: Iterable[Calling], doc: Document) -> list[Actor]:
    """One actor a name that no fuller name of the article holds; a nickname is nobody of its own."""
    called = {key_words(doc.slice(at, c.last)) for c in given for at in (c.first, c.last - 1)}
    actors: list[Actor] = []
    for mention in sorted(mentions, key=lambda m: (-len(m.name.words), -len(m.name.text), m.name.start)):
        own = key_words(mention.name.text)
        if own and own not in called and not any(fits(own, a.words) and not _elder(own, a.words) for a in actors):
            actors.append(Actor(mention.name.text, own))
    return sorted(actors, key=lambda a: a.words)


def _elder(own: tuple[str, ...], words: tuple[str, ...]) -> bool:
    """Whether `words` is the child's name, ``Raka Danu Jr``, and `own` the parent's, ``Raka Danu``."""
    return len(own) > 1 and own == words[:-1] and words[-1] in name_variants().generations


def _named(doc: Document, mentions: Iterable[PersonMention], actors: list[Actor]) -> list[Reference]:
    """The places where a person stands with a whole name, and what stands beside it."""
    found = []
    for mention in mentions:
        name = mention.name
        actor = bearer(key_words(name.text), actors)
        if actor is None:
            continue
        actor.add_name(name.start, name.end, name.text)
        actor.offices += mention.offices[: MOST_OFFICES - len(actor.offices)]
        actor.cues.add(mention.cue)
        if mention.role:
            actor.add_role(mention.role, name.start, name.end)
        start = min(doc.tokens[mention.first].start, name.start)
        end = max(name.end, doc.tokens[mention.last - 1].end)
        found.append(Reference(start, end, actor, by_name=True))
    return found


def _short_names(
    doc: Document, chunks: Sequence[Chunk], actors: list[Actor], taken: Sequence[Reference]
) -> tuple[list[Reference], frozenset[int]]:
    """Capitalized words that are part of exactly one person's name, outside all other mentions."""
    areas = {c.first for c in chunks if isinstance(c, Area) and c.last == c.first + 1 and c.kind is None}
    covered = {i for c in chunks if c.first not in areas for i in range(c.first, c.last)}
    covered |= {doc.token_at(r.start) for r in taken}
    parts = {w for a in actors for w in a.words if len(w) > 2}
    found, not_areas = [], set()
    for first, last in _runs(doc, parts, covered, areas):
        text = doc.slice(first, last)
        actor = bearer(key_words(text), actors)
        if actor and not doc.tokens[first].upper:
            start, end = doc.tokens[first].start, doc.tokens[last - 1].end
            actor.add_name(start, end, text)
            found.append(Reference(start, end, actor, by_name=True))
            not_areas |= areas & set(range(first, last))
    return found, frozenset(not_areas)


def _runs(doc: Document, parts: set[str], covered: set[int], areas: set[int]) -> Iterator[tuple[int, int]]:
    """Capitalized words one after the other that are parts of names; one after "di", "Kota" … is a place."""
    own = {at for word in parts for at in doc.words.get(word, ()) if doc.tokens[at].capital} - covered
    end = 0
    for index in sorted(own):
        if index < end or (index in areas and index > 0 and doc.tokens[index - 1].lower in BEFORE_PLACE):
            continue
        end = index + 1
        while end in own:
            end += 1
        yield index, end


def _trainees(doc: Document, references: Iterable[Reference]) -> None:
    """``mewakili peserta, X``, ``Ketua kelas, X``: words before a name that make its bearer a trainee."""
    for reference in references:
        if TRAINEE_BEFORE.search(doc.text, max(0, reference.start - TRAINEE_REACH), reference.start):
            reference.actor.add_role("peserta", reference.start, reference.end)


# offices


def _bare_offices(
    doc: Document, chunks: Sequence[Chunk], actors: list[Actor], taken: Sequence[Reference]
) -> list[Reference]:
    found = []
    for chunk in chunks:
        if isinstance(chunk, OfficeMention) and not chunk.former and not _plural(doc, chunk):
            actor = holder(chunk, actors) or _pointed(doc, chunk, taken)
            if actor:
                start, end = doc.tokens[chunk.first].start, doc.tokens[chunk.last - 1].end
                found.append(Reference(start, end, actor, by_name=False))
    return found


def _plural(doc: Document, office: OfficeMention) -> bool:
    """``para lurah``: all of them, and none in particular."""
    if doc.tokens[office.first].capital:
        return False
    before = [t.lower for t in doc.tokens[max(0, office.first - PLURAL_REACH) : office.first]]
    return bool(before) and (before[-1] in PLURAL or (before[-1] in TOGETHER and not PLURAL.isdisjoint(before)))


def _pointed(doc: Document, office: OfficeMention, taken: Sequence[Reference]) -> Actor | None:
    """``Kepala Badan X itu menilai``: who was spoken of before has that office."""
    if not (office.last < len(doc.tokens) and doc.tokens[office.last].lower in POINTING):
        return None
    if not doc.tokens[office.first].capital or office.alone:
        return None
    start = doc.tokens[office.first].start
    actor = first_named(taken, doc.sentences[max(0, doc.sentence_at(start) - 1)][0], start)
    if actor:
        actor.offices.append(office)
    return actor


def _without_borrowed(mentions: Iterable[PersonMention], actors: list[Actor]) -> None:
    """``dibacakan Sekda, Zainal menekankan``: a bare office before a short name is its holder's, not the name's."""
    owners = {id(office): actor for actor in reversed(actors) for office in actor.offices}
    for mention in mentions:
        own = key_words(mention.name.text)
        for office in mention.offices:
            owner = owners.get(id(office))
            if owner is None or not office.alone or len(own) == len(owner.words):
                continue
            rest = any(o is not office for o in owner.offices)
            if rest and any(same_office(office, o) for a in actors if a is not owner for o in a.offices):
                owner.offices.remove(office)


def _predicates(doc: Document, chunks: Sequence[Chunk], references: Sequence[Reference]) -> None:
    """``Wisnu adalah Tenaga Ahli …``, ``Denny, Kajari yang baru``: an office after a short name."""
    named = sorted((r for r in references if r.by_name), key=lambda r: r.end)
    ends = [r.end for r in named]
    for chunk in chunks:
        if not isinstance(chunk, OfficeMention) or chunk.former or not doc.tokens[chunk.first].capital:
            continue
        start = doc.tokens[chunk.first].start
        actor = _subject(doc, chunk, named[max(0, (last := bisect_right(ends, start)) - SUBJECTS) : last])
        if actor and chunk not in actor.offices:
            actor.offices.append(chunk)


def _subject(doc: Document, office: OfficeMention, before: Sequence[Reference]) -> Actor | None:
    """Of whom the text says that he holds an office; `before` are those named before it, the last one last."""
    start = doc.tokens[office.first].start
    if not before:
        return None
    if doc.text.endswith(HIS_OFFICE, 0, start):
        at = doc.sentence_at(start)
        return next((r.actor for r in before if at and r.start >= doc.sentences[at - 1][0]), None)
    last = before[-1]
    between = doc.text[last.end : start]
    newly = between == ", " and doc.text.startswith(" yang baru", doc.tokens[office.last - 1].end)
    return last.actor if newly or PREDICATE.fullmatch(between) else None
