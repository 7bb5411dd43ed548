"""`visitasi extract --explain`: mentions, rules, derivations and words, on a terminal and without one."""

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.console import Console

from commands.explaining import coloured, printable
from ingest.article import Article, article
from ingest.explain import CUES, cue_pattern, explain
from tests.conftest import SAMPLES, Run

TITLE = "Peserta PKN II Belajar di Salatiga"
TEXT = (
    f"{TITLE}\n"
    "Sebanyak sembilan peserta Pelatihan Kepemimpinan Nasional (PKN) Tingkat II Angkatan 6 yang diselenggarakan LAN "
    "melaksanakan visitasi di Kota Salatiga, Selasa (21/9/2021).\n"
    "Rombongan diterima Pelaksana Tugas Wali Kota Salatiga, Wahyudi Tirta, di Ruang Kaloka, Gedung Setda.\n"
    "“Kami mulai dari antrean puskesmas yang panjang,” kata Wahyudi."
)
HOSTILE = TEXT.replace(
    "Ruang Kaloka", "Ruang [bold red]Kaloka[/] [link=https://a.example]x[/link] :smile: \x1b[31m\u202e"
)
ANSI = re.compile(r"\x1b\[[0-9;]*m")


@pytest.fixture
def told(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    return shown(run, tmp_path, monkeypatch, TEXT)


def shown(run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch, text: str, **environment: str) -> str:
    for name in ("NO_COLOR", "FORCE_COLOR", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    (folder / "a.txt").write_text(text, encoding="utf-8")
    result = run("extract", "--explain", "a.txt")
    assert result.exit_code == 0, result.output
    return result.stdout


def test_mentions_are_marked_with_their_types(told: str) -> None:
    assert "‹person Wahyudi Tirta›" in told
    assert "‹office Pelaksana Tugas Wali Kota ‹place Salatiga››" in told
    assert "yang diselenggarakan ‹organization LAN›" in told
    legend = re.findall(r"‹(\w+) …›", told)
    assert set(re.findall(r"‹(\w+) (?!…)", told.split("\nPersons\n", maxsplit=1)[0])) <= set(legend)


def test_facts_tell_claim_rule_derivation_file_and_words(told: str) -> None:
    lines = [line.strip() for line in told.splitlines()]
    assert "Wahyudi Tirta is Plt Wali Kota at Pemerintah Kota Salatiga" in lines
    assert "title: Plt Wali Kota ← acting words “Pelaksana Tugas” → “Plt” (lexicon/offices.yaml)" in lines
    assert "batch: VI ← Roman batch “6”" in lines
    assert "participants: 9 ← number “sembilan”" in lines
    assert "speaker: Wahyudi Tirta ← verbatim; rule: named after the quotation" in lines
    organizer = "organizer: Lembaga Administrasi Negara ← official name “LAN” (lexicon/bodies.yaml)"
    assert f"{organizer}; rule: cue “diselenggarakan” (lexicon/cues.yaml, held)" in lines
    assert any("‹Pelaksana Tugas Wali Kota Salatiga›" in line and line.startswith("│") for line in lines)


def test_every_object_of_the_record_is_told(told: str) -> None:
    found = explain(article(TEXT)).record
    claims = [line for line in told.splitlines() if re.match(r" {2,4}\S", line) and ": " not in line.split(" ← ")[0]]
    for name in [
        *(p.name for p in found.persons),
        *(o.name for o in found.organizations),
        *(p.name for p in found.places),
    ]:
        assert any(name in line for line in claims)
    for title in ("Persons", "Organizations", "Places", "Trainings", "Visits", "Quotations", "Events"):
        assert f"\n{title}\n" in told


def test_marks_taken_out_the_article_is_whole(told: str) -> None:
    shown_text = told.split("‹quotation …›\n")[1].split("\nPersons\n", maxsplit=1)[0].strip()
    assert re.sub(r"‹\w+ |›", "", shown_text) == article(TEXT).text


def test_hostile_text_is_only_text(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    plain = shown(run, tmp_path, monkeypatch, HOSTILE)
    assert "[bold red]Kaloka[/] [link=https://a.example]x[/link] :smile:" in plain
    assert "\x1b" not in plain
    assert "\u202e" not in plain
    coloured = shown(run, tmp_path, monkeypatch, HOSTILE, FORCE_COLOR="1", COLUMNS="500")
    assert "\x1b[31m\u202e" not in coloured
    assert "\x1b" not in ANSI.sub("", coloured)
    assert "[bold red]Kaloka[/]" in ANSI.sub("", coloured)
    assert "\x1b]8" not in coloured


def test_colours_where_the_terminal_has_them(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    coloured = shown(run, tmp_path, monkeypatch, TEXT, FORCE_COLOR="1", COLUMNS="500")
    assert "\x1b[1;32mWahyudi Tirta\x1b[0m" in coloured
    assert "‹" not in coloured
    without = shown(run, tmp_path, monkeypatch, TEXT, FORCE_COLOR="1", NO_COLOR="1", COLUMNS="500")
    assert "‹person Wahyudi Tirta›" in ANSI.sub("", without)
    assert not re.search(r"\x1b\[[0-9;]*3[0-7]m", without)


def test_mentions_nest_and_never_cross() -> None:
    mentions = explain(article(TEXT)).mentions
    assert [m for m in mentions for n in mentions if m.start < n.start < m.end < n.end] == []
    assert {m.kind for m in mentions} >= {"person", "office", "organization", "place", "training", "event", "quotation"}


def test_cues_are_found_as_whole_words() -> None:
    for names in CUES.values():
        assert all(cue_pattern(name).search("kediterimaan dibawahnya") is None for name in names)
    assert cue_pattern("received").search("rombongan di terima bupati")


def test_what_is_read_of_nothing_is_said(run: Run) -> None:
    result = run("extract", "--explain", str(SAMPLES / "no-such-file"))
    assert result.exit_code == 2
    assert "no such file" in result.stderr


WHOLE = [article(file.read_text(encoding="utf-8")).text for file in sorted((SAMPLES / "articles").glob("*.txt"))]
PIECES = [
    *(piece for text in WHOLE for piece in text.split(". ")),
    "“",
    "”",
    "(",
    ")",
    "\n",
    ",",
    "Angkatan",
    "peserta",
]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=12), min_size=1, max_size=14).map(" ".join))
def test_damaged_text_is_explained_too(text: str) -> None:
    whole = f"Berita\n{text}"
    told = explain(Article("a", None, "Berita", None, None, whole))
    spans = [span for fact in told.facts for reason in fact.reasons for span in reason.spans]
    spans += [span for fact in told.facts for reason in fact.reasons for step in reason.steps for span in step.spans]
    assert [span for span in spans if not 0 <= span.start < span.end <= len(whole)] == []
    marked = coloured(Console(color_system=None), told).plain
    assert re.sub(r"‹\w+ |›", "", marked) == re.sub(r"‹\w+ |›", "", printable(whole))
