"""How each type of event names its recipient and its place."""

from dataclasses import dataclass
from functools import cache

from tawatur.arabic.normal import fold
from tawatur.lexicon.plover import TYPES
from tawatur.lexicon.table import DATA, read_table


@dataclass(frozen=True, slots=True)
class EventFrame:
    """`recipients` are folded prepositions; `takes_place` where a place as object is the place of the event."""

    recipients: frozenset[str]
    takes_place: bool


@cache
def event_frames() -> dict[str, EventFrame]:
    """The frame of every PLOVER type."""
    frames = {}
    for row in read_table(DATA / "event_frames.tsv", ("type", "recipients", "place")):
        takes_place = row.one_of("place", ("yes", "no")) == "yes"
        frames[row.one_of("type", TYPES)] = EventFrame(frozenset(map(fold, row.many("recipients"))), takes_place)
    return frames
