"""A line that cannot be used is one message with its file, its line and what to do."""

from __future__ import annotations

from pathlib import Path

import pytest

import lexicon
from lexicon import reading
from lexicon.reading import LexiconError, csv_rows, yaml_rows, yaml_words


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty lexicon."""
    monkeypatch.setattr(reading, "FOLDER", tmp_path)
    reading.sections.cache_clear()
    return tmp_path


YAML_ROWS = [
    ("a: [b", ":2: did not find", "compare the line"),
    ("- a\n", ":1: no sections", "begin with"),
    ("a: [x]\n", "section 'a' has no rows", "under 'rows:'"),
    ("a:\n  rows: [x]\n", "row 1 of section 'a' is 'x'", "write it as"),
    ("a:\n  rows:\n    - {key: x}\n    - {kye: y}\n", ":4: no such field: 'kye'", "use one of key"),
    ("a:\n  rows:\n    - {key: x}\n    - {words: [p]}\n", ":4: 'key' is missing", "every row needs it"),
    ("a:\n  rows:\n    - {key: 2}\n", ":3: 'key' reads as 2", "quotation marks"),
    ("a:\n  rows:\n    - {key: ' '}\n", ":3: 'key' has an empty value", "leave it out"),
    ("a:\n  rows:\n    - {key: x, words: {p: q}}\n", ":3: 'words' is not a list", "[one, two]"),
    ("a:\n  rows:\n    - {key: x, words: [No]}\n", ":3: 'words' reads as False", "quotation marks"),
    ("a:\n  rows:\n    - {key: x, year: soon}\n", ":3: 'year' is not a whole number", "digits"),
    ("a:\n  rows:\n    - {key: x, flag: maybe}\n", ":3: 'flag' is neither", "true or false"),
    ("a:\n  rows:\n    - {key: x, kind: cat}\n", ":3: 'kind' is 'cat'", "use one of dog, bird"),
    ("a:\n  rows:\n    - {key: x, key: y}\n", ":3: 'key' twice", "compare the line"),
]


def read_everything(file: str) -> None:
    """Reads each field of each row once."""
    for row in yaml_rows(file):
        row.only("key", "words", "year", "flag", "kind").text("key")
        row.texts("words")
        row.number("year")
        row.flag("flag", default=True)
        if row.maybe("kind"):
            row.choice("kind", ("dog", "bird"))


@pytest.mark.parametrize(("text", "what", "advice"), YAML_ROWS)
def test_bad_yaml_row(folder: Path, text: str, what: str, advice: str) -> None:
    (folder / "bad.yaml").write_text(text, "utf-8")
    with pytest.raises(LexiconError) as caught:
        read_everything("bad.yaml")
    message = str(caught.value)
    assert message.startswith("lexicon/bad.yaml")
    assert what in message
    assert advice in message
    assert "\n" not in message


def test_section_gives_its_rows_what_they_do_not_say(folder: Path) -> None:
    (folder / "good.yaml").write_text("a:\n  kind: dog\n  rows:\n    - {key: x}\n    - {key: y, kind: bird}\n", "utf-8")
    rows = list(yaml_rows("good.yaml"))
    assert [(r.line, r.text("key"), r.text("kind")) for r in rows] == [(4, "x", "dog"), (5, "y", "bird")]


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("words: {a: b}\n", "section 'words' is not a list"),
        ("other: [a]\n", "section 'words' is not a list"),
        ("words: [a, b, a]\n", "has 'a' as entry 1 and again as 3"),
        ("words: [a, yes]\n", "entry 2 of 'words' reads as True"),
    ],
)
def test_bad_word_list(folder: Path, text: str, what: str) -> None:
    (folder / "bad.yaml").write_text(text, "utf-8")
    with pytest.raises(LexiconError, match=r"^lexicon/bad\.yaml") as caught:
        yaml_words("bad.yaml", "words")
    assert what in str(caught.value)


def test_csv_row_with_a_comma_too_many(folder: Path) -> None:
    (folder / "bad.csv").write_text("# comment\nform,kind\na,b\n# comment\nc,d,e\n", "utf-8")
    with pytest.raises(LexiconError, match=r"^lexicon/bad\.csv:5: 3 cells where the header has 2"):
        list(csv_rows("bad.csv"))


def test_csv_cell_with_several_values(folder: Path) -> None:
    (folder / "good.csv").write_text('form,more,year\na,"b, c;d",2014\n', "utf-8")
    (row,) = csv_rows("good.csv")
    assert (row.line, row.texts("more"), row.number("year")) == (2, ("b, c", "d"), 2014)


def test_same_key_twice_names_both_lines(folder: Path) -> None:
    (folder / "bad.csv").write_text("code\n11\n12\n11\n", "utf-8")
    with pytest.raises(LexiconError, match=r"^lexicon/bad\.csv:4: '11' stands already in line 2"):
        reading.by_key((row.text("code"), row, row) for row in csv_rows("bad.csv"))


def test_fingerprint_is_of_names_and_contents(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lexicon, "FOLDER", tmp_path)

    def fingerprint(**files: str) -> str:
        for path in tmp_path.iterdir():
            path.unlink()
        for name, text in files.items():
            (tmp_path / name.replace("_", ".")).write_text(text, "utf-8")
        return lexicon.fingerprint.__wrapped__()

    first = fingerprint(a_yaml="x", b_csv="y")
    assert fingerprint(b_csv="y", a_yaml="x") == first
    assert fingerprint(a_yaml="x", b_csv="y", README_md="z") == first
    assert len({first, fingerprint(a_yaml="xy", b_csv=""), fingerprint(a_yaml="x", c_csv="y")}) == 3
