"""A stop of a visit: one region and what the text says of it. The parts fill it one after the other:

`ingest.visited` finds the regions, `ingest.hosts` who received there, `ingest.visit_days` when and at which venue.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from ingest.cohorts import CohortMention
from ingest.document import Document
from ingest.people import Actor
from lexicon import Region

Span = tuple[int, int]
"""Half-open range of code points."""


@dataclass(slots=True)
class Stop:
    """One region visited; `received` if its government is said to receive."""

    region: Region
    spans: list[Span] = field(default_factory=list)
    date: str | None = None
    date_span: Span | None = None
    venue: str | None = None
    venue_span: Span | None = None
    hosts: list[tuple[Actor, Span]] = field(default_factory=list)
    received: bool = False

    def add_host(self, actor: Actor, span: Span) -> None:
        """A host, once."""
        if actor not in [known for known, _ in self.hosts]:
            self.hosts.append((actor, span))

    @property
    def told_at(self) -> list[int]:
        """Offsets at which the text speaks of the stop: of the region and of its hosts, in order."""
        return sorted({start for start, _ in self.spans} | {span[0] for _, span in self.hosts})


Stops = dict[str, Stop]
"""By the region's official code, in the order of the text."""


def spoken_of(stops: Stops, offset: int) -> Stop | None:
    """The stop that the text told of last before `offset`."""
    told = [(start, stop) for stop in stops.values() for start in stop.told_at if start <= offset]
    return max(told, key=lambda item: item[0])[1] if told else None


def batches_of(stop: Stop, mentions: Sequence[CohortMention], doc: Document) -> tuple[str, ...]:
    """Batches named last before the region in the sentences that tell of it: ``Angkatan VIII mendatangi Kota X``."""
    found = (_batch_before(start, mentions, doc) for start, _ in stop.spans)
    return tuple(dict.fromkeys(batch for batch in found if batch))


def _batch_before(offset: int, mentions: Sequence[CohortMention], doc: Document) -> str | None:
    sentence, _ = doc.sentences[doc.sentence_at(offset)]
    before = [m.batch for m in mentions if m.batch and sentence <= doc.tokens[m.first].start < offset]
    return before[-1] if before else None
