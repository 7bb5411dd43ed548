"""Comparisons of two persons, and the model: what each is worth.

A comparison returns a `Finding`: a score between 0 and 1, the reason in words, and the two values it saw; None where it
has nothing to say. Its docstring is its documentation for users. `MODEL` says what a score of 1 is worth in points;
`QUALIFIERS` speak against. Two persons are one from `ENOUGH` points on.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from graph.identity.names import Alignment, Name, align, common_sounds, known_sounds
from graph.identity.profiles import Held, Profile

ENOUGH: Final = 6.5
"""Points from which two persons are one; set so that no pair of the development set is wrongly joined."""

SEVERAL: Final = 4
"""In so many names a sound is one of its own and no slip of the pen."""

Rarity = Callable[[str], int]
"""Sound of a name part → in how many different names it was met, in steps of two."""


@dataclass(frozen=True, slots=True)
class Finding:
    """What one comparison found: `score` from 0 to 1, and why."""

    score: float
    reason: str
    left: str = ""
    right: str = ""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two profiles whose names agree; `alignment` says how, `parts` which sounds they share, `rarity` how rare."""

    one: Profile
    other: Profile
    names: tuple[Name, Name]
    alignment: Alignment | None
    rarity: Rarity


Comparison = Callable[[Pair], Finding | None]


def same_name(pair: Pair) -> Finding | None:
    """Shared parts of the names, rare ones more than common ones; initials a little, a part left out or swapped less.

    A part is worth 5 of 12 where few bear it and 1 where hundreds do; at most 4 if the lexicon lists it as a name, and
    at most 2 if it is known to be common.
    """
    alignment = pair.alignment
    if alignment is None:
        return _by_nickname(pair)
    one, other = pair.names
    worth = sum(bits(one.parts[i].sound, pair.rarity) for i, _ in alignment.same)
    worth += sum(_near_worth(one.parts[i].sound, other.parts[j].sound, pair.rarity) for i, j in alignment.near)
    worth += sum(1.0 for _ in alignment.initial)
    alone = [name.parts[i] for name, found in zip((one, other), alignment.alone, strict=True) for i in found]
    worth -= sum(0.2 if part.light else 1.5 for part in alone)
    worth -= 3.0 if alignment.swapped else 0.0
    return Finding(_share(worth, 12), _how(alignment), *_written(pair))


def _by_nickname(pair: Pair) -> Finding | None:
    shared = sorted(pair.one.nicknames & pair.other.nicknames)
    if not shared:
        return None
    worth = max(bits(sound, pair.rarity) for sound in shared)
    return Finding(_share(worth, 12), "called by the same nickname", *_written(pair))


def same_post(pair: Pair) -> Finding | None:
    """The same title at the same body, whenever, acting or not (1); half where many hold such a post at a time."""
    shared = _posts(pair.one) & _posts(pair.other)
    if not shared:
        return None
    score = 0.5 if all(title.startswith(_MANY) for title, _ in shared) else 1.0
    return Finding(score, "the same post", *(_told(each, shared) for each in (pair.one, pair.other)))


def same_unit(pair: Pair) -> Finding | None:
    """Posts that lead or second the same unit of one body: Sekretaris Dinas, then Kepala Dinas."""
    shared = _units(pair.one) & _units(pair.other)
    return Finding(1.0, "posts in the same unit", *_posts_of(pair)) if shared else None


def same_title(pair: Pair) -> Finding | None:
    """The same title at whatever body: a unit's name in it counts, the text may have its body wrong."""
    shared = {held.title.words for held in pair.one.posts} & {held.title.words for held in pair.other.posts}
    return Finding(1.0, "the same title", *_posts_of(pair)) if shared else None


def same_body(pair: Pair) -> Finding | None:
    """The same body, as that of a post (1) or named right beside (0.8 if for one of them, 0.7 if for both)."""
    one, other = pair.one, pair.other
    if shared := one.bodies & other.bodies:
        return Finding(1.0, "posts at the same body", *_both(shared))
    if shared := (one.bodies & other.near_bodies) | (one.near_bodies & other.bodies):
        return Finding(0.8 * _by_size(pair), "the body of one's post stands beside the other", *_both(shared))
    if shared := one.near_bodies & other.near_bodies:
        return Finding(0.7 * _by_size(pair), "the same body beside both", *_both(shared))
    return None


def same_area(pair: Pair) -> Finding | None:
    """The same regency, city or province: of posts (1), or named right beside (0.7)."""
    one, other = pair.one, pair.other
    if shared := one.areas & other.areas:
        return Finding(1.0, "posts in the same area", *_both(shared))
    if shared := (one.areas | one.near_areas) & (other.areas | other.near_areas):
        return Finding(0.7 * _by_size(pair), "the same area beside them", *_both(shared))
    return None


def mentioned_body(pair: Pair) -> Finding | None:
    """The body of one's post is named somewhere in the other's article: "mantan Pj Bupati X"."""
    shared = (pair.one.bodies & pair.other.around) | (pair.other.bodies & pair.one.around)
    if not shared or pair.one.bodies & pair.other.bodies:
        return None
    return Finding(_by_size(pair), "the body of one's post is named in the other's article", *_both(shared))


def same_cohort(pair: Pair) -> Finding | None:
    """Took part in the same training (1); one did and the other's article tells of it (0.4); both articles do (0.2)."""
    one, other = pair.one, pair.other
    if shared := one.cohorts & other.cohorts:
        return Finding(1.0, "took part in the same training", *_both(shared))
    if shared := (one.cohorts & other.cohorts_around) | (one.cohorts_around & other.cohorts):
        return Finding(0.4 * _by_size(pair), "the training of one is told of in the other's article", *_both(shared))
    if shared := one.cohorts_around & other.cohorts_around:
        return Finding(0.2 * _by_size(pair), "articles on the same training", *_both(shared))
    return None


def same_company(pair: Pair) -> Finding | None:
    """Other persons whom articles of both name: half for one, all for three."""
    shared = pair.one.with_ & pair.other.with_
    reason = "named together with the same persons"
    score = min(1.0, 0.25 + 0.25 * len(shared)) * _by_size(pair)
    return Finding(score, reason, *_both(shared)) if shared else None


def same_words(pair: Pair) -> Finding | None:
    """The whole text printed twice (1), or the same quotation of five words and more in one month."""
    if pair.one.words & pair.other.words:
        return Finding(1.0, "the same text in another outlet")
    shared = {said for said in pair.one.said & pair.other.said if said.count(" ") >= 4}
    return Finding(_by_size(pair), "the same words quoted in one month", *_both(shared)) if shared else None


def common_name(pair: Pair) -> Finding | None:
    """The whole name is borne at many bodies: each doubling beyond one counts a sixth."""
    step = min(pair.rarity(f"f|{name.key}") for name in pair.names)
    score = _share(step.bit_length() - 1, 6) if step else 0.0
    return Finding(score, f"the name is met at {step} bodies and more", *_written(pair)) if score else None


def elsewhere(pair: Pair) -> Finding | None:
    """Areas that have nothing in common: another province (1), another regency of it (0.6).

    Half as much between a national body and a region, unless an article of the one names the body of the other, and
    where one person's area is only that of a body or place beside the name; a third where an area beside one agrees
    with the other after all. A regency and its own province agree: careers go from one to the other.
    """
    one, other = (each.areas or (frozenset() if each.bodies else each.near_areas) for each in (pair.one, pair.other))
    if bool(one) != bool(other) and pair.one.bodies and pair.other.bodies and not _met(pair):
        return Finding(0.5, "at a national body and in a region", *_posts_of(pair))
    if not one or not other or one & other:
        return None
    if any(a == b[:2] or b == a[:2] for a in one for b in other):
        return None
    score = 0.6 if {a[:2] for a in one} & {b[:2] for b in other} else 1.0
    if not (pair.one.areas and pair.other.areas):
        score *= 0.5
    if _smaller(pair) == 1 and (one | pair.one.near_areas) & (other | pair.other.near_areas):
        score *= 0.3
    return Finding(score, "in other areas", ", ".join(sorted(one)), ", ".join(sorted(other)))


def strangers(pair: Pair) -> Finding | None:
    """No place, body, training or other person that articles of both name."""
    one, other = pair.one, pair.other
    shared = (one.around & other.around) or (one.with_ & other.with_) or (one.cohorts_around & other.cohorts_around)
    return None if shared else Finding(1.0, "their articles have nothing else in common")


def _smaller(pair: Pair) -> int:
    return min(len(pair.one.articles), len(pair.other.articles))


def _by_size(pair: Pair) -> float:
    """What chance meetings count: less with each doubling of the articles that there are of either."""
    return 1 / _smaller(pair).bit_length()


def _met(pair: Pair) -> bool:
    """Whether the body of one's post is named in an article of the other."""
    return bool(pair.one.bodies & pair.other.around or pair.other.bodies & pair.one.around)


def posts_collide(pair: Pair) -> Finding | None:
    """Different posts over the same days, none acting: nobody heads two bodies at a time (1; in one area 0.4)."""
    clashes = [(a, b) for a in pair.one.posts for b in pair.other.posts if _collide(a, b)]
    if not clashes:
        return None
    clash = min(clashes, key=lambda posts: posts[0].area is not None and posts[0].area == posts[1].area)
    near = clash[0].area is not None and clash[0].area == clash[1].area
    return Finding(0.4 if near else 1.0, "different posts at one time", *map(_show, clash))


def long_apart(pair: Pair) -> Finding | None:
    """Years between the two without any mention: from six on, all from twelve."""
    days = _gap(pair.one, pair.other)
    score = _share(days / 365.25 - 6, 6)
    reason = f"{days / 365.25:.0f} years between them"
    return Finding(score, reason, pair.one.last or "", pair.other.last or "") if score else None


MODEL: Final[Mapping[str, tuple[Comparison, float]]] = {
    "name": (same_name, 12.0),
    "post": (same_post, 3.0),
    "unit": (same_unit, 1.5),
    "title": (same_title, 1.5),
    "body": (same_body, 2.5),
    "area": (same_area, 4.5),
    "body in the article": (mentioned_body, 2.5),
    "training": (same_cohort, 4.0),
    "company": (same_company, 3.0),
    "words": (same_words, 8.0),
}
"""Feature → comparison and points; the whole model together with `QUALIFIERS`."""

QUALIFIERS: Final[Mapping[str, tuple[Comparison, float]]] = {
    "common name": (common_name, -4.0),
    "elsewhere": (elsewhere, -5.0),
    "strangers": (strangers, -3.0),
    "posts collide": (posts_collide, -8.0),
    "years apart": (long_apart, -2.0),
}
"""What speaks against."""


@dataclass(frozen=True, slots=True)
class Scored:
    """Two persons by the local ids of their first mentions, the points, and the findings by feature."""

    one: str
    other: str
    points: float
    findings: tuple[tuple[str, float, Finding], ...]


def score(one: Profile, other: Profile, rarity: Rarity) -> Scored | None:
    """All findings on two persons; None if their names rule it out."""
    pair = matched(one, other, rarity)
    if pair is None:
        return None
    found = []
    for feature, (comparison, weight) in (*MODEL.items(), *QUALIFIERS.items()):
        finding = comparison(pair)
        if finding is not None:
            found.append((feature, round(weight * finding.score, 3), finding))
    points = round(sum(worth for _, worth, _ in found), 3)
    return Scored(one.id, other.id, points, tuple(found))


def matched(one: Profile, other: Profile, rarity: Rarity) -> Pair | None:
    """The pair by its best names, if no name of either contradicts the fullest of both."""
    forms = sorted(one.forms | other.forms, key=lambda name: (name.size, name.parts), reverse=True)
    nicknamed = one.nicknames & other.nicknames
    for form in forms[1:]:
        is_nickname = len(form.parts) == 1 and form.parts[0].sound in nicknamed
        if align(forms[0], form) is None and not is_nickname:
            return None
    found = [(a, b, aligned) for a in one.forms for b in other.forms if (aligned := align(a, b))]
    if not found:
        return Pair(one, other, (_fullest(one), _fullest(other)), None, rarity) if nicknamed else None
    left, right, best = min(found, key=lambda each: (*_rank(each[2]), each[0].parts, each[1].parts))
    return Pair(one, other, (left, right), best, rarity)


def _rank(alignment: Alignment) -> tuple[int, int, int]:
    return -len(alignment.same), -len(alignment.near), sum(map(len, alignment.alone))


def _fullest(person: Profile) -> Name:
    return max(person.forms, key=lambda name: (name.size, name.parts))


def bits(sound: str, rarity: Rarity) -> float:
    """What sharing a part of a name says: 5 if few bear it, half a point less with each doubling; see `same_name`."""
    step = rarity(f"n|{sound}")
    by_corpus = max(1.0, 5.0 - 0.5 * max(0, step.bit_length() - 1))
    if sound in common_sounds():
        return min(2.0, by_corpus)
    return min(4.0, by_corpus) if sound in known_sounds() else by_corpus


def _near_worth(one: str, other: str, rarity: Rarity) -> float:
    """A letter amiss is a slip of the pen where one of the two is rare; two that several bear are two names."""
    if min(rarity(f"n|{one}"), rarity(f"n|{other}")) >= SEVERAL:
        return -2.0
    return 0.6 * bits(one, rarity)


def _share(value: float, of: float) -> float:
    return max(0.0, min(1.0, value / of))


def _how(alignment: Alignment) -> str:
    parts = ["the same parts in another order" if alignment.swapped else "the same name"]
    parts += ["one letter amiss"] if alignment.near else []
    parts += ["an initial"] if alignment.initial else []
    parts += ["a part left out"] if any(alignment.alone) else []
    return ", ".join(parts)


def _written(pair: Pair) -> tuple[str, str]:
    left, right = (max((m.name for m in each.mentions), key=len) for each in (pair.one, pair.other))
    return left, right


def _posts(person: Profile) -> set[tuple[str, str]]:
    return {(held.title.words, held.body) for held in person.posts if held.body}


def _units(person: Profile) -> set[tuple[str, str]]:
    return {(held.title.unit, held.area or held.body or "") for held in person.posts if held.title.unit}


def _told(person: Profile, posts: Iterable[tuple[str, str]]) -> str:
    known = set(posts)
    return "; ".join(_show(held) for held in person.posts if (held.title.words, held.body) in known)


def _posts_of(pair: Pair) -> tuple[str, str]:
    left, right = ("; ".join(map(_show, each.posts)) for each in (pair.one, pair.other))
    return left, right


def _show(held: Held) -> str:
    seen = " – ".join(dict.fromkeys(filter(None, (held.first, held.last))))
    title = f"{held.title.acting} {held.title.words}".strip()
    return ", ".join(filter(None, (title, held.body, seen)))


def _both(shared: Iterable[str]) -> tuple[str, str]:
    text = ", ".join(sorted(shared)[:3])
    return text, text


_MANY = ("widyaiswara", "anggota", "dosen", "staf", "peneliti", "analis", "ketua", "guru", "peserta")
"""Titles that go together with others."""


def _collide(a: Held, b: Held) -> bool:
    if a.title.acting or b.title.acting or (a.title.words, a.body) == (b.title.words, b.body):
        return False
    if not (a.body and b.body and a.first and a.last and b.first and b.last):
        return False
    if a.title.words.startswith(_MANY) or b.title.words.startswith(_MANY):
        return False
    return a.first < b.last and b.first < a.last


def _gap(one: Profile, other: Profile) -> int:
    """Days between the times in which two are met; 0 if these touch or one is undated."""
    if not (one.first and one.last and other.first and other.last):
        return 0
    later, earlier = max(one.first, other.first), min(one.last, other.last)
    return max(0, (date.fromisoformat(later) - date.fromisoformat(earlier)).days)
