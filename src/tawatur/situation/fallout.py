"""What falls away with an actor or a place: bookkeeping over what the reports say, no forecast."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Literal

import msgspec

from tawatur.model.tie import Evidence
from tawatur.situation.edges import BACKING, CARRIED, Edge, EdgeType, of_types

_DEEPEST = 4
"""Through more hands than so many no loss is followed: in a large network everybody is at risk from everybody."""
Why = Literal["giver", "ground", "holder", "presence", "leader", "through"]
_PRESENCE: frozenset[EdgeType] = frozenset({"present_in", "controls", "leads"})
_HOLDING: frozenset[EdgeType] = frozenset({"controls", "leads"})
_LEADING: frozenset[EdgeType] = frozenset({"leads", "commands"})


class Step(msgspec.Struct, frozen=True, kw_only=True):
    """One edge that falls away, and why; `beside` is a further edge that this rests on, `depth` counts from 1.

    giver: what drops out gives it. ground: its sentence names the place. holder: it goes to one who holds the place.
    presence: it is presence at the place. leader: it is what leader or body lost. through: its giver has lost support.
    """

    edge: Edge
    why: Why
    depth: int
    beside: Edge | None = None


class Loss(msgspec.Struct, frozen=True, kw_only=True):
    """What one thing loses of one type; the steps of least depth first."""

    thing: str
    type: EdgeType
    steps: tuple[Step, ...]


class Fallout(msgspec.Struct, frozen=True, kw_only=True):
    """The losses, direct ones first, and for each thing that loses the support which is still reported."""

    losses: tuple[Loss, ...]
    remains: dict[str, tuple[Edge, ...]]


First = Callable[[Edge], Step | None]
"""The step that an edge is where it falls away at once, else None."""


def without_actor(removed: frozenset[str]) -> First:
    """What these things give."""
    return lambda edge: Step(edge=edge, why="giver", depth=1) if _gives(edge, removed) else None


def without_place(
    removed: frozenset[str], edges: Iterable[Edge], naming: Callable[[Edge], tuple[Evidence, ...]]
) -> First:
    """Presence at the place, what runs through it by the sentences that state it, and what goes to those who hold it.

    `naming` finds the evidence whose sentences name the place.
    """
    holds = {edge.from_: edge for edge in edges if edge.to in removed and edge.type in _HOLDING}

    def first(edge: Edge) -> Step | None:
        if edge.to in removed and edge.type in _PRESENCE:
            return Step(edge=edge, why="presence", depth=1)
        if edge.type not in CARRIED:
            return None
        if told := edge.only(naming(edge)):
            return Step(edge=told, why="ground", depth=1)
        return Step(edge=edge, why="holder", depth=1, beside=holds[edge.to]) if edge.to in holds else None

    return first


def fallout(edges: Sequence[Edge], first: First, removed: frozenset[str], bodies: frozenset[str]) -> Fallout:
    """All that falls away, at once and then through those who lose; what drops out itself loses nothing.

    `bodies` are the things that share what their leaders lose, and the other way.
    """
    steps: dict[tuple[str, str, str], Step] = {}
    front = [step for edge in edges if (step := first(edge)) and _loser(step) not in removed]
    giving = _by_giver(of_types(edges, CARRIED))
    led = _led(edges, bodies)
    for _ in range(_DEEPEST):
        fresh = {step.edge.key: step for step in front if step.edge.key not in steps}
        steps |= fresh
        front = [s for step in fresh.values() for s in _further(step, giving, led) if _loser(s) not in removed]
    lost = _losses(steps.values())
    return Fallout(losses=lost, remains=_remains(edges, steps, lost, removed))


def _gives(edge: Edge, removed: frozenset[str]) -> bool:
    return edge.from_ in removed and edge.type in BACKING


def _loser(step: Step) -> str:
    return step.edge.from_ if step.why == "presence" else step.edge.to


def _by_giver(edges: Iterable[Edge]) -> Mapping[str, list[Edge]]:
    found: dict[str, list[Edge]] = defaultdict(list)
    for edge in edges:
        found[edge.from_].append(edge)
    return found


def _led(edges: Iterable[Edge], bodies: frozenset[str]) -> Mapping[str, list[tuple[str, Edge]]]:
    """Leaders and their bodies, both ways."""
    found: dict[str, list[tuple[str, Edge]]] = defaultdict(list)
    for edge in edges:
        if edge.type in _LEADING and edge.to in bodies:
            found[edge.from_].append((edge.to, edge))
            found[edge.to].append((edge.from_, edge))
    return found


def _further(step: Step, giving: Mapping[str, list[Edge]], led: Mapping[str, list[tuple[str, Edge]]]) -> Iterator[Step]:
    """What the loser of a step gives on; and what a leader loses his body loses too, and the other way."""
    if step.edge.type not in CARRIED:
        return
    loser = _loser(step)
    for edge in giving.get(loser, ()):
        yield Step(edge=edge, why="through", depth=step.depth + 1, beside=step.edge)
    if step.why != "leader":
        for other, tie in led.get(loser, ()):
            shared = msgspec.structs.replace(step.edge, to=other)
            yield Step(edge=shared, why="leader", depth=step.depth + 1, beside=tie)


def _losses(steps: Iterable[Step]) -> tuple[Loss, ...]:
    found: dict[tuple[str, EdgeType], list[Step]] = defaultdict(list)
    for step in steps:
        found[_loser(step), step.edge.type].append(step)
    losses = (
        Loss(thing=thing, type=type, steps=tuple(sorted(own, key=lambda s: (s.depth, s.edge.key))))
        for (thing, type), own in found.items()
    )
    return tuple(sorted(losses, key=lambda loss: (loss.steps[0].depth, loss.thing, loss.type)))


def _remains(
    edges: Iterable[Edge], steps: Mapping[tuple[str, str, str], Step], losses: Iterable[Loss], removed: frozenset[str]
) -> dict[str, tuple[Edge, ...]]:
    """An indirect loss is no more than a risk: what is given `through` others still stands among what remains."""
    gone = {key for key, step in steps.items() if step.why != "through"}
    left: dict[str, list[Edge]] = {loss.thing: [] for loss in losses}
    for edge in of_types(edges, BACKING):
        if edge.to in left and edge.key not in gone and edge.from_ not in removed:
            left[edge.to].append(edge)
    return {thing: tuple(own) for thing, own in sorted(left.items())}
