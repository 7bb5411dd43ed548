"""`visitasi review` and `explain`: pairs in doubt, decisions that win, why a node is one."""

from __future__ import annotations

import json
import os
import pty
import subprocess
import sys
import time
from pathlib import Path

import pytest

import graph
from tests.conftest import Run
from tests.graph.factories import FINGERPRINT, TEXT, cohort, entries, government, person, record


@pytest.fixture
def doubtful(tmp_path: Path) -> Path:
    """A workspace in which a rare name, met in two neighbouring regions, is in doubt."""
    folder, made = tmp_path / "w", []
    regions = (("a", "Camat", "Pemerintah Kota Bogor", "32.71"), ("b", "Lurah", "Pemerintah Kabupaten Bogor", "32.01"))
    for own, title, body, area in regions:
        text = f"Laporan {own}. {TEXT}".replace("Arjuna Pratomo", "Agus Wirasena")
        parts = {"events": (), "quotes": (), "places": ()}
        holder = person(text, "Agus Wirasena", title=title, body=body)
        bodies = (government(text, body, area),)
        made.append(record(own, text, persons=(holder,), organizations=bodies, cohorts=(cohort(text),), **parts))
    with graph.open(folder, create=True) as workspace:
        workspace.ingest(entries(*made), FINGERPRINT)
    return folder


def _pairs(run: Run, folder: Path) -> list[dict[str, dict[str, str]]]:
    result = run("review", "--list", "--format", "json", "--workspace", str(folder))
    assert result.exit_code == 0, result.output
    found: list[dict[str, dict[str, str]]] = json.loads(result.stdout)
    return found


def _ids(run: Run, folder: Path) -> tuple[str, str]:
    (pair,) = _pairs(run, folder)
    return pair["one"]["id"], pair["other"]["id"]


def _one_node(folder: Path, ids: tuple[str, str]) -> bool:
    with graph.open(folder) as workspace:
        return workspace.resolve(ids[0]) == workspace.resolve(ids[1])


def test_pairs_in_doubt_with_their_reasons(run: Run, doubtful: Path) -> None:
    (pair,) = _pairs(run, doubtful)
    assert {pair["one"]["name"], pair["other"]["name"]} == {"Agus Wirasena"}
    assert {"name", "elsewhere"} <= {reason["feature"] for reason in pair["reasons"]}  # type: ignore[index]
    table = run("review", "--list", "--workspace", str(doubtful)).stdout
    assert "Camat" in table
    assert "Lurah" in table


@pytest.mark.parametrize(("verdict", "one"), [("same", True), ("different", False)])
def test_a_decision_wins_and_can_be_taken_back(run: Run, doubtful: Path, verdict: str, one: bool) -> None:
    ids = _ids(run, doubtful)
    before = _one_node(doubtful, ids)
    arguments = ("--workspace", str(doubtful), "--who", "sari")
    decided = run("review", "--decide", *ids, verdict, "--why", "seen", *arguments)
    assert decided.stderr == f"kept: Agus Wirasena and Agus Wirasena are {verdict}\n"
    assert _one_node(doubtful, ids) is one
    assert _pairs(run, doubtful) == []
    assert run("review", "--withdraw", *ids[::-1], *arguments).exit_code == 0
    assert _one_node(doubtful, ids) is before


def test_one_key_for_each_decision_with_undo(run: Run, doubtful: Path) -> None:
    ids = _ids(run, doubtful)
    result = run("review", "--workspace", str(doubtful), "--who", "sari", stdin="dzs")
    assert "1 decisions; 0 pairs in doubt are left" in result.stderr
    (line,) = (doubtful / "judgements.jsonl").read_text(encoding="utf-8").splitlines()
    assert json.loads(line)["verdict"] == "same"
    assert _one_node(doubtful, ids)


def test_on_a_terminal(run: Run, doubtful: Path) -> None:
    ids = _ids(run, doubtful)
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "visitasi", "review", "--workspace", str(doubtful), "--who", "sari"]
    with subprocess.Popen(command, stdin=theirs, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stderr is not None
        asked = process.stderr.readline()  # a key pressed before the question would be thrown away
        for key in b"xdq":
            time.sleep(0.3)
            os.write(ours, bytes([key]))
        try:
            out, err = process.communicate(timeout=60)
        except subprocess.TimeoutExpired:
            process.kill()
            raise
    os.close(ours)
    os.close(theirs)
    assert b"1 of 1" in out
    assert b"s same" in asked
    assert b"1 decisions" in err
    assert not _one_node(doubtful, ids)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--decide", "person/a", "person/b", "same"), "person/a: no article gives this id"),
        (("--withdraw", "person/a", "person/b"), "no decision of sari"),
        (("--list", "--format", "csv"), "table or json"),
    ],
)
def test_a_wrong_call_says_what_to_do(run: Run, doubtful: Path, arguments: tuple[str, ...], words: str) -> None:
    result = run("review", *arguments, "--workspace", str(doubtful), "--who", "sari")
    assert (result.exit_code, words in result.stderr) == (2, True), result.output


def test_a_wrong_verdict_is_named(run: Run, doubtful: Path) -> None:
    result = run("review", "--decide", *_ids(run, doubtful), "maybe", "--workspace", str(doubtful))
    assert "'maybe' is no verdict" in result.stderr


def test_what_fits_nothing_any_more_is_told(run: Run, doubtful: Path) -> None:
    ids = _ids(run, doubtful)
    run("review", "--decide", *ids, "same", "--workspace", str(doubtful), "--who", "sari")
    run("forget", "b", "--workspace", str(doubtful))
    listed = run("review", "--list", "--workspace", str(doubtful))
    assert "no article gives both" in listed.stderr
    assert "no article gives both" in run("ingest", "--workspace", str(doubtful)).stderr


def test_explain_tells_why(run: Run, doubtful: Path) -> None:
    ids = _ids(run, doubtful)
    run("review", "--decide", *ids, "same", "--why", "one photo", "--workspace", str(doubtful), "--who", "sari")
    told = run("explain", ids[1], "--workspace", str(doubtful)).stdout
    assert "Person of 2 mentions" in told
    assert "sari decided: Agus Wirasena and Agus Wirasena same. one photo" in told
    (row,) = json.loads(run("explain", ids[0], "--format", "json", "--workspace", str(doubtful)).stdout)
    assert [mention["article"] for mention in row["mentions"]] == ["a", "b"]
    city = run("explain", "cohort/pkn-ii-xiii-2020", "--workspace", str(doubtful)).stdout
    assert "PKN-II|XIII|2020" in city
    assert run("explain", "person/nobody", "--workspace", str(doubtful)).exit_code == 2
