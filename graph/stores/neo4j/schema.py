"""What Neo4j must have before anything is loaded: unique ids, and indexes where questions begin."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from graph.vocab import VOCABULARY

INDEXED: Final = (
    ("Place", "code"),
    ("Place", "kind"),
    ("Organization", "key"),
    ("Organization", "kind"),
    ("Programme", "key"),
    ("Cohort", "year"),
    ("Event", "date"),
    ("Event", "kind"),
    ("Article", "key"),
    ("Article", "published"),
)
"""Label and property of the range indexes beside those on the labels that are names."""

NOT_SEARCHED: Final = frozenset({"Quotation", "Article"})
"""Types whose labels are sentences and titles, not names; a range index would refuse one longer than 8 kB."""

LOAD: Final = "VisitasiLoad"
"""Label of the one node that tells how far loading has come."""


def statements() -> Iterator[str]:
    """The Cypher statements that make constraints and indexes; each does nothing where it was run before."""
    for node in VOCABULARY.nodes:
        yield _unique(f"{node.path}_id", f"(x:{node.name})")
    for relationship in relationships():
        yield _unique(f"{relationship.lower()}_id", f"()-[x:{relationship}]-()")
    yield _unique("visitasi_load_id", f"(x:{LOAD})")
    named = [node.name for node in VOCABULARY.nodes if node.name not in NOT_SEARCHED]
    for label, name in (*((each, "label") for each in named), *INDEXED):
        yield f"CREATE RANGE INDEX {label.lower()}_{name} IF NOT EXISTS FOR (x:{label}) ON (x.{name})"
    yield f"CREATE FULLTEXT INDEX names IF NOT EXISTS FOR (x:{'|'.join(named)}) ON EACH [x.label, x.aliases]"


def relationships() -> list[str]:
    """The relationship types, sorted; AT stands for two types of facts."""
    return sorted({edge.relationship for edge in VOCABULARY.edges})


def _unique(name: str, pattern: str) -> str:
    return f"CREATE CONSTRAINT {name} IF NOT EXISTS FOR {pattern} REQUIRE x.id IS UNIQUE"
