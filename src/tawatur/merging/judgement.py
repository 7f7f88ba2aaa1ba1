"""Three-valued judgements on whether two things are one: they add up, and every one carries its reason."""

from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from typing import Any, Generic, Literal, Protocol, TypeVar

Verdict = Literal["same", "different", "unsure"]
Node = TypeVar("Node", bound="Sortable")

RULED = 100.0
"""Evidence of what a person decided: more than all that is found."""


class Sortable(Hashable, Protocol):
    """What can be a node: ids, or tuples of them."""

    def __lt__(self, other: Any, /) -> bool: ...


@dataclass(frozen=True, slots=True)
class Judgement:
    """`score` is the evidence, above zero for and below against being one; `reason` is plain words."""

    verdict: Verdict
    score: float
    reason: str


@dataclass(frozen=True, slots=True)
class Edge(Generic[Node]):
    """A judgement on two nodes, `a` before `b`."""

    a: Node
    b: Node
    judgement: Judgement


def components(
    nodes: Iterable[Node], edges: Iterable[Edge[Node]], unknown: float = 0.0
) -> tuple[tuple[Node, ...], ...]:
    """Groups of nodes joined by `same`, strongest first.

    No group holds two that are `different`, and two groups are joined only where the scores between them, with
    `unknown` for each pair that nobody judged, add up to more than nothing (average linkage). The groups do not depend
    on the order of nodes or edges, which must be sortable. An engine can take plain connected components first and do
    this within each.
    """
    listed = list(edges)
    forest = _Forest(nodes, listed, unknown)
    same = (edge for edge in listed if edge.judgement.verdict == "same")
    for edge in sorted(same, key=lambda e: (-e.judgement.score, e.a, e.b)):
        forest.join(edge.a, edge.b)
    return tuple(sorted(tuple(sorted(group)) for group in forest.members.values()))


def connected(nodes: Iterable[Node], pairs: Iterable[tuple[Node, Node]]) -> tuple[tuple[Node, ...], ...]:
    """Groups of nodes that hang together by the pairs."""
    leader = {node: node for node in nodes}
    for a, b in pairs:
        first, second = sorted((_lead(leader, a), _lead(leader, b)))
        leader[second] = first
    groups: dict[Node, list[Node]] = {}
    for node in sorted(leader):
        groups.setdefault(_lead(leader, node), []).append(node)
    return tuple(sorted(tuple(group) for group in groups.values()))


def _lead(leader: dict[Node, Node], node: Node) -> Node:
    while leader[node] != node:
        leader[node] = node = leader[leader[node]]
    return node


class _Forest(Generic[Node]):
    """Groups in the making: the leader of each node, the members of each leader, and what is known between nodes."""

    def __init__(self, nodes: Iterable[Node], edges: Iterable[Edge[Node]], unknown: float) -> None:
        ordered = sorted(nodes)
        self.members = {node: [node] for node in ordered}
        self._leader = {node: node for node in ordered}
        self._known: dict[Node, dict[Node, Judgement]] = {node: {} for node in ordered}
        self._unknown = unknown
        for edge in edges:
            for a, b in ((edge.a, edge.b), (edge.b, edge.a)):
                held = self._known[a].get(b)
                if held is None or _outranks(edge.judgement, held):
                    self._known[a][b] = edge.judgement

    def join(self, a: Node, b: Node) -> None:
        """Make one group of the two that hold `a` and `b`, unless something speaks against it."""
        small, large = sorted((self._leader[a], self._leader[b]), key=lambda node: (len(self.members[node]), node))
        if small == large or not self._agree(small, large):
            return
        for node in self.members[small]:
            self._leader[node] = large
        self.members[large] += self.members.pop(small)

    def _agree(self, small: Node, large: Node) -> bool:
        between = [
            judgement
            for node in self.members[small]
            for other, judgement in self._known[node].items()
            if self._leader[other] == large
        ]
        missing = len(self.members[small]) * len(self.members[large]) - len(between)
        total = sum(judgement.score for judgement in between) + missing * self._unknown
        return total > 0 and all(judgement.verdict != "different" for judgement in between)


def _outranks(new: Judgement, held: Judgement) -> bool:
    """Of two judgements on one pair `different` counts before `same`, then the stronger."""
    return (new.verdict == "different", abs(new.score)) > (held.verdict == "different", abs(held.score))
