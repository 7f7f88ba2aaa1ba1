"""Whether two figures can be one number."""

from tawatur.lexicon.counted import counted_units
from tawatur.lexicon.unit_families import unit_size
from tawatur.model import Figure

TOLLS = frozenset({"killed", "wounded", "missing", "detained", "displaced", "evacuated"})
"""Kinds of figures that count people and may grow."""
_PEOPLE = "people"
_TIMES = 10
_ABOUT = 0.05
"""Share by which a number that is said to be about so much may miss."""


def comparable(a: Figure, b: Figure) -> bool:
    """Whether two figures measure things of one kind: the dead and the dead, dollars and dollars.

    Where the kind of one is not told, one number in units of one family is enough.
    """
    if a.kind != b.kind:
        return "other" in (a.kind, b.kind) and one_family(a, b) and equal(a, b)
    return a.kind in TOLLS or one_family(a, b)


def one_family(a: Figure, b: Figure) -> bool:
    """Whether their units measure one quantity: hectares and dunams, persons and bodies."""
    return a.unit == b.unit or unit_size(a.unit).family == unit_size(b.unit).family


def is_count(figure: Figure) -> bool:
    """Whether it counts people or things, of which there may be more by and by."""
    family = unit_size(figure.unit).family
    return figure.kind == "other" and (family == _PEOPLE or figure.unit in counted_units())


def equal(a: Figure, b: Figure) -> bool:
    """Whether two figures give one number, which is more than that one number can be both (at least 9, and 21)."""
    (low_a, high_a), (low_b, high_b) = sides(a), sides(b)
    one_bound = (low_a == low_b is not None) or (high_a == high_b is not None)
    return compatible(a, b) and (one_bound or (a.approx and b.approx))


def compatible(a: Figure, b: Figure) -> bool:
    """Whether one number can be both: their bounds meet."""
    low_a, high_a = bounds(a)
    low_b, high_b = bounds(b)
    return low_a <= high_b and low_b <= high_a


def far_apart(a: Figure, b: Figure) -> bool:
    """Whether one is so many times the other that they hardly measure one quantity."""
    low, high = sorted(abs(low if low is not None else high or 0) for low, high in map(sides, (a, b)))
    return high > _TIMES * low


def bounds(figure: Figure) -> tuple[float, float]:
    """Lower and upper bound; open ones are infinite, and about so much leaves room on both sides."""
    room = _ABOUT if figure.approx else 0.0
    low, high = sides(figure)
    return float("-inf") if low is None else low * (1 - room), float("inf") if high is None else high * (1 + room)


def sides(figure: Figure) -> tuple[float | None, float | None]:
    """Its numbers in the smallest unit of its family; None where a side is open."""
    size = unit_size(figure.unit).size
    return None if figure.low is None else figure.low * size, None if figure.high is None else figure.high * size


def told_in(unit: str, figure: Figure) -> tuple[float | None, float | None]:
    """Its numbers in another unit of its family."""
    if figure.unit == unit:
        return figure.low, figure.high
    size = unit_size(unit).size
    low, high = sides(figure)
    return None if low is None else low / size, None if high is None else high / size
