"""What a person found on a claim after checking it; the program makes none itself."""

import datetime
from typing import Literal

import msgspec

from tawatur.model.decision import Words

Rating = Literal["true", "mostly_true", "mixed", "mostly_false", "false", "unproven"]


class Finding(msgspec.Struct, frozen=True, kw_only=True):
    """`words` are those of a voice of the claim, so that it is known again however it grows; None takes it back."""

    words: Words
    rating: Rating | None
    by: str
    at: datetime.datetime
    why: str = ""
    url: str | None = None
