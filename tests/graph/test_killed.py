"""A process killed anywhere in an ingestion loses nothing: the workspace opens, and the next run completes it."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

import graph
from tests.graph.conftest import Open
from tests.graph.factories import BACKGROUND, FINGERPRINT, entries, many

ROOT = Path(__file__).resolve().parents[2]
MOMENTS = 20
ARTICLES = 25
INGEST = f"""
import sys
import graph
from tests.graph.factories import BACKGROUND, FINGERPRINT, entries, many
print("ready", flush=True)
with graph.open(sys.argv[1], create=True, background=BACKGROUND) as workspace:
    workspace.ingest(entries(*many({ARTICLES})), FINGERPRINT)
"""


def run(folder: Path, delay: float | None) -> tuple[float, int]:
    """Ingest in another process, killed after `delay` seconds of work; how long it worked, and how it ended."""
    with subprocess.Popen([sys.executable, "-c", INGEST, str(folder)], cwd=ROOT, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        process.stdout.readline()
        begin = time.monotonic()
        try:
            process.wait(delay)
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGKILL)
        return time.monotonic() - begin, process.wait()


@pytest.mark.slow
def test_killed_at_twenty_moments(opened: Open, tmp_path: Path) -> None:
    undisturbed = opened("undisturbed")
    undisturbed.ingest(entries(*many(ARTICLES)), FINGERPRINT)
    expected = list(undisturbed.dump())
    lasts, status = run(tmp_path / "timing", None)
    assert status == 0
    chance = random.Random(20201124)  # noqa: S311 - moments, not secrets
    killed = 0
    for number in range(MOMENTS):
        folder = tmp_path / str(number // 2)  # every other one after a process that was killed before
        with graph.open(folder, create=True, background=BACKGROUND) as started:
            if number % 4 == 0:  # some with a graph in force
                started.ingest(entries(*many(3)), FINGERPRINT)
        _, status = run(folder, chance.uniform(0, lasts))
        killed += status == -signal.SIGKILL
        check(folder, expected, completes=number % 2 == 1)
    # Half of the runs go on from where a killed one stopped, and may be done before their moment.
    assert killed >= MOMENTS // 4, "the moments must lie within the work"


def check(folder: Path, expected: list[str], *, completes: bool) -> None:
    """It opens and answers as far as it got; the next run completes it to the bytes of an undisturbed one."""
    with graph.open(folder, background=BACKGROUND) as workspace:
        counts = workspace.counts()
        if counts["nodes"]:
            assert workspace.sparql("SELECT (COUNT(*) AS ?n) { ?f a rdf:Statement }").rows == ((counts["facts"],),)
        if completes:
            workspace.ingest(entries(*many(ARTICLES)), FINGERPRINT)
            assert list(workspace.dump()) == expected
            left = [path for path in (folder / "generations").iterdir() if path.is_dir()]
            assert len(left) <= 2, "the current one, and the one this reader held"
