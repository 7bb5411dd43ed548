"""Peak memory of `visitasi extract` at 50,000 articles against 5,000: it streams, so the two should hardly differ.

python benchmarks/extract_memory.py [--few 5000] [--many 50000] [--jobs 1]

Each run is a process of its own; its peak is the resident set that the kernel counts for it (ru_maxrss).
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks.articles import write  # noqa: E402  (the folder above is put on the path first)

ALLOWED = 20.0  # MB above the smaller run


def peak(count: int, folder: Path, jobs: int) -> float:
    """Peak resident memory in MB (10^6 bytes) of extracting `count` articles."""
    source = folder / f"{count}.jsonl"
    write(source, count)
    command = [sys.executable, str(ROOT / "visitasi.py"), "extract", "--jobs", str(jobs), str(source)]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=ROOT)  # noqa: S603  (own command)
    _, status, usage = os.wait4(process.pid, 0)
    source.unlink()
    if status:
        sys.exit(f"extract failed with status {os.waitstatus_to_exitcode(status)}: {' '.join(command)}")
    return usage.ru_maxrss * 1024 / 1e6


def main() -> None:
    """Print both peaks and what lies between them."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--few", type=int, default=5_000)
    parser.add_argument("--many", type=int, default=50_000)
    parser.add_argument("--jobs", type=int, default=1)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        few, many = (peak(count, Path(folder), args.jobs) for count in (args.few, args.many))
    print(f"peak memory of visitasi extract at {args.few:,} articles: {few:.1f} MB, at {args.many:,}: {many:.1f} MB")
    print(f"{many - few:+.1f} MB (allowed: {ALLOWED:.0f} MB)")


if __name__ == "__main__":
    main()
