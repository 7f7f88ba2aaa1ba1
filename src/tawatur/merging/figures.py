"""Figure sets: the same quantity over reports."""

from collections.abc import Sequence

from tawatur.merging.amounts import TOLLS, comparable, equal, far_apart
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
    edges = [Edge(x.node, y.node, judge(x, y)) for x, y in pairs if comparable(x.figure, y.figure)]
    groups = ([by_node[node] for node in group] for group in components(by_node, edges) if len(group) > 1)
    return tuple(sorted((s for group in groups for s in related(group)), key=lambda s: s.id))


def blocks(m: Measured) -> Blocks:
    """The unit, and which toll it is, with each rare term of the sentence."""
    measures = (m.figure.unit, m.figure.kind) if m.figure.kind in TOLLS else (m.figure.unit,)
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
    if x.figure.kind not in TOLLS:
        return not alike
    return x.origin == y.origin and not (equal(x.figure, y.figure) or replaces(x, y))
