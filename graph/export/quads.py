"""The lines of a workspace's graphs, sorted and with the base that is asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from graph.sorting import sorted_blocks
from graph.vocab import BASE

if TYPE_CHECKING:
    from graph.workspace import Workspace

_OWN = f"<{BASE}".encode()
_ESCAPES = ((b"\\\\", b"\x01"), (b'\\"', b"\x02"))  # no line of N-Quads holds these two characters bare


def rebased(base: str) -> Callable[[bytes], bytes] | None:
    """What puts `base` in place of ours into the IRIs of lines, and leaves literals alone; None if there is no need."""
    if base == BASE:
        return None
    new = f"<{base}".encode()

    def change(text: bytes) -> bytes:
        for mark, stand_in in _ESCAPES:
            text = text.replace(mark, stand_in)
        parts = text.split(b'"')
        parts[::2] = [part.replace(_OWN, new) for part in parts[::2]]  # outside of quotation marks
        text = b'"'.join(parts)
        for mark, stand_in in _ESCAPES:
            text = text.replace(stand_in, mark)
        return text

    return change


def dataset(workspace: Workspace, base: str = BASE) -> Iterator[bytes]:
    """All quads as sorted N-Quads, in blocks of many lines."""
    return sorted_blocks(workspace.write_quads, rebased(base))


def default_graph(workspace: Workspace, base: str = BASE) -> Iterator[bytes]:
    """The resolved facts as sorted N-Triples, in blocks of many lines."""
    return _graph(workspace, base, "")


def named_graphs(workspace: Workspace, base: str = BASE) -> Iterator[tuple[str, Iterator[bytes]]]:
    """IRI of each named graph and its sorted N-Triples, in the order of the IRIs."""
    for name in workspace.graph_names():
        yield base + name.removeprefix(BASE), _graph(workspace, base, name)


def _graph(workspace: Workspace, base: str, name: str) -> Iterator[bytes]:
    return sorted_blocks(lambda out: workspace.write_triples(out, name), rebased(base))


def lines(blocks: Iterator[bytes]) -> Iterator[str]:
    """The lines of blocks, without their breaks."""
    for block in blocks:
        yield from block.decode("utf-8").split("\n")[:-1]
