"""Kinds of places: how large a thing of the kind is, and how exactly it tells where something was."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Literal, get_args

from tawatur.lexicon.table import DATA, Row, read_table

Scale = Literal["state", "area", "countryside", "district", "settlement", "region", "landform", "sea", "site"]

_CODES = ("1", "2", "3", "4", "5", "6", "7")


@dataclass(frozen=True, slots=True)
class PlaceKind:
    """`precision` is UCDP's code (1 to 7); `by_name` the code where only the place in the name is known, if any."""

    scale: Scale
    precision: int
    by_name: int | None


def _kind(row: Row) -> PlaceKind:
    by_name = int(row.one_of("by_name", _CODES)) if row["by_name"] else None
    return PlaceKind(row.one_of("scale", get_args(Scale)), int(row.one_of("precision", _CODES)), by_name)


@cache
def place_kinds() -> Mapping[str, PlaceKind]:
    """The shipped kinds by name."""
    rows = read_table(DATA / "place_kinds.tsv", ("kind", "scale", "precision", "by_name"))
    return MappingProxyType({row.required("kind"): _kind(row) for row in rows})
