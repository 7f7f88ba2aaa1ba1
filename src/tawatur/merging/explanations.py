"""Explanations: what is given as the cause of one thing, by whom, and who rejects it."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from tawatur.arabic.tokens import tokenise
from tawatur.lexicon.vocabulary import vocabulary
from tawatur.merging.homes import Home
from tawatur.merging.judgement import Edge, Judgement, components
from tawatur.merging.reports import Report
from tawatur.merging.wording import Wording, containment, wording
from tawatur.model import Cause, Span
from tawatur.model.explanation import Account, Explanation, Reason
from tawatur.model.ids import content_id
from tawatur.model.order import ordered

_BLOCK = 300
_ALIKE = 0.5
"""Least share of the lighter wording in the other for two effects, or two causes, to be one."""

Node = tuple[str, int, int]


@dataclass(frozen=True, slots=True)
class Given:
    """A cause with its document, the wordings of both sides and the claim's member that it stands in, if any."""

    doc: str
    cause: Cause
    causing: Wording
    caused: Wording
    home: Home | None

    @property
    def node(self) -> Node:
        return (self.doc, self.cause.cause.start, self.cause.effect.start)


def given(report: Report) -> Iterator[Given]:
    """The causes that the report gives."""
    for cause in report.record.causes:
        home = report.homes.around(cause.cause, cause.effect)
        yield Given(report.doc, cause, _wording(cause.cause), _wording(cause.effect), home)


def explanations(found: Iterable[Given]) -> tuple[Explanation, ...]:
    """All causes that reports give, in any order, by what they explain and then by what they give as its cause."""
    effects = _groups(list(found), lambda g: g.caused)
    return ordered("explanations", map(_explanation, effects))


def _wording(span: Span) -> Wording:
    return wording(tokenise(span.text, vocabulary()))


def _groups(given: Sequence[Given], side: Callable[[Given], Wording]) -> tuple[tuple[Given, ...], ...]:
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


def _explanation(group: Sequence[Given]) -> Explanation:
    accounts = tuple(_account(part) for part in _groups(group, lambda g: g.causing))
    first = group[0]
    return Explanation(
        id=content_id("x", *(g.node for g in group)),
        effect=first.cause.effect,
        doc=first.doc,
        accounts=tuple(sorted(accounts, key=lambda a: (-a.independent_origins, a.voices[0].doc, a.voices[0].cause))),
        reason="what they explain shares words" if len(group) > 1 else "explained once",
    )


def _account(group: Sequence[Given]) -> Account:
    voices = tuple(_voice(g) for g in group)
    rejected = {origin for g in group if g.home for origin in g.home.deniers}
    return Account(
        voices=voices,
        independent_origins=len({voice.origin for voice in voices if not voice.denied}),
        rejected_by=tuple(sorted(rejected | {voice.origin for voice in voices if voice.denied})),
    )


def _voice(given: Given) -> Reason:
    cause = given.cause
    return Reason(
        doc=given.doc,
        statement=cause.statement,
        cause=cause.cause,
        effect=cause.effect,
        polarity=cause.polarity,
        denied=cause.denied,
        origin=given.home.member.origin if given.home else "",
    )
