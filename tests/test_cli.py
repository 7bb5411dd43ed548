"""The command line as a newcomer meets it."""

import csv
import io
import json
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from click.testing import CliRunner

from tests.conftest import SAMPLES, Run
from visitasi import VERBS, main

ROOT = SAMPLES.parent
VISIT = (
    "Peserta PKN II Belajar Layanan Publik di Kota Magelang\n"
    "Sebanyak sembilan peserta Pelatihan Kepemimpinan Nasional (PKN) Tingkat II Angkatan XIV Tahun 2021 melakukan "
    "visitasi ke Pemerintah Kota Magelang, Selasa (9/3/2021). Wali Kota Magelang Rukmana Tirtayasa menerima rombongan "
    "di Pendopo Pengabdian.\n"
    "“Kami senang berbagi pengalaman dengan para peserta,” kata Rukmana.\n"
)
WEATHER = (
    "Hujan turun sejak pagi. Jalanan licin dan para pengendara diminta berhati-hati karena air masih menggenang.\n"
)


def _lines(output: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in output.splitlines()]


def _row(**values: str) -> str:
    return json.dumps(values, ensure_ascii=False) + "\n"


# --- help ------------------------------------------------------------------------------------------------------------


def test_commands_stand_in_the_order_of_the_data(run: Run) -> None:
    listed = run("--help").stdout.split("Commands:")[1].split("\n")
    assert [line.split()[0] for line in listed if line.strip()] == list(VERBS)


def test_help_loads_no_verb() -> None:
    listing = "import sys; sys.argv[1:] = ['--help']; import visitasi; visitasi.main(standalone_mode=False)"
    code = f"{listing}; print(*sorted(name.split('.')[0] for name in sys.modules))"
    loaded = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, encoding="utf-8", check=True)
    assert set(loaded.stdout.splitlines()[-1].split()) & {"graph", "ingest", "lexicon", "rich", "pydantic"} == set()


@pytest.mark.parametrize("command", VERBS)
def test_every_command_explains_itself_with_an_example(run: Run, command: str) -> None:
    result = run(command, "--help")
    assert result.exit_code == 0
    assert f"Example:  visitasi {command}" in result.stdout


# --- what goes wrong -------------------------------------------------------------------------------------------------

WRONG: list[tuple[list[str], int, str]] = [
    ([], 2, "Commands:"),
    (["extrac"], 2, "No such command 'extrac'"),
    (["extract"], 2, "name a file, a directory or -"),
    (["extract", "none.txt"], 2, "refused: none.txt: no such file"),
    (["extract", "--jobs", "0", "a.txt"], 2, "0 is not in the range"),
    (["ingest"], 2, "visitasi-data"),
    (["forget", "x"], 2, "visitasi-data"),
    (["query", "place-visits", "place=Kota Bogor"], 2, "visitasi-data"),
    (["query", "place-visit"], 2, "did you mean place-visits"),
    (["query", "place-visits", "Kota"], 2, "'Kota' is not key=value"),
    (["query", "place-visits", "place=a", "place=b"], 2, "place is given twice"),
    (["view", "-o", "a.html"], 2, "a question's NAME, or --node ID, or --explorer"),
    (["view", "place-visits", "--node", "x", "-o", "a.html"], 2, "a question's NAME, or --node ID, or --explorer"),
    (["view", "place-visits"], 2, "Missing option '-o'"),
    (["score", "nowhere"], 2, "nowhere: no such directory"),
    (["sparql", "SELECT"], 2, "visitasi-data"),
    (["demo", "--folder", "/proc/none"], 2, "/proc/none"),
]


@pytest.mark.parametrize(("arguments", "status", "message"), WRONG)
def test_a_wrong_call_says_what_to_do(run: Run, arguments: list[str], status: int, message: str) -> None:
    result = run(*arguments)
    assert (result.exit_code, message in result.output) == (status, True), result.output
    assert "Traceback" not in result.output


WRONG_ON_DATA: list[tuple[list[str], str]] = [
    (["query", "place-visit"], "did you mean place-visits"),
    (["query", "place-visits"], "place-visits needs place"),
    (["query", "place-visits", "city=Bogor"], "no parameter 'city'"),
    (["query", "place-visits", "place=Atlantis"], "Atlantis"),
    (["query", "cohort-visits", "programme=PKN-II", "year=soon"], "soon"),
    (["sparql", "SELECT ?x WHERE { ?x"], "expected"),
    (["sparql", "DELETE WHERE { ?s ?p ?o }"], ""),
    (["forget", "nobody"], "nobody"),
    (["view", "--node", "place/none", "-o", "a.html"], "place/none"),
]


@pytest.mark.parametrize(("arguments", "message"), WRONG_ON_DATA)
def test_a_wrong_question_is_one_line(run: Run, stocked: Path, arguments: list[str], message: str) -> None:
    result = run(*arguments, "--workspace", str(stocked))
    assert (result.exit_code, message in result.stderr) == (2, True), result.output
    assert len(result.stderr.strip().splitlines()) == 1
    assert result.stdout == ""


# --- extract ---------------------------------------------------------------------------------------------------------


def test_extract_prints_one_record_a_line(run: Run) -> None:
    Path("a.txt").write_text(VISIT, encoding="utf-8")
    result = run("extract", "a.txt")
    (record,) = _lines(result.stdout)
    assert (result.exit_code, record["relevant"]) == (0, True)
    assert result.stderr.strip() == "1 article read; 0 refused"


def test_extract_reads_json_lines_from_stdin(run: Run) -> None:
    result = run("extract", "-", stdin=_row(id="a", text=VISIT) + _row(id="b", text=VISIT))
    assert [record["id"] for record in _lines(result.stdout)] == ["a", "b"]


def test_an_article_too_long_to_be_one_is_named(run: Run) -> None:
    Path("a.txt").write_text(VISIT + "Kata itu benar. " * 13_000, encoding="utf-8")
    result = run("extract", "a.txt")
    assert (result.exit_code, len(_lines(result.stdout))) == (0, 1)
    assert "only the first 200,000 characters are read" in result.stderr


def test_extract_is_the_same_with_several_processes(run: Run) -> None:
    rows = "".join(_row(id=f"a{n}", text=VISIT.replace("sembilan", str(n + 2))) for n in range(70))
    Path("many.jsonl").write_text(rows, encoding="utf-8")
    one = run("extract", "many.jsonl").stdout
    several = subprocess.run(
        [sys.executable, str(ROOT / "visitasi.py"), "extract", "--jobs", "2", "many.jsonl"],
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert several.stdout == one
    assert [record["id"] for record in _lines(one)] == [f"a{n}" for n in range(70)]


def test_refused_input_is_named_and_the_rest_goes_on(run: Run) -> None:
    rows = (
        _row(id="good", text=VISIT) + '{"id": "half", "text": "Wali\n' + _row(id="bare") + _row(id="alone", text=VISIT)
    )
    Path("rows.jsonl").write_text(rows, encoding="utf-8")
    Path("empty.txt").touch()
    result = run("extract", "empty.txt", "rows.jsonl")
    assert [record["id"] for record in _lines(result.stdout)] == ["good", "alone"]
    refused = [line for line in result.stderr.splitlines() if line.startswith("refused: ")]
    assert [line.split(": ")[1] for line in refused] == ["empty.txt", "rows.jsonl:2", "rows.jsonl:3"]
    assert "2 articles read; 3 refused" in result.stderr
    assert result.exit_code == 1


def test_an_article_that_says_nothing_is_named(run: Run) -> None:
    result = run("extract", "-", stdin=_row(id="rain", title="Hujan", text=WEATHER) + _row(id="visit", text=VISIT))
    assert "nothing found in 1: rain (Hujan)" in result.stderr
    assert [record["id"] for record in _lines(result.stdout)] == ["rain", "visit"]
    assert result.exit_code == 0


def test_a_run_that_extracted_nothing_says_so(run: Run) -> None:
    assert "nothing was extracted" in run("extract", "-", stdin=_row(id="rain", text=WEATHER)).stderr
    nothing = run("extract", "-", stdin="")
    assert ("nothing was extracted" in nothing.stderr, nothing.exit_code) == (True, 2)


def test_messages_steer_no_terminal(run: Run) -> None:
    result = run("extract", "-", stdin=_row(id="rain", title="Hujan\x1b[2J\x07\u202e", text=WEATHER))
    assert "rain (Hujan[2J)" in result.stderr


# --- the workspace ---------------------------------------------------------------------------------------------------


def test_ingest_again_changes_nothing_and_forget_withdraws(run: Run) -> None:
    Path("a.jsonl").write_text(_row(id="a", text=VISIT), encoding="utf-8")
    asked = ("query", "place-visits", "place=Kota Magelang", "--format", "json")
    assert run("ingest", "a.jsonl").exit_code == 0
    first = json.loads(run(*asked).stdout)
    assert run("ingest", "a.jsonl").exit_code == 0
    assert json.loads(run(*asked).stdout) == first
    assert first[0]["sentence"] in VISIT
    assert run("forget", "a").exit_code == 0
    assert (
        run("sparql", "SELECT * { ?s a <https://schema.org/NewsArticle> }", "--format", "json").stdout.strip() == "[]"
    )


def test_a_changed_article_replaces_what_it_said(run: Run) -> None:
    asked = ("query", "cohort-visits", "programme=PKN-II", "--format", "json")
    for text in (VISIT, VISIT.replace("Magelang", "Madiun")):
        Path("a.jsonl").write_text(_row(id="a", text=text), encoding="utf-8")
        assert run("ingest", "a.jsonl").exit_code == 0
    assert {row["placeName"] for row in json.loads(run(*asked).stdout)} == {"Kota Madiun"}


def test_ingest_leaves_out_what_is_about_no_training(run: Run) -> None:
    other = "Wali Kota Magelang Rukmana Tirtayasa membuka pasar murah di Alun-alun Kota Magelang, Senin (1/3/2021).\n"
    Path("a.jsonl").write_text(_row(id="a", text=VISIT) + _row(id="b", text=other), encoding="utf-8")
    result = run("ingest", "--relevant-only", "a.jsonl")
    assert "1 about no training left out" in result.stderr
    articles = run("sparql", "SELECT ?s { ?s a <https://schema.org/NewsArticle> }", "--format", "json").stdout
    assert len(json.loads(articles)) == 1


def test_ingest_without_sources_reads_again_what_an_older_version_read(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    Path("a.jsonl").write_text(_row(id="a", text=VISIT), encoding="utf-8")
    run("ingest", "a.jsonl")
    assert "nothing to extract again" in run("ingest").stderr
    monkeypatch.setattr("commands.storing.fingerprint", lambda: "another")
    assert "1 article read" in run("ingest").stderr
    assert "nothing to extract again" in run("ingest").stderr


def test_the_environment_names_the_workspace(run: Run, stocked: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VISITASI_WORKSPACE", str(stocked))
    assert run("query", "place-visits", "place=Kota Salatiga").exit_code == 0


# --- answers ---------------------------------------------------------------------------------------------------------


def test_query_without_a_name_lists_the_questions(run: Run) -> None:
    result = run("query")
    assert (result.exit_code, "place-visits" in result.stdout) == (0, True)
    assert "place" in run("query", "place-visits", "--about").stdout


def test_an_answer_as_table_csv_and_json_agrees(run: Run, stocked: Path) -> None:
    asked = ("query", "place-visits", "place=Kota Salatiga", "--workspace", str(stocked), "--format")
    rows = json.loads(run(*asked, "json").stdout)
    table = list(csv.DictReader(io.StringIO(run(*asked, "csv").stdout)))
    assert [row["sentence"] for row in table] == [row["sentence"] or "" for row in rows]
    shown = run(*asked, "table").stdout
    assert f"{len(rows)} row" in shown
    assert all((row["date"] or "") in shown for row in rows)


def test_sparql_reads_stdin_and_keeps_to_its_limit(run: Run, stocked: Path) -> None:
    result = run(
        "sparql", "-", "--limit", "2", "--format", "json", "--workspace", str(stocked), stdin="SELECT * {?s ?p ?o}"
    )
    assert len(json.loads(result.stdout)) == 2


def test_view_draws_a_question_and_a_node(run: Run, stocked: Path) -> None:
    workspace = ("--workspace", str(stocked))
    assert run("view", "cohort-visits", "programme=PKN-II", "-o", "question.html", *workspace).exit_code == 0
    node = run("query", "cohort-visits", "programme=PKN-II", "--format", "json", *workspace).stdout
    assert run("view", "--node", json.loads(node)[0]["visited"], "-o", "node.html", *workspace).exit_code == 0
    assert all("vis.Network" in Path(file).read_text(encoding="utf-8") for file in ("question.html", "node.html"))


def test_demo_answers_three_questions_with_sources_and_draws(run: Run) -> None:
    first, second = run("demo"), run("demo")
    assert (first.exit_code, second.exit_code) == (0, 0), first.output
    assert first.stdout.count("$ visitasi query ") == 3
    assert first.stdout == second.stdout
    assert "nothing in the workspace" not in first.stdout
    last = first.stdout.strip().splitlines()[-1]
    assert ("picture.html" in last, "Try next: visitasi query" in last) == (True, True)
    assert Path("visitasi-demo/picture.html").is_file()


# --- measures --------------------------------------------------------------------------------------------------------


def test_score_prints_figures_and_errors(run: Run) -> None:
    gold = str(SAMPLES / "gold")
    table = run("score", gold).stdout.splitlines()
    assert [line.split()[0] for line in table if line.startswith(("NODES", "EDGES"))] == ["NODES", "EDGES"]
    figures = json.loads(run("score", gold, "--json").stdout)
    assert f"{figures['NODES']:.3f}" in table[-2]
    assert "choose one of" in run("score", gold, "--errors", "weather").stderr


def test_schema_describes_the_record(run: Run) -> None:
    properties = json.loads(run("schema").stdout)["properties"]
    assert {"id", "text", "persons", "events"} <= properties.keys()


# --- manners ---------------------------------------------------------------------------------------------------------


def _started(folder: Path, *arguments: str) -> subprocess.Popen[bytes]:
    command = [sys.executable, str(ROOT / "visitasi.py"), *arguments]
    return subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def test_a_closed_pipe_is_no_error_message(tmp_path: Path) -> None:
    rows = "".join(_row(id=f"a{n}", text=VISIT) for n in range(300))
    (tmp_path / "many.jsonl").write_text(rows, encoding="utf-8")
    process = _started(tmp_path, "extract", "many.jsonl")
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.readline()
    process.stdout.close()
    assert b"Traceback" not in process.stderr.read()
    process.wait(60)


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_an_interruption_is_one_line(tmp_path: Path, jobs: str) -> None:
    rows = "".join(_row(id=f"a{n}", text=VISIT) for n in range(20_000))
    (tmp_path / "many.jsonl").write_text(rows, encoding="utf-8")
    process = _started(tmp_path, "extract", "--jobs", jobs, "many.jsonl")
    assert process.stdout is not None
    process.stdout.readline()
    process.send_signal(signal.SIGINT)
    started = time.monotonic()
    _, errors = process.communicate(timeout=60)
    assert errors.decode().startswith("interrupted")
    assert b"Traceback" not in errors
    assert (process.returncode, time.monotonic() - started < 30) == (130, True)


def test_output_is_utf8_whatever_the_locale(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(VISIT, encoding="utf-8")
    command = [sys.executable, str(ROOT / "visitasi.py"), "extract", "a.txt"]
    environment = {"LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PATH": ""}
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, check=True)
    assert "“Kami senang" in json.loads(done.stdout.decode("utf-8"))["text"]


def test_version(run: Run) -> None:
    assert run("--version").stdout.startswith("visitasi, version 0.1")
    assert CliRunner().invoke(main, ["-h"]).exit_code == 0
