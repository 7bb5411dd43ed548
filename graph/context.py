"""The JSON-LD context of all that Visitasi writes: prefixes, and what kind of value each property has.

`graph/ontology/context.jsonld` is this, written down for others; a test keeps the two alike. Strings without a type in
the context stay strings, so every document expands to just the triples of the other formats.
"""

from __future__ import annotations

import json
from typing import Final

from graph.standards import STANDARD_IRIS
from graph.vocab import PREFIXES, VOCABULARY

_IRI_TERMS: Final = frozenset(
    "rdf:subject rdf:predicate rdf:object v:event oa:hasBody oa:hasTarget oa:hasSource oa:hasSelector oa:refinedBy "
    "owl:sameAs prov:wasDerivedFrom prov:wasGeneratedBy prov:wasAssociatedWith skos:closeMatch".split()
)
_TYPED: Final = {
    **dict.fromkeys(("v:firstSeen", "v:lastSeen", "time:inXSDDate"), "xsd:date"),
    **dict.fromkeys(("oa:start", "oa:end", "v:year", "v:participants", "v:since", "v:until"), "xsd:integer"),
    "v:confidence": "xsd:decimal",
}


def iri_terms() -> list[str]:
    """Properties whose values are things, sorted."""
    kinds = {p.term for node in VOCABULARY.nodes for p in node.properties if p.datatype == "kind"}
    return sorted(_IRI_TERMS | STANDARD_IRIS | {edge.term for edge in VOCABULARY.edges} | kinds)


def value_types() -> dict[str, str]:
    """Property → what "@type" its plain strings have in the context: "@id" or a datatype."""
    return {**dict.fromkeys(iri_terms(), "@id"), **_TYPED}


def context() -> dict[str, object]:
    """The value of "@context"."""
    return {"id": "@id", "type": "@type", **PREFIXES, **{name: {"@type": kind} for name, kind in value_types().items()}}


def document() -> str:
    """The text of context.jsonld."""
    return json.dumps({"@context": context()}, indent=2, ensure_ascii=False) + "\n"
