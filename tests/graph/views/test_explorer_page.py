"""The explorer in a real browser, opened from disk, with the bundled articles' graph."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Dialog, Page

import graph
from graph.views import explorer
from tests.graph.conftest import Open
from tests.graph.factories import FINGERPRINT, TEXT, entries, person, record

OPEN = Callable[..., Page]
HOSTILE = "<img src=x onerror=alert(1)></script><script>alert(2)</script>"


@pytest.fixture(scope="module")
def file(stocked: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    with graph.open(stocked) as workspace:
        return explorer.write(workspace, tmp_path_factory.mktemp("explorer") / "page.html")


@pytest.fixture
def show(browser: Browser) -> Iterator[OPEN]:
    """Opens a page; at the end none may have complained, fetched anything or shown a dialog."""
    complaints: list[str] = []
    pages: list[Page] = []

    def make(path: Path, address: str = "", width: int = 1440, height: int = 900) -> Page:
        page = browser.new_page(viewport={"width": width, "height": height}, accept_downloads=True)
        listen(page, complaints)
        page.goto(f"{path.as_uri()}{address}")
        page.wait_for_function("window.visitasi !== undefined")
        pages.append(page)
        return page

    yield make
    for page in pages:
        page.close()
    assert complaints == []


def listen(page: Page, complaints: list[str]) -> None:
    """Collect all that a page should not do; that drawing without a graphics card is slow is no complaint."""

    def said(text: str) -> None:
        if "GPU stall" not in text:
            complaints.append(text)

    def asked(address: str) -> None:
        if not address.startswith(("file:", "blob:")):
            complaints.append(address)

    def shown(dialog: Dialog) -> None:
        complaints.append(dialog.message)
        dialog.dismiss()

    page.on("console", lambda message: said(message.text))
    page.on("pageerror", lambda error: said(str(error)))
    page.on("dialog", shown)
    page.on("request", lambda request: asked(request.url))


def search(page: Page, words: str) -> None:
    page.locator("#search").fill(words)
    page.locator("[role=option]").first.wait_for()
    page.locator("#search").press("Enter")


def test_it_opens_with_the_most_connected(show: OPEN, file: Path) -> None:
    page = show(file)
    assert page.locator("#panel h2").inner_text() == "Paling banyak terhubung"
    assert page.locator("#timeline .bar").count() > 5


def test_search_forgives_spelling(show: OPEN, file: Path) -> None:
    page = show(file)
    page.locator("#search").fill("banyuwanggi")
    names = page.locator("[role=option] span").all_inner_texts()
    assert "Kabupaten Banyuwangi" in names
    page.locator("#search").fill("zzzzqqqq")
    assert page.locator("#suggestions .nothing").is_visible()


def test_every_relation_opens_its_sentence_with_outlet_and_link(show: OPEN, file: Path) -> None:
    page = show(file)
    search(page, "kabupaten banyuwangi")
    assert page.locator("#panel h2").inner_text() == "Kabupaten Banyuwangi"
    relation = page.locator("details[data-fact]", has_text="PKN-II").first
    relation.locator("summary").click(position={"x": 200, "y": 2})
    quote = relation.locator("blockquote").first
    assert "Kabupaten Banyuwangi" in quote.locator("mark").all_inner_texts()
    assert quote.locator("cite a").get_attribute("href").startswith("https://")  # type: ignore[union-attr]


def test_the_reading_view_shows_sentences_in_order_and_what_they_state(show: OPEN, file: Path) -> None:
    page = show(file)
    search(page, "kabupaten banyuwangi")
    page.locator("details[data-fact] summary").first.click(position={"x": 200, "y": 2})
    page.locator("blockquote button").first.click()
    assert page.locator(".reading .stretch").count() > 1
    assert page.locator(".reading .gap").count() > 0
    assert page.locator(".reading .stated button").count() > 2
    page.locator("#panel button").first.click()
    assert page.locator("#panel h2").inner_text() == "Kabupaten Banyuwangi"


def test_filters_narrow_all_views_and_the_address_brings_them_back(show: OPEN, file: Path) -> None:
    page = show(file)
    before = page.locator("#status span").inner_text()
    page.locator("label", has_text="Program").locator("select").first.select_option(
        label="Pelatihan Dasar Calon Pegawai Negeri Sipil"
    )
    after = page.locator("#status span").inner_text()
    assert int(after.split()[0]) < int(before.split()[0])
    again = show(file, page.url[page.url.index("#") :])
    assert again.locator("#status span").inner_text() == after
    page.go_back()
    page.wait_for_function("text => document.querySelector('#status span').textContent === text", arg=before)


def test_a_brush_over_the_timeline_keeps_a_period(show: OPEN, file: Path) -> None:
    page = show(file)
    box = page.locator("#timeline .overlay").bounding_box()
    assert box
    y = box["y"] + box["height"] / 2
    page.mouse.move(box["x"] + box["width"] * 0.6, y)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] * 0.9, y, steps=4)
    page.mouse.up()
    assert "period=20" in page.url
    assert int(page.locator("#status span").inner_text().split()[0]) < 150


def test_the_map_shows_visited_places_and_selects_them(show: OPEN, file: Path) -> None:
    page = show(file, "#tab=map")
    place = page.locator("#map [data-node='place/35.10']")
    assert "Kabupaten Banyuwangi" in (place.get_attribute("aria-label") or "")
    place.click()
    assert page.locator("#panel h2").inner_text() == "Kabupaten Banyuwangi"
    assert page.locator(".flow").count() > 3


def test_a_click_in_the_network_selects_the_node_drawn_there(show: OPEN, file: Path) -> None:
    page = show(file)
    page.wait_for_timeout(300)
    x, y = page.evaluate("visitasi.picture.place(visitasi.graph.node('place/35.10'))")
    box = page.locator("#graph").bounding_box()
    assert box
    page.mouse.click(box["x"] + x, box["y"] + y)
    assert "node=place" in page.url


def test_a_path_is_found_between_two_nodes(show: OPEN, file: Path) -> None:
    page = show(file)
    search(page, "kabupaten banyuwangi")
    page.get_by_text("Cari jalur dari sini").click()
    search(page, "lembaga administrasi negara")
    assert page.locator("#panel h2").inner_text() == "Jalur"
    assert page.locator("#panel details[data-fact]").count() >= 2


def test_the_interface_speaks_english_and_dark_and_keeps_the_sources_words(show: OPEN, file: Path) -> None:
    page = show(file)
    page.locator("#language").click()
    assert page.locator("#panel h2").inner_text() == "Most connected"
    page.locator("#look").click()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(18, 24, 31)"
    assert page.evaluate("document.documentElement.lang") == "en"


def download(page: Page, entry: str) -> bytes:
    page.locator(".menu summary").click()
    with page.expect_download() as waiting:
        page.locator(f"#{entry}").click()
    page.evaluate("document.querySelector('.menu').open = false")
    return Path(waiting.value.path()).read_bytes()


def test_pictures_and_rows_can_be_kept(show: OPEN, file: Path) -> None:
    page = show(file)
    assert download(page, "savePng").startswith(b"\x89PNG")
    assert b">Kota Salatiga</text>" in download(page, "saveSvg")
    rows = list(csv.DictReader(download(page, "saveCsv").decode("utf-8-sig").splitlines()))
    assert {"VISITED", "SPOKE_AT"} <= {row["relation"] for row in rows}
    assert all(row["sentence"] for row in rows)


def test_the_keyboard_is_enough(show: OPEN, file: Path) -> None:
    page = show(file)
    page.keyboard.press("/")
    page.keyboard.type("kota salatiga")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    assert page.locator("#panel h2").inner_text() == "Kota Salatiga"
    page.locator("#panel h2").focus()
    page.keyboard.press("Escape")
    assert page.locator("#panel h2").inner_text() == "Paling banyak terhubung"


@pytest.mark.parametrize("width", [1440, 820, 390])
def test_it_fits_the_width(show: OPEN, file: Path, width: int) -> None:
    page = show(file, "#node=place/35.10", width=width)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.locator("#graph canvas").first.is_visible()


def test_hostile_text_does_nothing(show: OPEN, opened: Open, tmp_path: Path) -> None:
    """`show` fails on any dialog, request or error."""
    workspace = opened("hostile")
    text = TEXT.replace("Ratri Kusuma", HOSTILE)
    made = record(text=text, title=f"Judul {HOSTILE}", outlet=HOSTILE, url="javascript:alert(3)", persons=(
        person(text), person(text, HOSTILE, title=f"Kepala {HOSTILE}", body="Lembaga Administrasi Negara"),
    ))  # fmt: skip
    workspace.ingest(entries(made), FINGERPRINT)
    page = show(explorer.write(workspace, tmp_path / "hostile.html"))
    search(page, "img src")
    assert HOSTILE in page.locator("#panel h2").inner_text()
    for summary in page.locator("details[data-fact] > summary").all():
        summary.click(position={"x": 300, "y": 2})
    page.locator("blockquote button").first.click()
    assert HOSTILE in page.locator(".reading h2").inner_text()
    assert page.locator("a[href^='javascript']").count() == 0
