"""The graph changed where something changed, and nowhere else.

    pending articles → what they say now and said before (`changing`)
    → identity, stage by stage: only components that were touched (`settling`, over the tables of `blocks` and `homes`)
    → facts and nodes that these articles, and those with another link now, add to (`changing`)
    → lines that leave the store and lines that come (`lines`)

The result is what `graph.build` makes of all articles at once, to the byte; a workspace without a graph is the case in
which every article is pending. Nothing here holds more than a part of the graph in memory.
"""

from __future__ import annotations

from graph.engine.changing import Changing

__all__ = ["Changing"]
