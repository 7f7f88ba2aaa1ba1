"""The decision among overlapping candidates: the widest wins, and among equals the surest."""

from collections.abc import Sequence

from tawatur.reading.names.candidates import Candidate
from tawatur.reading.names.scene import Scene

_RANK = {"known": 0, "built": 1, "guessed": 2, "tagged": 3}


def decide(candidates: Sequence[Candidate], scene: Scene) -> tuple[Candidate, ...]:
    """The candidates that stand, without overlap, by place; no part of a hashtag or of an empty phrase does."""
    taken = set(scene.empty)
    standing: list[Candidate] = []
    for candidate in sorted(candidates, key=_precedence):
        stretch = range(candidate.first, candidate.last)
        shown = candidate.sureness == "known" or scene.hashtag.isdisjoint(stretch)
        if taken.isdisjoint(stretch) and shown and not _two(candidate, scene):
            taken.update(stretch)
            standing.append(candidate)
    return tuple(sorted(standing, key=lambda c: c.first))


def _two(candidate: Candidate, scene: Scene) -> bool:
    """Whether the tagger took for one name two known ones that و joins (الجيش والدعم السريع)."""
    if candidate.sureness != "tagged" or candidate.first not in scene.known:
        return False
    inside = range(candidate.first + 1, candidate.last)
    return any(i in scene.known and scene.tokens[i].proclitics == "و" for i in inside)


def _precedence(candidate: Candidate) -> tuple[bool, int, int, bool, int]:
    """Guesses last, then by width; a head noun before it tells more of a name than its own look (قرية أم عضام)."""
    guessed, person = candidate.sureness == "guessed", candidate.label == "PERSON"
    return guessed, -candidate.width, _RANK[candidate.sureness], person, candidate.first
