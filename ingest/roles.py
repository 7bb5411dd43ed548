"""Roles in a group that introduce a name: which word is one, how far it points ahead, which stands after a name.

Forms handled, with examples of shape:

- ``salah seorang peserta, X``, ``peserta lainnya, X``   one of a group
- ``Ketua kelas, X``, ``moderator X``                    a role that one person has
- ``peserta terbaik diraih oleh X, Y dan Z``             a role carried on through a list of names
- ``X, salah satu peserta``, ``X, warga RT 14``          after the name
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from ingest.document import Document
from ingest.numbers import from_roman
from ingest.words import given
from lexicon.wording import words

ROLE_REACH = 9
"""Tokens between a role ("salah seorang peserta") and the name it introduces."""
APPOSITION_REACH = 6
"""Tokens within which the role stands in an apposition such as "salah satu dari 40 peserta"."""
LONGEST_TRAINING = 12
"""Tokens that a training's name with level, batch and year takes at most."""
OF_TRAINING = frozenset({"angkatan", "tingkat", "tahun", "gelombang"})
LISTING = words("listing")
ROLE_BRIDGE = words("role_bridge")
AFTER_LISTED = frozenset({"(", "dari", "asal"})
"""What may follow a name within a list: ``X asal Kabupaten Y dan Z``."""
GOES_ON = words("group_goes_on")


@dataclass(frozen=True, slots=True)
class Role:
    """A role that waits for its name: `end` is the token after its words, `reach` the first too far away."""

    word: str
    reach: int
    end: int

    def after(self, at: int) -> Role:
        """The same role, carried on behind a name that ends at token `at`."""
        return replace(self, reach=at + ROLE_REACH, end=at)


def role_at(doc: Document, at: int) -> Role | None:
    """The role at token `at`; one before a plain noun ("peserta didik") still counts."""
    found = doc.phrases.longest(at, "group")
    if found is None:
        return None
    role = Role(str(found.value), found.last + ROLE_REACH, found.last)
    return role if role.word not in words("plural_roles") or _one_of_them(doc, found.first, found.last) else None


def still_ahead(doc: Document, role: Role | None, at: int) -> Role | None:
    """`role`, if it still points ahead at token `at`."""
    if role is None or at >= role.reach:
        return None
    return role if at < role.end or _carries(doc, at) else None


def carried_on(doc: Document, role: Role | None, at: int) -> Role | None:
    """`role` for the next name, if a list goes on at token `at`."""
    listed = at < len(doc.tokens) and (doc.tokens[at].lower in LISTING or doc.tokens[at].lower in AFTER_LISTED)
    return role.after(at) if role and listed else None


def role_after(doc: Document, at: int) -> str | None:
    """The role in an apposition at token `at`: ``Poniyem, warga RT 5,``."""
    if not (at + 1 < len(doc.tokens) and doc.tokens[at].text in {",", "("}):
        return None
    index = at + 1
    while index < min(len(doc.tokens), at + 1 + APPOSITION_REACH):
        found = doc.phrases.longest(index, "group")
        if found:
            return str(found.value) if index > at + 1 or _apposition(doc, found.last) else None
        token = doc.tokens[index]
        if token.lower not in words("one_of") and token.lower not in words("apposition") and token.kind != "number":
            return None
        index += 1
    return None


def _apposition(doc: Document, last: int) -> bool:
    """Whether a group's noun right after a name is said of it: not ``X, peserta wajib menulis``."""
    if last >= len(doc.tokens):
        return True
    token = doc.tokens[last]
    return token.kind != "word" or token.capital or token.lower in GOES_ON or not _noun_before(doc, last)


def _noun_before(doc: Document, last: int) -> bool:
    return doc.tokens[last - 1].lower in words("plural_roles")


def _carries(doc: Document, at: int) -> bool:
    """Whether a role points across a word: no verb, no clause end may stand between it and the name."""
    token = doc.tokens[at]
    if token.kind == "break" or token.text in {".", ";", "“", '"', ":"}:
        return False
    if _in_bracket(doc, at) or doc.phrases.at(at, "prefix") or doc.phrases.at(at, "rank"):
        return True
    return not (token.kind == "word" and not token.capital and token.lower not in ROLE_BRIDGE)


def _in_bracket(doc: Document, at: int) -> bool:
    before = [t.text for t in doc.tokens[max(0, at - 4) : at]]
    return "(" in before and ")" not in before


def _one_of_them(doc: Document, first: int, last: int) -> bool:
    """``salah seorang peserta``, ``peserta lainnya, X``, ``peserta dari Y, X``: one trainee, not the group."""
    before = {t.lower for t in doc.tokens[max(0, first - 2) : first]}
    after = doc.tokens[last].lower if last < len(doc.tokens) else ""
    whole = bool(before & words("whole_group"))
    mark = _after_training(doc, last)
    if mark < len(doc.tokens) and doc.tokens[mark].text == "," and not whole and _name_follows(doc, mark + 1):
        return True
    if not whole and doc.tokens[first].capital and _name_follows(doc, last):
        return True
    return bool(before & words("one_before")) or after in words("one_follows")


def _after_training(doc: Document, at: int) -> int:
    """The token after a training and its batch: ``peserta`` PKA Angkatan V``, X``."""
    index = at
    while index < min(len(doc.tokens), at + LONGEST_TRAINING):
        found = doc.phrases.longest(index, "programme") or doc.phrases.longest(index, "stem")
        token = doc.tokens[index]
        if found is None and token.kind != "number" and not (token.lower in OF_TRAINING or from_roman(token.text)):
            break
        index = found.last if found else index + 1
    return index


def _name_follows(doc: Document, at: int) -> bool:
    if not (at < len(doc.tokens) and given(doc.tokens[at])):
        return False
    return not any(p.kind in ("office", "programme", "stem", "body", "region", "unit") for p in doc.phrases.at(at))
