"""An outlet passes on another source: `نقلت X عن Y (قوله) إن …`."""

from dataclasses import replace

from tawatur.lexicon.cues import CueForm, CueVerb
from tawatur.reading.attribution.building import attribution
from tawatur.reading.attribution.contents import content_from
from tawatur.reading.attribution.context import Context
from tawatur.reading.attribution.frames import Opening, opening
from tawatur.reading.attribution.readings import Attribution
from tawatur.reading.attribution.sources import source_at
from tawatur.reading.attribution.subjects import after_adjuncts, subject_before

_REACH = 14


def relayed(ctx: Context, i: int, form: CueForm, limit: int) -> Attribution | None:
    """`نقلت X عن Y (قوله) إن …`: an outlet passes on another source."""
    if "an_source" not in form.verb.frames:
        return None
    k = after_adjuncts(ctx, i + 1, limit)
    outlet = source_at(ctx, k, limit) if not ctx.words.has(ctx.tokens[min(k, limit - 1)].norm, "preposition") else None
    outlet = outlet or subject_before(ctx, i, form.agreement)
    j = max(outlet.last if outlet and outlet.last > i else k, k)
    while (
        j < limit
        and not ctx.discourse.has(ctx.tokens[j].norm, "about")
        and not ctx.role(j, "complementiser")
        and ctx.mark(j) != ":"
    ):
        j += 1
        if j - i > _REACH:
            return None
    if j >= limit or not ctx.discourse.has(ctx.tokens[j].norm, "about"):
        return None
    speaker = source_at(ctx, j + 1, limit, loose=True)
    if speaker is None:
        return None
    opened = _relay_opening(ctx, speaker.last, form.verb, limit)
    if opened is None:
        return None
    content = content_from(ctx, opened, limit)
    if not content:
        return None
    found = attribution(
        ctx,
        i,
        form,
        (outlet, speaker) if outlet else (speaker,),
        content,
        "an outlet passes on a source",
        opened.bearers,
    )
    return replace(found, through_last=outlet is None)


def _relay_opening(ctx: Context, i: int, verb: CueVerb, limit: int) -> Opening | None:
    """Content after `قوله إن`, `تأكيده أن`, أن, a colon, a quotation, or a noun phrase at once."""
    spoken = replace(verb, frames=verb.frames | {"anna", "quote"} - {"np"})
    opened = opening(ctx, i, spoken, limit, has_source=True)
    if opened is not None:
        return opened
    if i < limit and any(f.kind == "masdar" for f in ctx.forms(i)):
        return Opening(i + 1, "np") if i + 1 < limit else None
    return Opening(i, "np") if i < limit and ctx.tokens[i].is_word and not ctx.finite(i) else None
