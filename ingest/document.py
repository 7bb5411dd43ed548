"""Article → document: sentences, tokens and quotations over one text, all by code point offsets."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

from graph.model.sentences import sentences
from ingest.article import Article
from ingest.patterns import Phrases, match
from ingest.quotation import Quotation, quotations
from ingest.tokens import Token, tokenize


@dataclass(frozen=True)
class Document:
    """One article made ready to be read: everything later is computed from this and the lexicon."""

    article: Article
    introduced: dict[str, object] = field(default_factory=dict, compare=False)
    """Abbreviations that the article itself introduces ("Universitas X (UX)") → the body they stand for."""

    @property
    def text(self) -> str:
        """The stored text; all offsets count its code points."""
        return self.article.text

    @cached_property
    def sentences(self) -> tuple[tuple[int, int], ...]:
        """Half-open ranges; line breaks and full stops inside quotations end one too."""
        return sentences(self.text)

    @cached_property
    def lowered(self) -> str:
        """The text in small letters, to look for words in; its offsets are its own."""
        return self.text.lower()

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """Words, numbers, marks and line breaks in order."""
        return tokenize(self.text, frozenset(end for _, end in self.sentences))

    @cached_property
    def words(self) -> dict[str, list[int]]:
        """The tokens of each word, in lower case: whether and where a word stands, without a search."""
        found: dict[str, list[int]] = {}
        for index, token in enumerate(self.tokens):
            found.setdefault(token.lower, []).append(index)
        return found

    @cached_property
    def phrases(self) -> Phrases:
        """What the lexicon knows, by the index of the token at which it begins."""
        return match(self.tokens)

    @cached_property
    def quotations(self) -> tuple[Quotation, ...]:
        """Quoted spans in order."""
        return quotations(self.text, self._says_at)

    @cached_property
    def _starts(self) -> list[int]:
        return [t.start for t in self.tokens]

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [start for start, _ in self.sentences]

    @cached_property
    def _quoted(self) -> tuple[list[int], list[Quotation]]:
        """Where each quotation begins to hold: where two overlap (single marks around double ones), the first does."""
        starts: list[int] = []
        holding: list[Quotation] = []
        reached = 0
        for quotation in self.quotations:
            if quotation.outer_end > reached:
                starts.append(max(quotation.outer_start, reached))
                holding.append(quotation)
                reached = quotation.outer_end
        return starts, holding

    def _says_at(self, offset: int) -> bool:
        at = self.token_at(offset)
        while at < len(self.tokens) and self.tokens[at].text == ",":
            at += 1
        return any(p.kind == "say" for p in self.phrases.at(at))

    def token_at(self, offset: int) -> int:
        """Index of the first token that begins at or after `offset`."""
        return bisect_left(self._starts, offset)

    def sentence_at(self, offset: int) -> int:
        """Index of the sentence that holds `offset` (the one before it, between two)."""
        return max(0, bisect_right(self._sentence_starts, offset) - 1)

    def quotation_at(self, offset: int) -> Quotation | None:
        """The quotation that `offset` lies in, if any."""
        starts, quotations = self._quoted
        at = bisect_right(starts, offset) - 1
        return quotations[at] if at >= 0 and offset < quotations[at].outer_end else None

    def places(self, sequences: Iterable[tuple[str, ...]]) -> list[tuple[int, int]]:
        """Where one of these sequences of words in lower case stands: half-open ranges of the text, unordered."""
        found = []
        for words in sequences:
            for first in self.words.get(words[0], ()):
                last = first + len(words)
                if len(words) == 1 or tuple(t.lower for t in self.tokens[first:last]) == words:
                    found.append((self.tokens[first].start, self.tokens[last - 1].end))
        return found

    def slice(self, first: int, last: int) -> str:
        """The text of the tokens `first` up to, not with, `last`, as the article has it."""
        return self.text[self.tokens[first].start : self.tokens[last - 1].end] if first < last else ""
