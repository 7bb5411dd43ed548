"""Loader of cues.yaml: words that tell who holds, who receives, who goes, what is planned, how many there are."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from lexicon.reading import yaml_words

Cue = Literal[
    "held", "holding", "holder", "besutan", "received", "receiving", "beside", "going", "setting_out", "going_on",
    "meanwhile", "put_off", "planned", "warmly", "before_receiving", "while", "welcoming", "becoming",
    "destination", "lokus", "visited_by", "guests", "meeting", "meetings", "meeting_with", "receptions", "done_by",
    "listening", "briefings", "briefed", "briefing", "addressing", "between", "group", "all", "not_guests", "each",
    "ahead", "trainees", "taking_place", "seat", "halls", "venue_parts", "from", "then", "he_or_she", "with",
    "attending", "on_behalf", "away", "guides", "not_company", "region_receives", "region_received",
    "training_words", "training_nouns", "joint_work", "held_things", "by_holding", "opening", "own_body",
    "body_nouns", "theme_fillers", "theme_verbs", "joining", "batch_words", "levels", "between_batch", "batch_list",
    "batch_range", "counted", "past_words", "somebodys_past", "counted_trainees", "trainee_officials", "about",
    "with_number", "a_group", "amounts", "making_up", "total_amounts", "batch_amounts", "each_amounts", "in_all",
    "of_batch", "a_class", "each_class", "part_of_group", "parts_of_group", "other_groups", "cities", "regencies",
    "provinces", "trainee_nouns", "class_officers", "one_trainee", "of_group", "of_all", "fellows", "told_by",
    "origin", "other", "role_fill", "some", "representatives", "namely", "departed", "insignia", "prizes",
    "rank_words", "won_by", "brought_forth", "one_of_those", "became", "all_of_them", "source", "list_fill",
]  # fmt: skip
"""The lists of cues.yaml; each has a comment there that says where its words stand."""


@cache
def cues(name: Cue) -> tuple[str, ...]:
    """The words of one list."""
    return yaml_words("cues.yaml", name)


@cache
def cue_set(name: Cue) -> frozenset[str]:
    """The words of one list, to look tokens up in."""
    return frozenset(cues(name))


@cache
def either(name: Cue) -> str:
    r"""A regular expression for any word of a list, the long ones first; for use with re.VERBOSE too.

    A passive verb may be written apart (``di gelar``), words may stand apart by any white space, and ``diklat*`` is any
    word that begins so.
    """
    words = sorted(cues(name), key=len, reverse=True)
    return "(?:" + "|".join(_spaced(word) for word in words) + ")"


@cache
def sequences(name: Cue) -> tuple[tuple[str, ...], ...]:
    """The words of one list as the tokens that `either` finds; of lists without a ``*``."""
    apart = [f"di {form[2:]}" for form in cues(name) if _passive(form.split(maxsplit=1)[0])]
    return tuple(tuple(form.split()) for form in (*cues(name), *apart))


@cache
def _stems(name: Cue) -> tuple[tuple[str, ...], ...]:
    forms = [[word.removesuffix("*").lower() for word in form.split()] for form in cues(name)]
    return tuple((first.removeprefix("di") if _passive(first) else first, *rest) for first, *rest in forms)


def may_hold(name: Cue, lowered: str) -> bool:
    """Whether a search for `either` in a text, here in small letters, is worth its time: whether it has the letters."""
    return any(first in lowered and all(stem in lowered for stem in rest) for first, *rest in _stems(name))


def _spaced(word: str) -> str:
    parts = [re.escape(part.removesuffix("*")) + r"\w*" * part.endswith("*") for part in word.split()]
    if _passive(word.split(maxsplit=1)[0]):
        parts[0] = r"di\s?" + parts[0].removeprefix("di")
    return r"\s+".join(parts)


def _passive(verb: str) -> bool:
    """``digelar``: a passive verb; ``di``, ``dinas`` and other short words that begin alike are none."""
    return verb.startswith("di") and len(verb) > 5 and not verb.endswith("*")
