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
    entities = {entity.id: entity for entity in draft.entities}
    for event in draft.events:
        tie = words.events.get(event.reason.split(" ")[0])
        if tie is None or event.negated or event.hypothetical:
            continue
        source = entities.get(event.actor_entity or "")
        target = _place(draft, clauses, event) if tie.place else entities.get(event.recipient_entity or "")
        if source is None or target is None or source.id == target.id or source.label not in _ACTORS:
            continue
        if not tie.place and target.label not in _ACTORS:
            continue
        yield Relation(
            from_=source.id,
            to=target.id,
            type=tie.type,
            evidence=_evidence(draft, event, tie.place),
            reason=f"event {event.reason}",
        )


def _place(draft: Draft, clauses: Clauses, event: Event) -> Entity | None:
    if event.place is None:
        return None
    mention = clauses.marks.mention_in(*tokens_of(draft.text, event.place))
    return mention.entity if mention is not None and mention.entity.label in _PLACES else None


def _evidence(draft: Draft, event: Event, place: bool) -> Span:
    """The stretch from the first to the last of trigger, actor and the tied side."""
    spans = [span for span in (event.trigger, event.actor, event.place if place else event.recipient) if span]
    return draft.span(min(span.start for span in spans), max(span.end for span in spans))
