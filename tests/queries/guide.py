"""queries/README.md, made of the questions' headers: `make readme` writes it anew."""

from __future__ import annotations

from pathlib import Path

from graph import catalogue
from graph.question import Question

PAGE = Path(__file__).parents[2] / "queries" / "README.md"
_HEAD = """# The questions

Each question is a pair: `NAME.rq` (SPARQL, with the header that says all of this) and `NAME.cypher` (Cypher). Both
answer with the same rows in the same order; the tests compare Oxigraph, rdflib, Neo4j and Apache Jena Fuseki. This page
is made of the headers by `make readme`.

```
visitasi query NAME key=value …                                   on the workspace's own store
visitasi query NAME key=value … --store bolt://localhost:7687     on Neo4j
visitasi query NAME key=value … --store https://host/sparql       on another SPARQL 1.1 endpoint
visitasi query NAME --about                                       what it asks and needs
```

To add one: write both files, `python -m tests.queries.bundled` after putting a file with parameters into
`tests/queries/expected/`, and look at the rows. In the SPARQL a line `# parameters` marks where the parameters are
bound; what the Cypher is given stands there as `$name`.

"""


def page() -> str:
    """The whole page."""
    index = [f"| [{q.name}](#{q.name}) | {q.title.en} | {', '.join(_brief(q)) or '–'} |" for q in catalogue.questions()]
    table = "\n".join(["| question | asks | parameters |", "|---|---|---|", *index])
    return _HEAD + table + "\n" + "".join(map(_section, catalogue.questions()))


def _brief(asked: Question) -> list[str]:
    return [name if p.required else f"[{name}]" for name, p in asked.parameters.items()]


def _section(asked: Question) -> str:
    lines = [f"\n## {asked.name}\n", f"**{asked.title.en}** {asked.explanation.en}\n"]
    lines.append(f"*{asked.title.id}* {asked.explanation.id}\n")
    for name, p in asked.parameters.items():
        need = "required" if p.required else f"default {p.default}" if p.default else "optional"
        lines.append(f"- `{name}` ({p.type}, {need}): {p.en}, for example `{p.example}`")
    lines += ["", f"Columns: {', '.join(f'`{name}` ({c.type})' for name, c in asked.columns.items())}."]
    lines += ["", f"Keywords: {', '.join(asked.keywords)}.", "", "```", asked.usage(), "```", ""]
    return "\n".join(lines)


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
