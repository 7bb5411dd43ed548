"""The wheel, alone in an empty environment and run from another folder, is all that a user needs."""

import os
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
KNOWLEDGE = (".yaml", ".csv", ".rq", ".html", ".css", ".js", ".txt", ".jsonl", ".xlsx", ".json")
CLEAN = {key: value for key, value in os.environ.items() if not key.startswith(("PYTHON", "VIRTUAL_ENV", "VISITASI"))}


def _run(*command: str | Path, folder: Path) -> subprocess.CompletedProcess[str]:
    done = subprocess.run(
        [str(part) for part in command],
        cwd=folder,
        env=CLEAN,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        timeout=900,
        check=False,
    )
    assert done.returncode == 0, f"{command}\n{done.stdout}\n{done.stderr}"
    return done


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("wheel")
    _run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", out, ROOT, folder=out)
    return next(out.glob("*.whl"))


def test_wheel_holds_all_sources_and_data(wheel: Path) -> None:
    packages = ("commands", "graph", "ingest", "lexicon", "queries", "samples")
    suffixes = (".py", *KNOWLEDGE)
    files = (f for package in packages for f in (ROOT / package).rglob("*") if f.suffix in suffixes)
    wanted = {str(f.relative_to(ROOT)) for f in files} | {"visitasi.py"}
    assert wanted - set(zipfile.ZipFile(wheel).namelist()) == set()


def test_wheel_holds_nothing_else(wheel: Path) -> None:
    tops = {name.split("/")[0] for name in zipfile.ZipFile(wheel).namelist()}
    packages = {"commands", "graph", "ingest", "lexicon", "queries", "samples", "visitasi.py"}
    assert {top for top in tops if not top.endswith(".dist-info")} == packages


@pytest.mark.slow
def test_demo_runs_from_the_wheel_alone(wheel: Path, tmp_path: Path) -> None:
    environment, elsewhere = tmp_path / "environment", tmp_path / "elsewhere"
    elsewhere.mkdir()
    venv.create(environment, with_pip=True)
    _run(environment / "bin" / "python", "-m", "pip", "install", "--quiet", wheel, folder=elsewhere)
    visitasi = environment / "bin" / "visitasi"
    first = _run(visitasi, "demo", folder=elsewhere)
    assert first.stdout.count("$ visitasi query ") == 3
    assert "Kota Salatiga" in first.stdout
    assert (elsewhere / "visitasi-demo" / "picture.html").stat().st_size > 100_000
    assert _run(visitasi, "demo", folder=elsewhere).stdout == first.stdout
