"""What tools that nobody here wrote say of a publication: Apache Jena's riot and shacl, serdi."""

from __future__ import annotations

import gzip
import shutil
import subprocess
from pathlib import Path

import pytest

import graph
from graph import export
from graph.publish import Publication
from tests.conftest import missing
from tests.graph.export.conftest import records
from tests.graph.factories import BACKGROUND, FINGERPRINT, entries
from tests.jars import NoServerError, jars

Site = tuple[Path, Publication]
POM = Path(__file__).parents[2] / "jena" / "pom.xml"
RDF = ("nq", "nt", "ttl", "trig", "jsonld", "rdf")


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the graph in every form of RDF."""
    folder = tmp_path_factory.mktemp("exported")
    with graph.open(folder / "w", create=True, background=BACKGROUND) as workspace:
        workspace.ingest(entries(*records()), FINGERPRINT)
        for form in RDF:
            export.write(workspace, folder / f"g.{form}", base="https://data.contoh.example/kunjungan/")
    return folder


def jena(command: str, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    try:
        folder = jars(POM)
    except NoServerError as error:
        missing(str(error))
    return subprocess.run(
        ["java", "-cp", f"{folder}/*", command, *map(str, arguments)],
        capture_output=True, text=True, timeout=300, check=False,
    )  # fmt: skip


def test_riot_accepts_every_file(site: Site, exported: Path) -> None:
    found = [exported / f"g.{form}" for form in RDF] + sorted(site[0].rglob("*.ttl")) + sorted(site[0].rglob("*.gz"))
    done = jena("riotcmd.riot", "--validate", *found)
    said = [line for line in (done.stdout + done.stderr).splitlines() if " INFO " not in line and line.strip()]
    assert (done.returncode, said) == (0, [])


def test_jena_finds_the_graph_conforming(site: Site, exported: Path) -> None:
    arguments = ("validate", "--text", "--shapes", site[0] / "shapes.ttl", "--data")
    assert jena("shacl.shacl", *arguments, exported / "g.ttl").stdout.strip() == "Conforms"
    broken = exported / "broken.nt"
    kept = (exported / "g.nt").read_text(encoding="utf-8").splitlines(keepends=True)
    broken.write_text("".join(line for line in kept if "oa#exact" not in line), encoding="utf-8")
    assert "Conforms" not in jena("shacl.shacl", *arguments, broken).stdout


@pytest.mark.parametrize("form", ["nq", "nt", "ttl", "trig"])
def test_serdi_reads_plain_rdf(exported: Path, form: str) -> None:
    serdi = shutil.which("serdi") or missing("serdi (make test installs it when root)")
    done = subprocess.run([serdi, "-o", "nquads", exported / f"g.{form}"], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    reference = "nt" if form in ("nt", "ttl") else "nq"
    assert len(done.stdout.splitlines()) == len((exported / f"g.{reference}").read_text("utf-8").splitlines())


def test_serdi_reads_the_dumps(site: Site) -> None:
    serdi = shutil.which("serdi") or missing("serdi (make test installs it when root)")
    data = gzip.decompress((site[0] / "dumps" / "visitasi.ttl.gz").read_bytes())
    done = subprocess.run([serdi, "-i", "turtle", "-"], input=data, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
