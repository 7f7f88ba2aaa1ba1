"""Evidence: what in a text speaks for some of the places that a name may mean.

Each kind of evidence narrows the candidates to those that it speaks for and says why; where it speaks for none of them
it is silent and leaves them all. The narrowest kind is asked first (Leidner 2007, Toponym Resolution in Text:
qualification, country, one sense a text, nearness, population).
"""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from tawatur.arabic.text import Text
from tawatur.lexicon.gazetteer import Location, gazetteer
from tawatur.lexicon.place_kinds import place_kinds
from tawatur.reading.places.candidates import Candidate
from tawatur.reading.places.mentions import PlaceMention

_NEAR = 100.0
_MUCH_NEARER = 3
_MUCH_OFTENER = 2
_MUCH_LARGER = 10
_FAR_LARGER = 30
_RENOWNED = 100_000
"""People from which on a place so much larger than all its namesakes needs no telling where it is."""
_UNCOUNTED = 5_000
_TOGETHER = 25.0

Narrowed = tuple[tuple[Candidate, ...], str]
"""The candidates left, and the reason."""


@dataclass(frozen=True, slots=True)
class Context:
    """What the text has told so far: states by token, places already resolved, and names already told apart."""

    text: Text
    nations: Sequence[tuple[int, str]]
    resolved: Sequence[Location]
    told: Mapping[str, Location]


Evidence = Callable[[Context, PlaceMention, Sequence[Candidate]], Narrowed | None]


def lies_in(location: Location, outer: Location) -> bool:
    """Whether a location lies in another one, or close to it where its borders are not known."""
    if place_kinds()[outer.kind].scale == "state":
        return outer.countries[0] in location.countries
    if location.admin == outer.name_ar and location.countries[0] in outer.countries:
        return True
    return location.distance(outer) <= _NEAR


def in_states(candidates: Sequence[Candidate], codes: set[str]) -> tuple[Candidate, ...]:
    """The candidates in one of the states."""
    return tuple(candidate for candidate in candidates if not codes.isdisjoint(candidate.location.countries))


def state_names(codes: set[str]) -> str:
    """The states' English names."""
    states = gazetteer().states
    return " and ".join(sorted(states[code].name_en if code in states else code for code in codes))


def renown(_context: Context, _mention: PlaceMention, candidates: Sequence[Candidate]) -> Narrowed | None:
    """The state or city beside which its namesakes are villages (إيران، الرياض), whatever the text tells of."""
    one, two, *_ = sorted(candidates, key=_people, reverse=True)
    if _people(one) < max(_RENOWNED, _FAR_LARGER * _people(two)):
        return None
    return _larger(one, two)


def sentence(context: Context, mention: PlaceMention, candidates: Sequence[Candidate]) -> Narrowed | None:
    """The states that the same sentence tells of."""
    around = context.text.sentence_of(mention.first)
    codes = {code for index, code in context.nations if around.first <= index < around.last}
    kept = in_states(candidates, codes)
    return (kept, f"its sentence tells of {state_names(_states(kept) & codes)}") if kept else None


def told(context: Context, mention: PlaceMention, candidates: Sequence[Candidate]) -> Narrowed | None:
    """The place that the same name was told to mean elsewhere in the text."""
    meant = context.told.get(mention.entity.id)
    kept = tuple(candidate for candidate in candidates if candidate.location == meant)
    return (kept, "as told elsewhere in the text") if kept else None


def focus(context: Context, _mention: PlaceMention, candidates: Sequence[Candidate]) -> Narrowed | None:
    """The state that the text tells of most, among those in question."""
    codes = _states(candidates)
    counts = Counter(code for _, code in context.nations if code in codes).most_common(2)
    if not counts or (len(counts) > 1 and counts[0][1] < _MUCH_OFTENER * counts[1][1]):
        return None
    code = {counts[0][0]}
    return in_states(candidates, code), f"the text tells most of {state_names(code)}"


def nearness(context: Context, _mention: PlaceMention, candidates: Sequence[Candidate]) -> Narrowed | None:
    """The candidate much nearer than any other to a place of the text that tells of none of the others' states."""
    others = [place for place in context.resolved if place_kinds()[place.kind].scale not in ("state", "sea")]
    if not others:
        return None
    nearest = [min((candidate.location.distance(o), o.name_ar) for o in others) for candidate in candidates]
    (best, other), (second, _), *_ = sorted(nearest)
    one = candidates[nearest.index((best, other))]
    rivals = _states([c for c in candidates if set(c.location.countries).isdisjoint(one.location.countries)])
    if best > _NEAR or second < _MUCH_NEARER * best or not rivals.isdisjoint(code for _, code in context.nations):
        return None
    return (one,), f"{best:.0f} km from {other}, which the text names"


def together(_context: Context, _mention: PlaceMention, candidates: Sequence[Candidate]) -> Narrowed | None:
    """The largest of candidates that all lie close together: whichever is meant, it is there."""
    one, *others = sorted(candidates, key=lambda candidate: -candidate.location.population)
    if any(one.location.distance(other.location) > _TOGETHER for other in others):
        return None
    return (one,), f"all places of the name lie within {_TOGETHER:.0f} km"


def size(_context: Context, _mention: PlaceMention, candidates: Sequence[Candidate]) -> Narrowed | None:
    """The candidate with many times the people of any other."""
    one, two, *_ = sorted(candidates, key=_people, reverse=True)
    if _people(one) < _MUCH_LARGER * _people(two):
        return None
    return _larger(one, two)


def _larger(one: Candidate, two: Candidate) -> Narrowed:
    return (one,), f"{_people(one) // _people(two)} times as large as any other place of the name"


def _people(candidate: Candidate) -> int:
    return candidate.location.population or _UNCOUNTED


def _states(candidates: Sequence[Candidate]) -> set[str]:
    return {code for candidate in candidates for code in candidate.location.countries}


EVIDENCE: tuple[Evidence, ...] = (renown, sentence, told, focus, nearness, together, size)
"""All of it but what stands beside the name, the strongest first."""
