"""What several tests need: the command line in a folder of its own, a browser, and what a missing tool means."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

import pytest
from click.testing import CliRunner, Result

from visitasi import main

pytest_plugins = ("tests.neo4j.fixtures",)

Run = Callable[..., Result]
SAMPLES = Path(__file__).parent.parent / "samples"


def missing(what: str) -> NoReturn:
    """Skip the test for want of `what`; where CI=true everything must be there, so it fails."""
    message = f"{what} is missing"
    if os.environ.get("CI") == "true":
        pytest.fail(f"{message}, and CI is where every test must run")
    pytest.skip(message)


@pytest.fixture(scope="session")
def chromium() -> str:
    """Path of Debian's Chromium."""
    found = shutil.which("chromium")
    return found or missing("chromium (make test installs it when root)")


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run the command line in an empty folder: `run("extract", "a.txt", input=…)` → its result."""
    monkeypatch.chdir(tmp_path)
    for variable in ("VISITASI_WORKSPACE", "VISITASI_LANGUAGE", "COLUMNS"):
        monkeypatch.delenv(variable, raising=False)
    runner = CliRunner()

    def _run(*arguments: str, stdin: str | bytes | None = None) -> Result:
        return runner.invoke(main, arguments, input=stdin, prog_name="visitasi")

    return _run


@pytest.fixture(scope="session")
def stocked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace with the bundled articles, for reading only."""
    folder = tmp_path_factory.mktemp("stocked") / "workspace"
    result = CliRunner().invoke(main, ["ingest", str(SAMPLES / "articles"), "--workspace", str(folder)])
    assert result.exit_code == 0, result.output
    return folder
