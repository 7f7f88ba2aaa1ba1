"""Voices: where, in the midst of a sentence, somebody else begins to speak or the same speaker says the next thing."""

from tawatur.arabic.inflection import Agreement
from tawatur.reading.attribution.context import Context

# Sayings that are acts of their own and stand beside the one before, not inside it.
_ACTS = ("request", "promise", "threaten", "deny")
_AT_ONCE, _SOON = 2, 4
_SUBJECT_REACH = 7
_CLOSING = ('"', "”", "»")


def marker_near(ctx: Context, j: int, limit: int, reach: int = 9) -> bool:
    """Whether a complementiser, colon or quotation follows soon."""
    for k in range(j, min(limit, j + reach)):
        if ctx.mark(k) == ":" or k in ctx.quote_at or ctx.role(k, "complementiser"):
            return True
    return False


def breaks_off(ctx: Context, j: int, limit: int) -> bool:
    """Whether another voice takes over at token `j`, just after a comma."""
    token = ctx.tokens[j]
    if not token.is_word or ctx.cues.not_cues.at(ctx.tokens, j):
        return False
    if participle_of_saying(ctx, j, limit):
        return True
    if token.proclitics == "و" and ctx.role(j, "before_verb") and j + 1 < limit:
        j, token = j + 1, ctx.tokens[j + 1]
    phrase = ctx.cues.phrases.at(ctx.tokens, j)
    if phrase and (phrase.value.position in ("before", "clause") or phrase.value.source == "none"):
        return True
    if ctx.discourse.contrasts.at(ctx.tokens, j) or _occasion(ctx, j, limit):
        return True
    sayings = [f for f in ctx.forms(j) if f.kind in ("verb", "passive")]
    if sayings and token.proclitics in ("و", "ف", ""):
        return any(f.verb.strength == "strong" or marker_near(ctx, j + 1, limit) for f in sayings)
    if token.proclitics == "و" and ctx.role(j, "pronoun") and j + 1 < limit:
        return ctx.discourse.has(ctx.tokens[j + 1].stem, "verdict_noun")
    return token.proclitics == "و" and _subject_then_cue(ctx, j, limit)


def _occasion(ctx: Context, j: int, limit: int) -> bool:
    """Whether what follows only says where the words were spoken (، وذلك في حوار مع X)."""
    if ctx.tokens[j].proclitics != "و" or not ctx.role(j, "demonstrative") or j + 2 >= limit:
        return False
    if ctx.cues.phrases.at(ctx.tokens, j + 1):
        return True
    place = ctx.speaker(j + 2)
    spoken = place is not None and place.kind in ("document", "media_item")
    return spoken and ctx.discourse.has(ctx.tokens[j + 1].stem, "carrier")


def participle_of_saying(ctx: Context, j: int, limit: int) -> bool:
    """Whether a participle after a comma goes on with another saying (، مطالبا بـ…)."""
    if ctx.tokens[j].definite or j in ctx.entity_at:
        return False
    return any(f.verb.strength != "weak" or marker_near(ctx, j + 1, limit) for f in ctx.forms(j, "participle"))


def participle_at_once(ctx: Context, j: int, limit: int) -> bool:
    """Whether a participle of saying that no comma precedes opens its words at once (رد … قائلا: «…»), or follows و."""
    token = ctx.tokens[j]
    adverbial = token.stem.endswith(("ا", "ه", "ين")) and not token.definite
    if not adverbial or j in ctx.entity_at or not ctx.forms(j, "participle"):
        return False
    if token.proclitics == "و":
        return token.stem.endswith("ا") and participle_of_saying(ctx, j, limit)
    if token.proclitics:
        return False
    behind = ctx.mark(j - 1) in _CLOSING and token.stem.endswith("ا") and participle_of_saying(ctx, j, limit)
    return behind or marker_near(ctx, j + 1, limit, _AT_ONCE)


def same_speaker(ctx: Context, j: int, agreement: Agreement | None) -> bool:
    """Whether a verb of saying after `، و` agrees with the cue, so that its speaker goes on (، وقدّر عدد …)."""
    if ctx.tokens[j].proclitics != "و" or agreement is None or ctx.cues.not_cues.at(ctx.tokens, j):
        return False
    return any(f.verb.strength != "weak" and f.agreement == agreement for f in ctx.forms(j, "verb"))


def next_saying(ctx: Context, j: int, limit: int, agreement: Agreement | None) -> bool:
    """Whether the same speaker's next statement begins without a comma (ويقول إن …، وطلبت من X …)."""
    if ctx.tokens[j].proclitics != "و":
        return False
    verbs = [f for f in ctx.forms(j, "verb") if f.verb.strength != "weak" and f.agreement == agreement]
    if verbs and agreement is not None and verbs[0].verb.cue_class in _ACTS:
        return True
    strong = any(f.kind == "verb" and f.verb.strength == "strong" for f in ctx.forms(j))
    return strong and marker_near(ctx, j + 1, limit, _SOON)


def _subject_then_cue(ctx: Context, j: int, limit: int) -> bool:
    """Whether a new speaker with a verb of saying begins here (، والتلفزيون الرسمي وصف …)."""
    if j not in ctx.entity_at and ctx.speaker(j) is None:
        return False
    return any(_surely_says(ctx, k, limit) for k in range(j + 1, min(limit, j + _SUBJECT_REACH)))


def _surely_says(ctx: Context, k: int, limit: int) -> bool:
    strengths = {f.verb.strength for f in ctx.forms(k, "verb")}
    return "strong" in strengths or ("medium" in strengths and marker_near(ctx, k + 1, limit, _SOON))
