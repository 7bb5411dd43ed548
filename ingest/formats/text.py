"""Bytes → text, and nothing else than text: encodings that are declared, never guessed."""

import re
from pathlib import Path

from ingest.formats.raw import LIMIT, Raw, UnusableError

_MAGIC = (
    b"%PDF-",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"PK\x03\x04",
    b"\x1f\x8b",
    b"\xd0\xcf\x11\xe0",
    b"{\\rtf",
    b"\x7fELF",
)
_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe\x00\x00", "utf-32"), (b"\x00\x00\xfe\xff", "utf-32"))
_MARKS_16 = ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
# Only encodings of text that browsers know too; Python's "zip" or "unicode_escape" are none
_CHARSETS = re.compile(r"(?i)(?:windows|cp|iso|latin|us-ascii|ascii|utf-?(?:8|16|32)|mac|koi8|big5|gb|euc|shift)[\w-]*")
_SAVE_AS_UTF8 = "save it as UTF-8"


def read_bytes(path: Path) -> bytes:
    """All of a file of at most `LIMIT` bytes that is not empty.

    Raises:
        UnusableError: it is missing, unreadable, no regular file, empty, or too large.
    """
    try:
        size = path.stat().st_size
        if size > LIMIT:
            raise UnusableError(f"page of {size / 1e6:.1f} MB, over 10 MB", "give one page a file")
        data = path.read_bytes()
    except OSError as error:
        raise unreadable(error) from error
    if not data.strip():
        raise UnusableError("empty file", "leave it out")
    return data


def unreadable(error: OSError) -> UnusableError:
    """A file that the system does not let us read."""
    if isinstance(error, FileNotFoundError):
        return UnusableError("no such file", "check the name")
    return UnusableError(f"cannot be read ({error.strerror or error})", "check its permissions")


def decode(data: bytes, declared: str | None = None) -> str:
    """`data` as text, one character a line end: by its byte order mark, else UTF-8, else its page's declared charset.

    Raises:
        UnusableError: it is binary, or none of these.
    """
    mark = next((name for start, name in (*_MARKS, *_MARKS_16) if data.startswith(start)), None)
    if data.startswith(_MAGIC) or (mark is None and is_binary(data[:8192])):
        raise UnusableError("binary file, not text", "save its text as .txt or .html")
    try:
        text = data.decode(mark or "utf-8")
    except UnicodeDecodeError as error:
        if mark is None and declared:
            text = _decode_declared(data, declared)
        else:
            byte = f"byte 0x{data[error.start]:02x} at {error.start}"
            raise UnusableError(f"not {(mark or 'utf-8').upper()} ({byte})", _SAVE_AS_UTF8) from error
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _decode_declared(data: bytes, declared: str) -> str:
    if not _CHARSETS.fullmatch(declared):
        raise UnusableError(f"neither UTF-8 nor a known charset ({declared[:40]!r} declared)", _SAVE_AS_UTF8)
    # The Encoding standard (https://encoding.spec.whatwg.org/#names-and-labels) reads both labels as windows-1252
    name = "cp1252" if re.fullmatch(r"(?i)iso-?8859-1|latin-?1|(?:us-)?ascii", declared) else declared
    try:
        return data.decode(name)
    except (UnicodeDecodeError, LookupError) as error:
        raise UnusableError(f"neither UTF-8 nor {declared}, which it declares", _SAVE_AS_UTF8) from error


def is_binary(start: bytes) -> bool:
    """Whether bytes hold NUL, or more than one control character in twenty."""
    controls = sum(byte < 9 or 13 < byte < 27 or 27 < byte < 32 for byte in start)
    return b"\0" in start or controls * 20 > len(start)


def read_txt(path: Path, where: str) -> Raw:
    """A text file: one page. Raises UnusableError."""
    text = decode(read_bytes(path))
    if not text.strip("\ufeff\u200b \t\n"):
        raise UnusableError("empty file", "leave it out")
    return Raw(where, text)
