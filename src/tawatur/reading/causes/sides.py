"""The two sides of a cause, and the passage that they are read from."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple

from tawatur.arabic.endings import SOUND_MASCULINE
from tawatur.lexicon.causal_cues import CausalCues
from tawatur.lexicon.heads import heads
from tawatur.lexicon.plover import plover
from tawatur.lexicon.speakers import speakers
from tawatur.model import Cause, Span
from tawatur.model.cause import Polarity
from tawatur.reading.causes.scopes import Scopes
from tawatur.reading.clauses import Clauses
from tawatur.reading.draft import Draft
from tawatur.reading.subjects import Phrase, Subjects

_PREFIXES = ("ب", "ل")
_SPEAKERS = frozenset(("person", "group", "organisation", "outlet"))
_ACTORS = frozenset(("PERSON", "ORG", "NORP", "GPE"))
_BODY = "ORG"
_AND = "و"
_LONGEST_CONTRAST = 3


class Sides(NamedTuple):
    """What brings about and what is brought about; nothing is said where one of them is missing."""

    cause: Phrase | None
    effect: Phrase | None
    denied: bool = False


NOTHING = Sides(None, None)


@dataclass(frozen=True)
class Passage:
    """A text as the readers of causes see it; `events` gives the type of each event by its first token.

    `earlier` are the sides found last before the cue at hand.
    """

    draft: Draft
    clauses: Clauses
    subjects: Subjects
    scopes: Scopes
    words: CausalCues
    events: dict[int, str]
    earlier: Sides | None = None

    def after(self, sides: Sides) -> "Passage":
        """The passage past a cause that was found."""
        return replace(self, earlier=sides)

    def denied(self, i: int) -> bool:
        """Whether a negation stands right before the token."""
        return i > 0 and self.clauses.has(i - 1, "negation") and not self.clauses.has(i - 1, "relative")

    def cue(self, first: int, last: int) -> Span:
        """The span of a cue; a preposition written onto it is part of it (بفعل), a conjunction is not."""
        token = self.clauses.tokens[first]
        written_on = token.proclitics.endswith(_PREFIXES)
        return self.draft.span(token.stem_start - written_on, self.clauses.tokens[last - 1].end)

    def cause(self, sides: Sides, cue: Span | None, polarity: Polarity = "brings_about") -> Cause | None:
        """The cause that the two sides make, if both are there and apart."""
        if sides.cause is None or sides.effect is None:
            return None
        cause, effect = self.draft.token_span(*sides.cause), self.draft.token_span(*sides.effect)
        if cause.overlaps(effect):
            return None
        return Cause(cause=cause, effect=effect, cue=cue, polarity=polarity, denied=sides.denied)

    def explained(self, first: int) -> Phrase | None:
        """The effect explained last, where it stands after token `first`."""
        effect = self.earlier.effect if self.earlier is not None else None
        return effect if effect is not None and effect.first >= first else None

    def bringing(self, i: int) -> Phrase | None:
        """The cause named last, where it stands in the sentence of token `i`."""
        cause = self.earlier.cause if self.earlier is not None else None
        return cause if cause is not None and cause.first >= self.clauses.text.sentence_of(i).first else None

    def told(self, i: int) -> Phrase | None:
        """What ذلك or a pronoun at token `i` stands for: what its sentence explained last, else what is told before."""
        return self.explained(self.clauses.text.sentence_of(i).first) or self.scopes.told_before(i)

    def living(self, phrase: Phrase) -> bool:
        """Whether the phrase names somebody: a person, a people, a body or an army, but no document."""
        mention = self.clauses.marks.mentions.get(phrase.first)
        if mention is not None:
            return mention.entity.label in _ACTORS
        token = self.clauses.tokens[phrase.first]
        speaker, head = speakers().get(token.bare), heads().get(token.bare)
        body = (speaker is not None and speaker.kind in _SPEAKERS) or (head is not None and head.label == _BODY)
        return body or token.stem.endswith(SOUND_MASCULINE)

    def participle(self, i: int) -> bool:
        """Whether a form at the token is a participle of a causal verb, and none of the verb itself."""
        token = self.clauses.tokens[i]
        return token.stem not in self.words.verbs and token.bare in self.words.participles

    def reason(self, k: int) -> bool:
        """Whether a noun of reason stands at the token."""
        match = self.words.phrases.at(self.clauses.tokens, k)
        return match is not None and match.value.kind == "reason"

    def happening(self, phrase: Phrase) -> bool:
        """Whether the phrase names what happens: an event, a verbal noun, a blow."""
        word = self.clauses.tokens[phrase.first].bare
        masdar = any(reading.kind == "masdar" for reading in plover().get(word))
        return masdar or phrase.first in self.events or word in self.words.blows

    def contrasted(self, cause: Phrase | None, denied: bool, links: frozenset[str]) -> Iterator[tuple[Phrase, bool]]:
        """A cause, or those that a colon lists after it, and those beside it, each with whether it is denied."""
        if cause is None:
            return
        yield from ((phrase, denied) for phrase in tuple(self._listed(cause.last)) or (cause,))
        yield from self.beside(cause.last, denied, links)

    def beside(self, k: int, denied: bool, links: frozenset[str]) -> Iterator[tuple[Phrase, bool]]:
        """The causes that لا, بل, or one more `links`, sets beside the one that ends before token `k`."""
        for _ in range(_LONGEST_CONTRAST):
            k = self._past_only(k)
            if k >= len(self.clauses.tokens):
                return
            token = self.clauses.tokens[k]
            stand = self.words.contrasts.get(token.stem)
            if stand is None and token.stem not in links:
                return
            denied = denied if stand is None else stand == "not"
            phrase = self.scopes.noun(k + 1)
            if phrase is None or self.clauses.verb(phrase.first):
                return
            yield phrase, denied
            k = phrase.last

    def _listed(self, k: int) -> Iterator[Phrase]:
        """The causes that a colon at token `k` brings (ثلاثة عوامل: X، وY، وZ)."""
        tokens = self.clauses.tokens
        if k >= len(tokens) or tokens[k].text != ":":
            return
        end = self.clauses.text.sentence_of(k).last
        phrase = self.scopes.noun(k + 1)
        while phrase is not None and not self.clauses.verb(phrase.first):
            yield phrase
            k = phrase.last
            more = k + 1 < end and tokens[k].kind == "mark" and tokens[k + 1].proclitics[:1] == _AND
            phrase = self.scopes.noun(k + 1) if more else None

    def _past_only(self, k: int) -> int:
        """Past marks and وحده, فحسب."""
        tokens = self.clauses.tokens
        while k < len(tokens) and (
            (tokens[k].kind == "mark" and tokens[k].text != ".") or tokens[k].stem in self.words.only
        ):
            k += 1
        return k
