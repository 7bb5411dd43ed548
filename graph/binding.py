"""Parameters in a query of ours: bound by the driver in Cypher, one VALUES block written by a serializer in SPARQL.

A SPARQL text has comment lines ``# parameters`` where its parameters are needed: at the head of its first group, and
of each inner group that a filter or a half of a join anchors. Oxigraph can also substitute variables in a parsed
query, but its optimizer does not see those: the facts of a cohort took 2.5 s by substitution and 10 ms by VALUES, on a
graph of 2,000 articles. It knows no sizes either: of a fact's two ends the one with fewer facts stands first in the
text (the event before the speaker: 0.9 s and not 6.9 s for the 488 speeches of one person, of 20,000 articles).

A value only ever passes through `graph.terms`, which escapes all that could end a term.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Literal, Protocol

from graph import terms, vocab
from graph.stores import Answer, Iri, QueryError, Value

QueryLanguage = Literal["sparql", "cypher"]
_MARK = re.compile(r"^[ \t]*# parameters[ \t]*$", re.MULTILINE)


class Asked(Protocol):
    """What questions run on: a workspace, or any store that answers one of the two languages."""

    @property
    def language(self) -> QueryLanguage:
        """Which of a question's two queries it answers."""

    def query(self, text: str, bindings: Mapping[str, Value], row_limit: int | None = None, /) -> Answer:
        """The answer; `bindings` are bound to the variables or parameters of these names, never pasted."""


def answer(
    store: Asked, sparql: str, cypher: str, bindings: Mapping[str, Value], row_limit: int | None = None
) -> Answer:
    """The answer to the query in the store's language."""
    if store.language == "cypher":
        return store.query(cypher, plain(bindings), row_limit)
    return store.query(filled(sparql, bindings), {}, row_limit)


def filled(text: str, bindings: Mapping[str, Value]) -> str:
    """A SPARQL text with the VALUES block of `bindings` at each mark; QueryError if it has none but needs one.

    None leaves a variable unbound.
    """
    given = {name: value for name, value in bindings.items() if value is not None}
    if not given:
        return text
    block = f"VALUES ({' '.join('?' + name for name in given)}) {{ ({' '.join(map(_term, given.values()))}) }}"
    made, marks = _MARK.subn(lambda _: block, text)
    if not marks:
        raise QueryError("the query has no line '# parameters' to bind its parameters at")
    return made


def plain(bindings: Mapping[str, Value]) -> dict[str, Value]:
    """Bindings as Cypher takes them: an IRI of ours is the id without base."""
    return {name: vocab.shorten(value) if isinstance(value, Iri) else value for name, value in bindings.items()}


def _term(value: Value) -> str:
    if isinstance(value, Iri):
        return terms.uri(value)
    if isinstance(value, bool) or value is None:
        return f'"{str(value).lower()}"^^<{vocab.iri("xsd:boolean")}>'
    if isinstance(value, int):
        return terms.integer(value)
    return terms.decimal(value) if isinstance(value, float) else terms.string(value)
