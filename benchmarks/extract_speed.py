"""Articles a second of the extraction on one core, beside spaCy's blank Indonesian tokenizer on the same texts.

python benchmarks/extract_speed.py [--articles 5000]

What is timed: reading the .jsonl source, extracting every record and writing it as a JSON line, as `visitasi extract`
does; the tokenizer only splits the same texts into tokens, in the same process, right after. Loading the lexicon and
making the tokenizer are timed apart.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path

import spacy

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.articles import rows, write
from commands.reading import Tally, line_of

ARTICLES = 5000


def _timed(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def _extract(source: Path) -> None:
    with Path(os.devnull).open("w", encoding="utf-8") as out:
        out.writelines(line_of(article)[0] + "\n" for article in Tally().accepted([str(source)]))


def measure(count: int, folder: Path) -> None:
    """Print one line for each of both."""
    source, one = folder / "articles.jsonl", folder / "one.jsonl"
    write(source, count)
    write(one, 1)
    texts = [row["text"] for row in rows(count)]
    loading = _timed(lambda: _extract(one))
    extraction = _timed(lambda: _extract(source))
    tokenizer = spacy.blank("id")
    for text in texts[:50]:
        tokenizer.make_doc(text)
    tokenization = _timed(lambda: [tokenizer.make_doc(text) and None for text in texts])
    mean = sum(map(len, texts)) / count
    print(f"{count:,} articles of {mean:,.0f} characters on average, one core")
    print(f"visitasi extract            {count / extraction:10,.0f} articles a second  (first article {loading:.2f} s)")
    print(f"spaCy {version('spacy')} blank('id')     {count / tokenization:10,.0f} articles a second  (tokens only)")
    print(f"extraction takes {extraction / tokenization:.1f} times as long as that tokenizer")


def main() -> None:
    """Measure in a temporary folder."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=ARTICLES)
    count = parser.parse_args().articles
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    with tempfile.TemporaryDirectory() as folder:
        measure(count, Path(folder))


if __name__ == "__main__":
    main()
