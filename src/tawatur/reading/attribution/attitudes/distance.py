"""How far the one who reports stands off from what is said: by the cue, and by marks in the words and behind them."""

from tawatur.lexicon.distancing import distancing
from tawatur.lexicon.loaded_terms import loaded_terms
from tawatur.model import Distance
from tawatur.reading.attribution.attitudes.cue_words import cue_phrase, cue_verb
from tawatur.reading.attribution.context import Context
from tawatur.reading.attribution.readings import Attribution, Part

# A quotation of at most so many words marks a naming, no speech.
_LONGEST_NAMING = 3


def distance(ctx: Context, attribution: Attribution) -> Distance:
    """`distant` where a word or a mark says so, `committed` where the cue vouches for the content."""
    known = [entry for entry in (cue_verb(ctx, attribution), cue_phrase(ctx, attribution)) if entry is not None]
    of_cue = {entry.distance for entry in known}
    if "distant" in of_cue or any(_marked(ctx, part) for part in attribution.content):
        return "distant"
    return "committed" if "committed" in of_cue else "neutral"


def _marked(ctx: Context, part: Part) -> bool:
    """Whether the words leave a naming to their source (ما سماه، المزعوم، «إرهابي»), or a phrase behind them does."""
    first, last = ctx.text.tokens_over(part.start, part.end)
    if any(distancing().at(ctx.tokens, j) or _loaded_naming(ctx, j, first, last) for j in range(first, last)):
        return True
    behind = next((k for k in range(last, min(last + 2, len(ctx.tokens))) if not ctx.mark(k)), None)
    phrase = ctx.cues.phrases.at(ctx.tokens, behind) if behind is not None else None
    return phrase is not None and phrase.value.distance == "distant"


def _loaded_naming(ctx: Context, j: int, first: int, last: int) -> bool:
    """Whether a short quotation inside the words holds a word that takes sides."""
    quotation = ctx.quote_at.get(j)
    if quotation is None or not quotation.closed or (quotation.first <= first and quotation.last >= last - 1):
        return False
    inside = range(quotation.first + 1, quotation.last)
    return len(inside) <= _LONGEST_NAMING and any(loaded_terms().at(ctx.tokens, k) for k in inside)
