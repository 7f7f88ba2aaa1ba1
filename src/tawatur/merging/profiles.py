"""Source profiles: what each outlet and each named speaker claims, counted; never a verdict."""

import datetime
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from tawatur.model import Document
from tawatur.model.claim import Claim, Member
from tawatur.model.figure_set import FigureSet, Reading
from tawatur.model.ids import content_id
from tawatur.model.naming import Naming
from tawatur.model.origin import Origin
from tawatur.model.profile import Profile, Role

_Party = Callable[[Member | Reading], str | None]


@dataclass(slots=True)
class _Tally:
    """What was counted of one party so far."""

    reports: set[str] = field(default_factory=set)
    claims: int = 0
    alone: int = 0
    corroborated: int = 0
    denied: int = 0
    updated: int = 0


def profiles(
    documents: Sequence[Document],
    outlets: Mapping[str, str],
    claims: Sequence[Claim],
    sets: Sequence[FigureSet],
    origins: Sequence[Origin],
    namings: Sequence[Naming],
) -> tuple[Profile, ...]:
    """Profiles of the outlets, then of the named origins that are none, most claims first.

    `outlets` are the names of outlets, by document.
    """
    published = {document.id: document.published or datetime.date.max for document in documents}
    named = {origin.id: origin.name for origin in origins if origin.named}
    speakers = {id: name for id, name in named.items() if name and name not in {*published, *outlets.values()}}
    of_outlet = _tallies(claims, sets, published, lambda m: outlets.get(m.doc))
    of_speaker = _tallies(claims, sets, published, lambda m: m.origin if m.origin in speakers else None)
    ids = {name: id for id, name in named.items() if name}
    found = [
        *(_profile(ids.get(n, content_id("o", n)), n, "outlet", t, _used(namings, outlet=n)) for n, t in of_outlet),
        *(_profile(id, speakers[id], "speaker", t, _used(namings, speaker=speakers[id])) for id, t in of_speaker),
    ]
    return tuple(sorted(found, key=lambda p: (p.role, -p.claims, p.id)))


def _used(namings: Sequence[Naming], outlet: str | None = None, speaker: str | None = None) -> tuple[Naming, ...]:
    """The terms of an outlet's own voice, or of a speaker in whatever outlet."""
    return tuple(n for n in namings if n.speaker == speaker and (outlet is None or n.outlet == outlet))


def _tallies(
    claims: Sequence[Claim], sets: Sequence[FigureSet], published: Mapping[str, datetime.date], party: _Party
) -> Iterator[tuple[str, _Tally]]:
    tallies: dict[str, _Tally] = defaultdict(_Tally)
    for claim in claims:
        for member in claim.members:
            if (name := party(member)) is not None:
                tallies[name].reports.add(member.doc)
        _count_claim(claim, tallies, published, party)
    for figures in sets:
        if figures.relation == "update":
            _count_update(figures, tallies, party)
    yield from sorted(tallies.items())


def _count_claim(
    claim: Claim, tallies: Mapping[str, _Tally], published: Mapping[str, datetime.date], party: _Party
) -> None:
    asserting = [member for member in claim.members if member.stance == "asserts"]
    parties = {name for member in asserting if (name := party(member)) is not None}
    for name in parties:
        own = [member for member in asserting if party(member) == name]
        others = [member for member in asserting if party(member) != name]
        since, origins = min(published[m.doc] for m in own), {m.origin for m in own}
        tally = tallies[name]
        tally.claims += 1
        tally.alone += not others
        tally.corroborated += any(m.origin not in origins and published[m.doc] >= since for m in others)
        tally.denied += any(m.stance == "denies" and party(m) != name for m in claim.members)


def _count_update(figures: FigureSet, tallies: Mapping[str, _Tally], party: _Party) -> None:
    """A party's figure counts as updated where a later reading of the set gives another value."""
    for name in {name for reading in figures.members if (name := party(reading)) in tallies and name is not None}:
        own = [reading for reading in figures.members if party(reading) == name]
        tallies[name].updated += any(_replaced(reading, figures.members) for reading in own)


def _replaced(reading: Reading, others: Sequence[Reading]) -> bool:
    values = (reading.low, reading.high)
    return any((o.low, o.high) != values and (o.as_of or "") > (reading.as_of or "") for o in others)


def _profile(id: str, name: str, role: Role, tally: _Tally, namings: tuple[Naming, ...]) -> Profile:
    return Profile(
        id=id,
        name=name,
        role=role,
        reports=len(tally.reports),
        claims=tally.claims,
        alone=tally.alone,
        corroborated=tally.corroborated,
        denied=tally.denied,
        updated=tally.updated,
        namings=namings,
    )
