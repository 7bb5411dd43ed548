"""Numbers as Indonesian pages write them: digits, words, Roman numerals.

>>> to_number("40"), to_number("sembilan"), to_number("dua puluh dua"), to_number("seratus dua")
(40, 9, 22, 102)
>>> to_roman("26"), to_roman("ke-31"), to_roman("xiv"), to_roman("Baru")
('XXVI', 'XXXI', 'XIV', None)
"""

from __future__ import annotations

import re

import roman

LARGEST_BATCH = 399
"""No programme counts so many classes; a larger number after "Angkatan" is a year of entry ("angkatan 2005")."""

UNITS = {
    "nol": 0, "satu": 1, "dua": 2, "tiga": 3, "empat": 4, "lima": 5, "enam": 6, "tujuh": 7, "delapan": 8,
    "sembilan": 9, "sepuluh": 10, "sebelas": 11, "seratus": 100, "seribu": 1000,
}  # fmt: skip
SCALES = {"belas": (1, 10), "puluh": (10, 0), "ratus": (100, 0), "ribu": (1000, 0)}
"""Word → (factor, summand) for the digit before it: "dua belas" is 2 × 1 + 10, "dua puluh" 2 × 10 + 0."""


def to_number(form: str) -> int | None:
    """The whole number that `form` writes in digits or words; None if it writes none."""
    digits = re.fullmatch(r"(\d{1,3})(?:\.(\d{3}))?", form.strip())
    if digits:
        return int("".join(g for g in digits.groups() if g))
    return _from_words(form.lower().split())


def _from_words(words: list[str]) -> int | None:
    total, current = 0, 0
    for word in words:
        if word in UNITS:
            total, current = total + current, UNITS[word]
        elif word in SCALES and current:
            factor, summand = SCALES[word]
            current = current * factor + summand
        else:
            return None
    return total + current if words else None


def is_number_word(word: str) -> bool:
    """Whether a lower-case word can stand in a number."""
    return word in UNITS or word in SCALES


def to_roman(form: str) -> str | None:
    """A batch as a Roman numeral from "26", "ke-26", "xxvi", "dua puluh enam" (the annotation guide's rule)."""
    bare = re.sub(r"^ke[-\s]?", "", form.strip(), flags=re.IGNORECASE)
    number = to_number(bare) if bare else None
    if number is None:
        number = from_roman(bare)
    return roman.toRoman(number) if number and number <= LARGEST_BATCH else None


def from_roman(form: str) -> int | None:
    """The value of a well-formed Roman numeral in either case; None for anything else."""
    try:
        return int(roman.fromRoman(form.upper()))
    except roman.InvalidRomanNumeralError:
        return None
