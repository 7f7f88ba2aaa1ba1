"""Stage: events. Triggers by inflected form, roles and place by grammar, mood by what stands before."""

from dataclasses import dataclass, field, replace

from tawatur.lexicon.event_frames import EventFrame, event_frames
from tawatur.lexicon.modality import modality
from tawatur.lexicon.plover import plover
from tawatur.model import Event, Span
from tawatur.model.ids import content_id
from tawatur.reading.clauses import Clauses
from tawatur.reading.draft import Draft
from tawatur.reading.events.complements import Complements
from tawatur.reading.events.control import Control
from tawatur.reading.events.moods import mood_of
from tawatur.reading.events.roles import RoleReader, Roles
from tawatur.reading.events.settings import is_place, place_of, time_of
from tawatur.reading.events.triggers import Trigger, triggers
from tawatur.reading.landmarks import landmarks, tokens_of
from tawatur.reading.stage import Stage
from tawatur.reading.subjects import Phrase, Subjects
from tawatur.reading.voices import voices


def events(draft: Draft) -> tuple[Event, ...]:
    """The events that the text says to have happened, to happen or to be about to."""
    clauses = Clauses(draft.text, landmarks(draft))
    found = list(triggers(clauses, plover()))
    if not found:
        return ()
    stops = frozenset(trigger.first for trigger in found)
    return _Reader(draft, Clauses(draft.text, replace(clauses.marks, stops=stops))).read(found)


@dataclass(frozen=True)
class _Reader:
    """Reads the events of one document in order; a later one may take over roles from an earlier."""

    draft: Draft
    clauses: Clauses
    done: dict[int, tuple[Trigger, Roles]] = field(default_factory=dict)

    def read(self, found: list[Trigger]) -> tuple[Event, ...]:
        subjects = Subjects(self.clauses, voices(self.draft))
        reader = RoleReader(self.clauses, subjects, Complements(self.clauses, plover()))
        control = Control(self.clauses, subjects, plover(), self.done)
        times = {tokens_of(self.draft.text, time.text)[0]: time.edtf for time in self.draft.times}
        events = (self._event(trigger, reader, control, times) for trigger in found)
        return tuple(event for event in events if event is not None)

    def _event(self, trigger: Trigger, reader: RoleReader, control: Control, times: dict[int, str]) -> Event | None:
        word = trigger.form.word
        if word.type is None:
            return None
        frame = event_frames()[word.type]
        roles = self._roles(trigger, frame, reader, control)
        actor, recipient = self._entity(roles.actor), self._entity(roles.recipient)
        if not word.strong and actor is None and recipient is None:
            return None
        governor = control.governor(trigger) if trigger.form.kind == "masdar" else None
        self.done[trigger.head] = (trigger, roles)
        place, recipient_phrase = self._place(trigger, roles, frame)
        negated, hypothetical = mood_of(self.clauses, modality(), trigger, governor[0] if governor else None)
        span = self.draft.token_span(trigger.first, trigger.last)
        return Event(
            id=content_id("e", span.start, span.end, word.type),
            trigger=span,
            type=word.type,
            actor=self._span(roles.actor),
            actor_entity=actor,
            recipient=self._span(recipient_phrase),
            recipient_entity=recipient if recipient_phrase else None,
            place=self._span(place),
            time=time_of(self.clauses, trigger, times),
            negated=negated,
            hypothetical=hypothetical,
            reason=f"{word.lemma} {word.mode}".strip(),
        )

    def _roles(self, trigger: Trigger, frame: EventFrame, reader: RoleReader, control: Control) -> Roles:
        read = {"verb": reader.verb, "masdar": reader.masdar, "participle": reader.participle}[trigger.form.kind]
        roles = read(trigger, frame)
        if roles.actor is None and trigger.form.kind != "verb":
            roles = replace(roles, actor=control.actor(trigger))
        return replace(roles, recipient=None) if roles.actor == roles.recipient else roles

    def _place(self, trigger: Trigger, roles: Roles, frame: EventFrame) -> tuple[Phrase | None, Phrase | None]:
        """The place of an event, and its recipient unless that is the place."""
        if frame.place == "none":
            return None, roles.recipient
        if roles.recipient is not None and is_place(self.clauses, roles.recipient, frame):
            return roles.recipient, None
        return place_of(self.clauses, trigger, roles.actor), roles.recipient

    def _span(self, phrase: Phrase | None) -> Span | None:
        return self.draft.token_span(*self._counted(phrase)) if phrase else None

    def _counted(self, phrase: Phrase) -> Phrase:
        """The phrase without the bounds of its number (ما لا يقل عن 17 شخصا، 12 رهينة على الأقل)."""
        end = self.clauses.marks.figures.get(phrase.first, phrase.first)
        bounds = [k for k in range(phrase.first, min(end, phrase.last)) if self.clauses.has(k, "preposition")]
        if not bounds:
            return phrase
        numbers = any(self.clauses.tokens[k].kind == "number" for k in range(phrase.first, bounds[0]))
        return Phrase(phrase.first, bounds[0]) if numbers else Phrase(bounds[0] + 1, phrase.last)

    def _entity(self, phrase: Phrase | None) -> str | None:
        """Id of the entity that the phrase names."""
        mention = self.clauses.marks.mention_in(*phrase) if phrase else None
        return mention.entity.id if mention else None


STAGE = Stage(gives="events", needs=("entities", "times", "statements"), run=events)
