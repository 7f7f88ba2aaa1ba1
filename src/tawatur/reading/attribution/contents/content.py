"""Contents: how far the words go that are attributed, and what of them is inside quotation marks."""

from tawatur.arabic.inflection import Agreement
from tawatur.arabic.pronouns import hosts
from tawatur.model import Mode
from tawatur.reading.attribution.contents.clause_ends import clause_end
from tawatur.reading.attribution.contents.opening import Opening
from tawatur.reading.attribution.contents.voices import breaks_off
from tawatur.reading.attribution.context import Context
from tawatur.reading.attribution.readings import Part

_STOPS = "،,؛;"
_FULL_STOPS = ".!؟?"
# Openings after which a noun phrase stands, no clause.
_NOUN_MARKERS = ("np", "bi", "preposition", "term")
# Closing marks that may end a content; all others are trimmed off its edges.
_KEPT = "%٪)"
_FUTURE = "س"
# What stands before that of which somebody is accused (بالتزوير).
_WITH = "ب"
# So many words at most in a time between commas.
_TIME = 4


def part(ctx: Context, first: int, last: int, *, clitics: bool = False) -> Part | None:
    """The tokens `first` to `last` (exclusive) without marks at the edges, or None where nothing is left."""
    while first < last and ctx.mark(first):
        first += 1
    while last > first and ctx.mark(last - 1) and ctx.mark(last - 1) not in _KEPT:
        last -= 1
    if first >= last:
        return None
    token = ctx.tokens[first]
    # The future's س belongs to its verb; what else stands before a word joins it to the cue.
    start = token.stem_start - token.proclitics.endswith(_FUTURE)
    return Part(token.start if clitics else start, ctx.tokens[last - 1].end)


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
    return ctx.finite(j) or any(ctx.role(j, role) for role in ("relative", "conjunction", "preposition"))


def content_from(ctx: Context, opened: Opening, limit: int, agreement: Agreement | None = None) -> tuple[Part, ...]:
    """The content from its opening on; `agreement` is that of the cue (see `clause_end`)."""
    i = opened.first
    if i >= limit:
        return ()
    noun = opened.marker in _NOUN_MARKERS
    if i in ctx.quote_at:
        end = _term_end(ctx, i, whole=opened.marker == "term") if noun else None
        end = direct_end(ctx, i, limit) if end is None else end
    else:
        end = None
    if end is None:
        end = clause_end(ctx, i, limit, agreement)
        end = _noun_content_end(ctx, i, end) if noun and i not in ctx.quote_at else end
    found = part(ctx, i, end)
    return (found,) if found else ()


def _term_end(ctx: Context, i: int, *, whole: bool) -> int | None:
    """Index after a quotation that is the whole object of the cue (ندد بـ«صفقة»، …), None where words belong to it."""
    last = ctx.quote_at[i].last
    return last + 1 if ctx.quote_at[i].closed and (whole or bool(ctx.mark(last + 1))) else None


def _noun_content_end(ctx: Context, i: int, end: int) -> int:
    """A noun phrase as content ends at the first comma that no coordination bridges, or where a clause is joined."""
    if ctx.role(i, "demonstrative") and i + 1 < end and not _completed(ctx, i + 1):
        return i + 1
    for j in range(i + 1, end):
        inner = ctx.quote_over.get(j)
        if inner is not None and inner.closed and i <= inner.first and j < inner.last:
            continue
        if _joins_clause(ctx, j) or ctx.is_mark(j, _FULL_STOPS):
            return j
        if ctx.is_mark(j, "،,") and j + 1 < end:
            follows = ctx.tokens[j + 1]
            if ctx.role(j + 1, "prepositional_pronoun") or j + 1 in ctx.time_at:
                continue
            if ctx.role(j + 1, "preposition") and (_closes_time(ctx, j) or _in_clause(ctx, i, j)):
                continue
            if follows.norm.startswith(_WITH) and _closes_time(ctx, j):
                continue
            if follows.proclitics != "و" or ctx.discourse.openers.at(ctx.tokens, j + 1):
                return j
            if (ctx.finite(j + 1) or ctx.forms(j + 1, "verb")) and not _possessed_masdar(ctx, j + 1):
                return j
    return end


def _closes_time(ctx: Context, comma: int) -> bool:
    """Whether a comma closes a time between commas (سقوط قتلى، اليوم، في قصف …)."""
    return any(ctx.time_at.get(k) == comma and ctx.is_mark(k - 1, "،,") for k in range(max(1, comma - _TIME), comma))


def _in_clause(ctx: Context, i: int, comma: int) -> bool:
    """Whether a clause with أن belongs to the noun phrase that begins at `i` (حذر من مغبة أن تؤدي …، إلى …)."""
    return any(ctx.role(k, "complementiser") for k in range(i, comma))


def _possessed_masdar(ctx: Context, j: int) -> bool:
    """Whether a word is written like a verb with its object, but is the noun of a deed with its owner (ودعمها)."""
    return any(ctx.discourse.has(host, "masdar") for host, _ in hosts(ctx.tokens[j].stem))


def _completed(ctx: Context, j: int) -> bool:
    """Whether a demonstrative goes on: by its noun, a quotation, or what the verb says of it (عزا ذلك إلى …)."""
    token = ctx.tokens[j]
    return token.definite or j in ctx.quote_at or bool(token.proclitics) or bool(ctx.cues.frames_of(token.norm))


def _joins_clause(ctx: Context, j: int) -> bool:
    """Whether a clause of the narrator's follows a noun phrase (وعد بفتح مكتب ولم يذكر …، رحب بالخطوة لكنه رفض …)."""
    contrast = ctx.discourse.contrasts.at(ctx.tokens, j)
    if contrast is not None and contrast.last < len(ctx.tokens) and ctx.finite(contrast.last):
        return True
    return ctx.tokens[j].proclitics == "و" and ctx.role(j, "negation") and ctx.role(j, "before_verb")
