"""Changing only what is concerned gives the bytes of building all at once; and it touches nothing else."""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import graph
from benchmarks import corpus
from graph import rdf
from graph.archive import Archive
from graph.build import Graph, build
from graph.claims import claims
from graph.engine import settling
from graph.identity import Judgements, resolving
from graph.making import Maker
from graph.model.record import Record
from graph.schema import TRUTH, statements
from graph.workspace import Workspace
from tests.graph.conftest import Open
from tests.graph.factories import BACKGROUND, FINGERPRINT, TEXT, entries, many, person, record, visit

WIDE = settings(max_examples=12, deadline=None, derandomize=True, database=None)


@cache
def pool() -> tuple[Record, ...]:
    """Articles that lean on one another in many ways: homonyms, reprints, values left out, undated ones."""
    made = [each.record for each in corpus.articles(60)][:24]
    own = [record("a"), record("b", published=None), record("c", events=(visit(date=None),), published="2019-01-01")]
    return (*made, *many(4), *own, record("d", text=TEXT, outlet="Gema Contoh", cohorts=()))


def changed(given: Record) -> Record:
    """The article after its outlet corrected it."""
    return given.model_copy(
        update={"published": "2015-01-01", "persons": given.persons[:1], "quotes": (), "events": ()}
    )


def whole(records: Iterable[Record], judgements: Judgements | None = None) -> tuple[Graph, list[str]]:
    """The graph and its lines, all at once and in memory."""
    told = [claims(each) for each in records]
    made = build(told, BACKGROUND, judgements or Judgements())
    lines = rdf.vocabulary_lines()
    lines += [line for node in made.nodes.values() for line in rdf.node_lines(node)]
    lines += [line for fact in made.facts.values() for line in rdf.fact_lines(fact)]
    lines += [line for each in told for line in rdf.article_lines(each)]
    return made, sorted([*lines, *(line for pairs in made.links.values() for line in rdf.link_lines(pairs))])


def agree(workspace: Workspace, records: Iterable[Record], judgements: Judgements | None = None) -> None:
    made, lines = whole(records, judgements)
    assert list(workspace.dump()) == lines
    assert [node.to_line() for node in workspace.nodes()] == [node.to_line() for node in made.nodes.values()]
    assert [fact.to_line() for fact in workspace.facts()] == [fact.to_line() for fact in made.facts.values()]
    assert list(workspace.links()) == sorted(pair for pairs in made.links.values() for pair in pairs)


@WIDE
@given(st.lists(st.tuples(st.sampled_from(["add", "forget", "change"]), st.sets(st.integers(0, 31), max_size=9)),
                min_size=1, max_size=4))  # fmt: skip
def test_any_history_gives_the_bytes_of_one_build(history: Sequence[tuple[str, set[int]]]) -> None:
    held: dict[str, Record] = {}
    with tempfile.TemporaryDirectory() as folder, graph.open(folder, create=True, background=BACKGROUND) as workspace:
        workspace.ingest(entries(*pool()[::3]), FINGERPRINT)
        held.update((each.id, each) for each in pool()[::3])
        for what, numbers in history:
            chosen = [pool()[number] for number in sorted(numbers)]
            if what == "forget":
                for each in chosen:
                    if held.pop(each.id, None):
                        workspace.forget(each.id)
                continue
            new = [changed(each) for each in chosen] if what == "change" else chosen
            held.update((each.id, each) for each in new)
            workspace.ingest(entries(*new), FINGERPRINT)
        agree(workspace, held.values())


def test_what_people_decide_reaches_the_graph_and_leaves_it_again(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    records = [
        record("a"),
        record("b", outlet="Gema"),
        record("c", persons=(person(name="Arjuna Pratama"),), quotes=()),
    ]
    workspace.ingest(entries(*records), FINGERPRINT)
    ids = {mention.mention.name + mention.article: mention.mention.id for mention in workspace.mentions()}
    decided = Judgements.of(
        same=[(ids["Arjuna Pratomoa"], ids["Arjuna Pratamac"])],
        different=[(ids["Ratri Kusumaa"], ids["Ratri Kusumab"]), (ids["Kota Bogora"], ids["Kota Bogorb"])],
    )
    before = list(workspace.dump())
    for judgements in (decided, Judgements()):
        monkeypatch.setattr(Maker, "_judgements", lambda _self, now=judgements: now)
        workspace.refresh()
        agree(workspace, records, judgements)
        assert (list(workspace.dump()) == before) == (judgements is not decided)


def test_nobody_else_is_looked_at(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    others = [record(f"o{n}", persons=(person(name=f"Tokoh {n} Lain{n}"),), quotes=(), events=()) for n in range(9)]
    workspace.ingest(entries(*others, record("a")), FINGERPRINT)
    seen: set[str] = set()
    plain = resolving.settle_component

    def watched(stage: object, component: Sequence[object], view: object) -> object:
        seen.update(mention.name for mention in component)  # type: ignore[attr-defined]
        return plain(stage, component, view)  # type: ignore[arg-type]

    monkeypatch.setattr(settling, "settle_component", watched)
    workspace.ingest(entries(record("b", published="2021-01-01")), FINGERPRINT)
    assert "Arjuna Pratomo" in seen
    assert not [name for name in seen if name.startswith("Tokoh")]


def test_what_is_touched_and_stays_the_same_makes_no_generation(workspace: Workspace) -> None:
    workspace.ingest(entries(record("a")), FINGERPRINT)
    again = record("a").model_copy(update={"relevant": False})  # nothing of the graph
    assert workspace.ingest(entries(again), FINGERPRINT).generation == 1
    agree(workspace, [again])


def test_an_older_workspace_keeps_its_articles_and_gets_a_new_graph(opened: Open, tmp_path: Path) -> None:
    folder = tmp_path / "old"
    (folder / "generations" / "000007").mkdir(parents=True)
    with sqlite3.connect(folder / "articles.sqlite") as connection:
        for statement in (*statements(TRUTH), "CREATE TABLE nodes (id TEXT)", "CREATE TABLE pages (article TEXT)"):
            connection.execute(statement)
        connection.execute("INSERT INTO meta VALUES ('generation', '7'), ('making', 'x'), ('state', 'x')")
        connection.execute("PRAGMA user_version = 1")
    connection.close()
    writer = Archive(folder / "articles.sqlite", create=False)
    writer.save(record("a"), "hash", FINGERPRINT)
    writer.close()
    old = opened("old", create=False)
    with pytest.raises(graph.WorkspaceError, match="an older version made its graph; 'visitasi ingest' makes it anew"):
        old.sparql("ASK {}")
    old.refresh()
    agree(old, [record("a")])
