"""The publication as DCAT-AP 3 (dcat.ttl): one catalogue, one dataset, a distribution a file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from graph.publish.lines import EU, Lines, name, own
from graph.publish.parts import Part
from graph.publish.settings import FREQUENCIES, LICENCES, Settings
from graph.terms import dated, string, typed, uri
from lexicon.coordinates import coordinates

DUMPS: Final = "dumps/"
_PROTOCOL: Final = "https://www.w3.org/TR/sparql11-protocol/"
_IANA: Final = "https://www.iana.org/assignments/media-types/"


@dataclass(frozen=True, slots=True)
class Form:
    """How a format is called: by people, by the EU's table of file types, as a media type."""

    title: str
    code: str
    media: str


FORMS: Final = {
    "nq": Form("N-Quads", "RDF_N_QUADS", "application/n-quads"),
    "ttl": Form("Turtle", "RDF_TURTLE", "text/turtle"),
    "jsonld": Form("JSON-LD", "JSON_LD", "application/ld+json"),
    "csv": Form("CSV", "CSV", "text/csv"),
    "json": Form("JSON", "JSON", "application/json"),
}


@dataclass(frozen=True, slots=True)
class Extent:
    """First and last day of publication of the articles, if any is dated."""

    first: str | None
    last: str | None


def lines(settings: Settings, parts: list[Part], extent: Extent) -> list[str]:
    """Sorted lines of N-Triples, under our own base."""
    made = Lines()
    _agents(made, settings)
    _tables(made, settings)
    _catalogue(made, settings, extent)
    _dataset(made, settings, extent)
    for part in parts:
        _distribution(made, settings, part, extent)
    if settings.sparql:
        _service(made, settings)
    return made.sorted()


def _agents(made: Lines, settings: Settings) -> None:
    made.say(own("publisher"), "foaf:Agent", foaf_homepage=uri(settings.publisher[1]))
    made.say(own("publisher"), "foaf:Organization", foaf_name=string(settings.publisher[0], "id"))
    made.say(own("publisher"), dct_type=uri("http://purl.org/adms/publishertype/LocalAuthority"))
    made.concept(
        uri("http://purl.org/adms/publishertype/LocalAuthority"),
        ("Pemerintah daerah", "Local Authority"),
        uri("http://purl.org/adms/publishertype/1.0"),
        "ADMS publisher types",
    )
    made.say(uri(settings.publisher[1]), "foaf:Document", dct_title=string(settings.publisher[0], "id"))
    email = uri(f"mailto:{settings.contact[1]}")
    made.say(own("contact"), "vcard:Organization", vcard_fn=string(settings.contact[0]), vcard_hasEmail=email)
    made.say(own("contact"), "vcard:Kind", vcard_hasURL=uri(settings.publisher[1]))


def _tables(made: Lines, settings: Settings) -> None:
    """The outside terms that are used, typed and labelled."""
    licence, title = LICENCES[settings.licence]
    made.say(uri(licence), "dct:LicenseDocument", dct_title=string(title))
    made.say(uri(licence), dct_type=uri("http://purl.org/adms/licencetype/Attribution"))
    made.concept(
        uri("http://purl.org/adms/licencetype/Attribution"),
        ("Atribusi", "Attribution"),
        uri("http://purl.org/adms/licencetype/1.0"),
        "ADMS licence types",
    )
    code, indonesian = FREQUENCIES[settings.frequency]
    _authority(made, "frequency", code, (indonesian, settings.frequency))
    made.say(uri(f"{EU}frequency/{code}"), "dct:Frequency")
    _authority(made, "data-theme", "GOVE", ("Pemerintahan dan sektor publik", "Government and public sector"))
    _authority(made, "data-theme", "EDUC", ("Pendidikan, budaya, dan olahraga", "Education, culture and sport"))
    _authority(made, "access-right", "PUBLIC", ("publik", "public"))
    made.say(uri(f"{EU}access-right/PUBLIC"), "dct:RightsStatement")
    _authority(made, "planned-availability", "STABLE", ("stabil", "stable"))
    for code, label in (("IND", ("Indonesia", "Indonesian")), ("ENG", ("Inggris", "English"))):
        _authority(made, "language", code, label)
        made.say(uri(f"{EU}language/{code}"), "dct:LinguisticSystem")
    _authority(made, "country", "IDN", ("Indonesia", "Indonesia"))
    _country(made)


def _authority(made: Lines, table: str, code: str, label: tuple[str, str]) -> None:
    made.concept(uri(f"{EU}{table}/{code}"), label, uri(f"{EU}{table}"), table.replace("-", " ").capitalize())


def _described(made: Lines, subject: str, settings: Settings, extent: Extent) -> None:
    """What catalogue and dataset have alike."""
    made.both(subject, "dct:title", settings.title)
    made.both(subject, "dct:description", settings.description)
    made.say(subject, dct_publisher=own("publisher"), dct_license=uri(LICENCES[settings.licence][0]))
    for code in ("IND", "ENG"):
        made.say(subject, dct_language=uri(f"{EU}language/{code}"))
    made.say(subject, dct_spatial=uri(f"{EU}country/IDN"))
    issued, modified = settings.issued or extent.first, settings.modified or extent.last
    made.say(subject, dct_issued=dated(issued) if issued else None)
    made.say(subject, dct_modified=dated(modified) if modified else None)


def _catalogue(made: Lines, settings: Settings, extent: Extent) -> None:
    subject = own("catalog")
    _described(made, subject, settings, extent)
    made.say(subject, "dcat:Catalog", dcat_dataset=own("dataset"), foaf_homepage=own(""))
    made.say(own(""), "foaf:Document", dct_title=string(settings.title[0], "id"))
    made.say(subject, dcat_themeTaxonomy=uri(f"{EU}data-theme"))
    if settings.sparql:
        made.say(subject, dcat_service=own("service/sparql"))


def _dataset(made: Lines, settings: Settings, extent: Extent) -> None:
    subject = own("dataset")
    _described(made, subject, settings, extent)
    made.say(subject, "dcat:Dataset", dcat_contactPoint=own("contact"), dcat_landingPage=own(""))
    made.say(
        subject, dct_identifier=string(f"{settings.base}dataset"), dct_accessRights=uri(f"{EU}access-right/PUBLIC")
    )
    made.say(subject, dct_accrualPeriodicity=uri(f"{EU}frequency/{FREQUENCIES[settings.frequency][0]}"))
    made.say(subject, dct_conformsTo=own("vocab"))
    made.say(own("vocab"), "dct:Standard")
    made.both(own("vocab"), "dct:title", ("Kosakata kunjungan pelatihan", "Vocabulary of training visits"))
    _topics(made, subject, settings)
    if extent.first and extent.last:
        period = own("dataset#period")
        made.say(subject, dct_temporal=period)
        made.say(period, "dct:PeriodOfTime", dcat_startDate=dated(extent.first), dcat_endDate=dated(extent.last))


def _distribution(made: Lines, settings: Settings, part: Part, extent: Extent) -> None:
    subject, address = own(f"distribution/{part.name}"), own(DUMPS + part.name)
    form = FORMS[part.form.rpartition(".")[2]]
    media = uri(_IANA + form.media)
    made.say(own("dataset"), dcat_distribution=subject)
    made.say(subject, "dcat:Distribution", dcat_accessURL=address, dcat_downloadURL=address, dcat_mediaType=media)
    made.both(subject, "dct:title", (f"{part.name} ({form.title})", f"{part.name} ({form.title})"))
    made.both(subject, "dct:description", (f"Berkas {form.title}", f"{form.title} file"))
    made.say(subject, dct_license=uri(LICENCES[settings.licence][0]), dct_format=uri(f"{EU}file-type/{form.code}"))
    _authority(made, "file-type", form.code, (form.title, form.title))
    made.say(uri(f"{EU}file-type/{form.code}"), "dct:MediaTypeOrExtent")
    made.say(media, "dct:MediaType", dct_title=string(form.media, "en"))
    made.say(subject, dcat_byteSize=typed(str(part.size), "nonNegativeInteger"), spdx_checksum=own(f"{_sum(part)}"))
    made.say(own(_sum(part)), "spdx:Checksum", spdx_algorithm=name("spdx:checksumAlgorithm_sha256"))
    made.say(own(_sum(part)), spdx_checksumValue=typed(part.checksum, "hexBinary"))
    made.say(subject, dcatap_availability=uri(f"{EU}planned-availability/STABLE"))
    for code in ("IND", "ENG"):
        made.say(subject, dct_language=uri(f"{EU}language/{code}"))
    issued, modified = settings.issued or extent.first, settings.modified or extent.last
    made.say(subject, dct_issued=dated(issued) if issued else None, dct_modified=dated(modified) if modified else None)
    if part.packed:
        made.say(subject, dcat_compressFormat=uri(_IANA + "application/gzip"))
        made.say(uri(_IANA + "application/gzip"), "dct:MediaType", dct_title=string("application/gzip", "en"))


def _sum(part: Part) -> str:
    return f"distribution/{part.name}#sha256"


def _service(made: Lines, settings: Settings) -> None:
    subject, endpoint = own("service/sparql"), uri(settings.sparql or "")
    made.say(subject, "dcat:DataService", dcat_endpointURL=endpoint, dcat_endpointDescription=endpoint)
    made.both(subject, "dct:title", ("Titik akhir SPARQL", "SPARQL endpoint"))
    made.say(subject, dcat_servesDataset=own("dataset"), dcat_contactPoint=own("contact"))
    made.say(subject, dct_publisher=own("publisher"), dct_license=uri(LICENCES[settings.licence][0]))
    made.say(subject, dct_accessRights=uri(f"{EU}access-right/PUBLIC"), dct_conformsTo=uri(_PROTOCOL))
    _topics(made, subject, settings)
    made.say(uri(_PROTOCOL), "dct:Standard", dct_title=string("SPARQL 1.1 Protocol", "en"))
    made.say(endpoint, "rdfs:Resource")


def _topics(made: Lines, subject: str, settings: Settings) -> None:
    for code in ("GOVE", "EDUC"):
        made.say(subject, dcat_theme=uri(f"{EU}data-theme/{code}"))
    for language, words in zip(("id", "en"), settings.keywords, strict=True):
        for word in words:
            made.say(subject, dcat_keyword=string(word, language))


def _country(made: Lines) -> None:
    """Indonesia, and the box around the towns where its regions' governments sit."""
    places = coordinates().values()
    south, north = min(p.latitude for p in places), max(p.latitude for p in places)
    west, east = min(p.longitude for p in places), max(p.longitude for p in places)
    corners = ((west, south), (east, south), (east, north), (west, north), (west, south))
    box = ", ".join(f"{x} {y}" for x, y in corners)
    centre = f"{round((west + east) / 2, 4)} {round((south + north) / 2, 4)}"
    subject = uri(f"{EU}country/IDN")
    made.say(subject, "dct:Location", dcat_bbox=_wkt(f"POLYGON(({box}))"), dcat_centroid=_wkt(f"POINT({centre})"))


def _wkt(text: str) -> str:
    return f"{string(text)}^^{uri('http://www.opengis.net/ont/geosparql#wktLiteral')}"
