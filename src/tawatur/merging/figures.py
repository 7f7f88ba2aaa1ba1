"""Figure sets: the same quantity over reports."""

from collections import defaultdict
from collections.abc import Sequence

from tawatur.lexicon.unit_families import unit_size
from tawatur.merging.amounts import TOLLS, bounds, comparable, equal, far_apart
from tawatur.merging.blocks import RARE, Blocks, dated, meeting
from tawatur.merging.judgement import Edge, Judgement, components
from tawatur.merging.measured import Measured
from tawatur.merging.similarity import compare, score, strangers
from tawatur.merging.updates import related, replaces
from tawatur.merging.wording import cosine
from tawatur.model.figure_set import FigureSet

_ONE_STORY, _TWO_SUBJECTS = 0.1, 0.15
"""Least likeness of the sentences around two tolls of one happening, and in reports of other subjects."""
_ASIDE = frozenset({"same_figure", "other_figure", "new_figure", "stray", "whole"})
"""Comparisons that play no part: numbers have evidence of their own, and sentences that say other things share them."""
_LEAST_ODDS, _STRANGE = -0.8, 0.8
"""Evidence from which on two figures measure one thing, and so much more between reports of other subjects."""
_ONE_THING = 1.5
_ONE_NUMBER = 2.0
"""Evidence of a counted noun and of a number in common."""


def figure_sets(measured: Sequence[Measured]) -> tuple[FigureSet, ...]:
    """Sets of two and more figures of one quantity; the order of `measured` does not matter."""
    by_node = {m.node: m for m in measured}
    pairs = ((by_node[a], by_node[b]) for a, b in meeting({node: blocks(m) for node, m in by_node.items()}))
    told = _Told(measured)
    edges = [Edge(x.node, y.node, told.judge(x, y)) for x, y in pairs if comparable(x.figure, y.figure)]
    groups = ([by_node[node] for node in group] for group in components(by_node, edges) if len(group) > 1)
    return tuple(sorted((s for group in groups for s in related(group)), key=lambda s: s.id))


class _Told:
    """What each report tells of one another's figures."""

    def __init__(self, measured: Sequence[Measured]) -> None:
        self._of: dict[str, list[Measured]] = defaultdict(list)
        for m in measured:
            self._of[m.proposition.doc].append(m)

    def judge(self, x: Measured, y: Measured) -> Judgement:
        """Whether two figures measure the same, also by what else their reports count (24 طائرة من أصل 31)."""
        judgement = judge(x, y)
        if judgement.verdict != "same" or x.proposition.doc == y.proposition.doc or equal(x.figure, y.figure):
            return judgement
        if any(self._has_twin(a, b) or self._is_lesser(a) for a, b in ((x, y), (y, x))):
            return Judgement("different", -1.0, "one report tells them apart")
        return judgement

    def _has_twin(self, x: Measured, y: Measured) -> bool:
        """Whether the report of the one gives the number of the other, and as another quantity than its own."""
        twins = (m for m in self._of[x.proposition.doc] if comparable(m.figure, y.figure) and equal(m.figure, y.figure))
        return any(judge(x, twin).verdict == "different" for twin in twins)

    def _is_lesser(self, x: Measured) -> bool:
        """Whether its voice gives a greater toll beside it, to which it adds: بعد انتشال أربع جثث."""
        return x.figure.kind in TOLLS and any(_adds_to(x, m) for m in self._of[x.proposition.doc])


def _adds_to(x: Measured, greater: Measured) -> bool:
    """Whether a toll stands beside a greater one of its kind and voice that does not replace it."""
    if x.counts_others(greater):
        return False
    exceeds = x.figure.kind == greater.figure.kind and bounds(greater.figure) > bounds(x.figure)
    return x.stands_by(greater) and exceeds and _told_apart(x, greater, x.counts_like(greater))


def blocks(m: Measured) -> Blocks:
    """The unit, and which toll it is, with each rare term of the sentence."""
    family = unit_size(m.figure.unit).family
    measures = (family, m.figure.kind) if m.figure.kind in TOLLS else (family,)
    rare = [term for term, weight in m.proposition.context.items() if weight >= RARE]
    return dated((f"{measure} {term}" for measure in measures for term in rare), m.proposition.published)


def judge(x: Measured, y: Measured) -> Judgement:
    """Whether two figures measure the same quantity."""
    a, b = x.proposition, y.proposition
    alike = x.counts_like(y)
    if a.doc == b.doc and _told_apart(x, y, alike):
        return Judgement("different", -1.0, "one report tells them apart")
    if x.counts_others(y):
        return Judgement("different", -1.0, "they count people of two sorts")
    if x.is_apart_from(y):
        return Judgement("different", -1.0, "the one is a part of another")
    if x.counts_otherwise(y):
        return Judgement("different", -1.0, "they count things of two sorts")
    if x.measures_else(y):
        return Judgement("different", -1.0, "they measure two things")
    if far_apart(x.figure, y.figure):
        return Judgement("different", -1.0, "the one is many times the other")
    odds = score({name: value for name, value in compare(a, b).items() if name not in _ASIDE})
    odds += _ONE_NUMBER * equal(x.figure, y.figure) + _ONE_THING * alike
    strange = strangers(a, b)
    if x.figure.kind in TOLLS and cosine(a.context, b.context) >= (_TWO_SUBJECTS if strange else _ONE_STORY):
        return Judgement("same", 1.0 + max(odds, 0.0), "both count the same of one happening")
    if odds > _LEAST_ODDS + _STRANGE * strange:
        return Judgement("same", 1.0 + odds, "both count the same thing")
    return Judgement("unsure", odds, "they may count different things")


def _told_apart(x: Measured, y: Measured, alike: bool) -> bool:
    """Whether one report can give both figures only of two quantities."""
    if x.figure.kind not in TOLLS and (not alike or x.proposition.key != y.proposition.key):
        return not alike
    return x.origin == y.origin and not (equal(x.figure, y.figure) or replaces(x, y))
