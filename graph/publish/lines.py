"""Lines about a publication, in terms of the vocabulary and of those that only a publication needs."""

from __future__ import annotations

from typing import Final

from graph.terms import string, triple, uri
from graph.vocab import BASE, PREFIXES

MORE: Final = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dcatap": "http://data.europa.eu/r5r/",
    "void": "http://rdfs.org/ns/void#",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
    "spdx": "http://spdx.org/rdf/terms#",
    "adms": "http://www.w3.org/ns/adms#",
    "formats": "http://www.w3.org/ns/formats/",
    "xhv": "http://www.w3.org/1999/xhtml/vocab#",
}
"""Prefixes beside `graph.vocab.PREFIXES`."""

EU: Final = "http://publications.europa.eu/resource/authority/"
"""Where the authority tables of the EU's publications office are."""


def name(prefixed: str) -> str:
    """The IRI of a prefixed term, as a term of N-Triples."""
    prefix, _, local = prefixed.partition(":")
    return uri((MORE | PREFIXES)[prefix] + local)


def own(path: str) -> str:
    """An IRI below the base."""
    return uri(BASE + path)


class Lines:
    """Collects lines of N-Triples; they come back sorted."""

    def __init__(self) -> None:
        self._lines: set[str] = set()

    def __repr__(self) -> str:
        return f"<Lines: {len(self._lines)}>"

    def say(self, subject: str, kind: str | None = None, /, **said: str | None) -> None:
        """`subject` is of `kind`, and has what is `said`: PREFIX_LOCAL=a term of N-Triples, None for nothing."""
        if kind:
            self._lines.add(triple(subject, name("rdf:type"), name(kind)))
        for key, value in said.items():
            if value is not None:
                self._lines.add(triple(subject, name(key.replace("_", ":", 1)), value))

    def both(self, subject: str, term: str, texts: tuple[str, str]) -> None:
        """A text in Indonesian and English."""
        for language, text in zip(("id", "en"), texts, strict=True):
            self._lines.add(triple(subject, name(term), string(text, language)))

    def concept(self, subject: str, label: tuple[str, str], scheme: str, scheme_title: str) -> None:
        """An outside concept, typed and labelled as validators of DCAT-AP want it."""
        self.say(subject, "skos:Concept", skos_inScheme=scheme)
        self.both(subject, "skos:prefLabel", label)
        self.say(scheme, "skos:ConceptScheme", dct_title=string(scheme_title, "en"))

    def sorted(self) -> list[str]:
        """The lines."""
        return sorted(self._lines)
