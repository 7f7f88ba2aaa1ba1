"""Blocking: which pairs are worth comparing. In a query it is a join on the exploded keys."""

import datetime
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from itertools import combinations
from typing import TypeVar

from tawatur.merging.judgement import Sortable

RARE = 5.0
"""Weight from which on a term is a key."""
_LARGEST = 300
"""What more than so many share says nothing; rarer keys must bring them together."""
_WEEK = 7

Block = tuple[str, int]
Node = TypeVar("Node", bound=Sortable)


def dated(keys: Iterable[str], published: datetime.date | None) -> frozenset[Block]:
    """Each key with the week and with the one after, so that neighbours in time meet; the undated meet one another."""
    week = published.toordinal() // _WEEK if published else -2
    return frozenset((key, number) for key in keys for number in (week, week + 1))


def meeting(blocks: Mapping[Node, Iterable[Block]], least: int) -> tuple[tuple[Node, Node], ...]:
    """Pairs that share at least so many different keys, or all that one of them has."""
    members: dict[Block, list[Node]] = defaultdict(list)
    keys: Counter[Node] = Counter()
    for node, own in blocks.items():
        keys[node] = len({key for key, _ in own})
        for block in own:
            members[block].append(node)
    shared: dict[tuple[Node, Node], set[str]] = defaultdict(set)
    for (key, _), nodes in members.items():
        if len(nodes) <= _LARGEST:
            for pair in combinations(sorted(nodes), 2):
                shared[pair].add(key)
    enough = {node: min(least, count) for node, count in keys.items()}
    return tuple(sorted((a, b) for (a, b), common in shared.items() if len(common) >= min(enough[a], enough[b])))
