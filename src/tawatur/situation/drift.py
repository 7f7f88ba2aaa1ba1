"""How naming changes: what one voice calls one actor, and from when on it calls it otherwise."""

import datetime
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise

import msgspec

from tawatur.model.naming import Naming, Use
from tawatur.model.term import Tone


class Phase(msgspec.Struct, frozen=True, kw_only=True):
    """A time in which a voice uses these terms, most used first as first worded, and none of before or after."""

    terms: tuple[str, ...]
    tones: tuple[Tone, ...]
    uses: int
    first: Use
    last: Use


class Turn(msgspec.Struct, frozen=True, kw_only=True):
    """The change between two phases: `until` is the last day of the earlier, `since` the first of the later.

    `tone` says that no tone of the earlier phase is one of the later.
    """

    before: Phase
    after: Phase
    until: datetime.date | None
    since: datetime.date | None
    tone: bool


class Drift(msgspec.Struct, frozen=True, kw_only=True):
    """What one voice calls one thing over time; `speaker` is None for the outlet's own voice."""

    outlet: str | None
    speaker: str | None
    target: str
    phases: tuple[Phase, ...]
    turns: tuple[Turn, ...]


_Named = tuple[Use, Naming]


def drifts(namings: Iterable[Naming]) -> tuple[Drift, ...]:
    """For each voice and thing the phases of its naming, those that turn first."""
    found = [_drift(list(own)) for _, own in groupby(sorted(namings, key=_voice), key=_voice)]
    return tuple(sorted(found, key=lambda d: (-any(t.tone for t in d.turns), -len(d.turns), d.target, str(_mouth(d)))))


def _voice(naming: Naming) -> tuple[str, str, str]:
    return (naming.target, naming.outlet or "", naming.speaker or "")


def _mouth(drift: Drift) -> tuple[str | None, str | None]:
    return (drift.outlet, drift.speaker)


def _drift(namings: Sequence[Naming]) -> Drift:
    named = sorted(((use, naming) for naming in namings for use in naming.uses), key=lambda pair: _when(pair[0]))
    phases = tuple(_phase(part) for part in _parts(named))
    first = namings[0]
    return Drift(
        outlet=first.outlet,
        speaker=first.speaker,
        target=first.target,
        phases=phases,
        turns=tuple(_turn(a, b) for a, b in pairwise(phases)),
    )


def _when(use: Use) -> tuple[datetime.date, str, int]:
    return (use.published or datetime.date.max, use.doc, use.term.start)


def _parts(named: Sequence[_Named]) -> Iterator[Sequence[_Named]]:
    """Cut where no term goes on, and where the later of two uses is known to be later.

    Within one text only a speaker's naming can turn: that an author varies his words there is style.
    """
    last = {naming.term: place for place, (_, naming) in enumerate(named)}
    begin = reach = 0
    for place, (use, naming) in enumerate(named):
        reach = max(reach, last[naming.term])
        if place == len(named) - 1 or (reach == place and _turns(use, named[place + 1][0], naming.speaker)):
            yield named[begin : place + 1]
            begin = place + 1


def _turns(use: Use, following: Use, speaker: str | None) -> bool:
    if use.doc == following.doc:
        return speaker is not None
    return use.published is not None and following.published is not None and use.published < following.published


def _phase(part: Sequence[_Named]) -> Phase:
    counts = Counter(naming.term for _, naming in part)
    worded = {naming.term: use.term.text for use, naming in reversed(part)}
    return Phase(
        terms=tuple(worded[term] for term in sorted(counts, key=lambda term: (-counts[term], term))),
        tones=tuple(sorted({naming.tone for _, naming in part})),
        uses=len(part),
        first=part[0][0],
        last=part[-1][0],
    )


def _turn(before: Phase, after: Phase) -> Turn:
    return Turn(
        before=before,
        after=after,
        until=before.last.published,
        since=after.first.published,
        tone=set(before.tones).isdisjoint(after.tones),
    )
