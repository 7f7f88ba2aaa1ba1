"""Rulings: what people decided on two names or two voices, which outranks every score."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from tawatur.merging.evidence import Name, mentioned
from tawatur.merging.extracts import Extract
from tawatur.merging.judgement import RULED, Judgement, Node
from tawatur.merging.namesakes import Ruled
from tawatur.merging.propositions import Key, Proposition
from tawatur.model import Document, Record, Span
from tawatur.model.decision import Decision, Words

_SAME = Judgement("same", RULED, "a person decided that they are one")
_APART = Judgement("different", -RULED, "a person decided that they are two")


Voices = Mapping[tuple[Key, Key], Judgement]
"""Judgements on pairs of propositions, the smaller first."""


@dataclass(frozen=True, slots=True)
class Rulings:
    """Judgements on pairs of names and on pairs of propositions, the smaller first."""

    names: Ruled
    voices: Voices


def parted(decisions: Iterable[Decision], doc: str) -> tuple[Span, ...]:
    """The words of the document whose bearers people decided are not those of a name elsewhere."""
    apart = [d for d in decisions if (d.subject, d.verdict) == ("thing", "apart")]
    ends = (words for d in apart for words in (d.words, d.other) if words is not None)
    return tuple(words.span for words in ends if words.doc == doc)


def rulings(
    decisions: Iterable[Decision], pairs: Iterable[tuple[Document, Record]], extracts: Iterable[Extract]
) -> Rulings:
    """What the decisions (`model.deliberation`) rule; those on documents that are not there rule nothing."""
    records = {record.id: record for _, record in pairs}
    found = {extract.doc: extract for extract in extracts}
    names: dict[tuple[Name, Name], Judgement] = {}
    voices: dict[tuple[Key, Key], Judgement] = {}
    for decision in decisions:
        judgement = {"same": _SAME, "apart": _APART}.get(decision.verdict)
        if judgement is None or decision.other is None:
            continue
        ends = [words for words in (decision.words, decision.other) if words.doc in found]
        if decision.subject == "thing":
            _rule(names, [_name(words, records[words.doc], found[words.doc]) for words in ends], judgement)
        elif decision.subject == "claim":
            _rule(voices, [_voice(words, found[words.doc].propositions) for words in ends], judgement)
    return Rulings(names, voices)


def _rule(into: dict[tuple[Node, Node], Judgement], ends: Iterable[Node | None], judgement: Judgement) -> None:
    known = sorted({end for end in ends if end is not None})
    if len(known) > 1:
        into[known[0], known[1]] = judgement


def _name(words: Words, record: Record, found: Extract) -> Name | None:
    """The name of the entity that the words mention."""
    return found.evidence.names.get(mentioned(record, words.span) or "")


def _voice(words: Words, propositions: Iterable[Proposition]) -> Key | None:
    """The proposition in which most of the words stand."""
    held = [p for p in propositions if _shared(p.quote, words.span)]
    return max(held, key=lambda p: (_shared(p.quote, words.span), p.key)).key if held else None


def _shared(a: Span, b: Span) -> int:
    return max(0, min(a.end, b.end) - max(a.start, b.start))
