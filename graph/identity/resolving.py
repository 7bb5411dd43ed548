"""All stages over all articles, in memory: the plain way, which every faster one must agree with."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from graph.identity.cohorts import CohortStage
from graph.identity.components import components
from graph.identity.events import EventStage
from graph.identity.judgements import NONE, Judgements
from graph.identity.organizations import OrganizationStage
from graph.identity.overruling import overruled
from graph.identity.persons import PersonStage
from graph.identity.places import PlaceStage
from graph.identity.plain import PostStage, QuotationStage, ThemeStage
from graph.identity.stage import Stage
from graph.identity.view import Told, View
from graph.model.facts import Claims, Mention

STAGES: tuple[Stage, ...] = (
    PlaceStage(),
    OrganizationStage(),
    CohortStage(),
    PersonStage(),
    PostStage(),
    ThemeStage(),
    EventStage(),
    QuotationStage(),
)
"""In the order in which they run, since later kinds lean on earlier ones."""


@dataclass(frozen=True, slots=True)
class Resolution:
    """Local id → node id, for every id that an article gives; things known everywhere lead to themselves."""

    links: Mapping[str, str]

    def __getitem__(self, local: str) -> str:
        return self.links.get(local, local)


def resolve(articles: Iterable[Claims], judgements: Judgements = NONE) -> Resolution:
    """One node for each thing that `articles` speak of."""
    told = list(map(Told.of_claims, articles))
    homes = {own: each for each in told for own in each.places}
    links: dict[str, str] = {}
    for stage in STAGES:
        mentions = [mention for each in told for mention in each.of(stage.kind)]
        counts = count(stage, mentions, View(homes, links))
        links |= settled(stage, mentions, View(homes, links, counts, judgements))
    return Resolution(links)


def count(stage: Stage, mentions: Iterable[Mention], view: View) -> dict[str, int]:
    """How many different values each counted name has."""
    values: dict[str, set[str]] = defaultdict(set)
    for mention in mentions:
        for name, value in stage.tallies(mention, view):
            if value is not None:
                values[name].add(value)
    return {name: len(found) for name, found in values.items()}


def settled(stage: Stage, mentions: Iterable[Mention], view: View) -> dict[str, str]:
    """The links of one stage: local id → node id."""
    links: dict[str, str] = {}
    for component in components(sorted(mentions, key=view.age), lambda mention: block_keys(stage, mention, view)):
        links |= settle_component(stage, component, view)
    return links


def block_keys(stage: Stage, mention: Mention, view: View) -> tuple[str, ...]:
    """What joins a mention with others: the stage's keys, and people's word."""
    return (*stage.keys(mention, view), *view.judgements.keys(mention.id))


def settle_component(stage: Stage, component: list[Mention], view: View) -> dict[str, str]:
    """The links of one component, its mentions sorted by age; what people decided is obeyed."""
    links: dict[str, str] = {}
    for cluster in overruled(stage.settle(component, view), view):
        node = cluster.id or min(cluster.members, key=view.age).id
        links.update((member.id, node) for member in cluster.members)
    return links
