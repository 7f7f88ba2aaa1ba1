"""Bearers beside a speaker: media that carry the words, outlets that pass them on, sources passed on."""

from tawatur.lexicon.bearer_verbs import bearer_verb
from tawatur.reading.attribution.bearers.outlets import outlet_at
from tawatur.reading.attribution.context import Context
from tawatur.reading.attribution.readings import Bearers
from tawatur.reading.attribution.sources.descriptions import extent
from tawatur.reading.attribution.sources.source import Source, source_at

_OCCASION_REACH = 6
_ASIDE = 22
_COMMAS = "،,"
_SPEECH = "speech"


def bearers_at(ctx: Context, j: int, limit: int, *, apart: bool) -> tuple[Bearers, int] | None:
    """The bearer that begins at a token and the index after it.

    `apart` admits `، بحسب X،` and asides between commas.
    """
    relay = relay_at(ctx, j, limit) or (_apart(ctx, j, limit) if apart else None)
    if relay is not None:
        return Bearers(outer=(relay,)), relay.last
    inner = relayed_at(ctx, j, limit)
    if inner is not None:
        return Bearers(relayed=(inner,)), inner.last
    medium = medium_at(ctx, j, limit)
    if medium is not None:
        possessed = ctx.speakers.get(ctx.tokens[medium.first].stem) is None and medium.kind != "outlet"
        described = medium.last if possessed else min(limit, extent(ctx, medium.first, limit))
        return Bearers(media=(medium,)), max(medium.last, described)
    closing = _aside_end(ctx, j, limit) if apart else j
    if closing == j:
        return None
    outer = bearer_at(ctx, j + 1, limit)
    return Bearers(outer=(outer,)) if outer else bearers_between(ctx, j + 1, closing), closing


def _apart(ctx: Context, j: int, limit: int) -> Source | None:
    """The bearer that `بحسب X` or, behind a comma, a relative clause names (في بيان، نقلته X: …)."""
    found = bearer_at(ctx, j, limit)
    if found is not None or not ctx.is_mark(j, _COMMAS) or j + 1 >= limit:
        return found
    relay = relay_at(ctx, j + 1, limit)
    return relay if relay is not None and ctx.is_mark(relay.last, _COMMAS + ":") else None


def bearers_between(ctx: Context, first: int, last: int) -> Bearers:
    """All bearers among the tokens `first` to `last` (exclusive)."""
    found = Bearers()
    j = first
    while j < last:
        here = bearers_at(ctx, j, last, apart=False)
        if here is None:
            j += 1
            continue
        found, j = found + here[0], max(here[1], j + 1)
    return found


def _aside_end(ctx: Context, j: int, limit: int) -> int:
    """Index of the comma that closes an aside opened by the comma at `j`, or `j` where none does."""
    if not ctx.is_mark(j, _COMMAS):
        return j
    for k in range(j + 1, min(limit, j + _ASIDE)):
        if ctx.is_mark(k, _COMMAS):
            return k
        if ctx.is_mark(k, ":؛") or ctx.role(k, "complementiser"):
            return j
    return j


def medium_at(ctx: Context, j: int, limit: int) -> Source | None:
    """The medium of an utterance at a token: في بيان، في مقابلة مع X، لوكالة X، عبر منشور; None where there is none."""
    token = ctx.tokens[j]
    if ctx.discourse.has(token.norm, "hearer"):
        return outlet_at(ctx, j + 1, limit)
    if token.proclitics == "ل":
        return outlet_at(ctx, j, limit)
    if token.proclitics == "ب":
        return _paper(ctx, j, limit) if j - 1 not in ctx.quote_at else None
    if not ctx.discourse.has(token.stem, "carrier") or j + 1 >= limit or _published(ctx, j - 1):
        return None
    paper = _paper(ctx, j + 1, limit)
    if paper is not None:
        return paper
    found = ctx.speaker(j + 1)
    if found is not None and found.role == _SPEECH:
        return _occasion(ctx, j + 1, limit)
    if found is None or found.kind != "outlet":
        return outlet_at(ctx, j + 1, limit) if ctx.discourse.has(token.stem, "outlet_carrier") else None
    return outlet_at(ctx, j + 1, limit)


def _paper(ctx: Context, k: int, limit: int) -> Source | None:
    """The document or recording described from token `k` on, also by two words (رد مكتوب، كلمة متلفزة)."""
    pair = f"{ctx.tokens[k].stem} {ctx.tokens[k + 1].stem}" if k + 1 < limit else ""
    found = ctx.speakers.get(pair) or ctx.speaker(k)
    if found is None or found.kind not in ("document", "media_item") or found.role == _SPEECH:
        return None
    if ctx.speakers.get(ctx.tokens[k].stem) is None:
        limit = next((j for j in range(k + 1, limit) if ctx.role(j, "preposition")), limit)
    return Source(k, max(k + 1 + (found.word == pair), extent(ctx, k, limit)), found.kind, found)


def _published(ctx: Context, j: int) -> bool:
    """Whether the word says where a document came out (دراسة نُشرت في X), which passes nothing on."""
    verb = bearer_verb(ctx.tokens[j].stem) if j >= 0 and ctx.tokens[j].is_word else None
    return verb is not None and verb.role == "pass" and not verb.pronoun


def _occasion(ctx: Context, j: int, limit: int) -> Source | None:
    """The outlet of an interview or programme (في مقابلة مع التلفزيون الرسمي)."""
    for k in range(j + 1, min(limit, j + _OCCASION_REACH)):
        if ctx.mark(k):
            break
        outlet = outlet_at(ctx, k, limit)
        if outlet is not None:
            return outlet
    return None


def relay_at(ctx: Context, j: int, limit: int) -> Source | None:
    """The outlet that passed on what stands before, in a relative clause: نقلت عنه X، اطلعت عليها X، بثته X."""
    verb = bearer_verb(ctx.tokens[j].stem) if ctx.tokens[j].is_word else None
    if verb is None or verb.role != "pass":
        return None
    k = j + 1
    if not verb.pronoun and k < limit and ctx.role(k, "prepositional_pronoun"):
        k += 1
    elif not verb.pronoun:
        return None
    while k < limit and k in ctx.time_at:
        k = ctx.time_at[k]
    return outlet_at(ctx, k, limit)


def bearer_at(ctx: Context, j: int, limit: int) -> Source | None:
    """The bearer of the whole that a phrase between commas names: `نفى مصدر، بحسب وكالة X، وجود …`."""
    if not j or not ctx.is_mark(j - 1, _COMMAS):
        return None
    phrase = ctx.cues.phrases.at(ctx.tokens, j)
    if phrase is None or phrase.value.position not in ("before", "clause") or phrase.value.source in ("an", "ila"):
        return None
    k = phrase.last
    if phrase.value.position == "clause" and k < limit and ctx.forms(k):
        k += 1
    found = source_at(ctx, k, limit)
    return found if found is not None and ctx.is_mark(found.last, _COMMAS) else None


def relayed_at(ctx: Context, j: int, limit: int) -> Source | None:
    """The source whose words are passed on at a token: نقلا عن X، استنادا إلى X، على لسان X."""
    mouthpiece = ctx.discourse.mouthpieces.at(ctx.tokens, j)
    if mouthpiece is not None:
        return source_at(ctx, mouthpiece.last, limit, loose=True)
    phrase = ctx.cues.phrases.at(ctx.tokens, j)
    if phrase is None or phrase.value.position != "before" or phrase.value.source not in ("an", "ila"):
        return None
    k = phrase.last
    while k < limit and ctx.discourse.has(ctx.tokens[k].norm, "source_preposition"):
        k += 1
    return source_at(ctx, k, limit, loose=True)
