"""The built page is what the sources in `explorer/` give, and their own unit tests pass."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.conftest import missing

ROOT = Path(__file__).parents[3]
BUILT = ROOT / "graph" / "views" / "explorer.html"


@pytest.fixture(scope="module")
def sources(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the sources with their locked packages, so that no build touches the checkout."""
    if shutil.which("npm") is None:
        missing("npm, which builds the explorer: apt-get install npm")
    folder = tmp_path_factory.mktemp("built") / "explorer"
    shutil.copytree(ROOT / "explorer", folder, ignore=shutil.ignore_patterns("node_modules"))
    run(folder, "npm", "ci", "--silent", "--no-audit", "--no-fund")
    return folder


def run(folder: Path, *command: str) -> str:
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_the_built_page_is_what_the_sources_give(sources: Path) -> None:
    run(sources, "npx", "tsc")
    run(sources, "npx", "vite", "build", "--outDir", "built")
    assert (sources / "built" / "explorer.html").read_bytes() == BUILT.read_bytes(), "run 'make explorer' and commit"


def test_the_sources_pass_their_own_tests(sources: Path) -> None:
    assert "passed" in run(sources, "npx", "vitest", "run")
