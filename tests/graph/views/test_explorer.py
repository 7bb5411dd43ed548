"""The explorer's page: what it carries, and that nothing in it can act."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from graph.views import explorer
from graph.views.picture import ViewError
from graph.workspace import Workspace
from tests.graph.conftest import Open
from tests.graph.factories import FINGERPRINT, TEXT, entries, many, record

HOSTILE = "</script><img src=x onerror=alert(1)><!--\u2028"


def data(html: str) -> dict[str, object]:
    """What a browser reads in the page's element of data."""
    found = re.search(r'<script type="application/json" id="data">(.*?)</script>', html, re.DOTALL)
    assert found
    loaded: dict[str, object] = json.loads(found[1])
    return loaded


def test_the_page_holds_every_node_but_articles_and_every_sentence_of_its_facts(workspace: Workspace) -> None:
    workspace.ingest(entries(record()), FINGERPRINT)
    columns = explorer.columns(workspace)
    shown = {node.id for node in workspace.nodes() if node.type not in ("Article", "Outlet")}
    assert set(columns["nodes"]["id"]) == shown
    facts = {fact.id: fact for fact in workspace.facts() if fact.source in shown and fact.target in shown}
    assert set(columns["facts"]["id"]) == set(facts)
    for at, own in enumerate(columns["facts"]["id"]):
        told = [columns["sentences"]["text"][number] for number in columns["facts"]["sentences"][at]]
        assert told == [proof.text for proof in facts[own].evidence]


def test_places_have_their_coordinates(workspace: Workspace) -> None:
    workspace.ingest(entries(record()), FINGERPRINT)
    columns = explorer.columns(workspace)
    at = columns["nodes"]["id"].index("place/32.71")
    assert columns["coordinates"][at] == pytest.approx((-6.59, 106.79), abs=0.05)


def test_no_article_is_in_the_page_as_a_whole(workspace: Workspace) -> None:
    workspace.ingest(entries(record(text=TEXT + " Kalimat ini tidak menyatakan apa-apa.")), FINGERPRINT)
    html = explorer.page(workspace)
    assert "Kalimat ini tidak menyatakan apa-apa" not in html


def test_the_same_articles_make_the_same_page_in_any_order(opened: Open) -> None:
    records = many(6)
    pages = []
    for name, order in (("a", records), ("b", records[::-1])):
        workspace = opened(name)
        workspace.ingest(entries(*order), FINGERPRINT)
        pages.append(explorer.page(workspace))
    assert pages[0] == pages[1]


def test_above_the_limit_the_most_connected_stay_and_the_page_knows_what_it_left_out(workspace: Workspace) -> None:
    workspace.ingest(entries(*many(6)), FINGERPRINT)
    whole = explorer.columns(workspace)
    part = explorer.columns(workspace, limit=5)
    assert len(part["nodes"]["id"]) == 5
    assert part["leftOut"]["nodes"] == len(whole["nodes"]["id"]) - 5
    assert part["leftOut"]["facts"] == len(whole["facts"]["id"]) - len(part["facts"]["id"]) > 0
    assert "place/32.71" in part["nodes"]["id"]  # every visit goes there


def test_an_empty_workspace_says_what_to_do(workspace: Workspace) -> None:
    with pytest.raises(ViewError, match="'visitasi ingest' reads them into it"):
        explorer.page(workspace)


def test_text_cannot_leave_the_data() -> None:
    html = explorer.fill({"text": HOSTILE})
    assert data(html) == {"text": HOSTILE}
    assert HOSTILE not in html
    assert html.count("</script>") == explorer.fill({}).count("</script>")


def test_only_the_pages_own_script_may_run_and_nothing_may_be_fetched() -> None:
    html = explorer.fill({})
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', html)
    assert policy
    assert policy[1].startswith("default-src 'none'; script-src 'sha256-")
    assert "unsafe-eval" not in policy[1]
    assert not re.search(r'<(script|link|img)[^>]+(src|href)="', html)


def test_the_built_page_is_small(tmp_path: Path, workspace: Workspace) -> None:
    workspace.ingest(entries(record()), FINGERPRINT)
    path = explorer.write(workspace, tmp_path / "new" / "page.html")
    assert path.stat().st_size < 2_000_000
