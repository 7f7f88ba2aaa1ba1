"""Whether two figures can be one number."""

from tawatur.model import Figure
from tawatur.model.figure_set import Reading

TOLLS = frozenset({"killed", "wounded", "missing", "detained", "displaced", "evacuated"})
"""Kinds of figures that count people and may grow."""
_TIMES = 10
_ABOUT = 0.05
"""Share by which a number that is said to be about so much may miss."""


def comparable(a: Figure, b: Figure) -> bool:
    """Whether two figures measure things of one kind: the dead and the dead, dollars and dollars.

    Where the kind of one is not told, one number of one unit is enough.
    """
    if a.kind != b.kind:
        return "other" in (a.kind, b.kind) and a.unit == b.unit and equal(a, b)
    return a.kind in TOLLS or a.unit == b.unit


def equal(a: Figure, b: Figure) -> bool:
    """Whether two figures give one number, which is more than that one number can be both (at least 9, and 21)."""
    one_bound = (a.low == b.low is not None) or (a.high == b.high is not None)
    return compatible(a, b) and (one_bound or (a.approx and b.approx))


def compatible(a: Figure | Reading, b: Figure | Reading) -> bool:
    """Whether one number can be both: their bounds meet."""
    low_a, high_a = bounds(a)
    low_b, high_b = bounds(b)
    return low_a <= high_b and low_b <= high_a


def far_apart(a: Figure, b: Figure) -> bool:
    """Whether one is so many times the other that they hardly measure one quantity."""
    low, high = sorted(abs(low if low is not None else high or 0) for low, high in ((a.low, a.high), (b.low, b.high)))
    return high > _TIMES * low


def bounds(figure: Figure | Reading) -> tuple[float, float]:
    """Lower and upper bound; open ones are infinite, and about so much leaves room on both sides."""
    room = _ABOUT if isinstance(figure, Figure) and figure.approx else 0.0
    low = float("-inf") if figure.low is None else figure.low * (1 - room)
    high = float("inf") if figure.high is None else figure.high * (1 + room)
    return low, high
