"""Dumps: a document in files below a size, each whole by itself, with checksums."""

from __future__ import annotations

import gzip
import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import IO, Final

from graph.export.document import Document

LIMIT: Final = 45_000_000
"""Bytes after which a file ends: below the 50 MB that portals take, with room for what is still being packed."""


@dataclass(frozen=True, slots=True)
class Part:
    """A file: its name within the folder of dumps, its format's name, size and SHA-256."""

    name: str
    form: str
    size: int
    checksum: str

    @property
    def packed(self) -> bool:
        """Whether it is gzipped."""
        return self.name.endswith(".gz")


def write_parts(
    document: Document, folder: Path, form: str, *, stem: str, packed: bool, limit: int = LIMIT
) -> list[Part]:
    """Write `document` into files of `folder`: STEM.FORM, or STEM-01.FORM and so on where it takes several."""
    suffix = f"{form}.gz" if packed else form
    names: list[str] = []
    items = document.items
    while (first := next(items, None)) is not None or not names:
        names.append(f"{stem}-{len(names) + 1:02}.{suffix}")
        rest = items if first is None else chain([first], items)
        with _opened(folder / names[-1], packed=packed) as (out, file):
            _fill(out, file, document, rest, limit)
    if len(names) == 1:
        (folder / names[0]).replace(folder / f"{stem}.{suffix}")
        names = [f"{stem}.{suffix}"]
    return [_part(folder / name, form) for name in names]


def _fill(out: IO[bytes], file: IO[bytes], document: Document, items: Iterator[str], limit: int) -> None:
    out.write(document.head.encode())
    before = ""
    for item in items:
        out.write((before + item).encode())
        before = document.separator
        if file.tell() > limit:
            break
    out.write(document.tail.encode())


@contextmanager
def _opened(path: Path, *, packed: bool) -> Iterator[tuple[IO[bytes], IO[bytes]]]:
    """What to write to, and the file whose size counts."""
    with path.open("wb") as file:
        if packed:
            with gzip.GzipFile("", "wb", 6, file, mtime=0) as out:
                yield out, file  # type: ignore[misc]  # a GzipFile is a binary file in all but its type
        else:
            yield file, file


def _part(path: Path, form: str) -> Part:
    with path.open("rb") as file:
        checksum = hashlib.file_digest(file, "sha256").hexdigest()
    return Part(path.name, form, path.stat().st_size, checksum)
