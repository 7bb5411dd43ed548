"""Whether a text is Indonesian, by its function words (lexicon/boilerplate.yaml).

A language detector of n-grams takes lists of names, and short notes full of them, for anything; every Indonesian
sentence has its "yang" and "di". Malay counts as Indonesian: the two share nearly all of these words.
"""

import re
from functools import cache

from ingest.boilerplate_rules import boilerplate_data

# Shares of function words among all words. Measured on the bundled articles: 18 to 33 %; on lists of names and offices
# down to 6 %; texts of other languages have below 4 % (mostly words that happen to be written alike).
SURELY = 0.10
LEAST = 0.03
SHORT = 20  # words: below, a text is refused only for the words of another language
_WORD = re.compile(r"[^\W\d_]+")


def is_indonesian(text: str) -> bool:
    """False for a text of another language or script; in doubt true."""
    words = _WORD.findall(text[:20_000].casefold())
    ours = _count(words, "indonesian")
    theirs = max(_count(words, language) for language in _languages() if language != "indonesian")
    if len(words) < SHORT:
        return ours > 0 or (theirs < 3 and _is_latin(text))
    share = ours / len(words)
    return share >= LEAST and (share >= SURELY or ours >= theirs) and ours * 1.5 >= theirs and _is_latin(text)


@cache
def _languages() -> dict[str, frozenset[str]]:
    return {name: frozenset(words.split()) for name, words in boilerplate_data()["function_words"].items()}


def _count(words: list[str], language: str) -> int:
    known = _languages()[language]
    return sum(word in known for word in words)


def _is_latin(text: str) -> bool:
    """Whether at most half of the letters are of another script."""
    letters = [c for c in text[:20_000] if c.isalpha()]
    return sum(c > "\u024f" for c in letters) * 2 <= len(letters)
