"""The vocabulary: node types, edge types and properties, each said once with its RDF term and its Neo4j name.

How the default graph answers (all prefixes: `PREFIXES`; `BASE` is where ids become IRIs). A fact is one direct triple
plus a fact node (`rdf:Statement`), a sentence is an `oa:Annotation` on that fact node. Who went where, with source::

    PREFIX v: <https://visitasi.example/vocab#>
    SELECT ?cohortName ?placeName ?date ?sentence ?outletName ?published ?link WHERE {
      ?cohort v:visited ?place ; rdfs:label ?cohortName .                     # the direct triple: enough to find it
      ?place  rdfs:label ?placeName .                                         # every node has exactly one rdfs:label
      ?fact rdf:subject ?cohort ; rdf:predicate v:visited ; rdf:object ?place ;   # its fact node
            v:confidence ?confidence ; prov:wasDerivedFrom ?article .         # v:firstSeen, v:lastSeen where dated
      OPTIONAL { ?fact v:event ?event . ?event schema:startDate ?date }       # when, as far as told
      ?annotation oa:hasBody ?fact ; oa:hasTarget ?target .                   # its sentences
      ?target oa:hasSource ?article ; oa:hasSelector ?selector .
      ?selector oa:exact ?sentence ; oa:refinedBy/oa:start ?start .
      OPTIONAL { ?article schema:publisher/rdfs:label ?outletName }
      OPTIONAL { ?article schema:datePublished ?published }
      OPTIONAL { ?article schema:url ?link }
    }

Forms of values: `rdfs:label`, `skos:altLabel`, `schema:alternateName` (other wordings of organizations),
`dct:identifier`, `oa:exact` are plain strings (a bound parameter matches by equality), but a place's `rdfs:label` has
the tag @id (its plain name is `schema:name`); dates are xsd:date; `v:year`, `v:participants`, `oa:start`, `oa:end`
xsd:integer; `v:confidence` xsd:decimal; `schema:url` an IRI; kinds are concepts, `?event dct:type <https://visitasi.example/kind/visitasi>`
(prefix `kind:`), with `skos:notation "visitasi"`. A visit's event has two: `kind:visit` and its own (`kind:visitasi`).
Facts from the lexicon (GOVERNS, WITHIN, SUCCEEDED_BY, some PART_OF) have `dct:source "…"` and no article.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

BASE: Final = "https://visitasi.example/"
"""Ids are stored without it; a setting when a graph is published. `.example` can never be someone's address."""

VOCAB: Final = BASE + "vocab#"
KIND: Final = BASE + "kind/"
IDENTITY_GRAPH: Final = BASE + "graph/identity"
LEXICON_GRAPH: Final = BASE + "graph/lexicon"

PREFIXES: Final = {
    "v": VOCAB,
    "kind": KIND,
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "oa": "http://www.w3.org/ns/oa#",
    "time": "http://www.w3.org/2006/time#",
    "org": "http://www.w3.org/ns/org#",
    "prov": "http://www.w3.org/ns/prov#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "person": "http://www.w3.org/ns/person#",
    "cv": "http://data.europa.eu/m8g/",
    "schema": "https://schema.org/",
}

Datatype = Literal["string", "name", "date", "integer", "decimal", "iri", "kind"]
"""How a property's values are written in RDF: `name` is a string tagged @id, `kind` the concept kind:VALUE."""


class UnknownTermError(KeyError):
    """A node type, edge type, property or prefix that the vocabulary does not have; the message names it."""

    def __str__(self) -> str:
        return str(self.args[0])


@dataclass(frozen=True, slots=True)
class Property:
    """A property of nodes: its name in Python and Neo4j, its RDF term, how its values are written."""

    name: str
    term: str
    datatype: Datatype = "string"


@dataclass(frozen=True, slots=True)
class NodeType:
    """A type of node. `name` is the Neo4j label, `path` begins its ids, `term` is the one RDF class that tells it.

    `also` are further classes every such node has; `classes` further ones (and `labels` further Neo4j labels) by the
    value of its `kind`. `label_language` tags its rdfs:label, `alias` is the term of its other wordings: shapes of the
    EU's core vocabularies want a tag at an area's label, and one skos:altLabel a language at most of a public body.
    """

    name: str
    path: str
    term: str
    also: tuple[str, ...] = ()
    classes: tuple[tuple[str, tuple[str, ...]], ...] = ()
    labels: tuple[tuple[str, str], ...] = ()
    properties: tuple[Property, ...] = ()
    label_language: str | None = None
    alias: str = "skos:altLabel"

    def property(self, name: str) -> Property:
        """The property called `name`; UnknownTermError if nodes of this type have none."""
        for known in self.properties:
            if known.name == name:
                return known
        raise UnknownTermError(f"{self.name} has no property {name!r}")


@dataclass(frozen=True, slots=True)
class EdgeType:
    """A type of fact: its name, Neo4j relationship type, direct RDF predicate, and the node types at its ends."""

    name: str
    relationship: str
    term: str
    sources: tuple[str, ...]
    targets: tuple[str, ...]


_KIND: Final = "kind"
_NODES = (
    NodeType(
        "Person",
        "person",
        "person:Person",
        ("foaf:Person",),
        properties=(Property("name", "foaf:name", "name"),),
    ),
    NodeType("Post", "post", "org:Post", properties=(Property("title", "skos:prefLabel", "name"),)),
    NodeType(
        "Organization",
        "organization",
        "org:Organization",
        classes=(
            ("ministry", ("cv:PublicOrganisation", "org:FormalOrganization")),
            ("agency", ("cv:PublicOrganisation", "org:FormalOrganization")),
            ("local_government", ("cv:PublicOrganisation", "org:FormalOrganization")),
            ("unit", ("cv:PublicOrganisation", "org:OrganizationalUnit")),
            ("training_provider", ("org:OrganizationalUnit",)),
            ("university", ("org:FormalOrganization", "schema:CollegeOrUniversity")),
            ("company", ("org:FormalOrganization", "schema:Corporation")),
        ),
        properties=(
            Property("name", "skos:prefLabel", "name"),
            Property("kind", "org:classification", _KIND),
            Property("key", "dct:identifier"),
            Property("since", "v:since", "integer"),
            Property("until", "v:until", "integer"),
        ),
        alias="schema:alternateName",
    ),
    NodeType(
        "Place",
        "place",
        "dct:Location",
        classes=(
            ("province", ("cv:AdminUnit", "schema:AdministrativeArea")),
            ("regency", ("cv:AdminUnit", "schema:AdministrativeArea")),
            ("city", ("cv:AdminUnit", "schema:City")),
            ("other", ("schema:Place",)),
        ),
        labels=(("province", "Province"), ("regency", "Regency"), ("city", "City")),
        properties=(
            Property("kind", "dct:type", _KIND),
            Property("code", "dct:identifier"),
            Property("geonames", "skos:closeMatch", "iri"),
        ),
        label_language="id",
    ),
    NodeType("Programme", "programme", "schema:Course", properties=(Property("key", "dct:identifier"),)),
    NodeType(
        "Cohort",
        "cohort",
        "schema:CourseInstance",
        properties=(
            Property("batch", "v:batch"),
            Property("year", "v:year", "integer"),
            Property("participants", "v:participants", "integer"),
        ),
    ),
    NodeType(
        "Event",
        "event",
        "schema:Event",
        ("prov:Activity", "schema:EducationEvent"),
        properties=(
            Property("kind", "dct:type", _KIND),
            Property("date", "schema:startDate", "date"),
            Property("venue", "v:venue"),
        ),
    ),
    NodeType("Theme", "theme", "v:Theme", properties=(Property("name", "skos:prefLabel", "name"),)),
    NodeType(
        "Quotation",
        "quotation",
        "schema:Quotation",
        ("prov:Entity",),
        properties=(Property("text", "schema:text"),),
    ),
    NodeType(
        "Article",
        "article",
        "schema:NewsArticle",
        ("prov:Entity",),
        properties=(
            Property("key", "dct:identifier"),
            Property("title", "schema:headline"),
            Property("published", "schema:datePublished", "date"),
            Property("url", "schema:url", "iri"),
        ),
    ),
    NodeType("Outlet", "outlet", "schema:NewsMediaOrganization"),
)

_NAMED = ("Person", "Organization", "Place", "Cohort", "Event", "Theme")
_EDGES = (
    EdgeType("VISITED", "VISITED", "v:visited", ("Cohort",), ("Place", "Organization")),
    EdgeType("SPOKE_AT", "SPOKE_AT", "v:spokeAt", ("Person",), ("Event",)),
    EdgeType("QUOTED", "QUOTED", "v:quoted", ("Article",), ("Person",)),
    EdgeType("SAID_BY", "SAID_BY", "schema:spokenByCharacter", ("Quotation",), ("Person",)),
    EdgeType("IN", "IN", "prov:wasQuotedFrom", ("Quotation",), ("Article",)),
    EdgeType("SAID_AT", "AT", "v:saidAt", ("Quotation",), ("Event",)),
    EdgeType("HELD", "HELD", "org:holds", ("Person",), ("Post",)),
    EdgeType("AT", "AT", "org:postIn", ("Post",), ("Organization",)),
    EdgeType("PARTICIPATED_IN", "PARTICIPATED_IN", "v:participatedIn", ("Person",), ("Cohort",)),
    EdgeType("SENT", "SENT", "v:sent", ("Organization",), ("Cohort",)),
    EdgeType("ORGANIZED_BY", "ORGANIZED_BY", "schema:organizer", ("Cohort",), ("Organization",)),
    EdgeType("HOSTED_BY", "HOSTED_BY", "v:hostedBy", ("Event",), ("Person", "Organization")),
    EdgeType("OF_COHORT", "OF_COHORT", "schema:superEvent", ("Event",), ("Cohort",)),
    EdgeType("TOOK_PLACE_IN", "TOOK_PLACE_IN", "schema:location", ("Event",), ("Place",)),
    EdgeType("HAS_THEME", "HAS_THEME", "schema:about", ("Cohort", "Event"), ("Theme",)),
    EdgeType("OF_PROGRAMME", "OF_PROGRAMME", "v:ofProgramme", ("Cohort",), ("Programme",)),
    EdgeType("GOVERNS", "GOVERNS", "dct:spatial", ("Organization",), ("Place",)),
    EdgeType("PART_OF", "PART_OF", "org:subOrganizationOf", ("Organization",), ("Organization",)),
    EdgeType("SUCCEEDED_BY", "SUCCEEDED_BY", "dct:isReplacedBy", ("Organization",), ("Organization",)),
    EdgeType("WITHIN", "WITHIN", "schema:containedInPlace", ("Place",), ("Place",)),
    EdgeType("MENTIONS", "MENTIONS", "schema:mentions", ("Article",), _NAMED),
    EdgeType("PUBLISHED_BY", "PUBLISHED_BY", "schema:publisher", ("Article",), ("Outlet",)),
)

KINDS: Final[dict[str, tuple[str, str]]] = {
    "ministry": ("kementerian", "ministry"),
    "agency": ("lembaga", "agency"),
    "local_government": ("pemerintah daerah", "local government"),
    "unit": ("unit kerja", "unit"),
    "training_provider": ("lembaga pelatihan", "training provider"),
    "university": ("perguruan tinggi", "university"),
    "company": ("perusahaan", "company"),
    "province": ("provinsi", "province"),
    "regency": ("kabupaten", "regency"),
    "city": ("kota", "city"),
    "visit": ("kunjungan peserta", "visit"),
    "visitasi": ("visitasi", "visitation"),
    "benchmarking": ("benchmarking", "benchmarking"),
    "studi_lapangan": ("studi lapangan", "field study"),
    "studi_tiru": ("studi tiru", "study for imitation"),
    "kunjungan": ("kunjungan", "call"),
    "opening": ("pembukaan", "opening"),
    "closing": ("penutupan", "closing"),
    "seminar": ("seminar", "seminar"),
    "graduation": ("wisuda", "graduation"),
    "lecture": ("ceramah", "lecture"),
    "other": ("lainnya", "other"),
}
"""Kinds of organizations, places and events, with their names in Indonesian and English."""


class Vocabulary:
    """The closed lists: asking for a term that is not there raises UnknownTermError instead of making one up."""

    def __init__(self, nodes: tuple[NodeType, ...], edges: tuple[EdgeType, ...]) -> None:
        self._nodes = {node.name: node for node in nodes}
        self._edges = {edge.name: edge for edge in edges}
        self._paths = {node.path: node for node in nodes}

    def __repr__(self) -> str:
        return f"<Vocabulary of {len(self._nodes)} node types and {len(self._edges)} edge types>"

    @property
    def nodes(self) -> tuple[NodeType, ...]:
        """All node types in the order of the design."""
        return tuple(self._nodes.values())

    @property
    def edges(self) -> tuple[EdgeType, ...]:
        """All edge types in the order of the design."""
        return tuple(self._edges.values())

    def node(self, name: str) -> NodeType:
        """The node type called `name`."""
        if name not in self._nodes:
            raise UnknownTermError(f"no node type {name!r}; there are {', '.join(self._nodes)}")
        return self._nodes[name]

    def edge(self, name: str) -> EdgeType:
        """The edge type called `name`."""
        if name not in self._edges:
            raise UnknownTermError(f"no edge type {name!r}; there are {', '.join(self._edges)}")
        return self._edges[name]

    def type_of(self, node_id: str) -> NodeType:
        """The node type that an id without base ("place/32.71") belongs to."""
        path = node_id.split("/", 1)[0]
        if path not in self._paths:
            raise UnknownTermError(f"no node type has ids like {node_id!r}")
        return self._paths[path]


VOCABULARY: Final = Vocabulary(_NODES, _EDGES)


def iri(term: str) -> str:
    """The full IRI of a prefixed term ("org:Post"); UnknownTermError for a prefix that is not in PREFIXES."""
    prefix, _, local = term.partition(":")
    if prefix not in PREFIXES or not local:
        raise UnknownTermError(f"no prefix {prefix!r} for the term {term!r}")
    return PREFIXES[prefix] + local


def expand(node_id: str, base: str = BASE) -> str:
    """The IRI of an id stored without base."""
    return base + node_id


def shorten(full: str, base: str = BASE) -> str:
    """The id without base of an IRI; an id that is none stays as it is."""
    return full.removeprefix(base)


def sparql_prefixes() -> str:
    """One PREFIX line for each of PREFIXES, to put in front of a query."""
    return "".join(f"PREFIX {name}: <{address}>\n" for name, address in PREFIXES.items())
