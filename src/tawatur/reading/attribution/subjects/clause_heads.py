"""Clause heads: where in a sentence the subject of a clause can stand, for a later verb to go on with."""

from tawatur.arabic.endings import NOMINAL
from tawatur.lexicon.bearer_verbs import bearer_verb
from tawatur.reading.attribution.context import Context
from tawatur.reading.attribution.sources.descriptions import extent

_COMMAS, _QUOTES, _BRACKETS = "،,", '«"“', '«"“»”()[]'
# The ending of a feminine past, which few nouns of more letters than this have.
_FEMININE_PAST, _SHORT = "ت", 3
# Endings that no verb has.
_NOMINAL = (*NOMINAL, "اء", "ات")


def subject_position(ctx: Context, j: int) -> bool:
    """Whether a subject can stand here: at the head of a sentence or bullet, just after a verb, or before one."""
    start = ctx.sentence_start(j)
    k = j - 1 if j > start and ctx.mark(j - 1) in _QUOTES and ctx.mark(j - 1) else j
    if k == start or (ctx.mark(k - 1) and ctx.mark(k - 1) not in _COMMAS + _BRACKETS):
        return True
    if j in ctx.time_at or (ctx.role(k - 1, "preposition") and not ctx.role(k - 1, "adverb")):
        return False
    if ctx.discourse.has(ctx.tokens[k - 1].stem, "topic"):
        return True
    if _answers_topic(ctx, k - 1):
        return False
    if not ctx.tokens[j].proclitics and (_after_verb(ctx, k, start) or _after_unknown_verb(ctx, j, k)):
        return True
    if ctx.role(k - 1, "complementiser") or ctx.discourse.contrasts.at(ctx.tokens, k - 1):
        return True
    headed = ctx.mark(k - 1) or ctx.tokens[j].proclitics == "و" or ctx.role(k - 1, "conjunction")
    return bool(headed) and _before_verb(ctx, extent(ctx, j, len(ctx.tokens)))


def _after_verb(ctx: Context, k: int, start: int) -> bool:
    """Whether a verb of the main clause stands just before `k`: no relative clause of another noun (بيان بثته X)."""
    while k - 1 > start and _between(ctx, k - 1):
        k -= 1
    verb = bearer_verb(ctx.tokens[k - 1].stem)
    if (verb is not None and verb.pronoun) or (k - 2 >= start and ctx.role(k - 2, "relative")):
        return False
    return ctx.role(k - 1, "auxiliary") or ctx.finite(k - 1) or bool(ctx.forms(k - 1, "verb"))


def _between(ctx: Context, k: int) -> bool:
    """Whether a word may stand between a verb and its subject (ويخالفه في ذلك X، قال أمس X)."""
    light = ctx.role(k, "prepositional_pronoun") or ctx.role(k, "adverb") or ctx.role(k, "demonstrative")
    return light or (ctx.role(k, "preposition") and ctx.role(k + 1, "demonstrative"))


def _after_unknown_verb(ctx: Context, j: int, k: int) -> bool:
    """Whether the word before opens a clause as verbs do, though no list holds it (وتحاشى المدير …، ودأبت صحف …)."""
    word = ctx.tokens[k - 1]
    person = (j in ctx.entity_at and ctx.entity_at[j][0].label == "PERSON") or _titled(ctx, j)
    if not person and not (word.stem.endswith(_FEMININE_PAST) and len(word.stem) > _SHORT):
        return False
    if not word.is_word or word.definite or word.proclitics not in ("", "و", "ف") or k - 1 in ctx.entity_at:
        return False
    opens = k - 1 == ctx.sentence_start(j) or bool(ctx.mark(k - 2)) or word.proclitics in ("و", "ف")
    noun = ctx.speaker(k - 1) or ctx.words.roles.get(word.norm) or ctx.forms(k - 1) or k - 1 in ctx.time_at
    return opens and not noun and not ctx.discourse.has(word.stem, "masdar") and not word.text.endswith(_NOMINAL)


def _titled(ctx: Context, j: int) -> bool:
    found = ctx.speaker(j)
    return found is not None and found.kind == "person" and found.number == "s"


def _before_verb(ctx: Context, k: int) -> bool:
    return k < len(ctx.tokens) and (ctx.finite(k) or bool(ctx.forms(k, "verb")))


def _answers_topic(ctx: Context, k: int) -> bool:
    """Whether a verb with ف answers the topic of the sentence, which is its subject (أما X فقال Y …)."""
    if ctx.tokens[k].proclitics != "ف":
        return False
    return any(ctx.discourse.has(ctx.tokens[j].stem, "topic") for j in range(ctx.sentence_start(k), k))
