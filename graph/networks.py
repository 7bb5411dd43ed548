"""Networks to study: who and what is linked by visits, trainings and posts; their measures; files that Gephi opens.

What others call::

    from graph import networks
    made = networks.co_visits(workspace)                # places linked by the cohorts that visited both
    made = networks.officials_and_places(workspace)     # who hosted or spoke where
    made = networks.themes_and_places(workspace)
    made = networks.organizations(workspace)            # who sends participants to whose trainings and visits
    networks.centrality(made)                           # degree, betweenness, closeness, PageRank of each node
    networks.communities(made)                          # sets of nodes, the largest first
    networks.paths(workspace, "person/…", "organization/…", longest=8)      # shortest chains, longer than a question's
    networks.write(made, Path("places.graphml"))        # or .gexf: attributes typed, for Gephi

Nodes are ids without base with `type` and `label`; an edge has `weight`, the number of what links its ends, and
`first` and `last`, ISO dates or "". The same workspace gives the same network, node by node and edge by edge.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import combinations, product
from pathlib import Path
from typing import Final, NamedTuple

import networkx as nx

from graph.analysis import Source
from graph.model.facts import Fact
from graph.stores import StoreError

Links = dict[tuple[str, str, str], tuple[Fact, ...]]
"""One end, other end, what links them → the facts that say so."""
SEED: Final = 2020  # of what networkx does by chance: the same network gives the same communities

# Edges that a chain may take: those of the question `chains`.
CHAINED: Final = frozenset(
    "HELD AT PARTICIPATED_IN SPOKE_AT HOSTED_BY OF_COHORT TOOK_PLACE_IN VISITED SENT ORGANIZED_BY PART_OF SUCCEEDED_BY "
    "GOVERNS".split()
)
SAMPLED: Final = 500
"""Nodes that betweenness is estimated from where there are more: exact values take hours on a large network."""


class Measures(NamedTuple):
    """How central a node is: shares of all nodes (degree, closeness), of all shortest paths, of a random walk."""

    degree: float
    betweenness: float
    closeness: float
    pagerank: float


def co_visits(source: Source) -> nx.Graph[str]:
    """Places, linked by the cohorts that visited both; `weight` counts the cohorts."""
    by_cohort: dict[str, list[Fact]] = defaultdict(list)
    for fact in source.facts(type="VISITED"):
        if fact.target.startswith("place/"):
            by_cohort[fact.source].append(fact)
    pairs = ((own, *pair) for own, visits in by_cohort.items() for pair in combinations(visits, 2))
    return _weighted(source, {(one.target, other.target, own): (one, other) for own, one, other in pairs})


def officials_and_places(source: Source) -> nx.Graph[str]:
    """Persons and the places where they hosted or spoke; `weight` counts the events."""
    where = _by_source(source.facts(type="TOOK_PLACE_IN"))
    took_part = [(fact.source, fact.target) for fact in source.facts(type="SPOKE_AT")]
    took_part += [(fact.target, fact.source) for fact in source.facts(type="HOSTED_BY") if _is_person(fact.target)]
    found = {(who, spot.target, event): (spot,) for who, event in took_part for spot in where.get(event, ())}
    return _weighted(source, found)


def themes_and_places(source: Source) -> nx.Graph[str]:
    """Themes and the places of events that have them, themselves or by their cohort; `weight` counts the events."""
    where = _by_source(source.facts(type="TOOK_PLACE_IN"))
    cohorts = _by_source(source.facts(type="OF_COHORT"))
    themes = _by_source(source.facts(type="HAS_THEME"))
    found: Links = {}
    for event, places in where.items():
        of_cohorts = [theme for fact in cohorts.get(event, ()) for theme in themes.get(fact.target, ())]
        for theme, place in product([*themes.get(event, ()), *of_cohorts], places):
            found[theme.target, place.target, event] = (place,)
    return _weighted(source, found)


def organizations(source: Source) -> nx.Graph[str]:
    """Bodies: the sender of participants with who runs their cohort and who hosts it; `weight` counts both."""
    sent = _by_target(source.facts(type="SENT"))
    hosts = _by_source(source.facts(type="HOSTED_BY"))
    found: Links = {}
    for run in source.facts(type="ORGANIZED_BY"):
        for fact in sent.get(run.source, ()):
            found[fact.source, run.target, run.source] = (fact,)
    for member in source.facts(type="OF_COHORT"):
        received = [host for host in hosts.get(member.source, ()) if _is_body(host.target)]
        for fact, host in product(sent.get(member.target, ()), received):
            found[fact.source, host.target, member.source] = (host,)
    return _weighted(source, {key: facts for key, facts in found.items() if _is_body(key[1])})


def centrality(made: nx.Graph[str]) -> dict[str, Measures]:
    """The measures of each node, the most central by PageRank first, then by id."""
    sample = SAMPLED if len(made) > SAMPLED else None
    betweenness = nx.betweenness_centrality(made, k=sample, seed=SEED)
    degree, closeness = nx.degree_centrality(made), nx.closeness_centrality(made)
    pagerank = nx.pagerank(made, weight="weight") if made.number_of_edges() else dict.fromkeys(made, 0.0)
    found = {own: Measures(degree[own], betweenness[own], closeness[own], pagerank[own]) for own in made}
    return dict(sorted(found.items(), key=lambda item: (-round(item[1].pagerank, 12), item[0])))


def communities(made: nx.Graph[str]) -> list[set[str]]:
    """Sets of nodes that are linked more among each other than to the rest (Louvain), the largest first."""
    if not made.number_of_edges():
        return [{own} for own in sorted(made)]
    return sorted(nx.community.louvain_communities(made, seed=SEED), key=lambda group: (-len(group), min(group)))


def paths(source: Source, start: str, end: str, longest: int = 8, at_most: int = 100) -> list[list[str]]:
    """The shortest chains of nodes between two, of `longest` steps at most; sorted, `at_most` of them."""
    whole: nx.Graph[str] = nx.Graph()
    for kind in sorted(CHAINED):
        whole.add_edges_from((fact.source, fact.target) for fact in source.facts(type=kind) if _is_chained(fact))
    if start not in whole or end not in whole or start == end:
        return []
    if not nx.has_path(whole, start, end) or nx.shortest_path_length(whole, start, end) > longest:
        return []
    return sorted(nx.all_shortest_paths(whole, start, end))[:at_most]


def write(made: nx.Graph[str], path: Path) -> Path:
    """The network as GraphML or GEXF, by the name of the file; StoreError for any other. Both open in Gephi."""
    if path.suffix not in (".graphml", ".gexf"):
        raise StoreError(f"{path}: a network is written as .graphml or .gexf")
    measures = centrality(made)
    copy = made.copy()
    groups = {own: number for number, group in enumerate(communities(made)) for own in group}
    for own, found in measures.items():
        copy.nodes[own].update({"community": groups[own], **{k: float(v) for k, v in found._asdict().items()}})
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.suffix == ".graphml":
        nx.write_graphml(copy, path)
    else:
        nx.write_gexf(copy, path)
    return path


def _is_chained(fact: Fact) -> bool:
    return not fact.source.startswith("quotation/")  # AT is the post's; a quotation only belongs to its event


def _by_source(facts: Iterable[Fact]) -> dict[str, list[Fact]]:
    found: dict[str, list[Fact]] = defaultdict(list)
    for fact in facts:
        found[fact.source].append(fact)
    return dict(found)


def _by_target(facts: Iterable[Fact]) -> dict[str, list[Fact]]:
    found: dict[str, list[Fact]] = defaultdict(list)
    for fact in facts:
        found[fact.target].append(fact)
    return dict(found)


def _is_person(own: str) -> bool:
    return own.startswith("person/")


def _is_body(own: str) -> bool:
    return own.startswith("organization/")


def _weighted(source: Source, links: Mapping[tuple[str, str, str], tuple[Fact, ...]]) -> nx.Graph[str]:
    """The network of links: one edge for each two ends, heavier by each thing that links them."""
    made: nx.Graph[str] = nx.Graph()
    between: dict[tuple[str, str], dict[str, tuple[Fact, ...]]] = defaultdict(dict)
    for (one, other, by), facts in links.items():
        if one != other:
            between[min(one, other), max(one, other)][by] = facts
    labels = {node.id: node for node in source.nodes()}
    for own in sorted({end for pair in between for end in pair} & labels.keys()):
        made.add_node(own, type=labels[own].type, label=labels[own].label)
    for (one, other), linked in sorted(between.items()):
        days = sorted(day for facts in linked.values() for f in facts for day in (f.first_seen, f.last_seen) if day)
        first, last = (days[0], days[-1]) if days else ("", "")
        made.add_edge(one, other, weight=len(linked), first=first, last=last)
    return made
