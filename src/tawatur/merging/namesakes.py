"""Namesakes: bearers of one spelling whom reports, or people, tell apart."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import reduce
from itertools import combinations
from operator import or_

from tawatur.merging.evidence import Name
from tawatur.merging.judgement import Edge, Judgement

Ruled = Mapping[tuple[Name, Name], Judgement]
"""What people decided on pairs of names."""

_SAME = Judgement("same", 1.0, "the same name")
_LIKELY = Judgement("same", 0.9, "the same name")
_UNSURE = Judgement("unsure", 0.0, "the name has several bearers")


def bearers(names: Iterable[Name], ruled: Ruled) -> Mapping[Name, Name]:
    """For each name the one under which its bearer is resolved: one for all bearers, unless some cannot be one."""
    parted = {name for a, b in ruled if a.plain == b.plain for name in (a, b)}
    groups: dict[Name, list[Name]] = defaultdict(list)
    for name in names:
        groups[name.plain].append(name)
    return {name: bearer for group in groups.values() for name, bearer in _bearers(group, parted)}


def _bearers(group: Iterable[Name], parted: Iterable[Name]) -> Iterator[tuple[Name, Name]]:
    own = {name: name if name in parted else name._replace(doc="") for name in group}
    rest = {name for name in own.values() if not name.doc}
    if not any(a.traits.exclude(b.traits) for a, b in combinations(rest, 2)) and rest:
        together = min(rest)._replace(traits=reduce(or_, (name.traits for name in rest)))
        own = {name: bearer if bearer.doc else together for name, bearer in own.items()}
    yield from own.items()


def by_spelling(names: Iterable[Name]) -> Iterator[Edge[Name]]:
    """Judgements on the bearers of one spelling: who may be either of two that cannot be one is neither surely."""
    groups: dict[Name, list[Name]] = defaultdict(list)
    for name in names:
        groups[name.plain].append(name)
    for group in groups.values():
        unclear = {name for name in group if _fits_several(name, group)}
        for a, b in combinations(sorted(group), 2):
            yield Edge(a, b, _judge(a, b, unclear))


def _fits_several(name: Name, group: Iterable[Name]) -> bool:
    """Whether the bearer can be one with two others that cannot."""
    fitting = [other for other in group if not name.traits.exclude(other.traits)]
    return any(a.traits.exclude(b.traits) for a, b in combinations(fitting, 2))


def _judge(a: Name, b: Name, unclear: Iterable[Name]) -> Judgement:
    if a.traits.exclude(b.traits):
        return Judgement("different", -1.0, f"{a.traits} is hardly {b.traits}")
    if a.traits.share(b.traits):
        return _SAME
    return _UNSURE if a in unclear or b in unclear else _LIKELY


def consistent(edge: Edge[Name]) -> Edge[Name]:
    """The judgement, but unsure where the traits of the two exclude one another."""
    if edge.judgement.verdict == "same" and edge.a.traits.exclude(edge.b.traits):
        return replace(edge, judgement=Judgement("unsure", 0.0, f"{edge.a.traits} is hardly {edge.b.traits}"))
    return edge
