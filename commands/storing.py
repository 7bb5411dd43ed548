"""Articles into a workspace: only what it does not hold yet is extracted."""

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import astuple

from commands.parallel import in_order
from commands.reading import Tally
from commands.terminal import counted, progress
from graph import Changes, Entry, Workspace
from ingest.article import Article
from ingest.extract import extract, fingerprint


def ingest_sources(
    workspace: Workspace, sources: Iterable[str], tally: Tally, *, jobs: int = 1, relevant_only: bool = False
) -> Changes:
    """Extract what is new or changed in `sources` and store it; with `relevant_only` only news of trainings."""
    extractor = fingerprint()
    articles = tally.accepted(sources)
    with progress("articles ingested") as bar:
        new = (one for one in counted(articles, bar) if not workspace.has(one.id, input_hash(one), extractor))
        return _store(workspace, new, tally, jobs=jobs, relevant_only=relevant_only)


def ingest_stale(workspace: Workspace, tally: Tally, *, jobs: int = 1) -> Changes:
    """Extract again what an extractor with another fingerprint made."""
    stale = [
        Article(one.id, one.url, one.title, one.published, one.outlet, one.text)
        for one in workspace.stale(fingerprint())
    ]
    tally.read += len(stale)
    with progress("articles extracted again") as bar:
        return _store(workspace, counted(stale, bar), tally, jobs=jobs, relevant_only=False)


def entry_of(article: Article) -> Entry:
    """What the workspace stores of an article."""
    return Entry(input_hash(article), extract(article))


def input_hash(article: Article) -> str:
    """SHA-256 over all that the extractor reads of an article: another value means that it has changed."""
    return hashlib.sha256(json.dumps(astuple(article), ensure_ascii=True).encode()).hexdigest()


def stored(changes: Changes) -> str:
    """One line: what was stored, and how large the graph is now."""
    return (
        f"{changes.added:,} articles added, {changes.replaced:,} replaced; "
        f"the graph has {changes.nodes:,} nodes and {changes.facts:,} facts"
    )


def _store(
    workspace: Workspace, articles: Iterable[Article], tally: Tally, *, jobs: int, relevant_only: bool
) -> Changes:
    left_out: list[str] = []
    entries = _entries(in_order(entry_of, articles, jobs), tally, left_out if relevant_only else None)
    changes = workspace.ingest(entries, fingerprint())
    for article_id in left_out:
        if workspace.article(article_id):  # it was about a training before it changed
            workspace.forget(article_id)
    tally.left_out += len(left_out)
    return changes


def _entries(entries: Iterable[Entry], tally: Tally, left_out: list[str] | None) -> Iterator[Entry]:
    """`entries` without those of no training if `left_out`, which takes their ids, is given."""
    for entry in entries:
        tally.note(entry.record)
        if left_out is not None and not entry.record.relevant:
            left_out.append(entry.record.id)
        else:
            yield entry
