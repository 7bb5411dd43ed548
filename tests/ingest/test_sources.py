"""Files, folders and standard input → articles; each bad input gives one line and stops nothing else."""

import errno
import io
import json
import os
import sys
import tracemalloc
from collections.abc import Iterator
from pathlib import Path

import pytest
from openpyxl import Workbook

from ingest.article import Article
from ingest.sources import Refusal, read

BODY = "Sebanyak 15 peserta pelatihan mengunjungi Kota Tegal dan belajar dari para pedagang di pasar ikan."
MORE = "Rombongan itu diterima oleh Sekretaris Daerah di Balai Kota pada hari yang sama."
PAGE = f"""<!DOCTYPE html><html><head><meta charset="utf-8">
<title>Peserta PKN Belajar Pasar - Warta Pesisir</title>
<link rel="canonical" href="https://wartapesisir.example/2023/05/17/pasar/">
<meta property="og:site_name" content="Warta Pesisir">
<meta property="article:published_time" content="2023-05-17T08:00:00+07:00"></head><body>
<nav><a href="/">Home</a> <a href="/daerah">Daerah</a></nav>
<article><h1>Peserta PKN Belajar Pasar</h1><p>Oleh: Redaksi</p>
<p>{BODY}</p><p>Baca juga: <a href="/x">Harga Bawang Naik</a></p><p>“Silakan <b>dicatat</b>,” kata Darmo Wiguna.</p>
<p>{MORE}</p><p>Singkat.</p><p>Peserta pulang sore itu juga. (dar/wg)</p></article>
<section id="comments"><p>Tinggalkan Balasan</p></section><footer>© 2023 Warta Pesisir</footer></body></html>"""
ROW = {"title": "Judul Berita", "publish_date": "2025-01-16 10:29:00", "author": "x", "content": BODY, "keyword": "pkn",
       "category": "daerah", "source": "wartapesisir.example", "link": "https://wartapesisir.example/a"}  # fmt: skip


def _write(path: Path, content: str | bytes) -> str:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return str(path)


def _lines(path: Path, *rows: object) -> str:
    return _write(path, "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows))


def _read(*sources: str) -> tuple[list[Article], list[Refusal]]:
    found = list(read(sources))
    return [x for x in found if isinstance(x, Article)], [x for x in found if isinstance(x, Refusal)]


# --- what is read --------------------------------------------------------------------------------------------------


def test_txt(tmp_path: Path) -> None:
    [found], [] = _read(_write(tmp_path / "a.TXT", f"\ufeffoleh\r\n\r\nJudul Berita\r\n{BODY}\r\nTags: x\r\n"))
    assert (found.title, found.text, found.url) == ("Judul Berita", f"Judul Berita\n{BODY}", None)


def test_html(tmp_path: Path) -> None:
    [found], [] = _read(_write(tmp_path / "a.html", PAGE))
    assert found.text.split("\n") == [
        "Peserta PKN Belajar Pasar",
        BODY,
        "“Silakan dicatat,” kata Darmo Wiguna.",
        MORE,
        "Singkat.",
        "Peserta pulang sore itu juga.",
    ]
    assert (found.title, found.outlet, found.published) == ("Peserta PKN Belajar Pasar", "Warta Pesisir", "2023-05-17")
    assert found.url == "https://wartapesisir.example/2023/05/17/pasar/"


def test_html_in_its_declared_charset(tmp_path: Path) -> None:
    page = PAGE.replace('charset="utf-8"', 'charset="iso-8859-1"').encode("cp1252")
    [found], [] = _read(_write(tmp_path / "a.htm", page))
    assert "“Silakan dicatat,”" in found.text


def test_jsonl_reads_its_five_keys_and_no_record(tmp_path: Path) -> None:
    row = {"id": 7, "url": "https://w.example/a b", "title": "Judul Berita", "published": "2023-05-17", "text": BODY}
    extra = {"persons": [{"name": "Darmo"}], "relevant": True, "outlet": "Palsu", "quotes": [], "evidence": {}}
    [found], [] = _read(_lines(tmp_path / "a.jsonl", row | extra))
    assert found == Article(
        "7", "https://w.example/a%20b", "Judul Berita", "2023-05-17", "w.example", f"Judul Berita\n{BODY}"
    )


def _csv(path: Path, delimiter: str = ",") -> str:
    cells = [delimiter.join(f'"{name}"' for name in ROW), delimiter.join(f'"{value}"' for value in ROW.values())]
    return _write(path, "\n".join(cells) + "\n")


def _xlsx(path: Path) -> str:
    book = Workbook()
    book.worksheets[0].append(list(ROW))
    book.worksheets[0].append(list(ROW.values()))
    book.save(path)
    return str(path)


@pytest.mark.parametrize("kind", ["csv", "semicolons", "xlsx", "json", "jsonl", "object"])
def test_rows_of_the_scraper(tmp_path: Path, kind: str) -> None:
    source = {
        "csv": lambda: _csv(tmp_path / "a.csv"),
        "semicolons": lambda: _csv(tmp_path / "a.csv", ";"),
        "xlsx": lambda: _xlsx(tmp_path / "a.xlsx"),
        "json": lambda: _write(tmp_path / "a.json", json.dumps([ROW], indent=2)),
        "jsonl": lambda: _lines(tmp_path / "a.jsonl", ROW),
        "object": lambda: _write(tmp_path / "a.json", json.dumps(ROW)),
    }[kind]()
    [found], [] = _read(source)
    assert (found.title, found.published, found.outlet) == ("Judul Berita", "2025-01-16", "wartapesisir.example")
    assert (found.url, found.text) == ("https://wartapesisir.example/a", f"Judul Berita\n{BODY}")


def test_long_json_array_element_by_element(tmp_path: Path) -> None:
    rows = [ROW | {"link": f"https://w.example/{n}", "content": f"{BODY} " * n} for n in range(1, 40)]
    found, refused = _read(_write(tmp_path / "a.json", json.dumps(rows)))
    assert [x.url for x in found] == [row["link"] for row in rows]
    assert refused == []


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    data = json.dumps({"id": "a", "text": BODY}).encode() + b"\n{\n"
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
    [found], [refused] = _read("-")
    assert (found.id, refused.where) == ("a", "-:2")


def test_directory_by_name_and_below(tmp_path: Path) -> None:
    _write(tmp_path / "b.txt", f"Judul B\n{BODY} Kedua.")
    _write(tmp_path / "a" / "z.txt", f"Judul Z\n{BODY} Ketiga.")
    _write(tmp_path / "a.txt", f"Judul A\n{BODY}")
    _write(tmp_path / ".git" / "c.txt", f"Judul C\n{BODY}")
    _write(tmp_path / ".d.txt", f"Judul D\n{BODY}")
    _write(tmp_path / "e.md", "# catatan")
    _write(tmp_path / "f.png", b"x")
    found, [refused] = _read(str(tmp_path))
    assert [x.title for x in found] == ["Judul A", "Judul B", "Judul Z"]
    assert str(refused).startswith(f"{tmp_path}: 2 of no kind that is read (e.md, f.png); ")


# --- what is refused -----------------------------------------------------------------------------------------------

ENGLISH = "The participants of the training visited the city to learn from the officials who have worked there."
JAVANESE = (
    "Peserta pelatihan iku padha teka ing kutha kanggo sinau bab pasar saka para bakul sing wis suwe dodolan ana kana."
)
CP1252 = f"Judul Berita\n{BODY} “Itu”".encode("cp1252")
BAD_FILES = [
    ("a.txt", b"", "empty file"),
    ("a.txt", b" \n\n", "empty file"),
    ("a.txt", b"\x89PNG\r\n\x1a\n\0\0\0", "binary file"),
    ("a.txt", b"%PDF-1.7 abc", "binary file"),
    ("a.html", b"\0\1\2\3" * 99, "binary file"),
    ("a.txt", CP1252, "not UTF-8 (byte 0x93"),
    ("a.html", b"<meta charset=utf-8>" + CP1252, "neither UTF-8 nor utf-8"),
    ("a.html", b"<meta charset='zip'>" + CP1252, "neither UTF-8 nor a known charset"),
    ("a.html", b"<html><body><ul><li><a href=/1>Bupati Buka Jambore</a></ul></body></html>", "page without an article"),
    ("a.html", b"<div>" * 30_000, "page"),
    ("a.txt", b"a " * 5_000_001, "page of 10.0 MB, over 10 MB"),
    ("a.txt", ENGLISH.encode(), "not Indonesian"),
    ("a.txt", JAVANESE.encode(), "not Indonesian"),
    ("a.txt", ("市长会见了来自全国各地的学员" * 9).encode(), "not Indonesian"),
    ("a.txt", b"Tags: x\nEditor: y\n", "nothing but boilerplate"),
    ("a.jsonl", b"", "empty file"),
    ("a.jsonl", b"\n\n", "empty file"),
    ("a.json", b"[]", "no articles in it"),
    ("a.json", b'[{"text": "', "no complete JSON"),
    ("a.csv", b"judul,isi\na,b\n", "no column 'content' or 'text'"),
    ("a.csv", b"title,content\n", "no rows in it"),
    ("a.csv", b"\0\1\2\3" * 99, "binary file"),
    ("a.xlsx", b"PK\3\4 broken", "no .xlsx workbook"),
    ("a.pdf", b"x", "kind '.pdf' is not read"),
    ("a", b"x", "kind 'without suffix' is not read"),
]


@pytest.mark.parametrize(("name", "content", "reason"), BAD_FILES)
def test_bad_file_is_one_line_and_the_others_go_on(tmp_path: Path, name: str, content: bytes, reason: str) -> None:
    bad = _write(tmp_path / name, content)
    good = _write(tmp_path / "z.txt", f"Judul Berita\n{BODY}")
    [found], [refused] = _read(bad, good)
    assert found.title == "Judul Berita"
    assert refused.where.startswith(bad)
    assert refused.reason.startswith(reason)
    assert "\n" not in str(refused)


BAD_LINES = [
    (b'{"id": "x", "text": "Sebany', "no complete JSON"),
    (b"[" * 100_000, "no complete JSON"),
    (b'["x"]', "row is no JSON object"),
    (b"null", "row is no JSON object"),
    (b'{"id": "x", "title": "Judul"}', "row without text"),
    (b'{"text": " "}', "row without text"),
    (b'{"text": NaN}', "row without text"),
    (b'{"text": ["x"]}', "'text' is a list"),
    (b'{"text": "Para peserta datang ke kota.", "title": {}}', "'title' is an object"),
    (b'{"text": "Para peserta datang ke kota.", "url": true}', "'url' is a truth value"),
    (b'{"text": "Para peserta datang ke kota.", "url": "javascript:alert(1)"}', "url 'javascript:alert(1)' is no web"),
    (b'{"text": "Para peserta datang ke kota.", "url": "http://[::1"}', "url 'http://[::1' is no web"),
    (b'{"text": "Para peserta \x93datang\x94 ke kota."}', "not UTF-8"),
    (b'{"text": "' + b"a" * 10_000_001 + b'"}', "line over 10 MB"),
    (json.dumps({"text": ENGLISH}).encode(), "not Indonesian"),
]


@pytest.mark.parametrize(("line", "reason"), BAD_LINES)
def test_bad_line_is_one_line_and_the_others_go_on(tmp_path: Path, line: bytes, reason: str) -> None:
    good = json.dumps({"id": "a", "text": BODY}).encode()
    source = _write(tmp_path / "a.jsonl", good + b"\n" + line + b"\n" + good.replace(b'"a"', b'"b"') + b"\n")
    found, [refused] = _read(source)
    assert [x.id for x in found] == ["a", "b"]
    assert refused.where == f"{source}:2"
    assert refused.reason.startswith(reason)


def test_broken_array_gives_what_stands_before(tmp_path: Path) -> None:
    source = _write(tmp_path / "a.json", json.dumps([ROW])[:-1] + ', {"text": "Seba')
    [_], [refused] = _read(source)
    assert refused.where == f"{source}:2"


def test_bad_csv_row(tmp_path: Path) -> None:
    rows = b"title,content\nSatu," + BODY.encode() + b"\nDua,\nTiga,\x93Para\x94 peserta datang\nEmpat," + MORE.encode()
    found, refused = _read(_write(tmp_path / "a.csv", rows))
    assert [x.title for x in found] == ["Satu", "Empat"]
    assert [(x.where[-2:], x.reason) for x in refused] == [(":3", "row without text"), (":4", "not UTF-8")]


def test_missing_file(tmp_path: Path) -> None:
    [], refused = _read(*(str(tmp_path / name) for name in ("a.txt", "a.jsonl", "a.csv", "a.xlsx", "a.html", "a")))
    assert [x.reason for x in refused] == ["no such file"] * 6


@pytest.mark.parametrize("name", ["a.txt", "a.jsonl", "a.xlsx"])
def test_unreadable_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))

    source = _write(tmp_path / name, BODY)
    monkeypatch.setattr(Path, "open", refuse)
    monkeypatch.setattr(Path, "read_bytes", refuse)
    [], [refused] = _read(source)
    assert refused.reason == "cannot be read (Permission denied)"


def test_no_regular_file(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")
    [], [refused] = _read(str(tmp_path / "a.txt"))
    assert refused.reason == "no regular file"


def test_empty_directory(tmp_path: Path) -> None:
    [], [refused] = _read(str(tmp_path))
    assert refused.reason == "no files in it"


def test_refusal_is_one_line_whatever_is_in_it() -> None:
    assert str(Refusal("a\nb.txt", "id '\x1b[31m'", "x")) == "a b.txt: id ' [31m'; x"


@pytest.mark.parametrize(
    "text",
    [
        "Bupati lantik pejabat",
        "Pelantikan Darmo Wiguna",
        "Peserta terbaik: Darmo Wiguna, Ratih Pembayun, Sulastri Ningrum, Kepala Dinas Sosial Kota Tegal, Camat Slawi, "
        "Kepala Bappeda, Kepala Dinas Kesehatan dan Direktur RSUD Kardinah di Kota Tegal.",
    ],
)
def test_short_texts_and_lists_are_not_refused(tmp_path: Path, text: str) -> None:
    [_], [] = _read(_write(tmp_path / "a.txt", text))


# --- one id, two texts ---------------------------------------------------------------------------------------------


def test_one_id_with_two_texts_refuses_both(tmp_path: Path) -> None:
    one = _lines(tmp_path / "a.jsonl", {"id": "x", "text": BODY}, {"id": "y", "text": MORE})
    other = _lines(tmp_path / "b.jsonl", {"id": "z", "text": f"{MORE} Lain."}, {"id": "x", "text": f"{BODY} Lain."})
    found, refused = _read(one, other)
    assert [x.id for x in found] == ["y", "z"]
    assert [x.where for x in refused] == [f"{one}:1", f"{other}:2"]
    assert refused[0].reason == f"id 'x' has another text in {other}:2"


def test_one_address_with_two_texts_refuses_both(tmp_path: Path) -> None:
    rows = [{"url": "https://w.example/a", "text": BODY}, {"url": "http://www.w.example/a/?utm_medium=x", "text": MORE}]
    found, refused = _read(_lines(tmp_path / "a.jsonl", *rows))
    assert (found, len(refused)) == ([], 2)


def test_identical_articles_count_once(tmp_path: Path) -> None:
    row = {"id": "x", "text": BODY}
    text = _write(tmp_path / "a.txt", f"{MORE}\n{BODY}")
    same = _write(tmp_path / "b.txt", f"{MORE}\n\n{BODY}\n")
    found, refused = _read(_lines(tmp_path / "a.jsonl", row, row), _lines(tmp_path / "b.jsonl", row), text, same, text)
    assert (len(found), refused) == (2, [])


def test_articles_that_differ_in_boilerplate_only_count_once(tmp_path: Path) -> None:
    rows = [{"id": "x", "text": BODY}, {"id": "x", "text": f"{BODY}\nTags: pkn"}]
    [_], [] = _read(_lines(tmp_path / "a.jsonl", *rows))


def test_a_refused_row_does_not_take_its_id_along(tmp_path: Path) -> None:
    [found], [refused] = _read(_lines(tmp_path / "a.jsonl", {"id": "x", "text": BODY}, {"id": "x", "text": ENGLISH}))
    assert (found.id, refused.reason) == ("x", "not Indonesian")


def test_articles_come_as_they_are_read(tmp_path: Path) -> None:
    def peak(rows: int) -> int:
        source = _lines(tmp_path / f"{rows}.jsonl", *({"id": str(n), "text": f"{BODY * 20} {n}"} for n in range(rows)))
        tracemalloc.start()
        articles: Iterator[Article | Refusal] = read([source])
        assert sum(1 for _ in articles) == rows
        used = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return used

    few = peak(100)
    # 900 more rows hold 1.8 MB of text; of each only two hashes may stay (under 300 bytes with their tables)
    assert peak(1_000) - few < 900 * 300
