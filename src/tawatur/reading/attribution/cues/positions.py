"""Whether a form of a reporting verb stands where a verb can stand, or is the noun that is written alike."""

from tawatur.arabic.pronouns import hosts
from tawatur.lexicon.cues import CueForm
from tawatur.reading.attribution.contents.clauses import quoted_before, skip_openers
from tawatur.reading.attribution.context import Context
from tawatur.reading.attribution.sources.descriptions import opens_source
from tawatur.reading.attribution.subjects.subject import after_adjuncts, marker_follows

_HOMOGRAPH_REACH = 6
_FUTURE = "س"
# What imperfects of the first and second person, and of a woman, begin with.
_OTHER_PERSONS = ("ا", "ت", "ن")
# No verb has the ending of an indefinite accusative (نقلاً عن …).
_TANWIN = ("اً", "ًا")


def verb_position(ctx: Context, i: int, form: CueForm) -> bool:
    """Whether the form can be a verb here and not the noun that is written alike."""
    token = ctx.tokens[i]
    if token.proclitics.endswith(_FUTURE) or token.text.endswith(_TANWIN):
        return False
    purpose = token.proclitics.endswith("ل") and _imperfect(ctx, i, form)
    if i in ctx.entity_at or (token.proclitics.endswith(("ب", "ل", "ك")) and not purpose):
        return False
    if _preposition(ctx, i) and not _with_clause(ctx, i, form):
        return False
    if ctx.discourse.has(token.stem, "naming") and i + 1 in ctx.entity_at:
        return False
    noun = any(f.kind == "masdar" for f in ctx.forms(i)) or ctx.speaker(i) is not None
    if i and not _may_precede(ctx, i, form, noun=noun):
        return False
    if not noun or form.verb.strength == "strong" or marker_follows(ctx, i):
        return True
    return quoted_before(ctx, i) is not None or _heads_clause(ctx, i, form)


def _preposition(ctx: Context, i: int) -> bool:
    """Whether the word is a preposition too, alone or with its pronoun (بين، بينها)."""
    return ctx.role(i, "preposition") or any(ctx.words.has(h, "preposition") for h, _ in hosts(ctx.tokens[i].stem))


def _with_clause(ctx: Context, i: int, form: CueForm) -> bool:
    """Whether what only a verb governs follows: a clause with أن, or عن (بين أن …، عبّر عن …)."""
    last = min(len(ctx.tokens), i + _HOMOGRAPH_REACH)
    for k in range(i + 1, last):
        if ctx.mark(k):
            return False
        clause = ctx.role(k, "complementiser") and "anna" in form.verb.frames
        if clause or ctx.discourse.has(ctx.tokens[k].norm, "about"):
            return True
    return False


def _imperfect(ctx: Context, i: int, form: CueForm) -> bool:
    """Whether the form is an imperfect, and no past that is written like one of "I" or "she" (أعلن، تحدث)."""
    stem, own = ctx.tokens[i].stem, form.agreement
    past = own is not None and (own.person, own.gender) == (3, "m") and stem.startswith(_OTHER_PERSONS)
    return ctx.verbs.tense(stem) == "present" and not past


def _may_precede(ctx: Context, i: int, form: CueForm, *, noun: bool) -> bool:
    """Whether the word before token `i` can stand before a verb that affirms something (ما قاله, not لم يقل)."""
    if (ctx.role(i - 1, "negation") and not ctx.role(i - 1, "relative")) or _supposed(ctx, i):
        return False
    if ctx.role(i - 1, "before_verb") and _imperfect(ctx, i, form):
        return False
    if ctx.role(i - 1, "preposition") and not ctx.mark(i - 1) and not ctx.role(i - 1, "conjunction"):
        return not noun and _imperfect(ctx, i, form)
    joined = ctx.tokens[i - 1].proclitics == "و"
    return not (joined and ctx.role(i - 1, "pronoun")) or marker_follows(ctx, i, 3)


def _supposed(ctx: Context, i: int) -> bool:
    """Whether the verb is only supposed (إذا أصرّ، لو قال)."""
    return ctx.role(i - 1, "conditional") and not ctx.role(i - 1, "complementiser")


def _heads_clause(ctx: Context, i: int, form: CueForm) -> bool:
    """Whether the word opens a clause and its subject or object follows, so that it is no noun (وطالب X بـ…)."""
    start = ctx.sentence_start(i)
    before = skip_openers(ctx, start, i) == i or bool(ctx.mark(i - 1)) or ctx.role(i - 1, "before_verb")
    if not (before or ctx.tokens[i].proclitics.startswith(("و", "ف"))) or i + 1 >= len(ctx.tokens):
        return False
    k = after_adjuncts(ctx, i + 1, len(ctx.tokens))
    if k >= len(ctx.tokens):
        return False
    governed = "bi" in form.verb.frames and ctx.tokens[k].proclitics.endswith("ب")
    return governed or opens_source(ctx, k)
