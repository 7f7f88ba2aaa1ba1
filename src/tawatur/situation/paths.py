"""How support reaches one thing from another, and which single removal would cut every way of it."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice, pairwise
from typing import Literal

import msgspec
import networkx as nx

from tawatur.model.thing import Thing
from tawatur.situation.edges import CARRIED, Edge, of_types
from tawatur.situation.network import graph
from tawatur.situation.places import PLACES, Texts, names_in, naming

_WAYS = 50
"""So many ways are given at most, the shortest first."""
CutKind = Literal["thing", "edge", "place"]


class Way(msgspec.Struct, frozen=True, kw_only=True):
    """One way: for each stretch the edges of support between the two things."""

    stretches: tuple[tuple[Edge, ...], ...]


class Cut(msgspec.Struct, frozen=True, kw_only=True):
    """One thing, stretch (from, to) or place (ids) without which no way is left."""

    kind: CutKind
    ids: tuple[str, ...]


class Paths(msgspec.Struct, frozen=True, kw_only=True):
    """The ways from one to the other; `least` are the fewest stretches that cut them all together."""

    start: str
    end: str
    ways: tuple[Way, ...]
    cuts: tuple[Cut, ...]
    least: tuple[tuple[str, str], ...]

    @property
    def edges(self) -> tuple[Edge, ...]:
        """The edges of all ways."""
        found = {edge.key: edge for way in self.ways for stretch in way.stretches for edge in stretch}
        return tuple(found[key] for key in sorted(found))


def paths(edges: Sequence[Edge], start: str, end: str) -> Paths:
    """All ways of support from one thing to another, and the things and stretches that cut them."""
    made = graph(of_types(edges, CARRIED))
    if start == end or not _reaches(made, start, end):
        return Paths(start=start, end=end, ways=(), cuts=(), least=())
    plain: nx.DiGraph[str] = nx.DiGraph(made)
    found = islice(nx.shortest_simple_paths(plain, start, end), _WAYS)
    ways = tuple(Way(stretches=tuple(_between(made, *pair) for pair in pairwise(way))) for way in found)
    return Paths(
        start=start,
        end=end,
        ways=ways,
        cuts=tuple(_cuts(plain, start, end, ways[0])),
        least=tuple(sorted(nx.minimum_edge_cut(plain, start, end))),
    )


def with_places(found: Paths, edges: Sequence[Edge], places: Iterable[Thing], texts: Texts) -> Paths:
    """The same with the places that cut all ways: those that the sentences of every way name.

    `texts` are those of the documents that state the ways.
    """
    support = of_types(edges, CARRIED)
    near = [
        p for p in places if p.label in PLACES and p.id not in (found.start, found.end) and p.members.keys() & texts
    ]
    cuts = [place.id for place in near if found.ways and _cuts_all(place, support, found, texts)]
    return msgspec.structs.replace(found, cuts=(*found.cuts, *(Cut(kind="place", ids=(id,)) for id in cuts)))


def _reaches(made: "nx.Graph[str]", start: str, end: str) -> bool:
    return start in made and end in made and nx.has_path(made, start, end)


def _between(made: "nx.MultiDiGraph[str]", a: str, b: str) -> tuple[Edge, ...]:
    return tuple(data["edge"] for _, data in sorted(made[a][b].items()))


def _cuts(plain: "nx.DiGraph[str]", start: str, end: str, way: Way) -> Iterator[Cut]:
    """Whatever cuts all ways lies on each of them, so only what lies on one need be tried."""
    stretches = [(stretch[0].from_, stretch[0].to) for stretch in way.stretches]
    for _, thing in stretches[:-1]:
        if not _reaches(nx.restricted_view(plain, [thing], []), start, end):
            yield Cut(kind="thing", ids=(thing,))
    for stretch in stretches:
        if not _reaches(nx.restricted_view(plain, [], [stretch]), start, end):
            yield Cut(kind="edge", ids=stretch)


def _cuts_all(place: Thing, support: Sequence[Edge], found: Paths, texts: Texts) -> bool:
    names = names_in([place])
    left = [edge for edge in support if not naming(edge, names, texts)]
    return len(left) < len(support) and not _reaches(graph(left), found.start, found.end)
