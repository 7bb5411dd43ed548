"""The shape of the code: which package may import which, how long modules and functions may be, what is locked."""

import ast
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGES = ("lexicon", "graph", "ingest", "commands", "benchmarks")
SOURCES = sorted([ROOT / "visitasi.py", *(f for package in PACKAGES for f in (ROOT / package).rglob("*.py"))])
TESTS = sorted((ROOT / "tests").rglob("*.py"))
LONGEST_MODULE = 400
LONGEST_FUNCTION = 60

# Dependencies go one way: lexicon and the record ← ingest, graph ← the command line.
FORBIDDEN = {
    "lexicon": re.compile(r"^(ingest|graph|commands|visitasi)\b"),
    "graph": re.compile(r"^(ingest|commands|visitasi)\b"),
    "ingest": re.compile(r"^(commands|visitasi)\b|^graph\b(?!\.(model|vocab)\b)"),
    "commands": re.compile(r"^visitasi\b"),
}


def _name(path: Path) -> str:
    return str(path.relative_to(ROOT))


def _imports(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def _too_long(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            lines = (node.end_lineno or node.lineno) - node.lineno + 1
            if lines > LONGEST_FUNCTION:
                yield f"{node.name}: {lines} lines"


@pytest.mark.parametrize("path", SOURCES, ids=_name)
def test_imports_go_one_way(path: Path) -> None:
    forbidden = FORBIDDEN.get(path.relative_to(ROOT).parts[0])
    imported = set(_imports(ast.parse(path.read_text(encoding="utf-8"))))
    assert not [name for name in sorted(imported) if forbidden and forbidden.match(name)]


@pytest.mark.parametrize("path", SOURCES + TESTS, ids=_name)
def test_modules_and_functions_stay_short(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.count("\n") <= LONGEST_MODULE
    assert not list(_too_long(ast.parse(text)))


def _locked(name: str) -> dict[str, str]:
    """Package name → its lines in a lock file, continuation lines joined."""
    text = (ROOT / name).read_text(encoding="utf-8").replace("\\\n", " ")
    return {line.split("==")[0]: line for line in text.splitlines()}


def _normal(requirement: str) -> str:
    name = re.match(r"[\w.-]+", requirement)
    return re.sub(r"[-_.]+", "-", name[0]).lower() if name else requirement


def _wanted(group: str | None) -> set[str]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    wanted = {_normal(dependency) for dependency in project["project"]["dependencies"]}
    if group:
        wanted |= {_normal(d) for d in project["dependency-groups"][group] if isinstance(d, str)}
    return wanted


@pytest.mark.parametrize(
    ("lock", "group"),
    [("requirements.txt", "build"), ("requirements-dev.txt", "dev"), ("requirements-bench.txt", "bench")],
)
def test_every_dependency_is_locked_with_hashes(lock: str, group: str) -> None:
    locked = _locked(lock)
    assert _wanted(group) - locked.keys() == set()
    assert [name for name, line in locked.items() if "--hash=sha256:" not in line] == []
    assert not re.search(r"https?:|--(index|find|extra)", (ROOT / lock).read_text(encoding="utf-8"))


def _versions(lock: str) -> set[str]:
    return set(re.findall(r"^[\w.-]+==\S+", (ROOT / lock).read_text(encoding="utf-8"), re.MULTILINE))


def test_the_locks_agree() -> None:
    assert _versions("requirements.txt") - _versions("requirements-dev.txt") == set()


def test_ci_runs_the_tests_and_nothing_else() -> None:
    lines = (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()
    commands = [line for line in lines if line and not line.startswith(("#", "set ", "cd "))]
    assert commands == ["exec make test"]
