"""Files, directories and standard input → articles, or one refusal for each thing that cannot be read.

    .txt          one page
    .html .htm    one page: main text, headline, outlet, date
    .jsonl        one object a line: id, url, title, published, text, or the keys of the scraper news-watch
    .csv .xlsx    a table with these columns
    .json         an array of such objects, or one
    a directory   all of these in it and below, by name; hidden files and folders are passed over
    -             JSON lines on standard input

**One id, two texts.** Both articles are refused, and which ids these are is not known before the last row. So the
sources are read twice. The first time only ids and hashes are taken (8 bytes each, no cleaning and no extraction): ids
that bring different texts or headlines are disputed. The second time articles are given as they come, but disputed
ones are held until the end: those whose cleaned texts turn out the same count once, the others are refused, each with
its place. What comes again with the same text is passed over. Memory is bounded by the ids and the disputed articles.
Standard input is copied to a temporary file for this.
"""

import hashlib
import os
import shutil
import sys
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from ingest.article import Article, article, content_id
from ingest.formats.raw import Raw, Refusal, UnusableError
from ingest.formats.rows import Rows, json_lines, read_csv, read_json, read_jsonl
from ingest.formats.text import read_txt
from ingest.language import is_indonesian

__all__ = ["Refusal", "read"]

STDIN = "-"


def _read_html(path: Path, where: str) -> Raw:
    from ingest.formats.html import read_html  # noqa: PLC0415  (a page's libraries load longer than an article is read)

    return read_html(path, where)


def _page_article(raw: Raw) -> Raw:
    from ingest.formats.html import page_article  # noqa: PLC0415  (as above)

    return page_article(raw)


def _read_xlsx(path: Path, where: str) -> Rows:
    from ingest.formats.xlsx import read_xlsx  # noqa: PLC0415  (as above)

    return read_xlsx(path, where)


_PAGES = {".txt": read_txt, ".html": _read_html, ".htm": _read_html}
_TABLES = {".jsonl": read_jsonl, ".csv": read_csv, ".xlsx": _read_xlsx, ".json": read_json}
_SUFFIXES = (*_PAGES, *_TABLES)


def read(sources: Iterable[str]) -> Iterator[Article | Refusal]:
    """The articles of `sources` in order, and a refusal for each file or row that cannot be used."""
    wanted = list(dict.fromkeys(sources))
    with _spooled_stdin(wanted) as spool:
        disputed = _disputed(_raws(wanted, spool, with_text_files=False))
        held: dict[str, list[tuple[str, Article]]] = {}
        seen: set[int] = set()
        for raw in _raws(wanted, spool):
            found = _article(raw) if isinstance(raw, Raw) else raw
            if isinstance(found, Refusal):
                yield found
            elif (key := _short(found.id)) in disputed:
                _hold(held, raw.where, found)
            elif key not in seen:
                seen.add(key)
                yield found
        yield from _settled(held)


# --- one id, two texts ---------------------------------------------------------------------------------------------


def _disputed(raws: Iterator[Raw | Refusal]) -> frozenset[int]:
    """Short hashes of the ids under which different pages come. An id made of a text cannot be one."""
    first: dict[int, int] = {}
    disputed: set[int] = set()
    for raw in raws:
        if isinstance(raw, Raw) and (raw.id or raw.url):
            key = _short(" ".join(raw.id.split()) if raw.id else content_id(raw.url, ""))
            page = _short(f"{raw.title}\n{raw.text}")
            if first.setdefault(key, page) != page:
                disputed.add(key)
    return frozenset(disputed)


def _short(words: str) -> int:
    """64 bits of a hash: for 10 million articles the odds of one chance meeting are 1 in 370,000."""
    return int.from_bytes(hashlib.blake2b(words.encode("utf-8", "surrogatepass"), digest_size=8).digest())


def _hold(held: dict[str, list[tuple[str, Article]]], where: str, found: Article) -> None:
    """Keep `found` unless the same text is there under its id."""
    texts = held.setdefault(found.id, [])
    if all(other.text != found.text for _, other in texts):
        texts.append((where, found))


def _settled(held: dict[str, list[tuple[str, Article]]]) -> Iterator[Article | Refusal]:
    for own_id, texts in held.items():
        if len(texts) == 1:
            yield texts[0][1]
            continue
        places = [where for where, _ in texts]
        for at, where in enumerate(places):
            other = places[0] if at else places[1]
            yield Refusal(where, f"id {own_id[:80]!r} has another text in {other}", "give each article its own id")


# --- sources → pages -----------------------------------------------------------------------------------------------


@contextmanager
def _spooled_stdin(sources: list[str]) -> Iterator[BinaryIO | None]:
    """Standard input in a temporary file, so that it can be read twice; None where it is no source."""
    if STDIN not in sources:
        yield None
        return
    with tempfile.TemporaryFile() as spool:
        shutil.copyfileobj(sys.stdin.buffer, spool)
        yield spool


def _raws(sources: list[str], spool: BinaryIO | None, *, with_text_files: bool = True) -> Iterator[Raw | Refusal]:
    for source in sources:
        if source == STDIN and spool is not None:
            spool.seek(0)
            yield from json_lines(spool, STDIN)
            continue
        for found in _files(Path(source)):
            if isinstance(found, Refusal):
                yield found
            elif with_text_files or found.suffix.casefold() != ".txt":
                yield from _read_file(found)


def _files(path: Path) -> Iterator[Path | Refusal]:
    """`path`, or what can be read in it and below; what cannot is named in one refusal a directory."""
    if not path.is_dir():
        yield path if path.suffix.casefold() in _SUFFIXES else _of_no_kind(path)
        return
    empty = True
    for folder, folders, names in os.walk(path):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        visible = sorted(name for name in names if not name.startswith("."))
        known = [name for name in visible if Path(name).suffix.casefold() in _SUFFIXES]
        yield from (Path(folder, name) for name in known)
        if others := [name for name in visible if Path(name).suffix.casefold() not in _SUFFIXES]:
            yield _others(folder, others)
        empty = empty and not visible
    if empty:
        yield Refusal(str(path), "no files in it", "give a folder of articles")


def _of_no_kind(path: Path) -> Refusal:
    if not path.exists():
        return Refusal(str(path), "no such file", "check the name")
    return Refusal(str(path), f"kind {path.suffix or 'without suffix'!r} is not read", f"give {' '.join(_SUFFIXES)}")


def _others(folder: str, names: list[str]) -> Refusal:
    listed = ", ".join(names[:3]) + (", …" if len(names) > 3 else "")
    return Refusal(folder, f"{len(names)} of no kind that is read ({listed})", f"give {' '.join(_SUFFIXES)}")


def _read_file(path: Path) -> Iterator[Raw | Refusal]:
    where, suffix = str(path), path.suffix.casefold()
    if path.exists() and not path.is_file():
        yield Refusal(where, "no regular file", "give a file or a folder")
    elif suffix in _TABLES:
        yield from _TABLES[suffix](path, where)
    else:
        try:
            yield _PAGES[suffix](path, where)
        except UnusableError as error:
            yield error.at(where)


def _article(raw: Raw) -> Article | Refusal:
    try:
        page = _page_article(raw) if raw.markup else raw
        found = article(
            page.text, id=page.id, url=page.url, title=page.title, published=page.published, outlet=page.outlet
        )
        _check(found)
    except UnusableError as error:
        return error.at(raw.where)
    return found


def _check(found: Article) -> None:
    body = found.text.removeprefix(found.title or "")
    if not any(c.isalpha() for c in body) and not any(c.isalpha() for c in found.text):
        raise UnusableError("nothing but boilerplate", "give the article's text")
    if not is_indonesian(found.text):
        raise UnusableError("not Indonesian", "give articles in Indonesian")
