"""Loader of wording.yaml: small words of grammar; the file says what each list is for."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from lexicon.reading import yaml_words

WordList = Literal[
    "role_bridge", "plural_roles", "one_before", "one_follows", "whole_group", "one_of", "group_goes_on",
    "apposition", "indefinite", "negations", "listing", "together", "office_joins", "copulas", "before_place",
    "place_prepositions", "pointing", "callings", "before_persons", "news_names", "called", "nickname_bridge",
    "nickname_nouns", "scare", "pronouns", "thus", "not_subject", "other_subjects", "tag_breaks",
    "between_subject_and_verb", "presentations", "trainee_roles", "our_training", "visiting_groups",
    "visiting", "joining", "at_body", "body_nouns", "secretariats", "sending", "districts", "university_offices",
    "company_offices", "field_words_too", "plural", "open_offices", "named_in_title", "named_by_place",
    "named_for_persons", "place_first", "place_last",
]  # fmt: skip


@cache
def words(name: WordList) -> frozenset[str]:
    """The words of one list."""
    return frozenset(yaml_words("wording.yaml", name))


@cache
def any_of(name: WordList) -> str:
    """A regular expression for any word of a list, long ones first."""
    longest = sorted(words(name), key=lambda word: (-len(word), word))
    return "(?:" + "|".join(r"\s+".join(map(re.escape, word.split())) for word in longest) + ")"
