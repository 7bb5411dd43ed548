"""What a question's header may say, and what is refused."""

from __future__ import annotations

import re

import pytest

from graph.question import Parameter, QuestionError, parse

HEADER = """#+ title: {id: Judul, en: Title}
#+ explanation: {id: Arti, en: Meaning}
#+ columns:
#+   x: {type: text, id: X, en: X}
#+ keywords: [x]
"""


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("SELECT ?x WHERE { }", "queries/q: no header; begin the file with lines '#+ title: …'"),
        ("#+ title: [", "queries/q: the header is not YAML"),
        (HEADER.replace("en: Title", "eng: Title"), "queries/q: header field title."),
        (HEADER.replace("type: text", "type: txt"), "queries/q: header field columns.x.type"),
        (HEADER + "#+ parameter: {}\n", "queries/q: header field parameter"),
    ],
)
def test_a_wrong_header_is_named(text: str, message: str) -> None:
    with pytest.raises(QuestionError, match=re.escape(message)):
        parse("q", text, "RETURN 1")


def test_a_parameter_without_default_is_required() -> None:
    assert Parameter(id="a", en="a", type="text", example="x").required
    assert not Parameter(id="a", en="a", type="text", example="x", default=None).required
