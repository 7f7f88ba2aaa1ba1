"""What if an actor or a place dropped out: the fallout under each choice of what to believe."""

from collections.abc import Collection, Sequence
from typing import Literal

import msgspec

from tawatur.model.thing import Thing
from tawatur.situation.beliefs import ALL, CORROBORATED, UNCONTESTED, Belief, Statuses, believed, views
from tawatur.situation.edges import BACKING, Edge, EdgeType
from tawatur.situation.fallout import Fallout, First, Loss, fallout, without_actor, without_place
from tawatur.situation.parties import Partner, parties, partners
from tawatur.situation.places import PLACES, Texts, names_in, naming
from tawatur.situation.standing import not_ended_before

Role = Literal["actor", "place"]


_VIEWS = 12
"""Of so many origins at most the view is taken, of those who state most of what is lost at once."""


class Outcome(msgspec.Struct, frozen=True, kw_only=True):
    """What falls away where only so much is believed."""

    belief: Belief
    fallout: Fallout


class Dependence(msgspec.Struct, frozen=True, kw_only=True):
    """One loss under all that is reported, and the choices under which it stays."""

    thing: str
    type: EdgeType
    beliefs: tuple[Belief, ...]


class WhatIf(msgspec.Struct, frozen=True, kw_only=True):
    """The answer; `since` is the day (ISO) from which on, `without` what is taken together as dropping out."""

    role: Role
    since: str | None
    without: tuple[Partner, ...]
    outcomes: tuple[Outcome, ...]
    dependences: tuple[Dependence, ...]
    views_left_out: int

    @property
    def whole(self) -> Fallout:
        """What falls away under all that is reported."""
        return self.outcomes[0].fallout

    @property
    def by_thing(self) -> tuple[Loss, ...]:
        """The losses of each thing together, in the order in which things begin to lose."""
        order = {thing: place for place, thing in enumerate(dict.fromkeys(loss.thing for loss in self.whole.losses))}
        return tuple(sorted(self.whole.losses, key=lambda loss: order[loss.thing]))

    @property
    def held_by(self) -> dict[tuple[str, EdgeType], tuple[Belief, ...]]:
        """By thing and type of a loss the choices under which it stays."""
        return {(d.thing, d.type): d.beliefs for d in self.dependences}

    def edges(self, things: Collection[str] | None = None) -> tuple[Edge, ...]:
        """The edges that fall away from these things or remain to them (all by default), and what the steps rest on."""
        steps = [s for loss in self.whole.losses if things is None or loss.thing in things for s in loss.steps]
        left = (own for thing, own in self.whole.remains.items() if things is None or thing in things)
        beside = (step.beside for step in steps if step.beside)
        return (*(step.edge for step in steps), *beside, *(edge for own in left for edge in own))


def role_of(asked: Sequence[Thing], edges: Sequence[Edge]) -> Role:
    """Places drop out as places; a country as an actor where it backs somebody, else as the ground that it is."""
    if any(thing.label not in PLACES for thing in asked):
        return "actor"
    countries = {thing.id for thing in asked if thing.label == "GPE"}
    return "actor" if any(e.from_ in countries and e.type in BACKING for e in edges) else "place"


def what_if(
    edges: Sequence[Edge],
    things: Sequence[Thing],
    asked: Sequence[Thing],
    statuses: Statuses,
    *,
    role: Role,
    texts: Texts,
    since: str | None = None,
) -> WhatIf:
    """What is lost without the things asked for; `texts` are needed where a place drops out.

    `edges` and `things` are those of a Situation, `statuses` those of its claims by their ids.
    """
    found = not_ended_before(edges, since)
    without = _without(asked, role, found, things)
    removed = frozenset(partner.thing for partner in without)
    first = _first(role, removed, found, asked, texts)
    bodies = frozenset(thing.id for thing in things if thing.label == "ORG")
    whole = fallout(found, first, removed, bodies)
    near = _near(found, whole)
    party = parties(found, things)
    outcomes = [Outcome(belief=ALL, fallout=whole)]
    single = views(step.edge for loss in whole.losses for step in loss.steps if step.depth == 1)
    for belief in (UNCONTESTED, CORROBORATED, *single[:_VIEWS]):
        held = believed(near, belief, statuses, lambda id: party.get(id, id))
        outcomes.append(Outcome(belief=belief, fallout=fallout(held, first, removed, bodies)))
    return WhatIf(
        role=role,
        since=since,
        without=without,
        outcomes=tuple(outcomes),
        dependences=_dependences(whole, outcomes),
        views_left_out=max(0, len(single) - _VIEWS),
    )


def _without(asked: Sequence[Thing], role: Role, found: Sequence[Edge], things: Sequence[Thing]) -> tuple[Partner, ...]:
    ids = [thing.id for thing in asked]
    if role == "actor":
        return partners(ids, found, things)
    return tuple(Partner(thing=id, bond="itself") for id in ids)


def _first(role: Role, removed: frozenset[str], found: Sequence[Edge], asked: Sequence[Thing], texts: Texts) -> First:
    if role == "actor":
        return without_actor(removed)
    names = names_in(asked)
    return without_place(removed, found, lambda edge: naming(edge, names, texts))


def _near(found: Sequence[Edge], whole: Fallout) -> tuple[Edge, ...]:
    """The edges that the fallout rests on; under fewer reports it can only be less."""
    losers = whole.remains.keys()
    return tuple(edge for edge in found if edge.from_ in losers or edge.to in losers)


def _dependences(whole: Fallout, outcomes: Sequence[Outcome]) -> tuple[Dependence, ...]:
    held = [(o.belief, {(loss.thing, loss.type) for loss in o.fallout.losses}) for o in outcomes]
    return tuple(
        Dependence(thing=x.thing, type=x.type, beliefs=tuple(b for b, found in held if (x.thing, x.type) in found))
        for x in whole.losses
    )
