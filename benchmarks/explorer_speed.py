"""The explorer beside pyvis in one browser: time to the first drawn frame, frames a second while zooming, page size.

    python -m benchmarks.explorer_speed          # 1,000, 10,000 and 50,000 nodes: some minutes, most of it layout
    python -m benchmarks.explorer_speed 1000

The graph is that of a made corpus. Chromium draws without a graphics card. pyvis' own page (as the library makes it,
with its script in line) is measured where it opens within a minute; frames are counted between animation frames while
the wheel turns, as a reader would zoom.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright
from playwright.sync_api import Error as BrowserError
from pyvis.network import Network

from benchmarks import corpus
from graph.archive import StoredArticle
from graph.build import Graph, build
from graph.claims import claims
from graph.model.facts import Fact, Node
from graph.views import explorer

SIZES = (1_000, 10_000, 50_000)
ARTICLES_A_NODE = 0.5  # a made article brings two nodes and more: enough for each size
SECONDS = 3.0
PATIENCE = 60_000  # milliseconds
_WHEEL = """async (seconds) => {
  const target = document.querySelector('#graph canvas:last-of-type') ?? document.querySelector('canvas');
  const box = target.getBoundingClientRect();
  let frames = 0; const start = performance.now();
  return await new Promise((done) => { const frame = () => {
    frames += 1; const spent = (performance.now() - start) / 1000;
    if (spent > seconds) return done(frames / spent);
    target.dispatchEvent(new WheelEvent('wheel', { bubbles: true, cancelable: true, deltaY: Math.sin(spent * 4) * 40,
      clientX: box.x + box.width / 2, clientY: box.y + box.height / 2 }));
    requestAnimationFrame(frame); }; requestAnimationFrame(frame); });
}"""


@dataclass(frozen=True, slots=True)
class InMemory:
    """A built graph as the explorer asks it."""

    built: Graph
    stored: tuple[StoredArticle, ...]

    def nodes(self, type: str | None = None) -> Iterator[Node]:
        """Nodes by id, of one type or all."""
        return (node for node in self.built.nodes.values() if type in (None, node.type))

    def facts(self, node_id: str | None = None, type: str | None = None) -> Iterator[Fact]:
        """Answer a request."""
        return (
            f for f in self.built.facts.values() if type in (None, f.type) and node_id in (None, f.source, f.target)
        )

    def articles(self) -> Iterator[StoredArticle]:
        """Articles by id."""
        return iter(self.stored)

    def counts(self) -> dict[str, int]:
        """How many articles, nodes and facts there are."""
        return {"articles": len(self.stored), "nodes": len(self.built.nodes), "facts": len(self.built.facts)}


def made(nodes: int) -> InMemory:
    """The graph of a corpus that has more than `nodes` nodes."""
    records = [each.record for each in corpus.articles(int(nodes * ARTICLES_A_NODE))]
    stored = tuple(StoredArticle(r.id, r.url, r.title, r.published, r.outlet, "") for r in records)
    return InMemory(build([claims(record) for record in records]), tuple(sorted(stored, key=lambda each: each.id)))


def by_pyvis(path: Path, columns: dict[str, dict[str, list[str]]], pairs: list[tuple[int, int]]) -> None:
    """The same nodes, edges and places by pyvis."""
    network = Network(height="880px", width="100%", cdn_resources="in_line")
    network.toggle_physics(status=False)
    nodes = columns["nodes"]
    for at, label in enumerate(nodes["label"]):
        network.add_node(at, label=label, x=float(nodes["x"][at]) * 40, y=float(nodes["y"][at]) * 40, size=8)
    network.add_edges(pairs)
    path.write_text(network.generate_html(), encoding="utf-8")


def opened(browser: Browser, path: Path, ready: str) -> tuple[Page, float]:
    """The page, and seconds until two animation frames have passed after `ready` holds."""
    page = browser.new_page(viewport={"width": 1440, "height": 900})
    page.set_default_timeout(PATIENCE)
    start = time.perf_counter()
    page.goto(path.as_uri(), timeout=PATIENCE)
    page.wait_for_function(ready, timeout=PATIENCE)
    page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
    return page, time.perf_counter() - start


def measure(browser: Browser, name: str, path: Path, ready: str) -> None:
    """Print one line of figures."""
    size = path.stat().st_size / 1e6
    try:
        page, seconds = opened(browser, path, ready)
        frames = page.evaluate(_WHEEL, SECONDS)
    except BrowserError as error:
        print(
            f"  {name:9} {size:7.1f} MB   did not open within {PATIENCE // 1000} s ({str(error).splitlines()[0][:60]})"
        )
        return
    print(f"  {name:9} {size:7.1f} MB   first frame {seconds:6.2f} s   {frames:5.1f} frames a second while zooming")
    page.close()


def main(sizes: tuple[int, ...]) -> None:
    """Measure both pages of each size."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        for size in sizes:
            source = made(size)
            start = time.perf_counter()
            columns = explorer.columns(source, size)
            spent = time.perf_counter() - start
            facts = columns["facts"]
            pairs = sorted({(min(p), max(p)) for p in zip(facts["source"], facts["target"], strict=True)})
            print(f"{len(columns['nodes']['id']):,} nodes, {len(pairs):,} edges; columns and layout {spent:.1f} s")
            own, other = Path(folder) / "explorer.html", Path(folder) / "pyvis.html"
            own.write_text(explorer.fill(columns), encoding="utf-8")
            by_pyvis(other, columns, pairs)
            measure(chromium, "explorer", own, "window.visitasi !== undefined")
            measure(chromium, "pyvis", other, "typeof network !== 'undefined' && network !== undefined")
        chromium.close()


if __name__ == "__main__":
    main(tuple(map(int, sys.argv[1:])) or SIZES)
