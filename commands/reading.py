"""From sources to records: what was refused is said at once, what came of the rest in one summary at the end."""

import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

import click

from commands.console import NOTHING_DONE, SOME_REFUSED, say
from graph.model.record import Record
from ingest.article import Article
from ingest.extract import LONGEST, extract, is_too_long
from ingest.sources import Refusal, read


@dataclass
class Tally:
    """What became of the input of one run."""

    read: int = 0
    refused: int = 0
    left_out: int = 0
    without_anything: list[str] = field(default_factory=list)

    def accepted(self, sources: Iterable[str]) -> Iterator[Article]:
        """The articles of `sources`; each refusal is one line on stderr, and the reading goes on."""
        for item in read(sources):
            if isinstance(item, Refusal):
                self.refused += 1
                say(f"refused: {item}")
            else:
                self.read += 1
                if is_too_long(item):
                    say(f"{named(item.id, item.title)}: only the first {LONGEST:,} characters are read")
                yield item

    def note(self, record: Record) -> Record:
        """Remember the article if nothing was read from it."""
        if says_nothing(record):
            self.without_anything.append(named(record.id, record.title))
        return record

    def summary(self) -> str:
        """One line: read, refused, and each article that says nothing by its name."""
        parts = [_count(self.read, "article") + " read", f"{self.refused} refused"]
        if self.left_out:
            parts.append(f"{self.left_out} about no training left out")
        if self.without_anything:
            parts.append(f"nothing found in {len(self.without_anything)}: {', '.join(self.without_anything)}")
        if not self.read:
            parts.append("nothing was extracted")
        elif len(self.without_anything) == self.read:
            parts.append("so nothing was extracted at all")
        return "; ".join(parts)

    @property
    def status(self) -> int:
        """Exit status: 2 if nothing could be done, 1 if anything was refused, else 0."""
        if not self.read:
            return NOTHING_DONE
        return SOME_REFUSED if self.refused else 0


def says_nothing(record: Record) -> bool:
    """Whether the article gave no person, body, place, cohort or quotation (events and visits need one of them)."""
    return not (record.persons or record.organizations or record.places or record.cohorts or record.quotes)


def named(id: str, title: str | None) -> str:
    """How messages name an article."""
    return f"{id} ({title})" if title else id


def line_of(article: Article) -> tuple[str, str | None]:
    """An article's record as one JSON line, and its name if nothing was read from it."""
    record = extract(article)
    return record.to_line(), named(record.id, record.title) if says_nothing(record) else None


def need(sources: Sequence[str], verb: str) -> None:
    """Refuse to run without a source."""
    if not sources:
        raise click.UsageError(f"name a file, a directory or - (visitasi {verb} --help shows an example)")


def finish(tally: Tally) -> None:
    """Say what became of the input and end with its status."""
    say(tally.summary())
    if tally.status:
        sys.exit(tally.status)


def _count(number: int, what: str) -> str:
    return f"{number:,} {what}" if number == 1 else f"{number:,} {what}s"
