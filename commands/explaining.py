"""An explained article on the terminal: its mentions coloured, then each fact with its reasons and their words.

Text of articles reaches the console as `rich.text.Text` only, so markup in it is inert, and without control characters.
Where nothing can be coloured (NO_COLOR, a pipe) the marked words stand between ‹ and ›, a mention's type before them.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from rich.console import Console
from rich.text import Text

from commands.terminal import stdout
from graph.model.record import Span
from ingest.article import Article
from ingest.explain import Explanation, Fact, Mention, Reason, explain
from ingest.spelling import Step
from ingest.witness import Witness

COLOURS = {
    "person": "bold green",
    "office": "yellow",
    "organization": "cyan",
    "place": "magenta",
    "training": "bold blue",
    "event": "bold red",
    "quotation": "italic",
}
TITLES = {
    "persons": "Persons",
    "organizations": "Organizations",
    "places": "Places",
    "cohorts": "Trainings",
    "visits": "Visits",
    "quotes": "Quotations",
    "events": "Events",
}
EVIDENCE = "black on bright_yellow"
UNEXPLAINED = "nothing in the text accounts for it"
MOST_SENTENCES = 3  # of one fact; more of them say the same again
LONGEST_WORDS = 60  # of a derivation shown beside it; longer ones stand in the sentence below


def show(article: Article) -> Explanation:
    """Explain an article on stdout."""
    console, told = stdout(), explain(article)
    console.print(Text(printable(f"{article.id}  {article.title or ''}").strip(), "bold underline"))
    console.print()
    console.print(legend(console))
    console.print(coloured(console, told), soft_wrap=not console.is_terminal)
    for part, title in TITLES.items():
        facts = [fact for fact in told.facts if fact.part == part]
        if facts:
            console.print()
            console.print(Text(title, "bold underline"))
        for fact in facts:
            _print_fact(console, told.witness, fact)
    console.print()
    return told


def printable(text: str) -> str:
    """`text` with line breaks, and a blank for each other character that steers a terminal or turns its direction."""
    return "".join(c if c == "\n" or c.isprintable() else " " for c in text)


def plain(console: Console) -> bool:
    """Whether marks must do what colours cannot."""
    return console.no_color or console.color_system is None


def legend(console: Console) -> Text:
    """The types of mentions in their colours."""
    marked = (f"‹{kind} …›" if plain(console) else kind for kind in COLOURS)
    return Text("  ").join(Text(word, style) for word, style in zip(marked, COLOURS.values(), strict=True))


def coloured(console: Console, told: Explanation) -> Text:
    """The article with its mentions, inner ones within outer ones."""
    if not plain(console):
        text = Text(printable(told.record.text))
        for mention in told.mentions:
            text.stylize(COLOURS[mention.kind], mention.start, mention.end)
        return text
    return Text(printable(_bracketed(told.record.text, told.mentions)))


def _bracketed(text: str, mentions: Sequence[Mention]) -> str:
    marks = [(m.start, 1, -m.end, f"‹{m.kind} ") for m in mentions] + [(m.end, 0, -m.start, "›") for m in mentions]
    parts, last = [], 0
    for at, _, _, mark in sorted(marks):
        parts += [text[last:at], mark]
        last = at
    return "".join([*parts, text[last:]])


def _print_fact(console: Console, witness: Witness, fact: Fact) -> None:
    indent = "    " if fact.inner else "  "
    console.print(Text(f"{indent}{printable(fact.claim)}", "bold"), soft_wrap=True)
    for _, alike in groupby(fact.reasons, lambda r: (r.field, r.rule, [step.name for step in r.steps])):
        console.print(_reason(indent, witness, list(alike)), soft_wrap=True)
    for sentence in _sentences(console, witness, fact):
        console.print(Text(f"{indent}  │ ", "dim") + sentence, soft_wrap=True)


def _reason(indent: str, witness: Witness, alike: Sequence[Reason]) -> Text:
    """``year: 2022 ← year, date “(10/8)” (lexicon/calendar.yaml)``; alike values of one field share a line."""
    first = alike[0]
    line = Text(f"{indent}  {first.field}", "dim")
    line.append(f": {'; '.join(printable(_shown(reason)) for reason in alike)}", "default")
    parts = [_step(witness, first, step) for step in first.steps] or [UNEXPLAINED]
    line.append(" ← " + "; ".join(dict.fromkeys(parts)), "dim" if first.steps else "bold red")
    if first.rule:
        line.append(f"; rule: {printable(first.rule)}", "dim")
    return line


def _shown(reason: Reason) -> str:
    """A value for the eye: a training's name for its index, "yes" for true."""
    if reason.field in {"cohort", "cohorts"} and reason.steps:
        return reason.steps[0].result or reason.value
    return "yes" if reason.value == "True" else reason.value


def _step(witness: Witness, reason: Reason, step: Step) -> str:
    """A derivation with the words it starts from, what it makes of them, and the lexicon's file."""
    if step.name == "verbatim":
        return step.name
    words = _flat(witness.surface(step.spans[-1])) if step.spans else ""
    source = f" “{words}”" if words and len(words) <= LONGEST_WORDS else ""
    made = f" → “{printable(step.result)}”" if step.result and step.result not in (_shown(reason), words) else ""
    return step.name + source + made + (f" (lexicon/{step.file})" if step.file else "")


def _sentences(console: Console, witness: Witness, fact: Fact) -> Iterator[Text]:
    """The sentences that the fact rests on, the words themselves marked."""
    spans = sorted(
        {s for r in fact.reasons for s in (*r.spans[:2], *(w for step in r.steps for w in step.spans))}, key=_order
    )
    sentences = dict.fromkeys((witness.sentence(s.start).start, witness.sentence(s.start).end) for s in spans)
    for start, end in list(sentences)[:MOST_SENTENCES]:
        yield _marked(console, witness.text, Span(start=start, end=end), spans)


def _order(span: Span) -> tuple[int, int]:
    return span.start, -span.end


def _marked(console: Console, text: str, sentence: Span, spans: Iterable[Span]) -> Text:
    line, last = Text(), sentence.start
    for span in spans:
        start, end = max(span.start, last), min(span.end, sentence.end)
        if start >= end:
            continue
        line.append(_flat(text[last:start]))
        words = _flat(text[start:end])
        line.append(f"‹{words}›" if plain(console) else words, EVIDENCE)
        last = end
    line.append(_flat(text[last : sentence.end]))
    line.rstrip()
    return line


def _flat(text: str) -> str:
    return printable(text).replace("\n", " ")
