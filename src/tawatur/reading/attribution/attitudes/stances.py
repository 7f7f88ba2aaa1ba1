"""What the document's own author says of a statement: neutral, endorses or rejects."""

from collections.abc import Collection, Iterator

from tawatur.lexicon.certainty import weights
from tawatur.lexicon.verdicts import Place, verdicts
from tawatur.model import AuthorStance
from tawatur.reading.attribution.attitudes.fact_checks import checked_claim
from tawatur.reading.attribution.context import Context
from tawatur.reading.attribution.readings import Attribution

# So many tokens of the next sentence can hold the author's verdict (لكن هذا الادعاء …), and so many before the words.
_AFTER, _BEFORE = 10, 6
# The longest verdict in which a sentence ends, in tokens.
_LONGEST = 4
# So many tokens after a negated verb at most stands the evidence that is missing.
_PROOF_REACH = 6
_COMMAS = "،,"
_HEDGES = ("adverb", "governs", "imperfect")


def author_stance(ctx: Context, attribution: Attribution, others: Collection[int]) -> AuthorStance:
    """The author's verdict behind the words or before them; `others` are the tokens of all cues and contents."""
    behind = list(_behind(ctx, attribution, others))
    before = list(_before(ctx, attribution, others))
    found = _verdict(ctx, behind, "after") or _rebuttal(ctx, behind) or _verdict(ctx, before, "before")
    return found or _predicate(ctx, attribution) or checked_claim(ctx, attribution) or "neutral"


def _behind(ctx: Context, attribution: Attribution, others: Collection[int]) -> Iterator[int]:
    """The tokens after the words, to the next voice, the end of the paragraph, or into the next sentence."""
    first = max(ctx.text.token_at(p.end - 1) for p in attribution.content) + 1
    mine = range(*attribution.cue) if attribution.cue else range(0)
    for j in range(first, min(len(ctx.tokens), ctx.text.sentence_of(first - 1).last + _AFTER)):
        if j in ctx.text.breaks or (j in others and j not in mine):
            return
        if j not in ctx.quote_over:
            yield j


def _before(ctx: Context, attribution: Attribution, others: Collection[int]) -> Iterator[int]:
    """The tokens between cue and words, then those before the cue in its sentence to the next voice."""
    last = attribution.cue[0] if attribution.cue else attribution.anchor
    between = range(last + 1, ctx.text.token_at(attribution.content[0].start))
    yield from (j for j in between if j not in others and j not in ctx.quote_over)
    for j in range(last - 1, max(ctx.sentence_start(last), last - _BEFORE) - 1, -1):
        if j in others:
            return
        if j not in ctx.quote_over:
            yield j


def _predicate(ctx: Context, attribution: Attribution) -> AuthorStance | None:
    """The verdict in which a sentence about what somebody says ends (ما يتداول عن إغلاق المعبر غير صحيح)."""
    first = attribution.anchor
    told = first > 0 and ctx.role(first - 1, "relative")
    last = ctx.text.token_at(attribution.content[-1].end - 1) + 1
    tail = (j for j in range(max(first, last - _LONGEST), last) if j not in ctx.quote_over)
    matches = (verdicts()["after"].at(ctx.tokens, j) for j in tail if told or _set_apart(ctx, j))
    return next((match.value for match in matches if match is not None and match.last == last), None)


def _set_apart(ctx: Context, j: int) -> bool:
    """Whether a comma or the ف that answers a topic stands before the word (أما زعمه …، فلا أساس له)."""
    return ctx.is_mark(j - 1, _COMMAS) or (ctx.is_mark(j - 2, _COMMAS) and ctx.tokens[j - 1].proclitics == "ف")


def _verdict(ctx: Context, tokens: list[int], place: Place) -> AuthorStance | None:
    """The first verdict among the tokens; one that is negated or left open is none (ربما صدق)."""
    for j in tokens:
        found = verdicts()[place].at(ctx.tokens, j)
        if found is not None and not any(_open(ctx, k) for k in (j - 1, j - 2) if k in tokens):
            return found.value
    return None


def _open(ctx: Context, k: int) -> bool:
    """Whether a negation or a hedge stands at the token."""
    if ctx.role(k, "negation") and not ctx.role(k, "relative"):
        return True
    hedge = weights().at(ctx.tokens, k)
    return hedge is not None and hedge.value.scope in _HEDGES and hedge.value.factuality == "probable_true"


def _rebuttal(ctx: Context, tokens: list[int]) -> AuthorStance | None:
    """Evidence set against the words (لكن الصور …) or said to refute them (وهو زعم تكذبه الصور)."""
    for j in tokens:
        contrast = ctx.discourse.contrasts.at(ctx.tokens, j)
        if contrast is not None and _evidence(ctx, contrast.last):
            return "rejects"
        if _evidence(ctx, j + 1) and any(form.verb.cue_class == "deny" for form in ctx.forms(j, "verb")):
            return "rejects"
        if _unproven(ctx, j):
            return "rejects"
    return None


def _unproven(ctx: Context, j: int) -> bool:
    """Whether a negated verb at the token says that evidence is missing (لم تقدم الصحيفة دليلا)."""
    if not (ctx.role(j, "negation") and j + 1 < len(ctx.tokens) and ctx.finite(j + 1)):
        return False
    behind = ctx.tokens[j + 2 : j + _PROOF_REACH]
    return any(not token.definite and ctx.discourse.has(token.bare, "proof") for token in behind)


def _evidence(ctx: Context, i: int) -> bool:
    return i < len(ctx.tokens) and ctx.discourse.has(ctx.tokens[i].bare, "evidence")
