"""Persons: by name, with a body in common; without a body, the one of that name met in the same surroundings."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from graph.identity.stage import Cluster
from graph.identity.view import View
from graph.model.facts import Mention
from graph.model.ids import normalized

_AROUND = ("Place", "Organization", "Cohort")


@dataclass(frozen=True, slots=True)
class PersonStage:
    """Those with a body in common are one; one without a body needs one candidate."""

    kind: str = "Person"

    def tallies(self, mention: Mention, view: View) -> tuple[tuple[str, str | None], ...]:
        """None."""
        del mention, view
        return ()

    def keys(self, mention: Mention, view: View) -> tuple[str, ...]:
        """The name."""
        del view
        return (normalized(mention.name),)

    def settle(self, component: Sequence[Mention], view: View) -> Iterable[Cluster]:
        """The persons of each name."""
        by_name: dict[str, list[Mention]] = {}
        for person in component:
            by_name.setdefault(normalized(person.name), []).append(person)
        for _, persons in sorted(by_name.items()):
            yield from map(Cluster, _same_name(persons, view))


def _same_name(persons: list[Mention], view: View) -> list[list[Mention]]:
    groups: list[tuple[set[str], list[Mention]]] = []
    loose: list[Mention] = []
    for person in persons:
        bodies = {body for post in view.targets("HELD", person) for body in view.nodes("AT", post)}
        if not bodies:
            loose.append(person)
            continue
        near = [group for group in groups if group[0] & bodies]
        merged = (bodies.union(*(group[0] for group in near)), [*(m for group in near for m in group[1]), person])
        groups = [group for group in groups if not group[0] & bodies] + [merged]
    settled = [members for _, members in groups]
    around = [frozenset[str]().union(*(_surroundings(member, view) for member in members)) for members in settled]
    for person in loose:
        fits = [index for index, known in enumerate(around) if known & _surroundings(person, view)]
        if len(fits) == 1 and len(groups) == 1:
            settled[fits[0]].append(person)
        else:
            settled.append([person])
    return settled


def _surroundings(person: Mention, view: View) -> frozenset[str]:
    """Nodes of the places, bodies and cohorts in the same article."""
    return frozenset(view.node(other) for kind in _AROUND for other in view.beside(person, kind))
