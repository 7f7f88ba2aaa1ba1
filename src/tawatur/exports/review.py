"""A person's finding on a claim."""

import datetime
from typing import Literal

import msgspec

Rating = Literal["true", "mostly_true", "mixed", "mostly_false", "false", "unproven"]


class Review(msgspec.Struct, frozen=True, kw_only=True):
    """`by` reviewed the claim on that day; `why` is told in the reviewer's own words. The program makes none itself."""

    claim: str
    rating: Rating
    by: str
    on: datetime.date
    why: str = ""
    url: str | None = None
