"""How a source presents what it says: by its cue, and by the words in the first clause that weigh it.

The values are those of Saurí and Pustejovsky, *FactBank: a corpus annotated with event factuality*, 2009; what they
call possible is probable here. They hold of the content as it is worded: a negation in it (لم تسقط) belongs to it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import get_args

from tawatur.lexicon.certainty import Weight, weights
from tawatur.lexicon.phrases import Match
from tawatur.model import Factuality, Span
from tawatur.model.statement import PRESENTED
from tawatur.reading.attribution.attitudes.cue_words import cue_phrase, cue_verb
from tawatur.reading.attribution.attitudes.denials import Range, denied_report, is_report
from tawatur.reading.attribution.context import Context
from tawatur.reading.attribution.readings import Attribution

# Degrees, that of the full truth highest; a weaker one wins over a stronger, and two denials cancel each other.
_DEGREES: Mapping[Factuality, int] = {value: 2 - k for k, value in enumerate(get_args(Factuality))}
_VALUES: Mapping[int, Factuality] = {degree: value for value, degree in _DEGREES.items()}
_NEGATED: Mapping[Factuality, Factuality] = {
    "certain_true": "unknown",
    "probable_true": "probable_false",
    "unknown": "unknown",
    "probable_false": "probable_true",
    "certain_false": "unknown",
}
_REACH = 14
_CLAUSE_ENDS = "،,؛;:.؟!"
_QUESTION = "؟?"
_DENIALS = ("denial", "predicate")
# Of the imperfect; the first person is written like the perfect of form IV.
_PREFIXES = "يتن"


@dataclass(frozen=True, slots=True)
class Presented:
    """How the content is presented, the words that decide it, and what of it is denied."""

    factuality: Factuality
    evidence: tuple[Span, ...] = ()
    denied: Span | None = None


@dataclass(frozen=True, slots=True)
class _Weighed:
    """A value, the tokens that give it, and the tokens that it denies."""

    factuality: Factuality
    words: Range | None = None
    denied: Range | None = None


_CERTAIN = _Weighed("certain_true")


def presented(ctx: Context, attribution: Attribution) -> Presented:
    """How the source of an attribution presents its content."""
    part = attribution.content[0]
    content = ctx.text.tokens_over(part.start, part.end)
    cue = _of_cue(ctx, attribution, content)
    said = _of_clause(ctx, *content, denied=_DEGREES[cue.factuality] < 0)
    denied = cue.denied if said.denied is None else said.denied
    return Presented(
        _VALUES[_both(_DEGREES[cue.factuality], _DEGREES[said.factuality])],
        tuple(ctx.draft.token_span(*words) for words in (cue.words, said.words) if words is not None),
        None if denied is None else ctx.draft.token_span(*denied),
    )


def _both(cue: int, said: int) -> int:
    """The degree of what is said with one degree under a cue with another."""
    weaker = min(abs(cue), abs(said))
    return weaker if (cue < 0) == (said < 0) else -weaker


def _of_cue(ctx: Context, attribution: Attribution, content: Range) -> _Weighed:
    """What the cue makes of the content: its verb or phrase, else its class; a negated one turns it."""
    if attribution.cue is None or _own_words(ctx, attribution, content):
        return _CERTAIN
    first = attribution.cue[0]
    known = cue_verb(ctx, attribution) or cue_phrase(ctx, attribution)
    value = (known and known.factuality) or PRESENTED[attribution.cue_class]
    words: Range | None = attribution.cue
    if attribution.cue_class == "deny" and value == "unknown" and is_report(ctx, *content):
        value = "certain_false"
    if first and _negation(ctx, first - 1):
        value, words = _NEGATED[value], (first - 1, attribution.cue[1])
    elif value == "certain_true" and attribution.cue_class != "confirm":
        words = None
    return _Weighed(value, words, denied_report(ctx, *content) if _DEGREES[value] < 0 else None)


def _own_words(ctx: Context, attribution: Attribution, content: Range) -> bool:
    """Whether a denial is told in the denier's own words, behind a colon or before the cue, and so is not denied."""
    if attribution.cue_class != "deny" or attribution.cue is None:
        return False
    first, last = content
    quoted = first in ctx.quote_over
    return quoted and (last <= attribution.cue[0] or any(ctx.mark(k) == ":" for k in range(max(0, first - 2), first)))


def _of_clause(ctx: Context, first: int, last: int, *, denied: bool) -> _Weighed:
    """What the words of the first clause make of it: the first phrase that weighs it, or a question mark at its end.

    Where the cue has `denied` it, a denial in it says no more (نفى الخبر: «غير صحيح»).
    """
    while first < last - 1 and (ctx.mark(first) or ctx.role(first, "complementiser")):
        first += 1
    verb = False
    for j in range(first, min(last, first + _REACH)):
        found = weights().at(ctx.tokens, j)
        if found is not None and found.last <= last and not (denied and found.value.scope in _DENIALS):
            weighed = _weighed(ctx, found, first, last, verb)
            if weighed is not None:
                return weighed
        if j > first and (ctx.is_mark(j, _CLAUSE_ENDS) or _subordinates(ctx, j)):
            return _CERTAIN
        verb = verb or ctx.finite(j)
    asked = ctx.is_mark(last, _QUESTION) and not any(ctx.is_mark(k, _CLAUSE_ENDS) for k in range(first, last))
    return _Weighed("unknown", (last, last + 1)) if asked else _CERTAIN


def _weighed(ctx: Context, found: Match[Weight], first: int, last: int, verb: bool) -> _Weighed | None:
    """What a phrase makes of the clause that begins at `first`; `verb` where its verb stands before the phrase."""
    words = (found.first, found.last)
    weighed = _Weighed(found.value.factuality, words)
    if found.first > first and _negation(ctx, found.first - 1):
        return None
    match found.value.scope:
        case "adverb":
            return weighed
        case "governs":
            return None if verb else weighed
        case "opening":
            return weighed if found.first == first else None
        case "imperfect":
            return weighed if found.last < last and _imperfect(ctx, found.last) else None
        case "denial" if found.first == first:
            end = next((k for k in range(words[1], last) if ctx.is_mark(k, _CLAUSE_ENDS)), last)
            return replace(weighed, denied=denied_report(ctx, words[1], end))
        case "denial" | "predicate":
            report = is_report(ctx, first, words[0])
            return replace(weighed, denied=denied_report(ctx, first, words[0])) if report else None


def _negation(ctx: Context, i: int) -> bool:
    return ctx.role(i, "negation") and not ctx.role(i, "relative")


def _imperfect(ctx: Context, i: int) -> bool:
    """Whether the token is an imperfect that no perfect is written like (قد أفرج)."""
    stem = ctx.tokens[i].stem
    return stem[0] in _PREFIXES and ctx.verbs.tense(stem) == "present"


def _subordinates(ctx: Context, j: int) -> bool:
    """Whether a relative clause or one with a complementiser begins at the token."""
    if ctx.role(j, "negation"):
        return False
    return ctx.role(j, "relative") or ctx.role(j, "complementiser")
