"""What one stage of identity is: a kind of thing, what may be one, and what is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from graph.identity.view import View
from graph.model.facts import Mention


@dataclass(frozen=True, slots=True)
class Cluster:
    """Mentions of one thing. Without an `id` it takes that of its earliest member."""

    members: Sequence[Mention]
    id: str | None = None


class Stage(Protocol):
    """Finds which mentions of one `kind` are one thing. Stages are frozen and without state of their own.

    Everything here is a function of the arguments alone, and `view` shows only what `graph.identity.view` lists. So
    after a change just those components are settled again in which something was touched: an article, a link of an
    earlier stage, the step of a counted name, a judgement.
    """

    @property
    def kind(self) -> str:
        """The type of mention that is settled."""

    def tallies(self, mention: Mention, view: View) -> tuple[tuple[str, str | None], ...]:
        """(name, value): `View.step` tells how many different values all mentions give a name; None counts nothing.

        A mention may ask the step of no other names than those in its own tallies, so that it is settled again only
        when one of these changes its step. Called before `keys` of any mention; it may read the mention's article and
        the links of earlier stages, but no steps.
        """

    def keys(self, mention: Mention, view: View) -> tuple[str, ...]:
        """The block keys of a mention: those that share one may be one thing, and are settled together."""

    def settle(self, component: Sequence[Mention], view: View) -> Iterable[Cluster]:
        """Which mentions of a component are one; every mention in exactly one cluster.

        `component` comes sorted by age (`View.age`); the result depends on what it holds alone.
        """


class Keyed:
    """A stage without tallies, in which a mention has one key and equal keys are one thing."""

    def tallies(self, mention: Mention, view: View) -> tuple[tuple[str, str | None], ...]:
        """None."""
        del mention, view
        return ()

    def keys(self, mention: Mention, view: View) -> tuple[str, ...]:
        """The one key."""
        return (self.key(mention, view),)

    def settle(self, component: Sequence[Mention], view: View) -> Iterable[Cluster]:
        """One cluster a key: several only where a judgement brought them together."""
        found: dict[str, list[Mention]] = {}
        for mention in component:
            found.setdefault(self.key(mention, view), []).append(mention)
        return [Cluster(members, self.node(key)) for key, members in found.items()]

    def key(self, mention: Mention, view: View) -> str:
        """What a mention has in common with all others of the same thing, and with no others."""
        raise NotImplementedError

    def node(self, key: str) -> str | None:
        """The id that a key itself gives; None if the earliest mention gives it."""
        del key
        return None
