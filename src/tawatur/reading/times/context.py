"""What a time expression is resolved against: the document's date, what was spoken of before, and the tense around it."""

import datetime
from dataclasses import dataclass
from typing import Literal

from tawatur.arabic.edtf import Value

Tense = Literal["", "past", "future", "intended", "near"]


@dataclass(frozen=True, slots=True)
class Context:
    """`published` is the anchor; `focus` the value last read, `day` the day last read in the same paragraph."""

    published: datetime.date | None = None
    focus: Value | None = None
    day: datetime.date | None = None
    tense: Tense = ""
