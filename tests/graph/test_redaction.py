"""What is withheld is in nothing that leaves the workspace: ids gone, names █, all else as it was."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

import pytest

import graph
from graph import export
from graph.archive import StoredArticle
from graph.model.record import Record
from graph.redaction import LIST, MASK, Redaction, find, read_list, slug_of
from graph.workspace import Workspace
from tests.conftest import Run
from tests.graph.conftest import Open
from tests.graph.factories import FINGERPRINT, TEXT, entries, many, record
from tests.graph.publish.conftest import SETTINGS

NAME = "Arjuna Pratomo"
SPOKEN = "Kota ini belajar dari tamunya"
LATER = "Wali Kota ARJUNA  PRATOMO Hadir\n" + TEXT
HIDDEN = re.compile(r"arjuna|pratomo", re.IGNORECASE)


def records() -> list[Record]:
    return [
        record("a"),
        record("b", LATER, published="2021-01-01", url="https://kabar.example/b/wali-kota-arjuna-pratomo-hadir"),
        record("c", "Rahasia besar\n" + TEXT, published="2019-05-05"),
        *many(3),
    ]


def person(workspace: Workspace) -> str:
    return next(node.id for node in workspace.nodes("Person") if node.label == NAME)


def withhold(workspace: Workspace, *ids: str) -> None:
    (workspace.folder / LIST).write_text("# by request\n" + "".join(f"{own}\n" for own in ids), encoding="utf-8")


def everything(workspace: Workspace) -> str:
    """All that the workspace gives out."""
    parts = [b"".join(export.chunks(workspace, form)).decode() for form in export.FORMATS]
    parts += map(repr, (list(workspace.nodes()), list(workspace.facts()), list(workspace.claims())))
    parts += map(repr, (list(workspace.articles()), list(workspace.links()), list(workspace.mentions())))
    return "\n".join(parts)


def test_a_person_is_gone_and_his_name_is_masked(opened: Open) -> None:
    workspace = opened()
    workspace.ingest(entries(*records()), FINGERPRINT)
    own = person(workspace)
    locals_ = [local for local, node in workspace.links() if node == own]
    assert HIDDEN.search(everything(workspace))
    withhold(workspace, own)
    workspace.honour()
    given = everything(workspace)
    assert not HIDDEN.search(given)
    assert SPOKEN not in "\n".join(node.label for node in workspace.nodes("Quotation"))
    assert not any(local in given for local in (own, *locals_))
    assert MASK * len(NAME) in given
    assert "Ratri Kusuma" in given
    assert (workspace.node(own), workspace.is_withheld(own), workspace.is_withheld(locals_[-1])) == (None, True, True)


def test_offsets_stay_true(opened: Open) -> None:
    workspace = opened()
    workspace.ingest(entries(*records()), FINGERPRINT)
    withhold(workspace, person(workspace))
    workspace.honour()
    for fact in workspace.facts():
        for each in fact.evidence:
            article = workspace.article(each.article)
            assert article is not None
            assert article.text[each.start : each.end] == each.text


def test_an_article_is_gone(opened: Open) -> None:
    workspace = opened()
    workspace.ingest(entries(*records()), FINGERPRINT)
    withhold(workspace, "https://data.contoh.example/article/c")
    workspace.honour()
    given = everything(workspace)
    assert "Rahasia besar" not in given
    assert workspace.article("c") is None
    assert workspace.node("article/c") is None
    assert workspace.is_withheld("article/c")
    assert NAME in given


def test_an_id_that_nothing_has_is_told(opened: Open, run: Run) -> None:
    workspace = opened()
    workspace.ingest(entries(*records()), FINGERPRINT)
    own = person(workspace)
    withhold(workspace, own, "c", "nowhere", "person/nobody-01")
    workspace.honour()
    assert workspace.withheld_unknown() == ["nowhere", "person/nobody-01"]
    told = run("export", "g.nt", "--workspace", str(workspace.folder)).stderr
    assert f"{LIST}: nothing here has the id person/nobody-01" in told


@pytest.mark.parametrize("order", ["list first", "articles one by one"])
def test_any_way_gives_the_same_bytes(opened: Open, order: str) -> None:
    expected, found = opened("expected"), opened("found")
    expected.ingest(entries(*records()), FINGERPRINT)
    own = person(expected)
    withhold(expected, own, "c")
    expected.honour()
    if order == "articles one by one":
        for each in reversed(records()):
            found.ingest(entries(each), FINGERPRINT)
            withhold(found, own, "c")
    else:
        withhold(found, own, "c")
        found.ingest(entries(*records()), FINGERPRINT)
    found.honour()
    assert list(found.dump()) == list(expected.dump())
    assert everything(found) == everything(expected)


def test_what_is_no_longer_withheld_is_back(opened: Open) -> None:
    workspace = opened()
    workspace.ingest(entries(*records()), FINGERPRINT)
    before = list(workspace.dump())
    withhold(workspace, person(workspace), "c")
    with graph.open(workspace.folder) as again:
        assert not HIDDEN.search("\n".join(again.dump()))
        again.forget("b")
    (workspace.folder / LIST).unlink()
    workspace.honour()
    workspace.ingest(entries(*records()), FINGERPRINT)
    assert list(workspace.dump()) == before


def test_no_command_tells(run: Run, tmp_path: Path) -> None:
    """Every verb that takes the graph out, over files that are searched byte by byte."""
    folder = tmp_path / "w"
    with graph.open(folder, create=True) as workspace:
        workspace.ingest(entries(*records()), FINGERPRINT)
        own = person(workspace)
        withhold(workspace, own, "c")
    (tmp_path / "publish.toml").write_text(SETTINGS, encoding="utf-8")
    chosen = ("--workspace", str(folder))
    told = [
        run("publish", "site", "--settings", "publish.toml", *chosen),
        run("load", "--offline", "import", *chosen),
        run("view", "--node", "place/32.71", "-o", "page.html", *chosen),
        run("view", "place-visits", "place=Kota Bogor", "-o", "visits.html", *chosen),
        run("sparql", "SELECT * { ?s ?p ?o }", "--format", "csv", *chosen),
        run("sparql", "SELECT * { GRAPH ?g { ?s ?p ?o } }", "--format", "json", *chosen),
        run("query", "place-visits", "place=Kota Bogor", "--format", "json", *chosen),
        run("query", "place-hosts", "place=Kota Bogor", "--format", "csv", *chosen),
        *(run("export", f"g.{form}" if "." not in form else form, *chosen) for form in export.FORMATS),
    ]
    assert [result.output for result in told if result.exit_code] == []
    for result in told:
        assert not HIDDEN.search(result.output)
        assert own not in result.output
    written = [path for path in tmp_path.rglob("*") if path.is_file() and folder not in path.parents]
    assert len(written) > 60
    for path in written:
        data = path.read_bytes()
        text = (gzip.decompress(data) if path.suffix == ".gz" else data).decode("utf-8")
        assert not HIDDEN.search(text), path
        assert "Rahasia besar" not in text, path
        assert own not in text, path
    refused = run("query", "official-posts", f"person={NAME}", *chosen)
    assert refused.exit_code == 2
    assert own not in refused.output


def test_the_list(tmp_path: Path) -> None:
    lines = ["# why", "", "person/a-b-01 # asked", "https://x.example/id/person/c-02", "article/w%2F1", "warta-7"]
    (tmp_path / LIST).write_text("\n".join(lines), encoding="utf-8")
    found = read_list(tmp_path)
    assert found.persons == {"person/a-b-01", "person/c-02"}
    assert found.articles == {"w/1", "warta-7"}
    assert read_list(tmp_path / "none") == type(found)()


def test_a_redaction_is_a_line() -> None:
    made = Redaction(frozenset("a"), frozenset({"person/x"}), ("Siti Rahma",), {"b": ("Siti",)})
    assert Redaction.from_line(made.to_line()) == made
    assert Redaction().to_line() == ""
    assert find(read_list(Path("/nowhere")), [], {}) == Redaction()


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("Siti Rahma hadir.", "██████████ hadir."),
        ("SITI  RAHMA hadir", "███████████ hadir"),
        ("Siti, lalu Sitinjak", "████, lalu Sitinjak"),
        ("Ibu Rahma", "Ibu Rahma"),
    ],
)
def test_masking(text: str, masked: str) -> None:
    redaction = Redaction(frozenset(), frozenset({"person/x"}), ("Siti Rahma",), {"b": ("Siti",)})
    given = redaction.article(StoredArticle("b", None, None, None, None, text))
    assert given is not None
    assert given.text == masked


def test_names_in_addresses() -> None:
    assert "siti-rahma" in slug_of("https://x.example/2020/Siti%20Rahma/hadir")
