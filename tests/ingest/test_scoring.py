import copy
import importlib.util
import json
import os
import random
import re
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from graph.model.record import Record
from ingest.article import Article
from ingest.claims import TASKS, Annotation, GoldFile, overlap, plain, plain_person, same
from ingest.scoring import Report, Tally, predict, read_gold, score

ROOT = Path(__file__).parents[2]
BUNDLED = ROOT / "samples" / "gold"

GOLD: dict[str, Any] = {
    "id": "a",
    "url": None,
    "title": "Judul",
    "published": None,
    "text": "Judul\nIsi.",
    "relevant": True,
    "persons": [
        {
            "name": "Salim Wahab",
            "aliases": ["Salim"],
            "positions": [{"title": "Kepala BPSDM", "organization": "Pemerintah Provinsi Maluku"}],
            "participant": True,
            "spoke": True,
        }
    ],
    "organizations": [
        {"name": "Pemerintah Provinsi Maluku", "aliases": ["Pemprov Maluku"], "kind": "local_government"}
    ],
    "places": [{"name": "Provinsi Maluku", "kind": "province", "aliases": ["Maluku"]}],
    "cohorts": [
        {
            "programme": "PKN-II",
            "batch": "V",
            "year": 2024,
            "organizer": "Pemerintah Provinsi Maluku",
            "theme": "Laut yang Sehat untuk Semua",
            "participants": 40,
        }
    ],
    "visits": [
        {
            "cohort": 0,
            "place": "Provinsi Maluku",
            "kind": "visitasi",
            "date": "2024-05-06",
            "venue": None,
            "hosts": ["Salim Wahab"],
        }
    ],
    "quotes": [{"speaker": "Salim Wahab", "text": "Satu dua tiga empat lima enam tujuh delapan sembilan sepuluh,"}],
}


def gold(**changes: object) -> GoldFile:
    return GoldFile.model_validate({**GOLD, **changes})


def measured(**changes: object) -> Report:
    return score([gold()], {"a": Annotation.model_validate({**GOLD, **changes})})


def test_a_record_agrees_with_itself() -> None:
    report = measured()
    assert report.nodes == report.edges == 1.0
    assert report.errors == ()
    assert {task: tally.gold for task, tally in report.tallies.items()} == dict.fromkeys(TASKS, 1)


def test_an_article_without_prediction_is_all_missed() -> None:
    report = score([gold()], {})
    assert (report.articles, report.predicted, report.nodes) == (1, 0, 0.0)
    assert report.tallies["relevant"] == Tally(missed=1, spurious=1)
    assert all(tally == Tally(missed=1) for task, tally in report.tallies.items() if task != "relevant")


@pytest.mark.parametrize(
    ("changes", "task", "tally"),
    [
        ({"persons": [{"name": "Drs. H. Salim Wahab, M.Si."}]}, "person", Tally(hits=1)),
        ({"persons": [{"name": "Salim"}]}, "person", Tally(missed=1, spurious=1)),
        ({"persons": [*GOLD["persons"], {"name": "H."}]}, "person", Tally(hits=1)),
        ({"organizations": [{"name": "pemprov maluku"}]}, "organization", Tally(hits=1)),
        ({"organizations": [{"name": "Pemprov Maluku", "kind": "unit"}]}, "organization_kind", Tally(0, 1, 1)),
        ({"places": [{"name": "Prov. Maluku"}]}, "place", Tally(hits=1)),
        ({"places": GOLD["places"] * 2}, "place", Tally(hits=1)),
        ({"cohorts": []}, "visited", Tally(missed=1, spurious=1)),
        ({"visits": [{**GOLD["visits"][0], "cohort": 7}]}, "visited", Tally(missed=1, spurious=1)),
        ({"visits": [{**GOLD["visits"][0], "date": "2024-05-06T08:00"}]}, "visit_date", Tally(hits=1)),
        ({"visits": [{**GOLD["visits"][0], "hosts": None}]}, "hosted_by", Tally(missed=1)),
        ({"quotes": GOLD["quotes"] * 2}, "quote", Tally(hits=1, spurious=1)),
        ({"quotes": [{**GOLD["quotes"][0], "speaker": None}]}, "quoted", Tally(missed=1, spurious=1)),
    ],
)
def test_tallies(changes: dict[str, Any], task: str, tally: Tally) -> None:
    assert measured(**changes).tallies[task] == tally


@pytest.mark.parametrize(
    ("task", "one", "other", "agree"),
    [
        ("holds_position", ("x", "kepala dinas"), ("x", "kepala dinas kesehatan"), True),
        ("holds_position", ("x", "bupati"), ("x", "bupati maros"), False),
        ("holds_position", ("x", "wakil bupati"), ("x", "bupati"), False),
        ("holds_position", ("x", "plt kepala dinas"), ("x", "kepala dinas"), False),
        ("holds_position", ("x", "camat raya"), ("y", "camat raya"), False),
        ("theme", ("laut yang sehat untuk semua",), ("laut yang sehat untuk semua orang",), True),
        ("theme", ("laut yang sehat",), ("laut",), False),
        ("quoted", ("x", "a b c d e f g h i j"), ("x", "a b c d e f g h i"), True),
        ("quoted", ("x", "a b c d e f g h i j"), ("y", "a b c d e f g h i j"), False),
        ("position_at", ("x", frozenset({"a", "b"})), ("x", frozenset({"b", "c"})), True),
        ("position_at", ("x", frozenset({"a"})), ("x", frozenset({"c"})), False),
        ("organization_kind", (frozenset({"a"}), "unit"), (frozenset({"a"}), "other"), False),
        ("place", ("kota bima",), ("kabupaten bima",), False),
    ],
)
def test_sameness(task: str, one: tuple[Any, ...], other: tuple[Any, ...], *, agree: bool) -> None:
    assert same(task, one, other) is agree
    assert same(task, other, one) is agree


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Walikota Bima", "wali kota bima"),
        ("Plt. Sekda Kab. Bima", "plt sekretaris daerah kabupaten bima"),
        ("LAN RI", "lan"),
        ("Lembaga Administrasi Negara Republik Indonesia", "lembaga administrasi negara"),
        ("S.E.", "se"),
        (None, ""),
    ],
)
def test_plain(text: str | None, expected: str) -> None:
    assert plain(text) == expected


def test_plain_person_drops_titles_degrees_and_initials() -> None:
    assert plain_person("Prof. Dr. Ir. A. Salim Wahab, M.Si.") == "salim wahab"


def test_overlap_counts_repeated_words() -> None:
    assert overlap("a a b", "a b b") == pytest.approx(4 / 6)
    assert overlap("", "") == 0.0


def test_the_extractor_sees_nothing_of_the_annotation() -> None:
    seen: list[Article] = []

    def extract(article: Article) -> Record:
        seen.append(article)
        return Record(id=article.id, text=article.text)

    predicted = predict([gold(url="https://x.example/1", published="2024-05-07")], extract)
    assert list(predicted) == ["a"]
    (one,) = seen
    assert (one.id, one.url, one.title, one.published) == ("a", "https://x.example/1", "Judul", "2024-05-07")
    assert "Salim" not in one.text


def test_errors_by_task() -> None:
    report = measured(persons=[{"name": "Budi"}])
    assert report.error_lines("person") == ["a\tperson\tmissed\tsalim wahab", "a\tperson\tspurious\tbudi"]
    assert set(report.error_lines("person")) < set(report.error_lines())
    with pytest.raises(ValueError, match="no task 'persons': choose one of person,"):
        report.error_lines("persons")


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("{", "not a gold record: the file: Invalid JSON"),
        ("[]", "not a gold record: the file: Input should be an object"),
        ('{"id": "x"}', "not a gold record: text: Field required"),
        ('{"id": "x", "text": " "}', "its text is empty"),
        ('{"id": "x", "text": "y", "persons": [{"name": 3}]}', "persons.0.name: Input should be a valid string"),
        ('{"id": "good", "text": "y"}', "id 'good' stands in another file too"),
    ],
)
def test_a_file_that_is_no_gold_record_is_one_line(tmp_path: Path, content: str, reason: str) -> None:
    (tmp_path / "a.json").write_text('{"id": "good", "text": "isi"}', encoding="utf-8")
    (tmp_path / "b.json").write_text(content, encoding="utf-8")
    found, refusals = read_gold(tmp_path)
    assert [record.id for record in found] == ["good"]
    assert len(refusals) == 1
    assert refusals[0].startswith(f"{tmp_path / 'b.json'}: ")
    assert reason in refusals[0]
    assert "\n" not in refusals[0]


def test_a_directory_without_gold_is_refused(tmp_path: Path) -> None:
    assert read_gold(tmp_path) == ([], [f"{tmp_path}: holds no gold record (*.json)"])
    with pytest.raises(NotADirectoryError, match="no such directory"):
        read_gold(tmp_path / "missing")


# --- The same figures as the script that was given with the gold ------------------------------------------------------


def given_script() -> Path:
    folder = Path(os.environ.get("VISITASI_GOLD") or ROOT.parent / "shared" / "gold")
    script = next((at / "score.py" for at in (folder, folder.parent) if (at / "score.py").is_file()), None)
    if script is None:
        message = "no score.py beside the gold: set VISITASI_GOLD to its directory"
        (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)(message)
    return script


def test_figures_equal_those_of_the_given_script(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    script = loaded(given_script())
    records = [json.loads(file.read_text(encoding="utf-8")) for file in sorted(BUNDLED.glob("*.json"))]
    found, refusals = read_gold(BUNDLED)
    assert refusals == []
    for seed in range(6):
        predicted = perturbed(records, random.Random(seed))  # noqa: S311
        lines = tmp_path / f"{seed}.jsonl"
        lines.write_text("\n".join(map(json.dumps, predicted)), encoding="utf-8")
        report = score(found, {record["id"]: Annotation.model_validate(record) for record in predicted})

        def printed(*options: str, lines: Path = lines) -> str:
            monkeypatch.setattr(sys, "argv", ["score.py", str(BUNDLED), str(lines), *options])
            assert script.main() == 0
            return capsys.readouterr().out

        assert printed() == report.text() + "\n"
        assert printed("--json") == report.json() + "\n"
        assert sorted(printed("--errors", "all").splitlines()) == sorted(
            [*report.error_lines(), *report.text().splitlines()]
        )


def loaded(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("given_score", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def perturbed(records: list[dict[str, Any]], dice: random.Random) -> list[dict[str, Any]]:
    """Predictions that are wrong in many ways, some records missing."""
    return [respelt_parts(record, dice) for record in records if dice.random() > 0.1]


def respelt_parts(record: dict[str, Any], dice: random.Random) -> dict[str, Any]:
    return {key: value if key == "id" else spoilt(copy.deepcopy(value), dice) for key, value in record.items()}


def spoilt(value: object, dice: random.Random) -> object:
    if isinstance(value, dict):
        return {key: spoilt(item, dice) for key, item in value.items()}
    if isinstance(value, list):
        kept = [spoilt(item, dice) for item in value if dice.random() > 0.1]
        return kept + [copy.deepcopy(item) for item in kept if dice.random() < 0.1]
    if isinstance(value, bool):
        return value if dice.random() > 0.1 else not value
    if isinstance(value, int):
        return value if dice.random() > 0.1 else value + 1
    return respelt(value, dice) if isinstance(value, str) else value


RESPELLINGS: tuple[Callable[[str], str], ...] = (
    str.upper,
    lambda text: text + " Tambahan",
    lambda text: "Plt. " + text,
    lambda text: "Drs. H. " + text + ", M.Si.",
    lambda text: re.sub(r"\bPemerintah (Kota|Kabupaten)\b", r"Pem\1", text),
    lambda text: text.replace("Sekretaris Daerah", "Sekda").replace("Wali Kota", "Walikota"),
    lambda text: " ".join(text.split()[:-1]),
    lambda text: text + " RI",
)


def respelt(text: str, dice: random.Random) -> str:
    return dice.choice(RESPELLINGS)(text) if dice.random() < 0.25 else text
