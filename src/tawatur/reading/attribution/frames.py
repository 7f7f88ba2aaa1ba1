"""Between a cue and its content: hearers, media, occasions and the word that opens the content."""

from dataclasses import dataclass

from tawatur.lexicon.cues import CueVerb
from tawatur.reading.attribution.context import Context
from tawatur.reading.attribution.sources import Source, extent, opens_source, source_at

_REACH = 34
_ASIDE = 14
_PREPOSITION_OF_FRAME = {
    "ila": ("الي",),
    "min": ("من",),
    "ala": ("علي",),
    "fi": ("في",),
    "an_source": (),
    "about": ("عن",),
}


@dataclass(frozen=True, slots=True)
class Opening:
    """Where the content begins (`first`), by which marker, and what was passed on the way.

    `media` carry the speaker's words; `relayed` are those whose words the speaker passes on (نقلا عن X).
    """

    first: int
    marker: str
    media: tuple[Source, ...] = ()
    relayed: tuple[Source, ...] = ()


def opening(ctx: Context, i: int, verb: CueVerb, limit: int, *, has_source: bool) -> Opening | None:
    """The first word of the content after a cue and its source end at `i`, or None where nothing opens one."""
    media: list[Source] = []
    relayed: list[Source] = []
    noun: int | None = None
    j = i
    while j < min(limit, i + _REACH):
        bracket = ctx.bracket_end(j)
        if bracket > j:
            j = bracket
            continue
        marker = _marker(ctx, j, verb, j == i)
        if marker in ("preposition", "bi", "quote") and noun is not None and _object_included(verb):
            return Opening(noun, "np", tuple(media), tuple(relayed))
        if marker == "preposition" and verb.cue_class == "request" and ctx.cues.frames_of(ctx.tokens[j].norm) == {"min"}:
            hearer = source_at(ctx, j + 1, limit)
            if hearer is not None and hearer.last < limit and ctx.tokens[hearer.last].is_word:
                return Opening(hearer.last, "np", tuple(media), tuple(relayed))
        if marker:
            return Opening(_after(ctx, j, marker), marker, tuple(media), tuple(relayed))
        relay = relay_at(ctx, j, limit)
        if relay is not None:
            media.insert(0, relay)
            j = relay.last
            continue
        bearer = bearer_at(ctx, j, limit) if j > i else None
        if bearer is not None:
            media.insert(0, bearer)
            j = bearer.last
            continue
        inner = relayed_at(ctx, j, limit)
        if inner is not None:
            relayed.append(inner)
            j = inner.last
            continue
        medium = medium_at(ctx, j, limit)
        if medium is not None:
            media.append(medium)
            j = max(medium.last, min(limit, extent(ctx, medium.first, limit)))
            continue
        aside = _aside_end(ctx, j, limit) if has_source else j
        if aside > j:
            inside = passed_between(ctx, j + 1, aside)
            media += inside[0]
            relayed += inside[1]
            j = aside
            continue
        if j in ctx.time_at:
            j = ctx.time_at[j]
            continue
        if noun is None and _object(ctx, j, verb):
            noun = j
            if "describe" in verb.frames or not _frames_later(verb):
                return Opening(j, "np", tuple(media), tuple(relayed))
        if j > i and _another_voice(ctx, j):
            break
        j += 1
    if noun is not None and "np" in verb.frames:
        return Opening(noun, "np", tuple(media), tuple(relayed))
    return None


def _aside_end(ctx: Context, j: int, limit: int) -> int:
    """Index of the comma that closes an aside opened by the comma at `j`, or `j` where none does."""
    if not ctx.mark(j) or ctx.mark(j) not in "،,":
        return j
    for k in range(j + 1, min(limit, j + _ASIDE)):
        if ctx.mark(k) and ctx.mark(k) in "،,":
            return k
        if ctx.mark(k) and ctx.mark(k) in ":؛" or ctx.role(k, "complementiser"):
            return j
    return j


def _frames_later(verb: CueVerb) -> bool:
    """Whether a stronger opening may still follow the object (طالب X بـ، دعا X إلى، أبلغ X أن)."""
    return bool(verb.frames & {"bi", "ila", "anna", "an", "quote", "min", "ala", "ila_person", "object_person"})


def _object_included(verb: CueVerb) -> bool:
    """Whether the object belongs to what is said (أعزى الهزيمة إلى …), rather than being the hearer (دعا X إلى …)."""
    return "np" in verb.frames and "object_person" not in verb.frames


def _another_voice(ctx: Context, j: int) -> bool:
    return (
        any(f.kind in ("verb", "passive") and f.verb.strength == "strong" for f in ctx.forms(j))
        and ctx.speaker(j) is None
    )


def _marker(ctx: Context, j: int, verb: CueVerb, at_once: bool) -> str:
    """The kind of marker that opens content at a token, or an empty string."""
    token = ctx.tokens[j]
    if ctx.mark(j) == ":":
        return ":" if verb.frames & {"anna", "quote", "clause", "an"} else ""
    if j in ctx.quote_at:
        speech = ctx.quote_at[j].last - ctx.quote_at[j].first > 3 or at_once
        return "quote" if speech and "describe" not in verb.frames and not _names(ctx, j) else ""
    if not token.is_word:
        return ""
    if ctx.role(j, "complementiser") and not ctx.discourse.has(ctx.tokens[j - 1].norm, "before_clause") and verb.frames & {"anna", "an", "quote", "bi", "ala", "ila", "min"}:
        return "complementiser"
    if ctx.cues.frames_of(token.norm) & verb.frames and j + 1 < len(ctx.tokens) and not _medium_follows(ctx, j + 1):
        return "preposition"
    if (
        token.proclitics.endswith("ب")
        and "bi" in verb.frames
        and not ctx.words.roles.get(token.norm)
        and not _medium_follows(ctx, j)
    ):
        return "bi"
    if token.proclitics.endswith("ل") and "li" in verb.frames and at_once and not opens_source(ctx, j):
        return "bi"
    return ""


def _names(ctx: Context, j: int) -> bool:
    """Whether the quotation only holds a name."""
    inner = ctx.entity_at.get(j + 1) or ctx.entity_at.get(j)
    return inner is not None and inner[1] >= ctx.quote_at[j].last


def _after(ctx: Context, j: int, marker: str) -> int:
    if marker in ("bi", "quote"):
        return j
    if marker == "complementiser" and ctx.words.has(ctx.tokens[j].stem, "pronoun"):
        return j
    if marker == "preposition" and _bare_complementiser(ctx, j + 1):
        return j + 2
    return j + 1


def _bare_complementiser(ctx: Context, j: int) -> bool:
    if j >= len(ctx.tokens) or not ctx.role(j, "complementiser"):
        return False
    return not ctx.words.has(ctx.tokens[j].stem, "pronoun")


def _object(ctx: Context, j: int, verb: CueVerb) -> bool:
    """Whether the object of a verb that takes a noun phrase begins here."""
    token = ctx.tokens[j]
    if not verb.frames & {"np", "describe"} or ctx.mark(j):
        return j in ctx.quote_at and "describe" in verb.frames
    return token.kind != "mark" and not ctx.role(j, "preposition") and not token.proclitics.endswith(("ل", "ب"))


def _medium_follows(ctx: Context, j: int) -> bool:
    found = ctx.speaker(j)
    return found is not None and found.kind in ("document", "media_item") and found.role != "group"


def medium_at(ctx: Context, j: int, limit: int) -> Source | None:
    """The medium of an utterance at a token: في بيان، في مقابلة مع X، لوكالة X، عبر منشور; None where there is none."""
    token = ctx.tokens[j]
    if token.norm == "ل":
        return _outlet(ctx, j + 1, limit)
    if token.proclitics == "ل":
        return _outlet(ctx, j, limit)
    if not ctx.discourse.has(token.norm, "carrier") or j + 1 >= limit:
        return None
    found = ctx.speaker(j + 1)
    if found is None or found.kind not in ("document", "media_item", "outlet"):
        return _outlet(ctx, j + 1, limit) if ctx.discourse.has(token.norm, "outlet_carrier") else None
    if found.role == "speech":
        return _occasion(ctx, j + 1, limit)
    if found.kind == "outlet":
        return _outlet(ctx, j + 1, limit)
    last = j + 2
    return Source(j + 1, last, found.kind, found)


def _occasion(ctx: Context, j: int, limit: int) -> Source | None:
    """The outlet of an interview or programme (في مقابلة مع التلفزيون الرسمي)."""
    for k in range(j + 1, min(limit, j + 6)):
        if ctx.mark(k):
            break
        outlet = _outlet(ctx, k, limit)
        if outlet is not None:
            return outlet
    return None


def relay_at(ctx: Context, j: int, limit: int) -> Source | None:
    """The outlet that a relative clause says to have passed on what stands before: نقلت عنه X، اطلعت عليها X، بثته X."""
    token = ctx.tokens[j]
    if not token.is_word or not ctx.discourse.has(token.stem, "relay"):
        return None
    k = j + 1
    if k < limit and ctx.role(k, "prepositional_pronoun"):
        k += 1
    elif not token.stem.endswith(("ه", "ها")):
        return None
    found = source_at(ctx, k, limit)
    return found if found is not None and (found.kind == "outlet" or found.name is not None) else None


def passed_between(ctx: Context, first: int, last: int) -> tuple[tuple[Source, ...], tuple[Source, ...]]:
    """The media and the relayed sources that stand among the tokens `first` to `last` (exclusive)."""
    media: list[Source] = []
    relayed: list[Source] = []
    j = first
    while j < last:
        relay = relay_at(ctx, j, last)
        medium = None if relay else medium_at(ctx, j, last)
        inner = None if relay or medium else relayed_at(ctx, j, last)
        if relay is not None:
            media.insert(0, relay)
        if medium is not None:
            media.append(medium)
        if inner is not None:
            relayed.append(inner)
        found = relay or medium or inner
        j = max(found.last, j + 1) if found else j + 1
    return tuple(media), tuple(relayed)


def bearer_at(ctx: Context, j: int, limit: int) -> Source | None:
    """The bearer of the whole that a phrase between commas names: `نفى مصدر، بحسب وكالة X، وجود …`."""
    if not ctx.mark(j - 1) or ctx.mark(j - 1) not in "،,":
        return None
    phrase = ctx.cues.phrases.at(ctx.tokens, j)
    if phrase is None or phrase.value.position not in ("before", "clause") or phrase.value.source in ("an", "ila"):
        return None
    k = phrase.last
    if phrase.value.position == "clause" and k < limit and ctx.forms(k):
        k += 1
    found = source_at(ctx, k, limit)
    return found if found is not None and ctx.mark(found.last) and ctx.mark(found.last) in "،," else None


def relayed_at(ctx: Context, j: int, limit: int) -> Source | None:
    """The source whose words are passed on at a token: نقلا عن X، استنادا إلى X، على لسان X."""
    mouthpiece = ctx.discourse.mouthpieces.at(ctx.tokens, j)
    if mouthpiece is not None:
        return source_at(ctx, mouthpiece.last, limit, loose=True)
    phrase = ctx.cues.phrases.at(ctx.tokens, j)
    if phrase is None or phrase.value.position != "before" or phrase.value.source not in ("an", "ila"):
        return None
    k = phrase.last
    while k < limit and ctx.discourse.has(ctx.tokens[k].norm, "source_preposition"):
        k += 1
    return source_at(ctx, k, limit, loose=True)


def _outlet(ctx: Context, k: int, limit: int) -> Source | None:
    """The outlet named from token `k` on."""
    if k >= limit:
        return None
    if k in ctx.quote_at and k + 1 in ctx.entity_at and ctx.entity_at[k + 1][0].media:
        q = ctx.quote_at[k]
        return Source(k + 1, q.last, "outlet", None, ctx.entity_at[k + 1][0].name_ar)
    found = source_at(ctx, k, limit)
    return found if found is not None and found.kind == "outlet" else None
