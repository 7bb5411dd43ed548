"""A saved page → its markup and address, then its main text, headline, outlet and date."""

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import lxml.etree
import lxml.html
import trafilatura

from ingest.boilerplate import has_sentence
from ingest.formats.fields import http_url
from ingest.formats.raw import Raw, UnusableError
from ingest.formats.text import decode, read_bytes

Head = Callable[..., list[object]]

_CHARSET = re.compile(
    rb"""(?i)<(?:meta\b[^>]{0,300}?\bcharset|\?xml\b[^>]{0,100}?\bencoding)\s*=\s*["']?\s*([\w.:-]{2,40})"""
)
_HEAD_LENGTH = 500_000  # characters in which the head of a page must end
_TITLE_SEPARATOR = r"\s*[-–—|»·:]\s*"
# htmldate looks only at metadata, never at dates in the story; the upper end is fixed so that no clock is read
_DATES = {"original_date": True, "extensive_search": False, "min_date": "1995-01-01", "max_date": "2100-12-31"}


def read_html(path: Path, where: str) -> Raw:
    """The markup of a page with its address, outlet and headline as its head tells them. Raises UnusableError."""
    data = read_bytes(path)
    declared = _CHARSET.search(data[:4096])
    markup = decode(data, declared[1].decode("ascii") if declared else None)
    head = _head(markup)
    url = next(
        filter(None, map(_page_url, (*map(str, head("//link[@rel='canonical']/@href")), *_meta(head, "og:url")))), None
    )
    outlet = next(iter((*_meta(head, "og:site_name"), *_meta(head, "application-name"))), None)
    return Raw(where, markup, url=url, outlet=outlet, markup=True)


def page_article(page: Raw) -> Raw:
    """The article of a page that `read_html` gave: main text by trafilatura, without comments.

    Raises:
        UnusableError: there is no article in it.
    """
    text, title, published = _extracted(page)
    if not has_sentence(text):
        raise UnusableError("page without an article", "give the page of one article, not a list or a form")
    return replace(page, text=text, title=_without_outlet(title, page.outlet), published=published, markup=False)


def _extracted(page: Raw) -> tuple[str, str | None, str | None]:
    """Main text ("" without one), headline and date."""
    try:
        found = trafilatura.bare_extraction(
            _parseable(page.text),
            url=page.url,
            include_comments=False,
            with_metadata=True,
            date_extraction_params=dict(_DATES),
        )
    except (lxml.etree.LxmlError, RecursionError, ValueError) as error:
        raise UnusableError(f"page that cannot be parsed ({type(error).__name__})", "save it again") from error
    if found is None or isinstance(found, dict):
        return "", None, None
    return found.text or "", found.title, found.date


def _parseable(markup: str) -> str:
    """Without an XML declaration, which lxml does not take in decoded text."""
    return re.sub(r"^\s*<\?xml[^>]{0,200}\?>", "", markup)


def _head(markup: str) -> Head:
    """A function from XPath to strings in the head of a page, which may be broken."""
    end = re.search(r"(?i)</head|<body", markup[:_HEAD_LENGTH])
    head = _parseable(markup[: end.start()] if end else markup[:_HEAD_LENGTH])
    try:
        tree = lxml.html.document_fromstring(head or "<html></html>")
    except (lxml.etree.LxmlError, ValueError, AssertionError):
        tree = lxml.html.document_fromstring("<html></html>")
    xpath: Head = tree.xpath
    return xpath


def _meta(head: Head, name: str) -> list[str]:
    values = head("//meta[@property=$name or @name=$name]/@content", name=name)
    return [words for words in (" ".join(str(value).split()) for value in values) if words]


def _page_url(address: str) -> str | None:
    try:
        return http_url(address)
    except UnusableError:
        return None  # relative or broken: the page's own mistake, and the article's text can still name it


def _without_outlet(title: str | None, outlet: str | None) -> str | None:
    """`title` without the outlet's name at its end, as <title> has it: "Judul - Nama Media"."""
    if not title or not outlet:
        return title
    return re.sub(rf"(?i){_TITLE_SEPARATOR}{re.escape(outlet)}\s*$", "", title) or title
