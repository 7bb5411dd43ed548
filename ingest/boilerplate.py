"""What a page carries besides its article: bylines, share buttons, teasers, tag lists, comment forms.

`kept` says which spans of a text are the article; `clean` joins them. Nothing is ever rewritten.
"""

import re

Span = tuple[int, int]  # half-open, code points

_NOISE = re.compile(
    r"(?i)^\s*(oleh\s*(:.*)?|oleh .{2,40} — .*|(penulis|editor|reporter|redaktur|pewarta)\s*:.*|(home|beranda)\s*[>»].*"
    r"|a-\s*a\+|bagikan\b.{0,80}|baca juga\s*:.*|tags?\s*:.*|berita terkait\s*:.*|©.*)\s*$"
)
_FORM = re.compile(r"(?i)^\s*(tinggalkan balasan|tulis komentar|kirim komentar|komentar|alamat email anda tidak akan\b.*)\s*$")


def kept(text: str) -> list[Span]:
    """The spans of `text` that are the article, in order."""
    spans: list[Span] = []
    start = 0
    for line in text.splitlines(keepends=True):
        if _FORM.match(line):
            break
        if line.strip() and not _NOISE.match(line):
            spans.append((start, start + len(line)))
        start += len(line)
    return spans


def clean(text: str) -> str:
    """`text` without its boilerplate: the kept spans, joined."""
    return "".join(text[start:end] for start, end in kept(text)).strip()
