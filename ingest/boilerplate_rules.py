"""lexicon/boilerplate.yaml made ready to match: one question a method, each about one line without its outer blanks."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from lexicon import days, months

_GAP = r"[\s|,–—•-]*"
_BETWEEN_BUTTONS = re.compile(r"[\s:,.&|/()+*•·-]+")
_BETWEEN_FIELDS = re.compile(r"[\s*:()]+")
_COUNT = re.compile(r"[\d.,]+[km]?")


@dataclass(frozen=True, slots=True)
class Rules:
    """Patterns built from the phrases; make it with `rules()`."""

    line: re.Pattern[str]
    labelled: re.Pattern[str]
    keywords: re.Pattern[str]
    teaser: re.Pattern[str]
    teaser_label: re.Pattern[str]
    inline_teaser: re.Pattern[str]
    teaser_labels: tuple[str, ...]
    comment_form: re.Pattern[str]
    comment_heading: re.Pattern[str]
    byline: re.Pattern[str]
    edge: re.Pattern[str]
    sentence: re.Pattern[str]
    share: frozenset[str]
    share_words: frozenset[str]
    form_words: frozenset[str]

    def is_line(self, line: str) -> bool:
        """Credit, keyword list, teaser, breadcrumb, counter, copyright …: noise anywhere."""
        return len(line) <= 600 and bool(
            self.line.fullmatch(line)
            or (len(line) <= 160 and self.labelled.match(line))
            or self.keywords.match(line)
            or self._is_teaser(line)
        )

    def _is_teaser(self, line: str) -> bool:
        m = self.teaser.match(line)
        return m is not None and len(line) <= 300 and (bool(m["sep"]) or not self.sentence.search(line))

    def may_hold_teaser(self, line: str) -> bool:
        """Whether it is worth looking for `inline_teaser` in it."""
        if ":" not in line and "：" not in line:
            return False
        small = line.casefold()
        return any(label in small for label in self.teaser_labels)

    def is_teaser_label(self, line: str) -> bool:
        """The heading of a list of other articles."""
        return bool(self.teaser_label.fullmatch(line))

    def is_buttons(self, line: str) -> bool:
        """A row of share buttons."""
        if len(line) > 200:
            return False
        small = line.casefold()
        if not any(word in small for word in self.share):
            return False
        words = [word for word in _BETWEEN_BUTTONS.split(small) if word]
        if self.share.isdisjoint(words):
            return False
        return self.share_words.issuperset(word for word in words if not _COUNT.fullmatch(word))

    def is_comment_form(self, line: str) -> bool:
        """The beginning of the comment form, or a row of its fields."""
        return bool(self.comment_form.match(line)) or self._is_form_row(line)

    def _is_form_row(self, line: str) -> bool:
        if len(line) > 120:
            return False
        words = [word for word in _BETWEEN_FIELDS.split(line.casefold()) if word]
        return len(words) >= 2 and self.form_words.issuperset(words)

    def is_comment_heading(self, line: str) -> bool:
        """The heading over the comments."""
        return bool(self.comment_heading.fullmatch(line))

    def is_comment_line(self, line: str) -> bool:
        """Anything of the comment form: noise even where it does not end the article."""
        return self.is_comment_form(line) or self.is_comment_heading(line)

    def is_edge(self, line: str) -> bool:
        """Section name, date line, byline without a colon: noise before and after the article's prose."""
        return len(line) <= 160 and bool(self.edge.fullmatch(line) or self._is_byline(line))

    def _is_byline(self, line: str) -> bool:
        return bool(self.byline.match(line)) and not self.sentence.search(line)


@cache
def rules() -> Rules:
    """The rules of lexicon/boilerplate.yaml, read on first use."""
    return _build(boilerplate_data())


@cache
def boilerplate_data() -> dict[str, Any]:
    """lexicon/boilerplate.yaml as it stands."""
    data: dict[str, Any] = yaml.load(files("lexicon").joinpath("boilerplate.yaml").read_text("utf-8"), yaml.CSafeLoader)
    return data


def _build(data: dict[str, Any]) -> Rules:
    links, headings = any_of(data["teasers"]), any_of(data["teaser_headings"])
    forms = any_of(data["comment_forms"])
    return Rules(
        line=_compiled(_either(_line_patterns(data))),
        labelled=_compiled(rf"(?:{any_of(data['credits'])})\s*[:：]"),
        keywords=_compiled(rf"(?:{any_of(data['keywords'])})\s*[:：]"),
        teaser=_compiled(rf"\W{{0,3}}(?:(?:{links}|{headings})\s*(?P<sep>[:：|>»–—-])|(?:{links})\s)"),
        teaser_label=_compiled(rf"\W{{0,3}}(?:{links}|{headings})\s*[:：]?\W{{0,3}}"),
        inline_teaser=_compiled(_either(_inline_teasers(f"(?:{links}|{headings})"))),
        teaser_labels=(*data["teasers"], *data["teaser_headings"]),
        # "Tulis komentar yang santun" is a sentence; "Tulis Komentar *", "Tinggalkan Balasan Batalkan balasan" a form
        comment_form=_compiled(rf"(?:{forms})(?=\W*$|\s*[.*:(|–-]|\s+(?:{forms}))"),
        comment_heading=_compiled(rf"(?:\d+\s+)?(?:{any_of(data['comment_headings'])})\s*(?:\(?\d+\)?)?\s*:?"),
        byline=re.compile(rf"(?i:(?!{any_of(data['not_bylines'])})(?:oleh|by))\s+[A-Z@]"),
        edge=_compiled(_either(_edge_patterns(data))),
        sentence=re.compile(r"[.!?…][”’\"')\]»]*$"),
        share=frozenset(data["share"]),
        share_words=frozenset(data["share_fillers"]) | frozenset(data["share"]),
        form_words=frozenset(data["form_words"]),
    )


def _line_patterns(data: dict[str, Any]) -> list[str]:
    breadcrumb = rf"(?:{any_of(data['home'])})(?:\s*[>»›→/|].{{0,150}})?"
    return [*data["lines"].values(), breadcrumb, rf"{dated()}{_GAP}{_clock(data)}"]


def _edge_patterns(data: dict[str, Any]) -> list[str]:
    date, clock = dated(), _clock(data)
    desk = rf"(?:{any_of(data['desks'])})(?:[\s|,:–—•-]*{date}(?:{_GAP}{clock})?)?"
    somebody = rf".{{0,80}}?\W{date}{_GAP}{clock}.{{0,40}}"
    rule = r"[*_=•.\s–—-]{1,20}"
    return [any_of(data["sections"]), desk, date, somebody, rule, "oleh"]


def dated() -> str:
    """A pattern for a full date, with or without its day: "Jumat, 16 Desember 2022", "16/12/2022", "2022-12-16"."""
    spelled = rf"\d{{1,2}}\s+(?:{any_of(months())})\.?,?\s+\d{{4}}"
    date = rf"(?:{spelled}|\d{{1,2}}[/.-]\d{{1,2}}[/.-]\d{{4}}|\d{{4}}-\d{{2}}-\d{{2}})"
    return rf"(?:(?:{any_of(days())})[,\s]+)?{date}(?!\d)"


def _clock(data: dict[str, Any]) -> str:
    return rf"(?:pukul\s+|jam\s+)?\d{{1,2}}[.:]\d{{2}}(?:[.:]\d{{2}})?\s*(?:{any_of(data['clock_words'])})?"


def _inline_teasers(label: str) -> list[str]:
    """In brackets, or from the label to the end of the line, of the sentence, or to the next quotation mark."""
    bracketed = rf"[(\[]\s*{label}\s*[:：][^()\[\]\n]*[)\]]"
    return [bracketed, rf"\b{label}\s*[:：][^\n“”\"]*?(?=$|\n|(?<=[.!?])\s|\s?[“\"])"]


def _either(patterns: list[str]) -> str:
    return "|".join(f"(?:{pattern})" for pattern in patterns)


def any_of(phrases: Iterable[str]) -> str:
    """A pattern for any of `phrases`, the longest first, with any white space for a blank."""
    return "|".join(
        r"\s+".join(map(re.escape, phrase.split())) for phrase in sorted(phrases, key=lambda p: (-len(p), p))
    )


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)
