"""Ties from events that last: who fights, funds, holds or leaves whom or what, where both are named."""

from collections.abc import Iterator

from tawatur.lexicon.ties import Ties
from tawatur.model import Entity, Event, Relation, Span
from tawatur.reading.clauses import Clauses
from tawatur.reading.draft import Draft
from tawatur.reading.landmarks import tokens_of

_PLACES = frozenset(("GPE", "LOC", "FAC"))
_ACTORS = frozenset(("ORG", "GPE", "NORP"))


def event_ties(draft: Draft, clauses: Clauses, words: Ties) -> Iterator[Relation]:
    """The ties of all events that are said to have happened or to happen."""
    for event in draft.events:
        tie = words.events.get(event.reason.split(" ")[0])
        if tie is None or event.negated or event.hypothetical or not _together(clauses, draft, event, tie.place):
            continue
        sources = _named(draft, clauses, event.actor)
        targets = _named(draft, clauses, event.place if tie.place else event.recipient)
        wanted = _PLACES if tie.place else _ACTORS
        for source in sources:
            for target in targets:
                apart = source.id != target.id and not (source.media or target.media)
                if source.label in _ACTORS and target.label in wanted and apart:
                    yield Relation(
                        from_=source.id,
                        to=target.id,
                        type=tie.type,
                        evidence=_evidence(draft, event, tie.place),
                        reason=f"event {event.reason}",
                    )


def _named(draft: Draft, clauses: Clauses, span: Span | None) -> list[Entity]:
    """The entities that a role names."""
    if span is None:
        return []
    first, last = tokens_of(draft.text, span)
    return [m.entity for k in range(first, last) if (m := clauses.marks.mentions.get(k)) is not None and m.last <= last]


def _together(clauses: Clauses, draft: Draft, event: Event, place: bool) -> bool:
    """Whether one sentence holds both sides; who acts in the next one may be another."""
    first, last = tokens_of(draft.text, _evidence(draft, event, place))
    return clauses.text.sentence_of(first) == clauses.text.sentence_of(last - 1)


def _evidence(draft: Draft, event: Event, place: bool) -> Span:
    """The stretch from the first to the last of trigger, actor and the tied side."""
    spans = [span for span in (event.trigger, event.actor, event.place if place else event.recipient) if span]
    return draft.span(min(span.start for span in spans), max(span.end for span in spans))
