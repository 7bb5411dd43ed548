"""A browser for the pages: Debian's Chromium without network."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

import pytest
from playwright.sync_api import Browser, Dialog, Page, sync_playwright

from graph.views.picture import Picture
from graph.views.pyvis_page import write

ARGUMENTS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-extensions"]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = shutil.which("chromium")
    if path is None:
        pytest.fail("no chromium on this machine: apt-get install chromium")
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield opened
        opened.close()


class Opened:
    """A page opened from disk, with all that it complained of and asked for."""

    def __init__(self, page: Page, path: Path) -> None:
        self.page = page
        self.complaints: list[str] = []
        self.requests: list[str] = []
        page.on("console", lambda message: self.complaints.append(message.text))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("dialog", self._dismiss)
        page.on("request", lambda request: self.requests.append(request.url))
        page.goto(path.as_uri())
        page.wait_for_function("window.visitasi !== undefined")

    def _dismiss(self, dialog: Dialog) -> None:
        self.complaints.append(dialog.message)
        dialog.dismiss()

    def panel(self) -> str:
        return self.page.locator("#panel").inner_text()

    def click_node(self, node: str) -> None:
        """A real click of the mouse where the node is drawn."""
        self._click("const p = visitasi.network.getPosition(id); return p", node)

    def click_edge(self, edge: str) -> None:
        """A real click of the mouse half way along the edge, which must be straight."""
        middle = (
            "const e = visitasi.edgeById.get(id), at = (n) => visitasi.network.getPosition(n);"
            "return { x: (at(e.from).x + at(e.to).x) / 2, y: (at(e.from).y + at(e.to).y) / 2 }"
        )
        self._click(middle, edge)

    def _click(self, where: str, own: str) -> None:
        script = f"(id) => {{ const f = (id) => {{ {where} }}; return visitasi.network.canvasToDOM(f(id)); }}"
        point = self.page.evaluate(script, own)
        self.page.locator("#canvas").click(position={"x": point["x"], "y": point["y"]})


class Show(Protocol):
    """Writes a picture's page and opens it in a window of a given size."""

    def __call__(self, picture: Picture, width: int = 1440, height: int = 900) -> Opened: ...


@pytest.fixture
def show(browser: Browser, tmp_path: Path) -> Iterator[Show]:
    pages: list[Page] = []

    def make(picture: Picture, width: int = 1440, height: int = 900) -> Opened:
        page = browser.new_page(viewport={"width": width, "height": height})
        pages.append(page)
        return Opened(page, write(picture, tmp_path / "page.html"))

    yield make
    for page in pages:
        page.close()
