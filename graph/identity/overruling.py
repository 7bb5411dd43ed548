"""Clusters as a stage found them → as people's judgements want them."""

from __future__ import annotations

from collections.abc import Iterable

from graph.identity.stage import Cluster
from graph.identity.view import View
from graph.model.facts import Mention


def overruled(clusters: Iterable[Cluster], view: View) -> list[Cluster]:
    """`clusters` with what people called the same together, and what they called different apart.

    Of two called different the younger leaves, with all that people called the same as it. A pair that contradicts
    itself over others (a = b, b = c, a ≠ c) stays apart.
    """
    found = list(clusters)
    judged = view.judgements
    if not any(m.id in judged.same or m.id in judged.different for cluster in found for m in cluster.members):
        return found
    parted = [part for cluster in found for part in _parted(cluster, view)]
    return _united(parted, view)


def _parted(cluster: Cluster, view: View) -> list[Cluster]:
    """The cluster without those that may not stay; each of these goes to the first that takes it, or alone."""
    parts: list[list[Mention]] = [[]]
    for mention in sorted(cluster.members, key=view.age):
        apart = view.judgements.different.get(mention.id, frozenset())
        home = next((part for part in parts if apart.isdisjoint(m.id for m in part)), None)
        if home is None:
            parts.append(home := [])
        home.append(mention)
    return [Cluster(cluster.members, cluster.id) if len(parts) == 1 else Cluster(parts[0], cluster.id)] + [
        Cluster(part) for part in parts[1:]
    ]


def _united(clusters: list[Cluster], view: View) -> list[Cluster]:
    """Clusters that hold two members called the same are one, unless two others in them are called different."""
    where = {member.id: index for index, cluster in enumerate(clusters) for member in cluster.members}
    parts: list[Cluster | None] = list(clusters)
    pairs = sorted({(min(a, b), max(a, b)) for a in where for b in view.judgements.same.get(a, ()) if b in where})
    for one, other in pairs:
        first, second = sorted((where[one], where[other]))
        left, right = parts[first], parts[second]
        if left is None or right is None or first == second or _contradicted(left, right, view):
            continue
        parts[first], parts[second] = Cluster([*left.members, *right.members], left.id or right.id), None
        where.update((member.id, first) for member in right.members)
    return [part for part in parts if part is not None]


def _contradicted(left: Cluster, right: Cluster, view: View) -> bool:
    ids = {member.id for member in right.members}
    return any(not ids.isdisjoint(view.judgements.different.get(m.id, ())) for m in left.members)
