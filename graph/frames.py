"""Answers as frames of pandas or polars, with the types that a question's header gives its columns.

Neither library is needed by anything else, so each is imported when it is asked for: pip install 'visitasi[notebook]'.
"""

from __future__ import annotations

import datetime as dt
import importlib
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Protocol

from graph.question import Column
from graph.stores import Row, StoreError, Value

if TYPE_CHECKING:
    import pandas as pd
    import polars as pl

# Type of a column → dtype of pandas (those that know missing values) and of polars.
_PANDAS = {"date": "datetime64[s]", "year": "Int64", "integer": "Int64", "number": "Float64"}
_POLARS = {"date": "Date", "year": "Int64", "integer": "Int64", "number": "Float64"}


class Rows(Protocol):
    """What a frame is made of; an answer is one."""

    @property
    def columns(self) -> Mapping[str, Column]:
        """Name → type of each column."""

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows, in the order of the columns."""


def pandas_frame(found: Rows) -> pd.DataFrame:
    """A pandas frame: dates are datetime64, integers Int64, all else string; a missing value is NA or NaT."""
    pandas = _library("pandas")
    cells = _columns(found)
    types = {name: _PANDAS.get(column.type, "string") for name, column in found.columns.items()}
    series = {name: pandas.Series(values, dtype=types[name]) for name, values in cells.items()}
    frame: pd.DataFrame = pandas.DataFrame(series, columns=list(cells))
    return frame


def polars_frame(found: Rows) -> pl.DataFrame:
    """A polars frame: Date, Int64, Float64 or String; a missing value is null."""
    polars = _library("polars")
    types = {name: getattr(polars, _POLARS.get(column.type, "String")) for name, column in found.columns.items()}
    frame: pl.DataFrame = polars.DataFrame(_columns(found), schema=types)
    return frame


def _columns(found: Rows) -> dict[str, list[Value | dt.date]]:
    columns = list(found.columns.items())
    return {name: [_cell(row[at], column) for row in found.rows] for at, (name, column) in enumerate(columns)}


def _cell(value: Value, column: Column) -> Value | dt.date:
    if column.type != "date" or value is None:
        return value if value is None or column.type in _POLARS else str(value)
    try:
        return dt.date.fromisoformat(str(value))
    except ValueError:  # an article may give what is no date; a frame's column has room for dates only
        return None


def _library(name: str) -> Any:  # noqa: ANN401 - a module
    try:
        return importlib.import_module(name)
    except ModuleNotFoundError as error:
        raise StoreError(f"{name} is not installed: pip install 'visitasi[notebook]', or pip install {name}") from error
