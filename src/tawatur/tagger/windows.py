"""Windows: stretches of whole sentences that the encoder reads at once."""

from collections.abc import Sequence
from dataclasses import dataclass

LONGEST = 160
"""Pieces in a window, without the two marks at its ends."""


@dataclass(frozen=True, slots=True)
class Window:
    """Units `first` up to but not including `last`."""

    first: int
    last: int


def windows(sizes: Sequence[int], stops: Sequence[int], longest: int = LONGEST) -> tuple[Window, ...]:
    """Fills windows with sentences; `sizes` are pieces a unit, `stops` the units at which sentences end.

    A sentence that is longer than a window is cut where the window is full.
    """
    found: list[Window] = []
    ends, first, sentence, used = set(stops), 0, 0, 0
    for unit, size in enumerate(sizes):
        while used and used + size > longest:
            cut = sentence if sentence > first else unit
            found.append(Window(first, cut))
            first = sentence = cut
            used = sum(sizes[cut:unit])
        used += size
        if unit + 1 in ends:
            sentence = unit + 1
    if used:
        found.append(Window(first, len(sizes)))
    return tuple(found)
