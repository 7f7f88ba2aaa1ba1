"""Kinds of outcome: what came about, whatever it happened to (انهيار، هزيمة and عجز are one kind)."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from tawatur.lexicon.table import DATA, read_table


@cache
def outcomes() -> Mapping[str, tuple[str, ...]]:
    """The words and phrases of each kind, as they are written."""
    rows = read_table(DATA / "outcomes.tsv", ("kind", "words"))
    return MappingProxyType({row.required("kind"): row.many("words") for row in rows})
