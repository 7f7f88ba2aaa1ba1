"""Columns of the flat tables; offsets are code points, dates that are not whole days stay EDTF."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, TypeVar

import pyarrow as pa

from tawatur.errors import ExportError
from tawatur.model import Span

T = TypeVar("T")
Row = dict[str, Any]
Tables = Mapping[str, tuple[pa.Schema, Callable[[T], Iterable[Row]]]]
"""By name: the columns of a table, and the rows that it takes from a value."""

_TYPES: Mapping[str, pa.DataType] = {
    "": pa.string(),
    "count": pa.int32(),
    "day": pa.date32(),
    "flag": pa.bool_(),
    "number": pa.float64(),
    "texts": pa.list_(pa.string()),
}
SPAN = " text start:count end:count "
"""The columns of `span_cells`."""


def columns(listed: str) -> pa.Schema:
    """The columns by name, with a type after a colon where they do not hold text."""
    named = (column.partition(":") for column in listed.split())
    return pa.schema([(name, _TYPES[type]) for name, _, type in named])


def build(name: str, tables: Tables[T], values: Iterable[T]) -> pa.Table:
    """The table of that name; ExportError where there is none."""
    if name not in tables:
        raise ExportError("there is no table {name}; there are: {names}", name=name, names=", ".join(sorted(tables)))
    schema, rows = tables[name]
    return pa.Table.from_pylist([row for value in values for row in rows(value)], schema=schema)


def span_cells(span: Span) -> Row:
    """The words and where they stand."""
    return {"text": span.text, "start": span.start, "end": span.end}
