"""Figures with the voice that gives them."""

from dataclasses import dataclass
from functools import cache

from tawatur.arabic.tokens import tokenise
from tawatur.lexicon.counted import counted_nouns
from tawatur.lexicon.numbers import numbers
from tawatur.lexicon.vocabulary import vocabulary
from tawatur.merging.amounts import TOLLS
from tawatur.merging.propositions import Key, Proposition
from tawatur.merging.wording import wording
from tawatur.model import Figure

_ANYBODY = frozenset({"person", "dead", "wounded", "missing", "displaced", "arrest"})
"""Senses of words that count people of no certain kind."""

Node = tuple[Key, int, int]
Place = tuple[str, int]


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
        own, others = _counted(self.figure), _counted(other.figure)
        one_unit = self.figure.unit == other.figure.unit and self.figure.unit in _things()
        return one_unit or bool(own & others) or (self.figure.kind in TOLLS and own <= _ANYBODY and others <= _ANYBODY)

    @property
    def place(self) -> Place:
        """Its document and offset."""
        return (self.proposition.doc, self.figure.text.start)

    @property
    def as_of(self) -> str:
        """The day that it holds for: the document's."""
        published = self.proposition.published
        return published.isoformat() if published else ""


@cache
def _things() -> frozenset[str]:
    """The units of things, which tell what is counted as no unit of people, of measure, money or time does."""
    nouns = {form.noun for form in counted_nouns().forms.values()}
    return frozenset(noun.unit for noun in nouns if noun.kind in ("bases", "other")) - {"person"}


def _counted(figure: Figure) -> frozenset[str]:
    """The terms for what is counted; a currency is none."""
    spans = [*([figure.text] if figure.kind != "money" else []), *([figure.of] if figure.of else [])]
    counted = wording(token for span in spans for token in tokenise(span.text, vocabulary()))
    return frozenset(counted) - numbers().words.keys()
