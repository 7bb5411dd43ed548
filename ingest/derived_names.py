"""Checks of names: persons, titles, bodies, places, and what else stands in the text as it is."""

from __future__ import annotations

from collections.abc import Iterator

from graph.model.record import Organization, Place, Span
from ingest.areas import region_by_code
from ingest.derived import Value
from ingest.spelling import Step, Steps, above, spelled
from ingest.witness import FILES, Witness
from lexicon import Body, Region, Unit, bodies
from lexicon.offices import Head, Office

POINTING = ("itu", "tersebut", "ini")


def verbatim(witness: Witness, value: Value) -> Steps:
    """The value stands at its evidence, letter by letter."""
    found = next((s for s in value.spans if value.words in witness.surface(s)), None)
    return (Step("verbatim", (found,)),) if found else ()


def surface(witness: Witness, value: Value) -> Steps:
    """An alias stands in the text (evidence is cut to the first few places) as whole words."""
    whole = value.words.count("(") == value.words.count(")")
    found = witness.standing(value.words) if whole else ()
    return (Step("verbatim", found[:1]),) if found else ()


def title(witness: Witness, value: Value) -> Steps:
    """An office as worded, without what stands between its words, acting words shortened."""
    return _first(spelled(witness, value.words, span, title=True) for span in value.spans)


# bodies


def body_name(witness: Witness, value: Value) -> Steps:
    """The name of a body from the words at its evidence, its region from elsewhere if need be."""
    body = value.of(Organization)
    return _spelled_body(witness, body, value.spans)


def _spelled_body(witness: Witness, body: Organization, spans: tuple[Span, ...]) -> Steps:
    wide = (_with_office(witness, span) for span in spans)
    return _first(spelled(witness, body.name, span, tails=_tails(witness, body, span)) for span in wide)


def _with_office(witness: Witness, span: Span) -> Span:
    """The span and the office that ends right before it: ``Kadis`` before ``Kominfo``, ``Dandim`` before ``0906``."""
    first = witness.doc.token_at(span.start)
    before = (
        p for i in range(max(0, first - 4), first) for p in witness.doc.phrases.at(i, "office") if p.last == first
    )
    office = next(before, None)
    return Span(start=witness.span(office).start, end=span.end) if office else span


def _tails(witness: Witness, body: Organization, span: Span) -> dict[str, Step]:
    region = region_by_code().get(body.area or "")
    step = area_told(witness, region, span) if region else None
    return {region.name: step, region.bare: step} if region and step else {}


def area_told(witness: Witness, region: Region, span: Span) -> Step | None:
    """Where the text tells that something at `span` is of a region: there, before it, or all through the article."""
    told = witness.names_of(region)
    sentence, paragraph = witness.sentence(span.start), witness.paragraph(span.start)
    near = [n.span for n in told if sentence.start <= n.span.start < sentence.end]
    before = [n.span for n in told if paragraph.start <= n.span.start < span.start]
    attached = [n for n in witness.regions if n.attached and n.span.start < span.start]
    last = [n.span for n in attached[-1:] if region in n.candidates]
    everywhere = [n.span for n in told if is_about(witness, region)]
    nearest = near or before[-1:] or last or everywhere
    return Step("area of a unit", tuple(nearest[:1]), FILES["region"], region.name) if nearest else None


def is_about(witness: Witness, region: Region) -> bool:
    """Whether no region of its kind is named more often, or the article tells of a visit there."""
    places = [region_by_code()[p.code] for p in witness.record.places if p.code]
    rivals = [len(witness.names_of(r)) for r in places if r.kind == region.kind]
    visited = {v.place for v in witness.record.visits}
    return region in places and (len(witness.names_of(region)) == max(rivals) or region.name in visited)


def body_kind(witness: Witness, value: Value) -> Steps:
    """The kind that the lexicon gives the body, its first word or the office that names it."""
    body = value.of(Organization)
    for span in (_with_office(witness, s) for s in value.spans):
        for phrase in witness.phrases(span, "body", "unit", "head", "office"):
            if value.value in tuple(_kinds(phrase.value)):
                return (Step("kind", (witness.span(phrase),), FILES[phrase.kind], value.words),)
    listed = [b for b in bodies() if b.name == body.name and b.kind == value.value]
    governed = body.name.startswith("Pemerintah ") and value.value == "local_government"
    district = value.value == "unit" and body.name.split()[0] in ("Kecamatan", "Distrik", "Kapanewon", "Kemantren")
    return (Step("kind", value.spans[:1], FILES["body"], value.words),) if listed or governed or district else ()


def _kinds(found: object) -> Iterator[str]:
    if isinstance(found, Body | Unit | Head):
        yield found.kind
    elif isinstance(found, Office):
        if found.body or found.unit or found.scope == "field":
            yield "ministry" if found.scope == "field" else "unit"
        if found.unit and "Pelatihan" in found.unit:
            yield "training_provider"


def body_key(witness: Witness, value: Value) -> Steps:
    """The lexicon's key of the body that is named at the evidence, or of the one above it."""
    listed = next(b for b in bodies() if b.key == value.value)
    for span in value.spans:
        for phrase in witness.phrases(span, "body"):
            named = phrase.value
            if isinstance(named, Body) and (named.key == listed.key or listed.name in above(named)):
                return (Step("code", (witness.span(phrase),), FILES["body"], listed.name),)
    return _named(listed.name, _first(spelled(witness, listed.name, span) for span in value.spans))


def _named(name: str, steps: Steps) -> Steps:
    return (*steps, Step("code", steps[0].spans, FILES["body"], name)) if steps else ()


def body_area(witness: Witness, value: Value) -> Steps:
    """The region that a body is of: named at its evidence, or where the text tells it."""
    region = region_by_code().get(value.words)
    found = (area_told(witness, region, span) for span in value.spans) if region else ()
    return next(((step,) for step in found if step), ())


def body_parent(witness: Witness, value: Value) -> Steps:
    """The body above another: named with it, above it in the lexicon, or the government of its region."""
    parent = witness.bodies.get(value.words)
    return _spelled_body(witness, parent, value.spans) if parent else ()


def holder_body(witness: Witness, value: Value) -> Steps:
    """The body that an office is held at: named with the office, told by it, or spoken of before."""
    body = witness.bodies.get(value.words)
    if body is None:
        return ()
    checks = (_spelled_body, _overlapping, _over_a_named, _spoken_of)
    return next((steps for check in checks if (steps := check(witness, body, value.spans))), ())


def organizer(witness: Witness, value: Value) -> Steps:
    """The body named at the evidence, or the one that its noun ("pusdiklat tersebut") speaks of."""
    return holder_body(witness, value)


def _overlapping(witness: Witness, body: Organization, spans: tuple[Span, ...]) -> Steps:
    """A place where the body is named lies within the evidence."""
    named = [n for n in body.evidence.get("name", ()) for s in spans if s.start <= n.start and n.end <= s.end]
    return _spelled_body(witness, body, body.evidence["name"]) if named else ()


def _over_a_named(witness: Witness, body: Organization, spans: tuple[Span, ...]) -> Steps:
    """A body named within the evidence has `body` over it."""
    for below in witness.record.organizations:
        if below.parent == body.name and _overlapping(witness, below, spans):
            return (Step("body above", spans[:1], FILES["body"], body.name),)
    return ()


def _spoken_of(witness: Witness, body: Organization, spans: tuple[Span, ...]) -> Steps:
    """``badan itu``, ``instansinya``, ``Rektor``: the last body of that kind named before."""
    for span in spans:
        words = witness.surface(span).lower()
        before = [n for n in body.evidence.get("name", ()) if n.end <= span.start]
        pointed = any(w in POINTING or w.endswith("nya") for w in words.split())
        if before and (pointed or body.kind == "university" or body.name.lower().startswith(words)):
            return (Step("body spoken of", tuple(before[-1:]), None, body.name),)
    return ()


# places


def place_name(witness: Witness, value: Value) -> Steps:
    """The name of a region from any of its forms, or the words as they stand."""
    place = value.of(Place)
    region = region_by_code().get(place.code or "")
    if region is None:
        return verbatim(witness, value)
    return region_at(witness, region, value.spans) if region.name == value.value else ()


def region_at(witness: Witness, region: Region, spans: tuple[Span, ...]) -> Steps:
    """A span that names the region outright; else one that it shares with others that the text names less."""
    exact = next((s for s in spans if region.name in witness.surface(s)), None)
    if exact:
        return (Step("verbatim", (exact,)),)
    named = [n for n in witness.names_of(region) if any(s.start <= n.span.start and n.span.end <= s.end for s in spans)]
    outright = [n for n in named if n.outright]
    if outright:
        return (Step("official name", (outright[0].span,), FILES["region"], region.name),)
    fitting = [n for n in named if witness.prefers(region, n.candidates)]
    if not fitting:
        return ()
    elsewhere = [n.span for n in witness.names_of(region) if n.outright]
    return (Step("region of one name", (fitting[0].span, *elsewhere[:1]), FILES["region"], region.name),)


def place_kind(_: Witness, value: Value) -> Steps:
    """The region's kind; "other" where the words are no region's."""
    place = value.of(Place)
    region = region_by_code().get(place.code or "")
    told = region.kind if region else "other"
    return (Step("kind", value.spans[:1], FILES["region"], told),) if told == value.value else ()


def place_code(_: Witness, value: Value) -> Steps:
    """The official code of the region named."""
    region = region_by_code().get(value.words)
    place = value.of(Place)
    return (
        (Step("code", value.spans[:1], FILES["region"], region.name),) if region and region.name == place.name else ()
    )


def visited(witness: Witness, value: Value) -> Steps:
    """The place visited: named at the evidence, or the region of the body or office there."""
    place = next((p for p in witness.record.places if p.name == value.value), None)
    region = region_by_code().get(place.code or "") if place else None
    if region is None:
        return verbatim(witness, value) if place else ()
    named = region_at(witness, region, value.spans)
    return named or next(((step,) for span in value.spans for step in _region_of(witness, region, span)), ())


def _region_of(witness: Witness, region: Region, span: Span) -> Iterator[Step]:
    """The region of an office or body at `span` that does not say which."""
    office = next(witness.phrases(span, "office", "unit", "head"), None)
    government = any(witness.doc.tokens[i].lower.startswith("pem") for i in witness.tokens(span))
    step = area_told(witness, region, span) if office or government else None
    if step:
        yield step


def _first(found: Iterator[Steps | None]) -> Steps:
    return next((steps for steps in found if steps), ())
