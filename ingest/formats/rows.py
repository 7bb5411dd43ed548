"""Tables and JSON files → rows, one at a time: the memory does not grow with the file."""

import csv
import io
import json
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import BinaryIO, TextIO

from ingest.formats.fields import TEXT_KEYS, row_raw
from ingest.formats.raw import LIMIT, Raw, Refusal, UnusableError
from ingest.formats.text import is_binary, unreadable

Rows = Iterator[Raw | Refusal]

_CHUNK = 65_536  # characters read at a time from a .json file
_NOT_UTF8 = ("not UTF-8", "save the file as UTF-8")


def read_jsonl(path: Path, where: str) -> Rows:
    """One JSON object a line."""
    yield from opened(path, where, lambda stream: json_lines(stream, where))


def read_csv(path: Path, where: str) -> Rows:
    """A table with its column names in the first line, parted by comma, semicolon or tab."""
    yield from opened(path, where, lambda stream: _csv_rows(stream, where))


def read_json(path: Path, where: str) -> Rows:
    """An array of objects, or one object, or several one after the other."""
    yield from opened(path, where, lambda stream: _json_rows(stream, where))


def opened(path: Path, where: str, rows: Callable[[BinaryIO], Rows]) -> Rows:
    """The rows of a file; one refusal where it cannot be read."""
    try:
        with path.open("rb") as stream:
            if not path.stat().st_size:
                yield UnusableError("empty file", "leave it out").at(where)
            else:
                yield from rows(stream)
    except OSError as error:
        yield unreadable(error).at(where)
    except UnusableError as error:
        yield error.at(where)


def table_row(row: object, where: str) -> Raw | Refusal:
    """One row of a table as a page."""
    if not isinstance(row, Mapping):
        return UnusableError("row is no JSON object", 'write {"text": …}').at(where)
    try:
        return row_raw(row, where)
    except UnusableError as error:
        return error.at(where)


# --- JSON ----------------------------------------------------------------------------------------------------------


def json_lines(stream: BinaryIO, where: str) -> Rows:
    """The rows of a stream of JSON lines; blank lines are passed over."""
    number = rows = 0
    while line := stream.readline(LIMIT + 1):
        number += 1
        complete = line.endswith(b"\n") or len(line) <= LIMIT
        if not complete:
            _skip_line(stream)
        if line.strip(b" \t\r\n\xef\xbb\xbf"):
            rows += 1
            yield _json_line(line, f"{where}:{number}") if complete else _too_long(f"{where}:{number}")
    if not rows:
        yield UnusableError("empty file", "leave it out").at(where)


def _skip_line(stream: BinaryIO) -> None:
    while (rest := stream.readline(LIMIT)) and not rest.endswith(b"\n"):
        pass


def _too_long(where: str) -> Refusal:
    return UnusableError("line over 10 MB", "give one page a line").at(where)


def _json_line(line: bytes, where: str) -> Raw | Refusal:
    if line.startswith(b"\xef\xbb\xbf"):
        line = line[3:]
    try:
        return table_row(json.loads(line.decode("utf-8")), where)
    except UnicodeDecodeError:
        reason, advice = ("binary, not JSON lines", "give text") if is_binary(line[:8192]) else _NOT_UTF8
        return Refusal(where, reason, advice)
    except (ValueError, RecursionError) as error:
        return _no_json(error).at(where)


def _no_json(error: ValueError | RecursionError) -> UnusableError:
    what = f"{error.msg} at column {error.colno}" if isinstance(error, json.JSONDecodeError) else "too deep or too long"
    return UnusableError(f"no complete JSON ({what})", "write it again")


def _json_rows(stream: BinaryIO, where: str) -> Rows:
    number = 0
    try:
        for number, value in enumerate(json_values(io.TextIOWrapper(stream, encoding="utf-8-sig")), start=1):
            yield table_row(value, f"{where}:{number}")
    except UnicodeDecodeError:
        yield Refusal(where, *_NOT_UTF8)
    except (ValueError, RecursionError) as error:
        broken = error if isinstance(error, UnusableError) else _no_json(error)
        yield broken.at(f"{where}:{number + 1}")
    else:
        if not number:
            yield UnusableError("no articles in it", "leave it out").at(where)


def json_values(stream: TextIO) -> Iterator[object]:
    """The elements of a JSON array, or the values that follow one another, read one at a time.

    Raises:
        ValueError: it is no JSON.
        UnusableError: one value is over 10 MB.
    """
    decoder = json.JSONDecoder()
    buffer = stream.read(_CHUNK).lstrip()
    in_array = buffer.startswith("[")
    buffer = buffer[in_array:]
    while True:
        buffer = buffer.lstrip(" \t\r\n,")
        if not buffer:
            buffer = stream.read(_CHUNK)
            if buffer:
                continue
            if in_array:
                raise json.JSONDecodeError("array not closed", "", 0)
            return
        if in_array and buffer.startswith("]"):
            return
        value, buffer = _next_value(decoder, buffer, stream)
        yield value


def _next_value(decoder: json.JSONDecoder, buffer: str, stream: TextIO) -> tuple[object, str]:
    """The value at the beginning of `buffer`, and what is left; reads on while the value is not complete."""
    while True:
        try:
            value, end = decoder.raw_decode(buffer)
        except json.JSONDecodeError:
            # Twice as much each time: a long value is not parsed again for every chunk
            more = stream.read(max(_CHUNK, len(buffer)))
            if not more:
                raise
            if len(buffer) > LIMIT:
                raise UnusableError("value over 10 MB, or no JSON", "give one page an object") from None
            buffer += more
        else:
            return value, buffer[end:]


# --- tables --------------------------------------------------------------------------------------------------------


def _csv_rows(stream: BinaryIO, where: str) -> Rows:
    if is_binary(stream.read(8192)):
        raise UnusableError("binary file, not text", "save the table as CSV in UTF-8")
    stream.seek(0)
    # A byte that is not UTF-8 becomes a lone surrogate, so that one bad row does not end the table
    text = io.TextIOWrapper(stream, encoding="utf-8-sig", errors="surrogateescape", newline="")
    header = text.readline(LIMIT)
    text.seek(0)
    csv.field_size_limit(LIMIT)
    reader = csv.DictReader(text, delimiter=_delimiter(header))
    check_columns(reader.fieldnames or ())
    number = 1
    try:
        for number, row in enumerate(reader, start=2):
            yield _csv_row(row, f"{where}:{number}")
    except csv.Error as error:
        yield UnusableError(f"broken table ({error})", "check its quotation marks").at(f"{where}:{number + 1}")
    if number == 1:
        yield UnusableError("no rows in it", "leave it out").at(where)


def _csv_row(row: dict[str, str], where: str) -> Raw | Refusal:
    row = {column_name(key): value for key, value in row.items() if key and isinstance(value, str)}
    if any("\udc80" <= c <= "\udcff" for value in row.values() if not value.isascii() for c in value):
        return Refusal(where, *_NOT_UTF8)
    return table_row(row, where)


def _delimiter(header: str) -> str:
    return max(",;\t", key=header.count)


def column_name(name: object) -> str:
    """The name of a column, without outer blanks and in small letters."""
    return str(name).strip().casefold() if name is not None else ""


def check_columns(names: object) -> None:
    """Refuse a table without a column for the text."""
    columns = {column_name(name) for name in names} if isinstance(names, list | tuple) else set()
    if columns.isdisjoint(TEXT_KEYS):
        raise UnusableError("no column 'content' or 'text'", "name the columns in the first row")
