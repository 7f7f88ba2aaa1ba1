"""Clause ends: how far the words of a source go in the sentence before another voice or the frame takes over."""

from tawatur.arabic.inflection import Agreement
from tawatur.reading.attribution.bearers.beside import bearer_at
from tawatur.reading.attribution.contents.voices import breaks_off, next_saying, participle_at_once, same_speaker
from tawatur.reading.attribution.context import Context

_STOPS = "،,؛;"
_COMMAS = "،,"
_HARD_STOPS = "؛;"
_ASIDE = 12


def clause_end(ctx: Context, i: int, limit: int, agreement: Agreement | None = None) -> int:
    """Index at which the content that begins at `i` ends: where another voice or the sentence's frame begins.

    `agreement` is that of the cue: a later verb of saying with و that agrees is the same speaker's next statement.
    """
    j = i
    while j < limit:
        if j in ctx.quote_at and ctx.quote_at[j].closed and ctx.quote_at[j].last < limit + 2:
            j = ctx.quote_at[j].last + 1
            continue
        mark = ctx.mark(j)
        if mark and mark in _HARD_STOPS and not _goes_on(ctx, j + 1):
            return j
        inner = _inner_frame_end(ctx, j, limit)
        if inner > j:
            j = inner
            continue
        stops = bool(mark) and mark in _STOPS and j + 1 < limit and not _awaits_predicate(ctx, i, j)
        if stops and (breaks_off(ctx, j + 1, limit) or same_speaker(ctx, j + 1, agreement)):
            return j
        if not mark and j > i and _new_words(ctx, j, limit, agreement):
            return j
        j += 1
    return limit


def _awaits_predicate(ctx: Context, i: int, comma: int) -> bool:
    """Whether the verb after a comma is the predicate of the clause from `i` on (أن رجلا، هو سامر، أكد …)."""
    after = ctx.tokens[comma + 1]
    verb = any(f.kind == "verb" for f in ctx.forms(comma + 1)) or ctx.finite(comma + 1)
    opened = ctx.role(i - 1, "complementiser") or ctx.role(i, "complementiser")
    if not (verb and opened) or after.proclitics:
        return False
    return not any(_predicates(ctx, k) for k in range(i, comma))


def _predicates(ctx: Context, k: int) -> bool:
    """Whether a word carries a clause: a verb that describes nobody, or the marks of a clause of its own."""
    if ctx.mark(k):
        return ctx.is_mark(k, _HARD_STOPS + ":") or k in ctx.quote_at
    verb = ctx.finite(k) or any(f.kind == "verb" for f in ctx.forms(k)) or ctx.role(k, "auxiliary")
    return verb and not (k and ctx.role(k - 1, "relative"))


def _new_words(ctx: Context, j: int, limit: int, agreement: Agreement | None) -> bool:
    """Whether the word at `j` opens a frame of the sentence or another saying though no comma stands before it."""
    if participle_at_once(ctx, j, limit) or next_saying(ctx, j, limit, agreement):
        return True
    return _trailing_frame(ctx, j, limit)


def _relaying_aside(ctx: Context, j: int, limit: int) -> int:
    """Index after `، نقلا عن X،` inside what a source says, where its أن follows, or `j`."""
    if ctx.cues.phrases.at(ctx.tokens, j + 1) is None:
        return j
    closing = next((k for k in range(j + 1, min(limit - 1, j + _ASIDE)) if ctx.is_mark(k, _COMMAS)), j)
    return closing + 1 if closing > j and ctx.role(closing + 1, "complementiser") else j


def _inner_frame_end(ctx: Context, j: int, limit: int) -> int:
    """Index after `، بحسب X،` inside a content that goes on after it, or `j`."""
    if not ctx.is_mark(j, _COMMAS) or j + 1 >= limit:
        return j
    closing = _relaying_aside(ctx, j, limit)
    if closing > j:
        return closing
    bearer = bearer_at(ctx, j + 1, limit)
    if bearer is None or bearer.last + 1 >= limit:
        return j
    following = bearer.last + 1
    ends = ctx.tokens[following].proclitics.startswith(("و", "ف")) or bool(ctx.forms(following, "participle"))
    return j if ends else following


def _goes_on(ctx: Context, j: int) -> bool:
    """Whether a clause after a semicolon is still said by the same source (؛ وأن …)."""
    return j < len(ctx.tokens) and ctx.tokens[j].proclitics == "و" and ctx.role(j, "complementiser")


def _trailing_frame(ctx: Context, j: int, limit: int) -> bool:
    """Whether `وفق X` without a comma closes the sentence from `j` on."""
    phrase = ctx.cues.phrases.at(ctx.tokens, j)
    if phrase is None or phrase.value.position not in ("before", "clause") or phrase.value.source in ("none",):
        return False
    if ctx.no_cue(j):
        return False
    following = ctx.tokens[phrase.last] if phrase.last < len(ctx.tokens) else None
    if following is None or following.bare in ctx.cues.not_sources:
        return False
    if phrase.value.source == "an" and not ctx.discourse.has(following.norm, "about"):
        return False
    end = next((k for k in range(phrase.last, limit) if ctx.mark(k) in ("،", ",", ".", "؛")), limit)
    return end - phrase.last <= 12 and end >= limit - 1
