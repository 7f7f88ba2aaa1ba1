"""Attributions by a clause that tells who said it: حسبما ذكر X، كما أعلن X، بحسب ما نقلت X عن Y."""

from tawatur.lexicon.cues import CueForm, CuePhrase
from tawatur.reading.attribution.bearers.beside import medium_at, relayed_at
from tawatur.reading.attribution.contents.clauses import quoted_before
from tawatur.reading.attribution.contents.coverage import covered, echoed
from tawatur.reading.attribution.context import Context
from tawatur.reading.attribution.cues.headlines import after_colon
from tawatur.reading.attribution.readings import Attribution, Part
from tawatur.reading.attribution.sources.source import Source, document_links, source_at
from tawatur.reading.attribution.subjects.subject import after_adjuncts

_COMMAS = "،,"
_TELLING = ("verb", "passive")
# The frame of the preposition by which a document or source follows the verb (على ما جاء في بيان X، كما ورد عن X).
_WITHIN = {"fi": "fi_source", "an_content": "an_source"}


def told(ctx: Context, i: int, j: int, phrase: CuePhrase, limit: int) -> Attribution | None:
    """The attribution of the phrase at token `i` whose clause begins at `j`; the verb inside is the cue."""
    verb = next((k for k in range(j, min(limit, j + 2)) if _telling(ctx, k) is not None), None)
    form = _telling(ctx, verb) if verb is not None else None
    if verb is None or form is None:
        return None
    k = _after_time(ctx, after_adjuncts(ctx, verb + 1, limit), limit)
    sources = _tellers(ctx, k, form, limit)
    content = _content(ctx, i, max((s.last for s in sources), default=k), limit, phrase, form)
    if not content or (not sources and form.kind != "passive"):
        return None
    reason = f"{phrase.phrase} {form.verb.lemma}: source follows"
    return Attribution(
        verb,
        (verb, verb + 1),
        form.verb.cue_class,
        sources,
        content,
        reason,
        impersonal=not sources,
        echo=phrase.position == "echo" and content[-1].end <= ctx.tokens[i].start,
    )


def _content(ctx: Context, i: int, end: int, limit: int, phrase: CuePhrase, form: CueForm) -> tuple[Part, ...]:
    """What is told: the term before `كما يسميها X`, what an echo takes up, else what the clause covers."""
    if "describe" in form.verb.frames and form.pronoun and phrase.position == "clause":
        return quoted_before(ctx, i, term=True) or ()
    if phrase.position == "echo":
        colon = next((k for k in range(end, limit) if ctx.mark(k) == ":"), None)
        return echoed(ctx, i) if colon is None else after_colon(ctx, colon)
    # A sentence that begins with كما only adds to the one before; its verb has a content of its own.
    additive = phrase.source == "none" and i == ctx.sentence_start(i)
    return () if additive else covered(ctx, i, end, limit)


def _after_time(ctx: Context, k: int, limit: int) -> int:
    """Index after a time between commas (هكذا رد، البارحة، الأمين العام)."""
    closing = ctx.time_at.get(k + 1, limit) if k < limit and ctx.is_mark(k, _COMMAS) else limit
    return closing + 1 if closing < limit and ctx.is_mark(closing, _COMMAS) else k


def _telling(ctx: Context, k: int) -> CueForm | None:
    return next((f for f in ctx.forms(k) if f.kind in _TELLING), None)


def _tellers(ctx: Context, k: int, form: CueForm, limit: int) -> tuple[Source, ...]:
    """The source at token `k` with its medium, and the one whose words it passes on."""
    within = k < limit and any(_WITHIN.get(f) in form.verb.frames for f in ctx.cues.frames_of(ctx.tokens[k].norm))
    source = source_at(ctx, k + within, limit, loose=True)
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
