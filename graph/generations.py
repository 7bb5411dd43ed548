"""The generations of the store: numbered directories, each finished once and never written again.

A writer makes the next one as a hard-link backup of the current one and changes that; the switch itself is a row in
the archive. A reader holds a shared lock on the generation that it reads, so that it is deleted only when nobody does.
"""

from __future__ import annotations

import fcntl
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from graph.archive import WorkspaceError

_DIGITS = 6


class Lease:
    """A lock that the system takes back when its holder ends, however it ends."""

    def __init__(self, handle: int) -> None:
        self._handle: int | None = handle

    def __repr__(self) -> str:
        return f"<Lease {'given back' if self._handle is None else 'held'}>"

    def release(self) -> None:
        """Give it back."""
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None


class Generations:
    """The folder of a workspace's generations."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def __repr__(self) -> str:
        return f"<Generations in {self._folder}>"

    def path(self, number: int) -> Path:
        """Where the store of a generation is."""
        return self._folder / f"{number:0{_DIGITS}}"

    def lease(self, number: int) -> Lease | None:
        """Hold a generation against deletion; None if it is gone already."""
        lease = _lock(self._lease_path(number), fcntl.LOCK_SH)
        if lease is not None and not self.path(number).is_dir():
            lease.release()
            return None
        return lease

    def sweep(self, current: int) -> None:
        """Delete what no process finished, and what no process reads any more. Only the writer may."""
        if not self._folder.is_dir():
            return
        for path in sorted(self._folder.iterdir()):
            if path.suffix == "" and path.name.isdigit() and int(path.name) != current:
                self._delete(int(path.name))

    def _delete(self, number: int) -> None:
        lease = _lock(self._lease_path(number), fcntl.LOCK_EX)
        if lease is None:
            return
        try:
            shutil.rmtree(self.path(number))
            self._lease_path(number).unlink(missing_ok=True)
        finally:
            lease.release()

    def _lease_path(self, number: int) -> Path:
        self._folder.mkdir(exist_ok=True)
        return self._folder / f"{number:0{_DIGITS}}.lock"


@contextmanager
def writing(folder: Path) -> Iterator[None]:
    """Be the only writer of the workspace in `folder`; WorkspaceError if another process is."""
    lease = _lock(folder / "writer.lock", fcntl.LOCK_EX)
    if lease is None:
        raise WorkspaceError(f"{folder}: another process is writing to this workspace; try again when it has ended")
    try:
        yield
    finally:
        lease.release()


def _lock(path: Path, kind: int) -> Lease | None:
    """A lock of `kind` on the file at `path`, without waiting; None if another process has it."""
    handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
    try:
        fcntl.flock(handle, kind | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(handle)
        return None
    return Lease(handle)
