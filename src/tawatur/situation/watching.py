"""Watch conditions: what has happened to the claims about something since they were seen last."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from tawatur.model.claim import Claim
from tawatur.model.figure_set import FigureSet
from tawatur.model.ids import content_id
from tawatur.model.situation import Situation
from tawatur.model.spot import Spot
from tawatur.model.watching import Alert, Condition, Seen, SeenClaim, SeenFigures, When
from tawatur.situation.about import about

T = TypeVar("T", SeenClaim, SeenFigures)


def condition(words: str, when: Iterable[When]) -> Condition:
    """The condition on what is about a name or words; the same one has the same id."""
    kinds = tuple(sorted(set(when)))
    return Condition(id=content_id("w", words, *kinds), about=words, when=kinds)


def look(situation: Situation, watched: Condition) -> Seen:
    """How what is watched stands."""
    claims = about(situation, watched.about)
    return Seen(
        claims=tuple(_claim(claim) for claim in claims),
        figures=tuple(_figures(figures) for figures in _measuring(situation, claims)),
    )


def alerts(situation: Situation, watched: Condition, seen: Seen) -> tuple[Alert, ...]:
    """What has come about since it was seen; of a claim that was not there before, how it stands."""
    claims = about(situation, watched.about)
    before = _by_spot(seen.claims)
    found = [alert for claim in claims for alert in _of_claim(claim, before, watched)]
    figures = _by_spot(seen.figures)
    found += [alert for each in _measuring(situation, claims) if (alert := _of_figures(each, figures, watched))]
    return tuple(found)


def _of_claim(claim: Claim, seen: Mapping[Spot, SeenClaim], watched: Condition) -> Iterator[Alert]:
    known = _known(claim_spots(claim), seen)
    before = _joined([k.status for k in known])
    if "contested" in watched.when and claim.status == "contested" and all(k.status != "contested" for k in known):
        yield _alert(watched, "contested", claim, before, claim.status)
    had = max((k.origins for k in known), default=0)
    if "corroborated" in watched.when and claim.independent_origins > 1 and had < 2:
        yield _alert(watched, "corroborated", claim, str(had) if known else None, str(claim.independent_origins))


def _alert(watched: Condition, when: When, claim: Claim, before: str | None, after: str) -> Alert:
    first = claim.members[0]
    return Alert(
        condition=watched.id,
        about=watched.about,
        when=when,
        id=claim.id,
        doc=first.doc,
        words=first.quote,
        before=before,
        after=after,
        reason=claim.reason,
    )


def _of_figures(figures: FigureSet, seen: Mapping[Spot, SeenFigures], watched: Condition) -> Alert | None:
    """A quantity is updated where it was seen, and its latest value is another now."""
    known = _known(_spots_of(figures), seen)
    values = {k.best for k in known}
    if "updated" not in watched.when or figures.relation != "update" or figures.best in values:
        return None
    last = figures.members[-1]
    return Alert(
        condition=watched.id,
        about=watched.about,
        when="updated",
        id=figures.id,
        doc=last.doc,
        words=last.text,
        before=_joined([str(value) for value in values]),
        after=str(figures.best),
        reason=figures.reason,
    )


def _measuring(situation: Situation, claims: Iterable[Claim]) -> tuple[FigureSet, ...]:
    """The quantities whose figures stand in the words of the claims."""
    quotes: dict[str, list[tuple[int, int]]] = {}
    for claim in claims:
        for member in claim.members:
            quotes.setdefault(member.doc, []).append((member.quote.start, member.quote.end))
    return tuple(
        figures
        for figures in situation.figure_sets
        if any(a <= m.text.start < b for m in figures.members for a, b in quotes.get(m.doc, ()))
    )


def claim_spots(claim: Claim) -> tuple[Spot, ...]:
    """Where the members of a claim stand."""
    return tuple(sorted(Spot(m.doc, m.quote.start) for m in claim.members))


def _spots_of(figures: FigureSet) -> tuple[Spot, ...]:
    return tuple(sorted(Spot(m.doc, m.text.start) for m in figures.members))


def _claim(claim: Claim) -> SeenClaim:
    return SeenClaim(members=claim_spots(claim), status=claim.status, origins=claim.independent_origins)


def _figures(figures: FigureSet) -> SeenFigures:
    return SeenFigures(members=_spots_of(figures), relation=figures.relation, best=figures.best)


def _by_spot(seen: Iterable[T]) -> Mapping[Spot, T]:
    return {spot: each for each in seen for spot in each.members}


def _known(spots: Iterable[Spot], seen: Mapping[Spot, T]) -> Sequence[T]:
    """What was seen of it: several where what was apart has become one."""
    found: list[T] = []
    for spot in spots:
        if spot in seen and seen[spot] not in found:
            found.append(seen[spot])
    return found


def _joined(words: Iterable[str]) -> str | None:
    return ", ".join(sorted(set(words))) or None
