"""What is withheld: persons and articles on a list in the workspace, gone from all that is made of it.

`withheld.txt` in the workspace has an id a line (what follows ` #` is a remark)::

    person/siti-rahma-9f3c0a1b2c3d4e5f        # by request, 2026-01-31
    https://data.example.go.id/article/warta-7

It works where claims enter the graph (`graph.making`), so that store, tables, exports, pages and every other reader of
the graph have nothing to remember: a withheld article says nothing; a withheld person is no mention, what is stated of
him and what he is quoted with are left out, and in sentences, titles and names of others his name is █, as many as it
had characters, so that all offsets stay true. Articles that the workspace gives out are masked alike.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import Final
from urllib.parse import unquote

from graph.archive import StoredArticle
from graph.model.facts import Claims, Mention, Properties, PropertyValue, Sentence, Statement
from graph.model.ids import slug

LIST: Final = "withheld.txt"
MASK: Final = "█"

_PERSON = re.compile(r"(?:https?://\S+/)?(person/[^/\s]+)")
_ARTICLE = re.compile(r"(?:https?://\S+/)?article/(\S+)")
_SHORTEST = 3  # letters of a word that is masked by itself
_Masking = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Withheld:
    """The list: ids of persons, and articles' own ids."""

    persons: frozenset[str] = frozenset()
    articles: frozenset[str] = frozenset()


def read_list(folder: Path) -> Withheld:
    """The list in a workspace's folder; empty if there is none."""
    path = folder / LIST
    lines = path.read_text(encoding="utf-8").splitlines() if path.is_file() else []
    entries = [entry for line in lines if (entry := re.sub(r"(^|\s)#.*", "", line).strip())]
    persons = {match.group(1) for entry in entries if (match := _PERSON.fullmatch(entry))}
    others = [entry for entry in entries if not _PERSON.fullmatch(entry)]
    named = (_ARTICLE.fullmatch(entry) for entry in others)
    articles = {unquote(match.group(1)) if match else entry for match, entry in zip(named, others, strict=True)}
    return Withheld(frozenset(persons), frozenset(articles))


@dataclass(frozen=True)
class Redaction:
    """What the list means for the articles there are.

    `ids` are all ids of withheld persons, `names` their whole names, `words` (by article that names one of them) what
    the article calls them.
    """

    articles: frozenset[str] = frozenset()
    ids: frozenset[str] = frozenset()
    names: tuple[str, ...] = ()
    words: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def to_line(self) -> str:
        """One JSON line; "" where nothing is withheld."""
        if not self.articles and not self.ids:
            return ""
        return json.dumps([sorted(self.articles), sorted(self.ids), self.names, dict(sorted(self.words.items()))])

    @classmethod
    def from_line(cls, line: str) -> Redaction:
        """What `to_line` wrote."""
        if not line:
            return cls()
        articles, ids, names, words = json.loads(line)
        return cls(frozenset(articles), frozenset(ids), tuple(names), {own: tuple(w) for own, w in words.items()})

    def claims(self, told: Claims) -> Claims | None:
        """What may be told of an article; None for nothing."""
        if told.article in self.articles:
            return None
        if not self.ids:
            return told
        hidden = self.ids | {
            said.source for said in told.statements if said.type == "SAID_BY" and said.target in self.ids
        }
        masked = self._in_article(told.article)
        kept = (said for said in told.statements if not {said.source, said.target} & hidden)
        return replace(
            told,
            node=self._mention(told.node, masked),
            mentions=tuple(self._mention(each, masked) for each in told.mentions if each.id not in hidden),
            statements=tuple(_statement(said, masked) for said in kept),
            contexts={bounds: (masked(before), masked(after)) for bounds, (before, after) in told.contexts.items()},
        )

    def article(self, stored: StoredArticle) -> StoredArticle | None:
        """An article as it may be given out; None for not at all."""
        if stored.id in self.articles:
            return None
        if not self.ids:
            return stored
        masked = self._in_article(stored.id)
        title = None if stored.title is None else masked(stored.title)
        url = None if stored.url is None or self._tells(stored.url) else stored.url
        return replace(stored, url=url, title=title, text=masked(stored.text))

    def _mention(self, mention: Mention, masked: _Masking) -> Mention:
        """Names of things lose whole names only, since a word of one person's name is in many others'."""
        told = masked if mention.type in ("Article", "Quotation") else self._names
        return replace(
            mention,
            name=told(mention.name),
            aliases=tuple(sorted({told(alias) for alias in mention.aliases})),
            properties=self._properties(mention.properties, told),
        )

    def _properties(self, given: Properties, told: _Masking) -> Properties:
        return {
            name: tuple(_value(name, value, told) for value in values)
            for name, values in given.items()
            if name != "url" or not any(self._tells(str(value)) for value in values)
        }

    def _tells(self, address: str) -> bool:
        """Whether an address has someone's name."""
        return any(slug(name) in slug_of(address) for name in self.names)

    @cached_property
    def _names(self) -> _Masking:
        return _masking(self.names)

    def _in_article(self, own: str) -> _Masking:
        words = self.words.get(own)
        return _masking((*self.names, *words)) if words else self._names


def find(withheld: Withheld, told: Iterable[Claims], nodes: Mapping[str, str]) -> Redaction:
    """What the list means; `nodes` are the nodes that local ids lead to while nothing is withheld."""
    hidden = {nodes.get(own, own) for own in withheld.persons}
    ids = {local for local, node in nodes.items() if node in hidden} | hidden | withheld.persons
    if not withheld.persons:
        return Redaction(withheld.articles)
    names: set[str] = set()
    words: dict[str, set[str]] = defaultdict(set)
    for claims in told:
        mine = [mention for mention in claims.mentions if mention.id in ids]
        for mention in mine:
            forms = {mention.name, *mention.aliases}
            names.update(form for form in forms if " " in form.strip())
            words[claims.article].update(forms, _own_words(forms, claims, ids))
    ordered = {own: tuple(sorted(found)) for own, found in sorted(words.items())}
    return Redaction(withheld.articles, frozenset(ids), tuple(sorted(names)), ordered)


def _own_words(forms: Iterable[str], claims: Claims, ids: frozenset[str] | set[str]) -> set[str]:
    """The words of someone's names that are in no other person's in this article."""
    others = (each for each in claims.mentions if each.type == "Person" and each.id not in ids)
    shared = {word for other in others for word in _words((other.name, *other.aliases))}
    return {word for word in _words(forms) if word.casefold() not in {each.casefold() for each in shared}}


def _words(forms: Iterable[str]) -> Iterator[str]:
    return (word for form in forms for word in re.findall(r"\w+", form) if len(word) >= _SHORTEST)


def slug_of(address: str) -> str:
    """An address with hyphens between its words, as names stand in addresses."""
    return re.sub(r"[^a-z0-9]+", "-", unquote(address).lower())


def _masking(forms: Iterable[str]) -> _Masking:
    """Puts █ in place of `forms`, in any case and however spaced, for each character one."""
    longest_first = sorted({form for form in forms if form.strip()}, key=lambda form: (-len(form), form))
    if not longest_first:
        return str
    choice = "|".join(r"\s+".join(map(re.escape, form.split())) for form in longest_first)
    pattern = re.compile(rf"(?<!\w)(?:{choice})(?!\w)", re.IGNORECASE)
    return lambda text: pattern.sub(lambda match: MASK * len(match.group()), text)


def _statement(said: Statement, masked: _Masking) -> Statement:
    sentences = tuple(Sentence(each.start, each.end, masked(each.text)) for each in said.sentences)
    return replace(said, sentences=sentences)


def _value(name: str, value: PropertyValue, told: _Masking) -> PropertyValue:
    return told(value) if isinstance(value, str) and name not in ("key", "kind", "code", "url") else value
