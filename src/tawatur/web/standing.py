"""How a claim would stand of some of its voices alone: before others came, or without one of them."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from tawatur.model.claim import Claim, ClaimStatus, Member


@dataclass(frozen=True, slots=True)
class News:
    """What is new of a claim: all of it, or so many `voices`; `before` is how it stood, where that was otherwise."""

    whole: bool
    voices: int
    before: ClaimStatus | None


def standing(members: Iterable[Member]) -> ClaimStatus:
    """The status by who asserts and who denies; figures in dispute are left out of account."""
    voices = tuple(members)
    if any(m.stance == "denies" or m.doubted for m in voices):
        return "contested"
    return "corroborated" if len({m.origin for m in voices}) > 1 else "single_origin"


def by_figures(claim: Claim) -> bool:
    """Whether nothing but another figure contests it."""
    return claim.status == "contested" and standing(claim.members) != "contested"


def turned(claim: Claim, without: Member) -> ClaimStatus:
    """How it would stand without one of its voices; a dispute about figures stays."""
    return "contested" if by_figures(claim) else standing(m for m in claim.members if m is not without)


def news(claim: Claim, new: Callable[[Member], bool]) -> News | None:
    """What is new of it; None where nothing is."""
    before = [member for member in claim.members if not new(member)]
    if len(before) == len(claim.members):
        return None
    if not before:
        return News(True, len(claim.members), None)
    was = claim.status if by_figures(claim) else standing(before)
    return News(False, len(claim.members) - len(before), None if was == claim.status else was)
