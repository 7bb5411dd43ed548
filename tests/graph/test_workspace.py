"""The workspace: twice changes nothing, replaced, forgotten, read while written, refused when newer or busy."""

from __future__ import annotations

import fcntl
import os
import sqlite3
from pathlib import Path

import pytest

import graph
from graph import rdf
from graph.background import Background
from graph.model.facts import Node
from graph.model.record import Record
from graph.schema import FORMAT
from graph.vocab import BASE
from graph.workspace import Workspace
from tests.graph.conftest import Open
from tests.graph.factories import BACKGROUND, FINGERPRINT, TEXT, entries, entry, lan, many, person, record, visit


def put(workspace: Workspace, *records: Record) -> graph.Changes:
    return workspace.ingest(entries(*records), FINGERPRINT)


def files(workspace: Workspace) -> list[str]:
    return sorted(path.name for path in (workspace.folder / "generations").iterdir() if path.is_dir())


def test_ingest_twice_changes_nothing(workspace: Workspace) -> None:
    first = put(workspace, *many(5))
    before = list(workspace.dump())
    again = put(workspace, *many(5))
    assert (first.added, first.generation) == (5, 1)
    assert (again.added, again.replaced, again.unchanged, again.generation) == (0, 0, 5, 1)
    assert list(workspace.dump()) == before
    assert files(workspace) == ["000001"]


def test_a_changed_article_replaces_what_it_said(opened: Open) -> None:
    changed = record("a", events=(visit(date="2020-05-05"),), organizations=(lan(),), persons=())
    changed = changed.model_copy(update={"quotes": ()})
    one, other = opened("one"), opened("other")
    put(one, record("a"), record("b"))
    assert put(one, changed).replaced == 1
    put(other, changed, record("b"))
    assert list(one.dump()) == list(other.dump())
    assert list(one.nodes()) == list(other.nodes())
    assert list(one.links()) == list(other.links())


def test_forget_withdraws_and_adding_again_restores(opened: Open) -> None:
    one, other = opened("one"), opened("other")
    put(one, *many(4), record("a"))
    whole = list(one.dump())
    assert one.forget("a").forgotten == 1
    put(other, *many(4))
    assert list(one.dump()) == list(other.dump())
    assert "article/a" not in "\n".join(one.dump())
    put(one, record("a"))
    assert list(one.dump()) == whole


def test_forget_takes_any_name_of_the_article_and_refuses_an_unknown_one(workspace: Workspace) -> None:
    put(workspace, record("a b"), record("c"))
    workspace.forget(f"{BASE}article/a%20b")
    assert [article.id for article in workspace.articles()] == ["c"]
    with pytest.raises(graph.WorkspaceError, match="no such article"):
        workspace.forget("a b")


def test_forgetting_the_last_article_leaves_an_empty_graph(workspace: Workspace) -> None:
    put(workspace, record("a"))
    workspace.forget("a")
    assert workspace.counts() == {"articles": 0, "nodes": 0, "facts": 0}
    assert list(workspace.dump()) == sorted(rdf.vocabulary_lines())


@pytest.mark.parametrize("order", ["whole", "portions", "reverse"])
def test_any_way_of_ingestion_gives_the_same_bytes(opened: Open, order: str) -> None:
    records = many(12)
    expected, found = opened("expected"), opened("found")
    put(expected, *records)
    if order == "portions":
        for start in range(0, 12, 5):
            put(found, *records[start : start + 5])
    else:
        put(found, *(records if order == "whole" else records[::-1]))
    assert list(found.dump()) == list(expected.dump())
    assert [node.to_line() for node in found.nodes()] == [node.to_line() for node in expected.nodes()]
    assert [fact.to_line() for fact in found.facts()] == [fact.to_line() for fact in expected.facts()]


def test_the_tables_and_the_store_say_the_same(workspace: Workspace) -> None:
    put(workspace, *many(6))
    put(workspace, record("a", persons=(person(name="Joko Sampel"),), quotes=()))
    facts = workspace.sparql("SELECT ?f { ?f a rdf:Statement } ORDER BY ?f").rows
    assert [str(row[0]).removeprefix(BASE) for row in facts] == [fact.id for fact in workspace.facts()]
    labels = workspace.sparql("SELECT ?n ?l { ?n rdfs:label ?l } ORDER BY ?n").rows
    assert [(str(own).removeprefix(BASE), label) for own, label in labels] == [
        (n.id, n.label) for n in workspace.nodes()
    ]


def test_every_local_id_leads_to_a_node(workspace: Workspace) -> None:
    put(workspace, *many(6))
    for local, node in workspace.links():
        assert workspace.resolve(local) == workspace.resolve(BASE + local) == node
        assert workspace.node(local) is not None
    assert workspace.resolve("person/nobody-1") is None
    assert {row.node for row in workspace.mentions()} == {node for _, node in workspace.links()}


def test_facts_of_a_node(workspace: Workspace) -> None:
    put(workspace, record("a"))
    visited = list(workspace.facts("place/32.71", "VISITED"))
    assert [fact.source for fact in visited] == ["cohort/pkn-ii-xiii-2020"]
    assert workspace.fact(visited[0].id) == visited[0]
    assert {fact.type for fact in workspace.facts("place/32.71")} >= {"VISITED", "WITHIN", "GOVERNS", "TOOK_PLACE_IN"}
    assert list(workspace.facts("place/99")) == []


def test_has_and_stale(workspace: Workspace) -> None:
    put(workspace, record("a"), record("b"))
    assert workspace.has("a", entry(record("a")).input_hash, FINGERPRINT)
    assert not workspace.has("a", "other", FINGERPRINT)
    assert not workspace.has("a", entry(record("a")).input_hash, "newer")
    assert not workspace.has("z", "", FINGERPRINT)
    assert [article.id for article in workspace.stale("newer")] == ["a", "b"]
    changes = workspace.ingest(entries(record("a"), record("b")), "newer")
    assert (changes.unchanged, changes.generation) == (2, 1), "another extractor that reads the same changes nothing"
    assert list(workspace.stale("newer")) == []
    assert workspace.article("a") == workspace.article("article/a")


def test_entries_may_look_into_the_workspace_while_it_ingests(workspace: Workspace) -> None:
    put(workspace, record("a"))
    new = (e for e in entries(record("a"), record("b")) if not workspace.has(e.record.id, e.input_hash, FINGERPRINT))
    assert workspace.ingest(new, FINGERPRINT).added == 1


def test_an_error_in_the_midst_keeps_what_was_committed_and_the_next_run_completes_it(workspace: Workspace) -> None:
    def broken() -> object:
        yield from entries(*many(250))
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        workspace.ingest(broken(), FINGERPRINT)  # type: ignore[arg-type]
    assert workspace.counts()["articles"] == 200
    assert workspace.counts()["nodes"] == 0
    assert workspace.refresh().nodes > 0


def test_readers_are_not_disturbed(opened: Open) -> None:
    writer, reader = opened(), opened(create=False)
    put(writer, record("a"))
    count = "SELECT (COUNT(*) AS ?n) { ?a a schema:NewsArticle }"
    assert reader.sparql(count).rows == ((1,),)
    held = reader.folder / "generations" / "000001"
    put(writer, record("b"))
    assert held.is_dir(), "a generation that is being read is kept"
    assert reader.sparql(count).rows == ((2,),), "and the next question sees the new one"
    put(writer, record("c"))
    assert not held.is_dir()


def test_a_second_writer_is_refused_in_one_line(opened: Open) -> None:
    one, other = opened(), opened()

    def slow() -> object:
        with pytest.raises(graph.WorkspaceError, match="another process is writing"):
            put(other, record("b"))
        yield from entries(record("a"))

    assert one.ingest(slow(), FINGERPRINT).added == 1  # type: ignore[arg-type]
    assert put(other, record("b")).added == 1


def test_a_lock_file_left_behind_locks_nobody_out(workspace: Workspace) -> None:
    (workspace.folder / "writer.lock").write_text("")
    assert put(workspace, record("a")).added == 1


def test_another_process_holding_the_lock_is_respected(workspace: Workspace) -> None:
    handle = os.open(workspace.folder / "writer.lock", os.O_RDWR | os.O_CREAT)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        with pytest.raises(graph.WorkspaceError, match=r"^[^\n]+try again when it has ended$"):
            workspace.refresh()
    finally:
        os.close(handle)


@pytest.mark.parametrize("older", range(1, FORMAT))
def test_an_older_workspace_keeps_its_articles_and_is_made_anew(opened: Open, tmp_path: Path, older: int) -> None:
    before = opened("old")
    before.ingest(entries(record()), FINGERPRINT)
    expected = list(before.dump())
    before.close()
    with sqlite3.connect(tmp_path / "old" / "articles.sqlite") as connection:
        connection.execute(f"PRAGMA user_version = {older}")
    connection.close()
    after = opened("old")
    after.refresh()
    assert list(after.dump()) == expected


def test_a_newer_workspace_is_refused_in_one_line(opened: Open, tmp_path: Path) -> None:
    opened("new").close()
    with sqlite3.connect(tmp_path / "new" / "articles.sqlite") as connection:
        connection.execute(f"PRAGMA user_version = {FORMAT + 1}")
    connection.close()
    for create in (True, False):
        with pytest.raises(
            graph.WorkspaceError, match=rf"format {FORMAT + 1}, newer than this program's {FORMAT}; update"
        ):
            opened("new", create=create)


def test_no_workspace_and_no_sqlite_are_refused_in_one_line(opened: Open, tmp_path: Path) -> None:
    with pytest.raises(graph.WorkspaceError, match="no workspace there; make one with 'visitasi ingest'"):
        opened("nowhere", create=False)
    assert not (tmp_path / "nowhere").exists()
    (tmp_path / "bad").mkdir()
    (tmp_path / "bad" / "articles.sqlite").write_bytes(b"not a database, " * 100)
    with pytest.raises(graph.WorkspaceError, match="not a workspace's file"):
        opened("bad")
    (tmp_path / "file").write_text("")
    with pytest.raises(graph.WorkspaceError, match="cannot be made a workspace"):
        opened("file")


def test_an_empty_workspace_says_so(workspace: Workspace) -> None:
    with pytest.raises(graph.WorkspaceError, match="nothing in it yet"):
        workspace.sparql("ASK {}")


def test_a_lost_store_is_made_again(workspace: Workspace) -> None:
    put(workspace, *many(3))
    before = list(workspace.dump())
    workspace.close()
    for path in sorted((workspace.folder / "generations" / "000001").iterdir()):
        path.unlink()
    (workspace.folder / "generations" / "000001").rmdir()
    with graph.open(workspace.folder, background=BACKGROUND) as again:
        with pytest.raises(graph.WorkspaceError, match="its store is lost"):
            again.sparql("ASK {}")
        again.refresh()
        assert list(again.dump()) == before


def test_what_the_lexicon_learns_reaches_the_graph_by_refresh(opened: Open, tmp_path: Path) -> None:
    with graph.open(tmp_path / "w", create=True, background=Background()) as bare:
        put(bare, record("a"))
        assert bare.node("place/32") is None
    taught = opened()
    assert taught.refresh().generation == 2
    assert taught.node("place/32") is not None


def test_what_the_lexicon_learns_of_others_makes_no_new_generation(opened: Open, tmp_path: Path) -> None:
    put(opened(), record("a"))
    nodes = {**BACKGROUND.nodes, "place/99": Node("place/99", "Place", "Jauh")}
    with graph.open(tmp_path / "w", background=Background(nodes, BACKGROUND.relations)) as taught:
        assert taught.refresh().generation == 1


# one's own queries


def test_bindings_are_values_not_text(workspace: Workspace) -> None:
    put(workspace, record("a"))
    query = "SELECT ?place ?label { ?place schema:name ?label }"
    assert workspace.sparql(query, {"label": "Kota Bogor"}).rows == ((graph.Iri(BASE + "place/32.71"), "Kota Bogor"),)
    assert workspace.sparql(query, {"place": graph.Iri(BASE + "place/32.71")}).rows[0][1] == "Kota Bogor"
    for hostile in ('" } DROP ALL #', "'''", "\\", "?x", "<x>", "a\nb"):
        assert workspace.sparql(query, {"label": hostile}).rows == ()
        assert workspace.sparql(query, {"label": hostile}, time_limit=30).rows == ()


def test_forms_of_answers_and_limits(workspace: Workspace) -> None:
    put(workspace, record("a"))
    assert workspace.sparql("ASK { ?p a person:Person }").rows == ((True,),)
    assert workspace.sparql("SELECT ?x (1 AS ?one) (0.5 AS ?half) {}").rows == ((None, 1, 0.5),)
    cut = workspace.sparql("SELECT ?n { ?n rdfs:label ?l }", row_limit=2)
    assert (len(cut.rows), cut.cut) == (2, True)
    same = workspace.sparql("SELECT ?n { ?n rdfs:label ?l } LIMIT 2", row_limit=2)
    assert (len(same.rows), same.cut) == (2, False)
    made = workspace.sparql("CONSTRUCT { ?p v:is ?l } WHERE { ?p a person:Person ; rdfs:label ?l }")
    assert made.columns == ("subject", "predicate", "object")
    assert len(made.rows) == 2


def test_ones_own_query_gives_the_same_in_its_own_process(workspace: Workspace) -> None:
    put(workspace, record("a"))
    query = "SELECT ?n ?l ?c { ?n rdfs:label ?l OPTIONAL { ?n v:year ?c } } ORDER BY ?n"
    assert workspace.sparql(query, time_limit=30, row_limit=9) == workspace.sparql(query, row_limit=9)


def test_a_query_is_ended_at_the_time_limit(workspace: Workspace) -> None:
    put(workspace, *many(8))
    endless = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
    with pytest.raises(graph.QueryError, match="took longer than 2 s"):
        workspace.sparql(endless, time_limit=2)


@pytest.mark.parametrize(
    ("query", "reason"),
    [
        ("SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }", "SERVICE is refused"),
        ("SELECT * { service silent <http://127.0.0.1:9/> { ?s ?p ?o } }", "SERVICE is refused"),
        ("SELECT * FROM <http://x.example/> { ?s ?p ?o }", "FROM is refused"),
        ("DELETE WHERE { ?s ?p ?o }", "DELETE is refused"),
        ("PREFIX a: <http://a.example/> DROP ALL", "DROP is refused"),
        ("SELECT * {", "cannot be answered"),
        ("", "cannot be answered"),
    ],
)
def test_unsafe_and_broken_queries_are_refused_in_one_line(workspace: Workspace, query: str, reason: str) -> None:
    put(workspace, record("a"))
    with pytest.raises(graph.QueryError, match=rf"^[^\n]*{reason}[^\n]*$"):
        workspace.sparql(query, time_limit=30)


def test_words_inside_strings_names_and_comments_are_no_keywords(workspace: Workspace) -> None:
    put(workspace, record("a"))
    query = """# SERVICE
        SELECT ?service { ?service rdfs:label ?from FILTER(?from != "SERVICE 'FROM'" && ?from != 'DROP')
        FILTER(?service != v:from)
        FILTER(?service != <http://x.example/#service>) } LIMIT 1"""
    assert len(workspace.sparql(query, time_limit=30).rows) == 1


def test_text_of_an_article_is_kept_as_it_is(workspace: Workspace) -> None:
    text = TEXT + "\nKutipan \"aneh\" \\ 'x' \u2028 {$y}\t<b>"
    put(workspace, record("a", text=text))
    found = workspace.article("a")
    assert found is not None
    assert found.text == text


def test_questions_pictures_and_networks_from_python(workspace: Workspace) -> None:
    put(workspace, record("a"))
    assert "Kota Bogor" in workspace.ask("place-visits", place="Kota Bogor").csv()
    assert "Kota Bogor" in workspace.view(node="place/32.71").html()
    edges = workspace.network(edges=["VISITED"]).edges(data=True)
    assert {values["type"] for _, _, values in edges} == {"VISITED"}
