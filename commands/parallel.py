"""One function over many items in several processes: results in the order of the items, few of them in memory."""

import gc
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import islice
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")

BATCH = 32  # items a message: large enough that sending costs little, small enough that order costs little memory
AHEAD = 3  # batches a process may be ahead of the one that is being handed out


def in_order(function: Callable[[T], R], items: Iterable[T], jobs: int) -> Iterator[R]:
    """`map(function, items)` by `jobs` processes; `function` is a module's own and items and results can be pickled.

    Items are read as their turn comes, so at most `jobs` × `AHEAD` batches of items and results are held.
    """
    items = iter(items)
    for item in items:
        yield function(item)
        break
    gc.freeze()  # what the first item loaded stays for good: no collection need look at it, and no process copies it
    if jobs == 1:
        yield from map(function, items)
        return
    with ProcessPoolExecutor(jobs, initializer=_leave_interrupts_to_the_parent) as pool:
        try:
            for results in _submitted(pool, function, items, jobs * AHEAD):
                yield from results
        finally:
            pool.shutdown(wait=False, cancel_futures=True)


def _submitted(
    pool: ProcessPoolExecutor, function: Callable[[T], R], items: Iterable[T], limit: int
) -> Iterator[list[R]]:
    waiting: deque[Future[list[R]]] = deque()
    for batch in _batches(items):
        waiting.append(pool.submit(_each, function, batch))
        if len(waiting) >= limit:
            yield waiting.popleft().result()
    while waiting:
        yield waiting.popleft().result()


def _batches(items: Iterable[T]) -> Iterator[list[T]]:
    source = iter(items)
    while batch := list(islice(source, BATCH)):
        yield batch


def _each(function: Callable[[T], R], batch: list[T]) -> list[R]:
    return [function(item) for item in batch]


def _leave_interrupts_to_the_parent() -> None:
    """Ctrl-C goes to the whole group; the parent stops the pool, so the workers need not each print a traceback."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
