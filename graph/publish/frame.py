"""What all pages have in common: head, title line, the two languages."""

from __future__ import annotations

from html import escape
from importlib.resources import files

STYLE = "style.css"


def both(wording: tuple[str, str]) -> str:
    """Indonesian and English, each marked as such."""
    indonesian, english = map(escape, wording)
    return f'<span lang="id">{indonesian}</span> <span lang="en" class="en">{english}</span>'


def number(count: int) -> str:
    """A count with Indonesian separators."""
    return f"{count:,}".replace(",", ".")


def framed(name: str, body: str, *, home: str, title: str, head: str = "") -> str:
    """A whole page; `home` is the relative address of the first page."""
    return (
        '<!doctype html>\n<html lang="id"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{escape(name)} · {escape(title)}</title>{head}"
        f'<link rel="stylesheet" href="{escape(home)}{STYLE}"></head>\n<body>'
        f'<nav><a href="{escape(home)}">{escape(title)}</a></nav>\n<main>\n{body}\n</main></body></html>\n'
    )


def style() -> str:
    """The style sheet of all pages."""
    return files(__package__).joinpath(STYLE).read_text(encoding="utf-8")
