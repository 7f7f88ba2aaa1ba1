"""The decision among overlapping candidates: the widest wins, and among equals the surest."""

from collections.abc import Sequence

from tawatur.reading.names.candidates import Candidate

_RANK = {"known": 2, "built": 1, "guessed": 0}


def decide(candidates: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """The candidates that stand, without overlap, by place."""
    taken: set[int] = set()
    standing: list[Candidate] = []
    for candidate in sorted(candidates, key=_precedence):
        stretch = range(candidate.first, candidate.last)
        if taken.isdisjoint(stretch):
            taken.update(stretch)
            standing.append(candidate)
    return tuple(sorted(standing, key=lambda c: c.first))


def _precedence(candidate: Candidate) -> tuple[bool, int, int, int]:
    return candidate.sureness == "guessed", -candidate.width, -_RANK[candidate.sureness], candidate.first
