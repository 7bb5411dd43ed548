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
    found = witness.standing(value.words)
    return (Step("verbatim", found[:1]),) if found else ()


def title(witness: Witness, value: Value) -> Steps:
    """An office as worded, without what stands between its words, acting words shortened."""
    return _first(spelled(witness, value.words, span, title=True) for span in value.spans)


# bodies


def body_name(witness: Witness, value: Value) -> Steps:
    """The name of a body from the words at its evidence, its region from elsewhere if need be."""
    body = value.owner
    assert isinstance(body, Organization)
    return _spelled_body(witness, body, value.spans)


def _spelled_body(witness: Witness, body: Organization, spans: tuple[Span, ...]) -> Steps:
    return _first(spelled(witness, body.name, span, tails=_tails(witness, body, span)) for span in spans)


def _tails(witness: Witness, body: Organization, span: Span) -> dict[str, Step]:
    region = region_by_code().get(body.area or "")
    step = area_told(witness, region, span) if region else None
    return {region.name: step, region.bare: step} if region and step else {}


def area_told(witness: Witness, region: Region, span: Span) -> Step | None:
    """Where the text tells that something at `span` is of a region: there, before it, or all through the article."""
    told = [witness.span(p) for p, candidates in witness.regions if region in candidates]
    sentence, paragraph = witness.sentence(span.start), witness.paragraph(span.start)
    near = [s for s in told if sentence.start <= s.start < sentence.end]
    before = [s for s in told if paragraph.start <= s.start < span.start]
    nearest = near or before[-1:] or (told if is_about(witness, region) else [])
    return Step("area of a unit", tuple(nearest[:1]), FILES["region"], region.name) if nearest else None


def is_about(witness: Witness, region: Region) -> bool:
    """Whether no region of its kind is named more often, or the article tells of a visit there."""
    places = {p.code: p for p in witness.record.places}
    counts = {c: sum(any(r.code == c for r in found) for _, found in witness.regions) for c in places if c}
    own = counts.get(region.code, 0)
    rivals = [n for c, n in counts.items() if region_by_code()[c].kind == region.kind]
    visited = {v.place for v in witness.record.visits}
    return bool(own) and (own == max(rivals) or region.name in visited)


def body_kind(witness: Witness, value: Value) -> Steps:
    """The kind that the lexicon gives the body, its first word or the office that names it."""
    body = value.owner
    assert isinstance(body, Organization)
    for span in value.spans:
        for phrase in witness.phrases(span, "body", "unit", "head", "office"):
            if value.value in _kinds(phrase.value):
                return (Step("kind", (witness.span(phrase),), FILES[phrase.kind], value.words),)
    listed = [b for b in bodies() if b.name == body.name and b.kind == value.value]
    governed = body.name.startswith("Pemerintah ") and value.value == "local_government"
    district = value.value == "unit" and body.name.split()[0] in ("Kecamatan", "Distrik", "Kapanewon", "Kemantren")
    return (Step("kind", value.spans[:1], FILES["body"], value.words),) if listed or governed or district else ()


def _kinds(found: object) -> Iterator[str]:
    if isinstance(found, Body | Unit | Head):
        yield found.kind
    elif isinstance(found, Office):
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
    parent, body = witness.bodies.get(value.words), value.owner
    assert isinstance(body, Organization)
    return _spelled_body(witness, parent, value.spans) if parent else ()


def holder_body(witness: Witness, value: Value) -> Steps:
    """The body that an office is held at: named with the office, told by it, or spoken of before."""
    body = witness.bodies.get(value.words)
    if body is None:
        return ()
    return _spelled_body(witness, body, value.spans) or _overlapping(witness, body, value.spans) or _spoken_of(witness, body, value.spans)


def organizer(witness: Witness, value: Value) -> Steps:
    """The body named at the evidence, or the one that its noun ("pusdiklat tersebut") speaks of."""
    return holder_body(witness, value)


def _overlapping(witness: Witness, body: Organization, spans: tuple[Span, ...]) -> Steps:
    """A place where the body is named lies within the evidence."""
    named = [n for n in body.evidence.get("name", ()) for s in spans if s.start <= n.start and n.end <= s.end]
    return _spelled_body(witness, body, body.evidence["name"]) if named else ()


def _spoken_of(witness: Witness, body: Organization, spans: tuple[Span, ...]) -> Steps:
    """``badan itu``, ``instansinya``, ``Rektor``: the last body of that kind named before."""
    for span in spans:
        words = witness.surface(span).lower()
        before = [n for n in body.evidence.get("name", ()) if n.end <= span.start]
        pointed = any(w in words.split() for w in POINTING) or words.endswith("nya")
        if before and (pointed or body.kind == "university" or body.name.lower().startswith(words)):
            return (Step("body spoken of", before[-1:], None, body.name),)
    return ()


# places


def place_name(witness: Witness, value: Value) -> Steps:
    """The name of a region from any of its forms, or the words as they stand."""
    place = value.owner
    assert isinstance(place, Place)
    region = region_by_code().get(place.code or "")
    if region is None:
        return verbatim(witness, value)
    if region.name != value.value:
        return ()
    outright, shared = _forms(witness, region, value.spans)
    if outright:
        exact = witness.surface(outright) == region.name
        return (Step("verbatim", (outright,)),) if exact else (Step("official name", (outright,), FILES["region"], region.name),)
    return (Step("region of one name", (shared,), FILES["region"], region.name),) if shared else ()


def _forms(witness: Witness, region: Region, spans: tuple[Span, ...]) -> tuple[Span | None, Span | None]:
    """A span that names the region outright, and one that names it beside others of that name."""
    outright, shared = None, None
    for span in spans:
        reach = witness.tokens(span)
        for phrase, candidates in witness.regions:
            if region in candidates and reach.start <= phrase.first and phrase.last <= reach.stop:
                kind = witness.surface(span).split()[0].rstrip(".").lower()
                clear = len(candidates) == 1 or KINDS.get(kind) == region.kind
                outright, shared = (outright or span, shared) if clear else (outright, shared or span)
    return outright, shared


KINDS = {"kota": "city", "kotamadya": "city", "kabupaten": "regency", "kab": "regency", "provinsi": "province", "prov": "province", "propinsi": "province"}


def place_kind(witness: Witness, value: Value) -> Steps:
    """The region's kind; "other" where the words are no region's."""
    place = value.owner
    assert isinstance(place, Place)
    region = region_by_code().get(place.code or "")
    told = region.kind if region else "other"
    return (Step("kind", value.spans[:1], FILES["region"], told),) if told == value.value else ()


def place_code(witness: Witness, value: Value) -> Steps:
    """The official code of the region named."""
    region = region_by_code().get(value.words)
    place = value.owner
    assert isinstance(place, Place)
    return (Step("code", value.spans[:1], FILES["region"], region.name),) if region and region.name == place.name else ()


def visited(witness: Witness, value: Value) -> Steps:
    """The place visited: named at the evidence, or the region of the body or office there."""
    place = next((p for p in witness.record.places if p.name == value.value), None)
    region = region_by_code().get(place.code or "") if place else None
    if region is None:
        return verbatim(witness, value) if place else ()
    for span in value.spans:
        told = any(_forms(witness, region, (span,)))
        if told:
            return (Step("verbatim" if region.name in witness.surface(span) else "official name", (span,), FILES["region"], region.name),)
        step = area_told(witness, region, span)
        if step:
            return (step,)
    return ()


def _first(found: Iterator[Steps | None]) -> Steps:
    return next((steps for steps in found if steps), ())
