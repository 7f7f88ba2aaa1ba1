"""The events that a tagger sees: triggers beside those of the lexicon, and roles that the grammar leaves open."""

from collections.abc import Sequence
from dataclasses import replace

from tawatur.arabic.text import Text
from tawatur.lexicon.plover import EventForm, EventWord, FormKind, Plover
from tawatur.reading.clauses import Clauses
from tawatur.reading.events.roles import Roles
from tawatur.reading.events.triggers import Trigger
from tawatur.reading.subjects import Phrase
from tawatur.reading.weighing import MARKS, agreed, differs, faintly
from tawatur.reading.weighing import alone as lone
from tawatur.tagger.tags import Tag, TriggerTag


def beside(clauses: Clauses, words: Plover, found: Sequence[Trigger], tags: Sequence[TriggerTag]) -> list[Trigger]:
    """The triggers of the lexicon that the tagger sees at least faintly, and those that it surely sees alone."""
    at = {token: tag for tag in tags for token in range(*_tokens(clauses.text, tag))}
    standing = [replace(trigger, seen=at[trigger.head]) for trigger in found if trigger.head in at]
    taken = {token for trigger in found for token in range(trigger.first, trigger.last)}
    added = [_trigger(clauses, words, tag) for tag in tags if tag.score >= MARKS.event_added and not tag.faint]
    free = [trigger for trigger in added if taken.isdisjoint(range(trigger.first, trigger.last))]
    return sorted([*standing, *free], key=lambda trigger: trigger.first)


def alone(clauses: Clauses, words: Plover, tags: Sequence[TriggerTag]) -> list[Trigger]:
    """The triggers that the tagger sees, whatever the lexicon knows."""
    return [_trigger(clauses, words, tag) for tag in tags if not tag.faint]


def filled(clauses: Clauses, roles: Roles, seen: TriggerTag | None) -> Roles:
    """The roles, with those that the tagger surely sees where the grammar found none."""
    if seen is None:
        return roles
    taken = [phrase for phrase in (roles.actor, roles.recipient, roles.place) if phrase is not None]
    for role, tag in (("actor", seen.actor), ("recipient", seen.recipient), ("place", seen.place)):
        if tag is None or tag.score < MARKS.role_added or getattr(roles, role) is not None:
            continue
        phrase = Phrase(*_tokens(clauses.text, tag))
        if all(phrase.last <= other.first or other.last <= phrase.first for other in taken):
            roles, taken = replace(roles, **{role: phrase}), [*taken, phrase]
    return roles


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
    readings = words.get(token.stem) or words.get(token.bare)
    known = next((r for r in readings if r.kind == kind and r.word.type == tag.type and r.light is None), None)
    form = known or EventForm(EventWord(token.stem, tag.type, "", "actor", "actor", strong=True), kind)
    return Trigger(first, last, first, replace(form, word=replace(form.word, strong=True)), seen=tag, lexical=False)


def _tokens(text: Text, tag: Tag) -> tuple[int, int]:
    return text.tokens_over(tag.start, tag.end)
