"""Answers: what says of a claim that it is not so, by denying it, in the negative, or by telling the opposite."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from math import exp

from tawatur.merging.judgement import RULED, Edge, Judgement
from tawatur.merging.opposites import opposed
from tawatur.merging.propositions import Key, Proposition
from tawatur.merging.similarity import strangers

Groups = tuple[tuple[Key, ...], ...]
Found = Mapping[Key, Proposition]
Edges = Iterable[Edge[Key]]

_ANSWERS, _CONTRADICTS, _OPPOSES = -0.8, 0.4, -1.0
"""Evidence from which on a denial, what is said in the negative, or an opposite outcome is taken to answer a claim."""
_STRANGE = 0.8
"""So much more of it is asked for between reports of other subjects."""


def may_answer(answer: Proposition, claim: Proposition, judgement: Judgement) -> bool:
    """Whether the one may say that the other is not so: a denial, a negative of an assertion, an opposite outcome."""
    contradicts = answer.denied and not claim.rejects and (not claim.denied or (answer.rejects and answer.negative))
    told = opposed(answer, claim) or (contradicts and judgement.verdict != "different")
    return told and judgement.score > least_evidence(answer, claim) + _STRANGE * strangers(answer, claim)


def least_evidence(a: Proposition, b: Proposition) -> float:
    """The evidence from which on one of the two answers the other, or else says the same."""
    if opposed(a, b):
        return _OPPOSES
    return _ANSWERS if a.rejects or b.rejects else _CONTRADICTS if a.denied or b.denied else 0.0


def sided(claims: Groups, by_key: Found, edges: Edges) -> tuple[Groups, Groups]:
    """The claims, and apart from them those that assert the opposite of one that more reports tell, or told earlier."""
    rivals = _rivals(claims, by_key, edges)
    standing: set[int] = set()
    for number in sorted(rivals, key=lambda n: _precedence([by_key[key] for key in claims[n]])):
        if rivals[number].isdisjoint(standing):
            standing.add(number)
    answers = rivals.keys() - standing
    kept = (group for number, group in enumerate(claims) if number not in answers)
    return tuple(kept), tuple(claims[number] for number in sorted(answers))


def _rivals(claims: Groups, by_key: Found, edges: Edges) -> Mapping[int, set[int]]:
    """By its number the numbers of the claims that each opposes: half of either at least opposes the other."""
    home = {key: number for number, group in enumerate(claims) for key in group}
    opposing: dict[tuple[int, int], set[Key]] = defaultdict(set)
    for edge in edges:
        a, b = by_key[edge.a], by_key[edge.b]
        if edge.a in home and edge.b in home and opposed(a, b) and may_answer(a, b, edge.judgement):
            opposing[home[edge.a], home[edge.b]].add(edge.a)
            opposing[home[edge.b], home[edge.a]].add(edge.b)
    mostly = {pair for pair, keys in opposing.items() if 2 * len(keys) >= len(claims[pair[0]])}
    rivals: dict[int, set[int]] = defaultdict(set)
    for one, other in mostly:
        if (other, one) in mostly:
            rivals[one].add(other)
    return rivals


def _precedence(group: Sequence[Proposition]) -> tuple[int, date, Key]:
    """What more reports tell goes before, then what was told earlier."""
    published = (p.published or date.max for p in group)
    return (-len({p.doc for p in group}), min(published), min(p.key for p in group))


def answered(claims: Groups, answers: Groups, by_key: Found, edges: Edges) -> Groups:
    """The claims, each with the answers that are more like it than like any other, and the answers to none of them.

    An answer is the more like a claim the more of its members it is likely to be about.
    """
    home = {key: number for number, group in enumerate(claims) for key in group}
    whose = {key: number for number, group in enumerate(answers) for key in group}
    likely: dict[int, dict[int, float]] = defaultdict(lambda: defaultdict(float))
    for edge in edges:
        for answer, other in ((edge.a, edge.b), (edge.b, edge.a)):
            opposed = answer in whose and other in home
            if opposed and (_ruled(edge.judgement) or may_answer(by_key[answer], by_key[other], edge.judgement)):
                likely[whose[answer]][home[other]] += _likelihood(edge.judgement)
    joined = [list(group) for group in claims]
    for number, group in enumerate(answers):
        best = max(likely[number], key=lambda claim: (likely[number][claim], -claim), default=None)
        if best is not None and likely[number][best] > 0:
            joined[best] += group
        else:
            joined.append(list(group))
    return tuple(sorted(tuple(sorted(group)) for group in joined))


def _ruled(judgement: Judgement) -> bool:
    return abs(judgement.score) >= RULED


def _likelihood(judgement: Judgement) -> float:
    """How likely it is that the two are one, 0 to 1; what is ruled counts for more than all others together."""
    return judgement.score if _ruled(judgement) else 1 / (1 + exp(-judgement.score))
