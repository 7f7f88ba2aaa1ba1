"""Blocking: which pairs are worth comparing. In a query it is a join on the exploded keys."""

import datetime
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations
from typing import TypeVar

from tawatur.merging.judgement import Sortable

RARE = 4.0
"""Weight from which on a term is a key."""
LARGEST = 60
"""What more than so many share says nothing; rarer keys must bring them together."""
_WEEK = 7
_UNDATED = -2
_FEW = 300
"""Of so many every two are looked at; of more those alone that share a key."""


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
    ordered = sorted(blocks)
    narrow = {node: _narrow(blocks[node], wide) for wide in (_wide(blocks.values()),) for node in ordered}
    pairs = combinations(ordered, 2) if len(blocks) <= _FEW else _by_key(narrow)
    return tuple(
        (a, b)
        for a, b in pairs
        for week in (max(blocks[a].week, blocks[b].week),)
        if week in narrow[a] and week in narrow[b] and not narrow[a][week].isdisjoint(narrow[b][week])
    )


def _wide(blocks: Iterable[Blocks]) -> frozenset[tuple[int, str]]:
    """The keys, by week, that too many share; each counts in its week and the one after, so that neighbours meet."""
    weeks: dict[int, Counter[str]] = defaultdict(Counter)
    for each in blocks:
        for week in (each.week, each.week + 1):
            weeks[week].update(each.keys)
    return frozenset((week, key) for week, counts in weeks.items() for key, n in counts.items() if n > LARGEST)


def _narrow(own: Blocks, wide: frozenset[tuple[int, str]]) -> Mapping[int, frozenset[str]]:
    """The keys of a node that count, in its week and the one after."""
    weeks = (own.week, own.week + 1)
    return {week: frozenset(key for key in own.keys if (week, key) not in wide) if wide else own.keys for week in weeks}


def _by_key(narrow: Mapping[Node, Mapping[int, frozenset[str]]]) -> list[tuple[Node, Node]]:
    """Pairs that share a key in a week, whosever week it is."""
    members: dict[tuple[int, str], list[Node]] = defaultdict(list)
    for node, weeks in narrow.items():
        for week, keys in weeks.items():
            for key in keys:
                members[week, key].append(node)
    return sorted({pair for nodes in members.values() for pair in combinations(nodes, 2)})
