"""Contents: how far the words go that are attributed, and what of them is inside quotation marks."""

from tawatur.arabic.inflection import Agreement
from tawatur.model import Mode
from tawatur.reading.attribution.bearers import bearer_at
from tawatur.reading.attribution.context import Context
from tawatur.reading.attribution.frames import Opening
from tawatur.reading.attribution.readings import Part

_STOPS = "،,؛;"
_HARD_STOPS = "؛;"
# Closing marks that may end a content; all others are trimmed off its edges.
_KEPT = "%٪)"
# Sayings that are acts of their own and stand beside the one before, not inside it.
_ACTS = ("request", "promise", "threaten", "deny")


def part(ctx: Context, first: int, last: int, *, clitics: bool = False) -> Part | None:
    """The tokens `first` to `last` (exclusive) without marks at the edges, or None where nothing is left."""
    while first < last and ctx.mark(first):
        first += 1
    while last > first and ctx.mark(last - 1) and ctx.mark(last - 1) not in _KEPT:
        last -= 1
    if first >= last:
        return None
    token = ctx.tokens[first]
    return Part(token.start if clitics else token.stem_start, ctx.tokens[last - 1].end)


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
        stops = bool(mark) and mark in _STOPS and j + 1 < limit
        if stops and (breaks_off(ctx, j + 1, limit) or _same_speaker(ctx, j + 1, agreement)):
            return j
        if not mark and j > i and (_trailing_frame(ctx, j, limit) or _next_saying(ctx, j, limit, agreement)):
            return j
        j += 1
    return limit


def _inner_frame_end(ctx: Context, j: int, limit: int) -> int:
    """Index after `، بحسب X،` inside a content that goes on after it, or `j`."""
    if not ctx.is_mark(j, "،,") or j + 1 >= limit:
        return j
    bearer = bearer_at(ctx, j + 1, limit)
    if bearer is None or bearer.last + 1 >= limit:
        return j
    following = bearer.last + 1
    ends = ctx.tokens[following].proclitics.startswith(("و", "ف")) or bool(ctx.forms(following, "participle"))
    return j if ends else following


def _next_saying(ctx: Context, j: int, limit: int, agreement: Agreement | None) -> bool:
    """Whether the same speaker's next statement begins without a comma (ويقول إن …، وطلبت من X …)."""
    if ctx.tokens[j].proclitics != "و":
        return False
    verbs = [f for f in ctx.forms(j, "verb") if f.verb.strength != "weak" and f.agreement == agreement]
    if verbs and agreement is not None and verbs[0].verb.cue_class in _ACTS:
        return True
    strong = any(f.kind == "verb" and f.verb.strength == "strong" for f in ctx.forms(j))
    return strong and _marker_near(ctx, j + 1, limit, 4)


def _same_speaker(ctx: Context, j: int, agreement: Agreement | None) -> bool:
    """Whether a verb of saying after `، و` agrees with the cue, so that its speaker goes on (، وقدّر عدد …)."""
    if ctx.tokens[j].proclitics != "و" or agreement is None:
        return False
    return any(f.verb.strength != "weak" and f.agreement == agreement for f in ctx.forms(j, "verb"))


def _goes_on(ctx: Context, j: int) -> bool:
    """Whether a clause after a semicolon is still said by the same source (؛ وأن …)."""
    return j < len(ctx.tokens) and ctx.tokens[j].proclitics == "و" and ctx.role(j, "complementiser")


def breaks_off(ctx: Context, j: int, limit: int) -> bool:
    """Whether another voice takes over at token `j`, just after a comma."""
    token = ctx.tokens[j]
    if not token.is_word:
        return False
    if any(f.verb.strength != "weak" or _marker_near(ctx, j + 1, limit) for f in ctx.forms(j, "participle")):
        return True
    phrase = ctx.cues.phrases.at(ctx.tokens, j)
    if phrase and (phrase.value.position in ("before", "clause") or phrase.value.source == "none"):
        return True
    contrast = ctx.discourse.contrasts.at(ctx.tokens, j)
    if contrast:
        return True
    if token.proclitics in ("و", "ف", "") and any(f.kind in ("verb", "passive") for f in ctx.forms(j)):
        return any(_takes_over(ctx, f.verb.strength, j, limit) for f in ctx.forms(j) if f.kind in ("verb", "passive"))
    if token.proclitics == "و" and ctx.role(j, "pronoun") and j + 1 < limit:
        return ctx.discourse.has(ctx.tokens[j + 1].stem, "verdict_noun")
    return token.proclitics == "و" and _subject_then_cue(ctx, j, limit)


def _takes_over(ctx: Context, strength: str, j: int, limit: int) -> bool:
    return strength == "strong" or _marker_near(ctx, j + 1, limit)


def _subject_then_cue(ctx: Context, j: int, limit: int) -> bool:
    """Whether a new speaker with a verb of saying begins here (، والتلفزيون الرسمي وصف …)."""
    if j not in ctx.entity_at and ctx.speaker(j) is None:
        return False
    return any(
        f.kind == "verb" and f.verb.strength == "strong" for k in range(j + 1, min(limit, j + 7)) for f in ctx.forms(k)
    )


def _marker_near(ctx: Context, j: int, limit: int, reach: int = 9) -> bool:
    """Whether a complementiser, colon or quotation follows soon."""
    for k in range(j, min(limit, j + reach)):
        if ctx.mark(k) == ":" or k in ctx.quote_at or ctx.role(k, "complementiser"):
            return True
    return False


def _trailing_frame(ctx: Context, j: int, limit: int) -> bool:
    """Whether `وفق X` without a comma closes the sentence from `j` on."""
    if ctx.cues.not_cues.at(ctx.tokens, j):
        return False
    phrase = ctx.cues.phrases.at(ctx.tokens, j)
    if phrase is None or phrase.value.position not in ("before", "clause") or phrase.value.source in ("none",):
        return False
    following = ctx.tokens[phrase.last] if phrase.last < len(ctx.tokens) else None
    if following is None or following.bare in ctx.cues.not_sources:
        return False
    if phrase.value.source == "an":
        return False
    end = next((k for k in range(phrase.last, limit) if ctx.mark(k) in ("،", ",", ".", "؛")), limit)
    return end - phrase.last <= 12 and end >= limit - 1


def mode_of(ctx: Context, parts: tuple[Part, ...]) -> Mode:
    """direct where all words stand in quotation marks, indirect where none of the speech does, mixed otherwise."""
    inside = outside = 0
    for p in parts:
        first, last = ctx.text.token_at(p.start), ctx.text.token_at(p.end - 1)
        for k in range(first, last + 1):
            if ctx.tokens[k].kind == "mark":
                continue
            if k in ctx.quote_over and not _name_quote(ctx, k):
                inside += 1
            else:
                outside += 1
    if not inside:
        return "indirect"
    return "mixed" if outside else "direct"


def _name_quote(ctx: Context, k: int) -> bool:
    """Whether the quotation over the token only marks a name or a single word."""
    quotation = ctx.quote_over[k]
    first = quotation.first + 1
    return first in ctx.entity_at and ctx.entity_at[first][1] >= quotation.last


def direct_end(ctx: Context, i: int, limit: int) -> int | None:
    """Index after the quotation that opens at `i` where it is the whole content, None where words go on after it."""
    quotation = ctx.quote_at[i]
    j = quotation.last + 1
    if not quotation.closed or j >= limit:
        return quotation.last + 1
    mark = ctx.mark(j)
    if mark and mark in _STOPS:
        return j if j + 1 >= limit or breaks_off(ctx, j + 1, limit) or _new_clause(ctx, j + 1) else None
    if mark:
        return j
    if ctx.tokens[j].proclitics == "و" and (ctx.forms(j) or ctx.finite(j)):
        return j
    return j if breaks_off(ctx, j, limit) or ctx.discourse.contrasts.at(ctx.tokens, j) else None


def _new_clause(ctx: Context, j: int) -> bool:
    """Whether the narrator's own clause begins after a quotation and a comma."""
    token = ctx.tokens[j]
    if token.proclitics == "و" or ctx.discourse.contrasts.at(ctx.tokens, j) is not None:
        return j not in ctx.quote_at and not ctx.role(j, "complementiser")
    return ctx.role(j, "relative") or ctx.role(j, "conjunction") or ctx.role(j, "preposition")


def content_from(ctx: Context, opened: Opening, limit: int, agreement: Agreement | None = None) -> tuple[Part, ...]:
    """The content from its opening on; `agreement` is that of the cue (see `clause_end`)."""
    i = opened.first
    if i >= limit:
        return ()
    if i in ctx.quote_at:
        end = direct_end(ctx, i, limit)
        if end is None:
            end = clause_end(ctx, i, limit, agreement)
        elif end > limit:
            limit = end
        found = part(ctx, i, end)
        return (found,) if found else ()
    end = clause_end(ctx, i, limit, agreement)
    if opened.marker in ("np", "bi", "preposition"):
        end = _noun_content_end(ctx, i, end)
    found = part(ctx, i, end)
    return (found,) if found else ()


def _noun_content_end(ctx: Context, i: int, end: int) -> int:
    """A noun phrase as content ends at the first comma that no coordination bridges."""
    for j in range(i + 1, end):
        if j in ctx.quote_over and ctx.quote_over[j].closed and j < ctx.quote_over[j].last:
            continue
        if ctx.is_mark(j, "،,") and j + 1 < end:
            follows = ctx.tokens[j + 1]
            if ctx.role(j + 1, "prepositional_pronoun"):
                continue
            if follows.proclitics != "و" or ctx.finite(j + 1) or ctx.forms(j + 1, "verb"):
                return j
    return end
