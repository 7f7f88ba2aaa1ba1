"""Stage: events. Triggers by inflected form, roles and place by grammar, mood by what stands before."""

from dataclasses import dataclass, field, replace

from msgspec import structs

from tawatur.lexicon.event_frames import EventFrame, event_frame
from tawatur.lexicon.modality import modality
from tawatur.lexicon.plover import plover
from tawatur.model import Event, Span
from tawatur.model.ids import content_id
from tawatur.reading.clauses import Clauses
from tawatur.reading.draft import Draft
from tawatur.reading.events.complements import Complements
from tawatur.reading.events.control import Control
from tawatur.reading.events.moods import mood_of
from tawatur.reading.events.naming import named
from tawatur.reading.events.roles import RoleReader, Roles
from tawatur.reading.events.settings import is_place, place_of, time_of
from tawatur.reading.events.tagged import alone, beside, reason, weighed
from tawatur.reading.events.triggers import Trigger, triggers
from tawatur.reading.landmarks import landmarks, tokens_of
from tawatur.reading.stage import Stage
from tawatur.reading.subjects import Phrase, Subjects
from tawatur.reading.voices import voices

_DAY = len("2024-01-31")
_AIMED = frozenset(("AGREE", "THREATEN"))


def events(draft: Draft) -> tuple[Event, ...]:
    """The events that the text says to have happened, to happen or to be about to."""
    clauses = Clauses(draft.text, landmarks(draft))
    found = _triggers(draft, clauses)
    if not found:
        return ()
    stops = frozenset(trigger.first for trigger in found)
    return _Reader(draft, Clauses(draft.text, replace(clauses.marks, stops=stops))).read(found)


def _triggers(draft: Draft, clauses: Clauses) -> list[Trigger]:
    """The triggers of the lexicon and, where there is one, of a tagger."""
    tags = draft.tags.triggers if draft.tags else None
    if tags is not None and not draft.rules:
        return alone(clauses, plover(), tags)
    found = list(triggers(clauses, plover()))
    return found if tags is None else beside(clauses, plover(), found, tags)


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
        events: dict[int, Event] = {}
        for trigger in found:
            event = self._event(trigger, reader, control, times)
            if event is not None:
                events[trigger.head] = event
                self._aim(events, trigger, control)
        return tuple(events.values())

    def _aim(self, events: dict[int, Event], trigger: Trigger, control: Control) -> None:
        """A promise or a threat without a recipient is meant for the recipient of the act (تعهد بدعم الحركة)."""
        governor = control.governor(trigger) if trigger.form.kind == "masdar" else None
        if governor is None or governor[0].head not in events:
            return
        event, act = events[governor[0].head], events[trigger.head]
        if event.type in _AIMED and event.recipient is None and act.recipient != event.actor:
            aimed = structs.replace(event, recipient=act.recipient, recipient_entity=act.recipient_entity)
            events[governor[0].head] = aimed

    def _event(self, trigger: Trigger, reader: RoleReader, control: Control, times: dict[int, str]) -> Event | None:
        word = trigger.form.word
        if word.type is None:
            return None
        frame = event_frame(word.type, word.mode)
        roles = self._placed(trigger, self._roles(trigger, frame, reader, control), frame)
        roles = weighed(self.clauses, roles, trigger.seen)
        actor, recipient = self._entity(roles.actor), self._entity(roles.recipient)
        named = actor is not None or recipient is not None
        sure = word.certainty == "strong" and not self._points_back(trigger, roles, frame)
        if not sure and (word.certainty == "faint" or not (named and roles.several)):
            return None
        governor = control.governor(trigger) if trigger.form.kind == "masdar" else None
        self.done[trigger.head] = (trigger, roles)
        negated, hypothetical = mood_of(self.clauses, modality(), trigger, governor[0] if governor else None)
        time = time_of(self.clauses, trigger, times)
        span = self.draft.token_span(trigger.first, trigger.last)
        return Event(
            id=content_id("e", span.start, span.end, word.type),
            trigger=span,
            type=word.type,
            actor=self._span(roles.actor),
            actor_entity=actor,
            recipient=self._span(roles.recipient),
            recipient_entity=recipient,
            place=self._span(roles.place),
            time=time,
            negated=negated,
            hypothetical=hypothetical or self._yet_to_come(trigger, time),
            reason=reason(trigger),
        )

    def _roles(self, trigger: Trigger, frame: EventFrame, reader: RoleReader, control: Control) -> Roles:
        read = {"verb": reader.verb, "masdar": reader.masdar, "participle": reader.participle}[trigger.form.kind]
        roles = read(trigger, frame)
        if roles.actor is None and trigger.form.kind != "verb" and trigger.form.word.subject == "actor":
            actor = control.actor(trigger)
            roles = roles if actor and actor.first <= trigger.first < actor.last else replace(roles, actor=actor)
        return replace(roles, recipient=None) if roles.actor == roles.recipient else roles

    def _placed(self, trigger: Trigger, roles: Roles, frame: EventFrame) -> Roles:
        """The roles with the place; where the recipient is the place, it is no recipient."""
        if frame.place == "none":
            return roles
        if roles.recipient is not None and is_place(self.clauses, roles.recipient, frame):
            return Roles(roles.actor, None, roles.recipient)
        return replace(roles, place=place_of(self.clauses, trigger, roles.actor))

    def _yet_to_come(self, trigger: Trigger, time: str | None) -> bool:
        """Whether an event noun or a verb in the imperfect has a time after the day of publication."""
        published = self.draft.document.published
        if time is None or published is None or (trigger.form.kind == "verb" and not trigger.form.present):
            return False
        return time[:_DAY] > published.isoformat()[: len(time[:_DAY])]

    def _points_back(self, trigger: Trigger, roles: Roles, frame: EventFrame) -> bool:
        """Whether a definite event noun names nobody, and so only points back to an event that is told already."""
        noun = trigger.form.kind == "masdar" and self.clauses.tokens[trigger.head].definite
        return frame.back and noun and roles.actor is None and roles.recipient is None

    def _span(self, phrase: Phrase | None) -> Span | None:
        return self.draft.token_span(*named(self.clauses, phrase)) if phrase else None

    def _entity(self, phrase: Phrase | None) -> str | None:
        """Id of the entity that the phrase names."""
        mention = self.clauses.marks.mention_in(*named(self.clauses, phrase)) if phrase else None
        return mention.entity.id if mention else None


STAGE = Stage(gives="events", needs=("entities", "times", "statements"), run=events)
