"""An outlet passes on another source: `نقلت X عن Y (قوله) إن …`."""

from dataclasses import replace

from tawatur.lexicon.cues import CueForm, CueVerb
from tawatur.reading.attribution.contents.content import content_from
from tawatur.reading.attribution.contents.opening import Opening, opening
from tawatur.reading.attribution.context import Context
from tawatur.reading.attribution.cues.building import attribution
from tawatur.reading.attribution.readings import Attribution
from tawatur.reading.attribution.sources.source import Source, source_at
from tawatur.reading.attribution.subjects.subject import after_adjuncts, subject_before

_REACH = 14
# The frame of a verb that takes a source, and the frame whose preposition stands before it.
_PREPOSITIONS = {"an_source": "an_content", "ila_source": "ila", "min_source": "min"}
# Verbal nouns that only bring what is said (تأكيده وجود …).
_SPOKEN = ("say", "confirm")
# What opens the words of somebody whom a verb cites that seldom takes a source.
_SAID = ("complementiser", ":", "quote", "bi")


def relayed(ctx: Context, i: int, form: CueForm, limit: int) -> Attribution | None:
    """`نقلت X عن Y (قوله) إن …`, `نسبت X إلى Y قوله …`, `علمت X من Y أن …`: an outlet passes on another source."""
    prepositions = frozenset(p for frame, p in _PREPOSITIONS.items() if frame in form.verb.frames)
    outlet, j = _outlet(ctx, i, form, limit) if prepositions or form.verb.cue_class == "say" else (None, i)
    if not prepositions:
        return _cites(ctx, i, form, limit, outlet) if outlet is not None and outlet.kind == "outlet" else None
    while j < limit and not prepositions & ctx.cues.frames_of(ctx.tokens[j].norm):
        if j - i > _REACH or ctx.role(j, "complementiser") or ctx.mark(j) == ":":
            return None
        j += 1
    speaker = source_at(ctx, j + 1, limit, loose=True) if j < limit else None
    opened = _relay_opening(ctx, speaker.last, form.verb, limit) if speaker is not None else None
    content = content_from(ctx, opened, limit) if opened is not None else ()
    if speaker is None or opened is None or not content:
        return None
    links = (outlet, speaker) if outlet else (speaker,)
    found = attribution(ctx, i, form, links, content, "an outlet passes on a source", opened.bearers)
    return replace(found, through_last=outlet is None)


def _cites(ctx: Context, i: int, form: CueForm, limit: int, outlet: Source) -> Attribution | None:
    """`ذكرت X عن Y أن …`: a verb that seldom takes a source does so where what is said follows him at once."""
    about = max(outlet.first, i) + 1
    while about < limit and not ctx.discourse.has(ctx.tokens[about].norm, "about"):
        if ctx.role(about, "complementiser") or ctx.is_mark(about, ":،") or about - i > _REACH:
            return None
        about += 1
    first = about + 1 + (about + 1 in ctx.quote_at)
    speaker = source_at(ctx, first, limit) if first < limit else None
    if speaker is None or (speaker.name is None and ctx.tokens[first].definite):
        return None
    start = speaker.last + (speaker.last in ctx.quote_over and ctx.quote_over[speaker.last].last == speaker.last)
    opened = opening(ctx, start, form.verb, limit, has_source=True)
    if opened is None or opened.first > start + 2 or opened.marker not in _SAID:
        return None
    content = content_from(ctx, opened, limit, form.agreement)
    links = replace(outlet, last=min(outlet.last, about)) if outlet.first > i else outlet, speaker
    return attribution(ctx, i, form, links, content, "an outlet cites a source") if content else None


def _outlet(ctx: Context, i: int, form: CueForm, limit: int) -> tuple[Source | None, int]:
    """The outlet after the verb or before it, and the index from which the preposition is sought."""
    k = after_adjuncts(ctx, i + 1, limit)
    at_once = k < limit and ctx.words.has(ctx.tokens[k].norm, "preposition")
    after = None if at_once else source_at(ctx, k, limit)
    return (after, after.last) if after is not None else (subject_before(ctx, i, form.agreement), k)


def _relay_opening(ctx: Context, i: int, verb: CueVerb, limit: int) -> Opening | None:
    """Content after `قوله إن`, `تأكيده أن`, أن, a colon, a quotation, or a noun phrase at once."""
    spoken = replace(verb, frames=verb.frames | {"anna", "quote"} - {"np"})
    opened = opening(ctx, i, spoken, limit, has_source=True)
    if opened is not None:
        return opened
    masdars = [f for f in ctx.forms(i) if f.kind == "masdar"] if i < limit else []
    if masdars:
        said = masdars[0].verb.cue_class in _SPOKEN
        return Opening(i + said, "np") if i + 1 < limit else None
    if "an_source" not in verb.frames:
        return None
    return Opening(i, "np") if i < limit and ctx.tokens[i].is_word and not ctx.finite(i) else None
