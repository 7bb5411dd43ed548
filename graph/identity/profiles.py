"""What identity knows of a person: of one mention, and of several taken together."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import reduce

from graph.identity import names, titles
from graph.identity.names import Name
from graph.identity.titles import Title
from graph.identity.view import View
from graph.model.facts import Mention
from graph.model.ids import normalized
from graph.model.sentences import Bounds

NEAR = 60
"""Code points between a person and what stands near: "Danang Prakosa dari BKPSDM Kabupaten X", "Paijo (Kota Y)"."""


@dataclass(frozen=True, slots=True)
class Held:
    """A post as mentions show it: its title, the node and the area of its body, and the first and last day."""

    title: Title
    body: str | None
    area: str | None
    first: str | None
    last: str | None


@dataclass(frozen=True, slots=True)
class Profile:
    """What mentions of one person tell; sets are united when profiles are.

    `forms` are full names, `nicknames` single words that are no part of them. `bodies` and `areas` (official codes) are
    the person's own, `near` those named right beside, `around` all nodes of the articles; `with_` are names of other
    persons there, `words` hashes of whole texts, `said` quotations, each after its month.
    """

    mentions: tuple[Mention, ...]
    articles: frozenset[str]
    forms: frozenset[Name]
    nicknames: frozenset[str]
    posts: tuple[Held, ...]
    bodies: frozenset[str]
    areas: frozenset[str]
    near_bodies: frozenset[str]
    near_areas: frozenset[str]
    around: frozenset[str]
    cohorts: frozenset[str]
    cohorts_around: frozenset[str]
    with_: frozenset[str]
    words: frozenset[str]
    said: frozenset[str]
    first: str | None
    last: str | None

    @property
    def id(self) -> str:
        """The local id of the first mention, by which profiles are ordered."""
        return self.mentions[0].id


def profile(person: Mention, view: View) -> Profile:
    """What one mention tells."""
    home = view.home(person)
    day = home.published
    posts = held(person, view)
    near = _near(person, view)
    cohorts_around = frozenset(view.node(each) for each in view.beside(person, "Cohort"))
    beside = [each for kind in ("Place", "Organization") for each in view.beside(person, kind)]
    name = names.read(person.name)
    return Profile(
        mentions=(person,),
        articles=frozenset({home.article}),
        forms=frozenset({name}),
        nicknames=nicknames(person),
        posts=posts,
        bodies=frozenset(post.body for post in posts if post.body),
        areas=frozenset(post.area for post in posts if post.area),
        near_bodies=frozenset(view.node(each) for each in near if each.type == "Organization"),
        near_areas=frozenset(code for each in near if (code := area_of(each))),
        around=frozenset(view.node(each) for each in beside),
        cohorts=view.nodes("PARTICIPATED_IN", person),
        cohorts_around=cohorts_around,
        with_=frozenset(names.read(each.name).key for each in view.beside(person, "Person") if each is not person),
        words=frozenset({home.words}),
        said=frozenset(f"{(day or '')[:7]} {normalized(each.name)}" for each in view.sources("SAID_BY", person)),
        first=day,
        last=day,
    )


def held(person: Mention, view: View) -> tuple[Held, ...]:
    """The posts that an article gives a person."""
    return view.kept("held", person, _held)


def _held(person: Mention, view: View) -> tuple[Held, ...]:
    day = view.published(person)
    found = []
    for post in view.targets("HELD", person):
        body = next(iter(view.targets("AT", post)), None)
        node, area = (view.node(body), area_of(body)) if body else (None, None)
        found.append(Held(titles.read(post.name), node, area, day, day))
    return tuple(found)


def area_of(thing: Mention) -> str | None:
    """The official code of a place, or of a body's region."""
    return thing.key if thing.type == "Place" else thing.area


def nicknames(person: Mention) -> frozenset[str]:
    """Single words that a person is called by and that are no part of the name; the name itself if it is one word."""
    name = names.read(person.name)
    called = (names.read(alias) for alias in person.aliases)
    single = {form.parts[0].sound for form in called if len(form.parts) == 1 and not form.parts[0].is_initial}
    own = {part.sound for part in name.parts}
    return frozenset(single - own) | (frozenset(own) if len(name.parts) == 1 else frozenset())


def united(profiles: Iterable[Profile]) -> Profile:
    """All that several mentions tell together; the first profile's first mention stays first."""
    return reduce(_both, profiles)


def _both(one: Profile, other: Profile) -> Profile:
    return Profile(
        mentions=(*one.mentions, *other.mentions),
        articles=one.articles | other.articles,
        forms=one.forms | other.forms,
        nicknames=one.nicknames | other.nicknames,
        posts=_posts((*one.posts, *other.posts)),
        bodies=one.bodies | other.bodies,
        areas=one.areas | other.areas,
        near_bodies=one.near_bodies | other.near_bodies,
        near_areas=one.near_areas | other.near_areas,
        around=one.around | other.around,
        cohorts=one.cohorts | other.cohorts,
        cohorts_around=one.cohorts_around | other.cohorts_around,
        with_=one.with_ | other.with_,
        words=one.words | other.words,
        said=one.said | other.said,
        first=_least(one.first, other.first),
        last=_greatest(one.last, other.last),
    )


def _posts(posts: Iterable[Held]) -> tuple[Held, ...]:
    found: dict[tuple[Title, str | None], Held] = {}
    for post in posts:
        key = (post.title, post.body)
        known = found.get(key)
        first = _least(known.first, post.first) if known else post.first
        last = _greatest(known.last, post.last) if known else post.last
        found[key] = Held(post.title, post.body, post.area, first, last)
    return tuple(found[key] for key in sorted(found, key=lambda key: (key[0].words, key[0].acting, key[1] or "")))


def _least(one: str | None, other: str | None) -> str | None:
    return min(filter(None, (one, other)), default=None)


def _greatest(one: str | None, other: str | None) -> str | None:
    return max(filter(None, (one, other)), default=None)


def _near(person: Mention, view: View) -> list[Mention]:
    """Bodies and places that stand right beside one of the first places where the person is named."""
    spans = person.spans[:3]
    others = [*view.beside(person, "Organization"), *view.beside(person, "Place")]
    return [other for other in others if any(_is_near(span, place) for span in spans for place in other.spans)]


def _is_near(one: Bounds, other: Bounds) -> bool:
    return other[0] - one[1] <= NEAR and one[0] - other[1] <= NEAR
