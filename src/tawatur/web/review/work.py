"""What is worth deciding, ordered by how much would change: reports whose claim would stand otherwise come first."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from tawatur.arabic.normal import fold
from tawatur.model import Document, Record
from tawatur.model.claim import Claim, ClaimStatus, Member
from tawatur.model.decision import Decision, Words
from tawatur.model.span import Span
from tawatur.model.thing import Thing
from tawatur.web.differences import likeness
from tawatur.web.library import Library, Wanted
from tawatur.web.standing import turned

_LOOKED_AT = 60
"""Claims of a status, and names, that are looked through."""
_ALIKE = 0.8
"""Voices so alike say the same beyond doubt."""
_SURE = 0.9
_BEGINNING = 5
"""Letters in which two forms of a name begin alike."""

Pairs = Mapping[str, tuple[Document, Record]]
Question = Literal["statement", "voice", "name"]


@dataclass(frozen=True, slots=True)
class Item:
    """One question; `at` is the address of its page as path and query, `turns` the status the claim would turn to."""

    question: Question
    words: str
    beside: str
    at: tuple[str, tuple[tuple[str, str], ...]]
    weight: float
    status: ClaimStatus | None = None
    turns: ClaimStatus | None = None


@lru_cache(maxsize=1)
def work(library: Library) -> tuple[Item, ...]:
    """The open questions, the weightiest first; a library never changes, so they are looked for once."""
    statuses: tuple[ClaimStatus, ...] = ("contested", "corroborated")
    claims = [c for s in statuses for c in library.claims(Wanted(status=s, size=_LOOKED_AT)).items]
    pairs = library.pairs({member.doc for claim in claims for member in claim.members})
    things = library.things(Wanted(size=_LOOKED_AT)).items
    known = library.reviews().deliberation
    done = (*known.standing, *known.waiting)
    found = [*_about_claims(claims, pairs, done), *_about_names(things, done)]
    return tuple(sorted(found, key=lambda item: (-item.weight, item.words, item.at)))


def _about_claims(claims: Iterable[Claim], pairs: Pairs, done: Iterable[Decision]) -> Iterator[Item]:
    decided = [decision.words for decision in done]
    for claim in claims:
        for number, member in enumerate(claim.members):
            if member.doc in pairs and not _covered(member.doc, member.quote, decided):
                yield from _about_voice(claim, number, pairs[member.doc][1])


def _about_voice(claim: Claim, number: int, record: Record) -> Iterator[Item]:
    member = claim.members[number]
    turns = turned(claim, member) if len(claim.members) > 1 else None
    weight = len(claim.members) * (2.0 if turns != claim.status else 0.5)
    outlet = member.outlet or member.doc
    if turns not in (None, claim.status) and (likest := _likest(claim, member)) < _ALIKE:
        at = ("/review/voice", (("claim", claim.id), ("voice", str(number + 1))))
        yield Item("voice", member.quote.text, outlet, at, weight * (1 - likest), claim.status, turns)
    said = next((each for each in record.statements if each.id == member.statement), None)
    if said and said.confidence < _SURE:
        at = ("/review/statement", (("doc", member.doc), ("id", said.id)))
        yield Item("statement", member.quote.text, outlet, at, weight * (1 - said.confidence), claim.status, turns)


def _likest(claim: Claim, member: Member) -> float:
    """How much the voice is like the one of the others that is most like it."""
    return max(likeness(member.quote.text, other.quote.text) for other in claim.members if other is not member)


def _about_names(things: Iterable[Thing], done: Iterable[Decision]) -> Iterator[Item]:
    """Names of one thing that have nothing in common with the one it goes by."""
    decided = {(d.words.doc, fold(d.words.span.text)) for d in done if d.subject == "thing"}
    for thing in things:
        counts = Counter(name for names in thing.members.values() for name in set(names))
        for name, count in sorted(counts.items()):
            doc = next(doc for doc, names in sorted(thing.members.items()) if name in names)
            if not _akin(name, thing.name_ar) and (doc, fold(name)) not in decided:
                at = ("/review/name", (("thing", thing.id), ("doc", doc), ("name", name)))
                yield Item("name", name, thing.name_ar, at, count / 2)


def _akin(name: str, other: str) -> bool:
    """Whether a word of the one begins like a word of the other."""
    starts, others = ({word[:_BEGINNING] for word in fold(each).split()} for each in (name, other))
    return bool(starts & others)


def _covered(doc: str, quote: Span, decided: Iterable[Words]) -> bool:
    return any(words.doc == doc and words.span.overlaps(quote) for words in decided)
