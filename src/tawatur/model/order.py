"""The order of the parts of a Situation, as a string that each item sorts by."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from tawatur.model.days import in_order

_MOST = 10**9 - 1
"""More than any count, from which counts are taken so that the largest comes first."""


_PLACES: Mapping[str, Callable[[Any], str]] = {
    "claims": lambda claim: f"{_MOST - len(claim.members)} {claim.id}",
    "timeline": lambda moment: f"{in_order(moment.edtf)} {moment.edtf} {moment.id}",
    "terms": lambda naming: f"{naming.target} {naming.outlet} {naming.speaker} {naming.term} {naming.tone}",
    "profiles": lambda profile: f"{profile.role} {_MOST - profile.claims} {profile.id}",
}


def place(part: str, item: Any) -> str:
    """What the item of the part sorts by: claims and profiles by number, moments by day, all else by id."""
    found = _PLACES.get(part)
    return found(item) if found else str(item.id)


def ordered(part: str, items: Iterable[Any]) -> tuple[Any, ...]:
    """The items of the part in their order."""
    return tuple(sorted(items, key=lambda item: place(part, item)))
