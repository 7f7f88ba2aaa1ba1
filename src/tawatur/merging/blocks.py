"""Blocking: which pairs are worth comparing. In a query it is a join on the exploded keys."""

import datetime
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from itertools import combinations
from typing import NamedTuple, TypeVar

from tawatur.merging.judgement import Sortable

RARE = 4.0
"""Weight from which on a term is a key."""
LARGEST = 60
"""What more than so many share says nothing; rarer keys must bring them together."""
_WEEK = 7


class Block(NamedTuple):
    """A key in a week; `own` where it is the week of the node itself, not the one after."""

    key: str
    week: int
    own: bool


Node = TypeVar("Node", bound=Sortable)


def week_of(published: datetime.date | None) -> int:
    """Number of the week; the undated have one of their own."""
    return published.toordinal() // _WEEK if published else -2


def dated(keys: Iterable[str], published: datetime.date | None) -> frozenset[Block]:
    """Each key with the week and with the one after, so that neighbours in time meet; the undated meet one another."""
    week = week_of(published)
    return frozenset(Block(key, number, number == week) for key in keys for number in (week, week + 1))


def meeting(blocks: Mapping[Node, Iterable[Block]], least: int) -> tuple[tuple[Node, Node], ...]:
    """Pairs that share at least so many different keys, or all that one of them has.

    They share them in the week of the later of the two, so that each week can be looked at by itself.
    """
    members: dict[tuple[str, int], list[tuple[Node, bool]]] = defaultdict(list)
    keys: Counter[Node] = Counter()
    for node in sorted(blocks):
        for key, week, own in blocks[node]:
            keys[node] += own
            members[key, week].append((node, own))
    shared: Counter[tuple[Node, Node]] = Counter()
    for nodes in members.values():
        if len(nodes) <= LARGEST:
            shared.update((a, b) for (a, own_a), (b, own_b) in combinations(nodes, 2) if own_a or own_b)
    enough = {node: min(least, count) for node, count in keys.items()}
    return tuple(sorted(pair for pair, count in shared.items() if count >= min(enough[pair[0]], enough[pair[1]])))
