"""Claims: propositions that say the same thing, put together whoever says or denies them."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from math import exp
from types import MappingProxyType

from tawatur.merging.blocks import RARE, Blocks, dated, meeting
from tawatur.merging.judgement import RULED, Edge, Judgement, components
from tawatur.merging.propositions import Key, Proposition
from tawatur.merging.similarity import ceiling, compare, reason, score, strangers

_UNKNOWN = -1.5
"""Evidence that two propositions which nothing brought together say the same."""
_ANSWERS, _CONTRADICTS = -0.8, 0.4
"""Evidence from which on a denial, or what is said in the negative, is taken to answer a claim."""
_STRANGE = 0.8
"""So much more of it is asked for between reports of other subjects."""

_MAIN = 3
"""So many of the subjects of a report bring its propositions together with others."""

Groups = tuple[tuple[Key, ...], ...]


def gather(
    found: Sequence[Proposition], ruled: Mapping[tuple[Key, Key], Judgement] = MappingProxyType({})
) -> tuple[tuple[tuple[Proposition, ...], str], ...]:
    """Groups of propositions that say the same, each with the reason; the order of `found` does not matter.

    Assertions come together first; then what is said in the negative, and then what is denied, joins the claim that it
    answers, or stands by itself. What is `ruled` of two counts for more than what is found.
    """
    if len(found) == 1:
        return ((tuple(found), ""),)
    by_key = {proposition.key: proposition for proposition in found}
    pairs = meeting({proposition.key: blocks(proposition) for proposition in found})
    edges = [Edge(a, b, judge(by_key[a], by_key[b])) for a, b in pairs if (a, b) not in ruled]
    edges += [Edge(a, b, judgement) for (a, b), judgement in ruled.items() if a in by_key and b in by_key]
    groups = _alike([p for p in found if not p.denied], edges)
    for answers in ([p for p in found if p.denied and not p.rejects], [p for p in found if p.rejects]):
        groups = _answered(groups, _alike(answers, edges), by_key, edges)
    reasons = _reasons(groups, edges)
    return tuple(
        (tuple(by_key[key] for key in group), "; ".join(sorted(reasons[number]))) for number, group in enumerate(groups)
    )


def _alike(found: Iterable[Proposition], edges: Iterable[Edge[Key]]) -> Groups:
    """Groups of those alone that stand on one side."""
    keys = {p.key for p in found}
    return components(keys, (edge for edge in edges if edge.a in keys and edge.b in keys), _UNKNOWN)


def _answered(claims: Groups, answers: Groups, by_key: Mapping[Key, Proposition], edges: Iterable[Edge[Key]]) -> Groups:
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


def may_answer(answer: Proposition, claim: Proposition, judgement: Judgement) -> bool:
    """Whether the one may say that the other is not so: a denial of anything, or a negative of what is asserted."""
    opposed = answer.denied and not claim.rejects and (answer.rejects or not claim.denied)
    return opposed and judgement.verdict != "different" and judgement.score > _least(answer, claim)


def _least(answer: Proposition, claim: Proposition) -> float:
    """The evidence from which on the one answers the other."""
    return (_ANSWERS if answer.rejects else _CONTRADICTS) + _STRANGE * strangers(answer, claim)


def _reasons(groups: Groups, edges: Iterable[Edge[Key]]) -> Mapping[int, Counter[str]]:
    home = {key: number for number, group in enumerate(groups) for key in group}
    reasons: dict[int, Counter[str]] = defaultdict(Counter)
    for edge in edges:
        if edge.judgement.verdict == "same" and home[edge.a] == home[edge.b]:
            reasons[home[edge.a]].update(edge.judgement.reason.split("; "))
    return reasons


def judge(a: Proposition, b: Proposition) -> Judgement:
    """Whether two propositions say the same."""
    if a.doc == b.doc and a.clue == b.clue and a.denied != b.denied:
        return Judgement("different", -1.0, "one voice denies the one and asserts the other")
    comparisons = compare(a, b)
    odds = score(comparisons)
    if "other_figure" in comparisons:
        return Judgement("different", min(odds, -1.0), "they give different numbers")
    if odds > 0:
        return Judgement("same", odds, reason(comparisons))
    return Judgement("unsure", odds, "they have too little in common")


def may_matter(a: Proposition, b: Proposition) -> bool:
    """Whether the two can be found to say the same or to answer one another, before all is compared."""
    least = _ANSWERS if a.rejects or b.rejects else _CONTRADICTS if a.denied or b.denied else 0.0
    return ceiling(a, b) > least


def blocks(proposition: Proposition, most: int | None = None) -> Blocks:
    """What those that are worth comparing share one of: two keys, or one key and a subject of their reports.

    Keys are rare terms (of which at `most` so many, the rarest), numbers and types of events of one time.
    """
    rare = sorted((-weight, term) for term, weight in proposition.terms.items() if weight >= RARE)[:most]
    figures = (f"{figure.kind} {figure.low} {figure.high}" for figure in proposition.figures)
    events = (event.type for event in proposition.events)
    keys = sorted({*(term for _, term in rare), *figures, *events})
    both = (f"{a} {b}" for a, b in combinations(keys, 2))
    with_subject = (f"{key} of {subject}" for key in keys for subject in proposition.subject[:_MAIN])
    return dated((*both, *with_subject), proposition.published)
