"""Posts, themes and quotations: equal keys are one thing."""

from __future__ import annotations

from dataclasses import dataclass

from graph.identity import titles
from graph.identity.stage import Keyed
from graph.identity.view import View
from graph.model.facts import Mention
from graph.model.ids import normalized

_JOINING = frozenset({"dan", "serta"})  # "anggaran dan layanan", "anggaran serta layanan"


@dataclass(frozen=True, slots=True)
class PostStage(Keyed):
    """A title at one body, in full words ("Sekda"); an acting one apart. Without a body, the title of one person."""

    kind: str = "Post"

    def key(self, mention: Mention, view: View) -> str:
        """The title and the body, or the person who holds it."""
        owners = view.targets("AT", mention) or view.sources("HELD", mention)
        title = titles.read(mention.name)
        return f"{title.acting}|{title.words}|{view.node(owners[0]) if owners else ''}"


@dataclass(frozen=True, slots=True)
class ThemeStage(Keyed):
    """A wording without case and punctuation, short forms in full words ("SDM") and without "dan"."""

    kind: str = "Theme"

    def key(self, mention: Mention, view: View) -> str:
        """The wording."""
        del view
        words = titles.spelled_out(normalized(mention.name).removeprefix("tema "))
        return " ".join(word for word in words.split() if word not in _JOINING) or mention.name


@dataclass(frozen=True, slots=True)
class QuotationStage(Keyed):
    """A speaker and the words."""

    kind: str = "Quotation"

    def key(self, mention: Mention, view: View) -> str:
        """Speaker and words."""
        speakers = view.targets("SAID_BY", mention)
        speaker = view.node(speakers[0]) if speakers else ""
        return f"{speaker}|{normalized(mention.name) or mention.name}"
