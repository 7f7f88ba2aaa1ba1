"""How much two propositions say the same: a few comparisons, each with a weight and its words.

The weights follow a logistic regression on the pairs of the training clusters (`corpus/clusters`), rounded; the score
is its log-odds. A sentence vector can join as one more comparison without touching the rest.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from tawatur.merging.amounts import comparable, equal
from tawatur.merging.propositions import Proposition
from tawatur.merging.wording import containment, cosine

WEIGHTS: dict[str, float] = {
    "bias": -3.0,
    "words": 1.7,
    "within": 2.5,
    "context": 2.1,
    "source": 0.6,
    "manner": 1.4,
    "event": 1.7,
    "denied": 0.4,
    "reason": -1.0,
    "same_figure": 2.2,
    "other_figure": -2.6,
    "new_figure": -1.6,
    "days": -0.05,
}
_TELLING = 0.6
_MANNERS = frozenset({"deny", "allege", "promise", "request", "predict", "threaten"})


@dataclass(frozen=True, slots=True)
class Comparison:
    """One comparison of two propositions: its name, its value and what it means in plain words."""

    name: str
    value: float
    words: str

    @property
    def telling(self) -> bool:
        """Whether it speaks for the pair and strongly enough to be told."""
        return WEIGHTS[self.name] * self.value >= _TELLING


def compare(a: Proposition, b: Proposition) -> tuple[Comparison, ...]:
    """All comparisons that say something about the pair."""
    return tuple(comparison for comparison in _compare(a, b) if comparison.value)


def score(comparisons: tuple[Comparison, ...]) -> float:
    """Log-odds that both say the same."""
    return WEIGHTS["bias"] + sum(WEIGHTS[c.name] * c.value for c in comparisons)


def _compare(a: Proposition, b: Proposition) -> Iterator[Comparison]:
    yield Comparison("words", cosine(a.terms, b.terms), "they share words")
    yield Comparison("within", containment(a.terms, b.terms), "the words of one stand in the other")
    yield Comparison("context", cosine(a.context, b.context), "their sentences share words")
    yield Comparison("source", float(a.clue == b.clue and a.doc != b.doc), "they have one source")
    yield Comparison("manner", float(_manner(a, b)), "they accuse, ask, promise or deny alike")
    yield Comparison("event", float(_same_event(a, b)), "they tell an event of one type")
    yield Comparison("reason", float(a.explains != b.explains), "one gives a reason")
    yield from _figures(a, b)
    if a.published and b.published:
        yield Comparison("days", min(abs((a.published - b.published).days), 14), "days lie between them")


def _figures(a: Proposition, b: Proposition) -> Iterator[Comparison]:
    pairs = [(x, y) for x in a.figures for y in b.figures if comparable(x, y)]
    same = any(equal(x, y) for x, y in pairs)
    yield Comparison("same_figure", float(same), "they give the same number")
    yield Comparison("other_figure", float(bool(pairs) and not same), "they give different numbers")
    alone = not pairs and bool(a.figures) != bool(b.figures) and not (a.denied or b.denied)
    yield Comparison("new_figure", float(alone), "one gives a number")
    yield Comparison("denied", float(a.denied != b.denied), "one denies")


def _manner(a: Proposition, b: Proposition) -> bool:
    if a.statement is None or b.statement is None:
        return False
    return a.statement.cue_class == b.statement.cue_class and a.statement.cue_class in _MANNERS


def _same_event(a: Proposition, b: Proposition) -> bool:
    return bool({event.type for event in a.events} & {event.type for event in b.events})
