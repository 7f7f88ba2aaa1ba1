"""The same quantity over several reports."""

from typing import Literal

import msgspec

from tawatur.model.figure import FigureKind
from tawatur.model.span import Span

FigureRelation = Literal["agree", "conflict", "update"]


class Reading(msgspec.Struct, frozen=True, kw_only=True):
    """One report's figure; `as_of` is the EDTF date for which it holds, `origin` the id of an Origin."""

    doc: str
    text: Span
    low: float | int | None
    high: float | int | None
    as_of: str | None
    origin: str


class FigureSet(msgspec.Struct, frozen=True, kw_only=True):
    """`low`, `best` and `high` in UCDP's manner: the least, the latest most often given, and the greatest value."""

    id: str
    kind: FigureKind
    unit: str
    members: tuple[Reading, ...]
    relation: FigureRelation
    low: float | int | None
    best: float | int | None
    high: float | int | None
    reason: str
