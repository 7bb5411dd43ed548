"""Persons: which may be one (block keys), and which are (`graph.identity.compare`, `graph.identity.clustering`).

Keys, so that a pair worth comparing shares one and few others do:

    p|danang+prakosa          two parts of the name (or its only one), as long as few bodies know such a name
    p|danang+prakosa|32.01    the same with an area, a body or a training, once many do
    i|t+manihuruk            an initial and the part of a name that is all that is written out ("T.B. Manihuruk"),
                             with an area if that is not rare; who has the name in full has such a key only where
                             someone is so abbreviated
    t|ucok|wali kota|…     any single word that a person is called by, at one post: short names and nicknames
    w|…                      the name in a text that is printed twice
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from graph.identity import names
from graph.identity.clustering import Outcome, cluster
from graph.identity.names import Name
from graph.identity.profiles import Held, area_of, held, profile, united
from graph.identity.stage import Cluster
from graph.identity.view import View
from graph.model.facts import Mention

FEW = 2
"""A name met in more places than this is looked for in each of them apart."""


@dataclass(frozen=True, slots=True)
class PersonStage:
    """Compares names, posts, bodies, areas, trainings, company, words and dates."""

    kind: str = "Person"

    def tallies(self, mention: Mention, view: View) -> tuple[tuple[str, str | None], ...]:
        """Parts of names by the names they are met in, names by the bodies they are met at, and who has initials."""
        name = names.read(mention.name)
        homes = _homes(held(mention, view)) or ["nowhere"]
        found: list[tuple[str, str | None]] = [(f"n|{part.sound}", name.key) for part in name.parts]
        found += [(f"n|{sound}", None) for sound in _called(mention)]
        found += [(f"f|{name.key}", home) for home in homes]
        found += [(key, home) for key in _pairs(name) for home in homes]
        found += [(key, name.key) for key in _abbreviated(name)]
        found += [(key, None) for key in _spelled_out(name)]
        return tuple(found)

    def keys(self, mention: Mention, view: View) -> tuple[str, ...]:
        """See the top of this module."""
        return view.kept("keys", mention, _keys_of)

    def settle(self, component: Sequence[Mention], view: View) -> Iterable[Cluster]:
        """The persons of a component."""
        if len(component) == 1:
            return [Cluster(component)]
        return [Cluster(person.mentions) for person in examine(component, view).persons]


def examine(component: Sequence[Mention], view: View) -> Outcome:
    """Who is who in a component, and why."""
    groups: dict[object, list[Mention]] = {}
    for mention in component:
        groups.setdefault(_sameness(mention, view), []).append(mention)
    profiles = [united(profile(mention, view) for mention in group) for group in groups.values()]
    keys = {
        group[0].id: {key for each in group for key in view.kept("keys", each, _keys_of)} for group in groups.values()
    }
    return cluster(profiles, lambda each: keys[each.id], view.step, view.judgements)


def _sameness(mention: Mention, view: View) -> object:
    """Mentions with an equal one are one person without a comparison: the same name at the same posts."""
    posts = held(mention, view)
    judged = mention.id in view.judgements.different or mention.id in view.judgements.same
    if judged or not posts or not all(post.body for post in posts):
        return mention.id
    return names.read(mention.name), tuple(sorted((post.title.words, post.body or "") for post in posts))


def _keys_of(mention: Mention, view: View) -> tuple[str, ...]:
    return tuple(_keys(mention, view))


def _keys(mention: Mention, view: View) -> Iterator[str]:
    name = names.read(mention.name)
    posts = held(mention, view)
    places = _places(mention, posts, view)
    for key in _pairs(name):
        yield from _placed(key, places if view.step(key) > FEW else ())
    for key in (*_abbreviated(name), *_spelled_out(name)):
        if view.step(key):
            sound = key.rpartition("+")[2]
            yield from _placed(key, places if view.step(f"n|{sound}") > FEW else ())
    for sound in sorted({*_called(mention), *name.strong}):
        yield from (f"t|{sound}|{post.title.words}|{post.body}" for post in posts if post.body)
    yield f"w|{name.key}|{view.home(mention).words}"


def _placed(key: str, places: Sequence[str]) -> Iterable[str]:
    return (f"{key}|{place}" for place in places) if places else (key,)


def _pairs(name: Name) -> list[str]:
    strong = sorted(set(name.strong))
    if len(strong) == 1:
        return [f"p|{strong[0]}"]
    return [f"p|{one}+{other}" for one, other in combinations(strong, 2)]


def _abbreviated(name: Name) -> list[str]:
    """The key of a name of which only one part is written out."""
    return [f"i|{name.initials[0]}+{name.strong[0]}"] if name.initials and len(name.strong) == 1 else []


def _spelled_out(name: Name) -> list[str]:
    """The keys that a name would have, were it so abbreviated."""
    full = [part for part in name.parts if not part.is_initial]
    return sorted({f"i|{a.sound[0]}+{b.sound}" for a in full for b in full if a is not b and not b.light})


def _called(mention: Mention) -> list[str]:
    """Single words that a person is called by."""
    called = (names.read(alias) for alias in mention.aliases)
    return sorted({form.parts[0].sound for form in called if len(form.parts) == 1 and not form.parts[0].is_initial})


def _homes(posts: Iterable[Held]) -> list[str]:
    return sorted({home for post in posts if (home := post.area or post.body)})


def _places(mention: Mention, posts: Sequence[Held], view: View) -> list[str]:
    """Where a person of a common name is looked for: at own areas and bodies, in own trainings; else all around."""
    own = {*_homes(posts), *view.nodes("PARTICIPATED_IN", mention)}
    if own:
        return sorted(own)
    beside = [*view.beside(mention, "Organization"), *view.beside(mention, "Place")]
    return sorted({area_of(each) or view.node(each) for each in beside})
