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
    "owl:sameAs prov:wasDerivedFrom prov:wasGeneratedBy prov:wasAssociatedWith skos:exactMatch".split()
)
_DATES: Final = frozenset({"v:firstSeen", "v:lastSeen", "time:inXSDDate"})


def iri_terms() -> list[str]:
    """Properties whose values are things, sorted."""
    kinds = {p.term for node in VOCABULARY.nodes for p in node.properties if p.datatype == "kind"}
    return sorted(_IRI_TERMS | STANDARD_IRIS | {edge.term for edge in VOCABULARY.edges} | kinds)


def context() -> dict[str, object]:
    """The value of "@context"."""
    typed = {name: {"@type": "@id"} for name in iri_terms()}
    dated = {name: {"@type": "xsd:date"} for name in sorted(_DATES)}
    return {"id": "@id", "type": "@type", **PREFIXES, **typed, **dated}


def document() -> str:
    """The text of context.jsonld."""
    return json.dumps({"@context": context()}, indent=2, ensure_ascii=False) + "\n"
