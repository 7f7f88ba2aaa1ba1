"""Stage: events. Triggers by inflected form, roles and place by grammar, negation and openness by what stands before."""

from collections.abc import Iterator

from tawatur.lexicon.event_frames import event_frames
from tawatur.lexicon.modality import modality
from tawatur.lexicon.plover import plover
from tawatur.model import Event, Span
from tawatur.model.ids import content_id
from tawatur.reading.clauses import Clauses
from tawatur.reading.draft import Draft
from tawatur.reading.events.moods import mood_of
from tawatur.reading.events.roles import Phrase, Roles, masdar_roles, verb_roles
from tawatur.reading.events.settings import is_place, place_of, time_of
from tawatur.reading.events.triggers import Trigger, triggers
from tawatur.reading.landmarks import landmarks, tokens_of
from tawatur.reading.stage import Stage


def events(draft: Draft) -> tuple[Event, ...]:
    """The events that the text says to have happened, to happen or to be about to."""
    return tuple(_events(draft, Clauses(draft.text, landmarks(draft))))


def _events(draft: Draft, clauses: Clauses) -> Iterator[Event]:
    times = {tokens_of(draft.text, time.text)[0]: time.edtf for time in draft.times}
    before: Event | None = None
    for trigger in triggers(clauses, plover()):
        event = _event(draft, clauses, trigger, times, before)
        if event is not None:
            before = event
            yield event


def _event(
    draft: Draft, clauses: Clauses, trigger: Trigger, times: dict[int, str], before: Event | None
) -> Event | None:
    word = trigger.form.word
    frame = event_frames()[word.type]
    sentence = clauses.text.sentence_of(trigger.first)
    if before is not None and before.trigger.start < draft.text.tokens[sentence.first].start:
        before = None
    read = verb_roles if trigger.form.kind == "verb" else masdar_roles
    roles = read(clauses, trigger, frame)
    named = _mention(clauses, roles.actor) or _mention(clauses, roles.recipient)
    if not word.strong and named is None:
        return None
    place = None
    recipient = roles.recipient
    if recipient is not None and is_place(clauses, recipient, frame):
        place, recipient = recipient, None
    place = place or place_of(clauses, trigger, roles.actor)
    negated, hypothetical = mood_of(clauses, modality(), trigger, before)
    span = draft.token_span(trigger.first, trigger.last)
    return Event(
        id=content_id("e", span.start, span.end, word.type),
        trigger=span,
        type=word.type,
        actor=_span(draft, roles.actor),
        actor_entity=_mention(clauses, roles.actor),
        recipient=_span(draft, recipient),
        recipient_entity=_mention(clauses, recipient),
        place=_span(draft, place),
        time=time_of(clauses, trigger, times),
        negated=negated,
        hypothetical=hypothetical,
        reason=f"{word.lemma} {word.mode}".strip(),
    )


def _span(draft: Draft, phrase: Phrase | None) -> Span | None:
    return draft.token_span(*phrase) if phrase else None


def _mention(clauses: Clauses, phrase: Phrase | None) -> str | None:
    """Id of the entity that the phrase names."""
    mention = clauses.marks.mention_in(*phrase) if phrase else None
    return mention.entity.id if mention else None


STAGE = Stage(gives="events", needs=("entities", "times", "statements"), run=events)
