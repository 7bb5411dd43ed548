"""What a workspace costs: made at once, then changed by few articles.

    python benchmarks/incremental.py --articles 50000 --add 100

The articles added are the newest of the made corpus, then as many drawn from all its years; then some are forgotten.
Each figure is the whole of `Workspace.ingest` or `forget`, with the store's new generation. `--workspace DIR` keeps it.
"""

from __future__ import annotations

import argparse
import random
import resource
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import graph
from benchmarks import corpus
from benchmarks.corpus.__main__ import FINGERPRINT, entry

SEED = 7


def _timed(title: str, work: Callable[[], object]) -> None:
    wall, own = time.perf_counter(), time.process_time()
    work()
    wall, own = time.perf_counter() - wall, time.process_time() - own
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000
    print(f"{title:40} {wall:9.1f} s   {own:9.1f} s of processor   peak so far {peak:7,.0f} MB", flush=True)


def measure(folder: Path, articles: int, add: int) -> None:
    """Print a line for each step."""
    total = articles + 2 * add
    kept = set(random.Random(SEED).sample(range(articles + add), add)) | set(range(articles + add, total))
    with graph.open(folder, create=True) as workspace:
        made = (made for number, made in enumerate(corpus.articles(total)) if number not in kept)
        _timed(f"{articles:,} articles at once", lambda: workspace.ingest(map(entry, made), FINGERPRINT))
        late = [made for number, made in enumerate(corpus.articles(total)) if number in kept]
        print(workspace.counts())
        newest, spread = [entry(each) for each in late[add:]], [entry(each) for each in late[:add]]
        _timed(f"{add} newest added", lambda: workspace.ingest(newest, FINGERPRINT))
        _timed(f"{add} of all years added", lambda: workspace.ingest(spread, FINGERPRINT))
        _timed("the same again", lambda: workspace.ingest(spread, FINGERPRINT))
        _timed("1 forgotten", lambda: workspace.forget(spread[0].record.id))


def main() -> None:
    """Measure in a temporary folder, or in one that is kept."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=50_000)
    parser.add_argument("--add", type=int, default=100)
    parser.add_argument("--workspace", type=Path)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        measure(given.workspace or Path(folder), given.articles, given.add)


if __name__ == "__main__":
    main()
