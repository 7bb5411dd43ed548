"""Edits of the store, kept in files until it is known whether there are any."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator
from typing import IO, Self

from graph.engine.changing import Edit


class Spool:
    """Lines that leave a store and lines that come into it; use it in a `with` statement."""

    def __init__(self) -> None:
        self._gone: IO[bytes] = tempfile.TemporaryFile()  # noqa: SIM115 - closed by __exit__
        self._new: IO[bytes] = tempfile.TemporaryFile()  # noqa: SIM115
        self.is_empty = True

    def __repr__(self) -> str:
        return f"<Spool{', empty' if self.is_empty else ''}>"

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._gone.close()
        self._new.close()

    def take(self, edits: Iterable[Edit]) -> None:
        """Keep all of `edits`."""
        for edit in edits:
            for file, lines in ((self._gone, edit.gone), (self._new, edit.new)):
                file.writelines(line.encode("utf-8") + b"\n" for line in lines)
            self.is_empty = self.is_empty and not (edit.gone or edit.new)

    def gone(self) -> Iterator[str]:
        """The lines that leave."""
        return _lines(self._gone)

    def new(self) -> Iterator[str]:
        """The lines that come."""
        return _lines(self._new)


def _lines(file: IO[bytes]) -> Iterator[str]:
    file.seek(0)
    return (line[:-1].decode("utf-8") for line in file)
