"""Who acts for whom: a state and its arms, a body and its parts, those who lead or command."""

from collections import deque
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Literal

import msgspec

from tawatur.arabic.normal import fold
from tawatur.lexicon.state_bodies import state_of
from tawatur.merging.judgement import connected
from tawatur.model.thing import Thing
from tawatur.model.tie import Evidence
from tawatur.situation.edges import Edge, EdgeType

Bond = Literal["itself", "arm of the state", "part", "led", "leads"]

_DOWN: Mapping[EdgeType, Bond] = {"commands": "led", "leads": "led", "controls": "led"}


class Partner(msgspec.Struct, frozen=True, kw_only=True):
    """A thing that is taken together with another, and why; `evidence` states the tie, none where its name says so."""

    thing: str
    bond: Bond
    evidence: tuple[Evidence, ...] = ()


def partners(asked: Iterable[str], edges: Sequence[Edge], things: Sequence[Thing]) -> tuple[Partner, ...]:
    """The things asked for, with all that acts for them: arms of a state, parts, what they lead, and who leads them.

    It goes down over parts and what is led, and one step up to leaders; a leader brings in nothing else.
    """
    by_id = {thing.id: thing for thing in things}
    found = {id: Partner(thing=id, bond="itself") for id in sorted(asked)}
    for thing in _arms([by_id[id] for id in found if id in by_id], things):
        found.setdefault(thing.id, Partner(thing=thing.id, bond="arm of the state"))
    below = _below(edges, by_id)
    queue = deque(found)
    while queue:
        for partner in below.get(queue.popleft(), ()):
            if partner.thing not in found:
                found[partner.thing] = partner
                queue.append(partner.thing)
    return (*found.values(), *_leaders(found, edges, by_id))


def parties(edges: Sequence[Edge], things: Sequence[Thing]) -> Mapping[str, str]:
    """For each thing the id that stands for its party: states with their arms, bodies with who leads them."""
    by_id = {thing.id: thing for thing in things}
    states = {fold(name): thing.id for thing in things if thing.label == "GPE" for name in _names(thing)}
    arms = [(t.id, states[state]) for t in things if t.label == "ORG" and (state := _state(t)) in states]
    led = [(e.from_, e.to) for e in edges if e.type == "leads" and _is_body(by_id.get(e.to))]
    known = {*by_id, *(id for pair in led for id in pair)}
    return {id: group[0] for group in connected(known, [*arms, *led]) for id in group}


def _arms(states: Sequence[Thing], things: Iterable[Thing]) -> Iterator[Thing]:
    names = {fold(name) for state in states if state.label == "GPE" for name in _names(state)}
    return (thing for thing in things if names and thing.label == "ORG" and _state(thing) in names)


def _state(thing: Thing) -> str | None:
    state = state_of(thing.name_ar)
    return fold(state) if state else None


def _names(thing: Thing) -> Collection[str]:
    return {thing.name_ar, *(name for names in thing.members.values() for name in names)}


def _below(edges: Iterable[Edge], things: Mapping[str, Thing]) -> Mapping[str, list[Partner]]:
    """What acts for each thing: its parts, the bodies that it leads, and the bodies that lead a state."""
    found: dict[str, list[Partner]] = {}
    for edge in edges:
        if edge.type == "part_of" and _is_body(things.get(edge.from_)):
            found.setdefault(edge.to, []).append(Partner(thing=edge.from_, bond="part", evidence=edge.evidence))
        elif edge.type in _DOWN and _is_body(things.get(edge.to)):
            found.setdefault(edge.from_, []).append(Partner(thing=edge.to, bond="led", evidence=edge.evidence))
        elif edge.type in _DOWN and _is_body(things.get(edge.from_)) and _is_state(things.get(edge.to)):
            found.setdefault(edge.to, []).append(Partner(thing=edge.from_, bond="leads", evidence=edge.evidence))
    return found


def _leaders(found: Collection[str], edges: Iterable[Edge], things: Mapping[str, Thing]) -> Iterator[Partner]:
    named: set[str] = set(found)
    for edge in edges:
        leader = things.get(edge.from_)
        if edge.type in _DOWN and edge.to in found and edge.from_ not in named and leader and leader.label == "PERSON":
            named.add(edge.from_)
            yield Partner(thing=edge.from_, bond="leads", evidence=edge.evidence)


def _is_body(thing: Thing | None) -> bool:
    return thing is not None and thing.label == "ORG"


def _is_state(thing: Thing | None) -> bool:
    return thing is not None and thing.label == "GPE"
