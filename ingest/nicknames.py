"""Nicknames that an article gives, and whose they are.

Forms handled, with examples of shape:

- ``Yono Karta, yang akrab disapa Pak Karto, …``   the verb, then the nickname
- ``Karto, sapaan akrab Yono Karta, …``            the nickname, then the noun and the name
- ``Karto, sapaannya, …``                          of whom the sentence before spoke
- ``Yono Karta (Karto)``, ``Sutan Bagas Yuwono (SBY)``  in brackets, made of the name
- ``Yono Karta alias Karto``                       after *alias*
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from ingest.actors import Actor, Reference, holder
from ingest.document import Document
from ingest.mentions import Chunk
from ingest.offices import OfficeMention
from lexicon.wording import words

CALLED = words("called")
NICKNAME_NOUNS = words("nickname_nouns")
NICKNAME_BRIDGE = words("nickname_bridge")
MOST_CALLINGS = 40
"""No article gives more nicknames."""
CALLING = CALLED | NICKNAME_NOUNS | {"sapaannya", "("}
LONGEST_NAME = 6


@dataclass(frozen=True, slots=True)
class Calling:
    """Tokens `first` up to `last` are a nickname; its bearer is named last before the offset `before`."""

    first: int
    last: int
    before: int


def callings(doc: Document) -> tuple[Calling, ...]:
    """All nicknames that the text gives, in order."""
    verbs = [at for word in CALLING for at in doc.words.get(word, ())]
    found = (_calling_at(doc, index) for index in sorted(verbs) if index + 1 < len(doc.tokens))
    return tuple(islice((calling for calling in found if calling), MOST_CALLINGS))


def _calling_at(doc: Document, at: int) -> Calling | None:
    word = doc.tokens[at].lower
    if word in CALLED:
        return _after_verb(doc, at)
    if (word in NICKNAME_NOUNS or word == "sapaannya") and at > 1 and doc.tokens[at - 1].text == ",":
        return _before_noun(doc, at)
    return _in_brackets(doc, at) if word == "(" and at else None


def _in_brackets(doc: Document, at: int) -> Calling | None:
    """``Yono Karta (Karto)``: one or two words in brackets that are made of the words before."""
    end = _capitals_end(doc, at + 1)
    if not (at + 1 < end <= at + 3 and end < len(doc.tokens) and doc.tokens[end].text == ")"):
        return None
    first = at
    while first > max(0, at - LONGEST_NAME) and doc.tokens[first - 1].capital:
        first -= 1
    words = [t.lower for t in doc.tokens[first:at]]
    short = [t.lower for t in doc.tokens[at + 1 : end]]
    made = _initials(short, words) or (_alike(short[-1], words) and not _area_or_body(doc, at + 1))
    return Calling(at + 1, end, doc.tokens[at].start) if made and short[-1] not in words else None


def _initials(short: Sequence[str], words: Sequence[str]) -> bool:
    """``SBY`` of ``Sutan Bagas Yuwono``, whatever stands before the name."""
    return len(short) == 1 and len(short[0]) > 1 and "".join(w[0] for w in words).endswith(short[0])


def _alike(short: str, words: Sequence[str]) -> bool:
    """``Waskita`` and ``Waskito`` begin alike, ``Rohim`` ends ``Abdurrohim``."""
    return any(w[:4] == short[:4] or (len(short) > 2 and w.endswith(short)) for w in words if len(w) > 3)


def _area_or_body(doc: Document, at: int) -> bool:
    return any(p.kind in ("region", "body", "unit", "office", "programme") for p in doc.phrases.at(at))


def _after_verb(doc: Document, at: int) -> Calling | None:
    """``disapa dengan nama Karto``."""
    first = at + 1
    while doc.tokens[first].lower in NICKNAME_BRIDGE and first + 1 < len(doc.tokens):
        first += 1
    end = _capitals_end(doc, first)
    return Calling(first, end, doc.tokens[at].start) if end > first else None


def _before_noun(doc: Document, at: int) -> Calling | None:
    """``Karto, sapaan akrab Yono Karta`` and ``Karto, sapaannya``: all capitalized words before the comma."""
    last = first = at - 1
    while first > max(0, last - LONGEST_NAME) and doc.tokens[first - 1].capital:
        first -= 1
    if first == last:
        return None
    if doc.tokens[at].lower == "sapaannya" or doc.tokens[at + 1].lower == "akrabnya":
        return Calling(first, last, doc.tokens[first].start)
    end = _capitals_end(doc, at + 2 if doc.tokens[at + 1].lower == "akrab" else at + 1)
    return Calling(first, last, doc.tokens[end - 1].end) if end > at + 1 else None


def _capitals_end(doc: Document, at: int) -> int:
    limit = min(len(doc.tokens), at + LONGEST_NAME)
    while at < limit and doc.tokens[at].capital:
        at += 1
    return at


def nicknames(
    doc: Document, given: Sequence[Calling], actors: list[Actor], references: list[Reference], chunks: Sequence[Chunk]
) -> list[Reference]:
    """The places where a nickname stands for its bearer, all over the text."""
    found: list[Reference] = []
    for calling in given:
        actor = _bearer(doc, calling.before, references, chunks, actors)
        if actor:
            found += _everywhere(doc, doc.slice(calling.first, calling.last), actor, references)
    return found


def _bearer(
    doc: Document, at: int, references: Sequence[Reference], chunks: Sequence[Chunk], actors: list[Actor]
) -> Actor | None:
    """The person named last before `at` in its sentence, or the holder of the office that begins it."""
    sentence = doc.sentence_at(at)
    start = doc.sentences[sentence][0]
    named = [r for r in references if start <= r.start < at]
    if named:
        return max(named, key=lambda r: r.start).actor
    if start == at:
        return first_named(references, doc.sentences[max(0, sentence - 1)][0], at)
    offices = [c for c in chunks if isinstance(c, OfficeMention) and start <= doc.tokens[c.first].start < at]
    if offices:
        return holder(offices[-1], actors)
    return first_named(references, doc.sentences[max(0, sentence - 1)][0], at)


def first_named(references: Sequence[Reference], start: int, end: int) -> Actor | None:
    """The first person meant in a range of the text; the references may stand in any order."""
    found = [r for r in references if start <= r.start < end]
    return min(found, key=lambda r: r.start).actor if found else None


def _everywhere(doc: Document, name: str, actor: Actor, taken: Sequence[Reference]) -> list[Reference]:
    found = []
    for start in _whole_words(doc.text, name):
        if not any(r.start <= start < r.end for r in taken):
            actor.add_name(start, start + len(name), name)
            found.append(Reference(start, start + len(name), actor, by_name=True))
    return found


def _whole_words(text: str, name: str) -> Iterator[int]:
    at = text.find(name)
    while at >= 0:
        end = at + len(name)
        if not text[end : end + 1].isalpha() and not text[at - 1 : at].isalpha():
            yield at
        at = text.find(name, end)
