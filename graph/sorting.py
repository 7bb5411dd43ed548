"""Sorting more lines than fit into memory: sorted runs in temporary files, merged as they are read."""

from __future__ import annotations

import heapq
import tempfile
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import IO

RUN = 500_000
"""Lines sorted at once: about 150 MB of N-Quads."""


def sorted_lines(lines: Iterable[str], run: int = RUN) -> Iterator[str]:
    """`lines` (without line breaks within) in the order of their code points; in memory at most `run` of them.

    What does not fit is written to files without names, in the system's folder for temporary files; they vanish with
    the process.
    """
    rest = iter(lines)
    first = sorted(islice(rest, run))
    if len(first) < run:
        yield from first
        return
    files = [_kept(first)]
    del first
    while chunk := sorted(islice(rest, run)):
        files.append(_kept(chunk))
    try:
        for line in heapq.merge(*map(_lines, files)):
            yield line.decode("utf-8")
    finally:
        for file in files:
            file.close()


def _kept(lines: Iterable[str]) -> IO[bytes]:
    file = tempfile.TemporaryFile()  # noqa: SIM115 - closed by who merges
    file.writelines(line.encode("utf-8") + b"\n" for line in lines)
    file.seek(0)
    return file


def _lines(file: IO[bytes]) -> Iterator[bytes]:
    """UTF-8 sorts as code points do."""
    return (line.rstrip(b"\n") for line in file)
