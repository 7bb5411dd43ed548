"""A query in a process of its own, which is ended at the time limit: the engine itself cannot be stopped.

The child reads one JSON object from its standard input and writes one to its standard output.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from graph.stores import Answer, Iri, QueryError, StoreError, Value
from graph.stores.oxigraph import OxigraphStore

_ROOT = Path(__file__).resolve().parents[2]  # the folder that has the package `graph`


class TimeIsOverError(QueryError):
    """The query took longer than it may."""


def query_within(
    seconds: float, path: Path, text: str, bindings: Mapping[str, Value], row_limit: int | None = None
) -> Answer:
    """Answer `text` on the finished store at `path`; TimeIsOverError if that takes longer than `seconds`."""
    bound = {name: _encoded(value) for name, value in bindings.items()}
    task = {"path": str(path), "query": text, "bindings": bound, "row_limit": row_limit}
    return _answer(json.loads(run_child(__name__, task, seconds)))


def run_child(module: str, task: Mapping[str, Any], seconds: float) -> bytes:
    """What `main` of a module of ours writes when it gets `task` as JSON, in a process that is ended in time."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(_ROOT), *filter(None, sys.path)])}
    command = [sys.executable, "-c", f"from {module} import main; main()"]
    try:
        done = subprocess.run(  # noqa: S603 - our own interpreter and module, the query goes by standard input
            command,
            input=json.dumps(task).encode(),
            capture_output=True,
            timeout=seconds,
            env=environment,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise TimeIsOverError(
            f"the query took longer than {seconds:g} s: narrow it, or raise the time limit"
        ) from error
    if done.returncode != 0:
        last = done.stderr.decode("utf-8", "replace").strip().splitlines()[-1:] or ["no message"]
        raise StoreError(f"the query's process ended with status {done.returncode}: {last[0]}")
    return done.stdout


def main() -> None:
    """The child's side."""
    task = json.load(sys.stdin)
    bindings = {name: _decoded(value) for name, value in task["bindings"].items()}
    try:
        store = OxigraphStore(Path(task["path"]), read_only=True)
        answer = store.query(task["query"], bindings, task["row_limit"])
    except StoreError as error:
        json.dump({"error": str(error)}, sys.stdout)
        return
    rows = [[_encoded(value) for value in row] for row in answer.rows]
    json.dump({"columns": answer.columns, "rows": rows, "cut": answer.cut}, sys.stdout)


def _answer(reply: dict[str, Any]) -> Answer:
    if "error" in reply:
        raise QueryError(reply["error"])
    rows = tuple(tuple(_decoded(value) for value in row) for row in reply["rows"])
    return Answer(tuple(reply["columns"]), rows, reply["cut"])


def _encoded(value: Value) -> Value | list[str]:
    return [str(value)] if isinstance(value, Iri) else value


def _decoded(value: Value | list[str]) -> Value:
    return Iri(value[0]) if isinstance(value, list) else value
