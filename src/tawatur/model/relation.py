"""A lasting tie between two entities."""

from typing import Literal

import msgspec

from tawatur.model.span import Span

RelationType = Literal[
    "supports",
    "funds",
    "arms",
    "supplies",
    "commands",
    "part_of",
    "allied_with",
    "fights",
    "present_in",
    "controls",
    "withdraws_from",
    "leads",
    "opposes",
]


class Relation(msgspec.Struct, frozen=True, kw_only=True, rename={"from_": "from"}):
    """`from_` and `to` are entity ids of the same Record (`from` in JSON)."""

    from_: str
    to: str
    type: RelationType
    evidence: Span
    statement: str | None = None
    reason: str = ""
