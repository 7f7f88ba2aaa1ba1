"""What the document's own author says of a statement: neutral, endorses or rejects."""

from tawatur.model import AuthorStance
from tawatur.reading.attribution.context import Context
from tawatur.reading.attribution.readings import Attribution

_REACH = 14


def author_stance(ctx: Context, attribution: Attribution) -> AuthorStance:
    """A verdict of the author's just after the words, or at the head of the next sentence; neutral without one."""
    end = max(p.end for p in attribution.content)
    i = ctx.text.token_at(end - 1) + 1
    sentence_end = ctx.text.sentence_of(max(0, i - 1)).last
    limit = min(len(ctx.tokens), max(sentence_end, min(i, sentence_end) + _REACH))
    for j in range(i, limit):
        found = ctx.discourse.verdicts.at(ctx.tokens, j)
        if found is not None and j not in ctx.quote_over:
            return "rejects" if found.value == "reject" else "endorses"
        if j > i and any(f.verb.strength == "strong" and f.kind == "verb" for f in ctx.forms(j)):
            break
    return "neutral"
