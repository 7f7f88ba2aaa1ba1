"""Roles that a word takes over from the verb or event that governs it: طالب X بوقف …, أعلن X انسحابه, شن X غارات."""

from collections.abc import Mapping
from dataclasses import dataclass

from tawatur.lexicon.plover import Plover
from tawatur.reading.clauses import Clauses
from tawatur.reading.events.roles import Roles
from tawatur.reading.events.triggers import Trigger, lending
from tawatur.reading.subjects import Phrase, Subjects

_OWNERS = frozenset(("ORG", "GPE", "PERSON"))
_TO_RECIPIENT = frozenset(("REQUEST", "ACCUSE"))
_TO_ACTOR = frozenset(("AGREE", "THREATEN", "REJECT", "MOBILIZE", "CONCEDE", "SUPPORT", "COOPERATE", "CONSULT"))


@dataclass(frozen=True)
class Control:
    """`read` holds the events of the text so far, by the token that inflects."""

    clauses: Clauses
    subjects: Subjects
    words: Plover
    read: Mapping[int, tuple[Trigger, Roles]]

    def governor(self, trigger: Trigger) -> tuple[Trigger, Roles] | None:
        """The event in the same clause, with no other verb between, that governs an event noun."""
        for k in range(trigger.first - 1, self.clauses.start(trigger.first) - 1, -1):
            if k in self.read:
                return self.read[k]
            if self.clauses.verb(k):
                return None
        return None

    def actor(self, trigger: Trigger) -> Phrase | None:
        """The actor that a participle or an event noun without one takes over."""
        i = trigger.first
        if trigger.form.kind == "participle":
            return self._main_subject(i)
        governor = self.governor(trigger)
        if governor is not None:
            kind = governor[0].form.word.type
            if kind in _TO_RECIPIENT:
                return governor[1].recipient
            return governor[1].actor if kind in _TO_ACTOR else None
        owner = self._owner(i)
        if owner is not None:
            return owner
        for k in range(i - 1, self.clauses.start(i) - 1, -1):
            if self.clauses.verb(k):
                return self.subjects.of(k) if lending(self.clauses, self.words, k, "support") else None
        return None

    def _owner(self, i: int) -> Phrase | None:
        """The name in the genitive right before an event noun that is its object (قرار بغداد إغلاق المعبر)."""
        mention = self.clauses.marks.inside.get(i - 1)
        if mention is None or self.clauses.tokens[i].proclitics or mention.entity.label not in _OWNERS:
            return None
        before = mention.first - 1
        genitive = before >= self.clauses.start(i) and self.clauses.opens_phrase(before)
        return Phrase(mention.first, mention.last) if genitive else None

    def _main_subject(self, i: int) -> Phrase | None:
        """The subject of the first verb of the sentence."""
        for k in range(self.clauses.text.sentence_of(i).first, i):
            if self.clauses.verb(k) and not self.clauses.has(k, "auxiliary"):
                return self.subjects.of(k)
        return None
