"""Evidence: what is stated in the reports that offer the explanations, and what each statement suggests."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import get_args

import msgspec

from tawatur.merging.wording import Wording, containment
from tawatur.model import Span
from tawatur.model.claim import Claim, ClaimStatus, Member, Stance
from tawatur.model.explanation import Reason
from tawatur.model.spot import Spot
from tawatur.situation.ach.hypotheses import Hypothesis
from tawatur.situation.ach.marks import Cell
from tawatur.situation.ach.outcomes import terms

_ALIKE = 0.6
_LEAST_TERMS = 2
_STANCES: tuple[Stance, ...] = get_args(Stance)


class Item(msgspec.Struct, frozen=True, kw_only=True):
    """One side of a claim: all who assert it, or all who deny it; or with `rejects` the authors who reject it.

    `origins` are who says so, by their ids: of a rejection the author.
    """

    claim: str
    stance: Stance
    rejects: bool
    members: tuple[Member, ...]
    status: ClaimStatus
    origins: tuple[str, ...]

    @property
    def quote(self) -> Span:
        """How the first of them words it."""
        return self.members[0].quote

    @property
    def spots(self) -> tuple[Spot, ...]:
        """Where its members stand."""
        return tuple(Spot(m.doc, m.quote.start) for m in self.members)


def items(hypotheses: Sequence[Hypothesis], claims: Sequence[Claim]) -> tuple[tuple[Item, tuple[Cell, ...]], ...]:
    """The items that bear on a hypothesis, each with what it suggests of every one; those of most origins first."""
    docs = {voice.doc for h in hypotheses for voice in h.voices}
    words = {h.id: terms(h.cause.text) for h in hypotheses}
    near = (claim for claim in claims if any(m.doc in docs for m in claim.members))
    authors = {m.doc: m.origin for claim in claims for m in claim.members if m.statement is None}
    found = [(item, _suggested(item, hypotheses, words)) for claim in near for item in _sides(claim, authors)]
    bearing = [(item, cells) for item, cells in found if any(cell.mark != "N" for cell in cells)]
    return tuple(sorted(bearing, key=lambda pair: (-len(pair[0].origins), pair[0].spots, pair[0].rejects)))


def _sides(claim: Claim, authors: Mapping[str, str]) -> Iterator[Item]:
    for stance in _STANCES:
        members = [m for m in claim.members if m.stance == stance]
        if members:
            yield _item(claim, stance, members, {m.origin for m in members})
    doubted = [m for m in claim.members if m.doubted]
    if doubted:
        yield _item(claim, "denies", doubted, {authors.get(m.doc, m.doc) for m in doubted}, rejects=True)


def _item(claim: Claim, stance: Stance, members: Sequence[Member], origins: set[str], *, rejects: bool = False) -> Item:
    return Item(
        claim=claim.id,
        stance=stance,
        rejects=rejects,
        members=tuple(members),
        status=claim.status,
        origins=tuple(sorted(origins)),
    )


def _suggested(item: Item, hypotheses: Iterable[Hypothesis], words: Mapping[str, Wording]) -> tuple[Cell, ...]:
    said = terms(item.quote.text)
    return tuple(_suggestion(item, h, said, words[h.id]) for h in hypotheses)


def _suggestion(item: Item, hypothesis: Hypothesis, said: Wording, given: Wording) -> Cell:
    """The rules in their order: rejected or denied, given as the cause, the same in other words."""
    voices = [v for v in hypothesis.voices if any(_holds(m, v) for m in item.members)]
    if item.rejects:
        return _REJECTED if not set(hypothesis.rejected_at).isdisjoint(item.spots) else _NEUTRAL
    if any(v.denied for v in voices):
        return Cell(mark="I", reason="it denies that this is the cause")
    if voices:
        return Cell(mark="C", reason="it gives this cause") if item.stance == "asserts" else _DENIED
    if min(len(said), len(given)) >= _LEAST_TERMS and containment(said, given) >= _ALIKE:
        return Cell(mark="C", reason="it says this in other words") if item.stance == "asserts" else _DENIED
    return _NEUTRAL


_REJECTED = Cell(mark="I", reason="the author rejects it")
_DENIED = Cell(mark="I", reason="it denies this")
_NEUTRAL = Cell(mark="N", reason="it says nothing of this")


def _holds(member: Member, voice: Reason) -> bool:
    return member.doc == voice.doc and member.statement == voice.statement and member.quote.overlaps(voice.cause)
