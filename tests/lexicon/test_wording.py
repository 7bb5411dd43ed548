"""wording.yaml and its loader: every list is used and explained, words compare in lower case where the file says so."""

import re
from typing import get_args

import pytest

from lexicon.reading import FOLDER, LexiconError, sections
from lexicon.wording import WordList, any_of, words

CAPITALIZED = {
    "company_offices", "university_offices", "open_offices", "named_in_title", "named_by_place", "named_for_persons",
}  # fmt: skip
NAMES = get_args(WordList)


def test_the_loader_knows_the_lists_of_the_file() -> None:
    assert sorted(NAMES) == sorted(sections("wording.yaml"))


@pytest.mark.parametrize("name", NAMES)
def test_each_list_says_what_it_is_for(name: str) -> None:
    assert re.search(rf"^{name}: +# \w.{{10,}}$", (FOLDER / "wording.yaml").read_text("utf-8"), re.MULTILINE)


@pytest.mark.parametrize("name", NAMES)
def test_only_lists_that_say_so_have_capitals(name: WordList) -> None:
    assert words(name)
    assert any(word != word.lower() for word in words(name)) == (name in CAPITALIZED)


@pytest.mark.parametrize(("text", "found"), [("melalui", "melalui"), ("mengutus", "mengutus"), ("lalui", None)])
def test_any_of_matches_whole_words_of_a_list(text: str, found: str | None) -> None:
    match = re.fullmatch(any_of("sending"), text)
    assert (match.group() if match else None) == found


def test_any_of_prefers_the_longer_form() -> None:
    match = re.match(any_of("trainee_roles"), "ketua kelas angkatan V")
    assert match is not None
    assert match.group() == "ketua kelas angkatan"


def test_an_unknown_list_is_an_error() -> None:
    with pytest.raises(LexiconError, match="wording"):
        words("no_such_list")
