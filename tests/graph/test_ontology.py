"""The ontology says what the vocabulary and the lines of RDF use, both ways; the graph holds to its shapes."""

from __future__ import annotations

import re

import pyshacl
import pytest
import rdflib
from rdflib import OWL, RDF, RDFS, SH, SKOS, Graph, URIRef

from graph import context, ontology, rdf
from graph.build import build
from graph.claims import claims
from graph.model.record import Record
from graph.standards import STANDARD_TERMS
from graph.vocab import PREFIXES, VOCAB, VOCABULARY, iri
from tests.graph.factories import BACKGROUND, many, record


def read(name: str) -> Graph:
    return Graph().parse(data=ontology.text(name), format="turtle")


def default_graph(*records: Record) -> Graph:
    told = [claims(each) for each in records]
    made = build(told, BACKGROUND)
    lines = rdf.vocabulary_lines()
    lines += [line for node in made.nodes.values() for line in rdf.node_lines(node)]
    lines += [line for fact in made.facts.values() for line in rdf.fact_lines(fact)]
    lines += [line for each in told for line in rdf.article_lines(each)]
    return Graph().parse(data="\n".join(line for line in lines if _bare(line)), format="nt")


def _bare(line: str) -> bool:
    """Whether a line is of the default graph: no IRI of a graph at its end."""
    return not re.search(r"(#statements|graph/lexicon)> \.$", line)


def own_terms() -> set[str]:
    """Our own terms that the code writes."""
    used = {kind.term for kind in VOCABULARY.nodes} | {p.term for kind in VOCABULARY.nodes for p in kind.properties}
    used |= {edge.term for edge in VOCABULARY.edges} | {"v:confidence", "v:event", "v:firstSeen", "v:lastSeen"}
    return {iri(each) for each in used if each.startswith("v:")}


def test_the_ontology_defines_just_the_own_terms_that_are_written() -> None:
    defined = {str(each) for each in read("ontology.ttl").subjects(RDF.type, None) if isinstance(each, URIRef)}
    assert {each for each in defined if each != VOCAB} == own_terms()


def test_each_own_term_has_labels_comments_domain_and_range() -> None:
    found = read("ontology.ttl")
    for own in own_terms():
        term = URIRef(own)
        for said in (RDFS.label, RDFS.comment):
            assert {str(value.language) for value in found.objects(term, said)} == {"id", "en"}, own  # type: ignore[attr-defined]
        if (term, RDF.type, OWL.Class) not in found:
            assert list(found.objects(term, RDFS.domain)), own
            assert list(found.objects(term, RDFS.range)), own


def test_domains_and_ranges_are_those_of_the_vocabulary() -> None:
    found = read("ontology.ttl")
    for edge in (edge for edge in VOCABULARY.edges if edge.term.startswith("v:")):
        term = URIRef(iri(edge.term))
        assert _classes(found, term, RDFS.domain) == {iri(VOCABULARY.node(end).term) for end in edge.sources}, edge.name
        assert _classes(found, term, RDFS.range) == {iri(VOCABULARY.node(end).term) for end in edge.targets}, edge.name


def _classes(found: Graph, term: URIRef, property_: URIRef) -> set[str]:
    (value,) = found.objects(term, property_)
    members = found.value(value, OWL.unionOf)
    return {str(value)} if members is None else {str(each) for each in found.items(members)}


def test_every_class_has_a_shape() -> None:
    targets = {str(each) for each in read("shapes.ttl").objects(None, SH.targetClass)}
    assert {iri(kind.term) for kind in VOCABULARY.nodes} <= targets
    evidence = "rdf:Statement oa:Annotation oa:SpecificResource oa:TextQuoteSelector oa:TextPositionSelector"
    others = "org:Membership org:Role time:ProperInterval time:Instant skos:Concept skos:ConceptScheme"
    assert {iri(each) for each in f"{evidence} {others}".split()} <= targets


def test_shapes_name_only_terms_that_are_written() -> None:
    written = {iri(p.term) for kind in VOCABULARY.nodes for p in kind.properties}
    written |= {iri(edge.term) for edge in VOCABULARY.edges} | {iri(each) for each in STANDARD_TERMS} | own_terms()
    written |= {iri(each) for each in "rdfs:label rdf:subject rdf:predicate rdf:object dct:source".split()}
    written |= {iri(kind.alias) for kind in VOCABULARY.nodes} | {iri("schema:articleBody")}
    paths = {str(each) for each in read("shapes.ttl").objects(None, SH.path)}
    assert {each for each in paths if "/oa#" not in each} <= written


def test_the_graph_holds_to_the_shapes() -> None:
    found = default_graph(*many(4), record())
    conforms, _, report = pyshacl.validate(found, shacl_graph=read("shapes.ttl"))
    assert conforms, report


@pytest.mark.parametrize("missing", ["org:member", "oa:exact", "rdf:object", "skos:prefLabel", "prov:wasDerivedFrom"])
def test_the_shapes_miss_what_is_missing(missing: str) -> None:
    found = default_graph(record())
    found.remove((None, URIRef(iri(missing)), None))
    conforms, _, _ = pyshacl.validate(found, shacl_graph=read("shapes.ttl"))
    assert not conforms


def test_posts_are_memberships_with_the_days_that_articles_show() -> None:
    found = default_graph(record("a", published="2020-03-06"), record("b", published="2021-01-02"))
    query = """SELECT ?name ?body ?role ?day {
        ?m a org:Membership ; org:member/rdfs:label ?name ; org:role/skos:prefLabel ?role
        OPTIONAL { ?m org:organization/rdfs:label ?body } ?m org:memberDuring/time:inside/time:inXSDDate ?day }"""
    rows = {tuple(map(str, row)) for row in found.query(query, initNs=PREFIXES)}  # type: ignore[arg-type]
    assert {
        ("Arjuna Pratomo", "Pemerintah Kota Bogor", "Wali Kota", day) for day in ("2020-03-06", "2021-01-02")
    } <= rows
    for invented in ("hasBeginning", "hasEnd"):
        assert not list(found.subject_objects(URIRef(PREFIXES["time"] + invented)))


def test_a_place_has_its_code_as_a_concept() -> None:
    found = default_graph(record())
    query = "SELECT ?code { ?place rdfs:label 'Kota Bogor'@id ; cv:code ?c . ?c a skos:Concept ; skos:notation ?code }"
    assert [str(row[0]) for row in found.query(query, initNs=PREFIXES)] == ["32.71"]  # type: ignore[index]


def test_a_speech_is_a_part_of_its_event() -> None:
    found = default_graph(*many(4), record())
    query = "SELECT ?p ?e { ?e schema:subEvent/schema:performer ?p }"
    direct = "SELECT ?p ?e { ?p v:spokeAt ?e }"
    assert set(found.query(query, initNs=PREFIXES)) == set(found.query(direct, initNs=PREFIXES))
    assert set(found.query(direct, initNs=PREFIXES))


def test_the_context_is_as_its_file_says_and_changes_no_triple() -> None:
    assert ontology.text("context.jsonld") == context.document()
    things = {str(o) for o in default_graph(record()).objects(None, SKOS.inScheme)}
    assert things
    found = default_graph(*many(3), record())
    typed = {iri(each) for each in context.iri_terms()}
    for predicate in set(found.predicates()):
        values = {isinstance(value, rdflib.URIRef) for value in found.objects(None, predicate)}
        if str(predicate) not in (*typed, str(RDF.type), iri("schema:url")):
            assert values == {False}, predicate
        elif str(predicate) in typed:
            assert values == {True}, predicate
