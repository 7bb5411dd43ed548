"""Villages, venues and other landmarks: a first word that the lexicon knows and a proper name.

Forms handled, with examples of shape: ``Desa Sukamaju``, ``Kecamatan Tanjung Raya``; ``Aula Kantor Bupati``,
``Gedung Sabha``; ``Jalan Merdeka``, ``Gunung Lawu``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from ingest.bodies import body_at
from ingest.document import Document
from ingest.words import proper_end

VillageKind = Literal["village", "venue", "landmark"]
VILLAGE_KINDS: tuple[VillageKind, ...] = ("village", "venue", "landmark")


@dataclass(frozen=True, slots=True)
class Village:
    """A village, a venue or another landmark by its first word and name."""

    first: int
    last: int
    kind: VillageKind

    @property
    def venue(self) -> bool:
        """Whether people are received there: a hall, an office, a landmark."""
        return self.kind == "venue"


def village_at(doc: Document, at: int) -> Village | None:
    """The village, venue or landmark at token `at`; a body with such a first word ("Balai Diklat X") is a body."""
    kinds = doc.phrases.kinds(at)
    for kind in (kind for kind in VILLAGE_KINDS if kind in kinds):
        found = doc.phrases.longest(at, kind)
        end = proper_end(doc, found.last) if found else at
        if found and end > found.last and (kind != "village" or doc.tokens[at].capital):
            return None if kind == "venue" and body_at(doc, at) else Village(at, end, kind)
    return None
