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
from ingest.words import given
from lexicon.wording import words

ROLE_REACH = 9
"""Tokens between a role ("salah seorang peserta") and the name it introduces."""
APPOSITION_REACH = 6
"""Tokens within which the role stands in an apposition such as "salah satu dari 40 peserta"."""
LISTING = words("listing")
ROLE_BRIDGE = words("role_bridge")


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
    listed = at < len(doc.tokens) and (doc.tokens[at].lower in LISTING or doc.tokens[at].text == "(")
    return role.after(at) if role and listed else None


def role_after(doc: Document, at: int) -> str | None:
    """The role in an apposition at token `at`: ``Poniyem, warga RT 5,``."""
    if not (at + 1 < len(doc.tokens) and doc.tokens[at].text == ","):
        return None
    index = at + 1
    while index < min(len(doc.tokens), at + 1 + APPOSITION_REACH):
        found = doc.phrases.longest(index, "group")
        if found:
            return str(found.value)
        token = doc.tokens[index]
        if token.lower not in words("one_of") and token.lower not in words("apposition") and token.kind != "number":
            return None
        index += 1
    return None


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
    if after == "," and not before & words("whole_group") and _name_follows(doc, last + 1):
        return True
    return bool(before & words("one_before")) or after in words("one_follows")


def _name_follows(doc: Document, at: int) -> bool:
    return at < len(doc.tokens) and given(doc.tokens[at]) and not doc.phrases.at(at, "office")
