"""Units in which one quantity may be told: people and bodies, hectares and dunams, rockets and missiles."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from tawatur.lexicon.table import DATA, read_table


@dataclass(frozen=True, slots=True)
class UnitSize:
    """A unit's family, and how much of the family's smallest unit makes one."""

    family: str
    size: int = 1


def unit_size(unit: str) -> UnitSize:
    """The size of the unit; one that is in no family is a family by itself."""
    return _sizes().get(unit) or UnitSize(unit)


@cache
def _sizes() -> Mapping[str, UnitSize]:
    rows = read_table(DATA / "unit_families.tsv", ("family", "unit", "size"))
    return {r.required("unit"): UnitSize(r.required("family"), int(r.required("size"))) for r in rows}
