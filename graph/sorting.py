"""Sorting lines outside memory, fast: runs sorted in memory, merged block by block.

`heapq.merge` costs Python work for every line. Here a step takes from each run the lines up to a bound below which no
run has more to come, and sorts them together: `list.sort` merges sorted stretches in C. Lines are bytes, and UTF-8
sorts as code points do.
"""

from __future__ import annotations

import io
import tempfile
from bisect import bisect_right
from collections.abc import Callable, Iterator
from typing import IO, TYPE_CHECKING, Final

if TYPE_CHECKING:
    from typing_extensions import Buffer

RUN: Final = 48 << 20  # bytes sorted at once; with the lines' objects about 130 MB
BLOCK: Final = 2 << 20  # bytes read of each run at once


class Sorter(io.RawIOBase):
    """A binary file to write lines to; `blocks` gives them back sorted. `change` is applied to many lines at once."""

    def __init__(self, change: Callable[[bytes], bytes] | None = None, run: int = RUN) -> None:
        self._change = change
        self._run = run
        self._parts: list[bytes] = []
        self._size = 0
        self._files: list[IO[bytes]] = []

    def __repr__(self) -> str:
        return f"<Sorter with {len(self._files)} runs>"

    def writable(self) -> bool:
        """It is."""
        return True

    def write(self, data: Buffer) -> int:
        """Take bytes; lines may go on in the next call."""
        self._parts.append(part := bytes(data))
        self._size += len(part)
        if self._size >= self._run:
            self._keep_run()
        return len(part)

    def blocks(self) -> Iterator[bytes]:
        """All lines in order, each with its line break, in blocks of many; to be taken once."""
        rest = self._sorted(b"".join(self._parts))
        self._parts = []
        if not self._files:
            yield from _blocks(rest)
            return
        self._files.append(_kept(rest))
        del rest
        try:
            yield from _merged([_Run(file) for file in self._files])
        finally:
            for file in self._files:
                file.close()

    def _keep_run(self) -> None:
        whole, _, rest = b"".join(self._parts).rpartition(b"\n")
        self._files.append(_kept(self._sorted(whole)))
        self._parts, self._size = [rest], len(rest)

    def _sorted(self, text: bytes) -> list[bytes]:
        lines = (self._change(text) if self._change else text).split(b"\n")
        lines.sort()
        return [line for line in lines if line] if lines and not lines[0] else lines


def sorted_blocks(fill: Callable[[IO[bytes]], None], change: Callable[[bytes], bytes] | None = None) -> Iterator[bytes]:
    """What `fill` writes to the file that it is given, in blocks of sorted lines."""
    sorter = Sorter(change)
    with io.BufferedWriter(sorter, BLOCK) as out:
        fill(out)
        out.flush()
        yield from sorter.blocks()


class _Run:
    """A sorted file, read in blocks."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self.lines: list[bytes] = []
        self.ended = False

    def fill(self) -> None:
        """Read on, if all that was read is taken."""
        if not self.lines and not self.ended:
            text = self._file.read(BLOCK)
            self.ended = len(text) < BLOCK
            text += b"" if self.ended else self._file.readline()
            self.lines = text.split(b"\n")
            self.lines.pop()  # what follows the last line break

    def take(self, bound: bytes | None) -> list[bytes]:
        """The lines up to `bound`, or all."""
        count = len(self.lines) if bound is None else bisect_right(self.lines, bound)
        taken, self.lines = self.lines[:count], self.lines[count:]
        return taken


def _merged(runs: list[_Run]) -> Iterator[bytes]:
    while True:
        for run in runs:
            run.fill()
        runs = [run for run in runs if run.lines]
        if not runs:
            return
        bound = min((run.lines[-1] for run in runs if not run.ended), default=None)
        step = [line for run in runs for line in run.take(bound)]
        step.sort()
        yield from _blocks(step)


def _blocks(lines: list[bytes]) -> Iterator[bytes]:
    if lines:
        yield b"\n".join(lines) + b"\n"


def _kept(lines: list[bytes]) -> IO[bytes]:
    """A file without a name, which vanishes with the process."""
    file = tempfile.TemporaryFile()  # noqa: SIM115 - closed by who merges
    for start in range(0, len(lines), 50_000):
        file.write(b"\n".join(lines[start : start + 50_000]) + b"\n")
    file.seek(0)
    return file
