"""Causes by a verb whose subject is the effect: Y نجم عن X, Y يعكس X."""

from collections.abc import Iterator

from tawatur.lexicon.causal_cues import CausalCue
from tawatur.lexicon.heads import heads
from tawatur.reading.causes.bringers import bringer, particles_before, takes_up
from tawatur.reading.causes.sides import Passage, Sides
from tawatur.reading.subjects import Phrase


def resulting(passage: Passage, cue: CausalCue, i: int, link: int | None) -> Iterator[Sides]:
    """Y ناجم عن X; somebody who returns to a place (عاد) is no result."""
    clauses, scopes = passage.clauses, passage.scopes
    cause = scopes.noun(link) if link is not None else None
    if cause is None or _place(passage, cause) or passage.living(cause):
        return
    if clauses.verb(i):
        effect = bringer(passage, cue, i, link)
    else:
        effect = scopes.back_from(i) if clauses.tokens[i].definite else scopes.before(i)
    if effect is not None and passage.living(effect):
        return
    for phrase, denied in passage.contrasted(cause, passage.denied(particles_before(passage, i)), cue.links):
        yield Sides(phrase, effect, denied)


def evident(passage: Passage, cue: CausalCue, i: int, link: int | None) -> Iterator[Sides]:
    """Y يعكس X, Y مما يدل على X: what shows something is explained by it."""
    effect = bringer(passage, cue, i, None)
    if effect is not None and (takes_up(passage, i) or not passage.living(effect)):
        start = effect.last if effect.first > i else i + 1
        yield Sides(passage.scopes.noun(link) if link is not None else _shown(passage, start, i), effect)


def _shown(passage: Passage, start: int, i: int) -> Phrase | None:
    """The object, from token `start` on, of the verb at token `i`."""
    end = passage.clauses.end(i)
    shown = next(passage.scopes.bare_nouns(start, end), None)
    return passage.scopes.up_to(shown, end) if shown is not None else None


def _place(passage: Passage, phrase: Phrase) -> bool:
    """Whether the phrase names a place or anything else with a name."""
    head = heads().get(passage.clauses.tokens[phrase.first].bare)
    return phrase.first in passage.clauses.marks.mentions or (head is not None and head.role == "place")
