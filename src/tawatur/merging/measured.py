"""Figures with the voice that gives them."""

from dataclasses import dataclass
from functools import cache

from tawatur.lexicon.counted import counted_nouns
from tawatur.merging.amounts import TOLLS
from tawatur.merging.counting import Sort, counted_terms, sort_of_people
from tawatur.merging.propositions import Key, Proposition
from tawatur.model import Figure

_PERSON = "person"
_ANYBODY = frozenset({"person", "dead", "wounded", "missing", "displaced", "arrest"})
"""Senses of words that count people of no certain kind."""

Node = tuple[Key, int, int]
Place = tuple[str, int]
Voice = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Measured:
    """A figure, the proposition it stands in, and the id of the proposition's origin."""

    proposition: Proposition
    figure: Figure
    origin: str

    @property
    def node(self) -> Node:
        return (self.proposition.key, self.figure.text.start, self.figure.text.end)

    def counts_like(self, other: "Measured") -> bool:
        """Whether both count the same: things of one unit, by one word, or people of no certain kind."""
        own, others = self._counted, other._counted
        one_unit = self.figure.unit == other.figure.unit
        anybody = own <= _ANYBODY and others <= _ANYBODY
        if self.figure.kind not in TOLLS:
            anybody = one_unit and self.figure.unit == _PERSON and (own <= _ANYBODY or others <= _ANYBODY)
        return bool(own & others) or anybody or (one_unit and self.figure.unit in _things())

    def counts_others(self, other: "Measured") -> bool:
        """Whether they count people of two sorts: those under arms, women and children, or the rest."""
        own, others = self._sort, other._sort
        return own is not None and others is not None and own != others

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


@cache
def _things() -> frozenset[str]:
    """The units of things, which tell what is counted as no unit of people, of measure, money or time does."""
    nouns = {form.noun for form in counted_nouns().forms.values()}
    return frozenset(noun.unit for noun in nouns if noun.kind in ("bases", "other")) - {_PERSON}
