"""Graphs for the tests of Neo4j, as the loader takes them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from graph.build import build
from graph.claims import claims
from graph.model.facts import Evidence, Fact, Node
from graph.model.record import Record
from graph.stores.neo4j.store import Neo4jStore
from tests.graph.factories import BACKGROUND

HOSTILE = (
    'Kota "Bogor"\' \\ `$x` {y} $rows,;|\tMATCH (n) DETACH DELETE n // \u2028 \U0001f600 \\u0041',
    "baris\nbaru\r\nlagi",
    '"',
    "'; CREATE (:Tamu) //",
    "{{$id}}",
    "\\",
    "\x1f",
    " spasi ",
)


class Whole:
    """A graph of these nodes and facts."""

    def __init__(self, nodes: Iterable[Node], facts: Iterable[Fact]) -> None:
        self.nodes = sorted(nodes, key=lambda node: node.id)
        self.facts = sorted(facts, key=lambda fact: fact.id)

    def lines(self, table: str, type: str, prefix: str = "") -> Iterator[tuple[str, str]]:
        rows: Sequence[Node | Fact] = self.nodes if table == "nodes" else self.facts
        return ((row.id, row.to_line()) for row in rows if row.type == type and row.id.startswith(prefix))


def built(records: Iterable[Record]) -> Whole:
    graph = build([claims(record) for record in records], BACKGROUND)
    return Whole(graph.nodes.values(), graph.facts.values())


def hostile() -> Whole:
    """Every hostile text as a name, as another wording and as a sentence; a date that is none."""
    posts = [Node(f"post/b{n}", "Post", text, HOSTILE, {"title": (text,)}) for n, text in enumerate(HOSTILE)]
    odd = Node("event/x", "Event", "x", (), {"date": ("kemarin", "2020-03-05"), "kind": ("visit", "visitasi")})
    person = Node("person/a", "Person", "a", (), {"name": HOSTILE})
    proof = tuple(Evidence("a'b", n, n + len(text), text) for n, text in enumerate(HOSTILE))
    facts = [Fact(f"fact/{n}", "HELD", person.id, post.id, ("a'b",), "2020-03-06", "kemarin", evidence=proof,
                  days=("2020-03-06", "kemarin")) for n, post in enumerate(posts)]  # fmt: skip
    return Whole([*posts, odd, person], facts)


def check(store: Neo4jStore, whole: Whole) -> None:
    """That the store holds just this graph, each relationship once, and nothing is said of it to be incomplete."""
    assert list(store.nodes()) == [(node.id, node.type) for node in whole.nodes]
    assert list(store.facts()) == [(fact.id, fact.type, fact.source, fact.target) for fact in whole.facts]
    found = store.query(
        "MATCH (n) WHERE n.hash IS NOT NULL RETURN count(n) UNION ALL MATCH ()-[r]->() RETURN count(r) AS `count(n)`"
    )
    assert found.rows == ((len(whole.nodes),), (len(whole.facts),))
    assert len(list(store.evidence())) == sum(len(fact.evidence) for fact in whole.facts)
    assert store.is_complete()
