"""The label inventories of the tagger's heads, in BIO: `O`, then `B-` and `I-` of each type."""

from dataclasses import dataclass
from typing import get_args

from tawatur.model import EventType, Label


@dataclass(frozen=True, slots=True)
class Head:
    """One token-level head: its name, the types of its spans, and where its logits lie in the model's output."""

    name: str
    types: tuple[str, ...]
    start: int

    @property
    def size(self) -> int:
        """Number of BIO labels."""
        return 1 + 2 * len(self.types)

    @property
    def stop(self) -> int:
        """Index after its last logit."""
        return self.start + self.size

    def begin(self, kind: str) -> int:
        """Index of `B-kind` within the head."""
        return 1 + 2 * self.types.index(kind)

    def inside(self, kind: str) -> int:
        """Index of `I-kind` within the head."""
        return self.begin(kind) + 1


NAMES: tuple[str, ...] = get_args(Label)
TRIGGERS: tuple[str, ...] = get_args(EventType)
# The inventory of ANERcorp, kept as a head of its own so that the model can be measured on that set.
NEWS: tuple[str, ...] = ("PERS", "LOC", "ORG", "MISC")

_INVENTORIES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("names", NAMES),
    ("news", NEWS),
    ("source", ("SOURCE",)),
    ("cue", ("CUE",)),
    ("content", ("CONTENT",)),
    ("inner", ("CONTENT",)),
    ("trigger", TRIGGERS),
    ("figure", ("FIGURE",)),
    ("time", ("TIME",)),
)


def _heads() -> dict[str, Head]:
    heads: dict[str, Head] = {}
    start = 0
    for name, types in _INVENTORIES:
        heads[name] = Head(name, types, start)
        start = heads[name].stop
    return heads


HEADS = _heads()
WIDTH = sum(head.size for head in HEADS.values())
"""Logits a unit: all heads beside each other."""

ROLES: tuple[str, ...] = ("origin", "relay", "content", "actor", "recipient", "place")
"""What the linker looks for: the first three from a cue, the others from an event trigger."""
CUE_ROLES = ROLES[:3]
TRIGGER_ROLES = ROLES[3:]
