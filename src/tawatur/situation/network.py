"""The network as a dated, typed multigraph; every edge carries its evidence, and with it its claims and origins."""

from collections.abc import Iterable, Sequence

import msgspec
import networkx as nx

from tawatur.situation.edges import BACKING, HOSTILE, Edge
from tawatur.situation.standing import standing_at

_EFFORT = 2_000_000
"""Steps that the betweenness may take; in larger networks it is estimated from some of the nodes (Brandes and Pich,
*Centrality estimation in large networks*, 2007)."""
_SEED = 1


class Node(msgspec.Struct, frozen=True, kw_only=True):
    """A thing in the network; the counts are of other things. `cut` says that without it the network falls apart.

    `betweenness` is the share of shortest ways between two others that lead over it (Freeman, 1977).
    """

    thing: str
    backs: int
    backed_by: int
    hostile_to: int
    betweenness: float
    cut: bool


class Picture(msgspec.Struct, frozen=True, kw_only=True):
    """The network at a day (ISO), or whenever; the most central nodes first."""

    at: str | None
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]


class Change(msgspec.Struct, frozen=True, kw_only=True):
    """What came and what went between two days, and which nodes became or ceased to be cut nodes."""

    since: str
    at: str | None
    came: tuple[Edge, ...]
    went: tuple[Edge, ...]
    cut_now: tuple[str, ...]
    cut_no_more: tuple[str, ...]


def graph(edges: Iterable[Edge]) -> "nx.MultiDiGraph[str]":
    """The multigraph; the key of an edge is its type, its attribute `edge` the Edge."""
    made: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for edge in edges:
        made.add_edge(edge.from_, edge.to, key=edge.type, edge=edge)
    return made


def picture(edges: Sequence[Edge], at: str | None = None) -> Picture:
    """The network of the edges that stand at the day, or of all of them."""
    standing = standing_at(edges, at) if at else tuple(edges)
    return Picture(at=at, nodes=_nodes(graph(standing)), edges=standing)


def change(edges: Sequence[Edge], since: str, at: str | None = None) -> Change:
    """What is otherwise at one day than at an earlier one."""
    before, after = picture(edges, since), picture(edges, at)
    known, stands = {edge.key for edge in before.edges}, {edge.key for edge in after.edges}
    cut_before, cut_after = ({node.thing for node in p.nodes if node.cut} for p in (before, after))
    return Change(
        since=since,
        at=at,
        came=tuple(edge for edge in after.edges if edge.key not in known),
        went=tuple(edge for edge in before.edges if edge.key not in stands),
        cut_now=tuple(sorted(cut_after - cut_before)),
        cut_no_more=tuple(sorted(cut_before - cut_after)),
    )


def _nodes(made: "nx.MultiDiGraph[str]") -> tuple[Node, ...]:
    plain = nx.Graph(made)
    between = _betweenness(plain)
    cuts = set(nx.articulation_points(plain))
    nodes = (
        Node(
            thing=thing,
            backs=len({to for _, to, type in made.out_edges(thing, keys=True) if type in BACKING}),
            backed_by=len({by for by, _, type in made.in_edges(thing, keys=True) if type in BACKING}),
            hostile_to=len({to for _, to, type in made.out_edges(thing, keys=True) if type in HOSTILE}),
            betweenness=round(between[thing], 4),
            cut=thing in cuts,
        )
        for thing in made
    )
    return tuple(sorted(nodes, key=lambda n: (-n.betweenness, -plain.degree(n.thing), n.thing)))


def _betweenness(plain: "nx.Graph[str]") -> dict[str, float]:
    nodes, work = len(plain), len(plain) + plain.number_of_edges()
    if not nodes:
        return {}
    found: dict[str, float] = nx.betweenness_centrality(plain, k=min(nodes, max(8, _EFFORT // work)), seed=_SEED)
    return found
