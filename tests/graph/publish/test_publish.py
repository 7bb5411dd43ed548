"""The publication: dumps with checksums, descriptions, pages that resolve, nothing hostile, nothing whole."""

from __future__ import annotations

import gzip
import hashlib
import json
import re
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin

import pyoxigraph as ox
import pyshacl
import pytest
import rdflib

import graph
from graph.export import ExportError
from graph.export.document import Document
from graph.model.ids import article_id
from graph.publish import Publication, layout, lists, publish
from graph.publish.parts import write_parts
from graph.publish.settings import Settings, SettingsError, read
from tests.graph.export.conftest import records
from tests.graph.factories import BACKGROUND, FINGERPRINT, entries, record

Site = tuple[Path, Publication]
DEMANDS = Path(__file__).parents[4] / "shared" / "linked-data"


def files(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def test_what_is_there(site: Site) -> None:
    folder, made = site
    there = set(files(folder))
    wanted = (
        "index.html void.ttl dcat.ttl shapes.ttl shacl-report.ttl context.jsonld sitemap.xml style.css vocab/data.ttl"
    )
    assert set(wanted.split()) <= there
    dumps = "visitasi.nq.gz visitasi.ttl.gz visitasi.jsonld.gz nodes.csv edges.csv mentions.csv nodes.json edges.json"
    assert {part.name for part in made.parts} == set(dumps.split())
    for page in ("place/32.71", "organization/lan", "cohort/pkn-ii-xiii-2020", "programme/pkn-ii"):
        assert {f"{page}/index.html", f"{page}/data.ttl", f"{page}/data.jsonld"} <= there
    assert made.conforms is True
    described = {name for name in there if name.endswith("/data.jsonld") and not name.startswith("kind/")}
    assert made.pages == made.nodes == len(described)
    assert "kind/visitasi/data.ttl" in there


def test_the_same_again_gives_the_same_bytes(site: Site, settings: Settings, tmp_path: Path) -> None:
    with graph.open(tmp_path / "w", create=True, background=BACKGROUND) as workspace:
        for each in reversed(records()):
            workspace.ingest(entries(each), FINGERPRINT)
        for _ in range(2):
            publish(workspace, tmp_path / "again", settings)
    first, again = files(site[0]), files(tmp_path / "again")
    assert first.keys() == again.keys()
    assert [name for name in first if first[name] != again[name]] == []


def test_checksums_and_sizes(site: Site) -> None:
    folder, made = site
    for part in made.parts:
        data = (folder / "dumps" / part.name).read_bytes()
        assert (len(data), hashlib.sha256(data).hexdigest()) == (part.size, part.checksum)
    sums = (folder / "dumps" / "SHA256SUMS").read_text(encoding="utf-8").splitlines()
    assert sums == [f"{part.checksum}  {part.name}" for part in made.parts]


def test_dumps_hold_one_graph(site: Site) -> None:
    dumps = site[0] / "dumps"
    forms = {"nq": ox.RdfFormat.N_QUADS, "jsonld": ox.RdfFormat.JSON_LD, "ttl": ox.RdfFormat.TURTLE}
    found = {
        name: {str(q) for q in ox.parse(gzip.decompress((dumps / f"visitasi.{name}.gz").read_bytes()), format=form)}
        for name, form in forms.items()
    }
    assert found["nq"] == found["jsonld"]
    assert found["ttl"] < found["nq"]
    assert {row["id"] for row in json.loads((dumps / "edges.json").read_bytes())}


def test_parts_are_whole_and_below_the_limit(tmp_path: Path) -> None:
    items = [json.dumps({"n": number}) for number in range(1000)]
    document = Document("[\n", iter(items), ",\n", "\n]\n")
    parts = write_parts(document, tmp_path, "json", stem="n", packed=False, limit=9_000)
    assert [part.name for part in parts] == ["n-01.json", "n-02.json"]
    assert all(part.size < 9_100 for part in parts)
    read_back = [each for part in parts for each in json.loads((tmp_path / part.name).read_bytes())]
    assert read_back == [json.loads(item) for item in items]
    empty = write_parts(Document("[", iter(())), tmp_path, "json", stem="e", packed=True)
    assert [part.name for part in empty] == ["e.json.gz"]


def test_every_page_is_its_triples_and_they_are_the_dumps(site: Site) -> None:
    folder, _ = site
    data = gzip.decompress((folder / "dumps" / "visitasi.ttl.gz").read_bytes())
    whole = {str(triple) for triple in ox.parse(data, format=ox.RdfFormat.TURTLE)}
    for path in folder.rglob("data.ttl"):
        if path.parent.name == "vocab":
            continue
        turtle = {str(t) for t in ox.parse(path.read_bytes(), format=ox.RdfFormat.TURTLE)}
        ld = {str(q) for q in ox.parse((path.parent / "data.jsonld").read_bytes(), format=ox.RdfFormat.JSON_LD)}
        assert turtle == ld
        assert turtle <= whole, path


class _Links(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.links: list[str] = []
        self.tags: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.links += [value or "" for name, value in attrs if name in ("href", "src")]
        assert not [name for name, _ in attrs if name.startswith("on")]


def test_links_lead_to_files_and_no_page_runs_anything(site: Site) -> None:
    """Addresses are followed as a browser and a file server do it: joined, then decoded."""
    folder, _ = site
    pages = list(folder.rglob("*.html"))
    owns = {layout.folder(own).as_posix(): own for own in (article_id(each.id) for each in records())}
    for path in pages:
        at = path.parent.relative_to(folder).as_posix()
        here = "/" if at == "." else f"/{owns.get(at, at)}/"
        parser = _Links()
        parser.feed(path.read_text(encoding="utf-8"))
        assert not parser.tags & {"script", "iframe", "i", "img", "object"}
        for link in parser.links:
            if re.match(r"[a-z]+:", link):
                assert link.startswith(("http://", "https://", "mailto:"))
                continue
            target = folder / unquote(urljoin(here, link)).lstrip("/")
            assert target.is_file() or (target / "index.html").is_file(), (path, link)


def test_no_article_leaves_as_a_whole(site: Site) -> None:
    texts = [each.text for each in records()]
    for name, data in files(site[0]).items():
        plain = gzip.decompress(data) if name.endswith(".gz") else data
        assert not any(text[:300].encode() in plain for text in texts), name


def test_pages_show_evidence_and_its_source(site: Site) -> None:
    page = (site[0] / "place" / "32.71" / "index.html").read_text(encoding="utf-8")
    assert "<blockquote>" in page
    assert "dikunjungi oleh" in page
    assert "visited by" in page
    assert "&lt;b&gt;&amp;amp;" in page


def test_the_sitemap_lists_every_page(site: Site) -> None:
    text = (site[0] / "sitemap.xml").read_text(encoding="utf-8")
    assert text.count("<loc>") == site[1].pages + 1
    assert "<loc>https://data.contoh.example/kunjungan/place/32.71/</loc>" in text


def test_sitemaps_and_lists_of_many() -> None:
    made = dict(lists.sitemaps("https://x.example/", [f"place/{n}" for n in range(50_001)]))
    assert list(made) == ["sitemap-1.xml", "sitemap-2.xml", "sitemap.xml"]
    pages = dict(lists.lists("Place", [(f"place/{n}", f"Tempat {n}") for n in range(1001)], "T"))
    assert list(pages) == ["place/index.html", "place/page-2.html", "place/page-3.html"]


def test_too_many_things_have_no_pages(settings: Settings, tmp_path: Path) -> None:
    with graph.open(tmp_path / "w", create=True, background=BACKGROUND) as workspace:
        workspace.ingest(entries(record()), FINGERPRINT)
        made = publish(workspace, tmp_path / "s", settings, most_pages=3)
    assert made.pages == 0
    assert not (tmp_path / "s" / "place").exists()
    assert (tmp_path / "s" / "dumps" / "visitasi.nq.gz").is_file()


def test_a_folder_of_something_else_is_refused(settings: Settings, tmp_path: Path) -> None:
    (tmp_path / "s").mkdir()
    (tmp_path / "s" / "mine.txt").write_text("x", encoding="utf-8")
    with (
        graph.open(tmp_path / "w", create=True, background=BACKGROUND) as workspace,
        pytest.raises(SettingsError, match="no publication"),
    ):
        publish(workspace, tmp_path / "s", settings)
    assert (tmp_path / "s" / "mine.txt").is_file()


# outside demands


def demands(*names: str) -> rdflib.Graph:
    if not DEMANDS.is_dir():
        pytest.skip(f"{DEMANDS.name}: the demands of others are not beside the project here")
    found = rdflib.Graph()
    for name in names:
        found.parse(DEMANDS / name)
    return found


@pytest.mark.parametrize(
    "shapes", [["dcat-ap-shapes.ttl", "dcat-ap-range.ttl"], ["dcat-ap-shapes.ttl"], ["dcat-ap-recommended.ttl"]]
)
def test_the_catalogue_holds_to_dcat_ap(site: Site, shapes: list[str]) -> None:
    catalogue = rdflib.Graph().parse(site[0] / "dcat.ttl")
    conforms, _, report = pyshacl.validate(catalogue, shacl_graph=demands(*shapes))
    assert conforms, report


@pytest.mark.parametrize("shapes", ["core-person-shacl.ttl", "cpov-shacl.ttl", "cpev-shacl.ttl"])
def test_the_graph_holds_to_the_core_vocabularies(site: Site, shapes: str) -> None:
    data = gzip.decompress((site[0] / "dumps" / "visitasi.ttl.gz").read_bytes())
    found = rdflib.Graph().parse(data=data, format="turtle")
    conforms, _, report = pyshacl.validate(found, shacl_graph=demands(shapes))
    assert conforms, report


def test_every_term_is_known(site: Site) -> None:
    """terms.txt has the vocabularies of the data; SPDX and DCAT-AP have terms that only their shapes name."""
    asked = demands("dcat-ap-shapes.ttl", "dcat-ap-range.ttl")
    known = set((DEMANDS / "terms.txt").read_text(encoding="utf-8").split())
    known |= {str(each) for triple in asked for each in triple}
    data = gzip.decompress((site[0] / "dumps" / "visitasi.ttl.gz").read_bytes())
    found = rdflib.Graph().parse(data=data, format="turtle")
    for name in ("dcat.ttl", "void.ttl", "vocab/data.ttl"):
        found.parse(site[0] / name)
    used = {str(p) for p in found.predicates()} | {str(o) for o in found.objects(None, rdflib.RDF.type)}
    assert {each for each in used - known if "data.contoh.example" not in each} == set()


# settings


def test_what_is_missing_is_asked_for_by_name(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"missing base, licence, publisher\.name, publisher\.url, contact\.name"):
        read(tmp_path / "none.toml")
    path = tmp_path / "some.toml"
    path.write_text('licence = "CC-BY-4.0"\n[publisher]\nname = "P"\nurl = "https://p.example"\n', encoding="utf-8")
    with pytest.raises(SettingsError, match=r"some.toml: missing contact.name, contact.email;"):
        read(path, base="https://b.example")


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('"CC-BY-4.0"', '"free"', "licence = 'free'; it is one of CC-BY-4.0"),
        ("data@contoh.example", "no address", "contact.email"),
        ('"https://data.contoh.example/kunjungan"', '"kunjungan"', "no base for IRIs"),
        ("[publisher]", "colour = 1\n[publisher]", "unknown: colour"),
        ("[publisher]", 'issued = "soon"\n[publisher]', "no date"),
        ("[publisher]", 'frequency = "often"\n[publisher]', "one of irregular, daily"),
        ("[publisher]", "publisher", "not TOML"),
    ],
)
def test_what_is_wrong_is_named(tmp_path: Path, old: str, new: str, message: str) -> None:
    from tests.graph.publish.conftest import SETTINGS  # noqa: PLC0415 - the text, not the fixture

    path = tmp_path / "publish.toml"
    path.write_text(SETTINGS.replace(old, new), encoding="utf-8")
    with pytest.raises(ExportError, match=re.escape(message)):
        read(path)


@pytest.mark.parametrize("own", ["article/..", "article/%2E%2E%2Fx", "article/a%00b", f"article/{'x' * 300}"])
def test_no_page_lies_outside(own: str) -> None:
    assert ".." not in layout.folder(own).parts[1:] or own == "article/.."
    assert not layout.folder(own).is_absolute()
