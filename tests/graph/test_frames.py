"""Answers as frames: the types of the columns, and what is missing."""

from __future__ import annotations

import datetime as dt
import importlib

import polars as pl
import pytest

from graph.question import Column
from graph.result import Result
from graph.stores import StoreError

COLUMNS = {name: Column(id=name, en=name, type=kind)
           for name, kind in (("day", "date"), ("year", "year"), ("name", "text"), ("share", "number"))}  # fmt: skip
FOUND = Result("t", COLUMNS, (("2020-03-05", 2020, "Kota Bogor", 0.5), (None, None, None, None)))


def test_pandas() -> None:
    frame = FOUND.frame()
    assert list(frame.columns) == ["day", "year", "name", "share"]
    assert [str(kind) for kind in frame.dtypes] == ["datetime64[s]", "Int64", "string", "Float64"]
    assert frame["day"][0] == dt.datetime(2020, 3, 5)  # noqa: DTZ001 - a day has no zone
    assert frame.isna().sum().tolist() == [1, 1, 1, 1]


def test_polars() -> None:
    frame = FOUND.frame("polars")
    assert frame.schema == {"day": pl.Date, "year": pl.Int64, "name": pl.String, "share": pl.Float64}
    assert frame.row(0) == (dt.date(2020, 3, 5), 2020, "Kota Bogor", 0.5)
    assert frame.row(1) == (None, None, None, None)


def test_no_rows_still_have_types() -> None:
    assert Result("t", COLUMNS, ()).frame("polars").schema["year"] == pl.Int64
    assert str(Result("t", COLUMNS, ()).frame().dtypes["year"]) == "Int64"


def test_what_is_not_installed_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> object:
        raise ModuleNotFoundError(name)

    monkeypatch.setattr(importlib, "import_module", missing)
    with pytest.raises(StoreError, match=r"pandas is not installed: pip install 'visitasi\[notebook\]'"):
        FOUND.frame()
