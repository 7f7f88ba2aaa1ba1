"""Between a cue and its content: what is passed on the way, and the word that opens the content."""

from dataclasses import dataclass

from tawatur.lexicon.cues import CueVerb
from tawatur.reading.attribution.bearers import bearers_at
from tawatur.reading.attribution.context import Context
from tawatur.reading.attribution.descriptions import opens_source
from tawatur.reading.attribution.readings import NO_BEARERS, Bearers
from tawatur.reading.attribution.sources import source_at

_REACH = 34
# A quotation of so many tokens, marks included, is a quoted name or word unless it follows at once.
_QUOTED_WORD = 3
_LATER_FRAMES = frozenset(("bi", "ila", "anna", "an", "quote", "min", "ala", "ila_person", "object_person"))
_CLAUSE_FRAMES = frozenset(("anna", "an", "quote", "bi", "ala", "ila", "min"))
_ACCUSING = frozenset(("bi", "object_person"))
_QUESTION_FRAMES = frozenset(("anna", "np", "quote"))
_COLON_FRAMES = frozenset(("anna", "quote", "clause", "an"))
# Markers that stand inside the object where the verb takes one.
_WEAKER = ("preposition", "bi", "quote")


@dataclass(frozen=True, slots=True)
class Opening:
    """Where the content begins (`first`), by which marker, and the bearers passed on the way.

    Markers: complementiser, `:`, quote, preposition, bi (a proclitic), question and np (the object itself).
    """

    first: int
    marker: str
    bearers: Bearers = NO_BEARERS


def opening(ctx: Context, i: int, verb: CueVerb, limit: int, *, has_source: bool) -> Opening | None:
    """The first word of the content after a cue and its source end at `i`, or None where nothing opens one."""
    bearers = Bearers()
    noun: Opening | None = None
    j = i
    while j < min(limit, i + _REACH):
        found = _opened_at(ctx, j, i, verb, limit)
        if found is not None and noun is not None and found[1] in _WEAKER and _object_included(verb):
            return noun
        if found is not None:
            return Opening(found[0], found[1], bearers)
        passed = _passed(ctx, j, i, limit, has_source)
        if passed is not None:
            bearers, j = bearers + passed[0], passed[1]
            continue
        if noun is None and _object(ctx, j, verb):
            noun = Opening(j, "np", bearers)
            if "describe" in verb.frames or not verb.frames & _LATER_FRAMES:
                break
        if j > i and _another_voice(ctx, j):
            break
        j += 1
    return noun if verb.frames & {"np", "describe"} else None


def _opened_at(ctx: Context, j: int, i: int, verb: CueVerb, limit: int) -> tuple[int, str] | None:
    """Index and marker of a content that a marker at token `j` opens."""
    marker = _marker(ctx, j, verb, at_once=j == i)
    if not marker:
        return None
    if marker == "preposition" and verb.cue_class == "request" and ctx.cues.frames_of(ctx.tokens[j].norm) == {"min"}:
        hearer = source_at(ctx, j + 1, limit)
        if hearer is not None and hearer.last < limit and ctx.tokens[hearer.last].is_word:
            return hearer.last, "np"
    return _after(ctx, j, marker), marker


def _passed(ctx: Context, j: int, i: int, limit: int, has_source: bool) -> tuple[Bearers, int] | None:
    """What may stand between cue and content at token `j` (brackets, bearers, times), and the index after it."""
    bracket = ctx.bracket_end(j)
    if bracket > j:
        return Bearers(), bracket
    found = bearers_at(ctx, j, limit, apart=has_source or j > i)
    if found is not None:
        return found
    return (Bearers(), ctx.time_at[j]) if j in ctx.time_at else None


def _object_included(verb: CueVerb) -> bool:
    """Whether the object belongs to what is said (أعزى الهزيمة إلى …), rather than being the hearer (دعا X إلى …)."""
    return _accuses(verb) or ("np" in verb.frames and "object_person" not in verb.frames)


def _accuses(verb: CueVerb) -> bool:
    """Whether the one accused is part of what is said (اتهم الهيئة بالتزوير)."""
    return verb.cue_class == "allege" and verb.frames >= _ACCUSING


def _another_voice(ctx: Context, j: int) -> bool:
    saying = any(f.kind in ("verb", "passive") and f.verb.strength == "strong" for f in ctx.forms(j))
    return saying and ctx.speaker(j) is None


def _marker(ctx: Context, j: int, verb: CueVerb, *, at_once: bool) -> str:
    """The kind of marker that opens content at a token, or an empty string."""
    if ctx.mark(j) == ":":
        return ":" if verb.frames & _COLON_FRAMES else ""
    if j in ctx.quote_at:
        speech = ctx.quote_at[j].last - ctx.quote_at[j].first > _QUOTED_WORD or at_once
        return "quote" if speech and "describe" not in verb.frames and not _names(ctx, j) else ""
    token = ctx.tokens[j]
    if not token.is_word:
        return ""
    if ctx.role(j, "complementiser") and verb.frames & _CLAUSE_FRAMES:
        return "" if j and ctx.discourse.has(ctx.tokens[j - 1].norm, "before_clause") else "complementiser"
    if ctx.discourse.has(token.norm, "question") and verb.frames & _QUESTION_FRAMES:
        return "question"
    if ctx.cues.frames_of(token.norm) & verb.frames and j + 1 < len(ctx.tokens) and not _medium_follows(ctx, j + 1):
        return "preposition"
    return "bi" if _proclitic_opens(ctx, j, verb, at_once) else ""


def _proclitic_opens(ctx: Context, j: int, verb: CueVerb, at_once: bool) -> bool:
    """Whether ب or ل on the word opens the content (وعد بإصلاح، أسفت لإلغاء)."""
    token = ctx.tokens[j]
    if token.proclitics.endswith("ب") and "bi" in verb.frames:
        return not ctx.words.roles.get(token.norm) and not _medium_follows(ctx, j)
    return token.proclitics.endswith("ل") and "li" in verb.frames and at_once and not opens_source(ctx, j)


def _names(ctx: Context, j: int) -> bool:
    """Whether the quotation only holds a name."""
    inner = ctx.entity_at.get(j + 1) or ctx.entity_at.get(j)
    return inner is not None and inner[1] >= ctx.quote_at[j].last


def _after(ctx: Context, j: int, marker: str) -> int:
    """Index of the first word of the content; a bare إن or أن belongs to none (GUIDELINES)."""
    pronoun = marker == "complementiser" and ctx.words.has(ctx.tokens[j].stem, "pronoun")
    if pronoun or marker in ("bi", "quote", "question"):
        return j
    return j + 2 if marker == "preposition" and _bare_complementiser(ctx, j + 1) else j + 1


def _bare_complementiser(ctx: Context, j: int) -> bool:
    if j >= len(ctx.tokens) or not ctx.role(j, "complementiser"):
        return False
    return not ctx.words.has(ctx.tokens[j].stem, "pronoun")


def _object(ctx: Context, j: int, verb: CueVerb) -> bool:
    """Whether the object of a verb that takes a noun phrase begins here."""
    token = ctx.tokens[j]
    if not (verb.frames & {"np", "describe"} or _accuses(verb)) or ctx.mark(j):
        return j in ctx.quote_at and "describe" in verb.frames
    return not ctx.role(j, "preposition") and not token.proclitics.endswith(("ل", "ب"))


def _medium_follows(ctx: Context, j: int) -> bool:
    found = ctx.speaker(j)
    return found is not None and found.kind in ("document", "media_item") and found.role != "group"
