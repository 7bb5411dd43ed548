"""A corpus of known truth: officials with careers, trainings and visits, and the articles that tell of them.

`articles(count)` gives `count` articles one after the other, always the same ones for the same seed; each is a record
as `visitasi extract` would write it, its text, and who is who in it. Places, ministries and programmes are real;
persons, outlets and events are made up.

    careers      officials rise and move from post to post over ten years; a post of which there is one has one holder
    names        drawn from ranked lists, so that common names have many bearers and rare ones have one
    variants     each person has few habitual forms: old spelling, initial, a part left out, nickname, a degree left in
    events       openings, visits, seminars and graduations of cohorts, each told by several outlets: one leaves
                 the date out, the other the batch, the third gives the second day
    reprints     the same words under another outlet's name
    other news   appointments and statements, in which careers go on

    python -m benchmarks.corpus 2000 > records.jsonl
    python -m benchmarks.corpus 2000 --truth truth.jsonl --articles articles.jsonl > records.jsonl
    python -m benchmarks.corpus 2000 --workspace made-data
"""

from benchmarks.corpus.stories import articles
from benchmarks.corpus.truth import Made, local_truth

__all__ = ["Made", "articles", "local_truth"]
