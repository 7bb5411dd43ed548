"""The pages that lead to others: the first page, a list a type, the vocabulary, the sitemap."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from html import escape
from typing import Final

from rdflib import OWL, RDF, RDFS, Graph, URIRef

from graph.export import checked_base
from graph.publish.catalogue import DUMPS, FORMS
from graph.publish.frame import both, framed, number
from graph.publish.layout import address
from graph.publish.parts import Part
from graph.publish.settings import LICENCES, Settings
from graph.views.style import TYPES
from graph.vocab import VOCABULARY

ON_A_PAGE: Final = 500
_IN_SITEMAP: Final = 50_000  # sitemaps.org

Entry = tuple[str, str]
"""Id and label of a node."""


def first_page(settings: Settings, counts: dict[str, int], parts: list[Part]) -> str:
    """The index for people."""
    title, english = settings.title
    cards = "".join(_card(kind, count) for kind, count in counts.items() if count)
    files = "".join(_file(part) for part in parts)
    address_, licence = LICENCES[settings.licence]
    about = " · ".join(
        (
            f'<a href="{escape(settings.publisher[1])}">{escape(settings.publisher[0])}</a>',
            f'<a href="mailto:{escape(settings.contact[1])}">{escape(settings.contact[0])}</a>',
            f'<a href="{escape(address_)}">{escape(licence)}</a>',
        )
    )
    body = f"""<h1>{escape(title)}</h1>
<p class="lead">{escape(settings.description[0])}</p>
<p class="lead en" lang="en"><strong>{escape(english)}.</strong> {escape(settings.description[1])}</p>
<h2>{both(("isi", "what is in it"))}</h2><ul class="cards">{cards}</ul>
<h2>{both(("unduh", "download"))}</h2><ul class="files">{files}</ul>
<h2>{both(("untuk mesin", "for machines"))}</h2><ul class="files">{_MACHINES}</ul>
<footer class="iri"><p>{about}</p><p><code>{escape(settings.base)}</code></p></footer>"""
    return framed(title, body, home="", title=title, head='<link rel="describedby" type="text/turtle" href="dcat.ttl">')


def _card(kind: str, count: int) -> str:
    look, path = TYPES[kind], VOCABULARY.node(kind).path
    name = both((look.id, look.en))
    return f'<li style="--color:{look.color}"><a href="{path}/"><strong>{number(count)}</strong>{name}</a></li>'


def _file(part: Part) -> str:
    form = FORMS[part.form.rpartition(".")[2]].title
    link = f'<a href="{DUMPS}{escape(part.name)}">{escape(part.name)}</a>'
    return f"<li>{link}<span>{form}{', gzip' if part.packed else ''} · {_size(part.size)}</span></li>"


def _size(count: int) -> str:
    return f"{number(count)} B" if count < 1000 else f"{number(count // 1000)} kB"


_MACHINES: Final = "".join(
    f'<li><a href="{path}">{path}</a>{both(wording)}</li>'
    for path, wording in (
        ("dcat.ttl", ("katalog, DCAT-AP 3", "catalogue, DCAT-AP 3")),
        ("void.ttl", ("statistik, VoID", "statistics, VoID")),
        ("vocab/", ("kosakata", "vocabulary")),
        ("kind/", ("jenis lembaga, wilayah, dan acara", "kinds of bodies, places and events")),
        ("shapes.ttl", ("syarat, SHACL", "shapes, SHACL")),
        ("shacl-report.ttl", ("hasil pemeriksaan, SHACL", "validation report, SHACL")),
        ("context.jsonld", ("konteks JSON-LD", "JSON-LD context")),
        (f"{DUMPS}SHA256SUMS", ("jumlah pemeriksaan", "checksums")),
        ("sitemap.xml", ("peta situs", "sitemap")),
    )
)


def lists(kind: str, entries: Sequence[Entry], title: str) -> Iterator[tuple[str, str]]:
    """Path and text of the list pages of one type, `ON_A_PAGE` nodes each."""
    look, path = TYPES[kind], VOCABULARY.node(kind).path
    pages = [entries[start : start + ON_A_PAGE] for start in range(0, len(entries), ON_A_PAGE)]
    for place, some in enumerate(pages):
        items = "".join(f'<li><a href="{escape(_below(own))}/">{escape(label)}</a></li>' for own, label in some)
        body = (
            f'<p class="kind" style="--color:{look.color}">{number(len(entries))}</p>'
            f"<h1>{both((look.id, look.en))}</h1><ul>{items}</ul>{_pager(place, len(pages))}"
        )
        yield f"{path}/{_page_name(place)}", framed(f"{look.id} / {look.en}", body, home="../", title=title)


def _below(own: str) -> str:
    return address(own).removesuffix("/").split("/", 1)[1]


def _page_name(place: int) -> str:
    return f"page-{place + 1}.html" if place else "index.html"


def _pager(place: int, count: int) -> str:
    if count == 1:
        return ""
    links = (
        f'<a href="{_page_name(each)}">{each + 1}</a>' if each != place else f"<strong>{each + 1}</strong>"
        for each in range(count)
    )
    return f'<p class="pager">{" ".join(links)}</p>'


def concepts(kinds: Mapping[str, tuple[str, str]], title: str) -> str:
    """The list of the kinds of bodies, places and events."""
    items = "".join(f'<li><a href="{kind}/">{both(wording)}</a></li>' for kind, wording in kinds.items())
    return framed("Jenis / Kinds", f"<h1>{both(('Jenis', 'Kinds'))}</h1><ul>{items}</ul>", home="../", title=title)


def concept(kind: str, wording: tuple[str, str], title: str) -> str:
    """The page of one kind."""
    body = (
        f'<p class="kind">{both(("Jenis", "Kind"))}</p><h1>{both(wording)}</h1><p><code>kind:{kind}</code></p>'
        '<footer class="iri"><p><a href="data.ttl">Turtle</a> <a href="data.jsonld">JSON-LD</a></p></footer>'
    )
    return framed(f"{wording[0]} / {wording[1]}", body, home="../../", title=title)


def vocabulary(text: str, base: str, title: str) -> str:
    """The page of the vocabulary, made of its Turtle: an anchor a term."""
    found, space = Graph().parse(data=text, format="turtle"), f"{checked_base(base)}vocab#"
    terms = sorted(str(each) for each in set(found.subjects(RDF.type, None)) if str(each).startswith(space))
    items = "".join(_term(found, URIRef(each), each.removeprefix(space)) for each in terms if each != space)
    body = f'<h1>{both(("Kosakata", "Vocabulary"))}</h1><p><a href="data.ttl">Turtle</a></p><ul>{items}</ul>'
    head = '<link rel="alternate" type="text/turtle" href="data.ttl">'
    return framed("Kosakata / Vocabulary", body, home="../", title=title, head=head)


def _term(found: Graph, term: URIRef, local: str) -> str:
    kind = ("kelas", "class") if (term, RDF.type, OWL.Class) in found else ("properti", "property")
    label, comment = (_texts(found, term, said) for said in (RDFS.label, RDFS.comment))
    return (
        f'<li id="{escape(local)}"><div class="fact"><strong>{both(label)}</strong>'
        f'<span class="notes"><code>v:{escape(local)}</code> · {both(kind)}</span></div>'
        f'<p lang="id">{escape(comment[0])}</p><p lang="en" class="en">{escape(comment[1])}</p></li>'
    )


def _texts(found: Graph, term: URIRef, said: URIRef) -> tuple[str, str]:
    texts = {str(getattr(value, "language", "")): str(value) for value in found.objects(term, said)}
    return texts.get("id", ""), texts.get("en", "")


def sitemaps(base: str, owns: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Name and text of sitemap.xml and, where it takes several, of those that it names."""
    space = "http://www.sitemaps.org/schemas/sitemap/0.9"
    addresses = [base, *(base + address(own) for own in owns)]
    pages = [addresses[start : start + _IN_SITEMAP] for start in range(0, len(addresses), _IN_SITEMAP)]
    names = ["sitemap.xml"] if len(pages) == 1 else [f"sitemap-{place + 1}.xml" for place in range(len(pages))]
    head = '<?xml version="1.0" encoding="UTF-8"?>\n'
    for name, some in zip(names, pages, strict=True):
        rows = "".join(f"<url><loc>{escape(each)}</loc></url>\n" for each in some)
        yield name, f'{head}<urlset xmlns="{space}">\n{rows}</urlset>\n'
    if len(pages) > 1:
        rows = "".join(f"<sitemap><loc>{escape(base + name)}</loc></sitemap>\n" for name in names)
        yield "sitemap.xml", f'{head}<sitemapindex xmlns="{space}">\n{rows}</sitemapindex>\n'
