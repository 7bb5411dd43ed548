"""One publication of hostile and of plain articles for all tests of this folder."""

from __future__ import annotations

from pathlib import Path

import pytest

import graph
from graph.publish import Publication, publish
from graph.publish.settings import Settings, read
from tests.graph.export.conftest import records
from tests.graph.factories import BACKGROUND, FINGERPRINT, entries

SETTINGS = """
base = "https://data.contoh.example/kunjungan"
licence = "CC-BY-4.0"
sparql = "https://data.contoh.example/sparql"
[publisher]
name = "Pusat Data <Contoh>"
url = "https://contoh.example/"
[contact]
name = "Meja data"
email = "data@contoh.example"
"""


@pytest.fixture(scope="session")
def settings(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    path = tmp_path_factory.mktemp("settings") / "publish.toml"
    path.write_text(SETTINGS, encoding="utf-8")
    return read(path)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory, settings: Settings) -> tuple[Path, Publication]:
    """The folder of a publication, and what it says of itself."""
    folder = tmp_path_factory.mktemp("site")
    with graph.open(folder / "w", create=True, background=BACKGROUND) as workspace:
        workspace.ingest(entries(*records()), FINGERPRINT)
        made = publish(workspace, folder / "site", settings)
    return folder / "site", made
