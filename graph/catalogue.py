"""The catalogue: named questions of queries/, asked on a store.

What others call::

    catalogue.questions()                                # all, by name: name, title, explanation, parameters, columns
    catalogue.question("place-visits")                   # one; QuestionError with the nearest names if there is none
    result = catalogue.ask(store, "place-visits", {"place": "Kota Bogor"}, limit=100)
    catalogue.assignments(["place=Kota Bogor"])          # the command line's key=value words as a dict
    print(catalogue.listing())                           # rich tables: the catalogue, one question's help, a result
    catalogue.manual(question); result.table(); result.csv(); result.json()

`store` is a workspace, or any store with a `language` and a `query` (`graph.binding.Asked`). QuestionError (a
ValueError) has one line for the user; what the store raises passes through.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from functools import cache
from importlib import resources

from rich.markup import escape
from rich.table import Table

from graph.binding import Asked, answer
from graph.parameters import bound as read_as
from graph.question import Language, Question, QuestionError, parse
from graph.result import Result, result
from graph.stores import Value

SPARQL, CYPHER = ".rq", ".cypher"
Given = str | int | None


@cache
def questions() -> tuple[Question, ...]:
    """All questions, sorted by name. QuestionError if a file's header is wrong or its twin is missing."""
    texts = {
        file.name: file.read_text("utf-8") for file in resources.files("queries").iterdir() if _is_query(file.name)
    }
    names = sorted({name.rpartition(".")[0] for name in texts})
    for name in names:
        missing = [name + suffix for suffix in (SPARQL, CYPHER) if name + suffix not in texts]
        if missing:
            raise QuestionError(f"queries/{missing[0]} is missing: a question is a pair of {SPARQL} and {CYPHER}")
    return tuple(parse(name, texts[name + SPARQL], texts[name + CYPHER]) for name in names)


def _is_query(file: str) -> bool:
    return file.endswith((SPARQL, CYPHER))


def question(name: str) -> Question:
    """The question of that name; QuestionError suggests the nearest by name, title or keyword."""
    by_name = {each.name: each for each in questions()}
    found = by_name.get(name.strip().lower().replace("_", "-"))
    if found is None:
        near = _about(name) or get_close_matches(name.lower(), by_name, 3, 0.5)
        advice = f"did you mean {' or '.join(near)}?" if near else "visitasi query lists them all"
        raise QuestionError(f"no question {name!r}; {advice}")
    return found


def _about(word: str) -> list[str]:
    """Questions that have `word` among their keywords."""
    return [q.name for q in questions() if word.strip().lower() in q.keywords][:3]


def assignments(words: Iterable[str]) -> dict[str, str]:
    """The command line's key=value words; QuestionError for one that is none, or a key given twice."""
    found: dict[str, str] = {}
    for word in words:
        key, equals, value = word.partition("=")
        if not equals or not key:
            raise QuestionError(f"{word!r} is not key=value (for example place=32.71)")
        if key in found:
            raise QuestionError(f"{key} is given twice")
        found[key] = value
    return found


def ask(store: Asked, name: str, given: Mapping[str, Given] | None = None, *, limit: int | None = None) -> Result:
    """The answer to a question with the parameters `given`, at most `limit` rows; the same on every store."""
    asked = question(name)
    bound = {**dict.fromkeys(asked.parameters), **bindings(store, asked, given or {})}
    return result(asked, answer(store, asked.sparql, asked.cypher, bound, limit))


def bindings(store: Asked, asked: Question, given: Mapping[str, Given]) -> dict[str, Value]:
    """Parameter → value to bind; one that has no value stays unbound."""
    for name in given:
        if name not in asked.parameters:
            known = ", ".join(asked.parameters) or "none"
            raise QuestionError(f"{asked.name} has no parameter {name!r}; it has {known}")
    found: dict[str, Value] = {}
    for name, parameter in asked.parameters.items():
        value = given.get(name)
        text = parameter.default if value is None or value == "" else str(value)
        if text is not None:
            found[name] = read_as(store, name, parameter, text)
        elif parameter.required:
            raise QuestionError(f"{asked.name} needs {name} ({parameter.en}); for example: {asked.usage()}")
    return found


def listing(language: Language = "id") -> Table:
    """All questions as a table: name, title, parameters (optional ones in brackets)."""
    table = Table(show_edge=False, pad_edge=False, header_style="bold")
    table.add_column("Nama" if language == "id" else "Name", style="cyan", no_wrap=True)
    table.add_column("Pertanyaan" if language == "id" else "Question")
    table.add_column("Parameter" if language == "id" else "Parameters")
    for each in questions():
        words = [name if p.required else f"[{name}]" for name, p in each.parameters.items()]
        table.add_row(each.name, escape(each.title(language)), escape(" ".join(words)))
    return table


def manual(asked: Question, language: Language = "id") -> Table:
    """One question's parameters as a table, with title, explanation and an example."""
    caption = f"{asked.explanation(language)}\n{asked.usage()}"
    table = Table(title=escape(asked.title(language)), caption=escape(caption), show_edge=False, title_style="bold")
    for heading in ("parameter", "type", "default", "example", ""):
        table.add_column(heading)
    for name, p in asked.parameters.items():
        default = "required" if p.required else (p.default or "–")
        table.add_row(name, p.type, escape(default), escape(p.example), escape(p(language)))
    return table
