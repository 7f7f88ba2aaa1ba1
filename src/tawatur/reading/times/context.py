"""What a time expression is resolved against."""

import datetime
from dataclasses import dataclass
from typing import Literal, Protocol

from tawatur.arabic.edtf import Value

Tense = Literal["", "past", "future", "intended", "near"]
"""Tense of the words around: said nothing, past, future, promised or expected, or "the nearest" (until, before)."""


@dataclass(frozen=True, slots=True)
class Context:
    """`published` is the document's date, `focus` the value last read, `day` the day and `month` the month last read.

    `year` is the year that was named just before, of which a day without a year is.
    """

    published: datetime.date | None = None
    focus: Value | None = None
    day: datetime.date | None = None
    month: datetime.date | None = None
    year: int | None = None
    tense: Tense = ""


class Reference(Protocol):
    """What an expression refers to; its value is None where the context does not tell."""

    def value(self, context: Context) -> Value | None: ...
