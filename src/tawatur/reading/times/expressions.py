"""Whole time expressions in a run of time words: days put together from their parts, nested periods, ranges."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from tawatur.reading.times.context import Reference
from tawatur.reading.times.day_rules import DAY_RULES
from tawatur.reading.times.days import DayReference
from tawatur.reading.times.parts import Edge, Part, Range
from tawatur.reading.times.patterns import Rule
from tawatur.reading.times.period_rules import BARE_UNIT, EDGE, PART, PERIOD_RULES
from tawatur.reading.times.recurring import HijriMonth, Month
from tawatur.reading.times.tags import Word, tags
from tawatur.reading.times.units import Focus, Unit

T = TypeVar("T")

_GLUE = re.compile(r"(?:[gfi]|,?\(?=~?|,|\()?D?")
_CONNECTORS = {
    "b": re.compile(r"\+"),
    "d": re.compile(r"\+"),
    "f": re.compile(r"\+?t|-"),
    "": re.compile("[-/]|(?<=W)(?=W)"),
}
_DAYS_OF_MONTH = re.compile(r"[PD]?(?P<day>[nO])(?:\+[nO])*(?:\+?t|-|\+)")
_CANNOT_BEGIN = frozenset("+~,-/()=Iexkv")
_HEADS = frozenset("RNAPQWMHFSXDLKJGYwqhsuVZTo:#%yz")
_DEEPEST = 4


@dataclass(frozen=True, slots=True)
class Expression:
    """A reference and the words of the run, `first` up to but not including `last`, that make it."""

    reference: Reference
    first: int
    last: int


def expressions(run: Sequence[Word]) -> Iterator[Expression]:
    """The expressions of a run from left to right, the longest at each word."""
    parser = _Parser(run, tags(run))
    if _HEADS.isdisjoint(parser.tags):
        return
    at = 0
    while at < len(run):
        found = None if run[at].tag in _CANNOT_BEGIN else parser.expression(at)
        if found is None:
            at += 1
        else:
            yield found
            at = found.last


@dataclass(frozen=True, slots=True)
class _Parser:
    words: Sequence[Word]
    tags: str

    def expression(self, at: int) -> Expression | None:
        return self._range(at) or self._simple(at)

    def _simple(self, at: int) -> Expression | None:
        day, period = self._day(at), self._period(at)
        if day and period:
            return period if period.last > day.last else day
        return day or period

    def _day(self, at: int) -> Expression | None:
        """Neighbouring sayings of one day, such as part of day, weekday and date, as one reference."""
        reference: DayReference | None = None
        first = last = at
        at += self.tags.startswith("D", at) and not self.tags.startswith("DW", at)
        while found := self._longest(DAY_RULES, at):
            together = reference.merged(found[0]) if reference else found[0]
            if together is None:
                break
            reference, last = together, found[1]
            glue = _GLUE.match(self.tags, last)
            at = glue.end() if glue else last
        if reference is None:
            return None
        bracketed = "(" in self.tags[first:last] and self.tags.startswith(")", last)
        return Expression(reference, first, last + bracketed)

    def _period(self, at: int, depth: int = 0) -> Expression | None:
        """A period, perhaps a part or an edge of another one (the end of the first half of last year)."""
        found = self._part(at, depth + 1) or self._edge(at, depth + 1) if depth < _DEEPEST else None
        if found is not None:
            return found
        matched = self._longest((*PERIOD_RULES, BARE_UNIT) if depth else PERIOD_RULES, at)
        return Expression(matched[0], at, matched[1]) if matched else None

    def _edge(self, at: int, depth: int) -> Expression | None:
        match = EDGE.match(self.tags, at)
        inner = self._period(match.end(), depth) if match else None
        return Expression(Edge(self.words[at].name, inner.reference), at, inner.last) if inner else None

    def _part(self, at: int, depth: int) -> Expression | None:
        match = PART.match(self.tags, at)
        if match is None:
            return None
        words = self.words[at : match.end()]
        if any(word.tag == "m" and word.name != "last" for word in words):
            return None
        number = next((word.number for word in words if word.tag in "Oo"), 0)
        count = 2 if match["two"] else words[1].number if match["several"] else 1
        whole = self._whole_of(match, number, depth)
        return Expression(Part(words[0].name, number, whole.reference, count), at, whole.last) if whole else None

    def _whole_of(self, match: re.Match[str], number: int, depth: int) -> Expression | None:
        """What a part is a part of: a period after it, the focus, or for the quarter or half of a year this year."""
        inner = self._period(match.end(), depth) if match["of"] else None
        if inner is not None:
            return inner
        if match["focus"]:
            return Expression(Focus(), match.end(), match.end())
        of_this_year = match[0][0] in "qh" and number and not match["of"]
        return Expression(Unit("year"), match.end(), match.end()) if of_this_year else None

    def _range(self, at: int) -> Expression | None:
        """From one expression to another; the first may leave out what the second says (from 5 to 7 March)."""
        opener = self.tags[at] if self.tags[at] in _CONNECTORS else ""
        days = self._days_of_month(at + len(opener))
        if days is not None:
            return replace(days, first=at)
        whole = self._joined(at + len(opener), opener)
        dated = self._days_of_month(whole.last) if whole and opener == "d" else None
        found = dated or whole
        return replace(found, first=at) if found else None

    def _joined(self, at: int, opener: str) -> Expression | None:
        """Two whole expressions and what joins them into a range."""
        first = self._simple(at)
        connector = _CONNECTORS[opener].match(self.tags, first.last) if first else None
        last = self._simple(connector.end()) if connector else None
        reference = _between(first.reference, last.reference, opener) if first and last else None
        return Expression(reference, at, last.last) if reference and last else None

    def _days_of_month(self, at: int) -> Expression | None:
        """Two days of one month (the night of 3 to 4 November, 8 and 9 March)."""
        match = _DAYS_OF_MONTH.match(self.tags, at)
        last = self._day(match.end()) if match else None
        if match is None or last is None or not isinstance(last.reference, DayReference):
            return None
        reference = _from_day(self.words[match.start("day")].number, last.reference)
        return Expression(reference, at, last.last) if reference else None

    def _longest(self, rules: Sequence[Rule[T]], at: int) -> tuple[T, int] | None:
        """What the rule that matches most builds, and where it ends."""
        best: tuple[T, int] | None = None
        for rule in rules:
            match = rule.pattern.match(self.tags, at)
            if match is None or (best is not None and match.end() <= best[1]):
                continue
            built = rule.build(self.words[at : match.end()])
            if built is not None:
                best = built, match.end()
        return best


def _between(first: Reference, last: Reference, opener: str) -> Reference | None:
    """The range of two references, the first one completed from the last; None where they do not make a range."""
    if isinstance(first, DayReference) and isinstance(last, DayReference):
        return _days_between(first, last, opener)
    if isinstance(first, DayReference) or isinstance(last, DayReference):
        return None
    for kind in (Month, HijriMonth):
        if isinstance(first, kind) and isinstance(last, kind) and first.year is None and last.year is not None:
            return Range(replace(first, year=last.year - (first.month > last.month)), last)
    return Range(first, last)


def _days_between(first: DayReference, last: DayReference, opener: str) -> Reference | None:
    """The range of two days; between two times of one day lies that day."""
    if first.only_clock:
        return last if last.clock and opener == "b" else None
    if last.only_clock:
        return None
    if first.year is None and last.year is not None and first.month is not None and last.month is not None:
        first = replace(first, year=last.year - (first.month > last.month))
    return Range(first, last)


def _from_day(first: int, last: DayReference) -> Reference | None:
    """The range from a day of the month that the last date is in; None where that is no date."""
    if last.hijri is not None:
        return Range(replace(last, hijri=(first, *last.hijri[1:])), last)
    if last.day is None or not (last.month or last.month_shift):
        return None
    return Range(replace(last, day=first, weekday=None), last)
