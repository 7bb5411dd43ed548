"""How fast the sorted export is beside the engine's own unsorted dump, and how much memory it takes.

.venv/bin/python -m benchmarks.corpus 1500 --workspace /tmp/corpus
.venv/bin/python -m benchmarks.export_speed /tmp/corpus
"""

from __future__ import annotations

import argparse
import resource
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pyoxigraph as ox

import graph
from graph import export

ROUNDS = 3
_FORMATS = {"nq": ox.RdfFormat.N_QUADS, "nt": ox.RdfFormat.N_TRIPLES}


def least(work: Callable[[], object]) -> float:
    """Seconds of processor time of the fastest of some rounds, so that what else runs counts little."""
    times = []
    for _ in range(ROUNDS):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return min(times)


def main() -> None:
    """Print a line a format."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("workspace", type=Path)
    given = parser.parse_args()
    with graph.open(given.workspace) as workspace, tempfile.TemporaryDirectory() as folder:
        number = max(path.name for path in (given.workspace / "generations").iterdir() if path.is_dir())
        store = ox.Store.read_only(str(given.workspace / "generations" / number))
        print(f"{len(store):,} quads")
        for form, kind in _FORMATS.items():
            own, plain = Path(folder) / f"own.{form}", Path(folder) / f"plain.{form}"
            of = ox.DefaultGraph() if form == "nt" else None
            bare = least(partial(store.dump, str(plain), format=kind, from_graph=of))
            ours = least(partial(export.write, workspace, own))
            print(f"{form}: sorted {ours:.2f} s, unsorted dump {bare:.2f} s, {bare / ours:.2f} as fast")
        for form in export.FORMATS.keys() - _FORMATS.keys():
            spent = least(partial(export.write, workspace, Path(folder) / f"g.{form}", form))
            print(f"{form}: {spent:.2f} s")
    print(f"memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


if __name__ == "__main__":
    main()
