"""How much two propositions say the same: a few comparisons, each with a weight and its words; the score is log-odds.

The weights follow logistic regressions on the pairs of the training clusters (`corpus/clusters`), rounded, but for
`elsewhere`: a cluster is one story, and it keeps apart what is worded alike of two.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from tawatur.merging.amounts import comparable, equal
from tawatur.merging.meanings import likeness
from tawatur.merging.propositions import Proposition
from tawatur.merging.wording import containment, cosine

WEIGHTS: dict[str, float] = {
    "bias": -3.0,
    "within": 2.2,
    "meaning": 1.9,
    "context": 2.1,
    "source": 0.9,
    "event": 0.8,
    "one_report": -1.7,
    "same_figure": 1.5,
    "other_figure": -2.7,
    "new_figure": -1.4,
    "elsewhere": -1.1,
}
_TELLING = 0.6


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
    yield Comparison("within", containment(a.terms, b.terms), "the words of one stand in the other")
    yield Comparison("meaning", likeness(a.words, b.words), "their words mean alike")
    yield Comparison("context", cosine(a.context, b.context), "their sentences share words")
    yield Comparison("source", float(a.clue == b.clue and a.doc != b.doc), "they have one source")
    yield Comparison("event", float(_same_event(a, b)), "they tell an event of one type")
    yield Comparison("one_report", float(a.doc == b.doc and a.denied == b.denied), "one report tells both")
    apart = bool(a.setting and b.setting) and a.setting.isdisjoint(b.setting)
    yield Comparison("elsewhere", float(apart), "their reports name no place in common")
    yield from _figures(a, b)


def _figures(a: Proposition, b: Proposition) -> Iterator[Comparison]:
    pairs = [(x, y) for x in a.figures for y in b.figures if comparable(x, y)]
    same = any(equal(x, y) for x, y in pairs)
    yield Comparison("same_figure", float(same), "they give the same number")
    yield Comparison("other_figure", float(bool(pairs) and not same), "they give different numbers")
    alone = not pairs and bool(a.figures) != bool(b.figures) and not (a.denied or b.denied)
    yield Comparison("new_figure", float(alone), "one gives a number")


def _same_event(a: Proposition, b: Proposition) -> bool:
    return bool({event.type for event in a.events} & {event.type for event in b.events})
