"""The settings of a publication: a small TOML file; what is missing is asked for by name.

    base = "https://data.example.go.id/kunjungan/"      # what IRIs begin with
    licence = "CC-BY-4.0"                               # one of LICENCES

    [publisher]
    name = "Dinas Contoh"
    url = "https://example.go.id/"

    [contact]
    name = "Meja data"
    email = "data@example.go.id"

Optional: title, description, keywords (each with id and en), frequency (one of FREQUENCIES), issued, modified,
sparql (address of an endpoint).
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Final

from graph.export import ExportError, checked_base

REQUIRED: Final = ("base", "licence", "publisher.name", "publisher.url", "contact.name", "contact.email")

LICENCES: Final = {
    "CC-BY-4.0": ("https://creativecommons.org/licenses/by/4.0/", "Creative Commons Attribution"),
    "CC-BY-SA-4.0": ("https://creativecommons.org/licenses/by-sa/4.0/", "Creative Commons Attribution Share-Alike"),
    "CC0-1.0": ("https://creativecommons.org/publicdomain/zero/1.0/", "Creative Commons CCZero"),
    "ODC-BY-1.0": ("https://opendatacommons.org/licenses/by/1-0/", "Open Data Commons Attribution License"),
}
"""Licence → its address, and the title by which CKAN knows it."""

FREQUENCIES: Final = {
    "irregular": ("IRREG", "tidak teratur"),
    "daily": ("DAILY", "harian"),
    "weekly": ("WEEKLY", "mingguan"),
    "monthly": ("MONTHLY", "bulanan"),
    "annual": ("ANNUAL", "tahunan"),
}
"""Frequency → its code in the EU's authority table and its Indonesian name."""

_EMAIL = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9.-]+")
_WEB = re.compile(r"https?://[^\s<>\"{}|\\^`]+")
_DEFAULTS: Final[dict[str, Any]] = {
    "title": {"id": "Kunjungan pelatihan dalam berita", "en": "Training visits in the news"},
    "description": {
        "id": "Siapa mengunjungi daerah mana dalam pelatihan pemerintah, siapa berbicara dan apa yang dikutip, "
        "dengan kalimat berita sebagai bukti setiap fakta.",
        "en": "Which training cohorts of government visited which places, who spoke and was quoted, "
        "with sentences of the news as the evidence of every fact.",
    },
    "keywords": {
        "id": ["pelatihan", "kunjungan", "pemerintah daerah", "pejabat", "berita"],
        "en": ["training", "visits", "local government", "officials", "news"],
    },
    "frequency": "irregular",
}


_KEYS: Final = {"base", "licence", "publisher", "contact", "issued", "modified", "sparql", *_DEFAULTS}


class SettingsError(ExportError):
    """A publication cannot be made with these settings; the message names what is missing or wrong."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What a publication says of itself; two-language texts are (Indonesian, English)."""

    base: str
    licence: str
    publisher: tuple[str, str]
    contact: tuple[str, str]
    title: tuple[str, str]
    description: tuple[str, str]
    keywords: tuple[tuple[str, ...], tuple[str, ...]]
    frequency: str
    issued: str | None = None
    modified: str | None = None
    sparql: str | None = None


def read(path: Path, base: str | None = None) -> Settings:
    """The settings in the file at `path`; `base` stands before the file's. SettingsError names what is missing."""
    try:
        given = tomllib.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SettingsError(f"{path}: not TOML ({error})") from error
    if base:
        given["base"] = base
    missing = [name for name in REQUIRED if not _at(given, name)]
    if missing:
        raise SettingsError(f"{path}: missing {', '.join(missing)}; 'visitasi publish --help' shows a whole file")
    try:
        return _settings(given)
    except SettingsError as error:
        raise SettingsError(f"{path}: {error}") from error


def _at(given: dict[str, Any], name: str) -> object:
    value: Any = given
    for part in name.split("."):
        value = value.get(part) if isinstance(value, dict) else None
    return value


def _settings(given: dict[str, Any]) -> Settings:
    unknown = sorted(
        given.keys() - {"base", "licence", "publisher", "contact", "issued", "modified", "sparql"} - _DEFAULTS.keys()
    )
    if unknown:
        raise SettingsError(f"unknown: {', '.join(unknown)}")
    whole = _DEFAULTS | given
    return Settings(
        base=checked_base(_text(whole, "base")),
        licence=_one_of(_text(whole, "licence"), LICENCES, "licence"),
        publisher=(_text(whole, "publisher.name"), _matching(_text(whole, "publisher.url"), _WEB, "publisher.url")),
        contact=(_text(whole, "contact.name"), _matching(_text(whole, "contact.email"), _EMAIL, "contact.email")),
        title=(_text(whole, "title.id"), _text(whole, "title.en")),
        description=(_text(whole, "description.id"), _text(whole, "description.en")),
        keywords=(_texts(whole, "keywords.id"), _texts(whole, "keywords.en")),
        frequency=_one_of(_text(whole, "frequency"), FREQUENCIES, "frequency"),
        issued=_day(whole, "issued"),
        modified=_day(whole, "modified"),
        sparql=_matching(_text(whole, "sparql"), _WEB, "sparql") if whole.get("sparql") else None,
    )


def _text(given: dict[str, Any], name: str) -> str:
    value = _at(given, name)
    if not isinstance(value, str) or not value.strip():
        raise SettingsError(f"{name} is to be a text")
    return value.strip()


def _texts(given: dict[str, Any], name: str) -> tuple[str, ...]:
    value = _at(given, name)
    if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
        raise SettingsError(f"{name} is to be a list of texts")
    return tuple(value)


def _one_of(value: str, known: dict[str, Any], name: str) -> str:
    if value not in known:
        raise SettingsError(f"{name} = {value!r}; it is one of {', '.join(known)}")
    return value


def _matching(value: str, pattern: re.Pattern[str], name: str) -> str:
    if not pattern.fullmatch(value):
        raise SettingsError(f"{name} = {value!r} is not of its form")
    return value


def _day(given: dict[str, Any], name: str) -> str | None:
    value = given.get(name)
    if value is None:
        return None
    try:
        return (value if isinstance(value, date) else date.fromisoformat(str(value))).isoformat()[:10]
    except ValueError as error:
        raise SettingsError(f"{name} = {value!r} is no date like 2026-01-31") from error
