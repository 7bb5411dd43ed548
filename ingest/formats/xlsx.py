"""Workbooks → rows. Apart from other tables, as the library takes longer to load than many articles to read."""

import zipfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import BinaryIO

from openpyxl import load_workbook
from openpyxl.utils.escape import unescape
from openpyxl.utils.exceptions import InvalidFileException

from ingest.formats.raw import UnusableError
from ingest.formats.rows import Rows, check_columns, column_name, opened, table_row

UNPACKED_LIMIT = 2_000_000_000  # bytes an .xlsx may unpack to: 100,000 long articles, and no bomb


def read_xlsx(path: Path, where: str) -> Rows:
    """The first sheet of a workbook, its column names in the first row."""
    yield from opened(path, where, lambda stream: _xlsx_rows(stream, where))


def _xlsx_rows(stream: BinaryIO, where: str) -> Rows:
    rows = 0
    try:
        _check_unpacked(stream)
        book = load_workbook(stream, read_only=True, data_only=True)
        with closing(book):
            for number, row in _sheet_rows(book.worksheets[0]):
                rows += 1
                yield table_row(row, f"{where}:{number}")
    except (zipfile.BadZipFile, InvalidFileException, KeyError, IndexError, SyntaxError, TypeError, EOFError) as error:
        raise UnusableError(f"no .xlsx workbook ({type(error).__name__})", "save it again from the program") from error
    if not rows:
        yield UnusableError("no rows in it", "leave it out").at(where)


def _check_unpacked(stream: BinaryIO) -> None:
    with zipfile.ZipFile(stream) as packed:
        size = sum(part.file_size for part in packed.infolist())
    if size > UNPACKED_LIMIT:
        raise UnusableError(f"workbook that unpacks to {size / 1e9:.0f} GB", "split it")
    stream.seek(0)


def _sheet_rows(sheet: object) -> Iterator[tuple[int, dict[str, object]]]:
    values = sheet.iter_rows(values_only=True)  # type: ignore[attr-defined]  # openpyxl's stubs: union of sheet classes
    header = [column_name(name) for name in next(values, ())]
    check_columns(header)
    for number, row in enumerate(values, start=2):
        if any(value is not None for value in row):
            yield number, {name: _cell(value) for name, value in zip(header, row, strict=False)}


def _cell(value: object) -> object:
    """A cell's value; text with its escapes ("_x000D_" for a carriage return) resolved."""
    return unescape(value) if isinstance(value, str) and "_x" in value else value
