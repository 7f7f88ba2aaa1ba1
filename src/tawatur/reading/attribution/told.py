"""Attributions by a clause that tells who said it: حسبما ذكر X، كما أعلن X، بحسب ما نقلت X عن Y."""

from tawatur.lexicon.cues import CueForm, CuePhrase
from tawatur.reading.attribution.bearers import medium_at, relayed_at
from tawatur.reading.attribution.context import Context
from tawatur.reading.attribution.coverage import covered
from tawatur.reading.attribution.readings import Attribution
from tawatur.reading.attribution.sources import Source, document_links, source_at

_COMMAS = "،,"
_TELLING = ("verb", "passive")


def told(ctx: Context, i: int, j: int, phrase: CuePhrase, limit: int) -> Attribution | None:
    """The attribution of the phrase at token `i` whose clause begins at `j`; the verb inside is the cue."""
    verb = next((k for k in range(j, min(limit, j + 2)) if _telling(ctx, k) is not None), None)
    form = _telling(ctx, verb) if verb is not None else None
    if verb is None or form is None:
        return None
    k = verb + 1
    while k < limit and (ctx.role(k, "prepositional_pronoun") or k in ctx.time_at or ctx.role(k, "adverb")):
        k += 1
    sources = _tellers(ctx, k, form, limit)
    content = covered(ctx, i, max((s.last for s in sources), default=k), limit)
    if not content or (not sources and form.kind != "passive"):
        return None
    reason = f"{phrase.phrase} {form.verb.lemma}: source follows"
    return Attribution(verb, (verb, verb + 1), form.verb.cue_class, sources, content, reason, impersonal=not sources)


def _telling(ctx: Context, k: int) -> CueForm | None:
    return next((f for f in ctx.forms(k) if f.kind in _TELLING), None)


def _tellers(ctx: Context, k: int, form: CueForm, limit: int) -> tuple[Source, ...]:
    """The source at token `k` with its medium, and the one whose words it passes on."""
    source = source_at(ctx, k, limit, loose=True)
    if source is None:
        return ()
    links = document_links(ctx, source)
    about = source.last < limit and ctx.discourse.has(ctx.tokens[source.last].norm, "about")
    inner = source_at(ctx, source.last + 1, limit, loose=True) if about and "an_source" in form.verb.frames else None
    links = (*links, inner) if inner else links
    medium = medium_at(ctx, links[-1].last, limit) if links[-1].last < limit else None
    passed = passed_on(ctx, links[-1].last, limit)
    return (*((medium,) if medium else ()), *links, *((passed,) if passed else ()))


def passed_on(ctx: Context, j: int, limit: int) -> Source | None:
    """The source whose words the one before `j` passes on, after a comma or none."""
    if j < limit and ctx.is_mark(j, _COMMAS):
        j += 1
    return relayed_at(ctx, j, limit) if j < limit else None
