"""What the plan asks of an engine: tables by name, SQL that both dialects share, and functions over rows and groups."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    import pyarrow as pa

Mapped = Callable[["pa.Table"], "pa.Table"]
"""Rows to rows; it must not matter how the rows are cut into tables."""
Grouped = Callable[["pa.Table", "pa.Table"], "pa.Table"]
"""The rows of some whole groups, from two tables, to rows; it must not matter which groups come together."""


class Engine(Protocol):
    """Tables are made once under a name of their own, and never changed."""

    name: str
    explode: str
    """The SQL function that makes a row of each item of a list."""

    def load(self, name: str, table: "pa.Table") -> None:
        """Make a table of a small one in memory."""

    def open(self, name: str, files: Sequence[Path], schema: "pa.Schema") -> None:
        """Make a table of Parquet files, which may be none."""

    def view(self, name: str, query: str) -> None:
        """Give the query a name, without asking it yet."""

    def sql(self, name: str, query: str, each: str | None = None, near: str | None = None) -> None:
        """Make a table of a query; where it names `{each}`, it may be asked for each value of that table apart.

        Rows that share a value of the column `near` will be wanted together.
        """

    def map(self, name: str, source: str, function: Mapped, schema: "pa.Schema") -> None:
        """Make a table of what the function makes of the rows of another."""

    def grouped(self, name: str, left: str, right: str, by: str, function: Grouped, schema: "pa.Schema") -> None:
        """Make a table of what the function makes of the rows of two tables that share a value of the column `by`."""

    def map_groups(self, name: str, source: str, by: str, function: Mapped, schema: "pa.Schema") -> None:
        """Make a table of what the function makes of the rows that share a value of the column `by`."""

    def fetch(self, query: str) -> "pa.Table":
        """The answer to a query, in memory."""

    def close(self) -> None:
        """Let go of all tables."""
