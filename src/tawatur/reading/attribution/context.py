"""What every part of the attribution stage looks up about a text: entities, quotations, times, cues by token."""

from bisect import bisect_left
from dataclasses import dataclass

from tawatur.arabic.endings import DUALS
from tawatur.arabic.quotations import Quotation
from tawatur.arabic.text import Text
from tawatur.arabic.tokens import Token
from tawatur.lexicon.cues import CueForm, Cues, cues
from tawatur.lexicon.discourse import Discourse, discourse
from tawatur.lexicon.function_words import FunctionWords, function_words
from tawatur.lexicon.speakers import Speaker, Speakers, speakers
from tawatur.lexicon.time_words import day_words
from tawatur.lexicon.verbs import Verbs, verbs
from tawatur.model import Entity
from tawatur.reading.draft import Draft

_OPENING_BRACKET, _CLOSING_BRACKET = "([", ")]"
_BRACKET_REACH = 12
_FOR = "ل"


@dataclass(frozen=True)
class Context:
    """Look-ups by token index; all ranges are half-open token ranges."""

    draft: Draft
    text: Text
    tokens: tuple[Token, ...]
    entity_at: dict[int, tuple[Entity, int]]
    quote_at: dict[int, Quotation]
    quote_over: dict[int, Quotation]
    time_at: dict[int, int]
    cues: Cues
    speakers: Speakers
    words: FunctionWords
    verbs: Verbs
    discourse: Discourse

    def mark(self, i: int) -> str:
        """The mark at a token, or an empty string for a word or the end of the text."""
        return self.tokens[i].text if i < len(self.tokens) and self.tokens[i].kind == "mark" else ""

    def is_mark(self, i: int, marks: str) -> bool:
        """Whether the token is one of the marks."""
        mark = self.mark(i)
        return bool(mark) and mark in marks

    def role(self, i: int, role: str) -> bool:
        """Whether the word at a token can play a role of the closed classes."""
        token = self.tokens[i]
        return self.words.has(token.norm, role) or self.words.has(token.stem, role)

    def sentence_end(self, i: int) -> int:
        """Index after the last token of the sentence, its final marks left out."""
        last = self.text.sentence_of(i).last
        while last > i and self.mark(last - 1) and self.mark(last - 1) not in '"”»“)]':
            last -= 1
        return last

    def sentence_start(self, i: int) -> int:
        """Index of the first token of the sentence."""
        return self.text.sentence_of(i).first

    def speaker(self, i: int) -> Speaker | None:
        """The speaker word at a token, also with a possessor attached."""
        token = self.tokens[i]
        if not token.is_word:
            return None
        found = self.speakers.get(token.stem) or self.speakers.with_pronoun(token.stem)
        # Before a rare dual or plural ل is not split off (لمصدرين).
        rare = found is None and token.stem.startswith(_FOR) and token.stem.endswith(DUALS)
        return self.speakers.get(token.stem.removeprefix(_FOR)) if rare else found

    def forms(self, i: int, kind: str | None = None) -> tuple[CueForm, ...]:
        """The readings of a token as a reporting verb, of one kind or of all."""
        token = self.tokens[i]
        if not token.is_word:
            return ()
        found = self.cues.forms(token.stem) or (self.cues.forms(token.norm) if token.norm != token.stem else ())
        return tuple(f for f in found if kind is None or f.kind == kind)

    def no_cue(self, i: int) -> bool:
        """Whether a phrase that attributes nothing begins at a token, or just before it and holds it (كل بحسب X)."""
        before = self.cues.not_cues.at(self.tokens, i - 1) if i else None
        return self.cues.not_cues.at(self.tokens, i) is not None or (before is not None and before.last > i)

    def finite(self, i: int) -> bool:
        """Whether the token reads as a finite verb and names nobody."""
        if i in self.entity_at or self.speakers.get(self.tokens[i].stem) is not None:
            return False
        return self.verbs.is_verb(self.tokens[i], self.tokens[i - 1] if i else None)

    def bracket_end(self, i: int) -> int:
        """Index after the bracket that opens at a token, or the token itself where none does."""
        if self.mark(i) and self.mark(i) in _OPENING_BRACKET:
            for j in range(i + 1, min(i + _BRACKET_REACH, len(self.tokens))):
                if self.mark(j) and self.mark(j) in _CLOSING_BRACKET:
                    return j + 1
        return i


def context(draft: Draft) -> Context:
    """The look-ups of one draft."""
    tokens = draft.text.tokens
    starts = {token.stem_start: token.index for token in tokens} | {token.start: token.index for token in tokens}
    ends = [token.start for token in tokens]
    entity_at: dict[int, tuple[Entity, int]] = {}
    for entity in draft.entities:
        for mention in entity.mentions:
            first = starts.get(mention.start)
            if first is not None:
                last = bisect_left(ends, mention.end)
                if first not in entity_at or entity_at[first][1] < last:
                    entity_at[first] = (entity, last)
    time_at = {starts[t.text.start]: bisect_left(ends, t.text.end) for t in draft.times if t.text.start in starts}
    if draft.document.published is None:
        # Such days have no value without a date, yet they are no speakers and no objects.
        time_at = {t.index: t.index + 1 for t in tokens if t.norm in day_words()} | time_at
    quote_over: dict[int, Quotation] = {}
    for quotation in draft.text.quotations:
        quote_over.update(dict.fromkeys(range(quotation.first, quotation.last + 1), quotation))
    return Context(
        draft,
        draft.text,
        tokens,
        entity_at,
        {q.first: q for q in draft.text.quotations},
        quote_over,
        time_at,
        cues(),
        speakers(),
        function_words(),
        verbs(),
        discourse(),
    )
