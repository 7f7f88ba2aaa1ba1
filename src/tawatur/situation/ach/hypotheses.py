"""Hypotheses: the causes that are offered for an event, those that are alike as one."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

import msgspec

from tawatur.merging.judgement import Edge, Judgement, components
from tawatur.merging.wording import containment
from tawatur.model import Span
from tawatur.model.cause import Polarity
from tawatur.model.claim import Claim, Member
from tawatur.model.explanation import Account, Reason
from tawatur.model.ids import content_id
from tawatur.model.spot import Spot
from tawatur.situation.ach.outcomes import terms
from tawatur.situation.passage import passage
from tawatur.situation.places import Texts

_ALIKE = 0.6
"""Least share of the lighter wording in the other for two causes to be one hypothesis."""


class Hypothesis(msgspec.Struct, frozen=True, kw_only=True):
    """One cause as its first voice words it; `origins` are those that give it, `rejected_by` those that deny it.

    `rejected_at` is where words stand that the document's own author rejects with it.
    """

    id: str
    cause: Span
    effect: Span
    doc: str
    polarity: Polarity
    voices: tuple[Reason, ...]
    origins: tuple[str, ...]
    rejected_by: tuple[str, ...]
    rejected_at: tuple[Spot, ...]

    @property
    def rejected_in(self) -> tuple[str, ...]:
        """The documents whose authors reject it."""
        return tuple(dict.fromkeys(place.doc for place in self.rejected_at))


def hypotheses(accounts: Sequence[Account], claims: Sequence[Claim], texts: Texts) -> tuple[Hypothesis, ...]:
    """The rival hypotheses, those of most origins first."""
    words = [terms(account.voices[0].cause.text) for account in accounts]
    edges = [
        Edge(a, b, Judgement("same", likeness, "their words are alike"))
        for a, b in combinations(range(len(accounts)), 2)
        if accounts[a].voices[0].polarity == accounts[b].voices[0].polarity
        and (likeness := containment(words[a], words[b])) >= _ALIKE
    ]
    doubted = _doubted(claims)
    groups = components(range(len(accounts)), edges)
    found = [_hypothesis([accounts[n] for n in group], doubted, texts) for group in groups]
    return tuple(sorted(found, key=lambda h: (-len(h.origins), h.doc, h.cause.start)))


def _hypothesis(accounts: Sequence[Account], doubted: Mapping[str, list[Member]], texts: Texts) -> Hypothesis:
    voices = tuple(
        sorted((v for account in accounts for v in account.voices), key=lambda v: (v.denied, v.doc, v.cause))
    )
    first = voices[0]
    return Hypothesis(
        id=content_id("h", first.doc, first.cause.start, first.effect.start),
        cause=first.cause,
        effect=first.effect,
        doc=first.doc,
        polarity=first.polarity,
        voices=voices,
        origins=tuple(sorted({v.origin for v in voices if not v.denied and v.origin})),
        rejected_by=tuple(sorted({id for account in accounts for id in account.rejected_by})),
        rejected_at=tuple(sorted({p for v in voices for p in _rejections(v, doubted.get(v.doc, ()), texts)})),
    )


def _doubted(claims: Iterable[Claim]) -> Mapping[str, list[Member]]:
    found: dict[str, list[Member]] = {}
    for claim in claims:
        for member in claim.members:
            if member.doubted:
                found.setdefault(member.doc, []).append(member)
    return found


def _rejections(voice: Reason, doubted: Iterable[Member], texts: Texts) -> Iterator[Spot]:
    """What an author rejects of a sentence of somebody's, he rejects of the whole sentence."""
    sentence = passage(texts[voice.doc], voice.cause) if voice.doc in texts else voice.cause
    for member in doubted:
        if voice.statement is not None and member.origin == voice.origin and sentence.overlaps(member.quote):
            yield Spot(voice.doc, member.quote.start)
