"""Whole time expressions in a run of time words: days put together from their parts, nested periods, ranges."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from tawatur.reading.times.days import DayReference
from tawatur.reading.times.periods import Edge, Focus, HijriMonth, Month, Part, Range, Reference, Unit
from tawatur.reading.times.rules import BARE_UNIT, DAY_RULES, EDGE, PART, PERIOD_RULES, Rule
from tawatur.reading.times.words import Word, tags

T = TypeVar("T")

_GLUE = re.compile(r"(?:[gfi]|,?\(?=~?|,|\()?D?")
_CONNECTORS = {"b": re.compile(r"\+"), "d": re.compile(r"\+"), "f": re.compile(r"\+?t|-"), "": re.compile("-")}
_CANNOT_BEGIN = frozenset("+~,-/()=Iexk")


@dataclass(frozen=True, slots=True)
class Expression:
    """A reference and the words of the run, `first` up to but not including `last`, that make it."""

    reference: Reference
    first: int
    last: int


def expressions(run: Sequence[Word]) -> Iterator[Expression]:
    """The expressions of a run from left to right, the longest at each word."""
    parser = _Parser(tuple(run), tags(tuple(run)))
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
    words: tuple[Word, ...]
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
        at += self.tags[at : at + 1] == "D" and self.tags[at + 1 : at + 2] != "W"
        while found := self._longest(DAY_RULES, at):
            part, end = found
            together = reference.merged(part) if reference else part
            if together is None:
                break
            reference, last = together, end
            glue = _GLUE.match(self.tags, last)
            assert glue is not None
            at = glue.end()
        if reference is None:
            return None
        if "(" in self.tags[first:last] and self.tags[last : last + 1] == ")":
            last += 1
        return Expression(reference, first, last)

    def _period(self, at: int, nested: bool = False) -> Expression | None:
        """A period, perhaps a part or an edge of another one."""
        found = self._part(at) or self._edge(at)
        if found is not None:
            return found
        rules = (*PERIOD_RULES, BARE_UNIT) if nested else PERIOD_RULES
        matched = self._longest(rules, at)
        return Expression(matched[0], at, matched[1]) if matched else None

    def _edge(self, at: int) -> Expression | None:
        match = EDGE.match(self.tags, at)
        inner = self._period(match.end(), nested=True) if match else None
        return Expression(Edge(self.words[at].name, inner.reference), at, inner.last) if inner else None

    def _part(self, at: int) -> Expression | None:
        match = PART.match(self.tags, at)
        if match is None:
            return None
        words = self.words[at : match.end()]
        unit = words[0]
        number = next((word.number for word in words if word.tag in "Oo"), 0)
        count = 2 if match["two"] else words[1].number if match["several"] else 1
        if match["of"] and (inner := self._period(match.end(), nested=True)):
            return Expression(Part(unit.name, number, inner.reference, count), at, inner.last)
        if match["focus"]:
            return Expression(Part(unit.name, number, Focus(), count), at, match.end())
        if unit.tag in "qh" and number and not match["of"]:
            return Expression(Part(unit.name, number, Unit("year"), count), at, match.end())
        return None

    def _range(self, at: int) -> Expression | None:
        """From one expression to another; the first may leave out what the second says (from 5 to 7 March)."""
        opener = self.tags[at] if self.tags[at] in "bdf" else ""
        first_at = at + len(opener)
        first = self._side(first_at)
        if first is None:
            return None
        connector = _CONNECTORS[opener].match(self.tags, first.last)
        last = self._simple(connector.end()) if connector else None
        if last is None:
            return None
        reference = _between(first.reference, last.reference)
        if reference is None:
            return None
        dated = self._range(last.last) if opener == "d" and last.last < len(self.tags) else None
        return Expression(dated.reference, at, dated.last) if dated else Expression(reference, at, last.last)

    def _side(self, at: int) -> Expression | None:
        """The first side of a range: an expression, or a bare day or year."""
        if at >= len(self.tags):
            return None
        whole = self._simple(at)
        if whole is None and self.tags[at] in "nO":
            return Expression(DayReference(day=self.words[at].number), at, at + 1)
        return whole

    def _longest(self, rules: Sequence[Rule[T]], at: int) -> tuple[T, int] | None:
        best: tuple[T, int] | None = None
        for rule in rules:
            match = rule.pattern.match(self.tags, at)
            if match is None or (best is not None and match.end() <= best[1]):
                continue
            built = rule.build(self.words[at : match.end()])
            if built is not None:
                best = built, match.end()
        return best


def _between(first: Reference, last: Reference) -> Reference | None:
    """The range of two references, the first one completed from the last; None where they do not make a range."""
    if isinstance(first, DayReference) and isinstance(last, DayReference):
        return _days_between(first, last)
    if isinstance(first, DayReference) or isinstance(last, DayReference):
        return None
    if isinstance(first, Month) and isinstance(last, Month) and first.year is None and last.year is not None:
        first = replace(first, year=last.year - (first.month > last.month))
    if isinstance(first, HijriMonth) and isinstance(last, HijriMonth) and first.year is None and last.year is not None:
        first = replace(first, year=last.year - (first.month > last.month))
    return Range(first, last)


def _days_between(first: DayReference, last: DayReference) -> Reference | None:
    if first == DayReference(clock=True):
        return last if last.clock else None
    if last == DayReference(clock=True):
        return None
    if first.day is not None and first.month is None:
        if last.hijri is not None:
            return Range(replace(first, day=None, hijri=(first.day, *last.hijri[1:])), last)
        if last.day is None:
            return None
        return Range(replace(last, day=first.day, clock=False, weekday=None), last)
    if first.year is None and last.year is not None and first.month is not None and last.month is not None:
        first = replace(first, year=last.year - (first.month > last.month))
    return Range(first, last)

