"""What the default graph says once more in the standards' own terms, for consumers that know only those.

The questions run on the direct triples and fact nodes of `graph.rdf`; these lines stand beside them. Each belongs to
one node or one fact, as all lines do, and hangs on an IRI made from that part's id alone:

    HELD               org:Membership with member, organization, role and the days on which articles show it (OWL-Time)
    SPOKE_AT           a sub-event of the event, with its schema:performer
    IN, SAID_BY …      the same edge by the terms of PROV and schema.org
    Post               its org:Role        Place   its official code as a concept        Programme, Theme   concepts
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from graph.model.facts import Fact, Node
from graph.model.ids import article_id, place_id
from graph.terms import dated, ref, string, term, triple, year

SCHEMES: Final = {
    "kind": ("Jenis lembaga, wilayah, dan acara", "Kinds of organizations, places and events"),
    "theme": ("Tema pelatihan dan acara", "Themes of trainings and events"),
    "programme": ("Program pelatihan", "Training programmes"),
    "role": ("Jabatan", "Roles"),
    "code": ("Kode wilayah administrasi pemerintahan", "Codes of administrative areas"),
}
"""Concept schemes by id, with their titles in Indonesian and English."""

_TYPE = "rdf:type"


def of_node(node: Node) -> list[str]:
    """A node's further lines."""
    make = _NODES.get(node.type)
    return make(node) if make else []


def of_fact(fact: Fact) -> list[str]:
    """A fact's further lines."""
    ends = ref(fact.source), ref(fact.target)
    lines = [triple(ends[0], term(name), ends[1]) for name in _SAME.get(fact.type, ())]
    lines += [triple(ends[1], term(name), ends[0]) for name in _INVERSE.get(fact.type, ())]
    if fact.type == "MENTIONS" and fact.target.startswith("event/"):
        lines.append(triple(ends[1], term("prov:wasDerivedFrom"), ends[0]))
    make = _FACTS.get(fact.type)
    return lines + make(fact) if make else lines


def scheme_lines() -> list[str]:
    """The concept schemes themselves."""
    lines = []
    for own, (indonesian, english) in SCHEMES.items():
        lines.append(triple(ref(own), term(_TYPE), term("skos:ConceptScheme")))
        lines.append(triple(ref(own), term("dct:title"), string(indonesian, "id")))
        lines.append(triple(ref(own), term("dct:title"), string(english, "en")))
    return lines


def concept(own: str, scheme: str, label: str, notation: str | None = None) -> list[str]:
    """A concept of one scheme; `own` is its IRI as a term."""
    lines = [
        triple(own, term(_TYPE), term("skos:Concept")),
        triple(own, term("skos:inScheme"), ref(scheme)),
        triple(own, term("skos:prefLabel"), string(label, "id")),
    ]
    return [*lines, triple(own, term("skos:notation"), string(notation))] if notation else lines


# nodes


def _post(node: Node) -> list[str]:
    """The role of a post: the office as such, without the body it is at."""
    role = ref(_role(node.id))
    return [
        triple(ref(node.id), term("org:role"), role),
        triple(role, term(_TYPE), term("org:Role")),
        *concept(role, "role", str(node.first("title") or node.label)),
    ]


def _role(post: str) -> str:
    return f"{post}#role"


def _place(node: Node) -> list[str]:
    """The plain name of a place, and its official code as a concept of the list of codes."""
    lines = [triple(ref(node.id), term("schema:name"), string(node.label))]
    for code in map(str, node.properties.get("code", ())):
        own = ref(f"code/{code}")
        lines.append(triple(ref(node.id), term("cv:code"), own))
        if node.id == place_id(code):  # of several that people parted, one describes the code: no line is two parts'
            lines += concept(own, "code", node.label, code)
    return lines


def _programme(node: Node) -> list[str]:
    return concept(ref(node.id), "programme", node.label, str(node.first("key") or "") or None)


def _theme(node: Node) -> list[str]:
    """The prefLabel of a theme is its property `name` already."""
    own = ref(node.id)
    return [triple(own, term(_TYPE), term("skos:Concept")), triple(own, term("skos:inScheme"), ref("theme"))]


def _cohort(node: Node) -> list[str]:
    years = node.properties.get("year", ())
    return [triple(ref(node.id), term("schema:startDate"), year(int(each))) for each in years]


_NODES: Final[Mapping[str, Callable[[Node], list[str]]]] = {
    "Post": _post,
    "Place": _place,
    "Programme": _programme,
    "Theme": _theme,
    "Cohort": _cohort,
}


# facts


def _membership(fact: Fact) -> list[str]:
    """Who held a post, at which body, and the days on which articles show it; no beginning and no end is made up."""
    own = ref(fact.id.replace("fact/", "membership/", 1))
    lines = [
        triple(own, term(_TYPE), term("org:Membership")),
        triple(own, term("org:member"), ref(fact.source)),
        triple(own, term("org:role"), ref(_role(fact.target))),
    ]
    lines += [triple(own, term("org:organization"), ref(body)) for body in fact.bodies]
    return lines + _derived(own, fact) + _during(fact, own)


def _during(fact: Fact, membership: str) -> list[str]:
    if not fact.days:
        return []
    base = fact.id.replace("fact/", "membership/", 1)
    interval = ref(f"{base}#during")
    lines = [
        triple(membership, term("org:memberDuring"), interval),
        triple(interval, term(_TYPE), term("time:ProperInterval")),
    ]
    for day in fact.days:
        instant = ref(f"{base}#day-{day}")
        lines.append(triple(interval, term("time:inside"), instant))
        lines.append(triple(instant, term(_TYPE), term("time:Instant")))
        lines.append(triple(instant, term("time:inXSDDate"), dated(day)))
    return lines


def _speech(fact: Fact) -> list[str]:
    """A speech is a part of its event; schema.org has a performer, no speaker."""
    own = ref(fact.id.replace("fact/", "speech/", 1))
    lines = [
        triple(ref(fact.target), term("schema:subEvent"), own),
        triple(own, term(_TYPE), term("schema:EducationEvent")),
        triple(own, term("schema:performer"), ref(fact.source)),
    ]
    return lines + _derived(own, fact)


def _derived(own: str, fact: Fact) -> list[str]:
    return [triple(own, term("prov:wasDerivedFrom"), ref(article_id(article))) for article in fact.articles]


_SAME: Final[Mapping[str, tuple[str, ...]]] = {
    "IN": ("schema:isBasedOn", "prov:wasDerivedFrom"),
    "SAID_BY": ("prov:wasAttributedTo",),
    "HOSTED_BY": ("schema:organizer",),
}
_INVERSE: Final[Mapping[str, tuple[str, ...]]] = {
    "PARTICIPATED_IN": ("schema:attendee",),
    "OF_PROGRAMME": ("schema:hasCourseInstance",),
}
_FACTS: Final[Mapping[str, Callable[[Fact], list[str]]]] = {"HELD": _membership, "SPOKE_AT": _speech}

STANDARD_IRIS: Final = frozenset(
    {*(name for names in (*_SAME.values(), *_INVERSE.values()) for name in names)}
    | set("org:member org:organization org:role org:memberDuring cv:code time:inside prov:wasDerivedFrom".split())
    | set("schema:subEvent schema:performer skos:inScheme".split())
)
"""The properties that this module writes between things."""

STANDARD_TERMS: Final = STANDARD_IRIS | frozenset(
    "org:Membership org:Role time:ProperInterval time:Instant time:inXSDDate schema:EducationEvent schema:startDate "
    "schema:name skos:Concept skos:ConceptScheme skos:prefLabel skos:notation dct:title".split()
)
"""Every term that this module writes."""
