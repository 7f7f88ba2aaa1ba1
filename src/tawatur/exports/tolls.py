"""Tolls: how many are said to have been killed in what a claim tells."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tawatur.exports.material import Material
from tawatur.model import Figure
from tawatur.model.claim import Claim
from tawatur.model.figure_set import FigureSet

Number = float | int
_Place = tuple[str, int]
"""Where a figure stands: its document and its first character."""


@dataclass(frozen=True, slots=True)
class Toll:
    """In UCDP's manner: the least number that is given, the best, and the greatest."""

    low: Number | None
    best: Number | None
    high: Number | None


class Tolls:
    """Made once of all claims and figure sets; asked for the toll of a claim."""

    def __init__(self, material: Material) -> None:
        situation = material.situation
        self._reports = material.reports
        self._claims = {claim.id: claim for claim in situation.claims}
        self._sets: dict[_Place, list[FigureSet]] = defaultdict(list)
        for found in situation.figure_sets:
            for member in found.members:
                self._sets[member.doc, member.text.start].append(found)

    def of(self, claim: str | None) -> Toll | None:
        """The toll; None where the claim's words give no number of killed."""
        figures = dict(self._killed(self._claims[claim])) if claim in self._claims else {}
        sets = [found for place in figures for found in self._sets.get(place, ())]
        if sets:
            return _of_sets(sets)
        return _of_figures(list(figures.values())) if figures else None

    def _killed(self, claim: Claim) -> Iterable[tuple[_Place, Figure]]:
        for member in claim.members:
            report = self._reports.get(member.doc)
            for figure in report.killed if report and member.stance == "asserts" else ():
                if member.quote.covers(figure.text):
                    yield (member.doc, figure.text.start), figure


def _of_sets(sets: Sequence[FigureSet]) -> Toll:
    return _bounded(sets[0].best, [number for found in sets for number in (found.low, found.best, found.high)])


def _of_figures(figures: Sequence[Figure]) -> Toll:
    """Without a set the last one that is told is the best."""
    best = figures[-1].low if figures[-1].low is not None else figures[-1].high
    return _bounded(best, [number for figure in figures for number in (figure.low, figure.high)])


def _bounded(best: Number | None, numbers: Iterable[Number | None]) -> Toll:
    """The toll of all numbers; one that is open on a side (at least 300) gives the bound that it has."""
    given = [number for number in numbers if number is not None]
    return Toll(min(given, default=None), best, max(given, default=None))
