"""The scraped page that the project began with, read whole. Both files lie outside the project."""

import json
from typing import Any

from ingest.extract import extract
from ingest.sources import Refusal, read
from tests.gold.sets import required

PARTS = ("persons", "organizations", "places", "cohorts", "visits", "quotes")


def test_the_page_says_what_its_gold_record_says_and_nothing_of_its_comment_form() -> None:
    folder = required("dev")
    gold = json.loads((folder / "s-bogor-2020.json").read_text("utf-8"))
    (article,) = read([str(folder.parent.parent / "seed" / "bogor-2020.txt")])
    assert not isinstance(article, Refusal)
    record = json.loads(extract(article).to_line())
    assert record["relevant"] == gold["relevant"]
    assert {part: _as_in(gold[part], record[part]) for part in PARTS} == {part: _ordered(gold[part]) for part in PARTS}
    assert article.text.rstrip().endswith(gold["quotes"][-1]["speaker"].split()[0] + ".")


def _as_in(gold: list[dict[str, Any]], found: list[dict[str, Any]]) -> list[Any]:
    """What was found, with the fields that the gold records have, in an order of its own."""
    keys = set(gold[0])
    bare = [{key: value for key, value in part.items() if key in keys} for part in found]
    for part in bare:
        for position in part.get("positions", []):
            del position["evidence"], position["confidence"]
    return _ordered(bare)


def _ordered(parts: list[dict[str, Any]]) -> list[Any]:
    """The same in any order: of the parts, and of the aliases of each."""
    sorted_aliases = [{**part, "aliases": sorted(part["aliases"])} if "aliases" in part else part for part in parts]
    return sorted(sorted_aliases, key=lambda part: json.dumps(part, sort_keys=True))
