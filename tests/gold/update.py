"""Set the floors to the figures of now: `python -m tests.gold.update [--lower] [--set NAME ...]`.

Raises what has risen. A figure that has fallen is named and its floor kept, unless --lower says that the fall is meant.
Sets that are not on this machine keep their floors.
"""

import argparse
import json
import sys

from tests.gold.measure import FLOORS, Figures, figures, read_floors, report
from tests.gold.sets import NAMES, directory


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(
        prog="python -m tests.gold.update", description="Set the floors to today's figures"
    )
    parser.add_argument("--set", dest="sets", action="append", choices=NAMES, help="only this set (may be repeated)")
    parser.add_argument("--lower", action="store_true", help="lower floors too")
    options = parser.parse_args(arguments)
    floors = read_floors()
    fallen: list[str] = []
    for name in options.sets or NAMES:
        folder = directory(name)
        if folder is not None:
            floors[name], lost = moved(floors.get(name, {}), figures(report(folder)), lower=options.lower)
            fallen += [f"{name} {line}" for line in lost]
    FLOORS.write_text(json.dumps(floors, indent=1) + "\n", encoding="utf-8")
    for line in fallen:
        sys.stderr.write(f"{line}; kept (--lower lowers it)\n")
    return 1 if fallen else 0


def moved(floors: Figures, found: Figures, *, lower: bool) -> tuple[Figures, list[str]]:
    """The new floors, and a line for each figure that would lower one and may not."""
    lost = [] if lower else [name for name in found if found[name] < floors.get(name, 0.0)]
    lines = [f"{name}: {found[name]:.3f} is under {floors[name]:.3f}" for name in lost]
    return {name: floors[name] if name in lost else value for name, value in found.items()}, lines


if __name__ == "__main__":
    sys.exit(main())
