"""The course of a figure: what each source gives, on the day for which it gives it."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from tawatur.web.drawing.axis import Axis

WIDTH, HEIGHT = 640, 200
_LEFT, _TOP, _BOTTOM = 64.0, 14.0, 28.0
_OPEN = 0.2
"""Share of the scale by which an open bound reaches beyond the known one."""
_APART = 9.0


@dataclass(frozen=True, slots=True)
class Value:
    """A figure of a source (number `hue`) for a day; None is an open bound."""

    day: datetime.date
    low: float | None
    high: float | None
    hue: int


@dataclass(frozen=True, slots=True)
class Bar:
    """A value as a bar from its least to its greatest; `open_above` and `open_below` say which bounds are unknown."""

    value: Value
    x: float
    top: float
    bottom: float
    open_above: bool
    open_below: bool


@dataclass(frozen=True, slots=True)
class Course:
    """`levels` are values named at the side, with their heights; `side` is where they stand."""

    bars: tuple[Bar, ...]
    axis: Axis
    levels: tuple[tuple[float, float], ...]
    side: float
    width: int = WIDTH
    height: int = HEIGHT


def course(values: Sequence[Value], *, mirrored: bool) -> Course | None:
    """The picture from the first day to the last; None where no value has a day or a bound."""
    known = [v for v in values if v.low is not None or v.high is not None]
    if not known:
        return None
    top = max(bound for v in known for bound in (v.low, v.high) if bound is not None) or 1
    days = sorted(v.day for v in known)
    start = _LEFT / 3 if mirrored else _LEFT
    axis = Axis(days[0], days[-1], start, WIDTH - _LEFT * 4 / 3, mirrored)
    levels = tuple((level, _y(level, top)) for level in (0, top / 2, top))
    return Course(tuple(_bars(known, axis, top)), axis, levels, WIDTH - 6 if mirrored else 6)


def _bars(values: Sequence[Value], axis: Axis, top: float) -> list[Bar]:
    """The bars; those of one day stand side by side."""
    found = []
    for value in values:
        same = [other for other in values if other.day == value.day]
        place = next(n for n, other in enumerate(same) if other is value)
        room = min(_APART, axis.length / ((axis.last - axis.first).days + 1) / len(same))
        x = axis.at(value.day) + (place - (len(same) - 1) / 2) * room * (-1 if axis.mirrored else 1)
        low = 0 if value.low is None else value.low
        high = top * (1 + _OPEN) if value.high is None else value.high
        found.append(Bar(value, x, _y(high, top), _y(low, top), value.high is None, value.low is None))
    return found


def _y(level: float, top: float) -> float:
    return HEIGHT - _BOTTOM - (HEIGHT - _BOTTOM - _TOP) * level / (top * (1 + _OPEN))
