"""The ontology, its SHACL shapes and its JSON-LD context, as files for others; the base is that of `graph.vocab`."""

from __future__ import annotations

from importlib.resources import files

NAMES = ("ontology.ttl", "shapes.ttl", "context.jsonld")


def text(name: str) -> str:
    """The text of one of NAMES."""
    return files(__name__).joinpath(name).read_text(encoding="utf-8")
