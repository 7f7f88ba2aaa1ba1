"""Choices of which reports to believe: the same question is asked under each, so that it shows what hangs on it."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Literal

import msgspec

from tawatur.model.claim import ClaimStatus
from tawatur.model.tie import Evidence
from tawatur.situation.edges import Edge

BeliefKind = Literal["all", "uncontested", "corroborated", "view"]
Statuses = Mapping[str, ClaimStatus]
"""The statuses of claims by their ids."""
SameParty = Callable[[str], str]
"""The id of the party that a thing belongs to."""


class Belief(msgspec.Struct, frozen=True, kw_only=True):
    """`all` that is reported; what is `uncontested`; what is `corroborated`; the `view` of one origin (its id)."""

    kind: BeliefKind
    origin: str | None = None


ALL, UNCONTESTED, CORROBORATED = (Belief(kind=kind) for kind in ("all", "uncontested", "corroborated"))


def views(edges: Iterable[Edge]) -> tuple[Belief, ...]:
    """The view of each origin that states one of the edges, those who state most first."""
    stated: dict[str, int] = defaultdict(int)
    for edge in edges:
        for origin in edge.origins:
            stated[origin] += 1
    return tuple(Belief(kind="view", origin=id) for id in sorted(stated, key=lambda id: (-stated[id], id)))


def believed(edges: Sequence[Edge], belief: Belief, statuses: Statuses, party: SameParty) -> tuple[Edge, ...]:
    """The edges that stand where only so much is believed; `statuses` are those of the claims by their ids.

    Corroborated is what several independent origins state of two parties, or whose claim is corroborated; what is
    contested is not.
    """
    if belief.kind == "all":
        return tuple(edges)
    pooled: dict[tuple[str, str, str], set[str]] = defaultdict(set)
    for edge in edges:
        pooled[_pool(edge, party)] |= {e.origin for e in edge.evidence if e.origin and not _contested(e, statuses)}

    def holds(edge: Edge, evidence: Evidence) -> bool:
        if belief.kind == "view":
            return evidence.origin == belief.origin
        several = len(pooled[_pool(edge, party)]) > 1 or statuses.get(evidence.claim or "") == "corroborated"
        return not _contested(evidence, statuses) and (belief.kind == "uncontested" or several)

    return tuple(left for edge in edges if (left := edge.only(e for e in edge.evidence if holds(edge, e))))


def _pool(edge: Edge, party: SameParty) -> tuple[str, str, str]:
    return (party(edge.from_), party(edge.to), edge.type)


def _contested(evidence: Evidence, statuses: Statuses) -> bool:
    return statuses.get(evidence.claim or "") == "contested"
