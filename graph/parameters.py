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
from collections.abc import Callable, Sequence

import roman

import lexicon
from graph import lookup, vocab
from graph.binding import Asked
from graph.model.ids import article_id, key_id, place_id
from graph.question import Parameter, QuestionError
from graph.stores import Iri, Value

SHOWN = 5  # candidates or near names in an error message


def bound(store: Asked, name: str, parameter: Parameter, given: str) -> Value:
    """The value to bind; QuestionError says what is wrong with `given` and shows an example."""
    try:
        if parameter.type == "choice":
            return _choice(parameter, given.strip())
        return _READERS[parameter.type](store, given.strip())
    except QuestionError as error:
        raise QuestionError(f"{name}={given}: {error} (for example {name}={_shell(parameter.example)})") from error


def _shell(value: str) -> str:
    return f'"{value}"' if " " in value else value


def _year(_store: Asked, given: str) -> Value:
    if not re.fullmatch(r"[12]\d{3}", given):
        raise QuestionError("not a year of four digits")
    return int(given)


def _integer(_store: Asked, given: str) -> Value:
    if not re.fullmatch(r"-?\d{1,15}", given):
        raise QuestionError("not a whole number")
    return int(given)


def _date(_store: Asked, given: str) -> Value:
    try:
        return dt.date.fromisoformat(given).isoformat()
    except ValueError as error:
        raise QuestionError("not a date like 2020-03-31") from error


def _text(_store: Asked, given: str) -> Value:
    if not given:
        raise QuestionError("empty")
    return given


def _choice(parameter: Parameter, given: str) -> Value:
    for choice in parameter.choices:
        if choice.casefold() == given.casefold():
            return choice
    raise QuestionError(f"not one of {', '.join(parameter.choices)}")


def _programme(store: Asked, given: str) -> Value:
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


def _batch(_store: Asked, given: str) -> Value:
    try:
        return roman.toRoman(int(given) if given.isdecimal() else roman.fromRoman(given.upper()))
    except roman.RomanError as error:
        raise QuestionError("not a batch number, Roman or Arabic") from error


def _place(store: Asked, given: str) -> Value:
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


def _one_visited(store: Asked, candidates: list[tuple[str, str]]) -> Value:
    """The one candidate where something took place, else an error that lists them all."""
    seen = [node for node, _ in candidates if lookup.happened_in(store, node)]
    if len(seen) == 1:
        return Iri(vocab.expand(seen[0]))
    raise QuestionError(f"fits several places, take one of: {', '.join(name for _, name in candidates)}")


def _named(*types: str) -> Callable[[Asked, str], Value]:
    """A reader of names (or ids) of nodes of these types; all types if none is given."""

    def read(store: Asked, given: str) -> Value:
        node = given.removeprefix(vocab.BASE)
        if "/" in node and node.split("/", 1)[0] in _PATHS and lookup.is_node(store, node):
            return Iri(vocab.expand(node))
        found = lookup.named(store, given, types)
        if len(found) == 1:
            return Iri(vocab.expand(next(iter(found))))
        if found:
            listed = "; ".join(f"{label} ({node})" for node, label in sorted(found.items())[:SHOWN])
            raise QuestionError(f"fits {len(found)} nodes, take an id: {listed}")
        known = sorted(set(lookup.labels(store, types).values()))
        raise QuestionError(f"not in the graph; {_near(given, [(label, label) for label in known])}")

    return read


def _article(store: Asked, given: str) -> Value:
    own = article_id(given)
    if lookup.is_node(store, own):
        return Iri(vocab.expand(own))
    if re.fullmatch(r"https?://[^\s<>\"{}|\\^`]+", given):
        found = lookup.with_url(store, given)
        if found:
            return Iri(vocab.expand(min(found)))
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
_READERS: dict[str, Callable[[Asked, str], Value]] = {
    "programme": _programme,
    "batch": _batch,
    "place": _place,
    "person": _named("Person"),
    "organization": _named("Organization"),
    "cohort": _named("Cohort"),
    "theme": _named("Theme"),
    "post": _named("Post"),
    "outlet": _named("Outlet"),
    "article": _article,
    "node": _named(),
    "year": _year,
    "date": _date,
    "integer": _integer,
    "text": _text,
}
