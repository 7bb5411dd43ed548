"""RDF/XML of the default graph: one description a subject."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from graph.export.document import Document
from graph.export.quads import default_graph, lines
from graph.export.triples import Names, Subject, Value, subjects
from graph.vocab import UnknownTermError

if TYPE_CHECKING:
    from graph.workspace import Workspace

_NOT_IN_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def legal(text: str) -> str:
    """`text` without what no XML file can hold (XML 1.0, Char); U+FFFD stands in its place."""
    return _NOT_IN_XML.sub("\ufffd", text)


def rdfxml(workspace: Workspace, base: str) -> Document:
    """The default graph."""
    return document(lines(default_graph(workspace, base)), base)


def document(triples: Iterable[str], base: str) -> Document:
    """Sorted lines of N-Triples as RDF/XML."""
    names = Names(base)
    spaces = "".join(f'\n    xmlns:{name}="{full}"' for name, full in sorted(names.prefixes.items()))
    head = f'<?xml version="1.0" encoding="UTF-8"?>\n<rdf:RDF{spaces}>\n'
    return Document(head, (_description(each, names) for each in subjects(triples)), tail="</rdf:RDF>\n")


def _description(subject: Subject, names: Names) -> str:
    own, values = subject
    rows = []
    for predicate, given in values.items():
        tag = names.short(predicate)
        if tag is None:
            raise UnknownTermError(f"{predicate}: no prefix of the vocabulary fits, so RDF/XML cannot name it")
        rows += [_element(tag, value) for value in given]
    return f"<rdf:Description rdf:about={quoteattr(own)}>\n" + "".join(rows) + "</rdf:Description>\n"


def _element(tag: str, value: Value) -> str:
    if isinstance(value, str):
        return f"  <{tag} rdf:resource={quoteattr(value)}/>\n"
    mark = f' xml:lang="{value.language}"' if value.language else ""
    mark += f" rdf:datatype={quoteattr(value.datatype)}" if value.datatype else ""
    return f"  <{tag}{mark}>{escape(legal(value.text), {chr(13): '&#13;'})}</{tag}>\n"
