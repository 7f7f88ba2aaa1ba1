"""Between a cue and its content: what is passed on the way, and the word that opens the content."""

from dataclasses import dataclass

from tawatur.arabic.pronouns import hosts
from tawatur.lexicon.cues import CueVerb
from tawatur.reading.attribution.bearers.beside import bearers_at
from tawatur.reading.attribution.contents.markers import marker_at, names
from tawatur.reading.attribution.contents.voices import breaks_off, participle_at_once, participle_of_saying
from tawatur.reading.attribution.context import Context
from tawatur.reading.attribution.readings import NO_BEARERS, Bearers
from tawatur.reading.attribution.sources.source import source_at

_REACH = 34
_COMMAS = "،,"
_ASIDE = 12
# The object that a verb needs stands so near.
_OBJECT_REACH = 12
_LATER_FRAMES = frozenset(("bi", "ila", "anna", "an", "quote", "min", "ala", "ila_person", "object_person"))
_ACCUSING = frozenset(("bi", "object_person"))
# Markers that stand inside the object where the verb takes one.
_WEAKER = ("preposition", "bi", "quote")


@dataclass(frozen=True, slots=True)
class Opening:
    """Where the content begins (`first`), by which marker, and the bearers passed on the way.

    Markers: complementiser, `:`, quote, preposition, bi (a proclitic), question, np (the object itself) and term (what
    something is called that only a pronoun stands for).
    """

    first: int
    marker: str
    bearers: Bearers = NO_BEARERS


def opening(ctx: Context, i: int, verb: CueVerb, limit: int, *, has_source: bool) -> Opening | None:
    """The first word of the content after a cue and its source end at `i`, or None where nothing opens one."""
    bearers = Bearers()
    noun: Opening | None = None
    j, skipped = i, False
    while j < min(limit, i + _REACH):
        found = _opened_at(ctx, j, i, verb, limit)
        if found is not None and noun is not None and _inside_object(ctx, j, found, verb):
            known = has_source and _surely_object(ctx, noun.first)
            if known or not _asked(ctx, j, verb):
                return noun
        if found is not None and not (found[1] == "quote" and skipped and verb.strength != "strong"):
            return Opening(found[0], found[1], bearers)
        if _other_words(ctx, j, limit):
            break
        passed = _passed(ctx, j, i, limit, has_source)
        if passed is not None:
            aside = ctx.is_mark(j, _COMMAS) and ctx.is_mark(passed[1], _COMMAS)
            bearers, j = bearers + passed[0], passed[1] + aside
            continue
        if noun is None and _object(ctx, j, verb):
            noun = Opening(j, "np", bearers)
            if "describe" in verb.frames or not verb.frames & _LATER_FRAMES:
                break
        if (j > i or ctx.mark(j)) and _leaves(ctx, j, limit):
            break
        skipped = skipped or ctx.finite(j) or ctx.role(j, "conjunction")
        j += 1
    return noun if verb.frames & {"np", "describe"} else None


def _opened_at(ctx: Context, j: int, i: int, verb: CueVerb, limit: int) -> tuple[int, str] | None:
    """Index and marker of a content that a marker at token `j` opens."""
    at_once = j == i
    if ctx.is_mark(j, _COMMAS) and j + 1 < limit:
        at_once, j = False, j + 1
    marker = marker_at(ctx, j, verb, at_once=at_once)
    if not marker or (marker == "bi" and not at_once and _aside_with_bi(ctx, j, verb, limit)):
        return None
    if marker == "preposition" and _asked(ctx, j, verb):
        hearer = source_at(ctx, j + 1, limit)
        if hearer is not None and hearer.last < limit:
            passed = _passed(ctx, hearer.last, i, limit, True)
            first = hearer.last if passed is None else passed[1]
            return first + ctx.is_mark(first, _COMMAS), "np"
    return _after(ctx, j, marker), marker


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


def _asked(ctx: Context, j: int, verb: CueVerb) -> bool:
    """Whether the preposition stands before the one of whom something is requested (طلب من X المغادرة)."""
    return verb.cue_class == "request" and ctx.cues.frames_of(ctx.tokens[j].norm) == {"min"}


def _requested(ctx: Context, j: int) -> bool:
    """Whether what is requested begins behind the one asked, rather than another complement (طلب مالا من X لـ…)."""
    if j >= len(ctx.tokens) or ctx.role(j, "complementiser"):
        return j < len(ctx.tokens)
    return ctx.tokens[j].proclitics in ("", "ال") and not ctx.role(j, "preposition")


def _inside_object(ctx: Context, j: int, found: tuple[int, str], verb: CueVerb) -> bool:
    """Whether what opens at a marker behind the object belongs to it (طلب إخراج الجرحى من المدينة)."""
    first, marker = found
    if _asked(ctx, j, verb):
        return marker != "np" or not _requested(ctx, first)
    return marker in _WEAKER and _object_included(verb)


def _surely_object(ctx: Context, j: int) -> bool:
    """Whether a noun is no rest of a subject: it stands right behind the verb or names what is often requested."""
    return bool(ctx.forms(j - 1)) or ctx.discourse.has(ctx.tokens[j].stem, "masdar")


def _object_included(verb: CueVerb) -> bool:
    """Whether the object belongs to what is said (أعزى الهزيمة إلى …), rather than being the hearer (دعا X إلى …)."""
    return _accuses(verb) or ("np" in verb.frames and "object_person" not in verb.frames)


def _accuses(verb: CueVerb) -> bool:
    """Whether the one accused is part of what is said (اتهم الهيئة بالتزوير)."""
    return verb.cue_class == "allege" and verb.frames >= _ACCUSING


def _other_words(ctx: Context, j: int, limit: int) -> bool:
    """Whether a participle opens words of its own, which are not those of the cue (…، مؤكدا أن)."""
    if ctx.is_mark(j, _COMMAS) and j + 1 < limit:
        return participle_of_saying(ctx, j + 1, limit)
    return participle_at_once(ctx, j, limit)


def _leaves(ctx: Context, j: int, limit: int) -> bool:
    """Whether the clause of the cue ends before token `j`: at a new clause, a verb of saying or its gist."""
    if ctx.mark(j):
        return ctx.is_mark(j, "؛;") or (ctx.is_mark(j, _COMMAS) and j + 1 < limit and breaks_off(ctx, j + 1, limit))
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


def _object(ctx: Context, j: int, verb: CueVerb) -> bool:
    """Whether the object of a verb that takes a noun phrase begins here."""
    token = ctx.tokens[j]
    if not (verb.frames & {"np", "describe"} or _accuses(verb)) or ctx.mark(j):
        return j in ctx.quote_at and not names(ctx, j)
    if verb.objects and not _names_object(ctx, j, verb):
        return False
    if ctx.role(j - 1, "preposition") and not ctx.mark(j - 1):
        return False
    return not ctx.role(j, "preposition") and not token.proclitics.endswith(("ل", "ب"))


def _names_object(ctx: Context, j: int, verb: CueVerb) -> bool:
    """Whether one of the nouns that the verb must have as object follows (حمّل X مسؤولية, not حمل السلاح)."""
    for k in range(j, min(j + _OBJECT_REACH, len(ctx.tokens))):
        bare = ctx.tokens[k].bare
        if bare in verb.objects or any(host in verb.objects for host, _ in hosts(bare)):
            return True
    return False
