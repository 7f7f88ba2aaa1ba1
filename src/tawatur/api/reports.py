"""Reports in memory."""

from collections.abc import Iterable, Iterator, Sequence
from typing import overload

from tawatur.api.any_reports import AnyReports
from tawatur.api.merging import merge
from tawatur.api.report import Report
from tawatur.api.situation import Situation


class Reports(AnyReports, Sequence[Report]):
    """A fixed sequence of reports.

    >>> import tawatur
    >>> reports = tawatur.read(tawatur.Document.of("قال متحدث باسم البلدية إن الجسر أغلق أمس.", id="a"))
    >>> reports.to_arrow("statements").column("chain").to_pylist()
    [['متحدث باسم البلدية']]
    """

    def __init__(self, reports: Iterable[Report] = ()) -> None:
        self._reports = tuple(reports)

    def __iter__(self) -> Iterator[Report]:
        return iter(self._reports)

    def __len__(self) -> int:
        return len(self._reports)

    @overload
    def __getitem__(self, place: int) -> Report: ...
    @overload
    def __getitem__(self, place: slice) -> "Reports": ...
    def __getitem__(self, place: int | slice) -> "Report | Reports":
        return Reports(self._reports[place]) if isinstance(place, slice) else self._reports[place]

    def merge(self) -> Situation:
        """What they say together."""
        return merge(self)
