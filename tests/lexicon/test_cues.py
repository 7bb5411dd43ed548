"""Lists of cues: the names in code and data agree, and a list becomes a pattern."""

from __future__ import annotations

import re
from typing import get_args

import pytest

from lexicon.cues import Cue, cue_set, cues, either, may_hold, sequences
from lexicon.reading import sections


def test_every_list_has_a_name_in_code_and_every_name_a_list() -> None:
    assert set(get_args(Cue)) == set(sections("cues.yaml"))


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("held", "digelar", True),
        ("held", "di gelar", True),
        ("trainees", "diklatpim", True),
        ("trainees", "diklat", True),
        ("trainees", "di klat", False),
        ("own_body", "instansi  yang\ndipimpinnya", True),
        ("body_nouns", "dinas", True),
        ("body_nouns", "di nas", False),
    ],
)
def test_either_matches_the_words_as_pages_write_them(name: Cue, text: str, *, told: bool) -> None:
    assert (re.fullmatch(either(name), text) is not None) is told
    assert (re.fullmatch(either(name), text, re.VERBOSE) is not None) is told


def test_a_set_holds_the_words_of_its_list() -> None:
    assert cue_set("levels") == set(cues("levels"))


@pytest.mark.parametrize("name", get_args(Cue))
def test_a_look_before_the_search_misses_nothing(name: Cue) -> None:
    for form in (written for cue in cues(name) for written in (cue.replace("*", "an"), f"di {cue[2:]}")):
        if re.search(either(name), form, re.IGNORECASE):
            assert may_hold(name, form.upper().lower())
    assert not may_hold(name, "zzz")


def test_sequences_are_the_tokens_of_what_either_finds() -> None:
    assert {("akan",), ("dijadwalkan",), ("di", "jadwalkan")} <= set(sequences("planned"))
    assert all(re.fullmatch(either("planned"), " ".join(words)) for words in sequences("planned"))
    assert not [form for form in cues("planned") if "*" in form]
