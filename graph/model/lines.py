"""Claims as one JSON line, to be kept, and back. Things named often stand in the line once."""

from __future__ import annotations

import json
from typing import Any

from graph.model.facts import Claims, Mention, Sentence, Statement


def to_row(mention: Mention) -> list[Any]:
    """A mention as a list of plain values."""
    told = (mention.id, mention.type, mention.name, mention.aliases, dict(mention.properties), mention.spans)
    return [*told, mention.key, mention.area]


def from_row(row: list[Any]) -> Mention:
    """The mention that `to_row` wrote."""
    own, kind, name, aliases, properties, spans, key, area = row
    values = {each: tuple(told) for each, told in properties.items()}
    return Mention(own, kind, name, tuple(aliases), values, tuple([(s, e) for s, e in spans]), key, area)


def to_line(claims: Claims) -> str:
    """All claims of an article as one JSON line: ids in statements are indexes of mentions, sentences stand once."""
    ids = {mention.id: index for index, mention in enumerate(claims.mentions)}
    sentences = {each: None for statement in claims.statements for each in statement.sentences}
    places = {each: index for index, each in enumerate(sentences)}
    statements = [
        [s.type, ids.get(s.source, s.source), ids.get(s.target, s.target), [places[each] for each in s.sentences],
         ids.get(s.event or "", s.event), ids.get(s.body or "", s.body), s.confidence]
        for s in claims.statements
    ]  # fmt: skip
    kept = [[s.start, s.end, s.text, *claims.contexts[s.start, s.end]] for s in sentences]
    head = [claims.article, to_row(claims.node), claims.published, claims.words]
    return json.dumps(
        [*head, list(map(to_row, claims.mentions)), statements, kept], ensure_ascii=False, separators=(",", ":")
    )


def from_line(line: str) -> Claims:
    """The claims that `to_line` wrote."""
    article, node, published, words, rows, told, kept = json.loads(line)
    mentions = tuple(map(from_row, rows))
    ids = [mention.id for mention in mentions]
    sentences = [Sentence(start, end, text) for start, end, text, _, _ in kept]

    def named(end: int | str | None) -> Any:  # noqa: ANN401 - an index, an id or none
        return ids[end] if isinstance(end, int) else end

    statements = tuple(
        Statement(
            edge,
            named(source),
            named(target),
            tuple([sentences[each] for each in places]),
            named(event),
            named(body),
            sure,
        )
        for edge, source, target, places, event, body, sure in told
    )
    contexts = {(start, end): (before, after) for start, end, _, before, after in sorted(kept)}
    return Claims(article, from_row(node), published, words, mentions, statements, contexts)
