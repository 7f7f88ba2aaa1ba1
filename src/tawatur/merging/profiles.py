"""Source profiles: what each outlet and each named speaker claims, counted; never a verdict."""

import datetime
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

import msgspec

from tawatur.merging.telling import Told
from tawatur.model.claim import Claim, Member
from tawatur.model.figure_set import FigureSet, Reading
from tawatur.model.ids import content_id
from tawatur.model.naming import Naming
from tawatur.model.order import ordered
from tawatur.model.origin import Origin
from tawatur.model.profile import Profile, Role

Party = tuple[Role, str]
"""An outlet by its name, or a speaker by the id of the origin."""
_Who = Callable[[Member | Reading], str | None]


class Tally(msgspec.Struct, frozen=True):
    """What was counted of one party; tallies of several stories add up."""

    docs: frozenset[str] = frozenset()
    claims: int = 0
    alone: int = 0
    corroborated: int = 0
    denied: int = 0
    updated: int = 0


_COUNTS = ("claims", "alone", "corroborated", "denied", "updated")


def together(found: Iterable[Tally]) -> Tally:
    """The sum of tallies."""
    listed = list(found)
    docs = frozenset(doc for tally in listed for doc in tally.docs)
    return Tally(docs, *(sum(getattr(tally, count) for tally in listed) for count in _COUNTS))


def tallies(told: Told, outlets: Mapping[str, str]) -> Iterator[tuple[Party, Tally]]:
    """What one story adds to each outlet and named origin; `outlets` are the names of outlets, by document."""
    docs = {member.doc for claim in told.claims for member in claim.members}
    named = {origin.id for origin in told.origins if origin.named and origin.name not in docs}
    for party, found in sorted(_counted(told, lambda voice: outlets.get(voice.doc)).items()):
        yield ("outlet", party), together(found)
    for party, found in sorted(_counted(told, lambda voice: voice.origin if voice.origin in named else None).items()):
        yield ("speaker", party), together(found)


def _counted(told: Told, who: _Who) -> Mapping[str, Sequence[Tally]]:
    found: dict[str, list[Tally]] = defaultdict(list)
    for claim in told.claims:
        for party in {name for member in claim.members if (name := who(member)) is not None}:
            found[party].append(_of_claim(claim, party, who))
    for figures in told.figure_sets:
        if figures.relation == "update":
            for party in {name for reading in figures.members if (name := who(reading)) is not None}:
                found[party].append(Tally(updated=int(_updated(figures, party, who))))
    return found


def _of_claim(claim: Claim, party: str, who: _Who) -> Tally:
    docs = frozenset(member.doc for member in claim.members if who(member) == party)
    asserting = [member for member in claim.members if member.stance == "asserts"]
    own = [member for member in asserting if who(member) == party]
    if not own:
        return Tally(docs)
    others = [member for member in asserting if who(member) != party]
    since, origins = min(map(_day, own)), {member.origin for member in own}
    return Tally(
        docs,
        claims=1,
        alone=int(not others),
        corroborated=int(any(m.origin not in origins and _day(m) >= since for m in others)),
        denied=int(any(m.stance == "denies" and who(m) != party for m in claim.members)),
    )


def _day(member: Member) -> datetime.date:
    return member.published or datetime.date.max


def _updated(figures: FigureSet, party: str, who: _Who) -> bool:
    """Whether a later reading of the set gives another value than one of the party's."""
    return any(_replaced(reading, figures.members) for reading in figures.members if who(reading) == party)


def _replaced(reading: Reading, others: Sequence[Reading]) -> bool:
    values = (reading.low, reading.high)
    return any((o.low, o.high) != values and (o.as_of or "") > (reading.as_of or "") for o in others)


def profiles(
    counted: Mapping[Party, Tally], origins: Iterable[Origin], namings: Iterable[Naming]
) -> tuple[Profile, ...]:
    """Profiles of the outlets, then of the named origins that are none, most claims first."""
    names = {origin.id: origin.name for origin in origins if origin.named and origin.name}
    ids = {name: id for id, name in sorted(names.items())}
    used: dict[tuple[Role, str], list[Naming]] = defaultdict(list)
    for naming in namings:
        key: tuple[Role, str | None] = ("speaker", naming.speaker) if naming.speaker else ("outlet", naming.outlet)
        used[key[0], key[1] or ""].append(naming)
    outlets = {name for role, name in counted if role == "outlet"}
    found = []
    for (role, party), tally in counted.items():
        name = party if role == "outlet" else names.get(party)
        if name and (role == "outlet" or name not in outlets):
            id = ids.get(name, content_id("o", name)) if role == "outlet" else party
            found.append(_profile(id, name, role, tally, tuple(used[role, name])))
    return ordered("profiles", found)


def _profile(id: str, name: str, role: Role, tally: Tally, namings: tuple[Naming, ...]) -> Profile:
    counts = {count: getattr(tally, count) for count in _COUNTS}
    return Profile(id=id, name=name, role=role, reports=len(tally.docs), namings=namings, **counts)
