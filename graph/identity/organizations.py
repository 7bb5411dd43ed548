"""Organizations: by the lexicon's key; a local government by its area; else by name and area."""

from __future__ import annotations

from dataclasses import dataclass

from graph.identity.stage import Keyed
from graph.identity.view import View
from graph.model.facts import Mention
from graph.model.ids import key_id, normalized

_LOCAL_KINDS = frozenset({"unit", "training_provider", "local_government"})


@dataclass(frozen=True, slots=True)
class OrganizationStage(Keyed):
    """A unit or training body whose area and parent the article leaves open is nobody else's."""

    kind: str = "Organization"

    def key(self, mention: Mention, view: View) -> str:
        """How the body is known, and by what: "key|lan", "area|32.71", "name|bkpsdm|32.71"."""
        if mention.key:
            return f"key|{mention.key}"
        kind = mention.properties["kind"][0]
        if kind == "local_government" and mention.area:
            return f"area|{mention.area}"
        name = normalized(mention.name)
        if kind in _LOCAL_KINDS and not mention.area:
            parents = view.targets("PART_OF", mention)
            return f"in|{name}|{parents[0].key or parents[0].name}" if parents else f"of|{name}|{mention.id}"
        return f"name|{name}|{mention.area or ''}"

    def node(self, key: str) -> str | None:
        """What the lexicon or the area names has an id of its own."""
        how, _, what = key.partition("|")
        if how == "key":
            return key_id("organization", what)
        return f"organization/pemerintah-{what}" if how == "area" else None
