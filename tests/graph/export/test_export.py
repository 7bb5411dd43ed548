"""Every format: the same bytes for the same graph, isomorphic as others read it, attributes and types intact."""

from __future__ import annotations

import gzip
import io
import json
from pathlib import Path
from typing import Any

import networkx as nx
import polars as pl
import pyoxigraph as ox
import pytest
import rdflib
from pyld import jsonld

from graph import export
from graph.export import ExportError, tables
from graph.vocab import BASE
from graph.workspace import Workspace

OTHER = "https://data.contoh.example/id/"
TRIPLES = {"ttl": ox.RdfFormat.TURTLE, "nt": ox.RdfFormat.N_TRIPLES, "rdf": ox.RdfFormat.RDF_XML}
QUADS = {"trig": ox.RdfFormat.TRIG, "nq": ox.RdfFormat.N_QUADS, "jsonld": ox.RdfFormat.JSON_LD}
RDFLIB = {"ttl": "turtle", "nt": "nt", "rdf": "xml", "trig": "trig", "nq": "nquads", "jsonld": "json-ld"}


def text(workspace: Workspace, form: str, base: str = BASE) -> bytes:
    return b"".join(export.chunks(workspace, form, base))


def expected(workspace: Workspace, form: str, base: str) -> set[str]:
    """The graph as the store has it, read by the engine, under another base."""
    lines = "\n".join(workspace.dump()).encode()
    found = {_moved(quad, base) for quad in ox.parse(lines, format=ox.RdfFormat.N_QUADS)}
    return {str(q) for q in found if form in QUADS or q.graph_name == ox.DefaultGraph()}


def _moved(quad: ox.Quad, base: str) -> ox.Quad:
    def move(term: object) -> object:
        return ox.NamedNode(term.value.replace(BASE, base)) if isinstance(term, ox.NamedNode) else term

    return ox.Quad(*map(move, quad))  # type: ignore[arg-type]


@pytest.mark.parametrize("form", list(export.FORMATS))
def test_the_same_graph_gives_the_same_bytes(filled: Workspace, reversed_: Workspace, form: str) -> None:
    assert text(filled, form) == text(reversed_, form)


@pytest.mark.parametrize("base", [BASE, OTHER])
@pytest.mark.parametrize("form", [*TRIPLES, *QUADS])
def test_the_engine_reads_the_graph(filled: Workspace, form: str, base: str) -> None:
    found = ox.parse(text(filled, form, base), format=(TRIPLES | QUADS)[form])
    assert {str(quad) if isinstance(quad, ox.Quad) else quad for quad in found} == expected(filled, form, base)


@pytest.mark.parametrize("form", list(RDFLIB))
def test_rdflib_reads_the_graph(filled: Workspace, form: str) -> None:
    reference = "nt" if form in TRIPLES else "nq"
    assert _quads(text(filled, form), RDFLIB[form]) == _quads(text(filled, reference), RDFLIB[reference])


def _quads(data: bytes, form: str) -> set[tuple[str, ...]]:
    found = rdflib.Dataset()
    if form in ("turtle", "nt", "xml"):
        return {(s.n3(), p.n3(), o.n3()) for s, p, o in rdflib.Graph().parse(data=data, format=form)}
    found.parse(data=data, format=form)
    return {(s.n3(), p.n3(), o.n3(), str(g)) for s, p, o, g in found.quads()}


def test_pyld_reads_the_graph(filled: Workspace) -> None:
    made = jsonld.to_rdf(json.loads(text(filled, "jsonld")), {"format": "application/n-quads"})
    quads = {str(q) for q in ox.parse(made.encode(), format=ox.RdfFormat.N_QUADS)}
    assert quads == expected(filled, "nq", BASE)


@pytest.mark.parametrize("form", ["nt", "nq"])
def test_lines_are_sorted(filled: Workspace, form: str) -> None:
    lines = text(filled, form, OTHER).splitlines()
    assert lines == sorted(set(lines))


def test_the_base_stands_in_iris_and_no_literal_is_changed(filled: Workspace) -> None:
    lines = text(filled, "nq", OTHER).decode().splitlines()
    ours = [line for line in lines if BASE in line]
    assert ours
    assert all(line.index('"') < line.index(BASE) < line.rindex('"') for line in ours)


def test_no_article_leaves_as_a_whole(filled: Workspace) -> None:
    whole = {article.text for article in filled.articles()}
    for form in export.FORMATS:
        written = text(filled, form).decode()
        assert not any(each[:300] in written for each in whole), form


def test_networkx_reads_all_attributes(filled: Workspace) -> None:
    nodes = {BASE + node.id: node for node in filled.nodes()}
    facts = {BASE + fact.id: fact for fact in filled.facts()}
    for form, read in (("graphml", nx.read_graphml), ("gexf", nx.read_gexf)):
        found = read(io.BytesIO(text(filled, form)))
        assert {own: (data["type"], data["label"]) for own, data in found.nodes(data=True)} == {
            own: (node.type, node.label) for own, node in nodes.items()
        }
        edges = {key: (source, target, data) for source, target, key, data in _edges(found)}
        assert edges.keys() == facts.keys(), form
        for own, (source, target, data) in edges.items():
            fact = facts[own]
            assert (source, target) == (BASE + fact.source, BASE + fact.target)
            assert (data["type"], data["confidence"]) == (fact.type, fact.confidence)
            assert data.get("first_seen") == fact.first_seen
            assert str(data.get("sentences", "")).count("\n") == max(len(fact.evidence) - 1, 0)


def _edges(found: nx.Graph[Any]) -> list[tuple[str, str, str, dict[str, Any]]]:
    """Source, target, id, attributes; networkx keeps an id of GEXF among the attributes."""
    several: nx.MultiDiGraph[str] = nx.MultiDiGraph(found)
    return [(s, t, str(data.pop("id", key)), data) for s, t, key, data in several.edges(keys=True, data=True)]


def test_polars_reads_the_declared_types(filled: Workspace) -> None:
    kinds = {"anyURI": pl.String, "string": pl.String, "date": pl.Date, "decimal": pl.Float64, "integer": pl.Int64}
    for name in tables.TABLES:
        declared = json.loads(tables.metadata(name))["tableSchema"]["columns"]
        schema = {column["name"]: kinds[column["datatype"]] for column in declared}
        found = pl.read_csv(text(filled, name), schema=schema)
        assert found.columns == list(schema)
        assert found.height > 10
    edges = pl.read_csv(text(filled, "edges.csv"), schema_overrides={"confidence": pl.Float64})
    assert set(edges["confidence"]) == {fact.confidence for fact in filled.facts()}


@pytest.mark.parametrize(
    ("name", "form"),
    [("a.nt", "nt"), ("x/visits.trig", "trig"), ("a.rdf.gz", "rdf"), ("out/nodes.csv", "nodes.csv"), ("nq.nq", "nq")],
)
def test_the_name_says_the_format(name: str, form: str) -> None:
    assert export.format_of(name) == form


@pytest.mark.parametrize("name", ["a.xml", "all.csv", "a.nt.zip", ""])
def test_other_names_are_refused(name: str) -> None:
    with pytest.raises(ExportError, match="no known format; it ends in nq, nt"):
        export.format_of(name)


@pytest.mark.parametrize("base", ["data.example", "ftp://x/", "https://x/<y>/", "https://x/?a=", "https://x/a b"])
def test_what_is_no_base_is_refused(filled: Workspace, base: str) -> None:
    with pytest.raises(ExportError, match="no base for IRIs"):
        text(filled, "nt", base)


def test_files_are_whole_or_not_there(filled: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "g.nt.gz"
    size = export.write(filled, path)
    assert gzip.decompress(path.read_bytes()) == text(filled, "nt")
    assert size == len(text(filled, "nt"))
    first = path.read_bytes()
    export.write(filled, path)
    assert path.read_bytes() == first

    def broken(parts: object) -> list[bytes]:
        raise OSError(f"no more of {parts}")

    with pytest.raises(OSError, match="no more"):
        export.write(filled, tmp_path / "h.nt", watch=broken)
    assert sorted(each.name for each in tmp_path.iterdir() if each.is_file()) == ["g.nt.gz"]
