"""Claims: propositions that say the same thing, put together whoever says or denies them."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from types import MappingProxyType

from tawatur.merging.answers import Groups, answered, least_evidence, sided
from tawatur.merging.blocks import RARE, Blocks, dated, meeting
from tawatur.merging.judgement import Edge, Judgement, components
from tawatur.merging.opposites import opposed
from tawatur.merging.propositions import Key, Proposition
from tawatur.merging.similarity import ceiling, compare, reason, score

_UNKNOWN = -1.5
"""Evidence that two propositions which nothing brought together say the same."""
_MAIN = 3
"""So many of the subjects of a report bring its propositions together with others."""


@dataclass(frozen=True, slots=True)
class Gathered:
    """Propositions that make up a claim; `against` assert the opposite outcome, `reason` says why they are one."""

    members: tuple[Proposition, ...]
    against: frozenset[Key] = frozenset()
    reason: str = ""


def gather(
    found: Sequence[Proposition], ruled: Mapping[tuple[Key, Key], Judgement] = MappingProxyType({})
) -> tuple[Gathered, ...]:
    """Groups of propositions that say the same; the order of `found` does not matter.

    Assertions come together first; then what asserts an opposite outcome, then what is said in the negative, and then
    what is denied, joins the claim that it answers, or stands by itself. What is `ruled` of two counts for more than
    what is found.
    """
    if len(found) == 1:
        return (Gathered(tuple(found)),)
    by_key = {proposition.key: proposition for proposition in found}
    pairs = meeting({proposition.key: blocks(proposition) for proposition in found})
    edges = [Edge(a, b, judge(by_key[a], by_key[b])) for a, b in pairs if (a, b) not in ruled]
    edges += [Edge(a, b, judgement) for (a, b), judgement in ruled.items() if a in by_key and b in by_key]
    groups, opposite = sided(_alike([p for p in found if not p.denied], edges), by_key, edges)
    negative = _alike([p for p in found if p.denied and not p.rejects], edges)
    for answers in (opposite, negative, _alike([p for p in found if p.rejects], edges)):
        groups = answered(groups, answers, by_key, edges)
    reasons, against = _reasons(groups, edges), frozenset(key for group in opposite for key in group)
    return tuple(
        Gathered(tuple(by_key[key] for key in group), against.intersection(group), "; ".join(sorted(reasons[number])))
        for number, group in enumerate(groups)
    )


def _alike(found: Iterable[Proposition], edges: Iterable[Edge[Key]]) -> Groups:
    """Groups of those alone that stand on one side."""
    keys = {p.key for p in found}
    return components(keys, (edge for edge in edges if edge.a in keys and edge.b in keys), _UNKNOWN)


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
    if opposed(a, b):
        return Judgement("different", odds, "they tell opposite outcomes")
    if "other_figure" in comparisons:
        return Judgement("different", min(odds, -1.0), "they give different numbers")
    if odds > 0:
        return Judgement("same", odds, reason(comparisons))
    return Judgement("unsure", odds, "they have too little in common")


def may_matter(a: Proposition, b: Proposition) -> bool:
    """Whether the two can be found to say the same or to answer one another, before all is compared."""
    return ceiling(a, b) > least_evidence(a, b)


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
