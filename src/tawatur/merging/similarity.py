"""How much two propositions say the same: a few comparisons, each with a weight and its words; the score is log-odds.

The weights follow logistic regressions on the pairs of the training clusters (`corpus/clusters`), rounded, but for
`elsewhere` and `stray`: a cluster is one story, and they keep apart what is worded alike of two.
"""

from collections.abc import Mapping

from tawatur.merging.amounts import comparable, equal
from tawatur.merging.meanings import likeness
from tawatur.merging.opposites import opposed
from tawatur.merging.propositions import Proposition
from tawatur.merging.wording import containment, cosine

WEIGHTS: dict[str, float] = {
    "bias": -3.1,
    "within": 2.2,
    "meaning": 1.5,
    "whole": 0.8,
    "stray": -1.5,
    "context": 2.1,
    "source": 0.9,
    "event": 0.8,
    "one_report": -1.7,
    "same_figure": 1.5,
    "other_figure": -2.7,
    "new_figure": -1.4,
    "elsewhere": -1.1,
}
_WORDS = {
    "within": "the words of one stand in the other",
    "meaning": "their words mean alike",
    "whole": "they say hardly more than one another",
    "stray": "one word alone joins reports of other subjects",
    "context": "their sentences share words",
    "source": "they have one source",
    "event": "they tell an event of one type",
    "one_report": "one report tells both",
    "same_figure": "they give the same number",
    "other_figure": "they give different numbers",
    "new_figure": "one gives a number",
    "elsewhere": "their reports name no place in common",
}
_TELLING = 0.6
"""Weight from which on a comparison that speaks for the pair is told."""

Comparisons = Mapping[str, float]
"""What says something about a pair, and how much of it there is."""


def compare(a: Proposition, b: Proposition) -> Comparisons:
    """All comparisons that say something about the pair."""
    meaning, whole = likeness(a.words, b.words)
    values = {**_compare(a, b), "meaning": meaning, "whole": whole}
    return {name: values[name] for name in _WORDS if values.get(name)}


def score(comparisons: Comparisons) -> float:
    """Log-odds that both say the same."""
    return WEIGHTS["bias"] + sum(WEIGHTS[name] * value for name, value in comparisons.items())


def reason(comparisons: Comparisons) -> str:
    """What speaks for the pair strongly enough to be told."""
    return "; ".join(_WORDS[name] for name, value in comparisons.items() if WEIGHTS[name] * value >= _TELLING)


def ceiling(a: Proposition, b: Proposition) -> float:
    """What the score cannot exceed, without the costly comparison of meanings."""
    return score(_compare(a, b)) + WEIGHTS["meaning"] + WEIGHTS["whole"]


def _compare(a: Proposition, b: Proposition) -> Comparisons:
    """The comparisons but for that of meanings, with those that say nothing."""
    one_report = a.doc == b.doc
    found = {
        "within": containment(a.terms, b.terms),
        "stray": float(len(a.terms.keys() & b.terms.keys()) == 1 and strangers(a, b)),
        "context": cosine(a.context, b.context),
        "source": float(not one_report and a.clue == b.clue),
        "event": float(_same_event(a, b)),
        "one_report": float(one_report and a.denied == b.denied),
        "elsewhere": float(elsewhere(a, b)),
    }
    return {**found, **_figures(a, b)} if a.figures or b.figures else found


def elsewhere(a: Proposition, b: Proposition) -> bool:
    """Whether their reports name places, but none in common."""
    return bool(a.setting and b.setting) and a.setting.isdisjoint(b.setting)


def strangers(a: Proposition, b: Proposition) -> bool:
    """Whether they stand in two reports that come back to no subject in common."""
    return a.doc != b.doc and set(a.subject).isdisjoint(b.subject)


def _figures(a: Proposition, b: Proposition) -> Comparisons:
    pairs = [(x, y) for x in a.figures for y in b.figures if comparable(x, y)]
    same = any(equal(x, y) for x, y in pairs)
    alone = not pairs and bool(a.figures) != bool(b.figures) and not (a.denied or b.denied or opposed(a, b))
    return {"same_figure": float(same), "other_figure": float(bool(pairs) and not same), "new_figure": float(alone)}


def _same_event(a: Proposition, b: Proposition) -> bool:
    return any(x.type == y.type for x in a.events for y in b.events)
