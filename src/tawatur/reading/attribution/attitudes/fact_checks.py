"""Fact checks: a claim under its own heading (الادعاء: …), which the check then finds to be false or true."""

from tawatur.lexicon.verdicts import verdicts
from tawatur.model import AuthorStance
from tawatur.reading.attribution.context import Context
from tawatur.reading.attribution.readings import Attribution

# So many tokens at most in a heading with a line of its own, and between that of the finding and its verdict.
_HEADING, _FINDING = 4, 12


def checked_claim(ctx: Context, attribution: Attribution) -> AuthorStance | None:
    """What a fact check finds of a claim that stands under its heading; None elsewhere."""
    line = _line_start(ctx, attribution.anchor)
    above = _line_start(ctx, max(line - 1, 0))
    heading = above if line - above <= _HEADING else line
    if not any(_headed(ctx, first, "claim_heading") for first in (line, heading)):
        return None
    findings = sorted(first for first in ctx.text.breaks if first > line and _headed(ctx, first, "finding_heading"))
    said = (k for first in findings for k in range(first, min(first + _FINDING, len(ctx.tokens))))
    found = (verdicts()["after"].at(ctx.tokens, k) for k in said)
    return next((match.value for match in found if match is not None), None)


def _line_start(ctx: Context, i: int) -> int:
    return max((first for first in ctx.text.breaks if first <= i), default=0)


def _headed(ctx: Context, first: int, role: str) -> bool:
    """Whether a line begins with a heading, behind bullets and the like."""
    while first < len(ctx.tokens) and ctx.mark(first):
        first += 1
    return first < len(ctx.tokens) and ctx.discourse.has(ctx.tokens[first].norm, role)
