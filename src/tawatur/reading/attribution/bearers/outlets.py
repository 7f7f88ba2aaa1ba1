"""Outlets that bear words: named beside a speaker, or told by him; platforms and media in general bear none."""

from tawatur.arabic.pronouns import hosts
from tawatur.lexicon.cues import CueVerb
from tawatur.lexicon.outlet_words import outlet_words
from tawatur.reading.attribution.context import Context
from tawatur.reading.attribution.sources.source import Source, source_at

_SITE = "website"
_SPEECH, _PLACES = "speech", ("GPE", "LOC", "FAC")
# What one is told, not asked or accused of.
_TOLD = ("say", "confirm", "reveal")


def outlet_at(ctx: Context, k: int, limit: int) -> Source | None:
    """The outlet named from token `k` on: no platform (فيسبوك، حسابه) and no media in general (وسائل الإعلام)."""
    if k >= limit:
        return None
    if k in ctx.quote_at and k + 1 in ctx.entity_at and ctx.entity_at[k + 1][0].media:
        return Source(k + 1, ctx.quote_at[k].last, "outlet", None, ctx.entity_at[k + 1][0].name_ar)
    found = source_at(ctx, k, limit)
    if found is None or found.kind != "outlet" or _platform(ctx, found):
        return None
    general = found.name is None and found.head is not None and ctx.discourse.has(found.head.word, "press")
    return None if general else found


def passes_on(ctx: Context, source: Source) -> bool:
    """Whether a source can stand in a chain as a bearer of another's words: no platform, occasion or place."""
    if source.head is not None and source.head.role == _SPEECH:
        return False
    entity = ctx.entity_at.get(source.first)
    return not _platform(ctx, source) and (entity is None or entity[0].label not in _PLACES)


def _platform(ctx: Context, source: Source) -> bool:
    """Whether it is a platform (حسابه، موقعه، منصة إكس) and not the pages of an outlet (صفحات مجلة X)."""
    if source.name is None and any(_SITE in outlet_words().get(h, ()) for h, _ in hosts(ctx.tokens[source.first].stem)):
        return True
    named = source.name is not None and source.last - source.first > 1
    words = (ctx.speaker(k) for k in range(source.first + named, source.last))
    return any(word is not None and word.role == "platform" for word in words)


def hearer_at(ctx: Context, j: int, verb: CueVerb, limit: int) -> Source | None:
    """The outlet that a verb has for its object because it was told (أبلغ مصدر أمني رويترز أن …)."""
    if verb.cue_class not in _TOLD or "object_person" not in verb.frames:
        return None
    inner = j + (j in ctx.quote_at)
    named = inner in ctx.entity_at and ctx.entity_at[inner][0].media
    return outlet_at(ctx, j, limit) if named or ctx.speaker(j) is not None else None
