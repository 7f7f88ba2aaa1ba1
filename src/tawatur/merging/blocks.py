"""Blocking: which pairs are worth comparing. In a query it is a join on the exploded keys."""

import datetime
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations
from operator import itemgetter
from typing import TypeVar

from tawatur.merging.judgement import Sortable

RARE = 4.0
"""Weight from which on a term is a key."""
LARGEST = 60
"""What more than so many share says nothing; rarer keys must bring them together."""
_WEEK = 7
_UNDATED = -2


@dataclass(frozen=True, slots=True)
class Blocks:
    """What a node may share with others that are worth comparing, of its week or of one beside it."""

    keys: frozenset[str]
    week: int


Node = TypeVar("Node", bound=Sortable)


def week_of(published: datetime.date | None) -> int:
    """Number of the week; the undated have one of their own."""
    return published.toordinal() // _WEEK if published else _UNDATED


def dated(keys: Iterable[str], published: datetime.date | None) -> Blocks:
    """The keys in their week."""
    return Blocks(frozenset(keys), week_of(published))


def meeting(blocks: Mapping[Node, Blocks]) -> tuple[tuple[Node, Node], ...]:
    """Pairs that share a key, which not too many share, in the week of the later of the two."""
    if len(blocks) > LARGEST:
        return _meeting_of_many(blocks)
    return tuple(
        (a, b)
        for (a, of_a), (b, of_b) in combinations(sorted(blocks.items(), key=itemgetter(0)), 2)
        if abs(of_a.week - of_b.week) <= 1 and not of_a.keys.isdisjoint(of_b.keys)
    )


def _meeting_of_many(blocks: Mapping[Node, Blocks]) -> tuple[tuple[Node, Node], ...]:
    """The same by an index; each key counts in its week and in the one after, so that neighbours in time meet."""
    members: dict[tuple[str, int], list[tuple[Node, bool]]] = defaultdict(list)
    for node in sorted(blocks):
        own = blocks[node].week
        for key in blocks[node].keys:
            for week in (own, own + 1):
                members[key, week].append((node, week == own))
    found = {
        (a, b)
        for nodes in members.values()
        if len(nodes) <= LARGEST
        for (a, own_a), (b, own_b) in combinations(nodes, 2)
        if own_a or own_b
    }
    return tuple(sorted(found))
