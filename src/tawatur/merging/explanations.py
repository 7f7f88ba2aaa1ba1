"""Explanations: what is given as the cause of one thing, by whom, and who rejects it."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from tawatur.arabic.tokens import tokenise
from tawatur.lexicon.vocabulary import vocabulary
from tawatur.merging.judgement import Edge, Judgement, components
from tawatur.merging.wording import Wording, containment, wording
from tawatur.model import Cause, Record, Span
from tawatur.model.claim import Claim, Member
from tawatur.model.explanation import Account, Explanation, Reason
from tawatur.model.ids import content_id

_BLOCK = 300
_ALIKE = 0.5
"""Least share of the lighter wording in the other for two effects, or two causes, to be one."""

Node = tuple[str, int, int]


@dataclass(frozen=True, slots=True)
class _Given:
    """A cause with its document, the wordings of both sides and the member of a claim that it stands in."""

    doc: str
    cause: Cause
    causing: Wording
    caused: Wording
    home: Member | None

    @property
    def node(self) -> Node:
        return (self.doc, self.cause.cause.start, self.cause.effect.start)


def explanations(records: Sequence[Record], claims: Sequence[Claim]) -> tuple[Explanation, ...]:
    """All causes that the records give, by what they explain and then by what they give as its cause."""
    by_doc: dict[str, list[Member]] = defaultdict(list)
    for claim in claims:
        for member in claim.members:
            by_doc[member.doc].append(member)
    given = [g for record in records for g in _given(record, sorted(by_doc[record.id], key=lambda m: m.quote.start))]
    deniers = _deniers(claims)
    effects = _groups(given, lambda g: g.caused)
    return tuple(sorted((_explanation(group, deniers) for group in effects), key=lambda e: e.id))


def _given(record: Record, members: Sequence[Member]) -> Iterator[_Given]:
    for cause in record.causes:
        homes = (m for m in members if m.quote.overlaps(cause.cause) or m.quote.overlaps(cause.effect))
        yield _Given(record.id, cause, _wording(cause.cause), _wording(cause.effect), next(homes, None))


def _wording(span: Span) -> Wording:
    return wording(tokenise(span.text, vocabulary()))


def _groups(given: Sequence[_Given], side: Callable[[_Given], Wording]) -> tuple[tuple[_Given, ...], ...]:
    """Groups of what is alike on one side; only pairs that share a term are compared."""
    by_node = {g.node: g for g in given}
    blocks: dict[str, set[Node]] = defaultdict(set)
    for g in given:
        for term in side(g):
            blocks[term].add(g.node)
    pairs = {pair for block in blocks.values() if len(block) <= _BLOCK for pair in combinations(sorted(block), 2)}
    edges = [
        Edge(a, b, Judgement("same", likeness, "they share words"))
        for a, b in sorted(pairs)
        if (likeness := containment(side(by_node[a]), side(by_node[b]))) >= _ALIKE
    ]
    return tuple(tuple(by_node[node] for node in group) for group in components(by_node, edges))


def _deniers(claims: Sequence[Claim]) -> Mapping[tuple[str, int], tuple[str, ...]]:
    """By each asserting member's document and offset: the origins that deny its claim."""
    return {
        (member.doc, member.quote.start): tuple(sorted({m.origin for m in claim.members if m.stance == "denies"}))
        for claim in claims
        for member in claim.members
        if member.stance == "asserts"
    }


def _explanation(group: Sequence[_Given], deniers: Mapping[tuple[str, int], tuple[str, ...]]) -> Explanation:
    accounts = tuple(_account(part, deniers) for part in _groups(group, lambda g: g.causing))
    first = group[0]
    return Explanation(
        id=content_id("x", *(g.node for g in group)),
        effect=first.cause.effect,
        doc=first.doc,
        accounts=tuple(sorted(accounts, key=lambda a: (-a.independent_origins, a.voices[0].doc, a.voices[0].cause))),
        reason="what they explain shares words" if len(group) > 1 else "explained once",
    )


def _account(group: Sequence[_Given], deniers: Mapping[tuple[str, int], tuple[str, ...]]) -> Account:
    voices = tuple(_voice(g) for g in group)
    rejected = {origin for g in group if g.home for origin in deniers.get((g.doc, g.home.quote.start), ())}
    return Account(
        voices=voices,
        independent_origins=len({voice.origin for voice in voices if not voice.denied}),
        rejected_by=tuple(sorted(rejected | {voice.origin for voice in voices if voice.denied})),
    )


def _voice(given: _Given) -> Reason:
    cause = given.cause
    return Reason(
        doc=given.doc,
        statement=cause.statement,
        cause=cause.cause,
        effect=cause.effect,
        polarity=cause.polarity,
        denied=cause.denied,
        origin=given.home.origin if given.home else "",
    )
