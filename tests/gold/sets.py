"""Where the gold sets lie.

`samples` are the bundled articles; `open` may be looked at while the extractor is tuned; `blind` is only ever scored;
`dev` is given with the project and lies outside it: VISITASI_GOLD names its folder, else it is looked for beside the
project. Where CI is "true", dev must be there.
"""

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
HERE = Path(__file__).parent
BUNDLED = {"samples": ROOT / "samples" / "gold", "open": HERE / "open", "blind": HERE / "blind"}
NAMES = (*BUNDLED, "dev")


def given() -> Path | None:
    """The folder of gold records given with the project, or None."""
    folder = Path(os.environ.get("VISITASI_GOLD") or ROOT.parent / "shared" / "gold")
    return next((at for at in (folder / "dev", folder) if any(at.glob("*.json"))), None)


def directory(name: str) -> Path | None:
    """The folder of the set `name`, or None where it is not on this machine."""
    return given() if name == "dev" else BUNDLED[name]


def required(name: str) -> Path:
    """The folder of the set `name`; skips the test where it is not there, fails it in CI."""
    found = directory(name)
    if found is None:
        message = "no gold records given: set VISITASI_GOLD to their folder"
        (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)(message)
    return found
