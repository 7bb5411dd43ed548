"""From what a user types to the value that a query binds, by the parameter's type.

Forms handled, one example a line:

    programme     PKN-II, pkn ii, PKN Tingkat II        a key or a form of the lexicon
    batch         XIII, xiii, 13                        a number, Roman or Arabic
    place         32.71, Kota Bogor, Bogor              code or name; "Bogor" only if one Bogor is in the graph
    person …      person/siti-rahma-…, Siti Rahma       node id, or name exactly, else in any case
    article       warta-1, https://warta.example/1      its own id, address, node id
    year, integer 2020                                  a number
    date          2020-03-01                            ISO date
    text          XIII                                  as it is

A name that fits several nodes is refused with the candidates; one that fits none, with the nearest names.
"""

from __future__ import annotations

import datetime as dt
import difflib
import re
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from typing import Protocol

import roman

import lexicon
from graph import vocab
from graph.model.ids import article_id, key_id, place_id
from graph.question import Parameter, QuestionError
from graph.stores import Answer, Iri, Value

SHOWN = 5  # candidates or near names in an error message

_NAMES = "rdfs:label|skos:altLabel|schema:alternateName"


class Store(Protocol):
    """What questions run on: a workspace, or anything that answers SPARQL with bound variables."""

    def sparql(
        self, query: str, bindings: Mapping[str, Value] | None = None, *, row_limit: int | None = None
    ) -> Answer:
        """The answer; `bindings` maps selected variables to values."""


def bound(store: Store, name: str, parameter: Parameter, given: str) -> Value:
    """The value to bind; QuestionError says what is wrong with `given` and shows an example."""
    try:
        return _READERS[parameter.type](store, given.strip())
    except QuestionError as error:
        raise QuestionError(f"{name}={given}: {error} (for example {name}={_shell(parameter.example)})") from error


def _shell(value: str) -> str:
    return f'"{value}"' if " " in value else value


def _year(_store: Store, given: str) -> Value:
    if not re.fullmatch(r"[12]\d{3}", given):
        raise QuestionError("not a year of four digits")
    return int(given)


def _integer(_store: Store, given: str) -> Value:
    if not re.fullmatch(r"-?\d{1,15}", given):
        raise QuestionError("not a whole number")
    return int(given)


def _date(_store: Store, given: str) -> Value:
    try:
        return dt.date.fromisoformat(given).isoformat()
    except ValueError as error:
        raise QuestionError("not a date like 2020-03-31") from error


def _text(_store: Store, given: str) -> Value:
    if not given:
        raise QuestionError("empty")
    return given


def _programme(store: Store, given: str) -> Value:
    forms = {_plain(form): p.key for p in lexicon.programmes() for form in (*p.forms, p.name, p.key)}
    key = forms.get(_plain(given))
    if key is not None:
        return Iri(vocab.expand(key_id("programme", key)))
    try:
        return _named("Programme")(store, given)
    except QuestionError as error:
        raise QuestionError(
            f"no such programme; {_near(given, [(p.key, p.key) for p in lexicon.programmes()])}"
        ) from error


def _batch(_store: Store, given: str) -> Value:
    try:
        return roman.toRoman(int(given) if given.isdecimal() else roman.fromRoman(given.upper()))
    except roman.RomanError as error:
        raise QuestionError("not a batch number, Roman or Arabic") from error


def _place(store: Store, given: str) -> Value:
    wanted = _plain(given)
    regions = [r for r in lexicon.regions() if given == r.code or wanted in map(_plain, (r.name, r.bare, *r.aliases))]
    exact = [r for r in regions if given == r.code or wanted == _plain(r.name)] or regions
    if len(exact) == 1:
        return Iri(vocab.expand(place_id(exact[0].code)))
    if exact:
        return _one_visited(store, [(place_id(r.code), f"{r.name} ({r.code})") for r in exact])
    try:
        return _named("Place")(store, given)
    except QuestionError as error:
        raise QuestionError(f"no such place; {_near(given, _region_forms())}") from error


def _region_forms() -> list[tuple[str, str]]:
    return [(form, region.name) for region in lexicon.regions() for form in (region.bare, region.name)]


def _one_visited(store: Store, candidates: list[tuple[str, str]]) -> Value:
    """The one candidate where something took place, else an error that lists them all."""
    seen = [node for node, _ in candidates if _happened_in(store, node)]
    if len(seen) == 1:
        return Iri(vocab.expand(seen[0]))
    raise QuestionError(f"fits several places, take one of: {', '.join(name for _, name in candidates)}")


def _happened_in(store: Store, node: str) -> bool:
    query = (
        vocab.sparql_prefixes() + "SELECT ?place ?cohort WHERE { ?cohort v:visited|^schema:location ?place } LIMIT 1"
    )
    return bool(store.sparql(vocab.sparql_prefixes() + query, {"place": Iri(vocab.expand(node))}).rows)


def _named(*types: str) -> Callable[[Store, str], Value]:
    """A reader of names (or ids) of nodes of these types; all types if none is given."""

    def read(store: Store, given: str) -> Value:
        node = given.removeprefix(vocab.BASE)
        if "/" in node and node.split("/", 1)[0] in _PATHS and _has_label(store, node):
            return Iri(vocab.expand(node))
        found = _exact(store, given, types) or _in_any_case(store, given, types)
        if len(found) == 1:
            return Iri(next(iter(found)))
        if found:
            listed = "; ".join(f"{label} ({vocab.shorten(node)})" for node, label in sorted(found.items())[:SHOWN])
            raise QuestionError(f"fits {len(found)} nodes, take an id: {listed}")
        raise QuestionError(f"not in the graph; {_near(given, _labels(store, types))}")

    return read


def _has_label(store: Store, node: str) -> bool:
    query = vocab.sparql_prefixes() + "SELECT ?node ?label WHERE { ?node rdfs:label ?label } LIMIT 1"
    return bool(store.sparql(query, {"node": Iri(vocab.expand(node))}).rows)


def _exact(store: Store, given: str, types: tuple[str, ...]) -> dict[str, str]:
    """Node → label of those with exactly this name or other wording; an index finds them."""
    query = "SELECT ?name ?node ?label WHERE { ?node @NAMES ?name ; rdfs:label ?label . @TYPES }"
    return _nodes(store, query, {"name": given}, types)


def _in_any_case(store: Store, given: str, types: tuple[str, ...]) -> dict[str, str]:
    query = (
        "SELECT ?name ?node ?label WHERE { ?node @NAMES ?form ; rdfs:label ?label . @TYPES "
        "FILTER(LCASE(STR(?form)) = LCASE(?name)) }"
    )
    return _nodes(store, query, {"name": " ".join(given.split())}, types)


def _labels(store: Store, types: tuple[str, ...]) -> list[tuple[str, str]]:
    found = _nodes(store, "SELECT ?node ?label WHERE { ?node rdfs:label ?label . @TYPES }", {}, types)
    return [(label, label) for label in found.values()]


def _nodes(store: Store, query: str, bindings: Mapping[str, Value], types: tuple[str, ...]) -> dict[str, str]:
    terms = " ".join(vocab.VOCABULARY.node(name).term for name in types)
    typed = f"VALUES ?type {{ {terms} }} ?node a ?type ." if types else ""
    answer = store.sparql(vocab.sparql_prefixes() + query.replace("@TYPES", typed).replace("@NAMES", _NAMES), bindings)
    node, label = answer.columns.index("node"), answer.columns.index("label")
    return {str(row[node]): str(row[label]) for row in answer.rows}


def _article(store: Store, given: str) -> Value:
    own = article_id(given)
    if _has_label(store, own):
        return Iri(vocab.expand(own))
    query = vocab.sparql_prefixes() + "SELECT ?url ?node WHERE { ?node schema:url ?url ; a schema:NewsArticle } LIMIT 1"
    if re.fullmatch(r"https?://[^\s<>\"{}|\\^`]+", given):
        answer = store.sparql(query, {"url": Iri(given)})
        if answer.rows:
            return Iri(str(answer.rows[0][answer.columns.index("node")]))
    return _named("Article")(store, given)


def _plain(text: str) -> str:
    """What names are compared by: small letters and single spaces, hyphens as spaces."""
    return " ".join(text.casefold().replace("-", " ").split())


def _near(given: str, known: Sequence[tuple[str, str]]) -> str:
    """Near names, as advice; the first of all known ones if none is near. `known` are forms and their names."""
    by_plain: dict[str, list[str]] = defaultdict(list)
    for form, name in known:
        by_plain[_plain(form)].append(name)
    near = [name for each in difflib.get_close_matches(_plain(given), by_plain, SHOWN, 0.6) for name in by_plain[each]]
    if near:
        return f"near: {', '.join(list(dict.fromkeys(near))[:SHOWN])}"
    names = sorted({name for _, name in known})
    return f"there are {', '.join(names[:SHOWN])}{' …' if len(names) > SHOWN else ''}" if names else "there are none"


_PATHS = {node.path for node in vocab.VOCABULARY.nodes}
_READERS: dict[str, Callable[[Store, str], Value]] = {
    "programme": _programme,
    "batch": _batch,
    "place": _place,
    "person": _named("Person"),
    "organization": _named("Organization"),
    "cohort": _named("Cohort"),
    "theme": _named("Theme"),
    "article": _article,
    "node": _named(),
    "year": _year,
    "date": _date,
    "integer": _integer,
    "text": _text,
}
