"""Objects: the noun phrase that a cue says something of, apart from the phrases and titles that stand before it."""

from tawatur.arabic.pronouns import hosts
from tawatur.arabic.verbal_nouns import verbal_noun
from tawatur.lexicon.cues import CueVerb
from tawatur.reading.attribution.contents.markers import names
from tawatur.reading.attribution.context import Context
from tawatur.reading.attribution.sources.descriptions import extent

_COMMAS = "،,"
# The object that a verb needs stands so near.
_OBJECT_REACH = 12
# A person's name has so many words at most.
_NAMES = 5
_SEEN_IN = frozenset(("fi",))
_ACCUSING = frozenset(("bi", "object_person"))
# Markers that stand inside the object where the verb takes one.
_WEAKER = ("preposition", "bi", "quote")


def object_at(ctx: Context, j: int, verb: CueVerb) -> bool:
    """Whether the object of a verb that takes a noun phrase begins here."""
    token = ctx.tokens[j]
    if not (verb.frames & {"np", "describe"} or _accuses(verb)) or ctx.mark(j):
        return j in ctx.quote_at and not names(ctx, j)
    if verb.objects and not _names_object(ctx, j, verb):
        return False
    if ctx.role(j - 1, "preposition") and not ctx.mark(j - 1):
        return False
    return not ctx.role(j, "preposition") and not token.proclitics.endswith(("ل", "ب"))


def object_after(ctx: Context, j: int, verb: CueVerb, limit: int) -> bool:
    """Whether what is said begins behind a comma, or a day behind it, with the noun of a deed (أدان X، أمس قصف …)."""
    k = ctx.time_at.get(j + 1, j + 1)
    if not ctx.is_mark(j, _COMMAS) or k >= limit:
        return False
    return ctx.discourse.has(ctx.tokens[k].stem, "masdar") and object_at(ctx, k, verb)


def _names_object(ctx: Context, j: int, verb: CueVerb) -> bool:
    """Whether one of the nouns that the verb must have as object follows (حمّل X مسؤولية, not حمل السلاح)."""
    for k in range(j, min(j + _OBJECT_REACH, len(ctx.tokens))):
        bare = ctx.tokens[k].bare
        if bare in verb.objects or any(host in verb.objects for host, _ in hosts(bare)):
            return True
    return False


def title_of_the_speaker(ctx: Context, j: int, i: int, verb: CueVerb) -> bool:
    """Whether a title right behind the speaker is his and no object (اعتبر المحامي سامر رئيس الرابطة أن …)."""
    title = ctx.speaker(j)
    if j > i or "anna" not in verb.frames or title is None or title.role != "office":
        return False
    return _names_person(ctx, i)


def title_end(ctx: Context, j: int, verb: CueVerb, limit: int) -> int:
    """Index after a title behind the speaker's name, where the object follows it at once; `j` where there is none."""
    title = ctx.speaker(j)
    if "describe" in verb.frames or title is None or title.kind != "person" or not _names_person(ctx, j):
        return j
    reach = range(j + 1, min(limit, j + _OBJECT_REACH))
    deeds = (k for k in reach if _deed(ctx, k) and (ctx.tokens[k - 1].definite or _names_ends(ctx, k)))
    end = next(deeds, j)
    return end if end > j and extent(ctx, j, end) == end else j


def _names_ends(ctx: Context, end: int) -> bool:
    """Whether a name ends just before token `end`."""
    return any(ctx.entity_at[k][1] == end for k in range(max(0, end - _NAMES), end) if k in ctx.entity_at)


def _deed(ctx: Context, k: int) -> bool:
    bare = ctx.tokens[k].bare
    return ctx.discourse.has(bare, "masdar") or verbal_noun(bare) or bool(ctx.forms(k, "masdar"))


def _names_person(ctx: Context, i: int) -> bool:
    """Whether a person's name ends just before token `i`."""
    named = (ctx.entity_at[k] for k in range(max(0, i - _NAMES), i) if k in ctx.entity_at)
    return any(entity.label == "PERSON" and last == i for entity, last in named)


def phrase_end(ctx: Context, j: int, verb: CueVerb, limit: int) -> int:
    """Index after the phrase that a preposition at `j` opens, whose nouns are no object; `j` where there is none.

    One asked of whom something is wanted (اشترط من X ضمانات) or in whom it is seen (رأى فيه خصما) may be a bare name.
    """
    if ctx.mark(j) or j + 1 >= limit or not ctx.role(j, "preposition") or asked(ctx, j, verb):
        return j
    if "describe" in verb.frames and ctx.cues.frames_of(ctx.tokens[j].norm) == _SEEN_IN:
        return j
    return extent(ctx, j + 1, limit)


def inside_object(ctx: Context, j: int, found: tuple[int, str], verb: CueVerb) -> bool:
    """Whether what opens at a marker behind the object belongs to it (طلب إخراج الجرحى من المدينة)."""
    first, marker = found
    if asked(ctx, j, verb):
        return marker != "np" or not _requested(ctx, first)
    return marker in _WEAKER and _object_included(verb)


def surely_object(ctx: Context, j: int) -> bool:
    """Whether a noun is no rest of a subject: it stands right behind the verb or names what is often requested."""
    return bool(ctx.forms(j - 1)) or ctx.discourse.has(ctx.tokens[j].stem, "masdar")


def _object_included(verb: CueVerb) -> bool:
    """Whether the object belongs to what is said (أعزى الهزيمة إلى …), rather than being the hearer (دعا X إلى …)."""
    return _accuses(verb) or ("np" in verb.frames and "object_person" not in verb.frames)


def _accuses(verb: CueVerb) -> bool:
    """Whether the one accused is part of what is said (اتهم الهيئة بالتزوير)."""
    return verb.cue_class == "allege" and verb.frames >= _ACCUSING


def asked(ctx: Context, j: int, verb: CueVerb) -> bool:
    """Whether the preposition stands before the one of whom something is requested (طلب من X المغادرة)."""
    return verb.cue_class == "request" and ctx.cues.frames_of(ctx.tokens[j].norm) == {"min"}


def _requested(ctx: Context, j: int) -> bool:
    """Whether what is requested begins behind the one asked, rather than another complement (طلب مالا من X لـ…)."""
    if j >= len(ctx.tokens) or ctx.role(j, "complementiser"):
        return j < len(ctx.tokens)
    return ctx.tokens[j].proclitics in ("", "ال") and not ctx.role(j, "preposition")
