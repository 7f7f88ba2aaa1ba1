"""How a claim came to stand as it does: day by day who joined it, and how it stood then."""

import datetime
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from tawatur.model.claim import Claim, ClaimStatus
from tawatur.web.drawing.ranges import Range
from tawatur.web.pages.wordings import Wording
from tawatur.web.standing import by_figures, standing

Day = datetime.date | None


@dataclass(frozen=True, slots=True)
class Joining:
    """A voice that joined; `fresh` says that its origin was not among those before."""

    wording: Wording
    fresh: bool


@dataclass(frozen=True, slots=True)
class Step:
    """A day of publication, None where none is known; `origins` assert it from then on, `before` is how it stood."""

    day: Day
    joined: tuple[Joining, ...]
    origins: int
    status: ClaimStatus
    before: ClaimStatus | None


def history(claim: Claim, wordings: Iterable[Wording], figures: Sequence[Range]) -> tuple[Step, ...]:
    """The steps in the order of their days; what has no day comes last."""
    rivals = _rivals(figures) if by_figures(claim) else None
    return tuple(_steps(sorted(wordings, key=lambda w: (_last(w.member.published), w.number)), rivals))


def _steps(ordered: Sequence[Wording], rivals: Day) -> Iterator[Step]:
    so_far: list[Wording] = []
    before: ClaimStatus | None = None
    for day, group in groupby(ordered, key=lambda wording: wording.member.published):
        known = {wording.member.origin for wording in so_far}
        joined = tuple(Joining(wording, wording.member.origin not in known) for wording in group)
        so_far += [each.wording for each in joined]
        status = "contested" if rivals and rivals <= _last(day) else standing(w.member for w in so_far)
        yield Step(day, joined, len({w.member.origin for w in so_far if w.member.stance == "asserts"}), status, before)
        before = status


def _rivals(figures: Sequence[Range]) -> Day:
    """The day from which on a second figure stands beside a first, as far as the reports are dated."""
    days = sorted(
        min(given.published for given in mark.readings if given.published)
        for drawn in figures
        if drawn.figures.relation == "conflict"
        for mark in drawn.marks
        if any(given.published for given in mark.readings)
    )
    return days[1] if len(days) > 1 else datetime.date.min


def _last(day: Day) -> datetime.date:
    return day or datetime.date.max
