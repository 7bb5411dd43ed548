"""The bundled articles, read from their files, are the articles that their gold records annotate."""

from ingest.article import Article, article
from ingest.scoring import read_gold
from ingest.sources import Refusal, read
from tests.gold.sets import BUNDLED, ROOT

ARTICLES = ROOT / "samples" / "articles"


def as_annotated() -> dict[str, Article]:
    gold, refusals = read_gold(BUNDLED["samples"])
    assert refusals == []
    return {
        (record.title or ""): article(record.text, title=record.title, url=record.url, published=record.published)
        for record in gold
    }


def test_files_give_the_annotated_articles() -> None:
    found = list(read([str(ARTICLES)]))
    assert [str(one) for one in found if isinstance(one, Refusal)] == []
    articles = {(one.title or ""): one for one in found if isinstance(one, Article)}
    expected = as_annotated()
    assert sorted(articles) == sorted(expected)
    for title, one in articles.items():
        assert (one.text, one.published) == (expected[title].text, expected[title].published)
        assert one.url in (None, expected[title].url)


def test_formats_are_all_there() -> None:
    assert {file.suffix for file in ARTICLES.iterdir()} == {".txt", ".html", ".jsonl", ".csv"}
