"""Places for the boxes of a tree in rows: the bottom side by side, each above in the middle of what hangs from it."""

from collections.abc import Hashable, Mapping, Sequence
from typing import TypeVar

K = TypeVar("K", bound=Hashable)


def spread(rows: Mapping[K, int], links: Sequence[tuple[K, K]], slot: float) -> dict[K, float]:
    """The middle of each box from 0 on; boxes of one row lie at least a `slot` apart. `links` lead down."""
    bottom = max(rows.values(), default=0)
    places = {key: slot * number for number, key in enumerate(key for key, row in rows.items() if row == bottom)}
    for row in range(bottom - 1, -1, -1):
        middles = {key: _middle(key, links, places) for key, own in rows.items() if own == row}
        at = -slot
        for key in sorted(middles, key=middles.__getitem__):
            at = places[key] = max(middles[key], at + slot)
    least = min(places.values(), default=0.0)
    return {key: place - least for key, place in places.items()}


def _middle(key: K, links: Sequence[tuple[K, K]], places: Mapping[K, float]) -> float:
    below = [places[lower] for upper, lower in links if upper == key]
    return (min(below) + max(below)) / 2 if below else 0.0
