"""How types look and what they are called: shape and colour together, so that neither alone has to tell them apart.

Colours are Okabe and Ito's palette for the colour-blind (Color Universal Design, 2008) with greys for sources.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Look:
    """A node type's Indonesian and English names, colours, shape (vis-network's names) and size in pixels."""

    id: str
    en: str
    color: str
    border: str
    shape: str
    size: int


TYPES = {
    "Person": Look("Pejabat", "Person", "#0072b2", "#004d78", "dot", 11),
    "Post": Look("Jabatan", "Post", "#56b4e9", "#2d86b8", "triangle", 9),
    "Organization": Look("Lembaga", "Organization", "#009e73", "#006b4e", "square", 10),
    "Place": Look("Tempat", "Place", "#d55e00", "#963f00", "diamond", 13),
    "Programme": Look("Program", "Programme", "#3d4752", "#20272e", "hexagon", 12),
    "Cohort": Look("Angkatan", "Cohort", "#e69f00", "#a87300", "hexagon", 13),
    "Event": Look("Acara", "Event", "#cc79a7", "#984d77", "star", 10),
    "Theme": Look("Tema", "Theme", "#f0e442", "#a89e12", "triangleDown", 10),
    "Quotation": Look("Kutipan", "Quotation", "#b4bdc5", "#7b8791", "dot", 7),
    "Article": Look("Artikel", "Article", "#8a96a1", "#5a6670", "square", 7),
    "Outlet": Look("Media", "Outlet", "#5a6670", "#3a444d", "diamond", 8),
}
