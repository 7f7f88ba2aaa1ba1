"""What claims are about: the things that their words name, their voices, the words themselves."""

import difflib
from collections.abc import Collection, Iterable, Iterator, Mapping

from tawatur.arabic.normal import fold
from tawatur.model.claim import Claim
from tawatur.model.entity import Label
from tawatur.model.origin import Origin
from tawatur.model.situation import Situation
from tawatur.model.thing import Thing

ACTORS: tuple[Label, ...] = ("PERSON", "NORP", "ORG")
PLACES: tuple[Label, ...] = ("GPE", "LOC", "FAC")
_NEAREST = 5


def holding(things: Iterable[Thing], name: str) -> tuple[Thing, ...]:
    """The things one of whose names holds the name, whatever its spelling."""
    asked = fold(name)
    return tuple(thing for thing in things if any(asked in fold(one) for one in _names(thing)))


def called(things: Iterable[Thing], name: str) -> tuple[Thing, ...]:
    """The things that have this very name; where none has, those that hold it."""
    held = holding(things, name)
    return tuple(thing for thing in held if has_name(thing, name)) or held


def has_name(thing: Thing, name: str) -> bool:
    """Whether the thing has this very name, whatever its spelling."""
    asked = fold(name)
    return any(asked == fold(one) for one in _names(thing))


def naming(claims: Iterable[Claim], things: Iterable[Thing]) -> tuple[Claim, ...]:
    """The claims whose words mention one of the things."""
    mentions = _mentions(things)
    return tuple(
        claim
        for claim in claims
        if any(mention in member.quote.text for member in claim.members for mention in mentions.get(member.doc, ()))
    )


def about(situation: Situation, words: str, labels: Collection[Label] = ()) -> tuple[Claim, ...]:
    """The claims that mention a thing so called, are told by a voice so called, or hold the words themselves.

    With `labels` only things of these count, and no voices where these are places; the words count then only where
    nothing at all is so called.
    """
    asked, things = fold(words), called(situation.entities, words)
    mentioning = {c.id for c in naming(situation.claims, (t for t in things if not labels or t.label in labels))}
    origins = {origin.id: origin for origin in situation.origins}
    voiced, worded = not set(labels) & set(PLACES), not (labels and things)
    return tuple(
        claim
        for claim in situation.claims
        if claim.id in mentioning
        or (voiced and any(asked in fold(voice) for voice in _voices(claim, origins)))
        or (worded and any(asked in fold(member.quote.text) for member in claim.members))
    )


def nearest(situation: Situation, name: str) -> tuple[str, ...]:
    """The names of things and voices that are most like the name, the likest first."""
    origins = {origin.id: origin for origin in situation.origins}
    voices = (voice for claim in situation.claims for voice in _voices(claim, origins))
    known = {fold(one): one for one in (*voices, *(one for thing in situation.entities for one in _names(thing)))}
    return tuple(known[one] for one in difflib.get_close_matches(fold(name), list(known), _NEAREST))


def _voices(claim: Claim, origins: Mapping[str, Origin]) -> Iterator[str]:
    """The names of all who bear the claim, as the reports give them and as they were merged."""
    for member in claim.members:
        origin = origins.get(member.origin)
        yield from filter(None, (*member.chain, member.outlet, origin.name if origin else None))


def _mentions(things: Iterable[Thing]) -> Mapping[str, set[str]]:
    found: dict[str, set[str]] = {}
    for thing in things:
        for doc, names in thing.members.items():
            found.setdefault(doc, set()).update(names)
    return found


def _names(thing: Thing) -> set[str]:
    return {thing.name_ar, thing.name_en or "", *(name for names in thing.members.values() for name in names)}
