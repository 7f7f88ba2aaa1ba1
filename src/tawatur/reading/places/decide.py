"""Which place each mention means: candidates narrowed by evidence until one is left, or said to be untold."""

from collections.abc import Sequence
from dataclasses import dataclass

from tawatur.arabic.text import Text
from tawatur.lexicon.gazetteer import Location
from tawatur.lexicon.place_kinds import place_kinds
from tawatur.reading.places.beside import nation_beside, place_beside
from tawatur.reading.places.candidates import Candidate, Options, options
from tawatur.reading.places.evidence import EVIDENCE, Context, in_states, lies_in, state_names
from tawatur.reading.places.mentions import PlaceMention
from tawatur.reading.places.nations import nations

_UNKNOWN = "the gazetteer has no place of this name"
_ALONE = "the gazetteer has one place of this name"
_SMALL = 100_000
_FAR = 500.0
_FROM_GEONAMES = "geonames:"


@dataclass(frozen=True, slots=True)
class Verdict:
    """A mention with the place that it means, None where that cannot be told, and the reason in words."""

    mention: PlaceMention
    choice: Candidate | None
    reason: str


@dataclass(frozen=True, slots=True)
class _Case:
    """A mention with the candidates left, the reasons that narrowed them, and whether they tell an answer at all."""

    mention: PlaceMention
    left: tuple[Candidate, ...]
    reasons: tuple[str, ...] = ()

    @property
    def settled(self) -> bool:
        return len(self.left) == 1


def decide(text: Text, mentions: Sequence[PlaceMention]) -> list[Verdict]:
    """A verdict for each mention; what stands beside the names is read first, then the rest of the text."""
    if not mentions:
        return []
    found = [options(text, mention) for mention in mentions]
    cases = [_beside(text, mentions, index, found) for index in range(len(mentions))]
    context = _context(text, cases, found)
    return [_verdict(case, context) for case in cases]


def _beside(text: Text, mentions: Sequence[PlaceMention], index: int, found: Sequence[Options]) -> _Case:
    """The case as what stands beside the name, or in it, leaves it."""
    mention, here = mentions[index], found[index]
    if not here.candidates:
        return _Case(mention, (), (_UNKNOWN,))
    state = (here.state, mention.span.text) if here.state else nation_beside(text, mention)
    if state is not None and not _is_state(here.candidates[0]):
        return _in_state(mention, here.candidates, *state)
    outer = place_beside(text, mentions, index, found)
    holders = [candidate.location for candidate in found[outer].candidates] if outer is not None else []
    kept = tuple(c for c in here.candidates if any(lies_in(c.location, holder) for holder in holders))
    if outer is None or not kept:
        return _Case(mention, here.candidates)
    return _Case(mention, kept, (f"«{mentions[outer].span.text}» beside it tells where it lies",))


def _in_state(mention: PlaceMention, candidates: Sequence[Candidate], code: str, word: str) -> _Case:
    """The candidates in the state that an adjective tells; none where it contradicts them all."""
    kept = in_states(candidates, {code})
    missing = f"the text puts it in {state_names({code})}, where the gazetteer has no place of this name"
    return _Case(mention, kept, (f"«{word}» tells its state",) if kept else (missing,))


def _is_state(candidate: Candidate) -> bool:
    return place_kinds()[candidate.location.kind].scale == "state"


def _context(text: Text, cases: Sequence[_Case], found: Sequence[Options]) -> Context:
    """What the settled cases tell for the others, with the adjectives and people of states."""
    settled = [case for case in cases if case.settled]
    told = {
        case.mention.entity.id: case.left[0].location
        for case, options in zip(cases, found, strict=True)
        if case.settled and len(options.candidates) > 1
    }
    states = [(c.mention.first, code) for c in settled if _plausible(c) for code in c.left[0].location.countries]
    places = [case.left[0].location for case in settled if _plausible(case)]
    return Context(text, sorted([*nations(text), *states]), tuple(dict.fromkeys(places)), told)


def _plausible(case: _Case) -> bool:
    """Whether the case may tell something for others: not where a small place is only the one namesake known."""
    return bool(case.reasons) or not _obscure(case.mention, case.left[0].location)


def _obscure(mention: PlaceMention, location: Location) -> bool:
    """Whether neither we nor the number of its people single the place out among what the world calls so."""
    listed = mention.entity.name_en is not None or not location.id.startswith(_FROM_GEONAMES)
    return not listed and location.population < _SMALL


def _verdict(case: _Case, context: Context) -> Verdict:
    left, reasons = case.left, list(case.reasons)
    for evidence in EVIDENCE:
        if len(left) < 2:
            break
        narrowed = evidence(context, case.mention, left)
        if narrowed is not None and len(narrowed[0]) < len(left):
            left, reason = narrowed
            reasons.append(reason)
    if not left:
        return Verdict(case.mention, None, "; ".join(reasons))
    if len(left) > 1:
        where = state_names({candidate.location.countries[0] for candidate in left if candidate.location.countries})
        return Verdict(case.mention, None, f"{len(left)} places of this name, in {where}; nothing tells which is meant")
    if not reasons and _foreign(case.mention, left[0].location, context):
        where = state_names(set(left[0].location.countries))
        return Verdict(case.mention, None, f"the one place of this name lies in {where}, far from all else")
    return Verdict(case.mention, left[0], "; ".join(filter(None, (left[0].how, *(reasons or [_ALONE])))))


def _foreign(mention: PlaceMention, location: Location, context: Context) -> bool:
    """Whether a little-known place lies in no state that the text tells of, and far from all its places."""
    if not _obscure(mention, location) or not (context.nations or context.resolved):
        return False
    spoken_of = {code for _, code in context.nations}
    near = any(location.distance(place) < _FAR for place in context.resolved)
    return spoken_of.isdisjoint(location.countries) and not near
