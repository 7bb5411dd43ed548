"""Mentions → connected components over shared block keys."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from graph.model.facts import Mention


def components(
    mentions: Iterable[Mention], keys: Callable[[Mention], tuple[str, ...]]
) -> Iterator[list[Mention]]:  # fmt: skip
    """The groups of `mentions` that keys join, directly or through others; in order of their first mention."""
    found = list(mentions)
    parents = list(range(len(found)))
    first: dict[str, int] = {}
    for index, mention in enumerate(found):
        for key in keys(mention):
            _join(parents, index, first.setdefault(key, index))
    groups: dict[int, list[Mention]] = {}
    for index, mention in enumerate(found):
        groups.setdefault(_root(parents, index), []).append(mention)
    yield from groups.values()


def _root(parents: list[int], index: int) -> int:
    while parents[index] != index:
        parents[index] = index = parents[parents[index]]
    return index


def _join(parents: list[int], one: int, other: int) -> None:
    one, other = sorted((_root(parents, one), _root(parents, other)))
    parents[other] = one
