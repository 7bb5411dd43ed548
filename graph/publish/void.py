"""The dataset's statistics and addresses as VoID (void.ttl)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.publish.catalogue import DUMPS
from graph.publish.lines import Lines, own
from graph.publish.parts import Part
from graph.publish.settings import LICENCES, Settings
from graph.terms import integer, string, uri
from graph.vocab import PREFIXES

if TYPE_CHECKING:
    from graph.workspace import Workspace

_PREDICATES = "SELECT ?p (COUNT(*) AS ?n) WHERE { ?s ?p ?o } GROUP BY ?p"
_CLASSES = "SELECT ?c (COUNT(?s) AS ?n) WHERE { ?s a ?c } GROUP BY ?c"
_SUBJECTS = "SELECT (COUNT(DISTINCT ?s) AS ?n) WHERE { ?s a ?c }"
_LINKS = "SELECT ?s ?o WHERE { ?s skos:closeMatch ?o } ORDER BY ?s ?o"


@dataclass(frozen=True, slots=True)
class Statistics:
    """How often each predicate and each class stands in the default graph, and what is linked to the outside."""

    predicates: dict[str, int]
    classes: dict[str, int]
    entities: int
    links: dict[str, int]

    @property
    def triples(self) -> int:
        """All triples of the default graph."""
        return sum(self.predicates.values())


def statistics(workspace: Workspace) -> Statistics:
    """Counted by the store."""
    links: dict[str, int] = {}
    for _, target in workspace.sparql(_LINKS).rows:
        host = "/".join(str(target).split("/", 3)[:3]) + "/"
        links[host] = links.get(host, 0) + 1
    (row,) = workspace.sparql(_SUBJECTS).rows
    return Statistics(_counted(workspace, _PREDICATES), _counted(workspace, _CLASSES), int(str(row[0])), links)


def _counted(workspace: Workspace, query: str) -> dict[str, int]:
    return {str(key): int(str(count)) for key, count in workspace.sparql(query).rows}


def lines(settings: Settings, parts: list[Part], found: Statistics, examples: list[str]) -> list[str]:
    """Sorted lines of N-Triples, under our own base."""
    made = Lines()
    subject = own("dataset")
    made.say(subject, "void:Dataset", dct_license=uri(LICENCES[settings.licence][0]), foaf_homepage=own(""))
    made.say(own("void.ttl"), "void:DatasetDescription", foaf_primaryTopic=subject)
    made.both(own("void.ttl"), "dct:title", settings.title)
    made.both(subject, "dct:title", settings.title)
    made.both(subject, "dct:description", settings.description)
    made.say(subject, void_triples=integer(found.triples), void_entities=integer(found.entities))
    made.say(subject, void_properties=integer(len(found.predicates)), void_classes=integer(len(found.classes)))
    made.say(subject, void_uriSpace=string(settings.base), void_rootResource=own(""))
    made.say(subject, void_sparqlEndpoint=uri(settings.sparql) if settings.sparql else None)
    for form in ("N-Quads", "Turtle", "JSON-LD"):
        made.say(subject, void_feature=uri(f"http://www.w3.org/ns/formats/{form}"))
    for part in parts:
        if part.form in ("nq", "ttl", "jsonld"):
            made.say(subject, void_dataDump=own(DUMPS + part.name))
    for example in examples:
        made.say(subject, void_exampleResource=own(example))
    for prefix in ("org", "prov", "skos", "oa", "foaf", "schema", "time", "cv", "person", "dct", "v"):
        made.say(subject, void_vocabulary=uri(PREFIXES[prefix]))
    _partitions(made, subject, found)
    _linksets(made, subject, found)
    return made.sorted()


def _partitions(made: Lines, subject: str, found: Statistics) -> None:
    for number, (name, count) in enumerate(sorted(found.classes.items()), 1):
        part = own(f"dataset#class-{number}")
        made.say(subject, void_classPartition=part)
        made.say(part, "void:Dataset", void_class=uri(name), void_entities=integer(count))
    for number, (name, count) in enumerate(sorted(found.predicates.items()), 1):
        part = own(f"dataset#property-{number}")
        made.say(subject, void_propertyPartition=part)
        made.say(part, "void:Dataset", void_property=uri(name), void_triples=integer(count))


def _linksets(made: Lines, subject: str, found: Statistics) -> None:
    for number, (host, count) in enumerate(sorted(found.links.items()), 1):
        part = own(f"dataset#links-{number}")
        made.say(part, "void:Linkset", void_subjectsTarget=subject, void_objectsTarget=uri(host))
        made.say(part, void_linkPredicate=uri(PREFIXES["skos"] + "closeMatch"), void_triples=integer(count))
        made.say(subject, void_subset=part)
        made.say(uri(host), "void:Dataset", dct_title=string(host))
