"""Stage: causes. A cue says which side is the cause; each side is the clause or phrase, as short as still says it."""

from collections.abc import Iterator

from tawatur.lexicon.causal_cues import CausalCue, causal_cues
from tawatur.model import Cause, Span
from tawatur.reading.causes.inflections import inflected
from tawatur.reading.causes.particles import by_particle
from tawatur.reading.causes.reasons import by_reason
from tawatur.reading.causes.scopes import Scopes
from tawatur.reading.causes.sides import Passage, Sides
from tawatur.reading.causes.verbs import by_verb
from tawatur.reading.causes.wordless import consequent, toll
from tawatur.reading.clauses import Clauses
from tawatur.reading.draft import Draft
from tawatur.reading.landmarks import landmarks, tokens_of
from tawatur.reading.stage import Stage
from tawatur.reading.subjects import Subjects
from tawatur.reading.voices import voices

_THEN = "ف"
_NOUNS = ("reason", "fruit", "outcome")

Found = tuple[Sides, Span | None, CausalCue | None]


def causes(draft: Draft) -> tuple[Cause, ...]:
    """Where the text says that one thing brought about, prevented or explains another."""
    clauses = Clauses(draft.text, landmarks(draft))
    subjects = Subjects(clauses, voices(draft))
    events = {tokens_of(draft.text, event.trigger)[0]: str(event.type) for event in draft.events}
    words = causal_cues()
    return tuple(_causes(Passage(draft, clauses, subjects, Scopes(clauses, words.asides), words, events)))


def _causes(passage: Passage) -> Iterator[Cause]:
    """The causes in order; each is told to the readers of the next as what was explained before."""
    taken = 0
    for token in passage.clauses.tokens:
        if token.index < taken or not token.is_word or token.index in passage.clauses.marks.inside:
            continue
        match = passage.words.idioms.at(passage.clauses.tokens, token.index)
        if match is not None:
            taken = match.last
            continue
        for sides, cue, word in _found_at(passage, token.index):
            cause = passage.cause(sides, cue, word.polarity if word is not None else "brings_about")
            if cause is not None:
                passage = passage.after(sides)
                yield cause


def _found_at(passage: Passage, i: int) -> Iterator[Found]:
    """The sides of the causes whose cue begins at token `i`, or that no cue says."""
    tokens = passage.clauses.tokens
    token = tokens[i]
    match = passage.words.phrases.at(tokens, i)
    if match is not None:
        following = match.last < len(tokens) and inflected(passage, match.last)
        if not (match.value.kind == "so" and following):
            reader = by_reason if match.value.kind in _NOUNS else by_particle
            cue = passage.cue(i, match.last)
            yield from ((sides, cue, match.value) for sides in reader(passage, match.value, i, match.last))
        return
    if token.proclitics == _THEN:
        yield consequent(passage, i), None, None
    if token.bare in passage.words.tolls:
        yield toll(passage, i), None, None
    for word in inflected(passage, i):
        found = tuple(by_verb(passage, word, i))
        yield from ((sides, passage.cue(i, i + 1), word) for sides in found)
        if found:
            return


STAGE = Stage(gives="causes", needs=("statements", "events"), run=causes)
