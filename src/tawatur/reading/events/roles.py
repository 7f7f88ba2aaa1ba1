"""Who did it and to whom: actor and recipient of an event, by grammar."""

import re
from dataclasses import dataclass, replace

from tawatur.arabic.endings import ACCUSATIVE
from tawatur.arabic.inflection import Agreement
from tawatur.arabic.pronouns import hosts
from tawatur.lexicon.event_frames import EventFrame
from tawatur.lexicon.heads import heads
from tawatur.reading.clauses import Clauses
from tawatur.reading.events.complements import Complements
from tawatur.reading.events.triggers import Trigger, lending
from tawatur.reading.subjects import Frame, Phrase, Subjects, VerbAt

_DAMMA = "ُ"
_AND = "و"
_FOR = "ل"
_ONTO = ("ب", "ك")
# The indefinite accusative, where the writer marks it.
_BACK = ("ها", "ه")
_RELATING = re.compile(r"ي(ه|ين|ان|ون|تين|تان)?$")
_TRANSITIVE = frozenset(("REQUEST", "ACCUSE", "ASSAULT", "COERCE", "RETREAT"))
_WILLING = frozenset(("REQUEST", "ACCUSE", "REJECT", "AGREE", "THREATEN", "CONCEDE", "SUPPORT"))
_AGENTS = frozenset(("ORG", "GPE", "NORP"))
_THIRD_MASCULINE = Agreement("m", "s")


@dataclass(frozen=True, slots=True)
class Roles:
    actor: Phrase | None = None
    recipient: Phrase | None = None
    place: Phrase | None = None

    @property
    def several(self) -> bool:
        """Whether more than one of them is known."""
        return sum(role is not None for role in (self.actor, self.recipient, self.place)) > 1


@dataclass(frozen=True)
class RoleReader:
    """Reads the roles that the words around a trigger give."""

    clauses: Clauses
    subjects: Subjects
    complements: Complements

    def verb(self, trigger: Trigger, frame: EventFrame) -> Roles:
        """Actor and recipient of a finite verb."""
        i, form = trigger.head, trigger.form
        agreement = form.agreement or _THIRD_MASCULINE
        end = self.clauses.end(i)
        passive = form.voice == "passive" or self._marked_passive(trigger)
        besides = form.light.objects if form.light else frozenset()
        verb = VerbAt(i, agreement, form.pronoun, form.word.type in _TRANSITIVE, passive, besides)
        around = self._by_case(self.subjects.frame(verb))
        if trigger.last > i + 1:
            around = self._idiom(trigger, around, end)
        elif around.rest and form.light and form.light.trigger == "object" and around.rest.first == trigger.object:
            around = replace(around, rest=self.subjects.after(around.rest.first + 1, end))
        if form.word.type in _WILLING and around.subject and not around.preverbal and self._event(around.subject):
            around = replace(around, subject=None, rest=around.subject)
        if passive or (form.voice or self._voice(trigger, around, frame)) == "passive":
            subject = around.subject or around.rest or self.subjects.inherited(i, agreement)
            return Roles(self.complements.agent(i, end), subject)
        subject = around.subject or self.subjects.inherited(i, agreement)
        if form.word.subject == "recipient":
            return Roles(None, subject)
        recipient = None
        if form.pronoun:
            recipient = around.antecedent or self.complements.referent(i, form.pronoun, subject)
        recipient = (
            recipient
            or (around.rest if form.word.of_person and self._right_after(trigger, around) else None)
            or self.complements.fit(around.rest, frame)
            or self.complements.by_preposition(i, end, frame)
        )
        return Roles(subject, recipient)

    def _by_case(self, around: Frame) -> Frame:
        """The frame without an adjunct for an object, and with a noun in the written accusative as the object."""
        tokens, subject, rest = self.clauses.tokens, around.subject, self._bare(around.rest)
        if subject is None or around.preverbal or not tokens[subject.first].text.endswith(ACCUSATIVE):
            return replace(around, rest=rest)
        last = rest.last if rest is not None and rest.first == subject.last else subject.last
        return replace(around, subject=None, rest=Phrase(subject.first, last))

    def _bare(self, phrase: Phrase | None) -> Phrase | None:
        """The phrase, unless a preposition is written onto it (استهدفها بصاروخين)."""
        adjunct = phrase is not None and self.clauses.tokens[phrase.first].proclitics.endswith(_ONTO)
        return None if adjunct else phrase

    def _right_after(self, trigger: Trigger, around: Frame) -> bool:
        """Whether the object stands right after the verb, or after the subject that does, and is no event noun."""
        places = (trigger.last, around.subject.last if around.subject else trigger.last)
        return around.rest is not None and around.rest.first in places and not self._event(around.rest)

    def _event(self, phrase: Phrase) -> bool:
        """Whether the phrase is an event noun with what belongs to it, and no name like one (تجمع المهنيين)."""
        if phrase.first in self.clauses.marks.mentions:
            return False
        return any(form.kind == "masdar" for form in self.complements.words.get(self.clauses.tokens[phrase.first].bare))

    def _idiom(self, trigger: Trigger, around: Frame, end: int) -> Frame:
        """A verb with its own object (أطلق سراح، أطلق النار): what follows both is the object."""
        subject = around.subject if around.preverbal else None
        rest = self.subjects.after(trigger.last, end)
        return Frame(subject, rest, around.antecedent, around.preverbal)

    def masdar(self, trigger: Trigger, frame: EventFrame) -> Roles:
        """Actor and recipient that a verbal noun names: genitive, object, preposition, pronoun."""
        form, end = trigger.form, self.clauses.end(trigger.last - 1)
        found: dict[str, Phrase] = {}
        k = trigger.last
        if form.pronoun:
            owner = self.complements.referent(trigger.head, form.pronoun, None)
            rest = self._bare(self.subjects.after(k, end))
            if rest and not self._object(rest):
                rest = None
            if owner:
                found["actor" if rest else form.word.genitive] = owner
            if rest:
                found["recipient"] = rest
        elif not self.clauses.tokens[trigger.head].definite:
            k = self._past_adjectives(k, end)
            found = self._genitive(k, end, form.word.genitive)
            if not found and form.word.genitive == "actor" and frame.recipient != "named":
                found = self._possessor(k, end)
        for role, phrase in self._clause_about(k).items():
            found.setdefault(role, phrase)
        for role, phrase in self.complements.joined(k, end, frame).items():
            found.setdefault(role, phrase)
        return Roles(found.get("actor"), self.complements.fit(found.get("recipient"), frame))

    def participle(self, trigger: Trigger, frame: EventFrame) -> Roles:
        """Recipient of an adverbial participle (مهددا، متهما)."""
        end = self.clauses.end(trigger.head)
        rest = self.complements.fit(self.subjects.after(trigger.last, end), frame)
        return Roles(None, rest or self.complements.by_preposition(trigger.head, end, frame))

    def _genitive(self, k: int, end: int, role: str) -> dict[str, Phrase]:
        """The genitive of an event noun; where an object follows, the genitive is the actor."""
        genitive = self.subjects.after(k, end, skip=False)
        if genitive and genitive.first > k and genitive.first not in self.clauses.marks.mentions:
            return {}  # a title in quotation marks (معركة «ردع العدوان»)
        if genitive is None or (role == "actor" and not self._nominal(genitive)):
            return {}
        rest = self.subjects.after(genitive.last, end, skip=False)
        if rest is not None and self.clauses.marks.mention_in(*genitive) and self._object(rest):
            return {"actor": genitive, "recipient": rest}
        return {role: genitive}

    def _object(self, phrase: Phrase) -> bool:
        """Whether the phrase is more than a definite adjective (شركة «النور» العاملة)."""
        token = self.clauses.tokens[phrase.first]
        return phrase.last - phrase.first > 1 or not token.definite or self.complements.personal(phrase)

    def _nominal(self, phrase: Phrase) -> bool:
        """Whether the phrase is more than an adjective or a year (إضراب شامل، اتفاق 2014)."""
        first = phrase.first
        if phrase.last - first > 1 or first in self.clauses.marks.mentions:
            return True
        token = self.clauses.tokens[first]
        return token.is_word and (token.definite or self.complements.personal(phrase) or bool(heads().get(token.bare)))

    def _possessor(self, k: int, end: int) -> dict[str, Phrase]:
        """The actor after ل (غارة للطيران)."""
        if k >= end or self.clauses.tokens[k].proclitics != _FOR:
            return {}
        last = self.clauses.phrase(k, end)
        return {"actor": Phrase(k, last)} if last > k else {}

    def _clause_about(self, k: int) -> dict[str, Phrase]:
        """Roles in a clause that qualifies the event noun (غارات شنتها الطائرات، قصف استهدف السوق)."""
        tokens = self.clauses.tokens
        if k < len(tokens) and self.clauses.has(k, "relative"):
            k += 1
        if k >= len(tokens) or not self.clauses.verb(k) or tokens[k].proclitics:
            return {}
        end = self.clauses.end(k)
        following = self.subjects.beyond(k + 1, end)
        form = lending(self.clauses, self.complements.words, k, "target")
        if form is not None and not form.pronoun:
            return {"recipient": following} if following else {}
        back = any(pronoun in _BACK for _, pronoun in hosts(tokens[k].stem))
        return {"actor": following} if back and following else {}

    def _marked_passive(self, trigger: Trigger) -> bool:
        """Whether a damma after the first letter shows the passive, where active and passive are spelt alike."""
        token = self.clauses.tokens[trigger.head]
        damma = token.text[token.stem_start - token.start :][1:2] == _DAMMA
        return damma and trigger.form.voice is None

    def _voice(self, trigger: Trigger, around: Frame, frame: EventFrame) -> str:
        """Active or passive, where both are written alike."""
        if not frame.passive or trigger.form.pronoun or (around.subject is not None and around.rest is not None):
            return "active"
        alone = around.subject or around.rest
        if alone is None or (around.preverbal and trigger.form.light is not None):
            return "active"
        mention = self.clauses.marks.mentions.get(alone.first)
        if mention is not None:
            return "active" if mention.entity.label in _AGENTS else "passive"
        head = heads().get(self.clauses.tokens[alone.first].bare)
        return "active" if head is not None and head.role != "place" else "passive"

    def _past_adjectives(self, k: int, end: int) -> int:
        """Past the indefinite adjectives of an event noun (قصف مدفعي، غارات إسرائيلية)."""
        clauses = self.clauses
        while k < end:
            token = clauses.tokens[k]
            joined = not token.proclitics or token.proclitics == _AND
            relating = token.is_word and not token.definite and joined and _RELATING.search(token.stem) is not None
            if not relating or k in clauses.marks.inside or k in clauses.marks.figures or not clauses.opens_phrase(k):
                break
            k += 1
        return k
