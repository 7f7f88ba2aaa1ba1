"""Tellers: who speaks in a clause that tells who said it (حسبما ذكر X), and the bearers behind a first source."""

from tawatur.lexicon.cues import CueForm
from tawatur.reading.attribution.bearers.beside import medium_at, relayed_at
from tawatur.reading.attribution.bearers.outlets import hearer_at
from tawatur.reading.attribution.context import Context
from tawatur.reading.attribution.sources.source import Source, document_links, source_at
from tawatur.reading.attribution.subjects.subject import after_adjuncts

_COMMAS = "،,"
_TELLING = ("verb", "passive")
# The frame of the preposition by which a document or source follows the verb (على ما جاء في بيان X، كما ورد عن X).
_WITHIN = {"fi": "fi_source", "an_content": "an_source"}


def telling_verb(ctx: Context, j: int, limit: int) -> tuple[int, CueForm] | None:
    """The verb of saying at token `j` or just after it (حسبما ذكر، كما كان أعلن)."""
    forms = ((k, form) for k in range(j, min(limit, j + 2)) for form in ctx.forms(k) if form.kind in _TELLING)
    return next(forms, None)


def tellers(ctx: Context, verb: int, form: CueForm, limit: int) -> tuple[tuple[Source, ...], int]:
    """The source after a verb with its medium and the one whose words it passes on, and the index after them."""
    k = _after_time(ctx, after_adjuncts(ctx, verb + 1, limit), limit)
    within = k < limit and any(_WITHIN.get(f) in form.verb.frames for f in ctx.cues.frames_of(ctx.tokens[k].norm))
    source = source_at(ctx, k + within, limit, loose=True)
    if source is None:
        return (), k
    links = document_links(ctx, source)
    about = source.last < limit and ctx.discourse.has(ctx.tokens[source.last].norm, "about")
    inner = source_at(ctx, source.last + 1, limit, loose=True) if about and "an_source" in form.verb.frames else None
    links = (*links, inner) if inner else links
    medium = _medium(ctx, links[-1].last, form, limit)
    passed = passed_on(ctx, links[-1].last, limit)
    found = (*((medium,) if medium else ()), *links, *((passed,) if passed else ()))
    return found, max(s.last for s in found)


def _medium(ctx: Context, j: int, form: CueForm, limit: int) -> Source | None:
    """The medium behind a source, or the outlet that it told (كما أفاد مصدر أمني رويترز)."""
    return medium_at(ctx, j, limit) or hearer_at(ctx, j, form.verb, limit) if j < limit else None


def outer_bearers(ctx: Context, j: int, limit: int) -> tuple[Source, ...]:
    """The bearers of a second attribution that closes the clause: `وفقا لمصدرين، وفق الصحيفة · كما ذكرت الصحيفة`."""
    if j + 1 >= limit or not ctx.is_mark(j, _COMMAS):
        return ()
    phrase = ctx.cues.phrases.at(ctx.tokens, j + 1)
    if phrase is None:
        return ()
    if phrase.value.position == "clause":
        verb = telling_verb(ctx, phrase.last, limit)
        found = tellers(ctx, *verb, limit)[0] if verb is not None else ()
    elif phrase.value.position == "before" and phrase.value.source in ("gen", "li"):
        source = source_at(ctx, phrase.last, limit)
        found = (source,) if source is not None else ()
    else:
        return ()
    last = max((s.last for s in found), default=j)
    return found if last >= limit or _another_clause(ctx, last) else ()


def _another_clause(ctx: Context, j: int) -> bool:
    """Whether a clause of its own is joined behind a comma (…، كما ذكرت الصحيفة، وفتح المطار)."""
    joined = ctx.is_mark(j, _COMMAS) and j + 1 < len(ctx.tokens) and ctx.tokens[j + 1].proclitics == "و"
    return joined and ctx.finite(j + 1)


def passed_on(ctx: Context, j: int, limit: int) -> Source | None:
    """The source whose words the one before `j` passes on, after a comma or none."""
    if j < limit and ctx.is_mark(j, _COMMAS):
        j += 1
    return relayed_at(ctx, j, limit) if j < limit else None


def informants(ctx: Context, j: int, limit: int) -> Source | None:
    """The people whom a phrase that closes the sentence names, on whom an outlet's words rest (…، وفقا لمسؤولين)."""
    phrase = ctx.cues.phrases.at(ctx.tokens, j)
    if phrase is None or phrase.value.position != "before" or phrase.value.source not in ("gen", "li"):
        return None
    found = source_at(ctx, phrase.last, limit)
    return found if found is not None and found.kind in ("person", "group") else None


def outlet_told(ctx: Context, i: int) -> bool:
    """Whether an outlet is the subject of a verb of saying before token `i` in the sentence."""
    for k in range(ctx.sentence_start(i), i):
        if any(f.kind == "verb" and f.verb.strength == "strong" for f in ctx.forms(k)):
            found = source_at(ctx, after_adjuncts(ctx, k + 1, i), i)
            return found is not None and found.kind == "outlet"
    return False


def _after_time(ctx: Context, k: int, limit: int) -> int:
    """Index after a time between commas (هكذا رد، البارحة، الأمين العام)."""
    closing = ctx.time_at.get(k + 1, limit) if k < limit and ctx.is_mark(k, _COMMAS) else limit
    return closing + 1 if closing < limit and ctx.is_mark(closing, _COMMAS) else k
