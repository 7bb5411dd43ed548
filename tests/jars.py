"""What the servers of the tests share: their jars from Maven Central, a free port, a lock among processes."""

from __future__ import annotations

import contextlib
import fcntl
import hashlib
import shutil
import socket
import subprocess
from collections.abc import Iterator
from pathlib import Path

BUILD = Path(__file__).parents[1] / "build"
_MAVEN_SECONDS = 600


class NoServerError(RuntimeError):
    """There can be no server here; the message says what is missing."""


def jars(pom: Path) -> Path:
    """The folder with the jars that `pom` names, fetched by Maven if need be; NoServerError without Java or Maven.

    The folder stands in build/ under the name of the folder of `pom`.
    """
    kept = BUILD / pom.parent.name
    folder = kept / hashlib.sha256(pom.read_bytes()).hexdigest()[:12]
    kept.mkdir(parents=True, exist_ok=True)
    with locked(kept / "lock"):
        if not folder.is_dir():
            _fetch(pom, folder)
    if shutil.which("java") is None:
        raise NoServerError("java (a JDK 17 or 21; make test installs it when root)")
    return folder


def _fetch(pom: Path, folder: Path) -> None:
    if shutil.which("mvn") is None:
        raise NoServerError(f"mvn, which fetches {pom.parent.name} (make test installs it when root)")
    part = folder.with_suffix(".part")
    shutil.rmtree(part, ignore_errors=True)
    goal = ("dependency:copy-dependencies", f"-DoutputDirectory={part}")
    command = ["mvn", "-q", "-B", "-ntp", "-f", str(pom), *goal]
    done = subprocess.run(command, capture_output=True, text=True, timeout=_MAVEN_SECONDS, check=False)
    if done.returncode != 0:
        raise NoServerError(f"{pom.parent.name} from Maven Central: {done.stdout[-500:]}")
    part.rename(folder)


@contextlib.contextmanager
def locked(path: Path) -> Iterator[None]:
    """While it runs no other process is inside the same lock."""
    with path.open("a") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def free_port() -> int:
    """A port of loopback that nothing listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
