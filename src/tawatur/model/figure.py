"""A count or an amount that measures something."""

from typing import Literal

import msgspec

from tawatur.model.span import Span

FigureKind = Literal[
    "killed",
    "wounded",
    "detained",
    "displaced",
    "missing",
    "fighters",
    "evacuated",
    "money",
    "bases",
    "duration",
    "other",
]


class Figure(msgspec.Struct, frozen=True, kw_only=True):
    """`low` and `high` bound the value (None is open); `unit` is an English singular noun or a currency code."""

    text: Span
    low: float | int | None
    high: float | int | None
    unit: str
    of: Span | None
    kind: FigureKind
    approx: bool = False
    statement: str | None = None
