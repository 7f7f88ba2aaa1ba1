"""Figures with the voice that gives them."""

from collections.abc import Iterator
from dataclasses import dataclass

from tawatur.lexicon.counted import counted_units
from tawatur.lexicon.tolls import TollSense
from tawatur.lexicon.unit_families import unit_size
from tawatur.merging.amounts import TOLLS, equal, one_family
from tawatur.merging.counting import (
    Sort,
    counted_terms,
    counts_those_there,
    extents,
    had_been,
    led_by_from,
    of_before,
    sort_of_people,
    tells,
)
from tawatur.merging.propositions import Key, Proposition
from tawatur.model import Figure

_PEOPLE = "people"
_BESIDE = 120
"""Within so many code points a figure stands by another."""
_TELLING = frozenset({"magnitude", "degree Celsius"})
"""Measures of one thing only."""
_ANYBODY = frozenset({"person", "dead", "wounded", "missing", "displaced", "arrest"})
"""Senses of words that count people of no certain kind."""

Node = tuple[Key, int, int]
Place = tuple[str, int]
Voice = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Measured:
    """A figure, whether it is a part of another, the proposition it stands in, and the id of that one's origin."""

    proposition: Proposition
    figure: Figure
    origin: str
    part: bool = False

    @property
    def node(self) -> Node:
        return (self.proposition.key, self.figure.text.start, self.figure.text.end)

    def is_apart_from(self, other: "Measured") -> bool:
        """Whether one is a part of another figure, and the other none of the same, such as women, or children."""
        same = bool(self._counted & other._counted)
        return (self.part or other.part) and not (
            same and (self.part == other.part or equal(self.figure, other.figure))
        )

    def counts_otherwise(self, other: "Measured") -> bool:
        """Whether they count things of two units, by two words, and not the same number."""
        things = {self.figure.unit, other.figure.unit} <= counted_units()
        one_word = self.figure.unit == other.figure.unit or bool(self._counted & other._counted)
        return things and not (one_word or equal(self.figure, other.figure))

    def counts_like(self, other: "Measured") -> bool:
        """Whether both count the same: things of one unit, by one word, or people of no certain kind."""
        own, others = self._counted, other._counted
        one_unit = one_family(self.figure, other.figure)
        anybody = own <= _ANYBODY and others <= _ANYBODY
        if self.figure.kind not in TOLLS:
            people = one_unit and unit_size(self.figure.unit).family == _PEOPLE
            there = self._counts_those_there and other._counts_those_there
            anybody = people and (own <= _ANYBODY or others <= _ANYBODY or there)
        thing = self.figure.unit == other.figure.unit and self.figure.unit in counted_units() | _TELLING
        return bool(own & others) or anybody or thing

    def counts_others(self, other: "Measured") -> bool:
        """Whether they count people of two sorts: those under arms, women and children, or the rest."""
        own, others = self._sort, other._sort
        return own is not None and others is not None and own != others

    @property
    def _counts_those_there(self) -> bool:
        return self.figure.of is not None and counts_those_there(self.figure.of.text)

    @property
    def _counted(self) -> frozenset[str]:
        """The terms for what is counted; a currency is none."""
        of = self.figure.of.text if self.figure.of else ""
        return counted_terms(of if self.figure.kind == "money" else f"{self.figure.text.text} {of}")

    @property
    def _sort(self) -> Sort | None:
        quote, end = self.proposition.quote, self.figure.text.end
        behind = quote.text[end - quote.start :] if end > quote.start else ""
        return sort_of_people(f"{self.figure.text.text} {self.figure.of.text if self.figure.of else ''}", behind)

    def measures_else(self, other: "Measured") -> bool:
        """Whether the one is a length, say, and the other a depth."""
        own, others = extents(self._ahead), extents(other._ahead)
        return bool(own and others) and own.isdisjoint(others)

    def told_as(self, sense: TollSense) -> bool:
        """Whether a word of its proposition tells so of it."""
        return tells(self.proposition.quote.text, sense)

    def stands_by(self, other: "Measured") -> bool:
        """Whether one voice gives both closely together."""
        return self.voice == other.voice and abs(self.place[1] - other.place[1]) < _BESIDE

    def adds_to(self, other: "Measured") -> bool:
        """Whether the other is what it makes: توفي خمسة، ما يرفع الحصيلة إلى 25."""
        quote = self.proposition.quote
        first, last = (max(0, place - quote.start) for place in (self.figure.text.end, other.figure.text.start))
        between = quote.text[first:last]
        return self.stands_by(other) and not led_by_from(self._ahead) and tells(between, "makes")

    @property
    def looks_back(self) -> bool:
        """Whether it is said to have held at an earlier time."""
        spoken = self.proposition.statement is not None
        return of_before(self._ahead) or (self.proposition.looks_back and (spoken or had_been(self._ahead)))

    @property
    def _ahead(self) -> str:
        """The words of the proposition before it."""
        return self.proposition.quote.text[: max(0, self.figure.text.start - self.proposition.quote.start)]

    @property
    def place(self) -> Place:
        """Its document and offset."""
        return (self.proposition.doc, self.figure.text.start)

    @property
    def voice(self) -> Voice:
        """Its document and statement."""
        return (self.proposition.doc, self.proposition.statement.id if self.proposition.statement else "")

    @property
    def as_of(self) -> str:
        """The day that it holds for: the document's."""
        published = self.proposition.published
        return published.isoformat() if published else ""


def measures(p: Proposition, origin: str) -> Iterator[Measured]:
    """The figures of the proposition, whose origin has the id."""
    yield from (Measured(p, figure, origin) for figure in p.figures)
    yield from (Measured(p, figure, origin, part=True) for figure in p.parts)
