"""A real Apache Jena Fuseki of the tests: its jars from Maven Central, one data set of quads in memory, read-only."""

from __future__ import annotations

import contextlib
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

from tests.jars import NoServerError, free_port, jars

POM = Path(__file__).parent / "pom.xml"
_START_SECONDS = 60


@contextlib.contextmanager
def serving(data: Path, home: Path) -> Iterator[str]:
    """The address of an endpoint that serves the N-Quads file `data`; it keeps its own files in `home`."""
    port = free_port()
    words = ("--localhost", "--port", str(port), "--file", str(data), "/ds")
    command = ["java", "-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", f"-DFUSEKI_BASE={home}"]
    command += ["-cp", f"{jars(POM)}/*", "org.apache.jena.fuseki.main.cmds.FusekiServerCmd", *words]
    with (home / "fuseki.log").open("w") as log:
        process = subprocess.Popen(command, stdout=log, stderr=log, cwd=home)
    try:
        _await(process, f"http://127.0.0.1:{port}/ds", home / "fuseki.log")
        yield f"http://127.0.0.1:{port}/ds/sparql"
    finally:
        process.kill()
        process.wait()


def _await(process: subprocess.Popen[bytes], address: str, log: Path) -> None:
    end = time.monotonic() + _START_SECONDS
    while time.monotonic() < end and process.poll() is None:
        try:
            urllib.request.urlopen(f"{address}/sparql?query=ASK%7B%7D", timeout=10).close()  # noqa: S310 - loopback
        except urllib.error.URLError:
            time.sleep(0.2)
        else:
            return
    raise NoServerError(f"Fuseki did not start: {log.read_text()[-500:]}")
