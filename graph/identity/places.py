"""Places: by official code; without one, by name beside the same province."""

from __future__ import annotations

from dataclasses import dataclass

from graph.identity.stage import Keyed
from graph.identity.view import View
from graph.model.facts import Mention
from graph.model.ids import normalized, place_id


@dataclass(frozen=True, slots=True)
class PlaceStage(Keyed):
    """A place with a code is its code. One that the text leaves open is only ever one with others as open."""

    kind: str = "Place"

    def key(self, mention: Mention, view: View) -> str:
        """The code ("code|32.71"), or name and province."""
        return f"code|{mention.key}" if mention.key else f"{normalized(mention.name)}|{_province(mention, view)}"

    def node(self, key: str) -> str | None:
        """The code's node."""
        return place_id(key[len("code|") :]) if key.startswith("code|") else None


def _province(place: Mention, view: View) -> str:
    """The first province in which the article names a place with a code; "" for none."""
    return min((other.key[:2] for other in view.beside(place, "Place") if other.key), default="")
