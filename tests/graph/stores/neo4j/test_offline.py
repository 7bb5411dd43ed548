"""Files for neo4j-admin: its own importer takes them, and the database it makes is what a load would have made."""

from __future__ import annotations

import csv
import shlex
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from graph.stores import StoreError
from graph.stores.neo4j import offline
from graph.stores.neo4j.loading import Loaded, load
from graph.stores.neo4j.store import Neo4jStore
from tests.conftest import missing
from tests.graph.factories import many, record
from tests.graph.stores.neo4j.graphs import HOSTILE, Whole, built, check, hostile
from tests.jars import NoServerError
from tests.neo4j.fixtures import login
from tests.neo4j.server import Server, admin


def both() -> Whole:
    ordinary, other = built([record("a"), *many(5)]), hostile()
    return Whole([*ordinary.nodes, *other.nodes], [*ordinary.facts, *other.facts])


@pytest.fixture(scope="module")
def imported(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server on a database that the importer made of the files."""
    folder, home = tmp_path_factory.mktemp("files"), tmp_path_factory.mktemp("imported") / "home"
    words = offline.write(both(), folder)
    try:
        done = admin(home, words[1:], folder)
        assert done.returncode == 0, done.stdout + done.stderr
        server = Server.start(home)
    except NoServerError as error:
        missing(str(error))
    yield server
    server.kill()


@pytest.mark.slow
def test_the_importer_makes_what_a_load_makes(imported: Server) -> None:
    store = Neo4jStore(login(imported))
    whole = both()
    check(store, whole)
    assert {row.text for row in store.evidence()} >= set(HOSTILE)
    assert load(whole, store) == Loaded(), "a load after the import finds all of it there"
    found = store.query("MATCH (e:Event) WHERE e.date IS :: DATE NOT NULL RETURN count(*) > 0")
    assert found.rows == ((True,),)
    assert store.query("MATCH (e:Event {id: 'event/x'}) RETURN e.date").rows == (("kemarin",),)
    store.close()


def test_files_can_be_read_as_they_say(tmp_path: Path) -> None:
    words = offline.write(both(), tmp_path)
    assert words[:5] == ["neo4j-admin", "database", "import", "full", "neo4j"]
    assert "--array-delimiter=U+001E" in words, "U+001F stands in a text"
    assert shlex.join(words) in (tmp_path / offline.SCRIPT).read_text(encoding="utf-8")
    assert (tmp_path / offline.SCHEMA).read_text(encoding="utf-8").count("IS UNIQUE;\n") == 33
    rows = 0
    for option in words:
        if option.startswith(("--nodes", "--relationships")):
            with (tmp_path / option.rpartition("=")[2]).open(encoding="utf-8", newline="") as file:
                header, *lines = csv.reader(file, strict=True)
            assert {len(line) for line in lines} == {len(header)}
            rows += len(lines)
    assert rows == len(both().nodes) + len(both().facts) + 1
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    offline.write(both(), tmp_path)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before


def test_texts_with_every_separator_are_refused(tmp_path: Path) -> None:
    person = next(node for node in hostile().nodes if node.type == "Person")
    with pytest.raises(StoreError, match="every character"):
        offline.write(Whole([replace(person, aliases=("\x1c\x1d\x1e\x1f",))], ()), tmp_path)


def test_the_script_runs_the_command(tmp_path: Path) -> None:
    words = offline.write(Whole((), ()), tmp_path / "a b")
    stand_in = tmp_path / "neo4j-admin"
    stand_in.write_text('#!/bin/sh\npwd; echo "$@"\n', encoding="utf-8")
    stand_in.chmod(0o755)
    done = subprocess.run(
        ["sh", str(tmp_path / "a b" / offline.SCRIPT)],
        env={"PATH": f"{tmp_path}:/usr/bin:/bin"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.splitlines() == [str(tmp_path / "a b"), " ".join(words[1:])]
