"""Claims: propositions that say the same thing, put together whoever says or denies them."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from tawatur.merging.blocks import RARE, Block, dated, meeting
from tawatur.merging.judgement import Edge, Judgement, components
from tawatur.merging.propositions import Key, Proposition
from tawatur.merging.similarity import compare, score

_SHARED = 2
_UNKNOWN = -1.5
"""Evidence that two propositions which nothing brought together say the same."""
_ANSWER = -2.0
"""Evidence from which on a denial is taken to answer an assertion, if it is the best."""


def gather(found: Sequence[Proposition]) -> tuple[tuple[tuple[Proposition, ...], str], ...]:
    """Groups of propositions that say the same, each with the reason; the order of `found` does not matter."""
    by_key = {proposition.key: proposition for proposition in found}
    pairs = meeting({proposition.key: _blocks(proposition) for proposition in found}, _SHARED)
    edges = [Edge(a, b, judge(by_key[a], by_key[b])) for a, b in pairs]
    groups = _answered(components(by_key, edges, _UNKNOWN), by_key, edges)
    home = {key: number for number, group in enumerate(groups) for key in group}
    reasons: dict[int, Counter[str]] = defaultdict(Counter)
    for edge in edges:
        if edge.judgement.verdict == "same" and home[edge.a] == home[edge.b]:
            reasons[home[edge.a]].update(edge.judgement.reason.split("; "))
    return tuple(
        (tuple(by_key[key] for key in group), "; ".join(sorted(reasons[number]))) for number, group in enumerate(groups)
    )


def _answered(
    groups: Sequence[tuple[Key, ...]], by_key: Mapping[Key, Proposition], edges: Sequence[Edge[Key]]
) -> tuple[tuple[Key, ...], ...]:
    """A denial that stands with no assertion is taken to deny the claim that it is most like, if it is like any."""
    home = {key: number for number, group in enumerate(groups) for key in group}
    orphans = {n for n, group in enumerate(groups) if all(by_key[k].denied for k in group) and by_key[group[0]].rejects}
    best: dict[int, tuple[float, int]] = {}
    for edge in edges:
        for denial, other in ((home[edge.a], home[edge.b]), (home[edge.b], home[edge.a])):
            odds = edge.judgement.score
            if denial in orphans and other not in orphans and edge.judgement.verdict != "different" and odds > _ANSWER:
                best[denial] = max(best.get(denial, (_ANSWER, other)), (odds, other))
    joined = {number: list(group) for number, group in enumerate(groups)}
    for denial, (_, other) in sorted(best.items()):
        joined[other] += joined.pop(denial)
    return tuple(tuple(sorted(group)) for group in joined.values())


def judge(a: Proposition, b: Proposition) -> Judgement:
    """Whether two propositions say the same."""
    if a.doc == b.doc and a.clue == b.clue and a.denied != b.denied:
        return Judgement("different", -1.0, "one voice denies the one and asserts the other")
    comparisons = compare(a, b)
    odds = score(comparisons)
    if any(comparison.name == "other_figure" for comparison in comparisons):
        return Judgement("different", min(odds, -1.0), "they give different numbers")
    if odds > 0:
        return Judgement("same", odds, "; ".join(c.words for c in comparisons if c.telling))
    return Judgement("unsure", odds, "they have too little in common")


def _blocks(proposition: Proposition) -> frozenset[Block]:
    """What those that are worth comparing share several of: rare terms, numbers and types of events of one time."""
    rare = (term for term, weight in proposition.terms.items() if weight >= RARE)
    figures = (f"{figure.kind} {figure.low} {figure.high}" for figure in proposition.figures)
    events = (event.type for event in proposition.events)
    return dated((*rare, *figures, *events), proposition.published)
