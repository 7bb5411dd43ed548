"""Identity on the made corpus: agreement with its truth, and what was merged or split wrongly.

python benchmarks/identity_quality.py --articles 5000 --errors 10
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks import corpus
from benchmarks.agreement import b_cubed, pairwise
from graph.claims import claims
from graph.identity import resolve
from graph.model.facts import Claims

GOALS = {"Person": "precision 0.99, F1 0.97", "Event": "F1 0.95"}


def measure(count: int, seed: int, errors: int) -> None:
    """Print figures, then `errors` wrong merges and splits of each kind."""
    told: list[Claims] = []
    truth: dict[str, dict[str, str]] = {"Person": {}, "Event": {}}
    for made in corpus.articles(count, seed):
        told.append(claims(made.record))
        for kind, local in corpus.local_truth(told[-1], made.truth).items():
            truth[kind].update(local)
    started = time.perf_counter()
    links = resolve(told).links
    print(f"{count:,} articles resolved in {time.perf_counter() - started:.1f} s")
    print(f"persons, pairwise  {pairwise(truth['Person'], links)}   (goal: {GOALS['Person']})")
    print(f"events, B³         {b_cubed(truth['Event'], links)}   (goal: {GOALS['Event']})")
    words = dict(_words(told))
    for kind, local in truth.items():
        _show(f"{kind}: merged wrongly", _mixed(links, local), words, errors)
        _show(f"{kind}: split wrongly", _mixed(local, links), words, errors)


def _mixed(by: Mapping[str, str], other: Mapping[str, str]) -> list[list[list[str]]]:
    """Clusters of `by` that hold several of `other`, as these parts; those that cost the most pairs first."""
    groups: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for own in by.keys() & other.keys():
        groups[by[own]][other[own]].append(own)
    mixed = [sorted((sorted(part) for part in parts.values()), key=len, reverse=True) for parts in groups.values()]
    return sorted((parts for parts in mixed if len(parts) > 1), key=lambda parts: (-_cost(parts), parts))


def _cost(parts: list[list[str]]) -> int:
    total = sum(map(len, parts))
    return total * total - sum(len(part) ** 2 for part in parts)


def _words(told: Iterable[Claims]) -> Iterator[tuple[str, str]]:
    """Local id → what the article tells of a person or an event, in one line."""
    for each in told:
        names = {mention.id: mention.name for mention in each.mentions}
        tells: dict[str, list[str]] = defaultdict(list)
        for statement in each.statements:
            if statement.type in ("HELD", "PARTICIPATED_IN", "OF_COHORT", "TOOK_PLACE_IN", "HOSTED_BY"):
                tells[statement.source].append(f"{statement.type} {names.get(statement.target, '')}")
            if statement.type == "AT":
                for held in each.statements:
                    if held.type == "HELD" and held.target == statement.source:
                        tells[held.source].append(f"AT {names[statement.target]}")
        for mention in each.mentions:
            if mention.type in ("Person", "Event"):
                values = [f"{name}={told}" for name, told in mention.properties.items()]
                line = [each.article, str(each.published), mention.name, *mention.aliases, *values, *tells[mention.id]]
                yield mention.id, " | ".join(line)


def _show(title: str, mixed: list[list[list[str]]], words: Mapping[str, str], limit: int) -> None:
    print(f"\n{title}: {len(mixed)}")
    for parts in mixed[:limit]:
        print()
        for number, part in enumerate(parts[:4], 1):
            for own in part[:3]:
                print(f"  {number} of {len(parts)} ({len(part)} mentions)  {words[own]}")


def main() -> None:
    """Measure."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=5000)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--errors", type=int, default=5, help="how many of each kind to show")
    given = parser.parse_args()
    measure(given.articles, given.seed, given.errors)


if __name__ == "__main__":
    main()
