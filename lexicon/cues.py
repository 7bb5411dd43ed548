"""Loader of cues.yaml: words that tell who holds, who receives, who goes, what is planned."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from lexicon.reading import yaml_words

Cue = Literal["held", "holding", "holder", "besutan", "received", "receiving", "beside", "going", "planned"]


@cache
def cues(name: Cue) -> tuple[str, ...]:
    """The words of one list."""
    return yaml_words("cues.yaml", name)


@cache
def either(name: Cue) -> str:
    """A regular expression for any word of a list, long ones first; a passive verb may be written apart ("di gelar")."""
    words = sorted(cues(name), key=len, reverse=True)
    return "(?:" + "|".join(_spaced(word) for word in words) + ")"


def _spaced(word: str) -> str:
    parts = [re.escape(part) for part in word.split()]
    if parts[0].startswith("di") and len(parts[0]) > 5:
        parts[0] = r"di\s?" + parts[0][2:]
    return r"\s+".join(parts)
