"""Articles a second of the extraction on one core, beside spaCy's blank Indonesian tokenizer on the same texts.

python benchmarks/extract_speed.py [--articles 1000] [--rounds 3] [--jobs 2]

What is timed: reading the .jsonl source, extracting every record and writing it as a JSON line, as `visitasi extract`
does; the tokenizer only splits the same texts into tokens, in the same process. The two take turns; of each the best
round counts, in seconds of this process, so that a busy machine disturbs little. Nothing is kept from one article to
the next. Loading the lexicon is timed apart. With --jobs the command is run with one and with so many processes, by
the clock: that tells something on an idle machine only.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path

import spacy

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks.articles import rows, write  # noqa: E402  (the folder above is put on the path first)
from commands.parallel import in_order  # noqa: E402
from commands.reading import Tally, line_of  # noqa: E402


def _seconds(work: Callable[[], object]) -> float:
    """Seconds of this process; what others do on the machine is not counted."""
    started = time.process_time()
    work()
    return time.process_time() - started


def _extract(source: Path) -> None:
    with Path(os.devnull).open("w", encoding="utf-8") as out:
        out.writelines(line + "\n" for line, _ in in_order(line_of, Tally().accepted([str(source)]), 1))


def measure(count: int, rounds: int, folder: Path) -> None:
    """Print one line for each of both and how they compare."""
    source, one = folder / "articles.jsonl", folder / "one.jsonl"
    write(source, count)
    write(one, 1)
    texts = [row["text"] for row in rows(count)]
    loading = _seconds(lambda: _extract(one))
    tokenizer = spacy.blank("id")
    tokenizer.make_doc(texts[0])
    both = [
        (_seconds(lambda: _extract(source)), _seconds(lambda: [tokenizer.make_doc(text) and None for text in texts]))
        for _ in range(rounds)
    ]
    extraction, tokenization = map(min, zip(*both, strict=True))
    characters, words = (sum(map(size, texts)) / count for size in (len, lambda text: len(text.split())))
    print(f"{count:,} articles of {characters:,.0f} characters, {words:,.0f} words on average, one core")
    print(f"visitasi extract            {count / extraction:10,.0f} articles a second  (lexicon: {loading:.2f} s)")
    print(f"spaCy {version('spacy')} blank('id')     {count / tokenization:10,.0f} articles a second  (tokens only)")
    print(f"extraction takes {extraction / tokenization:.2f} times as long as that tokenizer")


def compare_jobs(count: int, jobs: int, folder: Path) -> None:
    """Print how much sooner several processes are done."""
    source = folder / "articles.jsonl"
    write(source, count)
    took = []
    for number in (1, jobs):
        started = time.perf_counter()
        command = [sys.executable, str(ROOT / "visitasi.py"), "extract", "--jobs", str(number), str(source)]
        subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True, cwd=ROOT)  # noqa: S603  (own)
        took.append(time.perf_counter() - started)
    print(f"{jobs} processes: {took[0] / took[1]:.2f} times as fast as one ({took[0]:.1f} s, {took[1]:.1f} s)")


def main() -> None:
    """Measure in a temporary folder."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=1000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--jobs", type=int, help="compare one process with so many instead")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        if args.jobs:
            compare_jobs(args.articles, args.jobs, Path(folder))
            return
        if hasattr(os, "sched_setaffinity"):
            os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
        measure(args.articles, args.rounds, Path(folder))


if __name__ == "__main__":
    main()
