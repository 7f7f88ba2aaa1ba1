"""Opposites: two propositions that say opposite things of one outcome, as if the one denied the other."""

from tawatur.merging.propositions import Proposition

_STANDS = 3
"""Days after a report within which another tells of the same state; after them it may have changed."""


def opposed(a: Proposition, b: Proposition) -> bool:
    """Whether one asserts that something came about, and another voice, no earlier, what holds where it did not.

    Two numbers decide for themselves.
    """
    if not a.sides or not b.sides or (a.figures and b.figures) or a.clue == b.clue:
        return False
    both = (outcome for outcome, side in a.sides.items() if b.sides.get(outcome, side) != side)
    return any(_after(b, a) if a.sides[outcome] == "done" else _after(a, b) for outcome in both)


def _after(later: Proposition, earlier: Proposition) -> bool:
    if not later.published or not earlier.published:
        return True
    return 0 <= (later.published - earlier.published).days <= _STANDS
