"""How each type of event, and some of its modes, names its recipient and its place."""

from dataclasses import dataclass
from functools import cache
from typing import Literal

from tawatur.arabic.normal import fold
from tawatur.lexicon.plover import TYPES
from tawatur.lexicon.table import DATA, read_table
from tawatur.model import EventType

RecipientKind = Literal["named", "any", "none"]
PlaceKind = Literal["none", "object", "setting"]


@dataclass(frozen=True, slots=True)
class EventFrame:
    """`prepositions` are folded and bring the recipient; `place` is `object` where the object may be the place.

    `passive` says that a verb without object, written alike in both voices, is read as passive; `source` that من after
    an event noun brings the actor; `back` that a definite event noun that names nobody only points back.
    """

    prepositions: frozenset[str]
    recipient: RecipientKind
    place: PlaceKind
    passive: bool
    source: bool
    back: bool


def event_frame(kind: EventType, mode: str) -> EventFrame:
    """The frame of a PLOVER type in that mode."""
    frames = _event_frames()
    return frames.get((kind, mode)) or frames[kind, ""]


@cache
def _event_frames() -> dict[tuple[EventType, str], EventFrame]:
    """The frame of every PLOVER type, and of each mode that differs from its type."""
    frames = {}
    columns = ("type", "mode", "recipients", "recipient", "place", "passive", "source", "back")
    for row in read_table(DATA / "event_frames.tsv", columns):
        recipient: RecipientKind = row.one_of("recipient", ("named", "any", "none"))
        place: PlaceKind = row.one_of("place", ("none", "object", "setting"))
        prepositions = frozenset(map(fold, row.many("recipients")))
        source = row.one_of("source", ("yes", "no")) == "yes"
        passive = row.one_of("passive", ("yes", "no")) == "yes"
        back = row.one_of("back", ("yes", "no")) == "yes"
        frame = EventFrame(prepositions, recipient, place, passive, source, back)
        frames[row.one_of("type", TYPES), row["mode"]] = frame
    return frames
