"""A lasting tie between two things, with every sentence that states it."""

import msgspec

from tawatur.model.relation import RelationType
from tawatur.model.span import Span


class Evidence(msgspec.Struct, frozen=True, kw_only=True):
    """One statement of the tie; `date` (EDTF) is the one in its words, else the day of the report."""

    doc: str
    statement: str | None
    words: Span
    date: str | None
    origin: str | None
    claim: str | None


class Tie(msgspec.Struct, frozen=True, kw_only=True, rename={"from_": "from"}):
    """An edge of the network; `from_` and `to` are ids of Things (`from` in JSON); `evidence` is in order of time."""

    id: str
    from_: str
    to: str
    type: RelationType
    evidence: tuple[Evidence, ...]
    independent_origins: int
