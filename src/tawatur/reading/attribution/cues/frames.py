"""Frames: whether what opens the content carries a verb of saying of its strength."""

from tawatur.arabic.endings import TA_MARBUTA
from tawatur.lexicon.cues import CueForm
from tawatur.reading.attribution.contents.opening import Opening
from tawatur.reading.attribution.context import Context
from tawatur.reading.attribution.subjects.speaking import gives_name, goes_on, takes_pronoun

_COMMAS = "،,"
_ACCUSATIVE = "ا"
_PREDICATE_REACH = 8


def enough(ctx: Context, i: int, form: CueForm, opened: Opening, *, has_source: bool) -> bool:
    """Whether the frame carries a verb of this strength."""
    if gives_name(form) and opened.marker != "complementiser":
        if not has_source and any(ctx.is_mark(k, _COMMAS) for k in range(i + 1, opened.first)):
            return False
        return form.verb.strength != "weak" or (i > 0 and ctx.role(i - 1, "relative")) or opened.first in ctx.quote_at
    if form.pronoun and opened.marker == "np" and "object_person" not in form.verb.frames:
        return False
    judges = "describe" in form.verb.frames and "object_person" not in form.verb.frames
    if opened.marker == "np" and has_source and judges and _predicated(ctx, opened.first):
        return True
    if opened.marker == "np":
        known = has_source or form.verb.strength == "strong" or goes_on(ctx, i, form) or takes_pronoun(ctx, i, form)
        blames = bool(form.verb.objects) and form.verb.cue_class == "allege"
        return form.verb.strength != "weak" and (known or blames)
    return opened.marker not in ("bi", "preposition") or form.verb.strength != "weak" or has_source


def _predicated(ctx: Context, first: int) -> bool:
    """Whether an indefinite noun says what the object is held to be (يرى بقاءه أمرا حيويا، ترى الاتفاق خطوة)."""
    for k in range(first + 1, min(ctx.sentence_end(first), first + _PREDICATE_REACH)):
        if ctx.mark(k) or ctx.role(k, "complementiser") or ctx.finite(k):
            return False
        if _predicate(ctx, k):
            return True
    return False


def _predicate(ctx: Context, k: int) -> bool:
    token = ctx.tokens[k]
    if not token.is_word or token.definite or token.proclitics or k in ctx.entity_at or k in ctx.time_at:
        return False
    after = ctx.tokens[k - 1].definite or k - 1 in ctx.entity_at
    ends = token.stem.endswith(_ACCUSATIVE) or (after and token.text.endswith(TA_MARBUTA))
    return ends and not ctx.words.roles.get(token.norm)
