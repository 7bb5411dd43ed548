"""One page → Article: headline, id, day, outlet; and the development articles come through whole."""

import json
import os
from pathlib import Path
from typing import Any

import pytest

from ingest.article import article, canonical_url, content_id
from ingest.origin import host_of, iso_date

HEADLINE = "Peserta PKN Belajar Pasar di Kota Tegal"
BODY = "Sebanyak 15 peserta pelatihan mengunjungi Kota Tegal dan belajar dari para pedagang di pasar ikan."
GOLD = Path(os.environ.get("VISITASI_GOLD", Path(__file__).parents[2].parent / "shared" / "gold" / "dev"))


@pytest.mark.parametrize(
    ("text", "title", "expected"),
    [
        (BODY, HEADLINE, f"{HEADLINE}\n{BODY}"),
        (f"{HEADLINE}\n{BODY}", HEADLINE, f"{HEADLINE}\n{BODY}"),
        (f"{HEADLINE}\n\n{BODY}", HEADLINE, f"{HEADLINE}\n{BODY}"),
        (f"{HEADLINE.upper()}\n{BODY}", HEADLINE, f"{HEADLINE.upper()}\n{BODY}"),
        (f"{HEADLINE}\n{BODY}", f" {HEADLINE.replace(' ', '  ')}\n", f"{HEADLINE}\n{BODY}"),
        (f"Daerah\n{HEADLINE}\n{BODY}", HEADLINE, f"{HEADLINE}\n{BODY}"),
        (f"oleh\n\n{HEADLINE}\n{BODY}", None, f"{HEADLINE}\n{BODY}"),
    ],
)
def test_headline_in_front(text: str, title: str | None, expected: str) -> None:
    assert article(text, title=title).text == expected


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (f"oleh\n\n{HEADLINE}\n{BODY}", HEADLINE),
        (f"Home > Daerah\n{HEADLINE}\nOleh: Redaksi\n{BODY}", HEADLINE),
        (BODY, None),
        (f"{BODY[:-1]} {BODY * 2}", None),
    ],
)
def test_headline_of_a_page_without_metadata(text: str, title: str | None) -> None:
    assert article(text).title == title


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("https://w.example/a", "http://www.w.example/a/", True),
        ("https://w.example/a", "https://w.example/a?utm_source=x&fbclid=1#komentar", True),
        ("https://w.example/a", "https://W.EXAMPLE/a?page=all", True),
        ("https://w.example/?p=1", "https://w.example/?p=2", False),
        ("https://w.example/a", "https://w.example/A", False),
        ("https://w.example/?a=1&b=2", "https://w.example/?b=2&a=1", True),
    ],
)
def test_canonical_url(one: str, other: str, same: bool) -> None:
    assert (canonical_url(one) == canonical_url(other)) is same


def test_id_is_its_own_else_of_the_url_else_of_the_text() -> None:
    url = "https://w.example/a"
    assert article(BODY, id="x-1", url=url).id == "x-1"
    assert article(BODY, url=url).id == article(f"{BODY} Lain.", url=f"{url}/").id == content_id(url, "")
    assert article(BODY).id == article(f"  {BODY}\n").id != article(f"{BODY} Lain.").id
    assert len(article(BODY).id) == 16


def test_an_address_that_is_none_still_makes_an_id() -> None:
    assert article(BODY, url="http://[::1").id != article(BODY, url="http://[::2").id


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("2022-03-08", "2022-03-08"),
        ("2022-03-08T23:30:00+07:00", "2022-03-08"),
        ("2025-01-16 10:29:00", "2025-01-16"),
        ("Selasa, 8 Maret 2022 10:22 WIB", "2022-03-08"),
        ("8 Mar 2022", "2022-03-08"),
        ("08/03/2022", "2022-03-08"),
        (1646697600000, "2022-03-08"),
        ("2022", None),
        (2022, None),
        ("31 November 2022", None),
        ("Maret 2022", None),
        (True, None),
        (None, None),
    ],
)
def test_iso_date(value: str | float | None, day: str | None) -> None:
    assert iso_date(value) == day


@pytest.mark.parametrize(
    ("text", "url", "day"),
    [
        (f"{HEADLINE}\nOleh: Redaksi Jumat, 19 Mei 2023 | 08:41 WIB\n{BODY}", None, "2023-05-19"),
        (f"{HEADLINE}\n{BODY}\nDiterbitkan pada 19 Mei 2023", None, "2023-05-19"),
        (f"{HEADLINE}\nTegal, 19 Mei 2023. {BODY}", None, "2023-05-19"),
        (f"{HEADLINE}\nTEGAL – {BODY} Itu terjadi Selasa (16/5/2023).", None, None),
        (f"{HEADLINE}\n{BODY} Surat itu bertanggal 16 Mei 2023.", None, None),
        (BODY, "https://w.example/2023/05/19/pasar/", "2023-05-19"),
        (BODY, "https://w.example/2023/05/pasar.html", None),
        (BODY, "https://w.example/2023/15/39/", None),
    ],
)
def test_published(text: str, url: str | None, day: str | None) -> None:
    assert article(text, url=url).published == day


@pytest.mark.parametrize(
    ("dateline", "url", "outlet"),
    [
        ("TEGAL, WARTAPESISIR – ", None, "WARTAPESISIR"),
        ("TEGAL, WARTA PESISIR — ", None, "WARTA PESISIR"),
        ("TEGAL,WARTAPESISIR.- ", None, "WARTAPESISIR"),
        ("Kota Tegal, WartaPesisir - ", None, "WartaPesisir"),
        ("WARTA. CO – ", None, "WARTA. CO"),
        ("WARTAPESISIR.COM, TEGAL -- ", None, "WARTAPESISIR.COM"),
        ("wartapesisir | TEGAL – ", None, "wartapesisir"),
        ("WARTAPESISIR – ", "https://www.wartapesisir.example/a", "WARTAPESISIR"),
        ("TEGAL – ", "https://kabar-tegal.example/a", "kabar-tegal.example"),
        ("TEGAL – ", None, None),
        ("TEGAL, JAWA TENGAH – ", None, None),
        ("SLAWI, TEGAL - ", None, None),
        ("Tegal, 19 Mei 2023 – ", None, None),
        ("Tegal, Pemerintah Kota Tegal menerima kunjungan. ", None, None),
        ("", None, None),
    ],
)
def test_outlet(dateline: str, url: str | None, outlet: str | None) -> None:
    assert article(f"{HEADLINE}\n{dateline}{BODY}", url=url).outlet == outlet


def test_what_metadata_tell_comes_before_the_page() -> None:
    found = article(f"TEGAL, WARTAPESISIR – {BODY}", title=HEADLINE, published="1 Mei 2023", outlet=" Warta\nPesisir ")
    assert (found.published, found.outlet) == ("2023-05-01", "Warta Pesisir")


@pytest.mark.parametrize(
    ("url", "host"), [("https://www.w.example/a", "w.example"), ("https://m.w.example", "w.example"), (None, None)]
)
def test_host_of(url: str | None, host: str | None) -> None:
    assert host_of(url) == host


# --- the development articles, where they are at hand ---------------------------------------------------------------


def _gold() -> list[Any]:
    return [json.loads(path.read_text("utf-8")) for path in sorted(GOLD.glob("*.json"))]


@pytest.fixture(scope="module")
def gold() -> list[Any]:
    records = _gold()
    if not records and os.environ.get("CI") == "true":
        pytest.fail(f"no development articles in {GOLD}: set VISITASI_GOLD")
    if not records:
        pytest.skip(f"no development articles in {GOLD}")
    return records


def test_names_and_quotes_survive(gold: list[Any]) -> None:
    lost = []
    for record in gold:
        raw, text = record["text"], article(record["text"], title=record["title"]).text
        quotes = [quote["text"] for quote in record["quotes"]]
        names = [name for kind in ("persons", "organizations") for one in record[kind] for name in _forms(one)]
        # A place's name may be its alias with the kind word added, and stand as such in noise only
        places = [form for one in record["places"] for form in _forms(one)[-1:] if form in raw]
        lost += [(record["id"], form) for form in quotes + names + places if form in raw and form not in text]
    assert lost == []


def _forms(one: dict[str, Any]) -> list[str]:
    return [one["name"], *one["aliases"]]


def test_teasers_and_forms_are_gone(gold: list[Any]) -> None:
    noise = ("baca juga", "tinggalkan balasan", "alamat email", "tags:", "editor:", "bagikan")
    left = [
        (record["id"], line)
        for record in gold
        for line in article(record["text"], title=record["title"]).text.split("\n")
        if line.casefold().startswith(noise)
    ]
    assert left == []


def test_day_of_publication_as_annotated(gold: list[Any]) -> None:
    """The annotators took it from text or address alone, as `article` does."""
    found = {r["id"]: article(r["text"], title=r["title"], url=r["url"]).published for r in gold}
    assert found == {r["id"]: r["published"] for r in gold}
