"""The answer to a question: typed columns and rows, as a table for people, as CSV or JSON for programs."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Literal, TypedDict, overload

from rich.table import Table
from rich.text import Text

from graph import frames, vocab
from graph.question import Column, ColumnType, Language, Question
from graph.stores import Answer, Row, Value
from graph.terms import address
from graph.wording import RELATIONS

if TYPE_CHECKING:
    import pandas as pd
    import polars as pl

# Terminals that show links also show them as text, so an address is only printed where it fits one's eye.
_SHOWN_IN_SOURCE = ("outlet", "published", "link")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


class ColumnWidth(TypedDict, total=False):
    """How rich lays out a column."""

    no_wrap: bool
    ratio: int
    overflow: Literal["fold"]


@dataclass(frozen=True, slots=True)
class Result:
    """Rows in the order of `columns`; ids without base. `cut` tells that a limit left rows out."""

    title: str
    columns: Mapping[str, Column]
    rows: tuple[Row, ...]
    cut: bool = False

    def __len__(self) -> int:
        return len(self.rows)

    def __iter__(self) -> Iterator[dict[str, Value]]:
        """Each row as column → value."""
        names = tuple(self.columns)
        return (dict(zip(names, row, strict=True)) for row in self.rows)

    def ids(self, kind: str) -> list[str]:
        """The ids in columns of type `kind` ("node" or "fact"), sorted, each once."""
        names = [name for name, column in self.columns.items() if column.type == kind]
        return sorted({str(row[name]) for row in self for name in names if row[name] is not None})

    def csv(self) -> str:
        """RFC 4180 with a header line of column names; text that a spreadsheet would run as a formula gets a `'`."""
        out = io.StringIO()
        writer = csv.writer(out, lineterminator="\r\n")
        writer.writerow(self.columns)
        writer.writerows([_cell(value) for value in row] for row in self.rows)
        return out.getvalue()

    def json(self) -> str:
        """A JSON array with one object a row; a missing value is null."""
        return json.dumps(list(self), ensure_ascii=False, indent=2)

    @overload
    def frame(self, library: Literal["pandas"] = "pandas") -> pd.DataFrame: ...

    @overload
    def frame(self, library: Literal["polars"]) -> pl.DataFrame: ...

    def frame(self, library: Literal["pandas", "polars"] = "pandas") -> pd.DataFrame | pl.DataFrame:
        """A frame with the columns' types, of pandas or polars; StoreError says how to get what is not installed."""
        return frames.pandas_frame(self) if library == "pandas" else frames.polars_frame(self)

    def table(self, language: Language = "id") -> Table:
        """A table for a terminal: ids left out; outlet, date and link of a sentence in one column."""
        shown = {name: c for name, c in self.columns.items() if c.type not in ("node", "fact")}
        plain = [name for name in shown if name not in _SHOWN_IN_SOURCE]
        table = Table(title=Text(self.title), title_style="bold", title_justify="left", show_lines=True)
        for name in plain:
            table.add_column(Text(shown[name](language)), **_width(shown[name]))
        sourced = any(name in shown for name in _SHOWN_IN_SOURCE)
        if sourced:
            table.add_column("Sumber" if language == "id" else "Source", ratio=2, overflow="fold")
        for row in self:
            cells = [Text(_shown(row[name], shown[name], language)) for name in plain]
            table.add_row(*cells, *([_source(row)] if sourced else []))
        if not self.rows:
            table.caption = "tidak ada baris" if language == "id" else "no rows"
        if self.cut:
            table.caption = "… dan seterusnya; naikkan --limit" if language == "id" else "… and more; raise --limit"
        return table


def result(asked: Question, answer: Answer, language: Language = "id") -> Result:
    """The columns that the header names, in its order and typed as it says, out of a store's answer.

    Rows that differ only in their sentence become one: the sentences of one article follow each other, with […]
    between those that do not in its text.
    """
    places = [answer.columns.index(name) for name in asked.columns]
    kinds = [column.type for column in asked.columns.values()]
    rows = [tuple(map(typed, (row[place] for place in places), kinds)) for row in answer.rows]
    names = list(asked.columns)
    if "sentence" in names and "start" in answer.columns:
        found = [tuple(row[answer.columns.index(name)] for name in ("article", "start")) for row in answer.rows]
        rows = _joined(rows, found, names.index("sentence"))
    return Result(asked.title(language), asked.columns, tuple(dict.fromkeys(rows)), answer.cut)


def _joined(rows: list[Row], found: list[Row], at: int) -> list[Row]:
    """Rows that are equal but for column `at` made one; `found` are the sentences' articles and places in them."""
    groups: dict[tuple[Row, Value], dict[int, str]] = {}
    for row, (article, start) in zip(rows, found, strict=True):
        sentences = groups.setdefault(((*row[:at], *row[at + 1 :]), article), {})
        if isinstance(start, int) and row[at] is not None:
            sentences[start] = str(row[at])
    return [(*rest[:at], _running(sentences), *rest[at:]) for (rest, _), sentences in groups.items()]


def _running(sentences: Mapping[int, str]) -> str | None:
    text, end = "", 0
    for start in sorted(sentences):
        # A sentence that begins after one space or a line break goes on with the one before.
        text += ("" if not text else " " if start - end <= 2 else " […] ") + sentences[start]
        end = start + len(sentences[start])
    return text or None


def plain(answer: Answer, title: str = "") -> Result:
    """The answer to one's own query, every column as text."""
    columns = {name: Column(id=name, en=name, type="text") for name in answer.columns}
    return Result(title, columns, answer.rows, answer.cut)


def typed(value: Value, kind: ColumnType) -> Value:
    """A value as its column's type has it, whichever store gave it: what makes the stores' rows comparable.

    Ids are without base, a relation is the name of its edge type, dates are ISO strings, numbers have four decimals,
    an address is percent-encoded as RDF wants it. No date is None, also where the least of no dates is "".
    """
    if value is None or (kind == "date" and value == ""):
        return None
    if kind in ("node", "fact"):
        return vocab.shorten(str(value))
    if kind == "relation":
        return _edges().get(str(value), str(value))
    if kind in ("year", "integer"):
        return int(value)
    if kind == "number":
        return round(float(value), 4)
    return address(str(value)) if kind == "link" else str(value)


@cache
def _edges() -> dict[str, str]:
    return {vocab.iri(edge.term): edge.name for edge in vocab.VOCABULARY.edges}


def _shown(value: Value, column: Column, language: Language) -> str:
    if value is None:
        return ""
    words = RELATIONS.get(str(value)) if column.type == "relation" else None
    return words[0 if language == "id" else 1] if words else str(value)


def _cell(value: Value) -> Value:
    if isinstance(value, str) and value.startswith(_FORMULA):
        return "'" + value
    return value


def _width(column: Column) -> ColumnWidth:
    """Dates and numbers take what they need; of the rest, a sentence gets three parts where a name gets one."""
    if column.type in ("date", "year", "integer", "number"):
        return {"no_wrap": True}
    return {"ratio": 3 if column.type == "sentence" else 1, "overflow": "fold"}


def _source(row: Mapping[str, Value]) -> Text:
    """Outlet and date on one line, the address on the next; an address of the web can be clicked."""
    head = " · ".join(str(row[name]) for name in ("outlet", "published") if row.get(name) is not None)
    text = Text(head)
    link = row.get("link")
    if isinstance(link, str):
        style = f"link {link}" if link.startswith(("http://", "https://")) and " " not in link else ""
        text.append("\n" if head else "")
        text.append(link, style=style)
    return text
