"""The Situation put together from what its reports and stories add."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from tawatur.merging.additions import GATHERED, GIVEN, Addition, Key
from tawatur.merging.explanations import explanations
from tawatur.merging.profiles import profiles
from tawatur.merging.telling import Told
from tawatur.model.order import ordered
from tawatur.model.situation import Situation


def assembled(documents: Sequence[str], told: Iterable[Told], additions: Iterable[Addition]) -> Situation:
    """The Situation of documents (their ids), of what all stories tell, and of all additions, each in any order."""
    stories = list(told)
    parts = gathered(additions)
    given = parts.pop(GIVEN, {}).get((), [])
    counted = parts.pop("profiles", {})
    items = {part: ordered(part, found.values()) for part, found in parts.items()}
    return Situation(
        documents=tuple(sorted(documents)),
        claims=ordered("claims", (claim for each in stories for claim in each.claims)),
        figure_sets=ordered("figure_sets", (figures for each in stories for figures in each.figure_sets)),
        explanations=explanations(given),
        profiles=profiles(counted, items.get("origins", ()), items.get("terms", ())),
        **items,
    )


def gathered(additions: Iterable[Addition]) -> dict[str, dict[Key, Any]]:
    """By part and key the item that the additions make, or the additions themselves where they are grouped later."""
    values: dict[str, dict[Key, list[Any]]] = defaultdict(lambda: defaultdict(list))
    for addition in additions:
        values[addition.part][addition.key].append(addition.value)
    return {part: _items(part, found) for part, found in values.items()}


def _items(part: str, values: dict[Key, list[Any]]) -> dict[Key, Any]:
    if part == GIVEN:
        return dict(values)
    made = ((key, GATHERED[part].item(key, found)) for key, found in values.items())
    return {key: item for key, item in made if item is not None}
