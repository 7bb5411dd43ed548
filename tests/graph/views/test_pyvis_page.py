from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest

from graph.views.picture import Edge, Node, Picture, Sentence, ViewError, picture
from graph.views.pyvis_page import NODE_LIMIT, page, wrapped
from graph.views.style import TYPES
from graph.vocab import VOCABULARY
from graph.wording import RELATIONS
from tests.graph.views.conftest import Show

SENTENCE = "Peserta PKN Tingkat II mengunjungi Kota Bogor pada 12 Maret 2020."
HOSTILE = "</script><script>alert(1)</script><img src=x onerror=alert(2)>\"' {{ 7*7 }} & <b>tebal</b>"


def visit(text: str = SENTENCE, label: str = "Kota Bogor", link: str | None = "https://warta.example/1") -> Picture:
    sentence = Sentence(text, ((35, 45),), "Warta Contoh", "2020-03-13", "Peserta Belajar di Bogor", link)
    nodes = [
        Node("cohort/1", "Cohort", "PKN Tingkat II Angkatan XIII (2020)", (("Tahun", "2020"),)),
        Node("place/32.71", "Place", label, (("Kode", "32.71"),)),
        Node("place/32", "Place", "Jawa Barat"),
    ]
    edges = [
        Edge("fact/v", "VISITED", "cohort/1", "place/32.71", (("Keyakinan", "50%"),), (sentence,)),
        Edge("fact/w", "WITHIN", "place/32.71", "place/32", origin="Daftar kode wilayah"),
    ]
    return picture("Siapa berkunjung?", nodes, edges, "Riwayat kunjungan.")


NO_LINKS = ["javascript:alert(3)", "data:text/html,<script>alert(4)</script>", None, "//x.example"]


class Resources(HTMLParser):
    """Collects what a page's tags load or run."""

    def __init__(self) -> None:
        super().__init__()
        self.loaded: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name in ("src", "href", "srcset", "data", "action") or name.startswith("on"):
                self.loaded.append(f"{tag} {name}={value}")


def test_nothing_is_loaded_from_anywhere() -> None:
    found = Resources()
    html = page(visit())
    found.feed(html)
    assert found.loaded == []
    assert not re.search(r"@import|url\(\s*['\"]?http", html)


def test_the_same_picture_gives_the_same_bytes() -> None:
    shuffled = Picture("Siapa berkunjung?", visit().nodes[::-1], visit().edges[::-1], "Riwayat kunjungan.")
    again = picture(shuffled.title, shuffled.nodes, shuffled.edges, shuffled.explanation)
    assert page(visit()) == page(again)


def test_every_type_of_the_vocabulary_has_a_look_and_words() -> None:
    assert set(TYPES) == {node.name for node in VOCABULARY.nodes}
    assert set(RELATIONS) == {edge.name for edge in VOCABULARY.edges}
    assert len({(look.color, look.shape) for look in TYPES.values()}) == len(TYPES)


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        ("Kota Bogor", "Kota Bogor"),
        ("Pemerintah Kabupaten Maros", "Pemerintah Kabupaten\nMaros"),
        ("", "–"),
        ("a b " * 40, "a b a b a b a b a b a\nb a b a b a b a b a b\na b a b a b a b a b …"),
    ],
)
def test_labels_are_wrapped(label: str, expected: str) -> None:
    assert wrapped(label) == expected


@pytest.mark.parametrize(
    ("nodes", "message"),
    [
        (0, "nothing to show: no node fits; ask for another node or question"),
        (NODE_LIMIT + 1, "1,501 nodes are more than a page can draw (1,500): narrow the question"),
    ],
)
def test_too_few_or_too_many_nodes_are_refused(nodes: int, message: str) -> None:
    shown = picture("", [Node(f"theme/{n}", "Theme", str(n)) for n in range(nodes)], [])
    with pytest.raises(ViewError, match=re.escape(message)):
        page(shown)


def test_a_page_opens_from_disk_in_silence(show: Show) -> None:
    opened = show(visit())
    assert opened.complaints == []
    assert [url for url in opened.requests if not url.startswith("file:")] == []
    assert opened.page.locator("h1").inner_text() == "Siapa berkunjung?"
    assert opened.page.locator(".chip").all_inner_texts() == ["Tempat\nPlace\n2", "Angkatan\nCohort\n1"]


def test_a_click_on_an_edge_shows_its_sentence_with_outlet_date_and_link(show: Show) -> None:
    opened = show(visit())
    opened.click_edge("fact/v")
    card = opened.page.locator(".source")
    assert card.locator("blockquote").inner_text() == SENTENCE
    assert card.locator("mark").inner_text() == "Kota Bogor"
    assert "Warta Contoh · 2020-03-13" in card.inner_text()
    link = card.locator("a")
    assert link.get_attribute("href") == "https://warta.example/1"
    assert link.get_attribute("rel") == "noopener noreferrer"
    assert "mengunjungi · visited" in opened.panel()


def test_an_edge_of_the_lexicon_shows_its_origin(show: Show) -> None:
    opened = show(visit())
    opened.click_edge("fact/w")
    assert "Daftar kode wilayah" in opened.panel()


def test_a_click_on_a_node_shows_what_it_is_and_its_edges(show: Show) -> None:
    opened = show(visit())
    opened.click_node("place/32.71")
    panel = opened.panel()
    assert "32.71" in panel
    assert "← mengunjungi · visited" in panel
    opened.page.locator(".row", has_text="Angkatan XIII").click()
    assert opened.page.locator(".source blockquote").inner_text() == SENTENCE
    opened.page.keyboard.press("Escape")
    assert "Riwayat kunjungan." in opened.panel()


def test_search_finds_a_node_and_the_legend_hides_a_type(show: Show) -> None:
    opened = show(visit())
    opened.page.locator("#search").fill("jawa")
    opened.page.keyboard.press("Enter")
    assert opened.page.locator("#panel h2").inner_text() == "Jawa Barat"
    opened.page.locator(".chip", has_text="Angkatan").click()
    hidden = opened.page.evaluate("visitasi.network.body.nodes['cohort/1'].options.hidden")
    assert hidden is True


@pytest.mark.parametrize(
    "link", ["javascript:alert(3)", "data:text/html,<script>alert(4)</script>", None, "//x.example"]
)
def test_links_other_than_http_are_none(show: Show, link: str | None) -> None:
    opened = show(visit(link=link))
    opened.click_edge("fact/v")
    assert opened.page.locator("a").count() == 0


def test_hostile_text_does_nothing_and_is_shown_as_it_is(show: Show) -> None:
    opened = show(picture(HOSTILE, *_hostile_parts(), HOSTILE))
    assert opened.page.locator("h1").inner_text() == HOSTILE
    assert HOSTILE in opened.panel()
    opened.click_edge("fact/v")
    assert opened.page.locator("blockquote").inner_text() == HOSTILE
    opened.click_node("place/32.71")
    assert opened.page.locator("#panel h2").inner_text() == HOSTILE
    assert opened.page.locator("img, #panel b, #panel script").count() == 0
    assert opened.complaints == []


def _hostile_parts() -> tuple[list[Node], list[Edge]]:
    sentence = Sentence(HOSTILE, (), HOSTILE, HOSTILE, HOSTILE, HOSTILE)
    nodes = [Node("place/32.71", "Place", HOSTILE, ((HOSTILE, HOSTILE),)), Node("cohort/<b>'\"", "Cohort", HOSTILE)]
    return nodes, [Edge("fact/v", "VISITED", nodes[1].id, nodes[0].id, ((HOSTILE, HOSTILE),), (sentence,), HOSTILE)]


def test_a_phone_shows_picture_and_panel_without_scrolling_sideways(show: Show) -> None:
    opened = show(visit(), width=390, height=844)
    opened.page.evaluate("visitasi.selectEdge('fact/v')")
    assert opened.page.locator(".source blockquote").is_visible()
    assert opened.page.evaluate("document.documentElement.scrollWidth") <= 390
    assert opened.page.evaluate("document.getElementById('canvas').clientHeight") > 250
