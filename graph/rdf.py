"""The graph as RDF: the layers of the design as canonical N-Quads lines, without blank nodes.

    default graph           nodes; each fact as one direct triple and a fact node; annotations; sentences as selectors
    ARTICLE#statements      what one article says: its mentions, statements and sentences, with local ids
    graph/identity          local id owl:sameAs node
    graph/lexicon           the facts that come from the lexicon

Each function gives the lines of one part (a node, a fact, an article), so that a changed part replaces its own lines.
No line holds more of an article's text than a sentence of evidence and 32 code points around it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from graph.model.facts import Claims, Fact, Mention, Node, Properties, Sentence, Statement
from graph.model.ids import article_id, digest
from graph.model.sentences import Bounds
from graph.terms import dated, decimal, integer, page, ref, string, term, uri
from graph.vocab import BASE, IDENTITY_GRAPH, KINDS, LEXICON_GRAPH, VOCABULARY, NodeType, Property

_RDF_TYPE = term("rdf:type")
_THEMES = ref("theme")


def node_lines(node: Node) -> list[str]:
    """A node in the default graph: its classes, label, other wordings and properties."""
    kind = VOCABULARY.node(node.type)
    lines = [_line(ref(node.id), term("rdfs:label"), string(node.label))]
    lines += _described(ref(node.id), kind, node.aliases, node.properties)
    if node.type == "Theme":
        lines.append(_line(ref(node.id), term("skos:inScheme"), _THEMES))
    return lines


def fact_lines(fact: Fact) -> list[str]:
    """A fact in the default graph: the direct triple, the fact node, an annotation for each sentence."""
    own, edge = ref(fact.id), term(VOCABULARY.edge(fact.type).term)
    direct = (ref(fact.source), edge, ref(fact.target))
    lines = [_line(*direct), *_reified(own, *direct, "")]
    lines.append(_line(own, term("v:confidence"), decimal(fact.confidence)))
    lines += [_line(own, term("prov:wasDerivedFrom"), ref(article_id(article))) for article in fact.articles]
    lines += [_line(own, term("v:event"), ref(event)) for event in fact.events]
    for name, day in (("v:firstSeen", fact.first_seen), ("v:lastSeen", fact.last_seen)):
        lines += [_line(own, term(name), dated(day))] if day else []
    if fact.origin:
        lines += [_line(own, term("dct:source"), string(fact.origin)), _line(*direct, uri(LEXICON_GRAPH))]
    for each in fact.evidence:
        lines += _annotation(fact.id, article_id(each.article), (each.start, each.end), "")
    return lines


def article_lines(claims: Claims) -> list[str]:
    """An article's own graph, and its sentences in the default graph."""
    article = claims.node.id
    graph = uri(f"{BASE}{article}#statements")
    lines = [line for mention in claims.mentions for line in _mention(mention, graph)]
    lines += [line for statement in claims.statements for line in _statement(statement, article, graph)]
    sentences = {(s.start, s.end): s for statement in claims.statements for s in statement.sentences}
    for bounds, sentence in sorted(sentences.items()):
        context = claims.contexts[bounds]
        lines += [*_selector(article, sentence, context, ""), *_selector(article, sentence, context, graph)]
    return lines


def link_lines(links: Iterable[tuple[str, str]]) -> list[str]:
    """Local ids and their nodes, in the identity graph."""
    return [_line(ref(local), term("owl:sameAs"), ref(node), uri(IDENTITY_GRAPH)) for local, node in links]


def vocabulary_lines() -> list[str]:
    """The kinds as concepts of one scheme, in the default graph."""
    scheme = ref("kind")
    lines = [_line(each, _RDF_TYPE, term("skos:ConceptScheme")) for each in (scheme, _THEMES)]
    for kind, (indonesian, english) in KINDS.items():
        own = ref(f"kind/{kind}")
        lines.append(_line(own, _RDF_TYPE, term("skos:Concept")))
        lines.append(_line(own, term("skos:inScheme"), scheme))
        lines.append(_line(own, term("skos:notation"), string(kind)))
        lines.append(_line(own, term("skos:prefLabel"), string(indonesian, "id")))
        lines.append(_line(own, term("skos:prefLabel"), string(english, "en")))
    return lines


# parts


def _described(own: str, kind: NodeType, aliases: Iterable[str], properties: Properties, graph: str = "") -> list[str]:
    lines = [_line(own, _RDF_TYPE, term(each), graph) for each in _classes(kind, properties.get("kind", ()))]
    lines += [_line(own, term("skos:altLabel"), string(alias), graph) for alias in aliases]
    for name, values in properties.items():
        known = kind.property(name)
        lines += [_line(own, term(known.term), _value(known, value), graph) for value in values]
    return lines


def _classes(kind: NodeType, kinds: Iterable[str | int]) -> Iterator[str]:
    yield from (kind.term, *kind.also)
    by_kind = dict(kind.classes)
    for each in kinds:
        yield from by_kind.get(str(each), ())


def _value(known: Property, value: str | int) -> str:
    if known.datatype == "integer":
        return integer(int(value))
    if known.datatype == "date":
        return dated(str(value))
    if known.datatype == "kind":
        return ref(f"kind/{value}")
    if known.datatype == "iri":
        return page(str(value))
    return string(str(value), "id" if known.datatype == "name" else None)


def _reified(own: str, source: str, edge: str, target: str, graph: str) -> list[str]:
    return [
        _line(own, _RDF_TYPE, term("rdf:Statement"), graph),
        _line(own, term("rdf:subject"), source, graph),
        _line(own, term("rdf:predicate"), edge, graph),
        _line(own, term("rdf:object"), target, graph),
    ]


def _mention(mention: Mention, graph: str) -> list[str]:
    own = ref(mention.id)
    label = _line(own, term("rdfs:label"), string(mention.name), graph)
    kind = VOCABULARY.node(mention.type)
    return [label, *_described(own, kind, mention.aliases, mention.properties, graph)]


def _statement(statement: Statement, article: str, graph: str) -> list[str]:
    event = statement.event or ""
    own = "statement/" + digest(article, statement.type, statement.source, statement.target, event)
    direct = (ref(statement.source), term(VOCABULARY.edge(statement.type).term), ref(statement.target))
    lines = [_line(*direct, graph), *_reified(ref(own), *direct, graph)]
    lines += [_line(ref(own), term("v:event"), ref(event), graph)] if event else []
    for each in statement.sentences:
        lines += _annotation(own, article, (each.start, each.end), graph)
    return lines


def _annotation(body: str, article: str, bounds: Bounds, graph: str) -> list[str]:
    """That the sentence at `bounds` states `body`."""
    own = ref("annotation/" + digest(body, article, f"{bounds[0]}-{bounds[1]}"))
    return [
        _line(own, _RDF_TYPE, term("oa:Annotation"), graph),
        _line(own, term("oa:hasBody"), ref(body), graph),
        _line(own, term("oa:hasTarget"), ref(_target(article, bounds)), graph),
    ]


def _target(article: str, bounds: Bounds) -> str:
    """A sentence of an article, by the fragment that RFC 5147 gives a range of characters."""
    return f"{article}#char={bounds[0]},{bounds[1]}"


def _selector(article: str, sentence: Sentence, context: tuple[str, str], graph: str) -> list[str]:
    target = ref(_target(article, (sentence.start, sentence.end)))
    quote = ref(f"{article}#quote={sentence.start},{sentence.end}")
    place = ref(f"{article}#position={sentence.start},{sentence.end}")
    return [
        _line(target, _RDF_TYPE, term("oa:SpecificResource"), graph),
        _line(target, term("oa:hasSource"), ref(article), graph),
        _line(target, term("oa:hasSelector"), quote, graph),
        _line(quote, _RDF_TYPE, term("oa:TextQuoteSelector"), graph),
        _line(quote, term("oa:exact"), string(sentence.text), graph),
        _line(quote, term("oa:prefix"), string(context[0]), graph),
        _line(quote, term("oa:suffix"), string(context[1]), graph),
        _line(quote, term("oa:refinedBy"), place, graph),
        _line(place, _RDF_TYPE, term("oa:TextPositionSelector"), graph),
        _line(place, term("oa:start"), integer(sentence.start), graph),
        _line(place, term("oa:end"), integer(sentence.end), graph),
    ]


def _line(subject: str, predicate: str, target: str, graph: str = "") -> str:
    return f"{subject} {predicate} {target} {graph} ." if graph else f"{subject} {predicate} {target} ."
