"""The graph as RDF: the layers of the design as canonical N-Quads lines, without blank nodes.

    default graph           nodes; each fact as one direct triple and a fact node; annotations; sentences as selectors;
                            the same once more in the standards' terms (`graph.standards`)
    ARTICLE#statements      what one article says: its mentions, statements and sentences, with local ids
    graph/identity          local id owl:sameAs node
    graph/lexicon           the facts that come from the lexicon

Each function gives the lines of one part (a node, a fact, an article), so that a changed part replaces its own lines.
No line holds more of an article's text than a sentence of evidence and 32 code points around it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from importlib.metadata import version

from graph import standards
from graph.model.facts import Claims, Fact, Mention, Node, Properties, Sentence, Statement
from graph.model.ids import article_id, digest
from graph.model.sentences import Bounds
from graph.terms import dated, decimal, integer, page, ref, string, term, triple, uri
from graph.vocab import BASE, IDENTITY_GRAPH, KINDS, LEXICON_GRAPH, VOCABULARY, NodeType, Property

_RDF_TYPE = term("rdf:type")
IN_LEXICON = f" {uri(LEXICON_GRAPH)} ."
"""How a line of the lexicon's graph ends."""

_EXTRACTION = "activity/extraction"
_SOFTWARE = "software/visitasi"


def node_lines(node: Node) -> list[str]:
    """A node in the default graph: its classes, label, other wordings and properties."""
    kind = VOCABULARY.node(node.type)
    lines = [triple(ref(node.id), term("rdfs:label"), string(node.label, kind.label_language))]
    lines += _described(ref(node.id), kind, node.aliases, node.properties)
    return lines + standards.of_node(node)


def name_lines(node: Node) -> list[str]:
    """What names a node where another is described: its class and its label."""
    kind = VOCABULARY.node(node.type)
    own = ref(node.id)
    label = triple(own, term("rdfs:label"), string(node.label, kind.label_language))
    return [triple(own, _RDF_TYPE, term(kind.term)), label]


def fact_lines(fact: Fact) -> list[str]:
    """A fact in the default graph: the direct triple, the fact node, an annotation for each sentence."""
    own, edge = ref(fact.id), term(VOCABULARY.edge(fact.type).term)
    direct = (ref(fact.source), edge, ref(fact.target))
    lines = [triple(*direct), *_reified(own, *direct, "")]
    lines.append(triple(own, term("v:confidence"), decimal(fact.confidence)))
    lines += [triple(own, term("prov:wasDerivedFrom"), ref(article_id(article))) for article in fact.articles]
    lines += [triple(own, term("v:event"), ref(event)) for event in fact.events]
    for name, day in (("v:firstSeen", fact.first_seen), ("v:lastSeen", fact.last_seen)):
        lines += [triple(own, term(name), dated(day))] if day else []
    if fact.origin:
        lines += [triple(own, term("dct:source"), string(fact.origin)), triple(*direct, uri(LEXICON_GRAPH))]
    for each in fact.evidence:
        lines += _annotation(fact.id, article_id(each.article), (each.start, each.end), "")
    return lines + standards.of_fact(fact)


def article_lines(claims: Claims) -> list[str]:
    """An article's own graph, and its sentences in the default graph."""
    article = claims.node.id
    graph = uri(f"{BASE}{article}#statements")
    lines = [
        triple(graph, term("prov:wasDerivedFrom"), ref(article)),
        triple(graph, term("prov:wasGeneratedBy"), ref(_EXTRACTION)),
    ]
    lines += [line for mention in claims.mentions for line in _mention(mention, graph)]
    lines += [line for statement in claims.statements for line in _stated(statement, article, graph)]
    sentences = {(s.start, s.end): s for statement in claims.statements for s in statement.sentences}
    for bounds, sentence in sorted(sentences.items()):
        context = claims.contexts[bounds]
        lines += [*_selector(article, sentence, context, ""), *_selector(article, sentence, context, graph)]
    return lines


def link_lines(links: Iterable[tuple[str, str]]) -> list[str]:
    """Local ids and their nodes, in the identity graph."""
    return [triple(ref(local), term("owl:sameAs"), ref(node), uri(IDENTITY_GRAPH)) for local, node in links]


def vocabulary_lines() -> list[str]:
    """The concept schemes, the kinds as concepts, and the extraction with its software, in the default graph."""
    lines = [*standards.scheme_lines(), *_extraction_lines()]
    for kind, (indonesian, english) in KINDS.items():
        own = ref(f"kind/{kind}")
        lines += standards.concept(own, "kind", indonesian, kind)
        lines.append(triple(own, term("skos:prefLabel"), string(english, "en")))
    return lines


def _extraction_lines() -> list[str]:
    """What made the articles' graphs; no clock, so that the same input gives the same bytes."""
    own, software = ref(_EXTRACTION), ref(_SOFTWARE)
    return [
        triple(own, _RDF_TYPE, term("prov:Activity")),
        triple(own, term("dct:title"), string("Pembacaan berita oleh mesin", "id")),
        triple(own, term("dct:title"), string("Extraction from news by machine", "en")),
        triple(own, term("prov:wasAssociatedWith"), software),
        triple(software, _RDF_TYPE, term("prov:SoftwareAgent")),
        triple(software, term("schema:name"), string("visitasi")),
        triple(software, term("schema:softwareVersion"), string(version("visitasi"))),
    ]


# parts


def _described(own: str, kind: NodeType, aliases: Iterable[str], properties: Properties, graph: str = "") -> list[str]:
    lines = [triple(own, _RDF_TYPE, term(each), graph) for each in _classes(kind, properties.get("kind", ()))]
    lines += [triple(own, term(kind.alias), string(alias), graph) for alias in aliases]
    for name, values in properties.items():
        known = kind.property(name)
        lines += [triple(own, term(known.term), _value(known, value), graph) for value in values]
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
        triple(own, _RDF_TYPE, term("rdf:Statement"), graph),
        triple(own, term("rdf:subject"), source, graph),
        triple(own, term("rdf:predicate"), edge, graph),
        triple(own, term("rdf:object"), target, graph),
    ]


def _mention(mention: Mention, graph: str) -> list[str]:
    own = ref(mention.id)
    kind = VOCABULARY.node(mention.type)
    label = triple(own, term("rdfs:label"), string(mention.name, kind.label_language), graph)
    return [label, *_described(own, kind, mention.aliases, mention.properties, graph)]


def _stated(said: Statement, article: str, graph: str) -> list[str]:
    event = said.event or ""
    own = "statement/" + digest(article, said.type, said.source, said.target, event)
    direct = (ref(said.source), term(VOCABULARY.edge(said.type).term), ref(said.target))
    lines = [triple(*direct, graph), *_reified(ref(own), *direct, graph)]
    lines += [triple(ref(own), term("v:event"), ref(event), graph)] if event else []
    for each in said.sentences:
        lines += _annotation(own, article, (each.start, each.end), graph)
    return lines


def _annotation(body: str, article: str, bounds: Bounds, graph: str) -> list[str]:
    """That the sentence at `bounds` states `body`."""
    own = ref("annotation/" + digest(body, article, f"{bounds[0]}-{bounds[1]}"))
    return [
        triple(own, _RDF_TYPE, term("oa:Annotation"), graph),
        triple(own, term("oa:hasBody"), ref(body), graph),
        triple(own, term("oa:hasTarget"), ref(_target(article, bounds)), graph),
    ]


def _target(article: str, bounds: Bounds) -> str:
    """A sentence of an article, by the fragment that RFC 5147 gives a range of characters."""
    return f"{article}#char={bounds[0]},{bounds[1]}"


def _selector(article: str, sentence: Sentence, context: tuple[str, str], graph: str) -> list[str]:
    target = ref(_target(article, (sentence.start, sentence.end)))
    quote = ref(f"{article}#quote={sentence.start},{sentence.end}")
    place = ref(f"{article}#position={sentence.start},{sentence.end}")
    return [
        triple(target, _RDF_TYPE, term("oa:SpecificResource"), graph),
        triple(target, term("oa:hasSource"), ref(article), graph),
        triple(target, term("oa:hasSelector"), quote, graph),
        triple(quote, _RDF_TYPE, term("oa:TextQuoteSelector"), graph),
        triple(quote, term("oa:exact"), string(sentence.text), graph),
        triple(quote, term("oa:prefix"), string(context[0]), graph),
        triple(quote, term("oa:suffix"), string(context[1]), graph),
        triple(quote, term("oa:refinedBy"), place, graph),
        triple(place, _RDF_TYPE, term("oa:TextPositionSelector"), graph),
        triple(place, term("oa:start"), integer(sentence.start), graph),
        triple(place, term("oa:end"), integer(sentence.end), graph),
    ]
