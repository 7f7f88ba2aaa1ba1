"""What a person says that a piece of evidence means for a hypothesis."""

import datetime
from typing import Literal

import msgspec

from tawatur.model.spot import Spot

Mark = Literal["CC", "C", "N", "I", "II"]
"""Very consistent, consistent, neutral or not applicable, inconsistent, very inconsistent."""


class Marking(msgspec.Struct, frozen=True, kw_only=True):
    """Of several on one pair of words the last counts; `hypothesis` is where one of its voices names the cause."""

    evidence: Spot
    hypothesis: Spot
    mark: Mark
    by: str
    at: datetime.datetime
