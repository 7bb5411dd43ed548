"""Which claims of many articles mean one thing: local id → node id.

For now by keys; two candidates mean no answer. In this order, since later kinds lean on earlier ones:

    places         official code; without one, the name beside the same province
    organizations  the lexicon's key; a local government by its area; else name and area. A unit or training body whose
                   area the article leaves open is nobody else's
    cohorts        programme, batch, year, and the organizer where providers number their own; a missing value fits if
                   exactly one candidate remains
    persons        name, with a body in common; without a body, the one of that name met in the same surroundings
    posts          title at one body; without a body, title of one person
    themes         wording without case and punctuation
    events         kind, place (or body), date within a day, and a shared cohort, host or venue
    quotations     speaker and words

The result is a function of the set of claims: nothing depends on the order in which articles came.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from graph.events import group_events
from graph.model.facts import Claims, Mention
from graph.model.ids import key_id, normalized, place_id
from graph.world import Cluster, Key, World

PROVIDER_NUMBERED = frozenset({"PKA", "PKP", "LATSAR", "PIM-III", "PIM-IV"})
"""Programmes whose batches each provider counts for itself; the National Institute counts PKN and PIM I and II."""

_LOCAL_KINDS = frozenset({"unit", "training_provider", "local_government"})


@dataclass(frozen=True, slots=True)
class Resolution:
    """Local id → node id, for every id that an article gives; things known everywhere lead to themselves."""

    links: Mapping[str, str]

    def __getitem__(self, local: str) -> str:
        return self.links.get(local, local)


def resolve(articles: Iterable[Claims]) -> Resolution:
    """One node for each thing that `articles` speak of."""
    world = World(articles)
    world.settle_by_key("Place", lambda mention: _place_key(world, mention))
    world.settle_by_key("Organization", lambda mention: _organization_key(world, mention))
    _settle_cohorts(world)
    _settle_persons(world)
    world.settle_by_key("Post", lambda mention: _post_key(world, mention))
    world.settle_by_key("Theme", lambda mention: Key((normalized(mention.name) or mention.name,)))
    for cluster in group_events(world):
        world.settle(cluster)
    world.settle_by_key("Quotation", lambda mention: _quotation_key(world, mention))
    return Resolution(world.links)


def _place_key(world: World, place: Mention) -> Key:
    if place.key:
        return Key((place.key,), place_id(place.key))
    codes = sorted(code[:2] for code in world.codes_beside(place))
    return Key((normalized(place.name), codes[0] if codes else ""))


def _organization_key(world: World, body: Mention) -> Key:
    kind = str(body.properties["kind"][0])
    if body.key:
        return Key(("key", body.key), key_id("organization", body.key))
    if kind == "local_government" and body.area:
        return Key(("area", body.area), f"organization/pemerintah-{body.area}")
    name = normalized(body.name)
    if kind in _LOCAL_KINDS and not body.area:
        parents = world.targets("PART_OF", body.id)
        return Key((name, "in", parents[0])) if parents else Key((name, "of", body.id))
    return Key((name, body.area or ""))


# cohorts


def _settle_cohorts(world: World) -> None:
    """A cohort that leaves a value open joins the only one that fits; open ones with the same values are one."""
    by_programme: dict[str, dict[_CohortValues, list[Mention]]] = defaultdict(lambda: defaultdict(list))
    for cohort in world.of("Cohort"):
        values = _cohort_values(world, cohort)
        if values.batch is None and values.year is None:
            world.settle(Cluster([cohort]))  # nothing but a programme names no cohort
        else:
            by_programme[values.programme][values].append(cohort)
    for told in by_programme.values():
        clusters: dict[_CohortValues, list[Mention]] = defaultdict(list)
        for values, mentions in told.items():
            clusters[_only_fuller(values, told)].extend(mentions)
        for values, mentions in clusters.items():
            world.settle(Cluster(mentions, _cohort_id(values)))


class _CohortValues(NamedTuple):
    """None is unknown; an organizer that does not matter is ""."""

    programme: str
    batch: str | None
    year: str | None
    organizer: str | None


def _only_fuller(values: _CohortValues, others: Iterable[_CohortValues]) -> _CohortValues:
    """The fullest values that agree with `values`, if there is one that all others agree with; else `values`."""
    fuller = [other for other in others if _fills(values, other)]
    fullest = [one for one in fuller if all(one == other or _fills(other, one) for other in fuller)]
    return fullest[0] if fullest else values


def _cohort_values(world: World, cohort: Mention) -> _CohortValues:
    programme = str(cohort.key)
    batch, year = (cohort.properties.get(name, (None,))[0] for name in ("batch", "year"))
    organizer: str | None = ""
    if programme in PROVIDER_NUMBERED:
        organizers = world.targets("ORGANIZED_BY", cohort.id)
        organizer = world.links[organizers[0]] if organizers else None
    return _CohortValues(
        programme, None if batch is None else str(batch), None if year is None else str(year), organizer
    )


def _fills(values: _CohortValues, other: _CohortValues) -> bool:
    """Whether `other` says all that `values` says, and more."""
    return values != other and all(own is None or own == theirs for own, theirs in zip(values, other, strict=True))


def _cohort_id(values: _CohortValues) -> str:
    """An id like "cohort/pkn-ii-xiii-2020"."""
    provider = (values.organizer or "").removeprefix("organization/")
    return key_id("cohort", *(part for part in (*values[:3], provider) if part))


# persons


def _settle_persons(world: World) -> None:
    by_name: dict[str, list[Mention]] = defaultdict(list)
    for person in world.of("Person"):
        by_name[normalized(person.name)].append(person)
    for name in sorted(by_name):
        for cluster in _same_name(world, by_name[name]):
            world.settle(Cluster(cluster))


def _same_name(world: World, persons: list[Mention]) -> list[list[Mention]]:
    """Persons of one name, parted: those with a body in common are one; one without a body needs one candidate."""
    groups: list[tuple[set[str], list[Mention]]] = []
    loose: list[Mention] = []
    for person in sorted(persons, key=world.age):
        bodies = _bodies(world, person)
        if not bodies:
            loose.append(person)
            continue
        near = [group for group in groups if group[0] & bodies]
        merged = (bodies.union(*(group[0] for group in near)), [*(m for group in near for m in group[1]), person])
        groups = [group for group in groups if not group[0] & bodies] + [merged]
    settled = [members for _, members in groups]
    around = [frozenset[str]().union(*(world.surroundings(member) for member in members)) for members in settled]
    for person in loose:
        fits = [index for index, known in enumerate(around) if known & world.surroundings(person)]
        if len(fits) == 1 and len(groups) == 1:
            settled[fits[0]].append(person)
        else:
            settled.append([person])
    return settled


def _bodies(world: World, person: Mention) -> set[str]:
    posts = world.targets("HELD", person.id)
    return {world.links[body] for post in posts for body in world.targets("AT", post)}


def _post_key(world: World, post: Mention) -> Key:
    bodies = world.targets("AT", post.id)
    owners = bodies or world.sources("HELD", post.id)
    return Key((normalized(post.name), *(world.links[owner] for owner in owners[:1])))


def _quotation_key(world: World, quotation: Mention) -> Key:
    speakers = world.targets("SAID_BY", quotation.id)
    words = normalized(quotation.name) or quotation.name
    return Key((world.links[speakers[0]] if speakers else "", words))
