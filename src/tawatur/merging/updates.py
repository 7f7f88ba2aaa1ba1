"""How the figures of one quantity stand to one another: they agree, replace one another, or cannot both hold."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from tawatur.merging.amounts import TOLLS, bounds, compatible, equal, is_count, told_in
from tawatur.merging.measured import Measured, Place
from tawatur.model import Figure
from tawatur.model.figure_set import FigureRelation, FigureSet, Reading
from tawatur.model.ids import content_id

_PRICE = "money"


def related(members: Sequence[Measured]) -> Iterator[FigureSet]:
    """One set, or two where a number that was brought up to date has a rival besides."""
    ordered = sorted(members, key=lambda m: (m.as_of, m.node))
    other = [(a, b) for a, b in combinations(ordered, 2) if not _one_number(a.figure, b.figure)]
    newer = [pair for pair in other if replaces(*pair)]
    rivalry = _Rivalry(ordered)
    rival = [pair for pair in other if rivalry.between(*pair)]
    if not newer and not rival:
        yield _set(ordered, "agree", "all figures can be one number")
    elif not rival:
        yield _set(ordered, "update", "later figures replace earlier ones")
    elif not newer:
        yield _set(ordered, "conflict", _dispute(rival))
    else:
        own = [pair for pair in newer if pair[0].origin == pair[1].origin] or newer
        yield _set(_with_equals(rival, ordered), "conflict", _dispute(rival))
        yield _set(_with_equals(own, ordered), "update", "later figures replace earlier ones")


def _one_number(a: Figure, b: Figure) -> bool:
    """Whether nothing parts the two: an open bound (at least 9) can be 21 too, but may be brought up to date by it."""
    opened = a.low is not None and b.low is not None and None in (a.high, b.high)
    return equal(a, b) or (compatible(a, b) and not opened)


def _dispute(rival: Sequence[tuple[Measured, Measured]]) -> str:
    a, b = rival[0]
    return f"«{a.figure.text.text}» and «{b.figure.text.text}» cannot both hold"


def _with_equals(pairs: Sequence[tuple[Measured, Measured]], ordered: Sequence[Measured]) -> list[Measured]:
    """The members of the pairs, and those that give the number of one of them."""
    inside = [m for pair in pairs for m in pair]
    return [m for m in ordered if any(m is other or equal(m.figure, other.figure) for other in inside)]


def rivals(sets: Sequence[FigureSet], measured: Sequence[Measured]) -> Mapping[Place, tuple[Reading, ...]]:
    """For each figure, by document and offset, those of other origins that dispute it."""
    by_place = {m.place: m for m in measured}
    found: dict[Place, tuple[Reading, ...]] = {}
    for each in sets:
        if each.relation == "conflict":
            inside = [by_place[reading.doc, reading.text.start] for reading in each.members]
            rivalry = _Rivalry(inside)
            for m in inside:
                found[m.place] = tuple(_reading(other) for other in inside if rivalry.between(m, other))
    return found


class _Rivalry:
    """Which figures of one quantity stand against one another."""

    def __init__(self, members: Sequence[Measured]) -> None:
        self._members = members
        pairs = ((a, b) for a, b in combinations(members, 2) if not equal(a.figure, b.figure) and replaces(a, b))
        self._settled = {frozenset((bounds(a.figure), bounds(b.figure))) for a, b in pairs}

    def between(self, a: Measured, b: Measured) -> bool:
        """Whether both stand; a number that another has replaced, or its own origin had withdrawn, stands no more."""
        if a.origin == b.origin or compatible(a.figure, b.figure):
            return False
        if frozenset((bounds(a.figure), bounds(b.figure))) in self._settled:
            return False
        return not self._withdrawn(a, b.as_of) and not self._withdrawn(b, a.as_of)

    def _withdrawn(self, m: Measured, day: str) -> bool:
        """Whether another number of its origin, or one that replaces it, was given after it, by that day."""
        later = (o for o in self._members if m.as_of < o.as_of <= day and not _one_number(m.figure, o.figure))
        return any(m.origin == other.origin or replaces(m, other) for other in later)


def _set(ordered: Sequence[Measured], relation: FigureRelation, reason: str) -> FigureSet:
    unit = ordered[0].figure.unit
    values = [value for m in ordered for value in told_in(unit, m.figure) if value is not None]
    return FigureSet(
        id=content_id("f", relation, *(m.node for m in ordered)),
        kind=ordered[0].figure.kind,
        unit=unit,
        members=tuple(_reading(m) for m in ordered),
        relation=relation,
        low=min(values, default=None),
        best=_best(ordered, unit),
        high=max(values, default=None),
        reason=reason,
    )


def replaces(a: Measured, b: Measured) -> bool:
    """Whether one of two different figures takes the place of the other.

    So it is by one origin at another time; with the missing as they are found; with what a report tells of an earlier
    time; with a count or price that is said to have moved there on a later day; and with a toll that is higher no
    sooner and is said to have grown, or on a later day to have been reached, or that a preliminary one is lower than.
    """
    low, high = sorted((a, b), key=lambda m: _value(m.figure))
    if a.origin == b.origin and a.as_of != b.as_of:
        return True
    if a.figure.kind not in TOLLS:
        first, later = sorted((a, b), key=lambda m: m.as_of)
        return _moved(first, later) or _earlier(a, b) or _earlier(b, a)
    if a.figure.kind == "missing" and low.as_of > high.as_of:
        return True
    if low.voice == high.voice and (low.place > high.place or low.adds_to(high)):
        return _begins(low) or shrinks(low) or low.looks_back
    if shrinks(low) and low.as_of >= high.as_of:
        return True
    reached = (low.as_of < high.as_of or low.origin == high.origin) and high.told_as("latest")
    return low.as_of <= high.as_of and (reached or grows(high) or _begins(low) or _earlier(low, high))


def _moved(first: Measured, later: Measured) -> bool:
    """Whether a count is said to have grown, or a price to have risen or fallen, to what is given on a later day."""
    if first.as_of == later.as_of:
        return False
    if _value(first.figure) < _value(later.figure):
        return (later.figure.kind == _PRICE or is_count(later.figure)) and grows(later)
    return later.figure.kind == _PRICE and shrinks(later)


def _begins(m: Measured) -> bool:
    """Whether it is said to be preliminary."""
    return m.told_as("preliminary")


def _earlier(a: Measured, b: Measured) -> bool:
    """Whether the one is told of an earlier time than the other, no later."""
    return a.looks_back and not b.looks_back and a.as_of <= b.as_of


def shrinks(m: Measured) -> bool:
    """Whether the words around the figure say that it was too high."""
    return m.told_as("shrink")


def grows(m: Measured) -> bool:
    """Whether the words around the figure say that it grew."""
    return m.proposition.becomes or m.told_as("grow")


def _value(figure: Figure) -> float:
    return next((float(bound) for bound in (figure.low, figure.high) if bound is not None), 0.0)


def _best(ordered: Sequence[Measured], unit: str) -> float | int | None:
    """The value most often given on the last day."""
    last = (told_in(unit, m.figure) for m in ordered if m.as_of == ordered[-1].as_of)
    counts = Counter(value for low, high in last if (value := high if low is None else low) is not None)
    return max(counts, key=lambda value: (counts[value], value), default=None)


def _reading(m: Measured) -> Reading:
    return Reading(
        doc=m.proposition.doc,
        text=m.figure.text,
        low=m.figure.low,
        high=m.figure.high,
        as_of=m.as_of or None,
        origin=m.origin,
    )
