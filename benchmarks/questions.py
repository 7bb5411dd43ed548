"""How long each question takes on a workspace of made articles, and on a Neo4j that was loaded from it.

    python -m benchmarks.corpus 100000 --workspace made-data
    visitasi load bolt://localhost:7687 --workspace made-data
    python -m benchmarks.questions made-data [bolt://localhost:7687] [NAME…]

Each question is asked about the best connected nodes, some in a role, and some of the middle, each once to warm up and
then three times, of which the least counts. Printed are the median and the most of the sets of parameters, in
milliseconds: by the clock, and for Oxigraph the processor's time too, which others on the machine disturb less. What
should hold (issue 6): anchored questions median under 50 ms and none over 500 ms, whole-graph ones under 2 s.
`rows` tells how many rows the largest answer has; answers of more than ROWS are cut, as `--limit` does.
"""

from __future__ import annotations

import os
import statistics
import sys
import time
from collections.abc import Callable

import graph
from graph import catalogue
from graph.binding import Asked
from graph.question import Question
from graph.stores import Parts
from graph.stores.neo4j.connection import Login, is_neo4j
from graph.stores.neo4j.store import Neo4jStore
from tests.queries.test_generated import Anchors

ROWS = 1_000
ROUNDS = 3
ANCHORED_MEDIAN, ANCHORED_MOST, WHOLE = 50, 500, 2_000  # milliseconds


def measured(store: Asked, question: Question, anchors: Anchors, clock: Callable[[], float]) -> list[float]:
    """Milliseconds of each set of parameters, the least of ROUNDS."""
    found = []
    for given in anchors.given(question):
        rounds = []
        for _ in range(ROUNDS + 1):
            start = clock()
            catalogue.ask(store, question.name, given, limit=ROWS)
            rounds.append(1000 * (clock() - start))
        found.append(min(rounds[1:]))
    return found


def verdict(question: Question, times: list[float]) -> str:
    """What does not hold, or nothing."""
    anchored = any(p.required for p in question.parameters.values())
    late = statistics.median(times) > ANCHORED_MEDIAN or max(times) > ANCHORED_MOST if anchored else max(times) > WHOLE
    return "  LATE" if late else ""


def _line(name: str, times: list[float], note: str = "") -> str:
    return f"{name:10} {statistics.median(times):8.1f} {max(times):8.1f}{note}"


def main() -> None:
    """Print the figures of all questions, or of those named."""
    folder, *words = sys.argv[1:]
    server = words.pop(0) if words and is_neo4j(words[0]) else None
    questions = [q for q in catalogue.questions() if not words or q.name in words]
    login = (os.environ.get("NEO4J_USER", "neo4j"), os.environ.get("NEO4J_PASSWORD", ""))
    neo4j = Neo4jStore(Login(server, *login)) if server else None
    with graph.open(folder) as workspace:
        anchors = Anchors(Parts(tuple(workspace.nodes()), tuple(workspace.facts())))
        for question in questions:
            rows = max(len(catalogue.ask(workspace, question.name, g, limit=ROWS)) for g in anchors.given(question))
            times = measured(workspace, question, anchors, time.perf_counter)
            own = measured(workspace, question, anchors, time.process_time)
            parts = [
                _line("oxigraph", times, verdict(question, times)),
                _line("processor", own, verdict(question, own)),
            ]
            if neo4j:
                times = measured(neo4j, question, anchors, time.perf_counter)
                parts.append(_line("neo4j", times, verdict(question, times)))
            print(f"{question.name:26} {rows:5} rows  {'   '.join(parts)}", flush=True)
    if neo4j:
        neo4j.close()


if __name__ == "__main__":
    main()
