"""Personal names as identity compares them.

A name is read into parts; each part has a sound, in which spellings meet: "Soekarman Djatmiko" and "Sukarman
Jatmiko" sound the same. Two names are aligned part by part in their order:

    same        "Mohamad Sarifudin Latif"  "Muhammad Syarifuddin Latif"
    near        "Karundeng"             "Karundang"               one letter amiss, in a part of five letters or more
    initial     "F.H. Tumbelaka"          "Ferry Hendrik Tumbelaka"
    left out    "Tati Rohaeni"       "Tati Rohaeni Permana"
    swapped     "Manihuruk Torang"        "Torang Manihuruk"

Names of which both have a part that the other has not are different names ("Ujang Suparman", "Ujang Tirtayasa").
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache, lru_cache

import lexicon
from lexicon.variants import name_variants

NEAR_LENGTH = 5
"""Sounds shorter than this must be equal: one letter tells "Dian" from "Dion"."""

_PART = re.compile(r"[^\W\d_]+(?:['’`][^\W\d_]+)*")
_DOUBLE = re.compile(r"(.)\1+")
_SEMIVOWEL = re.compile(r"y(?![aeiou])")
_MARKS = str.maketrans("", "", "'’`")


@dataclass(frozen=True, slots=True, order=True)
class Part:
    """A word of a name by its `sound`; an initial has one letter. `light` parts are often left out."""

    sound: str
    light: bool = False

    @property
    def is_initial(self) -> bool:
        """Whether it is one letter."""
        return len(self.sound) == 1


@dataclass(frozen=True, slots=True, order=True)
class Name:
    """The parts of a name in order, without titles; `generation` is "jr" and the like, or ""."""

    parts: tuple[Part, ...]
    generation: str = ""

    strong: tuple[str, ...] = field(init=False, compare=False, repr=False)
    """The sounds of full parts that count; all full parts if none does."""
    key: str = field(init=False, compare=False, repr=False)
    """What two names with the same full parts share, in whichever order they come."""

    def __post_init__(self) -> None:
        full = [part for part in self.parts if not part.is_initial]
        strong = tuple(part.sound for part in full if not part.light) or tuple(part.sound for part in full)
        object.__setattr__(self, "strong", strong)
        object.__setattr__(self, "key", "+".join(sorted(set(strong))))

    @property
    def initials(self) -> tuple[str, ...]:
        """Its initials, in order."""
        return tuple(part.sound for part in self.parts if part.is_initial)

    @property
    def size(self) -> tuple[int, int]:
        """Full parts, all parts: the fullest of several names has the most."""
        return len(self.parts) - len(self.initials), len(self.parts)


@dataclass(frozen=True, slots=True)
class Alignment:
    """How two names agree: pairs of indexes by kind, and which parts each has alone."""

    same: tuple[tuple[int, int], ...] = ()
    near: tuple[tuple[int, int], ...] = ()
    initial: tuple[tuple[int, int], ...] = ()
    alone: tuple[tuple[int, ...], tuple[int, ...]] = ((), ())
    swapped: bool = False


@lru_cache(maxsize=200_000)
def read(text: str) -> Name:
    """The name in a surface form: "Drs. H. Moh. Arif B., M.Si" → muhammad, arif, b."""
    known = name_variants()
    words = [word.translate(_MARKS) for word in _PART.findall(_without_degrees(text))]
    while len(words) > 1 and words[0] in _leading():
        words = words[1:]
    lower = [word.lower() for word in words]
    generation = ""
    if len(lower) > 1 and lower[-1] in known.generations:
        generation = lower.pop()
    return Name(tuple(_part(word) for word in lower), generation)


@cache
def _leading() -> frozenset[str]:
    """Titles of one word that may stand before a name."""
    titles = lexicon.titles()
    return frozenset(title for title in titles.courtesy | titles.prefixes | titles.ranks if title.isalpha())


def _without_degrees(text: str) -> str:
    """`text` up to its first comma or degree."""
    words = text.partition(",")[0].split()
    suffixes = _degrees()
    last = len(words)
    while last > 1 and lexicon.title_key(words[last - 1]) in suffixes and len(words[last - 1]) > 1:
        last -= 1
    return " ".join(words[:last])


@cache
def _degrees() -> frozenset[str]:
    return frozenset(map(lexicon.title_key, lexicon.titles().suffixes))


@lru_cache(maxsize=200_000)
def _part(word: str) -> Part:
    known = name_variants()
    spelled = known.spellings.get(word, word)
    if len(spelled) == 1:
        return Part(dict(known.sounds).get(spelled, spelled) if spelled == "j" else spelled)
    return Part(_sound(spelled), spelled in known.light or spelled in _noble())


@cache
def _noble() -> frozenset[str]:
    return frozenset(title.lower() for title in lexicon.titles().kept if title.isalpha() and len(title) > 1)


@cache
def _sounds() -> re.Pattern[str]:
    """Letters that are written for others; of several at one place the first of the list."""
    return re.compile("|".join(re.escape(old) for old, _ in name_variants().sounds))


def _sound(word: str) -> str:
    known = dict(name_variants().sounds)
    sounded = _sounds().sub(lambda match: known[match.group()], word)
    plain = _DOUBLE.sub(r"\1", _SEMIVOWEL.sub("i", sounded))
    return plain[:-1] if len(plain) > 3 and plain.endswith("h") else plain


@lru_cache(maxsize=200_000)
def align(one: Name, other: Name) -> Alignment | None:
    """How two names agree; None if they are different names."""
    if one.generation != other.generation:
        return None
    straight = _in_order(one, other)
    if straight is not None:
        return straight
    swapped = _in_any_order(one, other)
    return swapped if swapped is not None and len(swapped.same) > 1 else None


def _in_order(one: Name, other: Name) -> Alignment | None:
    best = _best(one.parts, other.parts)
    pairs = {"same": [], "near": [], "initial": []}  # type: dict[str, list[tuple[int, int]]]
    for left, right in best:
        pairs[_kind(one.parts[left], other.parts[right])].append((left, right))
    return _whole(one, other, pairs, swapped=False)


def _in_any_order(one: Name, other: Name) -> Alignment | None:
    pairs: dict[str, list[tuple[int, int]]] = {"same": [], "near": [], "initial": []}
    free = list(range(len(other.parts)))
    for left, part in enumerate(one.parts):
        right = next((index for index in free if other.parts[index] == part), None)
        if right is not None:
            free.remove(right)
            pairs["same"].append((left, right))
    return _whole(one, other, pairs, swapped=True)


def _whole(one: Name, other: Name, pairs: dict[str, list[tuple[int, int]]], *, swapped: bool) -> Alignment | None:
    """The alignment, if a full part agrees and at most one of the two names has a part alone."""
    if not pairs["same"] and not pairs["near"]:
        return None
    met = [pair for found in pairs.values() for pair in found]
    left = tuple(i for i in range(len(one.parts)) if i not in {pair[0] for pair in met})
    right = tuple(i for i in range(len(other.parts)) if i not in {pair[1] for pair in met})
    if left and right:
        return None
    same, near, initial = (tuple(pairs[kind]) for kind in ("same", "near", "initial"))
    return Alignment(same, near, initial, (left, right), swapped)


_WORTH = {"same": 10, "near": 7, "initial": 2}


def _best(left: tuple[Part, ...], right: tuple[Part, ...]) -> tuple[tuple[int, int], ...]:
    """The pairs of parts, in order, that agree most."""
    table: dict[tuple[int, int], tuple[int, tuple[tuple[int, int], ...]]] = {}
    for i in range(len(left), -1, -1):
        for j in range(len(right), -1, -1):
            if i == len(left) or j == len(right):
                table[i, j] = (0, ())
                continue
            found = max(table[i + 1, j], table[i, j + 1], key=lambda each: each[0])
            kind = _kind(left[i], right[j])
            if kind:
                worth, rest = table[i + 1, j + 1]
                if worth + _WORTH[kind] >= found[0]:
                    found = (worth + _WORTH[kind], ((i, j), *rest))
            table[i, j] = found
    return table[0, 0][1]


def _kind(one: Part, other: Part) -> str:
    """How two parts agree; "" if they do not."""
    if one.sound == other.sound:
        return "initial" if one.is_initial else "same"
    if one.is_initial or other.is_initial:
        return "initial" if one.sound[0] == other.sound[0] else ""
    return "near" if _is_near(one.sound, other.sound) else ""


@lru_cache(maxsize=200_000)
def _is_near(one: str, other: str) -> bool:
    """Whether one letter is missing, too many or another."""
    if min(len(one), len(other)) < NEAR_LENGTH or abs(len(one) - len(other)) > 1 or one[0] != other[0]:
        return False
    start = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    rest_one, rest_other = one[start:], other[start:]
    if len(one) == len(other):
        return rest_one[1:] == rest_other[1:]
    return rest_one[1:] == rest_other if len(one) > len(other) else rest_one == rest_other[1:]


@cache
def common_sounds() -> frozenset[str]:
    """The sounds of parts that many bear."""
    return frozenset(_part(word).sound for word in name_variants().common)


@cache
def known_sounds() -> frozenset[str]:
    """The sounds of parts that the lexicon lists as names: nobody's alone."""
    return frozenset(_part(form.lower()).sound for form in lexicon.name_parts() if form.isalpha())
