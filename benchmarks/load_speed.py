"""Loading a made graph, from its JSON lines on disk: each store beside the barest way into its engine, in one run.

    python -m benchmarks.load_speed 2000           both stores
    python -m benchmarks.load_speed 100000 oxigraph

Oxigraph: `OxigraphStore.fill` from the lines beside `bulk_load` of the same N-Quads from a file. Neo4j: `load` beside
`UNWIND … MERGE` of the same rows, made beforehand, with unique ids of nodes and no other index. Each takes turns on an
empty database; of `TURNS` the least counts. Processor time (the server's too) tells more where others use the machine.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

import pyoxigraph as ox

from benchmarks import corpus
from graph import rdf
from graph.build import build
from graph.claims import claims
from graph.model.facts import Fact, Node
from graph.stores.neo4j.connection import Login
from graph.stores.neo4j.loading import load
from graph.stores.neo4j.rows import Cells, fact_cells, labels_of, node_cells
from graph.stores.neo4j.schema import statements
from graph.stores.neo4j.store import BATCH, Neo4jStore
from graph.stores.oxigraph import OxigraphStore
from graph.vocab import VOCABULARY
from tests.neo4j.server import Server

BUILD = Path(__file__).parents[1] / "build" / "graphs"
TURNS = 3
MEMORY = "3g"


class OnDisk:
    """A graph of `count` made articles as JSON lines: one file for each type of nodes and facts, sorted by id."""

    def __init__(self, count: int) -> None:
        self._folder = BUILD / str(count)
        if not self._folder.is_dir():
            self._make(count)

    def _make(self, count: int) -> None:
        graph = build(claims(made.record) for made in corpus.articles(count))
        rows: dict[str, list[str]] = defaultdict(list)
        for node in graph.nodes.values():
            rows[f"nodes-{node.type}"].append(node.to_line())
        for fact in graph.facts.values():
            rows[f"facts-{fact.type}"].append(fact.to_line())
        part = self._folder.with_suffix(".part")
        shutil.rmtree(part, ignore_errors=True)
        part.mkdir(parents=True)
        for name, lines in rows.items():
            (part / f"{name}.jsonl").write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
        part.rename(self._folder)

    def lines(self, table: str, type: str, prefix: str = "") -> Iterator[tuple[str, str]]:
        """Id and line of one type, as the loader asks for them."""
        path = self._folder / f"{table}-{type}.jsonl"
        if path.is_file():
            with path.open(encoding="utf-8") as file:
                for line in file:
                    own = line[2 : line.index('"', 2)]
                    if own.startswith(prefix):
                        yield own, line.rstrip("\n")

    def nodes(self) -> Iterator[Node]:
        """All nodes."""
        return (Node.from_line(line) for kind in VOCABULARY.nodes for _, line in self.lines("nodes", kind.name))

    def facts(self) -> Iterator[Fact]:
        """All facts."""
        return (Fact.from_line(line) for edge in VOCABULARY.edges for _, line in self.lines("facts", edge.name))

    def quads(self) -> Iterator[str]:
        """The nodes and facts as N-Quads."""
        for node in self.nodes():
            yield from rdf.node_lines(node)
        for fact in self.facts():
            yield from rdf.fact_lines(fact)


def main() -> None:
    """Print the figures of the stores that are named, or of both."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 2000
    source = OnDisk(count)
    chosen = sys.argv[2:] or ["oxigraph", "neo4j"]
    if "oxigraph" in chosen:
        oxigraph(source)
    if "neo4j" in chosen:
        neo4j(source)


# Oxigraph


def oxigraph(source: OnDisk) -> None:
    """Triples a second, ours and bare."""
    with tempfile.TemporaryDirectory() as name:
        file = Path(name) / "quads.nq"
        with file.open("w", encoding="utf-8") as out:
            triples = sum(out.write(f"{line}\n") > 0 for line in source.quads())
        ours = least(lambda: _ours_oxigraph(source, Path(name)), lambda: _bare_oxigraph(file, Path(name)))
        told("Oxigraph", f"{triples:,} quads", triples, *ours)


def _ours_oxigraph(source: OnDisk, folder: Path) -> Spent:
    def ours(path: Path) -> None:
        store = OxigraphStore(path)
        store.fill(source.quads())
        store.flush()
        store.close()

    return _in_a_folder(folder / "store", ours)


def _bare_oxigraph(file: Path, folder: Path) -> Spent:
    def bare(path: Path) -> None:
        store = ox.Store(str(path))
        store.bulk_load(path=str(file), format=ox.RdfFormat.N_QUADS)
        store.flush()

    return _in_a_folder(folder / "store", bare)


def _in_a_folder(path: Path, work: Callable[[Path], None]) -> Spent:
    spent = timed(lambda: work(path))
    shutil.rmtree(path)
    return spent


# Neo4j


def neo4j(source: OnDisk) -> None:
    """Nodes and relationships a second, ours and bare; and a second load, which finds nothing to do."""
    again: list[Spent] = []
    rows = sum(1 for _ in source.nodes()), sum(1 for _ in source.facts())
    ours = least(lambda: _ours_neo4j(source, again), lambda: _bare_neo4j(source))
    told("Neo4j", f"{rows[0]:,} nodes and {rows[1]:,} relationships", sum(rows), *ours)
    print(f"         a second load, which compares and writes nothing: {min(again).seconds:.1f} s")


def _on_a_server(work: Callable[[Neo4jStore, Server], Spent]) -> Spent:
    with tempfile.TemporaryDirectory() as name:
        server = Server.start(Path(name) / "home", MEMORY, fast=True)
        try:
            store = Neo4jStore(Login(server.uri, server.user, server.password))
            spent = work(store, server)
            store.close()
        finally:
            server.kill()
    return spent


def _ours_neo4j(source: OnDisk, again: list[Spent]) -> Spent:
    def ours(store: Neo4jStore, server: Server) -> Spent:
        store.prepare()
        spent = timed(lambda: load(source, store), server)
        again.append(timed(lambda: load(source, store), server))
        return spent

    return _on_a_server(ours)


def _bare_neo4j(source: OnDisk) -> Spent:
    work = [*_bare_nodes(source), *_bare_facts(source)]

    def bare(store: Neo4jStore, server: Server) -> Spent:
        with store.session() as session:
            for statement in statements():
                if "UNIQUE" in statement and "()-" not in statement:
                    session.run(statement).consume()
            session.run("CALL db.awaitIndexes()").consume()

            def write() -> None:
                for query, rows in work:
                    session.run(query, rows=rows).consume()

            return timed(write, server)

    return _on_a_server(bare)


Work = list[tuple[str, list[object]]]


def _bare_nodes(source: OnDisk) -> Work:
    rows: dict[str, list[object]] = defaultdict(list)
    for node in source.nodes():
        cells: Cells = node_cells(node, 0)
        query = f"UNWIND $rows AS row MERGE (n:{labels_of(node)[0]} {{id: row.id}}) SET n += row.cells"
        rows[query].append({"id": node.id, "cells": cells})
    return _batches(rows)


def _bare_facts(source: OnDisk) -> Work:
    rows: dict[str, list[object]] = defaultdict(list)
    for fact in source.facts():
        ends = VOCABULARY.type_of(fact.source).name, VOCABULARY.type_of(fact.target).name
        query = (
            f"UNWIND $rows AS row MATCH (a:{ends[0]} {{id: row.source}}) MATCH (b:{ends[1]} {{id: row.target}}) "
            f"MERGE (a)-[r:{VOCABULARY.edge(fact.type).relationship} {{id: row.id}}]->(b) SET r += row.cells"
        )
        cells = fact_cells(fact, 0)
        rows[query].append({"source": fact.source, "target": fact.target, "id": fact.id, "cells": cells})
    return _batches(rows)


def _batches(rows: dict[str, list[object]]) -> Work:
    return [(query, all_of[at : at + BATCH]) for query, all_of in rows.items() for at in range(0, len(all_of), BATCH)]


# both


class Spent(NamedTuple):
    """Seconds by the clock, and of processor time."""

    seconds: float
    processor: float


def timed(work: Callable[[], object], server: Server | None = None) -> Spent:
    """What `work` costs, with what it costs the server."""
    clock, own, theirs = time.perf_counter(), time.process_time(), _processor(server)
    work()
    processor = time.process_time() - own + _processor(server) - theirs
    return Spent(time.perf_counter() - clock, processor)


def _processor(server: Server | None) -> float:
    """Processor time of the server so far (proc(5): utime and stime, in clock ticks)."""
    if server is None or server.process is None:
        return 0.0
    fields = Path(f"/proc/{server.process.pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def least(ours: Callable[[], Spent], bare: Callable[[], Spent]) -> tuple[Spent, Spent]:
    """The least of TURNS turns each, in which one follows the other."""
    turns = [(ours(), bare()) for _ in range(TURNS)]
    print(
        [tuple(f"{spent.seconds:.1f} s ({spent.processor:.1f})" for spent in turn) for turn in turns], file=sys.stderr
    )
    return _least(turn[0] for turn in turns), _least(turn[1] for turn in turns)


def _least(spent: Iterable[Spent]) -> Spent:
    return Spent(*map(min, zip(*spent, strict=True)))


def told(store: str, what: str, rows: int, ours: Spent, bare: Spent) -> None:
    """Figures of one store."""
    print(f"{store:<8} {what}")
    for name, spent in (("ours", ours), ("bare", bare)):
        print(
            f"         {name} {spent.seconds:.1f} s, {rows / spent.seconds:,.0f} a second; {spent.processor:.1f} s busy"
        )
    by_clock, busy = ours.seconds / bare.seconds, ours.processor / bare.processor
    print(f"         ours takes {by_clock:.2f} times as long and {busy:.2f} times the processor time")


if __name__ == "__main__":
    main()
