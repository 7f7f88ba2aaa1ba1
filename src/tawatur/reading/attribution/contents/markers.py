"""Markers: the word or mark that opens what a verb of saying says, by the frames of the verb."""

from tawatur.arabic.pronouns import hosts
from tawatur.arabic.tokens import Token
from tawatur.lexicon.cues import CueVerb
from tawatur.lexicon.vocabulary import vocabulary
from tawatur.reading.attribution.context import Context
from tawatur.reading.attribution.sources.descriptions import opens_source

_CLAUSE_FRAMES = frozenset(("anna", "an", "quote", "bi", "ala", "ila", "min"))
_QUESTION_FRAMES = frozenset(("anna", "np", "quote"))
_COLON_FRAMES = frozenset(("anna", "quote", "clause", "an"))
# A preposition that may stand before أن though the verb does not govern it (ما نشرته الصحيفة من أن).
_WITH_CLAUSE = frozenset(("min",))
# Prepositions that may also stand before the medium of the words (أفاد ببيان).
_BEFORE_MEDIA = frozenset(("bi", "fi", "an_content"))
# A quotation of so many tokens, marks included, is a quoted name or word unless it follows at once.
_QUOTED_WORD = 3
_LEAST_WITH_BI = 5
# Sayings after which ب opens what is wanted, never the medium (طالب بتحقيق).
_ACTS = ("request", "promise", "threaten")


def marker_at(ctx: Context, j: int, verb: CueVerb, *, at_once: bool) -> str:
    """The kind of marker that opens content at a token, or an empty string."""
    if ctx.mark(j) == ":":
        return ":" if verb.frames & _COLON_FRAMES else ""
    if j in ctx.quote_at:
        speech = ctx.quote_at[j].last - ctx.quote_at[j].first > _QUOTED_WORD and "quote" in verb.frames
        if verb.strength == "weak" and ctx.tokens[j + 1].proclitics.endswith("ب"):
            return ""
        return "quote" if (speech or at_once) and "describe" not in verb.frames and not names(ctx, j) else ""
    token = ctx.tokens[j]
    if not token.is_word:
        return ""
    if ctx.role(j, "complementiser") and verb.frames & _CLAUSE_FRAMES:
        return "complementiser" if _reports(ctx, j) else ""
    if ctx.discourse.has(token.norm, "question") and verb.frames & _QUESTION_FRAMES:
        return "question"
    governed = ctx.cues.frames_of(token.norm) & verb.frames
    if j + 1 in ctx.quote_at and names(ctx, j + 1):
        return ""
    if governed and j + 1 < len(ctx.tokens) and not (governed <= _BEFORE_MEDIA and _medium_follows(ctx, j + 1)):
        return "preposition"
    return "bi" if _proclitic_opens(ctx, j, verb, at_once) else ""


def _reports(ctx: Context, j: int) -> bool:
    """Whether a complementiser opens what is said: not لأن، فإن, nor a condition or time (على أن، قبل أن)."""
    if ctx.tokens[j].proclitics.endswith(("ل", "ف", "ك")):
        return False
    before = ctx.tokens[j - 1].norm
    return not ctx.discourse.has(before, "before_clause") and ctx.cues.frames_of(before) <= _WITH_CLAUSE


def _proclitic_opens(ctx: Context, j: int, verb: CueVerb, at_once: bool) -> bool:
    """Whether ب or ل on the word opens the content (وعد بإصلاح، أسفت لإلغاء)."""
    token = ctx.tokens[j]
    if "bi" in verb.frames and _with_bi(token) and not ctx.discourse.mouthpieces.at(ctx.tokens, j):
        medium = verb.cue_class not in _ACTS and _medium_follows(ctx, j)
        return not ctx.words.roles.get(token.norm) and not medium
    return token.proclitics.endswith("ل") and "li" in verb.frames and at_once and not opens_source(ctx, j)


def _with_bi(token: Token) -> bool:
    """Whether the word carries ب; before a rare word it is not split off, but the verb that governs it shows it."""
    if token.proclitics:
        return token.proclitics.endswith("ب")
    if not token.norm.startswith("ب") or len(token.norm) < _LEAST_WITH_BI:
        return False
    known = vocabulary().count
    return not known(token.norm) and not any(known(host) for host, _ in hosts(token.norm))


def names(ctx: Context, j: int) -> bool:
    """Whether the quotation only holds a name."""
    inner = ctx.entity_at.get(j + 1) or ctx.entity_at.get(j)
    return inner is not None and inner[1] >= ctx.quote_at[j].last


def _medium_follows(ctx: Context, j: int) -> bool:
    found = ctx.speaker(j)
    if j + 1 < len(ctx.tokens) and ctx.tokens[j + 1].kind == "number":
        return False
    return found is not None and found.kind in ("document", "media_item") and found.role != "group"
