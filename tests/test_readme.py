"""What the README shows is what the commands print: `make readme` writes it anew."""

import os
import re
import shlex
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from visitasi import VERBS, main

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
WIDTH = "120"  # columns of a table that a page of a repository shows without a scroll bar
BLOCK = re.compile(r"```console\n\$ (?P<command>visitasi [^\n]+)\n(?P<output>.*?)```\n", re.DOTALL)
LINK = re.compile(r"\]\((?!https?:)([^)#]+)")


def _output(command: str, workspace: Path) -> str:
    """What a command prints at the root of the repository, without trailing blanks."""
    done = subprocess.run(
        [sys.executable, str(ROOT / "visitasi.py"), *shlex.split(command)[1:]],
        cwd=ROOT,
        env={**os.environ, "COLUMNS": WIDTH, "VISITASI_WORKSPACE": str(workspace)},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return "".join(f"{line.rstrip()}\n" for line in done.stdout.splitlines())


def rewritten(text: str, workspace: Path) -> str:
    """`text` with the output of every command that it shows in a console block."""
    return BLOCK.sub(lambda m: f"```console\n$ {m['command']}\n{_output(m['command'], workspace)}```\n", text)


def test_shown_output_is_the_real_one(stocked: Path) -> None:
    text = README.read_text(encoding="utf-8")
    assert BLOCK.search(text)
    assert text == rewritten(text, stocked), "make readme writes it anew"


def test_every_command_and_every_folder_is_told() -> None:
    text = README.read_text(encoding="utf-8")
    assert [name for name in VERBS if f"`visitasi {name}" not in text] == []
    folders = {path.name for path in ROOT.iterdir() if (path / "__init__.py").exists()}
    assert [folder for folder in sorted(folders) if f"`{folder}/`" not in text] == []


@pytest.mark.parametrize("document", ["README.md", "lexicon/README.md"])
def test_links_lead_somewhere(document: str) -> None:
    path = ROOT / document
    targets = LINK.findall(path.read_text(encoding="utf-8"))
    assert [target for target in targets if not (path.parent / target).exists()] == []


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        main(["ingest", str(ROOT / "samples" / "articles"), "--workspace", folder], standalone_mode=False)
        README.write_text(rewritten(README.read_text(encoding="utf-8"), Path(folder)), encoding="utf-8")
