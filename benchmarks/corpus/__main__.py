"""Writes a made corpus as JSON lines, records to standard output, or stores it in a workspace as if it were read."""

from __future__ import annotations

import argparse
import contextlib
import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO

import graph
from benchmarks import corpus
from graph.model.ids import digest

FINGERPRINT = "made"
_ARTICLE = ("id", "title", "published", "outlet", "text")


def _line(row: object) -> str:
    return json.dumps(row, ensure_ascii=False) + "\n"


def entry(made: corpus.Made) -> graph.Entry:
    """What a workspace stores of an article."""
    return graph.Entry(digest("made", made.row["text"]), made.record)


def _noted(made: Iterable[corpus.Made], truth: IO[str] | None, articles: IO[str] | None) -> Iterator[corpus.Made]:
    """The same articles, written into the files on the way."""
    for each in made:
        if truth:
            truth.write(_line(each.truth.to_row()))
        if articles:
            articles.write(_line({name: each.row[name] for name in _ARTICLE}))
        yield each


def main() -> None:
    """Write what the arguments ask for."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.corpus", description=__doc__)
    parser.add_argument("count", type=int, help="how many articles")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--truth", type=Path, help="file for who is who: article, persons by name, event")
    parser.add_argument("--articles", type=Path, help="file for the articles alone, a source of `visitasi extract`")
    parser.add_argument("--workspace", type=Path, help="store them there, without printing records")
    given = parser.parse_args()
    with contextlib.ExitStack() as stack:

        def opened(path: Path | None) -> IO[str] | None:
            return None if path is None else stack.enter_context(path.open("w", encoding="utf-8"))

        truth, articles = opened(given.truth), opened(given.articles)
        made = _noted(corpus.articles(given.count, given.seed), truth, articles)
        if given.workspace is None:
            sys.stdout.writelines(_line(each.row) for each in made)
            return
        with graph.open(given.workspace, create=True) as workspace:
            print(workspace.ingest(map(entry, made), FINGERPRINT), file=sys.stderr)


if __name__ == "__main__":
    main()
