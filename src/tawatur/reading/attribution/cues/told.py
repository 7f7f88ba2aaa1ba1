"""Attributions by a clause that tells who said it: حسبما ذكر X، كما أعلن X، بحسب ما نقلت X عن Y."""

from tawatur.lexicon.cues import CueForm, CuePhrase
from tawatur.reading.attribution.contents.clauses import quoted_before
from tawatur.reading.attribution.contents.coverage import covered, echoed
from tawatur.reading.attribution.context import Context
from tawatur.reading.attribution.cues.headlines import after_colon
from tawatur.reading.attribution.cues.tellers import outer_bearers, tellers, telling_verb
from tawatur.reading.attribution.readings import Attribution, Part


def told(ctx: Context, i: int, j: int, phrase: CuePhrase, limit: int) -> Attribution | None:
    """The attribution of the phrase at token `i` whose clause begins at `j`; the verb inside is the cue."""
    found = telling_verb(ctx, j, limit)
    if found is None:
        return None
    verb, form = found
    own, last = tellers(ctx, verb, form, limit)
    sources = (*outer_bearers(ctx, last, limit), *own)
    content = _content(ctx, i, max((s.last for s in sources), default=last), limit, phrase, form)
    if not content or (not own and form.kind != "passive"):
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
