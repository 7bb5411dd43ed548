"""``visitasi load`` and ``visitasi cypher`` as one types them."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.conftest import Run
from tests.neo4j.server import Server

PASSWORD_WRONG = "salah-semua"  # noqa: S105 - of nobody


@pytest.fixture
def known(neo4j_database: Server, monkeypatch: pytest.MonkeyPatch) -> Server:
    """The server, its password in the environment."""
    monkeypatch.setenv("NEO4J_PASSWORD", neo4j_database.password)
    monkeypatch.setenv("NEO4J_USER", neo4j_database.user)
    monkeypatch.delenv("NEO4J_URI", raising=False)
    return neo4j_database


def test_load_ask_forget_load(run: Run, known: Server, stocked: Path, tmp_path: Path) -> None:
    folder = str(shutil.copytree(stocked, tmp_path / "w"))
    load = ("load", known.uri, "--workspace", folder)
    first = run(*load)
    assert first.exit_code == 0, first.output
    assert first.stdout == ""
    assert f"written, 0 and 0 removed; {known.uri} now has the graph's" in first.stderr
    assert run(*load).stderr.startswith("nothing to load; ")
    run("forget", "bogor-2020", "--workspace", folder)
    article = json.loads(run("cypher", "MATCH (a:Article) RETURN a.key AS key ORDER BY key LIMIT 1",
                             "--store", known.uri, "--format", "json").stdout)[0]["key"]  # fmt: skip
    assert run("forget", article, "--workspace", folder).exit_code == 0
    assert "1 and 0 removed" not in run(*load).stderr
    left = run("cypher", "MATCH (a:Article {key: $key}) RETURN a", f"key={article}", "--store", known.uri)
    assert "no rows" in left.stdout
    assert known.password not in first.output + left.output


def test_a_load_that_was_not_finished_is_told(run: Run, known: Server) -> None:
    asked = run("cypher", "RETURN 1 AS x", "--store", known.uri, "--format", "csv")
    assert asked.stdout == "x\n1\n"
    assert asked.stderr == f"a load into {known.uri} was not finished; 'visitasi load' completes it\n"


def test_parameters_keep_their_type(run: Run, known: Server) -> None:
    words = ("a=1", "b=1.5", "c=true", 'd="1"', "e=Kota Bogor", "f={x}", "g=null", "h=")
    query = "RETURN $a AS a, $b AS b, $c AS c, $d AS d, $e AS e, $f AS f, $g AS g, $h AS h"
    found = run("cypher", query, *words, "--store", known.uri, "--format", "json")
    assert json.loads(found.stdout) == [
        {"a": 1, "b": 1.5, "c": True, "d": "1", "e": "Kota Bogor", "f": "{x}", "g": "null", "h": ""}
    ]
    assert "KEY=VALUE" in run("cypher", query, "nonsense", "--store", known.uri).stderr


def test_limits(run: Run, known: Server) -> None:
    query = "UNWIND range(1, 5) AS x RETURN x"
    cut = run("cypher", "-", "--limit", "2", "--format", "csv", "--store", known.uri, stdin=query)
    assert cut.stdout == "x\n1\n2\n"
    assert "cut after 2 rows" in cut.stderr
    assert "cut" not in run("cypher", query, "--limit", "5", "--format", "csv", "--store", known.uri).stderr
    slow = run(
        "cypher", "UNWIND range(1, 100000000000) AS x RETURN sum(x)", "--time-limit", "0.5", "--store", known.uri
    )
    assert slow.exit_code == 2
    assert slow.stderr.splitlines()[-1].startswith("Error: the query took longer than its time limit")


def test_errors_are_one_line_without_the_password(run: Run, known: Server, stocked: Path) -> None:
    wrong = run("load", known.uri, "--user", "ani", "--password", PASSWORD_WRONG, "--workspace", str(stocked))
    assert wrong.exit_code == 2
    assert wrong.output.startswith(f"Error: {known.uri}: user 'ani' or the password is wrong")
    away = run("cypher", "RETURN 1", "--store", "bolt://127.0.0.1:1")
    assert away.output == "Error: bolt://127.0.0.1:1: no Neo4j answers there; start it, or put the address right\n"
    refused = run("cypher", "CREATE (n)", "--store", known.uri)
    assert (refused.exit_code, refused.stdout) == (2, "")
    assert refused.stderr.splitlines()[-1].startswith("Error: a query only reads the graph")
    assert PASSWORD_WRONG not in wrong.output + away.output + refused.output


def test_offline_files(run: Run, stocked: Path, tmp_path: Path) -> None:
    made = run("load", "--offline", str(tmp_path / "files"), "--workspace", str(stocked))
    assert made.exit_code == 0
    assert made.stdout.startswith("neo4j-admin database import full neo4j --overwrite-destination=true")
    assert (tmp_path / "files" / "Person.csv").is_file()
    assert "schema.cypher" in made.stderr


def test_an_address_is_needed(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NEO4J_URI", raising=False)
    assert "name the server" in run("load").stderr
    assert "no workspace there" in run("load", "--offline", "x").stderr
