"""Between a cue and its content: what is passed on the way, and the word that opens the content."""

from dataclasses import dataclass, replace

from tawatur.lexicon.cues import CueVerb
from tawatur.reading.attribution.bearers.beside import bearers_at
from tawatur.reading.attribution.bearers.outlets import hearer_at
from tawatur.reading.attribution.contents.markers import marker_at
from tawatur.reading.attribution.contents.objects import (
    asked,
    inside_object,
    object_after,
    object_at,
    phrase_end,
    surely_object,
    title_end,
    title_of_the_speaker,
)
from tawatur.reading.attribution.contents.voices import breaks_off, participle_at_once, participle_of_saying
from tawatur.reading.attribution.context import Context
from tawatur.reading.attribution.readings import NO_BEARERS, Bearers
from tawatur.reading.attribution.sources.adjectives import adjectival
from tawatur.reading.attribution.sources.source import source_at

_REACH = 34
_COMMAS = "،,"
_CLOSING = ('"', "”", "»")
_ASIDE = 12
_LATER_FRAMES = frozenset(("bi", "ila", "anna", "an", "quote", "min", "ala", "ila_person", "object_person"))


@dataclass(frozen=True, slots=True)
class Opening:
    """Where the content begins (`first`), by which marker, and the bearers passed on the way.

    Markers: complementiser, `:`, quote, preposition, bi (a proclitic), question, np (the object itself), clause (one
    behind a comma) and term (what something is called that only a pronoun stands for).
    """

    first: int
    marker: str
    bearers: Bearers = NO_BEARERS


def opening(ctx: Context, i: int, verb: CueVerb, limit: int, *, has_source: bool) -> Opening | None:
    """The first word of the content after a cue and its source end at `i`, or None where nothing opens one."""
    told = hearer_at(ctx, i, verb, limit) if has_source and i < limit else None
    if told is not None:
        after = opening(ctx, told.last + (ctx.mark(told.last) in _CLOSING), verb, limit, has_source=True)
        return replace(after, bearers=Bearers(media=(told,)) + after.bearers) if after is not None else None
    bearers = Bearers()
    noun: Opening | None = None
    j, skipped, governed = title_end(ctx, i, verb, limit) if i < limit else i, False, i
    while j < min(limit, i + _REACH):
        found = _opened_at(ctx, j, i, verb, limit)
        if found is not None and noun is not None and inside_object(ctx, j, found, verb):
            known = has_source and surely_object(ctx, noun.first)
            if known or not asked(ctx, j, verb):
                return noun
        if found is not None and not (found[1] == "quote" and skipped and verb.strength != "strong"):
            return Opening(*found, bearers)
        if _other_words(ctx, j, limit):
            break
        passed = None if noun is None and object_after(ctx, j, verb, limit) else _passed(ctx, j, i, limit, has_source)
        if passed is not None:
            aside = ctx.is_mark(j, _COMMAS) and ctx.is_mark(passed[1], _COMMAS)
            bearers, j = bearers + passed[0], passed[1] + aside
            continue
        governed = max(governed, phrase_end(ctx, j, verb, limit))
        if noun is None and j >= governed and object_at(ctx, j, verb):
            noun = Opening(j, "np", bearers)
            judged = "describe" in verb.frames and not title_of_the_speaker(ctx, j, i, verb)
            if judged or not verb.frames & _LATER_FRAMES:
                break
        if (j > i or ctx.mark(j)) and _leaves(ctx, j, limit):
            break
        skipped = skipped or ctx.finite(j) or ctx.role(j, "conjunction")
        j += 1
    if verb.frames & {"np", "describe"} and noun is not None:
        return noun
    return _bare_clause(ctx, i, verb, limit) if has_source else None


def next_line(ctx: Context, limit: int) -> tuple[Opening, int] | None:
    """The quotation on the line below a cue that closes its line with a colon, and the index after it."""
    quotation = ctx.quote_at.get(limit + 1) if ctx.mark(limit) == ":" else None
    return (Opening(limit + 1, ":"), quotation.last + 1) if quotation is not None else None


def _bare_clause(ctx: Context, i: int, verb: CueVerb, limit: int) -> Opening | None:
    """A clause without إن behind the comma after the speaker and the day (قال الوزير اليوم، الوضع صعب).

    A quotation behind a later colon is what is said, however far.
    """
    while i < limit and i in ctx.time_at:
        i = ctx.time_at[i]
    if "clause" not in verb.frames or not ctx.is_mark(i, _COMMAS) or i + 1 >= limit:
        return None
    token = ctx.tokens[i + 1]
    subject = token.is_word and not token.proclitics.strip("ال") and (token.definite or i + 1 in ctx.entity_at)
    described = adjectival(ctx, i + 1) and not any(ctx.finite(k) for k in range(i + 2, limit))
    closed = described or i + 1 in ctx.time_at or ctx.forms(i + 1, "participle") or ctx.role(i + 1, "relative")
    colon = next((k for k in range(i + 1, limit) if ctx.mark(k) == ":"), None)
    if colon is not None:
        return Opening(colon + 1, ":") if colon + 1 in ctx.quote_at else None
    return Opening(i + 1, "clause") if subject and not closed else None


def _opened_at(ctx: Context, j: int, i: int, verb: CueVerb, limit: int) -> tuple[int, str] | None:
    """Index and marker of a content that a marker at token `j` opens."""
    at_once = j == i
    if ctx.is_mark(j, _COMMAS) and j + 1 < limit:
        at_once, j = False, j + 1
    marker = marker_at(ctx, j, verb, at_once=at_once)
    if not marker or (marker == "bi" and not at_once and _aside_with_bi(ctx, j, verb, limit)):
        return None
    if marker == "preposition" and asked(ctx, j, verb):
        hearer = source_at(ctx, j + 1, limit)
        if hearer is not None and hearer.last < limit:
            passed = _passed(ctx, hearer.last, i, limit, True)
            first = hearer.last if passed is None else passed[1]
            return first + ctx.is_mark(first, _COMMAS), "np"
    first = _after(ctx, j, marker)
    stands = first < limit and (ctx.role(first - 1, "complementiser") or ctx.role(first, "complementiser"))
    return first, "complementiser" if marker == "preposition" and stands else marker


def _aside_with_bi(ctx: Context, j: int, verb: CueVerb, limit: int) -> bool:
    """Whether ب begins an aside, behind which the content opens (هدد النادي، برئاسة سامر، بعدم الحضور)."""
    if not ctx.is_mark(j - 1, _COMMAS):
        return False
    closing = next((k for k in range(j, min(limit - 1, j + _ASIDE)) if ctx.is_mark(k, _COMMAS)), limit)
    return closing < limit and marker_at(ctx, closing + 1, verb, at_once=False) in ("bi", "complementiser")


def _passed(ctx: Context, j: int, i: int, limit: int, has_source: bool) -> tuple[Bearers, int] | None:
    """What may stand between cue and content at token `j` (brackets, bearers, times), and the index after it."""
    bracket = ctx.bracket_end(j)
    if bracket > j:
        return Bearers(), bracket
    found = bearers_at(ctx, j, limit, apart=has_source or j > i)
    if found is not None:
        return found
    return (Bearers(), ctx.time_at[j]) if j in ctx.time_at else None


def _other_words(ctx: Context, j: int, limit: int) -> bool:
    """Whether a participle opens words of its own, which are not those of the cue (…، مؤكدا أن)."""
    if ctx.is_mark(j, _COMMAS) and j + 1 < limit:
        return participle_of_saying(ctx, j + 1, limit)
    return participle_at_once(ctx, j, limit)


def _leaves(ctx: Context, j: int, limit: int) -> bool:
    """Whether the clause of the cue ends before token `j`: at a new clause, a verb of saying or its gist."""
    if ctx.is_mark(j, _COMMAS) and j + 1 < limit:
        return breaks_off(ctx, j + 1, limit) or ctx.cues.not_cues.at(ctx.tokens, j + 1) is not None
    if ctx.mark(j):
        return ctx.is_mark(j, "؛;")
    gist = ctx.cues.phrases.at(ctx.tokens, j)
    if gist is not None and gist.value.position == "gist":
        return True
    saying = any(f.kind in ("verb", "passive") and f.verb.strength == "strong" for f in ctx.forms(j))
    return saying and ctx.speaker(j) is None


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
