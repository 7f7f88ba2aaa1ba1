"""Bearers that only an attached pronoun takes up: قال فيه، نقلت عنه، في بيانها، مراسلها."""

from dataclasses import replace

from tawatur.arabic.pronouns import OURS, hosts
from tawatur.reading.attribution.context import Context
from tawatur.reading.attribution.readings import Attribution
from tawatur.reading.attribution.sources.source import Source, document_links, source_at

_PAPERS = ("document", "media_item")
# So many tokens at most between a reporter and the outlet named before.
_OUTLET_REACH = 40
# Frames of the preposition before a document that is pointed to, and before those from whom it comes.
_POINTING, _COMING_FROM = frozenset(("ila",)), frozenset(("min", "an_content"))


def paper_before(ctx: Context, attribution: Attribution) -> Source | None:
    """The document in which something was said (أصدرت بيانا قالت فيه …), or None where no pronoun takes one up."""
    cue = attribution.anchor
    beside = {cue + 1, *(source.last for source in attribution.speaker)}
    if not any(k < len(ctx.tokens) and ctx.discourse.has(ctx.tokens[k].norm, "therein") for k in beside):
        return None
    for k in range(cue - 1, ctx.sentence_start(cue) - 1, -1):
        word = ctx.speaker(k)
        if word is None or word.kind not in _PAPERS or k in ctx.quote_over or _kept_in(ctx, k):
            continue
        return source_at(ctx, k, cue) if word.role in _PAPERS else None
    return None


def _kept_in(ctx: Context, k: int) -> bool:
    """Whether a speech or meeting is only what the document before it keeps (محضر اجتماع)."""
    before = ctx.speaker(k - 1) if k else None
    return before is not None and before.role in _PAPERS and not ctx.tokens[k - 1].definite


def speech_giver(ctx: Context, cue: int) -> Source | None:
    """Whose words are told of before the verb that takes them up (بعد تصريحات للوزير، قال فيها …), or None."""
    if cue + 1 >= len(ctx.tokens) or not ctx.discourse.has(ctx.tokens[cue + 1].norm, "therein"):
        return None
    for k in range(cue - 2, ctx.sentence_start(cue) - 1, -1):
        word = ctx.speaker(k)
        if word is not None and word.kind in _PAPERS and ctx.tokens[k + 1].proclitics == "ل":
            return source_at(ctx, k + 1, cue)
    return None


def quotes_another(ctx: Context, attribution: Attribution) -> bool:
    """Whether an outlet passes the last speaker's words on (نقلت عنه X أن …)."""
    cue, speaker = attribution.anchor, attribution.speaker
    relays = any("an_source" in form.verb.frames for form in ctx.forms(cue))
    if not relays or cue + 1 >= len(ctx.tokens) or not ctx.discourse.has(ctx.tokens[cue + 1].norm, "thereof"):
        return False
    told_after = attribution.content[0].start > ctx.tokens[cue].start
    return told_after and bool(speaker) and speaker[-1].first > cue


def witnesses_before(ctx: Context, i: int) -> Source | None:
    """Those behind a document that words at token `i` pass on (أشار إلى تقارير من شهود قائلا …)."""
    for k in range(i - 1, ctx.sentence_start(i), -1):
        word = ctx.speakers.get(ctx.tokens[k].stem) if ctx.tokens[k].is_word else None
        if ctx.mark(k) or ctx.finite(k):
            return None
        if word is None or word.kind not in _PAPERS or not ctx.cues.frames_of(ctx.tokens[k - 1].norm) & _POINTING:
            continue
        links = document_links(ctx, Source(k, i, word.kind, word))
        told = len(links) > 1 and bool(ctx.cues.frames_of(ctx.tokens[links[-1].first - 1].norm) & _COMING_FROM)
        return replace(links[-1], last=i) if told else None
    return None


def owned(ctx: Context, source: Source) -> bool:
    """Whether a document belongs to somebody that a pronoun takes up (بيانها، بيان له)."""
    token = ctx.tokens[source.first]
    if ctx.speakers.get(token.stem) is None or token.text.endswith("ه"):
        return any(pronoun != OURS for _, pronoun in hosts(token.stem))
    return source.last < len(ctx.tokens) and ctx.discourse.has(ctx.tokens[source.last].norm, "therefor")


def employer_before(ctx: Context, source: Source) -> Source | None:
    """The outlet named before to which a reporter belongs by a pronoun (مراسلها)."""
    token = ctx.tokens[source.first]
    reporter = source.head is not None and ctx.discourse.has(source.head.word.removesuffix("ه"), "reporter")
    if not reporter or ctx.speakers.get(token.stem) is not None or token.stem.endswith(OURS):
        return None
    return outlet_before(ctx, source.first)


def outlet_before(ctx: Context, i: int) -> Source | None:
    """The nearest outlet named before a token."""
    for k in range(i - 1, max(-1, i - _OUTLET_REACH), -1):
        if k in ctx.entity_at and ctx.entity_at[k][0].media:
            entity, last = ctx.entity_at[k]
            return Source(k, last, "outlet", None, entity.name_ar)
    return None


def addressed_before(ctx: Context, verb: int) -> Source | None:
    """The outlet that a pronoun after a verb takes up (مسؤول تحدث إليها)."""
    k = verb + 1
    if k >= len(ctx.tokens) or not ctx.role(k, "prepositional_pronoun") or ctx.tokens[k].norm.endswith(OURS):
        return None
    return outlet_before(ctx, verb)
