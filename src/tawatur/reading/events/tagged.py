"""The events that a tagger sees: triggers beside those of the lexicon, and roles that the grammar leaves open."""

from collections.abc import Sequence
from dataclasses import replace

from tawatur.arabic.text import Text
from tawatur.arabic.tokens import Token
from tawatur.lexicon.plover import EventForm, EventWord, FormKind, Plover
from tawatur.reading.clauses import Clauses
from tawatur.reading.events.roles import Roles
from tawatur.reading.events.settings import may_be_place
from tawatur.reading.events.triggers import Trigger
from tawatur.reading.subjects import Phrase
from tawatur.reading.weighing import MARKS, agreed, differs, faintly
from tawatur.reading.weighing import alone as lone
from tawatur.tagger.tags import Tag, TriggerTag


def beside(clauses: Clauses, words: Plover, found: Sequence[Trigger], tags: Sequence[TriggerTag]) -> list[Trigger]:
    """The triggers of the lexicon that the tagger sees at least faintly, and those that it surely sees alone."""
    at = {token: tag for tag in tags for token in range(*_tokens(clauses.text, tag))}
    seen = (_judged(trigger, at[trigger.head]) for trigger in found if trigger.head in at)
    standing = [trigger for trigger in seen if trigger is not None]
    taken = {token for trigger in standing for token in range(trigger.first, trigger.last)}
    added = [_trigger(clauses, words, tag) for tag in tags if not tag.faint and tag.score >= _mark(clauses, words, tag)]
    free = [trigger for trigger in added if taken.isdisjoint(range(trigger.first, trigger.last))]
    return sorted([*standing, *free], key=lambda trigger: trigger.first)


def _judged(trigger: Trigger, tag: TriggerTag) -> Trigger | None:
    """The trigger with what the tagger sees there, which makes a word that is not strong one, or sets it aside."""
    word = trigger.form.word
    if word.certainty == "strong" or tag.faint:
        return replace(trigger, seen=tag)
    if word.type != tag.type:
        return None
    return replace(trigger, form=replace(trigger.form, word=replace(word, certainty="strong")), seen=tag)


def _mark(clauses: Clauses, words: Plover, tag: TriggerTag) -> float:
    """The score from which an event of the tagger's stands: lower where the lexicon knows the word in that type."""
    readings = _readings(words, clauses.tokens[_tokens(clauses.text, tag)[0]])
    return MARKS.event_known if any(reading.word.type == tag.type for reading in readings) else MARKS.event_added


def alone(clauses: Clauses, words: Plover, tags: Sequence[TriggerTag]) -> list[Trigger]:
    """The triggers that the tagger sees, whatever the lexicon knows."""
    return [_trigger(clauses, words, tag) for tag in tags if not tag.faint]


def weighed(clauses: Clauses, roles: Roles, seen: TriggerTag | None) -> Roles:
    """The roles, with those that the tagger sees where the grammar found none or, more surely, another phrase."""
    if seen is None:
        return roles
    for role, tag in (("actor", seen.actor), ("recipient", seen.recipient), ("place", seen.place)):
        known: Phrase | None = getattr(roles, role)
        if tag is None or tag.score < (MARKS.role_added if known is None else MARKS.role_instead):
            continue
        phrase = Phrase(*_tokens(clauses.text, tag))
        if role == "place" and not may_be_place(clauses, phrase):
            continue
        if known is None or not _overlap(known, phrase):
            roles = replace(_without(roles, phrase), **{role: phrase})
    return roles


def _without(roles: Roles, phrase: Phrase) -> Roles:
    """The roles but for those that share words with the phrase."""
    kept = (
        role if role and not _overlap(role, phrase) else None for role in (roles.actor, roles.recipient, roles.place)
    )
    return Roles(*kept)


def _overlap(one: Phrase, other: Phrase) -> bool:
    return one.first < other.last and other.first < one.last


def reason(trigger: Trigger) -> str:
    """Why there is an event: its word in the lexicon, with what the tagger says of it, or the tagger alone."""
    seen, known = trigger.seen, f"{trigger.form.word.lemma} {trigger.form.word.mode}".strip()
    if seen is None:
        return known
    if not trigger.lexical:
        return lone("an event", seen.score)
    if seen.faint:
        return faintly(known, seen.score)
    return (agreed if trigger.form.word.type == seen.type else differs)(known, seen.score)


def _trigger(clauses: Clauses, words: Plover, tag: TriggerTag) -> Trigger:
    """The tagger's trigger in the lexicon's form for its type, or as a form of its own."""
    first, last = _tokens(clauses.text, tag)
    token = clauses.tokens[first]
    kind: FormKind = "verb" if clauses.verb(first) else "masdar"
    readings = _readings(words, token)
    known = next((r for r in readings if r.kind == kind and r.word.type == tag.type and r.light is None), None)
    form = known or EventForm(EventWord(token.stem, tag.type, "", "actor", "actor", "strong"), kind)
    return Trigger(
        first, last, first, replace(form, word=replace(form.word, certainty="strong")), seen=tag, lexical=False
    )


def _readings(words: Plover, token: Token) -> tuple[EventForm, ...]:
    return words.get(token.stem) or words.get(token.bare)


def _tokens(text: Text, tag: Tag) -> tuple[int, int]:
    return text.tokens_over(tag.start, tag.end)
