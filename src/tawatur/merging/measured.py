"""Figures with the voice that gives them."""

from dataclasses import dataclass

from tawatur.arabic.tokens import tokenise
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
        """Whether the words for what is counted have one in common, or both count people of no certain kind."""
        own, others = _counted(self.figure), _counted(other.figure)
        return bool(own & others) or (self.figure.kind in TOLLS and own <= _ANYBODY and others <= _ANYBODY)

    @property
    def place(self) -> Place:
        """Its document and offset."""
        return (self.proposition.doc, self.figure.text.start)

    @property
    def as_of(self) -> str:
        """The day that it holds for: the document's."""
        published = self.proposition.published
        return published.isoformat() if published else ""


def _counted(figure: Figure) -> frozenset[str]:
    spans = [figure.text, *([figure.of] if figure.of else [])]
    counted = wording(token for span in spans for token in tokenise(span.text, vocabulary()))
    return frozenset(counted) - numbers().words.keys()
