"""A recording or document lets something be seen: `مقطع بثته X يظهر حشدا`, `أظهرت صور جوية دبابات`."""

from dataclasses import replace

from tawatur.lexicon.cues import CueForm
from tawatur.reading.attribution.contents.content import content_from
from tawatur.reading.attribution.contents.opening import opening
from tawatur.reading.attribution.context import Context
from tawatur.reading.attribution.cues.building import attribution
from tawatur.reading.attribution.readings import Attribution, Bearers
from tawatur.reading.attribution.sources.source import Source, document_links, source_at
from tawatur.reading.attribution.subjects.subject import after_adjuncts, agrees

_PAPERS = ("document", "media_item")
_REACH = 22
# What a recording shows is a thing or a scene; a clause with أن and its like are read as sayings.
_SHOWN = ("np", "quote")


def showing(ctx: Context, i: int, form: CueForm, limit: int) -> Attribution | None:
    """The attribution to the recording or document before or after a verb of showing at token `i`."""
    if "shows" not in form.verb.frames or form.pronoun:
        return None
    after = source_at(ctx, after_adjuncts(ctx, i + 1, limit), limit)
    follows = after is not None and _shows(after, form)
    paper = after if follows else _before(ctx, i, form)
    if paper is None:
        return None
    verb = replace(form.verb, frames=form.verb.frames | {"np", "quote"})
    opened = opening(ctx, paper.last if follows else i + 1, verb, limit, has_source=True)
    if opened is None or opened.marker not in _SHOWN or ctx.finite(opened.first):
        return None
    content = content_from(ctx, opened, limit, form.agreement)
    links = document_links(ctx, paper) if paper.kind == "document" else (paper,)
    reason = "what a recording or document shows"
    around = opened.bearers + (Bearers() if follows else _publishers(ctx, paper.last, i))
    return attribution(ctx, i, form, links, content, reason, around) if content else None


def _before(ctx: Context, i: int, form: CueForm) -> Source | None:
    """The nearest recording or document before the verb in its clause."""
    if ctx.tokens[i].proclitics:
        return None
    for j in range(i - 1, max(ctx.sentence_start(i), i - _REACH) - 1, -1):
        if ctx.is_mark(j, ":؛;") or ctx.role(j, "complementiser"):
            return None
        if not _names_paper(ctx, j):
            continue
        found = source_at(ctx, j, i)
        return found if found is not None and _shows(found, form) else None
    return None


def _publishers(ctx: Context, first: int, last: int) -> Bearers:
    """The outlets or accounts on which a recording came out (فيديو نشر على حسابات مقربة من X)."""
    for k in range(first, last - 1):
        if ctx.discourse.has(ctx.tokens[k].stem, "outlet_carrier"):
            found = source_at(ctx, k + 1, last)
            if found is not None and found.kind == "outlet" and found.last - found.first > 1:
                return Bearers(outer=(found,))
    return Bearers()


def _names_paper(ctx: Context, j: int) -> bool:
    token = ctx.tokens[j]
    word = ctx.speakers.get(token.stem) if token.is_word and token.proclitics in ("", "و", "ال", "وال") else None
    return word is not None and word.kind in _PAPERS and j not in ctx.quote_over and j not in ctx.entity_at


def _shows(source: Source, form: CueForm) -> bool:
    spoken = source.head is not None and source.head.role == "speech"
    return source.kind in _PAPERS and not spoken and agrees(source, form.agreement)
