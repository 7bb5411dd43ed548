"""Who of the persons of an article is a trainee, by the words around the name.

Forms handled, with examples of shape; each is read in the words right before or right after a name:

- ``salah seorang peserta, X``, ``Ketua kelas, X``, ``Peserta X``        a role before the name
- ``Dua peserta, X asal A dan Y dari B``, ``kepada perwakilan peserta X dan Y``   a list of them
- ``Peserta terbaik Angkatan I diraih X, Angkatan II oleh Y``           winners; whom a batch brings forth
- ``X yang menjadi salah satu peserta``, ``X, lulusan terbaik``, ``X dan Y, keduanya peserta``   said after the name
- ``Rekannya Y``, ``Salah satunya X``                                   one of those just spoken of
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from ingest.document import Document
from ingest.people import Actor, People, Reference
from lexicon.cues import cue_set, either

Offsets = tuple[int, int]
FLAGS = re.IGNORECASE | re.VERBOSE
SENTENCES_BACK = 3
REACH = 110
"""Characters before or after a name in which the words that make its bearer a trainee must stand."""
NOUN, OFFICERS, PRIZES = either("trainee_nouns"), either("class_officers"), either("prizes")
NAME = r"(?-i: (?! Bupati | Wali | Gubernur ) [A-Z0-9] [\w./&'-]* ) \)?"
"""A capitalized word between a role and its name: of a programme, a batch, an origin."""
NAMES = rf"(?: [\s,:(]+ {NAME} )"
FILL = rf"(?: [\s,:(]+ (?: {either('role_fill')} \b | {NAME} ) )* [\s,:]*"
"""``asal``, ``Kabupaten Alor``, ``, yakni``: what may stand between a role and the name."""
ONE = re.compile(
    rf"(?: \b {either('one_trainee')} \s+ (?: {either('of_all')} \s+ )* (?: {NOUN} | {either('fellows')} )"
    rf"| \b {OFFICERS} | \b {NOUN} \s+ {either('other')}"
    rf"| \b {either('told_by')} \s+ {NOUN} (?= \s+ {either('origin')} | , ) )"
    rf"{FILL} $",
    FLAGS,
)
"""``Salah seorang peserta asal Kabupaten Alor,``, ``Ketua kelas,``, ``dipandu oleh peserta,``."""
TITLED = re.compile(
    r"(?: ^ | [.;:“”\"\n–—-] \s* | \b (?: dan | serta | oleh | kata | ujar | sementara ) \s+ )"
    r"(?: Peserta | Serdik | Siswa | Alumnus | Alumni (?= \s [^.;:]* , \s* $ ) )"
    r" (?: (?: \s+ [A-Z][\w.]* | \s+ \d+ )+ , )?"
    rf" (?: \s+ {either('origin')} \b [^.;:“”\"]{{3,60}} , )? (?: \s+ (?: [A-Z][\w.]* | \([A-Z]\) ) )* \s+ $",
    re.VERBOSE,
)
"""``Peserta`` Suparno, ``Peserta dari BNN, Kombes Pol`` Suparno: the noun as a title."""
FROM = re.compile(rf"\b {NOUN} \s+ {either('origin')} (?: {NAMES} | \s+ dan \b )+ , (?: {NAMES} )* \s* $", FLAGS)
"""``peserta asal Kabupaten Alor,``: one, where no word before speaks of the group."""
SOME = re.compile(
    rf"\b {either('departed')} (?: \s+ {either('namely')} )? {FILL} $ |"
    rf"\b {either('some')} \s+ (?: orang \s+ )? (?: {either('representatives')} \s+ )? {NOUN} {FILL} [,:] \s*"
    rf"(?: {either('namely')} \s+ )? $",
    FLAGS,
)
"""``Dua peserta,``, ``Sejumlah peserta, antara lain``, ``Di antara yang berangkat terdapat``."""
REPRESENTATIVES = re.compile(rf"\b kepada \s+ (?: \w+ \s+ )? {either('representatives')} \s+ {NOUN} {FILL} $", FLAGS)
"""``disematkan kepada perwakilan peserta,``: more than one may follow."""
HONOURED = re.compile(
    rf"\b {either('insignia')} \b [^.;“”\"]* \b kepada \s+ (?: {either('some')} \s+ )?"
    rf"(?: {either('representatives')} \s+ )? (?: {NOUN} {FILL} )? $",
    FLAGS,
)
"""``Tanda peserta disematkan kepada`` X."""
BEST = re.compile(
    rf"\b {PRIZES} (?: [\s,:(]+ (?: {either('rank_words')} \b | {NAME} ) )* [\s,:]*"
    rf"(?: \b {either('won_by')} (?: \s+ oleh )? \s+ (?: {NAMES} , \s* )? )? (?: oleh \s+ )? $",
    FLAGS,
)
"""``Peserta terbaik Angkatan 41 diraih``, ``Predikat lulusan terbaik jatuh kepada``."""
BY_BATCH = re.compile(
    rf"\b angkatan \s+ \w+ \s+ (?: {either('brought_forth')} \b [^.:;“”\"]{{0,40}} )? (?: oleh \s+ | : \s* )? $", FLAGS
)
"""``Angkatan 42 menempatkan``, ``Angkatan 43 oleh``: where the words before speak of the best."""
ONE_OF_THEM = re.compile(rf"\b (?: {either('one_of_those')} | {either('fellows')} ) {FILL} $", FLAGS)
"""``Salah satunya``, ``Rekan sekelasnya,``: where the words before speak of trainees."""
BECAME = re.compile(
    rf"[\s,]* (?: yang \s+ )? (?: {either('became')} \s+ )+"
    rf"(?: {either('one_trainee')} \s+ )* (?: {either('of_all')} \s+ )* (?: {NOUN} | {OFFICERS} | {PRIZES} ) \b",
    FLAGS,
)
"""X ``yang tercatat sebagai peserta``, ``dinobatkan sebagai peserta terbaik``, ``mewakili peserta``."""
APPOSED = re.compile(
    rf"\s* [,(] \s* (?: (?: {either('one_trainee')} | juga ) \s+ (?: {either('of_all')} \s+ | \d+ \s+ )* {NOUN} \b"
    rf"| (?: {NOUN} | {PRIZES} )"
    rf" (?= \s+ (?: {either('origin')} | {either('other')} | terbaik | yang | (?-i: [A-Z] ) ) | \s* [,.] )"
    rf"| {OFFICERS} )",
    FLAGS,
)
"""X``, salah satu peserta``, X``, peserta asal …``, X``, ketua kelas``."""
BOTH = re.compile(rf"\s* , \s* {either('all_of_them')} \s+ {NOUN} \b", FLAGS)
"""X dan Y``, keduanya peserta``."""
OF_GROUP = re.compile(rf"(?: \b {either('of_group')} | \d ) \s* $", FLAGS)
"""``para`` peserta, ``40`` peserta."""
SOURCE = re.compile(rf"\b {either('source')} \s+ (?: [^.,;]{{1,40}} , \s* )? $", FLAGS)
"""``Menurut X, peserta …``: the noun after the name begins the clause that he is the source of."""
SPOKEN_OF = re.compile(rf"\b (?: {NOUN} | {PRIZES} ) \b", FLAGS)
BRACKET = re.compile(r"\([^)]*\)")
JOINT = re.compile(r"[,;] | \b (?: dan | serta | disusul | diikuti | sedangkan ) \b", re.VERBOSE)
SMALL = re.compile(r"(?<!\w)[a-z][\w-]*")
STOPS = re.compile(r"[:“”\"\n]|\.\s+[A-Z]")


@dataclass(frozen=True)
class Trainees:
    """Finds the trainees of one document by the words around their names."""

    doc: Document
    people: People

    @cached_property
    def told(self) -> dict[Actor, list[Offsets]]:
        """Each trainee and where the text says so."""
        found: dict[Actor, list[Offsets]] = {}
        for reference, end in self._found():
            found.setdefault(reference.actor, []).append((reference.start, end))
        return found

    def _found(self) -> Iterator[tuple[Reference, int]]:
        """References to trainees, each with the end of the words that show it."""
        references, done = self.people.references, -1
        for at, reference in enumerate(references):
            if at <= done or not self._counts(reference):
                continue
            end = self._end(reference)
            listed = self._opens_list(reference)
            if listed or self._is_one(reference) or self._said_after(reference):
                yield reference, end
            for done in self._list_after(at) if listed else ():
                yield references[done], self._end(references[done])
            if BOTH.match(self.doc.text, end):
                yield from ((references[member], end) for member in (*self._list_before(at), at))

    def _counts(self, reference: Reference) -> bool:
        """A name outside quotations; letters alone are a programme's (``Peserta PKA``)."""
        letters = self.doc.text[reference.start : reference.end].isupper() and reference.end - reference.start < 5
        return reference.by_name and not letters and self.doc.quotation_at(reference.start) is None

    def _before(self, reference: Reference) -> str:
        start, _ = self.doc.sentences[self.doc.sentence_at(reference.start)]
        return self.doc.text[max(start, reference.start - REACH) : reference.start]

    def _end(self, reference: Reference) -> int:
        """The end of a reference with the offices that follow it."""
        end = reference.end
        for office in sorted(reference.actor.offices, key=lambda o: o.first):
            start = self.doc.tokens[office.first].start
            if reference.end <= start <= end + 3:
                end = self.doc.tokens[office.last - 1].end
        return end

    def _is_one(self, reference: Reference) -> bool:
        before = self._before(reference)
        if ONE.search(before) or TITLED.search(before) or self._from(before):
            return True
        return ONE_OF_THEM.search(before) is not None and self._spoken_of(reference)

    def _from(self, before: str) -> bool:
        found = FROM.search(before)
        return found is not None and not OF_GROUP.search(before, 0, found.start())

    def _opens_list(self, reference: Reference) -> bool:
        before = self._before(reference)
        forms = (SOME, REPRESENTATIVES, HONOURED, BEST)
        if any(form.search(before) for form in forms):
            return True
        going_on = BY_BATCH.search(before) or ONE_OF_THEM.search(before)
        return going_on is not None and self._spoken_of(reference)

    def _spoken_of(self, reference: Reference) -> bool:
        """Whether the sentence, up to the name, or the one or two before speak of trainees."""
        at = self.doc.sentence_at(reference.start)
        start = self.doc.sentences[max(0, at - SENTENCES_BACK)][0]
        return SPOKEN_OF.search(self.doc.text, start, reference.start) is not None

    def _said_after(self, reference: Reference) -> bool:
        source = SOURCE.search(self._before(reference)) is not None
        for end in sorted({self._name_end(reference), self._end(reference)}):
            after = self.doc.text[end : end + REACH]
            if BECAME.match(after) or (not source and APPOSED.match(after)):
                return True
        return False

    def _name_end(self, reference: Reference) -> int:
        """The end of the name, where words between it and an office after it belong to the reference too."""
        return min((end for start, end in reference.actor.spans if reference.start <= start), default=reference.end)

    def _list_after(self, at: int) -> Iterator[int]:
        """The references that a list goes on with after the one at `at`."""
        references = self.people.references
        end = self.doc.text.find("\n", references[at].start) % (len(self.doc.text) + 1)
        while at + 1 < len(references) and references[at + 1].start < end:
            if not self._joined(self._end(references[at]), references[at + 1].start):
                return
            at += 1
            yield at

    def _list_before(self, at: int) -> Iterator[int]:
        references = self.people.references
        while at and self._joined(self._end(references[at - 1]), references[at].start):
            at -= 1
            yield at

    def _joined(self, end: int, start: int) -> bool:
        """Whether the words between two names make one list of them: a joint, origins and ranks, no verb."""
        between = BRACKET.sub(" ", self.doc.text[end:start])
        if end > start or len(between) > REACH or STOPS.search(between) or not JOINT.search(between):
            return False
        return all(word in cue_set("list_fill") for word in SMALL.findall(between))
