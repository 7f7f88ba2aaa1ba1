"""What the document's own author says of a statement: neutral, endorses or rejects."""

from tawatur.model import AuthorStance
from tawatur.reading.attribution.context import Context
from tawatur.reading.attribution.readings import Attribution

# So many tokens of the next sentence can hold the author's verdict (لكن هذا الادعاء …).
_REACH = 8


def author_stance(ctx: Context, attribution: Attribution) -> AuthorStance:
    """A verdict of the author's after the words, or at the head of the next sentence; neutral without one."""
    first = ctx.text.token_at(max(p.end for p in attribution.content) - 1) + 1
    limit = min(len(ctx.tokens), ctx.text.sentence_of(first - 1).last + _REACH)
    for j in range(first, limit):
        if j in ctx.quote_over:
            continue
        found = ctx.discourse.verdicts.at(ctx.tokens, j)
        if found is not None:
            return "rejects" if found.value == "reject" else "endorses"
        if j > first and any(f.verb.strength == "strong" and f.kind == "verb" for f in ctx.forms(j)):
            return "neutral"
    return "neutral"
