"""Whether a name or title can be spelled from the words of the text, and by which derivations.

The words at a span are read from left to right. Each gives itself, or what the lexicon has for it: ``LAN`` the words
Lembaga Administrasi Negara, ``Kadis`` the word Dinas, ``Wali Kota`` the words Pemerintah Kota, ``Sulsel`` the words
Sulawesi Selatan. Words may be left out (a bracket, a rank), none may be added: the value must come out whole.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from graph.model.record import Span
from ingest.bodies import LEVEL_NAMES
from ingest.patterns import Phrase, words_of
from ingest.witness import FILES, Witness
from lexicon import Body, Region, Unit, bodies
from lexicon.offices import Head, Office, Prefix, Short, governments

GOVERNED = frozenset({"government", "above", "secretariat"})


@dataclass(frozen=True, slots=True)
class Step:
    """One derivation: its name, the words of the text that it starts from, the lexicon's file, and what comes out."""

    name: str
    spans: tuple[Span, ...] = ()
    file: str | None = None
    result: str | None = None


Steps = tuple[Step, ...]
Sound = tuple[str, str, str | None]
"""Words that a phrase gives, the derivation by which it does, and the lexicon's file."""

NO_TAILS: Mapping[str, Step] = MappingProxyType({})


def spelled(
    witness: Witness, value: str, span: Span, *, title: bool = False, tails: Mapping[str, Step] = NO_TAILS
) -> Steps | None:
    """The steps that make `value` of the words at `span`; None if they do not give it.

    A `title` stays as worded: its words may only be left out, and acting words shortened. `tails` are words that may
    end the value though they stand elsewhere (the region of a unit), each with its step.
    """
    ends = {words_of(words): step for words, step in tails.items()}
    speller = _Speller(witness, words_of(value), span, title=title, tails=ends)
    found = speller.from_here(0, speller.reach.start)
    return None if found is None else found or (speller.plain(),)


@dataclass
class _Speller:
    witness: Witness
    words: tuple[str, ...]
    span: Span
    title: bool
    tails: Mapping[tuple[str, ...], Step]
    seen: dict[tuple[int, int], Steps | None] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.reach = self.witness.tokens(self.span)

    def plain(self) -> Step:
        """The words alone give the value: all in a row, or with others between them left out."""
        tokens = self.witness.doc.tokens[self.reach.start : self.reach.stop]
        row = f" {' '.join(self.words)} " in f" {' '.join(t.text for t in tokens)} "
        return Step("verbatim" if row else "words left out", (self.span,))

    def from_here(self, at: int, index: int) -> Steps | None:
        """The steps for the words from `at` by the tokens from `index`."""
        if at == len(self.words):
            return ()
        if index >= self.reach.stop:
            tail = self.tails.get(self.words[at:]) if at else None
            return (tail,) if tail else None
        if (at, index) not in self.seen:
            self.seen[at, index] = self._read(at, index)
        return self.seen[at, index]

    def _read(self, at: int, index: int) -> Steps | None:
        for words, last, step in self._readings(at, index):
            if words and last <= self.reach.stop and self.words[at : at + len(words)] == words:
                rest = self.from_here(at + len(words), last)
                if rest is not None:
                    return (step, *rest) if step else rest
        return self.from_here(at, index + 1)

    def _readings(self, at: int, index: int) -> Iterator[tuple[tuple[str, ...], int, Step | None]]:
        """What the token at `index`, or the phrase that begins there, gives, and the token after it."""
        token = self.witness.doc.tokens[index]
        yield (token.text,), index + 1, None
        if token.text != self.words[at] and not self.title and token.lower == self.words[at].lower():
            yield (self.words[at],), index + 1, None
        for phrase in self.witness.doc.phrases.at(index):
            for words, name, file in self._sounds(phrase):
                yield words_of(words), phrase.last, Step(name, (self.witness.span(phrase),), file, words)
        level = governments().get(token.lower, "")
        if level != "" and not self.title:
            words = LEVEL_NAMES[level] if level else "Pemerintah"
            here = Span(start=token.start, end=token.end)
            yield words_of(words), index + 1, Step("government", (here,), FILES["office"], words)

    def _sounds(self, phrase: Phrase) -> Iterator[Sound]:
        value, file = phrase.value, FILES.get(phrase.kind)
        if isinstance(value, Prefix):
            yield value.title, "acting words", file
        if self.title:
            return
        if isinstance(value, Region):
            yield from ((name, "official name", file) for name in (value.name, value.bare))
        yield from _of_office(value, file) if isinstance(value, Office) else _of_name(value, file)


def _of_name(value: object, file: str | None) -> Iterator[Sound]:
    if isinstance(value, Body):
        yield value.name, "official name", file
        yield from ((name, "body above", file) for name in above(value))
    elif isinstance(value, Unit | Head | Short):
        yield value.name, "official name", file


def above(body: Body) -> Iterator[str]:
    """Names of the bodies over a listed one, the next first."""
    by_key = {b.key: b for b in bodies()}
    while body.parent:
        body = by_key[body.parent]
        yield body.name


def _of_office(office: Office, file: str | None) -> Iterator[Sound]:
    if office.body:
        yield office.body, "body of an office", file
    if office.unit:
        yield office.unit, "body of an office", file
    if office.scope == "field":
        yield "Kementerian", "body of an office", file
    if office.held in GOVERNED:
        yield (LEVEL_NAMES[office.level] if office.level else "Pemerintah"), "government", file
